/** Owns the lines around the tables: title blocks, cover sheets and signatures, where units and communes are named. */
import { finding, type Finding } from "../../model/finding/finding";
import { looksLikeFormula } from "../../base/formulaText";
import { formatAddress } from "../../model/workbook/grid";
import type { TitleLine } from "../../model/table/reading";
import type { SheetView } from "../sheet/sheet";
import type { TableDraft } from "../form/table";

/** A cover is short; longer sheets are lists and reports. */
const COVER_ROWS = 20;
const MOST_LINES = 60;

/** Returns the lines above each table, those of visible cover sheets, then the signatures that alone name a unit. */
export function titleLinesOf(
  tables: readonly TableDraft[],
  views: readonly SheetView[],
): readonly TitleLine[] {
  if (tables.length === 0) return [];
  const lines: TitleLine[] = [];
  const add = ({ grid: { sheet } }: SheetView, line: Omit<TitleLine, "sheet">): void => {
    const { row, column, text } = line;
    if (text !== "") lines.push({ sheet, row, column, text });
  };
  for (const { view, above } of tables) for (const line of above) add(view, line);
  for (const view of views) {
    const isCover =
      view.grid.state === "visible" &&
      view.rows.length <= COVER_ROWS &&
      !tables.some((table) => table.view === view);
    if (!isCover) continue;
    for (const row of view.rows)
      for (const { column } of view.rowCells(row))
        add(view, { row, column, text: view.text(row, column) });
  }
  for (const { view, signature } of tables) if (signature.unit) add(view, signature.unit);
  return lines.slice(0, MOST_LINES);
}

/** Text of a title that a spreadsheet would take for a formula, each text once. */
export function formulasIn(lines: readonly TitleLine[]): readonly Finding[] {
  const seen = new Set<string>();
  const found: Finding[] = [];
  for (const { sheet, row, column, text } of lines) {
    if (!looksLikeFormula(text) || seen.has(text)) continue;
    seen.add(text);
    const cell = formatAddress({ row, column });
    found.push(finding("formulaLikeText", { path: "", text }, sheet, cell));
  }
  return found;
}
