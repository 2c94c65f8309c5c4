/** Owns a round from the JSON that `consolidate --json` printed, as far as the papers of a round need it. */
import { readFileSync } from "node:fs";
import { type Domain, kindIds, typeIds } from "../../core/domain/domain";
import type {
  PaperRound,
  PaperRoundTable,
  PaperRoundUnit,
} from "../../core/documents/papers/facts/roundFacts";
import type { KindTally, ListedUnit, Tally } from "../../core/model/round/consolidation";
import { perScorer, scorers } from "../../core/model/table/scorer";
import { UsageError } from "../options";

type JsonObject = { readonly [key: string]: unknown };

/** Returns the round; throws a UsageError for a file that is none. */
export function readRoundFile(path: string, domain: Domain): PaperRound {
  const data = readObject(path);
  const statistics = objectOf(data, "statistics");
  const total = objectOf(statistics, "total");
  if (!Array.isArray(data["units"]) || !isObject(total["tables"]))
    throw new UsageError("badRound", path);
  const kinds = kindIds(domain).filter((id) => id in objectOf(total, "tables"));
  const missing = listOf(data, "missing").map((entry) => ({
    unit: unitOf(entry, domain),
    why: entry["why"] === "onlyRefused" ? ("onlyRefused" as const) : ("noFile" as const),
  }));
  return {
    year: numberOf(data, "year"),
    kinds,
    units: [
      ...listOf(data, "units").map((entry) => roundUnit(entry, domain)),
      ...missing.map(({ unit }) => ({ unit, isOutside: false, countedFiles: [], tables: {} })),
    ],
    missing,
    statistics: {
      byType: listOf(statistics, "byType").map((entry) => tallyOf(entry, kinds, domain)),
      total: tallyOf(total, kinds, domain),
    },
  };
}

const roundUnit = (entry: JsonObject, domain: Domain): PaperRoundUnit => ({
  unit: unitOf(entry, domain),
  isOutside: false,
  countedFiles: textsOf(entry, "countedFiles"),
  tables: Object.fromEntries(
    Object.entries(objectOf(entry, "tables")).flatMap(([kind, table]) =>
      isObject(table) ? [[kind, tableOf(table)]] : [],
    ),
  ),
});

function unitOf(entry: JsonObject, domain: Domain): ListedUnit {
  const type = textOf(entry, "type");
  return {
    key: textOf(entry, "key") ?? "",
    name: textOf(entry, "name") ?? "",
    type: typeIds(domain).find((id) => id === type) ?? null,
    parent: textOf(entry, "parent"),
    above: null,
    aliases: [],
    sheet: null,
    row: null,
  };
}

const verdicts = ["met", "notMet", "incomplete"] as const;

function tableOf(table: JsonObject): PaperRoundTable {
  const override = objectOf(table, "override");
  const reason = textOf(override, "reason");
  const points = numberOf(override, "points");
  const verdict = verdicts.find((each) => each === table["verdict"]) ?? null;
  const grade = textOf(table, "grade");
  return {
    file: textOf(table, "file") ?? "",
    sheet: textOf(table, "sheet") ?? "",
    totals: perScorer((scorer) => ({ points: numberOf(table, `${scorer}Total`), cell: null })),
    countedTotal: numberOf(table, "countedTotal"),
    counted: scorers.find((scorer) => scorer === table["counted"]) ?? "self",
    verdict,
    proposedGrade: grade,
    proven: table["proven"] === true,
    confirmed: table["confirmed"] === true,
    mandatoryFailures: listOf(table, "mandatoryFailures").map((failure) => ({
      path: textOf(failure, "path") ?? "",
      row: numberOf(failure, "row") ?? 0,
      maximum: numberOf(failure, "maximum") ?? 0,
      score: numberOf(failure, "score") ?? 0,
    })),
    override:
      reason === null ? null : { unit: "", kind: "", points, verdict, grade, reason, seen: null },
    computed:
      points === null
        ? null
        : { total: numberOf(override, "computedTotal"), outcome: null, grade: null },
    outcome: null,
    grade: null,
    reasons: textsOf(table, "reasons"),
  };
}

function tallyOf(entry: JsonObject, kinds: readonly string[], domain: Domain): Tally {
  const tables = objectOf(entry, "tables");
  const type = textOf(entry, "type");
  return {
    type: typeIds(domain).find((id) => id === type) ?? null,
    listed: numberOf(entry, "listed") ?? 0,
    submitted: numberOf(entry, "submitted") ?? 0,
    notSubmitted: numberOf(entry, "notSubmitted") ?? 0,
    byList: numberOf(entry, "byList") ?? 0,
    tables: Object.fromEntries(kinds.map((kind) => [kind, kindTally(objectOf(tables, kind))])),
  };
}

const kindTally = (counts: JsonObject): KindTally => {
  const of = (key: string): number => numberOf(counts, key) ?? 0;
  return {
    met: of("met"),
    notMet: of("notMet"),
    incomplete: of("incomplete"),
    unproven: of("unproven"),
    withoutTable: of("withoutTable"),
    grades: listOf(counts, "grades").map((grade) => ({
      name: textOf(grade, "name") ?? "",
      count: numberOf(grade, "count") ?? 0,
    })),
    ungraded: of("ungraded"),
    adjusted: of("adjusted"),
    overridden: of("overridden"),
  };
};

function readObject(path: string): JsonObject {
  try {
    const data: unknown = JSON.parse(readFileSync(path, "utf8").replace(/^\ufeff/, ""));
    if (isObject(data)) return data;
  } catch {
    throw new UsageError("badRound", path);
  }
  throw new UsageError("badRound", path);
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const objectOf = (entry: JsonObject, key: string): JsonObject => {
  const value = entry[key];
  return isObject(value) ? value : {};
};

const listOf = (entry: JsonObject, key: string): readonly JsonObject[] => {
  const value = entry[key];
  return Array.isArray(value) ? value.filter(isObject) : [];
};

const textOf = (entry: JsonObject, key: string): string | null => {
  const value = entry[key];
  return typeof value === "string" ? value : null;
};

const textsOf = (entry: JsonObject, key: string): readonly string[] => {
  const value = entry[key];
  return Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];
};

const numberOf = (entry: JsonObject, key: string): number | null => {
  const value = entry[key];
  return typeof value === "number" ? value : null;
};
