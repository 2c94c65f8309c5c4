/** Owns what every host promises: one set of tests, run over each of them. */
import type { Cell, CellAddress } from "../../src/core/grid";
import type { HostErrorCode, WorkbookHost } from "../../src/hosts/host";
import type { BookSketch } from "../support/bookSketch";
import { at } from "../support/bookSketch";

/** A score sheet in small: two groups, a total, a protected and a hidden sheet. */
export const contractBook: BookSketch = {
  active: "Chấm điểm",
  sheets: [
    { name: "Bìa", cells: { A1: "UBND xã An Bình" }, state: "hidden" },
    {
      name: "Chấm điểm",
      cells: {
        A1: "BẢNG CHẤM ĐIỂM",
        A3: "1",
        B3: 5,
        C3: 4.5,
        A4: "2",
        B4: 5,
        C4: "đạt",
        A5: "3",
        B5: 10,
        B6: { formula: "SUM(B3:B5)", value: 20 },
        C6: { formula: "SUM(C3:C5)", value: 4.5 },
        D6: { formula: "C6/B6", value: 0.225 },
        E6: { formula: "VLOOKUP(C6,A1:B2,2)", error: "#N/A" },
      },
      merges: ["A1:C1"],
      hiddenRows: [4],
    },
    {
      name: "Khóa",
      cells: { A1: 1, A2: { formula: "'Chấm điểm'!C6*2", value: 9 } },
      isProtected: true,
    },
  ],
};

const sheet = "Chấm điểm";

const states: readonly (readonly [string, string])[] = [
  ["Vietnamese", '{"lý do":"Chậm nộp báo cáo; còn 02 vụ","ô":"Đ58"}'],
  ["both spellings of a mark", '"\u1ea5 a\u0302\u0301"'],
  ["markup", '{"a":"<b>&amp;</b> ]]> <!-- x -->"}'],
  ["line breaks and blanks", '{\r\n\t"a": "  b  "\n}\n'],
  ["characters that XML cannot hold", '"\u0000\u0001\u000b\u001f\ufffe\uffff\ud800 \udc00 😀"'],
  ["what looks like an escape", '"_x000D_ _x005F__x0041_x0042_ _x0041\u0001"'],
  ["a byte order mark", "\ufeff{}"],
  ["nothing to say", ""],
  ["a million characters", JSON.stringify({ a: "điểm trừ <5> ".repeat(80_000) })],
];

