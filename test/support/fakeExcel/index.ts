/** Owns the fake Excel as tests hold it: a program to run batches in, what its user does, and what it counted. */
import type { ExcelProgram } from "../../../src/hosts/excel/program";
import { sketchedXlsx } from "../xlsxPackage";
import { type Channel, FakeContext, FakeOfficeError, isNewer } from "./client";
import { addressOf, type FakeBook, type FakeSheet, rangeNamed } from "./model";
import { makeSchema } from "./schema";

export { FakeOfficeError } from "./client";
export { type FakeBook, fakeBookOf } from "./model";

export interface FakeOptions {
  /** Newest version of ExcelApi; 1.14, as Excel 2021 has it. */
  readonly apiLevel?: string;
  /** Largest message in bytes; 5 MB, as Excel on the web has it. */
  readonly largestMessage?: number;
  /** Refuses while a cell is typed in, instead of waiting. */
  readonly refusesWhileEditing?: boolean;
}

export interface Traffic {
  syncs: number;
  requestBytes: number;
  responseBytes: number;
}

/** A pause of the program takes a fiftieth of its time here. */
const HURRY = 50;

export class FakeExcel {
  readonly traffic: Traffic = { syncs: 0, requestBytes: 0, responseBytes: 0 };
  readonly program: ExcelProgram;
  /** Workbooks that were opened beside this one. */
  readonly opened: Uint8Array[] = [];
  private readonly failures: { readonly code: string; readonly afterSteps: number }[] = [];
  private failing: { readonly code: string; readonly afterSteps: number } | null = null;
  private readonly handlers = new Map<string, Set<(args: unknown) => unknown>>();
  private edit: { readonly ended: Promise<void>; readonly end: () => void } | null = null;
  private readonly channel: Channel;

  constructor(
    readonly book: FakeBook,
    readonly options: FakeOptions = {},
  ) {
    const apiLevel = options.apiLevel ?? "1.14";
    const limit = options.largestMessage ?? 5_000_000;
    this.channel = {
      schema: makeSchema(this),
      apiLevel,
      admit: async (requestBytes) => {
        await this.editEnded();
        this.traffic.syncs += 1;
        this.traffic.requestBytes += requestBytes;
        if (requestBytes > limit) throw new FakeOfficeError("RequestPayloadSizeLimitExceeded");
        this.failing = this.failures.shift() ?? null;
      },
      beforeStep: (index) => {
        if (!this.failing || index < this.failing.afterSteps) return;
        throw new FakeOfficeError(this.failing.code);
      },
      answered: (responseBytes) => {
        this.traffic.responseBytes += responseBytes;
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
          sheets: book.sheets.map(({ name, merges }) => ({
            name,
            cells: {},
            merges: merges.map(addressOf),
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
    this.book.enter(sheet, row, column, entry);
    this.book.calculate([{ sheet, row, column }]);
    this.tell("onChanged", {
      type: "WorksheetChanged",
      worksheetId: sheet.id,
      address,
      changeType: "RangeEdited",
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
      address: addressOf(rangeNamed(address)),
    });
  }

  /** The user formats cells. */
  format(sheetName: string): void {
    this.tell("onFormatChanged", { worksheetId: this.sheet(sheetName).id });
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
    if (this.options.refusesWhileEditing)
      throw new FakeOfficeError("InvalidOperationInCellEditMode");
    await this.edit.ended;
  }
}
