/** Owns what a total means: met or not with the decisive reason first, and the grade of its band. */
import { namePaths } from "../model/table/itemTree";
import type { GradeBand } from "../model/table/reading";
import {
  comparePoints,
  multiplyPoints,
  type Points,
  subtractPoints,
  sumPoints,
} from "../base/points";
import type { Kind } from "../domain/domain";
import type { Decision, Grade, Outcome, OutcomeReason, Standing } from "../model/score/score";
import { isUnscored } from "./totals";

/**
 * Returns the outcome; null for a table that is graded, not passed. Whatever the points, there is no verdict on a
 * reading that is in doubt.
 *
 * | vetoed | blanks | line known | total ≥ line | mandatory at maximum, groups at their floor | verdict |
 * | --- | --- | --- | --- | --- | --- |
 * | yes | – | – | – | – | notMet |
 * | no | or only a part of a table | – | – | – | incomplete |
 * | no | some | – | – | – | incomplete |
 * | no | none | no | – | yes | incomplete |
 * | no | none | no | – | otherwise | notMet |
 * | no | none | yes | yes | yes | met; incomplete where the unit is not assessed at all, or a score above its maximum decides |
 * | no | none | yes | otherwise | | notMet |
 */
export function decideOutcome(
  { passed }: Kind,
  standing: Standing,
  decision: Decision,
): Outcome | null {
  if (standing.doubts !== null) {
    const { doubts } = standing;
    return { verdict: null, reasons: [{ code: "readingNotProven", doubts }] };
  }
  const isGradedOnly = decision.passLine === null && decision.grades !== null;
  if (passed === "never" || (passed === "unlessGraded" && isGradedOnly)) return null;

  const { countedTotal: total, mandatoryFailures } = standing;
  const decisive = decision.mandatoryAtMaximum === false ? [] : mandatoryFailures;
  const nameOf = namePaths(standing.entries.map(({ result }) => result));
  const failures = [
    ...decisive.map(
      (failure): OutcomeReason => ({
        code: "mandatoryFailed",
        ...failure,
        path: nameOf(failure),
      }),
    ),
    ...groupsBelowFloor(standing, decision),
  ];
  const vetoed = (decision.vetoes ?? [])
    .filter(({ hasHappened }) => hasHappened === true)
    .map(({ text, source }): OutcomeReason => ({ code: "vetoed", text, source }));
  if (vetoed.length > 0) return { verdict: "notMet", reasons: [...vetoed, ...failures] };
  const line = decision.passLine?.points ?? null;
  const above = aboveMaximum(standing);
  const open = [...openReasons(standing, decision), ...openVetoes(decision)];
  if (total === null || line === null || open.length > 0) {
    const noLine: readonly OutcomeReason[] = line === null ? [{ code: "noLine" }] : [];
    // Whatever the line is, a mandatory indicator below its maximum stays below it.
    if (total !== null && open.length === 0 && failures.length > 0)
      return { verdict: "notMet", reasons: [...failures, ...noLine] };
    return { verdict: "incomplete", reasons: [...open, ...noLine, ...failures, ...above] };
  }
  if (comparePoints(total, line) < 0) {
    const belowLine: OutcomeReason = {
      code: "belowLine",
      total,
      line,
      missing: subtractPoints(line, total),
    };
    return { verdict: "notMet", reasons: [belowLine, ...failures, ...above] };
  }
  const reachesLine: OutcomeReason = { code: "reachesLine", total, line };
  if (failures.length > 0)
    return { verdict: "notMet", reasons: [...failures, reachesLine, ...above] };
  if (above.length > 0 && doesExcessDecide(standing, decision, total, line))
    return { verdict: "incomplete", reasons: [...above, reachesLine] };
  const mandatory = standing.entries.filter(
    ({ item, result }) => item.mandatory && result.state === "met",
  );
  if (decision.notAssessed) {
    const notAssessed: OutcomeReason = { code: "notAssessed", ...decision.notAssessed };
    return { verdict: "incomplete", reasons: [notAssessed, reachesLine] };
  }
  const count = mandatoryFailures.length > 0 ? 0 : mandatory.length;
  return {
    verdict: "met",
    reasons: [
      reachesLine,
      ...(count > 0 ? [{ code: "allMandatoryAtMaximum", count } as const] : []),
      ...above,
    ],
  };
}

