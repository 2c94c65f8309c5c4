/** Owns what an old binary workbook says beside its values: the looks of cells, protection, and how many cells there are. */
import type { CellStyle } from "../../core/model/workbook/grid";
import { HostError } from "../../hosts/host";
import { builtInFormats } from "../grid/numberFormat";
import { BookBudget } from "../grid/bookBudget";
import { MAXIMUM_CELLS } from "../grid/limits";
import { letterColour } from "../grid/letterColour";
import { plainStyle } from "../grid/styleList";
import { indexedColours } from "../xlsx/reading/styles";
import type { ColumnLook, RowLook } from "../grid/gridBuilder";
import { currentType, guardedType } from "./xlsGuard";
import { guardSharedTexts } from "./xlsTexts";

export interface XlsLook {
  readonly style: CellStyle;
  /** The built-in number format's id, or -1. */
  readonly formatId: number;
}

export interface XlsSheet {
  readonly name: string;
  readonly isWorksheet: boolean;
  readonly isProtected: boolean;
  /** Row × 65,536 + column, both from 0 → index of the style; empty cells too. */
  readonly cells: ReadonlyMap<number, number>;
  readonly rows: readonly RowLook[];
  readonly columns: readonly ColumnLook[];
}

export interface XlsRecords {
  /** Tab order of all sheets, charts too. */
  readonly sheets: readonly XlsSheet[];
  readonly looks: readonly XlsLook[];
  readonly activeSheet: string | null;
}

// Record numbers of [MS-XLS] 2.3.
const BOF = 0x809;
const EXCEL_97 = 0x600;
const EXCEL_95 = 0x500;
const EOF = 0x0a;
const FILE_PASS = 0x2f;
const BOUND_SHEET = 0x85;
const FONT = 0x31;
const FORMAT = 0x41e;
const XF = 0xe0;
const PALETTE = 0x92;
const WINDOW = 0x3d;
const SHARED_TEXTS = 0xfc;
const PROTECT = 0x12;
const ROW = 0x208;
const COLUMNS = 0x7d;
/** Number, label, shared string, rich string, truth value or error, small number, formula. */
const singleCells = new Set([0x203, 0x204, 0xfd, 0xd6, 0x205, 0x27e, 0x06]);
const FORMULA = 0x06;
const SHARED_FORMULA = 0x4bc;
/** The token of a formula that is written at another cell. */
const WRITTEN_ELSEWHERE = 0x01;
const MULTIPLE_NUMBERS = 0xbd;
const BLANK = 0x201;
const MULTIPLE_BLANKS = 0xbe;

/**
 * Walks the records of a workbook stream and makes harmless in it what SheetJS could stumble over. Returns null for a
 * stream of Excel 95, whose records are otherwise. Throws for a password and for more cells than a workbook may have.
 */
export function readXlsRecords(stream: Uint8Array): XlsRecords | null {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const version =
    stream.length >= 8 && view.getUint16(0, true) === BOF ? view.getUint16(4, true) : 0;
  if (version !== EXCEL_97 && version !== EXCEL_95)
    throw new HostError("unsupportedFormat", { format: "xls" });
  const isOld = version === EXCEL_95;
  const book = new BookRecords(isOld);
  let current: SheetRecords | null = null;
  let depth = 0;
  let at = 0;
  while (at + 4 <= stream.length) {
    const type = currentType(view.getUint16(at, true));
    const length = view.getUint16(at + 2, true);
    const end = at + 4 + length;
    if (end > stream.length) {
      if (depth > 0) throw new HostError("damagedFile", { detail: "workbook stream" });
      break;
    }
    const record = new DataView(stream.buffer, stream.byteOffset + at + 4, length);
    if (type === FILE_PASS) throw new HostError("passwordProtected");
    // The Excel of today writes "5.0/95" books whose sheets call themselves newer.
    if (type === BOF && versionOf(record) !== version && !(isOld && versionOf(record) === EXCEL_97))
      throw new HostError("damagedFile", { detail: `record ${type}` });
    if (type === SHARED_TEXTS) guardSharedTexts(stream, at);
    view.setUint16(at, guardedType(type, record, isOld), true);
    if (type === BOF) {
      if (depth === 0) current = book.sheetAt(at);
      depth++;
    } else if (type === EOF) depth--;
    // Charts inside a sheet are a level deeper.
    else if (depth === 1 && current) current.read(type, record);
    else if (depth === 1) book.read(type, record);
    at = end;
  }
  // What comes after the last end is padding, be it too short for a record.
  stream.fill(0, at);
  if (isOld) return null;
  const activeSheet = book.sheets[book.activeTab]?.name ?? null;
  return { sheets: book.sheets, looks: book.readLooks(), activeSheet };
}

