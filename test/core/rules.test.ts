import * as fc from "fast-check";
import type { Facts, Rule } from "../../src/core/model/table/rule";
import {
  applyRule,
  deductionWithinRule,
  factsAsked,
  isOnStep,
  ruleKinds,
} from "../../src/core/rules";
import { anyRule } from "../support/anyRule";

const perCase = { kind: "perOccurrence", points: 1.5, cap: 3, unit: "vụ" } as const;
const quarterPerCase = { kind: "perOccurrence", points: 0.25, cap: null, unit: "lần" } as const;
const perCaseOrNone = {
  kind: "perOccurrence",
  points: 1,
  cap: null,
  unit: "vụ",
  noneFrom: 3,
} as const;
const byKind = {
  kind: "perKind",
  kinds: [
    { text: "vụ ít nghiêm trọng", points: 0.5 },
    { text: "vụ nghiêm trọng", points: 2 },
    { text: "vụ đặc biệt nghiêm trọng", points: null },
  ],
  cap: 4,
} as const;
const seventy = { kind: "ratioAtLeast", atLeast: 70, below: "zero" } as const;
const ninetyInSteps = {
  kind: "ratioAtLeast",
  atLeast: 90,
  below: "judged",
  step: { percent: 2, points: 1, cap: 6, noneBelow: 70 },
} as const;
const seventyJudged = { kind: "ratioAtLeast", atLeast: 70, below: "judged" } as const;
const firstQuarter = { kind: "dateBy", by: { month: 3, day: 31 }, lateDeduction: 0.5 } as const;
const firstQuarterAll = { kind: "dateBy", by: { month: 3, day: 31 }, lateDeduction: null } as const;
const onTime = { kind: "dateBy", by: null, lateDeduction: 1 } as const;
const noCase = { kind: "absence", escapes: ["forceMajeure", "detectedMitigatedReported"] } as const;
const choices = {
  kind: "options",
  options: [
    { text: "Có 02 mô hình trở lên", points: 6.5 },
    { text: "Có 01 mô hình", points: 3 },
    { text: "Chưa có mô hình", points: 0 },
  ],
} as const;
const goodOrBetter = {
  kind: "gradeAtLeast",
  grades: ["Xuất sắc", "Khá", "Trung bình"],
  atLeast: "Khá",
} as const;
const bothDone = { kind: "checklist", conditions: ["Có nghị quyết", "Có kế hoạch"] } as const;
const fallsByFive = { kind: "comparedWithLastYear", comparison: "fallsBy", percent: 5 } as const;
const notMore = { kind: "comparedWithLastYear", comparison: "notMore", percent: null } as const;

