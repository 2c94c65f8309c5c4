/** Owns what a formula says that only adds and takes off: which cells it reads, with which sign. */
import { boundedCache } from "../../base/boundedCache";
import { type CellRange, parseRange } from "../../model/workbook/grid";

export interface Term {
  readonly sign: 1 | -1;
  readonly range: CellRange;
}

interface Shape {
  /** Null for a formula that does anything else than add and take off. */
  readonly terms: readonly Term[] | null;
}

const shapes = boundedCache<string, Shape>(5_000);

/** Returns the cells that "SUM(D13,D14)" or "C10+D10-E10" reads; null for a formula of another kind. */
export const termsOf = (formula: string): readonly Term[] | null => shapes(formula, shapeOf).terms;

const TOKENS =
  /SUM\(|ROUND\(|SUBTOTAL\((?:9|109)[,;]|[A-Z]{1,3}\d{1,7}(?::[A-Z]{1,3}\d{1,7})?|\d+|[(),;+-]/g;

function shapeOf(formula: string): Shape {
  const text = formula.toUpperCase().replace(/[$\s]/g, "");
  const tokens = text.match(TOKENS) ?? [];
  if (tokens.join("") !== text) return { terms: null };
  const terms: Term[] = [];
  const signs: (1 | -1)[] = [1];
  const opened: string[] = [];
  let sign: 1 | -1 = 1;
  for (const [at, token] of tokens.entries()) {
    const outer = signs[signs.length - 1] ?? 1;
    const range = parseRange(token);
    if (range) terms.push({ sign: sign === outer ? 1 : -1, range });
    else if (token.endsWith("(") || token.startsWith("SUBTOTAL")) {
      signs.push(sign === outer ? 1 : -1);
      opened.push(token);
    } else if (token === ")") {
      if (opened.pop() === undefined) return { terms: null };
      signs.pop();
    } else if (/^\d+$/.test(token) && !isDigitsOfRound(tokens, at, opened)) return { terms: null };
    sign = token === "-" ? -1 : 1;
  }
  return { terms: terms.length > 0 && opened.length === 0 ? terms : null };
}

/** "ROUND(SUM(D5:D9),2)": to how many digits, no number that is added. */
const isDigitsOfRound = (
  tokens: readonly string[],
  at: number,
  opened: readonly string[],
): boolean => opened[opened.length - 1] === "ROUND(" && /^[,;]$/.test(tokens[at - 1] ?? "");

/** Returns the terms of a formula that reads cells of its own row only; null for any other. */
export function termsOfRow(formula: string | null, row: number): readonly Term[] | null {
  const terms = formula === null ? null : termsOf(formula);
  return terms?.every(({ range }) => range.top === row && range.bottom === row) === true
    ? terms
    : null;
}

/** A range may name more rows than any table has. */
const MOST_ROWS = 2_000;

/** Returns the rows that a formula adds up in its own column; null where it adds none but its own. */
export function rowsAdded(
  formula: string | null,
  { row, column }: { readonly row: number; readonly column: number },
): readonly number[] | null {
  const terms = formula === null ? null : termsOf(formula);
  if (terms === null) return null;
  const rows: number[] = [];
  for (const { range } of terms) {
    if (column < range.left || column > range.right) continue;
    const end = Math.min(range.bottom + 1, range.top + MOST_ROWS);
    for (let each = range.top; each < end; each++) if (each !== row) rows.push(each);
  }
  return rows.length > 0 ? rows : null;
}
