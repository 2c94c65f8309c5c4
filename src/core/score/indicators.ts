/** Owns the points of each indicator: from facts where they decide, else as typed; and which score counts. */
import { addedFor, withoutAdded } from "../model/table/addedScore";
import { addedShares, type AddedShare } from "../model/table/adjustment";
import { isIndicator } from "../model/table/itemTree";
import { assessmentOf, stateOf } from "../model/score/assessment";
import type { Assessment, IndicatorAssessment } from "../model/score/assessment";
import { once } from "../base/once";
import { addPoints, type Points } from "../base/points";
import type { Item, TableReading } from "../model/table/reading";
import { applyRule, type Worth } from "../rules";
import {
  decidingScorers,
  type PerScorer,
  perScorer,
  type Scorer,
  unitScorer,
} from "../model/table/scorer";
import type { Decision, ScoredIndicator, Step } from "../model/score/score";

/** An indicator the assessment does not name (a reading made anew) is claimed as its row in the sheet says. */
export function scoreIndicators(
  table: TableReading,
  assessment: Assessment,
  decision: Decision,
  asked: Scorer | null,
): { readonly counted: Scorer; readonly entries: readonly ScoredIndicator[] } {
  const claims = byRow(assessment);
  const asTyped = once(() => byRow(assessmentOf(table)));
  const indicators: Claimed[] = [];
  for (const item of table.items) {
    const claim = isIndicator(item) ? (claims.get(item.row) ?? asTyped().get(item.row)) : undefined;
    if (claim) indicators.push({ item, claim });
  }
  const counted = asked ?? whichCounts(indicators);
  const shares = addedShares(table);
  return {
    counted,
    entries: indicators.map(({ item, claim }) =>
      scoreIndicator({ item, claim, table, decision, counted, share: shares.get(item.row) }),
    ),
  };
}

const byRow = ({ indicators }: Assessment): ReadonlyMap<number, IndicatorAssessment> =>
  new Map(indicators.map((claim) => [claim.row, claim]));

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

/** A claimed indicator with what of its table bears on it. */
interface InTable extends Claimed {
  readonly table: TableReading;
  readonly decision: Decision;
  readonly counted: Scorer;
  readonly share: AddedShare | undefined;
}

interface PointsOfIndicator {
  /** Without added points. */
  readonly earned: PerScorer<Points | null>;
  readonly added: PerScorer<Points>;
  readonly claimed: PerScorer<Points | null>;
}

function scoreIndicator(entry: InTable): ScoredIndicator {
  const { item, claim, table, counted } = entry;
  const { row, path, maximum, rule } = item;
  const worth = rule ? applyRule(rule, claim.facts, maximum, table.year) : null;
  const points = pointsOf(entry, worth);
  return {
    item,
    points: points.claimed,
    result: {
      row,
      path,
      maximum,
      points: points.claimed[counted],
      added: points.added[counted],
      state: stateOf(claim, points.earned[counted], maximum),
      steps: stepsOf(entry, worth, points),
    },
  };
}

const isLeftOut = ({ claim, decision }: InTable): boolean =>
  claim.override === "notApplicable" &&
  decision.notApplicable !== undefined &&
  decision.notApplicable !== null;

function pointsOf(entry: InTable, worth: Worth | null): PointsOfIndicator {
  const { item, claim, table, decision, share } = entry;
  const earned = perScorer((scorer) => {
    if (isLeftOut(entry)) return decision.notApplicable === "keepPoints" ? item.maximum : null;
    // What a rule gives is the unit's own; another's score stands as it was typed.
    return (
      (scorer === "self" ? worth?.points : null) ??
      withoutAdded(claim.points[scorer], scorer, table.added, share) ??
      (share && item.maximum === null && scorer === "self" ? 0 : null)
    );
  });
  const added = perScorer((scorer) =>
    isLeftOut(entry) ? 0 : addedFor(scorer, table.added, share),
  );
  return { earned, added, claimed: perScorer((scorer) => plus(earned[scorer], added[scorer])) };
}

/** From what the unit has by facts or as typed, over the score that counts in its place, to what is added. */
function stepsOf(
  entry: InTable,
  worth: Worth | null,
  { earned, added, claimed }: PointsOfIndicator,
): readonly Step[] {
  const { item, claim, table, counted, share } = entry;
  const { rule } = item;
  const ownStep = claim.override
    ? {
        ...traceStep(entry, claim.override, earned.self),
        ...(claim.override === "notApplicable"
          ? { handling: entry.decision.notApplicable ?? null }
          : {}),
      }
    : rule && worth && worth.points !== null
      ? traceStep(entry, rule.kind, earned.self, worth.arithmetic)
      : traceStep(entry, "typed", earned.self);
  if (isLeftOut(entry)) return [ownStep];
  const countedStep = counted === "self" ? [] : [traceStep(entry, counted, earned[counted])];
  const sum = claimed[counted];
  if (!share || sum === null) return [ownStep, ...countedStep];
  const addedStep: Step = {
    ...traceStep(entry, "added", sum, sumWords(earned[counted], added[counted], sum)),
    facts: { points: share.stated },
    clause: share.counted === share.stated ? null : (table.added?.cap?.words ?? null),
  };
  return [ownStep, ...countedStep, addedStep];
}

const traceStep = (
  { item: { rule, maximum }, claim }: InTable,
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
  clause: rule?.clause ?? rule?.words ?? null,
});

const plus = (points: Points | null, added: Points): Points | null =>
  points === null ? null : addPoints(points, added);

const sumWords = (earned: Points | null, added: Points, sum: Points | null): string | null =>
  earned === null || sum === null || added === 0
    ? null
    : `${earned} ${added < 0 ? "−" : "+"} ${Math.abs(added)} = ${sum}`;
