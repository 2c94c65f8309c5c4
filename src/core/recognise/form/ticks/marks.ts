/** Owns what is written for an answer: what the sheet writes already, else what its header names. */
import { foldText } from "../../../base/text";
import type { Lexicon } from "../../../domain/lexicon";
import type { TickMarks } from "../../../model/table/scorer";
import type { SheetView } from "../../sheet/sheet";
import type { AnswerColumns } from "./answerColumns";

const TICK = "x";

/** Returns the marks of one scorer's columns. */
export function marksOf(
  view: SheetView,
  rows: readonly number[],
  { columns, words }: AnswerColumns,
  { answers }: Lexicon,
): TickMarks {
  const inUse = (column: number, is: RegExp): string | number | null =>
    mostOf(
      rows.flatMap((row) => {
        const value = view.cell(row, column)?.value;
        const isMark = typeof value === "string" || typeof value === "number";
        return isMark && is.test(view.folded(row, column)) ? [value] : [];
      }),
    );
  if (columns.met !== columns.notMet) {
    const met = inUse(columns.met, answers.tick);
    const notMet = inUse(columns.notMet, answers.tick);
    return { met: met ?? notMet ?? TICK, notMet: notMet ?? met ?? TICK };
  }
  const met = inUse(columns.met, answers.met);
  const notMet = inUse(columns.met, answers.notMet);
  const fitting = answers.marks.filter(
    (marks) => isSame(marks.met, met) || isSame(marks.notMet, notMet),
  );
  const choices = fitting.length > 0 ? fitting : answers.marks;
  const usual = choices.find(({ header }) => header.test(words)) ?? choices[0];
  const inCase = (mark: string | number): string | number => likeCase(mark, met ?? notMet);
  return {
    met: met ?? inCase(usual?.met ?? TICK),
    notMet: notMet ?? inCase(usual?.notMet ?? TICK),
  };
}

const isSame = (mark: string | number, used: string | number | null): boolean =>
  used !== null && foldText(String(mark)) === foldText(String(used));

/** "ĐẠT" beside it makes "CHƯA ĐẠT", "đạt" makes "chưa đạt". */
function likeCase(mark: string | number, other: string | number | null): string | number {
  if (typeof mark !== "string" || typeof other !== "string" || other.length < 2) return mark;
  if (other === other.toUpperCase()) return mark.toUpperCase();
  return other === other.toLowerCase() ? mark.toLowerCase() : mark;
}

function mostOf(values: readonly (string | number)[]): string | number | null {
  const counts = new Map<string | number, number>();
  for (const value of values) {
    const mark = typeof value === "string" ? value.trim() : value;
    counts.set(mark, (counts.get(mark) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? null;
}
