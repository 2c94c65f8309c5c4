/** What the self-test asks of an Excel: each answer tells on which side the Excel is, and nothing is left behind. */
import { probes } from "../../../src/selfTest/probes";
import { sketchedWorkbook } from "../../support/bookSketch";
import { FakeExcel, fakeBookOf, type FakeOptions } from "../../support/fakeExcel";

const start = sketchedWorkbook({ sheets: [{ name: "Bảng của xã", cells: { A1: 1 } }] });

async function answersOf(options: FakeOptions): Promise<{ readonly [title: string]: string }> {
  const fake = new FakeExcel(fakeBookOf(start), options);
  const answers: [string, string][] = [];
  for (const { title, ask } of probes(fake.program)) answers.push([title, await ask()]);
  expect(fake.book.sheets.map(({ name }) => name)).toEqual(["Bảng của xã"]);
  expect(fake.listenerCount).toBe(0);
  return Object.fromEntries(answers);
}

const merges = "more than 512 merged areas in one range";
const hidden = "a block of values over a hidden row";
const blocks = "two blocks written in one batch are told as changes";
const unchanged = "a value written over itself is told as a change";
const merged = "a merged cell that is written is told as";
const link = "a link without a text of its own";
const zoom = "0 pages in a zoom";
const name = "the name of what is printed";
const parts = "custom XML where there is none";

test("the hardest Excel answers each question by its rule", async () => {
  expect(await answersOf({})).toEqual({
    [merges]: "refused: GeneralException",
    [hidden]: expect.stringMatching(/^scatters: /),
    [blocks]: "A1 by ThisLocalAddin; C3 by ThisLocalAddin",
    [unchanged]: "not told",
    [merged]: "E5:F5 by ThisLocalAddin",
    [link]: expect.stringMatching(/^replaces the text: /),
    [zoom]: "refused: InvalidArgument",
    [name]: "found",
    [parts]: "no list",
    "formats on a protected sheet": "refused: AccessDenied; formats are not allowed at first",
    "brought to the front and selected in one batch": "not selected",
    "milliseconds for one call, and for 3,000 cells": expect.stringMatching(/^\d+; \d+$/),
  });
});

test.each<[FakeOptions, string, string]>([
  [{ manyMerges: "silent" }, merges, "silent"],
  [{ overHiddenRows: "taken" }, hidden, "taken"],
  [{ overHiddenRows: "FilteredRangeConflict" }, hidden, "refused: FilteredRangeConflict"],
  [{ echoes: "none" }, blocks, "not told"],
  [{ echoes: "wholeBatch" }, blocks, "A1,C3 by ThisLocalAddin"],
  [{ echoesUnchanged: true }, unchanged, "B2 by ThisLocalAddin"],
  [{ echoAddress: "cell" }, merged, "E5 by ThisLocalAddin"],
  [{ bareLinks: "keepText" }, link, "keeps the text"],
  [{ zoomOfNought: "taken" }, zoom, "taken"],
  [{ hasPageNames: false }, name, "not found"],
  [{ unusedNamespace: "emptyItems" }, parts, "a list of 0"],
])("an Excel of %j is told from it: %s", async (options, title, answer) => {
  expect((await answersOf(options))[title]).toBe(answer);
});
