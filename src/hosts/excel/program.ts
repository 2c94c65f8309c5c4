/** Owns the door to Excel: how a batch is run there, and which parts of its interface it has. */
/// <reference types="office-js" />

/** Excel as this host needs it: the running program, or one made for tests. */
export interface ExcelProgram {
  /** Runs one batch; resolves when everything in it was carried out. */
  readonly run: <T>(batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;
  /** Whether the program has this version of ExcelApi, as "1.13". */
  readonly supports: (version: string) => boolean;
  /** Resolves after a pause. */
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** The oldest version of ExcelApi that has all that cannot be done without: page layout and reading looks. */
export const FLOOR = "1.9";

/** Merged areas are told from this version on. */
export const MERGES = "1.13";

/** Who caused a change is told from this version on. */
export const TRIGGERS = "1.14";

/** Returns the Excel that this page runs in. A cell that is being typed in holds a batch up instead of refusing it. */
export const runningExcel = (): ExcelProgram => ({
  run: (batch) => Excel.run({ delayForCellEdit: true }, batch),
  supports: (version) => Office.context.requirements.isSetSupported("ExcelApi", version),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
});
