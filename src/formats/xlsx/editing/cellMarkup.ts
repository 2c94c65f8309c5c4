/** Owns the markup of one cell as it is written: value or text, style kept, formula kept when its result changes. */
import type { CellAddress, CellValue } from "../../../core/model/workbook/grid";
import { formatAddress } from "../../../core/model/workbook/grid";
import { escapeText } from "../reading/strings";
import { XmlScanner } from "../../package/xml";
import { encodeText } from "../../package/xmlText";

/** What a cell is to hold: typed content in place of what it held, or a new result beside its formula. */
export type CellContent =
  | { readonly kind: "input"; readonly value: string | number | null }
  | {
      readonly kind: "result";
      readonly result: { readonly value: CellValue; readonly error: string | null } | null;
    };

/** Returns a cell that the sheet did not have, or "" when there is nothing to hold. */
export function newCell(
  address: CellAddress,
  style: number,
  content: CellContent,
  prefix: string,
): string {
  const { type, inner } = contentMarkup(content, prefix);
  if (inner === "") return "";
  const styled = style > 0 ? ` s="${style}"` : "";
  return `<${prefix}c r="${formatAddress(address)}"${styled}${type}>${inner}</${prefix}c>`;
}

/** Returns the cell at a position of the sheet with other content. */
export function changedCell(
  source: string,
  from: number,
  to: number,
  content: CellContent,
  prefix: string,
): string {
  const xml = new XmlScanner(source, from);
  const inside = xml.root("c");
  const tag = source.slice(from, xml.end).replace(/\/?>$/, "").trimEnd();
  const { type, inner } = contentMarkup(content, prefix);
  const isInput = content.kind === "input";
  // cm marks a dynamic array formula and stays with it; t and vm belong to the value.
  const kept = tag.replace(
    isInput ? /\s(?:t|cm|vm)\s*=\s*("[^"]*"|'[^']*')/g : /\s(?:t|vm)\s*=\s*("[^"]*"|'[^']*')/g,
    "",
  );
  let before = "";
  let after = "";
  while (xml.child(inside)) {
    const { name, start } = xml;
    const end = xml.skip();
    if (name === "f" && !isInput) before += source.slice(start, end);
    else if (name === "extLst" && end <= to) after += source.slice(start, end);
  }
  const whole = before + inner + after;
  return whole === "" ? `${kept}${type}/>` : `${kept}${type}>${whole}</${prefix}c>`;
}

interface ContentMarkup {
  readonly type: string;
  readonly inner: string;
}

const nothing: ContentMarkup = { type: "", inner: "" };

function contentMarkup(content: CellContent, prefix: string): ContentMarkup {
  if (content.kind === "result")
    return content.result ? resultMarkup(content.result, prefix) : nothing;
  const { value } = content;
  if (value === null) return nothing;
  if (typeof value === "number") return { type: "", inner: valueElement(String(value), prefix) };
  // Blanks at the ends and line breaks are lost without this mark.
  const space = /^\s|\s$|[\n\t]| {2}/.test(value) ? ' xml:space="preserve"' : "";
  const text = `<${prefix}t${space}>${encodeText(escapeText(value))}</${prefix}t>`;
  return { type: ' t="inlineStr"', inner: `<${prefix}is>${text}</${prefix}is>` };
}

function resultMarkup(
  { value, error }: { readonly value: CellValue; readonly error: string | null },
  prefix: string,
): ContentMarkup {
  if (error !== null) return { type: ' t="e"', inner: valueElement(encodeText(error), prefix) };
  if (value === null) return nothing;
  if (typeof value === "boolean")
    return { type: ' t="b"', inner: valueElement(value ? "1" : "0", prefix) };
  if (typeof value === "number") return { type: "", inner: valueElement(String(value), prefix) };
  return { type: ' t="str"', inner: valueElement(encodeText(escapeText(value)), prefix) };
}

const valueElement = (text: string, prefix: string): string => `<${prefix}v>${text}</${prefix}v>`;
