/** Owns the memory of loaded forms in this browser: a convenience only, forgotten without harm. */
import { parseForm } from "../../actions/forms";
import { isRecord, parseJson } from "../../actions/json";
import type { Form } from "../../core/recognise/correction";

const KEY = "cham-diem-antt.forms";

/** Returns the forms that this browser remembers. */
export function loadForms(): readonly Form[] {
  const kept = parseJson(remembered() ?? "[]");
  return Array.isArray(kept)
    ? kept.flatMap((form: unknown) =>
        isRecord(form) ? (parseForm(JSON.stringify(form)) ?? []) : [],
      )
    : [];
}

/** Remembers the forms, where the browser allows it. */
export function keepForms(forms: readonly Form[]): void {
  try {
    if (forms.length > 0) localStorage.setItem(KEY, JSON.stringify(forms));
    else localStorage.removeItem(KEY);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}

/** A browser may refuse its memory to a page from the disk, or when it is full. */
function remembered(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return null;
  }
}
