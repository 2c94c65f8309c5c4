/** Owns what papers can tell of one table of a unit: its totals and results, and its rows by what they are good for. */
import { comparePoints, type Points, subtractPoints } from "../../../base/points";
import type { Step } from "../../../model/score/score";
import type { FactSource, PaperFact } from "../paper";
import type { PaperWords } from "../words";
import { lostTogether, type PaperItem, type PaperResult, type PaperTable } from "./paperUnit";
import { blankFact, numberFact, type Scope, textFact } from "./scope";
import { scorers } from "../../../model/table/scorer";

/** Returns the scope of a table; `order` counts from 1. */
export function tableScope(table: PaperTable, order: number, words: PaperWords): Scope {
  const { kind, items, isTrusted } = table;
  const indicators = items.filter(({ item }) => item.kind === "indicator");
  const scopesOf = (some: readonly PaperItem[]): readonly Scope[] =>
    some.map((each) => itemScope(each, table, words));
  const mandatory = indicators.filter(({ item }) => item.mandatory);
  const deducted = indicators.filter(({ lost }) => lost !== null);
  const unscored = indicators.filter(
    ({ item, points }) => points === null && !item.bonus && item.scores.self.points === null,
  );
  const count = (some: readonly PaperItem[]): PaperFact =>
    numberFact(some.length, words.count, sourceOf(table, table.sheet, null));
  return {
    facts: {
      ...totalFacts(table, words),
      ...appraisalFacts(table, words),
      order: textFact(String(order)),
      title: textFact(kind.title),
      titleWithin: textFact(words.within(kind.title)),
      titleUpper: textFact(kind.title.toLocaleUpperCase("vi")),
      shortTitle: textFact(kind.shortTitle),
      sheet: textFact(table.sheet),
      lostTotal: numberFact(
        lostTogether(deducted),
        words.points,
        sourceOf(table, table.sheet, null),
      ),
      deductedCount: count(deducted),
      unscoredCount: count(unscored),
      mandatoryCount: count(mandatory),
      mandatoryMet: count(mandatory.filter(isAtMaximum)),
      passLine: numberFact(table.passLine?.points ?? null, words.points, lineSource(table)),
      passLineSource: textFact(table.passLine?.source ?? null),
      gradeBands: textFact(table.grades ? words.gradeBands(table.grades.bands) : null),
      ...resultFacts(table, table.own, { verdict: "ownVerdict", grade: "ownGrade" }, words),
      ...resultFacts(table, table.result, { verdict: "verdict", grade: "grade" }, words),
      ownResult: sentenceOf(table, table.own, table.totals.self, words),
      result: sentenceOf(table, table.result, table.countedTotal, words),
      hasReason: textFact(items.some(({ item }) => item.reason !== null) ? "x" : null),
    },
    lists: {
      items: scopesOf(items),
      groups: scopesOf(items.filter(({ item }) => item.level === 1)),
      deducted: scopesOf(deducted),
      mandatoryItems: scopesOf(mandatory),
      failures: scopesOf(indicators.filter((each) => each.isMandatoryFailure)),
      unscored: scopesOf(unscored),
      differences: indicators
        .filter((each) => differenceOf(each) !== null)
        .map((each) => differenceScope(each, table, words)),
      reasons: isTrusted
        ? (table.own.outcome?.reasons ?? []).map((reason) => ({
            facts: { sentence: textFact(words.reason(reason)) },
            lists: {},
          }))
        : [],
    },
  };
}

const totalNames = { self: "selfTotal", appraised: "appraisedTotal", council: "councilTotal" };

function totalFacts(table: PaperTable, words: PaperWords): Scope["facts"] {
  const { sheet, totals, totalCells, counted, countedTotal, maximum, maximumCell } = table;
  const { self, appraised } = totals;
  const difference = self === null || appraised === null ? null : subtractPoints(appraised, self);
  return {
    ...Object.fromEntries(
      scorers.map((scorer) => [
        totalNames[scorer],
        numberFact(totals[scorer], words.points, sourceOf(table, sheet, totalCells[scorer])),
      ]),
    ),
    maximum: numberFact(maximum, words.points, sourceOf(table, sheet, maximumCell)),
    total: numberFact(countedTotal, words.points, sourceOf(table, sheet, totalCells[counted])),
    differenceTotal: numberFact(difference, words.points, sourceOf(table, sheet, null)),
  };
}

