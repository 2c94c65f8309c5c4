/** Owns the keys in the view of a sheet: from score to score as in a spreadsheet, and into the card to type. */
import { type KeyboardEvent, type RefObject, useEffect, useRef } from "react";

/** What keys in the sheet can do. */
export interface SheetKeys {
  /** To the score of the next row, or of the one before; false: there is none. */
  readonly move: (by: 1 | -1) => boolean;
  /** To the next scorer's cell, over the end of a row to the next; false: there is none. */
  readonly across: (by: 1 | -1) => boolean;
  /** Begins to type in the card of the row: a digit, or null for what stands there. */
  readonly type: (text: string | null) => void;
}

/** Returns what hears keys in the sheet. Who began to type there comes back to it with the next row. */
export function useSheetKeys(
  place: RefObject<HTMLElement>,
  keys: SheetKeys | null,
  row: number | null,
): (event: KeyboardEvent<HTMLElement>) => void {
  const hasTyped = useRef(false);
  const wayBack = useRef(0);
  useEffect(() => {
    if (!hasTyped.current) return;
    const frame = requestAnimationFrame(() => place.current?.focus({ preventScroll: true }));
    wayBack.current = frame;
    return () => cancelAnimationFrame(frame);
  }, [row, place]);
  useEffect(() => {
    const stop = (event: Event) => {
      const isKey = event instanceof globalThis.KeyboardEvent;
      if (!isKey || event.key === "Escape") hasTyped.current = false;
    };
    // Who types on before the next picture types into the card: a number is not torn in two.
    const stay = () => cancelAnimationFrame(wayBack.current);
    window.addEventListener("pointerdown", stop);
    window.addEventListener("keydown", stop);
    window.addEventListener("keydown", stay, true);
    return () => {
      window.removeEventListener("pointerdown", stop);
      window.removeEventListener("keydown", stop);
      window.removeEventListener("keydown", stay, true);
    };
  }, []);
  return (event) => {
    if (!keys || event.ctrlKey || event.altKey || event.metaKey) return;
    const { key, shiftKey } = event;
    const type = (text: string | null) => {
      hasTyped.current = text !== null || key === "F2";
      keys.type(text);
      return true;
    };
    const isDone =
      key === "ArrowDown" || (key === "Enter" && !shiftKey)
        ? keys.move(1)
        : key === "ArrowUp" || key === "Enter"
          ? keys.move(-1)
          : key === "ArrowRight" || (key === "Tab" && !shiftKey)
            ? keys.across(1)
            : key === "ArrowLeft" || key === "Tab"
              ? keys.across(-1)
              : /^\d$/.test(key)
                ? type(key)
                : key === "F2" || key === "Escape"
                  ? type(null)
                  : false;
    if (!isDone) return;
    event.preventDefault();
    event.stopPropagation();
  };
}
