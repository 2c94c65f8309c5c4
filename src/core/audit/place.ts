/** Owns where a finding points: a role's cell in a row of its table, or a cell that is known. */
import { finding } from "../model/finding/finding";
import type { Finding, FindingCode, FindingFacts } from "../model/finding/finding";
import { formatAddress } from "../model/workbook/grid";
import type { ColumnRole, TableReading } from "../model/table/reading";

/** Returns a finding at the cell of the first role that the table has a column for; without a cell when it has none. */
export function findingAt<C extends FindingCode>(
  table: TableReading,
  row: number,
  roles: readonly ColumnRole[],
  code: C,
  facts: FindingFacts[C],
): Finding {
  const column = roles.map((role) => table.columns[role]).find((found) => found !== null) ?? null;
  return findingIn(table, column === null ? null : formatAddress({ row, column }), code, facts);
}

/** Returns a finding at a cell of the table's sheet. */
export const findingIn = <C extends FindingCode>(
  { sheet }: TableReading,
  cell: string | null,
  code: C,
  facts: FindingFacts[C],
): Finding => finding(code, facts, sheet, cell);
