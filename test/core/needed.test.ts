/** What would be needed, held against every possible set of changes on small tables. */
import * as fc from "fast-check";
import { scoreChecklist } from "../../src/core/checklist";
import { neededFor, neededForChecklist } from "../../src/core/score/needed";
import type { Needed } from "../../src/core/score/needed";
import type { TableReading } from "../../src/core/model/table/reading";
import type { Checklist, ConditionRule } from "../../src/core/rubric";
import type { Facts, Rule } from "../../src/core/model/table/rule";
import type { Decision } from "../../src/core/score";
import { describeChecklistNeeded } from "../../src/messages/vi";
import { aChecklist, expanded } from "../support/aChecklist";
import { factsThatFail, factsThatMeet } from "../support/claims";
import { claimOf, factsOf, readingOf, withRules } from "../support/readingOf";
import { expectSentence } from "../support/sentence";
import { describeNeeded, score } from "../support/builtInDomain";

const line = (points: number, more: Partial<Decision> = {}): Decision => ({
  passLine: { points, source: "Hướng dẫn" },
  grades: null,
  ...more,
});

const table = readingOf`
  path | max | self | marks
  I    | 10  |      |
  I/1  | 4   | 4    |
  I/2  | 6   | 3    | *
  II   | 10  |      |
  II/1 | 5   | 1    |
  II/2 | 3   | 1    |
  II/3 | 2   | 2    |
`;
const incidents: Rule = { kind: "perOccurrence", points: 1, cap: null, unit: "vụ" };
const choice: Rule = { kind: "allOrNothing" };

describe("the smallest set", () => {
  test.each<[string, TableReading, Decision, Partial<Needed>, readonly string[]]>([
    [
      "the mandatory one, then the largest",
      table,
      line(17),
      { isReachable: true, totalAfter: 18 },
      ["I/2", "II/1"],
    ],
    [
      "the mandatory one is enough",
      table,
      line(13),
      { isReachable: true, totalAfter: 14 },
      ["I/2"],
    ],
    ["everything", table, line(20), { isReachable: true, totalAfter: 20 }, ["I/2", "II/1", "II/2"]],
    [
      "what happened cannot be undone: the next best",
      withRules(table, { "II/1": incidents, "II/2": choice }),
      line(15),
      { isReachable: true, totalAfter: 16 },
      ["I/2", "II/2"],
    ],
    [
      "what happened is too much",
      withRules(table, { "II/1": incidents }),
      line(17),
      { isReachable: false, totalAfter: 16 },
      ["I/2", "II/2"],
    ],
    [
      "mandatory no longer counts",
      table,
      line(15, { mandatoryAtMaximum: false }),
      { isReachable: true, totalAfter: 15 },
      ["II/1"],
    ],
    [
      "each group at its half first",
      table,
      line(11, { mandatoryAtMaximum: false, groupFloor: { percent: 50, source: "x" } }),
      { isReachable: true, totalAfter: 15 },
      ["II/1"],
    ],
  ])("%s", (_case, reading, decision, expected, paths) => {
    const [needed] = neededFor(reading, score(reading, claimOf(reading), decision), decision);
    expect(needed).toMatchObject(expected);
    expect(needed?.changes.map(({ path }) => path)).toEqual(paths);
  });

  test("a mandatory incident stands in the way for good", () => {
    const past = withRules(table, { "I/2": incidents });
    const [needed] = neededFor(past, score(past, claimOf(past), line(12)), line(12));
    expect(needed).toMatchObject({
      isReachable: false,
      blocked: [{ path: "I/2", from: 3, to: 6 }],
    });
  });

  test("nothing is needed once it is met, and nothing is known without a line", () => {
    const full = readingOf`
      path | max | self
      I/1  | 10  | 10
    `;
    const met = line(9);
    expect(neededFor(full, score(full, claimOf(full), met), met)).toEqual([]);
    const unknown = { passLine: null, grades: null };
    expect(neededFor(table, score(table, claimOf(table), unknown), unknown)).toEqual([]);
  });

  test("the movement: the next grade, not the best", () => {
    const movement: TableReading = { ...table, kind: "movement" };
    const bands = [
      { name: "Xuất sắc", from: 18 },
      { name: "Khá", from: 14 },
      { name: "Trung bình", from: 10 },
    ];
    const decision: Decision = { passLine: null, grades: { bands, source: "Hướng dẫn" } };
    const needed = neededFor(movement, score(movement, claimOf(movement), decision), decision);
    expect(needed.map(({ target, changes }) => [target, changes.map(({ path }) => path)])).toEqual([
      [{ kind: "grade", name: "Khá", line: 14 }, ["II/1"]],
    ]);
  });

  test.each([
    ["2025-03-31", true],
    ["2025-04-01", false],
    [null, false],
  ])("a resolution not made yet, on %s: %s", (today, isReachable) => {
    const waiting = withRules(
      readingOf`
        path | max | self
        I/1  | 10  |
      `,
      { "I/1": { kind: "dateBy", by: { month: 3, day: 31 }, lateDeduction: null } },
    );
    const claim = claimOf(waiting, { "I/1": factsOf({ isMet: false }) });
    const [needed] = neededFor(waiting, score(waiting, claim, line(10)), line(10), today);
    expect(needed?.isReachable).toBe(isReachable);
  });

  test("what is not scored yet is named, and counted as it could be", () => {
    const open = readingOf`
      path | max | self
      I/1  | 6   |
      I/2  | 4   | 1
    `;
    const [needed] = neededFor(open, score(open, claimOf(open), line(10)), line(10));
    expect(needed).toMatchObject({ unscored: ["I/1"], isReachable: true, totalAfter: 10 });
    expect(needed?.changes.map(({ path }) => path)).toEqual(["I/2"]);
  });
});

