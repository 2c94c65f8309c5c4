/** Owns what a program that shows its workbook promises beyond a file: hidden rows, many merges, what it tells of changes, and that what it answers to a write stands. */
import type { Book } from "../../core/documents/sheetModel";
import type { HostEvent, WorkbookHost } from "../../hosts/host";
import { sheetNames, texts } from "./book";
import { ContractBroken, same } from "./check";
import { at, type ContractCase, type ContractLab } from "./lab";

/** More than a program tells at once. */
const MERGES = 600;
const TELLING_MS = 1500;

/** Two cells below each other are one, five times beside each other. */
function mergedBook(name: string): Book {
  const merges = Array.from({ length: MERGES }, (_, i) => {
    const [top, left] = [Math.floor(i / 5) * 2 + 1, (i % 5) + 1];
    return { top, left, bottom: top + 1, right: left };
  });
  const rows = Array.from({ length: (MERGES / 5) * 2 }, (_, i) => i + 1).map((row) => ({
    row,
    height: 15,
    cells: merges
      .filter(({ top }) => top === row)
      .map(({ left }) => ({
        column: left,
        content: { kind: "number" as const, value: row },
        style: "text" as const,
        link: null,
      })),
  }));
  const margins = { left: 20, right: 20, top: 20, bottom: 20 };
  return {
    title: "",
    madeAt: "2025-01-01T00:00:00Z",
    sheets: [
      {
        name,
        columnWidths: [10, 10, 10, 10, 10],
        rows,
        merges,
        page: { orientation: "portrait", margins, footer: "" },
        titleRows: null,
        breaksBefore: [],
        frozenAt: null,
        filter: null,
        fills: [],
        charts: [],
        rules: [],
      },
    ],
  };
}

/** Does something while listening, and returns what was told meanwhile. */
async function toldWhile(
  { wait }: ContractLab,
  host: WorkbookHost,
  run: () => Promise<unknown>,
): Promise<readonly HostEvent[]> {
  if (!host.watch) throw new ContractBroken("a host that tells nothing");
  const events: HostEvent[] = [];
  const stop = host.watch((event) => events.push(event));
  try {
    await host.readWorkbook();
    await run();
    await wait(TELLING_MS);
  } finally {
    stop();
  }
  return events.filter(({ kind }) => kind !== "waiting");
}

const valueIn = async (host: WorkbookHost, sheet: string, address: string): Promise<unknown> => {
  const { row, column } = at(address);
  const { grids } = await host.readWorkbook({ onlyChanged: true });
  return grids
    .find((grid) => grid.sheet === sheet)
    ?.cells.find((cell) => cell.row === row && cell.column === column)?.value;
};

const pointsWish = (values: readonly number[]) =>
  values.map((value, i) => ({ row: 3 + i, column: 3, value }));

async function writeOverHidden(lab: ContractLab): Promise<void> {
  const host = await lab.open();
  const sheet = lab.nameOf(sheetNames.table);
  const { before } = await host.writeCells(sheet, pointsWish([1, 2, 3]));
  const stands = async () => {
    const met: unknown[] = [];
    for (const address of ["C3", "C4", "C5"]) met.push(await valueIn(host, sheet, address));
    return met;
  };
  same(await stands(), [1, 2, 3], "C3, C4 (hidden), C5");
  await host.writeCells(sheet, before);
  same(await stands(), [4.5, texts.word, undefined], "put back");
}

export const programCases: readonly ContractCase[] = [
  {
    topic: "write",
    title: "rows around a hidden one are written and put back, each value in its own cell",
    run: writeOverHidden,
  },
  {
    topic: "read",
    title: `tells ${MERGES} merged areas of one sheet`,
    formulas: "program",
    async run(lab) {
      const host = await lab.open();
      if (!host.addSheets) throw new ContractBroken("a host that adds no sheets");
      const { names, remove } = await host.addSheets(mergedBook(lab.nameOf(texts.unknownSheet)));
      const { grids } = await host.readWorkbook();
      same(grids.find(({ sheet }) => sheet === names[0])?.merges.length, MERGES, "merges");
      await remove();
    },
  },
  {
    topic: "formulas",
    title: "totals stand in the answer to the write; it is told to nobody",
    formulas: "program",
    async run(lab) {
      const host = await lab.open();
      const [table, locked] = [lab.nameOf(sheetNames.table), lab.nameOf(sheetNames.locked)];
      const told = await toldWhile(lab, host, async () => {
        await host.writeCells(table, [{ ...at("C5"), value: 7.5 }]);
        same(await valueIn(host, table, "C6"), 12, "C6");
        same(await valueIn(host, locked, "A2"), 24, "A2 of the other sheet");
      });
      same(told, [], "told");
    },
  },
  {
    topic: "show",
    title: "a cell of a sheet that is not in front is selected there",
    formulas: "program",
    async run(lab) {
      const host = await lab.open();
      const sheet = lab.nameOf(sheetNames.locked);
      const told = await toldWhile(lab, host, () => host.showCell(sheet, at("A2")));
      same(told, [{ kind: "selected", sheet, address: at("A2") }], "told");
      same((await host.readWorkbook()).activeSheet, sheet, "in front");
    },
  },
];
