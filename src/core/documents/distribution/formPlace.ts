/** Owns what a place of a form is: one of its cells, with what is printed there and what is filled in. */
import type { CellAddress } from "../../model/workbook/grid";
import type { FormText } from "./formText";

/** A cell of the form that is written for each unit. */
export interface FormPlace extends CellAddress {
  readonly sheet: string;
  readonly text: FormText;
  /** What stands in the form; null: nothing. */
  readonly before: string | null;
}
