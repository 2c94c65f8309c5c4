/** Owns the fitting of a paper on one page: smaller letters in its tables and columns as wide as their texts first, then shorter texts where they may be. */
import { lineCount, textWidth } from "../../../paper/letters/textWidth";
import type { PaperBlock, PaperRow, PaperSection, PaperTable, Span } from "../paper";
import { plainText } from "./fillText";

/** Sizes in typographic points; letters that are left of a text that may be shortened. */
const steps: readonly { readonly size: number; readonly letters: number }[] = [
  { size: 11, letters: Infinity },
  { size: 10, letters: Infinity },
  { size: 9, letters: Infinity },
  { size: 9, letters: 90 },
  { size: 8.5, letters: 60 },
  { size: 8, letters: 40 },
  { size: 8, letters: 32 },
  { size: 8, letters: 24 },
];

/** A4 upright between margins of 20, 20, 30 and 15 mm, in typographic points. */
const WIDTH = ((210 - 45) / 25.4) * 72;
const HEIGHT = ((297 - 40) / 25.4) * 72;

/** Returns the sections with their tables made smaller step by step until all is on one page, and whether it is. */
export function onOnePage(sections: readonly PaperSection[]): {
  readonly sections: readonly PaperSection[];
  readonly isFitting: boolean;
} {
  let last = sections;
  for (const { size, letters } of steps)
    for (const columns of [asGiven, byTheirTexts]) {
      last = sections.map((section) => ({
        ...section,
        blocks: section.blocks.map((block) =>
          block.kind === "table" ? columns(smaller(block, size, letters)) : block,
        ),
      }));
      if (last.length === 1 && heightOf(last) <= HEIGHT) return { sections: last, isFitting: true };
    }
  return { sections: last, isFitting: false };
}

const asGiven = (table: PaperTable): PaperTable => table;

/** Columns of short texts are as wide as those, the others share the rest by how much stands in each. */
function byTheirTexts(table: PaperTable): PaperTable {
  const { columns, rows, size } = table;
  const needs = columns.map(({ head }, at) => {
    const texts = rows.map(({ cells }) =>
      textWidth(plainText(cells[at] ?? []), { size, bold: false }),
    );
    const own = Math.max(textWidth(head, { size, bold: true }), ...texts);
    return {
      own: ((own + PADDING) / WIDTH) * 100,
      all: texts.reduce((sum, each) => sum + each, 0),
    };
  });
  const isShort = ({ own }: { readonly own: number }): boolean => own <= SHORT;
  const whole = (own: number): number => Math.ceil(own / GRID) * GRID;
  const taken = needs.reduce((sum, need) => sum + (isShort(need) ? whole(need.own) : 0), 0);
  const shared = needs.reduce((sum, need) => sum + (isShort(need) ? 0 : need.all), 0);
  if (shared === 0) return table;
  const widths = needs.map((need) =>
    isShort(need)
      ? whole(need.own)
      : Math.max(LEAST, Math.round(((100 - taken) * need.all) / shared / GRID) * GRID),
  );
  const over = widths.reduce((sum, width) => sum + width, 0) - 100;
  const widest = widths.indexOf(Math.max(...widths));
  return {
    ...table,
    columns: columns.map((column, at) => ({
      ...column,
      width: (widths[at] ?? column.width) - (at === widest ? over : 0),
    })),
  };
}

const smaller = (table: PaperTable, size: number, letters: number): PaperTable => ({
  ...table,
  size: Math.min(table.size, size),
  rows: table.rows.map(
    (row): PaperRow => ({
      ...row,
      cells: row.cells.map((spans, at) =>
        spans && table.columns[at]?.mayBeShortened === true ? shortened(spans, letters) : spans,
      ),
    }),
  ),
});

function shortened(spans: readonly Span[], letters: number): readonly Span[] {
  const text = plainText(spans);
  return text.length > letters ? [{ text: `${text.slice(0, letters).trimEnd()}…` }] : spans;
}

/** What a cell leaves beside its text, in typographic points. */
const PADDING = 7;
/** Per cent of the page: the widest column of short texts, the narrowest of others, and what all widths are counted in, as the sheets of papers have them. */
const SHORT = 10;
const LEAST = 15;
const GRID = 5;

/** As compact sections are written. */
const HEADER = 76;
const SIGNATURES = 104;
const BODY = 12;
/** Of a line to the size of its letters. */
const LINE = 1.17;

const heightOf = (sections: readonly PaperSection[]): number =>
  sections.reduce(
    (sum, { header, blocks }) =>
      sum + (header ? HEADER : 0) + blocks.reduce((all, block) => all + blockHeight(block), 0),
    0,
  );

function blockHeight(block: PaperBlock): number {
  switch (block.kind) {
    case "paragraph":
      return paragraphHeight(plainText(block.spans)) + (block.look === "subject" ? 16 : 0);
    case "table":
      return tableHeight(block);
    case "signatures":
      return SIGNATURES;
    case "recipients":
      return (block.lines.length + 1) * BODY + 10;
  }
}

const paragraphHeight = (text: string): number =>
  lineCount(text, WIDTH - 36, { size: BODY, bold: true }) * BODY * LINE + 4;

function tableHeight({ columns, rows, size }: PaperTable): number {
  const lines = (texts: readonly string[], bold: boolean): number =>
    Math.max(
      ...texts.map((text, at) =>
        lineCount(text, (WIDTH * (columns[at]?.width ?? 0)) / 100 - PADDING, { size, bold }),
      ),
    );
  const head = lines(
    columns.map((column) => column.head),
    true,
  );
  const all = rows.reduce(
    (sum, { cells, isStrong }) =>
      sum +
      lines(
        cells.map((spans) => plainText(spans ?? [])),
        isStrong,
      ) *
        size *
        LINE +
      3,
    head * size * LINE + 3,
  );
  return all + 9;
}
