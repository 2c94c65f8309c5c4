/**
 * Owns `npm test`: sets up what is missing, runs the static checks and every jest project, and ends with one line
 * "N passed, N failed". With arguments it passes them to jest and runs nothing else; `npm run test:fast` (--fast)
 * leaves out the suites that test/tiers.json calls slow; `npm run test:file` (--from-file) runs the suites of the page over
 * the one file that is mailed, opened from the disk, `npm run test:views` (--views) walks through every view in every room,
 * of which a whole run takes a few. A whole run believes nothing that an earlier one left.
 */
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { forgetChecks, staticChecks } from "./check.mjs";
import { runChecks } from "./runChecks.mjs";
import { coveredDocuments, uncoveredRules } from "./rulesCovered.mjs";
import {
  cacheFolder,
  ensureNodeModules,
  ensurePrograms,
  root,
  runScript,
  runTool,
  SetupError,
} from "../setup.mjs";

const isFast = process.argv[2] === "--fast";
const isFromFile = process.argv[2] === "--from-file";
const jestArguments = isFast
  ? fastArguments(process.argv.slice(3))
  : isFromFile
    ? fromFileArguments(process.argv.slice(3))
    : process.argv[2] === "--views"
      ? everyViewArguments(process.argv.slice(3))
      : process.argv.slice(2);

await runScript(async () => {
  const isWhole = jestArguments.length === 0;
  if (!isSetUp(isWhole)) return 1;
  if (isWhole) {
    forgetChecks();
    rmSync(join(cacheFolder, "jest"), { recursive: true, force: true });
  }
  const failedChecks = isWhole ? await runChecks(staticChecks) : [];
  const tests = runJest(jestArguments);
  if (isWhole && !areRulesCovered(tests.report)) failedChecks.push("rules covered");
  const passedChecks = isWhole ? staticChecks.length + 1 - failedChecks.length : 0;
  if (failedChecks.length > 0) console.log(`\nFailed checks: ${failedChecks.join(", ")}`);
  console.log(
    `\n${passedChecks + tests.passed} passed, ${failedChecks.length + tests.failed} failed`,
  );
  return failedChecks.length + tests.failed === 0 && tests.status === 0 ? 0 : 1;
});

/** What is missing and cannot be installed is one failure, told like any other. */
function isSetUp(isWhole) {
  try {
    ensureNodeModules();
    if (isWhole) ensurePrograms();
    return true;
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.error(error.message);
    console.log("\n0 passed, 1 failed");
    return false;
  }
}

/** The suites of Node and of the pane, without the slow ones. */
function fastArguments(others) {
  const { slow } = JSON.parse(readFileSync(join(root, "test/tiers.json"), "utf8"));
  const leftOut = slow.map(({ suites }) => `--testPathIgnorePatterns=/${suites}`);
  return ["--selectProjects", "node", "pane", ...leftOut, ...others];
}

/** Every part of the page, the round that is appraised and the pane in Excel, in every room and colour. */
function everyViewArguments(others) {
  process.env.CHAM_DIEM_VIEWS = "all";
  const suites = "browser/(views|roundAppraisal|page|consolidation|rubrics|excel)";
  return ["--selectProjects", "browser", "--testPathPatterns", suites, ...others];
}

/** The suites of the page; the pane in Excel is no file, and kills open both by themselves. */
function fromFileArguments(others) {
  process.env.CHAM_DIEM_PAGE_FROM = "file";
  const leftOut = ["excel", "kills"].map(
    (suite) => `--testPathIgnorePatterns=/test/browser/${suite}\\.`,
  );
  return ["--selectProjects", "browser", ...leftOut, ...others];
}

/** Names each rule of a document that the run does not cover. */
function areRulesCovered(report) {
  const uncovered = uncoveredRules(coveredDocuments(root), report, root);
  for (const { document, rule, test, fault } of uncovered)
    console.log(`\nNot covered: ${document}, ${rule}: ${test}: ${fault}`);
  return uncovered.length === 0;
}

/** Runs jest and counts from its own report; a suite that cannot start counts as one failure. */
function runJest(args) {
  const reportFile = join(cacheFolder, `jest-${process.pid}.json`);
  mkdirSync(cacheFolder, { recursive: true });
  const { status } = runTool(
    "jest/bin/jest.js",
    [
      ...args,
      ...(args.some((arg) => /^(-w|--maxWorkers|-i|--runInBand)/.test(arg))
        ? []
        : ["--maxWorkers=2"]),
      "--json",
      `--outputFile=${reportFile}`,
    ],
    { stdio: ["inherit", "ignore", "inherit"] },
  );
  try {
    const report = JSON.parse(readFileSync(reportFile, "utf8"));
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = report;
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    return { passed: numPassedTests, failed, status, report };
  } catch {
    return { passed: 0, failed: 1, status, report: { testResults: [] } };
  } finally {
    rmSync(reportFile, { force: true });
  }
}
