/** Owns the styles part of a new workbook: every look of the house written once, found again by its name. */
import type { Look, StyleName } from "../../core/documents/looks";
import { bookFontSize, fontName, looks } from "../../core/documents/looks";
import { declaration, element } from "./markup";
import { namespaces } from "./namespaces";

/** Where a look stands in the styles part. */
export interface StyleIndexes {
  /** `isQuoted`: text that begins like a formula stays text also when someone types the cell anew. */
  cell(name: StyleName, isQuoted: boolean): number;
  conditional(name: StyleName): number;
}

/** Lists of the styles part; entries are markup, an entry that is there is not added twice. */
interface StyleLists {
  readonly fonts: string[];
  readonly fills: string[];
  readonly borders: string[];
  readonly formats: string[];
  readonly cells: string[];
}

const names = Object.keys(looks) as StyleName[];
const places: ReadonlyMap<StyleName, number> = new Map(names.map((name, i) => [name, i]));

/** Of the first number format that a file may define itself. */
const FIRST_OWN_FORMAT = 164;
const builtIn: readonly (readonly [string, number])[] = [
  ["General", 0],
  ["0.00", 2],
  ["#,##0", 3],
];

const bookFont = fontMarkup({ size: bookFontSize, bold: false, italic: false });
export const noFill = element("fill", {}, element("patternFill", { patternType: "none" }));
export const greyFill = element("fill", {}, element("patternFill", { patternType: "gray125" }));
const sides = ["left", "right", "top", "bottom"] as const;
export const noBorder = element(
  "border",
  {},
  ...[...sides, "diagonal"].map((side) => element(side)),
);
const thinBorder = element(
  "border",
  {},
  ...sides.map((side) => element(side, { style: "thin" }, element("color", { rgb: "FF404040" }))),
  element("diagonal"),
);

/** Each look takes two entries: as it is, and with the mark of quoted text. */
export const styleIndexes: StyleIndexes = {
  cell: (name, isQuoted) => 1 + (places.get(name) ?? 0) * 2 + (isQuoted ? 1 : 0),
  conditional: (name) => places.get(name) ?? 0,
};

/** Returns the styles part. */
export function styleSheetXml(): string {
  const lists: StyleLists = {
    fonts: [bookFont],
    fills: [noFill, greyFill],
    borders: [noBorder],
    formats: [],
    cells: [element("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 })],
  };
  for (const name of names) {
    addLook(lists, looks[name], false);
    addLook(lists, looks[name], true);
  }
  const list = (name: string, entries: readonly string[]): string =>
    element(name, { count: entries.length }, ...entries);
  return (
    declaration +
    element(
      "styleSheet",
      { xmlns: namespaces.main },
      lists.formats.length === 0
        ? ""
        : list(
            "numFmts",
            lists.formats.map((formatCode, i) =>
              element("numFmt", { numFmtId: FIRST_OWN_FORMAT + i, formatCode }),
            ),
          ),
      list("fonts", lists.fonts),
      list("fills", lists.fills),
      list("borders", lists.borders),
      list("cellStyleXfs", [element("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })]),
      list("cellXfs", lists.cells),
      list("cellStyles", [element("cellStyle", { name: "Normal", xfId: 0, builtinId: 0 })]),
      list(
        "dxfs",
        names.map((name) => conditionalMarkup(looks[name])),
      ),
    )
  );
}

function addLook(lists: StyleLists, look: Look, isQuoted: boolean): void {
  const markup = lookMarkup(look);
  const builtInFormat = builtIn.find(([code]) => code === look.numberFormat);
  lists.cells.push(
    cellFormat(
      {
        numFmtId:
          builtInFormat?.[1] ?? FIRST_OWN_FORMAT + indexIn(lists.formats, look.numberFormat),
        fontId: indexIn(lists.fonts, markup.font),
        fillId: markup.fill === null ? 0 : indexIn(lists.fills, markup.fill),
        borderId: markup.border === null ? 0 : indexIn(lists.borders, markup.border),
      },
      look,
      isQuoted,
    ),
  );
}

/** The entries that a look needs in the lists of a styles part; null: the first of the list will do. */
export const lookMarkup = (look: Look) =>
  ({
    font: fontMarkup(look),
    fill: look.fill === null ? null : fillMarkup(look.fill),
    border: look.bordered ? thinBorder : null,
  }) as const;

/** Where the entries of a look stand in their lists. */
export interface FormatIds {
  readonly numFmtId: number;
  readonly fontId: number;
  readonly fillId: number;
  readonly borderId: number;
}

/** Returns the format of a cell over entries that are in their lists. */
export const cellFormat = (ids: FormatIds, look: Look, isQuoted: boolean): string =>
  element(
    "xf",
    {
      ...ids,
      xfId: 0,
      quotePrefix: isQuoted ? 1 : null,
      applyNumberFormat: 1,
      applyFont: 1,
      applyFill: 1,
      applyBorder: 1,
      applyAlignment: 1,
    },
    alignmentMarkup(look),
  );

function indexIn(list: string[], entry: string): number {
  const index = list.indexOf(entry);
  return index >= 0 ? index : list.push(entry) - 1;
}

const argb = (colour: string): string => `FF${colour.slice(1)}`;

function fontMarkup({
  size,
  bold,
  italic,
  underline = false,
  colour = null,
}: Pick<Look, "size" | "bold" | "italic"> & Partial<Look>): string {
  return element(
    "font",
    {},
    bold ? element("b") : "",
    italic ? element("i") : "",
    underline ? element("u") : "",
    element("sz", { val: size }),
    colour === null ? "" : element("color", { rgb: argb(colour) }),
    element("name", { val: fontName }),
    element("family", { val: 1 }),
  );
}

const fillMarkup = (colour: string): string =>
  element(
    "fill",
    {},
    element(
      "patternFill",
      { patternType: "solid" },
      element("fgColor", { rgb: argb(colour) }),
      element("bgColor", { indexed: 64 }),
    ),
  );

const alignmentMarkup = ({ horizontal, vertical, wrap, upright }: Look): string =>
  element("alignment", {
    horizontal,
    vertical,
    textRotation: upright ? 90 : null,
    wrapText: wrap ? 1 : null,
  });

/** What a look changes where a condition holds: its fill, and bold letters. */
const conditionalMarkup = ({ fill, bold }: Look): string =>
  element(
    "dxf",
    {},
    bold ? element("font", {}, element("b")) : "",
    fill === null
      ? ""
      : element("fill", {}, element("patternFill", {}, element("bgColor", { rgb: argb(fill) }))),
  );
