/** Owns the shape of a reading: what recognition found in a workbook, where, and how sure it is. */
import type { AddedPoints, AdjustmentCell, PartCap, PerAdjustment } from "./adjustment";
import type { Appraisal } from "./appraisal";
import { type ColumnRole, columnRoles } from "./columnRole";
import type { FileFormat } from "../workbook/grid";
import type { Finding } from "../finding/finding";
import type { Points } from "../../base/points";
import type { Certainty } from "./proof";
import type { Rule } from "./rule";
import {
  type GivenPoints,
  type PerScorer,
  type Scorer,
  type ScorerCell,
  scorers,
  type TotalCell,
} from "./scorer";

export { type ColumnRole, columnRoles };

/** Id of a kind of table in the domain at hand: what is asked of it stands there. */
export type TableKind = string;

/** Id of a type of unit in the domain at hand. */
export type UnitType = string;

/** Column of each role, from 1; null when the table has none. */
export type Columns = { readonly [R in ColumnRole]: number | null };

/** Returns the column that holds somebody's score; the unit's, where it has none, follows from what is taken off. */
export const scoreColumn = (columns: Columns, scorer: Scorer): number | null =>
  columns[scorer] ?? (scorer === "self" ? columns.deduction : null);

/** Returns who scores in a column; null: nobody does. */
export const scorerAt = (columns: Columns, column: number): Scorer | null =>
  scorers.find((scorer) => scoreColumn(columns, scorer) === column) ?? null;

/** Returns the columns in which anybody scores or changes a score. */
export const scoringColumns = ({
  self,
  appraised,
  council,
  deduction,
  added,
}: PerScorer<number | null> & PerAdjustment<number | null>): readonly (number | null)[] => [
  self,
  appraised,
  council,
  deduction,
  added,
];

/** Why a column is believed to play its role: its header's words, only what stands below them, a form, or a person. */
export type ColumnGround = "words" | "content" | "form" | "corrected";

export interface ColumnCertainty {
  readonly ground: ColumnGround;
  /** 0…1. */
  readonly confidence: number;
}

/**
 * What speaks against the reading of a row: its number does not follow, its parts do not add up, its looks are those of
 * another kind, it could as well be read otherwise, or its maximum, its score or its text is odd.
 */
export const rowDoubts = [
  "numbering",
  "sum",
  "looks",
  "contested",
  "maximum",
  "score",
  "text",
] as const;
export type RowDoubt = (typeof rowDoubts)[number];

/** Below this a row or column is to be looked at by a person. */
export const DOUBTFUL_BELOW = 0.6;

/** One row of the table that holds or groups scores. All cells are in the table's own sheet. */
export interface Item {
  /** Row of the item's own number and text; its last row where it is merged or split over several. */
  readonly row: number;
  readonly lastRow: number;
  /** Row of its scores: the item's own, or the option's beside which the score was typed. */
  readonly scoreRow: number;
  /** Printed numbers from section to item, "I/1/a"; "#2" for the second child that has only a dash or nothing. */
  readonly path: string;
  /** The number as printed, trimmed ("1.", "a)", "-"), "" when there is none. */
  readonly number: string;
  /** 1 for sections. */
  readonly level: number;
  /** Only indicators are scored; sections (level 1) and groups hold them. */
  readonly kind: "section" | "group" | "indicator";
  /** NFC, without the number, spaces folded. */
  readonly text: string;
  /** Points; null when the sheet states none. */
  readonly maximum: Points | null;
  /** Maximum that the row of a section or group shows itself, before any check; null for indicators and blanks. */
  readonly maximumShown: Points | null;
  readonly scores: PerScorer<ScorerCell>;
  readonly adjustments: PerAdjustment<AdjustmentCell>;
  readonly reason: string | null;
  readonly evidence: string | null;
  /** Why who appraises differs, in a column of their own; left out: the table has none. */
  readonly appraisedReason?: string | null;
  readonly mandatory: boolean;
  /** The words the mandatory mark was read from, of the item or of the section it stands in. */
  readonly mandatoryWords: string | null;
  readonly bonus: boolean;
  readonly hidden: boolean;
  readonly rule: Rule | null;
  /** The most that what is added under this heading may come to; left out: no limit is stated. */
  readonly cap?: PartCap;
  /** For which units alone the row is meant, in its own words ("nơi có tổ chức Đảng"); left out: for all. */
  readonly condition?: string;
  /** 0…1: how sure it is that the row is what `kind` says, with the maximum and the place that it has here. */
  readonly confidence: number;
  readonly doubts: readonly RowDoubt[];
}

/** A row that repeats the sum of rows above it ("Cộng mục I"), or a total that is stated anew below. */
export interface SubtotalRow {
  readonly row: number;
  /** As shown in the sheet; null where the cell is blank or in error. */
  readonly maximumShown: Points | null;
  /** What it shows for each scorer, and where. */
  readonly scores: PerScorer<GivenPoints>;
}

export interface TotalRow {
  readonly row: number;
  /** Row of the sum that states the maximum, where the total itself states none. */
  readonly maximumRow?: number;
  /** As shown in the sheet; null where the cell is blank or in error. */
  readonly maximumShown: Points | null;
  /** The shown maximum is a formula; false when it was typed. */
  readonly maximumIsFormula: boolean;
  /** That formula adds up the cell that it stands in. */
  readonly maximumIsOfItself?: boolean;
  /** Sum over the indicators. */
  readonly maximum: Points | null;
  readonly scores: PerScorer<TotalCell>;
}