const versionOf = (record: DataView): number =>
  record.byteLength < 2 ? 0 : record.getUint16(0, true);

class SheetRecords implements XlsSheet {
  readonly cells = new Map<number, number>();
  readonly rows: RowLook[] = [];
  readonly columns: ColumnLook[] = [];
  isProtected = false;
  /** Length of each shared formula, by the first cell that it is for. */
  private readonly shared = new Map<number, number>();

  constructor(
    readonly name: string,
    readonly isWorksheet: boolean,
    private readonly budget: BookBudget,
  ) {}

  read(type: number, record: DataView): void {
    const length = record.byteLength;
    if (type === PROTECT && length >= 2) this.isProtected = record.getUint16(0, true) !== 0;
    else if (type === ROW && length >= 16) this.rows.push(readRow(record));
    else if (type === COLUMNS && length >= 10) this.columns.push(readColumns(record));
    else if (singleCells.has(type) && length >= 6) {
      this.addValue(record, 0, 4);
      if (type === FORMULA && length >= 27) this.countCopy(record);
    } else if (type === SHARED_FORMULA && length >= 10)
      this.shared.set(record.getUint16(0, true) * 65_536 + record.getUint8(4), length);
    else if (type === BLANK && length >= 6) this.addCell(record, 0, 4);
    else if (type === MULTIPLE_NUMBERS)
      each(length, 6, (i, styleAt) => this.addValue(record, i, styleAt));
    else if (type === MULTIPLE_BLANKS)
      each(length, 2, (i, styleAt) => this.addCell(record, i, styleAt));
  }

  /** A shared formula is written out for each of its cells; its tokens are about as long as its text. */
  private countCopy(record: DataView): void {
    if (record.getUint8(22) !== WRITTEN_ELSEWHERE) return;
    const key = record.getUint16(23, true) * 65_536 + record.getUint16(25, true);
    this.budget.spend("formulas", this.shared.get(key) ?? 0);
  }

  private addValue(record: DataView, offset: number, styleAt: number): void {
    this.budget.spend("cells");
    this.addCell(record, offset, styleAt);
  }

  private addCell(record: DataView, offset: number, styleAt: number): void {
    const column = record.getUint16(2, true) + offset;
    if (this.cells.size < MAXIMUM_CELLS)
      this.cells.set(record.getUint16(0, true) * 65_536 + column, record.getUint16(styleAt, true));
  }
}

/** Cells of one row in one record: row and first column, the cells, last column. */
function each(length: number, step: number, visit: (index: number, at: number) => void): void {
  for (let i = 0, at = 4; at + step + 2 <= length; i++, at += step) visit(i, at);
}

function readRow(record: DataView): RowLook {
  const row = record.getUint16(0, true) + 1;
  const height = record.getUint16(6, true);
  const isHidden = (record.getUint8(12) & 0x20) !== 0;
  return { first: row, last: row, isHidden, height: (height & 0x7fff) / 20 };
}

const readColumns = (record: DataView): ColumnLook => ({
  first: record.getUint16(0, true) + 1,
  last: Math.min(256, record.getUint16(2, true) + 1),
  width: record.getUint16(4, true) / 256,
  isHidden: (record.getUint16(8, true) & 1) !== 0,
});

interface Font {
  readonly look: Pick<CellStyle, "fontName" | "fontSize" | "bold" | "italic">;
  /** Index into the palette. */
  readonly colour: number;
}

class BookRecords {
  readonly sheets: SheetRecords[] = [];
  private readonly positions = new Map<number, SheetRecords>();
  private readonly fonts: Font[] = [];
  private readonly formats = new Map<number, string>();
  private readonly looks: DataView[] = [];
  private palette: readonly string[] = indexedColours;
  activeTab = 0;
  private readonly budget = new BookBudget();

