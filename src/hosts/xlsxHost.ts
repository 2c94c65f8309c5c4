/** Owns an .xlsx file as a workbook: reads it, keeps what is written, and gives the file back changed in place. */
import type {
  Cell,
  CellAddress,
  CellChange,
  ColumnWidths,
  WorkbookData,
} from "../core/model/workbook/grid";
import { formatAddress } from "../core/model/workbook/grid";
import type { PageSetup } from "../core/model/workbook/pageSetup";
import type { CalculatedSheet, FormulaResult, Recalculator } from "../formats/formulas/recalculate";
import { cellKey, type SheetCell } from "../formats/formulas/cells";
import { makeRecalculator } from "../formats/formulas/recalculate";
import type { CutCopy, WorkbookHost, WriteReceipt } from "./host";
import type { SheetCut } from "../core/paper/apart";
import { BookBudget } from "../formats/grid/bookBudget";
import { HostError } from "./host";
import { openFile, type OpenedFile } from "../formats/openFile";
import { askForCalculation } from "../formats/xlsx/editing/calculationFlag";
import type { PageChanges } from "../formats/xlsx/page/pageChanges";
import type { OpenedPackage } from "../formats/xlsx/reading/readXlsx";
import {
  openPackage,
  partsToRead,
  sheetContext,
  sheetSource,
  workbookData,
} from "../formats/xlsx/reading/readXlsx";
import type { CellEdit } from "../formats/xlsx/editing/sheetEditor";
import { editSheet, styleFinder } from "../formats/xlsx/editing/sheetEditor";
import { readSheet } from "../formats/xlsx/reading/sheetReader";
import type { FiledState } from "../formats/xlsx/editing/statePart";
import { findState, stateChanges } from "../formats/xlsx/editing/statePart";
import { checkChanges, checkExpected, shownBefore } from "../formats/xlsx/editing/writeChecks";
import { decodeXml, encodeXml } from "../formats/package/xmlText";
import { bytesOfCell, checkRoom, type Filling } from "../formats/xlsx/editing/writeRoom";
import { defaultLimits, type ZipLimits } from "../formats/package/zip";

export { readXlsx } from "../formats/xlsx/reading/readXlsx";

export interface XlsxHost extends WorkbookHost {
  /** Some cell, page or our own state differs from the file that was opened. */
  readonly isChanged: boolean;
  /** Returns the file as it stands now; the very bytes that were opened when nothing differs. */
  save(): Uint8Array;
}

/** One that is written as well as read. */
export interface WritableXlsxHost extends XlsxHost {
  readPage(sheet: string): Promise<PageSetup>;
  writePage(sheet: string, page: PageSetup): Promise<PageSetup>;
  wrapCells(sheet: string, cells: readonly CellAddress[], isWrapped: boolean): Promise<void>;
  setWidths(sheet: string, widths: ColumnWidths): Promise<void>;
  cutCopy(cuts: readonly SheetCut[]): Promise<CutCopy>;
}

export interface XlsxOptions {
  readonly limits?: ZipLimits;
  /** How a cell is brought into view; nothing happens without it. */
  readonly showCell?: (sheet: string, address: CellAddress) => void | Promise<void>;
}

/** Opens a workbook; throws a HostError that says why a file cannot be read. */
export const openXlsx = (
  bytes: Uint8Array,
  file: string,
  options: XlsxOptions = {},
): WritableXlsxHost => openedXlsx(openFile(bytes, options.limits), file, options);

/** Makes a workbook of a file that is open already; throws the HostError that fits one that is no .xlsx. */
export const openedXlsx = (
  file: OpenedFile,
  name: string,
  options: XlsxOptions,
): WritableXlsxHost => new XlsxFileHost(file, name, options);

interface Input extends SheetCell {
  readonly value: string | number | null;
}

class XlsxFileHost implements WritableXlsxHost {
  private readonly opened: OpenedPackage;
  private readonly sources: readonly string[];
  private readonly original: readonly CalculatedSheet[];
  private readonly filed = new Map<number, Cell>();
  private current: (CalculatedSheet | null)[];
  private recalculator: Recalculator | null = null;
  /** Cells that hold something else than in the file; a cell that is put back leaves this map. */
  private readonly inputs = new Map<number, Input>();
  private results: readonly FormulaResult[] = [];
  private pages: PageChanges | null = null;
  private filedState: FiledState | null = null;
  /** Our own state, once it was written; undefined as long as the file's stands. */
  private state: string | null | undefined;

