/** Owns the walk to what is scored in a rubric: its leaves, groups passed through. */
import type { RubricCriterion, RubricIndicator } from "./schema/rubricSchema";

/** Returns the scored leaves of a rubric, in order. */
export const indicatorsOf = (criteria: readonly RubricCriterion[]): readonly RubricIndicator[] =>
  criteria.flatMap((node) => (node.kind === "group" ? indicatorsOf(node.children) : [node]));
