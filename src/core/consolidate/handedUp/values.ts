/** Owns what a cell of a list of results says: points, an outcome, a grade, or nothing that can be read. */
import type { ListWord, UnitWords } from "../../domain/lexiconUnits";
import type { Lexicon } from "../../domain/lexicon";
import type { Points } from "../../base/points";
import type { PointsEntry } from "../../recognise/sheet/numbers";
import type { SheetView } from "../../recognise/sheet/sheet";

/** What one cell comes to; `unread`: its text fits nothing that may stand there. */
export type CellValue =
  | { readonly kind: "blank" }
  | { readonly kind: "points"; readonly points: Points }
  | { readonly kind: "word"; readonly word: ListWord }
  | { readonly kind: "grade"; readonly grade: string }
  | { readonly kind: "unread"; readonly text: string };

const BLANK: CellValue = { kind: "blank" };
/** Names of grades are short. */
const LONGEST_GRADE = 40;

export interface ListWords {
  readonly words: UnitWords;
  readonly lexicon: Lexicon;
}

/** Returns what stands in a cell, whatever its column is for. */
export function valueAt(
  view: SheetView,
  row: number,
  column: number,
  { words, lexicon }: ListWords,
): CellValue {
  const text = view.text(row, column);
  const folded = view.folded(row, column).replace(/[\s.;,:]+$/, "");
  if (text === "" || words.resultLists.nothing.test(folded)) return BLANK;
  const points = pointsOf(view.points(row, column));
  if (points !== null) return { kind: "points", points };
  const said = words.resultLists.words.find(({ pattern }) => pattern.test(folded));
  if (said) return { kind: "word", word: said.word };
  const known = lexicon.grades.filter(({ pattern }) => pattern.test(folded));
  const [only] = known;
  if (known.length === 1 && only) return { kind: "grade", grade: only.name };
  return { kind: "unread", text };
}

/** A grade that nobody knows is taken as it is written, where it is short enough to be one. */
export const gradeIn = (value: CellValue): CellValue =>
  value.kind === "unread" && value.text.length <= LONGEST_GRADE && /^\p{L}/u.test(value.text)
    ? { kind: "grade", grade: value.text }
    : value;

/** Returns whether a cell under "Đạt" or "Chưa đạt" is ticked; null: it holds something else. */
export function isTicked(
  view: SheetView,
  row: number,
  column: number,
  { words: { resultLists } }: ListWords,
): boolean | null {
  const folded = view.folded(row, column).replace(/[\s.;,:]+$/, "");
  if (folded === "" || resultLists.nothing.test(folded) || folded === "0") return false;
  const isWord = resultLists.words.some(
    ({ word, pattern }) => (word === "met" || word === "notMet") && pattern.test(folded),
  );
  return resultLists.tick.test(folded) || isWord ? true : null;
}

/** "95/100" is 95; of a range nobody knows which. */
function pointsOf(entry: PointsEntry): Points | null {
  switch (entry.kind) {
    case "number":
    case "numberAsText":
    case "share":
      return entry.points;
    default:
      return null;
  }
}