const worked: readonly (readonly [
  string,
  Rule,
  Facts,
  number | null,
  number | null,
  string | null,
])[] = [
  ["đạt thì đủ điểm", { kind: "allOrNothing" }, { isMet: true }, 5, 5, null],
  ["không đạt thì mất hết", { kind: "allOrNothing" }, { isMet: false }, 5, 0, "5 − 5 = 0"],
  ["chưa trả lời thì chưa có điểm", { kind: "allOrNothing" }, { isMet: null }, 5, null, null],
  [
    "không rõ điểm chuẩn thì chưa có điểm",
    { kind: "allOrNothing" },
    { isMet: true },
    null,
    null,
    null,
  ],
  ["chấm trong khoảng", { kind: "range" }, { points: 3.5 }, 5, 3.5, null],
  ["chấm quá điểm chuẩn thì lấy điểm chuẩn", { kind: "range" }, { points: 6 }, 5, 5, null],
  ["01 vụ trừ 1,5", perCase, { count: 1 }, 5, 3.5, "5 − 1 × 1.5 = 3.5"],
  ["02 vụ chạm mức tối đa 3", perCase, { count: 2 }, 5, 2, "5 − 2 × 1.5 = 2"],
  ["04 vụ vẫn chỉ trừ 3", perCase, { count: 4 }, 5, 2, "5 − min(4 × 1.5, 3) = 2"],
  ["không vụ nào", perCase, { count: 0 }, 5, 5, "5 − 0 × 1.5 = 5"],
  ["02 vụ, từ 03 vụ mới mất hết", perCaseOrNone, { count: 2 }, 5, 3, "5 − 2 × 1 = 3"],
  ["03 vụ thì mất hết", perCaseOrNone, { count: 3 }, 5, 0, "3 ≥ 3"],
  ["mỗi loại vụ một mức trừ", byKind, { counts: [2, 1, 0] }, 10, 7, "10 − (2 × 0.5 + 1 × 2) = 7"],
  ["một loại vụ", byKind, { counts: [0, 1, 0] }, 10, 8, "10 − 1 × 2 = 8"],
  ["không vụ nào thuộc loại nào", byKind, { counts: [0, 0, 0] }, 10, 10, "10 − 0 = 10"],
  [
    "các loại vụ cộng lại chạm mức tối đa 4",
    byKind,
    { counts: [0, 3, 0] },
    10,
    6,
    "10 − min(3 × 2, 4) = 6",
  ],
  [
    "loại mất hết điểm quyết định một mình",
    byKind,
    { counts: [null, null, 1] },
    10,
    0,
    "10 − 10 = 0",
  ],
  ["còn một loại chưa trả lời", byKind, { counts: [1, null, 0] }, 10, null, null],
  ["nửa vụ không phải là số vụ", perCase, { count: 1.5 }, 5, null, null],
  ["03 lần, mỗi lần 0,25", quarterPerCase, { count: 3 }, 7, 6.25, "7 − 3 × 0.25 = 6.25"],
  [
    "không có mức tối đa thì trừ đến hết",
    quarterPerCase,
    { count: 9 },
    2,
    0,
    "max(0, 2 − 9 × 0.25) = 0",
  ],
  [
    "xảy ra một trong các nội dung",
    { kind: "anyOccurrence", points: 6, each: false },
    { count: 1 },
    6,
    0,
    "6 − 6 = 0",
  ],
  [
    "xảy ra hai nội dung vẫn trừ một lần",
    { kind: "anyOccurrence", points: 4, each: false },
    { count: 2 },
    10,
    6,
    "10 − 4 = 6",
  ],
  [
    "trừ theo từng nội dung",
    { kind: "anyOccurrence", points: 4, each: true },
    { count: 2 },
    10,
    2,
    "10 − 2 × 4 = 2",
  ],
  [
    "không để xảy ra",
    { kind: "anyOccurrence", points: 4, each: true },
    { count: 0 },
    10,
    10,
    "10 − 0 × 4 = 10",
  ],
  ["chọn mức giữa", choices, { option: 1 }, 6.5, 3, null],
  ["chưa chọn mức", choices, { option: null }, 6.5, null, null],
  ["mức không có trong bảng", choices, { option: 7 }, 6.5, null, null],
  [
    "16/25 là 64%, chưa đạt 70%",
    seventy,
    { numerator: 16, denominator: 25 },
    10,
    0,
    "16 × 100 < 70 × 25",
  ],
  ["18/25 là 72%", seventy, { numerator: 18, denominator: 25 }, 10, 10, "18 × 100 ≥ 70 × 25"],
  ["7/10 vừa đủ", seventy, { numerator: 7, denominator: 10 }, 10, 10, "7 × 100 ≥ 70 × 10"],
  [
    "6999/10000 không được làm tròn lên",
    seventy,
    { numerator: 6999, denominator: 10000 },
    10,
    0,
    "6999 × 100 < 70 × 10000",
  ],
  ["mẫu số 0", seventy, { numerator: 0, denominator: 0 }, 10, null, null],
  ["đủ 90%", ninetyInSteps, { numerator: 9, denominator: 10 }, 10, 10, "9 × 100 ≥ 90 × 10"],
  [
    "thiếu 4% là hai lần 2%",
    ninetyInSteps,
    { numerator: 86, denominator: 100 },
    10,
    8,
    "10 − 2 × 1 = 8",
  ],
  [
    "thiếu 3%: phần lẻ do người chấm quyết định",
    ninetyInSteps,
    { numerator: 87, denominator: 100 },
    10,
    null,
    "87 × 100 < 90 × 100",
  ],
  [
    "thiếu 15%: đã chạm mức trừ tối đa",
    ninetyInSteps,
    { numerator: 75, denominator: 100 },
    10,
    4,
    "10 − min(7 × 1, 6) = 4",
  ],
  ["dưới 70%", ninetyInSteps, { numerator: 69, denominator: 100 }, 10, 0, "69 × 100 < 70 × 100"],
  [
    "dưới tỷ lệ, người chấm chưa quyết",
    seventyJudged,
    { numerator: 16, denominator: 25 },
    10,
    null,
    "16 × 100 < 70 × 25",
  ],
  [
    "dưới tỷ lệ, người chấm cho 5",
    seventyJudged,
    { numerator: 16, denominator: 25, points: 5 },
    10,
    5,
    "16 × 100 < 70 × 25",
  ],
  [
    "điểm theo tỷ lệ, cắt chứ không làm tròn",
    { kind: "ratioTimesMaximum" },
    { numerator: 2, denominator: 3 },
    5,
    3.33,
    "5 × 2 ÷ 3 = 3.33",
  ],
  [
    "vượt kế hoạch không vượt điểm chuẩn",
    { kind: "ratioTimesMaximum" },
    { numerator: 4, denominator: 3 },
    5,
    5,
    "5 × 4 ÷ 3 = 5",
  ],
  ["ngày cuối quý I", firstQuarter, { date: "2025-03-31" }, 3, 3, null],
  ["chậm một ngày", firstQuarter, { date: "2025-04-01" }, 3, 2.5, "3 − 0.5 = 2.5"],
  ["ban hành từ cuối năm trước", firstQuarter, { date: "2024-12-20" }, 3, 3, null],
  ["chậm thì mất hết", firstQuarterAll, { date: "2025-05-10" }, 3, 0, "3 − 3 = 0"],
  ["không làm", firstQuarter, { isMet: false }, 3, 0, "3 − 3 = 0"],
  ["ngày viết sai", firstQuarter, { date: "31/3/2025" }, 3, null, null],
  ["chỉ hỏi có chậm không", onTime, { isLate: true }, 6, 5, "6 − 1 = 5"],
  ["năm nay 5 vụ, năm trước 6 vụ", notMore, { thisYear: 5, lastYear: 6 }, 4, 4, "5 < 6"],
  ["năm nay 7 vụ, năm trước 6 vụ", notMore, { thisYear: 7, lastYear: 6 }, 4, 0, "7 > 6"],
  ["giảm đúng 5%", fallsByFive, { thisYear: 19, lastYear: 20 }, 4, 4, "(20 − 19) × 100 ≥ 5 × 20"],
  [
    "giảm chưa đến 5%",
    fallsByFive,
    { thisYear: 20, lastYear: 21 },
    4,
    0,
    "(21 − 20) × 100 < 5 × 21",
  ],
  [
    "giảm chưa đến 5%, bảng không nói mất bao nhiêu: người chấm quyết",
    { ...fallsByFive, below: "judged" },
    { thisYear: 20, lastYear: 21, points: 3 },
    4,
    3,
    "(21 − 20) × 100 < 5 × 21",
  ],
  [
    "hai năm đều không có vụ nào thì người chấm quyết",
    fallsByFive,
    { thisYear: 0, lastYear: 0 },
    4,
    null,
    null,
  ],
  [
    "năm trước không, năm nay có",
    fallsByFive,
    { thisYear: 1, lastYear: 0 },
    4,
    0,
    "(0 − 1) × 100 < 5 × 0",
  ],
  ["đủ số lượng", { kind: "countAtLeast", atLeast: 2 }, { count: 2 }, 4, 4, "2 ≥ 2"],
  ["thiếu số lượng", { kind: "countAtLeast", atLeast: 2 }, { count: 1 }, 4, 0, "1 < 2"],
  ["không để xảy ra vụ nào", noCase, { count: 0 }, 8, 8, null],
  ["có xảy ra, chưa rõ trường hợp", noCase, { count: 1 }, 8, null, null],
  ["có xảy ra, bất khả kháng", noCase, { count: 1, escape: "forceMajeure" }, 8, 8, null],
  ["có xảy ra, không được loại trừ", noCase, { count: 1, escape: "none" }, 8, 0, "8 − 8 = 0"],
  [
    "có xảy ra, không có loại trừ",
    { kind: "absence", escapes: [] },
    { count: 1, escape: "forceMajeure" },
    8,
    0,
    "8 − 8 = 0",
  ],
  ["xếp loại vừa đủ", goodOrBetter, { grade: "Khá" }, 7, 7, null],
  ["xếp loại cao hơn", goodOrBetter, { grade: "Xuất sắc" }, 7, 7, null],
  ["xếp loại thấp hơn", goodOrBetter, { grade: "Trung bình" }, 7, 0, "7 − 7 = 0"],
  ["đủ điều kiện", bothDone, { conditions: [true, true] }, 6, 6, null],
  [
    "một điều kiện không đạt là đủ kết luận",
    bothDone,
    { conditions: [null, false] },
    6,
    0,
    "6 − 6 = 0",
  ],
  ["còn điều kiện chưa trả lời", bothDone, { conditions: [true] }, 6, null, null],
  ["điểm cộng", { kind: "bonus", points: 1.5, cap: 5 }, { count: 2 }, null, 3, "2 × 1.5 = 3"],
  [
    "điểm cộng chạm mức tối đa",
    { kind: "bonus", points: 2, cap: 5 },
    { count: 4 },
    null,
    5,
    "min(4 × 2, 5) = 5",
  ],
  [
    "theo kết quả khác",
    { kind: "fromOtherResult", rubric: "x", result: "An toàn về ANTT" },
    { isMet: true },
    7,
    7,
    null,
  ],
  [
    "7/10 khu dân cư được công nhận",
    { kind: "rollUp", atLeast: 70 },
    { numerator: 7, denominator: 10 },
    9,
    9,
    "7 × 100 ≥ 70 × 10",
  ],
  [
    "nội dung định tính: máy không tự chấm",
    { kind: "openNorm" },
    { isMet: true, count: 0 },
    5,
    null,
    null,
  ],
  ["nội dung định tính: người chấm quyết", { kind: "openNorm" }, { points: 4.5 }, 5, 4.5, null],
];

