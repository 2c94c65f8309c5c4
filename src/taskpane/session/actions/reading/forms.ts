/** Owns the forms at hand: loaded, dropped, and made of the reading. */
import {
  type FormFile,
  formFile,
  parseForm,
  withForm,
  withoutForm,
} from "../../../../actions/loading/given/forms";
import { recogniseWorkbook } from "../../../../actions/reading/openWorkbook";
import type { Form } from "../../../../core/recognise/form/correction";
import type { ActionContext } from "../context";
import { losesTable } from "./correction";

export interface FormControls {
  /** Adds a form that another machine confirmed; what is none is reported. */
  loadForm(text: string): void;
  dropForm(name: string): void;
  /** Returns the reading in hand as a form under a name. */
  formFile(name: string): FormFile | null;
}

export function formControls({ getState, send, queue }: ActionContext): FormControls {
  const changeForms = (change: (forms: readonly Form[]) => readonly Form[]) =>
    void queue.add(async () => {
      const { workbook, reading, correction, forms: before } = getState();
      const forms = change(before);
      const next = workbook && recogniseWorkbook(workbook, { correction, forms });
      if (reading && next && losesTable(reading, next))
        send({ kind: "problemReported", problem: { code: "formDoesNotFit", facts: {} } });
      else send({ kind: "formsChanged", forms, reading: next });
    });
  return {
    loadForm: (text) => {
      const form = parseForm(text);
      if (form) changeForms((forms) => withForm(forms, form));
      else send({ kind: "problemReported", problem: { code: "notAForm", facts: {} } });
    },
    dropForm: (name) => changeForms((forms) => withoutForm(forms, name)),
    formFile: (name) => {
      const { workbook, reading, correction } = getState();
      return workbook && reading ? formFile(workbook, reading, name, correction) : null;
    },
  };
}
