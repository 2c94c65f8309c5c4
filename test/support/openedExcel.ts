/** Owns a workbook that is open in the fake Excel, as tests of the host hold it. */
import { parseAddress, type WorkbookData } from "../../src/core/model/workbook/grid";
import { openExcelHost } from "../../src/hosts/excel/excelHost";
import type { HostEvent } from "../../src/hosts/host";
import { at, type BookSketch, sketchedWorkbook } from "./bookSketch";
import { FakeExcel, fakeBookOf, type FakeOptions } from "./fakeExcel";

export function openedExcel(sketch: BookSketch, options: FakeOptions = {}) {
  const fake = new FakeExcel(fakeBookOf(sketchedWorkbook(sketch)), options);
  const host = openExcelHost(fake.program);
  const events: HostEvent[] = [];
  return {
    fake,
    host,
    events,
    listen: () => host.watch((event) => events.push(event)),
    /** Returns what the cell of a sheet holds in Excel itself. */
    cellIn: (sheet: string, address: string) => {
      const { row, column } = at(address);
      return fake.book.findSheet(sheet)?.cells.get(`${row},${column}`)?.value ?? null;
    },
    /** Returns the calls that something takes. */
    callsOf: async (run: () => Promise<unknown>): Promise<number> => {
      const before = fake.traffic.syncs;
      await run();
      return fake.traffic.syncs - before;
    },
  };
}

export const change = (address: string, value: string | number | null) => ({
  ...at(address),
  value,
});

/** Returns the value of a cell as it was read. */
export function valueAt({ grids }: WorkbookData, name: string, address: string) {
  const place = parseAddress(address);
  const grid = grids.find((each) => each.sheet === name);
  return grid?.cells.find(({ row, column }) => row === place?.row && column === place.column)
    ?.value;
}

/** Lets Excel tell what it has to tell. */
export const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

/** A score sheet of so many rows as offices have them, and other sheets beside it. */
export function scoreBook(rows: number, others: BookSketch["sheets"] = []): BookSketch {
  const cells: { [address: string]: string | number | { formula: string; value: number } } = {
    A1: "BẢNG CHẤM ĐIỂM xã An Bình năm 2025 tiêu chuẩn An toàn về an ninh, trật tự",
    A2: "STT",
    B2: "Nội dung",
    C2: "Điểm tối đa",
    D2: "Điểm tự chấm",
    E2: "Lý do trừ điểm",
    F2: "Tài liệu kiểm chứng",
  };
  for (let row = 3; row < rows; row++) {
    cells[`A${row}`] = String(row - 2);
    cells[`B${row}`] =
      `Nội dung số ${row - 2}: ban hành đầy đủ văn bản chỉ đạo và tổ chức thực hiện đúng thời gian, mỗi văn bản chậm trừ 0,5 điểm, tối đa 1 điểm`;
    cells[`C${row}`] = 1;
    cells[`D${row}`] = 1;
    cells[`F${row}`] = `Báo cáo số ${row}/BC-UBND`;
  }
  cells[`B${rows}`] = "Tổng cộng";
  for (const column of ["C", "D"])
    cells[`${column}${rows}`] = {
      formula: `SUM(${column}3:${column}${rows - 1})`,
      value: rows - 3,
    };
  return { sheets: [{ name: "Bảng chấm điểm", cells, merges: ["A1:F1"] }, ...others] };
}
