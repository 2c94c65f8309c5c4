/** Owns the receipts of scores: one for each table, of everything that went into it. */
import type { Assessment } from "../../core/model/score/assessment";
import type { Profile, ProfileChain } from "../../core/profile";
import { type Receipt, receiptOf } from "../../core/model/score/receipt";
import { type Certainty, isTrusted } from "../../core/model/table/proof";
import type { Rubric } from "../../core/rubric";
import type { ScoredReading } from "./scoreReading";
import type { ScoredTable } from "./scoreTables";

/** Returns the receipt of each table, in their order. */
export const receiptsOf = (
  { tables }: ScoredReading,
  profile: ProfileChain | null,
  programVersion: string,
): readonly Receipt[] =>
  tables.map((scored) => tableReceipt(scored, profile ? profile[0] : null, programVersion));

/** Returns the receipt of one table; `assessment` where more was claimed than the sheet itself says. */
export const tableReceipt = (
  scored: ScoredTable,
  profile: Profile | null,
  programVersion: string,
  assessment?: Assessment,
): Receipt => {
  const { table, decision, score } = scored;
  return receiptOf({
    rubric: countedRubric(scored),
    profile,
    programVersion,
    inputs: {
      // A receipt is of what was read; how sure that is goes in where it keeps a verdict back.
      table: { ...table, ...notAsked },
      isDoubtful: isTrusted(table) ? undefined : true,
      decision,
      assessment,
    },
    result: score,
  });
};

const notAsked: { readonly [K in keyof Certainty]: undefined } = {
  proven: undefined,
  proofs: undefined,
  doubts: undefined,
  confirmed: undefined,
};

/** A rubric that was only recognised counts where a line of it decided; else the sheet's own words did. */
function countedRubric({ rubric, isRubricChosen, decision }: ScoredTable): Rubric | null {
  if (rubric === null || isRubricChosen) return rubric;
  const { passLine, grades, groupFloor = null, vetoes = [], notApplicable } = rubric;
  const hasDecided =
    (passLine !== null && decision.passLine === passLine) ||
    (grades !== null && decision.grades === grades) ||
    (notApplicable !== null && decision.notApplicable === notApplicable) ||
    !rubric.mandatoryAtMaximum ||
    groupFloor !== null ||
    vetoes.length > 0;
  return hasDecided ? rubric : null;
}
