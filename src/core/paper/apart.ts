/** Owns how a copy keeps tables that stand one below the other on sheets of their own: each row stays at its place. */
import type { WorkbookData } from "../model/workbook/grid";
import { freeNames } from "../model/workbook/sheetNames";
import type { Reading } from "../model/table/reading";
import type { Lexicon } from "../domain/lexicon";
import { type Rows, sectionsOf } from "./sections";

/** Rows of a sheet that get one of their own. */
export interface SheetPiece extends Rows {
  readonly name: string;
}

/** A sheet that is cut: its first piece keeps its name, all of its rows are in one piece. */
export interface SheetCut {
  readonly sheet: string;
  readonly pieces: readonly SheetPiece[];
}

const LAST_ROW = 1_048_576;

/** Returns the sheets that hold several tables of which one does not stand beside the others, and how each is cut. */
export function cutsOf(
  { grids }: Pick<WorkbookData, "grids">,
  reading: Pick<Reading, "tables" | "otherTables" | "titleLines">,
  words: Pick<Lexicon, "signature">,
): readonly SheetCut[] {
  const taken = grids.map(({ sheet }) => sheet);
  return grids.flatMap((grid): readonly SheetCut[] => {
    const { sheet, state } = grid;
    if (state !== "visible" || !reading.tables.some((table) => table.sheet === sheet)) return [];
    const sections = sectionsOf(grid, reading, words);
    if (sections.length < 2) return [];
    const pieces = sections.map(({ rows: { first, last } }, at): SheetPiece => {
      const name = at === 0 ? sheet : (freeNames([sheet], taken).get(sheet) ?? sheet);
      taken.push(name);
      return { name, first, last: at === sections.length - 1 ? LAST_ROW : last };
    });
    return [{ sheet, pieces }];
  });
}

/** Returns the sheet on which a row stands when these sheets are cut. */
export function sheetOfRow(cuts: readonly SheetCut[], sheet: string, row: number): string {
  const cut = cuts.find((one) => one.sheet === sheet);
  return cut?.pieces.find(({ first, last }) => first <= row && row <= last)?.name ?? sheet;
}

/** Returns a reading of the sheets that were cut. */
export function readingApart(reading: Reading, cuts: readonly SheetCut[]): Reading {
  const placed = <Table extends Reading["tables"][number]>(table: Table): Table => ({
    ...table,
    sheet: sheetOfRow(cuts, table.sheet, table.headerRows[0]),
  });
  return {
    ...reading,
    tables: reading.tables.map(placed),
    otherTables: reading.otherTables.map(placed),
    titleLines: reading.titleLines.map((line) => ({
      ...line,
      sheet: sheetOfRow(cuts, line.sheet, line.row),
    })),
  };
}
