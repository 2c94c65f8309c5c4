/** Owns which part of Excel's interface the fake has, since which version, and what each does to the workbook. */
import type { CellRange, CellStyle } from "../../../src/core/model/workbook/grid";
import { FakeOfficeError, type Kind, type Schema } from "./client";
import type { FakeOptions } from "./options";
import {
  drawingKinds,
  headersFooters,
  heightOf,
  rangeLinks,
  rangeMethods,
  widthOf,
  worksheetLinks,
  worksheetScalars,
} from "./drawing";
import {
  addressOf,
  type FakeBook,
  type FakeCell,
  type FakePart,
  type FakeSheet,
  rangeNamed,
} from "./model";

/** What the program is to its parts. */
export interface Program {
  readonly options: FakeOptions;
  stills: number;
  /** Tells those who listen, once the batch was carried out. */
  tellAfter(event: string, args: object): void;
  /** Brings a sheet to the front, once the batch was carried out. */
  activateAfter(sheet: FakeSheet): void;
  /** Tells of cells that a batch wrote; whether they hold something else than before. */
  wrote(it: FakeRange, isOther: boolean): void;
}

export interface FakeApplication {
  readonly book: FakeBook;
}

export interface FakeRange {
  readonly sheet: FakeSheet;
  readonly range: CellRange;
}

type Grid2<T> = readonly (readonly T[])[];

const sizeOf = ({ top, left, bottom, right }: CellRange) => ({
  rows: bottom - top + 1,
  columns: right - left + 1,
});

function mapCells<T>(
  { sheet, range }: FakeRange,
  pick: (cell: FakeCell | undefined) => T,
): Grid2<T> {
  const { rows, columns } = sizeOf(range);
  if (rows * columns > 5_000_000) throw new FakeOfficeError("InvalidArgument", "too many cells");
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_each, c) =>
      pick(sheet.cells.get(`${range.top + r},${range.left + c}`)),
    ),
  );
}

function eachCell<T>(
  { sheet, range }: FakeRange,
  entries: Grid2<T>,
  put: (row: number, column: number, entry: T) => void,
): void {
  const { rows, columns } = sizeOf(range);
  if (entries.length !== rows || entries.some((row) => row.length !== columns))
    throw new FakeOfficeError("InvalidArgument", `shape of ${addressOf(range)}`);
  const isLocked = (row: number, column: number) =>
    sheet.cells.get(`${row},${column}`)?.isLocked ?? true;
  entries.forEach((line, r) =>
    line.forEach((entry, c) => {
      const [row, column] = [range.top + r, range.left + c];
      if (entry === null) return;
      if (sheet.isProtected && isLocked(row, column)) throw new FakeOfficeError("AccessDenied");
      put(row, column, entry);
    }),
  );
}

/** What a cell holds, to be compared. */
const contentOf = (cell: FakeCell | undefined): unknown =>
  cell ? [cell.value, cell.formula, cell.error] : [null, null, null];

function checkZoom(zoom: object, { zoomOfNought = "InvalidArgument" }: FakeOptions): void {
  if (zoomOfNought !== "taken" && Object.values(zoom).includes(0))
    throw new FakeOfficeError(zoomOfNought, "zoom");
}

const alignments: { readonly [horizontal in CellStyle["horizontal"]]: string } = {
  general: "General",
  left: "Left",
  center: "Center",
  right: "Right",
  justify: "Justify",
};

const verticals = { top: "Top", center: "Center", bottom: "Bottom" } as const;

function propertiesOf(cell: FakeCell | undefined, wanted: { readonly format?: object }): object {
  const style = cell?.style;
  const font = {
    bold: style?.bold ?? false,
    italic: style?.italic ?? false,
    underline: style?.underlined ? "Single" : "None",
    name: style?.fontName ?? "Calibri",
    size: style?.fontSize ?? 11,
  };
  const all: { readonly [name: string]: unknown } = {
    font,
    horizontalAlignment: alignments[style?.horizontal ?? "general"],
    indentLevel: style?.indent ?? 0,
    wrapText: style?.wrap ?? false,
    verticalAlignment: verticals[style?.vertical ?? "bottom"],
    textOrientation: style?.turned ? 90 : 0,
    shrinkToFit: false,
    protection: { locked: cell?.isLocked ?? true, formulaHidden: false },
  };
  return {
    format: Object.fromEntries(Object.keys(wanted.format ?? {}).map((name) => [name, all[name]])),
  };
}

