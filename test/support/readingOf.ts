/** Owns score tables as pictures: readingOf`…` takes lines like a sheet's and gives the reading of one table. */
import { assessmentOf } from "../../src/core/model/score/assessment";
import type { Assessment, IndicatorAssessment } from "../../src/core/model/score/assessment";
import { sumPoints } from "../../src/core/base/points";
import { perAdjustment } from "../../src/core/model/table/adjustment";
import { formatAddress } from "../../src/core/model/workbook/grid";
import { indicatorsIn, sumMaxima, withGroupSums } from "../../src/core/model/table/itemTree";
import { perScorer, type Scorer, type ScorerCell } from "../../src/core/model/table/scorer";
import { columnRoles, scoreColumn } from "../../src/core/model/table/reading";
import type { ColumnRole, Columns, Item, TableReading } from "../../src/core/model/table/reading";
import type { Facts, Rule } from "../../src/core/model/table/rule";

/** The first line of the table stands in this row of the sheet "Bảng". */
export const FIRST_ROW = 9;

/**
 * The first line names the columns, in the order of the sheet from A: path, text, max, self, deduction, appraised,
 * reason, evidence, note, marks. `marks` (no column of the sheet): * mandatory, + bonus, "ẩn" hidden, "chữ" kept as text.
 * A row whose path begins another's is a group; its max and self are what it shows. "Tổng" is the total row, "Cộng" a row of sums above it,
 * "=" before a number there a formula. Decimals are typed with a comma; a word where a score belongs stays a word.
 */
export function readingOf(
  parts: TemplateStringsArray,
  ...values: readonly unknown[]
): TableReading {
  const lines = String.raw({ raw: parts }, ...values)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const [header = "", ...body] = lines;
  const names = header.split("|").map((name) => name.trim());
  const rows = body.map((line, index) => {
    const cells = line.split("|").map((cell) => cell.trim());
    const cell = (name: string): string => cells[names.indexOf(name)] ?? "";
    return { row: FIRST_ROW + index, path: cell("path"), cell };
  });
  const columns = columnsOf(names);
  const total = rows.find(({ path }) => path === "Tổng") ?? null;
  const sums = rows.filter(({ path }) => path === "Cộng");
  const items = withGroupSums(
    rows
      .filter((row) => row !== total && !sums.includes(row))
      .map(({ row, path, cell }) =>
        itemOf(
          row,
          path,
          cell,
          columns,
          rows.some((other) => other.path.startsWith(`${path}/`)),
        ),
      ),
  );
  const indicators = indicatorsIn(items);

  return {
    sheet: "Bảng",
    kind: "standard",
    year: 2025,
    rubric: null,
    confidence: 1,
    headerRows: [FIRST_ROW - 2, FIRST_ROW - 1],
    firstRow: FIRST_ROW,
    lastRow: FIRST_ROW + items.length - 1,
    columns,
    columnConfidence: {},
    items,
    optionRows: [],
    subtotals: sums.map(({ row, cell }) => ({
      row,
      maximumShown: numberOf(cell("max")),
      scores: perScorer((scorer) => ({
        points: numberOf(cell(scorer)),
        cell: cellOf(scorer, row, columns, null).cell,
      })),
    })),
    total: total && {
      row: total.row,
      maximumShown: numberOf(total.cell("max")),
      maximumIsFormula: total.cell("max").startsWith("="),
      maximum: sumMaxima(indicators),
      scores: perScorer((scorer) => ({
        ...cellOf(scorer, total.row, columns, numberOf(total.cell(scorer))),
        points: sumPoints(indicators.map(({ scores }) => scores[scorer].points)),
        shown: numberOf(total.cell(scorer)),
        isFormula: total.cell(scorer).startsWith("="),
        isPending: false,
        leftOut: [],
      })),
    },
    added: null,
    passLine: null,
    grades: null,
    typedGrade: null,
    unit: null,
    otherPart: null,
    setAside: null,
    proven: true,
    proofs: [],
    doubts: [],
    confirmed: false,
  };
}

/** Returns the table with rules on the indicators of these paths. */
export const withRules = (
  table: TableReading,
  rules: { readonly [path: string]: Rule },
): TableReading => ({
  ...table,
  items: table.items.map((item) => ({ ...item, rule: rules[item.path] ?? item.rule })),
});

/** Returns what the sheet claims, with facts or overrides for the indicators of these paths. */
export const claimOf = (
  table: TableReading,
  changes: { readonly [path: string]: Partial<IndicatorAssessment> } = {},
): Assessment => ({
  sheet: table.sheet,
  indicators: assessmentOf(table).indicators.map((claim) => ({ ...claim, ...changes[claim.path] })),
});

export const factsOf = (facts: Facts): Partial<IndicatorAssessment> => ({ facts });

function itemOf(
  row: number,
  path: string,
  cell: (name: string) => string,
  columns: Columns,
  isGroup: boolean,
): Item {
  const marks = cell("marks");
  const steps = path.split("/");
  const maximum = numberOf(cell("max"));
  return {
    row,
    lastRow: row,
    scoreRow: row,
    path,
    number: steps[steps.length - 1] ?? "",
    level: steps.length,
    kind: isGroup ? (steps.length === 1 ? "section" : "group") : "indicator",
    text: cell("text"),
    maximum,
    maximumShown: isGroup ? maximum : null,
    scores: perScorer((scorer) => ({
      ...cellOf(scorer, row, columns, numberOf(cell(scorer))),
      text: cell(scorer) !== "" && numberOf(cell(scorer)) === null ? cell(scorer) : null,
      isText: scorer === "self" && marks.includes("chữ"),
      shown: isGroup ? numberOf(cell(scorer)) : null,
    })),
    adjustments: perAdjustment((role) => ({
      points: role === "deduction" ? withoutSign(numberOf(cell(role))) : numberOf(cell(role)),
      text: cell(role) !== "" && numberOf(cell(role)) === null ? cell(role) : null,
      cell: columns[role] === null ? null : formatAddress({ row, column: columns[role] }),
    })),
    reason: cell("reason") || cell("note") || null,
    evidence: cell("evidence") || null,
    mandatory: marks.includes("*"),
    mandatoryWords: marks.includes("*") ? "*" : null,
    bonus: marks.includes("+"),
    hidden: marks.includes("ẩn"),
    rule: null,
    confidence: 1,
    doubts: [],
  };
}

function cellOf(scorer: Scorer, row: number, columns: Columns, points: number | null): ScorerCell {
  const column = scoreColumn(columns, scorer);
  return {
    points,
    text: null,
    isText: false,
    proposals: [],
    shown: null,
    cell: column === null ? null : formatAddress({ row, column }),
  };
}

/** A deduction is read without its sign. */
const withoutSign = (points: number | null): number | null =>
  points === null ? null : Math.abs(points);

const roleOf: { readonly [name: string]: ColumnRole } = {
  path: "number",
  text: "content",
  max: "maximum",
};

function columnsOf(names: readonly string[]): TableReading["columns"] {
  const empty = Object.fromEntries(columnRoles.map((role) => [role, null]));
  const named = names
    .map((name, index) => [roleOf[name] ?? name, index + 1] as const)
    .filter(([role]) => role !== "marks");
  return { ...empty, ...Object.fromEntries(named) } as TableReading["columns"];
}

function numberOf(text: string): number | null {
  const match = /^=?(-?\d+(?:,\d+)?)$/.exec(text);
  return match?.[1] === undefined ? null : Number(match[1].replace(",", "."));
}
