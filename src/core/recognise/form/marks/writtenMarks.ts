/** Owns the marks in letters that a note explains: what stands beside a content ("TC cứng", "A" under "Loại tiêu chí") or in its own words (“không xét công nhận”). */
import type { Lexicon } from "../../../domain/lexicon";
import { everyFound, foldLetters } from "../../../base/text";
import type { SheetView } from "../../sheet/sheet";
import type { OutlineNode } from "../rows/outline";
import { mandatoryWords } from "./marks";
import { originRow } from "./origin";

interface Source {
  readonly view: SheetView;
  readonly nodes: readonly OutlineNode[];
  /** Columns beside the contents, in which marks may stand. */
  readonly columns: readonly number[];
  /** Column of the numbers, which may be codes: "BB01". */
  readonly number: number | null;
  readonly lexicon: Lexicon;
}

/** Returns the indexes of the nodes that bear what a line says is written there; none for a line that says nothing so. */
export function writtenMarks(source: Source): (line: string) => readonly number[] {
  const beside = textsBeside(source);
  const quotedBeside = (words: string): readonly number[] =>
    quotesIn(words).flatMap(({ quoted }) => beside.get(quoted) ?? []);
  return (line) => [
    // Of several quotes each clause says its own.
    ...(quotesIn(line).length === 1 ? quotedBeside(line) : []),
    ...line
      .split(CLAUSE)
      .filter((clause) => mandatoryWords(clause, source.lexicon) !== null)
      .flatMap((clause) => [
        ...quotedBeside(clause),
        ...rare(namedIn(foldLetters(clause), beside, source), source),
        ...rare(quotedWithin(clause, beside, source), source),
        ...rare(inBrackets(foldLetters(clause), source), source),
      ]),
  ];
}

/** "Loại A là tiêu chí bắt buộc; loại B …": each says its own. */
const CLAUSE = /[;\n]\s*|(?<=\p{L}{2})\.\s+/u;

/** Folded texts beside the contents, each with the nodes that have it there. */
type Texts = ReadonlyMap<string, readonly number[]>;

function textsBeside({ view, nodes, columns, number }: Source): Texts {
  const texts = new Map<string, number[]>();
  for (const [index, { row }] of nodes.entries()) {
    const beside = columns.map((column) => view.folded(originRow(view, row.row, column), column));
    const code = number === null ? null : CODE.exec(view.folded(row.row, number));
    for (const text of [...beside, code?.[1] ?? ""]) {
      const folded = text.trim();
      if (folded === "") continue;
      const found = texts.get(folded);
      if (found) found.push(index);
      else texts.set(folded, [index]);
    }
  }
  return texts;
}

/** Letters before a number, of which several contents have the same. */
const CODE = /^([a-z]{2,4})[ .-]?\d{1,3}$/;

/** "TC cứng: tiêu chí bắt buộc", "Loại A là tiêu chí bắt buộc": the clause begins with what stands there and says what it means. */
function namedIn(clause: string, beside: Texts, { lexicon }: Source): readonly number[] {
  const { before, kind, after } = lexicon.mandatory.named;
  const says = (text: string, at: number): boolean => {
    const [lead, rest] = [clause.slice(0, at), clause.slice(at + text.length)];
    // Two letters alone may be part of anything, but for "ĐK: tiêu chí điều kiện", which explains them.
    const isLed = (text.length > 2 || EXPLAINED.test(rest)) && before.test(lead);
    return after.test(rest) && (isLed || (text.length <= 2 && kind.test(lead)));
  };
  return [...beside].flatMap(([text, indexes]) =>
    text.length <= LONGEST_NAME && placesOf(text, clause).some((at) => says(text, at))
      ? indexes
      : [],
  );
}

const EXPLAINED = /^ ?[:=]/;

function placesOf(text: string, clause: string): readonly number[] {
  const places: number[] = [];
  for (let at = clause.indexOf(text); at >= 0; at = clause.indexOf(text, at + 1)) places.push(at);
  return places;
}

/** Longer texts are sentences. */
const LONGEST_NAME = 30;

/** “Nội dung có cụm từ “…””: what is quoted stands within other words, beside the content or of its own. */
const quotedWithin = (
  clause: string,
  beside: Texts,
  { nodes, lexicon }: Source,
): readonly number[] =>
  quotesIn(clause).flatMap(({ quoted, before }) => {
    if (beside.has(quoted) || !lexicon.mandatory.written.test(before)) return [];
    const shown = patternOf(quoted);
    return [
      ...[...beside].flatMap(([each, indexes]) => (shown.test(each) ? indexes : [])),
      ...nodes.flatMap(({ row }, at) => (shown.test(row.folded) ? [at] : [])),
    ];
  });

/** "Nội dung then chốt phải đạt điểm tối đa": contents whose words say so in brackets, "(nội dung then chốt)". */
function inBrackets(clause: string, { nodes, lexicon }: Source): readonly number[] {
  const subject = lexicon.mandatory.subject.exec(clause)?.groups?.["subject"];
  if (subject === undefined) return [];
  const shown = new RegExp(`[(\\[][^()\\[\\]]*\\b${subject}[)\\]]`);
  return nodes.flatMap(({ row }, at) => (shown.test(row.folded) ? [at] : []));
}

/** What a line quotes, and what stands before it, both folded. */
const quotesIn = (line: string) =>
  everyFound(line, QUOTED).map(({ text, index }) => ({
    quoted: foldLetters(text.slice(1, -1)).trim(),
    before: foldLetters(line.slice(0, index)),
  }));

const QUOTED = /[“"][^“”"]{2,30}[”"]/g;

/** Dots in what is quoted stand for a number: “phải đạt …/… điểm”. */
function patternOf(quoted: string): RegExp {
  const words = quoted
    .split(/…|\.{2,}/)
    .map((each) => each.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&").trim());
  return new RegExp(`(?<![a-z0-9])${words.join(" ?\\d+(?:[.,]\\d+)? ?")}(?![a-z0-9])`);
}

/** What nearly all contents bear tells nothing. */
function rare(indexes: readonly number[], { nodes }: Source): readonly number[] {
  const leaves = nodes.filter(({ kind }) => kind === "leaf").length;
  return new Set(indexes).size * 5 <= leaves * 4 ? indexes : [];
}
