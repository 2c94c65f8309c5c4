/** Owns the adding of sheets to the open workbook: behind all others, under free names, all of them or none, and away again on wish. */
import { renamedBook } from "../../../core/documents/renamed";
import { freeNames } from "../../../core/model/workbook/sheetNames";
import type { Book } from "../../../core/documents/sheetModel";
import { type AddedSheets, HostError, type SheetTrait } from "../../host";
import type { RunBatch } from "../runner";
import { putCells } from "./cells";
import { drawCharts } from "./charts";
import { putLinks, setFills, setPage, setPanes } from "./frame";
import { setLooks } from "./looks";
import { drawRules } from "./rules";
import type { PlacedSheet } from "./placedSheet";

/** What a sheet can do without: Excel refuses some of it while another window is in front, or in some versions. */
const extras: readonly (readonly [
  SheetTrait,
  (run: RunBatch, sheets: readonly PlacedSheet[]) => Promise<void>,
])[] = [
  ["looks", setLooks],
  ["fills", setFills],
  ["page", setPage],
  ["charts", drawCharts],
  ["rules", drawRules],
  ["panes", setPanes],
];

/** Adds the sheets of a book. Rejects with a HostError, and leaves nothing behind, where the values cannot be written. */
export async function addSheets(run: RunBatch, given: Book): Promise<AddedSheets> {
  const { existing, front } = await lookAt(run);
  const book = renamedBook(given, freeNames(sheetNames(given), existing));
  try {
    const placed = await placeSheets(run, book);
    const leftOut: SheetTrait[] = (await isTaken(putLinks(run, placed))) ? [] : ["links"];
    await putCells(run, placed);
    for (const [trait, set] of extras) if (!(await isTaken(set(run, placed)))) leftOut.push(trait);
    await isTaken(show(run, placed[0]?.id ?? null));
    const ids = placed.map(({ id }) => id);
    return { names: sheetNames(book), leftOut, remove: () => removeSheets(run, ids, front) };
  } catch (error) {
    // Their names were free: what bears them now was added here, also by a batch that failed midway.
    await removeSheets(run, sheetNames(book), front);
    throw error;
  }
}

const sheetNames = ({ sheets }: Book): readonly string[] => sheets.map(({ name }) => name);

interface BookLook {
  readonly existing: readonly string[];
  /** The sheet in front; null where it is a chart or another that has no cells. */
  readonly front: string | null;
}

const lookAt = async (run: RunBatch): Promise<BookLook> => ({
  existing: await existingNames(run),
  front: await frontSheet(run),
});

const existingNames = (run: RunBatch): Promise<readonly string[]> =>
  run(async (context) => {
    const { worksheets, protection } = context.workbook;
    protection.load("protected");
    worksheets.load("items/name");
    await context.sync();
    if (protection.protected) throw new HostError("workbookProtected");
    return worksheets.items.map(({ name }) => name);
  }, "read");

async function frontSheet(run: RunBatch): Promise<string | null> {
  try {
    return await run(async (context) => {
      const front = context.workbook.worksheets.getActiveWorksheet();
      front.load("id");
      await context.sync();
      return front.id;
    }, "read");
  } catch (error) {
    if (error instanceof HostError && error.code === "programFailed") return null;
    throw error;
  }
}

/** What Excel documents for adding sheets while another workbook is in front is an error without a cause. */
async function placeSheets(run: RunBatch, { sheets }: Book): Promise<readonly PlacedSheet[]> {
  try {
    return await run(async (context) => {
      const added = sheets.map(({ name }) => {
        const sheet = context.workbook.worksheets.add(name);
        sheet.load("id");
        return sheet;
      });
      await context.sync();
      return sheets.map((sheet, i) => ({ sheet, id: added[i]?.id ?? "" }));
    });
  } catch (error) {
    if (!(error instanceof HostError) || error.facts["detail"] !== "GeneralException") throw error;
    throw new HostError("workbookNotActive", error.facts, { cause: error });
  }
}

/** A refusal of Excel is told; a mistake of ours surfaces. */
async function isTaken(setting: Promise<void>): Promise<boolean> {
  try {
    await setting;
    return true;
  } catch (error) {
    if (error instanceof HostError) return false;
    throw error;
  }
}

/** Brings a sheet to the front where it is still there. */
const show = (run: RunBatch, id: string | null): Promise<void> =>
  run(async (context) => {
    if (id === null) return;
    const sheet = context.workbook.worksheets.getItemOrNullObject(id);
    await context.sync();
    if (!sheet.isNullObject) sheet.activate();
    await context.sync();
  });

/** Takes away those that are still there, by id or by name, and shows the sheet that was in front before where it is. */
async function removeSheets(
  run: RunBatch,
  added: readonly string[],
  front: string | null,
): Promise<void> {
  await isTaken(show(run, front));
  await run(async (context) => {
    const { worksheets } = context.workbook;
    const ours = added.map((key) => worksheets.getItemOrNullObject(key));
    await context.sync();
    for (const sheet of ours) if (!sheet.isNullObject) sheet.delete();
    await context.sync();
  });
}
