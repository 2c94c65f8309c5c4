/** Owns the trying of the contract in a real Excel: the book of the contract on scratch sheets of the open workbook, taken away at the end. */
import { columnLetters } from "../core/model/workbook/grid";
import { contractBook, type CellSketch, type SheetSketch } from "./contract/book";
import { at, type ContractLab } from "./contract/lab";
import type { WorkbookHost } from "../hosts/host";
import { handedIn } from "../hosts/excel/reading/cellValue";
import { openExcelHost } from "../hosts/excel/excelHost";
import type { ExcelProgram } from "../hosts/excel/program";

/** No other sheet begins so. */
const PREFIX = "cd-antt ";

/** Our state of real work is kept under another name. */
const namespace = "urn:cham-diem-antt:selftest:1";

export interface ScratchLab extends ContractLab {
  /** Takes the scratch sheets away and shows the sheet that was in front before. */
  close(): Promise<void>;
}

/** Returns the lab; nothing is added before its first case. */
export function scratchLab(program: ExcelProgram): ScratchLab {
  const nameOf = (sheet: string): string => `${PREFIX}${sheet}`;
  let front: string | null = null;
  const host = (): WorkbookHost => openExcelHost(program, { namespace });
  return {
    nameOf,
    open: async () => {
      await host().writeState(null);
      await program.run(async (context) => {
        front ??= await activeSheetName(context);
        await removeScratch(context, front);
        const { sheets, active } = contractBook(nameOf);
        for (const sheet of sheets) addSheet(context, sheet);
        context.workbook.worksheets.getItem(active ?? "").activate();
        await context.sync();
      });
      return host();
    },
    reopen: async () => host(),
    wait: program.wait,
    close: async () => {
      await host().writeState(null);
      await program.run((context) => removeScratch(context, front));
    },
  };
}

async function activeSheetName(context: Excel.RequestContext): Promise<string> {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.load("name");
  await context.sync();
  return sheet.name;
}

async function removeScratch(context: Excel.RequestContext, front: string | null): Promise<void> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  if (front !== null) worksheets.getItem(front).activate();
  for (const sheet of worksheets.items) if (sheet.name.startsWith(PREFIX)) sheet.delete();
  await context.sync();
}

function addSheet(context: Excel.RequestContext, sketch: SheetSketch): void {
  const sheet = context.workbook.worksheets.add(sketch.name);
  for (const [address, cell] of Object.entries(sketch.cells)) {
    const { row, column } = at(address);
    const range = sheet.getRange(`${columnLetters(column)}${row}`);
    range.formulas = [[entryOf(cell)]];
  }
  for (const merge of sketch.merges ?? []) sheet.getRange(merge).merge(false);
  for (const row of sketch.hiddenRows ?? []) sheet.getRange(`${row}:${row}`).rowHidden = true;
  if (sketch.isProtected) sheet.protection.protect();
  if (sketch.state === "hidden") sheet.visibility = "Hidden";
}

const entryOf = (cell: CellSketch): string | number | boolean =>
  typeof cell === "object"
    ? `=${cell.formula}`
    : typeof cell === "boolean"
      ? cell
      : handedIn(cell, "General");
