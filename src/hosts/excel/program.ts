/** Owns the door to Excel: how a batch is run there, and which parts of its interface it has. */
/// <reference types="office-js" />
import { HostError } from "../host";

/** Excel as this host needs it: the running program, or one made for tests. */
export interface ExcelProgram {
  /** Runs one batch; resolves when everything in it was carried out. */
  readonly run: <T>(batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;
  /** Whether the program has this version of ExcelApi, as "1.13". */
  readonly supports: (version: string) => boolean;
  /** The file as it would be saved now. */
  readonly fileBytes: () => Promise<Uint8Array>;
  /** Opens a workbook of its own, not yet saved, from the bytes of an .xlsx file; rejects with a HostError when Excel refuses. */
  readonly openCopy: (file: Uint8Array) => Promise<void>;
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
  fileBytes,
  openCopy,
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
});

const SLICE = 1_000_000;

/** Asks for the file in slices, as all versions of Office hand it out. */
async function fileBytes(): Promise<Uint8Array> {
  const file = await answered<Office.File>((done) =>
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE }, done),
  );
  const bytes = new Uint8Array(file.size);
  let length = 0;
  for (let index = 0; index < file.sliceCount; index++) {
    const slice = await answered<Office.Slice>((done) => file.getSliceAsync(index, done));
    bytes.set(slice.data as ArrayLike<number>, length);
    length += slice.size;
  }
  file.closeAsync();
  return bytes;
}

const answered = <T>(ask: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> =>
  new Promise((resolve, reject) =>
    ask(({ status, value, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve(value);
      else reject(new HostError("programFailed", { detail: error.name }));
    }),
  );

async function openCopy(file: Uint8Array): Promise<void> {
  try {
    await Excel.createWorkbook(base64Of(file));
  } catch (cause) {
    const code = (cause as { readonly code?: unknown } | null)?.code;
    throw new HostError("workbookNotOpened", { detail: String(code ?? "") }, { cause });
  }
}

/** Characters are made of so many bytes at once: a call takes no more arguments. */
const BYTES_AT_ONCE = 8192;

function base64Of(bytes: Uint8Array): string {
  let characters = "";
  for (let at = 0; at < bytes.length; at += BYTES_AT_ONCE)
    characters += String.fromCharCode(...bytes.subarray(at, at + BYTES_AT_ONCE));
  return btoa(characters);
}
