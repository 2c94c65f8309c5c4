/** Owns a list of results from the JSON that the program writes: what `consolidate --json` prints, and a round that was kept or closed. */
import { typeIds, kindIds, listedKinds, type Domain } from "../../domain/domain";
import { finding } from "../../model/finding/finding";
import type { ListedTable, ListRow, ResultList } from "../../model/round/resultList";
import type { UnitSnapshot } from "../../model/round/roundInput";
import type { Outcome } from "../../model/score/score";
import { perScorer, scorers } from "../../model/table/scorer";
import { typeOfName } from "../list/listWords";
import { type KeptRound, parseKeptRound } from "../result/keptRound";
import { senderIn } from "./sender";
import type { ListWords } from "./values";

type JsonObject = { readonly [key: string]: unknown };

/** No round has more units. */
const MOST_UNITS = 20_000;

/** Returns the list that a parsed JSON file is; null for any other. */
export function readResultJson(value: unknown, words: ListWords): ResultList | null {
  const { domain } = words.words;
  const kept = parseKeptRound(value, domain);
  if (kept) return keptList(kept, words);
  if (!isObject(value)) return null;
  const { units, statistics } = value;
  if (!Array.isArray(units) || !isObject(statistics) || units.length > MOST_UNITS) return null;
  const outside = Array.isArray(value["unknown"]) ? value["unknown"].length : 0;
  return {
    origin: "resultFile",
    sender: senderIn([textOf(objectOf(value, "closed"), "issuer") ?? ""], words),
    year: numberOf(value, "year"),
    rows: units.filter(isObject).flatMap((entry) => rowOf(entry, domain) ?? []),
    findings: outside > 0 ? [finding("resultRowsOutside", { count: outside })] : [],
  };
}

function rowOf(entry: JsonObject, domain: Domain): ListRow | null {
  const name = textOf(entry, "name");
  if (name === null) return null;
  const tables = objectOf(entry, "tables");
  return {
    name,
    type: typeIds(domain).find((id) => id === entry["type"]) ?? null,
    parent: textOf(entry, "parent"),
    sheet: null,
    cell: null,
    tables: kindIds(domain).flatMap((kind) =>
      isObject(tables[kind]) ? [tableOf(kind, tables[kind])] : [],
    ),
  };
}

const verdicts = ["met", "notMet", "incomplete"] as const;

const verdictOf = (value: unknown): Outcome["verdict"] =>
  verdicts.find((each) => each === value) ?? null;

/** Points that a council put in the place of the computed ones stand as the council's. */
function tableOf(kind: string, table: JsonObject): ListedTable {
  const adjusted = numberOf(objectOf(table, "override"), "points");
  return {
    kind,
    totals: perScorer((scorer) => ({
      points:
        scorer === "council" && adjusted !== null ? adjusted : numberOf(table, `${scorer}Total`),
      cell: null,
    })),
    countedTotal: numberOf(table, "countedTotal"),
    counted: scorers.find((scorer) => scorer === table["counted"]) ?? "self",
    verdict: verdictOf(table["verdict"]),
    grade: textOf(table, "grade"),
    failures: listOf(table, "mandatoryFailures").flatMap(
      (failure) => textOf(failure, "path") ?? [],
    ),
    isInDoubt: table["proven"] !== true && table["confirmed"] !== true,
    cell: null,
  };
}

/** A kept round has the results of each unit without saying who scored. */
function keptList(
  { closing, snapshots, list, paper, rules, ...round }: KeptRound,
  words: ListWords,
): ResultList | null {
  const units = closing?.snapshots ?? snapshots;
  if (units.length === 0) return null;
  const answers = closing?.answers ?? { rules, list, ...round };
  const types = new Map((answers.list ?? []).map(({ key, type }) => [key, type]));
  return {
    origin: "resultFile",
    sender: senderIn([(closing?.paper ?? paper).frame.issuer ?? ""], words),
    year: answers.rules.year,
    rows: units.map((unit) => ({
      name: unit.name,
      type: types.get(unit.key) ?? typeOfName(unit.name, words.words),
      parent: unit.parent,
      sheet: null,
      cell: null,
      tables: keptTables(unit, words.words.domain),
    })),
    findings: [],
  };
}

const keptTables = ({ values }: UnitSnapshot, domain: Domain): readonly ListedTable[] =>
  listedKinds(domain).flatMap(({ id, list }): readonly ListedTable[] => {
    const held = (wanted: string): string | number | null => {
      const field = list.compared.find(({ value }) => value === wanted)?.field;
      return field === undefined ? null : (values[field] ?? null);
    };
    const [total, verdict, grade] = [held("total"), verdictOf(held("verdict")), held("grade")];
    const points = typeof total === "number" ? total : null;
    if (points === null && verdict === null && grade === null) return [];
    return [
      {
        kind: id,
        totals: perScorer((scorer) => ({ points: scorer === "self" ? points : null, cell: null })),
        countedTotal: points,
        counted: "self",
        verdict,
        grade: typeof grade === "string" ? grade : null,
        failures: [],
        isInDoubt: false,
        cell: null,
      },
    ];
  });

const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const LONGEST_TEXT = 1_000;

const textOf = (entry: JsonObject, key: string): string | null => {
  const value = entry[key];
  return typeof value === "string" ? value.slice(0, LONGEST_TEXT) : null;
};

const numberOf = (entry: JsonObject, key: string): number | null => {
  const value = entry[key];
  return typeof value === "number" && Number.isFinite(value) ? value : null;
};

const listOf = (entry: JsonObject, key: string): readonly JsonObject[] => {
  const list = entry[key];
  return Array.isArray(list) ? list.filter(isObject) : [];
};

const objectOf = (entry: JsonObject, key: string): JsonObject => {
  const value = entry[key];
  return isObject(value) ? value : {};
};
