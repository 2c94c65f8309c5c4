/** Owns levels within a text: "Tốt: 5 điểm; khá: 3 điểm", of which a person chooses one. */
import { addPoints, samePoints } from "../../../../base/points";
import { partsNamed, type RuleMaker, spanOf } from "./makers";
import type { Stretch } from "./losses";
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
  let from = levelsStart(wording.folded, levels);
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

/** Where the words of the first level begin: behind what all are about, "Ký cam kết: - Đạt 100%: 10 điểm; - dưới 100%: 5 điểm". */
function levelsStart(folded: string, [first, ...others]: readonly Stretch[]): number {
  const before = folded.slice(0, first?.from).replace(/[\s:(,-]+$/, "");
  const lead = before.lastIndexOf(":") + 1;
  let from = first?.to ?? 0;
  const hasOwnColon = others.some((level) => {
    const words = folded.slice(from, level.from).replace(/[\s:(,-]+$/, "");
    from = level.to;
    return words.includes(":");
  });
  return hasOwnColon ? 0 : lead;
}

/** Returns the words of a level without the sign before its points and the word that only leads to them. */
export function wordsOf(text: string, folded: string, { from, to }: Stretch, edge: RegExp): string {
  const end = edge.exec(folded.slice(from, to))?.index ?? to - from;
  return text.slice(from, from + end).replace(/^[\s;,.:)(-]+|[\s;,.:]+$/g, "");
}
