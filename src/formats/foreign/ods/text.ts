/** Owns the text of an OpenDocument cell: its paragraphs, spaces and breaks, and the look that most of it has. */
import type { XmlScanner } from "../../package/xml";
import { decodeText } from "../../package/xmlText";

export interface Paragraph {
  readonly text: string;
  /** Text style → how many characters have it. */
  readonly spans: ReadonlyMap<string, number>;
}

/** Reads the paragraph that the scanner stands on. */
export function readParagraph(xml: XmlScanner): Paragraph {
  if (xml.isEmpty) return { text: "", spans: new Map() };
  const from = xml.end;
  const source = xml.source.slice(from, xml.skip());
  const markup = source.slice(0, source.lastIndexOf("</"));
  if (markup.indexOf("<") < 0) return { text: decodeText(collapsed(markup)), spans: new Map() };
  const spans = new Map<string, number>();
  const open: string[] = [];
  let text = "";
  for (const [part] of markup.matchAll(/<[^>]*>|[^<]+/g)) {
    const added = part.startsWith("<") ? special(part) : decodeText(collapsed(part));
    text += added;
    const style = open[open.length - 1];
    if (style !== undefined) spans.set(style, (spans.get(style) ?? 0) + added.length);
    if (/^<[\w.-]*:?span\b/.test(part) && !part.endsWith("/>"))
      open.push(/style-name\s*=\s*["']([^"']*)/.exec(part)?.[1] ?? "");
    else if (/^<\/[\w.-]*:?span\b/.test(part)) open.pop();
  }
  return { text, spans };
}

/** White space of the file is one space; more of it is written as elements. */
const collapsed = (text: string): string => text.replace(/[ \t\r\n]+/g, " ");

function special(tag: string): string {
  const name = /^<(?:[\w.-]+:)?([\w-]+)/.exec(tag)?.[1];
  if (name === "s")
    return " ".repeat(Math.min(1000, Number(/:?c\s*=\s*["'](\d+)/.exec(tag)?.[1] ?? 1)));
  return name === "tab" ? "\t" : name === "line-break" ? "\n" : "";
}

/** Returns the text style of most of the text, or null where most of it looks as its cell does. */
export function mainSpan(paragraphs: readonly Paragraph[]): string | null {
  const total = paragraphs.reduce((sum, { text }) => sum + text.length, 0);
  const lengths = new Map<string, number>();
  for (const { spans } of paragraphs)
    for (const [style, length] of spans) lengths.set(style, (lengths.get(style) ?? 0) + length);
  const [best] = [...lengths].sort((a, b) => b[1] - a[1]);
  return best && best[1] * 2 > total ? best[0] : null;
}
