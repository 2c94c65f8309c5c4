/** Owns what a sheet's own numbers say is wrong: every finding with the cell a person should look at. */
import { indicatorsIn } from "../model/table/itemTree";
import type { Finding } from "../model/finding/finding";
import { isTrusted } from "../model/table/proof";
import { formatAddress } from "../model/workbook/grid";
import { looksLikeFormula } from "../base/formulaText";
import { comparePoints } from "../base/points";
import type { Points } from "../base/points";
import { addedShares } from "../model/table/adjustment";
import type { GradeBand, TableReading } from "../model/table/reading";
import type { Facts } from "../model/table/rule";
import { isTickSheet } from "../model/table/tickSheet";
import { applyRule, disagrees } from "../rules";
import type { Score } from "../score";
import { auditAppraisal } from "./appraisal";
import { auditGrade } from "./grades";
import { findingAt, findingIn } from "./place";
import { reasonsAskedOf } from "./reasons";
import { auditScore } from "./scores";
import { auditSubtotals } from "./subtotals";
import { auditGroups, auditTotals } from "./sums";
import { auditAnswers } from "./tickSheet";

export { auditEligibility, type Exclusion, exclusionsOf } from "./eligibility";
export { auditGradesBesideOutcomes } from "./grades";

/**
 * Returns what the table's own numbers say is wrong, row by row, then its sums and its grade.
 * `statedScale`: what the maxima must add up to by the rubric, in points; null when nobody says. `bands`: the grades there
 * are, none where they are not known.
 */
export const audit = (
  table: TableReading,
  score: Score,
  statedScale: Points | null = null,
  bands: readonly GradeBand[] = [],
): readonly Finding[] =>
  isTickSheet(table)
    ? withTwins(table, [
        ...auditReading(table),
        ...auditRows(table),
        ...auditAnswers(table, score),
        ...auditAppraisal(table),
        ...auditTexts(table),
      ])
    : withTwins(table, auditPoints(table, score, statedScale, bands));

const auditPoints = (
  table: TableReading,
  score: Score,
  statedScale: Points | null,
  bands: readonly GradeBand[],
): readonly Finding[] => [
  ...auditReading(table),
  ...auditRows(table),
  ...auditIndicators(table, score),
  ...auditTicks(table),
  ...auditFacts(table, score),
  ...auditMandatory(table, score),
  ...auditTexts(table),
  ...auditGroups(table),
  ...auditSubtotals(table),
  ...auditTotals(table, statedScale, score),
  ...auditGrade(table, score, bands),
  ...auditAppraisal(table),
];

/** Marks the findings of rows whose number another row bears too. */
function withTwins(table: TableReading, findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  const twins = new Set<string>();
  for (const { path } of table.items) (seen.has(path) ? twins : seen).add(path);
  return twins.size === 0
    ? findings
    : findings.map((each) =>
        "path" in each.facts && twins.has(each.facts.path) ? { ...each, hasTwin: true } : each,
      );
}

/** What is in doubt about the reading itself, at the place where it is settled. */
function auditReading(table: TableReading): readonly Finding[] {
  if (isTrusted(table)) return [];
  const { doubts, columns, headerRows } = table;
  const [first] = doubts;
  const place = first?.place ?? { kind: "total", row: null };
  const cell =
    place.kind === "column"
      ? { row: headerRows[1], column: place.column ?? columns.content ?? 1 }
      : { row: place.row ?? headerRows[1], column: columns.content ?? 1 };
  return [findingIn(table, formatAddress(cell), "readingNotProven", { doubts })];
}

