/** Owns where a finding points: a role's cell in a row of its table. */
import { finding } from "../model/finding";
import type { Finding, FindingCode, FindingFacts } from "../model/finding";
import { formatAddress } from "../model/grid";
import type { ColumnRole, TableReading } from "../model/reading";

/** Returns a finding at the cell of the first role that the table has a column for; without a cell when it has none. */
export function findingAt<C extends FindingCode>(
  table: TableReading,
  row: number,
  roles: readonly ColumnRole[],
  code: C,
  facts: FindingFacts[C],
): Finding {
  const column = roles.map((role) => table.columns[role]).find((found) => found !== null) ?? null;
  // A score may stand beside the option that was chosen, below its item.
  const scoreRow =
    roles === selfCell ? table.items.find((item) => item.row === row)?.scoreRow : row;
  return finding(
    code,
    facts,
    table.sheet,
    column === null ? null : formatAddress({ row: scoreRow ?? row, column }),
  );
}

/** Where a self score stands; a table with a deduction column only has it there. */
export const selfCell: readonly ColumnRole[] = ["self", "deduction"];
