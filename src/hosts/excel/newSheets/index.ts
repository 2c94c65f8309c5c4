/** Owns the adding of sheets to the open workbook: behind all others, under free names, all of them or none, and away again on wish. */
import { freeNames, renamedBook } from "../../../core/documents/renamed";
import type { Book } from "../../../core/documents/sheetModel";
import { type AddedSheets, HostError, type SheetTrait } from "../../host";
import type { RunBatch } from "../runner";
import { putCells } from "./cells";
import { drawCharts } from "./charts";
import { putLinks, setFills, setPage, setPanes } from "./frame";
import { setLooks } from "./looks";
import type { PlacedSheet } from "./placedSheet";

/** What a sheet can do without: Excel refuses some of it while another window is in front, or in some versions. */
const extras: readonly (readonly [
  SheetTrait,
  (run: RunBatch, sheets: readonly PlacedSheet[]) => Promise<void>,
])[] = [
  ["links", putLinks],
  ["looks", setLooks],
  ["fills", setFills],
  ["page", setPage],
  ["charts", drawCharts],
  ["panes", setPanes],
];

/** Adds the sheets of a book. Rejects with a HostError, and leaves nothing behind, where the values cannot be written. */
export async function addSheets(run: RunBatch, given: Book): Promise<AddedSheets> {
  const { existing, front } = await lookAt(run);
  const book = renamedBook(given, freeNames(sheetNames(given), existing));
  const placed = await placeSheets(run, book);
  const remove = () => removeSheets(run, placed, front);
  try {
    await putCells(run, placed);
    const leftOut: SheetTrait[] = [];
    for (const [trait, set] of extras) if (!(await isTaken(set(run, placed)))) leftOut.push(trait);
    await showFirst(run, placed);
    return { names: sheetNames(book), leftOut, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

const sheetNames = ({ sheets }: Book): readonly string[] => sheets.map(({ name }) => name);

async function lookAt(run: RunBatch): Promise<{ existing: readonly string[]; front: string }> {
  return run(async (context) => {
    const { worksheets, protection } = context.workbook;
    protection.load("protected");
    worksheets.load("items/name");
    const front = worksheets.getActiveWorksheet();
    front.load("id");
    await context.sync();
    if (protection.protected) throw new HostError("workbookProtected");
    return { existing: worksheets.items.map(({ name }) => name), front: front.id };
  });
}

const placeSheets = (run: RunBatch, { sheets }: Book): Promise<readonly PlacedSheet[]> =>
  run(async (context) => {
    const added = sheets.map(({ name }) => {
      const sheet = context.workbook.worksheets.add(name);
      sheet.load("id");
      return sheet;
    });
    await context.sync();
    return sheets.map((sheet, i) => ({ sheet, id: added[i]?.id ?? "" }));
  });

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

const showFirst = (run: RunBatch, [first]: readonly PlacedSheet[]): Promise<void> =>
  run(async (context) => {
    if (first) context.workbook.worksheets.getItem(first.id).activate();
    await context.sync();
  });

/** Takes away those that are still there, and shows the sheet that was in front before where it is. */
const removeSheets = (
  run: RunBatch,
  placed: readonly PlacedSheet[],
  front: string,
): Promise<void> =>
  run(async (context) => {
    const { worksheets } = context.workbook;
    const before = worksheets.getItemOrNullObject(front);
    const ours = placed.map(({ id }) => worksheets.getItemOrNullObject(id));
    await context.sync();
    if (!before.isNullObject) before.activate();
    for (const sheet of ours) if (!sheet.isNullObject) sheet.delete();
    await context.sync();
  });
