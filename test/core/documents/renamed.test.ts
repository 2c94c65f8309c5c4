/** A book whose sheets take other names: names that are free, and everything that leads from sheet to sheet. */
import { renamedBook } from "../../../src/core/documents/renamed";
import { freeNames } from "../../../src/core/model/workbook/sheetNames";
import { bookOf, formulaCell, SheetDraft, textCell } from "../../../src/core/documents/sheetDraft";

test.each<[string, readonly string[], readonly string[], readonly string[]]>([
  ["nothing is taken", ["Danh sách", "Nguồn"], ["Sheet1"], ["Danh sách", "Nguồn"]],
  ["one is taken", ["Danh sách", "Nguồn"], ["Nguồn"], ["Danh sách", "Nguồn (2)"]],
  ["taken in capitals", ["Danh sách"], ["DANH SÁCH"], ["Danh sách (2)"]],
  ["taken with marks apart", ["Danh sách"], ["Danh sa\u0301ch"], ["Danh sách (2)"]],
  ["taken twice", ["Nguồn"], ["Nguồn", "nguồn (2)"], ["Nguồn (3)"]],
  ["a later one of ours is taken", ["A", "A (2)"], ["A"], ["A (2)", "A (2) (2)"]],
  [
    "a name as long as they come",
    ["Danh sách tổng hợp các xã, phườn"],
    ["Danh sách tổng hợp các xã, phườn"],
    ["Danh sách tổng hợp các xã, (2)"],
  ],
])("%s", (_what, wanted, taken, expected) => {
  expect([...freeNames(wanted, taken).values()]).toEqual(expected);
});

test("formulas, links, conditions and charts follow", () => {
  const margins = { left: 30, right: 15, top: 20, bottom: 20 };
  const page = { orientation: "portrait", margins, footer: "" } as const;
  const list = new SheetDraft({ name: "Xã 'A'", columnWidths: [10], page });
  list.add([textCell("Bảng", "text")], { place: "start" });
  const sums = new SheetDraft({ name: "Tổng", columnWidths: [10], page });
  sums.add([
    formulaCell("SUM('Xã ''A'''!$A$1:$A$9)&\" 'Tổng' \"", 0, "number", {
      link: { to: "place", place: "start" },
    }),
  ]);
  const cells = { top: 1, left: 1, bottom: 1, right: 1 };
  sums.fills.push({ range: cells, formula: "'Tổng'!A1>0", style: "heatFull" });
  sums.charts.push({
    title: "t",
    categories: { sheet: "Xã 'A'", range: cells, values: ["a"] },
    series: [
      {
        name: { sheet: "Tổng", range: cells, values: ["n"] },
        values: { sheet: "Tổng", range: cells, values: [1] },
        colour: "#000000",
      },
    ],
    place: cells,
  });
  const names = new Map([
    ["Xã 'A'", "Tổng"],
    ["Tổng", "Tổng d'Or"],
  ]);
  const [first, second] = renamedBook(
    bookOf([list, sums], { title: "", madeAt: "2025-01-01T00:00:00Z" }),
    names,
  ).sheets;
  expect([first?.name, second?.name]).toEqual(["Tổng", "Tổng d'Or"]);
  const cell = second?.rows[0]?.cells[0];
  expect(cell?.content).toMatchObject({ formula: "SUM('Tổng'!$A$1:$A$9)&\" 'Tổng' \"" });
  expect(cell?.link).toEqual({ to: "cell", sheet: "Tổng", cell: "A1" });
  expect(second?.fills[0]?.formula).toBe("'Tổng d''Or'!A1>0");
  const [chart] = second?.charts ?? [];
  expect([
    chart?.categories.sheet,
    chart?.series[0]?.name.sheet,
    chart?.series[0]?.values.sheet,
  ]).toEqual(["Tổng", "Tổng d'Or", "Tổng d'Or"]);
});
