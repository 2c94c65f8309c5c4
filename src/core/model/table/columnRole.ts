/** Owns the one list of what a column of a table may hold. */

export const columnRoles = [
  "number",
  "content",
  "maximum",
  "self",
  "deduction",
  "added",
  "appraised",
  "council",
  "reason",
  "evidence",
  "note",
  "appraisedReason",
] as const;
export type ColumnRole = (typeof columnRoles)[number];

/** What a form has printed; all other columns hold what people fill in. */
const printedRoles: readonly ColumnRole[] = ["number", "content", "maximum"];
export const filledRoles: readonly ColumnRole[] = columnRoles.filter(
  (role) => !printedRoles.includes(role),
);
