/** Owns the focus of the card that opens: a person who asked for the next card goes on typing in it. */
import { type RefObject, useEffect, useRef } from "react";
import { isRoomLow } from "../../shared/room";
import type { CardMoves } from "./cardMoves";

/**
 * Returns the place of the card; when a move asked for it, its first field takes the focus. So it does where the card that
 * had it was replaced, as by taking back what was entered elsewhere: `key` names the card.
 */
export function useCardFocus(
  moves: CardMoves,
  row: number,
  key: string,
): RefObject<HTMLDivElement> {
  const card = useRef<HTMLDivElement>(null);
  const shownRow = useRef<number | null>(null);
  const lastFocused = useLastFocused(card);
  useEffect(() => {
    // A press elsewhere leaves the focus nowhere for a moment too; then the field that had it is still there.
    const isTaken = lastFocused.current?.isConnected === false;
    const isLost = isTaken && document.activeElement === document.body;
    const isWished = moves.takeFocusWish() || isLost;
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
  }, [row, moves, key, lastFocused]);
  return card;
}

/** Returns what had the focus last, where that was within a place, else null: an element that is taken away with the focus in it does not say so itself. */
function useLastFocused(place: RefObject<HTMLElement>): RefObject<Element | null> {
  const last = useRef<Element | null>(null);
  useEffect(() => {
    const follow = ({ target }: FocusEvent) => {
      const isWithin = target instanceof Element && place.current?.contains(target) === true;
      last.current = isWithin ? target : null;
    };
    document.addEventListener("focusin", follow);
    return () => document.removeEventListener("focusin", follow);
  }, [place]);
  return last;
}

/** The question comes first in sight; in low room the choices above it are left out. */
function showFromTop(card: HTMLElement): void {
  const scroller = card.closest("[data-scroll]");
  if (!scroller) return;
  const margin = parseFloat(getComputedStyle(card).scrollMarginTop);
  const below = card.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
  scroller.scrollTop = isRoomLow() ? scroller.scrollTop + below - margin : 0;
}
