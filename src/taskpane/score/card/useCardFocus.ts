/** Owns the focus of the card that opens: a person who asked for the next card goes on typing in it. */
import { type RefObject, useEffect, useRef } from "react";
import { isRoomLow } from "../../shared/room";
import type { CardMoves } from "./cardMoves";

/** Returns the place of the card; when a move asked for it, its first field takes the focus. */
export function useCardFocus(moves: CardMoves, row: number): RefObject<HTMLDivElement> {
  const card = useRef<HTMLDivElement>(null);
  const shownRow = useRef<number | null>(null);
  useEffect(() => {
    const isWished = moves.takeFocusWish();
    if (!card.current) return;
    const isNew = shownRow.current !== row;
    shownRow.current = row;
    if (isWished || (isNew && isRoomLow())) showFromTop(card.current);
    if (!isWished) return;
    const field = card.current.querySelector<HTMLElement>(
      "input[type='radio']:checked, input:not([type='radio']), input",
    );
    field?.focus();
    if (field instanceof HTMLInputElement && field.type === "text") field.select();
  }, [row, moves]);
  return card;
}

/** The question comes first in sight; in low room the choices above it are left out. */
function showFromTop(card: HTMLElement): void {
  const scroller = card.closest("[data-scroll]");
  if (!scroller) return;
  const margin = parseFloat(getComputedStyle(card).scrollMarginTop);
  const below = card.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
  scroller.scrollTop = isRoomLow() ? scroller.scrollTop + below - margin : 0;
}
