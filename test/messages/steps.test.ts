import * as fc from "fast-check";
import type { Facts, Rule } from "../../src/core/model/table/rule";
import { factsAsked } from "../../src/core/rules";
import type { Decision, Outcome, OutcomeReason, Step } from "../../src/core/score";
import {
  describeGrade,
  describeReason,
  describeRule,
  describeStep,
  labelFact,
} from "../../src/messages/vi";
import { startSentence } from "../../src/messages/format";
import { anyRule } from "../support/anyRule";
import { claimOf, readingOf, withRules } from "../support/readingOf";
import { expectSentence } from "../support/sentence";
import { describeOutcome, score } from "../support/builtInDomain";

const ninety: Decision = { passLine: { points: 90, source: "Hướng dẫn" }, grades: null };

test.each<[string, Rule, Facts, number]>([
  [
    "Để xảy ra 02 vụ; mỗi vụ trừ 1,5 điểm, tối đa 3; trừ 3 điểm; còn 2 điểm (theo: “mỗi vụ trừ 1,5 điểm, tối đa 3”).",
    {
      kind: "perOccurrence",
      points: 1.5,
      cap: 3,
      unit: "vụ",
      words: "mỗi vụ trừ 1,5 điểm, tối đa 3",
    },
    { count: 2 },
    5,
  ],
  [
    "Không để xảy ra vụ nào; mỗi vụ trừ 1,5 điểm; đạt tối đa 5 điểm.",
    { kind: "perOccurrence", points: 1.5, cap: null, unit: "vụ" },
    { count: 0 },
    5,
  ],
  [
    "Không đạt yêu cầu, trừ toàn bộ số điểm; trừ 5 điểm; còn 0 điểm.",
    { kind: "allOrNothing" },
    { isMet: false },
    5,
  ],
  [
    "Đạt 16/25 (64%), yêu cầu từ 70%; trừ 10 điểm; còn 0 điểm.",
    { kind: "ratioAtLeast", atLeast: 70, below: "zero" },
    { numerator: 16, denominator: 25 },
    10,
  ],
  [
    "Đạt 69999/100000 (69,99%), yêu cầu từ 70%; trừ 10 điểm; còn 0 điểm.",
    { kind: "ratioAtLeast", atLeast: 70, below: "zero" },
    { numerator: 69999, denominator: 100000 },
    10,
  ],
  [
    "Thực hiện ngày 10/04/2025, thời hạn 31/03; chậm thì trừ 0,5 điểm; trừ 0,5 điểm; còn 2,5 điểm.",
    { kind: "dateBy", by: { month: 3, day: 31 }, lateDeduction: 0.5 },
    { date: "2025-04-10" },
    3,
  ],
  [
    "Chọn mức “Có 01 mô hình”: 3 điểm; trừ 3,5 điểm; còn 3 điểm.",
    {
      kind: "options",
      options: [
        { text: "Có 02 mô hình", points: 6.5 },
        { text: "Có 01 mô hình", points: 3 },
      ],
    },
    { option: 1 },
    6.5,
  ],
  [
    "Nội dung định tính, người chấm quyết định 4,5 điểm; trừ 0,5 điểm; còn 4,5 điểm.",
    { kind: "openNorm" },
    { points: 4.5 },
    5,
  ],
  [
    "02 nội dung được cộng điểm; mỗi nội dung cộng 1 điểm; cộng 2 điểm.",
    { kind: "bonus", points: 1, cap: null },
    { count: 2 },
    5,
  ],
])("%s", (sentence, rule, facts, maximum) => {
  expect(describeStep(stepOf(rule, facts, maximum))).toBe(sentence);
});

