/** Owns pages over printed blanks as sheets: columns and rows that begin where texts do, to the millimetre, on paper without margins. */
import { DIGIT } from "../../rowHeights";
import { type DraftCell, SheetDraft } from "../../sheetDraft";
import type { StyleName } from "../../looks";
import { plainText } from "../fill/fillText";
import type { PlacedPage, PlacedText } from "../paper";
import type { PaperWords } from "../words";

const POINTS_PER_MM = 72 / 25.4;
/** Of a text on one line to its size. */
const LINE = 1.4;
/** Higher rows no spreadsheet has, in mm. */
const HIGHEST = 140;
/** A trace less than the paper, so that no program prints it smaller to fit. */
const TRACE = 0.5;
/** Nearer edges are one. */
const NEAR = 0.2;

const noMargins = { left: 0, right: 0, top: 0, bottom: 0 };

const styles: { readonly [A in PlacedText["align"]]: StyleName } = {
  left: "placedLeft",
  center: "placedCentre",
  right: "placedRight",
};

/** Returns the sheet of a page; the one that sets places right frames each text and says where it begins. */
export function placedSheet(page: PlacedPage, name: string, words: PaperWords): SheetDraft {
  const { width, height, texts, isCalibration } = page;
  const columns = edges(
    texts.flatMap(({ left, width: wide }) => [left, left + wide]),
    width - TRACE,
  );
  const rows = edges(
    texts.flatMap((text) => [text.top, text.top + heightOf(text)]),
    height - TRACE,
    HIGHEST,
  );
  const draft = new SheetDraft({
    name,
    columnWidths: lengths(columns).map((mm) => (mm * POINTS_PER_MM) / DIGIT),
    page: {
      orientation: width > height ? "landscape" : "portrait",
      margins: noMargins,
      footer: "",
      isPlaced: true,
    },
  });
  const cells = placedCells(texts, { columns, rows }, (text) =>
    isCalibration ? markOf(text, words) : contentOf(text),
  );
  lengths(rows).forEach((mm, at) =>
    draft.addExact(rowOf(cells, at, columns.length - 1), Math.round(mm * POINTS_PER_MM * 4) / 4),
  );
  return draft;
}

const heightOf = ({ size }: PlacedText): number => (size * LINE) / POINTS_PER_MM;

/** Where columns or rows begin, and where the last ends, in mm. */
function edges(wished: readonly number[], end: number, most = Infinity): readonly number[] {
  const found = [0];
  for (const edge of [...wished, end].filter((each) => each <= end).sort((a, b) => a - b)) {
    for (let last = found[found.length - 1] ?? 0; edge - last > most; last += most)
      found.push(last + most);
    if (edge - (found[found.length - 1] ?? 0) > NEAR) found.push(edge);
  }
  return found;
}

const lengths = (found: readonly number[]): readonly number[] =>
  found.slice(1).map((edge, at) => edge - (found[at] ?? 0));

interface Grid {
  readonly columns: readonly number[];
  readonly rows: readonly number[];
}

interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly across: number;
  readonly down: number;
  readonly cell: DraftCell;
}

/** Texts that lie over each other share no cell: the later one gets what is left beside or below the earlier. */
function placedCells(
  texts: readonly PlacedText[],
  { columns, rows }: Grid,
  cellFor: (text: PlacedText) => DraftCell,
): readonly GridCell[] {
  const taken = new Set<string>();
  return texts.flatMap((text): readonly GridCell[] => {
    const down = Math.max(1, at(rows, text.top + heightOf(text)) - at(rows, text.top));
    const first = at(columns, text.left);
    const last = Math.max(at(columns, text.left + text.width), first + 1);
    for (let row = at(rows, text.top); row + down < rows.length; row++) {
      const isFree = (column: number): boolean =>
        Array.from({ length: down }, (_, below) => row + below).every(
          (each) => !taken.has(`${each},${column}`),
        );
      let column = first;
      while (column < last && !isFree(column)) column += 1;
      if (column === last) continue;
      let end = column + 1;
      while (end < last && isFree(end)) end += 1;
      for (let each = row; each < row + down; each++)
        for (let beside = column; beside < end; beside++) taken.add(`${each},${beside}`);
      return [{ row, column, across: end - column, down, cell: cellFor(text) }];
    }
    return [];
  });
}

/** The place of an edge in the list; of one off the page the last. */
const at = (found: readonly number[], edge: number): number => {
  const index = found.findIndex((each) => each >= edge - NEAR);
  return index < 0 ? found.length - 1 : index;
};

function rowOf(
  cells: readonly GridCell[],
  row: number,
  count: number,
): readonly (DraftCell | null)[] {
  const found: (DraftCell | null)[] = [];
  for (let column = 0; column < count; ) {
    const here = cells.find((each) => each.row === row && each.column === column);
    found.push(here ? { ...here.cell, across: here.across, down: here.down } : null);
    column += here?.across ?? 1;
  }
  return found;
}

const contentOf = ({ spans, size, isBold, align }: PlacedText): DraftCell => ({
  content: { kind: "runs", runs: [{ text: plainText(spans), size, bold: isBold, italic: false }] },
  style: styles[align],
});

const markOf = ({ name, left, top }: PlacedText, { calibration }: PaperWords): DraftCell => ({
  content: { kind: "text", text: calibration(name, left, top) },
  style: "placedMark",
});