describe("only what a day or a fact leaves open can still be done", () => {
  const lost = readingOf`
    path | max | self
    I/1  | 10  | 0
    I/2  | 10  | 10
  `;
  const march: Rule = {
    kind: "dateBy",
    by: { month: 3, day: 31 },
    lateDeduction: null,
  };
  test.each<[string, Rule | null, Facts, string | null, string, string | null]>([
    ["a day to come", march, { isMet: false }, "2025-03-01", "possible", "2025-03-31"],
    ["a day that is over", march, { isMet: false }, "2025-04-01", "past", null],
    ["an incident", incidents, { count: 10 }, "2025-03-01", "past", null],
    [
      "what was not done in a running year",
      choice,
      { isMet: false },
      "2025-11-30",
      "possible",
      null,
    ],
    ["the same after the year", choice, { isMet: false }, "2026-01-01", "unknown", null],
    ["a rule, and not a word on why", choice, {}, "2025-11-30", "unknown", null],
    ["no rule", null, {}, "2025-11-30", "unknown", null],
  ])("%s", (_what, rule, facts, today, feasibility, until) => {
    const reading = rule ? withRules(lost, { "I/1": rule }) : lost;
    const claim = claimOf(reading, { "I/1": factsOf(facts) });
    const [needed] = neededFor(reading, score(reading, claim, line(20)), line(20), today);
    expect([...(needed?.changes ?? []), ...(needed?.past ?? [])]).toMatchObject([
      { path: "I/1", feasibility, until },
    ]);
  });
});

test("a score above its maximum helps to no result: it is mended first, and counted as the maximum", () => {
  const wrong = readingOf`
    path | max | self | marks
    I/1  | 20  | 25   | *
    I/2  | 10  | 4    |
  `;
  const [needed] = neededFor(wrong, score(wrong, claimOf(wrong), line(28)), line(28));
  expect(needed).toMatchObject({
    above: [{ path: "I/1", from: 25, to: 20 }],
    changes: [{ path: "I/2" }],
    totalAfter: 30,
  });
  expect(needed && describeNeeded(needed, "standard")).toBe(
    "Để đạt tiêu chuẩn (từ 28 điểm): chấm lại I.1 (đang ghi 25, cao hơn điểm tối đa 20); đưa I.2 (4 lên 10) lên điểm tối đa; khi đó tổng 30 điểm.",
  );
});

