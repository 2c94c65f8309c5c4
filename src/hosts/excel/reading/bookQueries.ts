/** Owns the questions that are put to Excel about the whole workbook: what it is called, its sheets, and which of them is in front. */
import { HostError } from "../../host";
import type { Answer } from "../answer";
import { isNotFound, type RunBatch } from "../runner";
import { CELLS_AT_ONCE } from "./cellReader";
import type { BlockContent, SheetOutline } from "./excelGrid";
import { cellCount, type KeptSheet } from "./keptSheet";
import { askContent, askOutline, isSameBlock } from "./sheetQueries";

export interface BookHead {
  readonly file: string;
  /** The sheet in front; null where it is none that has cells. */
  readonly active: string | null;
  readonly uses1904: boolean;
  /** Of all sheets with cells, in their order. */
  readonly ids: readonly string[];
}

/** A sheet looked at again: its cells too, where they still stand in the same place and there was room for them. */
export interface SheetNow {
  readonly outline: SheetOutline;
  readonly content: BlockContent | null;
}

export interface BookNow {
  readonly head: BookHead;
  readonly seen: readonly SheetNow[];
}

/** Where dates count from 1904 its first day is number 0; the workbook itself does not say how it counts. */
const FIRST_1904 = { year: 1904, number: 0 } as const;

/** Asks for the workbook, and in the same batch for sheets that were seen before. While a chart or a macro sheet is in front Excel fails at the sheet in front alone. */
export async function askBook(run: RunBatch, before: readonly KeptSheet[]): Promise<BookNow> {
  try {
    return await askBookOnce(run, before, true);
  } catch (error) {
    if (!isOtherSheetInFront(error)) throw error;
    return askBookOnce(run, before, false);
  }
}

const isOtherSheetInFront = (error: unknown): boolean =>
  error instanceof HostError && error.code === "programFailed" && !isNotFound(error);

const askBookOnce = (
  run: RunBatch,
  before: readonly KeptSheet[],
  withActive: boolean,
): Promise<BookNow> =>
  run(async (context) => {
    const { workbook } = context;
    workbook.load("name");
    const { worksheets } = workbook;
    worksheets.load("items/id");
    const active = withActive ? worksheets.getActiveWorksheet() : null;
    if (active) active.load("name");
    const dayOne = workbook.functions.date(FIRST_1904.year, 1, 1);
    dayOne.load("value");
    const answers = askSheetsIn(context, before);
    await context.sync();
    return {
      head: {
        file: workbook.name,
        active: active?.name ?? null,
        uses1904: dayOne.value === FIRST_1904.number,
        ids: worksheets.items.map(({ id }) => id),
      },
      seen: answers(),
    };
  }, "read");

/** Asks for sheets that were seen before. */
export const askSheets = (
  run: RunBatch,
  before: readonly KeptSheet[],
): Promise<readonly SheetNow[]> =>
  run(async (context) => {
    const answers = askSheetsIn(context, before);
    await context.sync();
    return answers();
  }, "read");

/** Asks what sheets are that were never seen. */
export const askStrangers = (run: RunBatch, ids: readonly string[]): Promise<readonly SheetNow[]> =>
  run(async (context) => {
    const answers = ids.map((id) => askOutline(context, id));
    await context.sync();
    return answers.map((answer) => ({ outline: answer(), content: null }));
  }, "read");

function askSheetsIn(
  context: Excel.RequestContext,
  before: readonly KeptSheet[],
): Answer<readonly SheetNow[]> {
  let room = CELLS_AT_ONCE;
  const asked = before.map(({ outline: { id, block }, part }) => {
    const isAsked = part !== null && cellCount(part) <= room;
    if (isAsked) room -= cellCount(part);
    return {
      outline: askOutline(context, id),
      block,
      content: isAsked ? askContent(context.workbook.worksheets.getItem(id), part) : null,
    };
  });
  return () =>
    asked.map(({ outline: answer, block, content }) => {
      const outline = answer();
      const isSame = isSameBlock(outline.block, block);
      return { outline, content: isSame ? (content?.() ?? null) : null };
    });
}
