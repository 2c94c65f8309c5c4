/** Owns the XML around our own state: its namespace, its one element, and the text that XML could not hold as it is. */
import { escapeText, unescapeText } from "../reading/strings";
import { XmlScanner } from "../../package/xml";
import { encodeText } from "../../package/xmlText";
import { stateNamespace } from "../../stateNamespace";

/** Returns the XML that holds a text of any characters. */
export const stateXml = (text: string, namespace = stateNamespace): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<state xmlns="${namespace}">${encodeText(escapeText(text))}</state>`;

/** Returns the text of XML that is ours; null for that of others. */
export function stateText(source: string, namespace = stateNamespace): string | null {
  const xml = new XmlScanner(source);
  xml.root();
  const prefix = /^<([^\s/>:]+):/.exec(source.slice(xml.start, xml.start + 200))?.[1];
  if (xml.name !== "state" || xml.attribute(prefix ?? "xmlns") !== namespace) return null;
  return unescapeText(xml.text());
}
