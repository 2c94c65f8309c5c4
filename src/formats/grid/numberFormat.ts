/** Owns how a number is shown: Excel's number formats, with the decimal comma and date order that Vietnamese Excel uses. */
import type { CellValue } from "../../core/model/workbook/grid";
import { type FormatToken, sectionFor, tokenise } from "./formatCode";
import { formatDate } from "./dateFormat";
import { formatFraction } from "./fractionFormat";

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
  const { section, dropsSign, isEnglish } = sectionFor(localFormats[formatId] ?? format, value);
  const tokens = tokenise(section);
  if (tokens.some(({ kind }) => kind === "date"))
    return formatDate(tokens, value, { epoch: uses1904 ? 1462 : 0, isEnglish });
  return formatDigits(tokens, dropsSign ? -value : value);
}

/** Returns a number as the General format shows it in a wide cell: eleven characters at most. */
export function formatGeneral(value: number): string {
  const size = Math.abs(value);
  if (size < 1e11 && Number.isInteger(value)) return String(value);
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

function formatDigits(tokens: readonly FormatToken[], value: number): string {
  const scale = tokens.filter(({ kind }) => kind === "percent").length * 2;
  const size = Number(`${Math.abs(value)}e${scale}`) || Math.abs(value) * 10 ** scale;
  const slash = tokens.findIndex(({ kind }) => kind === "stroke");
  const shown =
    slash > 0 && tokens[slash - 1]?.kind === "digits"
      ? formatFraction(tokens, slash, size)
      : formatGroups(tokens, size);
  return value < 0 && /[1-9]/.test(shown) ? `-${shown}` : shown;
}

/** Digits that are written in several groups are one number, filled from its end: "0-00000-0". */
function formatGroups(tokens: readonly FormatToken[], size: number): string {
  const groups = tokens.filter(({ kind }) => kind === "digits");
  const whole = groups.map(({ text }) => text).join("");
  const isOne = groups.length <= 1 || /[.E]/i.test(whole);
  let digits = isOne ? "" : formatNumberPart(whole.replace(/,/g, ""), size);
  let left = groups.length;
  const shown = [...tokens].reverse().map((token) => {
    if (token.kind === "general") return formatGeneral(size);
    if (token.kind !== "digits") return token.text;
    left -= 1;
    if (isOne) return left === 0 ? formatNumberPart(token.text, size) : "";
    const count = left === 0 ? digits.length : Math.min(digits.length, token.text.length);
    const own = digits.slice(digits.length - count);
    digits = digits.slice(0, digits.length - count);
    return own;
  });
  return shown.reverse().join("").trim();
}

function formatNumberPart(pattern: string, value: number): string {
  const [, mantissa = "", sign = "", exponent] = /^(.*?)(?:E([+-]?)([0#]+))?$/i.exec(pattern) ?? [];
  if (exponent !== undefined) {
    const [shown, power] = byPower(mantissa, value);
    const size = String(Math.abs(power)).padStart(exponent.length, "0");
    return `${shown}E${power < 0 ? "-" : sign === "+" ? "+" : ""}${size}`;
  }
  const thousands = /,+$/.exec(mantissa)?.[0].length ?? 0;
  const [whole = "", decimals = ""] = mantissa.replace(/,+$/, "").split(".");
  const [digits = "", fraction = ""] = toFixed(value / 1000 ** thousands, decimals.length).split(
    ".",
  );
  const required = whole.replace(/[^0]/g, "").length;
  let left = (required === 0 && digits === "0" ? "" : digits).padStart(required, "0");
  if (whole.includes(",")) left = left.replace(/\B(?=(\d{3})+$)/g, ".");
  const kept = decimals.replace(/[^0]+$/, "").length;
  let right = fraction;
  while (right.length > kept && right.endsWith("0")) right = right.slice(0, -1);
  return right === "" ? left : `${left},${right}`;
}

/** A mantissa of several places takes powers of so many: three of them thousands, millions, billions. */
function byPower(mantissa: string, value: number): readonly [shown: string, power: number] {
  const [whole = "", decimals = ""] = mantissa.split(".");
  const step = Math.max(1, whole.replace(/[^0#?]/g, "").length);
  const exact = Number(value.toExponential(14).split("e")[1]);
  let power = Math.floor(exact / step) * step;
  if (Number(toFixed(value / 10 ** power, decimals.length)) >= 10 ** step) power += step;
  return [formatNumberPart(mantissa, value / 10 ** power), power];
}

/** Rounds halves away from zero as they are typed: 1.005 to two decimals is 1.01. */
function toFixed(value: number, decimals: number): string {
  const moved = Number(`${value}e${decimals}`);
  const rounded = Number.isFinite(moved) ? Math.round(Number(moved.toPrecision(15))) : NaN;
  const back = Number(`${rounded}e-${decimals}`);
  return (Number.isFinite(back) ? back : value).toFixed(decimals);
}
