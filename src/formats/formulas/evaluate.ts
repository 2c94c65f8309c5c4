/** Owns the working out of an expression: operators, references and arrays; functions are looked up. */
import type { CellAddress, CellRange } from "../../core/model/workbook/grid";
import type { Call, FormulaBook } from "./book";
import { functions } from "./functions";
import type { Expression } from "./parse";
import type { Matrix, Scalar, Value } from "./values";
import {
  clean,
  compareValues,
  FormulaError,
  isArea,
  isMatrix,
  NotComputable,
  toNumber,
  toText,
} from "./values";

export interface FormulaPlace extends CellAddress {
  readonly sheet: number;
  /** Operators work on whole areas, as in an array formula. */
  readonly isArray: boolean;
}

const MAXIMUM_ELEMENTS = 500_000;

/** Returns what a formula cell would hold. */
export function evaluateFormula(
  expression: Expression,
  book: FormulaBook,
  place: FormulaPlace,
): Scalar {
  try {
    const value = evaluate(expression, book, place);
    const isSpread = isMatrix(value) || (place.isArray && isArea(value));
    const result = isSpread
      ? (toMatrix(value, book)[0]?.[0] ?? null)
      : toScalar(value, book, place);
    if (result === null) return 0;
    return typeof result === "number" ? clean(result) : result;
  } catch (problem) {
    if (problem instanceof FormulaError) return problem;
    throw problem;
  }
}

function evaluate(expression: Expression, book: FormulaBook, place: FormulaPlace): Value {
  switch (expression.kind) {
    case "literal":
      return expression.value;
    case "area":
      return expression.area;
    case "missing":
      return null;
    case "beyond":
      throw new NotComputable(expression.text);
    case "unary":
      return mapValues(
        [evaluate(expression.operand, book, place)],
        book,
        place,
        ([operand = null]) => applySign(expression.operator, operand),
      );
    case "binary": {
      const sides = [
        evaluate(expression.left, book, place),
        evaluate(expression.right, book, place),
      ];
      return mapValues(sides, book, place, ([left = null, right = null]) =>
        applyOperator(expression.operator, left, right),
      );
    }
    case "call": {
      const run = functions[expression.name];
      if (!run) throw new NotComputable(expression.name);
      return run(makeCall(expression.args, book, place));
    }
  }
}

function makeCall(args: readonly Expression[], book: FormulaBook, place: FormulaPlace): Call {
  const argument = (index: number): Expression => {
    const expression = args[index];
    if (!expression) throw new NotComputable("too few arguments");
    return expression;
  };
  return {
    count: args.length,
    book,
    isMissing: (index) => args[index] === undefined || args[index]?.kind === "missing",
    value: (index) => evaluate(argument(index), book, place),
    array: (index) => evaluate(argument(index), book, { ...place, isArray: true }),
    scalar: (index) => toScalar(evaluate(argument(index), book, place), book, place),
    matrix: (value) => toMatrix(value, book),
  };
}

function applySign(operator: string, operand: Scalar): Scalar {
  if (operator === "+") return operand;
  return operator === "-" ? -toNumber(operand) : clean(toNumber(operand) / 100);
}

function applyOperator(operator: string, left: Scalar, right: Scalar): Scalar {
  switch (operator) {
    case "&":
      return toText(left) + toText(right);
    case "=":
      return compareValues(left, right) === 0;
    case "<>":
      return compareValues(left, right) !== 0;
    case "<":
      return compareValues(left, right) < 0;
    case ">":
      return compareValues(left, right) > 0;
    case "<=":
      return compareValues(left, right) <= 0;
    case ">=":
      return compareValues(left, right) >= 0;
    default:
      return calculate(operator, toNumber(left), toNumber(right));
  }
}

function calculate(operator: string, left: number, right: number): number {
  switch (operator) {
    case "+":
      return sum(left, right);
    case "-":
      return sum(left, -right);
    case "*":
      return clean(left * right);
    case "/":
      if (right === 0) throw new FormulaError("#DIV/0!");
      return clean(left / right);
    default:
      if (left === 0 && right === 0) throw new FormulaError("#NUM!");
      if (left === 0 && right < 0) throw new FormulaError("#DIV/0!");
      return clean(left ** right);
  }
}

/** What is left of two nearly equal numbers is noise, and Excel calls it nought. */
function sum(left: number, right: number): number {
  const total = clean(left + right);
  return Math.abs(total) < Math.max(Math.abs(left), Math.abs(right)) * 1e-15 ? 0 : total;
}

/** Works on scalars, or in an array formula on every element of the areas. */
function mapValues(
  values: readonly Value[],
  book: FormulaBook,
  place: FormulaPlace,
  apply: (scalars: readonly Scalar[]) => Scalar,
): Value {
  if (!values.some((value) => isMatrix(value) || (place.isArray && isArea(value)))) {
    return apply(values.map((value) => toScalar(value, book, place)));
  }
  const matrices = values.map((value) => toMatrix(value, book));
  const rows = Math.max(...matrices.map((matrix) => matrix.length));
  const columns = Math.max(...matrices.map((matrix) => matrix[0]?.length ?? 0));
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => {
      try {
        return apply(matrices.map((matrix) => element(matrix, row, column)));
      } catch (problem) {
        if (problem instanceof FormulaError) return problem;
        throw problem;
      }
    }),
  );
}

/** A single row or column is repeated; where one side is too short there is no value. */
function element(matrix: Matrix, row: number, column: number): Scalar {
  const line = matrix[matrix.length === 1 ? 0 : row];
  const value = line?.[line.length === 1 ? 0 : column];
  return value === undefined ? new FormulaError("#N/A") : value;
}

/** An area where one value is wanted means the cell in the formula's own row or column. */
function toScalar(value: Value, book: FormulaBook, place: FormulaPlace): Scalar {
  if (isMatrix(value)) throw new NotComputable("array");
  if (!isArea(value)) return value;
  const { row, column } = place;
  const { top, left, bottom, right } = value.range;
  if (top === bottom && left === right) return book.value(value.sheet, top, left);
  if (place.isArray) throw new NotComputable("array");
  if (left === right && row >= top && row <= bottom) return book.value(value.sheet, row, left);
  if (top === bottom && column >= left && column <= right)
    return book.value(value.sheet, top, column);
  throw new FormulaError("#VALUE!");
}

function toMatrix(value: Value, book: FormulaBook): Matrix {
  if (isMatrix(value)) return value;
  if (!isArea(value)) return [[value]];
  const range = usedPart(value.range, book);
  const [rows, columns] = [range.bottom - range.top + 1, range.right - range.left + 1];
  if (rows * columns > MAXIMUM_ELEMENTS) throw new NotComputable("area too large");
  const matrix: Scalar[][] = Array.from({ length: rows }, () =>
    new Array<Scalar>(columns).fill(null),
  );
  book.visit({ sheet: value.sheet, range }, (cell, row, column) => {
    const line = matrix[row - range.top];
    if (line) line[column - range.left] = cell;
  });
  return matrix;
}

const usedPart = (
  { top, left, bottom, right }: CellRange,
  { lastRow, lastColumn }: FormulaBook,
): CellRange => ({
  top,
  left,
  bottom: bottom < 1_048_576 ? bottom : Math.max(top, lastRow),
  right: right < 16_384 ? right : Math.max(left, lastColumn),
});
