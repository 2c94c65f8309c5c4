/** Owns whether what stands behind the result is shown: in low room it stands in the place of the view, and gives way to a card. */
import { useEffect, useState } from "react";
import type { CardMoves } from "../card/cardMoves";
import type { SessionControls } from "../../session/runSession";
import { isRoomLow } from "../../shared/room";

export interface ResultDetailShown {
  readonly isShown: boolean;
  readonly show: (isShown: boolean) => void;
  /** For what stands in it: a way to a card leads there. */
  readonly controls: SessionControls;
}

export function useResultDetail(controls: SessionControls, moves: CardMoves): ResultDetailShown {
  const [isShown, show] = useState(false);
  const { row, view } = controls.session;
  useEffect(() => {
    if (isRoomLow()) show(false);
  }, [row, view]);
  const chooseRow: SessionControls["chooseRow"] = (...place) => {
    if (isRoomLow()) {
      show(false);
      moves.wishFocus();
    }
    controls.chooseRow(...place);
  };
  return { isShown, show, controls: { ...controls, chooseRow } };
}
