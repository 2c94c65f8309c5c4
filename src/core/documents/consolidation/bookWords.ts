/** Owns which words a consolidation's workbook needs; the words themselves are messages. */
import type { DossierStatus } from "../../model/round/dossier";
import type { Standing } from "../../consolidate/result/standing";
import type {
  Change,
  DifferingContent,
  FileUse,
  Missing,
  TableDifferences,
  Template,
} from "../../model/round/consolidation";
import type { DecidedTable } from "../markedCopy";
import type { TieRule } from "../../model/round/ranking";
import type { OfficialWords } from "../official/frame";
import type { SigningPlace } from "../official/sheetFrame";
import type { Finding, Severity } from "../../model/finding/finding";
import type { Points } from "../../base/points";
import type { FollowUpState, StandingFollowUp } from "../../model/round/followUp";
import type { TodoTask } from "../../model/round/todo";
import type { Outcome } from "../../model/score/score";
import type { Answer } from "../../model/table/tickSheet";
import type { PerScorer, Scorer } from "../../model/table/scorer";
import type { Kind } from "../../domain/domain";
import type { GradeBand, TableKind, UnitType } from "../../model/table/reading";

export type FileState = FileUse | "inDoubt";

export interface ConsolidationWords {
  readonly sheets: {
    readonly list: string;
    readonly todo: string;
    readonly statistics: string;
    readonly detail: string;
    readonly differences: string;
    readonly sources: string;
    readonly dossiers: string;
  };
  // shared by the sheets
  /** `about`: the names of the programmes. */
  readonly bookTitle: (year: number | null, about: readonly string[]) => string;
  readonly order: string;
  readonly unit: string;
  /** Text of a link to a file. */
  readonly open: string;
  readonly unitType: (type: UnitType | null) => string;
  /** Units that stand beside what is counted, and why. */
  readonly outside: { readonly notListed: string; readonly undecided: string };
  /** Behind the name of a unit that stands beside what is counted. */
  readonly countedApart: string;
  readonly unnamed: string;
  readonly kind: (kind: TableKind) => string;
  readonly standing: (standing: Standing, kind: Kind) => string;
  readonly severity: { readonly [S in Severity]: string };
  readonly finding: (finding: Finding) => string;
  readonly path: (path: string) => string;
  readonly points: (points: Points) => string;
  readonly time: (iso: string) => string;
  /** Of a day, ISO 8601. */
  readonly day: (iso: string) => string;
  readonly scorers: PerScorer<string>;
  readonly maximum: string;

