/** Owns rules of every kind at random, for properties that hold for all of them. */
import * as fc from "fast-check";
import type { Rule, RuleKind } from "../../src/core/model/table/rule";

const points = fc.integer({ min: 1, max: 800 }).map((hundredths) => hundredths / 100);
const cap = fc.option(points, { nil: null });
const percent = fc.integer({ min: 1, max: 100 });

/** A rule of each kind. */
export const rulesOf: {
  readonly [K in RuleKind]: fc.Arbitrary<Extract<Rule, { readonly kind: K }>>;
} = {
  allOrNothing: fc.constant({ kind: "allOrNothing" }),
  range: fc.constant({ kind: "range" }),
  perOccurrence: fc.record({
    kind: fc.constant("perOccurrence"),
    points,
    cap,
    unit: fc.constantFrom("vụ", null),
    noneFrom: fc.option(fc.integer({ min: 2, max: 5 }), { nil: undefined }),
  }),
  perKind: fc.record({
    kind: fc.constant("perKind"),
    kinds: fc.tuple(
      fc.record({ text: fc.constant("Vụ ít nghiêm trọng"), points }),
      fc.record({ text: fc.constant("Vụ nghiêm trọng"), points: cap }),
    ),
    cap,
  }),
  anyOccurrence: fc.record({ kind: fc.constant("anyOccurrence"), points, each: fc.boolean() }),
  options: fc.record({
    kind: fc.constant("options"),
    options: fc.array(fc.record({ text: fc.constantFrom("Có", "Chưa có"), points }), {
      minLength: 2,
      maxLength: 4,
    }),
  }),
  ratioAtLeast: fc.record({
    kind: fc.constant("ratioAtLeast"),
    atLeast: percent,
    below: fc.constantFrom("zero", "judged"),
    step: fc.option(
      fc.record({
        percent: fc.constantFrom(1, 2, 5),
        points,
        cap,
        noneBelow: fc.constantFrom(null, 10),
      }),
      { nil: undefined },
    ),
  }),
  ratioTimesMaximum: fc.constant({ kind: "ratioTimesMaximum" }),
  dateBy: fc.record({
    kind: fc.constant("dateBy"),
    by: fc.constantFrom({ month: 3, day: 31 }, null),
    lateDeduction: cap,
  }),
  comparedWithLastYear: fc.record({
    kind: fc.constant("comparedWithLastYear"),
    comparison: fc.constantFrom("notMore", "fallsBy"),
    percent: fc.option(percent, { nil: null }),
    below: fc.constantFrom("zero", "judged"),
  }),
  countAtLeast: fc.record({ kind: fc.constant("countAtLeast"), atLeast: percent }),
  absence: fc.record({
    kind: fc.constant("absence"),
    escapes: fc.subarray(["forceMajeure", "detectedMitigatedReported"] as const),
  }),
  gradeAtLeast: fc.constant({ kind: "gradeAtLeast", grades: ["Xuất sắc", "Khá"], atLeast: "Khá" }),
  checklist: fc.constant({ kind: "checklist", conditions: ["Có nghị quyết", "Có kế hoạch"] }),
  bonus: fc.record({ kind: fc.constant("bonus"), points, cap }),
  fromOtherResult: fc.constant({
    kind: "fromOtherResult",
    rubric: "antt",
    result: "An toàn về ANTT",
  }),
  rollUp: fc.record({ kind: fc.constant("rollUp"), atLeast: percent }),
  openNorm: fc.constant({ kind: "openNorm" }),
};

export const anyRule: fc.Arbitrary<Rule> = fc.oneof(...Object.values(rulesOf));
