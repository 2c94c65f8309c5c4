/** Owns the finding again of the steps behind a unit's points: its counted files are scored once more, when someone looks. */
import type { ExplainedIndicator } from "../../actions/rounds/consolidationDesk";
import { loadRubrics } from "../../actions/loading/builtIn/loadRubrics";
import { type RoundChoice, scoreReading } from "../../actions/scoring/scoreReading";
import { readingOfYear } from "../../core/consolidate/intake/roundYear";
import type { Intake, UnitResult } from "../../core/model/round/consolidation";

/** Returns the steps of every indicator of a unit's counted files. */
export function explain(
  { unit, countedFiles }: UnitResult,
  intakes: ReadonlyMap<string, Intake>,
  year: number | null,
  choice: RoundChoice,
): readonly ExplainedIndicator[] {
  return countedFiles.flatMap((file) => {
    const read = intakes.get(file)?.reading;
    const reading = read && readingOfYear(read, year);
    if (!reading) return [];
    const typed = reading.unitType === null ? { ...reading, unitType: unit.type } : reading;
    return scoreReading(typed, loadRubrics(), choice).tables.flatMap(({ table, score }) =>
      score.indicators.map(({ row, steps }) => ({ file, sheet: table.sheet, row, steps })),
    );
  });
}
