/** Owns which columns of an official list hold number, name, type, commune and other names. */
import type { UnitWords } from "../lexiconUnits";
import type { SheetView } from "../recognise/sheet";
import { parseUnitName } from "./names";

export interface ListColumns {
  /** Last row of the header; 0 where the list has none. */
  readonly headerRow: number;
  /** Folded words above the names; "" where the list has no header. */
  readonly heading: string;
  readonly number: number | null;
  readonly name: number;
  readonly type: number | null;
  readonly parent: number | null;
  readonly alias: number | null;
}

/** Rows that are looked at for a header. */
const HEADER_ROWS = 30;

/**
 * Returns the columns of each list that stands on the sheet, side by side, by their headings; without a header the column
 * of names is told by what it holds. None: no list.
 */
export function listColumns(view: SheetView, words: UnitWords): readonly ListColumns[] {
  for (const row of view.rows.filter((each) => each <= HEADER_ROWS)) {
    const found = headersAt(view, row, words);
    if (found.length > 0) return found;
  }
  const found = columnsByContent(view, words);
  return found ? [found] : [];
}

/** A second column of numbers begins a second list. */
function headersAt(view: SheetView, row: number, words: UnitWords): readonly ListColumns[] {
  const cells = view
    .rowCells(row)
    .map(({ column }) => ({ column, text: view.folded(row, column) }))
    .filter(({ text }) => text !== "" && text.length < 80);
  const starts = cells.flatMap(({ text }, at) => (words.list.number.test(text) ? [at] : []));
  const lists = starts.length < 2 ? [cells] : starts.map((at, n) => cells.slice(at, starts[n + 1]));
  return lists.flatMap((list) => headerOf(view, row, list, words) ?? []);
}

function headerOf(
  view: SheetView,
  row: number,
  cells: readonly { readonly column: number; readonly text: string }[],
  { list }: UnitWords,
): ListColumns | null {
  if (cells.length < 2) return null;
  const taken = new Set<number>();
  const take = (pattern: RegExp, besides: RegExp | null = null): number | null => {
    const cell = cells.find(
      ({ column, text }) =>
        !taken.has(column) && pattern.test(text) && !(besides?.test(text) ?? false),
    );
    if (cell) taken.add(cell.column);
    return cell?.column ?? null;
  };
  const number = take(list.number);
  const alias = take(list.alias);
  const sureName = take(list.sureName);
  const type = take(list.type);
  const isNamed = sureName !== null;
  // "Xã, phường" names the units of a list of communes, and the commune beside another name.
  const name = sureName ?? take(list.name, list.parent) ?? take(list.name);
  const parent = take(list.parent);
  if (name === null || (!isNamed && number === null && type === null)) return null;
  const merged = cells.map(({ column }) => view.merge(row, column)?.bottom ?? row);
  const heading = view.folded(row, name);
  return { headerRow: Math.max(row, ...merged), heading, number, name, type, parent, alias };
}

/** The column with the most texts that name units; a list of one column of names is enough. */
function columnsByContent(view: SheetView, words: UnitWords): ListColumns | null {
  const counts = new Map<number, number>();
  for (const row of view.rows) {
    for (const { column } of view.rowCells(row)) {
      const { unitType } = parseUnitName(view.text(row, column), words);
      if (unitType !== null) counts.set(column, (counts.get(column) ?? 0) + 1);
    }
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  if (!best || best[1] < 2) return null;
  return {
    headerRow: 0,
    heading: "",
    number: null,
    name: best[0],
    type: null,
    parent: null,
    alias: null,
  };
}
