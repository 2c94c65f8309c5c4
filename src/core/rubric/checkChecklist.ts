/** Owns what a schema cannot say about a checklist: ids used once, switches and examples that exist, grades that are listed. */
import type { Domain } from "../domain/domain";
import { checkKinds, checkUnitTypes } from "./checkIds";
import { checkValidity } from "./checks";
import type { Checklist, ChecklistNode } from "./schema/checklistSchema";
import { problem } from "./schema/problem";
import type { RubricProblem } from "./schema/problem";

export function checkChecklist(checklist: Checklist, domain: Domain): readonly RubricProblem[] {
  const nodes = withPaths(checklist.criteria, "criteria");
  return [
    ...checkKinds(domain, [checklist.kind], "kind"),
    ...checkUnitTypes(domain, checklist.unitTypes, "unitTypes"),
    ...checkIds(checklist, nodes),
    ...nodes.flatMap((entry) => checkNode(checklist, entry)),
    ...checkValidity(checklist),
    ...checkExamples(checklist, nodes),
  ];
}

interface Placed {
  readonly node: ChecklistNode;
  readonly path: string;
}

function checkIds(
  { exclusions, switches }: Checklist,
  nodes: readonly Placed[],
): readonly RubricProblem[] {
  const seen = new Set<string>();
  const named = [
    ...exclusions.map(({ id }, index) => ({ id, path: `exclusions.${index}.id` })),
    ...switches.map(({ id }, index) => ({ id, path: `switches.${index}.id` })),
    ...nodes.map(({ node: { id }, path }) => ({ id, path: `${path}.id` })),
  ];
  return named.flatMap(({ id, path }) => {
    if (seen.has(id)) return [problem("duplicateId", path, id)];
    seen.add(id);
    return [];
  });
}

function checkNode({ id, switches }: Checklist, { node, path }: Placed): readonly RubricProblem[] {
  const unknown = (node.notApplicableWhen ?? []).flatMap((name, index) =>
    switches.some((declared) => declared.id === name)
      ? []
      : [problem("unknownSwitch", `${path}.notApplicableWhen.${index}`, name)],
  );
  const circular =
    node.kind === "include" && node.rubric === id
      ? [problem("circularInclude", `${path}.rubric`, id)]
      : [];
  const grades =
    node.kind === "condition" &&
    node.rule.kind === "gradeAtLeast" &&
    !node.rule.grades.includes(node.rule.atLeast)
      ? [problem("gradeNotListed", `${path}.rule.atLeast`, node.rule.atLeast)]
      : [];
  return [...unknown, ...circular, ...grades];
}

/** An example of a condition that is included is found when the file is run with the others. */
function checkExamples(
  { examples = [], switches }: Checklist,
  nodes: readonly Placed[],
): readonly RubricProblem[] {
  const hasIncludes = nodes.some(({ node }) => node.kind === "include");
  return examples.flatMap(({ criterion, switches: on = [] }, index) => [
    ...(hasIncludes || nodes.some(({ node }) => node.kind === "condition" && node.id === criterion)
      ? []
      : [problem("unknownCriterion", `examples.${index}.criterion`, criterion)]),
    ...on.flatMap((name, at) =>
      hasIncludes || switches.some(({ id }) => id === name)
        ? []
        : [problem("unknownSwitch", `examples.${index}.switches.${at}`, name)],
    ),
  ]);
}

const withPaths = (nodes: readonly ChecklistNode[], base: string): readonly Placed[] =>
  nodes.flatMap((node, index) => {
    const path = `${base}.${index}`;
    const inside = node.kind === "group" ? withPaths(node.children, `${path}.children`) : [];
    return [{ node, path }, ...inside];
  });