test.each(worked)("%s", (_case, rule, facts, maximum, points, arithmetic) => {
  expect(applyRule(rule, facts, maximum, 2025)).toEqual({ points, arithmetic });
});

test("every kind has a worked example that gives points and one that does not, or asks for them", () => {
  const scored = new Set(
    worked.filter(([, , , , points]) => points !== null).map(([, { kind }]) => kind),
  );
  expect([...scored].sort()).toEqual([...ruleKinds].sort());
});

test("a day of a round whose year is unknown is neither early nor late", () => {
  expect(applyRule(firstQuarter, { date: "2025-02-01" }, 3, null).points).toBeNull();
  expect(applyRule(firstQuarter, { date: "2025-02-01", isLate: true }, 3, null).points).toBe(2.5);
});

test.each<[string, Rule, readonly string[]]>([
  ["số vụ", perCase, ["count wholeNumber"]],
  ["có hay không", { kind: "anyOccurrence", points: 4, each: false }, ["count yesNo"]],
  [
    "tử số trước, mẫu số sau",
    seventyJudged,
    ["numerator wholeNumber", "denominator wholeNumber", "points points?"],
  ],
  ["ngày", firstQuarter, ["date date", "isMet yesNo?"]],
  ["có chậm không", onTime, ["isLate yesNo", "isMet yesNo?"]],
  ["một mức", choices, ["option choice (Có 02 mô hình trở lên, Có 01 mô hình, Chưa có mô hình)"]],
  ["từng điều kiện", bothDone, ["conditions answers (Có nghị quyết, Có kế hoạch)"]],
  [
    "loại trừ",
    noCase,
    ["count wholeNumber", "escape choice? (none, forceMajeure, detectedMitigatedReported)"],
  ],
  ["không có loại trừ", { kind: "absence", escapes: [] }, ["count wholeNumber"]],
])("the form asks for %s", (_case, rule, expected) => {
  const asked = factsAsked(rule).map(
    ({ fact, input, choices: texts, isOptional }) =>
      `${fact} ${input}${isOptional ? "?" : ""}${texts.length > 0 ? ` (${texts.join(", ")})` : ""}`,
  );
  expect(asked).toEqual(expected);
});

