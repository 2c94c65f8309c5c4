/** Owns how a number is shown: Excel's number formats, with the decimal comma and date order that Vietnamese Excel uses. */
import type { CellValue } from "../../core/model/workbook/grid";

/** Format codes that a file does not spell out (ECMA-376 Part 1, 18.8.30). */
export const builtInFormats: { readonly [id: number]: string } = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "m/d/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yyyy h:mm",
  37: "#,##0_);(#,##0)",
  38: "#,##0_);[Red](#,##0)",
  39: "#,##0.00_);(#,##0.00)",
  40: "#,##0.00_);[Red](#,##0.00)",
  41: '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)',
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mmss.0",
  48: "##0.0E+0",
  49: "@",
};

/** Excel shows these two by the machine's own date order. */
const localFormats: { readonly [id: number]: string } = { 14: "dd/mm/yyyy", 22: "dd/mm/yyyy h:mm" };

export interface Formatting {
  readonly format: string;
  readonly formatId: number;
  readonly uses1904: boolean;
}

/** Returns what a cell shows: text as it is, a truth value as Excel writes it, a number by its format. */
export function shownText(value: CellValue, formatting: Formatting): string {
  if (typeof value === "string") return value;
  if (value === null) return "";
  return typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : formatNumber(value, formatting);
}

/** Returns what a number cell shows. */
export function formatNumber(value: number, { format, formatId, uses1904 }: Formatting): string {
  if (format === "General" || format === "@" || format === "") return formatGeneral(value);
  // Excel takes no longer codes; one made to be slow is not worked through for every cell.
  if (format.length > 255) return formatGeneral(value);
  const sections = splitSections(localFormats[formatId] ?? format);
  const index = value < 0 && sections.length > 1 ? 1 : value === 0 && sections.length > 2 ? 2 : 0;
  const section = (sections[index] ?? "").replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "");
  if (/^\s*(general|@)\s*$/i.test(section)) return formatGeneral(value);
  const tokens = tokenise(section);
  if (tokens.some(({ kind }) => kind === "date"))
    return formatDate(tokens, value + (uses1904 ? 1462 : 0));
  return formatDigits(tokens, index === 1 ? -value : value);
}

