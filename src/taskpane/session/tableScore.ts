/** Owns what the pane computes of a session: what counts for its tables, what is claimed, scores and findings. */
import { loadLexicon, loadRubrics } from "../../actions/loading/builtIn/loadRubrics";
import {
  type ScoredReading,
  scoreSettled,
  type SettledTable,
  settleTable,
} from "../../actions/scoring/scoreTables";
import type { Entry } from "../../actions/writing/writeEntry";
import type { RoundMoment } from "../../actions/scoring/loadedRound";
import { shelfRubrics } from "../../actions/loading/given/shelf";
import { type Assessment, assessmentOf } from "../../core/model/score/assessment";
import { bySeverity, finding, type Finding } from "../../core/model/finding/finding";
import { samePoints } from "../../core/base/points";
import type { Item, Reading, TableReading } from "../../core/model/table/reading";
import { perScorer, type Scorer, scorers, unitScorer } from "../../core/model/table/scorer";
import type { Rubric } from "../../core/rubric";
import type { Facts } from "../../core/model/table/rule";
import { applyRule } from "../../core/rules";
import { proposalsOf, type Settings, settingsOf, withStates } from "../../core/settings";
import { entryKey, tableKeyOf } from "./entryKey";
import type { Session } from "./session";

/** Returns the facts that still stand behind an indicator's points: those that the sheet has since contradicted are dropped. */
export function factsOf(session: Session, table: TableReading, item: Item): Facts {
  const key = entryKey(tableKeyOf(table), item.row);
  const drafted = session.drafts[key]?.facts;
  return drafted ?? writtenFacts(session, table, item);
}

/** Returns the facts behind what stands in the sheet, without what is still a draft. */
export function writtenFacts(
  session: Pick<Session, "facts">,
  table: TableReading,
  item: Item,
): Facts {
  const facts = session.facts[entryKey(tableKeyOf(table), item.row)];
  if (!facts || !item.rule) return {};
  const { points } = applyRule(item.rule, facts, item.maximum, table.year);
  const typed = item.scores[unitScorer].points;
  return points === null || (typed !== null && samePoints(points, typed)) ? facts : {};
}

/** Returns what the sheet claims, with the states that a person gave to its indicators. */
const assessStated = (settings: Settings, table: TableReading): Assessment =>
  withStates(assessmentOf(table), settingsOf(settings, table).rows);

/** Returns what the sheet claims, with the facts that are known to stand behind it. */
function assessWritten(
  { settings, facts }: Pick<Session, "settings" | "facts">,
  table: TableReading,
): Assessment {
  const claimed = assessStated(settings, table);
  const items = new Map(table.items.map((item) => [item.row, item]));
  return {
    ...claimed,
    indicators: claimed.indicators.map((indicator) => {
      const item = items.get(indicator.row);
      return item ? { ...indicator, facts: writtenFacts({ facts }, table, item) } : indicator;
    }),
  };
}

/** Returns what is claimed where more was stated than the sheet itself says: facts, states; null where nothing was. */
export function statedBeside(
  session: Pick<Session, "settings" | "facts">,
  table: TableReading,
): Assessment | null {
  const claimed = assessWritten(session, table);
  const asTyped = assessmentOf(table);
  const isMore = claimed.indicators.some(
    ({ facts, override }, at) =>
      Object.keys(facts).length > 0 || override !== asTyped.indicators[at]?.override,
  );
  return isMore ? claimed : null;
}

/** Tells whether a person settled something about a table beside its sheet. */
export const isSettled = (settings: Settings, table: TableReading): boolean =>
  settings.tables.some(
    ({ sheet, headerRow }) => sheet === table.sheet && headerRow === table.headerRows[0],
  );