test.each<[Partial<Step>, string]>([
  [
    { rule: "typed", points: 4.5 },
    "Điểm do người chấm ghi trong bảng; trừ 0,5 điểm; còn 4,5 điểm.",
  ],
  [{ rule: "typed", points: null }, "Điểm do người chấm ghi trong bảng; chưa chấm điểm."],
  [{ rule: "appraised", points: 5 }, "Điểm thẩm định ghi trong bảng; đạt tối đa 5 điểm."],
  [
    { rule: "notApplicable", points: null },
    "Nội dung không áp dụng đối với đơn vị; chưa quy định cách tính điểm.",
  ],
  [
    { rule: "notApplicable", points: 5, handling: null },
    "Nội dung không áp dụng đối với đơn vị; chưa quy định cách tính, điểm đang ghi: 5.",
  ],
  [
    { rule: "notApplicable", points: 5, handling: "keepPoints" },
    "Nội dung không áp dụng đối với đơn vị; giữ nguyên điểm tối đa 5.",
  ],
  [
    { rule: "notApplicable", points: null, handling: "removeAndRebase" },
    "Nội dung không áp dụng đối với đơn vị; bỏ ra, phần còn lại quy đổi về đủ thang điểm.",
  ],
  [{ rule: "forCouncil", points: null }, "Để hội đồng quyết định; chưa chấm điểm."],
])("%j", (step, sentence) => {
  const typed: Step = {
    rule: "typed",
    definition: null,
    facts: {},
    arithmetic: null,
    maximum: 5,
    points: null,
    clause: null,
    ...step,
  };
  expect(describeStep(typed)).toBe(sentence);
});

test("94 điểm nhưng chưa đạt: the decisive reason comes first", () => {
  const table = readingOf`
    path | max | self | marks
    I/1  | 94  | 94   |
    II/3 | 6   | 0    | *
  `;
  const { outcome } = score(table, claimOf(table), ninety);
  expect(outcome && describeOutcome(outcome, "standard")).toBe(
    "94 điểm nhưng chưa đạt vì nội dung bắt buộc II.3 chỉ được 0/6 điểm.",
  );
});

test.each<[Outcome, string]>([
  [
    { verdict: "met", reasons: [{ code: "reachesLine", total: 96.5, line: 90 }] },
    "Đạt tiêu chuẩn: tổng 96,5 điểm, mức đạt từ 90 điểm.",
  ],
  [
    { verdict: "notMet", reasons: [{ code: "belowLine", total: 89.75, line: 90, missing: 0.25 }] },
    "Chưa đạt tiêu chuẩn: tổng 89,75 điểm, thiếu 0,25 điểm so với mức đạt 90 điểm.",
  ],
  [
    { verdict: "incomplete", reasons: [{ code: "unscored", paths: ["I/1", "II/#2"] }] },
    "Chưa kết luận được: còn 02 nội dung chưa chấm điểm (I.1, II ý 2).",
  ],
  [
    {
      verdict: null,
      reasons: [
        {
          code: "readingNotProven",
          doubts: [
            {
              code: "maximaMissing",
              facts: { rows: 4, of: 14 },
              place: { kind: "column", column: null },
              choices: [],
            },
          ],
        },
      ],
    },
    "Chưa kết luận được: chưa chắc đã đọc đúng bảng. 4/14 nội dung không có điểm tối đa. Cần người xem lại cách đọc và xác nhận.",
  ],
  [
    { verdict: "incomplete", reasons: [{ code: "noLine" }] },
    "Chưa kết luận được: chưa biết mức điểm đạt; cần nhập mức điểm theo hướng dẫn của địa phương.",
  ],
  [
    {
      verdict: "incomplete",
      reasons: [{ code: "partOfTable", sheet: "Trang 2", row: 3, total: 98, maximum: 100 }],
    },
    "Chưa kết luận được: bảng còn phần khác ở trang “Trang 2” (từ dòng 3); cộng điểm tự chấm các phần được 98 trên 100 điểm. Cần gộp thành một bảng.",
  ],
  [
    {
      verdict: "incomplete",
      reasons: [{ code: "partOfTable", sheet: "Trang 2", row: 3, total: 98, maximum: null }],
    },
    "Chưa kết luận được: bảng còn phần khác ở trang “Trang 2” (từ dòng 3); cộng điểm tự chấm các phần được 98 điểm. Cần gộp thành một bảng.",
  ],
])("%j", (outcome, sentence) => {
  expect(describeOutcome(outcome, "standard")).toBe(sentence);
});

