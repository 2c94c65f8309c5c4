/** Owns how what a person typed of papers comes back into the evidence cells, in the way of their column: which cells change, and nothing else. */
import { normaliseText } from "../base/text";
import type { EvidenceWords } from "../domain/evidenceWords";
import { formatAddress } from "../model/workbook/grid";
import { contentsIn, type EvidenceTable, textOf } from "./evidenceIndex";
import { type BackedContent, type IndexedPaper, isAt, type Mention } from "./indexedPaper";
import { namedPapers, signIn } from "./namedPapers";
import {
  type ColumnWording,
  dayAfterSign,
  dayDigits,
  dayWords,
  leadWords,
  wordingOf,
  wordPaper,
} from "./wording";

/** What changes at one place. */
export interface EvidenceChange {
  /** The first of the contents that the cell belongs to. */
  readonly content: BackedContent;
  /** What is written into; null: what stands beside the sheet. */
  readonly cell: string | null;
  readonly before: string;
  readonly after: string;
  /** Nothing may be written over it. */
  readonly isFixed: boolean;
}

/** `hasAbout`: what papers are about is written too; null: where the column says it. */
export interface WritingWish {
  readonly hasAbout: boolean | null;
}

/** Returns the changes by table, in its order. */
export const changesOfEvidence = (
  tables: readonly EvidenceTable[],
  papers: readonly IndexedPaper[],
  words: EvidenceWords,
  wish: WritingWish,
): readonly EvidenceChange[] => tables.flatMap((table) => changesIn(table, papers, words, wish));

interface CellEdits {
  readonly content: BackedContent;
  readonly cell: string | null;
  readonly text: string;
  readonly isFixed: boolean;
  /** What becomes of the papers of the cell, by their place in it; null: it goes. */
  readonly mended: Map<number, string | null>;
  readonly added: Set<string>;
}

function changesIn(
  given: EvidenceTable,
  papers: readonly IndexedPaper[],
  words: EvidenceWords,
  wish: WritingWish,
): readonly EvidenceChange[] {
  const typed = papers.filter(({ kept }) => kept !== null);
  if (typed.length === 0) return [];
  const { sheet } = given.table;
  const own = contentsIn(given);
  const mentions = papers.flatMap((paper) =>
    paper.mentions.filter(({ content }) => own.some((each) => isAt(each, content))),
  );
  const texts = own.map((content) => textOf(given, content.row));
  const way = wordingOf(mentions, texts, words);
  const hasAbout = wish.hasAbout ?? way.hasAbout;
  const cells = new Map<string, CellEdits>();
  for (const content of own) {
    const edits = editsAt(given, content, cells);
    for (const paper of typed) editPaper(edits, paper, content, { way, hasAbout, words });
  }
  return [...cells.values()].flatMap(({ content, cell, text, isFixed, mended, added }) => {
    const after = rewritten(text, mended, added, way, words);
    return after === text
      ? []
      : [{ content: { ...content, sheet }, cell, before: text, after, isFixed }];
  });
}

/** Contents that share a merged cell share what becomes of it. */
function editsAt(
  given: EvidenceTable,
  content: BackedContent,
  cells: Map<string, CellEdits>,
): CellEdits {
  const written = given.written.get(content.row);
  const cell = content.cell === null ? null : written ? formatAddress(written.cell) : content.cell;
  const key = cell ?? `beside ${content.row}`;
  const edits = cells.get(key) ?? {
    content,
    cell,
    text: textOf(given, content.row),
    isFixed: written?.isFixed ?? false,
    mended: new Map<number, string | null>(),
    added: new Set<string>(),
  };
  cells.set(key, edits);
  return edits;
}

interface Means {
  readonly way: ColumnWording;
  readonly hasAbout: boolean;
  readonly words: EvidenceWords;
}

function editPaper(
  { mended, added }: CellEdits,
  paper: IndexedPaper,
  content: BackedContent,
  means: Means,
): void {
  const named = paper.mentions.filter((mention) => isAt(mention.content, content));
  const isBacked = paper.contents.some((each) => isAt(each, content));
  for (const mention of named)
    mended.set(mention.at, isBacked ? mendedWords(mention, paper, means) : null);
  if (isBacked && named.length === 0)
    added.add(wordPaper(paper, means.way, means.hasAbout, means.words));
}

