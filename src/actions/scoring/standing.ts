/** Owns where a unit stands in a round: its verdict about the standard, or why it has none. */
import type { Standing } from "../../core/documents/consolidation/bookWords";
import type { UnitOverview } from "../rounds/consolidationDesk";

/** Returns where a unit stands, with what a person overrode. */
export function standingOf({
  standard,
  countedFiles,
}: Pick<UnitOverview, "standard" | "countedFiles">): Standing {
  if (countedFiles.length === 0) return "notSubmitted";
  return standard === null ? "withoutStandard" : (standard.verdict ?? "incomplete");
}
