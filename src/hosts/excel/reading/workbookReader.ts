/** Owns the reading of the workbook: what is remembered of it, what of that no longer holds, and that only this is asked again. */
import type { WorkbookData } from "../../../core/model/workbook/grid";
import { HostError, type ReadingWish } from "../../host";
import { isNotFound, PayloadTooLarge, type RunBatch } from "../runner";
import { askBook, askSheets, askStrangers, type BookHead, type SheetNow } from "./bookQueries";
import { CELLS_AT_ONCE, fetchCells } from "./cellReader";
import type { Block, BlockContent } from "./excelGrid";
import {
  cellCount,
  gridOf,
  isIncomplete,
  isReadInPart,
  type KeptSheet,
  keptAfter,
  looksElsewhere,
  mergeArea,
} from "./keptSheet";
import type { MergeSource } from "./mergeSource";

export class WorkbookReader {
  private head: BookHead | null = null;
  /** By id, in the order of the last reading. */
  private kept = new Map<string, KeptSheet>();
  /** Sheets in which something changed since they were read. */
  private readonly changed = new Set<string>();
  /** Sheets that are read whole however large they are, by folded name. */
  private readonly whole = new Set<string>();

  constructor(
    private readonly merges: MergeSource,
    private readonly run: RunBatch,
    /** Whether Excel tells of what changes, so that the rest stands as it was read. */
    private readonly isTold: () => boolean,
  ) {}

  noteChange(id: string): void {
    this.changed.add(id);
  }

  /** Sheets were added, taken away or seen for the first time. */
  noteSheets(): void {
    this.head = null;
  }

  noteFront(id: string): void {
    if (this.head) this.head = { ...this.head, active: this.nameOf(id) ?? this.head.active };
  }

  /** Cells look otherwise than they did; where there may be other merges too, these are asked again. */
  noteLooks(id: string, withMerges: boolean): void {
    if (withMerges) this.merges.forget();
    const sheet = this.kept.get(id);
    if (!sheet) return;
    this.kept.set(id, { ...sheet, looks: null, merges: withMerges ? null : sheet.merges });
  }

  forgetLooks(): void {
    for (const id of this.kept.keys()) this.noteLooks(id, true);
  }

  /** Returns the name of a sheet by Excel's own id, as it was at the last reading; null for one never seen. */
  nameOf(id: string): string | null {
    return this.kept.get(id)?.outline.name ?? null;
  }

  mergesIn(id: string): NonNullable<KeptSheet["merges"]>["ranges"] {
    return this.kept.get(id)?.merges?.ranges ?? [];
  }

  /** Returns what is known of a sheet, with its merges; read first where that is not known. Rejects with sheetNotFound. */
  async sheetNamed(name: string): Promise<KeptSheet> {
    const known = this.find(name);
    if (known?.merges) return known;
    await this.read({ onlyChanged: true });
    const found = this.find(name);
    if (!found) throw new HostError("sheetNotFound", { sheet: name });
    return found;
  }

  /** Reads what is wished for; all of it afresh where what was remembered no longer holds. */
  async read({ onlyChanged = false, whole = [] }: ReadingWish): Promise<WorkbookData> {
    for (const name of whole) this.wantWhole(name);
    const isEnough = onlyChanged && this.head !== null && this.isTold();
    try {
      return await (isEnough ? this.readChanged() : this.readAll());
    } catch (error) {
      // What was marked as changed is asked about no more: the next reading looks at everything.
      this.noteSheets();
      if (this.kept.size === 0 || !isOutdated(error)) throw error;
      this.kept.clear();
      return this.readAll();
    }
  }

  /** Returns which cells show what a write into a sheet did, as far as one message holds them. */
  shownAfterWriting(id: string): readonly { readonly id: string; readonly block: Block }[] {
    let room = CELLS_AT_ONCE;
    return [this.kept.get(id), ...this.followers(id)].flatMap((sheet) => {
      if (!sheet?.part || cellCount(sheet.part) > room) return [];
      room -= cellCount(sheet.part);
      return [{ id: sheet.outline.id, block: sheet.part }];
    });
  }

  /** Takes over what stands after blocks were written; what was not shown with it has changed. */
  takeOver(
    id: string,
    written: readonly { readonly block: Block }[],
    shown: ReadonlyMap<string, BlockContent>,
  ): void {
    const part = this.kept.get(id)?.part ?? null;
    if (!written.every(({ block }) => isWithin(block, part))) this.noteChange(id);
    for (const sheet of [this.kept.get(id), ...this.followers(id)]) {
      const content = sheet && shown.get(sheet.outline.id);
      if (!sheet) continue;
      if (content) this.kept.set(sheet.outline.id, { ...sheet, content });
      else this.noteChange(sheet.outline.id);
    }
  }

