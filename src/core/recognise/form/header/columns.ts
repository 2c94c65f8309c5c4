/** Owns which column plays which role: the header's words, checked against what stands below them. */
import {
  columnRoles,
  type ColumnRole,
  type Columns,
  type UnitType,
} from "../../../model/table/reading";
import type { Lexicon, HeaderRole } from "../../../domain/lexicon";
import { columnChoices, type ColumnChoices } from "./choices";
import type { Header } from "./header";
import { isOfPart } from "./words";
import { holdsPoints, isNeverBelow, profileColumns, type Profile } from "./profiles";
import { maximumOf, scoreOf } from "../../sheet/numbers";
import type { SheetView } from "../../sheet/sheet";
import { typeOfName } from "../../title/unitKind";

/** Returns the columns that the header names for a role of which there should be one; more than one is a doubt. */
export function rivals(
  view: SheetView,
  { header, endRow }: { readonly header: Header; readonly endRow: number },
  role: ColumnRole,
  year: number | null,
  lexicon: Lexicon,
): readonly number[] {
  const rows = view.rowsBetween(header.bodyRow, endRow);
  const named = [...header.roles]
    .filter(([, each]) => each === role)
    .map(([column]) => ({ column, words: header.words.get(column) ?? "" }))
    .filter(({ words }) => !isOfEarlierYear(words, year));
  const areParts = named.every((column) => isOfPart(column, lexicon));
  const isWholeBeside = [...header.words.values()].some((words) => lexicon.wholeYear.test(words));
  if (areParts && isWholeBeside) return [];
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

interface WordedColumns {
  readonly view: SheetView;
  readonly header: Header;
  readonly rows: readonly number[];
  readonly profiles: readonly Profile[];
  readonly unitType: UnitType | null;
  readonly lexicon: Lexicon;
}

/** Returns the columns that the words speak for, checked against what stands below them. */
function columnsByWords({
  view,
  header,
  rows,
  profiles,
  unitType,
  lexicon,
}: WordedColumns): Columns {
  const at = (column: number | null): Profile | undefined =>
    profiles.find((profile) => profile.column === column);
  const assigned = new Set<number>();
  const columns: { [R in ColumnRole]: number | null } = {
    number: null,
    content: null,
    maximum: null,
    self: null,
    deduction: null,
    added: null,
    appraised: null,
    council: null,
    reason: null,
    evidence: null,
    note: null,
  };
  const take = (role: ColumnRole, choice: Profile | undefined): void => {
    if (columns[role] !== null || !choice) return;
    columns[role] = choice.column;
    assigned.add(choice.column);
  };
  const free = (role: HeaderRole | null): readonly Profile[] =>
    ofThisRound(
      profiles.filter((profile) => profile.role === role && !assigned.has(profile.column)),
    );

  /** "Tổng hợp năm" behind the quarters is of their role, whatever its words are. */
  const withWholeYear = (role: HeaderRole): readonly Profile[] => {
    const named = free(role);
    const areParts = named.length > 1 && named.every((profile) => isOfPart(profile, lexicon));
    const isWhole = ({ role: other, words, column }: Profile): boolean =>
      (other === null || other === "points" || other === "ignored") &&
      lexicon.wholeYear.test(words) &&
      !assigned.has(column);
    return areParts ? [...named, ...profiles.filter(isWhole)] : named;
  };

  take(
    "content",
    longest(besidePoints(free("content"), pointRows(view, header, rows))) ??
      longest(profiles.filter((p) => p.role === null)),
  );
  take("maximum", besideScores(free("maximum"), scoredRows(view, header, rows)));
  for (const role of columnRoles) {
    if (role === "content" || role === "maximum") continue;
    take(role, role === "number" ? free(role)[0] : inUse(withWholeYear(role), lexicon));
  }
  // A bare "Điểm": the maximum stands left of the score, or behind it in the same cell.
  for (const bare of free("points")) {
    if (bare.shares() > bare.numbers() / 2) take("self", bare);
    else if (columns.maximum === null && bare.numbers() > 0) take("maximum", bare);
    else if (columns.self === null) take("self", bare);
  }
  // Words that nobody knows: one column alone that holds the points tells itself.
  if (columns.maximum === null && columns.self !== null) {
    const choice = onlyOne(profiles.filter(mayHoldPoints(assigned)));
    if (choice && isNeverBelow(choice, at(columns.self))) take("maximum", choice);
  }
  if (columns.self === null && columns.deduction === null) {
    const choice = onlyOne(profiles.filter(mayHoldPoints(assigned)));
    const isFit = choice && isNeverBelow(at(columns.maximum), choice);
    if (isFit) take("self", choice);
    // "Xã chấm" and "Huyện chấm" side by side: the first is the unit's own.
    const [second] = free("appraised");
    if (columns.self === null && columns.appraised !== null && second) {
      columns.self = columns.appraised;
      columns.appraised = second.column;
      assigned.add(second.column);
    }
    // "Xã chấm" alone in a commune's own sheet.
    const scorer = header.words.get(columns.appraised ?? 0) ?? "";
    if (columns.self === null && unitType !== null && typeOfName(scorer, lexicon) === unitType) {
      columns.self = columns.appraised;
      columns.appraised = null;
    }
  }
  // Somebody's scores behind the unit's own, whatever that somebody is called.
  const isOpen = ({ column, role, filled }: Profile): boolean =>
    role === null && filled() === 0 && !assigned.has(column);
  if (columns.self !== null && columns.appraised === null && columns.council === null) {
    const behind = profiles.filter(
      (profile) =>
        profile.column > (columns.self ?? 0) &&
        lexicon.judged.test(profile.words) &&
        (mayHoldPoints(assigned)(profile) || isOpen(profile)) &&
        isNeverBelow(at(columns.maximum), profile),
    );
    take("appraised", onlyOne(behind));
  }
  // A council that scores where nobody else appraises is the appraisal.
  if (columns.appraised === null && columns.council !== null) {
    columns.appraised = columns.council;
    columns.council = null;
  }
  // Header "Nội dung" over both the number and the text; or a number column without words.
  const contentColumn = columns.content ?? 0;
  if (columns.number === null) {
    const left = profiles.filter(
      (p) => p.column < contentColumn && !assigned.has(p.column) && p.role !== "ignored",
    );
    take(
      "number",
      left.find((p) => p.labels() > 0 && p.labels() >= p.filled() * 0.6),
    );
  }
  return columns;
}

/** Returns the columns of points behind the text that no role has taken, and that are no other year's and no sum. */
export function unplaced(
  view: SheetView,
  { header, endRow }: { readonly header: Header; readonly endRow: number },
  columns: Columns,
  year: number | null,
  lexicon: Lexicon,
): readonly number[] {
  const rows = view.rows.filter((row) => row >= header.bodyRow && row <= endRow);
  const assigned = new Set<number>(Object.values(columns).filter((column) => column !== null));
  const profiles = profileColumns(view, header, rows, lexicon);
  const maximum = profiles.find(({ column }) => column === columns.maximum);
  // Who appraises scores behind the maximum; what stands before it is a weight or a count.
  const isFirst = (columns.maximum ?? 0) < (columns.self ?? 0);
  const from = Math.max(columns.content ?? 0, isFirst ? (columns.maximum ?? 0) : 0);
  return profiles
    .filter(
      (profile) =>
        !isOfEarlierYear(profile.words, year) &&
        profile.column > from &&
        (mayHoldPoints(assigned)(profile) ||
          (isJudges(profile) && !assigned.has(profile.column))) &&
        !isOfPart(profile, lexicon) &&
        !isComparison(profile) &&
        isNeverBelow(maximum, profile),
    )
    .map(({ column }) => column);
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

/** A column that names its year beside a plain one, or beside a later one, is last year's. */
function ofThisRound(profiles: readonly Profile[]): readonly Profile[] {
  if (profiles.length < 2) return profiles;
  const years = profiles.map(({ words }) => Number(/\b20\d\d\b/.exec(words)?.[0] ?? 0));
  if (years.every((year) => year === 0)) return profiles;
  const wanted = years.includes(0) ? 0 : Math.max(...years);
  return profiles.filter((_, at) => years[at] === wanted);
}

const longest = (profiles: readonly Profile[]): Profile | undefined =>
  best(profiles, (profile) => profile.averageLength());

/** Of several columns of words only those that say something in the rows that hold points; a name over several rows does not. */
function besidePoints(
  profiles: readonly Profile[],
  pointed: () => readonly number[],
): readonly Profile[] {
  if (profiles.length < 2) return profiles;
  const rows = pointed();
  const filled = profiles.map((profile) => profile.filledIn(rows));
  const most = Math.max(...filled);
  return profiles.filter((_, at) => (filled[at] ?? 0) >= most * MOSTLY);
}

const MOSTLY = 0.8;

/** Rows that hold points in any column that is named for them. */
const pointRows =
  (view: SheetView, { roles }: Header, rows: readonly number[]) =>
  (): readonly number[] => {
    const named = [...roles].filter(
      ([, role]) => role === "maximum" || role === "points" || role === "self",
    );
    return rows.filter((row) =>
      named.some(([column]) => maximumOf(view.points(row, column)) !== null),
    );
  };

/** Of several columns of points the maximum is the one beside the scores; the points of options stand in rows of their own. */
const besideScores = (
  profiles: readonly Profile[],
  scored: () => readonly number[],
): Profile | undefined =>
  best(profiles, (profile) => profile.numbersIn(scored()) * MORE_THAN_ROWS + profile.numbers());

/** Rows that hold a number in a column of scores. */
const scoredRows =
  (view: SheetView, { roles }: Header, rows: readonly number[]) =>
  (): readonly number[] => {
    const scores = [...roles].filter(([, role]) => role === "self" || role === "appraised");
    return rows.filter((row) =>
      scores.some(([column]) => scoreOf(view.points(row, column)) !== null),
    );
  };

const MORE_THAN_ROWS = 1_100_000;

/** Returns the profile of the highest worth, the leftmost of equals; one alone is not weighed. */
function best(
  profiles: readonly Profile[],
  worth: (profile: Profile) => number,
): Profile | undefined {
  if (profiles.length < 2) return profiles[0];
  return profiles
    .map((profile) => ({ profile, worth: worth(profile) }))
    .reduce((kept, other) => (other.worth > kept.worth ? other : kept)).profile;
}

const onlyOne = (profiles: readonly Profile[]): Profile | undefined =>
  profiles.length === 1 ? profiles[0] : undefined;

/** A column of points that no role has taken and no words claim. */
const mayHoldPoints =
  (assigned: ReadonlySet<number>) =>
  (profile: Profile): boolean =>
    !assigned.has(profile.column) &&
    (profile.role === null || profile.role === "points" || profile.role === "content") &&
    holdsPoints(profile);

/**
 * Of several columns of one role the one for the whole year, else the latest part of it that is filled, else the first
 * that is filled at all; an empty one still names the place to write.
 */
function inUse(profiles: readonly Profile[], lexicon: Lexicon): Profile | undefined {
  if (profiles.length < 2) return profiles[0];
  const whole = ofWholeYear(profiles, lexicon);
  const filled = whole.filter((profile) => profile.filled() > 0);
  const areParts = whole.every((profile) => isOfPart(profile, lexicon));
  return (areParts ? filled[filled.length - 1] : filled[0]) ?? whole[0];
}

/** Columns of quarters and months stand back where one is of the whole year. */
function ofWholeYear<T extends Pick<Profile, "words">>(
  columns: readonly T[],
  lexicon: Lexicon,
): readonly T[] {
  const whole = columns.filter(({ words }) => lexicon.wholeYear.test(words));
  if (whole.length > 0) return whole;
  const others = columns.filter((column) => !isOfPart(column, lexicon));
  return others.length > 0 ? others : columns;
}
