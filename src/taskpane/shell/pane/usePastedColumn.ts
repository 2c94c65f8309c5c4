/** Owns what a paste means beside a table: several lines, or a line outside of any field, are a column of scores. */
import { useEffect } from "react";
import type { SessionControls } from "../../session/runSession";

/** Listens for pastes while a table is scored; the column is looked at before anything is written. */
export function usePastedColumn({ session, chooseAside }: SessionControls): void {
  const isScoring = session.view === "score" && session.row !== null;
  useEffect(() => {
    if (!isScoring) return;
    const onPaste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (!isColumn(text, event.target)) return;
      event.preventDefault();
      chooseAside({ kind: "paste", text });
    };
    window.addEventListener("paste", onPaste);
    return () => window.removeEventListener("paste", onPaste);
  }, [isScoring, chooseAside]);
}

/** Words belong to the field they are pasted into; points of one row do too. */
function isColumn(text: string, target: EventTarget | null): boolean {
  if (!/\d/.test(text) || target instanceof HTMLTextAreaElement) return false;
  const isField = target instanceof HTMLInputElement;
  if (isField && target.type === "search") return false;
  return !isField || /\n\s*\S/.test(text.trim());
}
