/** Owns how a copy is laid over the file that it was made from: which of its contents is which, and what it changed of what is printed. */
import { only } from "../base/only";
import { foldText } from "../base/text";
import { indicatorsIn } from "../model/table/itemTree";
import { columnRoles, type Item, type TableReading } from "../model/table/reading";
import { formatAddress, type WorkbookData } from "../model/workbook/grid";
import {
  type ContentName,
  ownName,
  type SharedBook,
  sharedTables,
  type Slot,
  slotsOf,
  type SlotValue,
  sumCells,
  valueOf,
} from "./book";

/** Why nothing at all is taken from a file. */
export type CopyRefusal = "noTable" | "otherUnit" | "otherYear" | "otherForm";

/** A cell of the printed part that stands otherwise in a copy. */
export interface PrintedChange {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly cell: string;
  readonly value: SlotValue;
}

export interface LaidCopy {
  /** What stands in the copy, under the names of the file. */
  readonly slots: ReadonlyMap<string, Slot>;
  /** Contents of the file that are not found in the copy. */
  readonly missing: readonly ContentName[];
  /** Null: rows or columns were moved, so that cell and cell cannot be held against each other. */
  readonly printed: readonly PrintedChange[] | null;
}

/** So large a share of the contents is found in a copy of the same form. */
const SAME_FORM_FROM = 0.5;

/** Returns a copy laid over the file, or why it is none of it. */
export function layOver(original: SharedBook, copy: SharedBook): LaidCopy | CopyRefusal {
  const [own, other] = [original.reading, copy.reading];
  const tables = sharedTables(copy);
  if (tables.length === 0) return "noTable";
  const pairs = sharedTables(original).map((table) => ({ table, twin: twinOf(table, tables) }));
  const names = new Map<Item, ContentName>();
  const missing: ContentName[] = [];
  for (const { table, twin } of pairs)
    for (const item of indicatorsIn(table.items)) {
      const found = twin && sameContent(item, twin);
      if (found && !names.has(found)) names.set(found, ownName(table, item));
      else missing.push(ownName(table, item));
    }
  if (names.size < (names.size + missing.length) * SAME_FORM_FROM) return "otherForm";
  if (own.unit !== null && other.unit !== null && foldText(own.unit) !== foldText(other.unit))
    return "otherUnit";
  if (own.year !== null && other.year !== null && own.year !== other.year) return "otherYear";
  const slots = slotsOf(copy, (_table, item) => names.get(item) ?? null);
  const isInPlace = missing.length === 0 && pairs.every(({ table, twin }) => isLaid(table, twin));
  return {
    slots: new Map(slots.map((slot) => [slot.key, slot])),
    missing,
    printed: isInPlace ? printedChanges(original, copy) : null,
  };
}

/** By its place, by its sheet, else as the only one of its kind. */
function twinOf(
  { sheet, headerRows, kind }: TableReading,
  tables: readonly TableReading[],
): TableReading | undefined {
  const there = tables.filter((table) => table.sheet === sheet);
  return (
    there.find((table) => table.headerRows[0] === headerRows[0]) ??
    only(there) ??
    only(tables.filter((table) => table.kind === kind))
  );
}

/** By what it says under its number, by what it says alone, else by its number in its row. */
function sameContent(item: Item, { items }: TableReading): Item | undefined {
  const contents = indicatorsIn(items);
  const alike = contents.filter(({ text }) => text === item.text);
  return (
    alike.find(({ path }) => path === item.path) ??
    only(alike) ??
    contents.find(({ path, row }) => path === item.path && row === item.row)
  );
}

/** Rows and columns stand where they stood. */
const isLaid = (table: TableReading, twin: TableReading | undefined): boolean =>
  twin !== undefined &&
  twin.sheet === table.sheet &&
  columnRoles.every((role) => twin.columns[role] === table.columns[role]) &&
  twin.items.length === table.items.length &&
  twin.items.every(({ row, path }, at) => {
    const item = table.items[at];
    return item !== undefined && item.row === row && item.path === path;
  });

function printedChanges(original: SharedBook, copy: SharedBook): readonly PrintedChange[] {
  const filled = filledCells(original);
  const sums = new Set(
    sumCells(copy)
      .filter(({ isRight, isLeft }) => isRight && !isLeft)
      .map(addressOf),
  );
  const [before, after] = [cellsOf(original.workbook), cellsOf(copy.workbook)];
  const changes: PrintedChange[] = [];
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const place = before.get(key) ?? after.get(key);
    if (!place || filled.has(key) || sums.has(key)) continue;
    const value = after.get(key)?.value ?? null;
    if ((before.get(key)?.value ?? null) !== value) changes.push({ ...place, value });
  }
  return changes;
}

const addressOf = ({ sheet, row, column }: Pick<PrintedChange, "sheet" | "row" | "column">) =>
  `${sheet}!${formatAddress({ row, column })}`;

/** Cells that people fill in, without the formulas among them. */
const filledCells = (book: SharedBook): ReadonlySet<string> =>
  new Set(
    slotsOf(book).flatMap(({ sheet, cell, isFormula }) =>
      cell === null || isFormula ? [] : [`${sheet}!${cell}`],
    ),
  );

const cellsOf = ({ grids }: WorkbookData): ReadonlyMap<string, PrintedChange> =>
  new Map(
    grids.flatMap(({ sheet, cells }) =>
      cells.map((cell) => {
        const { row, column } = cell;
        const place = { sheet, row, column, cell: formatAddress(cell), value: valueOf(cell) };
        return [addressOf(place), place] as const;
      }),
    ),
  );
