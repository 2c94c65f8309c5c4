/** Owns an .xlsx file that was read elsewhere: it is opened here when something is first asked that only the file can answer. */
import type {
  CellAddress,
  CellChange,
  ColumnWidths,
  WorkbookData,
} from "../core/model/workbook/grid";
import type { PageSetup } from "../core/model/workbook/pageSetup";
import type { SheetCut } from "../core/paper/apart";
import { type CutCopy, HostError, type WriteReceipt } from "./host";
import { openXlsx, type WritableXlsxHost } from "./xlsxHost";

export class LateXlsxHost implements WritableXlsxHost {
  private opened: WritableXlsxHost | null = null;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly workbook: WorkbookData,
    private readonly state: string | null,
  ) {}

  get isChanged(): boolean {
    return this.opened?.isChanged ?? false;
  }

  async readWorkbook(): Promise<WorkbookData> {
    if (!this.opened) return this.workbook;
    const { wasLocked } = this.workbook;
    return { ...(await this.opened.readWorkbook()), ...(wasLocked === true ? { wasLocked } : {}) };
  }

  async writeCells(
    sheet: string,
    changes: readonly CellChange[],
    expected: readonly CellChange[] = [],
  ): Promise<WriteReceipt> {
    return this.file().writeCells(sheet, changes, expected);
  }

  /** Nobody here has a view to bring a cell into. */
  async showCell(name: string, _address: CellAddress): Promise<void> {
    const { grids } = this.workbook;
    if (!grids.some(({ sheet }) => sheet.toLowerCase() === name.toLowerCase()))
      throw new HostError("sheetNotFound", { sheet: name });
  }

  async readPage(sheet: string): Promise<PageSetup> {
    return this.file().readPage(sheet);
  }

  async writePage(sheet: string, page: PageSetup): Promise<PageSetup> {
    return this.file().writePage(sheet, page);
  }

  async wrapCells(sheet: string, cells: readonly CellAddress[], isWrapped: boolean): Promise<void> {
    return this.file().wrapCells(sheet, cells, isWrapped);
  }

  async readState(): Promise<string | null> {
    return this.opened?.readState() ?? this.state;
  }

  async writeState(text: string | null): Promise<void> {
    return this.file().writeState(text);
  }

  async setWidths(sheet: string, widths: ColumnWidths): Promise<void> {
    return this.file().setWidths(sheet, widths);
  }

  async cutCopy(cuts: readonly SheetCut[]): Promise<CutCopy> {
    return this.file().cutCopy(cuts);
  }

  save(): Uint8Array {
    return this.opened?.save() ?? this.bytes;
  }

  private file(): WritableXlsxHost {
    return (this.opened ??= openXlsx(this.bytes, this.workbook.file));
  }
}
