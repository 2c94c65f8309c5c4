/** Owns the keys of the page that stand in place of what the browser does with them. */
import { useEffect, useRef } from "react";

/** Runs an action for Ctrl with its letter. */
export function usePageKeys(actions: { readonly [letter: string]: () => void }): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const action = latest.current[event.key.toLowerCase()];
      if (!action || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      event.preventDefault();
      action();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}
