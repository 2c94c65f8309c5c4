/** Owns web pages named .xls: their tables made into sheets, every cell the text it is. */
import type { CellStyle, Grid, WorkbookData } from "../../core/model/workbook/grid";
import { HostError } from "../../hosts/host";
import { plainStyle } from "../grid/styleList";
import { GridBuilder } from "../grid/gridBuilder";
import { LAST_COLUMN, LAST_ROW } from "../grid/limits";
import { decodeHtml } from "./htmlText";
import { decodeMarkupFile } from "./textEncoding";

const MAXIMUM_BYTES = 64 * 2 ** 20;

/** Reads the tables of a page; throws when it has none with a cell. */
export function readHtml(bytes: Uint8Array, file: string): WorkbookData {
  if (bytes.length > MAXIMUM_BYTES) throw new HostError("tooLarge", { limit: "64 MB" });
  const text = decodeMarkupFile(bytes);
  const names = [...text.matchAll(/<x:Name>([^<]*)<\/x:Name>/gi)].map(([, name = ""]) =>
    decodeHtml(name).trim(),
  );
  const grids: Grid[] = [];
  const nameNext = (): string => names[grids.length] || `Sheet${grids.length + 1}`;
  readTables(text, (rows) => {
    const grid = gridOf(rows, nameNext());
    if (grid.cells.length > 0) grids.push(grid);
  });
  if (grids.length === 0) throw new HostError("notAWorkbook", { detail: "html" });
  return { file, format: "xls", modified: null, activeSheet: null, grids };
}

interface PageCell {
  text: string;
  isBold: boolean;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

type PageRow = PageCell[];

/** A table that is not closed yet; tables stand inside cells of others. */
interface OpenTable {
  readonly rows: PageRow[];
  cell: PageCell | null;
}

/** Tags, declarations, and the text between them. */
const pieces = /<(\/?)([a-z][\w:]*)((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>|<[!?][^<>]*>|[^<]+|</gi;

function readTables(page: string, visit: (rows: readonly PageRow[]) => void): void {
  const open: OpenTable[] = [];
  for (const [piece, slash, tag = "", attributes = ""] of visible(page).matchAll(pieces)) {
    const name = tag.toLowerCase();
    const table = open[open.length - 1];
    if (name === "table" && slash === "") open.push({ rows: [], cell: null });
    else if (!table) continue;
    else if (name === "") addText(table, /^<[!?]/.test(piece) ? "" : piece);
    else if (name === "table") visit((open.pop() as OpenTable).rows);
    else if (slash === "") startTag(table, name, attributes);
    else if (/^(td|th|tr)$/.test(name)) table.cell = null;
    else if (/^(p|div|li)$/.test(name)) addText(table, "<br>");
  }
  if (open.length > 0) throw new HostError("damagedFile", { detail: "table" });
}

/** Returns a page without comments and what is no text; what never ends is left. */
function visible(page: string): string {
  const parts: string[] = [];
  const endless = new Set<string>();
  let from = 0;
  for (const { index, 0: start, 1: tag } of page.matchAll(/<!--|<(script|style|title|xml)\b/gi)) {
    const close = tag === undefined ? "-->" : `</${tag.toLowerCase()}\\s*>`;
    if (index < from || endless.has(close)) continue;
    const end = new RegExp(close, "gi");
    end.lastIndex = index + start.length;
    if (end.test(page)) {
      parts.push(page.slice(from, index));
      from = end.lastIndex;
    } else endless.add(close);
  }
  return parts.join("") + page.slice(from);
}

function startTag(table: OpenTable, name: string, attributes: string): void {
  if (name === "tr") {
    table.rows.push([]);
    table.cell = null;
  } else if (name === "td" || name === "th") {
    if (table.rows.length === 0) table.rows.push([]);
    table.cell = {
      text: "",
      isBold: name === "th" || /font-weight\s*:\s*(bold|[6-9]00)/i.test(attributes),
      rowSpan: span(attributes, "rowspan", LAST_ROW),
      columnSpan: span(attributes, "colspan", LAST_COLUMN),
    };
    table.rows[table.rows.length - 1]?.push(table.cell);
  } else if (name === "br") addText(table, "<br>");
  else if ((name === "b" || name === "strong") && table.cell?.text.trim() === "")
    table.cell.isBold = true;
}

function addText(table: OpenTable, text: string): void {
  if (table.cell) table.cell.text += text === "<br>" ? "\n" : text.replace(/[ \t\r\n]+/g, " ");
}

function span(attributes: string, name: string, most: number): number {
  const match = new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,7})`, "i").exec(attributes);
  return Math.max(1, Math.min(most, Number(match?.[1] ?? 1)));
}

const bold: CellStyle = { ...plainStyle, bold: true };

function gridOf(rows: readonly PageRow[], name: string): Grid {
  const builder = new GridBuilder(name);
  /** By column: the last row that a cell above reaches down to. */
  const filledTo: number[] = [];
  if (rows.length > LAST_ROW) throw new HostError("tooLarge", { limit: String(LAST_ROW) });
  rows.forEach((cells, i) => {
    const row = i + 1;
    let column = 1;
    for (const { text, isBold, rowSpan, columnSpan } of cells) {
      while ((filledTo[column] ?? 0) >= row) column++;
      if (column > LAST_COLUMN) break;
      const right = Math.min(LAST_COLUMN, column + columnSpan - 1);
      const bottom = row + rowSpan - 1;
      if (rowSpan > 1) for (let at = column; at <= right; at++) filledTo[at] = bottom;
      const value = tidy(decodeHtml(text));
      if (value !== "")
        builder.addContent({ row, column, value, style: isBold ? bold : plainStyle });
      builder.addMerge({ top: row, left: column, bottom, right });
      column = right + 1;
    }
  });
  return builder.build();
}

const tidy = (text: string): string =>
  text
    .split("\n")
    .map((line) => line.trim())
    .join("\n")
    .trim();
