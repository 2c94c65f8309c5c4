/** Owns the replacing of placeholders in the text of a document, over as many runs as Word has split them into. */
import { everyFound } from "../../../core/base/text";
import { decodeText } from "../../package/xmlText";

interface TextPiece {
  /** Of the text between the tags. */
  readonly start: number;
  readonly raw: string;
  readonly text: string;
}

/**
 * Returns the markup with each placeholder replaced by what `replace` gives as markup; null leaves it. A placeholder takes
 * the look of the run that it begins in.
 */
export function replacedIn(source: string, replace: (name: string) => string | null): string {
  const edits: { readonly start: number; readonly end: number; readonly markup: string }[] = [];
  for (const pieces of linesOf(source)) {
    const whole = pieces.map(({ text }) => text).join("");
    const found = /\{\{\s*([^{}]+?)\s*\}\}/g;
    for (let match = found.exec(whole); match !== null; match = found.exec(whole)) {
      const markup = replace(match[1] ?? "");
      if (markup === null) continue;
      edits.push(...editsFor(pieces, match.index, match.index + match[0].length, markup));
    }
  }
  return edited(source, edits);
}

/** Texts of one paragraph, in order: what begins or ends a paragraph parts them. */
function linesOf(source: string): readonly (readonly TextPiece[])[] {
  const lines: TextPiece[][] = [[]];
  const token = /<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<\/?w:p(?=[\s/>])[^>]*>/g;
  for (let match = token.exec(source); match !== null; match = token.exec(source)) {
    const [whole, raw] = match;
    if (raw === undefined) {
      lines.push([]);
      continue;
    }
    const start = match.index + whole.indexOf(">") + 1;
    lines[lines.length - 1]?.push({ start, raw, text: decodeText(raw) });
  }
  return lines.filter((pieces) => pieces.length > 0);
}

/** The part of each piece that the placeholder covers: the first holds what replaces it, the others lose theirs. */
function editsFor(pieces: readonly TextPiece[], from: number, to: number, markup: string) {
  let at = 0;
  let isFirst = true;
  const edits: { start: number; end: number; markup: string }[] = [];
  for (const { start, raw, text } of pieces) {
    const [begin, finish] = [Math.max(from - at, 0), Math.min(to - at, text.length)];
    if (begin < finish) {
      edits.push({
        start: start + rawOffset(raw, begin),
        end: start + rawOffset(raw, finish),
        markup: isFirst ? markup : "",
      });
      isFirst = false;
    }
    at += text.length;
  }
  return edits;
}

/** Where a letter of the text stands in its markup: one that is written as an entity is longer there. */
function rawOffset(raw: string, letters: number): number {
  let [at, count] = [0, 0];
  for (const { text: written } of everyFound(raw, /&[^;]*;|[\s\S]/gu)) {
    if (count >= letters) break;
    at += written.length;
    count += written.startsWith("&") ? decodeText(written).length : written.length;
  }
  return at;
}

function edited(
  source: string,
  edits: readonly { readonly start: number; readonly end: number; readonly markup: string }[],
): string {
  let text = "";
  let from = 0;
  for (const { start, end, markup } of edits) {
    text += source.slice(from, start) + markup;
    from = end;
  }
  // Spaces at the ends of what was put in stay.
  return (text + source.slice(from)).replace(/<w:t>/g, '<w:t xml:space="preserve">');
}
