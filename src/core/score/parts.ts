/** Owns the conclusion on a table that goes on on another sheet: its parts are judged as the one table that they are. */
import { addPoints, samePoints, sumPoints } from "../base/points";
import type { Kind } from "../domain/domain";
import type { Assessment } from "../model/score/assessment";
import type { Decision, OutcomeReason, Score } from "../model/score/score";
import type { TableReading } from "../model/table/reading";
import { unitScorer } from "../model/table/scorer";
import { scoreIndicators } from "./indicators";
import { standingOf } from "./standing";
import { decideGrade, decideOutcome } from "./verdict";

export interface PartOfTable {
  readonly table: TableReading;
  readonly assessment: Assessment;
  readonly decision: Decision;
  readonly kind: Kind;
  /** Of this part alone. */
  readonly score: Score;
}

/** Returns the scores of all tables, in their order: those of parts with the outcome and the grade of the whole. */
export function concludeParts(tables: readonly PartOfTable[]): readonly Score[] {
  const concluded = new Map<PartOfTable, Score>();
  for (const [at, part] of tables.entries()) {
    if (concluded.has(part)) continue;
    const chain = chainFrom(tables.slice(at));
    for (const each of chain)
      concluded.set(each, chain.length > 1 ? ofWhole(each, chain) : each.score);
  }
  return tables.map((part) => concluded.get(part) ?? part.score);
}

/** The part with those that follow it, as far as they come to what the first says that all are worth; else the part alone. */
function chainFrom([first, ...others]: readonly PartOfTable[]): readonly PartOfTable[] {
  if (!first) return [];
  const { otherPart } = first.table;
  if (otherPart === null || otherPart.maximum === null || first.score.maximum === null)
    return [first];
  const whole = addPoints(first.score.maximum, otherPart.maximum);
  const chain = [first];
  for (const part of others) {
    if (part.table.otherPart === null || part.table.kind !== first.table.kind) break;
    chain.push(part);
    const worth = sumPoints(chain.map(({ score }) => score.maximum));
    if (worth !== null && samePoints(worth, whole)) return chain;
  }
  return [first];
}

/** A cap on added points may bind all parts together: such a table is left to people. */
function ofWhole(part: PartOfTable, chain: readonly PartOfTable[]): Score {
  if (chain.some(({ table }) => table.added !== null)) return part.score;
  const scorers = new Set(chain.map(({ score }) => score.counted));
  const counted = scorers.size === 1 ? part.score.counted : unitScorer;
  const parts = chain.map(({ table, assessment, decision }) => ({
    table,
    entries: scoreIndicators(table, assessment, decision, counted).entries,
  }));
  const standing = standingOf(parts, counted, part.decision);
  const outcome = decideOutcome(part.kind, standing, part.decision);
  return {
    ...part.score,
    outcome: outcome && { ...outcome, reasons: [...outcome.reasons, ...partReason(part)] },
    grade: decideGrade(part.kind, standing, part.decision),
  };
}

/** Where the rest stands, and what all parts come to. */
function partReason({ score, table: { otherPart } }: PartOfTable): readonly OutcomeReason[] {
  if (otherPart === null) return [];
  const { sheet, row } = otherPart;
  const total = sumPoints([score.totals.self, otherPart.points.self]);
  const maximum = sumPoints([score.maximum, otherPart.maximum]);
  return [{ code: "wholeOfParts", sheet, row, total, maximum }];
}