  private find(name: string): KeptSheet | undefined {
    return [...this.kept.values()].find(({ outline }) => folded(outline.name) === folded(name));
  }

  private wantWhole(name: string): void {
    this.whole.add(folded(name));
    const sheet = this.find(name);
    if (sheet && isReadInPart(sheet)) this.noteChange(sheet.outline.id);
  }

  private followers(id: string): readonly KeptSheet[] {
    return [...this.kept.values()].filter(
      (sheet) => sheet.outline.id !== id && looksElsewhere(sheet),
    );
  }

  private async readAll(): Promise<WorkbookData> {
    this.changed.clear();
    const { head, seen } = await askBook(this.run, [...this.kept.values()]);
    const known = new Set(seen.map(({ outline }) => outline.id));
    const strange = head.ids.filter((id) => !known.has(id));
    const strangers = strange.length === 0 ? [] : await askStrangers(this.run, strange);
    const now = new Map([...seen, ...strangers].map((sheet) => [sheet.outline.id, sheet]));
    const sheets = head.ids.flatMap((id) => now.get(id) ?? []).map((sheet) => this.after(sheet));
    const complete = await this.completed(sheets);
    this.kept = new Map(complete.map((sheet) => [sheet.outline.id, sheet]));
    this.head = head;
    return this.data(head);
  }

  /** Sheets that may follow another are read with it: of what only a formula changes Excel tells nothing. */
  private async readChanged(): Promise<WorkbookData> {
    const { head } = this;
    if (!head) return this.readAll();
    const asked = [...this.kept.values()].filter(
      (sheet) =>
        this.changed.has(sheet.outline.id) ||
        isIncomplete(sheet) ||
        (this.changed.size > 0 && looksElsewhere(sheet)),
    );
    if (asked.length === 0) return this.data(head);
    this.changed.clear();
    const seen = await askSheets(this.run, asked);
    for (const sheet of await this.completed(seen.map((each) => this.after(each))))
      this.kept.set(sheet.outline.id, sheet);
    return this.data(head);
  }

  private after({ outline, content }: SheetNow): KeptSheet {
    const isWhole = this.whole.has(folded(outline.name));
    return keptAfter(this.kept.get(outline.id), outline, content, isWhole);
  }

  /** Returns the sheets with what is still missing. */
  private async completed(sheets: readonly KeptSheet[]): Promise<readonly KeptSheet[]> {
    const merged = await this.withMerges(sheets);
    const cells = await fetchCells(
      this.run,
      merged.map(({ outline: { id }, part, content, looks }) => ({
        id,
        block: part,
        wantsContent: content === null,
        wantsLooks: looks === null,
      })),
    );
    return merged.map((sheet) => {
      if (!isIncomplete(sheet)) return sheet;
      const fetched = cells.get(sheet.outline.id);
      return {
        ...sheet,
        content: sheet.content ?? fetched?.content ?? null,
        looks: sheet.looks ?? fetched?.looks ?? null,
      };
    });
  }

  private async withMerges(sheets: readonly KeptSheet[]): Promise<readonly KeptSheet[]> {
    const wishes = sheets.flatMap(({ outline: { id, name }, part, merges }) =>
      merges === null && part !== null ? [{ id, name, area: mergeArea(part) }] : [],
    );
    const found = wishes.length === 0 ? new Map() : await this.merges.mergesOf(wishes);
    return sheets.map((sheet) =>
      sheet.merges
        ? sheet
        : {
            ...sheet,
            merges: {
              area: sheet.part ? mergeArea(sheet.part) : nowhere,
              ranges: found.get(sheet.outline.id) ?? [],
            },
          },
    );
  }

  private data({ file, active, uses1904 }: BookHead): WorkbookData {
    const sheets = [...this.kept.values()];
    const partly = sheets.filter(isReadInPart).map(({ outline }) => outline.name);
    return {
      file,
      format: /\.xlsm$/i.test(file) ? "xlsm" : "xlsx",
      modified: null,
      activeSheet: active,
      grids: sheets.map((sheet) => gridOf(sheet, uses1904)),
      ...(partly.length === 0 ? {} : { readInPart: partly }),
    };
  }
}

/** To Excel names of sheets that differ in case only are one. */
const folded = (name: string): string => name.toLowerCase();

const isWithin = (block: Block, part: Block | null): boolean =>
  part !== null &&
  block.rowIndex >= part.rowIndex &&
  block.columnIndex >= part.columnIndex &&
  block.rowIndex + block.rowCount <= part.rowIndex + part.rowCount &&
  block.columnIndex + block.columnCount <= part.columnIndex + part.columnCount;

const nowhere: Block = { rowIndex: 0, columnIndex: 0, rowCount: 0, columnCount: 0 };

/** A sheet that was seen is gone, or has grown beyond one message. */
const isOutdated = (error: unknown): boolean =>
  error instanceof PayloadTooLarge || isNotFound(error);
