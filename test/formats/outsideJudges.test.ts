import type { Cell, CellChange, Grid } from "../../src/core/model/workbook/grid";
import { openXlsx, readXlsx } from "../../src/hosts/xlsxHost";
import { schemaErrors, shownByLibreOffice } from "../support/outsideTools";
import { sampleWorkbooks } from "../support/sampleFiles";
import { sketchedXlsx, worksheet, xlsxPackage } from "../support/xlsxPackage";
import { contractBook } from "../hosts/hostContract";

jest.setTimeout(120_000);

const books = [...sampleWorkbooks, { name: "sketch.xlsx", bytes: sketchedXlsx(contractBook) }];

describe("the Open XML SDK finds nothing in an edited file that it did not find before", () => {
  test.each(books.map((book) => [book.name, book.bytes] as const))("%s", async (name, bytes) => {
    const { saved, changes } = await edited(name, bytes);
    expect(changes).toBeGreaterThan(0);
    const [before, after] = await Promise.all([schemaErrors(bytes), schemaErrors(saved)]);
    expect(after.filter((error) => !before.includes(error))).toEqual([]);
    expect(after.length).toBeLessThanOrEqual(before.length);
  });

  test("and would have found a fault", async () => {
    expect(await schemaErrors(sketchedXlsx(contractBook))).toEqual([]);
    const xml = worksheet('<row r="1"><c s="0" t="x" r="A1"><is/><v>1</v></c></row>');
    const faults = await schemaErrors(xlsxPackage({ sheets: [{ name: "a", xml }] }));
    expect(faults.length).toBeGreaterThan(1);
  });
});

test("LibreOffice opens every edited file and shows the new totals", async () => {
  const files = await Promise.all(
    books.map(async ({ name, bytes }, i) => ({
      name: `book${i}.xlsx`,
      ...(await edited(name, bytes)),
    })),
  );
  const shown = await shownByLibreOffice(files.map(({ name, saved }) => ({ name, bytes: saved })));
  let compared = 0;
  for (const { name, saved, original } of files) {
    for (const grid of readXlsx(saved, name).grids) {
      const csv = shown.get(`${name.replace(".xlsx", "")}-${grid.sheet}.csv`.normalize("NFC"));
      expect(csv).toBeDefined();
      const lines = splitLines(csv ?? "");
      const stood = new Map(
        original
          .find(({ sheet }) => sheet === grid.sheet)
          ?.cells.map((cell) => [place(cell), cell.value]),
      );
      for (const cell of grid.cells.filter(
        ({ formula, value }) => formula !== null && typeof value === "number",
      )) {
        expect([
          name,
          grid.sheet,
          place(cell),
          numberOf(lines[cell.row - 1]?.[cell.column - 1]),
        ]).toEqual([name, grid.sheet, place(cell), shownNumber(cell)]);
        if (stood.get(place(cell)) !== cell.value) compared++;
      }
    }
  }
  expect(compared).toBeGreaterThan(30);
});

// helpers

/** Writes numbers over the scores, a reason, a new cell, a new row and an emptied cell on every sheet that takes them. */
async function edited(name: string, bytes: Uint8Array) {
  const host = openXlsx(bytes, name);
  const { grids } = await host.readWorkbook();
  let changes = 0;
  for (const grid of grids.filter(({ isProtected }) => !isProtected)) {
    const batch = [...changesFor(grid)];
    await host.writeCells(grid.sheet, batch);
    changes += batch.length;
  }
  return { saved: host.save(), original: grids, changes };
}

function changesFor(grid: Grid): readonly CellChange[] {
  const typed = grid.cells.filter(({ formula }) => formula === null);
  const scores = typed.filter(({ value }) => typeof value === "number");
  const text = typed.find(({ value, row }) => typeof value === "string" && row > 12);
  return [
    ...scores.map(({ row, column, value }, i) => ({
      row,
      column,
      value: Number(value) + (i % 5) / 4,
    })),
    ...(text ? [{ row: text.row, column: text.column, value: "Lý do <mới> & xuống\ndòng " }] : []),
    { row: 3, column: grid.columnCount + 2, value: "ô mới" },
    { row: grid.rowCount + 5, column: 2, value: 12.5 },
    ...scores.slice(0, 1).map(({ row, column }) => ({ row, column, value: null })),
  ];
}

const place = ({ row, column }: Cell): string => `${row},${column}`;

/** To eight digits: LibreOffice shows a few more than Excel does. */
const numberOf = (shown: string | undefined): number =>
  Number(Number((shown ?? "?").replace("%", "").replace(",", ".")).toPrecision(8));

const shownNumber = ({ text }: Cell): number => numberOf(text.replace(/\./g, ""));

/** Cells of a ";" separated file with quoted texts. */
function splitLines(csv: string): readonly (readonly string[])[] {
  const lines: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^;\n]*))(;|\n|$)/g)) {
    lines[lines.length - 1]?.push(quoted ?? plain ?? "");
    if (end === "\n") lines.push([]);
  }
  return lines;
}