const DAY_MS = 86_400_000;
/** From day 0 of each way to count to 1970. */
const DAYS_1900 = 25_569;
const DAYS_1904 = 24_107;

/** Most merged areas of one range that are told. */
const MERGES_TOLD = 512;

/** What must be done in front is refused while another workbook is there. */
function needsFront(book: FakeBook, code: string): void {
  if (book.isBehind) throw new FakeOfficeError(code, "another workbook is in front");
}

function needsFormats({ isProtected, allowsFormats }: FakeSheet): void {
  if (isProtected && !allowsFormats) throw new FakeOfficeError("AccessDenied", "formats");
}

/** What arrives in the rows of a block when some of them are hidden, as by a filter. */
function scattered<T>(
  { sheet, range }: FakeRange,
  entries: Grid2<T | null>,
  { overHiddenRows = "scatters" }: FakeOptions,
): Grid2<T | null> {
  const isHidden = entries.map((_, r) => sheet.hiddenRows.has(range.top + r));
  if (entries.length < 2 || overHiddenRows === "taken" || !isHidden.includes(true)) return entries;
  if (overHiddenRows !== "scatters") throw new FakeOfficeError(overHiddenRows);
  return entries.map((row, r) => (isHidden[r] ? row.map(() => null) : (entries[0] ?? row)));
}

