/** Owns how hard the fake Excel is: the hardest that is documented or reported unless a test softens one rule where reports differ. */

export interface FakeOptions {
  /** Newest version of ExcelApi; 1.14, as Excel 2021 has it. */
  readonly apiLevel?: string;
  /** Largest message in bytes; 5 MB, as Excel on the web has it. */
  readonly largestMessage?: number;
  /** What a batch meets while a cell is typed in: it hangs until the end, or is refused with one of the two codes that are documented. */
  readonly whileEditing?: "hangs" | "InvalidOperation" | "InvalidOperationInCellEditMode";
  /** Of more than 512 merged areas in one range nothing is told: by an error, or as if there were none. */
  readonly manyMerges?: "fails" | "silent";
  /** A block of values over hidden rows: the first row of it goes to every row that is shown, it is refused, or it is taken. */
  readonly overHiddenRows?: "scatters" | "FilteredRangeConflict" | "taken";
  /** How a write is told as a change: each block by itself, all blocks of a batch at once, or not at all. */
  readonly echoes?: "eachBlock" | "wholeBatch" | "none";
  /** A value that is written over itself is told as a change too. */
  readonly echoesUnchanged?: boolean;
  /** A written merge is told by all of its cells, or by the one that was written. */
  readonly echoAddress?: "merge" | "cell";
  /** What a search for custom XML holds where there is none. */
  readonly unusedNamespace?: "noItems" | "emptyItems";
  /** 0 pages in a zoom. */
  readonly zoomOfNought?: "InvalidArgument" | "taken";
  /** The names under which Excel keeps what is printed can be found. */
  readonly hasPageNames?: boolean;
  /** A link without a text of its own. */
  readonly bareLinks?: "replaceText" | "keepText";
  /** Milliseconds a message takes, and each cell in it. */
  readonly latency?: { readonly message: number; readonly cell: number };
}

/** As quick as Excel on this machine answers, and Excel on the web. */
export const desktop = { message: 150, cell: 0 } as const;
export const web = { message: 500, cell: 0.25 } as const;

/** Every rule about which reports differ, each on its kind side. */
export const softest: FakeOptions = {
  overHiddenRows: "taken",
  echoesUnchanged: true,
  echoAddress: "cell",
  unusedNamespace: "emptyItems",
  zoomOfNought: "taken",
  bareLinks: "keepText",
};

/** One rule at a time on its other side. */
export const otherWays: readonly FakeOptions[] = [
  { manyMerges: "silent" },
  { overHiddenRows: "FilteredRangeConflict" },
  { overHiddenRows: "taken" },
  { echoes: "wholeBatch" },
  { echoes: "none" },
  { echoesUnchanged: true },
  { echoAddress: "cell" },
  { unusedNamespace: "emptyItems" },
  { zoomOfNought: "taken" },
  { bareLinks: "keepText" },
];
