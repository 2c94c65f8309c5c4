/** Owns what can still be had of a round when the view of it has failed. */
import { crashWords } from "../../../messages/pane/around/crash";
import type { Rescue } from "../../shell/ErrorBoundary";
import type { UnsavedRound } from "../consolidationPage";

/** What is true of the round alone. */
export function rescueRound(round: UnsavedRound | null): Rescue {
  const { nothing, kept, notKept } = crashWords.round;
  if (!round) return { sentence: nothing, save: null };
  return { sentence: round.isKept() ? kept : notKept, save: round.save };
}
