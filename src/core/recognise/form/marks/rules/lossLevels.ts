/** Owns levels of what is lost: "dưới 10% trừ 1 điểm, từ 10% trở lên trừ 3 điểm"; never more than one counts, a person chooses which. */
import { comparePoints, type Points, samePoints, subtractPoints } from "../../../../base/points";
import { everyFound } from "../../../../base/text";
import { wordsOf } from "./levels";
import { clauseStart, type Stretch } from "./losses";
import { partsNamed, type RuleMaker, spanOf, type StatedWords } from "./makers";
import type { Part, PartName } from "./ruleParts";

/** Where the points of a level stand, and what is left at it. */
interface Level {
  readonly part: Part;
  readonly left: Points;
}

/** Points that depend on more than which level it is. */
const noLevels: readonly PartName[] = [
  ...(["added", "cap", "scaled", "unruled", "step", "full", "every"] as const),
];

/**
 * What is lost hangs on how far something went, or one of two shortcomings leaves nothing. What stands before the levels
 * is the one at which nothing is lost.
 */
export const lossLevelsRule: RuleMaker = (stated) => {
  const { text, wording, maximum, losses, isGroup, lexicon } = stated;
  if (losses.length === 0 || isGroup || maximum === null) return null;
  if (losses.some(({ trigger }) => trigger === "each" || trigger === "oneOf")) return null;
  if (partsNamed(stated, ...noLevels).length > 0) return null;
  const levels = levelsOf(stated, maximum);
  const stretches = levels.map(
    ({ part }, at): Stretch => ({
      from: levels[at - 1]?.part.to ?? levelStart(stated, part),
      to: part.from,
    }),
  );
  const end = levels[levels.length - 1]?.part.to ?? 0;
  if (/\d/.test(wording.folded.slice(end)) || !excludeEachOther(stated, levels, stretches))
    return null;
  const whole = { stretch: { from: 0, to: stretches[0]?.from ?? 0 }, left: maximum };
  const isWholeNamed = levels.some(({ left }) => samePoints(left, maximum));
  if (!isWholeNamed && !saysWhole(stated, stretches)) return null;
  const all = levels.map(({ left }, at) => ({ stretch: stretches[at] ?? whole.stretch, left }));
  const options = (isWholeNamed ? all : [whole, ...all]).map(({ stretch, left }) => ({
    text: wordsOf(text, wording.folded, stretch, lexicon.rules.levelEdge),
    points: left,
  }));
  const isDistinct = new Set(options.map(({ points }) => points)).size === options.length;
  const areWithin = options.every(({ points }) => comparePoints(points, 0) >= 0);
  if (!isDistinct || !areWithin || options.some((option) => option.text === "")) return null;
  return { ...spanOf([{ from: 0, to: end }]), rule: { kind: "options", options } };
};

/** What is lost, and what is given beside it ("từ 80% đến dưới 90% được 1,5 điểm"), in the order of the text. */
function levelsOf(stated: StatedWords, maximum: Points): readonly Level[] {
  const { losses } = stated;
  const lost = losses.map(({ part, points }) => ({
    part,
    left: subtractPoints(maximum, points ?? maximum),
  }));
  const given = partsNamed(stated, "points")
    .filter((part) => losses.every((loss) => loss.part !== part))
    .map((part) => ({ part, left: part.numbers.points ?? maximum }));
  return [...lost, ...given].sort((one, other) => one.part.from - other.part.from);
}

/** "Vượt biên trái phép: dưới 03 người trừ 1 điểm" names what is counted, not that there is none of it. */
function saysWhole(
  { wording: { folded }, lexicon: { rules } }: StatedWords,
  [first = { from: 0, to: 0 }]: readonly Stretch[],
): boolean {
  const whole = folded.slice(0, first.from).trim();
  return (
    /[;.(]$/.test(whole) ||
    /\d/.test(whole) ||
    rules.unmet.test(whole) ||
    rules.unmet.test(folded.slice(first.from, first.to).trim())
  );
}

/** Where the words of the first level begin: with its sentence, or behind a colon or the last comma within it. */
function levelStart({ wording: { folded } }: StatedWords, part: Part): number {
  const clause = clauseStart(folded, { from: 0, to: part.from });
  const before = folded
    .slice(clause, part.from)
    .trimEnd()
    .replace(/[:,]+$/, "");
  const sign = Math.max(before.lastIndexOf(":"), clause === 0 ? before.lastIndexOf(",") : -1);
  return clause + sign + 1;
}

/** Of two shortcomings one takes all; or all are so much of one thing, each time another much. */
function excludeEachOther(
  { losses, wording, lexicon }: StatedWords,
  levels: readonly Level[],
  stretches: readonly Stretch[],
): boolean {
  const amounts = stretches.map(({ from, to }) =>
    amountsIn(wording.folded.slice(from, to), lexicon.rules.amount),
  );
  const isBare = (number: string): boolean =>
    amounts.some(({ words }) => new RegExp(`(?:^| )0?${number} ?[a-z]`).test(words));
  // "Sót 01 nhà trọ trừ 0,1 điểm" may be lost for each; where the next level is two of them, it is not.
  if (amounts.some(({ words }) => /^0?1 ?[a-z]/.test(words)) && !isBare("2")) return false;
  // "Thấp hơn 01% trừ 0,5 điểm" is lost for each.
  if (amounts.some(({ words }) => /^[a-z ]*(?<!\d)0?1 ?%$/.test(words))) return false;
  const isAllOrOne = losses.filter(({ points }) => points === null).length === 1;
  if (levels.length === 2 && losses.length === 2 && isAllOrOne) return true;
  const [units = new Set<string>(), ...others] = amounts.map((each) => each.units);
  return (
    levels.length > 1 &&
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