test.each<[string, Rule, number, number, string | null]>([
  ["trừ 8 khi tối đa 6", { ...perCase, points: 2, cap: 6 }, 8, 0, "overCap"],
  ["trừ đúng mức tối đa", { ...perCase, points: 2, cap: 6 }, 8, 2, null],
  ["trừ không tròn vụ vẫn có thể đúng", { ...perCase, points: 2, cap: 6 }, 8, 7, null],
  ["không có mức tối đa", quarterPerCase, 8, 0, null],
  ["mất hết hoặc không mất", { kind: "allOrNothing" }, 5, 2.5, "notAllOrNothing"],
  ["mất hết", { kind: "allOrNothing" }, 5, 0, null],
  ["đủ điểm", { kind: "allOrNothing" }, 5, 5, null],
  ["tỷ lệ với điểm ở giữa", seventy, 5, 2.5, null],
  ["mức với điểm ở giữa", choices, 6.5, 4, null],
  ["chậm", firstQuarterAll, 6, 5, null],
])("typed points beside the rule: %s", (_case, rule, maximum, points, code) => {
  expect(deductionWithinRule(rule, maximum, points)?.code ?? null).toBe(code);
});

test.each<[number, number | null, number, boolean]>([
  [0.5, 10, 4.5, true],
  [0.5, 10, 4.25, false],
  [0.1, 10, 0.3, true],
  [0.1, 10, 0.35, false],
  [2, 5, 3, true],
  [2, 5, 4, true],
  [2, null, 3, false],
  [0.25, 3, 0, true],
])("step %p, maximum %p: %p lies on it: %p", (step, maximum, points, isOn) => {
  expect(isOnStep(step, maximum, points)).toBe(isOn);
});

