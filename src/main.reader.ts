/** Starts a process that reads for the command: answers each task that it is sent, and ends with the command. */
import { startupSnapshot } from "node:v8";
import { startPerformer } from "./cli/apart/performTask";
import type { Reply, Request } from "./cli/apart/tasks";
import { isUsageError } from "./cli/options";

const perform = startPerformer();
const reply = (message: Reply): unknown => process.send?.(message);

async function answer({ task, given }: Request): Promise<void> {
  try {
    reply({ result: await perform(task, given) });
  } catch (error) {
    if (!isUsageError(error)) throw error;
    reply({ usage: { problem: error.problem, word: error.word } });
  }
}

function start(): void {
  process.on("message", (request: Request) => void answer(request));
  process.on("disconnect", () => process.exit());
  reply({ isReady: true });
}

/** What it has loaded for these files, and how it read them, stays in the image that is made of it. */
async function warm(paths: readonly string[]): Promise<void> {
  for (const path of paths) await perform("score", { ...nothingChosen, path, isJson: true });
}
const nothingChosen = {
  domain: null,
  forms: [],
  rubric: null,
  profile: null,
  passLine: null,
  grades: null,
  conditions: [],
};

if (startupSnapshot.isBuildingSnapshot()) {
  void warm(process.argv.slice(2));
  startupSnapshot.setDeserializeMainFunction(start);
} else start();
