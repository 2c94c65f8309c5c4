/** Owns where a blank form has places for the unit, the unit above it and the year: in the lines above its tables and on its covers. */
import { mergeAt } from "../../model/workbook/ranges";
import { normaliseText } from "../../base/text";
import {
  type Cell,
  type CellAddress,
  formatAddress,
  type Grid,
  type WorkbookData,
} from "../../model/workbook/grid";
import type { Reading } from "../../model/table/reading";
import { type CellText, cornerPlaces } from "./cornerLines";
import type { FormPlace } from "./formPlace";
import { type FormText, formText, type FormWords, type Gap, isGap, labelGap } from "./formText";

/** Returns the places of a form, sheet by sheet in the order of the cells. */
export function formPlaces(
  workbook: WorkbookData,
  { titleLines, tables }: Reading,
  words: FormWords,
): readonly FormPlace[] {
  return workbook.grids.flatMap((grid): readonly FormPlace[] => {
    const own = tables.filter(({ sheet }) => sheet === grid.sheet);
    const lastRow = Math.max(0, ...own.map(({ headerRows }) => headerRows[0]));
    const spots = new Map(
      titleLines
        .filter(({ sheet, row }) => sheet === grid.sheet && (own.length === 0 || row < lastRow))
        .map(({ row, column }) => [formatAddress({ row, column }), { row, column }]),
    );
    const found = placesIn(grid, [...spots.values()], words);
    return found.some(({ text }) => text.some(namesUnit))
      ? found
      : [...found, ...cornerPlaces(textsAt(grid, spots), grid.sheet, words.lexicon)];
  });
}

const namesUnit = (part: FormText[number]): boolean => isGap(part) && part.wanted !== "year";

/** The texts that may be written over, as they are in the form. */
function textsAt(grid: Grid, spots: ReadonlyMap<string, CellAddress>): readonly CellText[] {
  const cells = cellsOf(grid);
  return [...spots.keys()].flatMap((at) => {
    const cell = cells.get(at);
    return cell && typeof cell.value === "string" && mayWrite(cell, grid)
      ? [{ row: cell.row, column: cell.column, text: cell.value }]
      : [];
  });
}

function placesIn(
  grid: Grid,
  spots: readonly CellAddress[],
  words: FormWords,
): readonly FormPlace[] {
  const cells = cellsOf(grid);
  return spots.flatMap((spot): readonly FormPlace[] => {
    const cell = cells.get(formatAddress(spot));
    if (!cell || typeof cell.value !== "string" || !mayWrite(cell, grid)) return [];
    const text = formText(cell.value, words);
    if (text.some(isGap)) return [{ sheet: grid.sheet, ...spot, text, before: cell.value }];
    const label = labelGap(lastLine(cell.value), words);
    if (!label || !(/:\s*$/.test(cell.value) || isBareLabel(cell.value, words))) return [];
    return besideLabel(grid, cells, cell, label);
  });
}

const lastLine = (text: string): string => text.trim().split(/\r?\n/).pop() ?? "";

/** "Đơn vị" in one cell and the name in the next. */
const isBareLabel = (text: string, { lexicon }: FormWords): boolean =>
  lexicon.title.unitLabel.test(normaliseText(text).toLowerCase());

/** A label alone: the blank cell beside it is the place, else what follows the label in its own cell. */
function besideLabel(
  grid: Grid,
  cells: ReadonlyMap<string, Cell>,
  label: Cell,
  gap: Gap,
): readonly FormPlace[] {
  const { sheet } = grid;
  const { row } = label;
  const column = (mergeAt(grid.merges, label)?.right ?? label.column) + 1;
  const beside = { row, column };
  const merge = mergeAt(grid.merges, beside);
  const isOwn = !merge || (merge.top === row && merge.left === column);
  const isWithin = column <= lastColumn(grid, label);
  if (isWithin && isOwn && !cells.has(formatAddress(beside)))
    return [{ sheet, ...beside, text: [gap], before: null }];
  const { value } = label;
  if (cells.has(formatAddress(beside)) || typeof value !== "string" || !/:\s*$/.test(value))
    return [];
  const text = [value.replace(/\s*$/, " "), gap];
  return [{ sheet, row, column: label.column, text, before: value }];
}

/** The table ends there: what stands further right is not printed with it. */
const lastColumn = (grid: Grid, { row }: CellAddress): number =>
  Math.max(0, ...grid.cells.flatMap((cell) => (cell.row === row ? [] : [cell.column])));

/** Letters of an old encoding could not be written in its font; what is computed is not written over. */
const mayWrite = (cell: Cell, { styles }: Grid): boolean =>
  cell.formula === null && !LEGACY_FONT.test(styles[cell.style]?.fontName ?? "");

const LEGACY_FONT = /^\.?Vn|^VNI-/i;

const cellsOf = ({ cells }: Grid): ReadonlyMap<string, Cell> =>
  new Map(
    cells.flatMap((cell) =>
      cell.value === null && cell.formula === null ? [] : [[formatAddress(cell), cell] as const],
    ),
  );
