/** Rules about the whole: floors of groups, vetoes, quotas, and a rule that holds for every indicator. */
import { audit } from "../../src/core/audit";
import { fitRubric } from "../../src/core/rubric/applyRubric";
import { checkQuota } from "../../src/core/consolidate/result/quota";
import type { Decision } from "../../src/core/score";
import { loadRubrics } from "../../src/actions/loading/builtIn/loadRubrics";
import { aRubric } from "../support/aRubric";
import { claimOf, readingOf } from "../support/readingOf";
import { expectSentence } from "../support/sentence";
import { decide, describeOutcome, score } from "../support/builtInDomain";

/** Quyết định 25/2021/QĐ-TTg: total ≥ 80, each criterion ≥ 50 % of its maximum, no head official disciplined. */
const accessToLaw = (hasHappened: boolean | null): Decision => ({
  passLine: { points: 80, source: "Quyết định 25/2021/QĐ-TTg" },
  grades: null,
  groupFloor: { percent: 50, source: "Quyết định 25/2021/QĐ-TTg" },
  vetoes: [
    {
      id: "discipline",
      text: "Người đứng đầu bị xử lý kỷ luật",
      source: "Quyết định 25/2021/QĐ-TTg",
      hasHappened,
    },
  ],
});
const scored = (first: string, second: string, decision: Decision) => {
  const table = readingOf`
    path | max | self
    1    | 20  |
    1/a  | 20  | ${first}
    2    | 80  |
    2/a  | 80  | ${second}
  `;
  return score(table, claimOf(table), decision).outcome;
};

test.each<[string, string, boolean | null, string, readonly string[]]>([
  ["10", "80", false, "met", ["reachesLine"]],
  ["9,5", "80", false, "notMet", ["groupBelowFloor", "reachesLine"]],
  ["20", "59", false, "notMet", ["belowLine"]],
  ["5", "60", false, "notMet", ["belowLine", "groupBelowFloor"]],
  ["20", "80", true, "notMet", ["vetoed"]],
  ["", "80", true, "notMet", ["vetoed"]],
  ["20", "80", null, "incomplete", ["vetoUnanswered"]],
  ["", "80", false, "incomplete", ["unscored"]],
])(
  "total ≥ 80, groups ≥ 50 %, veto: %s + %s, disciplined %s → %s",
  (a, b, happened, verdict, codes) => {
    const outcome = scored(a, b, accessToLaw(happened));
    expect(outcome?.verdict).toBe(verdict);
    expect(outcome?.reasons.map(({ code }) => code)).toEqual(codes);
    if (outcome) expectSentence(describeOutcome(outcome, "standard"));
  },
);

test("the sentence names the group, its points and the floor", () => {
  const outcome = scored("9,5", "80", accessToLaw(false));
  expect(outcome && describeOutcome(outcome, "standard")).toBe(
    "89,5 điểm nhưng chưa đạt vì nhóm 1 chỉ được 9,5/20 điểm, dưới 50%.",
  );
});

test("floor and vetoes come from the rubric, the answers from the officer", () => {
  const rubric = aRubric({
    groupFloor: { percent: 50, source: "Hướng dẫn, mục 2" },
    vetoes: [{ id: "discipline", text: "Người đứng đầu bị kỷ luật", source: "Hướng dẫn, mục 3" }],
  });
  const table = readingOf`
    path | max | self
    I/1  | 10  | 10
  `;
  expect(decide(table, rubric).decision).toMatchObject({
    groupFloor: { percent: 50 },
    vetoes: [{ hasHappened: null }],
  });
  const discipline = { id: "discipline", text: "Người đứng đầu bị kỷ luật" };
  const added = { id: "own-1", text: "Để xảy ra cháy lớn", source: "Hướng dẫn, mục 4" };
  expect(
    decide(table, rubric, { happened: { discipline: false }, vetoes: [added] }).decision.vetoes,
  ).toEqual([
    { ...discipline, source: "Hướng dẫn, mục 3", hasHappened: false },
    { ...added, hasHappened: null },
  ]);
});

describe("a quota: “xuất sắc” at most 20 % of those graded “tốt” (Hướng dẫn 01/HD-BCA-V05 năm 2026)", () => {
  const quota = { grade: "Xuất sắc", percent: 20, of: "Tốt", source: "Hướng dẫn 01/HD-BCA-V05" };
  const grades = (excellent: number, good: number) => [
    ...Array.from({ length: excellent }, () => "Xuất sắc"),
    ...Array.from({ length: good }, () => "Tốt"),
    null,
    "Hoàn thành",
  ];
  test.each([
    [2, 10, null],
    [3, 10, 2],
    [1, 9, null],
    [2, 9, 1],
    [1, 4, 0],
    [0, 0, null],
  ])("%i of %i graded “tốt”", (excellent, good, allowed) => {
    const findings = checkQuota(grades(excellent, good), quota);
    expect(findings.map(({ severity }) => severity)).toEqual(allowed === null ? [] : ["warning"]);
    if (allowed !== null) expect(findings[0]?.facts).toMatchObject({ count: excellent, allowed });
  });

  test("of all that were graded, where the document says so", () => {
    const ofAll = { ...quota, of: null };
    expect(checkQuota(["Xuất sắc", "Tốt", "Tốt", "Tốt", "Tốt"], ofAll)).toEqual([]);
    expect(checkQuota(["Xuất sắc", "Tốt", "Tốt", "Tốt", null], ofAll)).toHaveLength(1);
  });
});

describe("Lạng Sơn: all or nothing, from 90 points, mandatory at the maximum", () => {
  const langSon = loadRubrics().find(({ id }) => id === "antt-100-lang-son-2022");
  const verdict = (first: string, mandatory: string, third: string) => {
    if (!langSon) throw new Error("no rubric");
    const table = fitRubric(
      readingOf`
        path  | max | self         | reason | marks
        I/1   | 50  | ${first}     | có     |
        I/2   | 40  | ${mandatory} | có     | *
        I/3   | 10  | ${third}     | có     |
        Tổng  | 100 |              |        |
      `,
      langSon,
    );
    const { decision } = decide(table, langSon, { isRubricChosen: true });
    const result = score(table, claimOf(table), decision);
    const findings = audit(table, result, langSon.scale).map(({ code }) => code);
    return { outcome: result.outcome, findings };
  };

  test.each([
    ["50", "40", "10", "met"],
    ["50", "40", "0", "met"],
    ["50", "30", "10", "notMet"],
    ["0", "40", "10", "notMet"],
  ])("%s + %s + %s → %s", (first, mandatory, third, expected) => {
    expect(verdict(first, mandatory, third).outcome?.verdict).toBe(expected);
  });

  test("a part of the points is told: the guidance knows none", () => {
    expect(verdict("45", "40", "10").findings).toContain("notAllOrNothing");
    expect(verdict("50", "40", "0").findings).not.toContain("notAllOrNothing");
  });

  test("90 is met, 89 is not, and a mandatory one below its maximum outweighs 90", () => {
    expect(verdict("50", "40", "0").outcome?.reasons[0]).toMatchObject({ total: 90, line: 90 });
    expect(verdict("49", "40", "0").outcome?.reasons[0]).toMatchObject({ code: "belowLine" });
    expect(verdict("50", "39,5", "10").outcome?.reasons[0]).toMatchObject({
      code: "mandatoryFailed",
      path: "I/2",
    });
  });
});
