/** Owns where merged areas are learned: asked of Excel in bands that it can tell, or where it does not, read in the file as it would be saved. */
import type { CellRange } from "../../../core/model/workbook/grid";
import { HostError } from "../../host";
import { type ExcelProgram, MERGES } from "../program";
import { isNotFound, type RunBatch } from "../runner";
import { type Block, blockOf, rangeOf } from "./excelGrid";
import { rangeAt } from "./sheetQueries";

/** Excel tells of at most 512 areas at once, and each takes two cells at least: a band of so many cells is always told. */
const CELLS_OF_A_BAND = 1024;
const BANDS_AT_ONCE = 100;

/** A sheet whose merges are wanted. */
export interface MergeWish {
  readonly id: string;
  readonly name: string;
  /** Where they are looked for; those that begin outside are not told. */
  readonly area: Block;
}

interface Band {
  readonly id: string;
  readonly block: Block;
}

type Merges = readonly CellRange[];

export class MergeSource {
  private readonly isSupported: boolean;
  /** By name of the sheet; null before the file was read. */
  private filed: ReadonlyMap<string, Merges> | null = null;

  constructor(
    private readonly program: ExcelProgram,
    private readonly run: RunBatch,
  ) {
    this.isSupported = program.supports(MERGES);
  }

  /** What the file said no longer holds. */
  forget(): void {
    this.filed = null;
  }

  /** Returns the merges of sheets, by id. */
  async mergesOf(wishes: readonly MergeWish[]): Promise<ReadonlyMap<string, Merges>> {
    const found = new Map<string, Merges>();
    const untold = new Set<string>(this.isSupported ? [] : wishes.map(({ id }) => id));
    const bands = this.isSupported ? wishes.flatMap(bandsOf) : [];
    for (let done = 0; done < bands.length; done += BANDS_AT_ONCE) {
      const part = bands.slice(done, done + BANDS_AT_ONCE);
      (await this.ask(part)).forEach((merges, i) => {
        const id = part[i]?.id ?? "";
        if (merges) found.set(id, [...(found.get(id) ?? []), ...merges]);
        else untold.add(id);
      });
    }
    const inFile = untold.size === 0 ? null : await this.inFile();
    for (const { id, name } of wishes) if (untold.has(id)) found.set(id, inFile?.get(name) ?? []);
    return found;
  }

  /** Asks in one batch, in halves where Excel fails; null for a band of which it tells nothing even alone. */
  private async ask(bands: readonly Band[]): Promise<readonly (Merges | null)[]> {
    try {
      return await this.askTogether(bands);
    } catch (error) {
      if (!isUntold(error)) throw error;
      if (bands.length === 1) return [null];
      const middle = Math.ceil(bands.length / 2);
      const first = await this.ask(bands.slice(0, middle));
      return [...first, ...(await this.ask(bands.slice(middle)))];
    }
  }

  private askTogether(bands: readonly Band[]): Promise<readonly Merges[]> {
    return this.run(async (context) => {
      const answers = bands.map(({ id, block }) => {
        const sheet = context.workbook.worksheets.getItem(id);
        const merged = rangeAt(sheet, block).getMergedAreasOrNullObject();
        merged.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
        return merged;
      });
      await context.sync();
      return answers.map((merged) =>
        merged.isNullObject ? [] : merged.areas.items.map((area) => rangeOf(blockOf(area))),
      );
    }, "read");
  }

  private async inFile(): Promise<ReadonlyMap<string, Merges>> {
    if (!this.filed) {
      // Few need it: the others are spared 19 KB at the start.
      const { readXlsx } = await import("../../../formats/xlsx/reading/readXlsx");
      const { grids } = await readXlsx(await this.program.fileBytes(), "merges.xlsx");
      this.filed = new Map(grids.map(({ sheet, merges }) => [sheet, merges]));
    }
    return this.filed;
  }
}

/** Excel failed for a reason of its own; a sheet that is gone is another matter. */
const isUntold = (error: unknown): boolean =>
  error instanceof HostError && error.code === "programFailed" && !isNotFound(error);

function bandsOf({ id, area }: MergeWish): readonly Band[] {
  const bands: Band[] = [];
  const columnCount = Math.min(area.columnCount, CELLS_OF_A_BAND);
  const rowCount = Math.max(1, Math.floor(CELLS_OF_A_BAND / columnCount));
  for (let left = 0; left < area.columnCount; left += columnCount)
    for (let top = 0; top < area.rowCount; top += rowCount)
      bands.push({
        id,
        block: {
          rowIndex: area.rowIndex + top,
          columnIndex: area.columnIndex + left,
          rowCount: Math.min(rowCount, area.rowCount - top),
          columnCount: Math.min(columnCount, area.columnCount - left),
        },
      });
  return bands;
}
