/** Owns the filling of a person's own Word document: placeholders that Word has split over runs, rows and paragraphs repeated for lists. */
import { HostError } from "../../../hosts/host";
import type { OwnNames } from "../../../core/documents/papers/fill/ownNames";
import { decodeXml, encodeText, encodeXml } from "../../package/xmlText";
import { openZip } from "../../package/zip";
import { replacedIn } from "./textPieces";
import { innermost } from "./stretches";

export interface FilledDocument {
  readonly bytes: Uint8Array;
  /** Placeholders that nobody knows, as they are written; they stay in the document. */
  readonly unknown: readonly string[];
}

/** Parts of a document that hold text. */
const TEXT_PART = /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$/;

/** Returns the document filled. Throws a HostError for a file that is no Word document. */
export function fillDocument(bytes: Uint8Array, names: OwnNames): FilledDocument {
  const zip = openZip(bytes);
  const parts = zip.names.filter((name) => TEXT_PART.test(name));
  if (!parts.includes("word/document.xml"))
    throw new HostError("damagedFile", { detail: "word/document.xml" });
  const unknown = new Set<string>();
  const changed = new Map(
    parts.map((name) => {
      const source = decodeXml(zip.read(name));
      const repeated = repeatFor(source, names);
      return [name, encodeXml(filled(repeated, names, unknown))] as const;
    }),
  );
  return { bytes: zip.replace(changed), unknown: [...unknown] };
}

/** Fills what is of no list; a name that nobody knows, and one of a list that does not stand here, is left and told. */
const filled = (source: string, names: OwnNames, unknown: Set<string>): string =>
  replacedIn(source, (name) => {
    const place = names.find(name);
    const text = place && names.text(place, [], 0);
    if (text !== null) return markupOf(text);
    unknown.add(name);
    return null;
  });

const markupOf = (text: string): string => encodeText(text).replace(/\n/g, LINE_BREAK);

const LINE_BREAK = '</w:t><w:br/><w:t xml:space="preserve">';

/** Rows first: a paragraph in a repeated row stands as often as its row. */
function repeatFor(source: string, names: OwnNames): string {
  const rows = repeatStretches(source, "w:tr", names);
  return repeatStretches(rows, "w:p", names);
}

function repeatStretches(source: string, element: string, names: OwnNames): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of innermost(source, element)) {
    const inside = source.slice(start, end);
    const list = listIn(inside, names);
    if (!list) continue;
    pieces.push(source.slice(from, start));
    for (let entry = 0; entry < names.count(list); entry++)
      pieces.push(filledList(inside, names, list, entry));
    from = end;
  }
  pieces.push(source.slice(from));
  return pieces.join("");
}

/** What is of this list or of those around it; the rest is filled with the whole. */
const filledList = (
  source: string,
  names: OwnNames,
  list: readonly string[],
  entry: number,
): string =>
  replacedIn(source, (name) => {
    const place = names.find(name);
    const text = place && "list" in place ? names.text(place, list, entry) : null;
    return text === null ? null : markupOf(text);
  });

/** The deepest list that a placeholder names; null: there is none. */
function listIn(source: string, names: OwnNames): readonly string[] | null {
  let list: readonly string[] | null = null;
  replacedIn(source, (name) => {
    const place = names.find(name);
    if (place && "list" in place && place.list.length > (list?.length ?? 0)) list = place.list;
    return null;
  });
  return list;
}
