/** Owns the workbook that is open in Excel, reached over Office.js. Excel computes every formula itself. */
import type { Book } from "../../core/documents/sheetModel";
import type {
  CellAddress,
  CellChange,
  ColumnWidths,
  Grid,
  WorkbookData,
} from "../../core/model/workbook/grid";
import { formatAddress } from "../../core/model/workbook/grid";
import type { SheetCut } from "../../core/paper/apart";
import type { PageSetup } from "../../core/model/workbook/pageSetup";
import {
  type AddedSheets,
  type CutCopy,
  HostError,
  type HostEvent,
  type ReadingWish,
  type WorkbookHost,
  type WriteReceipt,
} from "../host";
import { stateNamespace } from "../../formats/stateNamespace";
import { MergeSource } from "./reading/mergeSource";
import type { ExcelProgram } from "./program";
import { isNotFound, makeRunner, type RunBatch } from "./runner";
import type { SheetWriter } from "./writing/sheetWriter";
import { readStatePart, writeStatePart } from "./statePart";
import { WorkbookEvents } from "./workbookEvents";
import { WorkbookReader } from "./reading/workbookReader";

export interface ExcelHost extends WorkbookHost {
  readForPaper(grid: Grid): Promise<Grid>;
  readPage(sheet: string): Promise<PageSetup>;
  writePage(sheet: string, page: PageSetup): Promise<PageSetup>;
  wrapCells(sheet: string, cells: readonly CellAddress[], isWrapped: boolean): Promise<void>;
  setWidths(sheet: string, widths: ColumnWidths): Promise<void>;
  cutCopy(cuts: readonly SheetCut[]): Promise<CutCopy>;
  openCopy(file: Uint8Array): Promise<void>;
  addSheets(book: Book): Promise<AddedSheets>;
  watch(listener: (event: HostEvent) => void): () => void;
}

export interface ExcelHostOptions {
  /** Namespace of the part that keeps our state; another one where a real state must not be touched. */
  readonly namespace?: string;
}

/** Returns the open workbook as a host. */
export const openExcelHost = (program: ExcelProgram, options: ExcelHostOptions = {}): ExcelHost =>
  new OpenWorkbook(program, options.namespace ?? stateNamespace);

class OpenWorkbook implements ExcelHost {
  private readonly run: RunBatch;
  private readonly reader: WorkbookReader;
  private loadedWriter: Promise<SheetWriter> | null = null;
  private readonly events: WorkbookEvents;

  constructor(
    private readonly program: ExcelProgram,
    private readonly namespace: string,
  ) {
    this.run = makeRunner(program, (isWaiting) => this.events.tellWaiting(isWaiting));
    this.events = new WorkbookEvents(program, this.run, () => this.reader);
    this.reader = new WorkbookReader(
      new MergeSource(program, this.run),
      this.run,
      () => this.events.isListening,
    );
  }

  async readWorkbook(wish: ReadingWish = {}): Promise<WorkbookData> {
    if (wish.afresh) this.reader.forgetLooks();
    const workbook = await this.reader.read(wish);
    // What has been read is looked at before anything is written.
    void this.writer();
    return workbook;
  }

  async writeCells(
    sheet: string,
    changes: readonly CellChange[],
    expected: readonly CellChange[] = [],
  ): Promise<WriteReceipt> {
    return (await this.writer()).write(sheet, changes, expected);
  }

  private writer(): Promise<SheetWriter> {
    if (this.loadedWriter) return this.loadedWriter;
    const loading = import("./writing/sheetWriter").then(
      (part) =>
        new part.SheetWriter(this.reader, this.run, (sheet, addresses) =>
          this.events.expectEchoes(sheet, addresses),
        ),
    );
    // What could not be fetched is fetched again when it is next needed.
    loading.catch(() => (this.loadedWriter = null));
    this.loadedWriter = loading;
    return loading;
  }

  /** A sheet comes to the front only between two batches, and Excel selects in no other. */
  async showCell(sheet: string, address: CellAddress): Promise<void> {
    try {
      await this.run(async (context) => {
        const worksheet = context.workbook.worksheets.getItem(sheet);
        worksheet.activate();
        await context.sync();
        worksheet.getRange(formatAddress(address)).select();
        await context.sync();
      });
    } catch (error) {
      throw isNotFound(error)
        ? new HostError("sheetNotFound", { sheet })
        : this.unseen(sheet, error);
    }
  }

  /** Excel refuses while another of its windows is in front, and with a sheet that is hidden. */
  private unseen(sheet: string, error: unknown): unknown {
    if (!(error instanceof HostError) || error.code !== "programFailed") return error;
    return new HostError(
      error.facts["detail"] === "InvalidOperation" ? "sheetHidden" : "workbookNotActive",
      { ...error.facts, sheet },
      { cause: error },
    );
  }

  async readState(): Promise<string | null> {
    return readStatePart(this.run, this.namespace);
  }

  async writeState(text: string | null): Promise<void> {
    await writeStatePart(this.run, this.namespace, text);
  }

  /** Paper and new sheets are few people's: their parts are loaded when they are asked for. */
  async readPage(sheet: string): Promise<PageSetup> {
    const { readPage } = await import("./page/pageLayout");
    return readPage(this.run, sheet);
  }

  async readForPaper(grid: Grid): Promise<Grid> {
    const { paperGrid } = await import("./page/paperGrid");
    return paperGrid(this.run, grid);
  }

  async writePage(sheet: string, page: PageSetup): Promise<PageSetup> {
    const { writePage } = await import("./page/pageLayout");
    return writePage(this.run, sheet, page);
  }

  async wrapCells(sheet: string, cells: readonly CellAddress[], isWrapped: boolean): Promise<void> {
    const { wrapCells } = await import("./page/wrapCells");
    await wrapCells(this.run, sheet, cells, isWrapped);
  }

  async setWidths(sheet: string, widths: ColumnWidths): Promise<void> {
    const { setWidths } = await import("./page/columnWidths");
    await setWidths(this.run, sheet, widths);
  }

  async cutCopy(cuts: readonly SheetCut[]): Promise<CutCopy> {
    const { openXlsx } = await import("../xlsxHost");
    return openXlsx(await this.program.fileBytes(), "copy.xlsx").cutCopy(cuts);
  }

  openCopy(file: Uint8Array): Promise<void> {
    return this.program.openCopy(file);
  }

  async addSheets(book: Book): Promise<AddedSheets> {
    const { addSheets } = await import("./newSheets");
    return addSheets(this.run, book);
  }

  watch(listener: (event: HostEvent) => void): () => void {
    return this.events.watch(listener);
  }
}
