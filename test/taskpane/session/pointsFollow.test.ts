/** Points follow facts in a running session, for rules of every kind: up, down and emptied, whatever stood in the cell before. */
import * as fc from "fast-check";
import type { Points } from "../../../src/core/base/points";
import type { Facts, Rule, RuleKind } from "../../../src/core/model/table/rule";
import { factsSchema } from "../../../src/core/rubric/schema/ruleSchema";
import { type AskedFact, applyRule, factsAsked, ruleKinds } from "../../../src/core/rules";
import { withRow } from "../../../src/core/settings";
import { entryOfFacts, entryOfPoints } from "../../../src/taskpane/score/cardEntry";
import {
  factsOf,
  scoreSession,
  settleReading,
  writtenFacts,
} from "../../../src/taskpane/session/tableScore";
import { rulesOf } from "../../support/anyRule";
import { type OpenSession, openSession } from "../../support/openSession";
import { bookOf } from "../../support/sheetOf";

const MAXIMUM = 10;
const YEAR = 2025;
const ROW = 3;
const RUNS = 12;

const book = bookOf`
  BẢNG CHẤM ĐIỂM xã An Bình năm 2025 tiêu chuẩn An toàn về an ninh, trật tự
  STT | Nội dung | Điểm tối đa | Điểm tự chấm | Lý do trừ điểm
  1   | Có nghị quyết chuyên đề | 10  |    |
  2   | Có kế hoạch thực hiện   | 90  | 90 |
      | Tổng cộng               | 100 | 90 |
`;

const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

/** What an officer may answer, or leave empty. */
function answer({ fact, input, choices }: AskedFact): fc.Arbitrary<unknown> {
  const indexes = choices.map((_text, index) => index);
  switch (input) {
    case "wholeNumber":
    case "decimal":
      return orNull(fc.integer({ min: 0, max: 20 }));
    case "yesNo":
      return orNull(fact === "count" ? fc.constantFrom<unknown>(0, 1) : fc.boolean());
    case "date":
      return orNull(fc.constantFrom("2025-03-31", "2025-04-01", "2024-12-31"));
    case "choice":
      return orNull(fc.constantFrom<unknown>(...(fact === "option" ? indexes : choices)));
    case "answers":
      return fc.array(orNull(fc.boolean()), {
        minLength: choices.length,
        maxLength: choices.length,
      });
    case "counts":
      return fc.array(orNull(fc.integer({ min: 0, max: 4 })), {
        minLength: choices.length,
        maxLength: choices.length,
      });
    case "points":
      return orNull(fc.integer({ min: 0, max: MAXIMUM }));
  }
}

const factsFor = (rule: Rule): fc.Arbitrary<Facts> =>
  fc
    .record(Object.fromEntries(factsAsked(rule).map((asked) => [asked.fact, answer(asked)])))
    .map((facts): Facts => factsSchema.parse(facts));

/** A rule of a kind, what a person typed before any facts, and the facts one after another. */
const story = (kind: RuleKind) =>
  rulesOf[kind].chain((rule: Rule) =>
    fc.record({
      rule: fc.constant(rule),
      typed: fc.constantFrom(null, 4, MAXIMUM),
      facts: fc.array(factsFor(rule), { minLength: 1, maxLength: 3 }),
    }),
  );

const source = "Quyết định số 1/QĐ-VD, phụ lục";

async function begin(rule: Rule): Promise<OpenSession> {
  const session = await openSession(book);
  const [table] = session.state().reading?.tables ?? [];
  const item = table?.items[0];
  if (!table || !item) throw new Error("no table");
  session.changeSettings((all) => withRow(all, table, item, { rule: { rule, source } }));
  await session.settle();
  return session;
}

function inHand(session: OpenSession) {
  const state = session.state();
  const [settled] = state.reading ? settleReading(state.reading, state) : [];
  const item = settled?.table.items[0];
  if (!state.reading || !settled || !item) throw new Error("no table");
  const { findings } = scoreSession(state.reading, [settled], state, "2025-11-20");
  const stated = {
    item,
    year: settled.table.year,
    facts: factsOf(state, settled.table, item),
    written: writtenFacts(state, settled.table, item),
  };
  return {
    stated,
    points: item.scores.self.points,
    isToldOf: findings.some(({ code, cell }) => code === "factsDisagree" && cell === `D${ROW}`),
  };
}

test.each(ruleKinds)(
  "%s: the cell is what the facts are worth; where they decide nothing it is a person's, and full points beside less are told",
  async (kind) => {
    await fc.assert(
      fc.asyncProperty(story(kind), async ({ rule, typed, facts }) => {
        const session = await begin(rule);
        if (typed !== null) session.draft(ROW, entryOfPoints(inHand(session).stated, typed));
        await session.settle();
        for (const after of facts) {
          const before = inHand(session);
          session.draft(ROW, entryOfFacts(before.stated, after));
          await session.settle();
          check(rule, { before, after, ...inHand(session) });
        }
        session.stop();
      }),
      { numRuns: RUNS },
    );
  },
);

interface Step {
  readonly before: ReturnType<typeof inHand>;
  readonly after: Facts;
  readonly points: Points | null;
  readonly isToldOf: boolean;
}

function check(rule: Rule, { before, after, points, isToldOf }: Step): void {
  const worth = (facts: Facts) => applyRule(rule, facts, MAXIMUM, YEAR);
  const due = worth(after).points;
  if (due !== null) expect(points).toBeCloseTo(due, 9);
  // What facts gave goes with them; what a person typed stands.
  else
    expect(points).toBe(
      worth({ ...before.stated.written, points: null }).points === null ? before.points : null,
    );
  const alone = worth({ ...after, points: null });
  const isShort = alone.points === null && alone.arithmetic !== null;
  expect(isToldOf).toBe(isShort && points === MAXIMUM);
}

test("full points that a person typed are told of beside facts that fall short, and no more once the facts are mended", async () => {
  const session = await begin({ kind: "ratioAtLeast", atLeast: 70, below: "judged" });
  session.draft(ROW, { points: MAXIMUM });
  await session.settle();
  const told: boolean[] = [];
  for (const numerator of [13, 15, null]) {
    const facts = { numerator, denominator: 20 };
    session.draft(ROW, entryOfFacts(inHand(session).stated, facts));
    await session.settle();
    told.push(inHand(session).isToldOf);
  }
  expect(told).toEqual([true, false, false]);
  expect(await session.cells(`D${ROW}`)).toEqual([null]);
  session.stop();
});
