/** Owns the keys that work anywhere beside the sheet: into the card, moves between cards, undo and redo. */
import { useEffect } from "react";
import type { CardMoves } from "../../score/card/cardMoves";
import type { SessionControls } from "../../session/runSession";

/** Listens for the shortcuts while the session is open. */
export function useShortcuts(controls: SessionControls, moves: CardMoves): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const action = actionFor(event, controls, moves);
      if (!action) return;
      event.preventDefault();
      action();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [controls, moves]);
}

function actionFor(
  event: KeyboardEvent,
  controls: SessionControls,
  moves: CardMoves,
): (() => void) | null {
  const { session } = controls;
  if (session.reading === null) return null;
  if (event.ctrlKey || event.metaKey) {
    if (event.altKey) return null;
    const key = event.key.toLowerCase();
    if (key === "f" && !event.shiftKey) return () => search(controls);
    if (key === "z" && !event.shiftKey) return controls.undo;
    return key === "y" || (key === "z" && event.shiftKey) ? controls.redo : null;
  }
  if (event.key === "F2" && !event.altKey && !event.shiftKey) return moves.toFields;
  if (!event.altKey || event.shiftKey || session.view !== "score") return null;
  if (event.key === "ArrowDown") return () => moves.step(1);
  if (event.key === "ArrowUp") return () => moves.step(-1);
  return event.key === "ArrowRight" ? moves.toNextUnscored : null;
}

/** The list of contents is looked through for words. */
function search({ session, chooseView, chooseContents }: SessionControls): void {
  if (session.view !== "score") chooseView("score");
  chooseContents("search");
}
