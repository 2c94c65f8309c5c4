/** Owns what is strange about two files being held against each other as this year's and last year's. */
import { normaliseText } from "../base/text";
import type { Reading, UnitType } from "../model/table/reading";

/** What a person should know before they go by the comparison; it is made all the same. */
export type LastYearNote =
  | { readonly code: "otherUnit"; readonly unit: string; readonly lastUnit: string }
  | { readonly code: "otherUnitType"; readonly type: UnitType; readonly lastType: UnitType }
  | { readonly code: "sameYear" | "laterYear"; readonly year: number; readonly lastYear: number }
  | { readonly code: "yearsBetween"; readonly year: number; readonly lastYear: number }
  | { readonly code: "yearUnknown"; readonly isLast: boolean };

type Owner = Pick<Reading, "unit" | "unitType" | "year">;

/** Returns what is strange; a unit that came out of a merger has last years of other names. */
export function notesOn(now: Owner, last: Owner): readonly LastYearNote[] {
  return [...unitNotes(now, last), ...yearNotes(now.year, last.year)];
}

function unitNotes(now: Owner, last: Owner): readonly LastYearNote[] {
  const notes: LastYearNote[] = [];
  if (now.unit !== null && last.unit !== null && nameOf(now.unit) !== nameOf(last.unit))
    notes.push({ code: "otherUnit", unit: now.unit, lastUnit: last.unit });
  if (now.unitType !== null && last.unitType !== null && now.unitType !== last.unitType)
    notes.push({ code: "otherUnitType", type: now.unitType, lastType: last.unitType });
  return notes;
}

/** Accents tell places apart, capitals do not. */
const nameOf = (unit: string): string => normaliseText(unit).toLowerCase();

function yearNotes(year: number | null, lastYear: number | null): readonly LastYearNote[] {
  if (year === null) return [{ code: "yearUnknown", isLast: false }];
  if (lastYear === null) return [{ code: "yearUnknown", isLast: true }];
  if (lastYear === year) return [{ code: "sameYear", year, lastYear }];
  if (lastYear > year) return [{ code: "laterYear", year, lastYear }];
  return lastYear < year - 1 ? [{ code: "yearsBetween", year, lastYear }] : [];
}
