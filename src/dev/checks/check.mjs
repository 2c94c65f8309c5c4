/**
 * Owns the checks that need no test run: types, lint, format, architecture. `npm run check`. What was clean and has not
 * changed is not looked at again; where CI is set, nothing that an earlier run left is believed.
 */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { runChecks } from "./runChecks.mjs";
import { cacheFolder, ensureNodeModules, runScript, toolPath } from "../setup.mjs";

const cache = join(cacheFolder, "checks");
const typesInfo = join(cache, "types.tsbuildinfo");
const coreInfo = join(cache, "core.tsbuildinfo");

/** What prettier keeps: code; data and prose are laid out by hand. */
const formatted = ["{src,test}/**/*.{ts,tsx,mjs,css,html}", "*.js"];

const typesOf = (project, buildInfo) => [
  toolPath("typescript/bin/tsc"),
  ...["-p", project, "--incremental", "--tsBuildInfoFile", buildInfo],
];

/** Each is one line of the summary; the longest way, types and then lint, is begun first. */
export const staticChecks = [
  { name: "types", command: typesOf(".", typesInfo) },
  { name: "types of the core", command: typesOf("src/core", coreInfo) },
  {
    name: "format",
    command: [
      toolPath("prettier/bin/prettier.cjs"),
      ...["--check", "--log-level", "warn"],
      ...["--cache", "--cache-strategy", "content"],
      ...["--cache-location", join(cache, "prettier.json")],
      ...formatted,
    ],
  },
  {
    name: "lint",
    after: "types",
    command: ["src/dev/checks/lint.mjs", typesInfo, join(cache, "lint.json")],
  },
];

const architecture = {
  name: "architecture",
  command: [
    toolPath("jest/bin/jest.js"),
    ...["--selectProjects", "node", "--runInBand", "--testPathPatterns", "test/architecture"],
  ],
};

/** Forgets what earlier runs found clean. */
export const forgetChecks = () => rmSync(cache, { recursive: true, force: true });

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await runScript(async () => {
    ensureNodeModules();
    if (process.env.CI) forgetChecks();
    const failed = await runChecks([...staticChecks, architecture]);
    console.log(failed.length === 0 ? "\nAll checks passed." : `\nFailed: ${failed.join(", ")}`);
    return failed.length === 0 ? 0 : 1;
  });
}
