/** Owns what the papers of a unit of a round are made from: its tables that count, scored as the round scores them. */
import { loadRubrics } from "../../actions/loading/builtIn/loadRubrics";
import { paperUnitOf } from "../../actions/papers/paperUnitOf";
import { type RoundChoice, scoreReading } from "../../actions/scoring/scoreReading";
import { readingOfYear } from "../../core/consolidate/intake/roundYear";
import type { PaperTable, PaperUnit } from "../../core/documents/papers/facts/paperUnit";
import type { Intake, UnitResult } from "../../core/model/round/consolidation";

export interface RoundOfUnit {
  readonly intakes: ReadonlyMap<string, Intake>;
  readonly year: number | null;
  readonly choice: RoundChoice;
  /** Of the program, for receipts. */
  readonly version: string;
}

/** Returns the unit as the list of the round names it; null where no table of it is at hand. */
export function paperUnitIn(
  result: UnitResult,
  { intakes, year, choice, version }: RoundOfUnit,
): PaperUnit | null {
  const { unit, countedFiles } = result;
  const read = countedFiles.flatMap((file): readonly PaperUnit[] => {
    const given = intakes.get(file)?.reading;
    const reading = given && readingOfYear(given, year);
    if (!reading) return [];
    const typed = { ...reading, file, unitType: unit.type ?? reading.unitType };
    const scored = scoreReading(typed, loadRubrics(), choice);
    return [paperUnitOf(scored, choice.profile ?? null, version, unit.parent)];
  });
  const [first] = read;
  const tables = read.flatMap((each) => each.tables).filter((table) => counts(table, result));
  if (!first || tables.length === 0) return null;
  const kinds = new Set<string>();
  const isFirst = ({ kind }: PaperTable): boolean => kinds.size < kinds.add(kind.id).size;
  return { ...first, name: unit.name, tables: tables.filter(isFirst) };
}

/** A file that holds several units has several tables of a kind: the one that counts is told by its place and its points. */
const counts = ({ kind, file, sheet, totals }: PaperTable, { tables }: UnitResult): boolean => {
  const counted = tables[kind.id];
  return (
    counted !== undefined &&
    counted.file === file &&
    counted.sheet === sheet &&
    counted.totals.self.points === totals.self
  );
};
