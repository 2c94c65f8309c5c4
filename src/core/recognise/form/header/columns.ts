/** Owns which columns a table may have, which of them are in doubt, and which columns of points nobody placed. */
import type { ColumnRole, Columns, UnitType } from "../../../model/table/reading";
import type { Lexicon } from "../../../domain/lexicon";
import { columnChoices, type ColumnChoices } from "./choices";
import { columnsByWords, mayHoldPoints, ofWholeYear } from "./columnsByWords";
import type { Header } from "./header";
import { areLevels } from "./levels";
import { isOfPart } from "./words";
import { columnsOf, isNeverBelow, profileColumns, type Profile } from "./profiles";
import { scoreOf } from "../../sheet/numbers";
import type { SheetView } from "../../sheet/sheet";

/** Returns the columns that the header names for a role of which there should be one; none where no two are so named. */
export function rivals(
  view: SheetView,
  { header, endRow }: { readonly header: Header; readonly endRow: number },
  role: ColumnRole,
  year: number | null,
  lexicon: Lexicon,
): readonly number[] {
  const named = [...header.roles]
    .filter(([, each]) => each === role)
    .map(([column]) => ({ column, words: header.words.get(column) ?? "" }))
    .filter(({ words }) => !isOfEarlierYear(words, year));
  if (named.length < 2) return [];
  const areParts = named.every((column) => isOfPart(column, lexicon));
  const isWholeBeside = [...header.words.values()].some((words) => lexicon.wholeYear.test(words));
  if (areParts && isWholeBeside) return [];
  const rows = view.rowsBetween(header.bodyRow, endRow);
  return ofWholeYear(named, lexicon)
    .map(({ column }) => column)
    .filter((column) => rows.some((row) => scoreOf(view.points(row, column)) !== null));
}

/**
 * Returns the columns that a table may have between the header and `lastRow`, the likeliest first; null for a role that
 * the table of this year has none of. `unitType` is the type of the unit that the title names.
 */
export function choicesOfColumns(
  view: SheetView,
  header: Header,
  lastRow: number,
  { year, unitType }: { readonly year: number | null; readonly unitType: UnitType | null },
  lexicon: Lexicon,
): ColumnChoices {
  const rows = view.rowsBetween(header.bodyRow, lastRow);
  const profiles = profileColumns(view, header, rows, lexicon).filter(
    ({ words }) => !isOfEarlierYear(words, year),
  );
  const worded = columnsByWords({ view, header, rows, profiles, unitType, lexicon });
  return columnChoices(worded, profiles, lexicon);
}

/** Returns the columns of points behind the text that no role has taken, and that are no other year's and no sum. */
export function unplaced(
  view: SheetView,
  { header, endRow }: { readonly header: Header; readonly endRow: number },
  columns: Columns,
  year: number | null,
  lexicon: Lexicon,
): readonly number[] {
  const assigned = new Set<number>(Object.values(columns).filter((column) => column !== null));
  if (columnsOf(header).every((column) => assigned.has(column))) return [];
  const rows = view.rowsBetween(header.bodyRow, endRow);
  const profiles = profileColumns(view, header, rows, lexicon);
  const maximum = profiles.find(({ column }) => column === columns.maximum);
  // Who appraises scores behind the maximum; what stands before it is a weight or a count.
  const isFirst = (columns.maximum ?? 0) < (columns.self ?? 0);
  const from = Math.max(columns.content ?? 0, isFirst ? (columns.maximum ?? 0) : 0);
  const open = profiles.filter(
    (profile) =>
      !isOfEarlierYear(profile.words, year) &&
      profile.column > from &&
      (mayHoldPoints(assigned)(profile) || (isJudges(profile) && !assigned.has(profile.column))) &&
      !isOfPart(profile, lexicon) &&
      !isComparison(profile) &&
      isNeverBelow(maximum, profile),
  );
  const worth = open.map((profile) => profile.scores());
  return areLevels(worth, maximum?.maxima() ?? []) ? [] : open.map(({ column }) => column);
}

/** What two scores differ by: points below nothing, or worked out as a difference. */
const isComparison = (profile: Profile): boolean =>
  profile.scores().some((points) => points !== null && points < 0) ||
  [...profile.reads().values()].some(({ lessened }) => lessened > 0);

/** Another column of scores that somebody gave, and used. */
const isJudges = ({ role, numbers }: Profile): boolean =>
  (role === "appraised" || role === "council") && numbers() > 0;

const isOfEarlierYear = (words: string, year: number | null): boolean => {
  const named = /\b20\d\d\b/.exec(words)?.[0];
  return named !== undefined && year !== null && Number(named) < year;
};
