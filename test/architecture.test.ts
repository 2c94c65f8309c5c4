/** The import table and the other rules for source files, executed. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { breachesOf, coreOrder, LINE_LIMIT, type SourceFiles } from "./support/sourceRules";

const root = join(__dirname, "..");
const files: SourceFiles = new Map(
  ["src", "rubrics"]
    .flatMap((folder) => filesUnder(folder))
    .map((path) => [path, readFileSync(join(root, path), "utf8")]),
);

test("no file breaks a rule", () => {
  expect(breachesOf(files)).toEqual([]);
});

test("every module of the core has its place in the order, and every place its module", () => {
  const modules = readdirSync(join(root, "src/core"))
    .filter((name) => name !== "tsconfig.json")
    .map((name) => name.replace(/\.ts$/, ""));
  expect([...coreOrder].sort()).toEqual([...new Set(modules)].sort());
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

describe("a planted breach is found and named", () => {
  const doc = "/** Owns nothing: planted. */\n";
  const few: SourceFiles = new Map(
    ["core/points.ts", "core/text.ts", "core/grid.ts", "hosts/host.ts", "hosts/xlsxHost.ts"].map(
      (path) => [`src/${path}`, doc],
    ),
  );

  test.each([
    [
      "src/core/points.ts",
      'import { HostError } from "../hosts/host";',
      "src/core/points.ts imports src/hosts/host.ts: the core is pure: plain data in, plain data out",
    ],
    [
      "src/core/points.ts",
      'import type { Grid } from "./grid";',
      "src/core/points.ts imports src/core/grid.ts: core/grid comes after core/points in the order of the core",
    ],
    [
      "src/core/planted.ts",
      'import { addPoints } from "./points";',
      "src/core/planted.ts imports src/core/points.ts: core/planted is not in the order of the core",
    ],
    [
      "src/core/text.ts",
      'import { z } from "zod";',
      "src/core/text.ts imports zod: the core is pure: plain data in, plain data out",
    ],
    [
      "src/core/text.ts",
      'export const load = () => import("react");',
      "src/core/text.ts imports react: the core is pure: plain data in, plain data out",
    ],
    [
      "src/core/text.ts",
      'import { areas } from "../../test/support/sourceRules";',
      "src/core/text.ts imports test/support/sourceRules: source never imports tools or tests",
    ],
    [
      "src/messages/planted.ts",
      'import { App } from "../taskpane/App";',
      "src/messages/planted.ts imports src/taskpane/App: messages only put findings, steps and numbers into words",
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
      "src/main.planted.ts",
      'import lodash from "lodash";',
      "src/main.planted.ts imports lodash: even an entry imports only packages that are listed",
    ],
    [
      "src/planted/file.ts",
      'import { addPoints } from "../core/points";',
      "src/planted/file.ts imports src/core/points.ts: its folder is in no area of the import table",
    ],
    [
      "src/core/text.ts",
      'export const label = "Điểm";',
      "src/core/text.ts:2 holds Vietnamese text: words live in src/messages and rubrics",
    ],
    [
      "src/taskpane/planted.tsx",
      "export const Label = () => <b>Tổng</b>;",
      "src/taskpane/planted.tsx:2 holds Vietnamese text: words live in src/messages and rubrics",
    ],
    [
      "src/core/text.ts",
      "export const now = () => Date.now();",
      "src/core/text.ts:2 asks the clock or chance: pass the value in",
    ],
    [
      "src/core/text.ts",
      "export const now = () => new Date();",
      "src/core/text.ts:2 asks the clock or chance: pass the value in",
    ],
  ])("%s: %s", (path, line, expected) => {
    expect(breachesOf(new Map([...few, [path, doc + line]]))).toEqual([expected]);
  });

  test("a file without its opening sentence", () => {
    expect(breachesOf(new Map([["src/core/text.ts", "export const a = 1;"]]))).toEqual([
      "src/core/text.ts does not open with a sentence on what it alone owns",
    ]);
  });

  test("a file that is too long", () => {
    const path = "src/core/text.ts";
    expect(breachesOf(new Map([[path, doc + "//\n".repeat(LINE_LIMIT)]]))).toEqual([
      `${path} has ${LINE_LIMIT + 1} lines: split it at ${LINE_LIMIT}`,
    ]);
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
      ["src/core/points.ts", `${doc}// Quyết định 123, Phụ lục 1, mục 2\nexport const a = 1;`],
      [
        "src/core/lexicon.ts",
        `${doc}import { z } from "zod"; import { a } from "./points"; export const b = z.literal(a);`,
      ],
      [
        "src/actions/loadRubrics.ts",
        `${doc}import lexicon from "../../rubrics/lexicon.json"; export default lexicon;`,
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