/** Returns what is claimed now: the sheet, with what was typed since. */
export function assess(session: Session, table: TableReading): Assessment {
  const claimed = assessStated(session.settings, table);
  const items = new Map(table.items.map((item) => [item.row, item]));
  const tableKey = tableKeyOf(table);
  return {
    ...claimed,
    indicators: claimed.indicators.map((indicator) => {
      const item = items.get(indicator.row);
      const draftOf = (scorer: Scorer): Entry | undefined =>
        session.drafts[entryKey(tableKey, indicator.row, scorer)];
      const drafts = scorers.map((scorer) => draftOf(scorer));
      const reason = drafts.find((draft) => draft?.reason !== undefined)?.reason;
      const evidence = drafts.find((draft) => draft?.evidence !== undefined)?.evidence;
      return {
        ...indicator,
        facts: item ? factsOf(session, table, item) : {},
        points: perScorer((scorer) => {
          const typed = draftOf(scorer)?.points;
          return typed === undefined ? indicator.points[scorer] : typed;
        }),
        ...(reason === undefined ? {} : { reason }),
        ...(evidence === undefined ? {} : { evidence }),
      };
    }),
  };
}

/** What a session's settings depend on. */
type Settling = Pick<Session, "settings" | "shelf" | "round">;

/** Returns the point rubrics that may count: those loaded, before those built in. */
export const rubricsAtHand = ({ shelf }: Pick<Session, "shelf">): readonly Rubric[] => [
  ...shelfRubrics(shelf),
  ...loadRubrics(),
];

/** Returns what counts for each table of a reading, in order: what the officer settled, then the round, then the sheet. */
export const settleReading = (reading: Reading, session: Settling): readonly SettledTable[] =>
  reading.tables.map((read) => settleOne(reading, read, session));

function settleOne(reading: Reading, read: TableReading, session: Settling): SettledTable {
  const { settings, round } = session;
  const rubrics = rubricsAtHand(session);
  const own = settingsOf(settings, read);
  return settleTable(
    read,
    rubrics,
    {
      rubric: rubrics.find(({ id }) => id === own.rubric) ?? null,
      passLine: own.passLine ?? null,
      grades: own.grades ?? null,
      notApplicable: own.notApplicable?.handling ?? null,
      vetoes: own.vetoes,
      happened: own.happened,
      rows: own.rows,
      appraisal: own.appraisal,
    },
    round?.rulesFor(reading, read) ?? null,
  );
}

/** Returns the scores and findings of all tables, as the sheet stands and as was settled; most severe first. */
export function scoreSession(
  reading: Reading,
  settled: readonly SettledTable[],
  session: Pick<Session, "settings" | "round" | "staleFormulas" | "facts" | "placeFindings">,
  today: string,
): ScoredReading {
  const { settings, round, staleFormulas, facts, placeFindings } = session;
  const scored = scoreSettled(reading, settled, (table) =>
    assessWritten({ settings, facts }, table),
  );
  const more: readonly Finding[] = [
    ...placeFindings,
    ...(round?.findingsOf(reading, { today, days: factDays(reading, facts) }) ?? []),
    ...reading.tables.flatMap((table) => proposedIn(table, settings)),
    ...Object.values(staleFormulas).map(({ sheet, cell, formula }) =>
      finding("formulaNotRecalculated", { formula }, sheet, cell),
    ),
  ];
  return { ...scored, findings: bySeverity([...scored.findings, ...more]) };
}

/** What the unit's answers propose to leave out, at the cell of its score. */
const proposedIn = (table: TableReading, settings: Settings): readonly Finding[] =>
  proposalsOf(table, settingsOf(settings, table), loadLexicon()).map(({ item, condition }) =>
    finding(
      "notApplicableProposed",
      { path: item.path, condition: condition.words },
      table.sheet,
      item.scores[unitScorer].cell,
    ),
  );

/** Returns the days that the facts stated for score tables name. */
export const factDays = (reading: Reading, facts: Session["facts"]): RoundMoment["days"] =>
  reading.tables.flatMap((table) =>
    table.items.flatMap(({ row, path }) => {
      const { date } = facts[entryKey(tableKeyOf(table), row)] ?? {};
      return date ? [{ path, day: date }] : [];
    }),
  );
