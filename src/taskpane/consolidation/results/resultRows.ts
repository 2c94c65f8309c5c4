/** Owns which units the result table shows and in which order. */
import type { RoundOverview, UnitOverview } from "../../../actions/rounds/consolidationDesk";
import { standingOf } from "../../../core/consolidate/result/standing";
import type { UnitType } from "../../../core/model/reading";
import { foldText } from "../../../core/base/text";

export interface ResultRow {
  /** From 1, in the order of the consolidation. */
  readonly order: number;
  readonly unit: UnitOverview;
  readonly isChanged: boolean;
  /** There is an official list, and the unit is not in it. */
  readonly isOutside: boolean;
}

export const columns = [
  "order",
  "unit",
  "self",
  "appraised",
  "verdict",
  "mandatory",
  "movementTotal",
  "grade",
  "findings",
] as const;
export type Column = (typeof columns)[number];

export const statuses = [
  "all",
  "met",
  "notMet",
  "incomplete",
  "withoutStandard",
  "notSubmitted",
  "withErrors",
  "overridden",
  "outside",
  "changed",
] as const;
export type Status = (typeof statuses)[number];

export interface Wanted {
  readonly type: UnitType | "none" | "all";
  readonly status: Status;
  readonly search: string;
  readonly sort: Column;
  readonly isDescending: boolean;
}

export const everything: Wanted = {
  type: "all",
  status: "all",
  search: "",
  sort: "order",
  isDescending: false,
};

const inOrder = new Intl.Collator("vi", { numeric: true });

/** Returns every unit as a row. */
export function rowsOf({ units, changes, hasList }: RoundOverview): readonly ResultRow[] {
  const changed = new Set((changes ?? []).map((change) => change.unit.key));
  return units.map((unit, at) => ({
    order: at + 1,
    unit,
    isChanged: changed.has(unit.unit.key),
    isOutside: hasList && !unit.isListed,
  }));
}

/** Returns the rows that are wanted, sorted; blanks come last both ways, equals keep their order. */
export function wantedRows(rows: readonly ResultRow[], wanted: Wanted): readonly ResultRow[] {
  const search = foldText(wanted.search);
  const found = rows.filter(
    (row) =>
      (wanted.type === "all" || (row.unit.unit.type ?? "none") === wanted.type) &&
      hasStatus(row, wanted.status) &&
      (search === "" || searchText(row).includes(search)),
  );
  const sign = wanted.isDescending ? -1 : 1;
  return found.sort((a, b) => {
    const [first, second] = [keyOf(a, wanted.sort), keyOf(b, wanted.sort)];
    if (first === null || second === null)
      return (first === null ? 1 : 0) - (second === null ? 1 : 0) || a.order - b.order;
    const difference =
      typeof first === "string" || typeof second === "string"
        ? inOrder.compare(String(first), String(second))
        : first - second;
    return sign * difference || a.order - b.order;
  });
}

const searchText = ({ unit: { unit, files } }: ResultRow): string =>
  foldText([unit.name, unit.parent ?? "", ...files.map(({ file }) => file)].join(" "));

function hasStatus({ unit, isChanged, isOutside }: ResultRow, status: Status): boolean {
  switch (status) {
    case "all":
      return true;
    case "withErrors":
      return unit.findings.error > 0;
    case "overridden":
      return [unit.standard, unit.movement].some((table) => Boolean(table?.override));
    case "outside":
      return isOutside;
    case "changed":
      return isChanged;
    default:
      return standingOf(unit) === status;
  }
}

const standingRanks = ["met", "notMet", "incomplete", "withoutStandard", "notSubmitted"];

function keyOf({ order, unit }: ResultRow, column: Column): number | string | null {
  const { standard, movement } = unit;
  switch (column) {
    case "order":
      return order;
    case "unit":
      return unit.unit.name;
    case "self":
      return standard?.selfTotal ?? null;
    case "appraised":
      return standard?.appraisedTotal ?? null;
    case "verdict":
      return standingRanks.indexOf(standingOf(unit));
    case "mandatory":
      return standard ? standard.mandatoryFailures.length : null;
    case "movementTotal":
      return movement?.countedTotal ?? null;
    case "grade":
      return movement?.proposedGrade ?? null;
    case "findings":
      return unit.findings.error * 1000 + unit.findings.warning;
  }
}
