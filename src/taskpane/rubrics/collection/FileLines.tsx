/** Owns the first lines of a rubric or checklist that is looked at: its source, when it is in force, whom it is for, and more of its own. */
import { unitTypeName } from "../../shared/domainNames";
import type { ReactElement } from "react";
import type { ExpandedChecklist, Rubric } from "../../../core/rubric";
import { describeValidity, rubricWords } from "../../../messages/rubrics/rubricWords";
import { useLooks } from "../looks";

export interface FileLinesProps {
  readonly file: Rubric | ExpandedChecklist;
  readonly more: readonly string[];
}

export function FileLines({ file, more }: FileLinesProps): ReactElement {
  const looks = useLooks();
  const { source, unitTypes, note } = file;
  const lines = [
    rubricWords.source(source),
    describeValidity(file),
    rubricWords.unitTypes(unitTypes.map((type) => unitTypeName(type))),
    ...more,
    ...(note ? [rubricWords.note(note)] : []),
  ];
  return (
    <>
      {lines.map((line) => (
        <p key={line} className={looks.text}>
          {line}
        </p>
      ))}
    </>
  );
}