/** A number that the sheet's own notes state, with the words and the cell it was read from. */
export interface StatedLine {
  readonly points: Points;
  readonly words: string;
  /** The guide sheet that states it; left out: the table's own. */
  readonly sheet?: string;
  readonly row: number;
  readonly column: number;
}

/** The share of its maximum that each section has to reach, as the sheet's own notes state it. */
export interface StatedFloor {
  readonly percent: number;
  readonly words: string;
}

export interface GradeBand {
  readonly name: string;
  /** Lowest total of the grade, in points. */
  readonly from: Points;
}

export interface StatedGrades {
  /** Best first. */
  readonly bands: readonly GradeBand[];
  readonly words: string;
  /** The guide sheet that states them; left out: the table's own. */
  readonly sheet?: string;
  readonly row: number;
  readonly column: number;
}

export interface TypedGrade {
  readonly name: string;
  readonly row: number;
  readonly column: number;
}

/** The rest of a table that stands in two or more places: where its neighbour begins, and what the others are worth. */
export interface OtherPart {
  readonly sheet: string;
  /** First row of the neighbour: the part before, of the first part the one after. */
  readonly row: number;
  /** Sums over the indicators of all other parts. */
  readonly maximum: Points | null;
  readonly points: PerScorer<Points | null>;
}

/** A unit as one table of a workbook names it. */
export interface NamedOwner {
  readonly name: string;
  readonly unitType: UnitType | null;
}

export interface TableReading extends Certainty {
  readonly sheet: string;
  /** It has no points: each indicator is worth one whole, met (1) or not met (0). Left out: it is scored in points. */
  readonly isTickSheet?: true;
  readonly kind: TableKind;
  /** Year of the round the table belongs to, from its own title or sheet name; null when neither says. */
  readonly year: number | null;
  readonly rubric: {
    readonly id: string;
    readonly confidence: number;
    /** Of another place, as far as the sheet tells: to look at, it decides nothing. Absent: of this one. */
    readonly isOffer?: true;
  } | null;
  /** 0…1: how sure the columns and rows are. */
  readonly confidence: number;
  readonly headerRows: readonly [number, number];
  readonly firstRow: number;
  readonly lastRow: number;
  readonly columns: Columns;
  /** How sure each column is; roles without a column are left out. */
  readonly columnConfidence: { readonly [R in ColumnRole]?: ColumnCertainty };
  readonly items: readonly Item[];
  /** Option rows ("a) … : 3 điểm") of each indicator, by the indicator's row. */
  readonly optionRows: readonly number[];
  readonly subtotals: readonly SubtotalRow[];
  readonly total: TotalRow | null;
  /** Null where the table has no column of added points. */
  readonly added: AddedPoints | null;
  readonly passLine: StatedLine | null;
  /** Left out: none is stated. */
  readonly groupFloor?: StatedFloor;
  /** The sheet's own words by which what does not apply counts with all its points; left out: none do. */
  readonly keepsPoints?: string;
  readonly grades: StatedGrades | null;
  readonly typedGrade: TypedGrade | null;
  /** Whose the table is, where its own title or its sheet says so; null: the workbook's. */
  readonly unit: NamedOwner | null;
  /** The table is only a part of one; nothing is concluded from it alone. */
  readonly otherPart: OtherPart | null;
  /** Why another table of the file counts in its place; null: nothing does. */
  readonly setAside: AsideReason | null;
  /** What who appraises says of it beside the cells; left out: nobody did. */
  readonly appraisal?: Appraisal;
}

/** Why a table gives way to another of its kind: the officer chose that one, a hidden sheet, nothing scored in it, a summary of the other's groups, a round within the year. */
export const asideReasons = [
  "notChosen",
  "hidden",
  "blank",
  "summary",
  "partOfYear",
  "lossesOnly",
] as const;
export type AsideReason = (typeof asideReasons)[number];

/** One thing to ask the officer; at most five in a reading. */
export interface Question {
  readonly code: "unitType" | "year" | "kind" | "column" | "passLine";
  readonly sheet: string | null;
  /** Role in doubt, for `column`. */
  readonly role: ColumnRole | null;
  /** What may be chosen: unit types, years, kinds or column letters. */
  readonly choices: readonly string[];
}

/** A line of a title block or of a cover sheet, NFC, spaces folded. */
export interface TitleLine {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface Reading {
  readonly file: string;
  readonly format: FileFormat;
  /** Name as the file gives it, spaces folded; null when none was found. */
  readonly unit: string | null;
  readonly unitType: UnitType | null;
  readonly year: number | null;
  /** Form number ("1b") as printed above the first table. */
  readonly form: string | null;
  /** Lines above the tables of this round and of cover sheets: who else is named there. */
  readonly titleLines: readonly TitleLine[];
  readonly tables: readonly TableReading[];
  /** Tables of another year, told apart from those of this round. */
  readonly otherTables: readonly TableReading[];
  readonly findings: readonly Finding[];
  readonly questions: readonly Question[];
}
