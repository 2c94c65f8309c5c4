/** The session speaks of one scorer at a time: what is typed, taken back and made again is that scorer's alone. */
import { placeOf } from "../../../src/actions/reading/amendments";
import { type Scorer, scorers } from "../../../src/core/model/table/scorer";
import { scoreColumn } from "../../../src/core/model/table/reading";
import { formatAddress } from "../../../src/core/model/workbook/grid";
import { PAUSE_MS } from "../../../src/taskpane/session/draftTimers";
import { tableOf } from "../../../src/taskpane/session/session";
import { openSession, type OpenSession } from "../../support/openSession";
import { bookOf } from "../../support/sheetOf";

const three = bookOf`
  BẢNG CHẤM ĐIỂM xã An Bình năm 2025 tiêu chuẩn An toàn về an ninh, trật tự
  STT | Nội dung | Điểm tối đa | Điểm tự chấm | Điểm thẩm định | Điểm hội đồng | Lý do trừ điểm
  1   | Có nghị quyết chuyên đề | 30  | 30  | 28 | 27 |
  2   | Có kế hoạch thực hiện   | 30  | 30  | 30 |    |
  3   | Có mô hình tự quản      | 40  | 40  |    | 40 |
      | Tổng cộng               | 100 | 100 | 58 | 67 |
`;

const alone = bookOf`
  BẢNG CHẤM ĐIỂM xã An Bình năm 2025 tiêu chuẩn An toàn về an ninh, trật tự
  STT | Nội dung | Điểm tối đa | Điểm tự chấm | Lý do trừ điểm
  1   | Có nghị quyết chuyên đề | 60  | 60  |
  2   | Có kế hoạch thực hiện   | 40  | 40  |
      | Tổng cộng               | 100 | 100 |
`;

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

/** Row 3, and the total of each scorer before and after 20 points there. */
const entered = [
  { scorer: "self", stood: 30, total: 100, after: 90 },
  { scorer: "appraised", stood: 28, total: 58, after: 50 },
  { scorer: "council", stood: 27, total: 67, after: 60 },
] as const;

test("the rows below are all who score", () => {
  expect(entered.map(({ scorer }) => scorer)).toEqual(scorers);
});

describe.each(entered)("a score by $scorer", ({ scorer, stood, total, after }) => {
  test.each<readonly [string, (session: OpenSession) => void]>([
    ["of the scorer in hand", (session) => session.draft(3, { points: 20 })],
    ["of a scorer who is named", (session) => session.draft(3, { points: 20, scorer })],
  ])("%s: typed, written, taken back, made again; no other cell changes", async (_what, type) => {
    const session = await openSession(three);
    session.chooseRow(3, scorer);
    const others = await cellsBut(session, scorer);
    type(session);
    expect(Object.keys(session.state().drafts)).toEqual([`Bảng!2!3!${scorer}`]);
    await jest.advanceTimersByTimeAsync(PAUSE_MS);
    expect(await cellsOf(session, scorer)).toEqual([20, after]);
    expect(session.state().drafts).toEqual({});
    await replay(session, "undo");
    expect(await cellsOf(session, scorer)).toEqual([stood, total]);
    await replay(session, "redo");
    expect(await cellsOf(session, scorer)).toEqual([20, after]);
    expect(await cellsBut(session, scorer)).toEqual(others);
    expect(session.failure()).toBeNull();
  });

  test("taken back while another is in hand, it comes into view for its own scorer", async () => {
    const session = await openSession(three);
    const other = scorers.find((each) => each !== scorer) ?? scorer;
    session.draft(3, { points: 20, scorer });
    session.chooseRow(5, other);
    session.draft(5, { points: 35 });
    await replay(session, "undo");
    expect(session.state()).toMatchObject({ row: 5, scorer: other });
    await replay(session, "undo");
    expect(session.state()).toMatchObject({ row: 3, scorer });
    expect(await cellsOf(session, scorer)).toEqual([stood, total]);
  });

  test("taken back before the pause, it is not written; what another typed in the row is", async () => {
    const session = await openSession(three);
    const other = scorers.find((each) => each !== scorer) ?? scorer;
    session.chooseRow(3, scorer);
    session.draft(3, { points: 20 });
    session.draft(3, { points: 19, scorer: other });
    session.withdraw(3);
    await jest.advanceTimersByTimeAsync(PAUSE_MS);
    expect((await cellsOf(session, scorer))[0]).toBe(stood);
    expect((await cellsOf(session, other))[0]).toBe(19);
  });
});

test("what the unit states behind its points stays when another scores the row", async () => {
  const session = await openSession(three);
  session.draft(3, { points: 20, facts: { count: 1 } });
  session.draft(3, { points: 25, facts: { count: 2 }, scorer: "appraised" });
  await session.settle();
  expect(session.state().facts["Bảng!2!3!self"]).toEqual({ count: 1 });
  await replay(session, "undo");
  await replay(session, "undo");
  expect(session.state().facts["Bảng!2!3!self"]).toEqual({});
  await replay(session, "redo");
  expect(session.state().facts["Bảng!2!3!self"]).toEqual({ count: 1 });
});

describe("who is in hand", () => {
  test.each<readonly [string, (session: OpenSession) => unknown, number | null, Scorer]>([
    ["at first the unit, at the first row", () => null, 3, "self"],
    ["a row for a scorer", (session) => session.chooseRow(4, "council"), 4, "council"],
    [
      "then a row for nobody in particular",
      (session) => [session.chooseRow(4, "council"), session.chooseRow(3)],
      3,
      "council",
    ],
    [
      "the first row that the scorer in hand left blank, in a table that is chosen",
      (session) => [session.chooseRow(3, "appraised"), session.chooseTable("Bảng!2")],
      5,
      "appraised",
    ],
    [
      "another workbook begins with the unit",
      async (session) => {
        session.chooseRow(3, "appraised");
        await session.open(async () => session.host);
      },
      3,
      "self",
    ],
    [
      "a reading without the column leaves the unit",
      async (session) => {
        session.chooseRow(3, "council");
        const [table] = session.state().reading?.tables ?? [];
        if (!table) throw new Error("no table");
        const place = placeOf(table);
        session.amend([{ subject: "column", place, role: "council", value: "none" }]);
        await session.settle();
      },
      3,
      "self",
    ],
  ])("%s", async (_what, act, row, scorer) => {
    const session = await openSession(three);
    await act(session);
    expect(session.state()).toMatchObject({ row, scorer });
  });

  test("nobody who has no column", async () => {
    const session = await openSession(alone);
    session.chooseRow(4, "appraised");
    expect(session.state()).toMatchObject({ row: 4, scorer: "self" });
  });
});

// helpers

async function replay(session: OpenSession, way: "undo" | "redo"): Promise<void> {
  session[way]();
  await session.settle();
}

/** The scorer's cells in row 3 and in the total. */
const addressesOf = (session: OpenSession, scorer: Scorer): readonly string[] => {
  const table = tableOf(session.state().reading, null);
  const column = table && scoreColumn(table.columns, scorer);
  return column === null ? [] : [3, 6].map((row) => formatAddress({ row, column }));
};

const cellsOf = (session: OpenSession, scorer: Scorer): Promise<readonly unknown[]> =>
  session.cells(...addressesOf(session, scorer));

const cellsBut = (session: OpenSession, scorer: Scorer): Promise<readonly unknown[]> =>
  session.cells(
    ...scorers.filter((each) => each !== scorer).flatMap((each) => addressesOf(session, each)),
  );
