/** Owns what can be wrong with a grade: against the points of its table, and beside the outcome of the unit's other table. */
import type { Finding } from "../model/finding/finding";
import { finding } from "../model/finding/finding";
import { formatAddress } from "../model/workbook/grid";
import { type Domain, kindOf } from "../domain/domain";
import { indicatorsIn } from "../model/table/itemTree";
import type { GradeBand, TableReading } from "../model/table/reading";
import { decidingScorers, type Scorer } from "../model/table/scorer";
import type { Decision, Score } from "../score";
import { bandReached } from "../score/verdict";

/**
 * Returns the finding of a typed grade that the points do not give: neither those that count nor those of another who may
 * decide and scored everything, as where the unit's own proposal stands beside what it was appraised with.
 */
export function auditGrade(
  table: TableReading,
  score: Score,
  bands: readonly GradeBand[],
): readonly Finding[] {
  const { sheet, typedGrade } = table;
  const { grade, countedTotal: points, totals } = score;
  const computed = grade?.name ?? null;
  if (typedGrade === null || computed === null || points === null) return [];
  const given = whoScoredAll(table, score).flatMap((scorer) => {
    const total = totals[scorer];
    return total === null ? [] : (bandReached(bands, total)?.name ?? []);
  });
  return [computed, ...given].some((name) => isSameGrade(typedGrade.name, name))
    ? []
    : [
        finding(
          "gradeMismatch",
          { typed: typedGrade.name, computed, points },
          sheet,
          formatAddress(typedGrade),
        ),
      ];
}

function whoScoredAll({ items }: TableReading, { indicators }: Score): readonly Scorer[] {
  const left = new Set(
    indicators.flatMap(({ row, state }) => (state === "notApplicable" ? [row] : [])),
  );
  const needed = indicatorsIn(items).filter(({ bonus, row }) => !bonus && !left.has(row));
  return decidingScorers.filter((scorer) =>
    needed.every(({ scores }) => scores[scorer].points !== null),
  );
}

/** A table with its score and the lines that decided. */
interface Scored {
  readonly table: TableReading;
  readonly score: Score;
  readonly decision: Decision;
}

/**
 * Returns a finding for each table that is graded and has the best grade, while one of the same programme and unit that
 * is passed or not is not met. `bestGrade` is the best there usually is, for tables whose own grades are not known.
 */
export function auditGradesBesideOutcomes(
  tables: readonly Scored[],
  bestGrade: string | null,
  domain: Domain,
): readonly Finding[] {
  const missed = tables.flatMap(({ table, score }) => {
    const { passed, programme } = kindOf(domain, table.kind);
    return passed === "always" && score.outcome?.verdict === "notMet" ? [programme] : [];
  });
  return tables.flatMap(({ table, score, decision }) => {
    const { graded, passed, programme } = kindOf(domain, table.kind);
    if (graded !== "always" || passed !== "never" || !missed.includes(programme)) return [];
    const best = decision.grades ? nameOfBest(decision.grades.bands) : bestGrade;
    const isBest = (name: string): boolean => best !== null && isSameGrade(name, best);
    const { typedGrade, sheet } = table;
    if (typedGrade && isBest(typedGrade.name)) {
      const facts = { grade: typedGrade.name, shown: true };
      return [finding("standardNotMetButGradeHigh", facts, sheet, formatAddress(typedGrade))];
    }
    const computed = score.grade?.name ?? null;
    return computed !== null && isBest(computed)
      ? [finding("standardNotMetButGradeHigh", { grade: computed, shown: false }, sheet)]
      : [];
  });
}

const nameOfBest = (bands: NonNullable<Decision["grades"]>["bands"]): string | null =>
  bands.reduce<(typeof bands)[number] | null>(
    (best, band) => (best && best.from >= band.from ? best : band),
    null,
  )?.name ?? null;

const isSameGrade = (a: string, b: string): boolean => foldName(a) === foldName(b);

/** Letters only, without accents and case: names of grades are typed in many ways. */
const foldName = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/\u0111/g, "d")
    .replace(/[^a-z0-9]/g, "");
