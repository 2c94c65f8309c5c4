/** Owns the focus of the card that opens: a person who asked for the next card goes on typing in it. */
import { type RefObject, useEffect, useRef } from "react";
import type { CardMoves } from "./cardMoves";

/** Returns the place of the card; when a move asked for it, its first field takes the focus. */
export function useCardFocus(moves: CardMoves, row: number): RefObject<HTMLDivElement> {
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!moves.takeFocusWish() || !card.current) return;
    const scroller = card.current.closest("[data-scroll]");
    if (scroller) scroller.scrollTop = 0;
    const field = card.current.querySelector<HTMLElement>(
      "input[type='radio']:checked, input:not([type='radio']), input",
    );
    field?.focus();
    if (field instanceof HTMLInputElement && field.type === "text") field.select();
  }, [row, moves]);
  return card;
}
