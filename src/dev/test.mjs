/**
 * Owns `npm test`: sets up what is missing, runs the static checks and every jest project, and ends with one line
 * "N passed, N failed". With arguments it passes them to jest and runs nothing else.
 */
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { forgetChecks, staticChecks } from "./check.mjs";
import { runChecks } from "./checks/runChecks.mjs";
import {
  ensureNodeModules,
  ensurePrograms,
  root,
  runScript,
  runTool,
  SetupError,
} from "./setup.mjs";

const jestArguments = process.argv.slice(2);

await runScript(async () => {
  const isWhole = jestArguments.length === 0;
  if (!isSetUp(isWhole)) return 1;
  if (isWhole) forgetChecks();
  const failedChecks = isWhole ? await runChecks(staticChecks) : [];
  const passedChecks = isWhole ? staticChecks.length - failedChecks.length : 0;
  const tests = runJest(jestArguments);
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

/** Runs jest and counts from its own report; a suite that cannot start counts as one failure. */
function runJest(args) {
  const report = join(root, ".cache", `jest-${process.pid}.json`);
  mkdirSync(join(root, ".cache"), { recursive: true });
  const { status } = runTool(
    "jest/bin/jest.js",
    [
      ...args,
      ...(args.some((arg) => /^(-w|--maxWorkers|-i|--runInBand)/.test(arg))
        ? []
        : ["--maxWorkers=2"]),
      "--json",
      `--outputFile=${report}`,
    ],
    { stdio: ["inherit", "ignore", "inherit"] },
  );
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
      readFileSync(report, "utf8"),
    );
    return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites, status };
  } catch {
    return { passed: 0, failed: 1, status };
  } finally {
    rmSync(report, { force: true });
  }
}
