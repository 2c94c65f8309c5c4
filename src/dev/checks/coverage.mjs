/** Owns `npm run coverage:rules`: runs the tests that rules name, writes docs/dev/rules-covered.md, and tells which rules nothing covers. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { coveredDocuments, coverageTable, testFiles, uncoveredRules } from "./rulesCovered.mjs";
import { cacheFolder, ensureNodeModules, root, runScript, runTool } from "../setup.mjs";

const page = join(root, "docs/dev/rules-covered.md");

await runScript(() => {
  ensureNodeModules();
  const documents = coveredDocuments(root);
  const uncovered = uncoveredRules(documents, reportOf(testFiles(documents)), root);
  mkdirSync(join(root, "docs/dev"), { recursive: true });
  writeFileSync(page, pageText(coverageTable(documents)));
  console.log(coverageTable(documents));
  for (const { document, rule, test, fault } of uncovered)
    console.log(`✗ ${document}, ${rule}: ${test}: ${fault}`);
  const count = documents.flatMap(({ rules }) => rules).length;
  console.log(`\n${count} rules, ${new Set(uncovered.map(({ rule }) => rule)).size} not covered`);
  return uncovered.length === 0 ? 0 : 1;
});

function reportOf(files) {
  const report = join(cacheFolder, `rules-${process.pid}.json`);
  mkdirSync(cacheFolder, { recursive: true });
  runTool("jest/bin/jest.js", ["--runTestsByPath", ...files, "--json", `--outputFile=${report}`], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const read = JSON.parse(readFileSync(report, "utf8"));
  rmSync(report);
  return read;
}

function pageText(table) {
  return `# Rules covered

Each document, each of its rules, and the tests that run it, named "file › describe › name". A rule counts as covered when
each of its tests ran, passed and checked something: \`npm test\` looks at the report of its own run, \`npm run coverage:rules\`
runs these tests alone and writes this page. The list is \`test/sources/rulesCovered.json\`.

Beside it: \`npm run --silent cham-diem -- rubric check rubrics\` checks every rubric, checklist and profile with its examples,
\`npm run show:kinds\` works an example of each of the 17 kinds of rules, \`npm run show:profiles\` gives the verdict on a sample by
each of the five places.

${table}
`;
}
