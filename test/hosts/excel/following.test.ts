/** What is read again of a workbook that is open in Excel: only the sheet that changed, and nothing after an entry of our own. */
import { openFile, openWorkbook } from "../../../src/actions/reading/openWorkbook";
import { formatAddress, type WorkbookData } from "../../../src/core/model/workbook/grid";
import { at, type BookSketch } from "../../support/bookSketch";
import type { FakeOptions } from "../../support/fakeExcel";
import { change, openedExcel, scoreBook, settled, valueAt } from "../../support/openedExcel";

const book: BookSketch = {
  sheets: [
    { name: "Bảng", cells: { A3: 5, A4: 3, A5: { formula: "SUM(A3:A4)", value: 8 } } },
    { name: "Khác", cells: { A1: "khác", A2: 2 } },
    { name: "Tổng", cells: { A1: { formula: "'Bảng'!A5*2", value: 16 } } },
  ],
};
const told = { onlyChanged: true };

async function followed(options: FakeOptions = {}, sketch = book) {
  const excel = openedExcel(sketch, options);
  excel.listen();
  await settled();
  await excel.host.readWorkbook();
  return excel;
}

test("nothing is asked while nothing was told, and each sheet stays the very same", async () => {
  const { host, callsOf } = await followed();
  const first = await host.readWorkbook(told);
  expect(await callsOf(() => host.readWorkbook(told))).toBe(0);
  const again = await host.readWorkbook(told);
  expect(again.grids.map((grid, i) => grid === first.grids[i])).toEqual([true, true, true]);
});

test("of a change only its sheet is read, and the one whose formulas look there", async () => {
  const { fake, host, callsOf } = await followed();
  const first = await host.readWorkbook(told);
  fake.type("Bảng", "A3", 6);
  await settled();
  let data = first;
  expect(await callsOf(async () => (data = await host.readWorkbook(told)))).toBe(1);
  expect(data.grids.map((grid, i) => grid === first.grids[i])).toEqual([false, true, false]);
  expect([valueAt(data, "Bảng", "A5"), valueAt(data, "Tổng", "A1")]).toEqual([9, 18]);
});

test.each<FakeOptions>([{}, { apiLevel: "1.9" }, { echoes: "none" }, { echoes: "wholeBatch" }])(
  "after an entry of our own nothing is asked, and its totals stand, %j",
  async (options) => {
    const { host, callsOf } = await followed(options);
    expect(await callsOf(() => host.writeCells("Bảng", [change("A3", 6)]))).toBe(2);
    await settled();
    const read: WorkbookData[] = [];
    const reading = async () => read.push(await host.readWorkbook(told));
    expect(await callsOf(reading)).toBe(0);
    const stands = read.map((data) => [valueAt(data, "Bảng", "A5"), valueAt(data, "Tổng", "A1")]);
    expect(stands).toEqual([[9, 18]]);
  },
);

test("what a person types while we write is read", async () => {
  const { fake, host } = await followed();
  const write = host.writeCells("Bảng", [change("A3", 6)]);
  fake.type("Bảng", "A4", 9);
  await write;
  await settled();
  expect(valueAt(await host.readWorkbook(told), "Bảng", "A5")).toBe(15);
});

test("a cell outside of what was read is read after it was written", async () => {
  const { host } = await followed();
  await host.writeCells("Bảng", [change("H40", "xa")]);
  expect(valueAt(await host.readWorkbook(told), "Bảng", "H40")).toBe("xa");
});

test("of what Excel does not tell the next whole reading knows", async () => {
  const { fake, host } = await followed();
  const [sheet] = fake.book.sheets;
  if (sheet) fake.book.enter(sheet, 3, 1, 7);
  expect(valueAt(await host.readWorkbook(told), "Bảng", "A3")).toBe(5);
  expect(valueAt(await host.readWorkbook(), "Bảng", "A3")).toBe(7);
});

test("a reading that failed is made up for by the next, whatever was told before", async () => {
  const { fake, host } = await followed();
  fake.type("Bảng", "A3", 6);
  await settled();
  fake.failNext(["GeneralException"]);
  await expect(host.readWorkbook(told)).rejects.toMatchObject({ code: "programFailed" });
  expect(valueAt(await host.readWorkbook(told), "Bảng", "A3")).toBe(6);
});

test("sheets that come and go, and the one in front, are told", async () => {
  const { fake, host } = await followed();
  fake.book.addSheet("Mới");
  fake.tell("onAdded", { worksheetId: "{9}" });
  fake.select("Khác", "A1");
  await settled();
  const data = await host.readWorkbook(told);
  expect(data.grids.map(({ sheet }) => sheet)).toEqual(["Bảng", "Khác", "Tổng", "Mới"]);
  fake.select("Bảng", "A1");
  await settled();
  expect([data.activeSheet, (await host.readWorkbook(told)).activeSheet]).toEqual(["Khác", "Bảng"]);
});

test("an Excel that refuses to tell is read whole each time", async () => {
  const { fake, host, listen } = openedExcel(book);
  fake.failNext(["GeneralException"]);
  listen();
  await settled();
  await host.readWorkbook(told);
  const [sheet] = fake.book.sheets;
  if (sheet) fake.book.enter(sheet, 3, 1, 7);
  expect(valueAt(await host.readWorkbook(told), "Bảng", "A3")).toBe(7);
});

test("without listening everything is read each time", async () => {
  const { fake, host } = openedExcel(book);
  await host.readWorkbook();
  const [sheet] = fake.book.sheets;
  if (sheet) fake.book.enter(sheet, 3, 1, 7);
  expect(valueAt(await host.readWorkbook(told), "Bảng", "A3")).toBe(7);
});

test("a sheet of 200,000 cells is read by its first 300 rows beside others, whole on wish, and written anywhere", async () => {
  const { fake, host, cellIn } = openedExcel(book);
  const sheet = fake.book.addSheet("Dữ liệu");
  for (let row = 1; row <= 20_000; row++)
    for (let column = 1; column <= 10; column++) sheet.cellAt(row, column).value = row;
  const first = await host.readWorkbook();
  expect([first.readInPart, first.grids[3]?.rowCount]).toEqual([["Dữ liệu"], 300]);
  expect(fake.traffic.responseBytes).toBeLessThan(1_000_000);
  await host.writeCells("Dữ liệu", [change("C19999", 1)]);
  expect(cellIn("Dữ liệu", "C19999")).toBe(1);
  const whole = await host.readWorkbook({ whole: ["Dữ liệu"] });
  expect([whole.readInPart, whole.grids[3]?.cells.length]).toEqual([undefined, 200_000]);
});

test("a table that goes on below the first 300 rows is read to its end, when it is opened and each time after", async () => {
  const { host } = openedExcel(scoreBook(1100));
  const opened = await openFile(host, []);
  expect(opened.reading.tables[0]?.items).toHaveLength(1097);
  expect((await openWorkbook(host)).reading.tables[0]?.items).toHaveLength(1097);
});

test("where no table is found in the first 300 rows, it is looked for below", async () => {
  const { sheets } = scoreBook(20);
  const moved = Object.entries(sheets[0]?.cells ?? {}).map(([address, value]) => {
    const { row, column } = at(address);
    const below = formatAddress({ row: row + 2000, column });
    return [below, typeof value === "object" ? "" : value] as const;
  });
  const cells = { A1: "Sổ", F1: "Sổ", ...Object.fromEntries(moved) };
  const { host } = openedExcel({ sheets: [{ name: "Bảng", cells }] });
  expect((await openFile(host, [])).reading.tables[0]?.items).toHaveLength(17);
});
