/** Owns the fitting of a paper on one page: smaller letters in its tables first, then shorter texts where they may be. */
import { lineCount } from "../../../paper/letters/textWidth";
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
  for (const step of steps) {
    last = sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) =>
        block.kind === "table" ? smaller(block, step.size, step.letters) : block,
      ),
    }));
    if (last.length === 1 && heightOf(last) <= HEIGHT) return { sections: last, isFitting: true };
  }
  return { sections: last, isFitting: false };
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
        lineCount(text, (WIDTH * (columns[at]?.width ?? 0)) / 100 - 7, { size, bold }),
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
