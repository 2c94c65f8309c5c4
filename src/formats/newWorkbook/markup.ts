/** Owns how XML is written: elements with attributes, nothing unescaped. */
import { escapeText } from "../xlsx/reading/strings";
import { encodeText } from "../package/xmlText";

/** Null and undefined leave an attribute out. */
export interface Attributes {
  readonly [name: string]: string | number | null | undefined;
}

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Returns an element around children that are markup already. */
export function element(name: string, attributes: Attributes = {}, ...children: string[]): string {
  let tag = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined) tag += ` ${key}="${attributeText(String(value))}"`;
  }
  const inside = children.join("");
  return inside === "" ? `${tag}/>` : `${tag}>${inside}</${name}>`;
}

/** Returns text as it stands between tags; what XML cannot hold is escaped as Excel does. */
export const textMarkup = (text: string): string => encodeText(escapeText(text));

/** Excel's escapes are not resolved in every attribute, so whoever writes foreign text into one escapes it first. */
const attributeText = (value: string): string =>
  /[&<>"\n\t]/.test(value)
    ? encodeText(value).replace(/["\n\t]/g, (letter) => `&#${letter.charCodeAt(0)};`)
    : value;
