/** Points follow the facts, kind by kind: given, corrected and taken back; what a person typed stands. */
import type { Points } from "../../src/core/base/points";
import type { Facts, Rule } from "../../src/core/model/table/rule";
import { ruleKinds } from "../../src/core/rules";
import { entryOfFacts, entryOfPoints } from "../../src/taskpane/score/cardEntry";

const YEAR = 2025;
const judged: Rule = { kind: "ratioAtLeast", atLeast: 70, below: "judged" };
const noCase: Rule = { kind: "absence", escapes: ["forceMajeure"] };
const byMarch: Rule = { kind: "dateBy", by: { month: 3, day: 31 }, lateDeduction: null };
const falls: Rule = { kind: "comparedWithLastYear", comparison: "fallsBy", percent: 5 };
const options: Rule = {
  kind: "options",
  options: [
    { text: "Có 02 mô hình", points: 10 },
    { text: "Có 01 mô hình", points: 4 },
  ],
};
const grades: Rule = { kind: "gradeAtLeast", grades: ["Xuất sắc", "Khá", "Yếu"], atLeast: "Khá" };

/** The maximum is 10; null: taken back, the cell is emptied. */
const corrected: readonly (readonly [string, Rule, Facts, Points, Facts, Points | null])[] = [
  [
    "7/10 sửa thành 6/10, dưới mức mất hết",
    { ...judged, below: "zero" },
    of(7, 10),
    10,
    of(6, 10),
    0,
  ],
  ["7/10 sửa thành 6/10, dưới mức người chấm quyết", judged, of(7, 10), 10, of(6, 10), null],
  ["mẫu số xóa trống", judged, of(7, 10), 10, of(7, null), null],
  ["tỷ lệ đơn vị dưới đạt", { kind: "rollUp", atLeast: 70 }, of(7, 10), 10, of(6, 10), 0],
  ["theo tỷ lệ", { kind: "ratioTimesMaximum" }, of(7, 10), 7, of(6, 10), 6],
  ["theo tỷ lệ, mẫu số xóa trống", { kind: "ratioTimesMaximum" }, of(7, 10), 7, of(7, null), null],
  ["ngày sửa thành chậm", byMarch, { date: "2025-03-31" }, 10, { date: "2025-04-01" }, 0],
  ["ngày xóa trống", byMarch, { date: "2025-03-31" }, 10, { date: null }, null],
  ["chưa làm sửa thành đã làm, chưa ghi ngày", byMarch, { isMet: false }, 0, { isMet: true }, null],
  ["đúng hạn sửa thành chậm", { ...byMarch, by: null }, { isLate: false }, 10, { isLate: true }, 0],
  ["giảm sửa thành không giảm", falls, years(19, 20), 10, years(20, 20), 0],
  ["giảm sửa thành hai năm không có vụ nào", falls, years(0, 5), 10, years(0, 0), null],
  ["năm trước xóa trống", falls, years(19, 20), 10, years(19, null), null],
  [
    "không tăng sửa thành tăng",
    { ...falls, comparison: "notMore" },
    years(5, 6),
    10,
    years(7, 6),
    0,
  ],
  [
    "đủ số lượng sửa thành thiếu",
    { kind: "countAtLeast", atLeast: 2 },
    { count: 2 },
    10,
    { count: 1 },
    0,
  ],
  [
    "số lượng xóa trống",
    { kind: "countAtLeast", atLeast: 2 },
    { count: 2 },
    10,
    { count: null },
    null,
  ],
  [
    "không có vụ nào sửa thành 01 vụ, chưa rõ trường hợp",
    noCase,
    { count: 0 },
    10,
    { count: 1 },
    null,
  ],
  [
    "01 vụ bất khả kháng sửa thành không được loại trừ",
    noCase,
    { count: 1, escape: "forceMajeure" },
    10,
    { count: 1, escape: "none" },
    0,
  ],
  [
    "01 vụ sửa thành 02 vụ",
    { kind: "perOccurrence", points: 2, cap: null, unit: "vụ" },
    { count: 1 },
    8,
    { count: 2 },
    6,
  ],
  [
    "số vụ xóa trống",
    { kind: "perOccurrence", points: 2, cap: null, unit: "vụ" },
    { count: 1 },
    8,
    { count: null },
    null,
  ],
  [
    "thêm một vụ của loại nặng hơn",
    {
      kind: "perKind",
      kinds: [
        { text: "vụ cờ bạc", points: 1 },
        { text: "vụ ma túy", points: 3 },
      ],
      cap: null,
    },
    { counts: [1, 0] },
    9,
    { counts: [1, 1] },
    6,
  ],
  [
    "không sửa thành có xảy ra",
    { kind: "anyOccurrence", points: 4, each: false },
    { count: 0 },
    10,
    { count: 1 },
    6,
  ],
  ["mức cao sửa thành mức thấp", options, { option: 0 }, 10, { option: 1 }, 4],
  ["Khá sửa thành Yếu", grades, { grade: "Khá" }, 10, { grade: "Yếu" }, 0],
  ["đạt sửa thành không đạt", { kind: "allOrNothing" }, { isMet: true }, 10, { isMet: false }, 0],
  [
    "kết quả khác sửa thành không đạt",
    { kind: "fromOtherResult", rubric: "x", result: "y" },
    { isMet: true },
    10,
    { isMet: false },
    0,
  ],
  [
    "điều kiện thứ hai sửa thành không đạt",
    { kind: "checklist", conditions: ["a", "b"] },
    { conditions: [true, true] },
    10,
    { conditions: [true, false] },
    0,
  ],
  [
    "không đạt sửa thành đạt, còn điều kiện chưa trả lời",
    { kind: "checklist", conditions: ["a", "b"] },
    { conditions: [false, null] },
    0,
    { conditions: [true, null] },
    null,
  ],
  [
    "điểm cộng xóa trống",
    { kind: "bonus", points: 2, cap: 5 },
    { count: 1 },
    2,
    { count: null },
    null,
  ],
];

