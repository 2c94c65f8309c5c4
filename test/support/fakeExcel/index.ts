/** Owns the fake Excel as tests hold it: a program to run batches in, what its user does, and what it counted. */
import type { ExcelProgram } from "../../../src/hosts/excel/program";
import { type Cell, formatAddress } from "../../../src/core/model/workbook/grid";
import type { CellSketch } from "../bookSketch";
import { sketchedXlsx } from "../xlsxPackage";
import { type Channel, FakeContext, FakeOfficeError, isNewer } from "./client";
import { addressOf, type FakeBook, type FakeSheet, rangeNamed } from "./model";
import { desktop, type FakeOptions } from "./options";
import { type FakeRange, makeSchema, type Program } from "./schema";

export { FakeOfficeError } from "./client";
export type { FakeOptions } from "./options";
export { type FakeBook, fakeBookOf } from "./model";

export interface Traffic {
  syncs: number;
  requestBytes: number;
  responseBytes: number;
  /** Cells in the tables that went to and fro. */
  cells: number;
  /** Milliseconds that the messages took. */
  elapsed: number;
}

/** A pause of the program takes a fiftieth of its time here. */
const HURRY = 50;

export class FakeExcel implements Program {
  readonly traffic: Traffic = { syncs: 0, requestBytes: 0, responseBytes: 0, cells: 0, elapsed: 0 };
  readonly program: ExcelProgram;
  /** Workbooks that were opened beside this one. */
  readonly opened: Uint8Array[] = [];
  /** How often the screen was held still. */
  stills = 0;
  private readonly failures: { readonly code: string; readonly afterSteps: number }[] = [];
  private failing: { readonly code: string; readonly afterSteps: number } | null = null;
  private readonly handlers = new Map<string, Set<(args: unknown) => unknown>>();
  /** What is told once the batch is over. */
  private untold: { readonly event: string; readonly args: object }[] = [];
  private written: FakeRange[] = [];
  private coming: FakeSheet | null = null;
  private edit: { readonly ended: Promise<void>; readonly end: () => void } | null = null;
  private readonly channel: Channel;

  constructor(
    readonly book: FakeBook,
    readonly options: FakeOptions = {},
  ) {
    const apiLevel = options.apiLevel ?? "1.14";
    const limit = options.largestMessage ?? 5_000_000;
    const latency = options.latency ?? desktop;
    this.channel = {
      schema: makeSchema(this),
      apiLevel,
      admit: async (requestBytes) => {
        await this.editEnded();
        this.traffic.syncs += 1;
        this.traffic.requestBytes += requestBytes;
        if (requestBytes > limit) throw new FakeOfficeError("RequestPayloadSizeLimitExceeded");
        this.failing = this.failures.shift() ?? null;
        this.traffic.elapsed += latency.message;
        [this.untold, this.written, this.coming] = [[], [], null];
      },
      beforeStep: (index) => {
        if (!this.failing || index < this.failing.afterSteps) return;
        throw new FakeOfficeError(this.failing.code);
      },
      carried: (cells) => {
        this.traffic.cells += cells;
        this.traffic.elapsed += cells * latency.cell;
      },
      answered: (responseBytes) => {
        this.traffic.responseBytes += responseBytes;
        this.endBatch();
        if (responseBytes > limit) throw new FakeOfficeError("ResponsePayloadSizeLimitExceeded");
      },
      listen: (_host, event, handler) => {
        const known = this.handlers.get(event) ?? new Set();
        this.handlers.set(event, known.add(handler));
        return () => known.delete(handler);
      },
    };
    this.program = {
      run: async (batch) => {
        const context = this.context();
        const result = await batch(context as unknown as Excel.RequestContext);
        await context.sync();
        return result;
      },
      supports: (version) => !isNewer(version, apiLevel),
      fileBytes: async () =>
        sketchedXlsx({
          sheets: book.sheets.map((sheet) => ({
            name: sheet.name,
            cells: Object.fromEntries(sheet.grid().cells.map(sketchOf)),
            merges: sheet.merges.map(addressOf),
          })),
        }),
      openCopy: async (file) => {
        this.opened.push(file);
      },
      wait: (milliseconds) =>
        new Promise((resolve) => {
          const timer: unknown = setTimeout(resolve, milliseconds / HURRY);
          (timer as { unref?: () => void }).unref?.();
        }),
    };
  }

  context(): FakeContext {
    return new FakeContext(this.channel, this.book, { book: this.book });
  }

  get schema() {
    return this.channel.schema;
  }

  /** Listeners that are registered now. */
  get listenerCount(): number {
    return [...this.handlers.values()].reduce((sum, { size }) => sum + size, 0);
  }

  /** The next batches fail with these codes, each after so many of its steps. */
  failNext(...failures: readonly (readonly [code: string, afterSteps?: number])[]): void {
    for (const [code, afterSteps = 0] of failures) this.failures.push({ code, afterSteps });
  }

  /** The user begins to type into a cell. */
  beginEdit(): void {
    let end = (): void => undefined;
    const ended = new Promise<void>((resolve) => (end = resolve));
    this.edit = { ended, end };
  }

