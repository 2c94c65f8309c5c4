/** Owns what Excel tells of the workbook: selections, and changes that are not our own writes. */
import { parseRange } from "../../core/model/workbook/grid";
import type { HostEvent } from "../host";
import { type ExcelProgram, TRIGGERS } from "./program";
import type { RunBatch } from "./runner";

type Listener = (event: HostEvent) => void;

export class WorkbookEvents {
  private readonly listeners = new Set<Listener>();
  /** Addresses that are being written, by sheet; Excel tells of each once more as of a change. */
  private readonly echoes = new Map<string, string[]>();
  private stopListening: (() => void) | null = null;
  private isWaiting = false;

  constructor(
    private readonly program: ExcelProgram,
    private readonly run: RunBatch,
    private readonly nameOf: (sheetId: string) => string | null,
    /** Cells may look otherwise, or stand elsewhere. */
    private readonly onMoved: () => void,
  ) {}

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

  expectEchoes(sheetId: string, addresses: readonly string[]): void {
    if (this.stopListening)
      this.echoes.set(sheetId, [...(this.echoes.get(sheetId) ?? []), ...addresses]);
  }

  private tell(event: HostEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  /** Returns how to stop; what was not yet begun is stopped as soon as it has. */
  private listen(): () => void {
    const begun = this.run(async (context) => {
      const { worksheets } = context.workbook;
      const handles = [
        worksheets.onSelectionChanged.add(async ({ worksheetId, address }) => {
          const sheet = this.nameOf(worksheetId);
          const range = parseRange(address.split(",")[0] ?? "");
          if (sheet !== null && range)
            this.tell({ kind: "selected", sheet, address: { row: range.top, column: range.left } });
        }),
        worksheets.onChanged.add(async (event) => this.changed(event)),
        worksheets.onFormatChanged.add(async () => this.onMoved()),
        worksheets.onAdded.add(async () => this.tell({ kind: "changed" })),
        worksheets.onDeleted.add(async () => this.tell({ kind: "changed" })),
      ];
      await context.sync();
      return handles;
    });
    return () =>
      void begun.then(async (handles) => {
        for (const handle of handles) handle.remove();
        await handles[0]?.context.sync();
      });
  }

  private changed(event: Excel.WorksheetChangedEventArgs): void {
    if (event.changeType !== "RangeEdited") this.onMoved();
    if (event.source !== "Remote" && this.isOwn(event)) return;
    this.tell({ kind: "changed" });
  }

  private isOwn(event: Excel.WorksheetChangedEventArgs): boolean {
    const expected = this.echoes.get(event.worksheetId) ?? [];
    const at = expected.indexOf(event.address);
    if (at >= 0) expected.splice(at, 1);
    return at >= 0 || (this.program.supports(TRIGGERS) && event.triggerSource === "ThisLocalAddin");
  }
}
