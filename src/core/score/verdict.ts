/** Owns what a total means: met or not with the decisive reason first, and the grade of its band. */
import { comparePoints, multiplyPoints, subtractPoints, sumPoints } from "../base/points";
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
 * | no | none | yes | yes | yes | met; incomplete where the unit is not assessed at all |
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
  const failures = [
    ...decisive.map((failure): OutcomeReason => ({ code: "mandatoryFailed", ...failure })),
    ...groupsBelowFloor(standing, decision),
  ];
  const vetoed = (decision.vetoes ?? [])
    .filter(({ hasHappened }) => hasHappened === true)
    .map(({ text, source }): OutcomeReason => ({ code: "vetoed", text, source }));
  if (vetoed.length > 0) return { verdict: "notMet", reasons: [...vetoed, ...failures] };
  const line = decision.passLine?.points ?? null;
  const open = [...openReasons(standing, decision), ...openVetoes(decision)];
  if (total === null || line === null || open.length > 0) {
    const noLine: readonly OutcomeReason[] = line === null ? [{ code: "noLine" }] : [];
    // Whatever the line is, a mandatory indicator below its maximum stays below it.
    if (total !== null && open.length === 0 && failures.length > 0)
      return { verdict: "notMet", reasons: [...failures, ...noLine] };
    return { verdict: "incomplete", reasons: [...open, ...noLine, ...failures] };
  }
  if (comparePoints(total, line) < 0) {
    const belowLine: OutcomeReason = {
      code: "belowLine",
      total,
      line,
      missing: subtractPoints(line, total),
    };
    return { verdict: "notMet", reasons: [belowLine, ...failures] };
  }
  const reachesLine: OutcomeReason = { code: "reachesLine", total, line };
  if (failures.length > 0) return { verdict: "notMet", reasons: [...failures, reachesLine] };
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
    reasons: count > 0 ? [reachesLine, { code: "allMandatoryAtMaximum", count }] : [reachesLine],
  };
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
  const reached = grades.bands
    .filter(({ from }) => comparePoints(total, from) >= 0)
    .reduce<
      (typeof grades.bands)[number] | null
    >((best, band) => (best && best.from >= band.from ? best : band), null);
  return reached ? { name: reached.name, why: "band" } : { name: null, why: "belowBands" };
}

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
  const unscored = entries.filter(isUnscored).map(({ result }) => result.path);
  const unsettled = entries
    .filter(
      ({ result }) =>
        result.state === "notApplicable" && result.points === null && notApplicable === null,
    )
    .map(({ result }) => result.path);
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
