/** Owns how values are written in Vietnamese: 8,5 · 02 vụ · 02/09/2025 · II.3. */
import type { Points } from "../core/base/points";

/** Returns points or another number with a decimal comma: 8.5 → "8,5". */
export const formatPoints = (points: Points): string => String(points).replace(".", ",");

/** Returns points as formatPoints does, or the words for a blank: a blank is never told as 0. */
export const formatPointsOr = (points: Points | null, blank: string): string =>
  points === null ? blank : formatPoints(points);

/** Returns a score for a label: "8,5 điểm", or "chưa chấm" for a blank. */
export const formatScore = (points: Points | null): string =>
  points === null ? "chưa chấm" : `${formatPoints(points)} điểm`;

/** Returns a count as documents write it: 2 → "02", 12 → "12", 0 → "0". */
export const formatCount = (count: number): string =>
  Number.isInteger(count) && count > 0 && count < 10 ? `0${count}` : formatPoints(count);

/** Returns the day of an ISO 8601 date: "2025-09-02" → "02/09/2025"; other text as it is. */
export function formatDate(iso: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  return match ? `${match[3]}/${match[2]}/${match[1]}` : iso;
}

/** Returns the share in per cent, cut to hundredths so that 69,999 % never shows as 70 %. */
export const formatShare = (numerator: number, denominator: number): string =>
  `${formatPoints(Math.floor((numerator * 10_000) / denominator + 1e-9) / 100)}%`;

/** Returns the printed number of an item: "II/3" → "II.3", "5/5.1" → "5.1", "III/#4" → "III ý 4", "II/1@30" → "II.1 (dòng 30)". */
export function formatPath(path: string): string {
  const named = /^(.*)@(\d+)$/s.exec(path);
  if (named) return `${formatPath(named[1] ?? "")} (dòng ${named[2]})`;
  const parts = path.split("/");
  const printed = parts.filter((part) => !part.startsWith("#"));
  const numbers = printed.filter((part, at) => !repeats(printed[at + 1], part)).join(".");
  const dashes = parts.filter((part) => part.startsWith("#")).map((part) => part.slice(1));
  if (dashes.length === 0) return numbers;
  return `${numbers} ý ${dashes.join(".")}`.trim();
}

/** A number that repeats its parent's ("5.1" in "5", "CT 5.1" in "Mục 5", "a1" in "a", "M1-1" in "M1") stands for both. */
function repeats(inner: string | undefined, outer: string): boolean {
  const number = (part = ""): string => part.replace(/^\D+\s/, "");
  const [own, above] = [number(inner), number(outer)];
  if (!own.startsWith(above)) return false;
  const rest = own.slice(above.length);
  return /^[.-]/.test(rest) || (/\p{L}$/u.test(above) && /^\d/.test(rest));
}

/** Returns a list with commas, cut after `limit` entries: "I.1, I.2 và 5 nội dung khác". */
export function formatPaths(paths: readonly string[], limit = 6): string {
  const shown = paths.slice(0, limit).map(formatPath).join(", ");
  return paths.length > limit ? `${shown} và ${paths.length - limit} nội dung khác` : shown;
}

/** Returns a text of the sheet for quoting, cut after `limit` letters. */
export const formatExcerpt = (text: string, limit = 80): string =>
  text.length > limit ? `${text.slice(0, limit).trimEnd()}…` : text;

/** Returns the first letter in upper case. */
export const startSentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Returns the first letter in lower case; the others, as in "ANTT", stay. */
export const withinSentence = (text: string): string =>
  text.charAt(0).toLowerCase() + text.slice(1);