/** Returns what a cell says of a paper with what is known of it now; all else that it says stays. */
function mendedWords(
  { paper: read }: Mention,
  paper: IndexedPaper,
  { way, hasAbout, words }: Means,
): string {
  const sign = signIn(read.words, words);
  if (!sign) return read.words;
  const isOtherKind = paper.kind !== null && read.kind !== null && paper.kind.id !== read.kind.id;
  const lead = isOtherKind ? leadWords(paper.kind, way, words) : read.words.slice(0, sign.index);
  const named = withoutNoughts(paper.sign) === withoutNoughts(read.sign) ? sign.text : paper.sign;
  const after = withDay(
    read.words.slice(sign.index + sign.text.length),
    read.day,
    paper.day,
    way,
    words,
  );
  return withAbout(`${lead}${named}${after}`, read.about, paper.about, hasAbout, words);
}

/** "05/BC-UBND" and "5/BC-UBND" are both right. */
const withoutNoughts = (sign: string): string => sign.replace(/^0+(?=\d)/, "");

function withDay(
  after: string,
  before: string | null,
  day: string | null,
  way: ColumnWording,
  words: EvidenceWords,
): string {
  if (day === null || day === before) return after;
  const standing = dayAfterSign(after, words);
  if (!standing) return `${dayWords(day, way)}${after}`;
  const digits = dayDigits(day, way, standing.wording.joints);
  return `${after.slice(0, standing.start)}${digits}${after.slice(standing.end)}`;
}

function withAbout(
  text: string,
  before: string | null,
  about: string | null,
  hasAbout: boolean,
  { written }: EvidenceWords,
): string {
  if (about === null || about === before) return text;
  if (before === null) return hasAbout ? `${text}${written.about}${about}` : text;
  return text.endsWith(before) ? `${text.slice(0, -before.length)}${about}` : text;
}

/** Returns a cell's text with what becomes of its papers; pieces that nothing changes in stay letter by letter. */
function rewritten(
  text: string,
  mended: CellEdits["mended"],
  added: CellEdits["added"],
  way: ColumnWording,
  words: EvidenceWords,
): string {
  let at = 0;
  let left = "";
  for (const [index, piece] of text.split(/([;\n])/).entries()) {
    // Every second one is what stands between two pieces.
    if (index % 2 === 1) {
      left += piece;
      continue;
    }
    const { papers } = namedPapers(piece, words);
    const first = at;
    at += papers.length;
    const wanted = papers.map((paper, place) => {
      const words = mended.get(first + place);
      return { before: paper.words, after: words === undefined ? paper.words : words };
    });
    const isSame = wanted.every(({ before, after }) => before === after);
    if (isSame) left += piece;
    else {
      const next = withWords(piece, wanted);
      left = next === "" ? left.replace(/[;\n][ \t]*$/, "") : left + next;
    }
  }
  const kept = left.replace(/^[;\s]+/, "");
  return [...added].reduce(
    (sum, each) => joined(sum, each, way),
    kept === left.trimStart() ? left : kept,
  );
}

interface Wanted {
  readonly before: string;
  readonly after: string | null;
}

/** A piece with words of papers changed or taken out; "" where nothing but marks is left. */
function withWords(piece: string, wanted: readonly Wanted[]): string {
  const indent = /^\s*/.exec(piece)?.[0] ?? "";
  let text = normaliseText(piece);
  let from = 0;
  for (const [place, { before, after }] of wanted.entries()) {
    const start = text.indexOf(before, from);
    if (start < 0) continue;
    if (after !== null) {
      text = `${text.slice(0, start)}${after}${text.slice(start + before.length)}`;
      from = start + after.length;
      continue;
    }
    const end = start + before.length;
    const next = wanted[place + 1];
    const nextStart = next ? text.indexOf(next.before, end) : -1;
    // With what joins it to the next one, or to the one before.
    text =
      nextStart >= 0
        ? `${text.slice(0, start)}${text.slice(nextStart)}`
        : `${text.slice(0, from)}${text.slice(end)}`;
    if (nextStart >= 0) from = start;
  }
  return /[\p{L}\p{N}]/u.test(text) ? `${indent}${text}` : "";
}

/** With the joint that the cell has itself, else that of its column. */
function joined(text: string, added: string, { joint }: ColumnWording): string {
  const standing = text.replace(/[;\s.]+$/, "");
  if (standing === "") return added;
  const own = /\n([ \t]*[-+*•–] ?)?/.exec(standing)?.[0] ?? (standing.includes(";") ? "; " : joint);
  return `${standing}${own}${added}`;
}
