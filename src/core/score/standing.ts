/** Owns what outcome and grade are decided on: the points of a table, or of all the parts of one. */
import { comparePoints, subtractPoints, sumPoints } from "../base/points";
import { isTrusted } from "../model/table/proof";
import type { TableReading } from "../model/table/reading";
import { perScorer, type Scorer } from "../model/table/scorer";
import type { Decision, MandatoryFailure, ScoredIndicator, Standing } from "../model/score/score";
import { beyondCapsOf, sumGroups, sumTotals } from "./totals";

interface ScoredPart {
  readonly table: TableReading;
  readonly entries: readonly ScoredIndicator[];
}

/** Returns the standing of one table, or of one that several parts make up. */
export function standingOf(
  parts: readonly ScoredPart[],
  counted: Scorer,
  decision: Decision,
): Standing {
  const entries = parts.flatMap((part) => part.entries);
  const beyond = parts.map((part) => beyondCapsOf(part.table, part.entries));
  const { maximum, totals } = sumTotals(
    entries,
    perScorer((scorer) => sumPoints(beyond.map((each) => each[scorer])) ?? 0),
    decision,
  );
  const [first] = parts;
  return {
    doubts: parts.find(({ table }) => !isTrusted(table))?.table.doubts ?? null,
    entries,
    groups: parts.flatMap((part) => sumGroups(part.table, part.entries)),
    countedTotal: totals[counted],
    totals,
    maximum,
    otherPart: parts.length === 1 ? (first?.table.otherPart ?? null) : null,
    mandatoryFailures: failedMandatories(entries),
  };
}

/** What was added makes nothing good: a mandatory indicator is held to what it earned itself. */
const failedMandatories = (entries: readonly ScoredIndicator[]): readonly MandatoryFailure[] =>
  entries.flatMap(({ item, result: { maximum, points, added, path, row, state } }) => {
    if (!item.mandatory || state === "notApplicable") return [];
    if (maximum === null || points === null) return [];
    const earned = subtractPoints(points, added);
    return comparePoints(earned, maximum) < 0 ? [{ path, row, maximum, score: earned }] : [];
  });
