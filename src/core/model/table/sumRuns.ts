/** Owns which rows a row of sums may be of: told by what they are worth. */
import { samePoints } from "../../base/points";
import { indicatorsIn, indicatorsUnder, isIndicator, sumMaxima } from "./itemTree";
import type { Item, SubtotalRow, TableReading } from "./reading";

/** The rows that a sum may be of: those since the sum before it, all above it, and those of each heading that is open there. */
export interface Runs {
  readonly sinceSum: readonly Item[];
  readonly whole: readonly Item[];
  readonly underHeadings: readonly (readonly Item[])[];
}

/** `sumBefore`: row of the sum before it, 0 where there is none. */
export function runsAbove(
  { items }: Pick<TableReading, "items">,
  row: number,
  sumBefore: number,
): Runs {
  const above = items.filter((item) => item.row < row);
  const whole = indicatorsIn(above);
  const underHeadings = above.flatMap((item, index) => {
    const isOpen = !isIndicator(item) && !above.slice(index + 1).some(isBesideOf(item));
    return isOpen ? [indicatorsUnder(above, index)] : [];
  });
  return { sinceSum: whole.filter((item) => item.row > sumBefore), whole, underHeadings };
}

const isBesideOf =
  ({ level }: Item) =>
  (later: Item): boolean =>
    later.level <= level;

/** The runs whose maxima come to what the row states. */
export const fittingRuns = (
  { sinceSum, whole, underHeadings }: Runs,
  { maximumShown }: SubtotalRow,
): readonly (readonly Item[])[] =>
  [sinceSum, ...underHeadings, whole].filter((run) => {
    const worth = sumMaxima(run);
    return maximumShown !== null && worth !== null && samePoints(worth, maximumShown);
  });
