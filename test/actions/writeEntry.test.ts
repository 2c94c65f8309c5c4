/** What an entry changes in the sheet: its own cells and the sums that a person typed. */
import { openWorkbook } from "../../src/actions/reading/openWorkbook";
import { changesForEntry, type Entry, writeChanges } from "../../src/actions/writing/writeEntry";
import type { WorkbookData } from "../../src/core/model/workbook/grid";
import { formatAddress, type CellChange } from "../../src/core/model/workbook/grid";
import { memoryHost } from "../support/memoryHost";
import { bookOf } from "../support/sheetOf";

const typedSums = bookOf`
  BẢNG CHẤM ĐIỂM xã An Bình năm 2025 tiêu chuẩn An toàn về an ninh, trật tự
  STT | Nội dung | Điểm tối đa | Điểm tự chấm | Lý do trừ điểm
  I   | Lãnh đạo, chỉ đạo      | 60  | 55   |
  1   | Có nghị quyết chuyên đề | 30  | 25   | Ban hành chậm
  2   | Có kế hoạch thực hiện   | 30  | 30   |
  II  | Phong trào toàn dân     | 40  | 40   |
  1   | Có mô hình tự quản      | 40  | 40   |
      | Tổng cộng               | 100 | 95   |
`;

const formulas = bookOf`
  BẢNG CHẤM ĐIỂM xã An Bình năm 2025 tiêu chuẩn An toàn về an ninh, trật tự
  STT | Nội dung | Điểm tối đa | Điểm tự chấm | Ghi chú
  I   | Lãnh đạo, chỉ đạo       | 60  | =SUM(D4:D5)→55  |
  1   | Có nghị quyết chuyên đề | 30  | 25              | Ban hành chậm
  2   | Có kế hoạch thực hiện   | 30  | 30              |
  II  | Phong trào toàn dân     | 40  | =D7→40          |
  1   | Có mô hình tự quản      | 40  | 40              |
      | Tổng cộng               | 100 | =D3+D6→95       |
`;

const wrongTotal = bookOf`
  BẢNG CHẤM ĐIỂM xã An Bình năm 2025 tiêu chuẩn An toàn về an ninh, trật tự
  STT | Nội dung | Điểm tối đa | Điểm tự chấm | Lý do trừ điểm
  I   | Lãnh đạo, chỉ đạo       | 60  |      |
  1   | Có nghị quyết chuyên đề | 30  | 25   | Ban hành chậm
  2   | Có kế hoạch thực hiện   | 30  | 30   |
  II  | Phong trào toàn dân     | 40  |      |
  1   | Có mô hình tự quản      | 40  | 40   |
      | Tổng cộng               | 100 | 99   |
`;

const unfilled = bookOf`
  BẢNG CHẤM ĐIỂM xã An Bình năm 2025 tiêu chuẩn An toàn về an ninh, trật tự
  STT | Nội dung | Điểm tối đa | Điểm tự chấm | Lý do trừ điểm
  I   | Lãnh đạo, chỉ đạo       | 60  |  |
  1   | Có nghị quyết chuyên đề | 30  |  |
  2   | Có kế hoạch thực hiện   | 30  |  |
  II  | Phong trào toàn dân     | 40  |  |
  1   | Có mô hình tự quản      | 40  |  |
      | Tổng cộng               | 100 |  |
`;

const withDeduction = bookOf`
  BẢNG CHẤM ĐIỂM xã An Bình năm 2025 tiêu chuẩn An toàn về an ninh, trật tự
  STT | Nội dung | Điểm tối đa | Điểm tự chấm | Điểm trừ | Lý do trừ điểm | Tài liệu minh chứng
  1   | Có nghị quyết chuyên đề | 30  | 25 | 5  | Ban hành chậm |
  2   | Có kế hoạch thực hiện   | 30  | 30 |    |               | Kế hoạch số 5
  3   | Có mô hình tự quản      | 40  | 40 |    |               |
      | Tổng cộng               | 100 | 95 | 5  |               |
`;

const appraised = bookOf`
  BẢNG CHẤM ĐIỂM xã An Bình năm 2025 tiêu chuẩn An toàn về an ninh, trật tự
  STT | Nội dung | Điểm tối đa | Điểm tự chấm | Điểm thẩm định
  I   | Lãnh đạo, chỉ đạo       | 60  | 55 | 50
  1   | Có nghị quyết chuyên đề | 30  | 25 | 20
  2   | Có kế hoạch thực hiện   | 30  | 30 | 30
  II  | Phong trào toàn dân     | 40  | 40 | 40
  1   | Có mô hình tự quản      | 40  | 40 | 40
      | Tổng cộng               | 100 | 95 | 90
`;

const deductedAndAdded = bookOf`
  BẢNG CHẤM ĐIỂM xã An Bình năm 2025 tiêu chuẩn An toàn về an ninh, trật tự
  STT | Nội dung | Điểm tối đa | Điểm trừ | Điểm cộng
  1   | Có nghị quyết chuyên đề | 30  | 5 | 1
  2   | Có kế hoạch thực hiện   | 30  | 0 |
  3   | Có mô hình tự quản      | 40  | 0 | 2
      | Tổng cộng               | 100 | 5 | 3
`;

const onlyDeduction = bookOf`
  BẢNG CHẤM ĐIỂM xã An Bình năm 2025 tiêu chuẩn An toàn về an ninh, trật tự
  STT | Nội dung | Điểm tối đa | Điểm trừ | Lý do trừ điểm
  1   | Có nghị quyết chuyên đề | 30  | 5 | Ban hành chậm
  2   | Có kế hoạch thực hiện   | 30  | 0 |
  3   | Có mô hình tự quản      | 40  | 0 |
      | Tổng cộng               | 100 | 5 |
`;

