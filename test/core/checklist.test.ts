/** What a claim is worth against the built-in checklists: every kind of condition, what does not apply, the outcome. */
import { loadChecklists } from "../../src/actions/loading/builtIn/loadChecklists";
import { conditionFacts, emptyClaim, plainClaim, scoreChecklist } from "../../src/core/checklist";
import type { ChecklistScore } from "../../src/core/checklist";
import type { ExpandedChecklist } from "../../src/core/rubric";
import { expandChecklist } from "../../src/core/rubric";
import type { Facts } from "../../src/core/model/table/rule";
import { shareOfMet, withResults } from "../../src/core/checklist/results";
import { describeCondition } from "../../src/messages/vi";
import { aChecklist, expanded } from "../support/aChecklist";
import { allMet, claimWith, conditionsOf, factsThatFail } from "../support/claims";
import { expectSentence } from "../support/sentence";
import { describeChecklistOutcome, parseChecklist } from "../support/builtInDomain";

const residentialArea = checklistOf("tt124-residential-area");
const commune = checklistOf("tt124-commune");
const agency = checklistOf("tt124-agency");
const school = checklistOf("tt124-school");
const exemplary = checklistOf("exemplary-commune-thap-muoi-2024");

describe("Thông tư 124: đạt khi đạt đủ các tiêu chí", () => {
  test.each(loadChecklists().map((checklist) => [checklist.id, checklist] as const))(
    "%s: everything met",
    (_id, checklist) => {
      const { outcome, conditions } = scoreChecklist(checklist, allMet(checklist));
      expect(outcome).toEqual({
        verdict: "met",
        reasons: [{ code: "allConditionsMet", count: conditions.length, notApplicable: [] }],
      });
    },
  );

  test.each(loadChecklists().map((checklist) => [checklist.id, checklist] as const))(
    "%s: any one condition that fails decides",
    (_id, checklist) => {
      for (const { id, rule } of conditionsOf(checklist.criteria)) {
        const claim = claimWith(checklist, { [id]: factsThatFail(rule) });
        const { outcome } = scoreChecklist(checklist, claim);
        expect([id, outcome.verdict]).toEqual([id, "notMet"]);
        expect(outcome.reasons[0]).toMatchObject({ code: "conditionNotMet", id });
        expectSentence(describeChecklistOutcome(outcome, "standard"));
      }
    },
  );

  test.each(loadChecklists().map((checklist) => [checklist.id, checklist] as const))(
    "%s: any one condition left blank keeps it open",
    (_id, checklist) => {
      for (const { id } of conditionsOf(checklist.criteria)) {
        const { outcome } = scoreChecklist(checklist, claimWith(checklist, { [id]: {} }));
        expect([id, outcome.verdict]).toEqual([id, "incomplete"]);
        expectSentence(describeChecklistOutcome(outcome, "standard"));
      }
    },
  );
});

