/** Owns the opening of any file as a workbook: one that is no .xlsx can be read and shown, not written. */
import { readOpenedFile } from "../formats/readWorkbookFile";
import { openUnlocked } from "../formats/unlocked";
import { ReadOnlyHost } from "./readOnlyHost";
import { openedXlsx, type XlsxHost, type XlsxOptions } from "./xlsxHost";

/** Opens a workbook; rejects with a HostError that says why a file cannot be read. */
export async function openWorkbookFile(
  bytes: Uint8Array,
  file: string,
  options: XlsxOptions = {},
): Promise<XlsxHost> {
  const opened = await openUnlocked(bytes, options.limits);
  if (opened.kind === "xlsx") return openedXlsx(opened, file, options);
  return new ReadOnlyHost(opened.bytes, await readOpenedFile(opened, file), options);
}
