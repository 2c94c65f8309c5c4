/** Owns the shape of a list of results that a lower team hands up: its rows, who sent it, and what of it was not read. */
import type { Finding } from "../finding/finding";
import type { Points } from "../../base/points";
import type { TableKind, UnitType } from "../table/reading";
import type { Outcome } from "../score/score";
import type { GivenPoints, PerScorer, Scorer } from "../table/scorer";

/** What the list is: a workbook or a file that the program wrote, or typed by somebody. */
export type ListOrigin = "resultWorkbook" | "resultFile" | "typed";

/** A list as it was read from one file. */
export interface ResultList {
  readonly origin: ListOrigin;
  /** The unit above those in the list, as its head names it; null: it names none. */
  readonly sender: string | null;
  readonly year: number | null;
  readonly rows: readonly ListRow[];
  /** What was not read, or only in doubt. */
  readonly findings: readonly Finding[];
}

/** One unit as a list has it. */
export interface ListRow {
  readonly name: string;
  readonly type: UnitType | null;
  /** The commune that it belongs to; null: the list does not say. */
  readonly parent: string | null;
  /** Null: the list is no workbook. */
  readonly sheet: string | null;
  /** Of the unit's name; null: the list is no workbook. */
  readonly cell: string | null;
  /** One of each kind; none: the list names the unit and gives no result. */
  readonly tables: readonly ListedTable[];
}

/** What a list says of one table of a unit. */
export interface ListedTable {
  readonly kind: TableKind;
  readonly totals: PerScorer<GivenPoints>;
  /** Null: the list has no points. */
  readonly countedTotal: Points | null;
  readonly counted: Scorer;
  readonly verdict: Outcome["verdict"];
  readonly grade: string | null;
  /** Paths of mandatory contents below their maximum, as far as the list tells them. */
  readonly failures: readonly string[];
  /** Whoever made the list had not settled yet whether the table was read rightly. */
  readonly isInDoubt: boolean;
  /** Of its points, else of its outcome or grade. */
  readonly cell: string | null;
}
