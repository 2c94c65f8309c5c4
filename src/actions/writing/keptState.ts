/** Owns what is kept with the file beside its cells: the mended reading, whether scoring by it was begun, the stated facts and what was settled, as one versioned text. */
import type { Domain } from "../../core/domain/domain";
import type { Reading } from "../../core/model/table/reading";
import { type Correction, parseCorrection } from "../../core/recognise/form/correction";
import type { Facts } from "../../core/model/table/rule";
import { type Anchors, parseAnchors } from "../reading/anchors";
import { loadDomain } from "../loading/builtIn/loadDomain";
import { isRecord, parseJson } from "../loading/json";

/** Facts of one indicator; they count only while the row still says the same. */
export interface KeptFacts {
  readonly sheet: string;
  readonly row: number;
  readonly text: string;
  readonly facts: Facts;
}

export interface KeptState {
  readonly correction: Correction | null;
  readonly anchors: Anchors;
  readonly facts: readonly KeptFacts[];
  /** Marks of the tables as they were read when a person began to score; empty: nobody has. */
  readonly begun: readonly string[];
  /** As it was kept, read when it is asked for; undefined: nothing. */
  readonly settings: unknown;
  /** Fields that are not known here, written back as they were. */
  readonly others: { readonly [name: string]: unknown };
}

const VERSION = 1;

export const nothingKept: KeptState = {
  correction: null,
  anchors: { headers: [], rows: [] },
  facts: [],
  begun: [],
  settings: undefined,
  others: {},
};

/** Returns what a kept text says; what cannot be read counts as not kept. */
export function parseKept(text: string | null, domain: Domain = loadDomain()): KeptState {
  const found = text === null ? undefined : parseJson(text);
  if (!isRecord(found)) return nothingKept;
  const { version, correction, anchors, facts, begun, settings, ...others } = found;
  if (version !== VERSION) return { ...nothingKept, others };
  return {
    correction: parseCorrection(correction, domain),
    anchors: parseAnchors(anchors),
    facts: Array.isArray(facts) ? facts.filter(isKeptFacts) : [],
    begun: Array.isArray(begun) ? begun.filter((mark) => typeof mark === "string") : [],
    settings,
    others,
  };
}

/** Returns the text to keep; null when there is nothing to keep. */
export function keptText(state: KeptState): string | null {
  const { correction, anchors, facts, begun, settings, others } = state;
  const isEmpty =
    correction === null && facts.length === 0 && begun.length === 0 && settings === undefined;
  if (isEmpty && Object.keys(others).length === 0) return null;
  return JSON.stringify({
    version: VERSION,
    ...(correction === null ? {} : { correction, anchors }),
    ...(facts.length === 0 ? {} : { facts }),
    ...(begun.length === 0 ? {} : { begun }),
    ...(settings === undefined ? {} : { settings }),
    ...others,
  });
}

/** Returns the facts of a session's indicators as they are kept. */
export function factsToKeep(
  reading: Reading,
  factsAt: (sheet: string, headerRow: number, row: number) => Facts | undefined,
): readonly KeptFacts[] {
  return reading.tables.flatMap(({ sheet, headerRows, items }) =>
    items.flatMap(({ row, text }) => {
      const facts = factsAt(sheet, headerRows[0], row);
      return facts && Object.keys(facts).length > 0 ? [{ sheet, row, text, facts }] : [];
    }),
  );
}

/** Returns where kept facts belong now: the row that says the same, by its place where several do. */
export function placeFacts(
  kept: readonly KeptFacts[],
  { tables }: Reading,
): readonly { sheet: string; headerRow: number; row: number; facts: Facts }[] {
  const rows = tables.flatMap(({ sheet, headerRows, items }) =>
    items.map(({ row, text }) => ({ sheet, headerRow: headerRows[0], row, text })),
  );
  return kept.flatMap(({ sheet, row, text, facts }) => {
    const same = rows.filter((each) => each.text === text);
    const samePlace = same.find((each) => each.sheet === sheet && each.row === row);
    const found = samePlace ?? (same.length === 1 ? same[0] : undefined);
    return found ? [{ sheet: found.sheet, headerRow: found.headerRow, row: found.row, facts }] : [];
  });
}

function isKeptFacts(value: unknown): value is KeptFacts {
  return (
    isRecord(value) &&
    typeof value["sheet"] === "string" &&
    typeof value["row"] === "number" &&
    typeof value["text"] === "string" &&
    isFacts(value["facts"])
  );
}

const factTypes: {
  readonly [F in keyof Required<Facts>]: "number" | "boolean" | "string" | "list" | "numbers";
} = {
  count: "number",
  counts: "numbers",
  isMet: "boolean",
  numerator: "number",
  denominator: "number",
  date: "string",
  isLate: "boolean",
  option: "number",
  thisYear: "number",
  lastYear: "number",
  escape: "string",
  grade: "string",
  conditions: "list",
  points: "number",
};

export const isFacts = (value: unknown): value is Facts =>
  isRecord(value) &&
  Object.entries(value).every(([name, fact]) => {
    const type = Object.entries(factTypes).find(([key]) => key === name)?.[1];
    const each = type === "list" ? "boolean" : type === "numbers" ? "number" : null;
    if (each !== null)
      return Array.isArray(fact) && fact.every((one) => one === null || typeof one === each);
    return type !== undefined && (fact === null || typeof fact === type);
  });
