/** Owns what every host promises about cells: how they are read, written, computed and taken back. */
import type { CellValue } from "../../core/model/workbook/grid";
import type { WorkbookHost } from "../../hosts/host";
import { sheetNames, texts } from "./book";
import { refused, same } from "./check";
import {
  at,
  cellOf,
  type ContractCase,
  type ContractLab,
  gridsOf,
  inputsOf,
  valuesOf,
} from "./lab";

const readCases: readonly ContractCase[] = [
  {
    topic: "read",
    title: "reads sheets in tab order with their state",
    async run(lab) {
      const host = await lab.open();
      const { activeSheet } = await host.readWorkbook();
      const grids = await gridsOf(host, lab);
      same(
        grids.map((grid) => [grid.sheet, grid.state, grid.isProtected]),
        [
          [lab.nameOf(sheetNames.cover), "hidden", false],
          [lab.nameOf(sheetNames.table), "visible", false],
          [lab.nameOf(sheetNames.locked), "visible", true],
        ],
        "sheets",
      );
      same(activeSheet, lab.nameOf(sheetNames.table), "active sheet");
    },
  },
  {
    topic: "read",
    title: "reads cells row by row with value, shown text, formula and error",
    async run(lab) {
      const grid = (await gridsOf(await lab.open(), lab))[1];
      same(
        grid?.cells.map(({ row, column, value, text, formula, error }) => [
          row,
          column,
          value,
          text,
          formula,
          error,
        ]),
        [
          [1, 1, texts.title, texts.title, null, null],
          [3, 1, "1", "1", null, null],
          [3, 2, 5, "5", null, null],
          [3, 3, 4.5, "4,5", null, null],
          [4, 1, "2", "2", null, null],
          [4, 2, 5, "5", null, null],
          [4, 3, texts.word, texts.word, null, null],
          [5, 1, "3", "3", null, null],
          [5, 2, 10, "10", null, null],
          [6, 2, 20, "20", "SUM(B3:B5)", null],
          [6, 3, 4.5, "4,5", "SUM(C3:C5)", null],
          [6, 4, 0.225, "0,225", "C6/B6", null],
          [6, 5, null, "#N/A", "VLOOKUP(C6,A1:B2,2)", "#N/A"],
        ],
        "cells",
      );
      same(
        [grid?.rowCount, grid?.columnCount, grid?.hiddenRows, grid?.merges],
        [6, 5, [4], [{ top: 1, left: 1, bottom: 1, right: 3 }]],
        "size, hidden rows and merges",
      );
    },
  },
];

const written: readonly (readonly [string, string | number | null, CellValue])[] = [
  ["C5", 9.75, 9.75],
  ["C3", 0, 0],
  ["C4", texts.reason, texts.reason],
  ["C4", "=1+1", "=1+1"],
  ["C4", "4,5", "4,5"],
  ["C4", "4.5", "4.5"],
  ["C4", "05", "05"],
  ["C4", "1/2", "1/2"],
  ["C4", "10%", "10%"],
  ["C4", "TRUE", "TRUE"],
  ["C4", "-", "-"],
  ["C4", texts.plus, texts.plus],
  ["C4", "@a", "@a"],
  ["C4", "'a", "'a"],
  ["C4", texts.lines, texts.lines],
  ["C3", null, null],
  ["C3", "", null],
  ["H40", texts.outside, texts.outside],
  ["A9", null, null],
];

const writeCases: readonly ContractCase[] = [
  ...written.map(
    ([address, value, expected]): ContractCase => ({
      topic: "write",
      title: `writes ${address}: ${JSON.stringify(value)} and reads ${JSON.stringify(expected)}`,
      async run(lab) {
        const host = await lab.open();
        const sheet = lab.nameOf(sheetNames.table);
        await host.writeCells(sheet, [{ ...at(address), value }]);
        const cell = await cellOf(host, sheet, address);
        same(cell?.value ?? null, expected, address);
        same(cell?.formula ?? null, null, `formula of ${address}`);
      },
    }),
  ),
  {
    topic: "write",
    title: "a cell inside a merge is written at its top left",
    async run(lab) {
      const host = await lab.open();
      const sheet = lab.nameOf(sheetNames.table);
      const { before } = await host.writeCells(sheet, [{ ...at("C1"), value: texts.newTitle }]);
      same((await cellOf(host, sheet, "A1"))?.value, texts.newTitle, "A1");
      same(await cellOf(host, sheet, "C1"), undefined, "C1");
      same(before, [{ ...at("A1"), value: texts.title }], "before");
    },
  },
];

