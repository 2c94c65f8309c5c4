/** Owns text in a package: shared strings, inline strings and their rich-text runs, and Excel's own escapes. */
import { letterColour } from "../../grid/letterColour";
import { XmlScanner } from "../../package/xml";

/** How most of a rich text looks, where that is not as its cell says. */
export interface RunLook {
  readonly fontName: string | null;
  readonly fontSize: number | null;
  readonly bold: boolean;
  readonly italic: boolean;
  /** "#RRGGBB", or null. */
  readonly colour: string | null;
}

export interface RichText {
  readonly text: string;
  /** Null for plain text, and where most of the text looks as the cell does. */
  readonly look: RunLook | null;
}

export function readSharedStrings(source: string): readonly RichText[] {
  const xml = new XmlScanner(source);
  const strings: RichText[] = [];
  for (const root = xml.root("sst"); xml.child(root, "si"); ) strings.push(readRichText(xml));
  return strings;
}

/** Reads the `si` or `is` element that the scanner stands on; phonetic text is left out. */
export function readRichText(xml: XmlScanner): RichText {
  const sole = xml.soleText("t");
  if (sole !== null) return { text: unescapeText(sole), look: null };
  const inside = xml.inside;
  let text = "";
  const runs: { readonly length: number; readonly look: RunLook | null }[] = [];
  while (xml.child(inside)) {
    if (xml.name === "t") text += unescapeText(xml.text());
    else if (xml.name === "r") {
      const run = readRun(xml);
      text += run.text;
      runs.push({ length: run.text.length, look: run.look });
    }
  }
  return { text, look: runs.length === 0 ? null : mainLook(runs) };
}

function readRun(xml: XmlScanner): RichText {
  const inside = xml.inside;
  let text = "";
  let look: RunLook | null = null;
  while (xml.child(inside)) {
    if (xml.name === "t") text += unescapeText(xml.text());
    else if (xml.name === "rPr") look = readLook(xml);
  }
  return { text, look };
}

function readLook(xml: XmlScanner): RunLook {
  const inside = xml.inside;
  let look: RunLook = { fontName: null, fontSize: null, bold: false, italic: false, colour: null };
  while (xml.child(inside)) {
    if (xml.name === "rFont") look = { ...look, fontName: xml.attribute("val") };
    else if (xml.name === "sz") look = { ...look, fontSize: xml.number("val", 11) };
    else if (xml.name === "b") look = { ...look, bold: xml.flag("val", true) };
    else if (xml.name === "i") look = { ...look, italic: xml.flag("val", true) };
    else if (xml.name === "color") look = { ...look, colour: statedColour(xml) };
  }
  return look;
}

/** Without the theme's colours: those of letters are black. */
function statedColour(xml: XmlScanner): string | null {
  const rgb = xml.attribute("rgb");
  return rgb === null ? null : letterColour(`#${rgb.slice(-6)}`);
}

function mainLook(
  runs: readonly { readonly length: number; readonly look: RunLook | null }[],
): RunLook | null {
  const lengths = new Map<string, number>();
  let best: RunLook | null = null;
  let longest = -1;
  for (const { length, look } of runs) {
    const key = JSON.stringify(look);
    const total = (lengths.get(key) ?? 0) + length;
    lengths.set(key, total);
    if (total > longest) {
      longest = total;
      best = look;
    }
  }
  return best;
}

/** Returns text with Excel's `_x000D_` escapes resolved. */
export const unescapeText = (text: string): string =>
  text.indexOf("_x") < 0
    ? text
    : text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(parseInt(code, 16)),
      );

/** Returns text that XML can hold: what it cannot hold, and what looks like an escape, escaped as Excel does. */
export const escapeText = (text: string): string =>
  text
    // What follows the digits may become an escape itself, and then begins with the line that ends this one.
    .replace(/_(?=x[\dA-Fa-f]{4}[_\0-\x08\x0B-\x1F\uFFFE\uFFFF\uD800-\uDFFF])/g, "_x005F_")
    .replace(
      /[\0-\x08\x0B-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
      (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
    );
