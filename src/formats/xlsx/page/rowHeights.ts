/** Owns how a sheet part says how high its rows are, read and changed in place. */
import type { XmlScanner } from "../../package/xml";
import { rootPrefix } from "../../package/xmlEdit";
import { rowOfFirstCell } from "../reading/cellReference";
import { scannerAt, tagWith } from "./elementEdit";

/** Height by row, in typographic points; null: as high as the program finds right. */
export type HeightChanges = ReadonlyMap<number, number | null>;

/** Returns the heights that a sheet states, as [row, typographic points]. */
export function readHeights(sheetXml: string): readonly (readonly [number, number])[] {
  const heights: (readonly [number, number])[] = [];
  eachRow(sheetXml, (row, xml) => {
    const height = xml.number("ht", -1);
    if (height >= 0 && !xml.flag("hidden")) heights.push([row, height]);
  });
  return heights.sort(([a], [b]) => a - b);
}

/** Returns the sheet part in which rows have other heights. */
export function withHeights(sheetXml: string, changes: HeightChanges): string {
  const prefix = rootPrefix(sheetXml);
  const left = [...changes].filter(([, height]) => height !== null).sort(([a], [b]) => a - b);
  let written = "";
  let from = 0;
  const addRowsBefore = (row: number, at: number): void => {
    written += sheetXml.slice(from, at);
    from = at;
    for (let [next] = left; next && next[0] < row; [next] = left) {
      written += emptyRow(prefix, next[0], next[1]);
      left.shift();
    }
  };
  const end = eachRow(sheetXml, (row, { source, start, end: tagEnd }) => {
    addRowsBefore(row, start);
    const height = changes.get(row);
    if (height === undefined) return;
    if (left[0]?.[0] === row) left.shift();
    written += tagWith(source.slice(start, tagEnd), attributesFor(height));
    from = tagEnd;
  });
  // Excel writes none without rows, and no height is asked of a sheet that holds nothing.
  if (end === null) return sheetXml;
  addRowsBefore(Infinity, end);
  return written + sheetXml.slice(from);
}

const attributesFor = (height: number | null): { readonly [name: string]: string | null } => ({
  ht: height === null ? null : String(height),
  customHeight: height === null ? null : "1",
});

const emptyRow = (prefix: string, row: number, height: number | null): string =>
  `<${prefix}row r="${row}" ht="${height}" customHeight="1"/>`;

/** Goes over the rows; returns where the data ends, null where it holds no row. */
function eachRow(sheetXml: string, visit: (row: number, xml: XmlScanner) => void): number | null {
  const xml = scannerAt(sheetXml, ["sheetData"]);
  if (!xml || xml.isEmpty) return null;
  let row = 0;
  for (const { inside } = xml; xml.child(inside); ) {
    row = xml.number("r", rowOfFirstCell(sheetXml, xml.end) ?? row + 1);
    visit(row, xml);
  }
  return xml.start;
}
