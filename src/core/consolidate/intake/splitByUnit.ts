/** Owns a file that holds the tables of several units: one reading for each of them. */
import type { Domain } from "../../domain/domain";
import type { Finding } from "../../model/finding/finding";
import { parseAddress } from "../../model/workbook/grid";
import type { Reading, TableReading, UnitType } from "../../model/table/reading";
import { doubledKinds } from "../../recognise/form/proof/doubts";
import type { UnitIndex } from "../naming/matchUnits";
import { parseUnitName, type UnitName } from "../naming/names";
import { ownerType } from "./ownerType";
import { joinWords } from "../naming/nameWords";

/**
 * Returns the reading of each unit that a file has tables of, in the order of the sheets; the whole reading alone where
 * they are one unit's: tables of different kinds, or of one kind under one name.
 */
export function partsOf(reading: Reading, index: UnitIndex): readonly Reading[] {
  const tables = [...reading.tables, ...reading.otherTables];
  const owners = ownersOf(tables, index);
  const named = owners.filter((owner, at) => owner !== null && owners.indexOf(owner) === at);
  const groups = named.map((owner) => tables.filter((_, at) => owners[at] === owner));
  const isShared = (group: readonly TableReading[]): boolean =>
    groups.some((other) => other !== group && other.some((one) => group.some(isLike(one))));
  if (groups.length < 2 || !groups.some(isShared)) return [reading];
  return groups.map((group) => partOf(reading, group, index.words.domain));
}

/** Returns one reading of the tables of several parts. */
export const joinParts = (reading: Reading, parts: readonly Reading[], domain: Domain): Reading =>
  partOf(
    reading,
    parts.flatMap(({ tables, otherTables }) => [...tables, ...otherTables]),
    domain,
  );

/** Two tables that one unit cannot both have sent for the round. */
const isLike =
  (a: TableReading) =>
  (b: TableReading): boolean =>
    a.kind === b.kind && a.year === b.year;

/** Whom a table names: a commune and its office bear one name. */
interface Owner {
  readonly name: UnitName;
  readonly unitType: UnitType | null;
}

/** Whose each table is; one that names nobody goes with the one before it, the first ones with the first that is named. */
function ownersOf(tables: readonly TableReading[], index: UnitIndex): readonly (Owner | null)[] {
  const owners: Owner[] = [];
  const perTable = tables.map(({ unit }) => {
    const name = unit && parseUnitName(unit.name, index.words, index.places);
    // "UBND huyện …" in a letterhead is the body above, and no unit of the round.
    if (!name || name.unitType === null || name.core.length === 0) return null;
    const owner = { name, unitType: ownerType(name, unit.unitType, index.words.domain) };
    const same = owners.find((other) => isSameOwner(other, owner));
    if (!same) owners.push(owner);
    return same ?? owner;
  });
  let last = perTable.find((owner) => owner !== null) ?? null;
  return perTable.map((owner) => (last = owner ?? last));
}

/** One of them may leave the commune out. */
function isSameOwner(a: Owner, b: Owner): boolean {
  const parents = [a, b].map(({ name: { parent } }) => parent && joinWords(parent.core));
  const [first, second] = parents;
  const isOne = bareKey(a.name) === bareKey(b.name) && a.unitType === b.unitType;
  return isOne && (!first || !second || first === second);
}

const bareKey = ({ kind, levels, legalForms, core }: UnitName): string =>
  [kind, ...levels, ...legalForms, joinWords(core)].join("/");

function partOf(reading: Reading, group: readonly TableReading[], domain: Domain): Reading {
  const isOwn = (table: TableReading): boolean => group.includes(table);
  const all = [...reading.tables, ...reading.otherTables];
  // What stands between two tables of a sheet belongs to the one below it.
  const ownerAt = (sheet: string, row: number | null, end: "headerRows" | "lastRow") =>
    all
      .filter((table) => table.sheet === sheet)
      .sort((a, b) => a.firstRow - b.firstRow)
      .find((table) => row === null || row <= endOf(table, end)) ?? null;
  const isAbout = ({ code, sheet, cell }: Finding): boolean => {
    if (code === "twoTablesOfSameKind") return false;
    if (sheet === null) return true;
    const row = cell === null ? null : (parseAddress(cell)?.row ?? null);
    const owner = ownerAt(sheet, row, "lastRow") ?? lastOf(all, sheet);
    return owner === null || isOwn(owner);
  };
  const tables = reading.tables.filter(isOwn);
  const owner = group.find(({ unit }) => unit !== null)?.unit ?? null;
  return {
    ...reading,
    unit: owner?.name ?? null,
    unitType: owner?.unitType ?? reading.unitType,
    year: tables.find(({ year }) => year !== null)?.year ?? reading.year,
    titleLines: reading.titleLines.filter(({ sheet, row }) => {
      const below = ownerAt(sheet, row, "headerRows");
      return below === null ? !all.some((table) => table.sheet === sheet) : isOwn(below);
    }),
    tables,
    otherTables: reading.otherTables.filter(isOwn),
    findings: [...reading.findings.filter(isAbout), ...doubledKinds(tables, domain)],
    questions: [],
  };
}

const endOf = ({ headerRows, lastRow }: TableReading, end: "headerRows" | "lastRow"): number =>
  end === "lastRow" ? lastRow : headerRows[0];

/** What stands below the last table of a sheet is about it. */
const lastOf = (tables: readonly TableReading[], sheet: string): TableReading | null =>
  tables
    .filter((table) => table.sheet === sheet)
    .reduce<TableReading | null>(
      (last, table) => (last && last.lastRow > table.lastRow ? last : table),
      null,
    );
