/** Owns the consolidation of a round with what is built in and what was chosen: each file scored, then one result per unit. */
import { type ConsolidationTools, consolidate } from "../core/consolidate";
import type { Consolidation, ConsolidationInput } from "../core/consolidate/shape";
import type { Rubric } from "../core/rubric";
import { loadRubrics } from "./loadRubrics";
import { loadUnitWords } from "./loadUnitWords";
import { type RoundChoice, scoreReading } from "./scoreReading";

/** Returns the result of the round. */
export const consolidateRound = (
  input: ConsolidationInput,
  choice: RoundChoice = {},
): Consolidation => consolidate(input, toolsFor(choice));

function toolsFor(choice: RoundChoice): ConsolidationTools {
  const rubrics: readonly Rubric[] = loadRubrics();
  return {
    words: loadUnitWords(),
    rubrics,
    scoreReading: (reading) => {
      const { tables, findings } = scoreReading(reading, rubrics, choice);
      return {
        tables: tables.map(({ rubric, ...scored }) => ({ ...scored, rubric: rubric?.id ?? null })),
        findings,
      };
    },
  };
}
