/**
 * Owns the shape of a consolidation: one result per unit, and what is missing, refused, doubtful or changed. Plain data,
 * as is what goes in: it crosses a worker and is stored.
 */
import type { AppraisedContent } from "../table/appraisal";
import type { Finding } from "../finding/finding";
import type { Points } from "../../base/points";
import type { Certainty } from "../table/proof";
import type { GradeBand, TableKind, UnitType } from "../table/reading";
import type { Decision, Grade, MandatoryFailure, Outcome } from "../score/score";
import type { GivenPoints, PerScorer, Scorer } from "../table/scorer";
import type { Closing } from "./closing";
import type { FileFacts, ListedUnit, Override, PartOfFile, UnitSnapshot } from "./roundInput";

export type {
  Assignment,
  ConsolidationInput,
  FileChoice,
  FileFacts,
  GradeQuota,
  Intake,
  ListedUnit,
  Override,
  PartOfFile,
  ScoredTable,
  Submission,
  UnitSnapshot,
} from "./roundInput";

/** A file that counts for nobody, and why: `why.code` is the reason. */
export interface Refusal extends FileFacts {
  readonly why: Finding;
  /** Whose it seems to be; null when nothing tells. */
  readonly unit: ListedUnit | null;
}

/** What became of a file of a unit. */
export type FileUse =
  /** Its tables count. */
  | "counted"
  /** Another file of the unit counts in its place: a later one, or one that a person chose. */
  | "superseded"
  /** A list in which the unit stands too: what it says of the unit gave way to the unit's own sheet, or to a later list. */
  | "gaveWay"
  /** Byte for byte the same as another file. */
  | "identical"
  /** It is of another year. */
  | "otherYear"
  /** It could not be read. */
  | "refused";

export interface UnitFile extends FileFacts, PartOfFile {
  readonly use: FileUse;
  /** The file that counts in its place, or that it repeats. */
  readonly insteadOf: string | null;
  /** Name of the unit as the file gives it. */
  readonly nameInFile: string | null;
  readonly year: number | null;
  /** Totals of its tables, kept also when the file does not count. */
  readonly totals: readonly FileTotals[];
  /** Of a file that was read but does not count: they need no mending. Those of a file that counts are the unit's. */
  readonly findings: readonly PlacedFinding[];
  /** A person chose it. Left out: nobody did. */
  readonly isChosen?: true;
  /** Of a superseded file: how its tables differ from those that count in their place; left out of any other. */
  readonly differences?: readonly TableDifferences[];
}

/** A table that does not count beside the one of its kind that does. */
export interface TableDifferences {
  readonly kind: TableKind;
  readonly sheet: string;
  /** Contents that are the same in both. */
  readonly same: number;
  /** In the order of the table that counts, then those that it has not. */
  readonly contents: readonly DifferingContent[];
}

export interface DifferingContent {
  readonly path: string;
  readonly text: string;
  /** Null: the table has no such content. */
  readonly here: ContentOfFile | null;
  readonly counted: ContentOfFile | null;
}

/** A content as one file has it. */
export interface ContentOfFile extends Pick<IndicatorResult, "maximum" | "reason"> {
  /** Those that count. */
  readonly points: Points | null;
}

export interface FileTotals {
  readonly kind: TableKind;
  readonly sheet: string;
  /** As in `TableResult`. */
  readonly totals: PerScorer<Points | null>;
  readonly countedTotal: Points | null;
  readonly verdict: Outcome["verdict"] | null;
  readonly grade: string | null;
}

/** A finding with the file it is in; null: it is about the unit as a whole. */
export type PlacedFinding = Finding & { readonly file: string | null };

/** One indicator of a unit: the points of every scorer and the cells they come from, all in the table's sheet. */
export interface IndicatorResult {
  readonly path: string;
  readonly row: number;
  readonly text: string;
  /** Index into the rows of the table's template; null for a row that the template has not. */
  readonly templateRow: number | null;
  readonly mandatory: boolean;
  readonly bonus: boolean;
  readonly maximum: Points | null;
  readonly scores: PerScorer<GivenPoints>;
  readonly counted: Points | null;
  /** Of who appraised, where they gave one of their own; else of the sheet's column for reasons. */
  readonly reason: string | null;
  /** What who appraised said of it, apart from the unit's words; left out: nothing. */
  readonly said?: Pick<AppraisedContent, "reason" | "evidence" | "evidenceNote">;
  /** An address like "C12"; null where the table has no such column. */
  readonly maximumCell: string | null;
}

/** How many contents of a table are to be appraised, how many are, how many of them differ, and how many of those without a reason. */
export interface AppraisalCount {
  readonly asked: number;
  readonly done: number;
  readonly differing: number;
  readonly lackingReason: number;
}

