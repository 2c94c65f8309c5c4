/** Owns option rows ("a) … : 3 points"): alternatives of an indicator, no indicators themselves. */
import type { Lexicon } from "../../../domain/lexicon";
import { comparePoints, samePoints, sumPoints, type Points } from "../../../base/points";
import type { NumberedRow } from "./numbered";
import { parseDecimal, type PointsEntry } from "../../sheet/numbers";

export interface OptionRow {
  readonly row: number;
  readonly text: string;
  readonly points: Points;
  readonly self: PointsEntry;
}

/** Takes option rows ("a) … : 3 điểm") out of the candidates: alternatives of the row above, of which the best is its maximum. */
export function takeOptions(
  candidates: readonly NumberedRow[],
  lexicon: Lexicon,
): {
  readonly numbered: readonly NumberedRow[];
  readonly options: ReadonlyMap<number, readonly OptionRow[]>;
} {
  const numbered: NumberedRow[] = [];
  const options = new Map<number, readonly OptionRow[]>();
  for (let at = 0; at < candidates.length; at++) {
    const candidate = candidates[at];
    if (!candidate) continue;
    const run = optionRun(candidate, candidates, at + 1, lexicon);
    // Where the points stand at the options only, the best of them is what can be had.
    numbered.push(run.length > 0 ? withBest(candidate, run) : candidate);
    if (run.length > 0) {
      options.set(candidate.row, run);
      at += run.length;
    }
  }
  return { numbered, options };
}

function optionRun(
  owner: NumberedRow,
  candidates: readonly NumberedRow[],
  from: number,
  lexicon: Lexicon,
): readonly OptionRow[] {
  const best = owner.maximum ?? (owner.hasScore ? null : (candidates[from]?.maximum ?? null));
  // No numbered row is an alternative of a line that only explains another.
  const isExplaining =
    owner.maximum === null &&
    owner.labels[0]?.style === "bullet" &&
    styleOf(candidates[from]) !== "bullet";
  if (best === null || isExplaining) return [];
  const run: OptionRow[] = [];
  for (let at = from; at < candidates.length; at++) {
    const option = candidates[at] && readOption(candidates[at], owner, best, lexicon);
    const previous = run[run.length - 1];
    // Alternatives are listed from the best down; a row worth as much again is the next item.
    // Letters below a lettered item are its alternatives only where they begin anew.
    const isAnew =
      styleOf(candidates[at]) === "bullet" ||
      !sharesStyle(candidates[at], owner) ||
      candidates[at]?.labels[0]?.ordinal === run.length + 1;
    if (!option || !isAnew || !isOfSeries(candidates[at], candidates[from])) break;
    if (previous && comparePoints(option.points, previous.points) >= 0) break;
    run.push(option);
  }
  return isChoice(run, owner) ? run : [];
}

/** Alternatives are numbered alike: a) below 1 is a part of it, no alternative to it. */
function isOfSeries(row: NumberedRow | undefined, first: NumberedRow | undefined): boolean {
  const [one, other] = [row?.labels[0], first?.labels[0]];
  if (!one || !other || one.style === "bullet" || other.style === "bullet") return true;
  return one.style === other.style && one.parts.length === other.parts.length;
}

const sharesStyle = (row: NumberedRow | undefined, owner: NumberedRow): boolean =>
  styleOf(row) === styleOf(owner);

const styleOf = (row: NumberedRow | undefined): string => row?.labels[0]?.style ?? "bullet";

/** Returns a row as an alternative of its owner, or null when it cannot be one. */
function readOption(
  row: NumberedRow | undefined,
  owner: NumberedRow,
  ownerMaximum: Points,
  lexicon: Lexicon,
): OptionRow | null {
  if (!row || row.forced) return null;
  const match = lexicon.option.exec(row.folded);
  const stated = match?.groups?.["points"];
  const points = stated === undefined ? row.maximum : parseDecimal(stated);
  if (points === null || comparePoints(points, ownerMaximum) > 0) return null;
  if (row.maximum !== null && !samePoints(row.maximum, points)) return null;
  const style = row.labels[0]?.style ?? "bullet";
  const isListed = style === "lower" || style === "bullet" || style === "decimal";
  const isUnscored = row.self.kind === "blank" && owner.self.kind !== "blank";
  const isStated = stated !== undefined || (style !== "bullet" && isUnscored);
  if (!isListed || (sharesStyle(row, owner) && !isStated)) return null;
  const text = match ? row.text.slice(0, match.index).replace(/[\s:=(-]+$/, "") : row.text;
  return { row: row.row, text, points, self: row.self };
}

/** Alternatives: the best is worth the maximum, and together they are worth more than it (or the rest nothing). */
function isChoice(run: readonly OptionRow[], { maximum, self }: NumberedRow): boolean {
  if (run.length < 2) return false;
  const scored = run.filter((option) => option.self.kind !== "blank").length;
  // No part of a heading that states nothing is worth nothing.
  if (maximum === null) return scored <= 1 && isWorthNothing(run);
  // The score stands beside the item or beside the one option that was chosen.
  if (scored > 1 || (scored === 1 && self.kind !== "blank")) return false;
  const total = sumPoints(run.map((option) => option.points)) ?? 0;
  return (
    run.some((option) => samePoints(option.points, maximum)) &&
    (comparePoints(total, maximum) > 0 || isWorthNothing(run))
  );
}

const isWorthNothing = (run: readonly OptionRow[]): boolean =>
  run.some((option) => option.points === 0);

const withBest = (owner: NumberedRow, [best]: readonly OptionRow[]): NumberedRow => ({
  ...owner,
  maximum: owner.maximum ?? best?.points ?? null,
});
