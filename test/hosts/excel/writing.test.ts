/** Writing in Excel where it refuses, scatters or half does what it is asked: what is said afterwards is what stands. */
import type { FakeOptions } from "../../support/fakeExcel";
import { change, openedExcel, valueAt } from "../../support/openedExcel";

const SHEET = "Bảng";
const column = (first: number, ...values: readonly (string | number | null)[]) =>
  values.map((value, i) => change(`A${first + i}`, value));

describe("a cell formatted as text in a protected sheet", () => {
  const opened = (allowsFormats: boolean) => {
    const excel = openedExcel({
      sheets: [{ name: SHEET, cells: { A3: "05", B3: 1 }, isProtected: true }],
    });
    const sheet = excel.fake.book.findSheet(SHEET);
    if (sheet) sheet.allowsFormats = allowsFormats;
    for (const place of [1, 2]) Object.assign(sheet?.cellAt(3, place) ?? {}, { isLocked: false });
    Object.assign(sheet?.cellAt(3, 1) ?? {}, { format: "@" });
    return excel;
  };

  test("is refused a number by its own reason, and nothing of the batch is written", async () => {
    const { host, cellIn } = opened(false);
    await expect(host.writeCells(SHEET, [change("B3", 2), change("A3", 9)])).rejects.toMatchObject({
      code: "formatProtected",
      facts: { sheet: SHEET, cell: "A3" },
    });
    expect([cellIn(SHEET, "A3"), cellIn(SHEET, "B3")]).toEqual(["05", 1]);
  });

  test("takes words, and a number where the protection leaves formats free", async () => {
    const words = opened(false);
    await words.host.writeCells(SHEET, [change("A3", "chưa có"), change("B3", 2)]);
    expect([words.cellIn(SHEET, "A3"), words.cellIn(SHEET, "B3")]).toEqual(["chưa có", 2]);
    const free = opened(true);
    await free.host.writeCells(SHEET, [change("A3", 9)]);
    expect(free.cellIn(SHEET, "A3")).toBe(9);
  });
});

describe.each<FakeOptions>([
  {},
  { overHiddenRows: "FilteredRangeConflict" },
  { overHiddenRows: "taken" },
])("rows that a filter hides, %j", (options) => {
  const cells = { A3: 1, A4: 2, A5: 3, A6: 4, A7: 5 };
  const filtered = () =>
    openedExcel({ sheets: [{ name: SHEET, cells, hiddenRows: [4, 6] }] }, options);
  const stands = ({ cellIn }: ReturnType<typeof filtered>) =>
    [3, 4, 5, 6, 7].map((row) => cellIn(SHEET, `A${row}`));

  test("are written, each value into its own cell", async () => {
    const excel = filtered();
    const { before } = await excel.host.writeCells(SHEET, column(3, 5, 3, 7, 8, 9));
    expect(stands(excel)).toEqual([5, 3, 7, 8, 9]);
    await excel.host.writeCells(SHEET, before);
    expect(stands(excel)).toEqual([1, 2, 3, 4, 5]);
  });

  test("are put back each as it was when Excel fails midway", async () => {
    const excel = filtered();
    await excel.host.readWorkbook();
    excel.fake.failNext(["none", 999], ["GeneralException", 3]);
    await expect(excel.host.writeCells(SHEET, column(3, 5, 3, 7, 8, 9))).rejects.toMatchObject({
      code: "programFailed",
    });
    expect(stands(excel)).toEqual([1, 2, 3, 4, 5]);
  });
});

