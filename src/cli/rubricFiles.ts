/** Owns rubric files given on the command line: by the id of one that is built in, or by path. */
import { readFileSync } from "node:fs";
import { loadRubrics } from "../actions/loadRubrics";
import { parseRubric, type Rubric, type RubricProblem } from "../core/rubric";
import { UsageError } from "./options";

export type RubricFile =
  | { readonly rubric: Rubric }
  | { readonly problems: readonly RubricProblem[] }
  /** Not there, or no JSON. */
  | { readonly isUnreadable: true; readonly detail: string };

export function readRubric(path: string): RubricFile {
  try {
    const text = readFileSync(path, "utf8").replace(/^\ufeff/, "");
    return parseRubric(JSON.parse(text));
  } catch (error) {
    return { isUnreadable: true, detail: error instanceof Error ? error.message : String(error) };
  }
}

/** Returns the rubric that was asked for by id or path; throws a UsageError when there is none. */
export function rubricNamed(name: string): Rubric {
  const builtIn = loadRubrics().find(({ id }) => id === name);
  if (builtIn) return builtIn;
  const file = readRubric(name);
  if ("rubric" in file) return file.rubric;
  throw new UsageError("problems" in file ? "badRubric" : "unknownRubric", name);
}
