/** Owns what goes into a consolidation: files as read, the official list, what people decided, and what an earlier run gave. */
import type { Finding } from "../finding/finding";
import type { Points } from "../../base/points";
import type { Reading, TableKind, TableReading, UnitType } from "../table/reading";
import type { Decision, Outcome, Score } from "../score/score";
import type { FollowUp } from "./followUp";
import type { ResultList } from "./resultList";

/** A unit as the official list (or a person) names it. */
export interface ListedUnit {
  /** The same in every run: folded name, type and parent. */
  readonly key: string;
  /** As the list writes it, spaces folded. */
  readonly name: string;
  readonly type: UnitType | null;
  /** The commune it belongs to, as the list writes it; null: none, or not said. */
  readonly parent: string | null;
  /** District or province that it lies in, as the list writes it; null: not said. */
  readonly above: string | null;
  /** Old names and other names. */
  readonly aliases: readonly string[];
  /** Where the list names it; null when it was typed or comes from a file. */
  readonly sheet: string | null;
  readonly row: number | null;
}

/** A file as it came in, whatever is in it. */
export interface FileFacts {
  /** Name with the folders below the one that was given, "/" between them; tells files of one run apart. */
  readonly file: string;
  /** Of the content; "" where the content could not be read at all. */
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
  /** ISO 8601, for comparison: the day inside the file (docProps), else that of the file; null when neither is known. */
  readonly modified: string | null;
  readonly modifiedFrom: "document" | "file" | null;
}

/** Returns what is kept of a file as it came in, without what was found in it. */
export const fileFactsOf = ({
  file,
  sha256,
  size,
  modified,
  modifiedFrom,
}: FileFacts): FileFacts => ({ file, sha256, size, modified, modifiedFrom });

/** Of a file that holds the tables of several units only those of one. */
export interface PartOfFile {
  /** The unit as the file names it there; null: the whole file. */
  readonly part: string | null;
}

/** One file after reading: recognised, a list of results, or refused with the reason. Kept by its SHA-256 for the next run. */
export type Intake = FileFacts & {
  /** What the file, or sheets beside its tables, list of units; left out: nothing. */
  readonly list?: ResultList;
  /** What people wrote into a workbook of results; left out: it is none. */
  readonly followUps?: readonly FollowUp[];
} & (
    | { readonly reading: Reading; readonly refusal: null }
    | { readonly reading: null; readonly refusal: null; readonly list: ResultList }
    | { readonly reading: null; readonly refusal: Finding }
  );

/** A table with its score and the lines that decided it. */
export interface ScoredTable {
  readonly table: TableReading;
  readonly score: Score;
  readonly decision: Decision;
  /** Id of the rubric the lines came from, where one did. */
  readonly rubric: string | null;
}

/** One file that was read and scored. */
export interface Submission extends FileFacts, PartOfFile {
  readonly reading: Reading;
  readonly tables: readonly ScoredTable[];
  /** Of the reading and of its sheets' own numbers. */
  readonly findings: readonly Finding[];
}

/** A person's word against the computed result of one table of one unit. */
export interface Override {
  /** Key of the unit. */
  readonly unit: string;
  readonly kind: TableKind;
  /** In the place of the computed total; outcome and grade follow from them. Null: as computed. */
  readonly points: Points | null;
  /** Null: as computed. */
  readonly verdict: Outcome["verdict"] | null;
  /** Null: as computed. */
  readonly grade: string | null;
  /** Never empty. */
  readonly reason: string;
  /** The table as it was when this was decided; null: not known. */
  readonly seen: SeenTable | null;
}

/** By what a table is told from a later one: the file that it stands in, and its computed total. */
export interface SeenTable {
  readonly sha256: string;
  readonly total: Points | null;
}

/** A person's word on which of several files of a unit counts; it goes with the content, not with the file's name. */
export interface FileChoice {
  /** Key of the unit. */
  readonly unit: string;
  readonly sha256: string;
  /** The contents that it was chosen among, itself too: of any other nobody knew then. Empty: not known. */
  readonly among: readonly string[];
}

/** A person's answer to whose a file is; it goes with the content, not with the file's name. */
export interface Assignment extends PartOfFile {
  readonly sha256: string;
  /** Key of a listed unit or, without a list, of a unit that is the same; null: of none in the list, or of no other. */
  readonly unit: string | null;
  /** Of a list of results: the unit above those in it, as a person names it; left out: nobody was asked. */
  readonly sender?: string;
}

export interface ConsolidationInput {
  readonly intakes: readonly Intake[];
  /** Null: there is no official list, every unit that sent a file is taken as it is. */
  readonly list: readonly ListedUnit[] | null;
  /** What of the list was not read; absent: nothing is known of that. */
  readonly listFindings?: readonly Finding[];
  /** Year of the round; null: proposed from what the files state most. */
  readonly year: number | null;
  /** Of two answers about the same the first counts. */
  readonly assignments: readonly Assignment[];
  readonly overrides: readonly Override[];
  /** Of two choices for one unit the first counts. */
  readonly choices: readonly FileChoice[];
  /** Results of an earlier run, to tell what changed. */
  readonly previous: readonly UnitSnapshot[] | null;
  readonly quotas: readonly GradeQuota[];
}

/** A limit on a grade, as a profile or a person states it. */
export interface GradeQuota {
  readonly grade: string;
  readonly percent: number;
  readonly of: string | null;
  readonly source: string;
}

/** What of a unit is compared between runs. */
export interface UnitSnapshot {
  readonly key: string;
  readonly name: string;
  readonly parent: string | null;
  readonly countedFiles: readonly string[];
  /** By the names that the domain gives them. */
  readonly values: { readonly [field: string]: Points | string | null };
  /** The points that count, content by content; {}: not kept. */
  readonly contents: KeptContents;
}

/** Points of each content of a table by its path; null: not scored. */
export interface KeptContents {
  readonly [kind: TableKind]: { readonly [path: string]: Points | null };
}