const everyReason: {
  readonly [C in OutcomeReason["code"]]: Extract<OutcomeReason, { readonly code: C }>;
} = {
  reachesLine: { code: "reachesLine", total: 94, line: 90 },
  belowLine: { code: "belowLine", total: 84.5, line: 90, missing: 5.5 },
  mandatoryFailed: { code: "mandatoryFailed", path: "II/3", row: 20, maximum: 6, score: 0 },
  aboveMaximum: {
    code: "aboveMaximum",
    rows: [{ path: "II/1@30", row: 30, maximum: 20, score: 25 }],
  },
  allMandatoryAtMaximum: { code: "allMandatoryAtMaximum", count: 7 },
  unscored: { code: "unscored", paths: [] },
  notApplicableUnsettled: { code: "notApplicableUnsettled", paths: ["I/1"] },
  groupBelowFloor: {
    code: "groupBelowFloor",
    path: "II",
    points: 9.5,
    maximum: 20,
    percent: 50,
  },
  vetoed: { code: "vetoed", text: "Người đứng đầu bị kỷ luật", source: "Quyết định ví dụ" },
  vetoUnanswered: { code: "vetoUnanswered", texts: ["Người đứng đầu bị kỷ luật"] },
  partOfTable: { code: "partOfTable", sheet: "Trang 2", row: 3, total: 98, maximum: 100 },
  wholeOfParts: { code: "wholeOfParts", sheet: "Trang 2", row: 3, total: 98, maximum: 100 },
  criterionNotMet: {
    code: "criterionNotMet",
    path: "II/8",
    row: 21,
    text: "Phong trào được phân loại xuất sắc",
  },
  criteriaUnanswered: { code: "criteriaUnanswered", paths: ["I/1", "I/2"] },
  criteriaForCouncil: { code: "criteriaForCouncil", paths: ["I/4"] },
  allCriteriaMet: { code: "allCriteriaMet", count: 34, notApplicable: ["I/3"] },
  noLine: { code: "noLine" },
  notAssessed: { code: "notAssessed", text: "trường tiểu học", source: "Điều 1" },
  readingNotProven: { code: "readingNotProven", doubts: [] },
};

test.each(Object.values(everyReason))("the reason $code has a sentence", (reason) => {
  expectSentence(startSentence(describeReason(reason)));
});

test.each([
  [{ name: "Khá", why: "band" }, 83.25, "Xếp loại Khá (83,25 điểm)."],
  [{ name: null, why: "incomplete" }, null, "Chưa xếp loại được vì còn nội dung chưa chấm điểm."],
  [
    { name: null, why: "noBands" },
    83,
    "Chưa có mức xếp loại: bảng và bộ tiêu chí đều không ghi mức điểm của từng loại; cần nhập mức kèm căn cứ theo hướng dẫn của địa phương.",
  ],
  [
    { name: null, why: "belowBands" },
    12,
    "Không xếp loại: 12 điểm thấp hơn mức điểm của loại thấp nhất.",
  ],
] as const)("%j at %s", (grade, total, sentence) => {
  expect(describeGrade(grade, total)).toBe(sentence);
});

test("every rule, with any facts or none, has a sentence, and every entry it asks for a label", () => {
  const facts = fc.record(
    {
      count: fc.nat(20),
      isMet: fc.boolean(),
      numerator: fc.nat(30),
      denominator: fc.nat(30),
      date: fc.constant("2025-02-28"),
      isLate: fc.boolean(),
      option: fc.nat(3),
      thisYear: fc.nat(9),
      lastYear: fc.nat(9),
      escape: fc.constantFrom("none", "forceMajeure", "detectedMitigatedReported"),
      grade: fc.constantFrom("Khá", "Yếu"),
      conditions: fc.array(fc.option(fc.boolean(), { nil: null }), { maxLength: 3 }),
      points: fc.integer({ min: 0, max: 900 }).map((hundredths) => hundredths / 100),
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<Facts>;
  fc.assert(
    fc.property(anyRule, facts, (rule, given) => {
      expectSentence(describeStep(stepOf(rule, given, 8.5)));
      expectSentence(describeRule(rule));
      for (const { fact } of factsAsked(rule)) expect(labelFact(rule, fact)).toMatch(/^\p{Lu}/u);
    }),
  );
});

// helpers

/** The step as score() makes it; where the facts do not decide, the rule's own words with what was given so far. */
function stepOf(rule: Rule, facts: Facts, maximum: number): Step {
  const table = withRules(
    readingOf`
      path | max
      I/1  | ${String(maximum).replace(".", ",")}
    `,
    { "I/1": rule },
  );
  const [step] =
    score(table, claimOf(table, { "I/1": { facts } }), ninety).indicators[0]?.steps ?? [];
  if (!step) throw new Error("an indicator always has a step");
  return { ...step, rule: rule.kind };
}