  readonly list: {
    readonly title: (isGraded: boolean) => string;
    /** `subtitles`: those of the programmes. */
    readonly subtitle: (
      year: number | null,
      isProposed: boolean,
      subtitles: readonly string[],
    ) => string;
    readonly parent: string;
    readonly type: string;
    readonly note: string;
    readonly ungraded: string;
    /** Around a count of units in the row of a sum. */
    readonly sum: string;
    /** `hasOutside`: units stand beside what is counted. */
    readonly sumOfAll: (hasOutside: boolean) => string;
    readonly units: string;
    readonly met: string;
    readonly missing: { readonly [W in Missing["why"]]: string };
    /** What counts is as a list has it that was handed up. */
    readonly byList: string;
    /** Why a sheet without points came to what it did. */
    readonly decisive: (outcome: Outcome, kind: Kind) => string;
    /** What a person decided of a table, and why. */
    readonly overridden: (table: DecidedTable, kind: Kind) => string;
    /** A table whose total is not final, so that no mean counts it: the same words in every row. */
    readonly unfinished: (kind: Kind) => string;
    /** Under a list with such tables. */
    readonly meansOfFinished: string;
    /** Points are as they were read, and nobody has confirmed that yet. */
    readonly inDoubt: string;
    readonly findings: (errors: number, warnings: number) => string;
    /** `isWithMandatory`: the maximum of every mandatory indicator is asked for too. */
    readonly passLine: (
      kind: Kind,
      points: Points,
      isWithMandatory: boolean,
      sources: readonly string[],
    ) => string;
    readonly grades: (kind: Kind, bands: readonly GradeBand[]) => string;
    readonly appraisedCounts: string;
    readonly means: string;
  };
  readonly official: OfficialWords;
  readonly signed: {
    /** Name of the sheet of a type of unit. */
    readonly sheet: (type: string) => string;
    readonly supplementSheet: (type: string) => string;
    readonly title: (type: string, isGraded: boolean) => string;
    readonly supplementTitle: (type: string) => string;
    /** Under the title of a supplementary list: to which list, by its number and day. */
    readonly supplements: (number: string | null, day: string | null) => string;
    readonly later: { readonly [K in Change["kind"]]: string };
    readonly rank: string;
    readonly ranking: (kind: Kind, ties: TieRule) => string;
    readonly count: (units: number) => string;
    readonly signatures: readonly SigningPlace[];
  };
  readonly dossiers: {
    readonly title: string;
    readonly guide: string;
    readonly status: string;
    readonly statuses: { readonly [S in DossierStatus]: string };
    readonly on: string;
    readonly reason: string;
    readonly due: string;
    readonly appraised: string;
    readonly progress: (done: number, asked: number) => string;
    readonly sentAgain: string;
    readonly before: string;
  };
  readonly todo: {
    readonly title: string;
    readonly guide: string;
    readonly severity: string;
    readonly cell: string;
    readonly message: string;
    readonly followUp: string;
    readonly on: string;
    readonly reason: string;
    readonly mark: string;
    readonly states: { readonly [S in FollowUpState]: string };
    /** What has to be said of a follow-up whose task is still there; "" where nothing has. */
    readonly remark: (followUp: StandingFollowUp) => string;
    readonly task: (task: Pick<TodoTask, "code" | "findings">) => string;
    readonly gone: string;
    readonly round: string;
    readonly unknownOwner: string;
    readonly opening: (unit: string, year: number | null, about: readonly string[]) => string;
    readonly closing: string;
    readonly missing: (year: number | null) => string;
    /** Null: it need not be said. */
    readonly placed: (file: string | null, sheet: string | null, sentence: string) => string;
    /** In a letter, with the cell. */
    readonly inCell: (sheet: string | null, cell: string | null, sentence: string) => string;
    readonly question: (name: string | null, candidates: readonly string[]) => string;
    readonly nothing: string;
  };
  readonly statistics: {
    readonly title: string;
    /** A part of the sheet with its number. */
    readonly part: (number: number, title: string) => string;
    readonly outcomes: (kind: Kind) => string;
    readonly grades: (kind: Kind) => string;
    readonly type: string;
    readonly units: string;
    readonly submitted: string;
    readonly shareMet: string;
    readonly count: string;
    readonly share: string;
    readonly sum: string;
    readonly files: string;
    readonly fileState: string;
    readonly fileCount: string;
    readonly shareNote: string;
    /** How many units only lists tell of. */
    readonly byList: (units: number) => string;
    /** How many units a person adjusted the points or decided the result of. */
    readonly decided: (adjusted: number, overridden: number) => string;
    readonly outcomeChart: (kind: Kind) => string;
    readonly gradeChart: (kind: Kind) => string;
  };
  readonly detail: {
    /** Before a row of points by somebody who does not decide. */
    readonly by: (unit: string, scorer: Scorer) => string;
    readonly title: string;
    readonly legend: readonly string[];
    readonly total: string;
    readonly outside: string;
    readonly block: (type: UnitType | null, kind: TableKind, template: Template | null) => string;
    /** A part of a block: its place among the parts, and the first and last number in it. */
    readonly part: (
      block: string,
      place: { readonly number: number; readonly of: number },
      contents: readonly [from: string, to: string],
    ) => string;
    readonly maximum: string;
    readonly answers: { readonly [A in Answer]: string };
    readonly blank: string;
    readonly absent: string;
    readonly nothing: string;
    /** Units of which no contents are known. */
    readonly byList: (units: readonly string[]) => string;
  };
  readonly differences: {
    readonly title: string;
    readonly table: string;
    readonly path: string;
    readonly content: string;
    readonly difference: string;
    readonly reason: string;
    readonly noReason: string;
    /** `hasOutside`: of units too that stand beside what is counted. */
    readonly sum: (hasOutside: boolean) => string;
    readonly nothing: string;
  };
  readonly sources: {
    readonly title: string;
    readonly file: string;
    readonly state: string;
    readonly why: string;
    readonly cells: string;
    readonly modified: string;
    readonly hash: string;
    readonly size: string;
    readonly madeAt: (iso: string) => string;
    readonly states: { readonly [S in FileState]: string };
    readonly insteadOf: (state: FileState, file: string) => string;
    readonly table: (
      kind: TableKind,
      sheet: string,
      cell: string | null,
      total: Points | null,
    ) => string;
    readonly modifiedFromFile: (day: string) => string;
    /** Of a counted file that a person chose. */
    readonly chosen: string;
    readonly compared: string;
    /** How much of a table differs from the one that counts in its place. */
    readonly comparison: (unit: string, file: string, differences: TableDifferences) => string;
    readonly differing: (content: DifferingContent) => string;
    readonly changes: string;
    readonly change: (change: Change) => string;
    readonly noChange: string;
  };
}
