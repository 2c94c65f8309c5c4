/** Owns the one door to every Vietnamese sentence about scores, findings and workbooks. */
export {
  conditionStateNames,
  describeChecklistOutcome,
  describeChecklistReason,
  describeCondition,
} from "./results/checklists";
export { describeFinding } from "./results/findings";
export { describeHostError } from "./results/hostErrors";
export {
  columnRoleNames,
  escapeNames,
  labelFact,
  ruleKindNames,
  severityNames,
  stateNames,
  verdictName,
} from "./labels";
export { describeChecklistNeeded, describeNeeded } from "./results/needs";
export { describeRubricProblem } from "./rubrics/rubricProblems";
export { describeRule } from "./rubrics/ruleWords";
export { describeDoubt, describeProof } from "./results/certainty";
export { describeGrade, describeOutcome, describeReason, describeStep } from "./results/steps";
