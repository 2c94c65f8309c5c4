/** Owns how a profile fits a base rubric to its place: imported by id, set and altered with a reason, never copied. */
import { problem } from "../rubric";
import type {
  ExpandedChecklist,
  ExpandedNode,
  Rubric,
  RubricCriterion,
  RubricProblem,
} from "../rubric";
import { conditionRuleSchema } from "../rubric";
import type { RubricImport } from "./schema";

type Alteration = NonNullable<RubricImport["alter"]>[number];

/** Returns the point rubric as it counts in the place, or every alteration that finds nothing to alter. */
export function tailor(
  rubric: Rubric,
  { set = {}, alter = [] }: RubricImport,
): { readonly rubric: Rubric } | { readonly problems: readonly RubricProblem[] } {
  const ids = allIds(rubric.criteria);
  const problems = missing(alter, ids);
  if (problems.length > 0) return { problems };
  const criteria = alter.reduce<readonly RubricCriterion[]>(alterCriteria, rubric.criteria);
  const given = Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined));
  return { rubric: { ...rubric, ...given, criteria: [...criteria] } };
}

/** Returns the checklist as it counts in the place. Points cannot be set on one. */
export function tailorChecklist(
  checklist: ExpandedChecklist,
  { set, alter = [] }: RubricImport,
): { readonly checklist: ExpandedChecklist } | { readonly problems: readonly RubricProblem[] } {
  const problems = [
    ...(set ? [problem("wrongShape", "set")] : []),
    ...missing(alter, allIds(checklist.criteria)),
    ...alter.flatMap(({ rule, maximum, mandatory }, index) =>
      maximum !== undefined ||
      mandatory !== undefined ||
      (rule && !conditionRuleSchema.safeParse(rule).success)
        ? [problem("wrongShape", `alter.${index}`)]
        : [],
    ),
  ];
  if (problems.length > 0) return { problems };
  const criteria = alter.reduce<readonly ExpandedNode[]>(alterNodes, checklist.criteria);
  return { checklist: { ...checklist, criteria } };
}

function alterCriteria(
  criteria: readonly RubricCriterion[],
  alteration: Alteration,
): readonly RubricCriterion[] {
  const { criterion: id, remove, text, mandatory, maximum, rule } = alteration;
  return criteria.flatMap((criterion): readonly RubricCriterion[] => {
    if (criterion.id !== id) {
      return criterion.kind === "group"
        ? [{ ...criterion, children: alterCriteria(criterion.children, alteration) }]
        : [criterion];
    }
    if (remove) return [];
    const changed = {
      ...criterion,
      text: text ?? criterion.text,
      mandatory: mandatory ?? criterion.mandatory,
      maximum: maximum === undefined ? criterion.maximum : maximum,
      source: `${criterion.source}; ${alteration.source}`,
    };
    return changed.kind === "indicator" && rule ? [{ ...changed, rule }] : [changed];
  });
}

function alterNodes(
  nodes: readonly ExpandedNode[],
  alteration: Alteration,
): readonly ExpandedNode[] {
  const { criterion: id, remove, text } = alteration;
  return nodes.flatMap((node): readonly ExpandedNode[] => {
    if (node.id !== id) {
      return node.kind === "group"
        ? [{ ...node, children: alterNodes(node.children, alteration) }]
        : [node];
    }
    if (remove) return [];
    const changed = {
      ...node,
      text: text ?? node.text,
      source: `${node.source}; ${alteration.source}`,
    };
    const rule = conditionRuleSchema.safeParse(alteration.rule);
    return changed.kind === "condition" && rule.success
      ? [{ ...changed, rule: rule.data }]
      : [changed];
  });
}

const missing = (
  alter: readonly Alteration[],
  ids: ReadonlySet<string>,
): readonly RubricProblem[] =>
  alter.flatMap(({ criterion }, index) =>
    ids.has(criterion) ? [] : [problem("unknownCriterion", `alter.${index}.criterion`, criterion)],
  );

function allIds(nodes: readonly (RubricCriterion | ExpandedNode)[]): ReadonlySet<string> {
  return new Set(
    nodes.flatMap((node) => [node.id, ...(node.kind === "group" ? allIds(node.children) : [])]),
  );
}
