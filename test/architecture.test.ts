/** The import table and the other rules for source files, executed. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { loadDomain } from "../src/actions/loading/builtIn/loadDomain";
import { breachesOf, coreTiers, literalsIn, type SourceFiles } from "./support/sourceRules";

const root = join(__dirname, "..");
const files: SourceFiles = new Map(
  ["src", "rubrics"]
    .flatMap((folder) => filesUnder(folder))
    .map((path) => [path, readFileSync(join(root, path), "utf8")]),
);

test("no file breaks a rule", () => {
  expect(breachesOf(files)).toEqual([]);
});

test("no code names a kind of table or a type of unit: what is asked of them stands in the domain", () => {
  const { kinds, unitTypes } = loadDomain();
  const ids = [...kinds, ...unitTypes].map(({ id }) => id);
  expect(literalsIn(files, ids)).toEqual([]);
});

test("a planted id of a kind or of a type is found, and words that hold one are none", () => {
  const planted =
    'const a = kind === "commune" ? `school` : "the school"; const b = { commune: a };';
  const found = literalsIn(new Map([["src/core/planted.ts", planted]]), ["commune", "school"]);
  expect(found).toEqual(["src/core/planted.ts:1 commune", "src/core/planted.ts:1 school"]);
});

test("every room of the tiers is a folder of the core, and stands there once", () => {
  const rooms = coreTiers.flat();
  expect(rooms.filter((room) => !existsSync(join(root, "src/core", room)))).toEqual([]);
  expect(new Set(rooms).size).toBe(rooms.length);
});

test("the compiler of the core knows no browser, Office or Node", () => {
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(join(root, "src/core/tsconfig.json"), ts.sys.readFile.bind(ts.sys)).config,
    ts.sys,
    join(root, "src/core"),
  );
  expect(options.lib).toEqual(["lib.es2019.d.ts"]);
  expect(options.types).toEqual([]);
});

test("no test is singled out or passed over", () => {
  const pattern =
    /\b(?:test|it|describe)\s*\.\s*(?:only|skip|todo)\b|\b(?:xit|xtest|xdescribe|fit|fdescribe)\(/;
  const found = filesUnder("test")
    .filter((path) => /\.(tsx?|mjs)$/.test(path))
    .filter((path) => pattern.test(readFileSync(join(root, path), "utf8")));
  expect(found).toEqual([]);
});

test("no test asks the clock: measures are in the bench, and one guard against hanging is for all", () => {
  const found = filesUnder("test")
    .filter((path) => /\.test\.tsx?$/.test(path) && path !== "test/architecture.test.ts")
    .filter((path) =>
      /performance\.now|Date\.now|hrtime/.test(readFileSync(join(root, path), "utf8")),
    );
  expect(found).toEqual([]);
});

test("every suite that is called slow is there", () => {
  const { slow } = JSON.parse(readFileSync(join(root, "test/tiers.json"), "utf8")) as {
    readonly slow: readonly { readonly suites: string }[];
  };
  expect(slow.filter(({ suites }) => !existsSync(join(root, suites)))).toEqual([]);
});

describe("a planted breach is found and named", () => {
  const doc = "/** Owns nothing: planted. */\n";
  const few: SourceFiles = new Map(
    [
      "core/base/points.ts",
      "core/base/text.ts",
      "core/model/workbook/grid.ts",
      "core/recognise/sheet/sheet.ts",
      "core/recognise/form/table.ts",
      "formats/csv.ts",
      "hosts/host.ts",
      "hosts/xlsxHost.ts",
    ].map((path) => [`src/${path}`, doc]),
  );

  test.each([
    [
      "src/core/base/points.ts",
      'import { HostError } from "../../hosts/host";',
      "src/core/base/points.ts imports src/hosts/host.ts: the core is pure: plain data in, plain data out",
    ],
    [
      "src/core/base/points.ts",
      'import type { Grid } from "../model/workbook/grid";',
      "src/core/base/points.ts imports src/core/model/workbook/grid.ts: core/model is not below core/base in the tiers of the core",
    ],
    [
      "src/core/rules/planted.ts",
      'import type { Rubric } from "../rubric/schema/rubricSchema";',
      "src/core/rules/planted.ts imports src/core/rubric/schema/rubricSchema: core/rubric/schema is not below core/rules in the tiers of the core",
    ],
    [
      "src/core/recognise/sheet/sheet.ts",
      'import { readTable } from "../form/table";',
      "src/core/recognise/sheet/sheet.ts imports src/core/recognise/form/table.ts: core/recognise/form is not below core/recognise/sheet in the tiers of the core",
    ],
    [
      "src/core/planted.ts",
      'import { addPoints } from "./base/points";',
      "src/core/planted.ts imports src/core/base/points.ts: src/core/planted.ts is in no room of the core",
    ],
    [
      "src/core/base/text.ts",
      'import { z } from "zod";',
      "src/core/base/text.ts imports zod: the core is pure: plain data in, plain data out",
    ],
    [
      "src/core/base/text.ts",
      'export const load = () => import("react");',
      "src/core/base/text.ts imports react: the core is pure: plain data in, plain data out",
    ],
    [
      "src/core/base/text.ts",
      'import { areas } from "../../../test/support/sourceRules";',
      "src/core/base/text.ts imports test/support/sourceRules: source never imports tools or tests",
    ],
    [
      "src/formats/csv.ts",
      'import { openXlsx } from "../hosts/xlsxHost";',
      "src/formats/csv.ts imports src/hosts/xlsxHost.ts: a format turns bytes into data and data into bytes",
    ],
    [
      "src/hosts/xlsxHost.ts",
      'import { unzipSync } from "fflate";',
      "src/hosts/xlsxHost.ts imports fflate: a host only touches a workbook",
    ],
    [
      "src/selfTest/planted.ts",
      'import { recognise } from "../actions/reading";',
      "src/selfTest/planted.ts imports src/actions/reading: the tests that the product runs ask a host what it promises, and show the answer",
    ],
    [
      "src/messages/planted.ts",
      'import { App } from "../taskpane/shell/App";',
      "src/messages/planted.ts imports src/taskpane/shell/App: messages only put findings, steps and numbers into words",
    ],
    [
      "src/actions/planted.ts",
      'export { readXlsx } from "../hosts/xlsxHost";',
      "src/actions/planted.ts imports src/hosts/xlsxHost.ts: an action joins the core and the port, never a concrete host or a view",
    ],
    [
      "src/actions/planted.ts",
      'import lexicon from "../../rubrics/lexicon.json";',
      "src/actions/planted.ts imports rubrics/lexicon.json: an action joins the core and the port, never a concrete host or a view",
    ],
    [
      "src/taskpane/planted.ts",
      'import { unzipSync } from "fflate";',
      "src/taskpane/planted.ts imports fflate: the pane shows and asks; workbooks are reached through actions",
    ],
    [
      "src/taskpane/session/store.ts",
      'import { useState } from "react";',
      "src/taskpane/session/store.ts imports react: a session runs without anything that shows it",
    ],
    [
      "src/taskpane/session/planted.ts",
      'import { Pane } from "../shell/pane/Pane";',
      "src/taskpane/session/planted.ts imports src/taskpane/shell/pane/Pane: a session runs without anything that shows it",
    ],
    [
      "src/main.planted.ts",
      'import lodash from "lodash";',
      "src/main.planted.ts imports lodash: even an entry imports only packages that are listed",
    ],
    [
      "src/planted/file.ts",
      'import { addPoints } from "../core/base/points";',
      "src/planted/file.ts imports src/core/base/points.ts: its folder is in no area of the import table",
    ],
    [
      "src/core/base/text.ts",
      'export const label = "Điểm";',
      "src/core/base/text.ts:2 holds Vietnamese text: words live in src/messages and rubrics",
    ],
    [
      "src/taskpane/planted.tsx",
      "export const Label = () => <b>Tổng</b>;",
      "src/taskpane/planted.tsx:2 holds Vietnamese text: words live in src/messages and rubrics",
    ],
    [
      "src/core/base/text.ts",
      "export const now = () => Date.now();",
      "src/core/base/text.ts:2 asks the clock or chance: pass the value in",
    ],
    [
      "src/core/base/text.ts",
      "export const now = () => new Date();",
      "src/core/base/text.ts:2 asks the clock or chance: pass the value in",
    ],
  ])("%s: %s", (path, line, expected) => {
    expect(breachesOf(new Map([...few, [path, doc + line]]))).toEqual([expected]);
  });

  test("a circle of imports", () => {
    const circle: SourceFiles = new Map([
      ["src/hosts/a.ts", `${doc}import { b } from "./b"; export const a = b;`],
      ["src/hosts/b.ts", `${doc}import { a } from "./a"; export const b = a;`],
    ]);
    expect(breachesOf(circle)).toEqual([
      "circle of imports: src/hosts/a.ts → src/hosts/b.ts → src/hosts/a.ts",
    ]);
  });

  test("what is allowed is not: a comment in Vietnamese, a type import upwards, zod in the lexicon", () => {
    const allowed: SourceFiles = new Map([
      ["src/core/base/points.ts", `${doc}// Quyết định 123, Phụ lục 1, mục 2\nexport const a = 1;`],
      [
        "src/core/domain/lexicon.ts",
        `${doc}import { z } from "zod"; import { a } from "../base/points"; export const b = z.literal(a);`,
      ],
      [
        "src/actions/loading/builtIn/loadRubrics.ts",
        `${doc}import lexicon from "../../../../rubrics/lexicon.json"; export default lexicon;`,
      ],
    ]);
    expect(breachesOf(allowed)).toEqual([]);
  });
});

// helpers

function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}
