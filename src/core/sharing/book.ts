/** Owns the places of a workbook that people fill in: whose content each is, and what stands there, so that two copies can be held against each other. */
import type { Points } from "../base/points";
import { adjustments } from "../model/table/adjustment";
import { filledRoles } from "../model/table/columnRole";
import { indicatorsIn, isIndicator, partsOf, rowsUnder } from "../model/table/itemTree";
import type { ColumnRole, Columns, Item, Reading, TableReading } from "../model/table/reading";
import { scorers } from "../model/table/scorer";
import { countedSum } from "../model/table/partCap";
import { type Cell, formatAddress, type WorkbookData } from "../model/workbook/grid";

/** What is kept of a content beside its cells. */
export const besideFields = [
  "facts",
  "state",
  "evidenceBeside",
  "lastYear",
  "mark",
  "rule",
  "appraisal",
] as const;
export type BesideField = (typeof besideFields)[number];

/** Something kept of a content, as JSON. */
export interface Beside {
  readonly sheet: string;
  readonly row: number;
  readonly field: BesideField;
  readonly value: string;
}

/** A workbook as it is shared out and joined. */
export interface SharedBook {
  readonly workbook: WorkbookData;
  readonly reading: Pick<Reading, "file" | "unit" | "unitType" | "year" | "tables">;
  readonly beside: readonly Beside[];
}

/** What a place holds: of a cell its value, of a formula "=" and its text, of what is kept beside its JSON. */
export type SlotValue = string | number | boolean | null;

/** A content of a table, by the sheet and by its path there. */
export interface ContentName {
  readonly sheet: string;
  readonly path: string;
}

/** A place that somebody fills in. */
export interface Slot {
  /** The same in every copy, wherever its row came to stand. */
  readonly key: string;
  readonly sheet: string;
  readonly row: number;
  /** "E12"; null: it is kept beside the cells. */
  readonly cell: string | null;
  readonly content: ContentName;
  readonly field: ColumnRole | BesideField;
  readonly value: SlotValue;
  /** A formula stands there: nobody fills it in. */
  readonly isFormula: boolean;
}

/** Returns the tables that are shared out: those that count. */
export const sharedTables = ({ reading }: SharedBook): readonly TableReading[] =>
  reading.tables.filter(({ setAside }) => setAside === null);

export const slotKey = (
  { sheet, path }: ContentName,
  field: Slot["field"],
  offset: number,
): string => `${sheet}!${path}#${field}${offset === 0 ? "" : `+${offset}`}`;

/** Returns every place of a book, under the names that its contents have in the book that was shared out. */
export function slotsOf(
  book: SharedBook,
  nameOf: (table: TableReading, item: Item) => ContentName | null = ownName,
): readonly Slot[] {
  return sharedTables(book).flatMap((table) => {
    const grid = book.workbook.grids.find(({ sheet }) => sheet === table.sheet);
    const cells = new Map((grid?.cells ?? []).map((cell) => [formatAddress(cell), cell]));
    return indicatorsIn(table.items).flatMap((item) => {
      const content = nameOf(table, item);
      return content === null ? [] : contentSlots({ book, table, item, content, cells });
    });
  });
}

export const ownName = ({ sheet }: TableReading, { path }: Item): ContentName => ({ sheet, path });

interface ContentPlace {
  readonly book: SharedBook;
  readonly table: TableReading;
  readonly item: Item;
  readonly content: ContentName;
  readonly cells: ReadonlyMap<string, Cell>;
}

function contentSlots({ book, table, item, content, cells }: ContentPlace): readonly Slot[] {
  const { sheet, columns } = table;
  const slots: Slot[] = [];
  for (let row = item.row; row <= lastRowOf(table, item); row += 1) {
    for (const [field, column] of filledColumns(columns)) {
      const cell = formatAddress({ row, column });
      const found = cells.get(cell);
      slots.push({
        key: slotKey(content, field, row - item.row),
        ...{ sheet, row, cell, content, field },
        value: valueOf(found),
        isFormula: (found?.formula ?? null) !== null,
      });
    }
  }
  const kept = book.beside.filter((each) => each.sheet === sheet && each.row === item.row);
  for (const field of besideFields)
    slots.push({
      key: slotKey(content, field, 0),
      ...{ sheet, row: item.row, cell: null, content, field, isFormula: false },
      value: kept.find((each) => each.field === field)?.value ?? null,
    });
  return slots;
}

