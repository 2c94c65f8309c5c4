/** What the pane's actions cost in Excel, in calls and in the time that they take at the pace of Excel on a desk and on the web. */
import { openFile, openWorkbook } from "../../../src/actions/reading/openWorkbook";
import { desktop, web } from "../../support/fakeExcel/options";
import { at } from "../../support/bookSketch";
import { change, openedExcel, scoreBook, settled } from "../../support/openedExcel";

const SHEET = "Bảng chấm điểm";
const told = { onlyChanged: true };

type Opened = ReturnType<typeof openedExcel>;
type Action = (excel: Opened) => Promise<unknown>;

const reads: Action = ({ host }) => openWorkbook(host, undefined, told);
const enters: Action = async (excel) => {
  await reads(excel);
  await excel.host.writeCells(SHEET, [change("D5", 0.5), change("E5", "Chậm 01 văn bản")]);
  await reads(excel);
};

/** Each at most so many calls, and so many milliseconds on a desk and on the web. */
test.each<[string, number, number, number, Action]>([
  [
    "opening a sheet of 120 rows, with what is kept",
    6,
    1500,
    4000,
    ({ host }) => openFile(host, []),
  ],
  ["one entry, with what is read before and after", 2, 300, 1600, enters],
  [
    "a change that somebody typed",
    1,
    150,
    1100,
    async (excel) => {
      excel.fake.type(SHEET, "D6", 0);
      await settled();
      await reads(excel);
    },
  ],
  ["coming back to the pane", 1, 150, 1100, ({ host }) => openWorkbook(host)],
  ["showing a cell", 2, 300, 1000, ({ host }) => host.showCell(SHEET, at("D5"))],
  [
    "keeping the answers with the file",
    2,
    300,
    1000,
    ({ host }) => host.writeState("x".repeat(2000)),
  ],
])("%s: at most %i calls, %i ms, %i ms", async (what, calls, onDesk, onWeb, action) => {
  for (const [latency, most] of [
    [desktop, onDesk],
    [web, onWeb],
  ] as const) {
    const excel = openedExcel(scoreBook(120), { latency });
    excel.listen();
    await settled();
    if (!what.startsWith("opening")) await openFile(excel.host, []);
    await settled();
    const before = { ...excel.fake.traffic };
    await action(excel);
    const { syncs, elapsed } = excel.fake.traffic;
    expect(syncs - before.syncs).toBeLessThanOrEqual(calls);
    expect(elapsed - before.elapsed).toBeLessThanOrEqual(most);
  }
});

test("a sheet of 20,000 cells beside the table costs an entry nothing", async () => {
  const cells = Object.fromEntries(
    Array.from({ length: 2000 }, (_, i) => i + 1).flatMap((row) =>
      ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J"].map((column) => [
        `${column}${row}`,
        `chữ ${row}`,
      ]),
    ),
  );
  const bytesOf = async (excel: Opened): Promise<number> => {
    excel.listen();
    await settled();
    await openFile(excel.host, []);
    const before = excel.fake.traffic.responseBytes;
    await enters(excel);
    return excel.fake.traffic.responseBytes - before;
  };
  const alone = await bytesOf(openedExcel(scoreBook(120)));
  const beside = await bytesOf(openedExcel(scoreBook(120, [{ name: "Dữ liệu", cells }])));
  expect(beside).toBe(alone);
});
