/** Owns which column plays which role: the header's words, checked against what stands below them. */
import {
  columnRoles,
  type ColumnRole,
  type Columns,
  type UnitType,
} from "../../../model/table/reading";
import type { Lexicon, HeaderRole } from "../../../domain/lexicon";
import type { Header } from "./header";
import { comparePoints } from "../../../base/points";
import { maximumOf, scoreOf } from "../../sheet/numbers";
import { labelsOf } from "../rows/numbered";
import type { SheetView } from "../../sheet/sheet";
import { typeOfName } from "../../title/unitKind";

/** A column under the header; what stands below is counted only where its words leave a doubt. */
interface Profile {
  readonly column: number;
  readonly role: HeaderRole | null;
  readonly words: string;
  /** Rows with anything in this column. */
  filled(): number;
  filledIn(rows: readonly number[]): number;
  /** Rows that read as points, of all or of some. */
  numbers(): number;
  numbersIn(rows: readonly number[]): number;
  /** Rows that read as a printed number. */
  labels(): number;
  averageLength(): number;
}

/** Returns the columns that the header names for a role of which there should be one; more than one is a doubt. */
export const rivals = (
  view: SheetView,
  { header, endRow }: { readonly header: Header; readonly endRow: number },
  role: ColumnRole,
  year: number | null,
): readonly number[] =>
  [...header.roles]
    .filter(
      ([column, named]) => named === role && !isOfEarlierYear(header.words.get(column) ?? "", year),
    )
    .map(([column]) => column)
    .filter((column) =>
      view.rows.some(
        (row) =>
          row >= header.bodyRow && row <= endRow && scoreOf(view.points(row, column)) !== null,
      ),
    );

/**
 * Returns the column of each role between the header and `lastRow`; null where the table of this year has none. `unitType` is
 * the type of the unit that the title names.
 */
export function assignColumns(
  view: SheetView,
  header: Header,
  lastRow: number,
  { year, unitType }: { readonly year: number | null; readonly unitType: UnitType | null },
  lexicon: Lexicon,
): Columns {
  const rows = view.rows.filter((row) => row >= header.bodyRow && row <= lastRow);
  const profiles = profileColumns(view, header, rows, lexicon).filter(
    ({ words }) => !isOfEarlierYear(words, year),
  );
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

  take(
    "content",
    longest(besidePoints(free("content"), pointRows(view, header, rows))) ??
      longest(profiles.filter((p) => p.role === null)),
  );
  take("maximum", besideScores(free("maximum"), scoredRows(view, header, rows)));
  for (const role of columnRoles) {
    if (role === "content" || role === "maximum") continue;
    take(role, role === "number" ? free(role)[0] : firstInUse(free(role)));
  }
  // A bare "Điểm": the maximum stands left of the score.
  for (const bare of free("points")) {
    if (columns.maximum === null && bare.numbers() > 0) take("maximum", bare);
    else if (columns.self === null) take("self", bare);
  }
  // Words that nobody knows: one column alone that holds the points tells itself.
  if (columns.maximum === null && columns.self !== null) {
    const choice = onlyOne(profiles.filter(holdsPoints(assigned)));
    if (choice && isNeverBelow(view, rows, choice.column, columns.self)) take("maximum", choice);
  }
  if (columns.self === null && columns.deduction === null) {
    const choice = onlyOne(profiles.filter(holdsPoints(assigned)));
    const isFit = choice && isNeverBelow(view, rows, columns.maximum, choice.column);
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
  if (columns.self !== null && columns.appraised === null && columns.council === null) {
    const behind = profiles.filter(
      (profile) =>
        profile.column > (columns.self ?? 0) &&
        lexicon.judged.test(profile.words) &&
        holdsPoints(assigned)(profile) &&
        isNeverBelow(view, rows, columns.maximum, profile.column),
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
  return profileColumns(view, header, rows, lexicon)
    .filter(
      (profile) =>
        !isOfEarlierYear(profile.words, year) &&
        profile.column > (columns.content ?? 0) &&
        (holdsPoints(assigned)(profile) || (isJudges(profile) && !assigned.has(profile.column))) &&
        isNeverBelow(view, rows, columns.maximum, profile.column),
    )
    .map(({ column }) => column);
}

/** Another column of scores that somebody gave, and used. */
const isJudges = ({ role, numbers }: Profile): boolean =>
  (role === "appraised" || role === "council") && numbers() > 0;

function profileColumns(
  view: SheetView,
  header: Header,
  rows: readonly number[],
  lexicon: Lexicon,
): readonly Profile[] {
  const first = Math.max(1, Math.min(...header.words.keys()) - 1);
  const last = Math.max(...header.words.keys());
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const column = first + at;
    const filledRows = (): readonly number[] => rows.filter((row) => view.text(row, column) !== "");
    const count = (test: (row: number) => boolean): number => filledRows().filter(test).length;
    return {
      column,
      role: header.roles.get(column) ?? null,
      words: header.words.get(column) ?? "",
      filled: () => filledRows().length,
      filledIn: (some) => some.filter((row) => view.text(row, column) !== "").length,
      numbers: () => count((row) => maximumOf(view.points(row, column)) !== null),
      numbersIn: (some) =>
        some.filter((row) => maximumOf(view.points(row, column)) !== null).length,
      labels: () => count((row) => labelsOf(view, row, column, lexicon).length > 0),
      averageLength: () => {
        const filled = filledRows();
        const length = filled.reduce((sum, row) => sum + view.text(row, column).length, 0);
        return filled.length === 0 ? 0 : length / filled.length;
      },
    };
  });
}

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

/** A maximum is never below its score; one row in twenty may be a slip. */
function isNeverBelow(
  view: SheetView,
  rows: readonly number[],
  maximum: number | null,
  self: number | null,
): boolean {
  if (maximum === null || self === null) return true;
  let both = 0;
  let below = 0;
  for (const row of rows) {
    const most = maximumOf(view.points(row, maximum));
    const points = scoreOf(view.points(row, self));
    if (most === null || points === null) continue;
    both++;
    if (comparePoints(points, most) > 0) below++;
  }
  return below * 20 <= both;
}

/** A column of points: most of what stands in it are numbers, and they are no numbering of the rows. */
const holdsPoints =
  (assigned: ReadonlySet<number>) =>
  (profile: Profile): boolean =>
    !assigned.has(profile.column) &&
    (profile.role === null || profile.role === "points" || profile.role === "content") &&
    profile.filled() >= 3 &&
    profile.numbers() >= profile.filled() * 0.8 &&
    profile.averageLength() < 12;

/** Of several columns of one role the first that is filled at all; an empty one still names the place to write. */
const firstInUse = (profiles: readonly Profile[]): Profile | undefined =>
  profiles.length < 2
    ? profiles[0]
    : (profiles.find((profile) => profile.filled() > 0) ?? profiles[0]);
