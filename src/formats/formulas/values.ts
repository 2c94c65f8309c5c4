/** Owns what formulas compute with: values, errors, and how Excel turns one kind of value into another. */
import type { CellRange } from "../../core/model/workbook/grid";
import { formatGeneral } from "../grid/numberFormat";

/** An error value such as #DIV/0!; thrown to where it is asked for, and held by cells. */
export class FormulaError extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

/** The formula is beyond this engine; its value is left to Excel. */
export class NotComputable extends Error {}

export type Scalar = number | string | boolean | null | FormulaError;

/** A part of a sheet, not yet looked at. */
export interface Area {
  readonly sheet: number;
  readonly range: CellRange;
}

export type Matrix = readonly (readonly Scalar[])[];

export type Value = Scalar | Area | Matrix;

export const isMatrix = (value: Value): value is Matrix => Array.isArray(value);

export const isArea = (value: Value): value is Area =>
  typeof value === "object" && value !== null && "range" in value;

/** Returns a number without the noise of binary fractions: fifteen digits, as Excel shows. */
export const clean = (value: number): number => {
  if (!Number.isFinite(value)) throw new FormulaError("#NUM!");
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
};

export function toNumber(value: Scalar): number {
  if (typeof value === "number") return value;
  if (typeof value === "string") return textToNumber(value);
  if (value instanceof FormulaError) throw value;
  return value === true ? 1 : 0;
}

/** Excel reads "4.5" in arithmetic as a number; whether it reads "4,5" depends on the machine, so that is left to it. */
function textToNumber(text: string): number {
  const trimmed = text.trim();
  const match = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(%?)$/i.exec(trimmed);
  if (match) return clean(Number(match[1]) / (match[2] ? 100 : 1));
  if (/^[+-]?\d[\d.]*,\d+%?$/.test(trimmed)) throw new NotComputable("decimal comma in text");
  throw new FormulaError("#VALUE!");
}

export function toText(value: Scalar): string {
  if (typeof value === "string") return value;
  if (typeof value === "number") return formatGeneral(value);
  if (value instanceof FormulaError) throw value;
  return value === null ? "" : value ? "TRUE" : "FALSE";
}

export function toBoolean(value: Scalar): boolean {
  if (typeof value === "boolean") return value;
  if (typeof value !== "string") return toNumber(value) !== 0;
  if (/^true$/i.test(value)) return true;
  if (/^false$/i.test(value)) return false;
  throw new FormulaError("#VALUE!");
}

/** Returns −1, 0 or 1: numbers before texts before booleans, texts without regard to case, a blank equal to 0 and "". */
export function compareValues(left: Scalar, right: Scalar): number {
  if (left instanceof FormulaError) throw left;
  if (right instanceof FormulaError) throw right;
  const a = left ?? blankLike(right);
  const b = right ?? blankLike(left);
  const ranks = rank(a) - rank(b);
  if (ranks !== 0) return Math.sign(ranks);
  if (typeof a === "string") {
    const [one, other] = [a.toLowerCase(), String(b).toLowerCase()];
    return one === other ? 0 : one < other ? -1 : 1;
  }
  return Math.sign(clean(Number(a)) - clean(Number(b)));
}

const blankLike = (other: Scalar): number | string | boolean =>
  typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;

const rank = (value: number | string | boolean): number =>
  typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;

/** Returns the value rounded to so many decimals, digits taken as they are typed: 2.675 to two decimals is 2.68 up to halves. */
export function roundDigits(
  value: number,
  digits: number,
  round: (whole: number) => number,
): number {
  const places = Math.trunc(digits);
  if (Math.abs(places) > 300) return places < 0 ? 0 : value;
  const moved = movePoint(clean(Math.abs(value)), places);
  return clean(Math.sign(value) * movePoint(round(Number(moved.toPrecision(15))), -places));
}

/** Multiplies by a power of ten in decimal, so that 1.005 becomes 100.5 and not 100.49999. */
function movePoint(value: number, places: number): number {
  const [mantissa = "0", exponent = "0"] = String(value).split("e");
  return Number(`${mantissa}e${Number(exponent) + places}`);
}
