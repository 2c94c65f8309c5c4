/** Owns what the pane computes of a session: the table in hand with its drafts, its score and its findings. */
import { loadRubrics } from "../actions/loadRubrics";
import { scoreTables } from "../actions/scoreTables";
import { type Assessment, assessmentOf } from "../core/assessment";
import { decide } from "../core/decide";
import { bySeverity, finding, type Finding } from "../core/finding";
import { samePoints } from "../core/points";
import type { Item, Reading, TableReading } from "../core/reading";
import type { Facts } from "../core/rule";
import { applyRule } from "../core/rules";
import type { Decision } from "../core/score";
import { entryKey, type Session, tableKeyOf } from "./session";

/** Returns the facts that still stand behind an indicator's points: those that the sheet has since contradicted are dropped. */
export function factsOf(session: Session, table: TableReading, item: Item): Facts {
  const key = entryKey(tableKeyOf(table), item.row);
  const drafted = session.drafts[key]?.facts;
  if (drafted) return drafted;
  const facts = session.facts[key];
  if (!facts || !item.rule) return {};
  const { points } = applyRule(item.rule, facts, item.maximum, table.year);
  return points === null || (item.self !== null && samePoints(points, item.self)) ? facts : {};
}

/** Returns what is claimed now: the sheet, with what was typed since. */
export function assess(session: Session, table: TableReading): Assessment {
  const claimed = assessmentOf(table);
  const items = new Map(table.items.map((item) => [item.row, item]));
  const tableKey = tableKeyOf(table);
  return {
    ...claimed,
    indicators: claimed.indicators.map((indicator) => {
      const item = items.get(indicator.row);
      const draft = session.drafts[entryKey(tableKey, indicator.row)];
      return {
        ...indicator,
        facts: item ? factsOf(session, table, item) : {},
        ...(draft?.points === undefined ? {} : { self: draft.points }),
        ...(draft?.reason === undefined ? {} : { reason: draft.reason }),
        ...(draft?.evidence === undefined ? {} : { evidence: draft.evidence }),
      };
    }),
  };
}

/** Returns the lines that decide: the officer's, else the sheet's own words, else those of the rubric it follows. */
export const decisionOf = (table: TableReading): Decision =>
  decide(table, loadRubrics().find(({ id }) => id === table.rubric?.id) ?? null).decision;

/** Returns everything to look at in all tables, as the sheet stands; most severe first. */
export const findingsOf = (
  reading: Reading,
  staleFormulas: Session["staleFormulas"],
): readonly Finding[] =>
  bySeverity([
    ...scoreTables(reading, loadRubrics()).findings,
    ...Object.values(staleFormulas).map(({ sheet, cell, formula }) =>
      finding("formulaNotRecalculated", { formula }, sheet, cell),
    ),
  ]);