/** The scores that are an error by being too high. */
function aboveMaximum({ entries }: Standing): readonly OutcomeReason[] {
  const nameOf = namePaths(entries.map(({ result }) => result));
  const rows = entries.flatMap(({ result }) => {
    const { state, row, points, maximum } = result;
    if (state !== "aboveMaximum" || points === null || maximum === null) return [];
    return [{ path: nameOf(result), row, maximum, score: points }];
  });
  return rows.length > 0 ? [{ code: "aboveMaximum", rows }] : [];
}

/** Whether points that nobody can have bear on the verdict: those of a mandatory indicator, or those that reach the line. */
function doesExcessDecide(
  { entries }: Standing,
  { mandatoryAtMaximum = true }: Decision,
  total: Points,
  line: Points,
): boolean {
  const above = entries.filter(({ result }) => result.state === "aboveMaximum");
  const excess = sumPoints(
    above.map(({ result: { points, maximum, added } }) =>
      subtractPoints(points ?? 0, sumPoints([maximum, added]) ?? 0),
    ),
  );
  return (
    (mandatoryAtMaximum && above.some(({ item }) => item.mandatory)) ||
    comparePoints(subtractPoints(total, excess ?? 0), line) < 0
  );
}

/** Returns the grade; null for a table that is passed, not graded. */
export function decideGrade(
  { graded }: Kind,
  standing: Standing,
  decision: Decision,
): Grade | null {
  const { grades } = decision;
  if (graded === "never" || (graded === "withBands" && grades === null)) return null;
  if (standing.doubts !== null) return { name: null, why: "readingNotProven" };
  const { countedTotal: total } = standing;
  if (total === null || openReasons(standing, decision).length > 0)
    return { name: null, why: "incomplete" };
  if (grades === null) return { name: null, why: "noBands" };
  const reached = bandReached(grades.bands, total);
  return reached ? { name: reached.name, why: "band" } : { name: null, why: "belowBands" };
}

/** Returns the highest band that a total reaches, or null. */
export const bandReached = (bands: readonly GradeBand[], total: Points): GradeBand | null =>
  bands
    .filter(({ from }) => comparePoints(total, from) >= 0)
    .reduce<GradeBand | null>((best, band) => (best && best.from >= band.from ? best : band), null);

/** Groups at the top that have too small a share of their maximum: points × 100 < percent × maximum. */
function groupsBelowFloor(
  { groups }: Standing,
  { groupFloor = null }: Decision,
): readonly OutcomeReason[] {
  if (groupFloor === null) return [];
  const { percent } = groupFloor;
  return groups.flatMap(({ path, points, maximum, unscored }): readonly OutcomeReason[] =>
    !path.includes("/") &&
    points !== null &&
    maximum !== null &&
    unscored === 0 &&
    comparePoints(multiplyPoints(points, 100), multiplyPoints(maximum, percent)) < 0
      ? [{ code: "groupBelowFloor", path, points, maximum, percent }]
      : [],
  );
}

function openVetoes({ vetoes = [] }: Decision): readonly OutcomeReason[] {
  const texts = vetoes.filter(({ hasHappened }) => hasHappened === null).map(({ text }) => text);
  return texts.length > 0 ? [{ code: "vetoUnanswered", texts }] : [];
}

/** What keeps a total from being final. */
function openReasons(
  { entries, totals, maximum, otherPart }: Standing,
  { notApplicable = null }: Decision,
): readonly OutcomeReason[] {
  const nameOf = namePaths(entries.map(({ result }) => result));
  const unscored = entries.filter(isUnscored).map(({ result }) => nameOf(result));
  const unsettled = entries
    .filter(
      ({ result }) =>
        result.state === "notApplicable" && result.points === null && notApplicable === null,
    )
    .map(({ result }) => nameOf(result));
  return [
    ...(otherPart
      ? [
          {
            code: "partOfTable",
            sheet: otherPart.sheet,
            row: otherPart.row,
            total: sumPoints([totals.self, otherPart.points.self]),
            maximum: sumPoints([maximum, otherPart.maximum]),
          } as const,
        ]
      : []),
    ...(unscored.length > 0 || entries.length === 0
      ? [{ code: "unscored", paths: unscored } as const]
      : []),
    ...(unsettled.length > 0
      ? [{ code: "notApplicableUnsettled", paths: unsettled } as const]
      : []),
  ];
}
