/** Owns what can be wrong with the answers of a tick sheet, each with the cell to look at. */
import type { Finding } from "../model/finding/finding";
import { saidOf } from "../model/table/appraisal";
import { indicatorsIn } from "../model/table/itemTree";
import type { Item, TableReading } from "../model/table/reading";
import { type Scorer, scorers, unitScorer } from "../model/table/scorer";
import { answerIn } from "../model/table/tickSheet";
import type { Score } from "../score";
import { findingIn } from "./place";
import { isBlank } from "./reasons";

/** Returns the findings of every row: answers that are missing, doubled or not understood, and reasons that are. */
export function auditAnswers(table: TableReading, { indicators }: Score): readonly Finding[] {
  const states = new Map(indicators.map(({ row, state }) => [row, state]));
  return indicatorsIn(table.items).flatMap((item) => [
    ...scorers.flatMap((scorer) => auditAnswer(table, item, scorer)),
    ...(states.get(item.row) === "unscored" ? auditMissing(table, item) : []),
    ...auditReason(table, item),
  ]);
}

/** Only the unit has to answer everything; others may leave a cell blank. */
function auditMissing(table: TableReading, { path, scores: { self } }: Item): readonly Finding[] {
  return self.text === null && self.points === null
    ? [findingIn(table, self.cell, "answerMissing", { path })]
    : [];
}

function auditAnswer(
  table: TableReading,
  { path, scores }: Item,
  scorer: Scorer,
): readonly Finding[] {
  const { text, meaning, cell } = scores[scorer];
  if (text === null) return [];
  if (meaning === "notApplicable")
    return [findingIn(table, cell, "answerNotApplicable", { path, text })];
  return meaning === "bothTicked"
    ? [findingIn(table, cell, "answeredTwice", { path })]
    : [findingIn(table, cell, "answerUnclear", { path, text })];
}

/** Where there is room for a reason, what is not met asks for one, as does an answer that another changed. */
function auditReason(table: TableReading, item: Item): readonly Finding[] {
  const { path, evidence, scores } = item;
  const { columns, appraisal } = table;
  const reason = saidOf(appraisal, item).reason ?? item.reason;
  const hasRoom = columns.reason !== null || columns.note !== null;
  if (!hasRoom || !isBlank(reason) || !isBlank(evidence)) return [];
  const own = answerIn(item, unitScorer);
  const differing = scorers.find((scorer) => {
    const answer = answerIn(item, scorer);
    return scorer !== unitScorer && answer !== null && own !== null && answer !== own;
  });
  if (differing !== undefined)
    return [findingIn(table, scores[differing].cell, "answersDiffer", { path })];
  return own === "notMet"
    ? [
        findingIn(table, scores[unitScorer].cell, "notMetNoReason", {
          path,
          ...(columns.reason === null ? { isOptional: true } : {}),
        }),
      ]
    : [];
}