/** A random table of at most seven indicators in two groups, with rules that are of the past or not. */
const anyTable = fc
  .array(
    fc.record({
      maximum: fc.integer({ min: 1, max: 12 }).map((halves) => halves / 2),
      lost: fc.integer({ min: 0, max: 4 }).map((quarters) => quarters / 4),
      isMandatory: fc.boolean(),
      group: fc.constantFrom("I", "II"),
      rule: fc.constantFrom(incidents, choice, null),
    }),
    { minLength: 2, maxLength: 7 },
  )
  .map((rows) => {
    const lines = ["I", "II"].flatMap((group) => {
      const inside = rows.filter((row) => row.group === group);
      return inside.length === 0
        ? []
        : [
            `${group} | | |`,
            ...inside.map(
              ({ maximum, lost, isMandatory }, index) =>
                `${group}/${index + 1} | ${comma(maximum)} | ${comma(maximum * (1 - lost))} | ${isMandatory ? "*" : ""}`,
            ),
          ];
    });
    const rules = Object.fromEntries(
      ["I", "II"].flatMap((group) =>
        rows
          .filter((row) => row.group === group)
          .flatMap(({ rule }, index) => (rule ? [[`${group}/${index + 1}`, rule] as const] : [])),
      ),
    );
    return withRules(readingOf`${["path | max | self | marks", ...lines].join("\n")}`, rules);
  });

const anyDecision = fc.record({
  share: fc.integer({ min: 1, max: 20 }),
  mandatoryAtMaximum: fc.boolean(),
  floor: fc.constantFrom(null, 50, 80),
  happened: fc.array(fc.constantFrom(false, false, null, true), { maxLength: 2 }),
});
const vetoesOf = (happened: readonly (boolean | null)[]): Decision["vetoes"] =>
  happened.map((hasHappened, index) => ({
    id: `v${index}`,
    text: `Việc thứ ${index}`,
    source: "x",
    hasHappened,
  }));

test("no smaller set would do, and the set that is told does: against all sets", () => {
  fc.assert(
    fc.property(anyTable, anyDecision, (reading, drawn) => {
      const { share, mandatoryAtMaximum, floor, happened } = drawn;
      const maximum = score(reading, claimOf(reading), line(1)).maximum ?? 0;
      const decision = line(Math.ceil((maximum * share * 100) / 20) / 100, {
        mandatoryAtMaximum,
        groupFloor: floor === null ? null : { percent: floor, source: "x" },
        vetoes: vetoesOf(happened),
      });
      // At best what is not known yet did not happen.
      const atBest = { ...decision, vetoes: vetoesOf(happened.map((answer) => answer === true)) };
      const before = score(reading, claimOf(reading), decision);
      const [needed] = neededFor(reading, before, decision);
      if (!needed) {
        expect(before.outcome?.verdict).toBe("met");
        return;
      }
      expect([needed.vetoed.length, needed.vetoesOpen.length]).toEqual(
        [true, null].map((answer) => happened.filter((each) => each === answer).length),
      );
      const best = smallestSet(reading, atBest);
      expect(needed.isReachable).toBe(best !== null);
      if (best === null) return;
      expect(needed.changes).toHaveLength(best);
      const rows = new Set(needed.changes.map(({ row }) => row));
      expect(verdictWith(reading, atBest, rows)).toBe("met");
    }),
    { numRuns: 300 },
  );
});

describe("a checklist", () => {
  const kinds: readonly ConditionRule[] = [
    { kind: "absence", escapes: [] },
    { kind: "countAtLeast", atLeast: 1 },
    { kind: "ratioAtLeast", atLeast: 70, below: "zero" },
    { kind: "openNorm" },
    { kind: "comparedWithLastYear", comparison: "notMore", percent: null },
  ];
  const anyAnswers = fc.array(
    fc.record({
      rule: fc.constantFrom(...kinds),
      answer: fc.constantFrom("met", "failed", "blank"),
    }),
    { minLength: 1, maxLength: 6 },
  );
  const listOf = (rules: readonly ConditionRule[]): Checklist =>
    aChecklist({
      criteria: rules.map((rule, index) => ({
        kind: "condition",
        id: `c${index}`,
        number: String(index + 1),
        text: `Điều kiện ${index + 1}`,
        source: "Văn bản ví dụ, mục 1",
        rule,
      })),
    });

  test("what fails must change, what is open must be answered, nothing else: against all sets", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const checklist = expanded(listOf(answers.map(({ rule }) => rule)));
        const facts = answers.map(
          ({ rule, answer }): Facts =>
            answer === "met" ? factsThatMeet(rule) : answer === "failed" ? factsThatFail(rule) : {},
        );
        const verdict = (changed: ReadonlySet<number>) =>
          scoreChecklist(checklist, {
            year: 2025,
            exclusions: {},
            switches: {},
            facts: Object.fromEntries(
              answers.map(({ rule }, index) => [
                `c${index}`,
                changed.has(index) ? factsThatMeet(rule) : (facts[index] ?? {}),
              ]),
            ),
          });
        const needed = neededForChecklist(verdict(new Set()));
        const isPast = ({ rule, answer }: (typeof answers)[number]) =>
          answer === "failed" && ["absence", "comparedWithLastYear"].includes(rule.kind);
        const open = answers.flatMap((answer, index) => (isPast(answer) ? [] : [index]));
        const sizes = subsetsOf(open)
          .filter((subset) => verdict(new Set(subset)).outcome.verdict === "met")
          .map((subset) => subset.length);
        if (!needed) {
          expect(Math.min(...sizes)).toBe(0);
          return;
        }
        expect(needed.isReachable).toBe(sizes.length > 0);
        if (sizes.length > 0) {
          const told = needed.changes.length + needed.unanswered.length + needed.forCouncil.length;
          expect(told).toBe(Math.min(...sizes));
        }
        expectSentence(describeChecklistNeeded(needed));
      }),
      { numRuns: 200 },
    );
  });
});

