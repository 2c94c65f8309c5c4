/** Owns which contents are shown while appraising. */
import type { AppraisalProgress, ContentAppraisal } from "../../core/appraisal";
import type { Finding } from "../../core/model/finding/finding";
import { findingsOfCard } from "../score/card/advice/findingsOfCard";

export const appraisalFilters = ["all", "open", "different", "found"] as const;
export type AppraisalFilter = (typeof appraisalFilters)[number];

/** Returns the rows of contents about which something was found. */
export const rowsFound = (
  { contents }: AppraisalProgress,
  findings: readonly Finding[],
  sheet: string,
): ReadonlySet<number> =>
  new Set(
    contents
      .filter(({ item }) => findingsOfCard(findings, sheet, item).length > 0)
      .map(({ item }) => item.row),
  );

/** Returns the contents that a filter shows. */
export const shownBy = (
  filter: AppraisalFilter,
  { contents }: AppraisalProgress,
  found: ReadonlySet<number>,
): readonly ContentAppraisal[] =>
  contents.filter(({ standing, item }) => {
    switch (filter) {
      case "all":
        return true;
      case "open":
        return standing === "open";
      case "different":
        return standing === "differs";
      case "found":
        return found.has(item.row);
    }
  });