/** Two roles may have one column: it is told under the first. */
function filledColumns(columns: Columns): readonly (readonly [ColumnRole, number])[] {
  const found = new Map<number, ColumnRole>();
  for (const role of filledRoles) {
    const column = columns[role];
    if (column !== null && !found.has(column)) found.set(column, role);
  }
  return [...found].map(([column, role]) => [role, column]);
}

/** A content goes down to the next row that the table tells of. */
function lastRowOf({ items, subtotals, total, lastRow }: TableReading, item: Item): number {
  const next = [
    ...items.map(({ row }) => row),
    ...subtotals.map(({ row }) => row),
    ...(total ? [total.row] : []),
  ].filter((row) => row > item.row);
  const end = Math.min(...next, lastRow + 1) - 1;
  return Math.max(end, item.row);
}

/** Returns what a cell says, a formula by its text: programs write the same one with other spaces and capitals. */
export function valueOf(cell: Cell | undefined): SlotValue {
  if (!cell) return null;
  if (cell.formula !== null) return `=${cell.formula.replace(/[\s$]|_xlfn\./g, "").toUpperCase()}`;
  if (cell.error !== null) return cell.error;
  return cell.value === "" ? null : cell.value;
}

/** A cell that repeats a sum. */
export interface SumCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly sum: Points | null;
  /** What stands there is the sum, or nothing where nothing is filled in. */
  readonly isRight: boolean;
  /** It follows what is filled in by a formula, or is left blank: a person does not type it. */
  readonly isLeft: boolean;
}

/** Returns the cells of a book that repeat sums: of groups, of parts and of the whole. */
export function sumCells(book: SharedBook): readonly SumCell[] {
  return sharedTables(book).flatMap((table) => {
    const { sheet, columns } = table;
    const grid = book.workbook.grids.find((each) => each.sheet === sheet);
    const cells = new Map((grid?.cells ?? []).map((cell) => [formatAddress(cell), cell]));
    return sumRowsOf(table).flatMap(({ row, items, isTotal }) =>
      pointsColumns(columns).map(({ column, pointsOf }): SumCell => {
        const cell = cells.get(formatAddress({ row, column }));
        const sum = countedSum(items, pointsOf);
        const value = valueOf(cell);
        return {
          ...{ sheet, row, column, sum },
          isRight: value === sum || (sum === null && value === 0),
          isLeft: (cell?.formula ?? null) !== null || (value === null && !isTotal),
        };
      }),
    );
  });
}

interface PointsColumn {
  readonly column: number;
  readonly pointsOf: (item: Item) => Points | null;
}

const pointsColumns = (columns: Columns): readonly PointsColumn[] =>
  [
    ...scorers.map((scorer) => ({
      column: columns[scorer],
      pointsOf: ({ scores }: Item) => scores[scorer].points,
    })),
    ...adjustments.map(({ role }) => ({
      column: columns[role],
      pointsOf: (item: Item) => item.adjustments[role].points,
    })),
  ].flatMap(({ column, pointsOf }) => (column === null ? [] : [{ column, pointsOf }]));

interface SumRow {
  readonly row: number;
  readonly items: readonly Item[];
  readonly isTotal: boolean;
}

function sumRowsOf({ items, subtotals, total }: TableReading): readonly SumRow[] {
  const parts = partsOf(items).filter(({ section }) => section !== null);
  return [
    ...items.flatMap((item, index) =>
      isIndicator(item) ? [] : [{ row: item.row, items: rowsUnder(items, index), isTotal: false }],
    ),
    ...subtotals.flatMap(({ row }) => {
      const part = [...parts].reverse().find(({ section }) => section && section.row < row);
      return part ? [{ row, items: part.items, isTotal: false }] : [];
    }),
    ...(total ? [{ row: total.row, items, isTotal: true }] : []),
  ];
}