test.each<[string, ExpandedChecklist, string, Facts, string, string | null]>([
  ["31/3 còn trong Quý I", residentialArea, "TT124-D4-K1-1", { date: "2025-03-31" }, "met", null],
  ["01/4 đã hết Quý I", residentialArea, "TT124-D4-K1-1", { date: "2025-04-01" }, "notMet", null],
  [
    "99% hộ là chưa đủ",
    residentialArea,
    "TT124-D4-K1-3",
    { numerator: 99, denominator: 100 },
    "notMet",
    "99 × 100 < 100 × 100",
  ],
  [
    "16/25 = 64%",
    commune,
    "TT124-D5-K4-2",
    { numerator: 16, denominator: 25 },
    "notMet",
    "16 × 100 < 70 × 25",
  ],
  [
    "17/25 = 68%, không làm tròn",
    commune,
    "TT124-D5-K4-2",
    { numerator: 17, denominator: 25 },
    "notMet",
    "17 × 100 < 70 × 25",
  ],
  [
    "18/25 = 72%",
    commune,
    "TT124-D5-K4-2",
    { numerator: 18, denominator: 25 },
    "met",
    "18 × 100 ≥ 70 × 25",
  ],
  [
    "bằng năm trước là kiềm chế",
    residentialArea,
    "TT124-D4-K4-a",
    { thisYear: 3, lastYear: 3 },
    "met",
    "3 = 3",
  ],
  [
    "hơn năm trước",
    residentialArea,
    "TT124-D4-K4-a",
    { thisYear: 4, lastYear: 3 },
    "notMet",
    "4 > 3",
  ],
  [
    "bất khả kháng",
    residentialArea,
    "TT124-D4-K4-b",
    { count: 1, escape: "forceMajeure" },
    "met",
    null,
  ],
  [
    "phát hiện, giảm thiểu, báo cáo ngay",
    residentialArea,
    "TT124-D4-K4-b",
    { count: 2, escape: "detectedMitigatedReported" },
    "met",
    null,
  ],
  [
    "báo cáo ngay không cứu được vụ cháy",
    residentialArea,
    "TT124-D4-K4-d-1",
    { count: 1, escape: "detectedMitigatedReported" },
    "unanswered",
    null,
  ],
  [
    "không thuộc trường hợp loại trừ",
    residentialArea,
    "TT124-D4-K4-b",
    { count: 1, escape: "none" },
    "notMet",
    null,
  ],
  [
    "chưa rõ có thuộc trường hợp loại trừ",
    residentialArea,
    "TT124-D4-K4-b",
    { count: 1 },
    "unanswered",
    null,
  ],
  [
    "không có loại trừ nào",
    residentialArea,
    "TT124-D4-K3-a",
    { count: 1, escape: "forceMajeure" },
    "notMet",
    null,
  ],
  ["chưa có mô hình", commune, "TT124-D5-K1-4", { count: 0 }, "notMet", "0 < 1"],
  [
    "kỷ luật khiển trách vẫn không đạt ở khu dân cư",
    residentialArea,
    "TT124-D4-K5-2",
    { count: 1 },
    "notMet",
    null,
  ],
  ["kịp thời, có hiệu quả: máy không tự chấm", commune, "TT124-D5-K3-1", {}, "forCouncil", null],
  [
    "kịp thời, có hiệu quả: hội đồng nói đạt",
    commune,
    "TT124-D5-K3-1",
    { isMet: true },
    "met",
    null,
  ],
  [
    "điểm số không trả lời được nội dung định tính",
    commune,
    "TT124-D5-K3-1",
    { points: 1 },
    "forCouncil",
    null,
  ],
  [
    "giảm chưa đủ 5%: kiềm chế hay không do hội đồng",
    exemplary,
    "3.3",
    { thisYear: 10, lastYear: 10 },
    "forCouncil",
    "(10 − 10) × 100 < 5 × 10",
  ],
  [
    "hội đồng nói đã kiềm chế",
    exemplary,
    "3.3",
    { thisYear: 10, lastYear: 10, isMet: true },
    "met",
    "(10 − 10) × 100 < 5 × 10",
  ],
  [
    "không có tin báo nào: hội đồng quyết định",
    exemplary,
    "3.15",
    { numerator: 0, denominator: 0 },
    "forCouncil",
    null,
  ],
  [
    "tái phạm đúng 1,5% là chưa dưới 1,5%",
    exemplary,
    "3.14-2",
    { numerator: 985, denominator: 1000 },
    "notMet",
    "985 × 100 ≤ 98.5 × 1000",
  ],
])("%s", (_case, checklist, id, facts, state, arithmetic) => {
  const found = scoreChecklist(checklist, claimWith(checklist, { [id]: facts })).conditions.find(
    (condition) => condition.id === id,
  );
  expect([found?.state, found?.arithmetic]).toEqual([state, arithmetic]);
  if (found) expectSentence(describeCondition(found));
});

