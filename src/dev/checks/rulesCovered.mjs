/**
 * Owns when a rule of a document counts as covered: each test that it names ran, passed and checked something. Test and
 * report are of jest; a test is named "file › describe › name".
 */
import { readFileSync } from "node:fs";
import { join, relative } from "node:path";

/** Returns each document with its rules and the tests of each. */
export const coveredDocuments = (root) =>
  JSON.parse(readFileSync(join(root, "test/sources/rulesCovered.json"), "utf8"));

/** Returns the files of all tests that rules name. */
export const testFiles = (documents) => [
  ...new Set(testsOf(documents).map((test) => test.split(" › ")[0])),
];

/** Returns the rules that a run does not cover, each with the test and what is wrong with it. */
export function uncoveredRules(documents, report, root) {
  const results = resultsOf(report, root);
  return documents.flatMap(({ document, rules }) =>
    rules.flatMap(({ rule, tests }) =>
      tests
        .map((test) => ({ document, rule, test, fault: faultOf(results.get(test)) }))
        .filter(({ fault }) => fault !== null),
    ),
  );
}

/** Returns the table as it stands in docs/dev/rules-covered.md. */
export const coverageTable = (documents) =>
  [
    "| Document and rule | Tests |",
    "| --- | --- |",
    ...documents.flatMap(({ document, rules }) => [
      `| **${document}** | |`,
      ...rules.map(({ rule, tests }) => `| ${rule} | ${tests.map(asCode).join("<br>")} |`),
    ]),
  ].join("\n");

const asCode = (test) => `\`${test.replace(/\|/g, "\\|")}\``;

const testsOf = (documents) =>
  documents.flatMap(({ rules }) => rules.flatMap(({ tests }) => tests));

/** Results by the name of the test; two tests of one name stand or fall together. */
function resultsOf({ testResults }, root) {
  const results = new Map();
  for (const { name, assertionResults } of testResults) {
    const file = relative(root, name).split("\\").join("/");
    for (const result of assertionResults) {
      const id = [file, ...result.ancestorTitles, result.title].join(" › ");
      results.set(id, [...(results.get(id) ?? []), result]);
    }
  }
  return results;
}

function faultOf(results) {
  if (!results) return "did not run";
  if (results.some(({ status }) => status !== "passed")) return "did not pass";
  return results.some(({ numPassingAsserts }) => !(numPassingAsserts > 0))
    ? "checks nothing"
    : null;
}
