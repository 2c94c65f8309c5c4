/** Owns what can be shown and mended of one table: the words and grounds of its columns, and what each of its rows is. */
import type { WorkbookData } from "../../core/model/workbook/grid";
import {
  type ColumnCertainty,
  type ColumnRole,
  columnRoles,
  type RowDoubt,
  type TableReading,
} from "../../core/model/table/reading";
import { type Form, matchForm } from "../../core/recognise/form/correction";
import { findHeaders } from "../../core/recognise/form/header/header";
import { viewToRead } from "../../core/recognise/form/header/apart";
import type { SheetView } from "../../core/recognise/sheet/sheet";
import { regionsOf } from "../../core/recognise/form/header/regions";
import type { Lexicon } from "../../core/domain/lexicon";
import { normaliseText } from "../../core/base/text";
import { loadLexicon } from "../loading/builtIn/loadRubrics";

export interface ColumnDetail {
  readonly column: number;
  /** Words of the header from top to bottom, as the sheet writes them; "" when there are none. */
  readonly words: string;
  readonly role: ColumnRole | null;
  /** How sure its role is, and why; null when it has none. */
  readonly certainty: ColumnCertainty | null;
}

export type RowKind =
  | "header"
  | "section"
  | "group"
  | "indicator"
  | "option"
  | "subtotal"
  | "total"
  | "note"
  | "text";

export interface RowDetail {
  readonly row: number;
  readonly lastRow: number;
  readonly kind: RowKind;
  readonly number: string;
  readonly text: string;
  readonly isMandatory: boolean;
  /** 0…1 of an item; null for a row that is none. */
  readonly confidence: number | null;
  readonly doubts: readonly RowDoubt[];
}

export interface TableDetail {
  readonly columns: readonly ColumnDetail[];
  /** From the header to the end of the sheet; rows that hold nothing are left out. */
  readonly rows: readonly RowDetail[];
  /** Last row that belongs to the table. */
  readonly lastRow: number;
}

/** Returns what is known of every column and row of a table; null when its sheet is gone. */
export function tableDetail(workbook: WorkbookData, table: TableReading): TableDetail | null {
  const grid = workbook.grids.find(({ sheet }) => sheet === table.sheet);
  if (!grid) return null;
  const view = viewToRead(grid, loadLexicon());
  return {
    columns: columnsOf(view, table),
    rows: rowsOf(view, table),
    lastRow: Math.max(table.lastRow, table.total?.row ?? 0),
  };
}

function columnsOf(view: SheetView, table: TableReading): readonly ColumnDetail[] {
  const header = findHeaders(view, loadLexicon(), [table.headerRows]).find(
    ({ firstRow }) => firstRow === table.headerRows[0],
  );
  const rolePlaces = columnRoles.flatMap((role) => table.columns[role] ?? []);
  const columnsInUse = [...(header?.words.keys() ?? []), ...rolePlaces];
  const first = Math.min(...columnsInUse);
  const count = Math.max(...columnsInUse) - first + 1;
  return Array.from({ length: count }, (_, at) => {
    const column = first + at;
    const role = columnRoles.find((each) => table.columns[each] === column) ?? null;
    return {
      column,
      words: wordsAbove(view, table, column),
      role,
      certainty: role === null ? null : (table.columnConfidence[role] ?? null),
    };
  });
}

/** Returns the words of the header over each column of a table, as the sheet writes them; "" where there are none. */
export function headerWordsOf(
  workbook: WorkbookData,
  table: TableReading,
  lexicon: Lexicon = loadLexicon(),
): (column: number) => string {
  const grid = workbook.grids.find(({ sheet }) => sheet === table.sheet);
  const view = grid && viewToRead(grid, lexicon);
  return (column) => (view ? wordsAbove(view, table, column) : "");
}

/** A merged header cell speaks for every column below it. */
function wordsAbove(view: SheetView, { headerRows }: TableReading, column: number): string {
  const words: string[] = [];
  for (let row = headerRows[0]; row <= headerRows[1]; row += 1) {
    const merge = view.merge(row, column);
    const text = normaliseText(view.text(merge?.top ?? row, merge?.left ?? column));
    if (text !== "" && words[words.length - 1] !== text) words.push(text);
  }
  return words.join(" · ");
}

function rowsOf(view: SheetView, table: TableReading): readonly RowDetail[] {
  const items = new Map(table.items.map((item) => [item.row, item]));
  const covered = new Set(
    table.items.flatMap(({ row, lastRow }) =>
      Array.from({ length: lastRow - row }, (_, at) => row + 1 + at),
    ),
  );
  return view.rows
    .filter((row) => row >= table.headerRows[0] && !covered.has(row))
    .map((row) => {
      const item = items.get(row);
      return {
        row,
        lastRow: item?.lastRow ?? row,
        kind: item?.kind ?? kindOf(table, row),
        number: item?.number ?? "",
        text: item?.text ?? textOf(view, table, row),
        isMandatory: item?.mandatory ?? false,
        confidence: item?.confidence ?? null,
        doubts: item?.doubts ?? [],
      };
    });
}

function kindOf(table: TableReading, row: number): RowKind {
  if (row <= table.headerRows[1]) return "header";
  if (table.optionRows.includes(row)) return "option";
  if (table.subtotals.some((each) => each.row === row)) return "subtotal";
  if (row === table.total?.row) return "total";
  const isStated = [table.passLine, table.grades].some(
    (line) => line?.row === row && line.sheet === undefined,
  );
  return isStated || table.typedGrade?.row === row ? "note" : "text";
}

/** The content of a row that is no item; else whatever it holds, from left to right. */
function textOf(view: SheetView, { columns }: TableReading, row: number): string {
  const content = columns.content === null ? "" : view.text(row, columns.content);
  if (content !== "") return content;
  return view
    .rowCells(row)
    .map(({ column }) => view.text(row, column))
    .filter((text) => text !== "")
    .join(" ");
}

/** Returns the form by which a table is recognised, or null. */
export function formUsed(
  workbook: WorkbookData,
  table: TableReading,
  forms: readonly Form[],
): Form | null {
  const grid = workbook.grids.find(({ sheet }) => sheet === table.sheet);
  if (!grid || forms.length === 0) return null;
  const region = regionsOf(viewToRead(grid, loadLexicon()), loadLexicon(), [table.headerRows]).find(
    ({ header }) => header.firstRow === table.headerRows[0],
  );
  return region ? (matchForm(region.header, forms)?.form ?? null) : null;
}