/** The result of one table of a unit. Points of a reading in doubt are as they were read. */
export interface TableResult extends Pick<Certainty, "proven" | "confirmed" | "doubts"> {
  readonly kind: TableKind;
  /** It has no points: each indicator is met (1) or not (0). Left out: it is scored in points. */
  readonly isTickSheet?: true;
  /** It is as a list has it that was handed up: nobody here has seen the sheet. Left out: it is read from the unit's own. */
  readonly byList?: true;
  readonly file: string;
  readonly sheet: string;
  /** Index into `Consolidation.templates`; null: too few such tables to say what the form is. */
  readonly template: number | null;
  readonly maximum: Points | null;
  /** What each came to, with the cell of the total: null for another than the unit who did not score every indicator. */
  readonly totals: PerScorer<GivenPoints>;
  /** What a person put in the place of the computed total, else that. */
  readonly countedTotal: Points | null;
  /** What the sheet itself comes to; null: nobody adjusted its points, what is told here is computed. */
  readonly computed: ComputedResult | null;
  /** What a person may put in the place of the total: at most so much (null: no limit). Null: no points can stand there. */
  readonly adjustable: { readonly most: Points | null } | null;
  /** Every indicator is scored, or need not be: its total is final. */
  readonly isFinished: boolean;
  /** The appraised total counts where every indicator has an appraised score. */
  readonly counted: Scorer;
  /** As it follows from the counted total; null for a table that is graded, not passed. */
  readonly outcome: Outcome | null;
  readonly grade: Grade | null;
  readonly mandatoryFailures: readonly MandatoryFailure[];
  /** The outcome asks for the maximum of every mandatory indicator. */
  readonly mandatoryAtMaximum: boolean;
  readonly passLine: Decision["passLine"];
  readonly grades: readonly GradeBand[] | null;
  readonly indicators: readonly IndicatorResult[];
  readonly appraisal: AppraisalCount;
  readonly override: Override | null;
  /** What is proposed: the override's, else as computed. */
  readonly verdict: Outcome["verdict"] | null;
  readonly proposedGrade: string | null;
}

/** The result of a table before a person adjusted its points. */
export interface ComputedResult {
  readonly total: Points | null;
  readonly outcome: Outcome | null;
  readonly grade: Grade | null;
}

export interface UnitResult {
  readonly unit: ListedUnit;
  /** False: of a unit that is not in the list, or a file whose unit is in doubt. */
  readonly isListed: boolean;
  /** It stands beside what is counted: not in the list or, where there is none, in doubt against another file of its name. */
  readonly isOutside: boolean;
  readonly files: readonly UnitFile[];
  /** Files whose tables count; none for a missing unit. More than one where each holds another table. */
  readonly countedFiles: readonly string[];
  /** The first table of each kind, by its id. */
  readonly tables: { readonly [kind: TableKind]: TableResult };
  /** Further tables of a kind that is in `tables`. */
  readonly others: readonly TableResult[];
  /** Most severe first. */
  readonly findings: readonly PlacedFinding[];
}

export interface Missing {
  readonly unit: ListedUnit;
  readonly why: "noFile" | "onlyRefused";
  /** Its files that were refused. */
  readonly files: readonly string[];
  /** Files in doubt that may be its own. */
  readonly maybe: readonly string[];
}

export interface Duplicate {
  readonly kind: "resubmitted" | "identical";
  /** Null: identical files that could not be read, or whose unit is not known. */
  readonly unit: ListedUnit | null;
  /** All of them, the oldest first. */
  readonly files: readonly string[];
  /** Null when none of them counts. */
  readonly counted: string | null;
}

/** A file whose unit is in doubt: asked, not guessed. */
export interface UnitQuestion extends PartOfFile {
  /** It is asked who handed up the list in the file: the candidates are names of communes. Left out: whose it is. */
  readonly asksSender?: true;
  readonly file: string;
  readonly sha256: string;
  /** Name as found; null: the file names no unit. */
  readonly name: string | null;
  /** Keys of listed units, the likeliest first; where there is no list of those that may be the same unit. */
  readonly candidates: readonly string[];
}

/** The official communes of the place that a round without a list is of: an offer, never taken by itself. */
export interface OfficialList {
  readonly place: string;
  /** Day of the official list, ISO 8601. */
  readonly asOf: string;
  readonly units: readonly ListedUnit[];
  /** Those of them of which no file has come. */
  readonly notSent: readonly ListedUnit[];
}

