/** Owns what SheetJS reads for us: old binary workbooks, and workbooks that are one XML file. Loaded when one is opened. */
import type { CellObject, ParsingOptions, WorkBook, WorkSheet } from "@e965/xlsx";
import type { Grid, WorkbookData } from "../../core/model/workbook/grid";
import { HostError } from "../../hosts/host";
import { plainStyle } from "../grid/styleList";
import { isoTime } from "../xlsx/reading/workbookParts";
import { CompoundFile } from "./compoundFile";
import { BookBudget } from "../grid/bookBudget";
import { GridBuilder } from "../grid/gridBuilder";
import { decodeMarkupFile } from "./textEncoding";
import { readXlsRecords, type XlsLook, type XlsRecords, type XlsSheet } from "./xlsRecords";
import { readLastSaved } from "./xlsSummary";
import { guardedXml, type XmlLines } from "./xmlGuard";

/** `raw` keeps text as text: without it SheetJS takes "0,5" for 5 wherever a file does not say that it is text. */
const options: ParsingOptions = {
  raw: true,
  dense: true,
  cellFormula: true,
  cellNF: true,
  cellHTML: false,
  cellText: false,
};
const MAXIMUM_BYTES = 64 * 2 ** 20;

/** Reads an old binary workbook. */
export async function readXls(bytes: Uint8Array, file: string): Promise<WorkbookData> {
  refuseLarge(bytes.length);
  const { read } = await import(/* webpackChunkName: "sheetjs" */ "@e965/xlsx");
  return guarded(() => {
    const container = new CompoundFile(bytes);
    const stream = container.stream("Workbook") ?? container.stream("Book");
    if (!stream) throw new HostError("damagedFile", { detail: "Workbook" });
    const records = readXlsRecords(stream);
    const summary = summaryOf(container);
    const book = read(stream, { ...options, type: "array", cellFormula: records !== null });
    return {
      ...workbookData(book, file, records),
      modified: summary === null ? null : readLastSaved(summary),
    };
  });
}

/** Reads a workbook that is one XML file. */
export async function readXmlWorkbook(bytes: Uint8Array, file: string): Promise<WorkbookData> {
  refuseLarge(bytes.length);
  const text = decodeMarkupFile(bytes);
  // SheetJS would read what is left of a file cut off.
  if (!/<\/([\w-]+:)?Workbook\s*>\s*$/.test(text.slice(-200)))
    throw new HostError("damagedFile", { detail: "Workbook" });
  const { read } = await import(/* webpackChunkName: "sheetjs" */ "@e965/xlsx");
  return guarded(() => {
    const { text: safe, lines } = guardedXml(text);
    return workbookData(read(safe, { ...options, type: "string" }), file, null, lines);
  });
}

/** A workbook is read whether or not what is said about it can be. */
function summaryOf(container: CompoundFile): Uint8Array | null {
  try {
    return container.stream("\u0005SummaryInformation");
  } catch (cause) {
    if (cause instanceof HostError) return null;
    throw cause;
  }
}

function refuseLarge(size: number): void {
  if (size > MAXIMUM_BYTES)
    throw new HostError("tooLarge", { limit: `${MAXIMUM_BYTES / 2 ** 20} MB` });
}

/** Whatever SheetJS stumbles over is damage of the file. */
function guarded(read: () => WorkbookData): WorkbookData {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof HostError) throw cause;
    const detail = cause instanceof Error ? cause.message : String(cause);
    if (/password/i.test(detail)) throw new HostError("passwordProtected", {}, { cause });
    throw new HostError("damagedFile", { detail }, { cause });
  }
}

function workbookData(
  book: WorkBook,
  file: string,
  records: XlsRecords | null,
  lines: readonly XmlLines[] = [],
): WorkbookData {
  const uses1904 = book.Workbook?.WBProps?.date1904 === true;
  const budget = new BookBudget();
  // SheetJS lists sheets as they are stored, the records as their tabs stand.
  const names = records ? records.sheets.map((sheet) => sheet.name) : book.SheetNames;
  const grids = names.flatMap((name, tab): readonly Grid[] => {
    const sheet = book.Sheets[name];
    const record = records?.sheets[tab];
    const index = book.SheetNames.indexOf(name);
    if (!sheet || sheet["!type"] === "chart" || record?.isWorksheet === false) return [];
    const hidden = book.Workbook?.Sheets?.[index]?.Hidden ?? 0;
    const state = hidden === 0 ? "visible" : hidden === 1 ? "hidden" : "veryHidden";
    const builder = new GridBuilder(name, state, undefined, budget);
    builder.uses1904 = uses1904;
    fill(builder, sheet, looksOf(records, record));
    addLines(builder, record ?? lines[index] ?? { rows: [], columns: [] });
    return [builder.build()];
  });
  const time: unknown = book.Props?.ModifiedDate;
  return {
    file,
    format: "xls",
    modified:
      time instanceof Date ? time.toISOString() : typeof time === "string" ? isoTime(time) : null,
    activeSheet: records?.activeSheet ?? null,
    grids,
  };
}

