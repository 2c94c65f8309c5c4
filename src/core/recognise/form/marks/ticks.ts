/** Owns scores that are ticked: an x under "Đạt" is the maximum, an x under "Không đạt" nought. */
import type { Points } from "../../../base/points";
import type { Lexicon } from "../../../domain/lexicon";
import { foldText } from "../../../base/text";
import type { Columns } from "../../../model/table/reading";
import {
  perScorer,
  type PerScorer,
  type Scorer,
  type TypedScore,
} from "../../../model/table/scorer";
import type { Header } from "../header/header";
import type { PointsEntry } from "../../sheet/numbers";
import type { SheetView } from "../../sheet/sheet";
import { tickPairAt, type TickPair } from "../header/tickPairs";

/** The two columns that a scorer ticks; null where points are typed. */
export type TickColumns = PerScorer<TickPair | null>;

/** Returns the pairs of columns whose lowest headers say met and not met. */
export function tickColumnsOf(
  { view, header, columns }: { view: SheetView; header: Header; columns: Columns },
  words: Lexicon["scoreWords"],
): TickColumns {
  return perScorer((scorer) => {
    const column = columns[scorer];
    return column === null ? null : tickPairAt(view, header, column, words);
  });
}

/** Returns what the ticks of a row are worth; null where nothing is ticked, both are, or numbers stand there. */
export function tickedScore(
  {
    ticks,
    maximum,
    read,
    words,
  }: {
    readonly ticks: TickColumns;
    readonly maximum: Points | null;
    readonly read: (column: number | null) => PointsEntry;
    readonly words: Lexicon["scoreWords"];
  },
  scorer: Scorer,
): TypedScore | null {
  const pair = ticks[scorer];
  if (!pair || maximum === null) return null;
  const isTicked = (column: number): boolean => {
    const entry = read(column);
    return entry.kind === "word" && words.tick.test(foldText(entry.text));
  };
  const isMet = isTicked(pair.met);
  if (isMet === isTicked(pair.notMet)) return null;
  const points = isMet ? maximum : 0;
  return { points, text: null, isText: false, proposals: [], meaning: "tick" };
}