test.each<[string, TableReading, Decision, string]>([
  [
    "reachable",
    table,
    line(17),
    "Để đạt tiêu chuẩn (từ 17 điểm): đưa I.2 (3 lên 6, bắt buộc), II.1 (1 lên 5) lên điểm tối đa; khi đó tổng 18 điểm.",
  ],
  [
    "past",
    withRules(table, { "I/2": incidents }),
    line(12),
    "Không còn đạt tiêu chuẩn được trong đợt này: I.2 (3/6 điểm) là nội dung bắt buộc đã mất điểm vì việc đã xảy ra.",
  ],
  [
    "not enough",
    withRules(table, { "II/1": incidents }),
    line(17),
    "Không còn đạt tiêu chuẩn được trong đợt này: cải thiện hết những nội dung còn có thể thì tổng chỉ được 16 điểm, mức cần là 17 điểm.",
  ],
  [
    "something happened that rules it out",
    table,
    line(10, { vetoes: vetoesOf([false, true]) }),
    "Không còn đạt tiêu chuẩn được trong đợt này: đã xảy ra “Việc thứ 1”.",
  ],
  [
    "not known whether it happened",
    table,
    line(10, { mandatoryAtMaximum: false, vetoes: vetoesOf([null]) }),
    "Để đạt tiêu chuẩn (từ 10 điểm): xác định không xảy ra “Việc thứ 0”; khi đó tổng 11 điểm.",
  ],
])("the sentence: %s", (_case, reading, decision, sentence) => {
  const [needed] = neededFor(reading, score(reading, claimOf(reading), decision), decision);
  expect(needed && describeNeeded(needed, "standard")).toBe(sentence);
  if (needed) expectSentence(describeNeeded(needed, "standard"));
});

// helpers

const comma = (value: number): string => String(value).replace(".", ",");

/** Returns the size of the smallest set of rows that, brought to their maximum, gives the result; null when none does. */
function smallestSet(reading: TableReading, decision: Decision): number | null {
  const rows = reading.items
    .filter(
      ({ kind, rule, scores: { self }, maximum }) =>
        kind === "indicator" && (rule?.kind !== "perOccurrence" || self.points === maximum),
    )
    .map(({ row }) => row);
  const sizes = subsetsOf(rows)
    .filter((subset) => verdictWith(reading, decision, new Set(subset)) === "met")
    .map((subset) => subset.length);
  return sizes.length === 0 ? null : Math.min(...sizes);
}

function verdictWith(reading: TableReading, decision: Decision, rows: ReadonlySet<number>) {
  const changed: TableReading = {
    ...reading,
    items: reading.items.map((item) =>
      rows.has(item.row)
        ? {
            ...item,
            scores: { ...item.scores, self: { ...item.scores.self, points: item.maximum } },
          }
        : item,
    ),
  };
  return score(changed, claimOf(changed), decision).outcome?.verdict;
}

const subsetsOf = <Entry>(list: readonly Entry[]): readonly (readonly Entry[])[] =>
  list.reduce<readonly (readonly Entry[])[]>(
    (sets, entry) => [...sets, ...sets.map((set) => [...set, entry])],
    [[]],
  );
