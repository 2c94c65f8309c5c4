/** Owns which two columns beside each other are ticked: "Đạt" and "Không đạt" as the lowest words of a header. */
import type { Lexicon } from "../../../domain/lexicon";
import type { SheetView } from "../../sheet/sheet";
import type { Header } from "./header";

/** Columns of ticks: what is ticked in the one is met, in the other not. */
export interface TickPair {
  readonly met: number;
  readonly notMet: number;
}

/** Returns the pair in which a column stands, on either side; null where its header says neither. */
export function tickPairAt(
  view: SheetView,
  { lastRow }: Pick<Header, "lastRow">,
  column: number,
  { met, notMet }: Lexicon["scoreWords"],
): TickPair | null {
  const says = (at: number, words: RegExp): boolean => words.test(view.folded(lastRow, at));
  const pairs = [
    { met: column, notMet: column + 1 },
    { met: column - 1, notMet: column },
  ];
  return pairs.find((pair) => says(pair.met, met) && says(pair.notMet, notMet)) ?? null;
}
