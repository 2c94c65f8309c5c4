/** Owns the picture of a sheet of a new workbook as lines of text, for tests that read like the sheet. */
import type { Book, CellContent, Sheet } from "../../src/core/documents/sheetModel";

/** Returns the sheet of a name; fails loudly on a slip in a test. */
export function sheetNamed({ sheets }: Book, name: string): Sheet {
  const sheet = sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** Returns each row that holds something as "a | b | c": empty cells between others are "", what a formula gives is shown. */
export const shownRows = (sheet: Sheet): readonly string[] =>
  shownRowsWithEmpty(sheet).filter((line) => line !== "");

/** Returns every row: that of row n stands at n - 1. */
export const shownRowsWithEmpty = ({ rows }: Sheet): readonly string[] =>
  rows
    .map(({ cells }) => cells.map(({ content }) => shown(content)).join(" | "))
    .map((line) => line.replace(/(\s*\|\s*)+$/, ""));

/** Returns every formula of a sheet with its address. */
export const formulasOf = ({ rows }: Sheet): readonly string[] =>
  rows.flatMap(({ cells }) =>
    cells.flatMap(({ content }) => (content.kind === "formula" ? [content.formula] : [])),
  );

function shown(content: CellContent): string {
  switch (content.kind) {
    case "empty":
      return "";
    case "text":
      return content.text;
    case "runs":
      return content.runs
        .map(({ text }) => text)
        .join("")
        .trim();
    case "number":
    case "formula":
      return String(content.value);
  }
}
