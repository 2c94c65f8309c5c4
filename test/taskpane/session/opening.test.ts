/** A workbook is opened, refused, read anew, and begins with what the shell and the file remember. */
import type { WorkbookHost } from "../../../src/hosts/host";
import { openFile } from "../../../src/actions/reading/openWorkbook";
import { HostError } from "../../../src/hosts/host";
import { withTable } from "../../../src/core/settings";
import { runSession } from "../../../src/taskpane/session/runSession";
import { tableOf } from "../../../src/taskpane/session/session";
import { aRubric } from "../../support/aRubric";
import { memoryHost } from "../../support/memoryHost";
import { type OpenSession, openSession } from "../../support/openSession";
import { bookOf } from "../../support/sheetOf";

const scored = bookOf`
  BẢNG CHẤM ĐIỂM xã An Bình năm 2025 tiêu chuẩn An toàn về an ninh, trật tự
  STT | Nội dung | Điểm tối đa | Điểm tự chấm | Lý do trừ điểm
  1   | Có nghị quyết chuyên đề | 60  | 50 | Ban hành chậm
  2   | Có kế hoạch thực hiện   | 40  |    |
      | Tổng cộng               | 100 | 50 |
`;

test("the first table is in hand, the first blank indicator open, listeners were told", async () => {
  const { store, actions } = runSession();
  const views: boolean[] = [];
  const stop = store.subscribe(() => views.push(store.getState().isReading));
  expect(await actions.open(async () => memoryHost(scored))).toBe(true);
  expect(views).toEqual([true, false]);
  expect(store.getState()).toMatchObject({ tableKey: "Bảng!2", row: 4, problem: null });
  stop();
  actions.confirm();
  expect(views).toHaveLength(2);
});

describe("opened to be appraised", () => {
  const openedBy = async (book: typeof scored) => {
    const { store, actions } = runSession();
    const host = memoryHost(book);
    await actions.openRead(async (forms) => ({ host, opened: await openFile(host, forms) }), true);
    return { store, actions };
  };

  test("a proven reading is not asked about", async () => {
    const { store } = await openedBy(scored);
    expect(store.getState()).toMatchObject({ view: "appraisal", isConfirmed: true });
  });

  test("one in doubt is, and leads to the appraisal", async () => {
    const { store, actions } = await openedBy(bookOf`
      BẢNG CHẤM ĐIỂM xã An Bình năm 2025 tiêu chuẩn An toàn về an ninh, trật tự
      STT | Nội dung | Điểm tối đa | Điểm tự chấm | Lý do trừ điểm
      1   | Có nghị quyết chuyên đề |  | 50 |
      2   | Có kế hoạch thực hiện   |  | 90 |
          | Tổng cộng               | 100 | 50 |
    `);
    expect(store.getState()).toMatchObject({ view: "reading", isConfirmed: false });
    actions.confirm();
    expect(store.getState()).toMatchObject({ view: "appraisal", isConfirmed: true });
  });
});

describe("what was read is confirmed once a file", () => {
  const otherTotals = bookOf`
    BẢNG CHẤM ĐIỂM xã An Bình năm 2025 tiêu chuẩn An toàn về an ninh, trật tự
    STT | Nội dung | Điểm tối đa | Điểm tự chấm | Lý do trừ điểm
    1   | Có nghị quyết chuyên đề | 60  | 45 | Chậm 01 tháng
    2   | Có kế hoạch thực hiện   | 40  | 40 |
        | Tổng cộng               | 100 | 85 |
  `;
  const otherForm = bookOf`
    BẢNG CHẤM ĐIỂM xã An Bình năm 2025 tiêu chuẩn An toàn về an ninh, trật tự
    STT | Nội dung | Điểm tối đa | Điểm tự chấm | Lý do trừ điểm
    1   | Có nghị quyết chuyên đề | 50  | 50 |
    2   | Có kế hoạch thực hiện   | 40  | 40 |
    3   | Có mô hình tự quản      | 10  |    |
        | Tổng cộng               | 100 | 90 |
  `;

  /** The same file, opened again with other cells and with what it keeps. */
  const openedAgain = async (begin: (session: OpenSession) => void, book = scored) => {
    const session = await openSession(scored);
    begin(session);
    session.draft(4, { points: 40 });
    await session.settle();
    await session.open(async () => ({
      ...memoryHost(book),
      readState: () => session.host.readState(),
    }));
    const { isConfirmed, view } = session.state();
    return { isConfirmed, view };
  };
  const asked = { isConfirmed: false, view: "reading" };
  const notAsked = { isConfirmed: true, view: "score" };

  test.each<readonly [string, (session: OpenSession) => void, typeof scored, object]>([
    ["confirmed, then scored", (session) => session.confirm(), scored, notAsked],
    ["a card was opened, which says the same", (session) => session.chooseRow(4), scored, notAsked],
    ["filled in otherwise since", (session) => session.confirm(), otherTotals, notAsked],
    ["another form stands there now", (session) => session.confirm(), otherForm, asked],
    ["never confirmed", () => undefined, scored, asked],
  ])("%s", async (_what, begin, book, expected) => {
    expect(await openedAgain(begin, book)).toEqual(expected);
  });
});