interface Looks {
  readonly sheet: XlsSheet | null;
  lookOf(row: number, column: number, format: string): XlsLook;
}

/** Looks as the records of an old workbook say; elsewhere only number formats are known. */
function looksOf(records: XlsRecords | null, sheet: XlsSheet | undefined): Looks {
  const byFormat = new Map<string, XlsLook>();
  const plain = (format: string): XlsLook => {
    const style = { ...plainStyle, numberFormat: format };
    const look = byFormat.get(format) ?? { style, formatId: localFormats[format] ?? -1 };
    byFormat.set(format, look);
    return look;
  };
  return {
    sheet: records && sheet ? sheet : null,
    lookOf: (row, column, format) =>
      records?.looks[sheet?.cells.get(row * 65_536 + column) ?? -1] ?? plain(format),
  };
}

/** How SheetJS writes the two formats that Excel shows by the machine's own date order. */
const localFormats: { readonly [format: string]: number } = { "m/d/yy": 14, "m/d/yy h:mm": 22 };

function fill(builder: GridBuilder, sheet: WorkSheet, looks: Looks): void {
  const held = new Set<number>();
  for (const [row, cells] of filled(sheet["!data"] ?? []))
    for (const [column, cell] of filled(cells)) {
      if (cell.t === "z") continue;
      if (cell.t === "s" && cell.v === "" && cell.f === undefined) continue;
      held.add(row * 65_536 + column);
      const look = looks.lookOf(row, column, String(cell.z ?? "General"));
      builder.addContent({ row: row + 1, column: column + 1, ...contentOf(cell), ...look });
    }
  for (const { s, e } of sheet["!merges"] ?? [])
    builder.addMerge({ top: s.r + 1, left: s.c + 1, bottom: e.r + 1, right: e.c + 1 });
  builder.isProtected = looks.sheet?.isProtected ?? sheet["!protect"] !== undefined;
  if (!looks.sheet) return;
  for (const key of looks.sheet.cells.keys()) {
    const [row, column] = [Math.floor(key / 65_536), key % 65_536];
    if (held.has(key)) continue;
    const { style } = looks.lookOf(row, column, "General");
    builder.addEmpty(row + 1, column + 1, builder.styles.indexOf(style));
  }
}

function addLines(builder: GridBuilder, { rows, columns }: XmlLines): void {
  for (const row of rows) builder.addRows(row);
  for (const column of columns) builder.addColumns(column);
}

/** The places of a list that hold something, however far apart they are: the gaps between cost nothing. */
function* filled<T>(list: readonly (T | undefined)[]): Generator<readonly [number, T]> {
  for (const key of Object.keys(list)) {
    const item = list[Number(key)];
    if (item !== undefined) yield [Number(key), item];
  }
}

function contentOf(cell: CellObject): Pick<Grid["cells"][number], "value" | "formula" | "error"> {
  const formula = cell.f ?? null;
  if (cell.t === "e")
    return { value: null, formula, error: errors[Number(cell.v)] ?? cell.w ?? "#VALUE!" };
  const value = cell.v ?? null;
  // A number in name only: it must not be counted with.
  if (typeof value === "number" && !Number.isFinite(value))
    return { value: null, formula, error: "#NUM!" };
  if (value instanceof Date)
    return { value: value.getTime() / 86_400_000 + 25_569, formula, error: null };
  return {
    value: typeof value === "string" ? value.replace(/\r\n?/g, "\n") : value,
    formula,
    error: null,
  };
}

// [MS-XLS] 2.5.10
const errors: { readonly [code: number]: string } = {
  0x00: "#NULL!",
  0x07: "#DIV/0!",
  0x0f: "#VALUE!",
  0x17: "#REF!",
  0x1d: "#NAME?",
  0x24: "#NUM!",
  0x2a: "#N/A",
};