  constructor(
    private readonly file: OpenedFile,
    private readonly name: string,
    private readonly options: XlsxOptions,
  ) {
    this.opened = openPackage(file);
    const { sheets } = this.opened.parts;
    this.sources = sheets.map((sheet) => sheetSource(this.opened, sheet));
    const budget = new BookBudget();
    this.original = sheets.map((sheet, index) =>
      readSheet(this.sources[index] ?? "", sheetContext(this.opened, sheet, budget)),
    );
    this.current = [...this.original];
    this.original.forEach(({ grid }, sheet) => {
      for (const cell of grid.cells)
        this.filed.set(cellKey({ sheet, row: cell.row, column: cell.column }), cell);
    });
  }

  get isChanged(): boolean {
    return this.inputs.size > 0 || this.state !== undefined || this.pages?.isChanged === true;
  }

  async readWorkbook(): Promise<WorkbookData> {
    const { sheets } = this.opened.parts;
    const grids = sheets.map((sheet, index) => {
      const reading =
        this.current[index] ??
        readSheet(this.editedSource(index), sheetContext(this.opened, sheet));
      this.current[index] = reading;
      return this.pages?.shown(index, reading.grid) ?? reading.grid;
    });
    return workbookData(this.opened, this.name, grids);
  }

  async writeCells(
    sheet: string,
    changes: readonly CellChange[],
    expected: readonly CellChange[] = [],
  ): Promise<WriteReceipt> {
    const index = this.sheetIndex(sheet);
    const reading = this.original[index];
    if (!reading) throw new HostError("sheetNotFound", { sheet });
    const checked = checkChanges(changes, reading, this.lockFinder(index));
    const standing = (address: CellAddress): CellChange["value"] => {
      const key = cellKey({ sheet: index, ...address });
      const input = this.inputs.get(key);
      return input ? input.value : shownBefore(this.filed.get(key));
    };
    checkExpected(expected, reading.grid, standing);
    checkRoom(this.fillingWith(index, checked), this.options.limits ?? defaultLimits);
    const before = new Map<number, CellChange>();
    for (const { row, column, value } of checked) {
      const key = cellKey({ sheet: index, row, column });
      const stood = shownBefore(this.filed.get(key));
      if (!before.has(key)) before.set(key, { row, column, value: standing({ row, column }) });
      if (value === stood) this.inputs.delete(key);
      else this.inputs.set(key, { sheet: index, row, column, value });
    }
    this.recalculate(index);
    return this.receipt(index, [...before.values()]);
  }

  async showCell(sheet: string, address: CellAddress): Promise<void> {
    this.sheetIndex(sheet);
    await this.options.showCell?.(sheet, address);
  }

  async readPage(sheet: string): Promise<PageSetup> {
    const index = this.sheetIndex(sheet);
    return (await this.loadPages()).read(index);
  }

  async writePage(sheet: string, page: PageSetup): Promise<PageSetup> {
    const index = this.sheetIndex(sheet);
    (await this.loadPages()).write(index, page);
    return page;
  }

  async wrapCells(sheet: string, cells: readonly CellAddress[], isWrapped: boolean): Promise<void> {
    const index = this.sheetIndex(sheet);
    (await this.loadPages()).wrap(index, cells, isWrapped);
  }

  async readState(): Promise<string | null> {
    return this.state === undefined ? this.findState().text : this.state;
  }

  async writeState(text: string | null): Promise<void> {
    this.state = text === this.findState().text ? undefined : text;
  }

  async setWidths(sheet: string, widths: ColumnWidths): Promise<void> {
    const index = this.sheetIndex(sheet);
    (await this.loadPages()).widen(index, widths);
  }

  async cutCopy(cuts: readonly SheetCut[]): Promise<CutCopy> {
    const { cutSheets } = await import("../formats/xlsx/apart");
    const { bytes, ...told } = cutSheets(this.save(), cuts);
    return { ...told, book: openXlsx(bytes, this.name) };
  }

  save(): Uint8Array {
    if (!this.isChanged) return this.file.bytes;
    const parts = new Map<string, Uint8Array | null>([
      ...(this.inputs.size > 0 ? this.changedCells() : []),
      ...this.changedState(),
    ]);
    this.pages?.applyTo(parts);
    return this.opened.zip.replace(parts);
  }

  /** Few lay a page out: its part is loaded when it is asked for. */
  private async loadPages(): Promise<PageChanges> {
    const { PageChanges: Pages } = await import("../formats/xlsx/page/pageChanges");
    return (this.pages ??= new Pages(this.opened));
  }

  private changedCells(): ReadonlyMap<string, Uint8Array> {
    const { zip, parts } = this.opened;
    const changes = new Map<string, Uint8Array>();
    parts.sheets.forEach(({ part }, index) => {
      const edited = this.editedSource(index);
      if (edited !== this.sources[index]) changes.set(part, encodeXml(edited));
    });
    const workbook = decodeXml(zip.read(parts.workbook));
    return changes.set(parts.workbook, encodeXml(askForCalculation(workbook)));
  }