describe("what is refused leaves what was open", () => {
  test.each<readonly [string, () => Promise<WorkbookHost>, string]>([
    ["a file that is none", () => Promise.reject(new HostError("notAWorkbook")), "notAWorkbook"],
    ["a file without cells", async () => memoryHost(bookOf``), "noScoreTable"],
    [
      "a file that breaks off",
      async () => ({
        ...memoryHost(scored),
        readWorkbook: () => Promise.reject(new HostError("damagedFile")),
      }),
      "damagedFile",
    ],
  ])("%s", async (_what, makeHost, code) => {
    const session = await openSession(scored);
    const { reading } = session.state();
    expect(await session.open(makeHost)).toBe(false);
    expect(session.state()).toMatchObject({ isReading: false, problem: { code } });
    expect(session.state().reading).toBe(reading);
    session.draft(4, { points: 40 });
    await session.settle();
    expect(await session.cells("D4")).toEqual([40]);
    session.dismissProblem();
    expect(session.state().problem).toBeNull();
    expect(session.failure()).toBeNull();
  });
});

describe("of two files that are asked for one after the other", () => {
  const other = bookOf`
    BẢNG CHẤM ĐIỂM xã An Hòa năm 2025 tiêu chuẩn An toàn về an ninh, trật tự
    STT | Nội dung | Điểm tối đa | Điểm tự chấm
    1   | Có nghị quyết chuyên đề | 100 | 90
        | Tổng cộng               | 100 | 90
  `;
  test.each<readonly [string, () => Promise<WorkbookHost>]>([
    ["read", async () => memoryHost(scored)],
    ["refused", () => Promise.reject(new HostError("damagedFile"))],
  ])("the later one stays, though the earlier one is %s after it", async (_what, makeHost) => {
    const { store, actions } = runSession();
    let goOn = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const earlier = actions.open(() => held.then(makeHost));
    expect(await actions.open(async () => memoryHost(other))).toBe(true);
    goOn();
    expect(await earlier).toBe(false);
    const { reading, isReading, problem } = store.getState();
    expect([reading?.unit, isReading, problem]).toEqual(["xã An Hòa", false, null]);
  });
});

test("what is typed for the open file is written before another is opened", async () => {
  const session = await openSession(scored);
  session.draft(4, { points: 35 });
  await session.open(async () => memoryHost(scored));
  expect(await session.cells("D4")).toEqual([35]);
  expect(session.state()).toMatchObject({ drafts: {}, undo: [], revision: 0 });
});

describe("a workbook that others change", () => {
  test("is read anew when asked; the card stays open", async () => {
    const session = await openSession(scored);
    session.chooseRow(3);
    await session.host.writeCells("Bảng", [{ row: 3, column: 4, value: 45 }]);
    session.refresh();
    await session.settle();
    expect(selfPoints(session.state())).toEqual([45, null]);
    expect(session.state().row).toBe(3);
  });

  test("is read before each write where it says that others may be in it", async () => {
    const session = await openSession(scored, { host: { watch: () => () => undefined } });
    await session.host.writeCells("Bảng", [
      { row: 3, column: 4, value: 45 },
      { row: 5, column: 4, value: 45 },
    ]);
    session.draft(4, { points: 35 });
    await session.settle();
    // The typed sum goes on from what stands there now.
    expect(await session.cells("D4", "D5")).toEqual([35, 80]);
  });

  test("a reading that is refused leaves the last one, and says so", async () => {
    const session = await openSession(scored);
    const { reading } = session.state();
    session.host.readWorkbook = () => Promise.reject(new HostError("programFailed"));
    session.refresh({ afresh: true });
    await session.settle();
    expect(session.state().problem?.code).toBe("programFailed");
    expect(session.state().reading).toBe(reading);
  });
});

describe("the shelf", () => {
  const kept = (id: string) => aRubric({ id, title: `Bộ ${id}` });
  const remembering = (...files: readonly unknown[]) => {
    const log: string[] = [];
    return {
      log,
      memory: {
        forms: () => [],
        shelf: {
          load: () => files,
          keep: ({ content }: { readonly content: { readonly id: string } }) =>
            void log.push(`keep ${content.id}`),
          drop: (id: string) => void log.push(`drop ${id}`),
        },
      },
    };
  };

  test("is restored in its order, without what cannot be used, and stays for the next file", async () => {
    const { memory } = remembering(kept("bo-hai"), { id: "hong" }, kept("bo-mot"));
    const session = await openSession(scored, { memory });
    const ids = () => session.state().shelf.map(({ content }) => content.id);
    expect(ids()).toEqual(["bo-hai", "bo-mot"]);
    await session.open(async () => memoryHost(scored));
    expect(ids()).toEqual(["bo-hai", "bo-mot"]);
  });

  test("what is put on it and taken off is remembered", async () => {
    const { memory, log } = remembering();
    const session = await openSession(scored, { memory });
    session.shelve({ scheme: "points", content: kept("bo-moi") });
    await session.settle();
    expect(session.state().shelf).toHaveLength(1);
    session.unshelve("bo-moi");
    await session.settle();
    expect(session.state().shelf).toEqual([]);
    expect(log).toEqual(["keep bo-moi", "drop bo-moi"]);
  });
});

test("what is settled and stated is kept with the file and found when it is opened again", async () => {
  const session = await openSession(scored);
  const table = tableOf(session.state().reading, null);
  if (!table) throw new Error("no table");
  session.changeSettings((all) => withTable(all, table, { declined: ["bo-mot"] }));
  await session.settle();
  const again = await openSession(scored, { host: session.host });
  expect(again.state().settings).toEqual(session.state().settings);
  expect(again.state().settings.tables).toHaveLength(1);
  expect(again.state().keptText).toBe(await session.host.readState());
});

// helpers

const selfPoints = ({ reading }: ReturnType<Awaited<ReturnType<typeof openSession>>["state"]>) =>
  tableOf(reading, null)?.items.map(({ scores }) => scores.self.points);
