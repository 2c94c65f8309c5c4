import * as fc from "fast-check";
import { sumPoints } from "../../src/core/base/points";
import type { TableReading } from "../../src/core/model/table/reading";
import type { Decision } from "../../src/core/score";
import { neededFor } from "../../src/core/score/needed";
import { claimOf, factsOf, readingOf, withRules } from "../support/readingOf";
import { score } from "../support/builtInDomain";

const ninety: Decision = { passLine: { points: 90, source: "Hướng dẫn, mục 4a" }, grades: null };
const bands: Decision = {
  passLine: null,
  grades: {
    bands: [
      { name: "Xuất sắc", from: 90 },
      { name: "Khá", from: 70 },
      { name: "Trung bình", from: 50 },
      { name: "Yếu", from: 0 },
    ],
    source: "Ghi chú của bảng",
  },
};
const unknown: Decision = { passLine: null, grades: null };

describe("outcome of the standard, line at 90, II/3 mandatory", () => {
  const sheet = (first: string, mandatory: string, last: string): TableReading => readingOf`
    path | text            | max | self         | marks
    I    | Lãnh đạo        | 60  |              |
    I/1  | Nghị quyết      | 60  | ${first}     |
    II   | Không để xảy ra | 40  |              |
    II/3 | Trọng án        | 6   | ${mandatory} | *
    II/4 | Cháy, nổ        | 34  | ${last}      |
  `;

  test.each([
    [
      "đủ điểm, đủ nội dung bắt buộc",
      ["60", "6", "34"],
      "met",
      ["reachesLine", "allMandatoryAtMaximum"],
    ],
    ["vừa đúng 90", ["50", "6", "34"], "met", ["reachesLine", "allMandatoryAtMaximum"]],
    ["thiếu 0,01 điểm", ["49,99", "6", "34"], "notMet", ["belowLine"]],
    [
      "94 điểm nhưng nội dung bắt buộc mất hết",
      ["60", "0", "34"],
      "notMet",
      ["mandatoryFailed", "reachesLine"],
    ],
    [
      "nội dung bắt buộc thiếu nửa điểm",
      ["60", "5,5", "34"],
      "notMet",
      ["mandatoryFailed", "reachesLine"],
    ],
    ["thiếu điểm và thiếu bắt buộc", ["30", "0", "34"], "notMet", ["belowLine", "mandatoryFailed"]],
    ["còn ô trống", ["60", "6", ""], "incomplete", ["unscored"]],
    ["ghi chữ thay cho điểm", ["60", "6", "đạt"], "incomplete", ["unscored"]],
    ["ô bắt buộc còn trống", ["60", "", "34"], "incomplete", ["unscored"]],
    [
      "còn ô trống, bắt buộc đã mất",
      ["", "0", "34"],
      "incomplete",
      ["unscored", "mandatoryFailed"],
    ],
  ] as const)("%s: %j → %s", (_case, [first, mandatory, last], verdict, reasons) => {
    const table = sheet(first, mandatory, last);
    const { outcome, grade } = score(table, claimOf(table), ninety);
    expect(outcome?.verdict).toBe(verdict);
    expect(outcome?.reasons.map(({ code }) => code)).toEqual(reasons);
    expect(grade).toBeNull();
  });

  test("an unknown line is never guessed", () => {
    const table = sheet("60", "6", "34");
    expect(score(table, claimOf(table), unknown).outcome).toEqual({
      verdict: "incomplete",
      reasons: [{ code: "noLine" }],
    });
  });

  test("the decisive reason carries what its sentence needs", () => {
    const table = sheet("60", "0", "34");
    const { outcome, mandatoryFailures } = score(table, claimOf(table), ninety);
    expect(mandatoryFailures).toEqual([{ path: "II/3", row: 12, maximum: 6, score: 0 }]);
    expect(outcome?.reasons).toEqual([
      { code: "mandatoryFailed", path: "II/3", row: 12, maximum: 6, score: 0 },
      { code: "reachesLine", total: 94, line: 90 },
    ]);
  });

  test("where mandatory indicators do not decide, they are told all the same", () => {
    const table = sheet("60", "0", "34");
    const result = score(table, claimOf(table), { ...ninety, mandatoryAtMaximum: false });
    expect(result.outcome?.reasons.map(({ code }) => code)).toEqual(["reachesLine"]);
    expect(result.outcome?.verdict).toBe("met");
    expect(result.mandatoryFailures).toHaveLength(1);
  });
});