test.each<[string, ExpandedChecklist, string, readonly string[]]>([
  ["a day", residentialArea, "TT124-D4-K1-1", ["date date", "isMet yesNo?"]],
  ["a judgement", residentialArea, "TT124-D4-K2", ["isMet yesNo"]],
  [
    "an absence with its escapes",
    residentialArea,
    "TT124-D4-K4-b",
    ["count wholeNumber", "escape choice?"],
  ],
  [
    "a share, and a person where it is of nothing",
    commune,
    "TT124-D5-K4-2",
    ["numerator wholeNumber", "denominator wholeNumber", "isMet yesNo?"],
  ],
  [
    "two years, and a person where the text leaves a way",
    exemplary,
    "3.3",
    ["thisYear decimal", "lastYear decimal", "isMet yesNo?"],
  ],
  ["a grade", exemplary, "2.8", ["grade choice"]],
])("the form asks for %s, never for points", (_case, checklist, id, expected) => {
  const condition = conditionsOf(checklist.criteria).find((entry) => entry.id === id);
  const asked = condition ? conditionFacts(condition) : [];
  expect(
    asked.map(({ fact, input, isOptional }) => `${fact} ${input}${isOptional ? "?" : ""}`),
  ).toEqual(expected);
});

describe("không áp dụng", () => {
  const switched = (checklist: ExpandedChecklist, id: string, answer: boolean | null) => {
    const claim = allMet(checklist);
    return { ...claim, switches: { ...claim.switches, [id]: answer } };
  };

  test.each<[string, ExpandedChecklist, string, readonly string[]]>([
    ["không có tổ chức Đảng", agency, "noPartyOrganisation", ["TT124-D6-K1-1"]],
    ["không có quy chế phối hợp", agency, "noPoliceCoordination", ["TT124-D6-K2-2"]],
    ["bảo vệ không đủ điều kiện bình xét", agency, "noGuardTitle", ["TT124-D6-K4-1"]],
    ["đầu mối không đủ điều kiện bình xét", agency, "noSectionTitle", ["TT124-D6-K5-1"]],
    [
      "trường không có lực lượng bảo vệ",
      school,
      "noGuardForce",
      ["TT124-D6-K4-1", "TT124-D6-K4-2"],
    ],
    ["không phải cấp học phổ thông", school, "notGeneralEducation", ["TT124-D7-K2-3"]],
    ["trường dùng cả trường hợp của Điều 6", school, "noSectionTitle", ["TT124-D6-K5-1"]],
  ])("%s", (_case, checklist, id, expected) => {
    const claim = switched(checklist, id, true);
    const failing = Object.fromEntries(
      expected.map((condition) => [condition, { isMet: false, count: 1 }]),
    );
    const { conditions, outcome } = scoreChecklist(checklist, {
      ...claim,
      facts: { ...claim.facts, ...failing },
    });
    const out = conditions.filter(({ state }) => state === "notApplicable");
    expect(out.map((condition) => condition.id)).toEqual(expected);
    expect(outcome.verdict).toBe("met");
  });

  test("a switch that nobody answered leaves open only what would fail", () => {
    const open = switched(agency, "noPartyOrganisation", null);
    expect(scoreChecklist(agency, open).outcome.verdict).toBe("met");
    const failing = { ...open, facts: { ...open.facts, "TT124-D6-K1-1": { isMet: false } } };
    expect(scoreChecklist(agency, failing).outcome.verdict).toBe("incomplete");
  });

  test("an agency has no switch for guards: the clause has no “nếu có”", () => {
    expect(agency.switches.map(({ id }) => id)).not.toContain("noGuardForce");
  });
});

test.each([
  ["tt124-agency", "armedForces"],
  ["tt124-enterprise", "smallEnterprise"],
  ["tt124-school", "primarySchool"],
])("Điều 1: %s is not for %s, whatever else is met", (id, exclusion) => {
  const checklist = checklistOf(id);
  const claim = allMet(checklist);
  const asked = scoreChecklist(checklist, { ...claim, exclusions: {} }).outcome;
  expect([asked.verdict, asked.reasons[0]?.code]).toEqual(["incomplete", "exclusionsUnanswered"]);
  const excluded = scoreChecklist(checklist, {
    ...claim,
    exclusions: { [exclusion]: true },
  }).outcome;
  expect([excluded.verdict, excluded.reasons[0]?.code]).toEqual(["notEligible", "excluded"]);
  expectSentence(describeChecklistOutcome(asked, "standard"));
  expectSentence(describeChecklistOutcome(excluded, "standard"));
});

