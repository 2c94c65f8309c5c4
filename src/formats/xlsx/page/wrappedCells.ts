/** Owns the wrapping of texts in the parts of an .xlsx file: cell formats like those that are there, but for one flag. */
import { XmlScanner } from "../../package/xml";
import { appendMarkup, rootPrefix } from "../../package/xmlEdit";
import { withLists } from "../../markedCopy/foreignStyles";
import { packedReference, REFERENCE_UNIT } from "../reading/cellReference";
import { scannerAt, tagWith } from "./elementEdit";

/** The style part, to which the formats that are asked for are added. */
export class WrapStyles {
  private readonly made = new Map<string, number>();
  private readonly formats: readonly string[];
  private readonly added: string[] = [];

  private readonly source: string;

  constructor(source: string) {
    this.source = formatsIn(source).length > 0 ? source : withLists(source);
    this.formats = formatsIn(this.source);
  }

  /** Returns the number of a format that wraps, or does not, else like the one given. */
  wrapping(format: number, isWrapped: boolean): number {
    const key = `${format} ${isWrapped}`;
    const made = this.made.get(key);
    if (made !== undefined) return made;
    const index = this.formats.length + this.added.length;
    const markup = this.formats[format] ?? this.formats[0];
    if (markup === undefined) return format;
    this.added.push(wrappingFormat(markup, rootPrefix(this.source), isWrapped));
    this.made.set(key, index);
    return index;
  }

  get xml(): string {
    const list = scannerAt(this.source, ["cellXfs"]);
    if (!list || this.added.length === 0) return this.source;
    const { source, start, end } = list;
    const tag = tagWith(source.slice(start, end), {
      count: String(this.formats.length + this.added.length),
    });
    const counted = source.slice(0, start) + tag + source.slice(end);
    const again = scannerAt(counted, ["cellXfs"]);
    return again ? appendMarkup(again, this.added.join("")) : source;
  }
}

function formatsIn(source: string): readonly string[] {
  const xml = scannerAt(source, ["cellXfs"]);
  const formats: string[] = [];
  if (!xml) return formats;
  for (const { inside } = xml; xml.child(inside); ) {
    const { start } = xml;
    formats.push(source.slice(start, xml.skip()));
  }
  return formats;
}

/** The alignment stands first in a format (ECMA-376 Part 1, 18.8.45). */
function wrappingFormat(markup: string, prefix: string, isWrapped: boolean): string {
  const wrapText = isWrapped ? "1" : "0";
  const applied = withRootTag(markup, (tag) => tagWith(tag, { applyAlignment: "1" }));
  const alignment = scannerAt(applied, ["alignment"]);
  if (alignment) {
    const { start, end } = alignment;
    const tag = tagWith(applied.slice(start, end), { wrapText });
    return applied.slice(0, start) + tag + applied.slice(end);
  }
  const xml = new XmlScanner(applied);
  xml.root();
  const added = `<${prefix}alignment wrapText="${wrapText}"/>`;
  return xml.isEmpty
    ? appendMarkup(xml, added)
    : applied.slice(0, xml.end) + added + applied.slice(xml.end);
}

function withRootTag(markup: string, change: (tag: string) => string): string {
  const xml = new XmlScanner(markup);
  xml.root();
  return change(markup.slice(0, xml.end)) + markup.slice(xml.end);
}

/** Returns the sheet part with the texts of cells ("row,column") wrapped, or on one line each. */
export function withWrappedCells(
  sheetXml: string,
  cells: ReadonlyMap<string, boolean>,
  styles: WrapStyles,
): string {
  const xml = scannerAt(sheetXml, ["sheetData"]);
  if (!xml) return sheetXml;
  let written = "";
  let from = 0;
  let row = 0;
  for (const { inside } = xml; xml.child(inside); ) {
    row = xml.number("r", row + 1);
    let column = 0;
    for (const ofRow = xml.inside; xml.child(ofRow, "c"); ) {
      column += 1;
      const reference = xml.valueStart("r");
      const packed = reference < 0 ? -1 : packedReference(sheetXml, reference);
      if (packed >= 0) {
        row = Math.floor(packed / REFERENCE_UNIT);
        column = packed % REFERENCE_UNIT;
      }
      const isWrapped = cells.get(`${row},${column}`);
      if (isWrapped === undefined) continue;
      const { start, end } = xml;
      const style = String(styles.wrapping(xml.number("s", 0), isWrapped));
      written += sheetXml.slice(from, start) + tagWith(sheetXml.slice(start, end), { s: style });
      from = end;
    }
  }
  return written + sheetXml.slice(from);
}
