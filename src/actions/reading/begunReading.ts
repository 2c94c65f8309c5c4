/** Owns whether a person has already looked at a reading and begun to score by it: known again by the marks of its tables. */
import type { WorkbookData } from "../../core/model/workbook/grid";
import type { Reading } from "../../core/model/table/reading";
import { viewToRead } from "../../core/recognise/form/header/apart";
import { readingMark } from "../../core/recognise/form/kept/readingMark";
import { loadLexicon } from "../loading/builtIn/loadRubrics";

/** Returns a mark for each table of a reading; what a unit fills in is no part of it. */
export const marksOf = ({ grids }: WorkbookData, { tables }: Reading): readonly string[] =>
  tables.flatMap((table) => {
    const grid = grids.find(({ sheet }) => sheet === table.sheet);
    return grid ? [readingMark(viewToRead(grid, loadLexicon()), table)] : [];
  });

/** Tells whether scoring was begun by just this reading. */
export const isBegun = (
  begun: readonly string[],
  workbook: WorkbookData,
  reading: Reading,
): boolean => begun.length > 0 && begun.join() === marksOf(workbook, reading).join();
