/** Owns which nodes of a checklist are answered one by one on a sheet, and what stands over and under them. */
import type { Answer } from "../model/table/tickSheet";
import type { ChecklistScore } from "./claim";
import type { ExpandedChecklist, ExpandedNode } from "../rubric";

/** A row of a checklist as it is laid out on a sheet. */
export type CriteriaRow =
  | { readonly kind: "heading"; readonly number: string; readonly node: ExpandedNode }
  | { readonly kind: "criterion"; readonly node: ExpandedNode; readonly part: number };

/** Returns headings and criteria in order; `depth` levels down from the top stand the criteria, else where the checklist says. */
export function criteriaRows(
  { criteria, answeredDepth = 1 }: Pick<ExpandedChecklist, "criteria" | "answeredDepth">,
  depth: number = answeredDepth,
): readonly CriteriaRow[] {
  const under = (node: ExpandedNode, left: number, part: number): readonly CriteriaRow[] =>
    left <= 1 || node.kind === "condition"
      ? [{ kind: "criterion", node, part }]
      : node.children.flatMap((child) => under(child, left - 1, part));
  return criteria.flatMap((node, part): readonly CriteriaRow[] => [
    ...(depth > 1 && node.kind === "group"
      ? [{ kind: "heading", number: romanOf(part + 1), node } as const]
      : []),
    ...under(node, depth, part),
  ]);
}

/** Returns the criteria alone. */
export const criteriaOf = (
  checklist: Pick<ExpandedChecklist, "criteria" | "answeredDepth">,
): readonly ExpandedNode[] =>
  criteriaRows(checklist).flatMap((row) => (row.kind === "criterion" ? [row.node] : []));

/** Returns what a criterion consists of, line by line: "- …", "a) …". */
export const linesUnder = (node: ExpandedNode): readonly string[] =>
  node.kind === "group"
    ? node.children.flatMap((child) => [
        `${lineNumber(child.number)} ${child.text}`,
        ...linesUnder(child),
      ])
    : [];

const lineNumber = (number: string): string =>
  /^[\p{L}\p{N}]+$/u.test(number) ? `${number})` : number;

/** 1…39. */
function romanOf(value: number): string {
  const tens = "X".repeat(Math.floor(value / 10));
  const ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
  return tens + (ones[value % 10] ?? "");
}

/** Returns the answer of every criterion whose facts decide it, by its id. */
export function answersOf(
  checklist: Pick<ExpandedChecklist, "criteria" | "answeredDepth">,
  { groups, conditions }: Pick<ChecklistScore, "groups" | "conditions">,
): ReadonlyMap<string, Answer> {
  const states = new Map([...groups, ...conditions].map(({ id, state }) => [id, state]));
  return new Map(
    criteriaOf(checklist).flatMap(({ id }): readonly (readonly [string, Answer])[] => {
      const state = states.get(id);
      return state === "met" || state === "notMet" ? [[id, state]] : [];
    }),
  );
}
