/** Owns a command, or a worker of the page, built from the tree with something in it changed; the tree itself is not touched. */
import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A text in a file of src, and what stands there instead. */
export interface Planted {
  readonly file: string;
  readonly text: string;
  readonly instead: string;
}

/** Returns the folder of the built command; throws where a text to be changed is not there. */
export function buildPlanted(planted: readonly Planted[]): string {
  const folder = mkdtempSync(join(tmpdir(), "cham-diem-"));
  build(planted, { folder }, `await buildCommand({ folder, plugins });`);
  return folder;
}

/** Returns the script of the page's worker, whole; throws where a text to be changed is not there. */
export const buildPlantedWorker = (planted: readonly Planted[]): string =>
  build(
    planted,
    {},
    `await build({ entryPoints: ["src/main.worker.ts"], bundle: true, format: "iife", plugins });`,
  );

/** The scripts of the build are modules of Node, which the tests are not. Returns what they print. */
const build = (planted: readonly Planted[], given: object, how: string): string =>
  execFileSync(process.execPath, ["--input-type=module", "--eval", script + how], {
    env: { ...process.env, PLANTED: JSON.stringify({ ...given, planted }) },
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });

const script = `
import { readFileSync } from "node:fs";
import { build } from "esbuild";
import { buildCommand } from "./src/dev/build/buildCommand.mjs";
const { folder, planted } = JSON.parse(process.env.PLANTED);
const changed = (path) => {
  let text = readFileSync(path, "utf8");
  for (const { file, text: from, instead } of planted) {
    if (!path.endsWith(file)) continue;
    if (!text.includes(from)) throw new Error(file + ": " + from);
    text = text.replace(from, () => instead);
  }
  return text;
};
const plugins = [{
  name: "planted",
  setup: ({ onLoad }) =>
    onLoad({ filter: /\\.ts$/ }, ({ path }) => ({ contents: changed(path), loader: "ts" })),
}];
`;
