/** Owns where merged areas are learned: from Excel itself, or in an Excel too old to tell, from the file as it would be saved. */
import type { CellRange } from "../../../core/model/workbook/grid";
import type { Answer } from "../answer";
import { blockOf, rangeOf } from "./excelGrid";
import { type ExcelProgram, MERGES } from "../program";

export class MergeSource {
  private readonly isSupported: boolean;
  /** By name of the sheet; null before the file was read. */
  private filed: ReadonlyMap<string, readonly CellRange[]> | null = null;

  constructor(private readonly program: ExcelProgram) {
    this.isSupported = program.supports(MERGES);
  }

  forget(): void {
    this.filed = null;
  }

  /** Reads the file once where Excel does not tell. */
  async prepare(): Promise<void> {
    if (this.isSupported || this.filed) return;
    // Few need it: the others are spared 19 KB at the start.
    const { readXlsx } = await import("../../../formats/xlsx/reading/readXlsx");
    const { grids } = await readXlsx(await this.program.fileBytes(), "merges.xlsx");
    this.filed = new Map(grids.map(({ sheet, merges }) => [sheet, merges]));
  }

  /** Asks for the merges of a sheet whose name is loaded too; all that is used, because those whose top left lies outside are not told. */
  ask(sheet: Excel.Worksheet): Answer<readonly CellRange[]> {
    if (!this.isSupported) return () => this.filed?.get(sheet.name) ?? [];
    const merged = sheet.getUsedRangeOrNullObject(false).getMergedAreasOrNullObject();
    merged.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
    return () =>
      merged.isNullObject ? [] : merged.areas.items.map((area) => rangeOf(blockOf(area)));
  }
}
