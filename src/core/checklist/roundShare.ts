/**
 * Owns what a round of the units below says of a condition that asks for a share of them (Thông tư 124/2021/TT-BCA, Điều 5,
 * khoản 4): over all of them together, and over each type. Where the law does not say which counts, a person chooses.
 */
import { comparePoints, multiplyPoints } from "../base/points";
import type { UnitType } from "../model/table/reading";
import type { Facts } from "../model/table/rule";
import { scoreChecklist, emptyClaim } from ".";
import type { ExpandedChecklist } from "../rubric";

export interface UnitBelow {
  readonly name: string;
  readonly unitType: UnitType | null;
  /** Null: nothing is concluded, or the unit has sent nothing. */
  readonly result: "met" | "notMet" | null;
}

/** So many have the result of so many; `isReached` null: what is still open decides. */
export interface Share {
  readonly met: number;
  readonly of: number;
  readonly isReached: boolean | null;
}

export interface TypeShare extends Share {
  readonly unitType: UnitType | null;
}

export const shareWays = ["together", "eachType"] as const;
export type ShareWay = (typeof shareWays)[number];

export interface RoundShare {
  /** Of the condition that asks. */
  readonly id: string;
  readonly path: string;
  /** Per cent. */
  readonly atLeast: number;
  readonly together: Share;
  readonly byType: readonly TypeShare[];
  /** Names of units without a result. */
  readonly open: readonly string[];
  /** What a person chose; null: nobody did. */
  readonly way: ShareWay | null;
  /** By the chosen way, else where both ways come to the same; null: open. */
  readonly isReached: boolean | null;
}

/** Returns, for each condition of a checklist that asks for a share of the units below, what these units come to. */
export const roundShares = (
  checklist: ExpandedChecklist,
  units: readonly UnitBelow[],
  way: ShareWay | null,
): readonly RoundShare[] =>
  scoreChecklist(checklist, emptyClaim(null)).conditions.flatMap(({ id, path, rule }) =>
    rule.kind === "rollUp" ? [{ id, path, ...shareOf(units, rule.atLeast, way) }] : [],
  );

function shareOf(
  units: readonly UnitBelow[],
  atLeast: number,
  way: ShareWay | null,
): Omit<RoundShare, "id" | "path"> {
  const types = [...new Set(units.map(({ unitType }) => unitType))];
  const together = countShare(units, atLeast);
  const byType = types.map((unitType) => ({
    unitType,
    ...countShare(
      units.filter((unit) => unit.unitType === unitType),
      atLeast,
    ),
  }));
  const each = allReached(byType);
  const isReached =
    way === "together"
      ? together.isReached
      : way === "eachType" || each === together.isReached
        ? each
        : null;
  const open = units.flatMap(({ name, result }) => (result === null ? [name] : []));
  return { atLeast, together, byType, open, way, isReached };
}

/** Units without a result count among those of whom it is asked. */
function countShare(units: readonly UnitBelow[], atLeast: number): Share {
  const met = units.filter(({ result }) => result === "met").length;
  const open = units.filter(({ result }) => result === null).length;
  const of = units.length;
  const reaches = (count: number): boolean =>
    comparePoints(multiplyPoints(count, 100), multiplyPoints(atLeast, of)) >= 0;
  if (of === 0) return { met, of, isReached: null };
  return { met, of, isReached: reaches(met) ? true : reaches(met + open) ? null : false };
}

/** One type that falls short decides; one that is open leaves it open. */
function allReached(shares: readonly Share[]): boolean | null {
  if (shares.some(({ isReached }) => isReached === false)) return false;
  return shares.length > 0 && shares.every(({ isReached }) => isReached) ? true : null;
}

/** Returns the facts of a share that is decided: of all together, or of the type that decides; null where it is open. */
export function factsOfShare({ together, byType, isReached }: RoundShare): Facts | null {
  if (isReached === null) return null;
  const agreeing = [together, ...byType].filter((share) => share.isReached === isReached);
  const [{ met, of } = together] = agreeing;
  return { numerator: met, denominator: of };
}