test.each<[string, ChecklistScore["outcome"], string]>([
  [
    "one failed",
    outcomeOf(residentialArea, { "TT124-D4-K3-đ": { count: 1 } }),
    "Chưa đạt tiêu chuẩn vì tiêu chí 3.đ không đạt: “Hoạt động ly khai, đòi tự trị” (Thông tư 124/2021/TT-BCA, Điều 4, khoản 3, điểm đ).",
  ],
  [
    "two failed",
    outcomeOf(residentialArea, { "TT124-D4-K3-a": { count: 1 }, "TT124-D4-K3-đ": { count: 1 } }),
    "Chưa đạt tiêu chuẩn vì tiêu chí 3.a không đạt: “Hoạt động chống Đảng, chống chính quyền, phá hoại khối đại đoàn kết toàn dân tộc” (Thông tư 124/2021/TT-BCA, Điều 4, khoản 3, điểm a) (và 01 tiêu chí khác).",
  ],
  [
    "left to the council",
    outcomeOf(residentialArea, { "TT124-D4-K2": {} }),
    "Chưa kết luận được vì còn 01 nội dung định tính cần hội đồng quyết định (2).",
  ],
  ["all met", outcomeOf(residentialArea, {}), "Đạt tiêu chuẩn: 21 nội dung đều đạt."],
])("the sentence: %s", (_case, outcome, sentence) => {
  expect(describeChecklistOutcome(outcome, "standard")).toBe(sentence);
});

test("nothing answered: nothing concluded, and nothing taken for nought", () => {
  const { outcome, conditions } = scoreChecklist(commune, emptyClaim(2025));
  expect(outcome.verdict).toBe("incomplete");
  expect(new Set(conditions.map(({ state }) => state))).toEqual(
    new Set(["unanswered", "forCouncil"]),
  );
});

describe("một kết quả là căn cứ của kết quả khác", () => {
  const movement = (grade: string | null) =>
    [{ rubric: "phong-trao-510", kind: "movement", verdict: null, grade }] as const;

  test.each([
    ["Xuất sắc", "met"],
    ["Khá", "notMet"],
    [null, "incomplete"],
  ])("xã điển hình, tiêu chí 2.8: phong trào xếp loại %s", (grade, verdict) => {
    const open = claimWith(exemplary, { "2.8": {} });
    const claim = withResults(exemplary, open, movement(grade));
    expect(scoreChecklist(exemplary, claim).outcome.verdict).toBe(verdict);
  });

  test("a computed grade stands before a typed one", () => {
    const typed = claimWith(exemplary, { "2.8": { grade: "Xuất sắc" } });
    const claim = withResults(exemplary, typed, movement("Khá"));
    expect(scoreChecklist(exemplary, claim).outcome.verdict).toBe("notMet");
  });

  test.each([
    [["met", "met", "notMet"], "notMet", "67%"],
    [["met", "met", "met", "notMet"], "met", "75%"],
    [["met", "met", "notMet", "notEligible"], "notMet", "one is not assessed: 2 of 3"],
    [["met", "met", null], "notMet", "one is not decided: 2 of 3"],
  ] as const)("units below %j: commune %s (%s)", (verdicts, verdict, _why) => {
    const claim = claimWith(commune, { "TT124-D5-K4-2": shareOfMet(verdicts) });
    expect(scoreChecklist(commune, claim).outcome.verdict).toBe(verdict);
  });

  test("the standard feeds a condition that asks for it", () => {
    const checklist = expanded(
      aChecklist({
        criteria: [
          {
            kind: "condition",
            id: "A",
            number: "1",
            text: "Đạt tiêu chuẩn An toàn về an ninh, trật tự",
            source: "Văn bản ví dụ, mục 1",
            rule: { kind: "fromOtherResult", rubric: "standard", result: "An toàn về ANTT" },
          },
        ],
      }),
    );
    const verdictOf = (verdict: "met" | "notMet" | "incomplete" | "notEligible") => {
      const results = [{ rubric: "x", kind: "standard", verdict, grade: null } as const];
      const claim = withResults(checklist, plainClaim(checklist, 2025), results);
      return scoreChecklist(checklist, claim).outcome.verdict;
    };
    expect(verdictOf("met")).toBe("met");
    expect(verdictOf("notMet")).toBe("notMet");
    expect(verdictOf("incomplete")).toBe("incomplete");
  });
});

