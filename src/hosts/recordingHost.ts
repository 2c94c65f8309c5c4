/** Owns a workbook that tells each change that succeeded, so that it can be kept and made anew. */
import type { BookChange } from "../core/model/kept/keptWork";
import type {
  CellAddress,
  CellChange,
  ColumnWidths,
  WorkbookData,
} from "../core/model/workbook/grid";
import type { PageSetup } from "../core/model/workbook/pageSetup";
import type { SheetCut } from "../core/paper/apart";
import type { CutCopy, ReadingWish, WorkbookHost, WriteReceipt } from "./host";
import type { WritableXlsxHost } from "./xlsxHost";

export class RecordingHost implements WorkbookHost {
  private listener: ((change: BookChange) => void) | null = null;

  constructor(private readonly host: WritableXlsxHost) {}

  /** Tells each change from now on. */
  record(listener: (change: BookChange) => void): void {
    this.listener = listener;
  }

  readWorkbook(wish?: ReadingWish): Promise<WorkbookData> {
    return this.host.readWorkbook(wish);
  }

  async writeCells(
    sheet: string,
    changes: readonly CellChange[],
    expected?: readonly CellChange[],
  ): Promise<WriteReceipt> {
    const receipt = await this.host.writeCells(sheet, changes, expected);
    this.listener?.({ kind: "cells", sheet, changes, before: receipt.before });
    return receipt;
  }

  showCell(sheet: string, address: CellAddress): Promise<void> {
    return this.host.showCell(sheet, address);
  }

  readState(): Promise<string | null> {
    return this.host.readState();
  }

  async writeState(text: string | null): Promise<void> {
    const before = await this.host.readState();
    await this.host.writeState(text);
    this.listener?.({ kind: "state", text, before });
  }

  readPage(sheet: string): Promise<PageSetup> {
    return this.host.readPage(sheet);
  }

  async writePage(sheet: string, page: PageSetup): Promise<PageSetup> {
    const stands = await this.host.writePage(sheet, page);
    this.listener?.({ kind: "page", sheet, page });
    return stands;
  }

  async wrapCells(sheet: string, cells: readonly CellAddress[], isWrapped: boolean): Promise<void> {
    await this.host.wrapCells(sheet, cells, isWrapped);
    this.listener?.({ kind: "wrap", sheet, cells, isWrapped });
  }

  async setWidths(sheet: string, widths: ColumnWidths): Promise<void> {
    await this.host.setWidths(sheet, widths);
    this.listener?.({ kind: "widths", sheet, widths });
  }

  cutCopy(cuts: readonly SheetCut[]): Promise<CutCopy> {
    return this.host.cutCopy(cuts);
  }
}
