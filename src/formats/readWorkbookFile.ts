/** Owns the way from any file to its data: which reader takes what it is. */
import type { KeptWorkbook, WorkbookData } from "../core/model/workbook/grid";
import { HostError } from "../hosts/host";
import type { OpenedFile } from "./openFile";
import { findState } from "./xlsx/editing/statePart";
import { openUnlocked } from "./unlocked";
import { packagesRead } from "./xlsx/reading/packagesRead";
import { openPackage, readPackage } from "./xlsx/reading/readXlsx";

/** The packages that this run has read: the next file of a round is mostly made of the same parts. */
const before = packagesRead();

/** Reads a workbook of any format; rejects with a HostError that says why a file cannot be read. */
export const readWorkbookFile = async (bytes: Uint8Array, file: string): Promise<WorkbookData> =>
  readOpenedFile(await openUnlocked(bytes), file);

/** Reads a workbook of any format with what an earlier session kept in it. */
export async function readKeptWorkbook(bytes: Uint8Array, file: string): Promise<KeptWorkbook> {
  const opened = await openUnlocked(bytes);
  if (opened.kind !== "xlsx")
    return { workbook: await readOpenedFile(opened, file), keptText: null };
  const book = openPackage(opened, before);
  return { workbook: readPackage(book, baseName(file), before), keptText: findState(book).text };
}

/** Reads a file that is open already. */
export async function readOpenedFile(opened: OpenedFile, file: string): Promise<WorkbookData> {
  const workbook = await readByKind(opened, baseName(file));
  return opened.wasLocked === true ? { ...workbook, wasLocked: true } : workbook;
}

async function readByKind(opened: OpenedFile, name: string): Promise<WorkbookData> {
  if (opened.kind === "xlsx") return readPackage(openPackage(opened, before), name, before);
  // SheetJS never ends on a damaged one.
  if (opened.kind === "xlsb") throw new HostError("unsupportedFormat", { format: opened.kind });
  const { readCsv, readDocx, readFods, readHtml, readOds, readXls, readXmlWorkbook } =
    await otherFormats();
  switch (opened.kind) {
    case "ods":
      return readOds(opened.zip, name);
    case "docx":
      return readDocx(opened.zip, name);
    case "fods":
      return readFods(opened.bytes, name);
    case "xls":
      return readXls(opened.bytes, name);
    case "xml":
      return readXmlWorkbook(opened.bytes, name);
    case "html":
      return readHtml(opened.bytes, name);
    case "text":
      return readCsv(opened.bytes, name);
  }
}

const baseName = (file: string): string => file.replace(/^.*[\\/]/, "");

/** Most files are .xlsx: the readers of other formats are loaded when one is opened. */
const otherFormats = () => import(/* webpackChunkName: "formats" */ "./foreign");
