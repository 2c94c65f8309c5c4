/** Owns looks of ours in the styles of someone else's file: put at the end of its lists, so that nothing there is counted anew. */
import type { StyleName } from "../../core/documents/looks";
import { looks } from "../../core/documents/looks";
import type { Sheet } from "../../core/documents/sheetModel";
import type { StyleIndexes } from "../newWorkbook/styleSheet";
import { cellFormat, lookMarkup } from "../newWorkbook/styleSheet";
import { XmlScanner } from "../package/xml";
import { appendMarkup, rootPrefix, withPrefix } from "../package/xmlEdit";

export interface AddedStyles {
  readonly xml: string;
  readonly indexes: StyleIndexes;
}

/** For a file that has no styles: every cell looks plain. */
export const plainIndexes: StyleIndexes = { cell: () => 0, conditional: () => 0 };

/** Returns the styles with the looks of a sheet behind those that are there. */
export function withLooks(source: string, sheet: Sheet): AddedStyles {
  const used = [...new Set(sheet.rows.flatMap(({ cells }) => cells.map(({ style }) => style)))];
  let xml = source;
  const put = (list: string, markup: string | null): number => {
    if (markup === null) return 0;
    const appended = appendEntry(xml, list, markup);
    if (appended === null) return 0;
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

/** Returns the styles with one more entry of a list, and its place; null when there is no such list. */
function appendEntry(
  source: string,
  list: string,
  markup: string,
): { readonly xml: string; readonly index: number } | null {
  const counting = standingOn(source, list);
  if (!counting) return null;
  let index = 0;
  for (const inside = counting.inside; counting.child(inside); ) index++;
  const xml = standingOn(source, list) ?? counting;
  const { start, end } = xml;
  const written = appendMarkup(xml, withPrefix(markup, rootPrefix(source)));
  const tag = written.slice(start, end);
  const counted = tag.replace(/(\scount\s*=\s*)("\d+"|'\d+')/, `$1"${index + 1}"`);
  return { xml: written.slice(0, start) + counted + written.slice(end), index };
}

function standingOn(source: string, list: string): XmlScanner | null {
  const xml = new XmlScanner(source);
  return xml.child(xml.root(), list) ? xml : null;
}
