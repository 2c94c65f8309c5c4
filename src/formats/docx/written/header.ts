/** Owns the two columns at the top of a document: who issues it and its number, the name of the nation and the day. */
import {
  BorderStyle,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from "docx";
import { type Rule, ruleLength } from "../../../core/documents/official/letterhead";
import type { PaperHeader, Span } from "../../../core/documents/papers/paper";
import { pointTwips, sizes } from "./measures";
import { centred, drawnLine } from "./text";

/** Share of the width that the left column takes. */
const LEFT = 0.42;

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
          drawnLine(left, lineBelow(issuer, sizes.issuer, "part")),
        ],
        [
          centred([{ text: nation }], { size: sizes.nation, bold: true }),
          centred([{ text: motto }], { size: sizes.motto, bold: true }),
          drawnLine(right, lineBelow([{ text: motto }], sizes.motto, "whole")),
        ],
      ]),
      ...(number || placeAndDate ? [row(below)] : []),
    ],
  });
}

const lineBelow = (spans: readonly Span[], size: number, rule: Rule): number =>
  pointTwips(ruleLength({ text: spans.map(({ text }) => text).join(""), size, bold: true }, rule));