describe.each(corrected)("%s", (_case, rule, before, given, after, left) => {
  const card = (facts: Facts, written: Facts) => ({
    item: { rule, maximum: 10 },
    year: YEAR,
    facts,
    written,
  });

  test("points that stand in the sheet follow", () => {
    expect(entryOfFacts(card({}, {}), before)).toEqual({ facts: before, points: given });
    expect(entryOfFacts(card(before, before), after)).toEqual({ facts: after, points: left });
  });

  test("over points that a person typed into the sheet, what is taken back gives way to them", () => {
    const entry = entryOfFacts(card(before, {}), after);
    expect(entry).toEqual({ facts: after, points: left ?? undefined });
  });
});

test("every kind that facts can decide is corrected here", () => {
  const kinds = new Set(corrected.map(([, { kind }]) => kind));
  expect(ruleKinds.filter((kind) => !kinds.has(kind))).toEqual(["range", "openNorm"]);
});

describe("points that a person typed", () => {
  const card = (facts: Facts, written: Facts = facts) => ({
    item: { rule: judged, maximum: 10 },
    year: YEAR,
    facts,
    written,
  });

  test("stand while the facts decide nothing", () => {
    expect(entryOfFacts(card({}), of(6, null))).toEqual({ facts: of(6, null) });
    expect(entryOfFacts(card({}), of(6, 10))).toEqual({ facts: of(6, 10) });
  });

  test("belong to the facts where the rule leaves them to a person, and stand when those are corrected", () => {
    const chosen = { ...of(6, 10), points: 4 };
    expect(entryOfPoints(card(of(6, 10)), 4)).toEqual({ points: 4, facts: chosen });
    expect(entryOfFacts(card(chosen), { ...chosen, numerator: 5 })).toEqual({
      facts: { ...chosen, numerator: 5 },
      points: 4,
    });
    expect(entryOfFacts(card(chosen), { ...chosen, denominator: null })).toEqual({
      facts: { ...chosen, denominator: null },
    });
  });

  test("that say what the facts say do not outlive them", () => {
    const { facts = {}, points } = entryOfPoints(card(of(7, 10)), 10);
    expect({ facts, points }).toEqual({ facts: { ...of(7, 10), points: null }, points: 10 });
    expect(entryOfFacts(card(facts), { ...facts, numerator: 6 }).points).toBeNull();
  });

  test("that say otherwise stand alone", () => {
    expect(entryOfPoints(card(of(7, 10)), 9)).toEqual({ points: 9, facts: {} });
  });
});

// helpers

function of(numerator: number, denominator: number | null): Facts {
  return { numerator, denominator };
}

function years(thisYear: number, lastYear: number | null): Facts {
  return { thisYear, lastYear };
}
