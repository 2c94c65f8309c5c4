/** Owns which rubrics, checklists and profiles are in force on a day: an old round is judged by what was in force then. */
import type { TableKind, UnitType } from "../model/table/reading";

export interface Validity {
  /** ISO 8601 days, both within; null: no such bound. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** Returns the day by which the round of a year is judged. */
export const dayOfRound = (year: number): string => `${String(year).padStart(4, "0")}-12-31`;

/** Returns those that are valid on a day; without dates they always are. */
export const validOn = <Entry extends Validity>(
  entries: readonly Entry[],
  day: string,
): readonly Entry[] =>
  entries.filter(
    ({ validFrom, validTo }) =>
      (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo),
  );

/** Returns what counts on a day for a kind and a unit type: of several the one that began last; null when none does. */
export const rubricAt = <
  Entry extends Validity & {
    readonly kind: TableKind;
    readonly unitTypes: readonly UnitType[];
  },
>(
  rubrics: readonly Entry[],
  {
    kind,
    unitType,
    day,
  }: { readonly kind: TableKind; readonly unitType: UnitType; readonly day: string },
): Entry | null =>
  validOn(rubrics, day)
    .filter((rubric) => rubric.kind === kind && rubric.unitTypes.includes(unitType))
    .reduce<Entry | null>(
      (best, rubric) =>
        best === null || (rubric.validFrom ?? "") > (best.validFrom ?? "") ? rubric : best,
      null,
    );
