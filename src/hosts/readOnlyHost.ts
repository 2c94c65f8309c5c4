/** Owns a workbook that is looked at only: every write is refused, and its bytes are given back as they came. */
import type { CellAddress, CellChange, WorkbookData } from "../core/model/workbook/grid";
import { HostError, type WriteReceipt } from "./host";
import type { XlsxHost, XlsxOptions } from "./xlsxHost";

export class ReadOnlyHost implements XlsxHost {
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
