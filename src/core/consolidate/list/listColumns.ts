/** Owns which columns of an official list hold number, name, type, commune and other names; types side by side are a block each. */
import type { UnitWords } from "../../domain/lexiconUnits";
import type { UnitType } from "../../model/table/reading";
import type { SheetView } from "../../recognise/sheet/sheet";
import { parseUnitName } from "../naming/names";
import { isHeading, typeOfHeading } from "./listWords";

export interface ListColumns {
  /** Last row of the header; 0 where the list has none. */
  readonly headerRow: number;
  readonly number: number | null;
  readonly name: number;
  readonly type: number | null;
  readonly parent: number | null;
  /** An address is a commune only where it names one of the list. */
  readonly isAddress: boolean;
  /** Of the district or province that units lie in. */
  readonly above: number | null;
  readonly alias: number | null;
  /** What the heading over the names says they are; null where it says nothing or several. */
  readonly named: UnitType | null;
}

/** Rows that are looked at for a header. */
const HEADER_ROWS = 30;

/** Returns the columns by their headings, blocks left to right; without a header by what they hold. Empty: no list. */
export function listColumns(view: SheetView, words: UnitWords): readonly ListColumns[] {
  for (const row of view.rows.filter((each) => each <= HEADER_ROWS)) {
    const found = headerAt(view, row, words);
    if (found.length > 0) return found;
  }
  const plain = columnsByContent(view, words);
  return plain ? [plain] : [];
}

interface Heading {
  readonly column: number;
  readonly text: string;
}

function headerAt(view: SheetView, row: number, words: UnitWords): readonly ListColumns[] {
  const cells = headingsAt(view, row);
  if (cells.length < 2) return [];
  const bottoms = cells.map(({ column }) => view.merge(row, column)?.bottom ?? row);
  const last = Math.max(row, ...bottoms);
  const headings = withLowerHeadings(view, row, last, cells);
  return blocksOf(headings, words).flatMap((block) => columnsOf(block, last, words) ?? []);
}

const headingsAt = (view: SheetView, row: number): readonly Heading[] =>
  view
    .rowCells(row)
    .map(({ column }) => ({ column, text: view.folded(row, column) }))
    .filter(({ text }) => text !== "" && text.length < 80);

/** Under a heading of two rows each column is named by its lowest heading. */
function withLowerHeadings(
  view: SheetView,
  row: number,
  last: number,
  cells: readonly Heading[],
): readonly Heading[] {
  const found = new Map(cells.map(({ column, text }) => [column, text]));
  for (let below = row + 1; below <= last; below++)
    for (const { column, text } of headingsAt(view, below)) found.set(column, text);
  return [...found].map(([column, text]) => ({ column, text })).sort((a, b) => a.column - b.column);
}

/** "STT | Xã | STT | Cơ quan": a block begins at each number; "Xã | Cơ quan | Doanh nghiệp" has a block for each type. */
function blocksOf(cells: readonly Heading[], words: UnitWords): readonly (readonly Heading[])[] {
  const isNumber = ({ text }: Heading): boolean => words.list.number.test(text);
  if (cells.filter(isNumber).length > 1) return splitAt(cells, isNumber);
  const typeOf = ({ text }: Heading): UnitType | null =>
    isHeading(text, words) ? typeOfHeading(text, words) : null;
  const types = new Set(cells.flatMap((cell) => typeOf(cell) ?? []));
  return types.size > 2 ? splitAt(cells, (cell) => typeOf(cell) !== null) : [cells];
}

function splitAt(
  cells: readonly Heading[],
  isFirst: (cell: Heading) => boolean,
): readonly (readonly Heading[])[] {
  const blocks: Heading[][] = [];
  for (const cell of cells) {
    const last = blocks[blocks.length - 1];
    if (!last || (isFirst(cell) && last.some(isFirst))) blocks.push([cell]);
    else last.push(cell);
  }
  return blocks;
}

function columnsOf(
  cells: readonly Heading[],
  headerRow: number,
  words: UnitWords,
): ListColumns | null {
  const { list } = words;
  const assigned = new Set<number>();
  const take = (pattern: RegExp, not?: RegExp): Heading | null => {
    const found = cells.find(
      ({ column, text }) => !assigned.has(column) && pattern.test(text) && !not?.test(text),
    );
    if (found) assigned.add(found.column);
    return found ?? null;
  };
  const number = take(list.number);
  const alias = take(list.alias);
  // "Xã, phường" names the units of a list of communes, and the commune beside another name.
  const sureName = take(list.sureName, list.place);
  const type = take(list.type);
  const above = take(list.above);
  const name = sureName ?? take(list.name, list.place) ?? take(list.place);
  const parent = take(list.parent) ?? take(list.place);
  if (!name || (!sureName && !number && !type && !parent)) return null;
  return {
    headerRow,
    number: number?.column ?? null,
    name: name.column,
    type: type?.column ?? null,
    parent: parent?.column ?? null,
    isAddress: parent !== null && list.address.test(parent.text),
    above: above?.column ?? null,
    alias: alias?.column ?? null,
    named: typeOfHeading(name.text, words),
  };
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
  const none = {
    number: null,
    type: null,
    parent: null,
    isAddress: false,
    above: null,
    alias: null,
  };
  return { headerRow: 0, name: best[0], ...none, named: null };
}
