/**
 * Owns `npm run fuzz -- --seed N --count N [--file N] [--minutes N]`: damaged files of every format that is read, each
 * examined in a process apart. Ends with 1 where one was a fault, or where too few got past their containers.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { damagedFile } from "./damaged";
import { examineSent, READER, startReader } from "./reader";
import { Report } from "./report";
import { makeSeeds } from "./seeds";

/** Files that were a fault lie here, to be looked at. */
const folder = join(".cache", "fuzz");

async function run(): Promise<number> {
  const { values } = parseArgs({
    options: {
      seed: { type: "string", default: "1" },
      count: { type: "string", default: "1000" },
      /** Only this one. */
      file: { type: "string" },
      minutes: { type: "string", default: "30" },
    },
  });
  const seed = Number(values.seed);
  const first = Number(values.file ?? 0);
  const end = values.file === undefined ? Number(values.count) : first + 1;
  const report = new Report();
  const numbers = Array.from({ length: end - first }, (_, i) => first + i).values();
  const until = performance.now() + Number(values.minutes) * 60_000;
  await Promise.all(
    Array.from({ length: availableParallelism() }, () =>
      examineAll(numbers, { seed, until, report }),
    ),
  );
  console.log(`seed ${seed}`);
  report.lines().forEach((line) => console.log(line));
  const isCut = numbers.next().done !== true;
  if (isCut) console.log(`stopped after ${values.minutes} minutes`);
  return report.faults.length > 0 || isCut || (values.file === undefined && !report.isDeep) ? 1 : 0;
}

interface Run {
  readonly seed: number;
  readonly until: number;
  readonly report: Report;
}

/** One process takes the next file until there is none, or no time. */
async function examineAll(
  numbers: IterableIterator<number>,
  { seed, until, report }: Run,
): Promise<void> {
  const seeds = makeSeeds();
  const reader = startReader();
  while (performance.now() < until) {
    const next = numbers.next();
    if (next.done) break;
    const file = damagedFile(seeds, seed, next.value);
    const outcome = await reader.examine(file);
    report.add(next.value, file.format, outcome);
    if (!("fault" in outcome)) continue;
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${seed}-${next.value}-${file.name}`), file.bytes);
  }
  reader.end();
}

if (process.argv[2] === READER) examineSent();
else
  void run().then((code) => {
    process.exitCode = code;
  });
