/** Owns the change of XML in place: children added at the end or before others, or cut out; all else stays as it is written. */
import { XmlScanner } from "./xml";
import { encodeText } from "./xmlText";

/** Returns the XML with one more empty element at the end of its root, with the prefix of the root. */
export function appendChild(
  source: string,
  name: string,
  attributes: { readonly [name: string]: string },
): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${encodeText(value).replace(/"/g, "&quot;")}"`,
  );
  const xml = new XmlScanner(source);
  xml.root();
  return appendMarkup(xml, `<${rootPrefix(source)}${name}${written.join("")}/>`);
}

/** Returns the prefix of the root with its colon; "" when it has none. */
export function rootPrefix(source: string): string {
  const xml = new XmlScanner(source);
  xml.root();
  const name = /^<([^\s/>]+)/.exec(source.slice(xml.start, xml.end))?.[1] ?? "";
  return name.slice(0, name.indexOf(":") + 1);
}

/** Returns markup of ours, written without prefixes, with one before every name. */
export const withPrefix = (markup: string, prefix: string): string =>
  prefix === "" ? markup : markup.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`);

/** Returns the XML with markup at the end of the element that a scanner of it stands on. */
export function appendMarkup(xml: XmlScanner, markup: string): string {
  const { source, start, end } = xml;
  if (xml.isEmpty) {
    const tag = source.slice(start, end);
    const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? "";
    return `${source.slice(0, start)}${tag.replace(/\s*\/>$/, ">")}${markup}</${name}>${source.slice(end)}`;
  }
  const close = source.lastIndexOf("</", xml.skip() - 1);
  return source.slice(0, close) + markup + source.slice(close);
}

/** Returns the XML with markup before the first child of the root that has one of these names, else at the root's end. */
export function insertBefore(
  source: string,
  followers: ReadonlySet<string>,
  markup: string,
): string {
  const xml = new XmlScanner(source);
  for (const root = xml.root(); xml.child(root); ) {
    if (followers.has(xml.name))
      return source.slice(0, xml.start) + markup + source.slice(xml.start);
  }
  const again = new XmlScanner(source);
  again.root();
  return appendMarkup(again, markup);
}

/** Returns the XML with markup after the last child of the root that has one of these names; there is one. */
export function insertAfter(
  source: string,
  forerunners: ReadonlySet<string>,
  markup: string,
): string {
  const xml = new XmlScanner(source);
  const root = xml.root();
  let { end } = xml;
  while (xml.child(root)) if (forerunners.has(xml.name)) end = xml.skip();
  return source.slice(0, end) + markup + source.slice(end);
}

/** Returns the XML without the children of its root that fit; the scanner stands on the child it is asked about. */
export function removeChildren(
  source: string,
  name: string,
  fits: (child: XmlScanner) => boolean,
): string {
  const xml = new XmlScanner(source);
  let kept = "";
  let from = 0;
  for (const root = xml.root(); xml.child(root, name); ) {
    const { start } = xml;
    if (!fits(xml)) continue;
    kept += source.slice(from, start);
    from = xml.skip();
  }
  return kept + source.slice(from);
}
