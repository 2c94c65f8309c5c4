/** Owns what one score cell says beside its row's maximum: points, a word, or what a date in it may stand for. */
import {
  addPoints,
  comparePoints,
  samePoints,
  subtractPoints,
  type Points,
} from "../../base/points";
import type { Lexicon } from "../../domain/lexicon";
import type { TypedScore } from "../../model/table/scorer";
import type { DayAndMonth, PointsEntry } from "./numbers";
import { parsePointsText, scoreOf } from "./numbers";
import { foldText } from "../../base/text";

type ScoreWords = Lexicon["scoreWords"];

/** Reads a score cell; `deduction` is what was taken off beside it, null when nothing says. */
export function scoreCell(
  entry: PointsEntry,
  maximum: Points | null,
  words: ScoreWords,
  deduction: Points | null = null,
): TypedScore {
  if (entry.kind === "word") return wordCell(entry.text, maximum, words, deduction);
  // "4/5" is four points only where five are to be had.
  const isForeign = entry.kind === "share" && !(maximum !== null && samePoints(entry.of, maximum));
  const isWord = isForeign || entry.kind === "error" || entry.kind === "range";
  if (isWord) {
    const date = entry.kind === "range" ? entry.date : null;
    const proposals = date ? beforeTheDate(date, maximum, deduction) : [];
    return { points: null, text: entry.text, isText: false, proposals };
  }
  const isText = entry.kind === "numberAsText" || entry.kind === "share";
  return { points: scoreOf(entry), text: null, isText, proposals: [] };
}

/** "Không áp dụng" is a state; "–" where all points were taken off is nought; of "'30" the number is offered. */
function wordCell(
  text: string,
  maximum: Points | null,
  words: ScoreWords,
  deduction: Points | null,
): TypedScore {
  const folded = foldText(text);
  const nothing = { points: null, text, isText: false, proposals: [] };
  if (words.notApplicable.test(folded)) return { ...nothing, meaning: "notApplicable" };
  const isAllOff = maximum !== null && deduction !== null && samePoints(deduction, maximum);
  if (isAllOff && words.nought.test(folded)) return { ...nothing, points: 0, meaning: "nought" };
  const points = scoreOf(parsePointsText(text.replace(STRAY_SIGNS, "")));
  const isOffered = points !== null && (maximum === null || comparePoints(points, maximum) <= 0);
  return isOffered ? { ...nothing, proposals: [points] } : nothing;
}

/** What a slip of the finger, or a keyboard's mark of text, leaves around a number. */
const STRAY_SIGNS = /^['’‘`´"“”]+\s*|\s*['’‘`´"“”]+$/g;

/** Days up to the year 2000: dates that Excel makes of "4/5" are of the year it was typed in. */
const FIRST_TYPED_DATE = 36_526;

/**
 * "4/5" and "4.5" both become a date where the machine writes dates so. Returns what the row admits: the first of the two
 * where the second is the maximum, whichever comes first; both as a decimal, day first, where the maximum is not passed.
 */
function beforeTheDate(
  { day, month, sign, serial }: DayAndMonth,
  maximum: Points | null,
  deduction: Points | null,
): readonly Points[] {
  if (maximum === null) return [];
  // A number typed where the looks of a date were left behind: a day of 1900.
  if (serial < FIRST_TYPED_DATE) return comparePoints(serial, maximum) <= 0 ? [serial] : [];
  const shares = [
    [day, month],
    [month, day],
  ].flatMap(([points = 0, of = 0]) => (samePoints(of, maximum) ? [points] : []));
  const decimal = month < 10 ? [addPoints(day, month / 10)] : [];
  const possible = [...(sign === "." ? [] : shares), ...(sign === "/" ? [] : decimal)].filter(
    (points) =>
      comparePoints(points, maximum) <= 0 &&
      (deduction === null || samePoints(points, subtractPoints(maximum, deduction))),
  );
  return [...new Set(possible)];
}