test.each<[string, WorkbookData, number, Entry, readonly string[]]>([
  [
    "points and reason, with typed subtotal and total",
    typedSums,
    4,
    { points: 20.5, reason: "Chưa có" },
    ["D4=20.5", "D3=50.5", "D8=90.5", "E4=Chưa có"],
  ],
  ["no sum is written over a formula", formulas, 4, { points: 30 }, ["D4=30"]],
  [
    "without a reason column the reason goes to the notes",
    formulas,
    4,
    { reason: "Ban hành chậm 10 ngày" },
    ["E4=Ban hành chậm 10 ngày"],
  ],
  [
    "a total that was wrong before is left for its finding",
    wrongTotal,
    4,
    { points: 30 },
    ["D4=30"],
  ],
  [
    "a blank total of an unfilled sheet follows, blank groups stay blank",
    unfilled,
    5,
    { points: 12.5 },
    ["D5=12.5", "D8=12.5"],
  ],
  [
    "points taken back leave the sums of the others",
    typedSums,
    7,
    { points: null },
    ["D7=null", "D6=null", "D8=55"],
  ],
  [
    "self score and deduction together",
    withDeduction,
    4,
    { points: 29.75 },
    ["D4=29.75", "D6=94.75", "E4=0.25", "E6=5.25"],
  ],
  [
    "all points empty the deduction",
    withDeduction,
    3,
    { points: 30, reason: null },
    ["D3=30", "D6=100", "E3=null", "E6=null", "F3=null"],
  ],
  [
    "evidence goes to its column",
    withDeduction,
    3,
    { evidence: " Nghị quyết số 2 " },
    ["G3=Nghị quyết số 2"],
  ],
  [
    "a table with only deductions gets the deduction",
    onlyDeduction,
    4,
    { points: 28 },
    ["D4=2", "D6=7"],
  ],
  [
    "nought deducted is written there, for blank means unscored",
    onlyDeduction,
    3,
    { points: 30 },
    ["D3=0", "D6=0"],
  ],
  [
    "an appraised score goes to the appraiser's column, with the sums typed there",
    appraised,
    4,
    { points: 25, scorer: "appraised" },
    ["E4=25", "E3=55", "E8=95"],
  ],
  ["a scorer without a column gets nothing", appraised, 4, { points: 25, scorer: "council" }, []],
  [
    "what was added is not taken off with the rest",
    deductedAndAdded,
    3,
    { points: 29 },
    ["D3=2", "D6=2"],
  ],
  ["what is already there is not written again", typedSums, 4, { reason: "Ban hành chậm" }, []],
])("%s", async (_sentence, book, row, entry, expected) => {
  const { changes } = await entryIn(book, row, entry);
  expect(changes.map(said)).toEqual(expected);
});

test("a write can be undone and done again from what it returns", async () => {
  const { host, sheet, changes } = await entryIn(typedSums, 4, { points: 20, reason: null });
  const before = await host.readWorkbook();
  const write = await writeChanges(host, sheet, changes);
  const after = await host.readWorkbook();
  expect(valueAt(after, "D8")).toBe(90);
  await host.writeCells(sheet, write?.before ?? []);
  expect(await host.readWorkbook()).toEqual(before);
  await host.writeCells(sheet, write?.after ?? []);
  expect(await host.readWorkbook()).toEqual(after);
});

test("formulas are worked out after a write", async () => {
  const { host, sheet, changes } = await entryIn(formulas, 4, { points: 30 });
  await writeChanges(host, sheet, changes);
  expect(valueAt(await host.readWorkbook(), "D8")).toBe(100);
});

const merged = [
  { top: 2, left: 1, bottom: 3, right: 1 },
  { top: 2, left: 2, bottom: 3, right: 2 },
  { top: 2, left: 3, bottom: 3, right: 3 },
  { top: 2, left: 4, bottom: 2, right: 5 },
];
const ticked = bookOf`
  BẢNG CHẤM ĐIỂM xã An Bình năm 2025 tiêu chuẩn An toàn về an ninh, trật tự
  STT | Nội dung | Điểm tối đa | Tự đánh giá |
      |          |             | Đạt | Không đạt
  1   | Có nghị quyết chuyên đề | 60  | x |
  2   | Có kế hoạch thực hiện   | 40  |   |
      | Tổng cộng               | 100 |   |
`;

test.each([
  ["nought moves the tick to the other cell", 0, ["D4=null", "E4=x"]],
  ["all points tick the first", 60, ["D4=x", "E4=null"]],
  ["nothing clears both", null, ["D4=null", "E4=null"]],
])("where a sheet is ticked, %s", async (_name, points, written) => {
  const book = { ...ticked, grids: ticked.grids.map((grid) => ({ ...grid, merges: merged })) };
  const { changes } = await entryIn(book, 4, { points });
  expect(changes.map(said)).toEqual(written);
});

// helpers

async function entryIn(book: WorkbookData, row: number, entry: Entry) {
  const host = memoryHost(book);
  const { workbook, reading } = await openWorkbook(host);
  const table = reading.tables[0];
  const item = table?.items.find((candidate) => candidate.row === row);
  const grid = workbook.grids[0];
  if (!table || !item || !grid) throw new Error(`row ${row} was not recognised`);
  return { host, sheet: table.sheet, changes: changesForEntry(table, grid, item, entry) };
}

const said = ({ value, ...address }: CellChange): string => `${formatAddress(address)}=${value}`;

const valueAt = (book: WorkbookData, reference: string) =>
  book.grids[0]?.cells.find((cell) => formatAddress(cell) === reference)?.value;
