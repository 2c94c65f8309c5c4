/** Owns the memory of loaded forms in this browser: a convenience only, forgotten without harm. */
import { parseForm } from "../../../actions/loading/given/forms";
import { isRecord, parseJson } from "../../../actions/loading/json";
import type { Form } from "../../../core/recognise/form/correction";
import { recall, remember } from "../../shared/browserMemory";

const KEY = "cham-diem-antt.forms";

/** Returns the forms that this browser remembers. */
export function loadForms(): readonly Form[] {
  const kept = parseJson(recall(KEY) ?? "[]");
  return Array.isArray(kept)
    ? kept.flatMap((form: unknown) =>
        isRecord(form) ? (parseForm(JSON.stringify(form)) ?? []) : [],
      )
    : [];
}

/** Remembers the forms, where the browser allows it. */
export const keepForms = (forms: readonly Form[]): void =>
  remember(KEY, forms.length > 0 ? JSON.stringify(forms) : null);
