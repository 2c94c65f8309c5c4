/** Owns whether a person's word stands against a table: points in the place of its total, and what has changed since it was given. */
import { comparePoints, type Points } from "../../base/points";
import { type Domain, kindOf } from "../../domain/domain";
import { finding } from "../../model/finding/finding";
import type { RoundFacts } from "../../model/finding/roundFindings";
import type { PlacedFinding, TableResult, UnitFile } from "../../model/round/consolidation";
import type { Override, ScoredTable } from "../../model/round/roundInput";
import { indicatorsIn } from "../../model/table/itemTree";
import { isTickSheet } from "../../model/table/tickSheet";
import { placed } from "../intake/units";
import { computedOf } from "./standing";

type Scored = Pick<ScoredTable, "table" | "score">;

/** Returns the most that may be put in the place of the total of a table; null: nothing. Where points are added the maximum is no limit. */
export function adjustableOf({ table, score }: Scored): TableResult["adjustable"] {
  if (isTickSheet(table) || table.otherPart !== null) return null;
  const hasMore = table.added !== null || indicatorsIn(table.items).some(({ bonus }) => bonus);
  return { most: hasMore ? null : score.maximum };
}

/** Returns why points cannot stand in the place of the total of a table; null: they can. */
export function pointsProblem(
  scored: Scored,
  points: Points,
): RoundFacts["pointsNotAdjusted"]["why"] | null {
  const adjustable = adjustableOf(scored);
  if (adjustable === null) return isTickSheet(scored.table) ? "noPoints" : "partOfTable";
  if (comparePoints(points, 0) < 0) return "belowNought";
  const { most } = adjustable;
  return most !== null && comparePoints(points, most) > 0 ? "aboveMaximum" : null;
}

/** Of several tables of a kind only the first takes points; what else was decided is about all of them. */
export function overrideFor(override: Override | null, isFirst: boolean): Override | null {
  if (override === null || override.points === null || isFirst) return override;
  const isOfPoints = override.verdict === null && override.grade === null;
  return isOfPoints ? null : { ...override, points: null };
}

/** Returns what has to be told of a person's word: that its points cannot stand, or that it was given on another file. */
export function overrideFindings(
  result: TableResult,
  scored: ScoredTable,
  files: readonly Pick<UnitFile, "file" | "sha256">[],
  domain: Domain,
): readonly PlacedFinding[] {
  const { override, file, sheet, maximum } = result;
  if (override === null) return [];
  const { title: kind } = kindOf(domain, result.kind);
  const { points, seen, reason } = override;
  const where = [sheet, result.totals[result.counted].cell] as const;
  const why = points === null ? null : pointsProblem(scored, points);
  const { total: now } = computedOf(result);
  const isOther =
    seen !== null && files.some((each) => each.file === file && each.sha256 !== seen.sha256);
  return [
    ...(points !== null && why !== null
      ? [finding("pointsNotAdjusted", { kind, points, maximum, why }, ...where)]
      : []),
    ...(isOther
      ? [finding("overrideOutdated", { kind, was: seen.total, now, reason }, ...where)]
      : []),
  ].map((found) => placed(found, file));
}
