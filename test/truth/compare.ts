/** Owns the comparison of a reading with the truth that lies beside a sample: rows, maxima, scores, totals, columns. */
import { columnLetters } from "../../src/core/model/workbook/grid";
import type { Item, Reading, TableReading } from "../../src/core/model/table/reading";

export interface TruthLeaf {
  readonly row: number;
  readonly path: string;
  /** The number as printed, where the truth tells. */
  readonly no?: string;
  readonly text: string;
  readonly max: number;
  readonly mandatory: boolean;
  readonly self: number | null;
  readonly appraised: number | null;
  readonly deduction: number | null;
  readonly reason: string | null;
  readonly rule: { readonly kind: string; readonly [fact: string]: unknown } | null;
}

export interface TruthTable {
  readonly sheet: string;
  readonly kind: string;
  readonly year: number;
  readonly counted?: boolean;
  readonly columns: { readonly [role: string]: string | null };
  readonly header_rows: readonly [number, number];
  readonly first_row: number;
  readonly total_cell: string | null;
  readonly total_shown: number | null;
  readonly leaves: readonly TruthLeaf[];
  readonly sections: readonly {
    readonly row: number;
    readonly path: string;
    readonly text: string;
    readonly level: number;
    readonly mandatory?: boolean;
  }[];
}

export interface Comparison {
  readonly indicators: number;
  readonly right: number;
  /** One line for each thing that is not as the truth says. */
  readonly differences: readonly string[];
}

const sameNumber = (a: number | null, b: number | null): boolean =>
  a === null || b === null ? a === b : Math.abs(a - b) < 1e-9;

const ruleKinds: { readonly [truth: string]: string } = {
  allOrNothing: "allOrNothing",
  late: "dateBy",
  perIncident: "perOccurrence",
  ratio: "ratioAtLeast",
  options: "options",
  anyOf: "anyOccurrence",
};

/** Compares every table of the truth with the reading's tables of the same sheet and kind. */
export function compare(reading: Reading, truth: readonly TruthTable[]): Comparison {
  const all = [...reading.tables, ...reading.otherTables];
  const results = truth.map((table) =>
    compareTable(
      all.find((read) => read.sheet === table.sheet && read.kind === table.kind),
      table,
    ),
  );
  const extra = all
    .filter(
      (read) => !truth.some((table) => table.sheet === read.sheet && table.kind === read.kind),
    )
    .map((read) => `${read.sheet}: a ${read.kind} table that is none (row ${read.headerRows[0]})`);
  return {
    indicators: results.reduce((sum, result) => sum + result.indicators, 0),
    right: results.reduce((sum, result) => sum + result.right, 0),
    differences: [...results.flatMap((result) => result.differences), ...extra],
  };
}

function compareTable(read: TableReading | undefined, truth: TruthTable): Comparison {
  const at = `${truth.sheet} (${truth.kind})`;
  if (!read)
    return { indicators: truth.leaves.length, right: 0, differences: [`${at}: not found`] };
  const differences: string[] = [];
  const expect = (what: string, got: unknown, wanted: unknown): boolean => {
    const same =
      typeof got === "number" || typeof wanted === "number"
        ? sameNumber((got ?? null) as number | null, (wanted ?? null) as number | null)
        : got === wanted;
    if (!same)
      differences.push(`${at}: ${what}: read ${JSON.stringify(got)}, is ${JSON.stringify(wanted)}`);
    return same;
  };
  for (const [role, column] of Object.entries(truth.columns)) {
    const found = read.columns[role as keyof typeof read.columns];
    expect(`column ${role}`, found === null ? null : columnLetters(found), column);
  }
  expect("year", read.year, truth.year);
  expect("header rows", read.headerRows.join("-"), truth.header_rows.join("-"));
  expect("first row", read.firstRow, truth.first_row);
  expect("total shown", read.total?.scores.self.shown ?? null, truth.total_shown);
  const indicators = new Map(
    read.items.filter((item) => item.kind === "indicator").map((item) => [item.row, item]),
  );
  let right = 0;
  for (const leaf of truth.leaves) {
    const item = indicators.get(leaf.row);
    indicators.delete(leaf.row);
    if (!item) {
      differences.push(`${at}: row ${leaf.row} (${leaf.path}) is no indicator`);
      continue;
    }
    if (compareLeaf(item, leaf, expect)) right++;
  }
  for (const item of indicators.values()) {
    differences.push(`${at}: row ${item.row} (${item.path}) is an indicator but should not be`);
  }
  for (const section of truth.sections) {
    const group = read.items.find((item) => item.row === section.row);
    expect(`row ${section.row} kind`, group?.kind === "indicator" ? "indicator" : "group", "group");
    expect(`row ${section.row} path`, group?.path, section.path);
    expect(`row ${section.row} level`, group?.level, section.level);
  }
  return { indicators: truth.leaves.length, right, differences };
}

function compareLeaf(
  item: Item,
  leaf: TruthLeaf,
  expect: (what: string, got: unknown, wanted: unknown) => boolean,
): boolean {
  const at = `row ${leaf.row}`;
  const scored = [
    expect(`${at} maximum`, item.maximum, leaf.max),
    expect(`${at} self`, item.scores.self.points, leaf.self),
    expect(`${at} appraised`, item.scores.appraised.points, leaf.appraised),
  ].every(Boolean);
  expect(`${at} path`, item.path, leaf.path);
  expect(`${at} mandatory`, item.mandatory, leaf.mandatory);
  expect(`${at} deduction`, item.adjustments.deduction.points || null, leaf.deduction || null);
  // The truth keeps a dash that stands in the text; a reading's text is without its number.
  const text = leaf.no === "-" ? leaf.text.replace(/^-\s*/, "") : leaf.text;
  expect(`${at} text`, item.text, text.replace(/\s+/g, " ").trim());
  expect(`${at} reason`, item.reason, leaf.reason?.replace(/\s+/g, " ").trim() ?? null);
  expect(
    `${at} rule`,
    item.rule?.kind ?? null,
    leaf.rule === null ? null : (ruleKinds[leaf.rule.kind] ?? leaf.rule.kind),
  );
  return scored;
}
