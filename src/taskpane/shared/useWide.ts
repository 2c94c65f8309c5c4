/** Owns whether there is room for the list of contents beside the card. */
import { useEffect, useState } from "react";

const QUERY = "(min-width: 900px)";

/** In styles: the same room. */
export const WIDE = `@media ${QUERY}`;

/** Tells whether the window is wide, as long as it is. */
export function useWide(): boolean {
  const [isWide, setWide] = useState(() => window.matchMedia?.(QUERY).matches ?? false);
  useEffect(() => {
    const media = window.matchMedia?.(QUERY);
    if (!media) return;
    const follow = () => setWide(media.matches);
    media.addEventListener("change", follow);
    return () => media.removeEventListener("change", follow);
  }, []);
  return isWide;
}
