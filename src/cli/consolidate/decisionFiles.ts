/** Owns what people decided before, from JSON files: overrides with their reasons, whose a file is, and an earlier result. */
import { readFileSync } from "node:fs";
import { type Domain, kindIds, listedKinds } from "../../core/domain/domain";
import type {
  Assignment,
  FileChoice,
  ListedUnit,
  Override,
  UnitSnapshot,
} from "../../core/model/round/consolidation";
import { fileChoice, followUp, seenTable } from "../../core/consolidate/result/keptRound";
import type { FollowUp } from "../../core/model/round/followUp";
import { normaliseText } from "../../core/base/text";
import { UsageError } from "../options";

export interface Decided {
  readonly overrides: readonly Override[];
  readonly assignments: readonly Assignment[];
  readonly choices: readonly NamedChoice[];
  readonly followUps: readonly FollowUp[];
}

/** A choice of a file that may be given by its name in place of its hash. */
export interface NamedChoice extends FileChoice {
  readonly file: string | null;
}

export interface EarlierRun extends Decided {
  readonly units: readonly UnitSnapshot[];
}

/** Reads decisions: `{ "overrides": [ { "unit", "kind", "points", "verdict", "grade", "reason" } ], "assignments": [ { "sha256", "part", "unit" } ], "choices": [ { "unit", "file" or "sha256" } ] }`. */
export function readDecisions(path: string, list: readonly ListedUnit[], domain: Domain): Decided {
  return decisionsIn(readObject(path, "badDecisions"), path, list, domain);
}

function decisionsIn(
  data: JsonObject,
  path: string,
  list: readonly ListedUnit[],
  domain: Domain,
): Decided {
  const entries = (key: string): readonly JsonObject[] =>
    entriesOf(data, key, () => new UsageError("badOverride", path));
  return {
    overrides: entries("overrides").map((entry) => parseOverride(entry, list, path, domain)),
    assignments: entries("assignments").map((entry) => parseAssignment(entry, list, path)),
    choices: entries("choices").map((entry) => parseChoice(entry, list, path)),
    followUps: entries("followUps").map((entry) => {
      const read = followUp.safeParse(entry);
      if (!read.success) throw new UsageError("badOverride", path);
      return read.data;
    }),
  };
}

/** Reads what `consolidate --json` printed before. */
export function readEarlierRun(
  path: string,
  list: readonly ListedUnit[],
  domain: Domain,
): EarlierRun {
  const data = readObject(path, "badPrevious");
  const refuse = (): UsageError => new UsageError("badPrevious", path);
  if (data["units"] === undefined) throw refuse();
  const units = [...entriesOf(data, "units", refuse), ...entriesOf(data, "unknown", refuse)].map(
    (entry): UnitSnapshot => {
      const [key, name] = [textOf(entry, "key"), textOf(entry, "name")];
      if (key === null || name === null) throw refuse();
      return {
        key,
        name,
        parent: textOf(entry, "parent"),
        countedFiles: textsOf(entry, "countedFiles"),
        values: valuesIn(entry, domain),
        contents: contentsIn(entry),
      };
    },
  );
  return { units, ...decisionsIn(data, path, list, domain) };
}

type JsonObject = { readonly [key: string]: unknown };

/** Runs of before kinds were data have the tables as fields of the unit. */
function valuesIn(entry: JsonObject, domain: Domain): UnitSnapshot["values"] {
  const tables = objectOf(entry, "tables");
  return Object.fromEntries(
    listedKinds(domain).flatMap(({ id, list }) => {
      const table = objectOf(id in tables ? tables : entry, id);
      const values = {
        total: numberOf(table, "countedTotal"),
        verdict: verdictOf(textOf(table, "verdict")),
        grade: textOf(table, "grade"),
      };
      return list.compared.map(({ value, field }) => [field, values[value]]);
    }),
  );
}

/** The points of each table's contents, as far as the run printed them. */
function contentsIn(entry: JsonObject): UnitSnapshot["contents"] {
  const tables = Object.entries(objectOf(entry, "tables")).filter(
    (table): table is [string, JsonObject] => isObject(table[1]) && isObject(table[1]["contents"]),
  );
  return Object.fromEntries(
    tables.map(([kind, table]) => [
      kind,
      Object.fromEntries(
        Object.entries(objectOf(table, "contents")).map(([path, points]) => [
          path,
          typeof points === "number" ? points : null,
        ]),
      ),
    ]),
  );
}

