/** Owns the points of each indicator: from facts where they decide, else as typed; and which score counts. */
import { isIndicator } from "../model/itemTree";
import { assessmentOf, stateOf } from "../model/assessment";
import type { Assessment, IndicatorAssessment } from "../model/assessment";
import type { Points } from "../base/points";
import type { Item, TableReading } from "../model/reading";
import { applyRule } from "../rules";
import type { Decision, ScoredIndicator, Step } from "../model/score";

/** An indicator the assessment does not name (a reading made anew) is claimed as its row in the sheet says. */
export function scoreIndicators(
  table: TableReading,
  assessment: Assessment,
  decision: Decision,
): { readonly counted: "self" | "appraised"; readonly entries: readonly ScoredIndicator[] } {
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

/** The appraised scores count where every indicator has one; a bonus left blank was not claimed and does not hinder. */
function whichCounts(indicators: readonly Claimed[]): "self" | "appraised" {
  const needed = indicators.filter(
    ({ item, claim }) => !item.bonus && claim.override !== "notApplicable",
  );
  return needed.length > 0 && needed.every(({ claim }) => claim.appraised !== null)
    ? "appraised"
    : "self";
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
  readonly counted: "self" | "appraised";
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
  const self = isLeftOut ? keptPoints : (worth?.points ?? claim.self);
  const appraised = isLeftOut ? keptPoints : claim.appraised;
  const points = counted === "appraised" ? appraised : self;

  const ownStep = claim.override
    ? step(claim.override, self)
    : rule && worth && worth.points !== null
      ? step(rule.kind, self, worth.arithmetic)
      : step("typed", self);
  const steps =
    counted === "appraised" && !isLeftOut ? [ownStep, step("appraised", appraised)] : [ownStep];
  return {
    item,
    self,
    appraised,
    result: { row, path, maximum, points, state: stateOf(claim, points, maximum), steps },
  };
}
