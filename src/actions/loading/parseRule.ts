/** Owns the way from typed entries to a rule: the same schema that files are held to. */
import { ruleSchema } from "../../core/rubric";
import type { Rule } from "../../core/model/table/rule";

/** Returns the rule that data make, or null when they make none. */
export function parseRule(data: unknown): Rule | null {
  const parsed = ruleSchema.safeParse(data);
  if (!parsed.success) return null;
  const rule: Rule = parsed.data;
  return rule.kind === "gradeAtLeast" && !rule.grades.includes(rule.atLeast) ? null : rule;
}
