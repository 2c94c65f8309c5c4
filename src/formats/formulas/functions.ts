/** Owns the worksheet functions that score sheets use; any other name is left to Excel. */
import type { Call } from "./book";
import { matcher } from "./criteria";
import type { Area, Scalar, Value } from "./values";
import {
  clean,
  FormulaError,
  isArea,
  isMatrix,
  NotComputable,
  roundDigits,
  toBoolean,
  toNumber,
  toText,
} from "./values";

type WorksheetFunction = (call: Call) => Value;

const half = (whole: number): number => Math.floor(whole + 0.5);
const add = (numbers: readonly number[]): number =>
  clean(numbers.reduce((total, one) => total + one, 0));

export const functions: { readonly [name: string]: WorksheetFunction | undefined } = {
  SUM: (call) => add(numbersOf(call)),
  PRODUCT: (call) => productOf(numbersOf(call)),
  AVERAGE: (call) => averageOf(numbersOf(call)),
  MIN: (call) => extreme(numbersOf(call), (a, b) => a < b),
  MAX: (call) => extreme(numbersOf(call), (a, b) => a > b),
  COUNT: (call) =>
    countArguments(call, (value, isDirect) =>
      isDirect ? isNumeric(value) : typeof value === "number",
    ),
  COUNTA: (call) => countArguments(call, (value) => value !== null),
  COUNTBLANK: (call) => countBlank(call),
  COUNTIF: (call) => countWhere(areaOf(call, 0), matcher(call.scalar(1)), call),
  SUMIF: (call) => sumWhere(call),
  SUBTOTAL: (call) => subtotal(call),
  SUMPRODUCT: (call) => sumProduct(call),
  ROUND: (call) => roundDigits(toNumber(call.scalar(0)), digitsOf(call), half),
  ROUNDUP: (call) => roundDigits(toNumber(call.scalar(0)), digitsOf(call), Math.ceil),
  ROUNDDOWN: (call) => roundDigits(toNumber(call.scalar(0)), digitsOf(call), Math.floor),
  TRUNC: (call) => roundDigits(toNumber(call.scalar(0)), digitsOf(call), Math.floor),
  INT: (call) => Math.floor(clean(toNumber(call.scalar(0)))),
  ABS: (call) => Math.abs(toNumber(call.scalar(0))),
  MOD: (call) => modulo(toNumber(call.scalar(0)), toNumber(call.scalar(1))),
  IF: (call) => chooseIf(call),
  IFERROR: (call) => valueOr(call, () => true),
  IFNA: (call) => valueOr(call, (error) => error.code === "#N/A"),
  AND: (call) => logicalsOf(call).every(Boolean),
  OR: (call) => logicalsOf(call).some(Boolean),
  NOT: (call) => !toBoolean(call.scalar(0)),
  TRUE: () => true,
  FALSE: () => false,
  ISBLANK: (call) => call.scalar(0) === null,
  ISNUMBER: (call) => typeof call.scalar(0) === "number",
  ISTEXT: (call) => typeof call.scalar(0) === "string",
  LEN: (call) => toText(call.scalar(0)).length,
  CONCATENATE: (call) =>
    indexes(call)
      .map((index) => toText(call.scalar(index)))
      .join(""),
};

const indexes = (call: Call): readonly number[] =>
  Array.from({ length: call.count }, (_, index) => index);

const digitsOf = (call: Call): number => (call.isMissing(1) ? 0 : toNumber(call.scalar(1)));

/** Visits every value of the arguments; one written in the formula itself is direct, one from a cell is not. */
function visitArguments(call: Call, visitor: (value: Scalar, isDirect: boolean) => void): void {
  for (const index of indexes(call)) {
    const value = call.value(index);
    if (isArea(value)) call.book.visit(value, (cell) => visitor(cell, false));
    else if (isMatrix(value)) value.forEach((row) => row.forEach((cell) => visitor(cell, false)));
    else visitor(value, true);
  }
}

/** Numbers to add up: text and booleans in cells are passed over, written in the formula they count or fail. */
function numbersOf(call: Call): readonly number[] {
  const numbers: number[] = [];
  visitArguments(call, (value, isDirect) => {
    if (value instanceof FormulaError) throw value;
    if (isDirect) numbers.push(toNumber(value));
    else if (typeof value === "number") numbers.push(value);
  });
  return numbers;
}

function countArguments(call: Call, counts: (value: Scalar, isDirect: boolean) => boolean): number {
  let count = 0;
  visitArguments(call, (value, isDirect) => {
    if (counts(value, isDirect)) count++;
  });
  return count;
}

function isNumeric(value: Scalar): boolean {
  try {
    toNumber(value);
    return true;
  } catch (problem) {
    if (problem instanceof FormulaError) return false;
    throw problem;
  }
}

function averageOf(numbers: readonly number[]): number {
  if (numbers.length === 0) throw new FormulaError("#DIV/0!");
  return clean(add(numbers) / numbers.length);
}

const productOf = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : clean(numbers.reduce((product, one) => product * one, 1));

/** Not Math.max(...): a column may hold more numbers than a call can take. */
const extreme = (numbers: readonly number[], beats: (a: number, b: number) => boolean): number =>
  numbers.length === 0 ? 0 : numbers.reduce((best, one) => (beats(one, best) ? one : best));

