/** Owns the forms that officers hand to each other: made of a confirmed reading, read from a file, kept in order. */
import type { WorkbookData } from "../../../core/model/workbook/grid";
import type { Reading } from "../../../core/model/table/reading";
import { learnForm } from "../../../core/recognise";
import {
  type Correction,
  type Form,
  parseForm as formIn,
} from "../../../core/recognise/form/correction";
import { foldText } from "../../../core/base/text";
import { parseJson } from "../json";
import { loadDomain } from "../builtIn/loadDomain";
import { loadLexicon } from "../builtIn/loadRubrics";

export interface FormFile {
  readonly name: string;
  readonly text: string;
}

/** Returns a confirmed reading as a file that another machine can load. */
export function formFile(
  workbook: WorkbookData,
  reading: Reading,
  name: string,
  correction: Correction | null,
): FormFile {
  const form = learnForm(workbook, reading, name, loadLexicon(), correction);
  const plain = foldText(name)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return { name: `${plain || "form"}.json`, text: `${JSON.stringify(form, null, 2)}\n` };
}

/** Returns the form that a text holds, or null when it holds none. */
export function parseForm(text: string): Form | null {
  return formIn(parseJson(text), loadDomain());
}

/** Returns the forms with one more, the latest first; it takes the place of one with its name. */
export const withForm = (forms: readonly Form[], form: Form): readonly Form[] => [
  form,
  ...withoutForm(forms, form.name),
];

/** Returns the forms without the one of this name. */
export const withoutForm = (forms: readonly Form[], name: string): readonly Form[] =>
  forms.filter((form) => form.name !== name);
