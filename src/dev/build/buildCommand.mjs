/** Owns the compiled command line, dist/cli/cham-diem.cjs: when it is stale and how it is built. */
import { mkdirSync, readdirSync, renameSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "../setup.mjs";

export const commandFile = join(root, "dist", "cli", "cham-diem.cjs");

/** Returns whether the command is missing or older than a file it is made from. */
export function isStale() {
  const built = statSync(commandFile, { throwIfNoEntry: false })?.mtimeMs;
  if (built === undefined) return true;
  return [
    join(root, "package.json"),
    ...filesUnder(join(root, "src")),
    ...filesUnder(join(root, "rubrics")),
  ].some((path) => statSync(path).mtimeMs > built);
}

/** Builds the command; two runs at once do not disturb each other. */
export async function buildCommand() {
  const started = new Date();
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    entryPoints: [join(root, "src", "main.cli.ts")],
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    charset: "utf8",
    legalComments: "none",
    write: false,
    logLevel: "error",
  });
  mkdirSync(dirname(commandFile), { recursive: true });
  const unfinished = `${commandFile}.${process.pid}`;
  writeFileSync(unfinished, outputFiles[0].contents);
  renameSync(unfinished, commandFile);
  return new Date() - started;
}

function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}
