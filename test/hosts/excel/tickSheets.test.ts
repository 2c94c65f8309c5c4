/** A sheet without points in Excel: added to a workbook that has none, read, answered in its own cells, and taken back. */
import { loadChecklists } from "../../../src/actions/loading/builtIn/loadChecklists";
import { openWorkbook } from "../../../src/actions/reading/openWorkbook";
import { expectedCells } from "../../../src/actions/writing/expectedCells";
import { changesForEntry, writeChanges } from "../../../src/actions/writing/writeEntry";
import { tickSheetBook } from "../../../src/core/documents/tickSheet";
import { indicatorsIn } from "../../../src/core/model/table/itemTree";
import type { TableReading } from "../../../src/core/model/table/reading";
import { type Answer, answerIn, pointsOfAnswer } from "../../../src/core/model/table/tickSheet";
import { tickSheetWords } from "../../../src/messages/documents/tickSheet";
import { openedExcel } from "../../support/openedExcel";

test("begun, answered, answered otherwise, and taken back", async () => {
  const { host, cellIn } = openedExcel({ sheets: [{ name: "Sheet1", cells: {} }] });
  await host.addSheets(residentialArea());
  const opened = await openWorkbook(host);
  expect(opened.reading).toMatchObject({
    unit: "Khu phố 7",
    unitType: "residentialArea",
    year: 2024,
  });
  expect(tableIn(opened.reading.tables)).toMatchObject({ isTickSheet: true, proven: true });
  const [criterion] = indicatorsIn(tableIn(opened.reading.tables).items);
  const row = criterion?.row ?? 0;
  const cells = () => ["C", "D"].map((column) => cellIn("Bảng đánh giá", `${column}${row}`));
  expect(cells()).toEqual([null, null]);
  const first = await answer(host, row, "met");
  expect(cells()).toEqual(["x", null]);
  const second = await answer(host, row, "notMet");
  expect(cells()).toEqual([null, "x"]);
  const { reading } = await openWorkbook(host);
  expect(indicatorsIn(tableIn(reading.tables).items).map((item) => answerIn(item, "self"))).toEqual(
    ["notMet", null, null, null, null],
  );
  await host.writeCells(second.sheet, second.before);
  expect(cells()).toEqual(["x", null]);
  await host.writeCells(first.sheet, first.before);
  expect(cells()).toEqual([null, null]);
});

// helpers

function residentialArea() {
  const checklist = loadChecklists().find(({ id }) => id === "tt124-residential-area");
  if (!checklist) throw new Error("no checklist");
  return tickSheetBook({
    checklist,
    unit: "Khu phố 7",
    above: null,
    year: 2024,
    madeAt: "2024-12-01T08:00:00Z",
    words: tickSheetWords,
  });
}

function tableIn([table]: readonly TableReading[]): TableReading {
  if (!table) throw new Error("no table was read");
  return table;
}

async function answer(host: ReturnType<typeof openedExcel>["host"], row: number, said: Answer) {
  const { workbook, reading } = await openWorkbook(host);
  const table = tableIn(reading.tables);
  const item = table.items.find((each) => each.row === row);
  const grid = workbook.grids.find(({ sheet }) => sheet === table.sheet);
  if (!item || !grid) throw new Error(`no criterion in row ${row}`);
  const changes = changesForEntry(table, grid, item, { points: pointsOfAnswer(said) });
  const expected = expectedCells(workbook, table.sheet, changes);
  const write = await writeChanges(host, table.sheet, changes, expected);
  if (!write) throw new Error("nothing was written");
  return write;
}
