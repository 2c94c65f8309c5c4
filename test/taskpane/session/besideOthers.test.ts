/** A session in a workbook in which others type too: nothing of theirs is overwritten, little is asked, and what is kept waits for a rest. */
import { openExcelHost } from "../../../src/hosts/excel/excelHost";
import type { WorkbookHost } from "../../../src/hosts/host";
import { runSession } from "../../../src/taskpane/session/runSession";
import { FakeExcel, fakeBookOf, type FakeOptions } from "../../support/fakeExcel";
import { otherWays, softest, web } from "../../support/fakeExcel/options";
import { rangeNamed } from "../../support/fakeExcel/model";
import { memoryHost } from "../../support/memoryHost";
import { settled } from "../../support/openedExcel";
import { openSession } from "../../support/openSession";
import { bookOf } from "../../support/sheetOf";

const SHEET = "Bảng";

const book = bookOf`
  BẢNG CHẤM ĐIỂM xã An Bình năm 2025 tiêu chuẩn An toàn về an ninh, trật tự
  STT | Nội dung | Điểm tối đa | Điểm tự chấm | Lý do trừ điểm
  1   | Có nghị quyết chuyên đề | 60  | 50 | Ban hành chậm
  2   | Có kế hoạch thực hiện   | 40  | 40 |
      | Tổng cộng               | 100 | 90 |
`;

const withFormula = bookOf`
  BẢNG CHẤM ĐIỂM xã An Bình năm 2025 tiêu chuẩn An toàn về an ninh, trật tự
  STT | Nội dung | Điểm tối đa | Điểm tự chấm | Lý do trừ điểm
  1   | Có nghị quyết chuyên đề | 60  | 50 | Ban hành chậm
  2   | Có kế hoạch thực hiện   | 40  | 40 |
      | Tổng cộng               | 100 | =SUM(D3:D4)→90 |
`;

/** A session over a workbook in Excel that it listens to. */
async function besideExcel(start = book, options: FakeOptions = {}) {
  const excel = new FakeExcel(fakeBookOf(start), options);
  const host = openExcelHost(excel.program);
  host.watch(() => undefined);
  await settled();
  const { store, actions, stop } = runSession();
  await actions.open(async () => host);
  await settled();
  const cells = (...addresses: readonly string[]) =>
    addresses.map((address) => {
      const { top, left } = rangeNamed(address);
      return excel.book.findSheet(SHEET)?.cells.get(`${top},${left}`)?.value ?? null;
    });
  /** Somebody changes a cell and Excel does not tell, as with a list in the cell on the web. */
  const changeUntold = (address: string, value: number) => {
    const { top, left } = rangeNamed(address);
    Object.assign(excel.book.findSheet(SHEET)?.cellAt(top, left) ?? {}, { value });
  };
  return { excel, actions, cells, changeUntold, state: store.getState, stop };
}

type Beside = Awaited<ReturnType<typeof besideExcel>>;

describe("an undo does not overwrite what somebody has typed since", () => {
  test.each<[string, (beside: Beside) => Promise<void> | void]>([
    [
      "and Excel told",
      async ({ excel }) => {
        excel.type(SHEET, "D3", 33);
        await settled();
      },
    ],
    ["and Excel did not tell", ({ changeUntold }) => changeUntold("D3", 33)],
  ])(
    "%s; it says so, shows what stands, and earlier steps are still taken back",
    async (_how, typed) => {
      const beside = await besideExcel(withFormula);
      const { actions, cells, state } = beside;
      actions.draft(4, { points: 35 });
      await actions.settle();
      actions.draft(3, { points: 55 });
      await actions.settle();
      await typed(beside);
      actions.undo();
      await actions.settle();
      expect(cells("D3", "D4")).toEqual([33, 35]);
      expect(state()).toMatchObject({ problem: { code: "cellsChanged" }, pending: 0 });
      expect(state().reading?.tables[0]?.items[0]?.scores.self.points).toBe(33);
      actions.undo();
      await actions.settle();
      expect(cells("D3", "D4")).toEqual([33, 40]);
      expect([state().problem, state().undo.length]).toEqual([null, 0]);
    },
  );

  test("a redo neither", async () => {
    const { actions, cells, changeUntold, state } = await besideExcel();
    actions.draft(3, { points: 55 });
    await actions.settle();
    actions.undo();
    await actions.settle();
    changeUntold("D3", 33);
    actions.redo();
    await actions.settle();
    expect(cells("D3")).toEqual([33]);
    expect([state().problem?.code, state().redo.length]).toEqual(["cellsChanged", 0]);
  });
});

