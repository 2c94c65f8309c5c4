/** Owns changes to a worksheet part in place: cells are exchanged or added in order, every other character stays. */
import type { CellAddress } from "../../../core/model/workbook/grid";
import { columnNumber, formatAddress, parseRange } from "../../../core/model/workbook/grid";
import type { CellContent } from "./cellMarkup";
import { changedCell, newCell } from "./cellMarkup";
import { XmlScanner } from "../../package/xml";
import { rowOfFirstCell } from "../reading/cellReference";

export interface CellEdit extends CellAddress {
  readonly content: CellContent;
}

interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

interface RowMark {
  readonly row: number;
  readonly start: number;
  /** The style that the row gives to new cells, or -1. */
  readonly style: number;
}

interface ColumnStyle {
  readonly first: number;
  readonly last: number;
  readonly style: number;
}

interface SheetMarks {
  /** Namespace prefix of the part with its colon, or "". */
  readonly prefix: string;
  readonly rows: readonly RowMark[];
  readonly columns: readonly ColumnStyle[];
  readonly dimension: { readonly from: number; readonly ref: string } | null;
  /** Where the content of sheetData ends; its start tag too, for a sheet without rows. */
  readonly dataStart: number;
  readonly dataTagEnd: number;
  readonly dataEnd: number;
  readonly isDataEmpty: boolean;
}

/** Returns the part with these cells changed. */
export function editSheet(source: string, edits: readonly CellEdit[]): string {
  const marks = markSheet(source);
  const byRow = new Map<number, CellEdit[]>();
  for (const edit of edits) {
    const list = byRow.get(edit.row);
    if (list) list.push(edit);
    else byRow.set(edit.row, [edit]);
  }
  const replacements: Replacement[] = [];
  const present = new Map(marks.rows.map((mark) => [mark.row, mark]));
  for (const [row, list] of [...byRow].sort(([a], [b]) => a - b)) {
    list.sort((a, b) => a.column - b.column);
    const mark = present.get(row);
    if (mark) replacements.push(...editRow(source, mark, list, marks));
    else replacements.push(...addRow(row, list, marks));
  }
  const filled = edits.filter(({ content }) => content.kind === "input" && content.value !== null);
  replacements.push(...growDimension(marks, filled));
  return applyReplacements(source, wrapData(source, marks, replacements));
}

/** Returns a look-up of the style that a cell has, or would be given. */
export function styleFinder(source: string): (address: CellAddress) => number {
  const marks = markSheet(source);
  const rows = new Map(marks.rows.map((mark) => [mark.row, mark]));
  return ({ row, column }) => {
    const mark = rows.get(row);
    if (mark) {
      const xml = new XmlScanner(source, mark.start);
      const cell = cellsOf(xml, xml.root("row")).find((candidate) => candidate.column === column);
      if (cell) return cell.style;
    }
    return inheritedStyle(mark, column, marks);
  };
}

function markSheet(source: string): SheetMarks {
  const xml = new XmlScanner(source);
  const rows: RowMark[] = [];
  const columns: ColumnStyle[] = [];
  let dimension: SheetMarks["dimension"] = null;
  let data = { dataStart: 0, dataTagEnd: 0, dataEnd: 0, isDataEmpty: true };
  const root = xml.root("worksheet");
  const prefix = /^<([^\s/>:]+:)?/.exec(source.slice(xml.start, xml.start + 80))?.[1] ?? "";
  while (xml.child(root)) {
    if (xml.name === "dimension") {
      const ref = xml.attribute("ref");
      if (ref !== null) dimension = { from: xml.valueStart("ref"), ref };
    } else if (xml.name === "cols") {
      for (const inside = xml.inside; xml.child(inside, "col"); ) {
        columns.push({
          first: xml.number("min", 0),
          last: xml.number("max", 0),
          style: xml.number("style", 0),
        });
      }
    } else if (xml.name === "sheetData") {
      const { start, end, isEmpty, inside } = xml;
      let row = 0;
      while (xml.child(inside, "row")) {
        row = xml.number("r", rowOfFirstCell(source, xml.end) ?? row + 1);
        rows.push({
          row,
          start: xml.start,
          style: xml.flag("customFormat") ? xml.number("s", 0) : -1,
        });
      }
      data = {
        dataStart: start,
        dataTagEnd: end,
        dataEnd: isEmpty ? end : xml.start,
        isDataEmpty: isEmpty,
      };
    }
  }
  return { prefix, rows, columns, dimension, ...data };
}

interface CellMark {
  readonly column: number;
  readonly start: number;
  readonly end: number;
  readonly style: number;
}

