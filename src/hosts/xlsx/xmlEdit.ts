/** Owns the change of XML in place: a child added at the end of the root, or children cut out; all else stays as it is written. */
import { XmlScanner } from "./xml";
import { encodeText } from "./xmlText";

/** Returns the XML with one more empty element at the end of its root, with the prefix of the root. */
export function appendChild(
  source: string,
  name: string,
  attributes: { readonly [name: string]: string },
): string {
  const xml = new XmlScanner(source);
  xml.root();
  const tag = source.slice(xml.start, xml.end);
  const rootName = /^<([^\s/>]+)/.exec(tag)?.[1] ?? "";
  const prefix = rootName.slice(0, rootName.indexOf(":") + 1);
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${encodeText(value).replace(/"/g, "&quot;")}"`,
  );
  const child = `<${prefix}${name}${written.join("")}/>`;
  if (xml.isEmpty) {
    const open = tag.replace(/\s*\/>$/, ">");
    return `${source.slice(0, xml.start)}${open}${child}</${rootName}>${source.slice(xml.end)}`;
  }
  const end = source.lastIndexOf("</", xml.skip() - 1);
  return source.slice(0, end) + child + source.slice(end);
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
