/** Every part of Excel's interface that is used: old enough for the oldest Excel that we promise, and there in the library that we ship. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { FLOOR, MERGES, TRIGGERS } from "../../src/hosts/excel/program";
import { type ExcelMember, typedMembers, usedMembers } from "../support/excelMembers";
import { FakeExcel } from "../support/fakeExcel";
import { isNewer } from "../support/fakeExcel/client";
import { FakeBook } from "../support/fakeExcel/model";

/** Used only where the program says that it has them. */
const detected: { readonly [name: string]: string } = {
  "Range.getMergedAreasOrNullObject": MERGES,
  "WorksheetChangedEventArgs.triggerSource": TRIGGERS,
};

/** Of the library itself, in no requirement set. */
const unversioned = /^(RequestContext|RunOptions)\.|\.(items|context|load|isNullObject)$/;

const library = readFileSync(
  join(__dirname, "../../node_modules/@microsoft/office-js/dist/excel-win32-16.01.debug.js"),
  "utf8",
);
let used: readonly ExcelMember[] = [];
beforeAll(() => {
  used = usedMembers("src/hosts/excel");
});

test("the search finds what is used, each way that it can be used", () => {
  const names = used.map(({ name }) => name);
  expect(names.length).toBeGreaterThan(40);
  expect(names).toEqual(
    expect.arrayContaining([
      "Range.values",
      "Range.getCellProperties",
      "Worksheet.visibility",
      "CellPropertiesFontLoadOptions.bold",
      "WorksheetCollection.onChanged",
    ]),
  );
});

test(`nothing is newer than ExcelApi ${FLOOR}, but for what is asked for first`, () => {
  const tooNew = used.filter(({ name, since }) => {
    if (unversioned.test(name)) return false;
    if (since === null || !/^1\.\d+$/.test(since)) return true;
    return isNewer(since, FLOOR) && detected[name] !== since;
  });
  expect(tooNew).toEqual([]);
});

test("what is asked for first is used, and no newer than Excel 2021", () => {
  const names = used.map(({ name }) => name);
  for (const [name, since] of Object.entries(detected)) {
    expect(names).toContain(name);
    expect(isNewer(since, "1.14")).toBe(false);
  }
});

test("the library that is shipped has all of it", () => {
  // The parts of a zoom and of a protection are plain data that the library hands on as it gets them.
  const missing = used
    .filter(({ name }) => !/^(PageLayoutZoom|WorksheetProtection)Options\./.test(name))
    .map(({ name }) => name.split(".")[1] ?? "")
    .filter((member) => !new RegExp(`\\b${member}\\b`).test(library));
  expect(missing).toEqual([]);
  // The search would find it missing: of a later set than the library knows.
  expect(library).not.toMatch(/\bmergeUndoGroup\b/);
});

test("the fake Excel has each part since the version that the typings name", () => {
  const typed = typedMembers();
  const wrong = Object.entries(new FakeExcel(new FakeBook("a.xlsx")).schema).flatMap(
    ([kind, parts]) =>
      Object.entries({ ...parts.scalars, ...parts.links, ...parts.methods, ...parts.events })
        .map(([name, { since }]) => ({ name: `${kind}.${name}`, since }))
        .filter(({ name, since }) => typed(name)?.since !== since),
  );
  expect(wrong).toEqual([]);
});