const formulaCases: readonly ContractCase[] = [
  {
    topic: "formulas",
    title: "totals follow, on other sheets too",
    async run(lab) {
      const host = await lab.open();
      await writePoints(host, lab);
      const [table, locked] = [lab.nameOf(sheetNames.table), lab.nameOf(sheetNames.locked)];
      same((await cellOf(host, table, "C6"))?.value, 12, "C6");
      same((await cellOf(host, table, "D6"))?.value, 0.6, "D6");
      same((await cellOf(host, locked, "A2"))?.value, 24, "A2 of the other sheet");
    },
  },
  {
    topic: "formulas",
    title: "tells which totals followed",
    formulas: "host",
    async run(lab) {
      const { recomputed } = await writePoints(await lab.open(), lab);
      const [table, locked] = [lab.nameOf(sheetNames.table), lab.nameOf(sheetNames.locked)];
      same([...recomputed].sort(), [`${table}!C6`, `${table}!D6`, `${locked}!A2`], "recomputed");
    },
  },
  {
    topic: "formulas",
    title: "a formula that cannot be worked out loses its value and is named",
    formulas: "host",
    async run(lab) {
      const host = await lab.open();
      const { notRecomputed } = await writePoints(host, lab);
      const sheet = lab.nameOf(sheetNames.table);
      const formula = "VLOOKUP(C6,A1:B2,2)";
      same(notRecomputed, [{ sheet, cell: "E6", formula }], "not recomputed");
      const { value, error, text } = (await cellOf(host, sheet, "E6")) ?? {};
      same([value, error, text], [null, null, ""], "E6");
    },
  },
  {
    topic: "formulas",
    title: "leaves every formula to the program and keeps its text",
    formulas: "program",
    async run(lab) {
      const host = await lab.open();
      const { recomputed, notRecomputed } = await writePoints(host, lab);
      same([recomputed, notRecomputed], [[], []], "answered");
      const sheet = lab.nameOf(sheetNames.table);
      same((await cellOf(host, sheet, "E6"))?.formula, "VLOOKUP(C6,A1:B2,2)", "E6");
    },
  },
];

const undoCases: readonly ContractCase[] = [
  {
    topic: "undo",
    title: "batches add up, and writing back what stood before undoes each",
    async run(lab) {
      const host = await lab.open();
      const sheet = lab.nameOf(sheetNames.table);
      const start = await valuesOf(host, lab);
      const first = await host.writeCells(sheet, [
        { ...at("C3"), value: 3 },
        { ...at("C5"), value: 8 },
      ]);
      const middle = await valuesOf(host, lab);
      const second = await host.writeCells(sheet, [{ ...at("C5"), value: 9 }]);
      same((await cellOf(host, sheet, "C6"))?.value, 12, "total");
      same(
        [first.before, second.before],
        [
          [
            { ...at("C3"), value: 4.5 },
            { ...at("C5"), value: null },
          ],
          [{ ...at("C5"), value: 8 }],
        ],
        "before",
      );
      await host.writeCells(sheet, second.before);
      same(await valuesOf(host, lab), middle, "after the first undo");
      await host.writeCells(sheet, first.before);
      same(inputsOf(await valuesOf(host, lab)), inputsOf(start), "after the second undo");
    },
  },
  {
    topic: "undo",
    title: "text and number take each other's place and come back",
    async run(lab) {
      const host = await lab.open();
      const sheet = lab.nameOf(sheetNames.table);
      const first = await host.writeCells(sheet, [
        { ...at("C3"), value: "=A1" },
        { ...at("C4"), value: 5 },
      ]);
      same((await cellOf(host, sheet, "C3"))?.value, "=A1", "C3");
      same((await cellOf(host, sheet, "C4"))?.value, 5, "C4");
      await host.writeCells(sheet, first.before);
      same((await cellOf(host, sheet, "C3"))?.value, 4.5, "C3 again");
      same((await cellOf(host, sheet, "C4"))?.value, texts.word, "C4 again");
    },
  },
];

const expectCases: readonly ContractCase[] = [
  {
    topic: "refuse",
    title: "writes nothing where another value stands than was expected, and all where it stands",
    async run(lab) {
      const host = await lab.open();
      const sheet = lab.nameOf(sheetNames.table);
      const start = await valuesOf(host, lab);
      const wanted = [
        { ...at("C3"), value: 3 },
        { ...at("C5"), value: 8 },
      ];
      const standing = [
        { ...at("C3"), value: 4.5 },
        { ...at("C5"), value: null },
      ];
      const other = [standing[0], { ...at("C5"), value: 7 }].flatMap((each) => each ?? []);
      await refused(host.writeCells(sheet, wanted, other), "cellsChanged", "another value");
      same(await valuesOf(host, lab), start, "the book");
      const { before } = await host.writeCells(sheet, wanted, standing);
      same((await cellOf(host, sheet, "C6"))?.value, 11, "total");
      await host.writeCells(sheet, before, wanted);
      same(inputsOf(await valuesOf(host, lab)), inputsOf(start), "the book in the end");
    },
  },
];

const writePoints = (host: WorkbookHost, lab: ContractLab) =>
  host.writeCells(lab.nameOf(sheetNames.table), [{ ...at("C5"), value: 7.5 }]);

export const cellCases: readonly ContractCase[] = [
  ...readCases,
  ...writeCases,
  ...formulaCases,
  ...undoCases,
  ...expectCases,
];
