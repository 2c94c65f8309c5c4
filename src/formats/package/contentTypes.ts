/** Owns the content types of a package: what type a part is said to have, one said anew, or one taken back. */
import { XmlScanner } from "./xml";
import { appendChild, removeChildren } from "./xmlEdit";
import { partKey } from "./zipDirectory";

export const contentTypesPart = "[Content_Types].xml";
/** Most packages say it of every .rels by its ending; some name each. */
export const relationshipsType = "application/vnd.openxmlformats-package.relationships+xml";

/** Returns the content types with this one; the same text when the part has that type already. */
export const withContentType = (source: string, part: string, type: string): string =>
  typeOf(source, part) === type.toLowerCase()
    ? source
    : appendChild(withoutContentTypes(source, new Set([partKey(part)])), "Override", {
        PartName: `/${part}`,
        ContentType: type,
      });

/** Returns the content types without what is said of single parts, given by their keys. */
export const withoutContentTypes = (source: string, parts: ReadonlySet<string>): string =>
  removeChildren(source, "Override", (xml) => parts.has(partKey(xml.attribute("PartName") ?? "")));

function typeOf(source: string, part: string): string | null {
  const xml = new XmlScanner(source);
  const key = partKey(part);
  let byEnding: string | null = null;
  for (const root = xml.root(); xml.child(root); ) {
    const type = (xml.attribute("ContentType") ?? "").toLowerCase();
    if (xml.name === "Override" && partKey(xml.attribute("PartName") ?? "") === key) return type;
    const ending = `.${(xml.attribute("Extension") ?? "").toLowerCase()}`;
    if (xml.name === "Default" && key.endsWith(ending)) byEnding = type;
  }
  return byEnding;
}
