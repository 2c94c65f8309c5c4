/** Who appraises: points into their own column or beside the sheet, words beside it, never into the unit's columns; each word one step to take back. */
import { openFile, recogniseFile } from "../../../src/actions/reading/openWorkbook";
import { formatAddress } from "../../../src/core/model/workbook/grid";
import { settingsOf } from "../../../src/core/settings";
import { settleReading } from "../../../src/taskpane/session/tableScore";
import { openSession, type OpenSession } from "../../support/openSession";
import { bookOf } from "../../support/sheetOf";

const withColumn = bookOf`
  BẢNG CHẤM ĐIỂM xã An Bình năm 2025 tiêu chuẩn An toàn về an ninh, trật tự
  STT | Nội dung | Điểm tối đa | Điểm tự chấm | Điểm thẩm định | Lý do trừ điểm
  1   | Có nghị quyết chuyên đề | 30  | 30 |  |
  2   | Có kế hoạch thực hiện   | 30  | 25 |  | chậm
  3   | Có mô hình tự quản      | 40  | 40 |  |
      | Tổng cộng               | 100 | 95 |  |
`;

const without = bookOf`
  BẢNG CHẤM ĐIỂM xã An Bình năm 2025 tiêu chuẩn An toàn về an ninh, trật tự
  STT | Nội dung | Điểm tối đa | Điểm tự chấm | Lý do trừ điểm
  1   | Có nghị quyết chuyên đề | 30  | 30 |
  2   | Có kế hoạch thực hiện   | 30  | 25 | chậm
  3   | Có mô hình tự quản      | 40  | 40 |
      | Tổng cộng               | 100 | 95 |
`;

const DAY = "2025-11-30";

const entries = [
  { row: 3, points: 28, reason: "nghị quyết ban hành chậm" },
  { row: 4, points: 25, reason: null },
];

describe.each([
  ["with a column of the appraiser's", withColumn],
  ["without one", without],
])("a sheet %s", (_what, book) => {
  const hasColumn = book === withColumn;

  test("points and reason are one step: said, taken back, made again; no cell of the unit's changes", async () => {
    const session = await openSession(book);
    const before = await cellsOfUnit(session, hasColumn);
    const blank = stateOf(session);
    session.appraise(entries, DAY);
    await session.settle();
    const said = stateOf(session);
    expect(said).toEqual({
      points: [28, 25, null],
      reasons: ["nghị quyết ban hành chậm"],
      steps: 1,
    });
    expect(await session.cells("E3", "E4", "E6")).toEqual(
      hasColumn ? [28, 25, 53] : [null, "chậm", null],
    );
    session.undo();
    await session.settle();
    expect(stateOf(session)).toEqual(blank);
    session.redo();
    await session.settle();
    expect(stateOf(session)).toEqual(said);
    expect(await cellsOfUnit(session, hasColumn)).toEqual(before);
    expect(session.failure()).toBeNull();
  });

  test("the file opened again, by the pane and by the command, says the same", async () => {
    const session = await openSession(book);
    session.appraise(entries, DAY);
    await session.settle();
    const kept = await openFile(session.host, []);
    const reread = recogniseFile({ workbook: kept.workbook, keptText: kept.keptText });
    const [table] = reread.tables;
    expect(table?.items.map(({ scores }) => scores.appraised.points)).toEqual([28, 25, null]);
    expect(table?.total?.scores.appraised.points).toBe(53);
    expect(table?.appraisal).toMatchObject({ by: null, day: DAY });
    expect(table?.appraisal?.contents.map(({ reason }) => reason)).toContain(
      "nghị quyết ban hành chậm",
    );
  });
});

test("a column for the appraiser's reasons takes them, in one step with the points", async () => {
  const session = await openSession(bookOf`
    BẢNG CHẤM ĐIỂM xã An Bình năm 2025 tiêu chuẩn An toàn về an ninh, trật tự
    STT | Nội dung | Điểm tối đa | Điểm tự chấm | Lý do trừ điểm | Điểm thẩm định | Ý kiến thẩm định
    1   | Có nghị quyết chuyên đề | 30  | 30 |      |  |
    2   | Có kế hoạch thực hiện   | 30  | 25 | chậm |  |
    3   | Có mô hình tự quản      | 40  | 40 |      |  |
        | Tổng cộng               | 100 | 95 |      |  |
  `);
  session.appraise(entries, DAY);
  await session.settle();
  expect(await session.cells("E3", "F3", "G3", "E4", "F4", "G4")).toEqual([
    null,
    28,
    "nghị quyết ban hành chậm",
    "chậm",
    25,
    null,
  ]);
  expect(session.state().undo).toHaveLength(1);
  session.undo();
  await session.settle();
  expect(await session.cells("F3", "G3", "F4")).toEqual([null, null, null]);
});

test("saying what stands already is no step; while entries are only tried, nothing is taken", async () => {
  const session = await openSession(withColumn);
  session.appraise(entries, DAY);
  await session.settle();
  session.appraise(entries, DAY);
  await session.settle();
  expect(session.state().undo).toHaveLength(1);
  session.startTrial();
  await session.settle();
  session.appraise([{ row: 5, points: 40 }], DAY);
  await session.settle();
  expect(stateOf(session).points).toEqual([28, 25, null]);
});

test("words alone are kept beside the sheet, on the day that they were said", async () => {
  const session = await openSession(withColumn);
  session.appraise([{ row: 3, evidence: "missing", evidenceNote: "chưa có danh sách" }], DAY);
  await session.settle();
  const { settings, reading } = session.state();
  const [table] = reading?.tables ?? [];
  expect(table && settingsOf(settings, table).appraisal).toEqual({
    day: DAY,
    contents: [
      {
        row: 3,
        path: "1",
        text: "Có nghị quyết chuyên đề",
        evidence: "missing",
        evidenceNote: "chưa có danh sách",
      },
    ],
  });
});

test("a row that is opened while appraising stays in the view", async () => {
  const session = await openSession(withColumn);
  session.chooseView("appraisal");
  session.chooseRow(4, "appraised");
  expect(session.state()).toMatchObject({ view: "appraisal", row: 4, scorer: "appraised" });
});

/** Points and reasons of the appraiser as the session counts them, and how much can be taken back. */
function stateOf(session: OpenSession) {
  const { reading, undo, ...state } = session.state();
  const [settled] = reading ? settleReading(reading, state) : [];
  return {
    points: settled?.table.items.map(({ scores }) => scores.appraised.points),
    reasons: settled?.table.appraisal?.contents.flatMap(({ reason }) => reason ?? []) ?? [],
    steps: undo.length,
  };
}

/** Every cell but those of the appraiser's column. */
async function cellsOfUnit({ host }: OpenSession, hasColumn: boolean) {
  const { grids } = await host.readWorkbook();
  return grids.flatMap(({ cells }) =>
    cells
      .filter(({ column, value }) => value !== null && (!hasColumn || column !== 5))
      .map((cell) => [formatAddress(cell), cell.value]),
  );
}
