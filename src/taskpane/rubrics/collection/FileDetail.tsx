/** Owns which detail shows what a checked file holds. */
import { type ReactElement, useState } from "react";
import type { FileContent } from "../../../actions/loading/checkFile";
import type { ProfileChain } from "../../../core/profile";
import type { Reading, TableKind } from "../../../core/model/reading";
import { tableKindNames, unitTypeNames } from "../../../messages/labels";
import { roundPane } from "../../../messages/pane/round";
import { ChecklistDetail } from "./ChecklistDetail";
import { KindChoice } from "../round/KindChoice";
import { useLooks } from "../looks";
import { ProfileDetail } from "./ProfileDetail";
import { RubricDetail } from "./RubricDetail";

export interface FileDetailProps {
  readonly content: FileContent;
  /** A profile is shown for the unit and year of the open file. */
  readonly reading: Reading;
  readonly kind: TableKind;
  readonly titleOf: (rubric: string) => string;
}

export function FileDetail({ content, reading, kind, titleOf }: FileDetailProps): ReactElement {
  if (content.scheme === "points") return <RubricDetail rubric={content.rubric} />;
  if (content.scheme === "checklist") return <ChecklistDetail checklist={content.checklist} />;
  return <ProfileOf chain={content.chain} reading={reading} kind={kind} titleOf={titleOf} />;
}

function ProfileOf({
  chain,
  reading,
  kind: kindOfTable,
  titleOf,
}: Omit<FileDetailProps, "content"> & { readonly chain: ProfileChain }): ReactElement {
  const looks = useLooks();
  const [kind, setKind] = useState(kindOfTable);
  const [{ year }] = chain;
  const unitType = reading.unitType ?? "commune";
  return (
    <>
      <p className={looks.note}>{roundPane.for(unitTypeNames[unitType], tableKindNames[kind])}</p>
      <KindChoice chain={chain} unitType={unitType} kind={kind} onKind={setKind} />
      <ProfileDetail
        chain={chain}
        applicant={{ unitType, kind }}
        year={year ?? reading.year ?? new Date().getFullYear()}
        titleOf={titleOf}
      />
    </>
  );
}
