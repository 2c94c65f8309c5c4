/** Owns the questions about which documents and reports of Excel differ: no answer is wrong, each goes into the report. */
import type { ExcelProgram } from "../hosts/excel/program";

/** A question on a scratch sheet. */
export type Ask = (program: ExcelProgram, sheet: ScratchSheet) => Promise<string>;

export interface ScratchSheet {
  /** Runs one batch with the scratch sheet. */
  readonly run: <T>(
    batch: (worksheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
  ) => Promise<T>;
}

/** No other sheet begins so; the self-test takes away what is left over. */
export const SCRATCH = "cd-antt ?";

const MERGES = 600;
const COLUMNS = 5;
/** What a program tells comes within this time. */
const TELLING_MS = 1500;
const SETTLING_MS = 800;
const ROWS_TO_READ = 300;

/** A refusal is an answer too. */
export async function answered(ask: () => Promise<string>): Promise<string> {
  try {
    return await ask();
  } catch (error) {
    const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
    return `refused: ${String(code ?? message)}`;
  }
}

async function askManyMerges(_program: ExcelProgram, { run }: ScratchSheet): Promise<string> {
  await run(async (sheet, context) => {
    for (let i = 0; i < MERGES; i++) {
      const row = Math.floor(i / COLUMNS) * 2;
      sheet.getRangeByIndexes(row, i % COLUMNS, 2, 1).merge(false);
    }
    await context.sync();
  });
  return run(async (sheet, context) => {
    const rows = (MERGES / COLUMNS) * 2;
    const merged = sheet.getRangeByIndexes(0, 0, rows, COLUMNS).getMergedAreasOrNullObject();
    merged.areas.load("items/rowIndex");
    await context.sync();
    return merged.isNullObject ? "silent" : `tells ${merged.areas.items.length}`;
  });
}

async function askHiddenRow(_program: ExcelProgram, { run }: ScratchSheet): Promise<string> {
  await run(async (sheet, context) => {
    sheet.getRange("2:2").rowHidden = true;
    await context.sync();
    sheet.getRange("A1:A3").values = [[1], [2], [3]];
    await context.sync();
  });
  return run(async (sheet, context) => {
    const range = sheet.getRange("A1:A3");
    range.load("values");
    await context.sync();
    const met = range.values.map(([value]) => String(value)).join();
    return met === "1,2,3" ? "taken" : `scatters: ${met}`;
  });
}

type Typed = readonly (readonly [address: string, value: number])[];

/** Writes one cell after the other, the second list while listening; returns what was told of the last. */
async function askEchoes(
  { wait }: ExcelProgram,
  { run }: ScratchSheet,
  before: Typed,
  after: Typed = [],
  merge: string | null = null,
): Promise<string> {
  const write = (typed: Typed) =>
    run(async (sheet, context) => {
      for (const [address, value] of typed) sheet.getRange(address).values = [[value]];
      await context.sync();
    });
  if (merge !== null)
    await run(async (sheet, context) => {
      sheet.getRange(merge).merge(false);
      await context.sync();
    });
  if (after.length > 0) await write(before);
  // What was written so far is told to nobody.
  await wait(SETTLING_MS);
  const told: string[] = [];
  const handle = await run(async (_sheet, context) => {
    const added = context.workbook.worksheets.onChanged.add(async ({ address, triggerSource }) => {
      told.push(`${address}${triggerSource ? ` by ${triggerSource}` : ""}`);
    });
    await context.sync();
    return added;
  });
  try {
    await write(after.length > 0 ? after : before);
    await wait(TELLING_MS);
  } finally {
    handle.remove();
    await handle.context.sync();
  }
  return told.length === 0 ? "not told" : told.join("; ");
}

const askBareLink: Ask = async (_program, { run }) =>
  run(async (sheet, context) => {
    const range = sheet.getRange("A1");
    range.values = [["text"]];
    await context.sync();
    range.setCellProperties([[{ hyperlink: { documentReference: `'${SCRATCH}'!B2` } }]]);
    range.load("values");
    await context.sync();
    const [[text] = []] = range.values;
    return text === "text" ? "keeps the text" : `replaces the text: ${String(text)}`;
  });

const askZoomOfNought: Ask = async (_program, { run }) =>
  run(async (sheet, context) => {
    sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    await context.sync();
    return "taken";
  });

const askPageName: Ask = async (_program, { run }) =>
  run(async (sheet, context) => {
    sheet.pageLayout.setPrintArea("A1:C5");
    await context.sync();
    const name = sheet.names.getItemOrNullObject("Print_Area");
    name.load("name");
    await context.sync();
    return name.isNullObject ? "not found" : "found";
  });

const askUnusedNamespace: Ask = async (program) =>
  program.run(async (context) => {
    const parts = context.workbook.customXmlParts.getByNamespace("urn:cham-diem-antt:none");
    parts.load("items/id");
    await context.sync();
    const items = parts.items as readonly unknown[] | undefined;
    return items === undefined ? "no list" : `a list of ${items.length}`;
  });

const askProtectedFormat: Ask = async (_program, { run }) => {
  const allows = await run(async (sheet, context) => {
    sheet.protection.protect();
    sheet.protection.load("options");
    await context.sync();
    return sheet.protection.options.allowFormatCells === true;
  });
  const answer = await answered(() =>
    run(async (sheet, context) => {
      sheet.getRange("A1").numberFormat = [["@"]];
      await context.sync();
      return "taken";
    }),
  );
  return `${answer}; formats are ${allows ? "" : "not "}allowed at first`;
};

const askFront: Ask = async ({ wait }, { run }) => {
  const told: string[] = [];
  const handle = await run(async (_sheet, context) => {
    const added = context.workbook.worksheets.onSelectionChanged.add(async ({ address }) => {
      told.push(address);
    });
    await context.sync();
    return added;
  });
  try {
    await run(async (sheet, context) => {
      sheet.activate();
      sheet.getRange("C4").select();
      await context.sync();
    });
    await wait(TELLING_MS);
  } finally {
    handle.remove();
    await handle.context.sync();
  }
  return told.includes("C4") ? "selected" : "not selected";
};

const askTime: Ask = async (_program, { run }) => {
  const timed = async (batch: (sheet: Excel.Worksheet) => void): Promise<number> => {
    const start = Date.now();
    await run(async (sheet, context) => {
      batch(sheet);
      await context.sync();
    });
    return Date.now() - start;
  };
  const call = await timed((sheet) => sheet.load("name"));
  const cells = await timed((sheet) =>
    sheet.getRangeByIndexes(0, 0, ROWS_TO_READ, 10).load("values,formulas"),
  );
  return `${call}; ${cells}`;
};

export const questions: { readonly [title: string]: Ask } = {
  "more than 512 merged areas in one range": askManyMerges,
  "a block of values over a hidden row": askHiddenRow,
  "two blocks written in one batch are told as changes": (program, sheet) =>
    askEchoes(program, sheet, [
      ["A1", 1],
      ["C3", 2],
    ]),
  "a value written over itself is told as a change": (program, sheet) =>
    askEchoes(program, sheet, [["B2", 7]], [["B2", 7]]),
  "a merged cell that is written is told as": (program, sheet) =>
    askEchoes(program, sheet, [["E5", 3]], [], "E5:F5"),
  "a link without a text of its own": askBareLink,
  "0 pages in a zoom": askZoomOfNought,
  "the name of what is printed": askPageName,
  "custom XML where there is none": askUnusedNamespace,
  "formats on a protected sheet": askProtectedFormat,
  "brought to the front and selected in one batch": askFront,
  "milliseconds for one call, and for 3,000 cells": askTime,
};