test("points never leave 0…maximum, and no facts give no points", () => {
  const facts = fc.record({
    count: fc.nat(30),
    isMet: fc.boolean(),
    numerator: fc.nat(50),
    denominator: fc.nat(50),
    option: fc.nat(3),
    thisYear: fc.nat(9),
    lastYear: fc.nat(9),
    isLate: fc.boolean(),
    points: fc.integer({ min: -500, max: 2000 }).map((cents) => cents / 100),
  });
  const maximum = fc.integer({ min: 0, max: 1000 }).map((hundredths) => hundredths / 100);
  fc.assert(
    fc.property(anyRule, facts, maximum, (rule, given, most) => {
      expect(applyRule(rule, {}, most, 2025).points).toBeNull();
      const { points } = applyRule(rule, given, most, 2025);
      if (points === null) return;
      expect(points).toBeGreaterThanOrEqual(0);
      expect(points).toBeLessThanOrEqual(most);
    }),
  );
});

test("one case more never gives more points", () => {
  fc.assert(
    fc.property(
      fc.nat(20),
      fc.integer({ min: 1, max: 400 }),
      fc.integer({ min: 0, max: 1000 }),
      (count, each, most) => {
        const rule: Rule = { kind: "perOccurrence", points: each / 100, cap: null, unit: null };
        const pointsAt = (times: number) =>
          applyRule(rule, { count: times }, most / 100).points ?? NaN;
        expect(pointsAt(count + 1)).toBeLessThanOrEqual(pointsAt(count));
      },
    ),
  );
});
