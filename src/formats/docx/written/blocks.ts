/** Owns how the blocks of a paper are written: paragraphs by their looks, tables with repeated heads, signatures that are never torn. */
import {
  AlignmentType,
  type IParagraphOptions,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from "docx";
import type {
  CellAlign,
  PaperBlock,
  PaperParagraph,
  PaperRow,
  PaperTable,
  ParagraphLook,
  Recipients,
  Signatures,
  Signer,
  Span,
} from "../../../core/documents/papers/paper";
import { textWidth } from "../../../core/paper/letters/textWidth";
import { announcesNext } from "../../../core/documents/papers/fill/fillText";
import { noBorders } from "./header";
import { fontName, pointTwips, sizes, twips } from "./measures";
import { centred, drawnLine, run, type RunLook, runs } from "./text";

/** Between single and one and a half lines, in 240ths of a line. */
const lines = { line: 264, lineRule: LineRuleType.AUTO };

const singleLines = { line: 240, lineRule: LineRuleType.AUTO };

const compact = (style: ParagraphStyle): ParagraphStyle => ({
  ...style,
  size: Math.min(style.size, 12),
  isIndented: false,
  before: 0,
  after: 3,
});

/** First line of a paragraph, in mm. */
const INDENT = 12.7;

interface ParagraphStyle extends RunLook {
  readonly align: "both" | "center" | "left";
  readonly isIndented: boolean;
  readonly before: number;
  readonly after: number;
  readonly isKeptWithNext: boolean;
}

const body: ParagraphStyle = {
  size: sizes.body,
  align: "both",
  isIndented: true,
  before: 0,
  after: 6,
  isKeptWithNext: false,
};
const middle = { ...body, align: "center", isIndented: false } as const;

const styles: { readonly [L in ParagraphLook]: ParagraphStyle } = {
  typeName: { ...middle, bold: true, before: 10, after: 0, isKeptWithNext: true },
  subject: { ...middle, bold: true, after: 0, isKeptWithNext: true },
  basis: { ...body, italic: true },
  centre: { ...middle, bold: true, before: 6 },
  part: { ...body, bold: true, before: 6, isKeptWithNext: true },
  heading: { ...body, bold: true, isKeptWithNext: true },
  body,
  item: body,
  note: { ...body, size: 12, italic: true, isIndented: false, align: "left" },
  annex: { ...middle, bold: true, isKeptWithNext: true },
  annexNote: { ...middle, italic: true, isKeptWithNext: true },
};

/** What a section leaves to its blocks. */
interface Room {
  /** Between the margins, in twips. */
  readonly width: number;
  readonly isCompact: boolean;
}

/** Returns what a block is in a document. */
export function blockOf(
  block: PaperBlock,
  next: PaperBlock | undefined,
  { width, isCompact }: Room,
): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case "paragraph":
      return paragraphs(block, next, { width, isCompact });
    case "table":
      return [tableOf(block, width), gap()];
    case "signatures":
      return [
        signaturesOf(block, { width, isCompact }),
        // Two tables without a paragraph between them are one.
        ...(next?.kind === "signatures" || next?.kind === "table" ? [gap()] : []),
      ];
    case "recipients":
      return [gap(), ...recipientsOf(block, true)];
  }
}

const gap = (): Paragraph =>
  new Paragraph({
    spacing: { before: 0, after: pointTwips(4) },
    children: [run("", { size: 4 })],
  });

function paragraphs(
  { look, spans }: PaperParagraph,
  next: PaperBlock | undefined,
  { width, isCompact }: Room,
): readonly Paragraph[] {
  const style = isCompact ? compact(styles[look]) : styles[look];
  const isKept =
    style.isKeptWithNext ||
    announcesNext(spans) ||
    (next?.kind === "paragraph" && isEndMark(next.spans)) ||
    next?.kind === "signatures" ||
    (next?.kind === "table" && look !== "body");
  const options: IParagraphOptions = {
    // Dots are not to be drawn apart over the line.
    alignment:
      alignments[
        style.align === "both" && spans.some(({ isBlank }) => isBlank) ? "left" : style.align
      ],
    indent: style.isIndented ? { firstLine: twips(INDENT) } : {},
    spacing: {
      ...(isCompact ? singleLines : lines),
      before: pointTwips(style.before),
      after: pointTwips(style.after),
    },
    keepNext: isKept,
    keepLines: look !== "body" && look !== "item",
    children: runs(spans, style),
  };
  // The last line of what a document is about is followed by a line of a third to a half of its length.
  const isLastOfTitle =
    (look === "subject" || look === "annexNote") &&
    !(next?.kind === "paragraph" && (next.look === "subject" || next.look === "annexNote"));
  return isLastOfTitle
    ? [
        new Paragraph({ ...options, spacing: lines }),
        drawnLine(width, lineBelow(spans, width)),
        gap(),
      ]
    : [new Paragraph(options)];
}

