/** Owns what stands in the cells of answers of one row: met, not met, nothing, or what cannot be understood. */
import type { Lexicon } from "../../../domain/lexicon";
import type { TypedScore } from "../../../model/table/scorer";
import { WHOLE } from "../../../model/table/tickSheet";
import type { SheetView } from "../../sheet/sheet";
import { originRow } from "../marks/origin";
import type { AnswerColumns } from "./answerColumns";

const nothing = { points: null, text: null, isText: false, proposals: [] } as const;
const met: TypedScore = { ...nothing, points: WHOLE, meaning: "tick" };
const notMet: TypedScore = { ...nothing, points: 0, meaning: "tick" };

/**
 * Returns the answer of a row.
 *
 * | cells | answer |
 * | --- | --- |
 * | x under "Đạt" · "Đạt", "Có", 1, "Đ" in one column | met |
 * | x under "Chưa đạt" · "Chưa đạt", "Không", 0, "K" | not met |
 * | nothing, dots, an empty box | nothing is said |
 * | both ticked, another word | nothing is said; the words are kept for a person to look at |
 */
export function answerAt(
  view: SheetView,
  row: number,
  { columns: { met: left, notMet: right }, isNamed, isMetOnly }: AnswerColumns,
  { answers, scoreWords }: Lexicon,
): TypedScore {
  const said = (column: number): string => view.folded(originRow(view, row, column), column);
  const words = (column: number): string => view.text(originRow(view, row, column), column);
  const unknown = (...columns: readonly number[]): TypedScore => ({
    ...nothing,
    text: columns.map(words).filter(Boolean).join(" / "),
  });
  const isLeftOut = [left, right].some((column) => scoreWords.notApplicable.test(said(column)));
  if (isLeftOut && !answers.notMet.test(said(left)))
    return { ...unknown(left), meaning: "notApplicable" };
  if (left === right) {
    const word = said(left);
    if (answers.blank.test(word)) return nothing;
    if (isNamed && isMetOnly && answers.tick.test(word)) return met;
    if (answers.met.test(word)) return met;
    return answers.notMet.test(word) ? notMet : unknown(left);
  }
  const isBlank = (column: number): boolean =>
    answers.blank.test(said(column)) || /^[-–—−0]+$/.test(said(column));
  // Below its own name the answer may stand in words too: "không" under "Không".
  const isTicked = (column: number): boolean =>
    answers.tick.test(said(column)) ||
    (column === right && !isBlank(right) && answers.notMet.test(said(column)));
  if (isTicked(left) && isTicked(right)) return { ...unknown(left, right), meaning: "bothTicked" };
  if (isTicked(left) && isBlank(right)) return met;
  if (isTicked(right) && isBlank(left)) return notMet;
  // The answer in words, typed in the first of both.
  if (isBlank(right) && answers.notMet.test(said(left)) && said(left) !== "0") return notMet;
  return isBlank(left) && isBlank(right) ? nothing : unknown(left, right);
}

/** Tells whether anything stands where a row is answered. */
export const isAnswered = (
  view: SheetView,
  row: number,
  { columns }: AnswerColumns,
  { answers }: Lexicon,
): boolean =>
  [columns.met, columns.notMet].some((column) => !answers.blank.test(view.folded(row, column)));
