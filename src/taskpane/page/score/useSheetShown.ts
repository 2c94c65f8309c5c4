/** Owns whether the sheet or the pane stands in front where the window is too narrow for both. */
import { useEffect, useRef, useState } from "react";

/** Returns whether the sheet is in front, and what changes it; it comes forward to be pointed at, and goes again. */
export function useSheetShown(isPointing: boolean): readonly [boolean, () => void] {
  const [isShown, setShown] = useState(false);
  const hasPointed = useRef(false);
  useEffect(() => {
    if (isPointing || hasPointed.current) setShown(isPointing);
    hasPointed.current = isPointing;
  }, [isPointing]);
  return [isShown, () => setShown(!isShown)];
}
