/** What the one builder of grids keeps, whichever reader it works for. */
import type { Grid } from "../../src/core/model/workbook/grid";
import { BookBudget } from "../../src/formats/grid/bookBudget";
import { GridBuilder } from "../../src/formats/grid/gridBuilder";
import { plainStyle } from "../../src/formats/grid/styleList";

const bold = { ...plainStyle, bold: true };

test.each<[string, (builder: GridBuilder) => void, Partial<Grid>]>([
  [
    "a merge ends where a sheet ends",
    (builder) => builder.addMerge({ top: 3, left: 2, bottom: 9_999_999, right: 18_278 }),
    {
      merges: [{ top: 3, left: 2, bottom: 1_048_576, right: 16_384 }],
      rowCount: 1_048_576,
      columnCount: 16_384,
    },
  ],
  [
    "a merge of one cell, and one below every sheet, are none",
    (builder) => {
      builder.addMerge({ top: 3, left: 2, bottom: 3, right: 2 });
      builder.addMerge({ top: 2_000_000, left: 1, bottom: 2_000_001, right: 1 });
    },
    { merges: [], rowCount: 0 },
  ],
  [
    "hidden rows, heights and empty cells count up to 50 rows below the content",
    (builder) => {
      builder.addContent({ row: 10, column: 1, value: "a" });
      builder.addRows({ first: 59, last: 1_048_576, isHidden: true, height: 15 });
      builder.addEmpty(60, 1, 1);
      builder.addEmpty(61, 1, 1);
    },
    {
      hiddenRows: [59, 60],
      rowHeights: [
        [59, 15],
        [60, 15],
      ],
      emptyStyled: [[60, 1, 1]],
      rowCount: 10,
    },
  ],
  [
    "columns past the last one are none",
    (builder) =>
      builder.addColumns({ first: 16_383, last: 1_000_000_000, isHidden: true, width: 9 }),
    {
      hiddenColumns: [16_383, 16_384],
      columnWidths: [{ first: 16_383, last: 16_384, width: 9 }],
    },
  ],
  [
    "looks that are alike stand once",
    (builder) => {
      builder.addContent({ row: 1, column: 1, value: "a", style: bold });
      builder.addContent({ row: 1, column: 2, value: "b", style: { ...bold } });
      builder.addContent({ row: 1, column: 3, value: "c" });
    },
    { styles: [plainStyle, bold] },
  ],
])("%s", (_, fill, expected) => {
  const builder = new GridBuilder("Bảng");
  fill(builder);
  expect(builder.build()).toMatchObject(expected);
});

test("cells stand row by row, whatever order they come in", () => {
  const builder = new GridBuilder("Bảng");
  for (const [row, column] of [
    [2, 1],
    [1, 2],
    [1, 1],
  ] as const)
    builder.addContent({ row, column, value: row * 10 + column });
  expect(builder.build().cells.map(({ text }) => text)).toEqual(["11", "12", "21"]);
});

test.each([
  [
    "cells",
    1_000_000,
    (builder: GridBuilder, row: number) => {
      builder.addContent({ row, column: 1, value: "a" });
    },
  ],
  [
    "merges",
    100_000,
    (builder: GridBuilder, row: number) => {
      builder.addMerge({ top: row, left: 1, bottom: row, right: 2 });
    },
  ],
] as const)(
  "more than so many %s in a book are refused, on however many sheets: %d",
  (detail, limit, add) => {
    const budget = new BookBudget();
    const builders = [1, 2, 3].map(
      (number) => new GridBuilder(`${number}`, "visible", undefined, budget),
    );
    const builderOf = (row: number) => builders[row % builders.length] as GridBuilder;
    for (let row = 1; row <= limit; row++) add(builderOf(row), row);
    expect(() => add(builderOf(limit + 1), limit + 1)).toThrow(
      expect.objectContaining({ code: "tooLarge", facts: { limit: String(limit), detail } }),
    );
  },
);
