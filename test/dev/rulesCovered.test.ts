/** When a rule of a document counts as covered; and the page of covered rules is fresh. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(__dirname, "../..");

/** A suite of jest as somebody may leave it behind. */
const suite = `
  describe("hạn nộp", () => {
    test("is kept", () => expect(1).toBe(1));
    test("is emptied", () => {});
    test("is wrong", () => expect(1).toBe(2));
    test["skip"]("is passed over", () => expect(1).toBe(1));
    test.each([[1, 1], [2, 2]])("%i is %i", (a, b) => expect(a).toBe(b));
    test("of one name", () => expect(1).toBe(1));
    test("of one name", () => {});
  });
`;

let folder = "";
let report = "";
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "cham-diem-rules-")));
  report = join(folder, "report.json");
  writeFileSync(join(folder, "deadline.test.js"), suite);
  writeFileSync(join(folder, "package.json"), "{}");
  const jest = join(root, "node_modules/jest/bin/jest.js");
  const run = spawnSync(process.execPath, [jest, "--json", `--outputFile=${report}`], {
    cwd: folder,
  });
  expect(run.status).toBe(1);
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each<[string, string | null]>([
  ["deadline.test.js › hạn nộp › is kept", null],
  ["deadline.test.js › hạn nộp › 2 is 2", null],
  ["deadline.test.js › hạn nộp › is emptied", "checks nothing"],
  ["deadline.test.js › hạn nộp › is wrong", "did not pass"],
  ["deadline.test.js › hạn nộp › is passed over", "did not pass"],
  ["deadline.test.js › hạn nộp › of one name", "checks nothing"],
  ["deadline.test.js › hạn nộp › is renamed", "did not run"],
  ["deadline.test.js › is kept", "did not run"],
  ["another.test.js › hạn nộp › is kept", "did not run"],
])("%s: %s", (id, fault) => {
  const documents = [{ document: "Công văn", rules: [{ rule: "mục 1", tests: [id] }] }];
  const expected = fault === null ? [] : [{ document: "Công văn", rule: "mục 1", test: id, fault }];
  const files = `JSON.parse(readFileSync(${JSON.stringify(report)}, "utf8"))`;
  expect(
    asked(
      `rules.uncoveredRules(${JSON.stringify(documents)}, ${files}, ${JSON.stringify(folder)})`,
    ),
  ).toEqual(expected);
});

test("the 17 kinds of rules are all there, and every rule names a test", () => {
  const documents = asked('rules.coveredDocuments(".")') as {
    readonly rules: readonly { readonly rule: string; readonly tests: readonly string[] }[];
  }[];
  expect(documents[documents.length - 1]?.rules).toHaveLength(17);
  const rules = documents.flatMap((document) => document.rules);
  expect(rules.filter(({ tests }) => tests.length === 0)).toEqual([]);
});

test("the page is fresh (npm run coverage:rules)", () => {
  const table = asked('rules.coverageTable(rules.coveredDocuments("."))');
  expect(readFileSync(join(root, "docs/dev/rules-covered.md"), "utf8")).toContain(table);
});

// helpers

/** The scripts of npm are modules that jest does not load: Node runs what is asked of them. */
function asked(expression: string): unknown {
  const script = `import { readFileSync } from "node:fs"; import * as rules from "./src/dev/checks/rulesCovered.mjs"; console.log(JSON.stringify(${expression}));`;
  const answer = execFileSync(process.execPath, ["--input-type=module", "-e", script], {
    cwd: root,
  });
  return JSON.parse(answer.toString("utf8"));
}
