/** Owns what every host promises beside cells: refusals that change nothing, showing a cell, and keeping our own state. */
import type { CellAddress, CellValue } from "../../core/model/workbook/grid";
import type { HostErrorCode } from "../../hosts/host";
import { sheetNames, texts } from "./book";
import { refused, same } from "./check";
import { at, cellOf, type ContractCase, valuesOf } from "./lab";

const bad: readonly (readonly [
  what: string,
  sheet: string,
  address: CellAddress,
  value: Exclude<CellValue, boolean>,
  code: HostErrorCode,
])[] = [
  ["an unknown sheet", texts.unknownSheet, at("A1"), 1, "sheetNotFound"],
  ["a formula", sheetNames.table, at("C6"), 1, "formulaInTheWay"],
  ["a formula to be emptied", sheetNames.table, at("C6"), null, "formulaInTheWay"],
  ["a protected sheet", sheetNames.locked, at("A1"), 1, "sheetProtected"],
  ["no number", sheetNames.table, at("C3"), NaN, "badCellValue"],
  ["text too long", sheetNames.table, at("C3"), "x".repeat(32_768), "badCellValue"],
  ["a row too far", sheetNames.table, { row: 1_048_577, column: 1 }, 1, "badCellValue"],
];

const refusalCases: readonly ContractCase[] = bad.map(([what, name, address, value, code]) => ({
  topic: "refuse",
  title: `refuses ${what}, and with it the whole batch`,
  async run(lab) {
    const host = await lab.open();
    const start = await valuesOf(host, lab);
    const batch = host.writeCells(lab.nameOf(name), [
      { ...at("C5"), value: 1 },
      { ...address, value },
    ]);
    await refused(batch, code, what);
    same(await valuesOf(host, lab), start, "the book");
  },
}));

const showCases: readonly ContractCase[] = [
  {
    topic: "show",
    title: "shows a cell, and refuses one of an unknown sheet",
    async run(lab) {
      const host = await lab.open();
      await host.showCell(lab.nameOf(sheetNames.table), at("C3"));
      const unknown = host.showCell(lab.nameOf(texts.unknownSheet), at("C3"));
      await refused(unknown, "sheetNotFound", "an unknown sheet");
    },
  },
];

const states: readonly (readonly [string, string])[] = [
  ["Vietnamese", texts.state],
  ["both spellings of a mark", '"\u1ea5 a\u0302\u0301"'],
  ["markup", '{"a":"<b>&amp;</b> ]]> <!-- x -->"}'],
  ["line breaks and blanks", '{\r\n\t"a": "  b  "\n}\n'],
  ["characters that XML cannot hold", '"\u0000\u0001\u000b\u001f\ufffe\uffff\ud800 \udc00 😀"'],
  ["what looks like an escape", '"_x000D_ _x005F__x0041_x0042_ _x0041\u0001"'],
  ["a byte order mark", "\ufeff{}"],
  ["nothing to say", ""],
  ["a million characters", JSON.stringify({ a: texts.long.repeat(80_000) })],
];

const stateCases: readonly ContractCase[] = [
  {
    topic: "state",
    title: "has no state at first, and none to take out",
    async run(lab) {
      const host = await lab.open();
      same(await host.readState(), null, "at first");
      await host.writeState(null);
      same(await host.readState(), null, "after taking out");
    },
  },
  ...states.map(
    ([what, text]): ContractCase => ({
      topic: "state",
      title: `keeps our own state: ${what}`,
      async run(lab) {
        const host = await lab.open();
        await host.writeState(text);
        same(await host.readState(), text, "read");
        same(await (await lab.reopen(host)).readState(), text, "opened again");
      },
    }),
  ),
  {
    topic: "state",
    title: "replaces state and takes it out, before and after it is saved",
    async run(lab) {
      const host = await lab.open();
      await host.writeState('{"a":1}');
      await host.writeState('{"a":2}');
      const saved = await lab.reopen(host);
      same(await saved.readState(), '{"a":2}', "saved");
      await saved.writeState('{"a":3}');
      const again = await lab.reopen(saved);
      same(await again.readState(), '{"a":3}', "replaced");
      await again.writeState(null);
      same(await again.readState(), null, "taken out");
      same(await (await lab.reopen(again)).readState(), null, "taken out and saved");
    },
  },
  {
    topic: "state",
    title: "state and cells leave each other alone",
    async run(lab) {
      const host = await lab.open();
      const sheet = lab.nameOf(sheetNames.table);
      const start = await valuesOf(host, lab);
      await host.writeState('{"a":1}');
      same(await valuesOf(host, lab), start, "cells after the state was kept");
      const { before } = await host.writeCells(sheet, [{ ...at("C5"), value: 7.5 }]);
      const saved = await lab.reopen(host);
      same(await saved.readState(), '{"a":1}', "state after a write");
      same((await cellOf(saved, sheet, "C6"))?.value, 12, "total after a write");
      await saved.writeCells(sheet, before);
      same(await saved.readState(), '{"a":1}', "state after an undo");
      await saved.writeState(null);
      same((await cellOf(saved, sheet, "C6"))?.value, 4.5, "total after all");
    },
  },
];

export const otherCases: readonly ContractCase[] = [...refusalCases, ...showCases, ...stateCases];
