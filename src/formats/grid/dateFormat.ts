/** Owns how a day or a time is shown by the parts of a number format. */
import type { FormatToken } from "./formatCode";

export interface DateFormatting {
  /** How many days later the workbook begins to count. */
  readonly epoch: number;
  /** Names and halves of the day as English has them. */
  readonly isEnglish: boolean;
}

const DAY = 86_400;
/** What a stored number may lack of a whole second. */
const TINY = 1e-3;

/** Returns a day or a time. */
export function formatDate(
  tokens: readonly FormatToken[],
  value: number,
  { epoch, isEnglish }: DateFormatting,
): string {
  const serial = value + epoch;
  if (value < 0 || serial >= 2_958_466) return "#".repeat(8);
  const dates = tokens.filter(({ kind }) => kind === "date");
  const seconds = secondsOf(serial, dates);
  const usesNoon = dates.some(({ text }) => text === "am/pm" || text === "a/p");
  const day = dayOf(Math.floor(seconds / DAY));
  // Elapsed time is counted from nothing, whenever the workbook begins its days.
  const elapsed = seconds - epoch * DAY;
  return tokens
    .map((token) => {
      if (token.kind !== "date") return token.text;
      const at = dates.indexOf(token);
      const isMinute =
        /^m{1,2}$/.test(token.text) &&
        (/^\[?h/.test(dates[at - 1]?.text ?? "") || /^s/.test(dates[at + 1]?.text ?? ""));
      const parts = { day, second: seconds % DAY, elapsed, isMinute, usesNoon, isEnglish };
      return formatDatePart(token.text, parts);
    })
    .join("")
    .trim();
}

/** Rounded to what is shown of seconds; where none are shown a minute or a day is not over before its time. */
function secondsOf(serial: number, dates: readonly FormatToken[]): number {
  const shown = dates.map(({ text }) => /^(?:\[s+\]|s+(?:\.(0+))?)$/.exec(text));
  if (shown.every((found) => found === null)) return Math.floor(serial * DAY + TINY);
  const places = Math.max(...shown.map((found) => found?.[1]?.length ?? 0));
  const unit = 10 ** Math.min(3, places);
  return Math.round(serial * DAY * unit) / unit;
}

interface Day {
  readonly year: number;
  /** From 0. */
  readonly month: number;
  readonly date: number;
  /** From 0, which is Sunday. */
  readonly weekday: number;
}

/** Excel's calendar begins with day 0 of January 1900 and has a 29 February 1900, number 60, which never was. */
function dayOf(serial: number): Day {
  const weekday = (serial + 6) % 7;
  if (serial === 0) return { year: 1900, month: 0, date: 0, weekday };
  if (serial === 60) return { year: 1900, month: 1, date: 29, weekday };
  const day = new Date(Date.UTC(1899, 11, (serial < 60 ? 31 : 30) + serial));
  return {
    year: day.getUTCFullYear(),
    month: day.getUTCMonth(),
    date: day.getUTCDate(),
    weekday,
  };
}

interface DateParts {
  readonly day: Day;
  /** Of the day. */
  readonly second: number;
  readonly elapsed: number;
  readonly isMinute: boolean;
  readonly usesNoon: boolean;
  readonly isEnglish: boolean;
}

const months =
  "January February March April May June July August September October November December".split(
    " ",
  );
const weekdays = ["CN", "T2", "T3", "T4", "T5", "T6", "T7"];
const englishDays = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");

function formatDatePart(code: string, parts: DateParts): string {
  const { day, second, elapsed, isMinute } = parts;
  const padded = (value: number): string =>
    String(value).padStart(Math.min(2, code.replace(/\..*/, "").length), "0");
  if (code === "am/pm" || code === "a/p") return halfOfDay(code, parts);
  if (code[0] === "[") {
    const count = Math.floor(elapsed / (code[1] === "h" ? 3600 : code[1] === "m" ? 60 : 1));
    return String(count).padStart(code.length - 2, "0");
  }
  if (code[0] === "y")
    return code.length > 2 ? String(day.year) : String(day.year % 100).padStart(2, "0");
  if (code[0] === "d") return code.length > 2 ? weekdayName(code, parts) : padded(day.date);
  const hours = Math.floor(second / 3600);
  if (code[0] === "h") return padded(parts.usesNoon ? hours % 12 || 12 : hours);
  if (code[0] === "s") return padded(Math.floor(second % 60)) + decimalsOf(code, second);
  if (isMinute) return padded(Math.floor(second / 60) % 60);
  const month = months[day.month] ?? "";
  if (code.length === 3) return month.slice(0, 3);
  if (code.length === 4) return month;
  return code.length > 4 ? month.slice(0, 1) : padded(day.month + 1);
}

function halfOfDay(code: string, { second, isEnglish }: DateParts): string {
  const isMorning = second < DAY / 2;
  if (!isEnglish) return isMorning ? "SA" : "CH";
  return (isMorning ? "AM" : "PM").slice(0, code === "a/p" ? 1 : 2);
}

function weekdayName(code: string, { day, isEnglish }: DateParts): string {
  if (!isEnglish) return weekdays[day.weekday] ?? "";
  const name = englishDays[day.weekday] ?? "";
  return code.length > 3 ? name : name.slice(0, 3);
}

function decimalsOf(code: string, second: number): string {
  const places = /\.(0+)$/.exec(code)?.[1]?.length ?? 0;
  if (places === 0) return "";
  const thousandths = String(Math.round((second % 1) * 1000)).padStart(3, "0");
  return `,${thousandths.slice(0, places).padEnd(places, "0")}`;
}
