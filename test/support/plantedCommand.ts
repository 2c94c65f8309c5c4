/** Owns a command built in a folder of its own from the tree with something in it changed; the tree itself is not touched. */
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
  execFileSync(process.execPath, ["--input-type=module", "--eval", script], {
    env: { ...process.env, PLANTED: JSON.stringify({ folder, planted }) },
  });
  return folder;
}

/** The scripts of the build are modules of Node, which the tests are not. */
const script = `
import { readFileSync } from "node:fs";
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
await buildCommand({ folder, plugins });
`;
