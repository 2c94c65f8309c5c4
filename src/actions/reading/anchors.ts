/** Owns how a kept correction finds its header and rows again, when rows were inserted or a sheet renamed since. */
import { only } from "../../core/base/only";
import type { Grid, WorkbookData } from "../../core/model/workbook/grid";
import type { Correction, TableCorrection } from "../../core/recognise/form/correction";
import { normaliseText } from "../../core/base/text";
import { isRecord } from "../loading/json";

/** What a row said when it was corrected. */
interface Anchor {
  readonly sheet: string;
  readonly row: number;
  readonly text: string;
}

export interface Anchors {
  readonly headers: readonly Anchor[];
  readonly rows: readonly Anchor[];
}

type Say = "all" | "content";

/** "III.2.1)" is no content. */
const LONGEST_NUMBER = 8;

/** Returns the words by which the rows of a correction are found again. */
export function anchorsOf(correction: Correction | null, workbook: WorkbookData): Anchors {
  const tables = correction?.tables ?? [];
  const anchor = (sheet: string, row: number, say: Say): Anchor => ({
    sheet,
    row,
    text: rowText(gridOf(workbook, sheet), row, say),
  });
  return {
    headers: tables.map(({ sheet, headerRow }) => anchor(sheet, headerRow, "all")),
    rows: tables.flatMap(({ sheet, rows }) =>
      (rows ?? []).map(({ row }) => anchor(sheet, row, "content")),
    ),
  };
}

/** Returns the correction as it fits the workbook now; what is said of a row that is gone is left out. */
export function placeCorrection(
  correction: Correction | null,
  anchors: Anchors,
  workbook: WorkbookData,
): Correction | null {
  if (!correction) return null;
  return {
    ...correction,
    tables: correction.tables.flatMap((table) => placeTable(table, anchors, workbook)),
  };
}

function placeTable(
  table: TableCorrection,
  anchors: Anchors,
  workbook: WorkbookData,
): readonly TableCorrection[] {
  const anchor = anchors.headers.find(
    ({ sheet, row }) => sheet === table.sheet && row === table.headerRow,
  );
  if (!anchor) return [table];
  const bySheetName = gridOf(workbook, table.sheet);
  const grid =
    bySheetName ??
    only(workbook.grids.filter((each) => rowsSaying(each, anchor.text, "all").length > 0));
  const headerRow = placeRow(grid, anchor, "all");
  if (!grid || headerRow === null) return [];
  const rows = table.rows?.flatMap((mended) => {
    const anchor = anchors.rows.find(
      ({ sheet, row }) => sheet === table.sheet && row === mended.row,
    );
    const row = anchor ? placeRow(grid, anchor, "content") : mended.row;
    return row === null ? [] : [{ ...mended, row }];
  });
  return [{ ...table, sheet: grid.sheet, headerRow, ...(rows ? { rows } : {}) }];
}

/** The same row where it still says the same, else the only one that does. */
function placeRow(grid: Grid | undefined, { row, text }: Anchor, say: Say): number | null {
  if (!grid) return null;
  if (rowText(grid, row, say) === text) return row;
  return only(rowsSaying(grid, text, say)) ?? null;
}

const rowsSaying = (grid: Grid, text: string, say: Say): readonly number[] =>
  [...new Set(grid.cells.map(({ row }) => row))].filter((row) => rowText(grid, row, say) === text);

const gridOf = (workbook: WorkbookData, sheet: string): Grid | undefined =>
  workbook.grids.find((grid) => grid.sheet === sheet);

/** The words of a row: of a header all, of others the first that are no number, since reasons come after the content. */
function rowText(grid: Grid | undefined, row: number, say: Say): string {
  const texts = (grid?.cells ?? [])
    .filter((cell) => cell.row === row && typeof cell.value === "string")
    .map(({ text }) => normaliseText(text));
  return say === "all"
    ? texts.join(" | ")
    : (texts.find((text) => text.length > LONGEST_NUMBER) ?? texts.join(" | "));
}

/** Returns the anchors that a kept value holds. */
export function parseAnchors(value: unknown): Anchors {
  const list = (anchors: unknown): readonly Anchor[] =>
    Array.isArray(anchors) ? anchors.filter(isAnchor) : [];
  return isRecord(value)
    ? { headers: list(value["headers"]), rows: list(value["rows"]) }
    : { headers: [], rows: [] };
}

const isAnchor = (value: unknown): value is Anchor =>
  isRecord(value) &&
  typeof value["sheet"] === "string" &&
  typeof value["row"] === "number" &&
  typeof value["text"] === "string";
