/** Owns how spans become runs of Word, and lines that are drawn rather than underlined. */
import { AlignmentType, BorderStyle, LineRuleType, Paragraph, TextRun } from "docx";
import type { Span } from "../../../core/documents/papers/paper";
import { fontName, pointTwips } from "./measures";

export interface RunLook {
  /** In typographic points. */
  readonly size: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

const font = { ascii: fontName, hAnsi: fontName, cs: fontName, eastAsia: fontName };

export const run = (text: string, { size, bold = false, italic = false }: RunLook): TextRun =>
  new TextRun({ text, font, size: size * 2, bold, italics: italic });

export const runs = (spans: readonly Span[], look: RunLook): TextRun[] =>
  spans.map((span) =>
    run(span.text, {
      size: look.size,
      bold: look.bold === true || span.bold === true,
      italic: look.italic === true || span.italic === true,
    }),
  );

export const centred = (spans: readonly Span[], look: RunLook, after = 0): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 0, after: pointTwips(after) },
    children: runs(spans, look),
  });

/** A line of a length in the middle of a width, both in twips: the upper border of an empty paragraph. */
export const drawnLine = (width: number, length: number): Paragraph => {
  const side = Math.max(0, Math.round((width - length) / 2));
  return new Paragraph({
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: "000000" } },
    indent: { left: side, right: side },
    spacing: { before: pointTwips(1), after: 0, line: pointTwips(4), lineRule: LineRuleType.EXACT },
    children: [run("", { size: 2 })],
  });
};
