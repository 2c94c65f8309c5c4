/** Owns the way from content to content while appraising: one step, on after a word, and into the points by a key. */
import { useEffect, useMemo, useRef } from "react";
import type { ContentAppraisal } from "../../core/appraisal";
import type { SessionControls } from "../session/runSession";

export interface AppraisalMoves {
  /** To the content beside the one in hand, among those shown. */
  step(by: 1 | -1): void;
  /** After a word on an open content to the next open one, going round once, then into the next table that has any; else to the next. */
  goOn(wasOpen: boolean): void;
  /** The points take the focus. */
  toPoints(): void;
  /** Opens the card of a row, which takes the focus. */
  open(row: number): void;
  /** Returns, once, whether the last move asked for the focus. */
  takeFocusWish(): boolean;
}

/** Returns the moves among the contents shown; Alt with the arrows and F2 make them wherever the focus is. `goToNextTable`: tells whether there is one to go to. */
export function useAppraisalMoves(
  { session, chooseRow }: SessionControls,
  shown: readonly ContentAppraisal[],
  goToNextTable: () => boolean,
): AppraisalMoves {
  const beyond = useRef(goToNextTable);
  beyond.current = goToNextTable;
  const wish = useRef(true);
  const { row } = session;
  const moves = useMemo((): AppraisalMoves => {
    const rows = shown.map(({ item }) => item.row);
    const at = rows.indexOf(row ?? -1);
    // Of a content that is shown no more the place is where it stood in the sheet.
    const after = at < 0 ? rows.findIndex((each) => each > (row ?? 0)) : at + 1;
    const open = (target: number | null | undefined) => {
      wish.current = true;
      chooseRow(target ?? row ?? 0, "appraised");
    };
    return {
      step: (by) => open(by > 0 ? rows[after] : rows[(at < 0 ? after : at) - 1]),
      goOn: (wasOpen) => {
        const round = [...shown.slice(Math.max(after, 0)), ...shown.slice(0, Math.max(at, 0))];
        const nextOpen = round.find(({ standing }) => standing === "open")?.item.row;
        wish.current = true;
        if (wasOpen && nextOpen === undefined && beyond.current()) return;
        open(wasOpen ? nextOpen : rows[after]);
      },
      open,
      toPoints: () => focusPoints(document),
      takeFocusWish: () => {
        const wished = wish.current;
        wish.current = false;
        return wished;
      },
    };
  }, [shown, row, chooseRow]);
  useKeys(moves);
  return moves;
}

/** Puts the focus into the appraised points of a card, all of them chosen. */
export function focusPoints(place: ParentNode): void {
  const field = place.querySelector<HTMLInputElement>("article input[name='points']");
  field?.focus({ preventScroll: true });
  if (field?.type === "text") field.select();
}

function useKeys(moves: AppraisalMoves): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const action = actionFor(event, moves);
      if (!action) return;
      event.preventDefault();
      action();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [moves]);
}

function actionFor(event: KeyboardEvent, moves: AppraisalMoves): (() => void) | null {
  const { key, altKey, shiftKey, ctrlKey, metaKey } = event;
  if (shiftKey || ctrlKey || metaKey) return null;
  if (key === "F2" && !altKey) return moves.toPoints;
  if (!altKey) return null;
  if (key === "ArrowDown") return () => moves.step(1);
  return key === "ArrowUp" ? () => moves.step(-1) : null;
}