describe("grade of the movement", () => {
  test.each([
    ["100", "Xuất sắc", "band"],
    ["90", "Xuất sắc", "band"],
    ["89,75", "Khá", "band"],
    ["69,99", "Trung bình", "band"],
    ["0", "Yếu", "band"],
    ["", null, "incomplete"],
    ["tốt", null, "incomplete"],
  ])("%s điểm → %s", (points, name, why) => {
    const table = movementOf(points);
    const result = score(table, claimOf(table), bands);
    expect(result.grade).toEqual({ name, why });
    expect(result.outcome).toBeNull();
  });

  test("unknown bands give no grade", () => {
    const table = movementOf("95");
    expect(score(table, claimOf(table), unknown).grade).toEqual({ name: null, why: "noBands" });
  });

  test("below the lowest band there is no grade", () => {
    const table = movementOf("10");
    const decision: Decision = {
      passLine: null,
      grades: { bands: [{ name: "Khá", from: 70 }], source: "x" },
    };
    expect(score(table, claimOf(table), decision).grade).toEqual({ name: null, why: "belowBands" });
  });

  test("an exemplary commune's table is graded only, passed only, or undecided, as its lines say", () => {
    const table: TableReading = { ...movementOf("95"), kind: "exemplary" };
    const decided = (decision: Decision) => {
      const { outcome, grade } = score(table, claimOf(table), decision);
      return [outcome?.verdict ?? null, grade?.name ?? null];
    };
    expect(decided(bands)).toEqual([null, "Xuất sắc"]);
    expect(decided(ninety)).toEqual(["met", null]);
    expect(decided(unknown)).toEqual(["incomplete", null]);
  });
});

describe("which score counts", () => {
  test.each([
    ["thẩm định đủ mọi nội dung", ["4", "5"], "appraised", 9],
    ["thẩm định còn thiếu một nội dung", ["4", ""], "self", 10],
    ["chưa thẩm định", ["", ""], "self", 10],
  ] as const)("%s", (_case, [first, second], counted, total) => {
    const table = readingOf`
      path | max | self | appraised | marks
      1    | 5   | 5    | ${first}  | *
      2    | 5   | 5    | ${second} |
    `;
    const result = score(table, claimOf(table), ninety);
    expect([result.counted, result.countedTotal, result.totals.self]).toEqual([counted, total, 10]);
    expect(result.mandatoryFailures).toHaveLength(counted === "appraised" ? 1 : 0);
  });

  test.each([
    ["self", 10, "met", ["met", "met"], []],
    ["appraised", 4, "incomplete", ["deducted", "unscored"], ["appraised"]],
    ["council", 9.5, "met", ["met", "deducted"], ["council"]],
  ] as const)("whom one asks for: %s", (scorer, total, verdict, states, counts) => {
    const table = readingOf`
      path | max | self | appraised | council
      1    | 5   | 5    | 4         | 5
      2    | 5   | 5    |           | 4,5
    `;
    const decision = { ...ninety, passLine: { points: 9, source: "x" } };
    const result = score(table, claimOf(table), decision, scorer);
    expect([result.counted, result.countedTotal, result.outcome?.verdict]).toEqual([
      scorer,
      total,
      verdict,
    ]);
    expect(result.indicators.map(({ state }) => state)).toEqual(states);
    expect(result.indicators[0]?.steps.map(({ rule }) => rule)).toEqual(["typed", ...counts]);
  });

  test("appraised totals sum what is there", () => {
    const table = readingOf`
      path | max | self | appraised
      1    | 5   | 5    | 4,5
      2    | 5   | 5    |
    `;
    expect(score(table, claimOf(table), ninety).totals.appraised).toBe(4.5);
  });
});

test("a bonus counts in the score, not in the maximum; left blank it hinders nothing", () => {
  const table = readingOf`
    path | max | self | marks
    1    | 95  | 89,5 |
    2    | 5   |      | +
    3    | 5   | 1    | +
  `;
  const result = score(table, claimOf(table), ninety);
  expect([result.maximum, result.countedTotal, result.outcome?.verdict]).toEqual([95, 90.5, "met"]);
});

