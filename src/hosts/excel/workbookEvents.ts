/** Owns what Excel tells of the workbook: selections, and changes that are not our own writes. */
import { type CellRange, parseRange } from "../../core/model/workbook/grid";
import { HostError, type HostEvent } from "../host";
import { OwnEchoes } from "./ownEchoes";
import { type ExcelProgram, TRIGGERS } from "./program";
import type { WorkbookReader } from "./reading/workbookReader";
import type { RunBatch } from "./runner";

type Listener = (event: HostEvent) => void;

export class WorkbookEvents {
  private readonly listeners = new Set<Listener>();
  private readonly echoes = new OwnEchoes(() => Date.now());
  private stopListening: (() => void) | null = null;
  private isWaiting = false;
  private isBegun = false;

  constructor(
    private readonly program: ExcelProgram,
    private readonly run: RunBatch,
    private readonly reader: () => WorkbookReader,
  ) {}

  /** Whether changes are told by now. */
  get isListening(): boolean {
    return this.isBegun;
  }

  watch(listener: Listener): () => void {
    this.listeners.add(listener);
    this.stopListening ??= this.listen();
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size > 0) return;
      this.stopListening?.();
      this.stopListening = null;
    };
  }

  tellWaiting(isWaiting: boolean): void {
    if (isWaiting === this.isWaiting) return;
    this.isWaiting = isWaiting;
    this.tell({ kind: "waiting", isWaiting });
  }

  /** Expects a write to be told as a change, and returns how to expect it no more; where Excel says who wrote, its word counts. */
  expectEchoes(sheetId: string, addresses: readonly string[]): () => void {
    if (!this.stopListening || this.program.supports(TRIGGERS)) return () => undefined;
    return this.echoes.expect(sheetId, addresses);
  }

  private tell(event: HostEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  /** Returns how to stop; what was not yet begun is stopped as soon as it has. */
  private listen(): () => void {
    const begun = this.run(async (context) => {
      const { worksheets } = context.workbook;
      const handles = [
        worksheets.onSelectionChanged.add(async (event) => this.selected(event)),
        worksheets.onChanged.add(async (event) => this.changed(event)),
        worksheets.onFormatChanged.add(async (event) => this.formatted(event)),
        worksheets.onAdded.add(async () => this.sheetsChanged()),
        worksheets.onDeleted.add(async () => this.sheetsChanged()),
      ];
      await context.sync();
      return handles;
    });
    void begun.then(() => {
      // What changed before Excel began to tell is not known.
      this.reader().noteSheets();
      this.isBegun = true;
    }, passOverRefusal);
    return () => {
      this.isBegun = false;
      void begun.then(async (handles) => {
        for (const handle of handles) handle.remove();
        await handles[0]?.context.sync();
      }, passOverRefusal);
    };
  }

  private selected({ worksheetId, address }: Excel.WorksheetSelectionChangedEventArgs): void {
    this.reader().noteFront(worksheetId);
    const sheet = this.reader().nameOf(worksheetId);
    const range = rangeIn(address.split(",")[0] ?? "");
    if (sheet !== null && range)
      this.tell({ kind: "selected", sheet, address: { row: range.top, column: range.left } });
  }

  private changed(event: Excel.WorksheetChangedEventArgs): void {
    const { worksheetId, changeType } = event;
    if (changeType !== "RangeEdited") this.reader().noteLooks(worksheetId, true);
    if (event.source !== "Remote" && this.isOwn(event)) return;
    this.reader().noteChange(worksheetId);
    this.tell({ kind: "changed" });
  }

  /** A cell by itself is merged with nothing; whether a merged one is taken apart is seen in what is known. */
  private formatted({ worksheetId, address }: Excel.WorksheetFormatChangedEventArgs): void {
    const range = parseRange(address);
    const isOne = range !== null && range.top === range.bottom && range.left === range.right;
    const isApart =
      isOne &&
      !this.reader()
        .mergesIn(worksheetId)
        .some((merge) => isInside(range, merge));
    this.reader().noteLooks(worksheetId, !isApart);
  }

  private sheetsChanged(): void {
    this.reader().noteSheets();
    this.tell({ kind: "changed" });
  }

  private isOwn({ worksheetId, address, ...event }: Excel.WorksheetChangedEventArgs): boolean {
    return this.program.supports(TRIGGERS)
      ? event.triggerSource === "ThisLocalAddin"
      : this.echoes.takes(worksheetId, address);
  }
}

/** An Excel that tells nothing is read whole each time; a mistake of ours surfaces. */
function passOverRefusal(error: unknown): void {
  if (!(error instanceof HostError)) throw error;
}

const isInside = ({ top, left }: CellRange, merge: CellRange): boolean =>
  top >= merge.top && top <= merge.bottom && left >= merge.left && left <= merge.right;

/** Whole rows are told as "5:5", whole columns as "C:C": they begin at their first cell. */
function rangeIn(address: string): CellRange | null {
  const rows = /^\$?(\d+):\$?\d+$/.exec(address);
  const columns = /^\$?([A-Z]+):\$?[A-Z]+$/i.exec(address);
  return parseRange(rows ? `A${rows[1]}` : columns ? `${columns[1]}1` : address);
}