/** Numbers, maxima and hidden rows: whether the table can be trusted. */
function auditRows(table: TableReading): readonly Finding[] {
  const firstRows = new Map<string, number>();
  const lastSteps = new Map<string, string>();
  const found: Finding[] = [];
  for (const { row, path, kind, maximum, scores, bonus, hidden } of table.items) {
    const { self } = scores;
    const parent = parentOfPath(path);
    const step = path.slice(parent.length);
    const isInSeries = goesOn(lastSteps.get(parent), step);
    lastSteps.set(parent, step);
    const firstRow = firstRows.get(path);
    const isIndicator = kind === "indicator";
    const hasPoints = isIndicator && (maximum !== null || self.points !== null);
    if (firstRow === undefined) firstRows.set(path, row);
    else if (!isInSeries)
      found.push(
        findingAt(table, row, ["number", "content"], "duplicateNumber", { path, firstRow }),
      );
    if (isIndicator && maximum === null && !bonus)
      found.push(findingAt(table, row, ["maximum"], "noMaximum", { path }));
    if (hidden && hasPoints)
      found.push(findingIn(table, self.cell, "hiddenRowWithPoints", { path }));
  }
  return found;
}

/** "I/" of "I/2". */
const parentOfPath = (path: string): string => path.slice(0, path.lastIndexOf("/") + 1);

/** The next number, or a series that begins anew, as it does in each group that only a merged cell beside it names. */
function goesOn(before: string | undefined, step: string): boolean {
  const [last, next] = [ordinalOf(before ?? ""), ordinalOf(step)];
  return last !== null && next !== null && (next === last + 1 || (next === 1 && last > 1));
}

/** 3 of "3", 2 of "b"; null of anything else. */
function ordinalOf(step: string): number | null {
  if (/^\d+$/.test(step)) return Number(step);
  return /^[a-z]$/.test(step) ? step.charCodeAt(0) - "a".charCodeAt(0) + 1 : null;
}

function auditIndicators(table: TableReading, score: Score): readonly Finding[] {
  const states = new Map(score.indicators.map(({ row, state }) => [row, state]));
  const shares = addedShares(table);
  const reasons = reasonsAskedOf(table);
  const found: Finding[] = [];
  for (const item of indicatorsIn(table.items))
    found.push(...auditScore(table, item, states.get(item.row) ?? "unscored", reasons, shares));
  return found;
}

/** Points that a person left standing when the facts beside them changed. */
function auditFacts(table: TableReading, { indicators }: Score): readonly Finding[] {
  const items = new Map(table.items.map((item) => [item.row, item]));
  return indicators.flatMap(({ row, path, points, maximum, steps }) => {
    const rule = items.get(row)?.rule;
    const facts = steps[0]?.facts;
    if (!rule || !facts || points === null) return [];
    const worth = (stated: Facts) => applyRule(rule, stated, maximum, table.year);
    const cell = items.get(row)?.scores.self.cell ?? null;
    return disagrees(worth, facts, { points, maximum })
      ? [findingIn(table, cell, "factsDisagree", { path, points })]
      : [];
  });
}

/** Told once, at the first of them. */
function auditTicks(table: TableReading): readonly Finding[] {
  const ticked = indicatorsIn(table.items).filter(({ scores }) => scores.self.meaning === "tick");
  const [first] = ticked;
  if (!first) return [];
  return [findingIn(table, first.scores.self.cell, "scoreFromTicks", { count: ticked.length })];
}

/** Another's score that counts is to blame only where the unit's own was full. */
function auditMandatory(
  table: TableReading,
  { counted, mandatoryFailures }: Score,
): readonly Finding[] {
  const items = new Map(table.items.map((item) => [item.row, item]));
  return mandatoryFailures.map(({ row, path, maximum, score: points }) => {
    const scores = items.get(row)?.scores;
    const selfPoints = scores?.self.points ?? null;
    const isSelfFull = selfPoints === null || comparePoints(selfPoints, maximum) >= 0;
    const cell = scores?.[isSelfFull ? counted : "self"].cell ?? null;
    return findingIn(table, cell, "mandatoryFailed", { path, points, maximum });
  });
}

function auditTexts(table: TableReading): readonly Finding[] {
  const found: Finding[] = [];
  for (const { row, path, reason, evidence } of table.items) {
    if (reason !== null && looksLikeFormula(reason))
      found.push(
        findingAt(table, row, ["reason", "note"], "formulaLikeText", { path, text: reason }),
      );
    if (evidence !== null && looksLikeFormula(evidence))
      found.push(findingAt(table, row, ["evidence"], "formulaLikeText", { path, text: evidence }));
  }
  return found;
}
