/** Prints what the pane asks of Excel for each action on a sheet of 120 rows: batches, and bytes to and fro (as JSON). */
import { writeChanges } from "../../src/actions/writing/writeEntry";
import { openFile, openWorkbook } from "../../src/actions/reading/openWorkbook";
import { openExcelHost } from "../../src/hosts/excel/excelHost";
import { sketchedWorkbook } from "../support/bookSketch";
import { FakeExcel, fakeBookOf } from "../support/fakeExcel";

const ROWS = 120;

const cells: { [address: string]: string | number | { formula: string; value: number } } = {
  A1: "BẢNG CHẤM ĐIỂM xã An Bình năm 2025 tiêu chuẩn An toàn về an ninh, trật tự",
  A2: "STT",
  B2: "Nội dung",
  C2: "Điểm tối đa",
  D2: "Điểm tự chấm",
  E2: "Lý do trừ điểm",
  F2: "Tài liệu kiểm chứng",
};
for (let row = 3; row < ROWS; row++) {
  cells[`A${row}`] = String(row - 2);
  cells[`B${row}`] =
    `Nội dung số ${row - 2}: ban hành đầy đủ văn bản chỉ đạo và tổ chức thực hiện đúng thời gian, mỗi văn bản chậm trừ 0,5 điểm, tối đa 1 điểm`;
  cells[`C${row}`] = 1;
  cells[`D${row}`] = 1;
  cells[`F${row}`] = `Báo cáo số ${row}/BC-UBND`;
}
cells[`B${ROWS}`] = "Tổng cộng";
for (const column of ["C", "D"])
  cells[`${column}${ROWS}`] = { formula: `SUM(${column}3:${column}${ROWS - 1})`, value: ROWS - 3 };

const fake = new FakeExcel(
  fakeBookOf(sketchedWorkbook({ sheets: [{ name: "Bảng chấm điểm", cells, merges: ["A1:F1"] }] })),
);
const host = openExcelHost(fake.program);

async function measure(action: string, run: () => Promise<unknown>): Promise<void> {
  const before = { ...fake.traffic };
  await run();
  const { syncs, requestBytes, responseBytes } = fake.traffic;
  const columns = [
    String(syncs - before.syncs).padStart(5),
    String(requestBytes - before.requestBytes).padStart(9),
    String(responseBytes - before.responseBytes).padStart(9),
  ];
  console.log(`${columns.join("  ")}  ${action}`);
}

console.log(`a sheet of ${ROWS} rows in Excel\n\nsyncs   bytes to  bytes fro  action`);
await measure("open: read everything, and what is kept with the file", () => openFile(host, []));
await measure("read again: after a change, on focus, before an entry", () => openWorkbook(host));
await measure("read again with all looks, by the button", () =>
  openWorkbook(host, undefined, { afresh: true }),
);
const entry = [
  { row: 5, column: 4, value: 0.5 },
  { row: 5, column: 5, value: "Chậm 01 văn bản" },
];
await measure("write an entry (points and reason)", () =>
  writeChanges(host, "Bảng chấm điểm", entry),
);
await measure("an entry in full: read, write, read", async () => {
  await openWorkbook(host);
  await writeChanges(host, "Bảng chấm điểm", entry);
  await openWorkbook(host);
});
await measure("show a cell", () => host.showCell("Bảng chấm điểm", { row: 5, column: 4 }));
await measure("keep our own state (2 KB)", () => host.writeState("x".repeat(2000)));
