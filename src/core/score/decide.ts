/** Owns which lines decide about a table: the officer's, the rubric's, the sheet's own, and what is told when none is known. */
import type { Kind } from "../domain/domain";
import { finding } from "../model/finding/finding";
import type { Finding } from "../model/finding/finding";
import { indicatorsIn } from "../model/table/itemTree";
import type { TableReading } from "../model/table/reading";
import { FEWEST_CONTENTS } from "../model/table/usualScale";
import { dayOfRound, type Rubric, type RubricVeto, validOn } from "../rubric";
import type { Decision } from ".";

/** What a person or the profile of the round settled; absent or null where they did not. */
export interface DecisionChoice {
  readonly passLine?: Decision["passLine"];
  readonly grades?: Decision["grades"];
  readonly notApplicable?: Decision["notApplicable"];
  /** A person named the rubric; false or absent: it was only recognised, and the sheet's own words stand before it. */
  readonly isRubricChosen?: boolean;
  /** Vetoes beside those of the rubric; one with an id of the rubric's is the rubric's. */
  readonly vetoes?: readonly RubricVeto[];
  /** Whether what the vetoes name has happened, by their ids. */
  readonly happened?: { readonly [id: string]: boolean | null };
}

/**
 * Returns the lines that decide, with what must be told about them.
 *
 * | first | then | then | then |
 * | --- | --- | --- | --- |
 * | the choice | a rubric that was chosen | the sheet's own words | a rubric that was recognised |
 */
export function decide(
  table: TableReading,
  rubric: Rubric | null,
  { passed, graded, holdsMandatory }: Kind,
  choice: DecisionChoice = {},
): { readonly decision: Decision; readonly findings: readonly Finding[] } {
  const sheetLine = table.passLine && {
    points: table.passLine.points,
    source: table.passLine.words,
  };
  const sheetGrades = table.grades && { bands: table.grades.bands, source: table.grades.words };
  const sheetFloor = table.groupFloor && {
    percent: table.groupFloor.percent,
    source: table.groupFloor.words,
  };
  const keptBySheet = table.keepsPoints === undefined ? null : ("keepPoints" as const);
  const chosen = choice.isRubricChosen ? rubric : null;

  const passLine = choice.passLine ?? chosen?.passLine ?? sheetLine ?? rubric?.passLine ?? null;
  const grades = choice.grades ?? chosen?.grades ?? sheetGrades ?? rubric?.grades ?? null;
  const decision: Decision = {
    passLine,
    grades,
    mandatoryAtMaximum: rubric?.mandatoryAtMaximum ?? true,
    notApplicable:
      choice.notApplicable ?? chosen?.notApplicable ?? keptBySheet ?? rubric?.notApplicable ?? null,
    groupFloor: chosen?.groupFloor ?? sheetFloor ?? rubric?.groupFloor ?? null,
    vetoes: vetoesOf(rubric, choice),
  };

  const isGradedOnly = passed === "never" || (passed === "unlessGraded" && grades !== null);
  const isAssumed = passLine !== null && passLine === rubric?.passLine && sheetLine === null;
  const findings = [
    ...(!isGradedOnly && isAssumed
      ? [finding("passLineAssumed", { ...passLine }, table.sheet)]
      : []),
    ...(chosen && table.year !== null && validOn([chosen], dayOfRound(table.year)).length === 0
      ? [notInForce(chosen, table.year, table.sheet)]
      : []),
    ...(!isGradedOnly && passLine === null ? [finding("noPassLine", {}, table.sheet)] : []),
    ...(holdsMandatory && passLine !== null && decision.mandatoryAtMaximum
      ? withoutMarks(table)
      : []),
    ...(graded === "always" && grades === null ? [finding("noGradeBands", {}, table.sheet)] : []),
  ];
  return { decision, findings };
}

/** A whole table in which nothing is mandatory: its marks may not have been seen. Of parts nobody knows. */
function withoutMarks({ items, otherPart, sheet }: TableReading): readonly Finding[] {
  const contents = indicatorsIn(items).filter(({ bonus }) => !bonus);
  if (otherPart !== null || contents.length < FEWEST_CONTENTS) return [];
  if (contents.some(({ mandatory }) => mandatory)) return [];
  return [finding("noMandatoryMarked", { of: contents.length }, sheet)];
}

function vetoesOf(
  rubric: Rubric | null,
  { vetoes: added = [], happened = {} }: DecisionChoice,
): NonNullable<Decision["vetoes"]> {
  const ofRubric = rubric?.vetoes ?? [];
  const more = added.filter(({ id }) => !ofRubric.some((veto) => veto.id === id));
  return [...ofRubric, ...more].map((veto) => ({
    ...veto,
    hasHappened: happened[veto.id] ?? null,
  }));
}

const notInForce = ({ title, validFrom, validTo }: Rubric, year: number, sheet: string): Finding =>
  finding("notInForce", { title, from: validFrom, to: validTo, year }, sheet);
