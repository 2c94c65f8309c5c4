/** Owns which findings are told together where a sheet has several of them: those that each name a cell of their own. */
import type { FindingCode } from "../../model/finding/finding";

export const repeatedCodes = [
  "formulaNotRecalculated",
  "unreadRow",
  "rowInDoubt",
  "duplicateNumber",
  "groupMaximumMismatch",
  "noMaximum",
  "hiddenRowWithPoints",
  "subtotalMismatch",
  "sumRowMismatch",
  "blankScore",
  "textScore",
  "scoreAsDate",
  "scoreBesideSign",
  "scoreNotApplicable",
  "scoreIsDash",
  "scoreKeptAsText",
  "bonusOverCap",
  "aboveMaximum",
  "negativeScore",
  "deductionMismatch",
  "addedMismatch",
  "addedOverCap",
  "personNamed",
  "factsDisagree",
  "notApplicableProposed",
  "deductionNoReason",
  "overCap",
  "notAllOrNothing",
  "answerMissing",
  "answerUnclear",
  "answeredTwice",
  "answerNotApplicable",
  "answersDiffer",
  "notMetNoReason",
  "mandatoryFailed",
  "appraisedLowerNoReason",
  "appraisedNoReason",
  "appraisedDespiteEvidence",
  "formulaLikeText",
  "outsideWindow",
  "maximumChanged",
  "rowAdded",
] as const satisfies readonly FindingCode[];

export type RepeatedCode = (typeof repeatedCodes)[number];

const repeated: ReadonlySet<FindingCode> = new Set(repeatedCodes);

/** Tells whether several of this kind in one sheet are one thing to do. */
export const isRepeated = (code: FindingCode): code is RepeatedCode => repeated.has(code);
