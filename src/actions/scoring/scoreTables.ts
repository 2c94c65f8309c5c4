/** Owns the scores of a reading's tables: what counts for each is settled first, then each is scored and audited. */
import { type Assessment, assessmentOf } from "../../core/model/score/assessment";
import {
  audit,
  auditEligibility,
  auditGradesBesideOutcomes,
  type Exclusion,
  exclusionsOf,
} from "../../core/audit";
import { decide, type DecisionChoice } from "../../core/score/decide";
import { bySeverity, finding, type Finding } from "../../core/model/finding/finding";
import { fitRubric } from "../../core/rubric/applyRubric";
import type { Reading, TableReading } from "../../core/model/table/reading";
import type { Rubric } from "../../core/rubric";
import { concludeParts, type Decision, type Score, score } from "../../core/score";
import { isTickSheet } from "../../core/model/table/tickSheet";
import { type KeptAppraisal, type RowSettings, withAppraisal, withRows } from "../../core/settings";
import { type Domain, type Kind, kindOf } from "../../core/domain/domain";
import type { Lexicon } from "../../core/domain/lexicon";
import { loadDomain } from "../loading/builtIn/loadDomain";
import { loadLexicon } from "../loading/builtIn/loadRubrics";

/** A table with what counts for it. */
export interface SettledTable {
  /** With the marks and rules of the rubric, where one was chosen. */
  readonly table: TableReading;
  /** What is asked of such a table. */
  readonly kind: Kind;
  /** The lines that decide, and the rubric they came from where one did. */
  readonly decision: Decision;
  readonly rubric: Rubric | null;
  /** A person or the round named the rubric; false: it was only recognised, and the sheet's own words stand before it. */
  readonly isRubricChosen: boolean;
  /** What must be told about lines, grades and the round's profile. */
  readonly decided: readonly Finding[];
}

export interface ScoredTable extends Omit<SettledTable, "decided"> {
  readonly score: Score;
}

export interface ScoredReading {
  readonly reading: Reading;
  readonly domain: Domain;
  readonly tables: readonly ScoredTable[];
  /** Of the reading itself and of its sheets' own numbers, most severe first. */
  readonly sheetFindings: readonly Finding[];
  /** The same with what must be told about pass line and grades. */
  readonly findings: readonly Finding[];
}

/** What a person chose for a table; a chosen rubric counts for the tables of its kind. */
export interface TableChoice extends Omit<DecisionChoice, "isRubricChosen"> {
  readonly rubric?: Rubric | null;
  /** Lines that count for single tables, in their order, where they say none; null: as the others. */
  readonly lines?: readonly Pick<DecisionChoice, "passLine" | "grades">[];
  /** Marks and rules settled row by row; they stand before those of any rubric. */
  readonly rows?: readonly RowSettings[];
  /** What who appraises says beside the sheet. */
  readonly appraisal?: KeptAppraisal | undefined;
}

/** What the profile of the round makes count for a table, and what must be told about it. */
export interface TableRules {
  readonly rubric: Rubric | null;
  readonly doubt: string | null;
  readonly findings: readonly Finding[];
}

/** Returns what counts for a table: a person's choice, then the profile's word, then what was recognised. */
export function settleTable(
  recognised: TableReading,
  rubrics: readonly Rubric[],
  { rubric: chosen = null, rows = [], appraisal, ...choice }: TableChoice = {},
  named: TableRules | null = null,
  domain: Domain = loadDomain(),
): SettledTable {
  const read = withAppraisal(recognised, appraisal);
  if (isTickSheet(read)) return settledTicks(read, domain);
  const isChosen = chosen?.kind === read.kind;
  const found = rubrics.find(({ id }) => id === read.rubric?.id) ?? null;
  // What is of another place is to look at; it decides nothing.
  const followed = read.rubric?.isOffer === true ? null : found;
  const rubric = isChosen ? chosen : (named?.rubric ?? (named ? null : followed));
  // What is in doubt for the round stands behind the sheet's own words, as a recognised rubric does.
  const isRubricChosen =
    isChosen || (named !== null && named.rubric !== null && named.doubt === null);
  const fitted = rubric && isRubricChosen ? fitRubric(read, rubric) : read;
  const table = withRows(fitted, rows);
  const kind = kindOf(domain, table.kind);
  const { decision, findings } = decide(table, rubric, kind, { ...choice, isRubricChosen });
  const reported = isChosen ? [] : (named?.findings ?? []);
  const offered = decision.passLine === null && rubric === null ? (found?.passLine ?? null) : null;
  const offers = offered ? [finding("passLineElsewhere", { ...offered }, table.sheet)] : [];
  return {
    table,
    kind,
    decision,
    rubric,
    isRubricChosen,
    decided: [...findings, ...offers, ...reported],
  };
}

