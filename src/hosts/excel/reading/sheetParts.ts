/** Owns how the cells of a workbook are asked for in parts that fit into one message each. */
import type { Block } from "./excelGrid";

/** What is wanted of one sheet. */
export interface SheetPart {
  readonly id: string;
  readonly block: Block | null;
  readonly wantsContent: boolean;
  readonly wantsLooks: boolean;
}

/** A part with cells in it. */
export interface CellPart extends SheetPart {
  readonly block: Block;
}

/** Returns the batches to ask for, each of at most so many cells; a row is never divided. */
export function partsOf(
  wanted: readonly SheetPart[],
  cellsAtOnce: number,
): readonly (readonly CellPart[])[] {
  const batches: CellPart[][] = [];
  let room = 0;
  for (const part of wanted) {
    const { block } = part;
    if (!block || !(part.wantsContent || part.wantsLooks)) continue;
    for (let done = 0; done < block.rowCount; ) {
      let fitting = Math.floor(room / block.columnCount);
      if (fitting === 0) {
        batches.push([]);
        room = cellsAtOnce;
        fitting = Math.max(1, Math.floor(room / block.columnCount));
      }
      const rowCount = Math.min(block.rowCount - done, fitting);
      batches[batches.length - 1]?.push({
        ...part,
        block: { ...block, rowIndex: block.rowIndex + done, rowCount },
      });
      done += rowCount;
      room -= rowCount * block.columnCount;
    }
  }
  return batches;
}
