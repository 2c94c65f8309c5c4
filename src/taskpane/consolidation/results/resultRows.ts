/** Owns which units the result table shows and in which order. */
import type { RoundOverview, UnitOverview } from "../../../actions/rounds/consolidationDesk";
import {
  hasSubmitted,
  standingOf,
  standings,
  tablesOf,
  totalOf,
} from "../../../core/consolidate/result/standing";
import { type Dossier, dossierOf } from "../../../core/consolidate/dossier/dossierStatus";
import type { DossierStatus, DossierStep } from "../../../core/model/round/dossier";
import type { ShownRound } from "../../../core/consolidate/result/shownKinds";
import type { ListedKind } from "../../../core/domain/domain";
import type { UnitType } from "../../../core/model/table/reading";
import { columnsOf, type KindColumn, passedKind, type ResultColumn } from "./resultColumns";
import { foldText } from "../../../core/base/text";
import { shortName, unitNames } from "../unitNames";

export interface ResultRow {
  readonly dossier: Dossier;
  /** From 1, in the order of the consolidation; units that stand beside what is counted are numbered apart. */
  readonly order: number;
  readonly unit: UnitOverview;
  /** Tells it from others of the same name. */
  readonly fullName: string;
  readonly isChanged: boolean;
  /** There is an official list, and the unit is not in it. */
  readonly isOutside: boolean;
  /** It is outside for its files disagree, not for a list. */
  readonly isUndecided: boolean;
}

export const statuses = [
  "all",
  "met",
  "notMet",
  "incomplete",
  "unproven",
  "withoutTable",
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
  readonly dossier: DossierStatus | "all";
  readonly search: string;
  /** Id of a column. */
  readonly sort: string;
  readonly isDescending: boolean;
}

export const everything: Wanted = {
  type: "all",
  status: "all",
  dossier: "all",
  search: "",
  sort: "order",
  isDescending: false,
};

const inOrder = new Intl.Collator("vi", { numeric: true });

/** Returns every unit as a row. */
export function rowsOf(
  { units, changes, hasList }: RoundOverview,
  dossiers: readonly DossierStep[],
): readonly ResultRow[] {
  const changed = new Set((changes ?? []).map((change) => change.unit.key));
  const counted = units.filter(({ isOutside }) => !isOutside);
  const besides = units.filter(({ isOutside }) => isOutside);
  const names = unitNames(units);
  return [...counted, ...besides].map((unit, at) => ({
    order: unit.isOutside ? at + 1 - counted.length : at + 1,
    unit,
    dossier: dossierOf(unit, dossiers),
    fullName: names.get(unit.unit.key) ?? shortName(unit),
    isChanged: changed.has(unit.unit.key),
    isOutside: unit.isOutside,
    isUndecided: unit.isOutside && !hasList,
  }));
}

/** Returns the rows that are wanted, sorted; units beside what is counted stand last, blanks before them both ways, equals keep their order. */
export function wantedRows(
  rows: readonly ResultRow[],
  wanted: Wanted,
  round: ShownRound,
): readonly ResultRow[] {
  const column = columnsOf(round).find(({ id }) => id === wanted.sort) ?? null;
  const passed = passedKind(round.kinds);
  const search = foldText(wanted.search);
  const found = rows.filter(
    (row) =>
      (wanted.type === "all" || (row.unit.unit.type ?? "none") === wanted.type) &&
      hasStatus(row, wanted.status, passed) &&
      (wanted.dossier === "all" || row.dossier.status === wanted.dossier) &&
      (search === "" || searchText(row).includes(search)),
  );
  const sign = wanted.isDescending ? -1 : 1;
  return found.sort((a, b) => {
    if (a.isOutside !== b.isOutside) return a.isOutside ? 1 : -1;
    const [first, second] = [keyOf(a, column), keyOf(b, column)];
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

function hasStatus(
  { unit, isChanged, isOutside }: ResultRow,
  status: Status,
  passed: ListedKind | null,
): boolean {
  switch (status) {
    case "all":
      return true;
    case "withErrors":
      return unit.findings.error > 0;
    case "overridden":
      return tablesOf(unit).some(({ override }) => override !== null);
    case "outside":
      return isOutside;
    case "changed":
      return isChanged;
    default:
      return passed
        ? standingOf(unit, passed.id) === status
        : status === "notSubmitted" && !hasSubmitted(unit);
  }
}

function keyOf({ order, unit }: ResultRow, column: ResultColumn | null): number | string | null {
  if (column === null || column.id === "order") return order;
  if ("kind" in column) return valueOf(unit, column);
  return column.id === "unit" ? unit.unit.name : unit.findings.error * 1000 + unit.findings.warning;
}

function valueOf(unit: UnitOverview, { kind, shows }: KindColumn): number | string | null {
  const table = unit.tables[kind.id];
  switch (shows) {
    case "selfTotal":
    case "appraisedTotal":
    case "councilTotal":
    case "countedTotal":
      return table ? totalOf(table, shows).points : null;
    case "mandatoryFailures":
      return table ? table.mandatoryFailures.length : null;
    case "outcome":
      return standings.indexOf(standingOf(unit, kind.id));
    case "grade":
      return table?.proposedGrade ?? null;
  }
}
