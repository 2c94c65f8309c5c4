/** Owns the door to rubric files: their shapes, and the ways from unknown data to checked values. */
export type {
  Checklist,
  ChecklistCondition,
  ChecklistGroup,
  ChecklistNode,
  ConditionState,
} from "./schema/checklistSchema";
export type { RubricGuidance, Stated } from "./schema/guidanceSchema";
export { expandChecklist } from "./expand";
export type { ExpandedChecklist, ExpandedGroup, ExpandedNode } from "./expand";
export { problem, shapeProblems } from "./schema/problem";
export type { RubricProblem, RubricProblemCode } from "./schema/problem";
export { ruleSchema, conditionRuleSchema, dayOfYearSchema } from "./schema/ruleSchema";
export type { ConditionRule } from "./schema/ruleSchema";
export { checkValidity } from "./checks";
export {
  fileHead,
  indicatorsOf,
  newestSchemaVersion,
  quotedSource,
  sourceSchema,
  vetoSchema,
} from "./schema/rubricSchema";
export type {
  Rubric,
  RubricCriterion,
  RubricGroup,
  RubricIndicator,
  RubricVeto,
} from "./schema/rubricSchema";
export { dayOfRound, rubricAt, validOn } from "./validity";
export { checkKinds, checkUnitTypes } from "./checkIds";
export { parseRubric } from "./parse";
export { parseChecklist, parseRubricFile, rubricJsonSchema } from "./parseChecklist";
