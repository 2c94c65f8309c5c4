/** What only Excel does: waits while a cell is typed in, refuses, is changed by others, and answers in messages of limited size. */
import { at, type BookSketch } from "../support/bookSketch";
import type { FakeOptions } from "../support/fakeExcel";
import { change, openedExcel, settled, valueAt } from "../support/openedExcel";

const book: BookSketch = {
  sheets: [
    {
      name: "Chấm điểm",
      cells: { A1: "Bảng", A3: 5, B3: "05", A4: 3, A5: { formula: "SUM(A3:A4)", value: 8 } },
      merges: ["A1:C1"],
    },
    { name: "Khóa", cells: { A1: 1, B1: 2 }, isProtected: true },
  ],
};

const opened = (options: FakeOptions = {}, sketch = book) => openedExcel(sketch, options);

const sheet = "Chấm điểm";
describe("batches", () => {
  test("the first reading takes four, each later one takes one, a write takes two", async () => {
    const { fake, host } = opened();
    await host.readWorkbook();
    expect(fake.traffic.syncs).toBe(4);
    await host.readWorkbook();
    expect(fake.traffic.syncs).toBe(5);
    await host.writeCells(sheet, [change("A3", 4), change("B3", "đủ"), change("A9", 1)]);
    expect(fake.traffic.syncs).toBe(7);
    expect(valueAt(await host.readWorkbook(), sheet, "A5")).toBe(7);
  });

  test("a sheet of 2 000 rows comes in parts where messages are small, and is the same", async () => {
    const cells: { [address: string]: string | number } = {};
    for (let row = 1; row <= 2000; row++) {
      cells[`A${row}`] = row;
      cells[`C${row}`] = `Nội dung số ${row}`;
    }
    const sketch: BookSketch = { sheets: [{ name: sheet, cells }] };
    const small = opened({ largestMessage: 100_000 }, sketch);
    const data = await small.host.readWorkbook();
    expect(data.grids[0]?.cells).toEqual(
      (await opened({}, sketch).host.readWorkbook()).grids[0]?.cells,
    );
    expect(data.grids[0]?.cells).toHaveLength(4000);
    expect(valueAt(await small.host.readWorkbook(), sheet, "C2000")).toBe("Nội dung số 2000");
  });

  test("5 000 long texts are written in parts", async () => {
    const { fake, host } = opened();
    const changes = Array.from({ length: 5000 }, (_, r) => ({
      row: r + 10,
      column: 1,
      value: `${"dài ".repeat(250)}${r}`,
    }));
    await host.writeCells(sheet, changes);
    const data = await host.readWorkbook({ whole: [sheet] });
    expect(valueAt(data, sheet, "A5009")).toBe(changes[4999]?.value);
    expect(fake.traffic.requestBytes).toBeGreaterThan(5_000_000);
  });

  test("a sheet that was seen and is gone, renamed or grown is read as it is now", async () => {
    const { fake, host } = opened();
    await host.readWorkbook();
    fake.book.sheets.pop();
    const [left] = fake.book.sheets;
    if (left) left.name = "Chấm điểm 2025";
    fake.type("Chấm điểm 2025", "D20", 7);
    fake.book.addSheet("Mới");
    const data = await host.readWorkbook();
    expect(data.grids.map((grid) => grid.sheet)).toEqual(["Chấm điểm 2025", "Mới"]);
    expect(valueAt(data, "Chấm điểm 2025", "D20")).toBe(7);
  });

  test("rows that are hidden later are told; looks are read again when they were changed or on wish", async () => {
    const { fake, host, listen } = opened();
    listen();
    await host.readWorkbook();
    fake.book.sheets[0]?.hiddenRows.add(4);
    const cell = fake.book.sheets[0]?.cellAt(3, 1);
    if (cell) cell.style = { ...cell.style, bold: true };
    expect((await host.readWorkbook()).grids[0]?.hiddenRows).toEqual([4]);
    fake.format(sheet);
    await settled();
    expect((await host.readWorkbook()).grids[0]?.styles.some(({ bold }) => bold)).toBe(true);
    if (cell) cell.style = { ...cell.style, bold: false };
    const afresh = await host.readWorkbook({ afresh: true });
    expect(afresh.grids[0]?.styles.some(({ bold }) => bold)).toBe(false);
  });
});

describe("while a cell is typed in", () => {
  test.each<[string, FakeOptions]>([
    ["waits", {}],
    ["refuses", { whileEditing: "InvalidOperationInCellEditMode" }],
  ])("an Excel that %s is told of, and the write is done after Enter", async (_how, options) => {
    const { fake, host, events, listen } = opened(options);
    listen();
    await settled();
    fake.beginEdit();
    const write = host.writeCells(sheet, [change("A3", 1)]);
    await until(() => events.length > 0);
    expect(events).toEqual([{ kind: "waiting", isWaiting: true }]);
    fake.endEdit();
    await write;
    await settled();
    expect(events).toEqual([
      { kind: "waiting", isWaiting: true },
      { kind: "waiting", isWaiting: false },
    ]);
    expect(valueAt(await host.readWorkbook(), sheet, "A5")).toBe(4);
  });

  test("a cell that is never ended is refused with a reason", async () => {
    const { fake, host } = opened({ whileEditing: "InvalidOperationInCellEditMode" });
    fake.beginEdit();
    await expect(host.readWorkbook()).rejects.toMatchObject({ code: "cellBeingEdited" });
  });
});