  endEdit(): void {
    const { edit } = this;
    this.edit = null;
    edit?.end();
  }

  /** The user types into a cell and ends with Enter. */
  type(sheetName: string, address: string, entry: string | number): void {
    const sheet = this.sheet(sheetName);
    const { top: row, left: column } = rangeNamed(address);
    this.book.remember({ sheet, range: { top: row, left: column, bottom: row, right: column } });
    this.book.enter(sheet, row, column, entry);
    this.book.calculate([{ sheet, row, column }]);
    this.tellChanged(sheet, address, "Unknown");
  }

  /** The user puts a new row in above another. */
  insertRow(sheetName: string, above: number): void {
    const sheet = this.sheet(sheetName);
    const moved = [...sheet.cells].map(([place, cell]) => {
      const [row = 0, column = 0] = place.split(",").map(Number);
      return [`${row >= above ? row + 1 : row},${column}`, cell] as const;
    });
    sheet.cells.clear();
    for (const [place, cell] of moved) sheet.cells.set(place, cell);
    sheet.merges = sheet.merges.map((merge) =>
      merge.top < above ? merge : { ...merge, top: merge.top + 1, bottom: merge.bottom + 1 },
    );
    this.tell("onChanged", {
      type: "WorksheetChanged",
      worksheetId: sheet.id,
      address: `${above}:${above}`,
      changeType: "RowInserted",
      source: "Local",
      triggerSource: "Unknown",
    });
  }

  /** The user clicks a cell. */
  select(sheetName: string, address: string): void {
    const sheet = this.sheet(sheetName);
    this.book.active = sheet;
    this.tell("onSelectionChanged", {
      type: "WorksheetSelectionChanged",
      worksheetId: sheet.id,
      address,
    });
  }

  /** The user formats cells. */
  format(sheetName: string, address = "A1:XFD1048576"): void {
    this.tell("onFormatChanged", { worksheetId: this.sheet(sheetName).id, address });
  }

  /** The user takes back the latest change to cells by Ctrl+Z; whether there was one to take back. */
  undo(): boolean {
    const entry = this.book.undoStack.pop();
    if (!entry) return false;
    const { sheet, range, before } = entry;
    for (const [place, cell] of before)
      if (cell) sheet.cells.set(place, cell);
      else sheet.cells.delete(place);
    this.book.calculateAll();
    this.tellChanged(sheet, addressOf(range), "Unknown");
    return true;
  }

  tellAfter(event: string, args: object): void {
    this.untold.push({ event, args });
  }

  activateAfter(sheet: FakeSheet): void {
    this.coming = sheet;
  }

  wrote(it: FakeRange, isOther: boolean): void {
    if (isOther || this.options.echoesUnchanged) this.written.push(it);
  }

  /** What a batch did takes effect when all of it was done; of one that failed nothing is told. */
  private endBatch(): void {
    if (this.coming) this.book.active = this.coming;
    for (const { event, args } of this.untold) this.tell(event, args);
    const { echoes = "eachBlock" } = this.options;
    const told = echoes === "none" ? [] : this.written;
    const echo = (all: readonly FakeRange[]): void => {
      const [first] = all;
      const address = all.map((it) => this.toldAddress(it)).join(",");
      if (first) this.tellChanged(first.sheet, address, "ThisLocalAddin");
    };
    if (echoes === "wholeBatch") echo(told);
    else for (const it of told) echo([it]);
  }

  private toldAddress({ sheet, range }: FakeRange): string {
    const merge = sheet.mergeAt(range.top, range.left);
    const isOne = range.top === range.bottom && range.left === range.right;
    const isWhole = this.options.echoAddress !== "cell" && isOne && merge;
    return addressOf(isWhole ? merge : range);
  }

  private tellChanged(sheet: FakeSheet, address: string, triggerSource: string): void {
    this.tell("onChanged", {
      type: "WorksheetChanged",
      worksheetId: sheet.id,
      address,
      changeType: "RangeEdited",
      source: "Local",
      triggerSource,
    });
  }

  /** Excel tells of what happened after it happened. */
  tell(event: string, args: object): void {
    setTimeout(() => {
      for (const handler of this.handlers.get(event) ?? []) void handler(args);
    }, 0);
  }

  private sheet(name: string): FakeSheet {
    const sheet = this.book.findSheet(name);
    if (!sheet) throw new Error(`no sheet ${name} in the fake Excel`);
    return sheet;
  }

  private async editEnded(): Promise<void> {
    if (!this.edit) return;
    const { whileEditing = "hangs" } = this.options;
    if (whileEditing !== "hangs") throw new FakeOfficeError(whileEditing);
    await this.edit.ended;
  }
}

/** A cell as the file holds it that Excel hands out: without its looks. */
function sketchOf({
  row,
  column,
  value,
  formula,
  error,
}: Cell): readonly [address: string, sketch: CellSketch] {
  const shown = { ...(value === null ? {} : { value }), ...(error === null ? {} : { error }) };
  return [formatAddress({ row, column }), formula === null ? (value ?? "") : { formula, ...shown }];
}
