/** Owns what guides who scores one content: what its rubric says of it, and what a checklist of its kind asks in the same matter. */
import { foldText } from "../base/text";
import type { Item, TableReading } from "../model/table/reading";
import {
  type ChecklistCondition,
  dayOfRound,
  type ExpandedChecklist,
  type ExpandedNode,
  indicatorsOf,
  type Rubric,
  type RubricGuidance,
  type Stated,
  validOn,
} from "../rubric";
import { pairUp } from "../rubric/match";
import { indicatorsIn } from "../model/table/itemTree";

export interface Guidance {
  readonly counts: readonly Stated[];
  readonly evidence: readonly Stated[];
  readonly deductions: readonly Stated[];
  /** What the documents leave open. */
  readonly unsettled: readonly Stated[];
}

/** What may guide a table. */
export interface GuidanceSource {
  /** The rubric of points that it follows; null: none is known. */
  readonly rubric: Rubric | null;
  readonly checklists: readonly ExpandedChecklist[];
  readonly unitType: string | null;
}

/** Returns what is known of a content; lists are empty where no document at hand says anything. */
export function guidanceFor(
  item: Item,
  table: TableReading,
  { rubric, checklists, unitType }: GuidanceSource,
): Guidance {
  const like = rubric
    ? pairUp(indicatorsIn(table.items), indicatorsOf(rubric.criteria)).find(
        ([own]) => own.row === item.row,
      )?.[1]
    : undefined;
  const stated = [like?.guidance, rubric?.guidance];
  const asked = checklists
    .filter(
      (checklist) =>
        checklist.kind === table.kind &&
        unitType !== null &&
        checklist.unitTypes.includes(unitType) &&
        (table.year === null || validOn([checklist], dayOfRound(table.year)).length > 0),
    )
    .flatMap(({ criteria }) => conditionsAbout(foldText(item.text), criteria, []));
  const said = (part: keyof RubricGuidance): readonly Stated[] =>
    stated.flatMap((guidance) => guidance?.[part] ?? []);
  return {
    counts: distinct([...asked.map(({ counts }) => counts), ...said("counts")]),
    evidence: distinct([...said("evidence"), ...asked.flatMap(({ evidence }) => evidence)]),
    deductions: distinct(said("deductions")),
    unsettled: distinct(asked.flatMap(({ unsettled }) => unsettled)),
  };
}

interface AskedCondition {
  readonly counts: Stated;
  readonly evidence: readonly Stated[];
  readonly unsettled: readonly Stated[];
}

function conditionsAbout(
  folded: string,
  nodes: readonly ExpandedNode[],
  above: readonly string[],
): readonly AskedCondition[] {
  return nodes.flatMap((node): readonly AskedCondition[] =>
    node.kind === "group"
      ? conditionsAbout(folded, node.children, [...above, node.text])
      : (node.about ?? []).some((pattern) => new RegExp(pattern).test(folded))
        ? [asked(node, above)]
        : [],
  );
}

/** What must not happen is told with the words that it stands under. */
function asked(
  { text, source, rule, evidence, unsettled }: ChecklistCondition,
  above: readonly string[],
): AskedCondition {
  const words = rule.kind === "absence" ? [...above, text].join(": ") : text;
  return {
    counts: { text: words, source },
    evidence: evidence ? [evidence] : [],
    unsettled: unsettled === undefined ? [] : [{ text: unsettled, source }],
  };
}

const distinct = (all: readonly Stated[]): readonly Stated[] =>
  all.filter(
    ({ text, source }, at) =>
      all.findIndex((each) => each.text === text && each.source === source) === at,
  );
