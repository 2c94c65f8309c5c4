/** Owns looks of ours in the styles of someone else's file: put at the end of its lists, so that nothing there is counted anew. */
import type { StyleName } from "../../core/documents/looks";
import { looks } from "../../core/documents/looks";
import type { Sheet } from "../../core/documents/sheetModel";
import type { StyleIndexes } from "../newWorkbook/styleSheet";
import { declaration, element } from "../newWorkbook/markup";
import { cellFormat, greyFill, lookMarkup, noBorder, noFill } from "../newWorkbook/styleSheet";
import { XmlScanner } from "../package/xml";
import { appendMarkup, insertBefore, rootPrefix, withPrefix } from "../package/xmlEdit";

export interface AddedStyles {
  readonly xml: string;
  readonly indexes: StyleIndexes;
}

/** Returns styles without anything in them. */
export const emptyStyles = (mainNamespace: string): string =>
  declaration + element("styleSheet", { xmlns: mainNamespace });

/** What programs show a cell in whose file names no font. */
const assumedFont = element(
  "font",
  {},
  element("sz", { val: 11 }),
  element("name", { val: "Calibri" }),
  element("family", { val: 2 }),
);

/** The lists that a look needs, in the order of the schema, each with what stands for nothing special. */
const lists: readonly (readonly [name: string, entries: readonly string[]])[] = [
  ["fonts", [assumedFont]],
  ["fills", [noFill, greyFill]],
  ["borders", [noBorder]],
  ["cellStyleXfs", [element("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })]],
  ["cellXfs", [element("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 })]],
];
const afterLists = ["cellStyles", "dxfs", "tableStyles", "colors", "extLst"];

/** Returns styles in which every one of these lists stands; many programs leave some out. */
export const withLists = (source: string): string =>
  lists.reduce((xml, [name, entries], at) => {
    if (standingOn(xml, name)) return xml;
    const followers = [...lists.slice(at + 1).map(([later]) => later), ...afterLists];
    const markup = element(name, { count: entries.length }, ...entries);
    return insertBefore(xml, new Set(followers), withPrefix(markup, rootPrefix(xml)));
  }, source);

/** Returns the styles with the looks of a sheet behind those that are there. */
export function withLooks(source: string, sheet: Sheet): AddedStyles {
  const used = [...new Set(sheet.rows.flatMap(({ cells }) => cells.map(({ style }) => style)))];
  let xml = withLists(source);
  const put = (list: string, markup: string | null): number => {
    if (markup === null) return 0;
    const appended = appendEntry(xml, list, markup);
    xml = appended.xml;
    return appended.index;
  };
  const places = new Map<StyleName, readonly [plain: number, quoted: number]>();
  for (const name of used) {
    const { font, fill, border } = lookMarkup(looks[name]);
    const ids = {
      numFmtId: 0,
      fontId: put("fonts", font),
      fillId: put("fills", fill),
      borderId: put("borders", border),
    };
    const plain = put("cellXfs", cellFormat(ids, looks[name], false));
    places.set(name, [plain, put("cellXfs", cellFormat(ids, looks[name], true))]);
  }
  return {
    xml,
    indexes: {
      cell: (name, isQuoted) => places.get(name)?.[isQuoted ? 1 : 0] ?? 0,
      conditional: () => 0,
    },
  };
}

/** Returns the styles with one more entry of a list, and its place. */
function appendEntry(
  source: string,
  list: string,
  markup: string,
): { readonly xml: string; readonly index: number } {
  const counting = new XmlScanner(source);
  counting.child(counting.root(), list);
  let index = 0;
  for (const inside = counting.inside; counting.child(inside); ) index++;
  const xml = new XmlScanner(source);
  xml.child(xml.root(), list);
  const { start, end } = xml;
  const written = appendMarkup(xml, withPrefix(markup, rootPrefix(source)));
  const tag = written.slice(start, end);
  const counted = tag.replace(/(\scount\s*=\s*)("\d+"|'\d+')/, `$1"${index + 1}"`);
  return { xml: written.slice(0, start) + counted + written.slice(end), index };
}

function standingOn(source: string, list: string): boolean {
  const xml = new XmlScanner(source);
  return xml.child(xml.root(), list);
}
