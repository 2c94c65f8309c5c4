/** Owns the compiled command in tests: built once when stale, run as a child process. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";

/** Every script and every test run is started in the root. */
export const root = process.cwd();
const command = join(root, "dist", "cli", "cham-diem.cjs");

export interface Run {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Builds the command where it is older than its source; for beforeAll. */
export function buildCommand(): void {
  const { exitCode, stderr } = start(
    [join(root, "src", "dev", "cham-diem.mjs"), "--version"],
    root,
  );
  if (exitCode !== 0) throw new Error(stderr);
}

/** Runs the command as typed, in a folder. */
export const chamDiem = (words: readonly string[], folder = root): Run =>
  start([command, ...words], folder);

/** Runs the command with --json and returns what it printed, parsed. */
export function chamDiemJson<Value>(
  words: readonly string[],
  folder = root,
): { readonly exitCode: number | null; readonly value: Value } {
  const { exitCode, stdout } = chamDiem([...words, "--json"], folder);
  return { exitCode, value: JSON.parse(stdout) as Value };
}

function start(words: readonly string[], folder: string): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...words], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return { exitCode: status, stdout, stderr };
}
