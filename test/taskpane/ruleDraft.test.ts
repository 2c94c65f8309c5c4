/** A rule of every kind, typed as an officer types it; what is incomplete makes no rule. */
import type { Rule, RuleKind } from "../../src/core/model/table/rule";
import { ruleKinds } from "../../src/core/rules";
import { ruleKindsListed } from "../../src/messages/pane/rubrics";
import { draftOf, type RuleDraft, ruleOf } from "../../src/taskpane/rubrics/table/ruleDraft";

const typed: readonly (readonly [RuleKind, RuleDraft, Rule])[] = [
  ["allOrNothing", {}, { kind: "allOrNothing" }],
  ["range", { step: "0,25" }, { kind: "range", step: 0.25 }],
  [
    "perOccurrence",
    { points: "1,5", cap: "3", unit: "vụ", noneFrom: "4" },
    { kind: "perOccurrence", points: 1.5, cap: 3, unit: "vụ", noneFrom: 4 },
  ],
  [
    "perKind",
    { kinds: "vụ ít nghiêm trọng = 0,5\nvụ đặc biệt nghiêm trọng", cap: "3" },
    {
      kind: "perKind",
      kinds: [
        { text: "vụ ít nghiêm trọng", points: 0.5 },
        { text: "vụ đặc biệt nghiêm trọng", points: null },
      ],
      cap: 3,
    },
  ],
  ["anyOccurrence", { points: "6", each: "yes" }, { kind: "anyOccurrence", points: 6, each: true }],
  [
    "options",
    { options: "Từ 90% trở lên = 3\nTừ 70% = 1,5" },
    {
      kind: "options",
      options: [
        { text: "Từ 90% trở lên", points: 3 },
        { text: "Từ 70%", points: 1.5 },
      ],
    },
  ],
  [
    "ratioAtLeast",
    { atLeast: "70", below: "judged", isStrict: "" },
    { kind: "ratioAtLeast", atLeast: 70, below: "judged", isStrict: false },
  ],
  [
    "ratioAtLeast",
    {
      atLeast: "90",
      below: "judged",
      isStrict: "",
      stepPercent: "2",
      stepPoints: "0,5",
      stepCap: "",
      stepNone: "70",
    },
    {
      kind: "ratioAtLeast",
      atLeast: 90,
      below: "judged",
      isStrict: false,
      step: { percent: 2, points: 0.5, cap: null, noneBelow: 70 },
    },
  ],
  ["ratioTimesMaximum", {}, { kind: "ratioTimesMaximum" }],
  [
    "dateBy",
    { by: "31/3", lateDeduction: "" },
    { kind: "dateBy", by: { day: 31, month: 3 }, lateDeduction: null },
  ],
  [
    "comparedWithLastYear",
    { comparison: "fallsBy", percent: "5", noneIsMet: "yes" },
    {
      kind: "comparedWithLastYear",
      comparison: "fallsBy",
      percent: 5,
      noneIsMet: true,
      below: "zero",
    },
  ],
  ["countAtLeast", { atLeast: "2" }, { kind: "countAtLeast", atLeast: 2 }],
  [
    "absence",
    { escapes: "forceMajeure\ndetectedMitigatedReported" },
    { kind: "absence", escapes: ["forceMajeure", "detectedMitigatedReported"] },
  ],
  [
    "gradeAtLeast",
    { grades: "Xuất sắc\nKhá", grade: "Khá" },
    { kind: "gradeAtLeast", grades: ["Xuất sắc", "Khá"], atLeast: "Khá" },
  ],
  [
    "checklist",
    { conditions: "Có quyết định\nCó quy chế" },
    { kind: "checklist", conditions: ["Có quyết định", "Có quy chế"] },
  ],
  ["bonus", { points: "1", cap: "" }, { kind: "bonus", points: 1, cap: null }],
  [
    "fromOtherResult",
    { rubric: "standard", result: "Đạt tiêu chuẩn" },
    { kind: "fromOtherResult", rubric: "standard", result: "Đạt tiêu chuẩn" },
  ],
  ["rollUp", { atLeast: "70" }, { kind: "rollUp", atLeast: 70 }],
  ["openNorm", {}, { kind: "openNorm" }],
];

test("every kind is here and offered", () => {
  expect([...new Set(typed.map(([kind]) => kind))].sort()).toEqual([...ruleKinds].sort());
  expect([...ruleKindsListed].sort()).toEqual([...ruleKinds].sort());
});

test.each(typed)("%s", (kind, draft, rule) => {
  expect(ruleOf(kind, draft)).toEqual(rule);
  expect(ruleOf(kind, draftOf(rule))).toEqual(rule);
});

test.each<[string, RuleKind, RuleDraft]>([
  ["không có số điểm", "perOccurrence", { cap: "3" }],
  ["số điểm là chữ", "perOccurrence", { points: "hai" }],
  ["chỉ một mức", "options", { options: "Đạt = 3" }],
  ["mức thiếu điểm", "options", { options: "Đạt = 3\nKhá" }],
  ["ngày không có", "dateBy", { by: "31/13" }],
  ["ngày gõ chữ", "dateBy", { by: "cuối quý" }],
  ["loại ngoài danh sách", "gradeAtLeast", { grades: "Xuất sắc\nKhá", grade: "Tốt" }],
  ["không có điều kiện", "checklist", { conditions: "" }],
  ["số lượng lẻ", "countAtLeast", { atLeast: "1,5" }],
])("%s: không thành quy tắc", (_case, kind, draft) => {
  expect(ruleOf(kind, draft)).toBeNull();
});