test("groups sum the indicators below them and tell how many are left", () => {
  const table = readingOf`
    path    | max | self
    I       | 10  | 99
    I/1     | 5   | 4,5
    I/2     |     |
    I/2/a   | 3   |
    I/2/b   | 2   | 0,1
    II      |     |
    II/1    | 5   | 0,2
  `;
  expect(score(table, claimOf(table), ninety).groups).toEqual([
    { row: 9, path: "I", maximum: 10, points: 4.6, unscored: 1 },
    { row: 11, path: "I/2", maximum: 5, points: 0.1, unscored: 1 },
    { row: 14, path: "II", maximum: 5, points: 0.2, unscored: 0 },
  ]);
});

describe("facts before typed points", () => {
  const table = withRules(
    readingOf`
      path | max | self
      1    | 5   | 5
      2    | 95  | 95
    `,
    {
      "1": {
        kind: "perOccurrence",
        points: 1.5,
        cap: 3,
        unit: "vụ",
        words: "mỗi vụ trừ 1,5 điểm, tối đa 3",
      },
    },
  );

  test("facts that decide give the points, with their trace", () => {
    const claim = claimOf(table, { "1": factsOf({ count: 2 }) });
    const [first] = score(table, claim, ninety).indicators;
    expect(first).toMatchObject({ points: 2, state: "deducted" });
    expect(first?.steps).toEqual([
      {
        rule: "perOccurrence",
        definition: table.items[0]?.rule,
        facts: { count: 2 },
        arithmetic: "5 − 2 × 1.5 = 2",
        maximum: 5,
        points: 2,
        clause: "mỗi vụ trừ 1,5 điểm, tối đa 3",
      },
    ]);
  });

  test.each([[{}], [{ count: null }]])("facts %j do not decide: what was typed stands", (facts) => {
    const [first] = score(table, claimOf(table, { "1": factsOf(facts) }), ninety).indicators;
    expect([first?.points, first?.steps[0]?.rule]).toEqual([5, "typed"]);
  });

  test("an assessment of an older reading leaves the new rows as typed", () => {
    expect(score(table, { sheet: table.sheet, indicators: [] }, ninety).totals.self).toBe(100);
  });
});

describe("an indicator that does not apply", () => {
  const table = readingOf`
    path | max | self
    1    | 80  | 72
    2    | 20  |
  `;
  const claim = claimOf(table, { "2": { override: "notApplicable" } });

  test.each([
    ["keeps its points", "keepPoints", 92, "met"],
    ["is taken out and the rest scaled up", "removeAndRebase", 90, "met"],
    ["leaves the outcome open while nobody has settled it", null, 72, "incomplete"],
  ] as const)("%s", (_case, notApplicable, total, verdict) => {
    const result = score(table, claim, { ...ninety, notApplicable });
    expect([result.countedTotal, result.outcome?.verdict]).toEqual([total, verdict]);
    expect(result.indicators[1]?.state).toBe("notApplicable");
  });
});

test("an indicator for the council stays open until it has points", () => {
  const table = readingOf`
    path | max | self
    1    | 100 |
  `;
  const result = score(table, claimOf(table, { "1": { override: "forCouncil" } }), ninety);
  expect(result.outcome?.reasons).toEqual([{ code: "unscored", paths: ["1"] }]);
  expect(result.indicators[0]?.state).toBe("forCouncil");
});

test("the total is the sum of its parts, whatever their order, and blanks are not noughts", () => {
  const cell = fc.option(fc.integer({ min: 0, max: 1000 }), { nil: null });
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 40 }), (cells) => {
      const points = cells.map((hundredths) => (hundredths === null ? null : hundredths / 100));
      const forwards = score(flatTable(points), claimOf(flatTable(points)), ninety);
      const backwards = flatTable([...points].reverse());
      expect(forwards.countedTotal).toBe(sumPoints(points));
      expect(score(backwards, claimOf(backwards), ninety).countedTotal).toBe(forwards.countedTotal);
      const unscored = forwards.outcome?.reasons.flatMap((reason) =>
        reason.code === "unscored" ? reason.paths : [],
      );
      expect(unscored).toHaveLength(points.filter((entry) => entry === null).length);
    }),
  );
});