function modulo(value: number, divisor: number): number {
  if (divisor === 0) throw new FormulaError("#DIV/0!");
  return clean(value - divisor * Math.floor(clean(value / divisor)));
}

function chooseIf(call: Call): Value {
  const holds = toBoolean(call.scalar(0));
  if (holds) return call.isMissing(1) ? 0 : call.value(1);
  if (call.count < 3) return false;
  return call.isMissing(2) ? 0 : call.value(2);
}

function valueOr(call: Call, replaces: (error: FormulaError) => boolean): Value {
  try {
    const value = call.scalar(0);
    if (!(value instanceof FormulaError)) return value;
    if (!replaces(value)) return value;
  } catch (problem) {
    if (!(problem instanceof FormulaError) || !replaces(problem)) throw problem;
  }
  return call.isMissing(1) ? 0 : call.value(1);
}

function logicalsOf(call: Call): readonly boolean[] {
  const logicals: boolean[] = [];
  visitArguments(call, (value, isDirect) => {
    if (value instanceof FormulaError) throw value;
    if (isDirect || typeof value === "boolean" || typeof value === "number")
      logicals.push(toBoolean(value));
  });
  if (logicals.length === 0) throw new FormulaError("#VALUE!");
  return logicals;
}

function areaOf(call: Call, index: number): Area {
  const value = call.value(index);
  if (!isArea(value)) throw new NotComputable("an area is wanted");
  return value;
}

function countBlank(call: Call): number {
  const area = areaOf(call, 0);
  let filled = 0;
  call.book.visit(area, (value) => {
    if (value !== "") filled++;
  });
  return sizeOf(area) - filled;
}

const sizeOf = ({ range }: Area): number =>
  (range.bottom - range.top + 1) * (range.right - range.left + 1);

function countWhere(area: Area, matches: (value: Scalar) => boolean, call: Call): number {
  let count = 0;
  let seen = 0;
  call.book.visit(area, (value) => {
    seen++;
    if (matches(value)) count++;
  });
  return count + (matches(null) ? sizeOf(area) - seen : 0);
}

/** Adds the cells that stand where the tested ones match, whatever size the second area is written with. */
function sumWhere(call: Call): number {
  const tested = areaOf(call, 0);
  const matches = matcher(call.scalar(1));
  const summed = call.isMissing(2) ? tested : areaOf(call, 2);
  const [down, right] = [
    tested.range.top - summed.range.top,
    tested.range.left - summed.range.left,
  ];
  const { top, left } = summed.range;
  const bottom = top + tested.range.bottom - tested.range.top;
  const range = { top, left, bottom, right: left + tested.range.right - tested.range.left };
  const numbers: number[] = [];
  call.book.visit({ sheet: summed.sheet, range }, (value, row, column) => {
    if (!matches(call.book.value(tested.sheet, row + down, column + right))) return;
    if (value instanceof FormulaError) throw value;
    if (typeof value === "number") numbers.push(value);
  });
  return add(numbers);
}

/** Leaves out other subtotals, and from code 101 on hidden rows. */
function subtotal(call: Call): number {
  const code = Math.trunc(toNumber(call.scalar(0)));
  const values: Scalar[] = [];
  for (const index of indexes(call).slice(1)) {
    const area = areaOf(call, index);
    const { book } = call;
    book.visit(area, (value, row, column) => {
      const isHidden = book.isHidden(area.sheet, row);
      if (isHidden && book.isFiltered(area.sheet)) throw new NotComputable("filtered rows");
      if (isHidden && code > 100) return;
      if (/\bSUBTOTAL\s*\(/i.test(book.formula(area.sheet, row, column) ?? "")) return;
      values.push(value);
    });
  }
  const numbers = (): readonly number[] =>
    values.flatMap((value) => {
      if (value instanceof FormulaError) throw value;
      return typeof value === "number" ? [value] : [];
    });
  switch (code % 100) {
    case 1:
      return averageOf(numbers());
    case 2:
      return values.filter((value) => typeof value === "number").length;
    case 3:
      return values.length;
    case 4:
      return extreme(numbers(), (a, b) => a > b);
    case 5:
      return extreme(numbers(), (a, b) => a < b);
    case 6:
      return productOf(numbers());
    case 9:
      return add(numbers());
    default:
      throw new NotComputable(`SUBTOTAL ${code}`);
  }
}

function sumProduct(call: Call): number {
  const matrices = indexes(call).map((index) => call.matrix(call.array(index)));
  const first = matrices[0] ?? [];
  if (
    matrices.some(
      (matrix) => matrix.length !== first.length || matrix[0]?.length !== first[0]?.length,
    )
  ) {
    throw new FormulaError("#VALUE!");
  }
  const products: number[] = [];
  first.forEach((line, row) =>
    line.forEach((_, column) => {
      products.push(
        matrices.reduce((product, matrix) => {
          const value = matrix[row]?.[column] ?? null;
          if (value instanceof FormulaError) throw value;
          return product * (typeof value === "number" ? value : 0);
        }, 1),
      );
    }),
  );
  return add(products);
}
