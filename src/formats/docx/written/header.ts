/** Owns the two columns at the top of a document: who issues it and its number, the name of the nation and the day. */
import { BorderStyle, type Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from "docx";
import { textWidth } from "../../../core/paper/letters/textWidth";
import type { PaperHeader, Span } from "../../../core/documents/papers/paper";
import { pointTwips, sizes } from "./measures";
import { centred, drawnLine } from "./text";

/** Share of the width that the left column takes. */
const LEFT = 0.42;
/** The line below the issuer is a third to a half of its name long. */
const LINE_BELOW_ISSUER = 0.4;

const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
export const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};

/** Returns the table of the head; `width` in twips. */
export function headerTable(header: PaperHeader, width: number): Table {
  const left = Math.round(width * LEFT);
  const right = width - left;
  const { issuerAbove, issuer, number, nation, motto, placeAndDate } = header;
  const issuerLine = Math.min(lengthOf(issuer, sizes.issuer), left) * LINE_BELOW_ISSUER;
  const row = (cells: readonly (readonly Paragraph[])[]): TableRow =>
    new TableRow({
      children: cells.map(
        (children, at) =>
          new TableCell({
            width: { size: at === 0 ? left : right, type: WidthType.DXA },
            children: children.length > 0 ? children : [centred([], { size: sizes.number })],
          }),
      ),
    });
  const below = [
    number ? [centred(number, { size: sizes.number }, 6)] : [],
    placeAndDate ? [centred(placeAndDate, { size: sizes.placeAndDate, italic: true }, 6)] : [],
  ];
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: [left, right],
    borders: noBorders,
    margins: { left: 0, right: 0 },
    rows: [
      row([
        [
          ...(issuerAbove ? [centred(issuerAbove, { size: sizes.issuer })] : []),
          centred(issuer, { size: sizes.issuer, bold: true }),
          drawnLine(left, issuerLine),
        ],
        [
          centred([{ text: nation }], { size: sizes.nation, bold: true }),
          centred([{ text: motto }], { size: sizes.motto, bold: true }),
          drawnLine(right, lengthOf([{ text: motto }], sizes.motto)),
        ],
      ]),
      ...(number || placeAndDate ? [row(below)] : []),
    ],
  });
}

const lengthOf = (spans: readonly Span[], size: number): number =>
  pointTwips(textWidth(spans.map(({ text }) => text).join(""), { size, bold: true }) / 1.03);