test("of a table without indicators nothing is decided", () => {
  const empty: TableReading = { ...flatTable([]), items: [] };
  expect(score(empty, claimOf(empty), ninety)).toMatchObject({
    countedTotal: null,
    outcome: { verdict: "incomplete" },
  });
});

describe("a reading in doubt", () => {
  const doubts: TableReading["doubts"] = [
    { code: "nothingProves", facts: {}, place: { kind: "total", row: null }, choices: [] },
  ];
  const reason = { code: "readingNotProven", doubts };

  test.each<[says: string, certainty: Partial<TableReading>, verdict: unknown, grade: unknown]>([
    ["proven", { proven: true }, "met", "Xuất sắc"],
    ["neither proven nor confirmed", { proven: false, doubts }, null, null],
    ["confirmed by a person", { proven: false, doubts, confirmed: true }, "met", "Xuất sắc"],
  ])("%s", (_says, certainty, verdict, grade) => {
    const standard = { ...flatTable([10, 10]), ...certainty };
    const movement = { ...movementOf("95"), ...certainty };
    const twenty: Decision = { passLine: { points: 20, source: "Hướng dẫn" }, grades: null };
    expect(score(standard, claimOf(standard), twenty).outcome?.verdict).toEqual(verdict);
    expect(score(movement, claimOf(movement), bands).grade?.name).toEqual(grade);
  });

  test("the reason is told for both kinds, points stay, and nothing is said to be needed", () => {
    const standard = { ...flatTable([10, 5]), proven: false, doubts };
    const movement = { ...movementOf("45"), proven: false, doubts };
    const [first, second] = [
      score(standard, claimOf(standard), ninety),
      score(movement, claimOf(movement), bands),
    ];
    expect([first.countedTotal, first.outcome]).toEqual([15, { verdict: null, reasons: [reason] }]);
    expect([second.outcome, second.grade]).toEqual([
      { verdict: null, reasons: [reason] },
      { name: null, why: "readingNotProven" },
    ]);
    expect(neededFor(standard, first, ninety)).toEqual([]);
  });
});

// helpers

function movementOf(points: string): TableReading {
  const table = readingOf`
    path | max | self
    1    | 100 | ${points}
  `;
  return { ...table, kind: "movement" };
}

function flatTable(points: readonly (number | null)[]): TableReading {
  const lines = points.map(
    (entry, index) =>
      `${index + 1} | 10 | ${entry === null ? "" : String(entry).replace(".", ",")}`,
  );
  return readingOf`
    path | max | self
    ${lines.join("\n")}
  `;
}

describe("a score above its maximum", () => {
  test.each<
    [what: string, first: string, line: number, verdict: string, reasons: readonly string[]]
  >([
    [
      "a mandatory one is met by nobody",
      "25 | *",
      28,
      "incomplete",
      ["aboveMaximum", "reachesLine"],
    ],
    [
      "the line is reached by its excess alone",
      "25 |",
      33,
      "incomplete",
      ["aboveMaximum", "reachesLine"],
    ],
    ["the line is reached without it", "25 |", 28, "met", ["reachesLine", "aboveMaximum"]],
    ["the line is missed with it", "25 |", 36, "notMet", ["belowLine", "aboveMaximum"]],
  ])("%s", (_what, first, points, verdict, reasons) => {
    const table = readingOf`
      path | max | self | marks
      I/1  | 20  | ${first}
      I/2  | 10  | 10   |
    `;
    const decision = { passLine: { points, source: "Hướng dẫn" }, grades: null };
    const { outcome } = score(table, claimOf(table), decision);
    expect(outcome?.verdict).toBe(verdict);
    expect(outcome?.reasons.map(({ code }) => code)).toEqual(reasons);
  });
});

test("two rows of one number are told apart by their rows in reasons", () => {
  const table = readingOf`
    path | max | self
    II/1 | 20  |
    II/1 | 30  | 15
    II/2 | 30  |
  `;
  const decision = { passLine: { points: 90, source: "Hướng dẫn" }, grades: null };
  const [first] = table.items;
  expect(score(table, claimOf(table), decision).outcome?.reasons[0]).toEqual({
    code: "unscored",
    paths: [`II/1@${first?.row}`, "II/2"],
  });
});
