/** Owns the moves from card to card: one step, the next unscored one, and on after an entry is finished. */
import { useMemo, useRef } from "react";
import type { Score } from "../../../core/score";
import type { SessionControls } from "../../session/runSession";

export interface CardMoves {
  /** Row of the next indicator without points, going round once; null when there is none. */
  readonly nextUnscored: number | null;
  step(by: 1 | -1): void;
  toNextUnscored(): void;
  /** Into the fields of the card in hand, wherever the focus is. */
  toFields(): void;
  /** Writes the card of a row and opens the one after it; after the last, what is left. */
  finish(row: number): void;
  /** The card that opens next takes the focus. */
  wishFocus(): void;
  /** Returns, once, whether the last move asked for the focus. */
  takeFocusWish(): boolean;
}

/** Returns the moves that are possible from the card in hand. */
export function useCardMoves(controls: SessionControls, score: Score | null): CardMoves {
  const wish = useRef(false);
  const { session } = controls;
  const { row } = session;
  return useMemo(() => {
    const indicators = score?.indicators ?? [];
    const at = indicators.findIndex((indicator) => indicator.row === row);
    const round = [...indicators.slice(at + 1), ...indicators.slice(0, Math.max(at, 0))];
    const nextUnscored = round.find((indicator) => indicator.points === null)?.row ?? null;
    const open = (target: number | undefined) => {
      if (target === undefined) return;
      wish.current = true;
      controls.chooseRow(target);
    };
    return {
      nextUnscored,
      step: (by) => open(indicators[at + by]?.row),
      toFields: () => open(row ?? undefined),
      toNextUnscored: () => open(nextUnscored ?? undefined),
      finish: (finished) => {
        controls.commit(finished);
        const after = indicators[at + 1]?.row;
        if (after === undefined) controls.chooseAside({ kind: "end" });
        else open(after);
      },
      wishFocus: () => {
        wish.current = true;
      },
      takeFocusWish: () => {
        const wished = wish.current;
        wish.current = false;
        return wished;
      },
    };
  }, [controls, score, row]);
}
