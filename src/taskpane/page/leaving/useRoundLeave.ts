/** Owns the way out of a round that is not kept: what waits to be done until the officer has answered. */
import { useState } from "react";
import type { UnsavedRound } from "../consolidationPage";
import { useCloseWarning } from "./useCloseWarning";

export interface RoundLeave {
  /** What would be lost; null: nothing. */
  readonly unsaved: UnsavedRound | null;
  /** What would be lost; null while nothing waits to be answered. */
  readonly asked: UnsavedRound | null;
  /** Takes what the round in hand would lose; null: nothing. */
  readonly report: (unsaved: UnsavedRound | null) => void;
  /** Goes on at once where nothing can be lost, else once it is answered. */
  leave(goOn: () => void): void;
  save(): void;
  goOn(): void;
  stay(): void;
}

/** Returns the way out of the round; `isShown`: it is in hand, so that going elsewhere leaves it. */
export function useRoundLeave(isShown: boolean): RoundLeave {
  const [unsaved, report] = useState<UnsavedRound | null>(null);
  /** Left unsaved on purpose: asked about again only when it has changed. */
  const [answered, setAnswered] = useState<UnsavedRound | null>(null);
  const [waiting, setWaiting] = useState<{ readonly goOn: () => void } | null>(null);
  useCloseWarning(unsaved !== null);
  const goOn = () => {
    setAnswered(unsaved);
    setWaiting(null);
    waiting?.goOn();
  };
  return {
    unsaved,
    asked: waiting && isShown ? unsaved : null,
    report,
    leave: (wanted) => {
      if (isShown && unsaved !== null && unsaved !== answered) setWaiting({ goOn: wanted });
      else wanted();
    },
    save: () => {
      unsaved?.save();
      goOn();
    },
    goOn,
    stay: () => setWaiting(null),
  };
}