describe("a checklist file", () => {
  const condition = (id: string, more: object = {}) => ({
    kind: "condition",
    id,
    number: "1",
    text: "Nội dung",
    source: "Văn bản ví dụ, mục 1",
    rule: { kind: "openNorm" },
    ...more,
  });
  const file = (changes: object) => ({ ...aChecklist(), ...changes });

  test.each<[string, object, string, string]>([
    ["an unknown key", file({ passLine: 90 }), "unknownKey", "passLine"],
    [
      "an id used twice",
      file({ criteria: [condition("A"), condition("A")] }),
      "duplicateId",
      "criteria.1.id",
    ],
    [
      "an unknown switch",
      file({ criteria: [condition("A", { notApplicableWhen: ["x"] })] }),
      "unknownSwitch",
      "criteria.0.notApplicableWhen.0",
    ],
    [
      "a rule of points",
      file({ criteria: [condition("A", { rule: { kind: "range" } })] }),
      "wrongShape",
      "criteria.0.rule.kind",
    ],
    [
      "a grade not listed",
      file({
        criteria: [
          condition("A", { rule: { kind: "gradeAtLeast", grades: ["Khá"], atLeast: "Xuất sắc" } }),
        ],
      }),
      "gradeNotListed",
      "criteria.0.rule.atLeast",
    ],
    [
      "an example of nothing",
      file({ examples: [{ criterion: "Z", facts: {}, expected: "met" }] }),
      "unknownCriterion",
      "examples.0.criterion",
    ],
    [
      "itself included",
      file({
        criteria: [
          {
            kind: "include",
            id: "I",
            rubric: aChecklist().id,
            criteria: ["A"],
            heading: null,
            source: "x",
          },
        ],
      }),
      "circularInclude",
      "criteria.0.rubric",
    ],
    [
      "validity reversed",
      file({ validFrom: "2025-02-01", validTo: "2025-01-01" }),
      "validityReversed",
      "validTo",
    ],
  ])("%s is named with its place", (_case, data, code, path) => {
    const parsed = parseChecklist(data);
    expect("problems" in parsed ? parsed.problems.map((p) => [p.code, p.path]) : []).toEqual([
      [code, path],
    ]);
  });

  test.each<[string, string, string]>([
    ["khong-co", "A", "unknownRubric"],
    ["other", "Z", "unknownCriterion"],
    ["other", "back", "circularInclude"],
  ])("a reference to %s, %s leads nowhere: %s", (rubric, id, code) => {
    const include = (to: string, criteria: string) =>
      ({
        kind: "include",
        id: `to-${to}-${criteria}`,
        rubric: to,
        criteria: [criteria],
        heading: null,
        source: "x",
      }) as const;
    const first = aChecklist({ id: "first", criteria: [include(rubric, id)] });
    const other = aChecklist({
      id: "other",
      criteria: id === "back" ? [include("first", "A")] : aChecklist().criteria,
    });
    const result = expandChecklist(first, [first, other]);
    expect("problems" in result ? result.problems[0]?.code : null).toBe(code);
  });
});

// helpers

function checklistOf(id: string): ExpandedChecklist {
  const found = loadChecklists().find((checklist) => checklist.id === id);
  if (!found) throw new Error(`no checklist ${id}`);
  return found;
}

function outcomeOf(checklist: ExpandedChecklist, facts: { readonly [id: string]: Facts }) {
  return scoreChecklist(checklist, claimWith(checklist, facts)).outcome;
}
