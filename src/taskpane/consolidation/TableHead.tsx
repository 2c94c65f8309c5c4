/** Owns the head of a table of the round whose columns are only named. */
import type { ReactElement } from "react";
import { useTableLooks } from "./looks";

export function TableHead({ names }: { readonly names: readonly string[] }): ReactElement {
  const table = useTableLooks();
  return (
    <thead className={table.head} role="rowgroup">
      <tr role="row">
        {names.map((name) => (
          <th key={name} className={table.headCell} role="columnheader" scope="col">
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}
