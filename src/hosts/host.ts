/** Owns the port: what a workbook can be asked, wherever it lives, and how it refuses. */
import type { Book } from "../core/documents/sheetModel";
import type {
  CellAddress,
  CellChange,
  ColumnWidths,
  Grid,
  WorkbookData,
} from "../core/model/workbook/grid";
import type { SheetCut } from "../core/paper/apart";
import type { PageSetup } from "../core/model/workbook/pageSetup";

/** What a batch did to the workbook beside the cells it was asked to write. */
export interface WriteReceipt {
  /** What stood in the written cells before, in the order written; writing it back undoes the batch. */
  readonly before: readonly CellChange[];
  /** Formula cells whose shown value was computed anew, as "Sheet!D58". */
  readonly recomputed: readonly string[];
  /** Formula cells that could not be computed here: their shown value is dropped until the workbook is opened in Excel. */
  readonly notRecomputed: readonly {
    readonly sheet: string;
    readonly cell: string;
    readonly formula: string;
  }[];
  /** The file is signed, and a change makes its signature invalid. */
  readonly breaksSignature?: boolean;
}

/** What happens in a workbook that others have open too. */
export type HostEvent =
  | { readonly kind: "selected"; readonly sheet: string; readonly address: CellAddress }
  /** Somebody else changed something; a hint only, some changes are never told. */
  | { readonly kind: "changed" }
  /** A request cannot be answered before the person ends the cell that is being typed in. */
  | { readonly kind: "waiting"; readonly isWaiting: boolean };

/** What a new sheet can do without. */
export type SheetTrait = "links" | "looks" | "fills" | "page" | "charts" | "rules" | "panes";

/** Sheets that were added to a workbook. */
export interface AddedSheets {
  /** The names they got, in their order. */
  readonly names: readonly string[];
  /** What could not be given to all of them; their values are all there. */
  readonly leftOut: readonly SheetTrait[];
  /** Takes away those that are still there. */
  readonly remove: () => Promise<void>;
}

/** A copy in which rows of a sheet got sheets of their own. */
export interface CutCopy {
  /** The copy as a workbook of its own, which gives its file back. */
  readonly book: WorkbookHost & { save(): Uint8Array };
  /** Cells of which the formula could not mean the same, so that they hold its value: by sheet, as the copy names it. */
  readonly asValues: readonly { readonly sheet: string; readonly cell: string }[];
  /** What the new sheets could not be given. */
  readonly leftOut: readonly ("comments" | "charts")[];
}

export interface ReadingWish {
  /** Nothing that is remembered from an earlier reading is used, the looks of cells neither. */
  readonly afresh?: boolean;
  /** What nobody is said to have changed since it was read may be taken as it was; only where changes are told. */
  readonly onlyChanged?: boolean;
  /** Sheets to be read whole, however large they are. */
  readonly whole?: readonly string[];
}

/** A workbook that can be read and written, wherever it lives. */
export interface WorkbookHost {
  /** Reads the whole workbook as it stands now. */
  readWorkbook(wish?: ReadingWish): Promise<WorkbookData>;
  /**
   * Writes all changes in one batch, or none; rejects with a HostError when one is refused, and with cellsChanged where another
   * value stands than `expected`. A cell inside a merge is written at its top left.
   */
  writeCells(
    sheet: string,
    changes: readonly CellChange[],
    expected?: readonly CellChange[],
  ): Promise<WriteReceipt>;
  /** Brings a cell into view. */
  showCell(sheet: string, address: CellAddress): Promise<void>;
  /** Reads our own JSON text that the workbook keeps beside its cells, as it stands now; null when there is none. */
  readState(): Promise<string | null>;
  /** Keeps our own JSON text with the workbook, in place of what was kept; null takes it out. Rejects with a HostError where none can be kept. */
  writeState(text: string | null): Promise<void>;
  /** Returns a sheet that was read with what only paper needs: sizes and wraps; only where reading leaves them out. */
  readForPaper?(grid: Grid): Promise<Grid>;
  /** Reads how a sheet is laid out on paper. */
  readPage?(sheet: string): Promise<PageSetup>;
  /** Lays a sheet out on paper and returns how it then stands: it differs from what was wished in what the program did not take. */
  writePage?(sheet: string, page: PageSetup): Promise<PageSetup>;
  /** Wraps the texts of cells, or puts them on one line again. */
  wrapCells?(sheet: string, cells: readonly CellAddress[], isWrapped: boolean): Promise<void>;
  /** Makes columns so wide, in the unit in which the sheet that was read counts widths; null: as a sheet that states none. */
  setWidths?(sheet: string, widths: ColumnWidths): Promise<void>;
  /**
   * Returns a copy in which these sheets are cut, the workbook itself untouched; only where it is an .xlsx file, or Excel hands
   * one out.
   */
  cutCopy?(cuts: readonly SheetCut[]): Promise<CutCopy>;
  /** Opens a workbook of its own, not yet saved, from the bytes of an .xlsx file; only in a program that shows it. */
  openCopy?(file: Uint8Array): Promise<void>;
  /**
   * Adds the sheets of a book behind all others, under its names or, where those are taken, under numbered ones; what stands is
   * not touched. Rejects with a HostError, and adds nothing, where the values cannot be written. Only in a program that shows them.
   */
  addSheets?(book: Book): Promise<AddedSheets>;
  /** Tells what happens in the workbook until the returned function is called. Only where others can change it while it is open here. */
  watch?(listener: (event: HostEvent) => void): () => void;
}

/** A person's wish that the pane opens by itself with the open file; it is kept in the file. */
export interface OpeningWithFile {
  isOn(): boolean;
  /** Keeps the wish with the open workbook, or takes it out; rejects with a HostError where none can be kept. */
  change(isOn: boolean): Promise<void>;
}

/** What a promise that every host keeps is about. */
export type ContractTopic =
  | "read"
  | "write"
  | "formulas"
  | "undo"
  | "refuse"
  | "show"
  | "state"
  | "page"
  | "sheets";

export type HostErrorCode =
  | "notAWorkbook"
  | "damagedFile"
  | "passwordProtected"
  | "unsupportedFormat"
  | "emptyFile"
  | "tooLarge"
  | "unreadableFile"
  | "readingStopped"
  | "sheetNotFound"
  | "sheetProtected"
  | "workbookProtected"
  | "formulaInTheWay"
  | "badCellValue"
  | "noRoom"
  | "readOnlyFormat"
  | "cellBeingEdited"
  | "accessDenied"
  | "formatProtected"
  | "rowsFiltered"
  | "cellsChanged"
  | "notWritten"
  | "notPutBack"
  | "stateNotKept"
  | "sheetHidden"
  | "workbookNotActive"
  | "workbookNotOpened"
  | "programBusy"
  | "programFailed";

/** The workbook refused. Thrown by hosts only, caught once where an action is run. */
export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode,
    /** Facts for the sentence: limit, format, sheet, cell or detail. */
    readonly facts: { readonly [name: string]: string } = {},
    options?: { cause?: unknown },
  ) {
    super(code);
    this.name = "HostError";
    if (options?.cause !== undefined) (this as { cause?: unknown }).cause = options.cause;
  }
}
