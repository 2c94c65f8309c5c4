/** Owns what the answers to checklists are worth together: what is computed of a unit feeds what asks for it. */
import {
  type ChecklistClaim,
  type ChecklistScore,
  emptyClaim,
  scoreChecklist,
} from "../../core/checklist";
import { type KnownResult, withResults } from "../../core/checklist/results";
import type { ExpandedChecklist } from "../../core/rubric";
import type { Settings } from "../../core/settings";
import type { ScoredTable } from "./scoreTables";

export interface AnsweredChecklist {
  readonly checklist: ExpandedChecklist;
  /** With the facts that other results gave. */
  readonly claim: ChecklistClaim;
  readonly score: ChecklistScore;
  /** What was known of the unit when it was scored. */
  readonly results: readonly KnownResult[];
}

/** Returns what is known of a unit from its score tables. */
export const resultsOf = (tables: readonly ScoredTable[]): readonly KnownResult[] =>
  tables.map(({ table, rubric, score }) => ({
    rubric: rubric?.id ?? table.rubric?.id ?? table.kind,
    kind: table.kind,
    verdict: score.outcome?.verdict ?? null,
    grade: score.grade?.name ?? null,
  }));

/**
 * Returns a checklist with what was answered, fed with the results of the unit's tables and of the other checklists
 * that were answered; of two results of a kind the table's stands first. `year` counts where no year was answered.
 */
export function answered(
  checklist: ExpandedChecklist,
  checklists: readonly ExpandedChecklist[],
  claims: Settings["claims"],
  tables: readonly ScoredTable[],
  year: number | null,
): AnsweredChecklist {
  const claimOf = ({ id }: ExpandedChecklist): ChecklistClaim => claims[id] ?? emptyClaim(year);
  const fromTables = resultsOf(tables);
  const others = checklists.filter(
    (other) => other.id !== checklist.id && claims[other.id] !== undefined,
  );
  const results = others.reduce<readonly KnownResult[]>((earlier, other) => {
    const { outcome } = scoreChecklist(other, withResults(other, claimOf(other), earlier));
    return [
      ...earlier,
      { rubric: other.id, kind: other.kind, verdict: outcome.verdict, grade: null },
    ];
  }, fromTables);
  const claim = withResults(checklist, claimOf(checklist), results);
  return { checklist, claim, score: scoreChecklist(checklist, claim), results };
}
