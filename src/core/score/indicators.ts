/** Owns the points of each indicator: from facts where they decide, else as typed; and which score counts. */
import { isIndicator } from "../model/itemTree";
import { assessmentOf, stateOf } from "../model/assessment";
import type { Assessment, IndicatorAssessment } from "../model/assessment";
import type { Points } from "../base/points";
import type { Item, TableReading } from "../model/reading";
import { applyRule } from "../rules";
import { type DecidingScorer, decidingScorers, perScorer, type Scorer } from "../model/scorer";
import type { Decision, ScoredIndicator, Step } from "../model/score";

/** An indicator the assessment does not name (a reading made anew) is claimed as its row in the sheet says. */
export function scoreIndicators(
  table: TableReading,
  assessment: Assessment,
  decision: Decision,
): { readonly counted: DecidingScorer; readonly entries: readonly ScoredIndicator[] } {
  const claims = new Map(
    [...assessmentOf(table).indicators, ...assessment.indicators].map((claim) => [
      claim.row,
      claim,
    ]),
  );
  const indicators = table.items.flatMap((item) => {
    const claim = claims.get(item.row);
    return isIndicator(item) && claim ? [{ item, claim }] : [];
  });
  const counted = whichCounts(indicators);
  return {
    counted,
    entries: indicators.map((entry) => scoreIndicator({ ...entry, table, decision, counted })),
  };
}

interface Claimed {
  readonly item: Item;
  readonly claim: IndicatorAssessment;
}

/** The weightiest count that every indicator has; a bonus left blank was not claimed and does not hinder. */
function whichCounts(indicators: readonly Claimed[]): DecidingScorer {
  const needed = indicators.filter(
    ({ item, claim }) => !item.bonus && claim.override !== "notApplicable",
  );
  const isFull = (scorer: Scorer): boolean =>
    needed.length > 0 && needed.every(({ claim }) => claim.points[scorer] !== null);
  return decidingScorers.find(isFull) ?? "self";
}

function scoreIndicator({
  item,
  claim,
  table,
  decision,
  counted,
}: Claimed & {
  readonly table: TableReading;
  readonly decision: Decision;
  readonly counted: DecidingScorer;
}): ScoredIndicator {
  const { row, path, maximum, rule } = item;
  const clause = rule?.clause ?? rule?.words ?? null;
  const step = (
    kind: Step["rule"],
    points: Points | null,
    arithmetic: string | null = null,
  ): Step => ({
    rule: kind,
    definition: rule,
    facts: claim.facts,
    arithmetic,
    maximum,
    points,
    clause,
  });

  const isLeftOut =
    claim.override === "notApplicable" &&
    decision.notApplicable !== undefined &&
    decision.notApplicable !== null;
  const keptPoints = decision.notApplicable === "keepPoints" ? maximum : null;
  const worth = rule ? applyRule(rule, claim.facts, maximum, table.year) : null;
  // What a rule gives is the unit's own; another's score stands as it was typed.
  const claimed = perScorer((scorer) =>
    isLeftOut
      ? keptPoints
      : scorer === "self"
        ? (worth?.points ?? claim.points.self)
        : claim.points[scorer],
  );
  const points = claimed[counted];

  const ownStep = claim.override
    ? step(claim.override, claimed.self)
    : rule && worth && worth.points !== null
      ? step(rule.kind, claimed.self, worth.arithmetic)
      : step("typed", claimed.self);
  const steps = counted === "self" || isLeftOut ? [ownStep] : [ownStep, step(counted, points)];
  return {
    item,
    points: claimed,
    result: { row, path, maximum, points, state: stateOf(claim, points, maximum), steps },
  };
}