/** "./." alone on its line belongs to the line above. */
const isEndMark = (spans: readonly Span[]): boolean =>
  spans.every(({ text, isBlank }) => isBlank !== true && !/[\p{L}\d]/u.test(text));

const alignments = {
  both: AlignmentType.BOTH,
  center: AlignmentType.CENTER,
  left: AlignmentType.LEFT,
} as const;

function lineBelow(spans: readonly Span[], width: number): number {
  const text = spans.map(({ text: each }) => each).join("");
  const length = pointTwips(textWidth(text, { size: sizes.body, bold: true }));
  return Math.min(length, width * 0.8) * 0.4;
}

const cellAlignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const satisfies { readonly [A in CellAlign]: unknown };

function tableOf({ columns, rows, size }: PaperTable, width: number): Table {
  const widths = columns.map((column) => Math.round((width * column.width) / 100));
  const cell = (
    spans: readonly Span[],
    {
      at,
      across = 1,
      bold,
      align,
    }: CellPlace & { readonly bold: boolean; readonly align: CellAlign },
  ): TableCell =>
    new TableCell({
      width: {
        size: widths.slice(at, at + across).reduce((sum, each) => sum + each, 0),
        type: WidthType.DXA,
      },
      ...(across > 1 ? { columnSpan: across } : {}),
      verticalAlign: VerticalAlign.CENTER,
      children: [
        new Paragraph({
          alignment: cellAlignments[align],
          spacing: { before: pointTwips(1), after: pointTwips(1) },
          // An empty cell is as high as its letters would be.
          run: { font: fontName, size: size * 2 },
          children: runs(spans, { size, bold }),
        }),
      ],
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    columnWidths: widths,
    margins: { left: twips(1), right: twips(1) },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ head }, at) =>
          cell([{ text: head }], { at, bold: true, align: "center" }),
        ),
      }),
      ...rows.map(
        ({ cells, isStrong }) =>
          new TableRow({
            cantSplit: true,
            children: placedCells(cells).map(({ spans, at, across }) =>
              cell(spans, { at, across, bold: isStrong, align: columns[at]?.align ?? "left" }),
            ),
          }),
      ),
    ],
  });
}

interface CellPlace {
  /** Its column, from 0. */
  readonly at: number;
  /** Columns that it takes, 1 unless said. */
  readonly across?: number;
}

/** Each cell with the columns that it goes on over; what nothing goes on into is empty. */
function placedCells(
  cells: PaperRow["cells"],
): readonly (Required<CellPlace> & { readonly spans: readonly Span[] })[] {
  return cells.flatMap((spans, at) => {
    if (spans === null && at > 0) return [];
    const next = cells.findIndex((each, place) => place > at && each !== null);
    return [{ spans: spans ?? [], at, across: (next < 0 ? cells.length : next) - at }];
  });
}

function signaturesOf({ signers, recipients }: Signatures, { width, isCompact }: Room): Table {
  const share = Math.floor(width / signers.length);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: share * signers.length, type: WidthType.DXA },
    columnWidths: signers.map(() => share),
    borders: noBorders,
    // Room above in the cells: a line of its own between a text and what signs it tears the one from the other in LibreOffice.
    margins: { top: pointTwips(9), left: 0, right: twips(2) },
    rows: [
      new TableRow({
        cantSplit: true,
        children: signers.map(
          (signer) =>
            new TableCell({
              width: { size: share, type: WidthType.DXA },
              children: signer
                ? signerOf(signer, isCompact)
                : recipients
                  ? recipientsOf(recipients)
                  : [centred([], { size: sizes.signer })],
            }),
        ),
      }),
    ],
  });
}

/** Lines left for the signature and the seal. */
const ROOM = { usual: 4, compact: 3 };

const signerOf = ({ titles, how, name }: Signer, isCompact: boolean): Paragraph[] => [
  ...titles.map((title) => centred(title, { size: sizes.signer, bold: true })),
  ...(how === null ? [] : [centred([{ text: how }], { size: sizes.how, italic: true })]),
  ...Array.from({ length: isCompact ? ROOM.compact : ROOM.usual }, () =>
    centred([], { size: sizes.signer }),
  ),
  centred(name, { size: sizes.signer, bold: true }),
];

/** Within a cell they stay together by themselves. */
const recipientsOf = ({ title, lines }: Recipients, areKept = false): Paragraph[] => [
  new Paragraph({
    spacing: { after: 0 },
    keepNext: areKept,
    children: [run(title, { size: sizes.recipientsTitle, bold: true, italic: true })],
  }),
  ...lines.map(
    (line, at) =>
      new Paragraph({
        spacing: { after: 0 },
        keepNext: areKept && at < lines.length - 1,
        children: runs(line, { size: sizes.recipients }),
      }),
  ),
];
