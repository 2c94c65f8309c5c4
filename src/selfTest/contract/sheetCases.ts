/** Owns what a program that shows its workbook promises about new sheets: free names, values and formulas, and none left when they are taken away. */
import type { Book, CellContent, Sheet } from "../../core/documents/sheetModel";
import type { WorkbookHost } from "../../hosts/host";
import { sheetNames, texts } from "./book";
import { ContractBroken, same } from "./check";
import { type ContractCase, valuesOf } from "./lab";

const page: Sheet["page"] = {
  orientation: "landscape",
  margins: { left: 30, right: 15, top: 20, bottom: 20 },
  footer: "A & B",
};

const sheetOf = (name: string, contents: readonly CellContent[]): Sheet => ({
  name,
  columnWidths: [40, 10],
  rows: contents.map((content, i) => ({
    row: i + 1,
    height: 30,
    cells: [{ column: 1, content, style: "text", link: null }],
  })),
  merges: [{ top: 1, left: 1, bottom: 1, right: 2 }],
  page,
  titleRows: [1, 1],
  breaksBefore: [3],
  frozenAt: { row: 2, column: 2 },
  filter: null,
  fills: [
    {
      range: { top: 2, left: 1, bottom: 3, right: 1 },
      formula: "A2>1",
      style: "heatFull",
    },
  ],
  charts: [],
  rules: [],
});

/** The first has the name of a sheet that stands already; the second adds up its numbers. */
const bookOf = (existing: string, sums: string): Book => ({
  title: "",
  madeAt: "2025-01-01T00:00:00Z",
  sheets: [
    sheetOf(existing, [
      { kind: "text", text: texts.plus },
      { kind: "number", value: 1.5 },
      { kind: "number", value: 2 },
      { kind: "text", text: "=1+1" },
    ]),
    sheetOf(sums, [
      { kind: "text", text: texts.title },
      { kind: "formula", formula: `SUM('${existing}'!$A$2:$A$3)`, value: 3.5 },
    ]),
  ],
});

async function add(host: WorkbookHost, book: Book) {
  if (!host.addSheets) throw new ContractBroken("a host that adds no sheets");
  return host.addSheets(book);
}

export const sheetCases: readonly ContractCase[] = [
  {
    topic: "sheets",
    title: "adds sheets under free names, works them out, and takes them away",
    formulas: "program",
    async run(lab) {
      const host = await lab.open();
      const start = await valuesOf(host, lab);
      const sheetCount = (await host.readWorkbook()).grids.length;
      const [existing, sums] = [lab.nameOf(sheetNames.table), lab.nameOf(texts.unknownSheet)];
      const { names, leftOut, remove } = await add(host, bookOf(existing, sums));
      same(names, [`${existing} (2)`, sums], "names");
      same(leftOut, [], "left out");
      const { grids, activeSheet } = await host.readWorkbook();
      same(activeSheet, names[0], "active sheet");
      same(
        grids
          .slice(sheetCount)
          .map(({ sheet, cells }) => [
            sheet,
            ...cells.map(({ value, formula }) => [value, formula]),
          ]),
        [
          [names[0], [texts.plus, null], [1.5, null], [2, null], ["=1+1", null]],
          [names[1], [texts.title, null], [3.5, `SUM('${existing} (2)'!$A$2:$A$3)`]],
        ],
        "new sheets",
      );
      same(await valuesOf(host, lab), start, "the sheets that stood");
      await remove();
      same((await host.readWorkbook()).grids.length, sheetCount, "sheets left");
      same(await valuesOf(host, lab), start, "the sheets that stood, in the end");
    },
  },
];