/** No line, rubric of points or grade counts for a sheet without points. */
const settledTicks = (table: TableReading, domain: Domain): SettledTable => ({
  table,
  kind: kindOf(domain, table.kind),
  decision: { passLine: null, grades: null },
  rubric: null,
  isRubricChosen: false,
  decided: [],
});

/** Returns the scores of settled tables; `assess` says what is claimed of each. */
export function scoreSettled(
  reading: Reading,
  settled: readonly SettledTable[],
  assess: (table: TableReading) => Assessment = assessmentOf,
  lexicon: Lexicon = loadLexicon(),
): ScoredReading {
  const exclusions = exclusionsOf(reading, lexicon);
  const scored = settled.map(({ table, kind, decision, rubric, isRubricChosen }) => {
    const excluded = exclusions.find((each) => each.kind === table.kind) ?? null;
    const applied = excluded ? withoutVerdict(decision, excluded) : decision;
    const assessment = assess(table);
    const points = score(table, assessment, applied, kind);
    return { table, kind, decision: applied, rubric, isRubricChosen, assessment, score: points };
  });
  const whole = concludeParts(scored);
  const tables = scored.map(
    ({ assessment: _, ...entry }, at): ScoredTable => ({
      ...entry,
      score: whole[at] ?? entry.score,
    }),
  );
  const audited = tables.flatMap((entry) =>
    audit(entry.table, entry.score, entry.rubric?.scale ?? null, entry.decision.grades?.bands),
  );
  const bestGrade = lexicon.grades[0]?.name ?? null;
  const sheetFindings = [...reading.findings, ...auditEligibility(reading, lexicon), ...audited];
  const decided = settled.flatMap((entry) => entry.decided);
  return {
    reading,
    domain: lexicon.domain,
    tables,
    sheetFindings: bySeverity(sheetFindings),
    findings: bySeverity([
      ...sheetFindings,
      ...auditGradesBesideOutcomes(tables, bestGrade, lexicon.domain),
      ...decided,
    ]),
  };
}

const withoutVerdict = (decision: Decision, { text, source }: Exclusion): Decision => ({
  ...decision,
  notAssessed: { text, source },
});

/** Returns the scores that the sheet's own points give; `rulesFor` is what the round makes count for a table. */
export const scoreTables = (
  reading: Reading,
  rubrics: readonly Rubric[],
  choice: TableChoice = {},
  rulesFor: (table: TableReading) => TableRules | null = () => null,
  lexicon: Lexicon = loadLexicon(),
): ScoredReading =>
  scoreSettled(
    reading,
    reading.tables.map((read, at) =>
      settleTable(
        read,
        rubrics,
        withLines(choice, choice.lines?.[at]),
        rulesFor(read),
        lexicon.domain,
      ),
    ),
    assessmentOf,
    lexicon,
  );

/** A line that was found for one table stands before what was chosen for all. */
const withLines = (
  choice: TableChoice,
  lines: NonNullable<TableChoice["lines"]>[number] = {},
): TableChoice => ({
  ...choice,
  passLine: lines.passLine ?? choice.passLine,
  grades: lines.grades ?? choice.grades,
});
