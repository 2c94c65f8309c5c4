/** Owns how checks run: two at a time, and what each of the failed says, in the order of the list. */
import { spawn } from "node:child_process";
import { root } from "../setup.mjs";

const LANES = 2;

/** Runs the checks, one that names another in `after` when that one has ended; returns the names of those that failed. */
export async function runChecks(checks) {
  const waiting = [...checks];
  const ended = new Map(checks.map(({ name }) => [name, promiseOf()]));
  const lane = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      if (check.after) await ended.get(check.after).promise;
      ended.get(check.name).resolve(await run(check));
    }
  };
  const lanes = Array.from({ length: LANES }, lane);
  const failed = [];
  for (const { name } of checks) {
    const { status, output, seconds } = await ended.get(name).promise;
    console.log(`\n— ${name}, ${seconds.toFixed(1)} s${status === 0 ? "" : ": failed"}`);
    if (status === 0) continue;
    process.stdout.write(output);
    failed.push(name);
  }
  await Promise.all(lanes);
  return failed;
}

function run({ command: [path, ...args] }) {
  const start = performance.now();
  const child = spawn(process.execPath, [path, ...args], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const chunks = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => chunks.push(data));
  return new Promise((resolve) => {
    child.on("close", (status) =>
      resolve({
        status,
        output: Buffer.concat(chunks),
        seconds: (performance.now() - start) / 1000,
      }),
    );
  });
}

function promiseOf() {
  let resolve = () => {};
  const promise = new Promise((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
