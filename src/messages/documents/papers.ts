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

/** A typed day, "5/1/2026" or "2026-01-05", in parts; null: it is no day. */
function dayParts(typed: string): readonly [string, string, string] | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed.trim());
  if (iso) return [iso[3] ?? "", iso[2] ?? "", iso[1] ?? ""];
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed.trim());
  return local ? [local[1] ?? "", local[2] ?? "", local[3] ?? ""] : null;
}

/** "ngày 05 tháng 01 năm 2026": a nought before days below 10 and months 1 and 2 (Nghị định 30/2020/NĐ-CP). */
function dayWords(typed: string): string {
  const parts = dayParts(typed);
  if (!parts) return typed;
  const [day, month, year] = parts;
  const written = Number(month) <= 2 ? month.padStart(2, "0") : String(Number(month));
  return `ngày ${day.padStart(2, "0")} tháng ${written} năm ${year}`;
}

const romans = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

/** Returns the words for papers of a domain. */
export const paperWordsOf = (domain: Domain): PaperWords => ({
  nation: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  motto: "Độc lập - Tự do - Hạnh phúc",
  points: formatPoints,
  count: formatCount,
  roman: (number) => romans[number - 1] ?? String(number),
  path: formatPath,
  unitType: (type) => typeName(domain, type),
  within: withinSentence,
  and: (parts) =>
    parts.length < 2
      ? (parts[0] ?? "")
      : `${parts.slice(0, -1).join(", ")} và ${parts[parts.length - 1] ?? ""}`,
  verdict: (verdict, { words }) =>
    verdict === "met"
      ? words.met
      : verdict === "notMet"
        ? words.notMet
        : "chưa kết luận được",
  outcome: (outcome, kind) => startSentence(describeOutcome(outcome, kind)),
  grade: describeGrade,
  gradeName: (name) => name,
  gradeBands: (bands) =>
    bands.map(({ name, from }) => `${name} từ ${formatPoints(from)} điểm`).join("; "),
  gradeCounts: (grades, ungraded) =>
    [
      ...grades.map(({ name, count }) => `${name} ${formatCount(count)}`),
      ...(ungraded > 0 ? [`chưa xếp loại ${formatCount(ungraded)}`] : []),
    ].join("; "),
  reason: (reason) => startSentence(describeReason(reason)),
  step: describeStep,
  mandatory: "Bắt buộc",
  date: formatDate,
  dayWords,
  blankDay: "ngày …… tháng …… năm ……",
  placeAndDate: (place, day) => `${place}, ${day}`,
  blank: (kind) => dots[kind],
  codeLine: (code) => `Mã đối chiếu: ${code}`,
  missing: {
    noFile: "Chưa gửi bảng chấm điểm",
    onlyRefused: "Tệp đã gửi không đọc được hoặc không phải của năm này",
  },
  unproven: "chưa chắc đã đọc đúng bảng, chờ xác nhận",
  calibration: (id, left, top) => `${id}: cách mép trái ${left} mm, mép trên ${top} mm`,
});
