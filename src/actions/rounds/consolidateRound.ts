/** Owns the consolidation of a round with what is built in and what was chosen: each file scored, then one result per unit. */
import { type ConsolidationTools, consolidate, type RoundLines } from "../../core/consolidate";
import type { Consolidation, ConsolidationInput } from "../../core/model/round/consolidation";
import { type Finding, finding, type FindingCode } from "../../core/model/finding/finding";
import type { Reading, TableReading } from "../../core/model/table/reading";
import { loadOfficialUnits } from "../loading/builtIn/loadOfficialUnits";
import { builtInRoundKit, type RoundKit } from "../loading/builtIn/loadUnitWords";
import { rulesOf } from "../scoring/profileRules";
import { type RoundChoice, type ScoredReading, scoreReading } from "../scoring/scoreReading";

/** Returns the result of the round. */
export const consolidateRound = (
  input: ConsolidationInput,
  choice: RoundChoice = {},
  kit: RoundKit = builtInRoundKit(),
): Consolidation => consolidate(input, toolsFor(choice, kit));

const toolsFor = (choice: RoundChoice, kit: RoundKit): ConsolidationTools => ({
  words: kit.words,
  official: loadOfficialUnits(),
  rubrics: kit.rubrics,
  lexicon: kit.lexicon,
  linesOf: (unitType, kind) => {
    const named =
      choice.profile && unitType !== null ? rulesOf(choice.profile, { unitType, kind }) : null;
    const rules = named && !("problems" in named) && named.doubt === null ? named.rubric : null;
    return {
      passLine: choice.passLine ?? rules?.passLine ?? null,
      grades: choice.grades ?? rules?.grades ?? null,
      maximum: rules?.scale ?? null,
    };
  },
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

/** A table that states no line of its own is scored again with what the others of its kind agree on. */
function scoreInRound(
  reading: Reading,
  choice: RoundChoice,
  lines: RoundLines,
  { rubrics, lexicon }: RoundKit,
): Pick<ScoredReading, "tables" | "findings"> {
  const alone = scoreReading(reading, rubrics, choice, lexicon);
  const lacking = alone.tables.map(({ table }) => lackingLines(table, alone.findings, lines));
  const reported = lacking.flatMap((each) => each.reported);
  if (reported.length === 0) return alone;
  const again = scoreReading(
    reading,
    rubrics,
    { ...choice, lines: lacking.map(({ passLine, grades }) => ({ passLine, grades })) },
    lexicon,
  );
  return { tables: again.tables, findings: [...again.findings, ...reported] };
}

/** What the round agrees on where a table says nothing, and what is told of it. */
function lackingLines(table: TableReading, findings: readonly Finding[], lines: RoundLines) {
  const lacks = (...codes: readonly FindingCode[]): boolean =>
    findings.some(({ code, sheet }) => sheet === table.sheet && codes.includes(code));
  const agreed = lines.get(table.kind);
  const passLine = lacks("passLineAssumed", "noPassLine") ? (agreed?.passLine ?? null) : null;
  const grades = lacks("noGradeBands") ? (agreed?.grades ?? null) : null;
  const reported = [
    ...(passLine ? [{ line: "passLine" as const, files: passLine.files, of: passLine.of }] : []),
    ...(grades ? [{ line: "grades" as const, files: grades.files, of: grades.of }] : []),
  ].map((facts) => finding("lineOfRound", facts, table.sheet));
  return { passLine: passLine?.line ?? null, grades: grades?.line ?? null, reported };
}