describe("refusals of Excel", () => {
  test("denied once is tried again; denied twice is told, and nothing is changed", async () => {
    const { fake, host } = opened();
    fake.failNext(["AccessDenied"]);
    await host.writeCells(sheet, [change("A3", 1)]);
    expect(valueAt(await host.readWorkbook(), sheet, "A3")).toBe(1);
    fake.failNext(["AccessDenied"], ["AccessDenied"]);
    await expect(host.writeCells(sheet, [change("A3", 2)])).rejects.toMatchObject({
      code: "accessDenied",
    });
    expect(valueAt(await host.readWorkbook(), sheet, "A3")).toBe(1);
  });

  test("a batch that fails midway is put back", async () => {
    const { fake, host } = opened();
    // The first batch only looks; the second fails at its fourth step.
    fake.failNext(["none", 1000], ["GeneralException", 4]);
    const write = host.writeCells(sheet, [change("A3", 1), change("A9", 2), change("C30", 3)]);
    await expect(write).rejects.toMatchObject({
      code: "programFailed",
      facts: { detail: "GeneralException" },
    });
    const data = await host.readWorkbook();
    expect(["A3", "A9", "C30"].map((cell) => valueAt(data, sheet, cell) ?? null)).toEqual([
      5,
      null,
      null,
    ]);
  });

  test("a value that Excel does not keep is told, and the others are put back", async () => {
    const { fake, host } = opened();
    const enter = fake.book.enter.bind(fake.book);
    fake.book.enter = (where, row, column, entry) => {
      if (!(row === 9 && entry === 2)) enter(where, row, column, entry);
    };
    const write = host.writeCells(sheet, [change("A3", 1), change("A9", 2)]);
    await expect(write).rejects.toMatchObject({ code: "notWritten", facts: { cell: "A9" } });
    expect(valueAt(await host.readWorkbook(), sheet, "A3")).toBe(5);
  });

  test("a window that is not in front cannot be shown a cell", async () => {
    const { fake, host } = opened();
    fake.failNext(["InvalidSelection"]);
    await expect(host.showCell(sheet, at("A3"))).rejects.toMatchObject({
      code: "workbookNotActive",
    });
  });

  test("a mistake of ours surfaces as it is", async () => {
    const { fake, host } = opened();
    fake.failNext(["PropertyNotLoaded"]);
    await expect(host.readWorkbook()).rejects.toMatchObject({ name: "RichApi.Error" });
  });
});

describe("formats and protection", () => {
  test("a number takes the place of text in a cell formatted as text, and the text comes back as it was", async () => {
    const { fake, host } = opened();
    const cell = fake.book.sheets[0]?.cellAt(3, 2);
    if (cell) cell.format = "@";
    const { before } = await host.writeCells(sheet, [change("B3", 4.5)]);
    expect(valueAt(await host.readWorkbook(), sheet, "B3")).toBe(4.5);
    await host.writeCells(sheet, before);
    expect(valueAt(await host.readWorkbook(), sheet, "B3")).toBe("05");
    expect(cell?.format).toBe("@");
  });

  test("an unlocked cell of a protected sheet is written, a locked one refuses both", async () => {
    const { fake, host } = opened();
    const cell = fake.book.sheets[1]?.cellAt(1, 2);
    if (cell) cell.isLocked = false;
    await host.writeCells("Khóa", [change("B1", 9)]);
    await expect(host.writeCells("Khóa", [change("B1", 8), change("A1", 8)])).rejects.toMatchObject(
      { code: "sheetProtected", facts: { cell: "A1" } },
    );
    const data = await host.readWorkbook();
    expect([valueAt(data, "Khóa", "A1"), valueAt(data, "Khóa", "B1")]).toEqual([1, 9]);
    expect(fake.book.sheets[1]?.isProtected).toBe(true);
  });

  test("totals follow where Excel computes by hand only", async () => {
    const { fake, host } = opened();
    fake.book.calculationMode = "Manual";
    await host.writeCells(sheet, [change("A3", 1)]);
    expect(valueAt(await host.readWorkbook(), sheet, "A5")).toBe(4);
  });

  test("dates are serial numbers, shown by the day first; narrow columns do not matter", async () => {
    const { fake, host } = opened();
    Object.assign(fake.book.sheets[0]?.cellAt(7, 1) ?? {}, { value: 45_612, format: "m/d/yyyy" });
    const cell = (await host.readWorkbook()).grids[0]?.cells.find(({ row }) => row === 7);
    expect([cell?.value, cell?.text]).toEqual([45_612, "16/11/2024"]);
  });
});

describe("what others do", () => {
  test("a change and a selection are told, our own write is not", async () => {
    const { fake, host, events, listen } = opened();
    await host.readWorkbook();
    const stop = listen();
    await settled();
    await host.writeCells(sheet, [change("A3", 1), change("C9", 2)]);
    await settled();
    expect(events).toEqual([]);
    fake.type(sheet, "A4", 2);
    fake.select(sheet, "B4:C6");
    await settled();
    expect(events).toEqual([
      { kind: "changed" },
      { kind: "selected", sheet, address: { row: 4, column: 2 } },
    ]);
    stop();
    await settled();
    expect(fake.listenerCount).toBe(0);
  });

  test("an Excel that does not tell who wrote is known by what was written", async () => {
    const { fake, host, events, listen } = opened({ apiLevel: "1.13" });
    await host.readWorkbook();
    listen();
    await settled();
    await host.writeCells(sheet, [change("A3", 1)]);
    await settled();
    expect(events).toEqual([]);
    fake.type(sheet, "A3", 2);
    await settled();
    expect(events).toEqual([{ kind: "changed" }]);
  });

  test("showing a cell selects it", async () => {
    const { fake, host, events, listen } = opened();
    await host.readWorkbook();
    listen();
    await settled();
    await host.showCell(sheet, at("A4"));
    await settled();
    expect(events).toEqual([{ kind: "selected", sheet, address: at("A4") }]);
    expect(fake.book.active?.name).toBe(sheet);
  });
});

// helpers

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resolve) => setTimeout(resolve, 5));
}
