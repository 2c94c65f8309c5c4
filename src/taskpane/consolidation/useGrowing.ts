/** Owns how long lists come onto the screen: some rows at a time, so that the page never stands still. */
import { useEffect, useState } from "react";

const STEP = 15;

/** Returns how many of `count` rows to show now; grows with every frame. A new `key` begins anew. */
export function useGrowing(count: number, key: unknown = null): number {
  const [grown, setGrown] = useState({ key, shown: STEP });
  const shown = grown.key === key ? grown.shown : STEP;
  useEffect(() => {
    if (shown >= count && grown.key === key) return undefined;
    const timer = setTimeout(() => setGrown({ key, shown: Math.min(count, shown) + STEP }), 16);
    return () => clearTimeout(timer);
  }, [count, key, shown, grown.key]);
  return Math.min(count, shown);
}
