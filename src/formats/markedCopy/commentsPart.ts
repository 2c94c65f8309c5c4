/** Owns the comments part of a sheet: made new, or ours put beside those that are there. */
import type { Mark } from "../../core/documents/markedCopy";
import { fontName } from "../../core/documents/looks";
import { declaration, element, textMarkup } from "../newWorkbook/markup";
import { readRichText, unescapeText } from "../xlsx/reading/strings";
import { XmlScanner } from "../package/xml";
import { appendMarkup, insertBefore, rootPrefix, withPrefix } from "../package/xmlEdit";

/** A comments part with our marks, and the cells that had no comment before. */
export interface MarkedComments {
  readonly xml: string;
  readonly added: readonly string[];
}

/** Returns a comments part with nothing in it. */
export const emptyComments = (mainNamespace: string): string =>
  declaration +
  element("comments", { xmlns: mainNamespace }, element("authors"), element("commentList"));

/** Returns the comments with our marks. A cell has one comment: a mark is added to the words that are there, once. */
export function withMarks(source: string, marks: readonly Mark[], author: string): MarkedComments {
  const prefix = rootPrefix(source);
  const { xml: named, index } = withAuthor(withLists(source, prefix), author, prefix);
  const commented = new Set(cellsOf(named));
  const added = marks.filter(({ cell }) => !commented.has(cell.toUpperCase()));
  let xml = marks
    .filter(({ cell }) => commented.has(cell.toUpperCase()))
    .reduce((edited, mark) => withMoreText(edited, mark, prefix), named);
  const comments = added.map(({ cell, text }) =>
    element("comment", { ref: cell, authorId: index }, element("text", {}, runMarkup(text))),
  );
  if (comments.length > 0)
    xml = appendMarkup(childOf(xml, "commentList"), withPrefix(comments.join(""), prefix));
  return { xml, added: added.map(({ cell }) => cell) };
}

/** Returns the comments with both lists, whoever left one out. */
const withLists = (source: string, prefix: string): string =>
  ["authors", "commentList"].reduce((xml, name) => {
    const there = new XmlScanner(xml);
    if (there.child(there.root(), name)) return xml;
    const followers = new Set(name === "authors" ? ["commentList", "extLst"] : ["extLst"]);
    return insertBefore(xml, followers, withPrefix(element(name), prefix));
  }, source);

function withAuthor(
  source: string,
  author: string,
  prefix: string,
): { readonly xml: string; readonly index: number } {
  const xml = childOf(source, "authors");
  const inside = xml.inside;
  const authors: string[] = [];
  while (xml.child(inside)) authors.push(unescapeText(xml.text()));
  const index = authors.indexOf(author);
  if (index >= 0) return { xml: source, index };
  const markup = withPrefix(element("author", {}, textMarkup(author)), prefix);
  return { xml: appendMarkup(childOf(source, "authors"), markup), index: authors.length };
}

function cellsOf(source: string): readonly string[] {
  const xml = childOf(source, "commentList");
  const inside = xml.inside;
  const cells: string[] = [];
  while (xml.child(inside, "comment")) cells.push((xml.attribute("ref") ?? "").toUpperCase());
  return cells;
}

/** Adds a mark to the comment of its cell; what other people wrote stays before it. */
function withMoreText(source: string, { cell, text }: Mark, prefix: string): string {
  const xml = childOf(source, "commentList");
  const inside = xml.inside;
  while (xml.child(inside, "comment")) {
    if ((xml.attribute("ref") ?? "").toUpperCase() !== cell.toUpperCase()) continue;
    const comment = xml.inside;
    if (!xml.child(comment, "text")) return source;
    const { start } = xml;
    const there = new XmlScanner(source, start);
    there.root();
    if (readRichText(there).text.includes(text)) return source;
    return withRun(source, start, withPrefix(runMarkup(`\n${text}`), prefix));
  }
  return source;
}

/** Puts a run behind the last one; phonetic text, which has to come after all runs, stays behind it. */
function withRun(source: string, from: number, markup: string): string {
  const xml = new XmlScanner(source, from);
  xml.root();
  for (const inside = xml.inside; xml.child(inside); ) {
    if (xml.name === "rPh" || xml.name === "phoneticPr")
      return source.slice(0, xml.start) + markup + source.slice(xml.start);
  }
  const again = new XmlScanner(source, from);
  again.root();
  return appendMarkup(again, markup);
}

const runMarkup = (text: string): string =>
  element(
    "r",
    {},
    element("rPr", {}, element("sz", { val: 10 }), element("rFont", { val: fontName })),
    element("t", { "xml:space": "preserve" }, textMarkup(text)),
  );

/** Returns a scanner that stands on a child of the root. */
function childOf(source: string, name: string): XmlScanner {
  const xml = new XmlScanner(source);
  xml.child(xml.root(), name);
  return xml;
}
