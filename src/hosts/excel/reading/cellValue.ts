/** Owns what a value means to Excel: what it hands out, and how text is handed in so that it stays text. */
import type { CellValue } from "../../../core/model/workbook/grid";

/** What stands in a cell of a block that was read. */
export interface CellContent {
  readonly value: CellValue;
  /** Without "=", or null. */
  readonly formula: string | null;
  readonly error: string | null;
}

const errors = new Set(
  [
    "NULL! DIV/0! VALUE! REF! NAME? NUM! N/A GETTING_DATA SPILL! CALC! FIELD! BLOCKED! CONNECT! BUSY!",
    "UNKNOWN! EXTERNAL! PYTHON! TIMEOUT!",
  ]
    .join(" ")
    .split(" ")
    .map((name) => `#${name}`),
);

/** Text that begins with "=" is its own value; only a formula has another. */
const isFormula = (formula: unknown, value: unknown): formula is string =>
  typeof formula === "string" && formula.startsWith("=") && formula !== value;

/** Returns what a cell holds by its entry in `values` and in `formulas`; null for an empty cell. */
export function contentOf(value: unknown, formula: unknown): CellContent | null {
  const formulaText = isFormula(formula, value) ? formula.slice(1) : null;
  if (formulaText === null && (value === "" || value === null || value === undefined)) return null;
  if (typeof value === "string" && errors.has(value))
    return { value: null, formula: formulaText, error: value };
  const error =
    typeof value === "string" || typeof value === "number" || typeof value === "boolean";
  return { value: error ? value : null, formula: formulaText, error: null };
}

/** Text that Excel keeps whatever it says: it is in a cell formatted as text. */
export const TEXT_FORMAT = "@";

const LONGEST_DATE = 24;

/** Returns what is handed to Excel for a value in a cell of a format. It reads text the way it reads typing, in the American way. */
export function handedIn(value: string | number | null, format: string): string | number {
  if (value === null) return "";
  if (typeof value === "number" || format === TEXT_FORMAT) return value;
  return couldBeSomethingElse(value) ? `'${value}` : value;
}

/** A mark too many does no harm: it is taken off again by Excel. Letters alone are never a number or a date. */
function couldBeSomethingElse(text: string): boolean {
  const trimmed = text.trim();
  if (/^[=+\-@'"#]/.test(trimmed) || /^(true|false)$/i.test(trimmed)) return true;
  if (!/\d/.test(trimmed)) return false;
  return trimmed.replace(/[\d\s\p{P}\p{S}]/gu, "").length <= LONGEST_DATE;
}

/** Whether a cell holds what was handed in; Excel ends lines in its own way. */
export const holds = (content: CellContent | null, value: string | number | null): boolean =>
  value === null
    ? content === null
    : content !== null &&
      content.formula === null &&
      (typeof value === "number"
        ? content.value === value
        : withOwnLines(content.error ?? content.value) === withOwnLines(value));

const withOwnLines = (value: CellValue): CellValue =>
  typeof value === "string" ? value.replace(/\r\n?/g, "\n") : value;
