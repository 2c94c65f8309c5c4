/** What is typed counts at once, is written after a pause, in order, and is never lost by a refusal. */
import { HostError, type WorkbookHost } from "../../../src/hosts/host";
import { PAUSE_MS } from "../../../src/taskpane/session/draftTimers";
import { tableOf } from "../../../src/taskpane/session/session";
import { assess } from "../../../src/taskpane/session/tableScore";
import type { Scorer } from "../../../src/core/model/table/scorer";
import { memoryHost } from "../../support/memoryHost";
import { openSession } from "../../support/openSession";
import { bookOf } from "../../support/sheetOf";

const blank = bookOf`
  BẢNG CHẤM ĐIỂM xã An Bình năm 2025 tiêu chuẩn An toàn về an ninh, trật tự
  STT | Nội dung | Điểm tối đa | Điểm tự chấm | Lý do trừ điểm
  1   | Có nghị quyết chuyên đề | 30  |  |
  2   | Có kế hoạch thực hiện   | 30  |  |
  3   | Có mô hình tự quản      | 40  |  |
      | Tổng cộng               | 100 |  |
`;

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

test("a draft counts at once and is written a pause after the last letter", async () => {
  const session = await openSession(blank);
  session.draft(3, { points: 2 });
  await jest.advanceTimersByTimeAsync(PAUSE_MS - 1);
  session.draft(3, { points: 29 });
  expect(claimed(session.state())).toEqual([29, null, null]);
  await jest.advanceTimersByTimeAsync(PAUSE_MS - 1);
  expect(await session.cells("D3")).toEqual([null]);
  await jest.advanceTimersByTimeAsync(1);
  expect(await session.cells("D3", "D6")).toEqual([29, 29]);
  expect(session.state()).toMatchObject({ drafts: {}, pending: 0, revision: 1 });
});

test.each<readonly [string, (session: Awaited<ReturnType<typeof openSession>>) => unknown]>([
  ["commit", (session) => session.commit(3)],
  ["another card", (session) => session.chooseRow(4)],
  ["another view", (session) => session.chooseView("findings")],
  ["another table", (session) => session.chooseTable("Bảng!2")],
  ["saving", (session) => session.settle()],
])("%s writes it without the pause, and once only", async (_what, leave) => {
  const session = await openSession(blank);
  session.draft(3, { points: 29 });
  leave(session);
  await jest.advanceTimersByTimeAsync(0);
  expect(await session.cells("D3")).toEqual([29]);
  await jest.advanceTimersByTimeAsync(2 * PAUSE_MS);
  expect(session.state().undo).toHaveLength(1);
});

test("points taken back before the pause are not written; the words beside them are", async () => {
  const session = await openSession(blank);
  session.draft(3, { points: 29, reason: "Ban hành chậm" });
  session.withdraw(3);
  await jest.advanceTimersByTimeAsync(PAUSE_MS);
  expect(await session.cells("D3", "E3")).toEqual([null, "Ban hành chậm"]);
});

test("an appraised score counts beside the unit's own, goes to its own column, and is taken back alone", async () => {
  const session = await openSession(bookOf`
    BẢNG CHẤM ĐIỂM xã An Bình năm 2025 tiêu chuẩn An toàn về an ninh, trật tự
    STT | Nội dung | Điểm tối đa | Điểm tự chấm | Điểm thẩm định
    1   | Có nghị quyết chuyên đề | 30  |    |
    2   | Có kế hoạch thực hiện   | 30  | 30 | 30
    3   | Có mô hình tự quản      | 40  | 40 | 40
        | Tổng cộng               | 100 | 70 | 70
  `);
  session.draft(3, { points: 29 });
  session.draft(3, { points: 25, scorer: "appraised" });
  expect(claimed(session.state())).toEqual([29, 30, 40]);
  expect(claimed(session.state(), "appraised")).toEqual([25, 30, 40]);
  await jest.advanceTimersByTimeAsync(PAUSE_MS);
  expect(await session.cells("D3", "E3", "D6", "E6")).toEqual([29, 25, 99, 95]);
  session.undo();
  await jest.advanceTimersByTimeAsync(0);
  expect(await session.cells("D3", "E3", "D6", "E6")).toEqual([29, null, 99, 70]);
});

test("a session that is stopped writes nothing more of itself", async () => {
  const session = await openSession(blank);
  session.draft(3, { points: 29 });
  session.stop();
  await jest.advanceTimersByTimeAsync(2 * PAUSE_MS);
  expect(await session.cells("D3")).toEqual([null]);
});

