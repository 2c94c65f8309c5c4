/** Owns the evidence of a workbook's tables as it was typed: with the line ends of the cells, and what is kept beside them. */
import { normaliseText } from "../../core/base/text";
import type { EvidenceTable, WrittenEvidence } from "../../core/evidence";
import { indicatorsIn } from "../../core/model/table/itemTree";
import type { Item, Reading, TableReading } from "../../core/model/table/reading";
import {
  type Cell,
  type CellAddress,
  formatAddress,
  type Grid,
  type WorkbookData,
} from "../../core/model/workbook/grid";
import { topLeft } from "../../core/model/workbook/ranges";
import { type Settings, settingsOf } from "../../core/settings";

/** Returns the tables that count. `workbook` null: evidence is taken as it was read. */
export const evidenceTables = (
  { tables }: Pick<Reading, "tables">,
  workbook: WorkbookData | null,
  settings: Settings | null,
): readonly EvidenceTable[] =>
  tables
    .filter(({ setAside }) => setAside === null)
    .map((table) => ({
      table,
      written: writtenIn(table, workbook?.grids.find(({ sheet }) => sheet === table.sheet) ?? null),
      beside: besideOf(table, settings),
    }));

const besideOf = (table: TableReading, settings: Settings | null): ReadonlyMap<number, string> =>
  new Map(
    (settings ? settingsOf(settings, table).rows : []).flatMap(({ row, evidence }) =>
      evidence === undefined ? [] : [[row, evidence] as const],
    ),
  );

function writtenIn(
  { items, columns: { evidence: column } }: TableReading,
  grid: Grid | null,
): ReadonlyMap<number, WrittenEvidence> {
  if (grid === null || column === null) return new Map();
  const cells = new Map(
    grid.cells
      .filter((cell) => isIn(cell, column, grid))
      .map((cell) => [formatAddress(cell), cell]),
  );
  return new Map(
    indicatorsIn(items).map((item) => {
      const place = topLeft({ row: item.row, column }, grid.merges);
      return [item.row, writtenAt(place, cells.get(formatAddress(place)), item)];
    }),
  );
}

/** A merge may begin in a column to the left. */
const isIn = ({ row, column }: Cell, wanted: number, grid: Grid): boolean =>
  column === wanted ||
  grid.merges.some(({ top, left, right }) => top === row && left === column && right >= wanted);

/** What was decoded from an old font is told by what was read of it, and not written over. */
function writtenAt(
  cell: CellAddress,
  standing: Cell | undefined,
  { evidence }: Item,
): WrittenEvidence {
  const value = typeof standing?.value === "string" ? standing.value : null;
  const isAsRead = value === null || normaliseText(value) === (evidence ?? "");
  return {
    cell,
    text: isAsRead && value !== null ? value.replace(/\r\n?/g, "\n") : evidence,
    isFixed: !isAsRead || (standing?.formula ?? null) !== null,
  };
}
