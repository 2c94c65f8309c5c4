/** Owns which detail shows what a checked file holds. */
import { kindTitle, unitTypeName } from "../../shared/domainNames";
import { type ReactElement, useState } from "react";
import type { FileContent } from "../../../actions/loading/given/checkFile";
import type { ProfileChain } from "../../../core/profile";
import type { Reading, TableKind, UnitType } from "../../../core/model/table/reading";
import { roundPane } from "../../../messages/pane/rounds/round";
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

/** Where the sheet does not tell its type: the first that the profile speaks of. */
const firstType = ([{ rubrics }]: ProfileChain): UnitType => rubrics[0]?.unitTypes[0] ?? "";

function ProfileOf({
  chain,
  reading,
  kind: kindOfTable,
  titleOf,
}: Omit<FileDetailProps, "content"> & { readonly chain: ProfileChain }): ReactElement {
  const looks = useLooks();
  const [kind, setKind] = useState(kindOfTable);
  const [{ year }] = chain;
  const unitType = reading.unitType ?? firstType(chain);
  return (
    <>
      <p className={looks.note}>{roundPane.for(unitTypeName(unitType), kindTitle(kind))}</p>
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
