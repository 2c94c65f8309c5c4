/** Owns the JSON that the command prints: the stable contract, made from the inner shapes. */
import type { ScoredReading, ScoredTable } from "../actions/scoring/scoreReading";
import type { Finding } from "../core/model/finding/finding";
import { columnLetters, type FileFormat } from "../core/model/workbook/grid";
import { neededFor } from "../core/score/needed";
import {
  type ColumnRole,
  columnRoles,
  type Item,
  type Question,
  type Reading,
  type TableReading,
} from "../core/model/table/reading";
import type { Doubt, DoubtPlace } from "../core/model/table/proof";
import type { Receipt } from "../core/model/score/receipt";
import { type Score, score } from "../core/score";
import { assessmentOf } from "../core/model/score/assessment";
import { decidingScorers, type Scorer, unitScorer } from "../core/model/table/scorer";
import { answerIn, isTickSheet } from "../core/model/table/tickSheet";
import {
  describeDoubt,
  describeFinding,
  describeNeeded,
  describeProof,
  describeReason,
  describeStep,
} from "../messages/vi";
import { answerJson, type AnswersOf } from "./answers";
import { appraisalJson } from "./appraisal";
import type { TableConditions } from "./conditions";

/** Returns the object of `recognise` for one file. */
export const recognisedJson = (
  { reading, tables, sheetFindings }: ScoredReading,
  answersOf: AnswersOf,
): object =>
  fileJson(
    reading,
    tables.map((table) => tableJson(table, answersOf)),
    { findings: sheetFindings, answersOf },
  );

/** Returns the object of `score`: the reading, each table with its outcome and trace, what the next result needs, its receipt. */
export const scoredJson = (
  { reading, tables, findings }: ScoredReading,
  receipts: readonly Receipt[],
  conditions: readonly TableConditions[],
  answersOf: AnswersOf,
): object =>
  fileJson(
    reading,
    tables.map((scored, index) => ({
      ...tableJson(scored, answersOf),
      ...scoreJson(scored.score, isTickSheet(scored.table)),
      outcomes: outcomesJson(scored),
      ...appraisalJson(scored),
      needed: neededJson(scored),
      ...conditionsJson(conditions[index]),
      receipt: receipts[index] ?? null,
    })),
    { findings, answersOf },
  );

/** For whom some rows are meant, what the unit answered, and the rows proposed to be left out: nothing is left out by it. */
const conditionsJson = ({ conditions, proposals }: TableConditions = noConditions): object => ({
  conditions: conditions.map(({ condition: { words, items }, answer }) => ({
    text: words,
    paths: items.map(({ path }) => path),
    answer,
  })),
  proposedNotApplicable: proposals.map(({ item: { path, row } }) => ({ path, row })),
});
const noConditions: TableConditions = { conditions: [], proposals: [] };

const neededJson = ({ table, kind, score, decision }: ScoredTable): readonly object[] =>
  neededFor(table, score, decision).map((needed) => ({
    ...needed,
    text: describeNeeded(needed, kind),
  }));

/** Returns the object of a file that could not be read. */
export const refusedJson = (file: string, format: FileFormat | null, refusal: Finding): object => ({
  file,
  format,
  unit: null,
  unitType: null,
  year: null,
  form: null,
  tables: [],
  otherTables: [],
  findings: [findingJson(refusal)],
  questions: [],
});

function fileJson(
  reading: Reading,
  tables: readonly object[],
  { findings, answersOf }: { readonly findings: readonly Finding[]; readonly answersOf: AnswersOf },
): object {
  const { file, format, unit, unitType, year, form, otherTables, questions } = reading;
  return {
    file,
    format,
    unit,
    unitType,
    year,
    form,
    tables,
    otherTables: otherTables.map((table) => ({
      sheet: table.sheet,
      kind: table.kind,
      year: table.year,
    })),
    findings: findings.map(findingJson),
    questions: questions.map((question) => questionJson(question, reading, answersOf)),
  };
}

/** A question about a column tells what comes out under each answer. */
function questionJson(question: Question, { tables }: Reading, answersOf: AnswersOf): object {
  if (question.code !== "column") return question;
  const outcomes = tables.flatMap((table) =>
    table.doubts
      .filter(
        (doubt) =>
          table.sheet === question.sheet &&
          doubt.code === "columnOpen" &&
          doubt.facts.role === question.role,
      )
      .flatMap((doubt) => answersOf(table, doubt)),
  );
  return { ...question, outcomes: outcomes.map(answerJson) };
}

