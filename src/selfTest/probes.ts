/** Owns the questions that are asked of the Excel at hand: each on a scratch sheet of its own, which is taken away. */
import type { ExcelProgram } from "../hosts/excel/program";
import { type Ask, answered, questions, SCRATCH, type ScratchSheet } from "./questions";

/** One question; what it answers is told as it is. */
export interface Probe {
  readonly title: string;
  ask(): Promise<string>;
}

/** Returns the questions, in the order in which they are asked. */
export const probes = (program: ExcelProgram): readonly Probe[] =>
  Object.entries(questions).map(([title, ask]) => ({
    title,
    ask: () => onScratchSheet(program, ask),
  }));

async function onScratchSheet(program: ExcelProgram, ask: Ask): Promise<string> {
  await program.run(async (context) => {
    await removeScratch(context);
    context.workbook.worksheets.add(SCRATCH);
    await context.sync();
  });
  const run: ScratchSheet["run"] = (batch) =>
    program.run((context) => batch(context.workbook.worksheets.getItem(SCRATCH), context));
  try {
    return await answered(() => ask(program, { run }));
  } finally {
    await program.run(removeScratch);
  }
}

async function removeScratch(context: Excel.RequestContext): Promise<void> {
  const old = context.workbook.worksheets.getItemOrNullObject(SCRATCH);
  old.load("name");
  await context.sync();
  if (!old.isNullObject) old.delete();
  await context.sync();
}
