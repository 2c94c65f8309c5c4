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
  const above = tables.flatMap(({ view, above: lines }) =>
    lines.map(({ row, column, text }) => ({ sheet: view.grid.sheet, row, column, text })),
  );
  const covers = views.filter(
    (view) =>
      view.grid.state === "visible" &&
      view.rows.length <= COVER_ROWS &&
      !tables.some((table) => table.view === view),
  );
  const onCovers = covers.flatMap((view) =>
    view.rows.flatMap((row) =>
      view.rowCells(row).map(({ column }) => ({
        sheet: view.grid.sheet,
        row,
        column,
        text: view.text(row, column),
      })),
    ),
  );
  const signed = tables.flatMap(({ view, signature: { unit } }) =>
    unit ? [{ sheet: view.grid.sheet, row: unit.row, column: unit.column, text: unit.text }] : [],
  );
  const lines = tables.length === 0 ? [] : [...above, ...onCovers, ...signed];
  return lines.filter(({ text }) => text !== "").slice(0, MOST_LINES);
}

/** Text of a title that a spreadsheet would take for a formula, each text once. */
export function formulasIn(lines: readonly TitleLine[]): readonly Finding[] {
  const seen = new Set<string>();
  return lines.flatMap(({ sheet, row, column, text }) => {
    if (seen.has(text) || !looksLikeFormula(text)) return [];
    seen.add(text);
    return [finding("formulaLikeText", { path: "", text }, sheet, formatAddress({ row, column }))];
  });
}
