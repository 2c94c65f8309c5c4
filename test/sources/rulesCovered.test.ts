/** The table of covered rules points at tests that exist, and the README shows it as it is. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { coverageTable, coveredDocuments, fileOf } from "./rulesCovered";

const root = join(__dirname, "..", "..");
const textOf = (path: string): string => readFileSync(join(root, path), "utf8");
/** Spaces and line breaks of the formatter make no difference. */
const folded = (text: string): string => text.replace(/\s+/g, "").replace(/,([\])])/g, "$1");

test.each(
  coveredDocuments.flatMap(({ document, rules }) =>
    rules.map((covered) => [document, covered.rule, covered.test] as const),
  ),
)("%s, %s: its test is there", (_document, _rule, found) => {
  expect(folded(textOf(fileOf(found)))).toContain(folded(found[1]));
});

test("the 17 kinds of rules are all there", () => {
  expect(coveredDocuments[coveredDocuments.length - 1]?.rules).toHaveLength(17);
});

test("the README is fresh (npm run coverage:rules)", () => {
  expect(textOf("README.md")).toContain(coverageTable());
});
