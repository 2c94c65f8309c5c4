/** Owns how the contents of new sheets are handed to Excel: in parts that fit into a message, formats before values, read back. */
import { looks } from "../../../core/documents/looks";
import type { CellContent, Sheet, SheetRow } from "../../../core/documents/sheetModel";
import { formatAddress } from "../../../core/model/workbook/grid";
import { HostError } from "../../host";
import { contentOf, handedIn, holds } from "../reading/cellValue";
import type { RunBatch } from "../runner";
import { grouped } from "../writing/writeBlocks";
import type { PlacedSheet } from "./placedSheet";

/** Characters of one message: it comes back twice, as values and as formulas. */
const CHARACTERS_AT_ONCE = 300_000;
/** Around a cell, in what is sent: its place in values and formats. */
const CELL_OVERHEAD = 20;

interface Part {
  readonly id: string;
  readonly sheet: Sheet;
  readonly rows: readonly SheetRow[];
}

/** Writes what the cells hold. Rejects with notWritten where Excel keeps something else. */
export async function putCells(run: RunBatch, sheets: readonly PlacedSheet[]): Promise<void> {
  const parts = sheets.flatMap(({ id, sheet }) =>
    grouped(sheet.rows, lengthOf, CHARACTERS_AT_ONCE).map((rows): Part => ({ id, sheet, rows })),
  );
  const lengthOfPart = ({ rows }: Part) => rows.reduce((sum, row) => sum + lengthOf(row), 0);
  for (const batch of grouped(parts, lengthOfPart, CHARACTERS_AT_ONCE)) await putParts(run, batch);
}

const putParts = (run: RunBatch, parts: readonly Part[]): Promise<void> =>
  run(async (context) => {
    const { application } = context;
    application.load("calculationMode");
    application.suspendScreenUpdatingUntilNextSync();
    const asked = parts.map((part) => {
      const range = rangeOf(context, part);
      const contents = part.rows.map((row) => contentsOf(row, widthOf(part)));
      range.numberFormat = part.rows.map((row) => formatsOf(row, widthOf(part)));
      range.formulas = contents.map((row) => row.map(entryOf));
      range.load("values,formulas");
      return { part, contents, range };
    });
    await context.sync();
    for (const { part, contents, range } of asked)
      contents.forEach((row, r) =>
        row.forEach((content, c) => {
          const kept = contentOf(range.values[r]?.[c], range.formulas[r]?.[c]);
          if (isKept(content, kept)) return;
          const cell = formatAddress({ row: part.rows[r]?.row ?? 0, column: c + 1 });
          throw new HostError("notWritten", { sheet: part.sheet.name, cell });
        }),
      );
    if (application.calculationMode !== "Manual") return;
    application.calculate("Recalculate");
    await context.sync();
  });

function rangeOf(context: Excel.RequestContext, part: Part): Excel.Range {
  const top = (part.rows[0]?.row ?? 1) - 1;
  return context.workbook.worksheets
    .getItem(part.id)
    .getRangeByIndexes(top, 0, part.rows.length, widthOf(part));
}

const widthOf = ({ sheet }: Part): number => Math.max(1, sheet.columnWidths.length);

const empty: CellContent = { kind: "empty" };

/** The cells of a row one after another, those it does not name too. */
function contentsOf({ cells }: SheetRow, width: number): readonly CellContent[] {
  const row = Array.from({ length: width }, () => empty);
  for (const { column, content } of cells) row[column - 1] = content;
  return row;
}

function formatsOf({ cells }: SheetRow, width: number): string[] {
  const row = Array.from({ length: width }, () => "General");
  for (const { column, style } of cells) row[column - 1] = looks[style].numberFormat;
  return row;
}

/** Text stays text whatever it begins with; pieces of text with looks of their own come as one. */
function entryOf(content: CellContent): string | number {
  switch (content.kind) {
    case "empty":
      return "";
    case "number":
      return content.value;
    case "formula":
      return `=${content.formula}`;
    case "text":
    case "runs":
      return handedIn(textOf(content), "General");
  }
}

const textOf = (content: Extract<CellContent, { kind: "text" | "runs" }>): string =>
  content.kind === "text" ? content.text : content.runs.map(({ text }) => text).join("");

/** What a formula comes to is Excel's own affair. */
function isKept(content: CellContent, kept: ReturnType<typeof contentOf>): boolean {
  switch (content.kind) {
    case "empty":
      return kept === null;
    case "number":
      return holds(kept, content.value);
    case "formula":
      return kept !== null && kept.formula !== null;
    case "text":
    case "runs":
      return holds(kept, textOf(content) === "" ? null : textOf(content));
  }
}

const lengthOf = ({ cells }: SheetRow): number =>
  cells.reduce((sum, { content }) => sum + CELL_OVERHEAD + String(entryOf(content)).length, 0);
