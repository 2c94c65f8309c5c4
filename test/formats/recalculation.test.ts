/** Long sheets are recalculated in a time that grows with what depends on the written cell, and no faster. */
import type { Cell } from "../../src/core/model/workbook/grid";
import { makeRecalculator } from "../../src/formats/formulas/recalculate";
import { sketchedWorkbook } from "../support/bookSketch";
import { hangGuard } from "../support/hangGuard";

const written = { sheet: 0, row: 1, column: 1 };

test("a chain of 100,000 formulas, each of the one above it", () => {
  const mustHaveEnded = hangGuard();
  const book = recalculator(column(1, 100_000, (row) => (row === 1 ? null : `A${row - 1}+1`)));
  for (const value of [5, 6]) {
    const results = book.recalculate([{ ...written, value }]);
    expect(results).toHaveLength(99_999);
    expect(results[99_998]?.result).toEqual({ value: value + 99_999, error: null });
  }
  mustHaveEnded();
});

test("what does not depend on the written cell is not visited", () => {
  const mustHaveEnded = hangGuard();
  const book = recalculator([
    ...column(1, 100_000, () => null),
    ...column(2, 100_000, (row) => `A${row}*2`),
  ]);
  for (let value = 0; value < 3_000; value++)
    expect(book.recalculate([{ ...written, value }])).toMatchObject([
      { row: 1, column: 2, result: { value: 2 * value } },
    ]);
  mustHaveEnded();
});

test.each<[string, (row: number) => string | null]>([
  ["each the sum of all above it", (row) => (row === 1 ? null : `SUM(A$1:A${row - 1})`)],
  ["each of a wide area above it", (row) => (row === 1 ? null : `SUM(A$1:AZ${row - 1})`)],
])("more steps than are walked: %s; nothing is worked out, and all is told", (_title, formula) => {
  const mustHaveEnded = hangGuard();
  const results = recalculator(column(1, 20_000, formula)).recalculate([{ ...written, value: 5 }]);
  expect(results).toHaveLength(19_999);
  expect(results.every(({ result }) => result === null)).toBe(true);
  mustHaveEnded();
});

test("a cell that was blank is met in its place, between those of the file", () => {
  const book = recalculator([
    ...[1, 3, 5].map((row) => cell(row, 1, null)),
    cell(1, 2, "A1&A2&A3&A4"),
    cell(2, 2, "SUM(A1:A5)"),
    cell(3, 2, "COUNTIF(A1:A5,7)"),
  ]);
  const results = book.recalculate([
    { sheet: 0, row: 4, column: 1, value: 7 },
    { sheet: 0, row: 2, column: 1, value: 7 },
  ]);
  expect(results.map(({ result }) => result?.value)).toEqual(["1717", 17, 2]);
});

// helpers

function cell(row: number, at: number, formula: string | null): Cell {
  return { row, column: at, value: 1, text: "1", formula, error: null, style: 0 };
}

function column(at: number, rows: number, formula: (row: number) => string | null): Cell[] {
  return Array.from({ length: rows }, (_, above) => cell(above + 1, at, formula(above + 1)));
}

function recalculator(cells: readonly Cell[]) {
  const [grid] = sketchedWorkbook({ sheets: [{ name: "Bảng", cells: { A1: 1 } }] }).grids;
  if (!grid) throw new Error("no sheet");
  const inOrder = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const sheet = { grid: { ...grid, cells: inOrder }, arrays: [], isFiltered: false };
  return makeRecalculator([sheet], () => null);
}
