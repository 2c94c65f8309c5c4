/** Owns how a checklist takes in the conditions of others that it refers to: by reference, never copied in a file. */
import type {
  Checklist,
  ChecklistCondition,
  ChecklistGroup,
  ChecklistInclude,
  ChecklistNode,
} from "./schema/checklistSchema";
import { problem } from "./schema/problem";
import type { RubricProblem } from "./schema/problem";

export interface ExpandedGroup extends Omit<ChecklistGroup, "children"> {
  readonly children: readonly ExpandedNode[];
}

export type ExpandedNode = ChecklistCondition | ExpandedGroup;

/** A checklist in which every reference is resolved; it carries the switches of what it took in. */
export interface ExpandedChecklist extends Omit<Checklist, "criteria"> {
  readonly criteria: readonly ExpandedNode[];
}

/** Returns the checklist with everything it refers to, or every reference that leads nowhere. */
export function expandChecklist(
  checklist: Checklist,
  all: readonly Checklist[],
): { readonly checklist: ExpandedChecklist } | { readonly problems: readonly RubricProblem[] } {
  const { expanded, problems } = expand(checklist, all, []);
  const repeated = repeatedIds(expanded.criteria).map((id) =>
    problem("duplicateId", "criteria", id),
  );
  const found = [...problems, ...repeated];
  return found.length > 0 ? { problems: found } : { checklist: expanded };
}

function expand(
  checklist: Checklist,
  all: readonly Checklist[],
  trail: readonly string[],
): { readonly expanded: ExpandedChecklist; readonly problems: readonly RubricProblem[] } {
  const problems: RubricProblem[] = [];
  const switches = new Map(checklist.switches.map((entry) => [entry.id, entry]));
  const resolve = (nodes: readonly ChecklistNode[], base: string): readonly ExpandedNode[] =>
    nodes.flatMap((node, index): readonly ExpandedNode[] => {
      const path = `${base}.${index}`;
      if (node.kind === "condition") return [node];
      if (node.kind === "group")
        return [{ ...node, children: resolve(node.children, `${path}.children`) }];
      return include(node, path);
    });
  const include = (node: ChecklistInclude, path: string): readonly ExpandedNode[] => {
    const source = all.find(({ id }) => id === node.rubric);
    if (!source) {
      problems.push(problem("unknownRubric", `${path}.rubric`, node.rubric));
      return [];
    }
    if (source.id === checklist.id || trail.includes(source.id)) {
      const circle = [...trail, checklist.id, source.id].join(" > ");
      problems.push(problem("circularInclude", `${path}.rubric`, circle));
      return [];
    }
    const { expanded, problems: inside } = expand(source, all, [...trail, checklist.id]);
    problems.push(...inside);
    for (const entry of expanded.switches) {
      if (!switches.has(entry.id)) switches.set(entry.id, entry);
    }
    const children = node.criteria.flatMap((id, index): readonly ExpandedNode[] => {
      const found = findNode(expanded.criteria, id, node.heading ? [] : node.notApplicableWhen);
      if (found) return [found];
      problems.push(problem("unknownCriterion", `${path}.criteria.${index}`, id, source.id));
      return [];
    });
    const { heading } = node;
    return heading === null
      ? children
      : [
          {
            kind: "group",
            id: node.id,
            ...heading,
            source: node.source,
            ...(node.notApplicableWhen ? { notApplicableWhen: node.notApplicableWhen } : {}),
            children,
          },
        ];
  };
  const criteria = resolve(checklist.criteria, "criteria");
  return { expanded: { ...checklist, criteria, switches: [...switches.values()] }, problems };
}

/** Returns the node with the switches of the groups it was taken out of. */
function findNode(
  nodes: readonly ExpandedNode[],
  id: string,
  above: readonly string[] = [],
): ExpandedNode | null {
  for (const node of nodes) {
    const off = [...new Set([...above, ...(node.notApplicableWhen ?? [])])];
    if (node.id === id) return off.length > 0 ? { ...node, notApplicableWhen: off } : node;
    const inside = node.kind === "group" ? findNode(node.children, id, off) : null;
    if (inside) return inside;
  }
  return null;
}

function repeatedIds(nodes: readonly ExpandedNode[]): readonly string[] {
  const ids = (list: readonly ExpandedNode[]): readonly string[] =>
    list.flatMap((node) => [node.id, ...(node.kind === "group" ? ids(node.children) : [])]);
  const all = ids(nodes);
  return [...new Set(all.filter((id, index) => all.indexOf(id) !== index))];
}
