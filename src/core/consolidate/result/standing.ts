/** Owns where a unit stands in a round: its verdict about the standard, or why it has none. */
import type { TableResult, UnitResult } from "../../model/consolidation";

export type Standing = "met" | "notMet" | "incomplete" | "withoutStandard" | "notSubmitted";

export const standings = [
  "met",
  "notMet",
  "incomplete",
  "withoutStandard",
  "notSubmitted",
] as const satisfies readonly Standing[];

/** As much of a unit as its standing follows from. */
export interface StandingFacts extends Pick<UnitResult, "countedFiles"> {
  readonly standard: Pick<TableResult, "verdict"> | null;
}

/** Returns where a unit stands, with what a person overrode. */
export function standingOf({ standard, countedFiles }: StandingFacts): Standing {
  if (countedFiles.length === 0) return "notSubmitted";
  return standard === null ? "withoutStandard" : (standard.verdict ?? "incomplete");
}
