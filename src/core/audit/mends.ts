/** Owns which findings can be mended beyond doubt: the one cell that changes, what stands in it and what it holds afterwards. */
import type { Finding, FindingCode, FindingFacts } from "../model/finding/finding";
import { type Item, type Reading, scorerAt, type TableReading } from "../model/table/reading";
import {
  type Cell,
  type CellChange,
  type CellValue,
  parseAddress,
  type WorkbookData,
} from "../model/workbook/grid";

export interface Mend {
  readonly code: MendableCode;
  readonly sheet: string;
  /** What stands in the cell; null: nothing, or an error. */
  readonly from: CellValue;
  readonly change: CellChange;
}

/** The cell of a finding, with what was read there. */
interface MendPlace {
  readonly table: TableReading;
  readonly column: number;
  readonly item: Item | null;
  readonly cell: Cell | undefined;
}

/** Returns what the cell should hold; null where that is not beyond doubt. */
type Mender<C extends FindingCode> = (
  facts: FindingFacts[C],
  place: MendPlace,
) => CellChange["value"];

const computedSum = ({ computed }: { readonly computed: number }): number => computed;

const menders = {
  totalMismatch: computedSum,
  subtotalMismatch: computedSum,
  sumRowMismatch: (facts) => (facts.of === "score" ? facts.computed : null),
  totalBlank: computedSum,
  totalIsError: computedSum,
  scoreKeptAsText: (_facts, place) => pointsAt(place),
} satisfies { readonly [C in FindingCode]?: Mender<C> };

export type MendableCode = keyof typeof menders;

export const isMendable = (code: string): code is MendableCode => code in menders;

export const mendableCodes = Object.keys(menders).filter(isMendable);

/** Returns the mending of a finding; null where a person has to decide, and where a formula stands in the cell. */
export function mendOf(finding: Finding, reading: Reading, workbook: WorkbookData): Mend | null {
  const { code, sheet, facts } = finding;
  const address = finding.cell === null ? null : parseAddress(finding.cell);
  if (!isMendable(code) || sheet === null || !address) return null;
  const { row, column } = address;
  const table = tableAround(reading, sheet, row);
  const cell = workbook.grids
    .find((grid) => grid.sheet === sheet)
    ?.cells.find((each) => each.row === row && each.column === column);
  if (!table || (cell && cell.formula !== null)) return null;
  const place = { table, column, cell, item: itemAround(table, row) };
  // The code tells which facts the finding has.
  const value = (menders[code] as Mender<FindingCode>)(facts, place);
  return value === null
    ? null
    : { code, sheet, from: cell?.value ?? null, change: { ...address, value } };
}

/** Returns the table of a sheet that a row belongs to. */
export function tableAround(reading: Reading, sheet: string, row: number): TableReading | null {
  const onSheet = reading.tables.filter((table) => table.sheet === sheet);
  const around = onSheet.find(({ headerRows, lastRow }) => headerRows[0] <= row && row <= lastRow);
  return around ?? onSheet[0] ?? null;
}

/** Returns the item of a table that a row belongs to. */
export const itemAround = ({ items }: TableReading, row: number): Item | null =>
  items.find((each) => each.row <= row && row <= each.lastRow) ?? null;

/** The number that was read of a cell, whoever it is of: a score, or what was taken off. */
function pointsAt({ table: { columns }, column, item }: MendPlace): number | null {
  const scorer = scorerAt(columns, column);
  if (scorer !== null) return item?.scores[scorer].points ?? null;
  return column === columns.deduction ? (item?.adjustments.deduction.points ?? null) : null;
}
