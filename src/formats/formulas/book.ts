/** Owns what formulas are given: the cells they look at and the arguments of a function. */
import type { Area, Matrix, Scalar, Value } from "./values";

/** The cells that formulas look at. */
export interface FormulaBook {
  value(sheet: number, row: number, column: number): Scalar;
  /** Visits the cells of an area that are not blank. */
  visit(area: Area, visitor: (value: Scalar, row: number, column: number) => void): void;
  /** Last row and column in use on any sheet. */
  readonly lastRow: number;
  readonly lastColumn: number;
  formula(sheet: number, row: number, column: number): string | null;
  isHidden(sheet: number, row: number): boolean;
  isFiltered(sheet: number): boolean;
}

/** What a function gets: its arguments, worked out when asked for. */
export interface Call {
  readonly count: number;
  readonly book: FormulaBook;
  isMissing(index: number): boolean;
  value(index: number): Value;
  /** The argument with operators working on whole areas. */
  array(index: number): Value;
  scalar(index: number): Scalar;
  matrix(value: Value): Matrix;
}
