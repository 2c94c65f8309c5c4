/** Owns when a block of numbers is a score table though no header says so. */
import { comparePoints, samePoints } from "../../base/points";
import type { Lexicon } from "../../domain/lexicon";
import { indicatorsIn, sumMaxima } from "../../model/table/itemTree";

import type { TableDraft } from "./table";
import { USUAL_SCALE } from "../../model/table/usualScale";

const FEWEST_INDICATORS = 3;
const FEWEST_WITH_TOTAL = 2;
/**
 * Every indicator states its maximum, together they are worth what the total states or what is usual, no score is above
 * its maximum, and the sheet speaks of points at all.
 */
export function provesItself({ reading, above, header }: TableDraft, lexicon: Lexicon): boolean {
  const indicators = indicatorsIn(reading.items).filter(({ bonus }) => !bonus);
  const worth = sumMaxima(indicators);
  const stated = reading.total?.maximumShown ?? null;
  const fewest = stated === null ? FEWEST_INDICATORS : FEWEST_WITH_TOTAL;
  if (worth === null || worth === 0 || indicators.length < fewest) return false;
  const words = [...above.map(({ folded }) => folded), ...header.words.values()];
  return (
    indicators.every(({ maximum }) => maximum !== null) &&
    samePoints(worth, stated ?? USUAL_SCALE) &&
    indicators.every(
      ({ maximum, scores: { self } }) =>
        self.points === null || comparePoints(self.points, maximum ?? 0) <= 0,
    ) &&
    words.some((line) => lexicon.pointsNamed.test(line))
  );
}
