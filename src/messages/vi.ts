/** Owns the one door to every Vietnamese sentence about scores, findings and workbooks. */
export {
  conditionStateNames,
  describeChecklistOutcome,
  describeChecklistReason,
  describeCondition,
} from "./checklists";
export { describeFinding } from "./findings";
export { describeHostError } from "./hostErrors";
export {
  columnRoleNames,
  escapeNames,
  labelFact,
  ruleKindNames,
  severityNames,
  stateNames,
  tableKindNames,
  unitTypeNames,
  verdictName,
} from "./labels";
export { describeChecklistNeeded, describeNeeded } from "./needs";
export { describeRubricProblem } from "./rubricProblems";
export { describeRule } from "./ruleWords";
export { describeGrade, describeOutcome, describeReason, describeStep } from "./steps";
