/** Owns the compiled command line, dist/cli/cham-diem.cjs with what it loads: when it is stale and how it is built. */
import { execFile } from "node:child_process";
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { root } from "../setup.mjs";

export const commandFile = join(root, "dist", "cli", "cham-diem.cjs");

/** The command itself is small; the other two are loaded where they are needed. */
const COMMANDS = "cham-diem.commands.cjs";
const READER = "cham-diem.reader.cjs";

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

/** Builds the command, in a folder of its own where one is named; two runs at once do not disturb each other. */
export async function buildCommand({ folder = dirname(commandFile), plugins = [] } = {}) {
  const started = new Date();
  mkdirSync(folder, { recursive: true });
  const reader = join(folder, READER);
  await bundle("main.reader.ts", reader, plugins);
  await bundle(join("cli", "commands.ts"), join(folder, COMMANDS), plugins);
  await makeImage(reader);
  // Last: by its age the others are found stale too.
  await bundle("main.cli.ts", join(folder, "cham-diem.cjs"), [commandsApart, ...plugins]);
  return new Date() - started;
}

async function bundle(entry, file, plugins) {
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    entryPoints: [join(root, "src", entry)],
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    charset: "utf8",
    legalComments: "none",
    write: false,
    logLevel: "error",
    // Loaded as a module of Node's own kind, which is quicker than the way of import().
    supported: { "dynamic-import": false },
    plugins,
  });
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, outputFiles[0].contents);
  renameSync(unfinished, file);
}

const commandsApart = {
  name: "commands apart",
  setup: ({ onResolve }) =>
    onResolve({ filter: /\/cli\/commands$/ }, () => ({ path: `./${COMMANDS}`, external: true })),
};

/** Files by whose reading the program gets ready; what they hold is forgotten. */
const READ_BEFORE = ["commune.xlsx", "school.xlsx"].map((name) =>
  join(root, "test", "samples", "sheets", name),
);

/**
 * A reader starts twice as fast from its image, for this Node only. Where none can be made it starts without.
 */
async function makeImage(reader) {
  const image = reader.replace(
    READER,
    `cham-diem.${process.version}-${process.platform}-${process.arch}`,
  );
  const options = JSON.parse(
    readFileSync(join(root, "src", "cli", "apart", "readerOptions.json"), "utf8"),
  );
  const unfinished = `${image}.${process.pid}`;
  const words = [...options.flags, "--snapshot-blob", unfinished, "--build-snapshot", reader];
  try {
    await promisify(execFile)(process.execPath, [...words, ...READ_BEFORE]);
    renameSync(unfinished, image);
  } catch {
    rmSync(image, { force: true });
  }
}

function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}
