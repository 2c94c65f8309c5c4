/** Owns what can be wrong where a blank form is handed out to units: the facts and the severity of each. */

/** What stands in the title block of a form. */
export type TitlePart = "unit" | "above" | "year";

/** One value per code: exactly the facts that its sentence needs. Units by their names. */
export interface FormFacts {
  /** Nowhere in the lines above the table or on a cover is a place to write it. */
  readonly formNoPlace: { readonly part: TitlePart };
  /** The cell that a person chose for it holds a text that is no dots, no label and no placeholder. */
  readonly formPlaceTaken: { readonly part: TitlePart; readonly text: string };
  /** The form is no blank one: it bears the name of a unit already. */
  readonly formNamesUnit: { readonly unit: string };
  /** Contents of the form that have points already. */
  readonly formHasScores: { readonly count: number };
  /** The year that is printed, and the one that was asked for. */
  readonly formOfOtherYear: { readonly year: number; readonly wanted: number };
  /** The form has a place for the year, and nobody said which it is. */
  readonly formYearOpen: object;
  /** Questions that the reading of the form leaves open: each copy that comes back asks them. */
  readonly formAsks: { readonly count: number };
  /** What was read of a unit's copy is not what was written; `read`: what it is, null: nothing. */
  readonly copyMisread: {
    readonly part: TitlePart | "unitType";
    readonly written: string;
    readonly read: string | null;
  };
}

export const formSeverities = {
  formNoPlace: "warning",
  formPlaceTaken: "error",
  formNamesUnit: "error",
  formHasScores: "warning",
  formOfOtherYear: "error",
  formYearOpen: "error",
  formAsks: "warning",
  copyMisread: "error",
} as const satisfies { readonly [C in keyof FormFacts]: "error" | "warning" | "info" };
