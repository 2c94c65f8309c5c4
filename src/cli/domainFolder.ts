/** Owns the folder of another domain as it is given on the command line: its files read, and what they make with what is built in. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseJson } from "../actions/loading/json";
import { loadDomainFolder } from "../actions/loading/given/loadDomainFolder";
import { builtInRoundKit, type RoundKit } from "../actions/loading/builtIn/loadUnitWords";
import { unusablePlaces } from "../messages/commandLine/commandLine";
import { UsageError } from "./options";

/** Returns what is read and scored by; throws a UsageError for a folder that cannot be used. */
export function kitOf(folder: string | null): RoundKit {
  if (folder === null) return builtInRoundKit();
  const loaded = loadDomainFolder(filesOf(folder));
  if ("problem" in loaded) {
    const { file, places } = loaded.problem;
    throw new UsageError("badDomain", unusablePlaces(join(folder, file), places));
  }
  return loaded.kit;
}

function filesOf(folder: string): ReadonlyMap<string, unknown> {
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
    return new Map(
      names.map((name) => [name, parseJson(readFileSync(join(folder, name), "utf8"))]),
    );
  } catch {
    throw new UsageError("noDomain", folder);
  }
}
