/** Owns a sheet part cut down to some of its rows, which stay at their places; and its formulas, each exchanged or given up for its value. */
import { formatAddress, parseRange } from "../../../core/model/workbook/grid";
import type { Rows } from "../../../core/paper/sections";
import { XmlScanner } from "../../package/xml";
import { removeChildren, rootPrefix } from "../../package/xmlEdit";
import { encodeText } from "../../package/xmlText";
import { packedReference, REFERENCE_UNIT } from "../reading/cellReference";
import { scannerAt, tagWith, withElementExchanged } from "../page/elementEdit";
import type { SheetElement } from "../sheetElements";

/** What a sheet that is made of another's rows goes without: it belongs to the other one, or leads to parts that allow one owner only. */
const ofOneSheet: readonly SheetElement[] = [
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "customProperties",
  "cellWatches",
  "smartTags",
  "drawing",
  "legacyDrawing",
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
];

/** Returns the part of a sheet that holds only these rows; blank rows above them are hidden. */
export function pieceOfSheet(source: string, rows: Rows): string {
  const isOutside = (xml: XmlScanner): boolean => {
    const range = parseRange(xml.attribute("ref") ?? "");
    return range !== null && (range.bottom < rows.first || range.top > rows.last);
  };
  const withRows = onlyRows(source, rows);
  const withMerges = inElement(withRows, "mergeCells", (list) =>
    removeChildren(list, "mergeCell", isOutside),
  );
  return inElement(withMerges, "hyperlinks", (list) =>
    removeChildren(list, "hyperlink", isOutside),
  );
}

/** Returns a sheet part as that of a second sheet beside the one it comes from. */
export function asSecondSheet(source: string): string {
  const bare = ofOneSheet.reduce((xml, name) => removeChildren(xml, name, () => true), source);
  const plain = removeChildren(bare, "AlternateContent", () => true);
  const named = withTag(plain, ["sheetPr"], { codeName: null });
  const printed = withTag(named, ["pageSetup"], { "r:id": null });
  const views = scannerAt(printed, ["sheetViews"]);
  if (!views) return printed;
  const { start } = views;
  const end = views.skip();
  const viewed = printed
    .slice(start, end)
    .replace(/\s(?:tabSelected|topLeftCell)\s*=\s*("[^"]*"|'[^']*')/g, "")
    .replace(/<(?:[^\s/>:]+:)?(?:pane|selection)\b[^>]*\/>/g, "");
  return printed.slice(0, start) + viewed + printed.slice(end);
}

/** Returns a sheet part without the tables of Excel's own, whose cells may be gone. */
export const withoutTables = (source: string): string =>
  removeChildren(source, "tableParts", () => true);

function withTag(
  source: string,
  way: readonly string[],
  attributes: Parameters<typeof tagWith>[1],
): string {
  const found = scannerAt(source, way);
  if (!found) return source;
  const { start, end } = found;
  return source.slice(0, start) + tagWith(source.slice(start, end), attributes) + source.slice(end);
}

/** A list that is left empty goes: Excel takes none without a child. */
function inElement(
  source: string,
  name: SheetElement,
  change: (element: string) => string,
): string {
  const found = scannerAt(source, [name]);
  if (!found || found.isEmpty) return source;
  const { start } = found;
  const end = found.skip();
  const changed = change(source.slice(start, end));
  if (changed === source.slice(start, end)) return source;
  const list = new XmlScanner(changed);
  if (!list.child(list.root())) return withElementExchanged(source, name, "");
  return source.slice(0, start) + withCount(changed) + source.slice(end);
}

/** The number of children is stated by some lists, and may be left out. */
function withCount(list: string): string {
  const xml = new XmlScanner(list);
  xml.root();
  return tagWith(list.slice(0, xml.end), { count: null }) + list.slice(xml.end);
}

function onlyRows(source: string, { first, last }: Rows): string {
  const prefix = rootPrefix(source);
  const above = Array.from(
    { length: first - 1 },
    (_, at) => `<${prefix}row r="${at + 1}" hidden="1"/>`,
  ).join("");
  let written = "";
  let from = -1;
  for (const { row, start, end } of rowsIn(source)) {
    if (from < 0) {
      written = source.slice(0, start) + above;
      from = start;
    }
    if (first <= row && row <= last) continue;
    written += source.slice(from, start);
    from = end;
  }
  return from < 0 ? source : written + source.slice(from);
}

interface RowMark {
  readonly row: number;
  readonly start: number;
  readonly end: number;
}

function rowsIn(source: string): readonly RowMark[] {
  const xml = scannerAt(source, ["sheetData"]);
  const rows: RowMark[] = [];
  if (!xml) return rows;
  let row = 0;
  for (const inside = xml.inside; xml.child(inside, "row"); ) {
    const { start } = xml;
    row = xml.number("r", row + 1);
    rows.push({ row, start, end: xml.skip() });
  }
  return rows;
}

/** What a cell's formula becomes: another text, its value alone (null), or undefined where it stays as it is written. */
export type FormulaChange = (
  row: number,
  column: number,
  isShared: boolean,
) => string | null | undefined;

/** Returns the sheet part with formulas exchanged, and the cells that hold only a value now. */
export function withFormulas(
  source: string,
  change: FormulaChange,
): { readonly xml: string; readonly asValues: readonly string[] } {
  const xml = scannerAt(source, ["sheetData"]);
  const asValues: string[] = [];
  if (!xml) return { xml: source, asValues };
  const prefix = rootPrefix(source);
  let written = "";
  let from = 0;
  let row = 0;
  for (const inside = xml.inside; xml.child(inside, "row"); ) {
    row = xml.number("r", row + 1);
    let column = 0;
    for (const ofRow = xml.inside; xml.child(ofRow, "c"); ) {
      column++;
      const reference = xml.valueStart("r");
      const packed = reference < 0 ? -1 : packedReference(source, reference);
      if (packed >= 0) {
        row = Math.floor(packed / REFERENCE_UNIT);
        column = packed % REFERENCE_UNIT;
      }
      for (const ofCell = xml.inside; xml.child(ofCell, "f"); ) {
        const { start } = xml;
        const isShared = xml.attribute("t") === "shared";
        const changed = change(row, column, isShared);
        const end = xml.skip();
        if (changed === undefined) continue;
        written += source.slice(from, start);
        if (changed !== null) written += `<${prefix}f>${encodeText(changed)}</${prefix}f>`;
        else asValues.push(formatAddress({ row, column }));
        from = end;
      }
    }
  }
  return { xml: written + source.slice(from), asValues };
}
