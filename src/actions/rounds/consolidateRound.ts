/** Owns the consolidation of a round with what is built in and what was chosen: each file scored, then one result per unit. */
import { type ConsolidationTools, consolidate, type RoundLines } from "../../core/consolidate";
import type { Consolidation, ConsolidationInput } from "../../core/model/consolidation";
import { type Finding, finding, type FindingCode } from "../../core/model/finding";
import type { Reading } from "../../core/model/reading";
import { builtInRoundKit, type RoundKit } from "../loading/loadUnitWords";
import { type RoundChoice, type ScoredReading, scoreReading } from "../scoring/scoreReading";

/** Returns the result of the round. */
export const consolidateRound = (
  input: ConsolidationInput,
  choice: RoundChoice = {},
  kit: RoundKit = builtInRoundKit(),
): Consolidation => consolidate(input, toolsFor(choice, kit));

const toolsFor = (choice: RoundChoice, kit: RoundKit): ConsolidationTools => ({
  words: kit.words,
  rubrics: kit.rubrics,
  scoreReading: (reading, lines) => {
    const { tables, findings } = scoreInRound(reading, choice, lines, kit);
    return {
      tables: tables.map(({ rubric, table, score, decision }) => ({
        table,
        score,
        decision,
        rubric: rubric?.id ?? null,
      })),
      findings,
    };
  },
});

/** A table that states no line of its own is scored again with what the others of the round agree on. */
function scoreInRound(
  reading: Reading,
  choice: RoundChoice,
  { passLine, grades }: RoundLines,
  { rubrics, lexicon }: RoundKit,
): Pick<ScoredReading, "tables" | "findings"> {
  const alone = scoreReading(reading, rubrics, choice, lexicon);
  const lacks = (...codes: readonly FindingCode[]): readonly Finding[] =>
    alone.findings.filter(({ code }) => codes.includes(code));
  const noLine = passLine ? lacks("passLineAssumed", "noPassLine") : [];
  const noGrades = grades ? lacks("noGradeBands") : [];
  if (noLine.length + noGrades.length === 0) return alone;
  const again = scoreReading(
    reading,
    rubrics,
    {
      ...choice,
      ...(passLine && noLine.length > 0 ? { passLine: passLine.line } : {}),
      ...(grades && noGrades.length > 0 ? { grades: grades.line } : {}),
    },
    lexicon,
  );
  const told = [
    ...noLine.map(({ sheet }) => ({ line: "passLine" as const, agreed: passLine, sheet })),
    ...noGrades.map(({ sheet }) => ({ line: "grades" as const, agreed: grades, sheet })),
  ].map(({ line, agreed, sheet }) =>
    finding("lineOfRound", { line, files: agreed?.files ?? 0, of: agreed?.of ?? 0 }, sheet),
  );
  return { tables: again.tables, findings: [...again.findings, ...told] };
}
