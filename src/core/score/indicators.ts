/** Owns the points of each indicator: from facts where they decide, else as typed; and which score counts. */
import { addedFor, withoutAdded } from "../model/table/addedScore";
import { addedShares, type AddedShare } from "../model/table/adjustment";
import { isIndicator } from "../model/table/itemTree";
import { assessmentOf, stateOf } from "../model/score/assessment";
import type { Assessment, IndicatorAssessment } from "../model/score/assessment";
import { addPoints, type Points } from "../base/points";
import type { Item, TableReading } from "../model/table/reading";
import { applyRule } from "../rules";
import { decidingScorers, perScorer, type Scorer, unitScorer } from "../model/table/scorer";
import type { Decision, ScoredIndicator, Step } from "../model/score/score";

/** An indicator the assessment does not name (a reading made anew) is claimed as its row in the sheet says. */
export function scoreIndicators(
  table: TableReading,
  assessment: Assessment,
  decision: Decision,
  asked: Scorer | null,
): { readonly counted: Scorer; readonly entries: readonly ScoredIndicator[] } {
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
  const counted = asked ?? whichCounts(indicators);
  const shares = addedShares(table);
  return {
    counted,
    entries: indicators.map((entry) =>
      scoreIndicator({ ...entry, table, decision, counted, shares }),
    ),
  };
}

interface Claimed {
  readonly item: Item;
  readonly claim: IndicatorAssessment;
}

/** The weightiest count that every indicator has; a bonus left blank was not claimed and does not hinder. */
function whichCounts(indicators: readonly Claimed[]): Scorer {
  const needed = indicators.filter(
    ({ item, claim }) => !item.bonus && claim.override !== "notApplicable",
  );
  const isFull = (scorer: Scorer): boolean =>
    needed.length > 0 && needed.every(({ claim }) => claim.points[scorer] !== null);
  return decidingScorers.find(isFull) ?? unitScorer;
}

function scoreIndicator({
  item,
  claim,
  table,
  decision,
  counted,
  shares,
}: Claimed & {
  readonly table: TableReading;
  readonly decision: Decision;
  readonly counted: Scorer;
  readonly shares: ReadonlyMap<number, AddedShare>;
}): ScoredIndicator {
  const { row, path, maximum, rule } = item;
  const share = shares.get(row);
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

  const addedStepOf = ({ stated, counted: most }: AddedShare): Step => ({
    ...step("added", claimed[counted], sumWords(earned[counted], added(counted), claimed[counted])),
    facts: { points: stated },
    clause: most === stated ? null : (table.added?.cap?.words ?? null),
  });

  const isLeftOut =
    claim.override === "notApplicable" &&
    decision.notApplicable !== undefined &&
    decision.notApplicable !== null;
  const keptPoints = decision.notApplicable === "keepPoints" ? maximum : null;
  const worth = rule ? applyRule(rule, claim.facts, maximum, table.year) : null;
  // What a rule gives is the unit's own; another's score stands as it was typed.
  const earned = perScorer((scorer) =>
    isLeftOut
      ? keptPoints
      : ((scorer === "self" ? worth?.points : null) ??
        withoutAdded(claim.points[scorer], scorer, table.added, share) ??
        (share && maximum === null && scorer === "self" ? 0 : null)),
  );
  const added = (scorer: Scorer): Points => (isLeftOut ? 0 : addedFor(scorer, table.added, share));
  const claimed = perScorer((scorer) => plus(earned[scorer], added(scorer)));
  const points = claimed[counted];

  const ownStep = claim.override
    ? step(claim.override, earned.self)
    : rule && worth && worth.points !== null
      ? step(rule.kind, earned.self, worth.arithmetic)
      : step("typed", earned.self);
  const countedStep = counted === "self" || isLeftOut ? [] : [step(counted, earned[counted])];
  const addedStep = share && points !== null && !isLeftOut ? [addedStepOf(share)] : [];
  return {
    item,
    points: claimed,
    result: {
      row,
      path,
      maximum,
      points,
      added: added(counted),
      state: stateOf(claim, earned[counted], maximum),
      steps: [ownStep, ...countedStep, ...addedStep],
    },
  };
}

const plus = (points: Points | null, added: Points): Points | null =>
  points === null ? null : addPoints(points, added);

const sumWords = (earned: Points | null, added: Points, sum: Points | null): string | null =>
  earned === null || sum === null || added === 0
    ? null
    : `${earned} ${added < 0 ? "−" : "+"} ${Math.abs(added)} = ${sum}`;