/** What comes out within a sentence; nothing is said of a table whose reading is in doubt. */
function resultFacts(
  table: PaperTable,
  { outcome, grade }: PaperResult,
  names: { readonly verdict: string; readonly grade: string },
  words: PaperWords,
): Scope["facts"] {
  const source = sourceOf(table, table.sheet, null);
  const verdict = outcome?.verdict ?? null;
  return {
    [names.verdict]:
      outcome === null
        ? textFact(null)
        : table.isTrusted
          ? textFact(words.verdict(verdict, table.kind), source, verdict ?? undefined)
          : blankFact("content", "notProven"),
    [names.grade]:
      grade === null
        ? textFact(null)
        : grade.name !== null
          ? textFact(words.gradeName(grade.name), source, grade.name)
          : blankFact("content", grade.why === "readingNotProven" ? "notProven" : "notKnown"),
  };
}

function sentenceOf(
  table: PaperTable,
  { outcome, grade }: PaperResult,
  total: Points | null,
  words: PaperWords,
): PaperFact {
  if (!table.isTrusted) return blankFact("content", "notProven");
  const sentences = [
    ...(outcome ? [words.outcome(outcome, table.kind)] : []),
    ...(grade ? [words.grade(grade, total)] : []),
  ];
  return textFact(sentences.join(" "), sourceOf(table, table.sheet, null));
}

function itemScope(each: PaperItem, table: PaperTable, words: PaperWords): Scope {
  const { item, sheet, maximumCell, lost } = each;
  const at = (cell: string | null): FactSource => sourceOf(table, sheet, cell);
  const points = (value: Points | null, cell: string | null): PaperFact =>
    numberFact(value, words.points, at(cell));
  const { self, appraised, council } = item.scores;
  const [last] = each.steps.slice(-1);
  return {
    facts: {
      number: textFact(words.path(item.path)),
      text: textFact(item.text),
      maximum: points(item.maximum, maximumCell),
      self: points(self.points, self.cell),
      appraised: points(appraised.points, appraised.cell),
      council: points(council.points, council.cell),
      points: points(each.points, item.scores[table.counted].cell),
      lost: points(lost, null),
      difference: points(differenceOf(each), null),
      reason:
        item.reason !== null
          ? textFact(item.reason, at(null))
          : lost === null && differenceOf(each) === null
            ? textFact(null)
            : blankFact("content", "notInSheet"),
      evidence: textFact(item.evidence),
      mandatory: textFact(item.mandatory ? words.mandatory : null),
      group: textFact(item.kind === "indicator" ? null : "x"),
      step: textFact(stepOf(last, words)),
    },
    lists: {},
  };
}

/** Where who appraises gave reasons of their own, these tell why it differs, never the unit's. */
function differenceScope(each: PaperItem, table: PaperTable, words: PaperWords): Scope {
  const scope = itemScope(each, table, words);
  const { appraisedReason } = each;
  if (appraisedReason === undefined) return scope;
  const reason =
    appraisedReason === null ? blankFact("content", "notTyped") : textFact(appraisedReason);
  return { ...scope, facts: { ...scope.facts, reason } };
}

const appraisalFacts = (
  { appraisal = { by: null, day: null, conflict: null } }: PaperTable,
  words: PaperWords,
): Scope["facts"] => ({
  appraiser: textFact(appraisal.by),
  appraisedOn: textFact(appraisal.day && words.date(appraisal.day)),
  appraiserConflict: textFact(appraisal.conflict && words.conflict(appraisal.conflict)),
});

/** How the points came about; of points that were only typed, what the rule says. */
function stepOf(step: Step | undefined, words: PaperWords): string | null {
  if (!step) return null;
  return step.arithmetic === null ? step.clause : words.step(step);
}

/** Of the appraised points to the unit's own; null where one of them is not there, or they are the same. */
function differenceOf({ item }: PaperItem): Points | null {
  const { self, appraised } = item.scores;
  if (item.kind !== "indicator" || self.points === null || appraised.points === null) return null;
  const difference = subtractPoints(appraised.points, self.points);
  return comparePoints(difference, 0) === 0 ? null : difference;
}

const isAtMaximum = ({ item, lost }: PaperItem): boolean =>
  lost === null && item.scores.self.points !== null;

export const sourceOf = (
  { file, receipt }: Pick<PaperTable, "file" | "receipt">,
  sheet: string,
  cell: string | null,
): FactSource => ({ from: "sheet", file, sheet, cell, receipt });

const lineSource = ({ passLine }: PaperTable): FactSource => ({
  from: "document",
  source: passLine?.source ?? "",
});