/** A host that can save gives `reopen` too: what it saves, opened again. */
export function hostContract<Host extends WorkbookHost>(
  name: string,
  makeHost: (book: BookSketch) => Host | Promise<Host>,
  reopen: (host: Host) => Host | Promise<Host> = (host) => host,
): void {
  const open = (): Promise<Host> => Promise.resolve(makeHost(contractBook));

  describe(`${name} keeps the host contract`, () => {
    test("reads sheets in tab order with their state", async () => {
      const { grids, activeSheet } = await (await open()).readWorkbook();
      expect(grids.map((grid) => [grid.sheet, grid.state, grid.isProtected])).toEqual([
        ["Bìa", "hidden", false],
        ["Chấm điểm", "visible", false],
        ["Khóa", "visible", true],
      ]);
      expect(activeSheet).toBe(sheet);
    });

    test("reads cells row by row with value, shown text, formula and error", async () => {
      const { grids } = await (await open()).readWorkbook();
      const cells = grids[1]?.cells.map((cell) => [
        cell.row,
        cell.column,
        cell.value,
        cell.text,
        cell.formula,
        cell.error,
      ]);
      expect(cells).toEqual([
        [1, 1, "BẢNG CHẤM ĐIỂM", "BẢNG CHẤM ĐIỂM", null, null],
        [3, 1, "1", "1", null, null],
        [3, 2, 5, "5", null, null],
        [3, 3, 4.5, "4,5", null, null],
        [4, 1, "2", "2", null, null],
        [4, 2, 5, "5", null, null],
        [4, 3, "đạt", "đạt", null, null],
        [5, 1, "3", "3", null, null],
        [5, 2, 10, "10", null, null],
        [6, 2, 20, "20", "SUM(B3:B5)", null],
        [6, 3, 4.5, "4,5", "SUM(C3:C5)", null],
        [6, 4, 0.225, "0,225", "C6/B6", null],
        [6, 5, null, "#N/A", "VLOOKUP(C6,A1:B2,2)", "#N/A"],
      ]);
      expect(grids[1]).toMatchObject({ rowCount: 6, columnCount: 5, hiddenRows: [4] });
      expect(grids[1]?.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 3 }]);
    });

    test.each<[string, string | number | null, string | number | null]>([
      ["C5", 9.75, 9.75],
      ["C3", 0, 0],
      ["C4", 'Chậm nộp & <thiếu> "dấu"', 'Chậm nộp & <thiếu> "dấu"'],
      ["C4", "=1+1", "=1+1"],
      ["C4", "4,5", "4,5"],
      ["C4", " hai đầu \nxuống dòng", " hai đầu \nxuống dòng"],
      ["C3", null, null],
      ["C3", "", null],
      ["H40", "ngoài bảng", "ngoài bảng"],
      ["A9", null, null],
    ])("writes %s: %j and reads %j", async (address, written, expected) => {
      const host = await open();
      await host.writeCells(sheet, [{ ...at(address), value: written }]);
      const cell = await readCell(host, sheet, at(address));
      expect(cell?.value ?? null).toBe(expected);
      expect(cell?.formula ?? null).toBeNull();
    });

    test("a cell inside a merge is written at its top left", async () => {
      const host = await open();
      const { before } = await host.writeCells(sheet, [{ ...at("C1"), value: "BẢNG ĐIỂM" }]);
      expect((await readCell(host, sheet, at("A1")))?.value).toBe("BẢNG ĐIỂM");
      expect(await readCell(host, sheet, at("C1"))).toBeUndefined();
      expect(before).toEqual([{ ...at("A1"), value: "BẢNG CHẤM ĐIỂM" }]);
    });

    test("totals follow, on other sheets too", async () => {
      const host = await open();
      const { recomputed } = await host.writeCells(sheet, [{ ...at("C5"), value: 7.5 }]);
      expect((await readCell(host, sheet, at("C6")))?.value).toBe(12);
      expect((await readCell(host, sheet, at("D6")))?.value).toBe(0.6);
      expect((await readCell(host, "Khóa", at("A2")))?.value).toBe(24);
      expect([...recomputed].sort()).toEqual(["Chấm điểm!C6", "Chấm điểm!D6", "Khóa!A2"]);
    });

    test("a formula that cannot be worked out loses its value and is named", async () => {
      const host = await open();
      const { notRecomputed } = await host.writeCells(sheet, [{ ...at("C5"), value: 7.5 }]);
      expect(notRecomputed).toEqual([{ sheet, cell: "E6", formula: "VLOOKUP(C6,A1:B2,2)" }]);
      expect(await readCell(host, sheet, at("E6"))).toMatchObject({
        value: null,
        error: null,
        text: "",
      });
    });

    test("batches add up, and writing back what stood before undoes each", async () => {
      const host = await open();
      const start = valuesOf(await host.readWorkbook());
      const first = await host.writeCells(sheet, [
        { ...at("C3"), value: 3 },
        { ...at("C5"), value: 8 },
      ]);
      const middle = valuesOf(await host.readWorkbook());
      const second = await host.writeCells(sheet, [{ ...at("C5"), value: 9 }]);
      expect((await readCell(host, sheet, at("C6")))?.value).toBe(12);
      expect(first.before).toEqual([
        { ...at("C3"), value: 4.5 },
        { ...at("C5"), value: null },
      ]);
      expect(second.before).toEqual([{ ...at("C5"), value: 8 }]);
      await host.writeCells(sheet, second.before);
      expect(valuesOf(await host.readWorkbook())).toEqual(middle);
      await host.writeCells(sheet, first.before);
      expect(inputsOf(valuesOf(await host.readWorkbook()))).toEqual(inputsOf(start));
    });

    test.each<[string, string, CellAddress, string | number | null, HostErrorCode]>([
      ["an unknown sheet", "Không có", at("A1"), 1, "sheetNotFound"],
      ["a formula", sheet, at("C6"), 1, "formulaInTheWay"],
      ["a formula to be emptied", sheet, at("C6"), null, "formulaInTheWay"],
      ["a protected sheet", "Khóa", at("A1"), 1, "sheetProtected"],
      ["no number", sheet, at("C3"), NaN, "badCellValue"],
      ["text too long", sheet, at("C3"), "x".repeat(32_768), "badCellValue"],
      ["a row too far", sheet, { row: 1_048_577, column: 1 }, 1, "badCellValue"],
    ])("refuses %s, and with it the whole batch", async (_, name_, address, value, code) => {
      const host = await open();
      const start = valuesOf(await host.readWorkbook());
      const batch = host.writeCells(name_, [
        { ...at("C5"), value: 1 },
        { ...address, value },
      ]);
      await expect(batch).rejects.toMatchObject({ name: "HostError", code });
      expect(valuesOf(await host.readWorkbook())).toEqual(start);
    });

    test("shows a cell, and refuses one of an unknown sheet", async () => {
      const host = await open();
      await expect(host.showCell(sheet, at("C3"))).resolves.toBeUndefined();
      await expect(host.showCell("Không có", at("C3"))).rejects.toMatchObject({
        code: "sheetNotFound",
      });
    });

    test("has no state at first, and none to take out", async () => {
      const host = await open();
      expect(await host.readState()).toBeNull();
      await host.writeState(null);
      expect(await host.readState()).toBeNull();
    });

    test.each(states)("keeps our own state: %s", async (_, text) => {
      const host = await open();
      await host.writeState(text);
      expect(await host.readState()).toBe(text);
      expect(await (await reopen(host)).readState()).toBe(text);
    });

    test("replaces state and takes it out, before and after it is saved", async () => {
      const host = await open();
      await host.writeState('{"a":1}');
      await host.writeState('{"a":2}');
      const saved = await reopen(host);
      expect(await saved.readState()).toBe('{"a":2}');
      await saved.writeState('{"a":3}');
      const again = await reopen(saved);
      expect(await again.readState()).toBe('{"a":3}');
      await again.writeState(null);
      expect(await again.readState()).toBeNull();
      expect(await (await reopen(again)).readState()).toBeNull();
    });

    test("state and cells leave each other alone", async () => {
      const host = await open();
      const start = valuesOf(await host.readWorkbook());
      await host.writeState('{"a":1}');
      expect(valuesOf(await host.readWorkbook())).toEqual(start);
      const { before } = await host.writeCells(sheet, [{ ...at("C5"), value: 7.5 }]);
      const saved = await reopen(host);
      expect(await saved.readState()).toBe('{"a":1}');
      expect((await readCell(saved, sheet, at("C6")))?.value).toBe(12);
      await saved.writeCells(sheet, before);
      expect(await saved.readState()).toBe('{"a":1}');
      await saved.writeState(null);
      expect((await readCell(saved, sheet, at("C6")))?.value).toBe(4.5);
    });
  });
}

// helpers

async function readCell(
  host: WorkbookHost,
  name: string,
  { row, column }: CellAddress,
): Promise<Cell | undefined> {
  const { grids } = await host.readWorkbook();
  return grids
    .find((grid) => grid.sheet === name)
    ?.cells.find((cell) => cell.row === row && cell.column === column);
}

type Values = readonly (readonly [
  string,
  number,
  number,
  Cell["value"],
  string | null,
  string | null,
])[];

const valuesOf = ({ grids }: Awaited<ReturnType<WorkbookHost["readWorkbook"]>>): Values =>
  grids.flatMap((grid) =>
    grid.cells.map(
      (cell) => [grid.sheet, cell.row, cell.column, cell.value, cell.formula, cell.error] as const,
    ),
  );

/** Results of formulas that a host cannot work out need not come back. */
const inputsOf = (values: Values): Values =>
  values.filter(([, , , , formula]) => !formula?.startsWith("VLOOKUP"));
