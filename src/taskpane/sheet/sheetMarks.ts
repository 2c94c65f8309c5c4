/** Owns how the rows of a sheet are marked while its reading is looked at: a word for each, and a colour. */
import type { RowKind, TableDetail } from "../../actions/reading/tableDetail";
import { sheetWords } from "../../messages/pane/around/sheetView";

export interface RowMark {
  readonly kind: RowKind;
  readonly label: string;
}

/** Width that the words of the marks need, in pixels. */
export const MARK_WIDTH = 104;

/** Returns the mark of each row that the table reaches, header included. */
export function rowMarks(detail: TableDetail): ReadonlyMap<number, RowMark> {
  const marks = new Map<number, RowMark>();
  for (const { row, lastRow, kind } of detail.rows) {
    if (row > detail.lastRow && kind !== "note") continue;
    marks.set(row, { kind, label: sheetWords.rowKinds[kind] });
    for (let more = row + 1; more <= lastRow; more += 1) marks.set(more, { kind, label: "" });
  }
  return marks;
}
