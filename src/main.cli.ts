/** Owns the command line: runs what was typed and ends with its exit code; what it needs for a file is read apart. */
import { writeFileSync } from "node:fs";
import { version } from "../package.json";
import { openReaders, type Outcome, type Readers } from "./cli/apart/readers";
import type { Printed } from "./cli/apart/tasks";
import { DONE, exitCodeOf, USAGE } from "./cli/exitCodes";
import {
  type Command,
  type CommandOf,
  isUsageError,
  parseCommand,
  UsageError,
} from "./cli/options";
import { say, sayJson, warn } from "./cli/printing";

/** Loaded only where it is needed: it is most of the program, and one file alone is read without it. */
const loadCommands = () => import("./cli/commands");

async function run(command: Command, readers: Readers): Promise<number> {
  switch (command.name) {
    case "version":
      say(version);
      return DONE;
    case "recognise":
      return runRecognise(command, readers);
    case "score":
      return runScore(command, readers);
    default:
      return (await loadCommands()).runCommand(command, readers);
  }
}

async function runRecognise(
  { files, ...given }: CommandOf<"recognise">,
  readers: Readers,
): Promise<number> {
  const all = files.map(async (path) =>
    printedOf(path, given.isJson, await readers.perform("recognise", { ...given, path })),
  );
  const printed = await Promise.all(all);
  const { keepForm } = given;
  if (keepForm !== null) for (const { form } of printed) if (form !== null) write(keepForm, form);
  if (given.isJson) {
    const objects = printed.map(({ shown }) => shown);
    sayJson(objects.length === 1 ? objects[0] : objects);
  } else printed.forEach(tell);
  return exitCodeOf(printed.map(({ hasErrors }) => hasErrors));
}

async function runScore(
  { file: path, ...given }: CommandOf<"score">,
  readers: Readers,
): Promise<number> {
  const printed = await printedOf(
    path,
    given.isJson,
    await readers.perform("score", { ...given, path }),
  );
  if (given.isJson) sayJson(printed.shown);
  else tell(printed);
  return exitCodeOf([printed.hasErrors]);
}

async function printedOf(
  path: string,
  isJson: boolean,
  outcome: Outcome<"recognise" | "score">,
): Promise<Printed> {
  if ("stopped" in outcome)
    return (await loadCommands()).printedStop(path, isJson, outcome.stopped);
  const { trace } = outcome.result;
  if (trace !== null) warn(trace);
  return outcome.result;
}

function write(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch {
    throw new UsageError("cannotWrite", path);
  }
}

const tell = ({ shown, hasErrors }: Printed): unknown =>
  (hasErrors === null ? warn : say)(String(shown));

// A reader that has seen enough ("| head") closes the pipe: no error of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

async function main(words: readonly string[]): Promise<number> {
  const readers = openReaders();
  // A process that never ends its file would outlive the command.
  for (const [signal, number] of Object.entries({ SIGTERM: 15, SIGHUP: 1 }))
    process.once(signal, () => {
      readers.end();
      setImmediate(() => process.exit(128 + number));
    });
  try {
    return await run(parseCommand(words), readers);
  } catch (error) {
    if (!isUsageError(error)) throw error;
    (await loadCommands()).tellUsage(error);
    return USAGE;
  } finally {
    readers.end();
  }
}

void main(process.argv.slice(2)).then((exitCode) => {
  process.exitCode = exitCode;
});