/** Returns a number as the General format shows it in a wide cell: eleven characters at most. */
export function formatGeneral(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e11 || size < 1e-9)) {
    const [mantissa = "", exponent = ""] = value.toExponential(5).split("e");
    const power = Number(exponent);
    return `${comma(mantissa.replace(/\.?0+$/, ""))}E${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
  }
  const whole = Math.max(1, Math.floor(Math.log10(size || 1)) + 1);
  const decimals = Math.max(0, Math.min(9, 10 - whole));
  return comma(String(Number(value.toFixed(decimals))));
}

const comma = (digits: string): string => digits.replace(".", ",");

interface FormatToken {
  readonly kind: "text" | "digits" | "date" | "percent";
  readonly text: string;
}

const tokenPattern =
  /"([^"]*)"?|\\(.)|[_*](.)|(\[[hms]+\]|y+|m+|d+|h+|s+(?:\.0+)?|AM\/PM|A\/P)|([0#?][0#?,]*(?:\.[0#?]*)?(?:E[+-]?[0#]+)?,*|\.[0#?]+)|(%)|([\s\S])/gi;

function tokenise(section: string): readonly FormatToken[] {
  const tokens: FormatToken[] = [];
  for (const [whole, quoted, escaped, padding, date, digits, percent, other] of section.matchAll(
    tokenPattern,
  )) {
    if (date !== undefined) tokens.push({ kind: "date", text: date.toLowerCase() });
    else if (digits !== undefined) tokens.push({ kind: "digits", text: digits });
    else if (percent !== undefined) tokens.push({ kind: "percent", text: "%" });
    else if (padding !== undefined)
      tokens.push({ kind: "text", text: whole.startsWith("_") ? " " : "" });
    else tokens.push({ kind: "text", text: quoted ?? escaped ?? other ?? "" });
  }
  return tokens;
}

function splitSections(format: string): readonly string[] {
  if (format.indexOf(";") < 0) return [format];
  return (format.match(/(?:"[^"]*"|\\.|[^;"\\])*(?:;|$)/g) ?? [format])
    .map((part) => part.replace(/;$/, ""))
    .slice(0, 4);
}

function formatDigits(tokens: readonly FormatToken[], value: number): string {
  const scale = tokens.filter(({ kind }) => kind === "percent").length * 2;
  let isFirst = true;
  const text = tokens.map((token) => {
    if (token.kind !== "digits") return token.text;
    if (!isFirst) return "";
    isFirst = false;
    return formatNumberPart(
      token.text,
      Number(`${Math.abs(value)}e${scale}`) || Math.abs(value) * 10 ** scale,
    );
  });
  const shown = text.join("").trim();
  return value < 0 && /[1-9]/.test(shown) ? `-${shown}` : shown;
}

function formatNumberPart(pattern: string, value: number): string {
  const [mantissa = "", exponent] = pattern.split(/E[+-]?/i);
  const thousands = /,+$/.exec(mantissa)?.[0].length ?? 0;
  const [whole = "", decimals = ""] = mantissa.replace(/,+$/, "").split(".");
  if (exponent !== undefined) {
    const [digits = "", power = "0"] = value.toExponential(decimals.length).split("e");
    const size = String(Math.abs(Number(power))).padStart(exponent.length, "0");
    return `${comma(digits)}E${Number(power) < 0 ? "-" : "+"}${size}`;
  }
  const [digits = "", fraction = ""] = toFixed(value / 1000 ** thousands, decimals.length).split(
    ".",
  );
  const required = whole.replace(/[^0]/g, "").length;
  let left = (required === 0 && digits === "0" ? "" : digits).padStart(required, "0");
  if (whole.includes(",")) left = left.replace(/\B(?=(\d{3})+$)/g, ".");
  const kept = decimals.replace(/[^0?]+$/, "").length;
  let right = fraction;
  while (right.length > kept && right.endsWith("0")) right = right.slice(0, -1);
  return right === "" ? left : `${left},${right}`;
}

/** Rounds halves away from zero as they are typed: 1.005 to two decimals is 1.01. */
function toFixed(value: number, decimals: number): string {
  const moved = Number(`${value}e${decimals}`);
  const rounded = Number.isFinite(moved) ? Math.round(Number(moved.toPrecision(15))) : NaN;
  const back = Number(`${rounded}e-${decimals}`);
  return (Number.isFinite(back) ? back : value).toFixed(decimals);
}

function formatDate(tokens: readonly FormatToken[], serial: number): string {
  if (serial < 0 || serial >= 2958466) return "#".repeat(8);
  // Serial 60 is 29 February 1900, a day that never was; before it the count is one lower.
  const seconds = Math.round(serial * 86400);
  const day = Math.floor(seconds / 86400);
  const date = new Date(Date.UTC(1899, 11, day < 60 ? 31 : 30) + seconds * 1000);
  const dates = tokens.filter(({ kind }) => kind === "date");
  const usesNoon = dates.some(({ text }) => text === "am/pm" || text === "a/p");
  return tokens
    .map((token) => {
      if (token.kind !== "date") return token.text;
      const at = dates.indexOf(token);
      const isMinute =
        /^m{1,2}$/.test(token.text) &&
        (/^\[?h/.test(dates[at - 1]?.text ?? "") || /^s/.test(dates[at + 1]?.text ?? ""));
      return formatDatePart(token.text, { date, seconds, isMinute, usesNoon });
    })
    .join("")
    .trim();
}

interface DateParts {
  readonly date: Date;
  readonly seconds: number;
  readonly isMinute: boolean;
  readonly usesNoon: boolean;
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const weekdays = ["CN", "T2", "T3", "T4", "T5", "T6", "T7"];

function formatDatePart(code: string, { date, seconds, isMinute, usesNoon }: DateParts): string {
  const padded = (value: number): string =>
    String(value).padStart(Math.min(2, code.replace(/\..*/, "").length), "0");
  const hours = date.getUTCHours();
  if (code === "am/pm" || code === "a/p") return hours < 12 ? "SA" : "CH";
  if (code[0] === "[")
    return String(Math.floor(seconds / (code[1] === "h" ? 3600 : code[1] === "m" ? 60 : 1)));
  if (code[0] === "y")
    return code.length > 2
      ? String(date.getUTCFullYear())
      : String(date.getUTCFullYear() % 100).padStart(2, "0");
  if (code[0] === "d")
    return code.length > 2 ? (weekdays[date.getUTCDay()] ?? "") : padded(date.getUTCDate());
  if (code[0] === "h") return padded(usesNoon ? hours % 12 || 12 : hours);
  if (code[0] === "s") return padded(date.getUTCSeconds());
  if (isMinute) return padded(date.getUTCMinutes());
  return code.length > 2 ? (months[date.getUTCMonth()] ?? "") : padded(date.getUTCMonth() + 1);
}
