/** Owns the checks that need no test run: types, lint, format, architecture. `npm run check`. */
import { pathToFileURL } from "node:url";
import { ensureNodeModules, runScript, runTool } from "./setup.mjs";

const jest = ["jest/bin/jest.js"];

/** What prettier keeps: code; data and prose are laid out by hand. */
export const formatted = ["{src,test}/**/*.{ts,tsx,mjs,css,html}", "*.js"];

/** Cheapest to understand first; each is one line of the summary. */
export const staticChecks = [
  { name: "types", tool: ["typescript/bin/tsc", "-p", "."] },
  { name: "types of the core", tool: ["typescript/bin/tsc", "-p", "src/core"] },
  {
    name: "lint",
    tool: [
      "eslint/bin/eslint.js",
      "--config",
      "test/eslint.config.mjs",
      "--max-warnings",
      "0",
      ".",
    ],
  },
  {
    name: "format",
    tool: ["prettier/bin/prettier.cjs", "--check", "--log-level", "warn", ...formatted],
  },
];

const architecture = {
  name: "architecture",
  tool: [...jest, "--selectProjects", "node", "--testPathPatterns", "test/architecture"],
};

/** Runs the checks and returns the names of those that failed. */
export function runChecks(checks) {
  return checks
    .filter(({ name, tool: [path, ...args] }) => {
      console.log(`\n— ${name}`);
      return runTool(path, args).status !== 0;
    })
    .map(({ name }) => name);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await runScript(() => {
    ensureNodeModules();
    const failed = runChecks([...staticChecks, architecture]);
    console.log(failed.length === 0 ? "\nAll checks passed." : `\nFailed: ${failed.join(", ")}`);
    return failed.length === 0 ? 0 : 1;
  });
}
