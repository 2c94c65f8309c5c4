/** Owns the reading of a whole .xlsx or .xlsm file: its bytes made into WorkbookData. */
import { BookBudget } from "../../grid/bookBudget";
import type { Grid, WorkbookData } from "../../../core/model/workbook/grid";
import { openFile, type OpenedFile, xlsxZip } from "../../openFile";
import { type PackagesRead, packagesRead } from "./packagesRead";
import type { SheetContext } from "./sheetReader";
import { readSheet } from "./sheetReader";
import type { RichText } from "./strings";
import { readSharedStrings } from "./strings";
import type { Styles } from "./styles";
import { noStyles, readStyles, readThemeColours } from "./styles";
import type { SheetPart, WorkbookParts } from "./workbookParts";
import { readWorkbookParts } from "./workbookParts";
import { decodeXml } from "../../package/xmlText";
import type { ZipLimits, ZipPackage } from "../../package/zip";

/** A package with everything that its sheets share, read once. */
export interface OpenedPackage {
  readonly zip: ZipPackage;
  readonly parts: WorkbookParts;
  readonly strings: readonly RichText[];
  readonly styles: Styles;
  readonly wasLocked: boolean;
}

/**
 * Reads a whole workbook; throws a HostError that says why a file cannot be read. `before` remembers what was read of the
 * parts of other packages: the data are the same with it and without.
 */
export const readXlsx = (
  bytes: Uint8Array,
  file: string,
  limits?: ZipLimits,
  before?: PackagesRead,
): WorkbookData => readPackage(openPackage(openFile(bytes, limits), before), file, before);

/** Reads the sheets of a package that is open already. */
export function readPackage(
  opened: OpenedPackage,
  file: string,
  before: PackagesRead = packagesRead(),
): WorkbookData {
  const budget = new BookBudget();
  const grids = opened.parts.sheets.map((sheet) => readGrid(opened, sheet, budget, before));
  return workbookData(opened, file, grids);
}

/** Reads one sheet, or takes it as it was in another package. */
function readGrid(
  opened: OpenedPackage,
  sheet: SheetPart,
  budget: BookBudget,
  { sheets }: PackagesRead,
): Grid {
  const { zip, strings, styles, parts } = opened;
  const start = budget.spentSince();
  let isNew = false;
  const { grid, spent } = sheets(
    [zip.packed(sheet.part)],
    [sheet.name, sheet.state, strings, styles, parts.uses1904],
    () => {
      isNew = true;
      const made = readSheet(sheetSource(opened, sheet), sheetContext(opened, sheet, budget)).grid;
      return { grid: made, spent: budget.spentSince(start) };
    },
  );
  if (!isNew) budget.spendAgain(spent);
  return grid;
}

/** Reads what the sheets of an .xlsx share; throws the HostError that fits every other file. */
export function openPackage(
  file: OpenedFile,
  before: PackagesRead = packagesRead(),
): OpenedPackage {
  const zip = xlsxZip(file);
  const parts = readWorkbookParts(zip, before);
  const { styles, strings, theme } = parts;
  zip.expect(partsToRead(parts));
  const themeColours = once(() =>
    theme === null ? officeTheme : readThemeColours(decodeXml(zip.read(theme))),
  );
  const looks = [styles, theme].filter((part) => part !== null);
  return {
    zip,
    parts,
    wasLocked: file.wasLocked === true,
    strings:
      strings === null
        ? noStrings
        : before.strings([zip.packed(strings)], [], () =>
            readSharedStrings(decodeXml(zip.read(strings))),
          ),
    styles:
      styles === null
        ? noStyles
        : before.styles(
            looks.map((part) => zip.packed(part)),
            [theme],
            () => readStyles(decodeXml(zip.read(styles)), themeColours),
          ),
  };
}

/** A workbook without texts that are shared: one and the same from file to file. */
const noStrings: readonly RichText[] = [];

/** What the cells of a workbook are read from. */
export const partsToRead = ({ sheets, styles, strings }: WorkbookParts): readonly string[] =>
  [...sheets.map(({ part }) => part), styles, strings].filter((part) => part !== null);

export const sheetSource = ({ zip }: OpenedPackage, { part }: SheetPart): string =>
  decodeXml(zip.read(part));

export const sheetContext = (
  { parts, strings, styles }: OpenedPackage,
  sheet: SheetPart,
  budget = new BookBudget(),
): SheetContext => ({
  sheet,
  strings,
  styles,
  uses1904: parts.uses1904,
  budget,
});

export function workbookData(
  { parts, wasLocked }: OpenedPackage,
  file: string,
  grids: WorkbookData["grids"],
): WorkbookData {
  const { format, modified, activeSheet, missingSheets } = parts;
  const name = file.replace(/^.*[\\/]/, "");
  const workbook = { file: name, format, modified, activeSheet, grids, missingSheets };
  return wasLocked ? { ...workbook, wasLocked } : workbook;
}

/** What Excel uses when a file names theme colours but has no theme. */
const officeTheme =
  "FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72".split(" ");

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}