/** Returns the interface of a program. */
export function makeSchema(program: Program): Schema {
  const { options } = program;
  const within = ({ range }: FakeRange, merge: CellRange): boolean =>
    merge.top >= range.top &&
    merge.top <= range.bottom &&
    merge.left >= range.left &&
    merge.left <= range.right;

  const Range: Kind = {
    scalars: {
      rowIndex: { since: "1.1", get: ({ range }: FakeRange) => range.top - 1 },
      columnIndex: { since: "1.1", get: ({ range }: FakeRange) => range.left - 1 },
      rowCount: { since: "1.1", get: ({ range }: FakeRange) => sizeOf(range).rows },
      columnCount: { since: "1.1", get: ({ range }: FakeRange) => sizeOf(range).columns },
      address: {
        since: "1.1",
        get: ({ sheet, range }: FakeRange) => `'${sheet.name}'!${addressOf(range)}`,
      },
      values: {
        since: "1.1",
        get: (it: FakeRange) => mapCells(it, (cell) => cell?.error ?? cell?.value ?? ""),
        set: (it: FakeRange, entries: Grid2<unknown>) => {
          const { sheet } = it;
          const { book } = sheet;
          const before = JSON.stringify(mapCells(it, contentOf));
          const written: { sheet: FakeSheet; row: number; column: number }[] = [];
          book.remember(it);
          eachCell(it, scattered(it, entries, options), (row, column, entry) => {
            book.enter(sheet, row, column, entry);
            written.push({ sheet, row, column });
          });
          if (book.calculationMode !== "Manual") book.calculate(written);
          program.wrote(it, JSON.stringify(mapCells(it, contentOf)) !== before);
        },
      },
      formulas: {
        since: "1.1",
        get: (it: FakeRange) =>
          mapCells(it, (cell) =>
            cell?.formula === null || cell === undefined
              ? (cell?.error ?? cell?.value ?? "")
              : `=${cell.formula}`,
          ),
        set: (it: FakeRange, entries: Grid2<unknown>) => {
          const { sheet } = it;
          sheet.book.remember(it);
          eachCell(it, scattered(it, entries, options), (row, column, entry) =>
            sheet.book.enter(sheet, row, column, entry),
          );
          sheet.book.calculateAll();
          program.wrote(it, true);
        },
      },
      rowHidden: {
        since: "1.2",
        get: ({ sheet, range }: FakeRange) => sheet.hiddenRows.has(range.top),
        set: ({ sheet, range }: FakeRange, isHidden: boolean) => {
          for (let row = range.top; row <= range.bottom; row++)
            if (isHidden) sheet.hiddenRows.add(row);
            else sheet.hiddenRows.delete(row);
        },
      },
      numberFormat: {
        since: "1.1",
        get: (it: FakeRange) => mapCells(it, (cell) => cell?.format ?? "General"),
        set: (it: FakeRange, entries: Grid2<string>) => {
          needsFormats(it.sheet);
          eachCell(it, entries, (row, column, entry) => {
            it.sheet.cellAt(row, column).format = entry;
          });
          program.tellAfter("onFormatChanged", {
            type: "WorksheetFormatChanged",
            worksheetId: it.sheet.id,
            address: addressOf(it.range),
            source: "Local",
          });
        },
      },
    },
    links: rangeLinks,
    methods: {
      ...rangeMethods(options),
      getMergedAreasOrNullObject: {
        since: "1.13",
        returns: "RangeAreas",
        run: (it: FakeRange) => {
          it.sheet.book.undoStack.length = 0;
          const merges = it.sheet.merges.filter((merge) => within(it, merge));
          if (merges.length > MERGES_TOLD) {
            if (options.manyMerges === "silent") return null;
            throw new FakeOfficeError("GeneralException", "too many merged areas");
          }
          return merges.length === 0 ? null : merges.map((range) => ({ sheet: it.sheet, range }));
        },
      },
      getCellProperties: {
        since: "1.9",
        returns: "value",
        run: (it: FakeRange, wanted: { readonly format?: object }) =>
          mapCells(it, (cell) => propertiesOf(cell, wanted)),
      },
      getRowProperties: {
        since: "1.9",
        returns: "value",
        run: ({ sheet, range }: FakeRange) =>
          Array.from({ length: sizeOf(range).rows }, (_, r) => ({
            rowHidden: sheet.hiddenRows.has(range.top + r),
            format: { rowHeight: heightOf(sheet, range.top + r) },
          })),
      },
      getColumnProperties: {
        since: "1.9",
        returns: "value",
        run: ({ sheet, range }: FakeRange) =>
          Array.from({ length: sizeOf(range).columns }, (_, c) => ({
            columnHidden: sheet.hiddenColumns.has(range.left + c),
            format: { columnWidth: widthOf(sheet, range.left + c) },
          })),
      },
      merge: {
        since: "1.2",
        run: ({ sheet, range }: FakeRange) => {
          sheet.merges.push(range);
        },
      },
      select: {
        since: "1.1",
        run: ({ sheet, range }: FakeRange) => {
          needsFront(sheet.book, "GeneralException");
          if (sheet.visibility !== "Visible") throw new FakeOfficeError("InvalidOperation");
          // A sheet that is not in front yet does not take it, and says nothing.
          if (sheet.book.active !== sheet) return;
          program.tellAfter("onSelectionChanged", {
            type: "WorksheetSelectionChanged",
            worksheetId: sheet.id,
            address: addressOf(range),
          });
        },
      },
    },
  };

  return {
    Workbook: {
      scalars: {
        name: { since: "1.7", get: ({ name }: FakeBook) => name },
      },
      links: {
        worksheets: { since: "1.1", kind: "WorksheetCollection", get: (book: FakeBook) => book },
        functions: { since: "1.2", kind: "Functions", get: (book: FakeBook) => book },
        protection: { since: "1.7", kind: "WorkbookProtection", get: (book: FakeBook) => book },
        customXmlParts: {
          since: "1.5",
          kind: "CustomXmlPartCollection",
          get: (book: FakeBook) => book,
        },
      },
    },
    Functions: {
      methods: {
        date: {
          since: "1.2",
          returns: "FunctionResult",
          run: ({ uses1904 }: FakeBook, year: number, month: number, day: number) => ({
            value:
              Math.round(Date.UTC(year, month - 1, day) / DAY_MS) +
              (uses1904 ? DAYS_1904 : DAYS_1900),
          }),
        },
      },
    },
    FunctionResult: {
      scalars: { value: { since: "1.2", get: ({ value }: { readonly value: number }) => value } },
    },
    Application: {
      scalars: {
        calculationMode: {
          since: "1.1",
          get: ({ book }: FakeApplication) => book.calculationMode,
        },
      },
      methods: {
        calculate: {
          since: "1.1",
          run: ({ book }: FakeApplication) => book.calculateAll(),
        },
        suspendScreenUpdatingUntilNextSync: { since: "1.9", run: () => (program.stills += 1) },
      },
    },
    WorksheetCollection: {
      items: { kind: "Worksheet", get: ({ sheets }: FakeBook) => sheets },
      methods: {
        add: {
          since: "1.1",
          returns: "Worksheet",
          run: (book: FakeBook, name: string) => {
            needsFront(book, "GeneralException");
            if (book.isProtected) throw new FakeOfficeError("AccessDenied");
            if (book.findSheet(name)) throw new FakeOfficeError("ItemAlreadyExists", name);
            if (name.length > 31) throw new FakeOfficeError("InvalidArgument", name);
            return book.addSheet(name);
          },
        },
        getItem: {
          since: "1.1",
          returns: "Worksheet",
          run: (book: FakeBook, key: string) => book.findSheet(key),
        },
        getItemOrNullObject: {
          since: "1.4",
          returns: "Worksheet",
          run: (book: FakeBook, key: string) => book.findSheet(key),
        },
        getActiveWorksheet: {
          since: "1.1",
          returns: "Worksheet",
          run: ({ active, isOtherSheetInFront }: FakeBook) => {
            if (isOtherSheetInFront) throw new FakeOfficeError("UnsupportedSheet");
            return active;
          },
        },
      },
      events: {
        onSelectionChanged: { since: "1.9" },
        onChanged: { since: "1.9" },
        onFormatChanged: { since: "1.9" },
        onAdded: { since: "1.7" },
        onDeleted: { since: "1.7" },
      },
    },
    Worksheet: {
      scalars: {
        ...worksheetScalars,
        id: { since: "1.1", get: ({ id }: FakeSheet) => id },
        name: { since: "1.1", get: ({ name }: FakeSheet) => name },
        visibility: {
          since: "1.1",
          get: ({ visibility }: FakeSheet) => visibility,
          set: (sheet: FakeSheet, visibility: string) => {
            sheet.visibility = visibility;
          },
        },
      },
      links: {
        ...worksheetLinks,
        protection: { since: "1.2", kind: "WorksheetProtection", get: (sheet: FakeSheet) => sheet },
        pageLayout: { since: "1.9", kind: "PageLayout", get: (sheet: FakeSheet) => sheet },
        names: { since: "1.4", kind: "NamedItemCollection", get: (sheet: FakeSheet) => sheet },
      },
      methods: {
        activate: {
          since: "1.1",
          run: (sheet: FakeSheet) => {
            needsFront(sheet.book, "GeneralException");
            if (sheet.visibility !== "Visible") throw new FakeOfficeError("InvalidOperation");
            program.activateAfter(sheet);
          },
        },
        delete: {
          since: "1.1",
          run: (sheet: FakeSheet) => {
            const { book } = sheet;
            needsFront(book, "InvalidSelection");
            book.undoStack.length = 0;
            book.sheets.splice(book.sheets.indexOf(sheet), 1);
            if (book.active === sheet) book.active = book.sheets[0] ?? null;
          },
        },
        getRange: {
          since: "1.1",
          returns: "Range",
          run: (sheet: FakeSheet, address?: string) => ({ sheet, range: rangeNamed(address) }),
        },
        getRangeByIndexes: {
          since: "1.7",
          returns: "Range",
          run: (sheet: FakeSheet, row: number, column: number, rows: number, columns: number) => {
            const range = {
              top: row + 1,
              left: column + 1,
              bottom: row + rows,
              right: column + columns,
            };
            if (rows < 1 || columns < 1 || range.bottom > 1_048_576 || range.right > 16_384)
              throw new FakeOfficeError("InvalidArgument", "getRangeByIndexes");
            return { sheet, range };
          },
        },
        getUsedRangeOrNullObject: {
          since: "1.4",
          returns: "Range",
          run: (sheet: FakeSheet, valuesOnly = false) => {
            const range = sheet.usedRange(valuesOnly);
            return range && { sheet, range };
          },
        },
      },
    },
    PageLayout: {
      scalars: Object.fromEntries(
        [
          ...["paperSize", "orientation", "zoom"],
          ...["leftMargin", "rightMargin", "topMargin", "bottomMargin"],
          ...["headerMargin", "footerMargin", "centerHorizontally", "firstPageNumber"],
        ].map((name) => [
          name,
          {
            since: "1.9",
            get: ({ page }: FakeSheet) => page[name],
            set: ({ page }: FakeSheet, value: unknown) => {
              if (name === "zoom") checkZoom(value as object, options);
              page[name] = value;
            },
          },
        ]),
      ),
      links: { headersFooters },
      methods: {
        setPrintTitleRows: {
          since: "1.9",
          run: ({ page }: FakeSheet, rows: string) => {
            page["titleRows"] = rangeNamed(rows);
          },
        },
        setPrintArea: {
          since: "1.9",
          run: ({ page }: FakeSheet, area: string) => {
            page["printArea"] = area.split(",").map(rangeNamed);
          },
        },
        getPrintAreaOrNullObject: {
          since: "1.9",
          returns: "RangeAreas",
          run: (sheet: FakeSheet) =>
            (sheet.page["printArea"] as readonly CellRange[] | undefined)?.map((range) => ({
              sheet,
              range,
            })) ?? null,
        },
        getPrintTitleRowsOrNullObject: {
          since: "1.9",
          returns: "Range",
          run: (sheet: FakeSheet) => {
            const range = sheet.page["titleRows"] as CellRange | undefined;
            return range ? { sheet, range } : null;
          },
        },
      },
    },
    NamedItemCollection: {
      methods: {
        getItemOrNullObject: {
          since: "1.4",
          returns: "NamedItem",
          run: ({ page, book }: FakeSheet, name: string) => {
            needsFront(book, "InvalidSelection");
            if (options.hasPageNames === false) return null;
            const setting = { Print_Area: "printArea", Print_Titles: "titleRows" }[name] ?? "";
            return page[setting] === undefined ? null : { page, setting, name };
          },
        },
      },
    },
    NamedItem: {
      scalars: { name: { since: "1.1", get: ({ name }: FakePageName) => name } },
      methods: {
        delete: {
          since: "1.4",
          run: ({ page, setting }: FakePageName) => {
            page[setting] = undefined;
          },
        },
      },
    },
    WorkbookProtection: {
      scalars: { protected: { since: "1.7", get: ({ isProtected }: FakeBook) => isProtected } },
    },
    WorksheetProtection: {
      scalars: {
        protected: { since: "1.2", get: ({ isProtected }: FakeSheet) => isProtected },
        options: {
          since: "1.2",
          get: ({ allowsFormats }: FakeSheet) => ({ allowFormatCells: allowsFormats }),
        },
      },
      methods: {
        protect: {
          since: "1.2",
          run: (sheet: FakeSheet) => {
            if (sheet.isProtected) throw new FakeOfficeError("AccessDenied");
            sheet.isProtected = true;
            sheet.book.undoStack.length = 0;
          },
        },
      },
    },
    ...drawingKinds,
    Range,
    RangeAreas: {
      links: {
        areas: {
          since: "1.9",
          kind: "RangeCollection",
          get: (areas: readonly FakeRange[]) => areas,
        },
      },
    },
    RangeCollection: { items: { kind: "Range", get: (areas: readonly FakeRange[]) => areas } },
    CustomXmlPartCollection: {
      methods: {
        add: {
          since: "1.5",
          returns: "CustomXmlPart",
          run: (book: FakeBook, xml: string) => {
            book.undoStack.length = 0;
            return { book, part: book.addPart(xml) };
          },
        },
        getByNamespace: {
          since: "1.5",
          returns: "CustomXmlPartScopedCollection",
          run: (book: FakeBook, namespace: string) =>
            book.parts
              .filter(({ xml }) => xml.includes(`xmlns="${namespace}"`))
              .map((part) => ({ book, part })),
        },
      },
    },
    CustomXmlPartScopedCollection: {
      items: {
        kind: "CustomXmlPart",
        get: (parts: readonly FakePartOf[]) =>
          parts.length === 0 && options.unusedNamespace !== "emptyItems" ? undefined : parts,
      },
    },
    CustomXmlPart: {
      scalars: { id: { since: "1.5", get: ({ part }: FakePartOf) => part.id } },
      methods: {
        getXml: { since: "1.5", returns: "value", run: ({ part }: FakePartOf) => part.xml },
        setXml: {
          since: "1.5",
          run: ({ part, book }: FakePartOf, xml: string) => {
            book.undoStack.length = 0;
            part.xml = xml;
          },
        },
        delete: {
          since: "1.5",
          run: ({ book, part }: FakePartOf) => {
            book.parts.splice(book.parts.indexOf(part), 1);
          },
        },
      },
    },
  };
}

/** A name under which Excel keeps what is printed of a sheet. */
interface FakePageName {
  readonly page: FakeSheet["page"];
  readonly setting: string;
  readonly name: string;
}

interface FakePartOf {
  readonly book: FakeBook;
  readonly part: FakePart;
}
