/** Owns the reading of a Word table: its XML made into rows of cells between the lines of its columns. */
import { HostError } from "../../../hosts/host";
import { LAST_COLUMN } from "../../grid/limits";
import type { XmlScanner } from "../../package/xml";
import type { DocumentCell, DocumentTable, Paragraph } from "./blocks";
import { DEEPEST } from "./paragraph";

/** Cells of rows that were drawn by hand end not quite at one line: lines nearer than this (a sixth of an inch) are one. */
const NEAREST = 240;
/** The width of a column of which none is said. */
const USUAL_WIDTH = 1000;

/** Reads what the scanner stands on inside a cell, where it is a part of its content. */
export type ReadContent = (into: Paragraph[]) => void;

/** A cell by the columns that the file counts. */
interface StatedCell extends Pick<DocumentCell, "isContinued" | "fill" | "paragraphs"> {
  readonly from: number;
  readonly to: number;
}

interface RowLook {
  before: number;
  isDeleted: boolean;
}

/** Counts what is read; throws once it is more than any book may hold. */
export type Spend = (count: number) => void;

/** Reads the table that the scanner stands on; `spend` counts its cells and columns. */
export const readTable = (
  xml: XmlScanner,
  readContent: ReadContent,
  spend: Spend,
): Omit<DocumentTable, "startsPage"> => new TableReader(xml, readContent, spend).read();

class TableReader {
  private readonly widths: number[] = [];
  private readonly rows: (readonly StatedCell[])[] = [];

  constructor(
    private readonly xml: XmlScanner,
    private readonly readContent: ReadContent,
    private readonly spend: Spend,
  ) {}

  read(): Omit<DocumentTable, "startsPage"> {
    this.readRows(this.xml.inside, 0);
    const ends = this.rows.map((row) => row[row.length - 1]?.to ?? 0);
    const count = ends.reduce((most, end) => Math.max(most, end), 0);
    this.spend(count);
    const columns = columnsOf(this.widths, count);
    const rows = this.rows.map((row) => inColumns(row, columns.after));
    return { kind: "table", lines: columns.lines, rows };
  }

  /** Rows may stand in what a form or a program has put around them; those that were deleted are left out. */
  private readRows(inside: number, depth: number): void {
    const { xml } = this;
    refuseDeep(depth);
    while (xml.child(inside)) {
      if (xml.name === "tblGrid") this.readWidths();
      else if (xml.name === "tr") this.readRow();
      else if (around.test(xml.name)) this.readRows(xml.inside, depth + 1);
    }
  }

  private readWidths(): void {
    const { xml } = this;
    for (const inside = xml.inside; xml.child(inside, "gridCol"); )
      if (this.widths.length < LAST_COLUMN) this.widths.push(Math.max(0, xml.number("w", 0)));
  }

  private readRow(): void {
    const row: StatedCell[] = [];
    const look = { before: 0, isDeleted: false };
    this.readCells(row, look, this.xml.inside, 0);
    if (!look.isDeleted && row.length > 0) this.rows.push(row);
  }

  private readCells(row: StatedCell[], look: RowLook, inside: number, depth: number): void {
    const { xml } = this;
    refuseDeep(depth);
    while (xml.child(inside)) {
      if (xml.name === "trPr") readRowLook(xml, look);
      else if (xml.name === "tc") this.readCell(row, row[row.length - 1]?.to ?? look.before);
      else if (around.test(xml.name)) this.readCells(row, look, xml.inside, depth + 1);
    }
  }

  private readCell(row: StatedCell[], from: number): void {
    const { xml } = this;
    this.spend(1);
    let look: CellLook = { span: 1, isContinued: false, isAcross: false, fill: null };
    const paragraphs: Paragraph[] = [];
    for (const inside = xml.inside; xml.child(inside); ) {
      if (xml.name === "tcPr") look = readCellLook(xml);
      else this.readContent(paragraphs);
    }
    const { isContinued, fill } = look;
    const to = Math.min(LAST_COLUMN, from + look.span);
    const before = row[row.length - 1];
    if (look.isAcross && before) row[row.length - 1] = { ...before, to };
    else if (from < to) row.push({ from, to, isContinued, fill, paragraphs });
  }
}

const around = /^(sdt|sdtContent|customXml|ins|moveTo)$/;

function refuseDeep(depth: number): void {
  if (depth > DEEPEST) throw new HostError("damagedFile", { detail: "nesting" });
}

function readRowLook(xml: XmlScanner, look: RowLook): void {
  for (const inside = xml.inside; xml.child(inside); ) {
    if (xml.name === "gridBefore") look.before = spanOf(xml);
    else if (xml.name === "del") look.isDeleted = true;
  }
}

interface CellLook {
  readonly span: number;
  readonly isContinued: boolean;
  /** The cell before goes on here: so older programs merge. */
  readonly isAcross: boolean;
  readonly fill: string | null;
}

function readCellLook(xml: XmlScanner): CellLook {
  let [span, isContinued, isAcross, fill]: [number, boolean, boolean, string | null] = [
    1,
    false,
    false,
    null,
  ];
  for (const inside = xml.inside; xml.child(inside); ) {
    if (xml.name === "gridSpan") span = spanOf(xml);
    else if (xml.name === "vMerge") isContinued = xml.attribute("val") !== "restart";
    else if (xml.name === "hMerge") isAcross = xml.attribute("val") !== "restart";
    else if (xml.name === "shd") fill = fillOf(xml.attribute("fill"));
  }
  return { span, isContinued, isAcross, fill };
}

const spanOf = (xml: XmlScanner): number =>
  Math.max(1, Math.min(LAST_COLUMN, Math.floor(xml.number("val", 1))));

const fillOf = (stated: string | null): string | null =>
  stated !== null && /^[\da-f]{6}$/i.test(stated) && !/^ffffff$/i.test(stated)
    ? `#${stated.toUpperCase()}`
    : null;

interface Columns {
  readonly lines: readonly number[];
  /** By the lines of the file: how many columns stand before it. */
  readonly after: readonly number[];
}

function columnsOf(widths: readonly number[], count: number): Columns {
  const stated = widths.slice(0, count);
  const areStated = stated.reduce((sum, width) => sum + width, 0) >= NEAREST * count;
  const lines = [0];
  const after = [0];
  for (let at = 0, line = 0; at < count; at++) {
    line += areStated ? (stated[at] ?? USUAL_WIDTH) : USUAL_WIDTH;
    if (line - (lines[lines.length - 1] ?? 0) >= NEAREST) lines.push(line);
    after.push(lines.length - 1);
  }
  return { lines, after };
}

/** A cell narrower than any column still takes one. */
function inColumns(row: readonly StatedCell[], after: readonly number[]): readonly DocumentCell[] {
  let right = 0;
  return row.map(({ from, to, ...cell }) => {
    const left = Math.max(right, after[from] ?? 0) + 1;
    right = Math.max(left, after[to] ?? left);
    return { ...cell, left, right };
  });
}