function cellsOf(xml: XmlScanner, inside: number): readonly CellMark[] {
  const cells: CellMark[] = [];
  let column = 0;
  while (xml.child(inside, "c")) {
    const letters = /^[A-Za-z]+/.exec(xml.attribute("r") ?? "")?.[0];
    column = letters === undefined ? column + 1 : columnNumber(letters);
    const { start } = xml;
    const style = xml.number("s", 0);
    cells.push({ column, start, style, end: xml.skip() });
  }
  return cells;
}

function editRow(
  source: string,
  mark: RowMark,
  edits: readonly CellEdit[],
  marks: SheetMarks,
): readonly Replacement[] {
  const xml = new XmlScanner(source, mark.start);
  const inside = xml.root("row");
  const [tagEnd, isEmpty] = [xml.end, xml.isEmpty];
  const cells = cellsOf(xml, inside);
  const rowEnd = isEmpty ? tagEnd : xml.start;
  const present = new Map(cells.map((cell) => [cell.column, cell]));
  const replacements: Replacement[] = [];
  let added = "";
  for (const edit of edits) {
    const cell = present.get(edit.column);
    if (cell) {
      const text = changedCell(source, cell.start, cell.end, edit.content, marks.prefix);
      replacements.push({ from: cell.start, to: cell.end, text });
      continue;
    }
    const text = newCell(
      edit,
      inheritedStyle(mark, edit.column, marks),
      edit.content,
      marks.prefix,
    );
    const at = cells.find(({ column }) => column > edit.column)?.start ?? rowEnd;
    if (text !== "") replacements.push({ from: at, to: at, text });
    added += text;
  }
  if (added === "") return replacements;
  const tag = source.slice(mark.start, tagEnd);
  const open = tag.replace(/\sspans\s*=\s*("[^"]*"|'[^']*')/, "");
  if (isEmpty) {
    const text = `${open.replace(/\s*\/>$/, ">")}${added}</${marks.prefix}row>`;
    return [{ from: mark.start, to: tagEnd, text }];
  }
  return open === tag
    ? replacements
    : [{ from: mark.start, to: tagEnd, text: open }, ...replacements];
}

function addRow(
  row: number,
  edits: readonly CellEdit[],
  marks: SheetMarks,
): readonly Replacement[] {
  const cells = edits
    .map((edit) =>
      newCell(edit, inheritedStyle(undefined, edit.column, marks), edit.content, marks.prefix),
    )
    .join("");
  if (cells === "") return [];
  const at = marks.rows.find((mark) => mark.row > row)?.start ?? marks.dataEnd;
  return [
    { from: at, to: at, text: `<${marks.prefix}row r="${row}">${cells}</${marks.prefix}row>` },
  ];
}

function inheritedStyle(
  mark: RowMark | undefined,
  column: number,
  { columns }: SheetMarks,
): number {
  if (mark && mark.style >= 0) return mark.style;
  return columns.find(({ first, last }) => column >= first && column <= last)?.style ?? 0;
}

/** An empty sheetData element is opened for the rows that it gets. */
function wrapData(
  source: string,
  marks: SheetMarks,
  replacements: readonly Replacement[],
): readonly Replacement[] {
  if (!marks.isDataEmpty) return replacements;
  const rows = replacements.filter(({ from }) => from === marks.dataEnd);
  if (rows.length === 0) return replacements;
  const open = source.slice(marks.dataStart, marks.dataTagEnd).replace(/\s*\/>$/, ">");
  const text = `${open}${rows.map((row) => row.text).join("")}</${marks.prefix}sheetData>`;
  const others = replacements.filter((replacement) => !rows.includes(replacement));
  return [...others, { from: marks.dataStart, to: marks.dataTagEnd, text }];
}

function growDimension(
  { dimension }: SheetMarks,
  edits: readonly CellAddress[],
): readonly Replacement[] {
  const range = dimension && parseRange(dimension.ref);
  if (!dimension || !range) return [];
  let { top, left, bottom, right } = range;
  for (const { row, column } of edits) {
    [top, left] = [Math.min(top, row), Math.min(left, column)];
    [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
  }
  if (top === range.top && left === range.left && bottom === range.bottom && right === range.right)
    return [];
  const text = `${formatAddress({ row: top, column: left })}:${formatAddress({ row: bottom, column: right })}`;
  return [{ from: dimension.from, to: dimension.from + dimension.ref.length, text }];
}

/** Replacements at one place stay in the order given. */
function applyReplacements(source: string, replacements: readonly Replacement[]): string {
  let text = "";
  let at = 0;
  for (const { from, to, text: inserted } of [...replacements].sort((a, b) => a.from - b.from)) {
    text += source.slice(at, from) + inserted;
    at = to;
  }
  return text + source.slice(at);
}