test.each<FakeOptions>([{}, softest, ...otherWays, { apiLevel: "1.9" }, { latency: web }])(
  "an entry is written, taken back and made again, and a person's own typing is seen, in an Excel of %j",
  async (options) => {
    const { excel, actions, cells, state } = await besideExcel(book, options);
    actions.draft(3, { points: 55, reason: null });
    await actions.settle();
    expect(cells("D3", "E3", "D5")).toEqual([55, null, 95]);
    actions.undo();
    await actions.settle();
    expect(cells("D3", "E3", "D5")).toEqual([50, "Ban hành chậm", 90]);
    actions.redo();
    await actions.settle();
    excel.type(SHEET, "D4", 30);
    await settled();
    actions.refresh({ onlyChanged: true });
    await actions.settle();
    expect(cells("D3", "E3", "D5")).toEqual([55, null, 95]);
    const points = state().reading?.tables[0]?.items.map(({ scores }) => scores.self.points);
    expect([points, state().problem]).toEqual([[55, 30], null]);
  },
);

test("an entry goes on from what stands, also where Excel did not tell that it changed", async () => {
  const { actions, cells, changeUntold, state } = await besideExcel();
  changeUntold("D3", 45);
  changeUntold("D5", 85);
  actions.draft(4, { points: 35 });
  await actions.settle();
  // The typed total agrees with its rows as they stand, so it follows.
  expect(cells("D3", "D4", "D5")).toEqual([45, 35, 80]);
  expect(state()).toMatchObject({ problem: null, pending: 0, drafts: {} });
});

test("an entry takes two calls; the facts behind it are kept when its card is left", async () => {
  const { excel, actions, state } = await besideExcel();
  actions.chooseRow(3);
  await actions.settle();
  await settled();
  const kept = () => excel.book.parts.map(({ xml }) => xml.includes("count"));
  // That scoring was begun is kept already.
  for (let tries = 0; kept().length === 0 && tries < 50; tries++) await settled();
  const before = excel.traffic.syncs;
  actions.draft(3, { points: 55, facts: { count: 2 } });
  actions.commit(3);
  const isWritten = () => state().pending === 0 && Object.keys(state().drafts).length === 0;
  for (let tries = 0; !isWritten() && tries < 50; tries++) await settled();
  expect([excel.traffic.syncs - before, kept()]).toEqual([2, [false]]);
  actions.chooseRow(4);
  // Long before a rest would keep them.
  for (let tries = 0; !kept()[0] && tries < 50; tries++) await settled();
  expect(kept()).toEqual([true]);
});

describe("what belongs to the session is kept", () => {
  const kept = async (watch: WorkbookHost["watch"]) => {
    const texts: (string | null)[] = [];
    const { writeState } = memoryHost(book);
    const session = await openSession(book, {
      host: {
        ...(watch ? { watch } : {}),
        writeState: async (text) => {
          texts.push(text);
          await writeState(text);
        },
      },
    });
    return { session, texts };
  };

  test("at once in a file of our own, after a rest in a workbook that others are in", async () => {
    jest.useFakeTimers();
    const alone = await kept(undefined);
    const beside = await kept(() => () => undefined);
    for (const { session } of [alone, beside]) {
      session.draft(3, { points: 55, facts: { count: 2 } });
      session.commit(3);
    }
    await jest.advanceTimersByTimeAsync(5000);
    expect([alone.texts.length, beside.texts.length]).toEqual([1, 0]);
    await jest.advanceTimersByTimeAsync(6000);
    expect([alone.texts.length, beside.texts.length]).toEqual([1, 1]);
    jest.useRealTimers();
  });

  test("that the reading was confirmed: with the first entry in a file of our own, else after a rest", async () => {
    jest.useFakeTimers();
    const alone = await kept(undefined);
    const beside = await kept(() => () => undefined);
    for (const { session } of [alone, beside]) session.confirm();
    await jest.advanceTimersByTimeAsync(9000);
    expect([alone.texts.length, beside.texts.length]).toEqual([0, 0]);
    await jest.advanceTimersByTimeAsync(2000);
    expect([alone.texts.length, beside.texts.length]).toEqual([0, 1]);
    alone.session.draft(3, { points: 55 });
    alone.session.commit(3);
    await jest.advanceTimersByTimeAsync(0);
    expect(alone.texts).toEqual(beside.texts);
    jest.useRealTimers();
  });
});
