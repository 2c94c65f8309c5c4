/** Owns the door to a file beside last year's. */
export { besideLastYear, type LastYear, type YearsBeside, yearsOf } from "./beside";
export {
  compareYears,
  type ContentChange,
  type ContentYears,
  countYears,
  type LastContent,
  type LastTable,
  type YearStanding,
} from "./contentYears";
export type { OpenReason } from "./matching";
export { type LastYearNote, notesOn } from "./notes";
