/** Owns the way from any file to its data: what it is by its content, and which reader takes it. */
import type { WorkbookData } from "../core/model/grid";
import { HostError } from "../hosts/host";
import { fileKind, packageKind } from "./fileKind";
import { readXlsx } from "./xlsx/reading/readXlsx";
import { openZip } from "./package/zip";

/** Reads a workbook of any format; rejects with a HostError that says why a file cannot be read. */
export async function readWorkbookFile(bytes: Uint8Array, file: string): Promise<WorkbookData> {
  const name = file.replace(/^.*[\\/]/, "");
  const kind = fileKind(bytes);
  if (kind === "package") {
    const zip = openZip(bytes);
    const content = packageKind(zip);
    if (content === "xlsx") return readXlsx(bytes, name);
    // SheetJS never ends on a damaged one.
    if (content === "xlsb") throw new HostError("unsupportedFormat", { format: content });
    return (await otherFormats()).readOds(zip, name);
  }
  const { readCsv, readHtml, readXls, readXmlWorkbook } = await otherFormats();
  switch (kind) {
    case "xls":
      return readXls(bytes, name);
    case "xml":
      return readXmlWorkbook(bytes, name);
    case "html":
      return readHtml(bytes, name);
    case "text":
      return readCsv(bytes, name);
  }
}

/** Most files are .xlsx: the readers of other formats are loaded when one is opened. */
const otherFormats = () => import(/* webpackChunkName: "formats" */ "./foreign");
