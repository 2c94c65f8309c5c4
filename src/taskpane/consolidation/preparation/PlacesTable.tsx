/** Owns the preview of a form that is handed out: each cell that is written, what stands there, what the first copy holds, and what speaks against it. */
import type { ReactElement } from "react";
import { wantedNames } from "../../../messages/documents/distribution";
import { severityNames } from "../../../messages/labels";
import { distribution as words } from "../../../messages/pane/rounds/distribution";
import { describeFinding } from "../../../messages/vi";
import { useLooks, useTableLooks } from "../looks";
import type { Looked } from "./useDistribution";

const columns = ["cell", "what", "before", "then"] as const;

export function PlacesTable({ looked }: { readonly looked: Looked }): ReactElement {
  const looks = useLooks();
  const table = useTableLooks();
  const { preview, wish } = looked;
  const caption = words.preview(wish.units[0]?.name ?? "");
  return (
    <>
      {preview.findings.length > 0 && (
        <ul className={looks.list} data-testid="form-findings">
          {preview.findings.map((found, at) => (
            <li key={`${found.code} ${at}`}>
              {severityNames[found.severity]}
              {found.cell === null ? "" : ` (${found.cell})`}: {describeFinding(found)}
            </li>
          ))}
        </ul>
      )}
      {preview.places.length === 0 ? (
        <p className={looks.quiet}>{words.nothing}</p>
      ) : (
        <table className={table.table} role="table" aria-label={caption}>
          <thead className={table.head} role="rowgroup">
            <tr role="row">
              {columns.map((column) => (
                <th key={column} className={table.headCell} role="columnheader" scope="col">
                  {words.columns[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className={table.body} role="rowgroup">
            {preview.places.map(({ sheet, cell, wanted, before, example }) => (
              <tr key={`${sheet}!${cell}`} className={table.row} role="row">
                <td className={table.cell} role="cell" data-label={words.columns.cell}>
                  {sheet}!{cell}
                </td>
                <td className={table.cell} role="cell" data-label={words.columns.what}>
                  {wantedNames(wanted)}
                </td>
                <td className={table.cell} role="cell" data-label={words.columns.before}>
                  {before ?? words.blank}
                </td>
                <td className={table.cell} role="cell" data-label={words.columns.then}>
                  {example}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