  constructor(private readonly isOld: boolean) {}

  sheetAt(position: number): SheetRecords | null {
    return this.positions.get(position) ?? null;
  }

  read(type: number, record: DataView): void {
    try {
      if (type === BOUND_SHEET) this.readSheet(record);
      else if (type === WINDOW) this.activeTab = record.getUint16(10, true);
      else if (this.isOld) return;
      else if (type === FONT) this.fonts.push(readFont(record));
      else if (type === FORMAT)
        this.formats.set(
          record.getUint16(0, true),
          readCharacters(record, { at: 5, count: record.getUint16(2, true), flagsAt: 4 }),
        );
      else if (type === XF) this.looks.push(record);
      else if (type === PALETTE) this.palette = readPalette(record);
    } catch (cause) {
      if (cause instanceof RangeError) throw new HostError("damagedFile", {}, { cause });
      throw cause;
    }
  }

  readLooks(): readonly XlsLook[] {
    return this.looks
      .filter(({ byteLength }) => byteLength >= 20)
      .map((look) => this.readLook(look));
  }

  private readSheet(record: DataView): void {
    const count = record.getUint8(6);
    const name = this.isOld ? "" : readCharacters(record, { at: 8, count, flagsAt: 7 });
    const sheet = new SheetRecords(name, record.getUint8(5) === 0, this.budget);
    this.sheets.push(sheet);
    this.positions.set(record.getUint32(0, true), sheet);
  }

  private readLook(look: DataView): XlsLook {
    const fontIndex = look.getUint16(0, true);
    // The fourth font is one that files leave out.
    const font = this.fonts[fontIndex > 4 ? fontIndex - 1 : fontIndex];
    const format = look.getUint16(2, true);
    const alignment = look.getUint8(6);
    const stated = this.formats.get(format);
    const isSolid = look.getUint32(14, true) >>> 26 === 1;
    const style: CellStyle = {
      ...(font?.look ?? plainStyle),
      numberFormat: stated ?? builtInFormats[format] ?? "General",
      horizontal: horizontals[alignment & 7] ?? "general",
      vertical: verticals[(alignment >> 4) & 7] ?? "bottom",
      wrap: (alignment & 8) !== 0,
      indent: look.getUint8(8) & 15,
      bordered: look.getUint16(10, true) !== 0,
      fill: isSolid ? this.colour(look.getUint16(18, true) & 0x7f) : null,
      colour: font ? letterColour(this.colour(font.colour)) : null,
    };
    return { style, formatId: stated === undefined ? format : -1 };
  }

  private colour(index: number): string | null {
    const colour = this.palette[index];
    return colour === undefined ? null : `#${colour}`;
  }
}

const horizontals: readonly CellStyle["horizontal"][] = [
  "general",
  "left",
  "center",
  "right",
  "general",
  "justify",
  "center",
];
const verticals: readonly CellStyle["vertical"][] = ["top", "center", "bottom"];

const readFont = (record: DataView): Font => ({
  look: {
    fontSize: record.getUint16(0, true) / 20,
    italic: (record.getUint16(2, true) & 2) !== 0,
    bold: record.getUint16(6, true) >= 600,
    fontName: readCharacters(record, { at: 16, count: record.getUint8(14), flagsAt: 15 }),
  },
  colour: record.getUint16(4, true),
});

function readPalette(record: DataView): readonly string[] {
  const colours = indexedColours.slice(0, 8);
  for (let at = 2; at + 4 <= record.byteLength; at += 4)
    colours.push((record.getUint32(at, false) >>> 8).toString(16).padStart(6, "0").toUpperCase());
  return colours;
}

/** Characters of one byte or two, as a flag tells. */
function readCharacters(
  record: DataView,
  { at, count, flagsAt }: { readonly at: number; readonly count: number; readonly flagsAt: number },
): string {
  const isWide = (record.getUint8(flagsAt) & 1) !== 0;
  const codes = Array.from({ length: count }, (_, i) =>
    isWide ? record.getUint16(at + 2 * i, true) : record.getUint8(at + i),
  );
  return String.fromCharCode(...codes);
}
