/** The pane and the workbook that is open in Excel, here a fake one: the cell that is clicked says which row, and whose score. */
import { TextDecoder, TextEncoder } from "node:util";
import { act, renderHook, waitFor } from "@testing-library/react";
import type { Scorer } from "../../src/core/model/table/scorer";
import { formatAddress, parseAddress } from "../../src/core/model/workbook/grid";
import { openExcelHost } from "../../src/hosts/excel/excelHost";
import { useWorkbookLink } from "../../src/taskpane/excel/useWorkbookLink";
import { useSession } from "../../src/taskpane/session/useSession";
import { FakeExcel, fakeBookOf } from "../support/fakeExcel";
import { bookOf } from "../support/sheetOf";

// What every browser has and the test's page has not.
Object.assign(globalThis, { TextDecoder, TextEncoder });

const SHEET = "Bảng";

const book = bookOf`
  BẢNG CHẤM ĐIỂM xã An Bình năm 2025 tiêu chuẩn An toàn về an ninh, trật tự
  STT | Nội dung | Điểm tối đa | Điểm tự chấm | Điểm thẩm định | Điểm hội đồng | Lý do trừ điểm
  1   | Có nghị quyết chuyên đề | 30  | 30  | 28 | 27 |
  2   | Có kế hoạch thực hiện   | 30  | 30  | 30 |    |
  3   | Có mô hình tự quản      | 40  | 40  |    | 40 |
      | Tổng cộng               | 100 | 100 | 58 | 67 |
`;

describe("a click in the sheet opens the card of its row", () => {
  test.each<readonly [string, readonly string[], number, Scorer]>([
    ["for the unit, from its column", ["D4"], 4, "self"],
    ["for the appraiser, from that column", ["E4"], 4, "appraised"],
    ["for the council, from that column", ["F4"], 4, "council"],
    ["for the appraiser, in the row that is in hand", ["E3"], 3, "appraised"],
    ["for who was in hand, from a column of nobody's", ["E3", "B5"], 5, "appraised"],
    ["for the unit again, from its column", ["E3", "D3"], 3, "self"],
    ["a total is nobody's card", ["E4", "D6"], 4, "appraised"],
  ])("%s", async (_what, clicks, row, scorer) => {
    const { excel, session, rest } = await link();
    for (const cell of clicks) {
      excel.select(SHEET, cell);
      await rest();
    }
    expect(session()).toMatchObject({ row, scorer, view: "score" });
  });
});

test("what is typed for the scorer in hand is written, taken back and made again in that column", async () => {
  const { excel, controls, session, rest } = await link();
  const cells = () => ["D4", "E4", "E6", "F4", "F6"].map((cell) => valueAt(excel, cell));
  const before = cells();
  excel.select(SHEET, "F4");
  await rest();
  act(() => controls().draft(4, { points: 25 }));
  await act(() => controls().settle());
  expect(cells()).toEqual([30, 30, 58, 25, 92]);
  act(() => controls().chooseRow(3, "self"));
  act(() => controls().undo());
  await act(() => controls().settle());
  expect(cells()).toEqual(before);
  expect(session()).toMatchObject({ row: 4, scorer: "council" });
  act(() => controls().redo());
  await act(() => controls().settle());
  expect(cells()).toEqual([30, 30, 58, 25, 92]);
});

test("a card that is opened for another scorer is shown in that cell, and does not come back as a click", async () => {
  const { shown, controls, session, rest } = await link();
  const seen: readonly (readonly [number, Scorer, string])[] = [
    [4, "appraised", "E4"],
    [4, "council", "F4"],
    [5, "council", "F5"],
    [5, "self", "D5"],
  ];
  for (const [row, scorer, cell] of seen) {
    act(() => controls().chooseRow(row, scorer));
    await rest();
    expect([shown().slice(-1), session().row, session().scorer]).toEqual([[cell], row, scorer]);
  }
});

test("cards that are passed quickly do not come back as clicks", async () => {
  const { shown, controls, session, rest } = await link();
  const before = shown().length;
  for (const [row, scorer] of [
    [4, "self"],
    [4, "appraised"],
    [5, "appraised"],
    [3, "council"],
  ] as const)
    act(() => controls().chooseRow(row, scorer));
  await rest();
  await rest();
  expect(shown().slice(before)).toEqual(["D4", "E4", "E5", "F3"]);
  expect(session()).toMatchObject({ row: 3, scorer: "council" });
});

// helpers

const valueAt = (excel: FakeExcel, cell: string): unknown => {
  const at = parseAddress(cell);
  return excel.book.findSheet(SHEET)?.cells.get(`${at?.row},${at?.column}`)?.value ?? null;
};

/** A pane beside the workbook, past what was recognised. */
async function link() {
  const excel = new FakeExcel(fakeBookOf(book));
  const host = openExcelHost(excel.program);
  const showCell = host.showCell.bind(host);
  const shown: string[] = [];
  host.showCell = async (sheet, address) => {
    shown.push(formatAddress(address));
    await showCell(sheet, address);
  };
  const { result } = renderHook(() => useWorkbookLink(useSession(), host));
  const controls = () => result.current.controls;
  const session = () => controls().session;
  await act(() => controls().open(async () => host));
  act(() => controls().confirm());
  const rest = async (): Promise<void> => {
    await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
    await act(() => controls().settle());
  };
  await waitFor(() => expect(session().row).toBe(3));
  await rest();
  return { excel, controls, session, rest, shown: () => shown };
}
