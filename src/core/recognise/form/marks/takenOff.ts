/** Owns points in a section "Điểm trừ" that are typed without their sign: they are taken off, unless the total says otherwise. */
import { comparePoints, samePoints, sumPoints, type Points } from "../../../base/points";
import { foldText } from "../../../base/text";
import type { Lexicon } from "../../../domain/lexicon";
import { indicatorsUnder } from "../../../model/table/itemTree";
import { countedSum } from "../../../model/table/partCap";
import type { Item } from "../../../model/table/reading";
import { perScorer, type PerScorer, type Scorer } from "../../../model/table/scorer";

/** What the total row says: its words, folded, and what it shows for each scorer. */
export interface TotalShown {
  readonly words: string;
  readonly points: PerScorer<Points | null>;
}

/** Returns the items with such points below nothing; `isSigned` tells the sections whose rows have their sign already. */
export function withTakenOff<T extends Item>(
  items: readonly T[],
  total: TotalShown,
  isSigned: (section: T) => boolean,
  { parts }: Lexicon,
): readonly T[] {
  const sections = items.flatMap((section, index) =>
    section.kind !== "indicator" &&
    section.bonus &&
    !isSigned(section) &&
    parts.takenOff.test(foldText(section.text))
      ? [{ section, inside: indicatorsUnder(items, index) }]
      : [],
  );
  if (sections.length === 0) return items;
  const under = new Set<Item>(sections.flatMap(({ inside }) => inside));
  const isNamed = sections.every(({ section }) => isLessened(total.words, section.number));
  const isOff = perScorer(
    (scorer) => isNamed || isTakenOff(items, under, scorer, total.points[scorer]),
  );
  return items.map((item) =>
    under.has(item)
      ? {
          ...item,
          scores: perScorer((scorer) => {
            const cell = item.scores[scorer];
            const isTyped = cell.points !== null && comparePoints(cell.points, 0) > 0;
            return isOff[scorer] && isTyped ? { ...cell, points: -(cell.points ?? 0) } : cell;
          }),
        }
      : item,
  );
}

/** "TỔNG ĐIỂM (A + B - C)" says of C that it is taken off. */
function isLessened(words: string, number: string): boolean {
  const label = foldText(number).replace(/[^a-z0-9]/g, "");
  return label !== "" && new RegExp(`[-–−] ?${label}(?![a-z0-9])`).test(words);
}

/** The words say so, and the total does not come to what it would be if they were added. */
function isTakenOff(
  items: readonly Item[],
  under: ReadonlySet<Item>,
  scorer: Scorer,
  shown: Points | null,
): boolean {
  const pointsOf = ({ scores }: Item): Points | null => scores[scorer].points;
  const added = countedSum(items, pointsOf);
  const off = sumPoints([...under].map(pointsOf));
  const isAdded = shown !== null && added !== null && samePoints(shown, added);
  return off !== null && !isAdded;
}
