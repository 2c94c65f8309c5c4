/** Owns the words of papers beside those of their templates: numbers, days and results within sentences, and empty places. */
import { type Domain, typeName } from "../../core/domain/domain";
import type { BlankKind } from "../../core/documents/papers/paper";
import type { PaperWords } from "../../core/documents/papers/words";
import {
  formatCount,
  formatDate,
  formatPath,
  formatPoints,
  startSentence,
  withinSentence,
} from "../format";
import { codeLine } from "../results/printed/printedCodes";
import { documentDay, officialWords } from "./officialPaper";
import { describeGrade, describeOutcome, describeReason, describeStep } from "../results/steps";

/** Dots that are filled in by hand. */
const dots: { readonly [K in BlankKind]: string } = {
  body: "……………………………",
  content: "…………………………………………………………………………",
  day: "…/…/……",
  hour: "…… giờ ……",
  name: "………………………………………",
  number: "………",
  place: "………………",
  vote: "……",
};

/** Returns a day typed as "5/1/2026" or "2026-01-05" in ISO 8601; null: it is no day. */
function isoDay(typed: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed.trim());
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed.trim());
  const [year, month, day] = iso
    ? [iso[1], iso[2], iso[3]]
    : local
      ? [local[3], local[2], local[1]]
      : [];
  if (year === undefined || month === undefined || day === undefined) return null;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

function dayWords(typed: string): string {
  const iso = isoDay(typed);
  return iso === null ? typed : documentDay(iso);
}

const romans = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

/** Returns the words for papers of a domain. */
export const paperWordsOf = (domain: Domain): PaperWords => ({
  nation: officialWords.nation,
  motto: officialWords.motto,
  points: formatPoints,
  count: formatCount,
  roman: (number) => romans[number - 1] ?? String(number),
  path: formatPath,
  unitType: (type) => typeName(domain, type),
  within: withinSentence,
  sentence: startSentence,
  and: (parts) =>
    parts.length < 2
      ? (parts[0] ?? "")
      : `${parts.slice(0, -1).join(", ")} và ${parts[parts.length - 1] ?? ""}`,
  verdict: (verdict, { words }) =>
    verdict === "met" ? words.met : verdict === "notMet" ? words.notMet : "chưa kết luận được",
  outcome: (outcome, kind) => startSentence(describeOutcome(outcome, kind)),
  grade: describeGrade,
  gradeName: (name) => name,
  gradeBands: (bands) =>
    bands.map(({ name, from }) => `${name} từ ${formatPoints(from)} điểm`).join("; "),
  gradeCounts: (grades, ungraded) =>
    [
      ...grades
        .filter(({ count }) => count > 0)
        .map(({ name, count }) => `${name} ${formatCount(count)}`),
      ...(ungraded > 0 ? [`chưa xếp loại ${formatCount(ungraded)}`] : []),
    ].join("; "),
  reason: (reason) => startSentence(describeReason(reason)),
  step: describeStep,
  mandatory: "Bắt buộc",
  conflict: ({ has, words }) =>
    has
      ? `có liên quan đến đơn vị${words === null ? "" : `: ${words}`}`
      : "không có liên quan đến đơn vị",
  date: formatDate,
  dayWords,
  blankDay: "ngày …… tháng …… năm ……",
  placeAndDate: (place, day) => `${place}, ${day}`,
  blank: (kind) => dots[kind],
  codeLine,
  missing: {
    noFile: "Chưa gửi bảng chấm điểm",
    onlyRefused: "Tệp đã gửi không đọc được hoặc không phải của năm này",
  },
  unproven: "chưa chắc đã đọc đúng bảng, chờ xác nhận",
  calibrationSheet: "Trang căn chỉnh",
  calibration: (name, left, top) =>
    `${name}: cách mép trái ${formatPoints(left)} mm, mép trên ${formatPoints(top)} mm`,
});
