/** Owns what is remembered of one sheet from reading to reading, and what of it still holds when the sheet is looked at again. */
import type { CellRange, Grid } from "../../../core/model/workbook/grid";
import { LAST_COLUMN, LAST_ROW } from "../../../formats/grid/limits";
import {
  type Block,
  type BlockContent,
  type BlockLooks,
  excelGrid,
  type SheetOutline,
} from "./excelGrid";
import { isSameBlock } from "./sheetQueries";

/** Rows of a large sheet that are read before it is known to hold a table. */
const FIRST_ROWS = 300;
/** Cells of a sheet that is read whole in any case. */
const ALWAYS_WHOLE = 6000;
/** Merges are looked for so much further than values: what is typed beside them soon needs no new question. */
const MARGIN = { rows: 30, columns: 6 } as const;

/** A sheet with what is known of it so far; null: to be asked. */
export interface KeptSheet {
  readonly outline: SheetOutline;
  /** The rectangle of it that is read. */
  readonly part: Block | null;
  readonly content: BlockContent | null;
  readonly looks: BlockLooks | null;
  readonly merges: KeptMerges | null;
}

interface KeptMerges {
  readonly area: Block;
  readonly ranges: readonly CellRange[];
}

/** Returns a sheet as it is now: of what was kept stays what still stands in the same place. */
export function keptAfter(
  before: KeptSheet | undefined,
  outline: SheetOutline,
  content: BlockContent | null,
  isWhole: boolean,
): KeptSheet {
  const part = isWhole ? outline.block : firstPart(outline.block);
  const isSame = before !== undefined && isSameBlock(before.part, part);
  const merges = before?.merges ?? null;
  return {
    outline,
    part,
    content: isSame ? content : null,
    looks: isSame ? before.looks : null,
    merges: merges && covers(merges.area, part) ? merges : null,
  };
}

/** Only its first rows were asked for. */
export const isReadInPart = ({ outline, part }: KeptSheet): boolean =>
  !isSameBlock(outline.block, part);

/** What is remembered of it cannot be told from what stands now without asking. */
export const isIncomplete = ({ content, looks, merges }: KeptSheet): boolean =>
  content === null || looks === null || merges === null;

export const cellCount = (block: Block | null): number =>
  block ? block.rowCount * block.columnCount : 0;

/** Returns where the merges of a sheet are looked for: from its first cell, because one may begin before the values do. */
export const mergeArea = (part: Block | null): Block => ({
  rowIndex: 0,
  columnIndex: 0,
  rowCount: Math.min(LAST_ROW, end(part, "row") + MARGIN.rows),
  columnCount: Math.min(LAST_COLUMN, end(part, "column") + MARGIN.columns),
});

/** Whether a cell of it may follow what changes in another sheet. */
export const looksElsewhere = ({ content }: KeptSheet): boolean =>
  (content?.formulas ?? []).some((row) =>
    row.some((formula) => typeof formula === "string" && /^=.*!/.test(formula)),
  );

const grids = new WeakMap<KeptSheet, Grid>();
const nothing: BlockContent = {
  values: [],
  formulas: [],
  numberFormat: [],
  hiddenRows: [],
  hiddenColumns: [],
};

/** Returns the grid of a sheet, the same one as long as nothing was read anew. */
export function gridOf(sheet: KeptSheet, uses1904: boolean): Grid {
  const made = grids.get(sheet);
  if (made) return made;
  const { outline, part } = sheet;
  const grid = excelGrid({
    outline,
    part,
    content: sheet.content ?? nothing,
    looks: sheet.looks ?? [],
    merges: sheet.merges?.ranges ?? [],
    uses1904,
  });
  grids.set(sheet, grid);
  return grid;
}

const firstPart = (block: Block | null): Block | null =>
  block && block.rowCount > FIRST_ROWS && cellCount(block) > ALWAYS_WHOLE
    ? { ...block, rowCount: FIRST_ROWS }
    : block;

const end = (block: Block | null, way: "row" | "column"): number =>
  block === null
    ? 0
    : way === "row"
      ? block.rowIndex + block.rowCount
      : block.columnIndex + block.columnCount;

const covers = (area: Block, part: Block | null): boolean =>
  end(part, "row") <= area.rowCount && end(part, "column") <= area.columnCount;
