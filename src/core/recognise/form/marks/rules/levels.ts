/** Owns levels within a text: "Tốt: 5 điểm; khá: 3 điểm", "dưới 10% trừ 1 điểm, từ 10% trở lên trừ 3 điểm"; a person chooses one. */
import { addPoints, comparePoints, samePoints, subtractPoints } from "../../../../base/points";
import { everyFound } from "../../../../base/text";
import { partsNamed, type RuleMaker, spanOf, type StatedWords } from "./makers";
import type { Loss, Stretch } from "./losses";
import type { PartName } from "./ruleParts";

/** Points that are no level of their own. */
const noLevels: readonly PartName[] = ["deduction", "added", "cap", "scaled", "unruled"];

/** The best level is the maximum. Points that add up to it are parts of it, not levels. */
export const levelsRule: RuleMaker = (stated) => {
  const { text, wording, maximum, lexicon } = stated;
  const levels = partsNamed(stated, "points", "full", "all");
  const points = levels.map(({ name, numbers }) =>
    name === "full" ? (maximum ?? 0) : (numbers.points ?? 0),
  );
  const worth = points.filter((each) => each > 0);
  if (maximum === null || worth.length < 2 || new Set(points).size < points.length) return null;
  if (Math.max(...points) !== maximum || partsNamed(stated, ...noLevels).length > 0) return null;
  const rest = worth.filter((each) => each !== maximum);
  if (samePoints(worth.reduce(addPoints), maximum) || rest.length === 0) return null;
  let from = 0;
  const stretches = levels.map((level) => {
    const before = { from, to: level.from };
    from = level.to;
    return before;
  });
  const { vagueLevel, levelEdge } = lexicon.rules;
  const isVague = (level: Stretch): boolean =>
    vagueLevel.test(wording.folded.slice(level.from, level.to));
  if (stretches.some(isVague)) return null;
  const options = stretches.map((level, index) => ({
    text: wordsOf(text, wording.folded, level, levelEdge),
    points: points[index] ?? 0,
  }));
  return options.some((option) => option.text === "")
    ? null
    : { ...spanOf(levels), from: 0, rule: { kind: "options", options } };
};

/** Returns the words of a level without the sign before its points and the word that only leads to them. */
function wordsOf(text: string, folded: string, { from, to }: Stretch, edge: RegExp): string {
  const end = edge.exec(folded.slice(from, to))?.index ?? to - from;
  return text.slice(from, from + end).replace(/^[\s;,.:)(-]+|[\s;,.:]+$/g, "");
}

/** Points that depend on more than which level it is. */
const noLossLevels: readonly PartName[] = [
  ...(["added", "cap", "scaled", "unruled", "step", "full", "every"] as const),
];

/**
 * What is lost hangs on how far something went, or one of two shortcomings leaves nothing: never more than one of them
 * counts. What stands before them is the level at which nothing is lost.
 */
export const lossLevelsRule: RuleMaker = (stated) => {
  const { text, wording, maximum, losses, isGroup, lexicon } = stated;
  const [first] = losses;
  if (!first || losses.length < 2 || isGroup || maximum === null) return null;
  if (losses.some(({ trigger }) => trigger === "each" || trigger === "oneOf")) return null;
  if (partsNamed(stated, ...noLossLevels).length > 0) return null;
  const stretches = losses.map(
    ({ part }, at): Stretch => ({
      from: losses[at - 1]?.part.to ?? levelStart(stated, first),
      to: part.from,
    }),
  );
  if (!excludeEachOther(stated, stretches) || saysMore(stated)) return null;
  const left = losses.map(({ points }) => subtractPoints(maximum, points ?? maximum));
  if (left.some((points) => comparePoints(points, 0) < 0)) return null;
  const { levelEdge } = lexicon.rules;
  const whole = { from: 0, to: stretches[0]?.from ?? 0 };
  const options = [whole, ...stretches].map((stretch, at) => ({
    text: wordsOf(text, wording.folded, stretch, levelEdge),
    points: left[at - 1] ?? maximum,
  }));
  const isDistinct = new Set(options.map(({ points }) => points)).size === options.length;
  if (!isDistinct || options.some((option) => option.text === "")) return null;
  return { ...spanOf([], losses), from: 0, rule: { kind: "options", options } };
};

/** Where the words of the first level begin: with its sentence, or behind a colon or the last comma within it. */
function levelStart({ wording }: StatedWords, { part, clause }: Loss): number {
  const before = wording.folded
    .slice(clause, part.from)
    .trimEnd()
    .replace(/[:,]+$/, "");
  const sign = Math.max(before.lastIndexOf(":"), clause === 0 ? before.lastIndexOf(",") : -1);
  return clause + sign + 1;
}

/** Of two shortcomings one takes all; or all are so much of one thing, each time another much. */
function excludeEachOther(
  { losses, wording, lexicon }: StatedWords,
  stretches: readonly Stretch[],
): boolean {
  const amounts = stretches.map(({ from, to }) =>
    amountsIn(wording.folded.slice(from, to), lexicon.rules.amount),
  );
  // "Sót 01 nhà trọ trừ 0,1 điểm" may be lost for each.
  if (amounts.some(({ words }) => /^0?1 ?[a-z]/.test(words))) return false;
  const whole = losses.filter(({ points }) => points === null);
  if (losses.length === 2 && whole.length === 1) return true;
  const [units = new Set<string>(), ...others] = amounts.map((each) => each.units);
  return (
    [...units].some((unit) => others.every((each) => each.has(unit))) &&
    new Set(amounts.map(({ words }) => words)).size === amounts.length
  );
}

/** The amounts of a level ("tu 01 den 02 nguoi", folded), and of what they are. */
function amountsIn(
  level: string,
  amount: RegExp,
): { readonly words: string; readonly units: ReadonlySet<string> } {
  const found = everyFound(level, amount).map(({ text }) => text);
  return {
    words: found.join(" "),
    units: new Set(found.map((text) => text.replace(/^.*\d ?(%|[a-z]+).*$/, "$1"))),
  };
}

/** Points that are given as well, or a number behind the last level: more than the levels tell. */
function saysMore(stated: StatedWords): boolean {
  const { losses, wording } = stated;
  const given = partsNamed(stated, "points").filter((part) =>
    losses.every((loss) => loss.part !== part),
  );
  const end = losses[losses.length - 1]?.part.to ?? 0;
  return given.length > 0 || /\d/.test(wording.folded.slice(end));
}
