/** Each kind of step is taken back and made again, last first, and what is kept with the file follows. */
import { placeOf } from "../../../src/actions/reading/amendments";
import { withTable } from "../../../src/core/settings";
import { tableOf } from "../../../src/taskpane/session/session";
import { openSession, type OpenSession } from "../../support/openSession";
import { bookOf } from "../../support/sheetOf";

const scored = bookOf`
  BẢNG CHẤM ĐIỂM xã An Bình năm 2025 tiêu chuẩn An toàn về an ninh, trật tự
  STT | Nội dung | Điểm tối đa | Điểm tự chấm | Lý do trừ điểm
  1   | Có nghị quyết chuyên đề | 60  | 50 | Ban hành chậm
  2   | Có kế hoạch thực hiện   | 40  | 40 |
      | Tổng cộng               | 100 | 90 |
`;

interface StepRow {
  readonly kind: string;
  readonly does: (session: OpenSession) => void;
  /** What the step changes, as it stands. */
  readonly shows: (session: OpenSession) => unknown;
  readonly before: unknown;
  readonly after: unknown;
}

const steps: readonly StepRow[] = [
  {
    kind: "write",
    does: (session) => session.draft(3, { points: 55, reason: null }),
    shows: (session) => session.cells("D3", "E3", "D5"),
    before: [50, "Ban hành chậm", 90],
    after: [55, null, 95],
  },
  {
    kind: "write",
    does: (session) => session.mend("Bảng", [{ row: 5, column: 4, value: 91 }]),
    shows: (session) => session.cells("D5"),
    before: [90],
    after: [91],
  },
  {
    kind: "correction",
    does: (session) => session.amend([{ subject: "unit", value: "An Hòa" }]),
    shows: (session) => session.state().correction?.unit ?? null,
    before: null,
    after: "An Hòa",
  },
  {
    kind: "settings",
    does: (session) => settle(session, 95),
    shows: (session) => session.state().settings.tables[0]?.passLine?.points ?? null,
    before: null,
    after: 95,
  },
  {
    kind: "page",
    does: (session) => void turn(session),
    shows: async (session) => (await session.host.readPage?.("Bảng"))?.orientation,
    before: "portrait",
    after: "landscape",
  },
];

test.each(steps)("$kind: done, taken back, made again", async (step) => {
  const session = await openSession(scored);
  expect(await step.shows(session)).toEqual(step.before);
  await doNow(session, step);
  expect(await step.shows(session)).toEqual(step.after);
  expect(kinds(session)).toEqual({ undo: [step.kind], redo: [] });
  const kept = await session.host.readState();
  session.undo();
  await session.settle();
  expect(await step.shows(session)).toEqual(step.before);
  expect(kinds(session)).toEqual({ undo: [], redo: [step.kind] });
  expect(await session.host.readState()).toBeNull();
  session.redo();
  await session.settle();
  expect(await step.shows(session)).toEqual(step.after);
  expect(kinds(session)).toEqual({ undo: [step.kind], redo: [] });
  expect(await session.host.readState()).toBe(kept);
  expect(session.state().problem).toBeNull();
});

test("all of them, last first and back again", async () => {
  const session = await openSession(scored);
  for (const step of steps) await doNow(session, step);
  const done = steps.map(({ kind }) => kind);
  expect(kinds(session)).toEqual({ undo: done, redo: [] });
  // One press more than there are steps: nothing is left to take back.
  [...steps, null].forEach(() => session.undo());
  await session.settle();
  expect(kinds(session)).toEqual({ undo: [], redo: [...done].reverse() });
  expect(await session.cells("D3", "E3", "D5")).toEqual([50, "Ban hành chậm", 90]);
  expect(session.state()).toMatchObject({ correction: null, settings: { tables: [] } });
  [...steps, null].forEach(() => session.redo());
  await session.settle();
  expect(kinds(session)).toEqual({ undo: done, redo: [] });
  expect(await session.cells("D3", "E3", "D5")).toEqual([55, null, 91]);
  expect(session.failure()).toBeNull();
});

test("a draft is written first, so that it is what is taken back", async () => {
  const session = await openSession(scored);
  await doNow(session, { does: (open) => open.mend("Bảng", [{ row: 5, column: 4, value: 91 }]) });
  session.draft(3, { points: 60 });
  session.undo();
  await session.settle();
  expect(await session.cells("D3", "D5")).toEqual([50, 91]);
  expect(kinds(session)).toEqual({ undo: ["write"], redo: ["write"] });
});

test("something new leaves nothing to make again", async () => {
  const session = await openSession(scored);
  settle(session, 95);
  session.undo();
  await session.settle();
  expect(session.state().redo).toHaveLength(1);
  session.amend([{ subject: "year", value: 2024 }]);
  await session.settle();
  expect(kinds(session)).toEqual({ undo: ["correction"], redo: [] });
});

test.each([
  ["one topic, one right after another, are one step", ["pass", "pass"], 1, null],
  ["two topics are two steps", ["pass", "line"], 2, 9],
  ["no topic are two steps", [undefined, undefined], 2, 9],
])("changes of %s", async (_what, [first, second], count, left) => {
  const session = await openSession(scored);
  settle(session, 9, first);
  settle(session, 95, second);
  await session.settle();
  expect(session.state().undo).toHaveLength(count);
  session.undo();
  await session.settle();
  expect(session.state().settings.tables[0]?.passLine?.points ?? null).toBe(left);
});

test("taking a write back opens its card and states what was stated before it", async () => {
  const session = await openSession(scored);
  session.draft(3, { points: 60, facts: { count: 1 } });
  session.chooseRow(4);
  await session.settle();
  expect(session.state().facts).toEqual({ "Bảng!2!3!self": { count: 1 } });
  session.undo();
  await session.settle();
  expect(session.state()).toMatchObject({ row: 3, facts: { "Bảng!2!3!self": {} } });
});

test("a correction that loses the table is no step, and says why", async () => {
  const session = await openSession(scored);
  const table = tableOf(session.state().reading, null);
  if (!table) throw new Error("no table");
  session.amend([{ subject: "header", place: placeOf(table), value: 5 }]);
  await session.settle();
  expect(session.state().problem?.code).toBe("amendmentLosesTable");
  expect(kinds(session)).toEqual({ undo: [], redo: [] });
});

// helpers

async function doNow(session: OpenSession, { does }: Pick<StepRow, "does">): Promise<void> {
  does(session);
  // A page is read before it is set.
  await new Promise((resolve) => setTimeout(resolve, 0));
  await session.settle();
}

function settle(session: OpenSession, points: number, topic?: string): void {
  session.changeSettings((all) => {
    const table = tableOf(session.state().reading, null);
    return table ? withTable(all, table, { passLine: { points, source: "Mục 2" } }) : all;
  }, topic);
}

async function turn(session: OpenSession): Promise<void> {
  const page = await session.host.readPage?.("Bảng");
  if (page)
    session.layOut([
      {
        sheet: "Bảng",
        page: { ...page, orientation: "landscape" },
        widths: [],
        wrapped: [],
        released: [],
      },
    ]);
}

const kinds = (session: OpenSession) => ({
  undo: session.state().undo.map(({ kind }) => kind),
  redo: session.state().redo.map(({ kind }) => kind),
});
