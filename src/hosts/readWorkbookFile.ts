/** Owns the way from any file to its data: what it is by its content, and which reader takes it. */
import type { CellAddress, CellChange, WorkbookData } from "../core/grid";
import type { WriteReceipt } from "./host";
import { HostError } from "./host";
import { fileKind, packageKind } from "./xlsx/fileKind";
import { readXlsx } from "./xlsx/readXlsx";
import { openZip } from "./xlsx/zip";
import type { XlsxHost, XlsxOptions } from "./xlsxHost";
import { openXlsx } from "./xlsxHost";

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

/** Opens a workbook of any format; one that is no .xlsx can be read and shown, not written. */
export async function openWorkbookFile(
  bytes: Uint8Array,
  file: string,
  options: XlsxOptions = {},
): Promise<XlsxHost> {
  if (fileKind(bytes) === "package" && packageKind(openZip(bytes)) === "xlsx")
    return openXlsx(bytes, file, options);
  return new ReadOnlyHost(bytes, await readWorkbookFile(bytes, file), options);
}

class ReadOnlyHost implements XlsxHost {
  readonly isChanged = false;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly workbook: WorkbookData,
    private readonly options: XlsxOptions,
  ) {}

  async readWorkbook(): Promise<WorkbookData> {
    return this.workbook;
  }

  async writeCells(sheet: string, _changes: readonly CellChange[]): Promise<WriteReceipt> {
    this.find(sheet);
    throw new HostError("readOnlyFormat", { format: this.workbook.format });
  }

  async showCell(sheet: string, address: CellAddress): Promise<void> {
    await this.options.showCell?.(this.find(sheet), address);
  }

  async readState(): Promise<null> {
    return null;
  }

  async writeState(): Promise<void> {
    throw new HostError("readOnlyFormat", { format: this.workbook.format });
  }

  save(): Uint8Array {
    return this.bytes;
  }

  private find(name: string): string {
    const found = this.workbook.grids.find(
      ({ sheet }) => sheet.toLowerCase() === name.toLowerCase(),
    );
    if (!found) throw new HostError("sheetNotFound", { sheet: name });
    return found.sheet;
  }
}