const tableJson = ({ table, score }: ScoredTable, answersOf: AnswersOf): object => ({
  sheet: table.sheet,
  rubric: table.rubric,
  kind: table.kind,
  headerRows: table.headerRows,
  firstRow: table.firstRow,
  lastRow: table.lastRow,
  columns: Object.fromEntries(
    columnRoles
      .filter((role) => table.columns[role] !== null || !seldom.includes(role))
      .map((role) => {
        const column = table.columns[role];
        return [role, column === null ? null : columnLetters(column)];
      }),
  ),
  items: table.items.map((item) => (isTickSheet(table) ? answeredJson(item) : itemJson(item))),
  total: totalJson(table, score),
  confidence: table.confidence,
  columnConfidence: table.columnConfidence,
  proven: table.proven,
  proofs: table.proofs.map(describeProof),
  doubts: table.doubts.map((doubt) => ({
    ...doubtJson(doubt),
    outcomes: answersOf(table, doubt).map(answerJson),
  })),
  confirmed: table.confirmed,
});

/** Columns that few sheets have are told where they are. */
const seldom: readonly ColumnRole[] = ["appraisedReason"];

/** A doubt stands in a column, at a row, or by the total; a column that the table has not is null. */
const doubtJson = (doubt: Doubt): object => ({
  ...placeJson(doubt.place),
  code: doubt.code,
  text: describeDoubt(doubt),
  choices: doubt.choices,
});

function placeJson(place: DoubtPlace): object {
  switch (place.kind) {
    case "column":
      return { column: place.column === null ? null : columnLetters(place.column) };
    case "row":
      return { row: place.row };
    case "total":
      return { total: place.row };
  }
}

const itemJson = (item: Item): object => ({
  row: item.row,
  path: item.path,
  number: item.number,
  level: item.level,
  kind: item.kind,
  text: item.text,
  maximum: item.maximum,
  self: item.scores.self.points,
  appraised: item.scores.appraised.points,
  deduction: item.adjustments.deduction.points,
  added: item.adjustments.added.points,
  reason: item.reason,
  ...(item.appraisedReason === undefined ? {} : { appraisedReason: item.appraisedReason }),
  mandatory: item.mandatory,
  bonus: item.bonus,
  hidden: item.hidden,
  rule: item.rule,
  condition: item.condition ?? null,
  confidence: item.confidence,
});

/** A row without points: what it was answered, by the unit and by who appraised. */
const answeredJson = (item: Item): object => ({
  ...itemJson(item),
  maximum: null,
  self: null,
  appraised: null,
  answer: item.kind === "indicator" ? answerIn(item, unitScorer) : null,
  appraisedAnswer: item.kind === "indicator" ? answerIn(item, "appraised") : null,
  councilAnswer: item.kind === "indicator" ? answerIn(item, "council") : null,
});

/** A table without a total row still has its sums. */
const totalJson = ({ total }: TableReading, score: Score): object => ({
  row: total?.row ?? null,
  maximumShown: total?.maximumShown ?? null,
  selfShown: total?.scores.self.shown ?? null,
  maximum: total ? total.maximum : score.maximum,
  self: total ? total.scores.self.points : score.totals.self,
  appraised: total ? total.scores.appraised.points : score.totals.appraised,
});

const scoreJson = (
  { outcome, grade, mandatoryFailures, indicators }: Score,
  isTicked: boolean,
): object => ({
  outcome: outcome && {
    verdict: outcome.verdict,
    reasons: outcome.reasons.map((reason) => ({ ...reason, text: describeReason(reason) })),
  },
  grade: grade?.name ?? null,
  mandatoryFailures: mandatoryFailures.map(({ path, row, maximum, score: points }) => ({
    path,
    row,
    maximum: isTicked ? null : maximum,
    score: isTicked ? null : points,
  })),
  trace: isTicked
    ? answerTrace(indicators)
    : indicators.map(({ path, points, steps }) => ({
        path,
        points,
        steps: steps.map((step) => ({
          rule: step.rule,
          facts: step.facts,
          arithmetic: step.arithmetic,
          clause: step.clause,
          text: describeStep(step),
        })),
      })),
});

const answerTrace = (indicators: Score["indicators"]): readonly object[] =>
  indicators.map(({ path, state }) => ({ path, points: null, state, steps: [] }));

const isAnsweredBy = ({ items }: TableReading, scorer: Scorer): true | null =>
  items.some(({ scores }) => scores[scorer].points !== null) ? true : null;

/** What the points of each who may decide give by themselves; null where somebody gave none. */
const outcomesJson = ({ table, kind, decision }: ScoredTable): object =>
  Object.fromEntries(
    decidingScorers.map((scorer) => {
      const own = score(table, assessmentOf(table), decision, kind, scorer);
      const { outcome, grade, countedTotal: total } = own;
      if (isTickSheet(table))
        return [
          scorer,
          isAnsweredBy(table, scorer) &&
            outcome && { total: null, verdict: outcome.verdict, grade: null },
        ];
      if (total === null) return [scorer, null];
      return [scorer, { total, verdict: outcome?.verdict ?? null, grade: grade?.name ?? null }];
    }),
  );

const findingJson = (found: Finding): object => ({
  code: found.code,
  severity: found.severity,
  sheet: found.sheet,
  cell: found.cell,
  text: describeFinding(found),
});