/** The form that the tables of a unit type follow. */
export interface Template {
  readonly unitType: UnitType | null;
  readonly kind: TableKind;
  /** How many files have just these rows and maxima; of the rubric: none. */
  readonly files: number;
  readonly of: number;
  readonly source: { readonly rubric: string } | "majority";
  readonly rows: readonly TemplateRow[];
}

export interface TemplateRow {
  readonly path: string;
  readonly text: string;
  readonly maximum: Points | null;
  readonly mandatory: boolean;
  /** Tables that have this row with this maximum; of a rubric: none. */
  readonly tables: number;
}

/** What became of one kind of table among units: each that sent anything stands in one of the first four. */
export interface KindTally {
  readonly met: number;
  readonly notMet: number;
  readonly incomplete: number;
  /** Sent a table whose reading is in doubt, and nobody has decided. */
  readonly unproven: number;
  /** Sent a file without such a table. */
  readonly withoutTable: number;
  /** Best first, those that nobody has too. */
  readonly grades: readonly { readonly name: string; readonly count: number }[];
  readonly ungraded: number;
  /** Whose points a person adjusted. */
  readonly adjusted: number;
  /** Whose outcome or grade a person decided. */
  readonly overridden: number;
}

/** Counts of units. */
export interface Tally {
  /** Null in the total over all types and for units whose type is not known. */
  readonly type: UnitType | null;
  readonly listed: number;
  readonly submitted: number;
  readonly notSubmitted: number;
  /** Of those submitted: with a result that only a list tells. */
  readonly byList: number;
  /** Of every kind that the round is about. */
  readonly tables: { readonly [kind: TableKind]: KindTally };
}

export interface Statistics {
  readonly byType: readonly Tally[];
  readonly total: Tally;
  /** Units that stand beside what is counted; null where there are none. */
  readonly outsideList: Tally | null;
  /** Units with a table whose reading is in doubt. */
  readonly unproven: number;
  readonly files: {
    readonly given: number;
    readonly counted: number;
    readonly superseded: number;
    readonly identical: number;
    readonly refused: number;
  };
  readonly findings: { readonly error: number; readonly warning: number; readonly info: number };
}

export type Change =
  | { readonly kind: "added" | "removed"; readonly unit: UnitSnapshot }
  | {
      readonly kind: "changed";
      readonly unit: UnitSnapshot;
      readonly changes: readonly {
        /** "countedFiles", or what the domain calls the value. */
        readonly field: string;
        readonly from: string | number | null;
        readonly to: string | number | null;
      }[];
      /** Contents whose points changed, as far as the earlier run kept them. */
      readonly contents: readonly ContentChange[];
    };

/** A content that a run has not counts as unscored there. */
export interface ContentChange {
  readonly kind: TableKind;
  readonly path: string;
  readonly from: Points | null;
  readonly to: Points | null;
}

/** A unit that files or answers of after the closing add or change, as it stands with them. */
export interface LaterUnit {
  readonly unit: UnitResult;
  readonly change: Change;
}

/** What a consolidation tells of a round that was closed. */
export interface ClosedRound {
  readonly closing: Closing;
  readonly later: readonly LaterUnit[];
  /** Files of the closed round that are not at hand now. */
  readonly absent: readonly string[];
  /** Units whose result is not the one that was closed: files are missing, or the program counts otherwise. */
  readonly differing: readonly string[];
}

export interface Consolidation {
  readonly year: number | null;
  /** How many files state each year, most first. */
  readonly years: readonly { readonly year: number; readonly files: number }[];
  /** "proposed": nobody gave it, it is the year that most files state. */
  readonly yearFrom: "given" | "proposed";
  /** Without an official list nothing is missing or unknown. */
  readonly hasList: boolean;
  /** Null: there is a list, or the files do not tell of which place they are. */
  readonly officialList: OfficialList | null;
  /** Kinds that the round is about, in the order of the domain: those of every programme of which a table was sent. */
  readonly kinds: readonly TableKind[];
  /** In the order of the list (missing units too), then those that are not in it, by name. */
  readonly units: readonly UnitResult[];
  readonly missing: readonly Missing[];
  /** Keys of the units in `units` that sent a file and are not in the list. */
  readonly unknown: readonly string[];
  readonly refused: readonly Refusal[];
  readonly duplicates: readonly Duplicate[];
  readonly questions: readonly UnitQuestion[];
  readonly templates: readonly Template[];
  readonly statistics: Statistics;
  /** Of the round as a whole: quotas, the proposed year, overrides of units that are gone. */
  readonly findings: readonly PlacedFinding[];
  /** Null: there was no earlier run. */
  readonly changes: readonly Change[] | null;
  /** Null: the round was not closed; else the units are as they were then. */
  readonly closed: ClosedRound | null;
}