function parseOverride(
  entry: JsonObject,
  list: readonly ListedUnit[],
  path: string,
  domain: Domain,
): Override {
  const unit = keyOf(textOf(entry, "unit"), list);
  const kind = kindIds(domain).find((each) => each === (entry["kind"] ?? kindIds(domain)[0]));
  const verdict = verdictOf(textOf(entry, "verdict"));
  const grade = textOf(entry, "grade");
  const reason = normaliseText(textOf(entry, "reason") ?? "");
  const points = entry["points"] ?? null;
  const seen = seenTable.nullable().safeParse(entry["seen"] ?? null);
  const isNumber = points === null || (typeof points === "number" && Number.isFinite(points));
  const isEmpty = verdict === null && grade === null && points === null;
  if (unit === null || kind === undefined || reason === "" || isEmpty || !isNumber || !seen.success)
    throw new UsageError("badOverride", path);
  return { unit, kind, points, verdict, grade, reason, seen: seen.data };
}

function parseAssignment(entry: JsonObject, list: readonly ListedUnit[], path: string): Assignment {
  const sha256 = textOf(entry, "sha256");
  if (sha256 === null) throw new UsageError("badOverride", path);
  const sender = textOf(entry, "sender");
  return {
    sha256,
    part: textOf(entry, "part"),
    unit: keyOf(textOf(entry, "unit"), list),
    ...(sender === null ? {} : { sender }),
  };
}

function parseChoice(entry: JsonObject, list: readonly ListedUnit[], path: string): NamedChoice {
  const file = textOf(entry, "file");
  const unit = keyOf(textOf(entry, "unit"), list);
  const read = fileChoice.safeParse({ ...entry, unit, sha256: entry["sha256"] ?? (file && "") });
  if (!read.success) throw new UsageError("badOverride", path);
  return { ...read.data, file };
}

/** Returns choices by the hashes of their files; a name that no file has stays without one, and is told as unused. */
export const choicesOf = (
  choices: readonly NamedChoice[],
  hashOf: (file: string) => string | null,
): readonly FileChoice[] =>
  choices.map(({ file, sha256, ...choice }) => ({
    ...choice,
    sha256: sha256 === "" && file !== null ? (hashOf(file) ?? "") : sha256,
  }));

const verdicts = ["met", "notMet", "incomplete"] as const;

const verdictOf = (text: string | null): Override["verdict"] =>
  verdicts.find((each) => each === text) ?? null;

/** A unit by its key, or by its name as the list writes it where only one has it. */
function keyOf(text: string | null, list: readonly ListedUnit[]): string | null {
  if (text === null) return null;
  const named = list.filter(
    ({ name, parent }) => name === text || (parent !== null && `${name}, ${parent}` === text),
  );
  return named.length === 1 ? (named[0]?.key ?? text) : text;
}

/** A file that is not there, is no JSON or holds no object is refused alike. */
function readObject(path: string, problem: "badDecisions" | "badPrevious"): JsonObject {
  try {
    const data: unknown = JSON.parse(readFileSync(path, "utf8").replace(/^\ufeff/, ""));
    if (isObject(data)) return data;
  } catch {
    throw new UsageError(problem, path);
  }
  throw new UsageError(problem, path);
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Returns the objects of a list, [] where there is no such list; anything else than a list of objects is refused, never left out. */
function entriesOf(data: JsonObject, key: string, refuse: () => UsageError): readonly JsonObject[] {
  const list = data[key] ?? [];
  if (!Array.isArray(list) || !list.every(isObject)) throw refuse();
  return list;
}

const textOf = (entry: JsonObject, key: string): string | null => {
  const value = entry[key];
  return typeof value === "string" ? value : null;
};

const textsOf = (entry: JsonObject, key: string): readonly string[] => {
  const list = entry[key];
  return Array.isArray(list) ? list.filter((value) => typeof value === "string") : [];
};

const numberOf = (entry: JsonObject, key: string): number | null => {
  const value = entry[key];
  return typeof value === "number" ? value : null;
};

const objectOf = (entry: JsonObject, key: string): JsonObject => {
  const value = entry[key];
  return isObject(value) ? value : {};
};
