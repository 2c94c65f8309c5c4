/** Owns the opening of any file as a workbook: one that is no .xlsx can be read and shown, not written. */
import { fileKind, packageKind } from "../formats/fileKind";
import { openZip } from "../formats/package/zip";
import { readWorkbookFile } from "../formats/readWorkbookFile";
import { ReadOnlyHost } from "./readOnlyHost";
import { openXlsx, type XlsxHost, type XlsxOptions } from "./xlsxHost";

/** Opens a workbook; rejects with a HostError that says why a file cannot be read. */
export async function openWorkbookFile(
  bytes: Uint8Array,
  file: string,
  options: XlsxOptions = {},
): Promise<XlsxHost> {
  if (fileKind(bytes) === "package" && packageKind(openZip(bytes)) === "xlsx")
    return openXlsx(bytes, file, options);
  return new ReadOnlyHost(bytes, await readWorkbookFile(bytes, file), options);
}