test("two entries in a row are written one after another; saving waits for both", async () => {
  const log: string[] = [];
  const slow = memoryHost(blank);
  const session = await openSession(blank, {
    host: {
      ...slow,
      writeCells: async (sheet, changes) => {
        const name = changes.map(({ row, value }) => `${row}=${String(value)}`).join(" ");
        log.push(`begin ${name}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
        log.push(`end ${name}`);
        return slow.writeCells(sheet, changes);
      },
    },
  });
  session.draft(3, { points: 30 });
  session.draft(4, { points: 20 });
  const saved = session.settle();
  await jest.runAllTimersAsync();
  // Each write brings the typed total along, from what stood there by then.
  expect(log).toEqual(["begin 3=30 6=30", "end 3=30 6=30", "begin 4=20 6=50", "end 4=20 6=50"]);
  expect(await saved).toBe(2);
});

test("what is typed while a write is on its way stays a draft", async () => {
  const session = await openSession(blank);
  session.draft(3, { points: 30 });
  session.commit(3);
  await Promise.resolve();
  expect(session.state().pending).toBe(1);
  session.draft(3, { reason: "Ban hành chậm" });
  await jest.advanceTimersByTimeAsync(0);
  expect(session.state().drafts).toEqual({ "Bảng!2!3!self": { reason: "Ban hành chậm" } });
  await session.settle();
  expect(await session.cells("D3", "E3")).toEqual([30, "Ban hành chậm"]);
});

describe("a refusal", () => {
  test.each<readonly [string, ConstructorParameters<typeof HostError>[0], number | null]>([
    ["of a protected sheet is reported, and the draft stays", "sheetProtected", 29],
    ["of a file that takes none is reported, and the draft goes", "readOnlyFormat", null],
  ])("%s", async (_what, code, points) => {
    const session = await openSession(blank, { host: refusing(code) });
    session.draft(3, { points: 29 });
    await jest.advanceTimersByTimeAsync(PAUSE_MS);
    expect(session.state()).toMatchObject({ pending: 0, revision: 0, undo: [], problem: { code } });
    expect(claimed(session.state())).toEqual([points, null, null]);
    expect(session.failure()).toBeNull();
  });

  test("holds nobody up: the next entry is written", async () => {
    const host = memoryHost(blank);
    let refusals = 1;
    const session = await openSession(blank, {
      host: {
        ...host,
        writeCells: (sheet, changes) =>
          refusals-- > 0
            ? Promise.reject(new HostError("cellBeingEdited"))
            : host.writeCells(sheet, changes),
      },
    });
    session.draft(3, { points: 29 });
    session.commit(3);
    session.draft(4, { points: 30 });
    session.commit(4);
    await jest.advanceTimersByTimeAsync(0);
    expect(await session.cells("D3", "D4")).toEqual([null, 30]);
    expect(Object.keys(session.state().drafts)).toEqual(["Bảng!2!3!self"]);
  });

  test("to keep something with the file leaves the cells written", async () => {
    const session = await openSession(blank, {
      host: { writeState: () => Promise.reject(new HostError("accessDenied")) },
    });
    session.draft(3, { points: 29, facts: { count: 1 } });
    await jest.advanceTimersByTimeAsync(PAUSE_MS);
    expect(await session.cells("D3")).toEqual([29]);
    expect(session.state().problem?.code).toBe("accessDenied");
  });
});

test("a mistake of ours surfaces and is not called a refusal; work goes on", async () => {
  const slip = new TypeError("slip");
  const host = memoryHost(blank);
  const session = await openSession(blank, {
    host: { ...host, showCell: () => Promise.reject(slip) },
  });
  session.showCell("Bảng", { row: 3, column: 4 });
  session.draft(3, { points: 29 });
  await jest.advanceTimersByTimeAsync(PAUSE_MS);
  expect(session.failure()).toBe(slip);
  expect(session.state().problem).toBeNull();
  expect(await session.cells("D3")).toEqual([29]);
});

// helpers

const refusing = (code: ConstructorParameters<typeof HostError>[0]): Partial<WorkbookHost> => ({
  writeCells: () => Promise.reject(new HostError(code)),
});

function claimed(
  session: Parameters<typeof assess>[0],
  scorer: Scorer = "self",
): readonly (number | null)[] {
  const table = tableOf(session.reading, session.tableKey);
  return table ? assess(session, table).indicators.map(({ points }) => points[scorer]) : [];
}