describe("after a failure it is looked at before anything is said", () => {
  const opened = async () => {
    const excel = openedExcel({ sheets: [{ name: SHEET, cells: { A3: 5, A9: 1 } }] });
    await excel.host.readWorkbook();
    return excel;
  };
  const wanted = [change("A3", 6), change("A9", 2)];
  const look: readonly [string, number] = ["none", 999];
  /** Steps of the writing batch after which one cell, or both, stand. */
  const [half, whole] = [3, 5];

  test("a write that was carried out all the same is one", async () => {
    const { fake, host, cellIn } = await opened();
    fake.failNext(look, ["RequestAborted", whole]);
    await host.writeCells(SHEET, wanted);
    expect([cellIn(SHEET, "A3"), cellIn(SHEET, "A9")]).toEqual([6, 2]);
  });

  test("of a write that left nothing the reason is told", async () => {
    const { fake, host, cellIn } = await opened();
    fake.failNext(look, ["RequestAborted"]);
    await expect(host.writeCells(SHEET, wanted)).rejects.toMatchObject({ code: "programBusy" });
    expect([cellIn(SHEET, "A3"), cellIn(SHEET, "A9")]).toEqual([5, 1]);
  });

  test("cells that do not stand as before are named", async () => {
    const { fake, host, cellIn } = await opened();
    // Half is written, looked at twice, and putting back fails as well.
    fake.failNext(look, ["GeneralException", half], look, look, ["GeneralException"]);
    await expect(host.writeCells(SHEET, wanted)).rejects.toMatchObject({
      code: "notPutBack",
      facts: { sheet: SHEET, cells: "A3" },
    });
    expect(cellIn(SHEET, "A3")).toBe(6);
  });

  test("where Excel cannot even be asked, all of them are", async () => {
    const { fake, host } = await opened();
    const gone: readonly [string] = ["ServiceNotAvailable"];
    fake.failNext(look, ["RequestAborted", half], gone, gone);
    await expect(host.writeCells(SHEET, wanted)).rejects.toMatchObject({
      code: "notPutBack",
      facts: { cells: "A3, A9" },
    });
  });
});

describe("a write is made where the expected values stand, and nowhere else", () => {
  const sketch = { sheets: [{ name: SHEET, cells: { A3: 5, B3: "chữ" }, merges: ["B3:C3"] }] };

  test("what somebody has typed since is left alone, and named", async () => {
    const { fake, host, cellIn } = openedExcel(sketch);
    const { before } = await host.writeCells(SHEET, [change("A3", 6), change("C3", "khác")]);
    fake.type(SHEET, "A3", 99);
    await expect(
      host.writeCells(SHEET, before, [change("A3", 6), change("C3", "khác")]),
    ).rejects.toMatchObject({ code: "cellsChanged", facts: { sheet: SHEET, cells: "A3" } });
    expect([cellIn(SHEET, "A3"), cellIn(SHEET, "B3")]).toEqual([99, "khác"]);
  });

  test("where all stands as it was left, it is written", async () => {
    const { host, cellIn } = openedExcel(sketch);
    const { before } = await host.writeCells(SHEET, [
      change("A3", null),
      change("C3", "hai\ndòng"),
    ]);
    await host.writeCells(SHEET, before, [change("A3", ""), change("C3", "hai\r\ndòng")]);
    expect([cellIn(SHEET, "A3"), cellIn(SHEET, "B3")]).toEqual([5, "chữ"]);
  });
});

test("few cells are written without holding the screen still, many are", async () => {
  const { fake, host } = openedExcel({ sheets: [{ name: SHEET, cells: { A3: 5 } }] });
  await host.writeCells(SHEET, [change("A3", 6)]);
  expect(fake.stills).toBe(0);
  await host.writeCells(SHEET, column(3, ...Array.from({ length: 60 }, (_, i) => i + 1)));
  expect(fake.stills).toBe(1);
});

test("a sheet that was renamed, whose name another has now, is not written for it", async () => {
  const { fake, host } = openedExcel({
    sheets: [
      { name: "Một", cells: { A1: 1 }, merges: ["A1:B1"] },
      { name: "Hai", cells: { A1: 2, B1: 3 } },
    ],
  });
  await host.readWorkbook();
  const [one, two] = fake.book.sheets;
  if (one && two) [one.name, two.name] = ["Hai", "Một"];
  await host.writeCells("Một", [change("B1", 9)]);
  expect(valueAt(await host.readWorkbook(), "Một", "B1")).toBe(9);
});
