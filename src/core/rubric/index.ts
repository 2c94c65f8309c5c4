/** Owns the door to rubric files: their shapes, and the ways from unknown data to checked values. */
export type {
  Checklist,
  ChecklistCondition,
  ChecklistGroup,
  ChecklistNode,
  ConditionState,
} from "./checklistSchema";
export { expandChecklist } from "./expand";
export type { ExpandedChecklist, ExpandedGroup, ExpandedNode } from "./expand";
export { indicatorsOf } from "./indicators";
export { problem, shapeProblems } from "./problem";
export type { RubricProblem, RubricProblemCode } from "./problem";
export { ruleSchema, conditionRuleSchema, dayOfYearSchema } from "./ruleSchema";
export type { ConditionRule } from "./ruleSchema";
export { checkValidity } from "./checks";
export {
  fileHead,
  newestSchemaVersion,
  quotedSource,
  sourceSchema,
  tableKinds,
  unitTypes,
  vetoSchema,
} from "./schema";
export type { Rubric, RubricCriterion, RubricGroup, RubricIndicator, RubricVeto } from "./schema";
export { dayOfRound, rubricAt, validOn } from "./validity";
export { parseRubric } from "./parse";
export { parseChecklist, parseRubricFile, rubricJsonSchema } from "./parseChecklist";
