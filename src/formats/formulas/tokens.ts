/** Owns the words of a formula: numbers, texts, names, operators and references, and what a copied reference becomes. */
import { columnLetters, columnNumber } from "../../core/model/workbook/grid";

/** One end of a reference; a column alone or a row alone leaves the other out. */
export interface ReferenceEnd {
  readonly column: number | null;
  readonly row: number | null;
  readonly fixedColumn: boolean;
  readonly fixedRow: boolean;
}

export type Token =
  | {
      readonly kind: "number" | "text" | "error" | "name" | "operator" | "unknown";
      readonly text: string;
    }
  | {
      readonly kind: "reference";
      readonly text: string;
      /** The sheet as written before "!", quotes and "!" included; "" when none. */
      readonly prefix: string;
      readonly from: ReferenceEnd;
      /** Null for a single cell. */
      readonly to: ReferenceEnd | null;
    };

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

const sheetPrefix =
  /(?:'(?:[^']|'')+'|[\p{L}_\\[][\p{L}\p{N}_.\\[\]]*(?::[\p{L}_][\p{L}\p{N}_.]*)?)!/uy;
const cellArea =
  /(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?::(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6}))?(?![\p{L}\p{N}_.(!])/uy;
const columnArea = /(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\p{N}_.(!$])/uy;
const rowArea = /(\$?)([1-9]\d{0,6}):(\$?)([1-9]\d{0,6})(?![\p{L}\p{N}_.(!$])/uy;
const number = /(?:\d+\.?\d*|\.\d+)(?:[Ee][+-]?\d+)?/y;
const text = /"(?:[^"]|"")*"/y;
const error = /#(?:REF!|DIV\/0!|VALUE!|NAME\?|NUM!|N\/A|NULL!|SPILL!|CALC!)/y;
const name = /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy;
const operator = /<=|>=|<>|[-+*/^&=<>%(),:;{}]/y;
const space = /\s+/y;

/** Splits a formula (without "="); anything not understood becomes one token of kind "unknown". Spaces are left out. */
export function tokeniseFormula(formula: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < formula.length; ) {
    const match = (pattern: RegExp): RegExpExecArray | null => {
      pattern.lastIndex = at;
      return pattern.exec(formula);
    };
    const blank = match(space);
    if (blank) {
      at += blank[0].length;
      continue;
    }
    const token = nextToken(match, (offset, pattern) => {
      pattern.lastIndex = at + offset;
      return pattern.exec(formula);
    });
    tokens.push(token ?? { kind: "unknown", text: formula[at] ?? "" });
    at += token ? token.text.length : 1;
  }
  return tokens;
}

type Match = (pattern: RegExp) => RegExpExecArray | null;
type MatchLater = (offset: number, pattern: RegExp) => RegExpExecArray | null;

function nextToken(match: Match, matchLater: MatchLater): Token | null {
  const quoted = match(text);
  if (quoted) return { kind: "text", text: quoted[0] };
  const wrong = match(error);
  if (wrong) return { kind: "error", text: wrong[0] };
  const prefix = match(sheetPrefix)?.[0] ?? "";
  const reference = matchReference(prefix, (pattern) => matchLater(prefix.length, pattern));
  if (reference) return reference;
  const brokenReference = prefix === "" ? null : matchLater(prefix.length, error);
  if (brokenReference) return { kind: "error", text: prefix + brokenReference[0] };
  const digits = match(number);
  if (digits) return { kind: "number", text: digits[0] };
  if (prefix === "") {
    const word = match(name);
    if (word) return { kind: "name", text: word[0] };
    const sign = match(operator);
    if (sign) return { kind: "operator", text: sign[0] };
  }
  return null;
}

function matchReference(prefix: string, match: Match): Token | null {
  const cells = match(cellArea);
  if (cells) {
    const [area, c1 = "", column = "", r1 = "", row = "", c2 = "", toColumn, r2 = "", toRow] =
      cells;
    const from = end(c1, column, r1, row);
    const to = toColumn === undefined ? null : end(c2, toColumn, r2, toRow ?? "");
    if (!isInside(from) || (to && !isInside(to))) return null;
    return { kind: "reference", text: prefix + area, prefix, from, to };
  }
  const columns = match(columnArea);
  if (columns) {
    const [area, c1 = "", first = "", c2 = "", last = ""] = columns;
    const from = end(c1, first, "", "");
    const to = end(c2, last, "", "");
    return isInside(from) && isInside(to)
      ? { kind: "reference", text: prefix + area, prefix, from, to }
      : null;
  }
  const rows = match(rowArea);
  if (!rows) return null;
  const [area, r1 = "", first = "", r2 = "", last = ""] = rows;
  return {
    kind: "reference",
    text: prefix + area,
    prefix,
    from: end("", "", r1, first),
    to: end("", "", r2, last),
  };
}

const end = (fixedColumn: string, column: string, fixedRow: string, row: string): ReferenceEnd => ({
  column: column === "" ? null : columnNumber(column),
  row: row === "" ? null : Number(row),
  fixedColumn: fixedColumn === "$",
  fixedRow: fixedRow === "$",
});

const isInside = ({ row, column }: ReferenceEnd): boolean =>
  (row ?? 1) <= LAST_ROW && (column ?? 1) <= LAST_COLUMN;

/** Whether a token names other cells where it stands elsewhere. */
export const isRelative = (token: Token): boolean =>
  token.kind === "reference" &&
  [token.from, token.to].some(
    (end) =>
      end !== null &&
      ((end.column !== null && !end.fixedColumn) || (end.row !== null && !end.fixedRow)),
  );

/** Returns the formula as it reads when copied so many rows down and columns right. */
export const shiftFormula = (formula: string, rows: number, columns: number): string =>
  copiesOf(formula)(rows, columns);

/** Returns how a formula reads when copied: it is taken apart once, however many copies there are. */
export function copiesOf(formula: string): (rows: number, columns: number) => string {
  /** The references, each with the text before it. */
  const parts: { readonly before: string; readonly reference: Reference }[] = [];
  let at = 0;
  let from = 0;
  for (const token of tokeniseFormula(formula)) {
    const start = formula.indexOf(token.text, at);
    at = start + token.text.length;
    if (token.kind !== "reference") continue;
    parts.push({ before: formula.slice(from, start), reference: token });
    from = at;
  }
  const rest = formula.slice(from);
  return (rows, columns) =>
    parts
      .map(({ before, reference }) => before + shiftReference(reference, rows, columns))
      .join("") + rest;
}

type Reference = Extract<Token, { kind: "reference" }>;

function shiftReference(token: Reference, rows: number, columns: number): string {
  const ends = [token.from, ...(token.to ? [token.to] : [])].map((one) => {
    const column = one.column === null || one.fixedColumn ? one.column : one.column + columns;
    const row = one.row === null || one.fixedRow ? one.row : one.row + rows;
    if ((column ?? 1) < 1 || (column ?? 1) > LAST_COLUMN || (row ?? 1) < 1 || (row ?? 1) > LAST_ROW)
      return null;
    const letters = column === null ? "" : `${one.fixedColumn ? "$" : ""}${columnLetters(column)}`;
    return letters + (row === null ? "" : `${one.fixedRow ? "$" : ""}${row}`);
  });
  return ends.includes(null) ? `${token.prefix}#REF!` : token.prefix + ends.join(":");
}
