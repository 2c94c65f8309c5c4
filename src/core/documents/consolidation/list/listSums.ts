/** Owns the sums under the working list: formulas that hold however its rows are sorted or filtered. */
import type { Points } from "../../../base/points";
import { sumPoints } from "../../../base/points";
import { isFinal, standingOf, totalOf } from "../../../consolidate/result/standing";
import type { UnitResult } from "../../../model/round/consolidation";
import { formatAddress } from "../../../model/workbook/grid";
import type { DraftCell } from "../../sheetDraft";
import { formulaCell, type SheetDraft, textCell } from "../../sheetDraft";
import type { ConsolidationWords } from "../bookWords";
import { type ListColumn, TYPE_COLUMN } from "./listColumns";
import { type BookInput, sectionTitle, type UnitSection } from "../sections";

/** The working list as far as its sums and counts are made of it. */
export interface BuiltList {
  readonly draft: SheetDraft;
  readonly sections: readonly UnitSection[];
  readonly columns: readonly ListColumn[];
  /** First and last row of the units. */
  readonly rows: readonly [first: number, last: number];
}

/** Adds a row for each type, one for all of them, and one for the units that stand beside what is counted: how many units, and of each column what its values come to. */
export function addListSums(list: BuiltList, { words }: BookInput): void {
  const addOf = (section: UnitSection): void =>
    addSum(list, words, [section], `${words.list.sum}${sectionTitle(section, words)}: `);
  const counted = list.sections.filter(({ outside }) => outside === null);
  counted.forEach(addOf);
  const besides = list.sections.filter(({ outside }) => outside !== null);
  if (counted.length > 1) addSum(list, words, counted, words.list.sumOfAll(besides.length > 0));
  besides.forEach(addOf);
}

function addSum(
  { draft, columns, rows }: BuiltList,
  words: ConsolidationWords,
  sections: readonly UnitSection[],
  label: string,
): void {
  const { list } = words;
  const units = sections.flatMap((section) => section.units);
  const rangeAt = (column: number): string => absoluteRange(rows, column);
  const wanted = sectionRows(rangeAt(TYPE_COLUMN), sections, words);
  const notes = rangeAt(draft.columnCount);
  draft.add([
    formulaCell(
      `${quoted(label)}&SUMPRODUCT(${wanted})&${quoted(list.units)}`,
      `${label}${units.length}${list.units}`,
      "sum",
      { across: TYPE_COLUMN },
    ),
    ...columns.map((column) =>
      sumCell(column, units, { wanted, range: rangeAt(column.at), notes }, words),
    ),
    textCell(null, "sum"),
  ]);
}

/** Returns a term that is 1 in the rows of these sections and 0 in others: `range` holds their titles. */
export const sectionRows = (
  range: string,
  sections: readonly UnitSection[],
  words: ConsolidationWords,
): string =>
  sections.length === 0
    ? `--(${range}<>${range})`
    : `--((${sections.map((section) => `(${range}=${quoted(sectionTitle(section, words))})`).join("+")})>0)`;

/** Returns the cells of a column between the first and the last row. */
export const absoluteRange = ([first, last]: readonly [number, number], column: number): string =>
  [first, last]
    .map((row) => formatAddress({ row, column }).replace(/^([A-Z]+)/, "$$$1$$"))
    .join(":");

interface Where {
  /** Which rows, as a term of 1 and 0. */
  readonly wanted: string;
  readonly range: string;
  /** What is noted in those rows: an unfinished table too. */
  readonly notes: string;
}

/** Mean scores of finished tables, how many units failed something mandatory, how many are met; grades have no sum. */
function sumCell(
  { kind, shows }: ListColumn,
  units: readonly UnitResult[],
  { wanted, range, notes }: Where,
  { list, standing }: ConsolidationWords,
): DraftCell {
  const tables = units.map((unit) => unit.tables[kind.id]);
  switch (shows) {
    case "selfTotal":
    case "appraisedTotal":
    case "councilTotal":
    case "countedTotal": {
      const finished = `--ISERROR(FIND(${quoted(list.unfinished(kind))},${notes}))`;
      return formulaCell(
        `IFERROR(SUMPRODUCT(${wanted},${finished},${range})/SUMPRODUCT(${wanted},${finished},--ISNUMBER(${range})),"")`,
        meanOf(
          tables.map((table) => (table && isFinal(table) ? totalOf(table, shows).points : null)),
        ),
        "mean",
      );
    }
    case "mandatoryFailures":
      return formulaCell(
        `SUMPRODUCT(${wanted},--(${range}<>""))`,
        tables.filter((table) => (table?.mandatoryFailures.length ?? 0) > 0).length,
        "sumNumber",
      );
    case "outcome": {
      const met = units.filter((unit) => standingOf(unit, kind.id) === "met").length;
      return formulaCell(
        `SUMPRODUCT(${wanted},--(${range}=${quoted(standing("met", kind))}))&${quoted(list.met)}`,
        `${met}${list.met}`,
        "sumNumber",
      );
    }
    case "grade":
      return textCell(null, "sum");
  }
}

/** Returns a text as a formula writes it. */
export const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;

function meanOf(values: readonly (Points | null | undefined)[]): number | string {
  const numbers = values.filter((value): value is Points => typeof value === "number");
  const total = sumPoints(numbers);
  return total === null ? "" : total / numbers.length;
}
