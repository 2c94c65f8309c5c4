/** What is in front of the user in Excel: another workbook, a chart, a sheet that is hidden, a cell that is typed in. */
import type { HostEvent } from "../../../src/hosts/host";
import { at, type BookSketch } from "../../support/bookSketch";
import type { FakeOptions } from "../../support/fakeExcel";
import { change, openedExcel, settled, valueAt } from "../../support/openedExcel";

const sketch: BookSketch = {
  sheets: [
    { name: "Bảng", cells: { A1: "Bảng", A3: 5 }, merges: ["A1:C1"] },
    { name: "Khác", cells: { A1: 1 } },
    { name: "Ẩn", cells: { A1: 1 }, state: "hidden" },
  ],
};

test("a chart or a macro sheet in front is no sheet of ours; all others are read and written", async () => {
  const { fake, host, cellIn } = openedExcel(sketch);
  fake.book.isOtherSheetInFront = true;
  const data = await host.readWorkbook();
  expect([data.activeSheet, data.grids.length]).toEqual([null, 3]);
  await host.writeCells("Bảng", [change("A3", 6)]);
  expect(cellIn("Bảng", "A3")).toBe(6);
  fake.book.isOtherSheetInFront = false;
  expect((await host.readWorkbook()).activeSheet).toBe("Bảng");
});

test("a cell of a sheet that is not in front is selected there", async () => {
  const { fake, host, events, listen } = openedExcel(sketch);
  await host.readWorkbook();
  listen();
  await settled();
  await host.showCell("Khác", at("A1"));
  await settled();
  expect(fake.book.active?.name).toBe("Khác");
  expect(events).toEqual([{ kind: "selected", sheet: "Khác", address: at("A1") }]);
});

test("a cell of a hidden sheet, and one behind another workbook, are refused each by its reason", async () => {
  const { fake, host } = openedExcel(sketch);
  await expect(host.showCell("Ẩn", at("A1"))).rejects.toMatchObject({
    code: "sheetHidden",
    facts: { sheet: "Ẩn" },
  });
  fake.book.isBehind = true;
  await expect(host.showCell("Bảng", at("A1"))).rejects.toMatchObject({
    code: "workbookNotActive",
  });
});

test.each<[string, Partial<HostEvent>]>([
  ["5:5", { address: { row: 5, column: 1 } }],
  ["5:9", { address: { row: 5, column: 1 } }],
  ["C:C", { address: { row: 1, column: 3 } }],
  ["B4:C6,A1", { address: { row: 4, column: 2 } }],
])("a selection of %s is told by its first cell", async (address, told) => {
  const { fake, host, events, listen } = openedExcel(sketch);
  await host.readWorkbook();
  listen();
  await settled();
  fake.select("Bảng", address);
  await settled();
  expect(events).toEqual([{ kind: "selected", sheet: "Bảng", ...told }]);
});

test.each<FakeOptions>([
  {},
  { whileEditing: "InvalidOperation" },
  { whileEditing: "InvalidOperationInCellEditMode" },
])("while a cell is typed in or a list is open it is waited for and told, %j", async (options) => {
  const { fake, host, events, listen } = openedExcel(sketch, options);
  await host.readWorkbook();
  listen();
  await settled();
  fake.beginEdit();
  const write = host.writeCells("Bảng", [change("A3", 6)]);
  for (let tries = 0; events.length === 0 && tries < 100; tries++) await settled();
  fake.endEdit();
  await write;
  await settled();
  expect(events).toEqual([
    { kind: "waiting", isWaiting: true },
    { kind: "waiting", isWaiting: false },
  ]);
  expect(valueAt(await host.readWorkbook(), "Bảng", "A3")).toBe(6);
});

describe("errors that pass", () => {
  const codes = ["RequestAborted", "ServiceNotAvailable", "ActivityLimitReached", "Conflict"];

  test.each(codes)("a reading that meets %s is asked once more", async (code) => {
    const { fake, host } = openedExcel(sketch);
    fake.failNext([code]);
    expect((await host.readWorkbook()).grids).toHaveLength(3);
    fake.failNext([code], [code]);
    await expect(host.readWorkbook()).rejects.toMatchObject({
      code: "programBusy",
      facts: { detail: code },
    });
  });
});

test("dates of a workbook that counts from 1904 are shown by their own day", async () => {
  const { fake, host } = openedExcel(sketch);
  fake.book.uses1904 = true;
  const cell = fake.book.sheets[0]?.cellAt(7, 1);
  Object.assign(cell ?? {}, { value: 44_150, format: "dd/mm/yyyy" });
  const { grids } = await host.readWorkbook();
  expect(grids[0]?.cells.find(({ row }) => row === 7)?.text).toBe("16/11/2024");
});

test("where Excel keeps other data with the file than it was given, that is said", async () => {
  const { fake, host } = openedExcel(sketch);
  await host.writeState("{}");
  expect(await host.readState()).toBe("{}");
  const [part] = fake.book.parts;
  const xml = part?.xml;
  Object.defineProperty(part ?? {}, "xml", { get: () => xml, set: () => undefined });
  await expect(host.writeState('{"a":1}')).rejects.toMatchObject({ code: "stateNotKept" });
});
