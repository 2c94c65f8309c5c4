/** Owns what of a round lists are held against: the units that it knows, and the lines that its own tables were decided by. */
import type { ConsolidationInput, ListedUnit } from "../../model/round/roundInput";
import type { UnitResult } from "../../model/round/consolidation";
import type { TableKind, UnitType } from "../../model/table/reading";
import type { UnitWords } from "../../domain/lexiconUnits";
import type { RoundFiles } from "../intake/placedFiles";
import type { UnitFiles } from "../intake/units";
import type { RoundGiven } from "../intake/whose";
import { indexUnits } from "../naming/matchUnits";
import type { LinesOfList } from "./listedTable";

/** Returns what rows are looked up in: the official list, or where there is none the units that sent sheets. */
export function givenForLists(
  { given, lists }: RoundFiles,
  formed: readonly UnitFiles[],
  { list }: ConsolidationInput,
  { words }: { readonly words: UnitWords },
): RoundGiven {
  if (list !== null || lists.length === 0) return given;
  const units: readonly ListedUnit[] = formed.map(({ unit }) => unit);
  return {
    ...given,
    index: indexUnits(units, words),
    listed: new Map(units.map((unit) => [unit.key, unit])),
  };
}

type LinesOf = (type: UnitType | null, kind: TableKind) => LinesOfList;

/** Returns the lines for lists: as somebody said, else as every sheet of such units was decided by. */
export function linesForLists(units: readonly UnitResult[], said: LinesOf): LinesOf {
  const found = new Map<string, LinesOfList>();
  const ownLines = (type: UnitType | null, kind: TableKind): LinesOfList => {
    const tables = units.flatMap((unit) =>
      unit.unit.type === type ? (unit.tables[kind] ?? []) : [],
    );
    const [first] = tables;
    const isOne = <T>(of: (table: (typeof tables)[number]) => T): boolean =>
      tables.every((table) => JSON.stringify(of(table)) === JSON.stringify(first && of(first)));
    return {
      passLine: first && isOne(({ passLine }) => passLine?.points) ? first.passLine : null,
      grades:
        first?.grades && isOne(({ grades }) => grades) ? { bands: first.grades, source: "" } : null,
      maximum: first && isOne(({ maximum }) => maximum) ? first.maximum : null,
    };
  };
  return (type, kind) => {
    const key = `${type ?? ""}/${kind}`;
    const before = found.get(key);
    if (before) return before;
    const [given, own] = [said(type, kind), ownLines(type, kind)];
    const lines = {
      passLine: given.passLine ?? own.passLine,
      grades: given.grades ?? own.grades,
      maximum: given.maximum ?? own.maximum,
    };
    found.set(key, lines);
    return lines;
  };
}
