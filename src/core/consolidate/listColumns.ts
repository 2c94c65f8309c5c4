/** Owns which columns of an official list hold number, name, type, commune and other names. */
import type { UnitWords } from "../lexiconUnits";
import type { SheetView } from "../recognise/sheet";
import { parseUnitName } from "./names";

export interface ListColumns {
  /** Last row of the header; 0 where the list has none. */
  readonly headerRow: number;
  readonly number: number | null;
  readonly name: number;
  readonly type: number | null;
  readonly parent: number | null;
  readonly alias: number | null;
}

/** Rows that are looked at for a header. */
const HEADER_ROWS = 30;

/** Returns the columns by their headings; without a header the column of names is told by what it holds. Null: no list. */
export function listColumns(view: SheetView, words: UnitWords): ListColumns | null {
  for (const row of view.rows.filter((each) => each <= HEADER_ROWS)) {
    const found = headerAt(view, row, words);
    if (found) return found;
  }
  return columnsByContent(view, words);
}

function headerAt(view: SheetView, row: number, { list }: UnitWords): ListColumns | null {
  const cells = view
    .rowCells(row)
    .map(({ column }) => ({ column, text: view.folded(row, column) }))
    .filter(({ text }) => text !== "" && text.length < 80);
  if (cells.length < 2) return null;
  const taken = new Set<number>();
  const take = (pattern: RegExp): number | null => {
    const cell = cells.find(({ column, text }) => !taken.has(column) && pattern.test(text));
    if (cell) taken.add(cell.column);
    return cell?.column ?? null;
  };
  const number = take(list.number);
  const alias = take(list.alias);
  const sureName = take(list.sureName);
  const type = take(list.type);
  const isNamed = sureName !== null;
  // "Xã, phường" names the units of a list of communes, and the commune beside another name.
  const name = sureName ?? take(list.name);
  const parent = take(list.parent);
  if (name === null || (!isNamed && number === null && type === null)) return null;
  const merged = cells.map(({ column }) => view.merge(row, column)?.bottom ?? row);
  return { headerRow: Math.max(row, ...merged), number, name, type, parent, alias };
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
  return { headerRow: 0, number: null, name: best[0], type: null, parent: null, alias: null };
}
