/** Owns who scores: the one list of scorers, and the shape of what each of them has in a row. */
import type { CellAddress } from "../workbook/grid";
import type { Points } from "../../base/points";

/** The unit itself, the body above that appraises it, and the council where both are there. */
export const scorers = ["self", "appraised", "council"] as const;
export type Scorer = (typeof scorers)[number];

/** The one meant where nobody is named; facts, and what a rule makes of them, are the unit's. */
export const unitScorer = "self" satisfies Scorer;

/** Those whose scores may decide, the first of them that scored everything; a council's are shown beside them. */
export const decidingScorers = ["appraised", "self"] as const satisfies readonly Scorer[];

/** Who may put another total in the place of the computed one. */
export const adjustingScorer = "council" satisfies Scorer;

/** What a scorer gave, and where it stands in the sheet. */
export interface GivenPoints {
  readonly points: Points | null;
  /** An address like "D12"; null where the table has no such column. */
  readonly cell: string | null;
}

export type PerScorer<T> = { readonly [S in Scorer]: T };

/** Returns what `of` gives for each scorer. */
export const perScorer = <T>(of: (scorer: Scorer) => T): PerScorer<T> => ({
  self: of("self"),
  appraised: of("appraised"),
  council: of("council"),
});

/** Returns those whose points are shown: who may decide always, another only where there are points of theirs. */
export const shownScorers = (given: readonly PerScorer<GivenPoints>[]): readonly Scorer[] =>
  scorers.filter(
    (scorer) =>
      decidingScorers.some((each) => each === scorer) ||
      given.some((each) => each[scorer].points !== null),
  );

/** What a word or a sign in a cell of scores stands for. */
export type ScoreMeaning = "notApplicable" | "nought" | "tick" | "bothTicked";

/** What somebody typed in one cell of scores. */
export interface TypedScore {
  /** Null for a blank, a word, an error, and a number that cannot be this row's score. */
  readonly points: Points | null;
  /** What stands there where it is no number. */
  readonly text: string | null;
  /** The number was read from text: Excel's SUM passes over it. */
  readonly isText: boolean;
  /** What the points may have been before Excel made a date of them, or beside a stray sign; they count only once a person has typed them. */
  readonly proposals: readonly Points[];
  /** Left out where the cell holds a number, nothing, or words that stand for nothing. */
  readonly meaning?: ScoreMeaning;
}

/** One scorer's cell in a row. The points of a section, a group or a total are the sum of its indicators. */
export interface ScorerCell extends TypedScore {
  /** Points that a section, group or total shows itself, before any check; null for indicators and blanks. */
  readonly shown: Points | null;
  /** Where it stands ("D12"); null where the table has no such column. */
  readonly cell: string | null;
  /** The two cells that are ticked in its place. */
  readonly ticks?: TickCells;
}

/** Where an x means the maximum, and where nought; one cell where words stand there instead. */
export interface TickCells {
  readonly met: CellAddress;
  readonly notMet: CellAddress;
  /** What the sheet has for either; left out: an x. */
  readonly marks?: TickMarks;
}

/** How a sheet writes its answers: "x" and "x", "Đạt" and "Chưa đạt", 1 and 0. */
export interface TickMarks {
  readonly met: string | number;
  readonly notMet: string | number;
}

/** One scorer's cell in the total row. */
export interface TotalCell extends ScorerCell {
  /** The shown total is a formula; false when it was typed. */
  readonly isFormula: boolean;
  /** Its formula was never worked out: the file holds no value of it. */
  readonly isPending: boolean;
  /** Paths of indicators with points that its formula passes over. */
  readonly leftOut: readonly string[];
  /** The formula adds up the cell that it stands in. */
  readonly isOfItself?: boolean;
  /** Points that the words of the row state ("Tổng điểm: 99/100 điểm"). */
  readonly inWords?: GivenPoints;
}
