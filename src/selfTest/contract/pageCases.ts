/** Owns what every host promises about paper: a page is set, read back, kept with the file, and put back as it was. */
import type { PageSetup } from "../../core/model/workbook/pageSetup";
import {
  differingTraits,
  noNumbering,
  type PageNumbering,
} from "../../core/model/workbook/pageSetup";
import type { WorkbookHost } from "../../hosts/host";
import { sheetNames, texts } from "./book";
import { ContractBroken, refused, same } from "./check";
import { type ContractCase, valuesOf } from "./lab";

const official: PageSetup = {
  paper: "A4",
  orientation: "landscape",
  margins: { left: 30, right: 15, top: 20, bottom: 20 },
  scaling: { kind: "fit", wide: 1, tall: null },
  titleRows: [2, 3],
  printArea: [{ top: 1, left: 1, bottom: 6, right: 5 }],
  numbering: noNumbering,
  breaksBefore: [],
  rowHeights: [],
};

const numbered: PageNumbering = {
  ...noNumbering,
  firstNumber: 1,
  isFirstApart: true,
  pages: {
    header: { left: "", centre: '&"Times New Roman,Regular"&13&P', right: "" },
    footer: { left: "R && D", centre: "", right: "" },
  },
  firstPage: {
    header: { left: "", centre: "", right: "" },
    footer: { left: "R && D", centre: "", right: "" },
  },
};

const pages: readonly (readonly [what: string, page: PageSetup])[] = [
  ["A4 across, one page wide, with title rows and an area", official],
  ["upright, one page in all", { ...official, orientation: "portrait", scaling: fit(1, 1) }],
  ["at a scale", { ...official, scaling: { kind: "scale", percent: 85 } }],
  ["one title row", { ...official, titleRows: [3, 3] }],
  ["numbered from page 2", { ...official, numbering: numbered }],
  ["with pages that begin by hand", { ...official, breaksBefore: [4, 6] }],
  ["with higher rows", { ...official, rowHeights: [[3, 48]] }],
];

function fit(wide: number, tall: number): PageSetup["scaling"] {
  return { kind: "fit", wide, tall };
}

const without = "a host that lays out no page";

async function read(host: WorkbookHost, sheet: string): Promise<PageSetup> {
  if (!host.readPage) throw new ContractBroken(without);
  return host.readPage(sheet);
}

async function write(host: WorkbookHost, sheet: string, page: PageSetup): Promise<PageSetup> {
  if (!host.writePage) throw new ContractBroken(without);
  return host.writePage(sheet, page);
}

const samePage = (met: PageSetup, meant: PageSetup, what: string): void =>
  same(differingTraits(met, meant), [], `${what}: ${JSON.stringify(met)}, differs in`);

/** A program may state the height of every row: those of which nothing is wished stay as they are. */
const withHeights = ({ rowHeights }: PageSetup, wished: PageSetup): PageSetup => ({
  ...wished,
  rowHeights: [...new Map([...rowHeights, ...wished.rowHeights])].sort(([a], [b]) => a - b),
});

export const pageCases: readonly ContractCase[] = [
  ...pages.map(
    ([what, wished]): ContractCase => ({
      topic: "page",
      title: `lays a page out: ${what}; and puts it back`,
      async run(lab) {
        const host = await lab.open();
        const sheet = lab.nameOf(sheetNames.table);
        const start = await valuesOf(host, lab);
        const before = await read(host, sheet);
        const page = withHeights(before, wished);
        samePage(await write(host, sheet, page), page, "answered");
        samePage(await read(host, sheet), page, "read");
        const saved = await lab.reopen(host);
        samePage(await read(saved, sheet), page, "opened again");
        same(await valuesOf(saved, lab), start, "cells");
        samePage(await write(saved, sheet, before), before, "put back");
        samePage(await read(await lab.reopen(saved), sheet), before, "put back and opened again");
      },
    }),
  ),
  {
    topic: "page",
    title: "lays out no other sheet, and refuses one that is not there",
    async run(lab) {
      const host = await lab.open();
      const [table, locked] = [lab.nameOf(sheetNames.table), lab.nameOf(sheetNames.locked)];
      const other = await read(host, locked);
      await write(host, table, official);
      samePage(await read(host, locked), other, "the other sheet");
      const unknown = lab.nameOf(texts.unknownSheet);
      await refused(read(host, unknown), "sheetNotFound", "reading an unknown sheet");
      await refused(write(host, unknown, official), "sheetNotFound", "an unknown sheet");
    },
  },
];
