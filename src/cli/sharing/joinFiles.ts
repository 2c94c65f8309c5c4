/** Owns the command that joins copies with the file that they were shared out from, into a new file. */
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { isRecord, parseJson } from "../../actions/loading/json";
import type { Choices } from "../../core/sharing";
import type { Readers } from "../apart/readers";
import { tellFile } from "../apart/tellFile";
import { type CommandOf, UsageError } from "../options";

/** Runs the command and returns its exit code: errors where a person has to choose, or a copy gave nothing. */
export async function joinFiles(
  { file: path, copies, choose, out, domain, forms, isJson }: CommandOf<"join">,
  readers: Readers,
): Promise<number> {
  if (existsSync(out)) {
    const given = [path, ...copies].filter((each) => existsSync(each));
    if (given.some((each) => realpathSync(each) === realpathSync(out)))
      throw new UsageError("outIsInput", out);
  }
  const choices = choose === null ? {} : choicesIn(choose);
  const day = new Date().toISOString().slice(0, 10);
  const given = { path, copies, choices, day, domain, forms, isJson };
  return tellFile(await readers.perform("join", given), { path, out, isJson });
}

/** Reads {"Bảng!E12":"bản của An.xlsx"}; throws a UsageError for anything else. */
function choicesIn(path: string): Choices {
  let text = "";
  try {
    text = readFileSync(path, "utf8");
  } catch {
    throw new UsageError("badChoices", path);
  }
  const data = parseJson(text);
  if (!isRecord(data)) throw new UsageError("badChoices", path);
  const choices: Record<string, string> = {};
  for (const [id, choice] of Object.entries(data)) {
    if (typeof choice !== "string") throw new UsageError("badChoices", path);
    choices[id] = choice;
  }
  return choices;
}