  private changedState(): ReadonlyMap<string, Uint8Array | null> {
    return this.state === undefined
      ? new Map()
      : stateChanges(this.opened, this.findState(), this.state);
  }

  private findState(): FiledState {
    return (this.filedState ??= findState(this.opened));
  }

  /** What the book would hold with these changes. */
  private fillingWith(index: number, changes: readonly CellChange[]): Filling {
    const { zip, parts } = this.opened;
    const inputs = new Map(this.inputs);
    for (const change of changes) {
      const input = { sheet: index, ...change };
      inputs.set(cellKey(input), input);
    }
    let cells = this.filed.size;
    let added = 0;
    for (const [key, { sheet, value }] of inputs) {
      cells += Number(value !== null) - Number(this.filed.has(key));
      if (sheet === index) added += bytesOfCell(value);
    }
    const bytesOf = (names: readonly string[]): number =>
      names.reduce((sum, name) => sum + zip.sizeOf(name), added);
    return {
      cells,
      partBytes: bytesOf([parts.sheets[index]?.part ?? ""]),
      fileBytes: bytesOf(partsToRead(parts)),
    };
  }

  private lockFinder(index: number): (address: CellAddress) => boolean {
    if (!this.original[index]?.grid.isProtected) return () => false;
    const styleOf = styleFinder(this.sources[index] ?? "");
    return (address) => this.opened.styles.locked[styleOf(address)] ?? true;
  }

  private sheetIndex(name: string): number {
    const { sheets } = this.opened.parts;
    const exact = sheets.findIndex((sheet) => sheet.name === name);
    const index =
      exact < 0
        ? sheets.findIndex((sheet) => sheet.name.toLowerCase() === name.toLowerCase())
        : exact;
    if (index < 0) throw new HostError("sheetNotFound", { sheet: name });
    return index;
  }

  /** Works out what depends on any changed cell, so that a cell put back puts back its totals too. */
  private recalculate(written: number): void {
    const stale = new Set([written, ...this.results.map(({ sheet }) => sheet)]);
    this.results = this.formulas().recalculate([...this.inputs.values()]);
    for (const { sheet } of this.results) stale.add(sheet);
    for (const sheet of stale) this.current[sheet] = null;
  }

  private formulas(): Recalculator {
    const { names } = this.opened.parts;
    const findName = (name: string, sheet: string): string | null => {
      const named = names.filter(
        (candidate) => candidate.name.toLowerCase() === name.toLowerCase(),
      );
      return (
        (named.find((one) => one.sheet === sheet) ?? named.find((one) => one.sheet === null))
          ?.formula ?? null
      );
    };
    return (this.recalculator ??= makeRecalculator(this.original, findName));
  }

  private receipt(sheet: number, before: readonly CellChange[]): WriteReceipt {
    const failed = new Map(
      this.results.filter(({ result }) => result === null).map((one) => [cellKey(one), one]),
    );
    const { sheets, isSigned } = this.opened.parts;
    const nameOf = (cell: SheetCell): string => sheets[cell.sheet]?.name ?? "";
    const dependents = this.formulas().dependents(
      before.map(({ row, column }) => ({ sheet, row, column })),
    );
    return {
      before,
      recomputed: dependents
        .filter((cell) => !failed.has(cellKey(cell)))
        .map((cell) => `${nameOf(cell)}!${formatAddress(cell)}`),
      notRecomputed: dependents.flatMap((cell) => {
        const one = failed.get(cellKey(cell));
        return one
          ? [{ sheet: nameOf(cell), cell: formatAddress(cell), formula: one.formula }]
          : [];
      }),
      ...(isSigned && this.isChanged ? { breaksSignature: true } : {}),
    };
  }

  /** The file already holds this result. */
  private isAsFiled({ sheet, row, column, result }: FormulaResult): boolean {
    const filed = this.filed.get(cellKey({ sheet, row, column }));
    return (
      result !== null &&
      filed !== undefined &&
      filed.value === result.value &&
      filed.error === result.error
    );
  }

  private editedSource(index: number): string {
    const source = this.sources[index] ?? "";
    const edits: CellEdit[] = [];
    for (const { sheet, row, column, value } of this.inputs.values()) {
      if (sheet === index) edits.push({ row, column, content: { kind: "input", value } });
    }
    for (const cell of this.results) {
      const { row, column, result } = cell;
      if (cell.sheet === index && !this.isAsFiled(cell))
        edits.push({ row, column, content: { kind: "result", result } });
    }
    return edits.length === 0 ? source : editSheet(source, edits);
  }
}
