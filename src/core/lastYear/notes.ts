/** Owns what is strange about two files being held against each other as this year's and last year's. */
import { foldText, normaliseText } from "../base/text";
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
  if (now.unit !== null && last.unit !== null && !isSameName(now.unit, last.unit))
    notes.push({ code: "otherUnit", unit: now.unit, lastUnit: last.unit });
  if (now.unitType !== null && last.unitType !== null && now.unitType !== last.unitType)
    notes.push({ code: "otherUnitType", type: now.unitType, lastType: last.unitType });
  return notes;
}

/** Accents tell places apart, unless one has none; capitals do not, nor who signs for the unit ("UBND xã An Bình"). */
function isSameName(unit: string, lastUnit: string): boolean {
  const [one, other] = [lettersOf(unit), lettersOf(lastUnit)];
  if (endsAlike(one, other)) return true;
  const [bare, otherBare] = [foldText(unit), foldText(lastUnit)];
  return (one === bare || other === otherBare) && endsAlike(bare, otherBare);
}

const lettersOf = (unit: string): string => normaliseText(unit).toLowerCase();
const endsAlike = (one: string, other: string): boolean =>
  one === other || one.endsWith(` ${other}`) || other.endsWith(` ${one}`);

function yearNotes(year: number | null, lastYear: number | null): readonly LastYearNote[] {
  if (year === null) return [{ code: "yearUnknown", isLast: false }];
  if (lastYear === null) return [{ code: "yearUnknown", isLast: true }];
  if (lastYear === year) return [{ code: "sameYear", year, lastYear }];
  if (lastYear > year) return [{ code: "laterYear", year, lastYear }];
  return lastYear < year - 1 ? [{ code: "yearsBetween", year, lastYear }] : [];
}
