/** Prints what the pane asks of Excel for each action on a sheet of 120 rows: calls, bytes to and fro (as JSON), and the time they take on a desk and on the web. */
import { openFile, openWorkbook } from "../../src/actions/reading/openWorkbook";
import type { ExcelHost } from "../../src/hosts/excel/excelHost";
import type { BookSketch } from "../support/bookSketch";
import { desktop, web } from "../support/fakeExcel/options";
import { change, openedExcel, scoreBook, settled } from "../support/openedExcel";

const ROWS = 120;
const SHEET = "Bảng chấm điểm";
const told = { onlyChanged: true };

/** Texts beside the table, as a list of households has them. */
const beside: BookSketch["sheets"][number] = {
  name: "Dữ liệu",
  cells: Object.fromEntries(
    Array.from({ length: 2000 }, (_, i) => i + 1).flatMap((row) =>
      Array.from("ABCDEFGHIJ", (column) => [`${column}${row}`, `chữ ${row}`] as const),
    ),
  ),
};

const entry = [change("D5", 0.5), change("E5", "Chậm 01 văn bản")];

const actions: readonly (readonly [string, (host: ExcelHost) => Promise<unknown>])[] = [
  ["open: read everything, and what is kept with the file", (host) => openFile(host, [])],
  [
    "read again while nothing was told: before an entry",
    (host) => openWorkbook(host, undefined, told),
  ],
  ["read again on focus", (host) => openWorkbook(host)],
  [
    "read again with all looks and merges, by the button",
    (host) => openWorkbook(host, undefined, { afresh: true }),
  ],
  [
    "an entry in full (points and reason): look, write, read",
    async (host) => {
      await openWorkbook(host, undefined, told);
      await host.writeCells(SHEET, entry);
      await openWorkbook(host, undefined, told);
    },
  ],
  ["show a cell", (host) => host.showCell(SHEET, { row: 5, column: 4 })],
  ["keep our own state (2 KB)", (host) => host.writeState("x".repeat(2000))],
];

async function measure(sketch: BookSketch): Promise<void> {
  const desk = openedExcel(sketch, { latency: desktop });
  const online = openedExcel(sketch, { latency: web });
  for (const { listen } of [desk, online]) listen();
  await settled();
  for (const [action, run] of actions) {
    const [before, beforeOnline] = [{ ...desk.fake.traffic }, online.fake.traffic.elapsed];
    await run(desk.host);
    await run(online.host);
    await settled();
    const { syncs, requestBytes, responseBytes, elapsed } = desk.fake.traffic;
    const columns = [
      String(syncs - before.syncs).padStart(5),
      String(requestBytes - before.requestBytes).padStart(9),
      String(responseBytes - before.responseBytes).padStart(9),
      String(elapsed - before.elapsed).padStart(7),
      String(Math.round(online.fake.traffic.elapsed - beforeOnline)).padStart(6),
    ];
    console.log(`${columns.join("  ")}  ${action}`);
  }
}

const head = "\ncalls   bytes to  bytes fro  desk ms  web ms  action";
console.log(`a sheet of ${ROWS} rows in Excel${head}`);
await measure(scoreBook(ROWS));
console.log(`\nthe same beside a sheet of 20 000 texts${head}`);
await measure(scoreBook(ROWS, [beside]));
