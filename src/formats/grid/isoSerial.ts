/** Owns dates, times of day and durations of ISO 8601 as the numbers that Excel counts them by. */

const MILLISECONDS = 86_400_000;
/** Days from where Excel begins to count to 1970. */
const DAYS_BEFORE_1970 = 25_569;
/** The calendar of 1904 begins so many days later. */
const DAYS_TO_1904 = 1462;

/** Returns the serial number; null for any other text, and for days before the calendar begins. */
export function isoSerial(text: string, uses1904 = false): number | null {
  const time = /^T?([\d:.]+)Z?$/.exec(text);
  if (time) return timeOfDay(time[1] ?? "");
  const match = /^(\d{4}-\d\d-\d\d)(?:T([\d:.]+)(?:Z|[+-]\d\d:?\d\d)?)?Z?$/.exec(text);
  if (!match) return durationInDays(text);
  const [, date = "", clock] = match;
  const day = dayNumber(date, uses1904);
  const part = clock === undefined ? 0 : timeOfDay(clock);
  return day === null || part === null ? null : day + part;
}

/** Returns the days that "PT12H30M00S" or "P1DT2H" lasts; null for any other text. */
export function durationInDays(text: string): number | null {
  const match = /^(-?)P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?)?$/.exec(text);
  if (!match || /[PT]$/.test(text)) return null;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(2)
    .map((part) => Number((part ?? "0").replace(",", ".")));
  const value = days + inDays(hours, minutes, seconds);
  return match[1] ? -value : value;
}

/** One lower before the 29 February 1900 that never was. */
function dayNumber(date: string, uses1904: boolean): number | null {
  const time = Date.parse(`${date}T00:00:00Z`);
  const isReal = !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
  const serial = time / MILLISECONDS + DAYS_BEFORE_1970;
  const day = uses1904 ? serial - DAYS_TO_1904 : serial < 61 ? serial - 1 : serial;
  return isReal && day >= 0 ? day : null;
}

function timeOfDay(clock: string): number | null {
  const match = /^(\d\d?):(\d\d)(?::(\d\d(?:\.\d+)?))?$/.exec(clock);
  if (!match) return null;
  const [hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part ?? 0));
  return hours > 24 || minutes > 59 || seconds >= 61 ? null : inDays(hours, minutes, seconds);
}

/** Writers turn a number of few digits into seconds of many: what is finer than a millionth is theirs. */
function inDays(hours: number, minutes: number, seconds: number): number {
  const all = hours * 3600 + minutes * 60 + seconds;
  return Math.round(all * 1e6) / 1e6 / 86_400;
}
