/** Owns how a day or a time is shown by the parts of a number format. */
import type { FormatToken } from "./formatCode";

/** Returns a day or a time; `epoch` is how many days later the workbook begins to count. */
export function formatDate(tokens: readonly FormatToken[], value: number, epoch: number): string {
  const serial = value + epoch;
  if (value < 0 || serial >= 2_958_466) return "#".repeat(8);
  const dates = tokens.filter(({ kind }) => kind === "date");
  const places = Math.max(0, ...dates.map(({ text }) => /^s+\.(0+)$/.exec(text)?.[1]?.length ?? 0));
  const unit = 10 ** Math.min(3, places);
  const seconds = Math.round(serial * 86_400 * unit) / unit;
  // Serial 60 is 29 February 1900, a day that never was; before it the count is one lower.
  const day = Math.floor(seconds / 86_400);
  const date = new Date(Date.UTC(1899, 11, day < 60 ? 31 : 30) + Math.round(seconds * 1000));
  const usesNoon = dates.some(({ text }) => text === "am/pm" || text === "a/p");
  return tokens
    .map((token) => {
      if (token.kind !== "date") return token.text;
      const at = dates.indexOf(token);
      const isMinute =
        /^m{1,2}$/.test(token.text) &&
        (/^\[?h/.test(dates[at - 1]?.text ?? "") || /^s/.test(dates[at + 1]?.text ?? ""));
      // Elapsed time is counted from nothing, whenever the workbook begins its days.
      const elapsed = seconds - epoch * 86_400;
      return formatDatePart(token.text, { date, elapsed, isMinute, usesNoon });
    })
    .join("")
    .trim();
}

interface DateParts {
  readonly date: Date;
  readonly elapsed: number;
  readonly isMinute: boolean;
  readonly usesNoon: boolean;
}

const months =
  "January February March April May June July August September October November December".split(
    " ",
  );
const weekdays = ["CN", "T2", "T3", "T4", "T5", "T6", "T7"];

function formatDatePart(code: string, parts: DateParts): string {
  const { date, elapsed, isMinute, usesNoon } = parts;
  const padded = (value: number): string =>
    String(value).padStart(Math.min(2, code.replace(/\..*/, "").length), "0");
  const hours = date.getUTCHours();
  if (code === "am/pm" || code === "a/p") return hours < 12 ? "SA" : "CH";
  if (code[0] === "[") {
    const count = Math.floor(elapsed / (code[1] === "h" ? 3600 : code[1] === "m" ? 60 : 1));
    return String(count).padStart(code.length - 2, "0");
  }
  if (code[0] === "y")
    return code.length > 2
      ? String(date.getUTCFullYear())
      : String(date.getUTCFullYear() % 100).padStart(2, "0");
  if (code[0] === "d")
    return code.length > 2 ? (weekdays[date.getUTCDay()] ?? "") : padded(date.getUTCDate());
  if (code[0] === "h") return padded(usesNoon ? hours % 12 || 12 : hours);
  if (code[0] === "s") return padded(date.getUTCSeconds()) + decimalsOf(code, date);
  if (isMinute) return padded(date.getUTCMinutes());
  const month = months[date.getUTCMonth()] ?? "";
  if (code.length === 3) return month.slice(0, 3);
  if (code.length === 4) return month;
  return code.length > 4 ? month.slice(0, 1) : padded(date.getUTCMonth() + 1);
}

function decimalsOf(code: string, date: Date): string {
  const places = /\.(0+)$/.exec(code)?.[1]?.length ?? 0;
  if (places === 0) return "";
  return `,${String(date.getUTCMilliseconds()).padStart(3, "0").slice(0, places).padEnd(places, "0")}`;
}
