/** Owns a file that does not count side by side with the one that counts in its place: the contents that differ. */
import { kindAt } from "../../shared/domainNames";
import { mergeClasses } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import type { TableDifferences } from "../../../core/model/round/consolidation";
import { formatPath } from "../../../messages/format";
import { consolidation } from "../../../messages/pane/rounds/consolidation";
import {
  describeContent,
  describeDifferences,
  hasOtherMaximum,
} from "../../../messages/results/rounds/fileDifferences";
import { useLooks, useTableLooks } from "../looks";
import { TableHead } from "../TableHead";

const words = consolidation.detail.comparison;

export interface FileComparisonProps {
  readonly file: string;
  readonly differences: TableDifferences;
}

export function FileComparison({ file, differences }: FileComparisonProps): ReactElement {
  const looks = useLooks();
  const [isOpen, setOpen] = useState(false);
  const title = words.title(kindAt(differences.kind).shortTitle, describeDifferences(differences));
  if (differences.contents.length === 0) return <p className={looks.quiet}>{title}</p>;
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={looks.summary}>{title}</summary>
      {isOpen && <ContentTable file={file} differences={differences} />}
    </details>
  );
}

function ContentTable({ file, differences: { contents } }: FileComparisonProps): ReactElement {
  const table = useTableLooks();
  const heads = [words.content, words.here, words.counted];
  const cell = (label: string, text: string) => (
    <td className={table.cell} role="cell" data-label={label}>
      {text}
    </td>
  );
  return (
    <table className={table.table} role="table" aria-label={words.name(file)}>
      <TableHead names={heads} />
      <tbody className={table.body} role="rowgroup">
        {contents.map((content, at) => {
          const isOther = hasOtherMaximum(content);
          return (
            <tr key={at} className={table.row} role="row">
              <th
                className={mergeClasses(table.cell, table.rowHead, table.whole)}
                role="rowheader"
                scope="row"
              >
                {formatPath(content.path)} {content.text}
              </th>
              {cell(words.here, describeContent(content.here, isOther))}
              {cell(words.counted, describeContent(content.counted, isOther))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
