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
  const hadFocus = useFocusWithin(card);
  useEffect(() => {
    const isLost = hadFocus.current && document.activeElement === document.body;
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
  }, [row, moves, key, hadFocus]);
  return card;
}

/** Tells whether the focus was last within a place: an element that is taken away with the focus in it does not say so itself. */
function useFocusWithin(place: RefObject<HTMLElement>): RefObject<boolean> {
  const isWithin = useRef(false);
  useEffect(() => {
    const follow = ({ target }: FocusEvent) => {
      isWithin.current = target instanceof Node && (place.current?.contains(target) ?? false);
    };
    document.addEventListener("focusin", follow);
    return () => document.removeEventListener("focusin", follow);
  }, [place]);
  return isWithin;
}

/** The question comes first in sight; in low room the choices above it are left out. */
function showFromTop(card: HTMLElement): void {
  const scroller = card.closest("[data-scroll]");
  if (!scroller) return;
  const margin = parseFloat(getComputedStyle(card).scrollMarginTop);
  const below = card.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
  scroller.scrollTop = isRoomLow() ? scroller.scrollTop + below - margin : 0;
}
