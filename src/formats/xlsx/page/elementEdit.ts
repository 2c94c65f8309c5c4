/** Owns the change of single elements of a part by a way of names: their attributes set, the whole exchanged. */
import { XmlScanner } from "../../package/xml";
import { insertBefore, rootPrefix, withPrefix } from "../../package/xmlEdit";
import { elementsBehind, type SheetElement } from "../sheetElements";

/** Attributes to set; null takes one out. */
export type Attributes = { readonly [name: string]: string | null };

/** Returns a scanner on the first element at the end of a way of names from the root; null where there is none. */
export function scannerAt(xml: string, way: readonly string[]): XmlScanner | null {
  const scanner = new XmlScanner(xml);
  let handle = scanner.root();
  for (const name of way) {
    if (!scanner.child(handle, name)) return null;
    handle = scanner.inside;
  }
  return scanner;
}

/** Returns the sheet part with attributes of one of its elements set, which comes to be where there is none. */
export function withElement(xml: string, name: SheetElement, attributes: Attributes): string {
  const found = scannerAt(xml, [name]);
  if (found) return withAttributes(found, attributes);
  const added = insertBefore(xml, elementsBehind(name), `<${rootPrefix(xml)}${name}/>`);
  const made = scannerAt(added, [name]);
  return made ? withAttributes(made, attributes) : added;
}

/** Returns the sheet part with one of its elements exchanged for markup without prefixes; "" takes it out. */
export function withElementExchanged(xml: string, name: SheetElement, markup: string): string {
  const written = withPrefix(markup, rootPrefix(xml));
  const found = scannerAt(xml, [name]);
  if (!found) return written === "" ? xml : insertBefore(xml, elementsBehind(name), written);
  const { start } = found;
  return xml.slice(0, start) + written + xml.slice(found.skip());
}

/** Returns the XML with attributes of the element that a scanner stands on set. */
export const withAttributes = (
  { source, start, end }: XmlScanner,
  attributes: Attributes,
): string =>
  source.slice(0, start) + tagWith(source.slice(start, end), attributes) + source.slice(end);

/** Returns a start tag with attributes set. */
export function tagWith(tag: string, attributes: Attributes): string {
  let changed = tag;
  for (const [name, value] of Object.entries(attributes)) {
    changed = changed.replace(new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*')`), "");
    if (value !== null) changed = changed.replace(/\s*(\/?>)$/, ` ${name}="${value}"$1`);
  }
  return changed;
}
