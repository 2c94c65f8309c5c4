/** Merged areas in Excel: told of at most 512 at once, asked once and kept, because the question costs the user what Ctrl+Z could take back. */
import { addressOf } from "../../support/fakeExcel/model";
import type { FakeOptions } from "../../support/fakeExcel";
import { openedExcel, settled } from "../../support/openedExcel";

const SHEET = "Bảng";

/** Pairs of cells, one below the other, in so many columns. */
function merged(rows: number, columns: readonly string[]) {
  const merges: string[] = [];
  const cells: { [address: string]: number } = {};
  for (let row = 1; row < rows; row += 2)
    for (const column of columns) {
      merges.push(`${column}${row}:${column}${row + 1}`);
      cells[`${column}${row}`] = row;
    }
  return { name: SHEET, cells, merges };
}

test.each<[string, FakeOptions]>([
  ["fails at them", {}],
  ["is silent about them", { manyMerges: "silent" }],
  ["does not know the question", { apiLevel: "1.9" }],
])("700 merged areas are all read in an Excel that %s", async (_how, options) => {
  const sketch = merged(200, ["A", "B", "C", "D", "E", "F", "G"]);
  const { host } = openedExcel({ sheets: [sketch] }, options);
  const [grid] = (await host.readWorkbook()).grids;
  expect(grid?.merges.map(addressOf).sort()).toEqual([...sketch.merges].sort());
});

test("a sheet whose merges Excel does not tell costs the others nothing, and is read in the file", async () => {
  const { fake, host } = openedExcel({
    sheets: [merged(20, ["A"]), { name: "Khác", cells: { A1: 1 }, merges: ["A1:B2"] }],
  });
  // The book, the sheets; then all bands, and those of the first sheet alone.
  fake.failNext(["none", 999], ["none", 999], ["GeneralException"], ["GeneralException"]);
  const { grids } = await host.readWorkbook();
  expect(grids.map(({ merges }) => merges.length)).toEqual([10, 1]);
});

describe("what the user typed can be taken back by Ctrl+Z", () => {
  const sketch = { sheets: [{ name: SHEET, cells: { A1: "Bảng", A3: 5 }, merges: ["A1:C1"] }] };

  test("after readings, by event and by focus", async () => {
    const { fake, host, listen, cellIn } = openedExcel(sketch);
    await host.readWorkbook();
    listen();
    await settled();
    fake.type(SHEET, "A3", 6);
    fake.type(SHEET, "B3", 7);
    await settled();
    await host.readWorkbook({ onlyChanged: true });
    await host.readWorkbook();
    expect(fake.undo() && fake.undo()).toBe(true);
    expect([cellIn(SHEET, "A3"), cellIn(SHEET, "B3")]).toEqual([5, null]);
    await settled();
    expect((await host.readWorkbook({ onlyChanged: true })).grids[0]?.cells).toHaveLength(2);
  });

  test("after an entry of ours, which is taken back first", async () => {
    const { fake, host, cellIn } = openedExcel(sketch);
    await host.readWorkbook();
    fake.type(SHEET, "A4", 1);
    await host.writeCells(SHEET, [{ row: 3, column: 1, value: 9 }]);
    expect(cellIn(SHEET, "A3")).toBe(9);
    expect([fake.undo(), fake.undo(), fake.undo()]).toEqual([true, true, false]);
    expect([cellIn(SHEET, "A3"), cellIn(SHEET, "A4")]).toEqual([5, null]);
  });

  test("after one cell was formatted; formatting of many cells, which may merge them, costs it", async () => {
    const { fake, host, listen } = openedExcel(sketch);
    await host.readWorkbook();
    listen();
    await settled();
    await host.readWorkbook();
    fake.type(SHEET, "A3", 6);
    fake.format(SHEET, "A3");
    await settled();
    await host.readWorkbook();
    expect(fake.undo()).toBe(true);
    fake.book.sheets[0]?.merges.push({ top: 5, left: 1, bottom: 5, right: 2 });
    fake.format(SHEET, "A5:B5");
    await settled();
    expect((await host.readWorkbook()).grids[0]?.merges).toHaveLength(2);
    fake.format(SHEET, "A1");
    fake.book.sheets[0]?.merges.shift();
    await settled();
    expect((await host.readWorkbook()).grids[0]?.merges).toHaveLength(1);
  });
});

test("merges are asked again when rows move, and on wish", async () => {
  const { fake, host, listen } = openedExcel({ sheets: [merged(4, ["A"])] });
  const tops = async (wish = {}) =>
    (await host.readWorkbook(wish)).grids[0]?.merges.map(({ top }) => top);
  expect(await tops()).toEqual([1, 3]);
  listen();
  await settled();
  fake.insertRow(SHEET, 3);
  await settled();
  expect(await tops({ onlyChanged: true })).toEqual([1, 4]);
  fake.book.sheets[0]?.merges.pop();
  expect(await tops()).toEqual([1, 4]);
  expect(await tops({ afresh: true })).toEqual([1]);
});
