/** Owns which columns the header's words speak for, checked against what stands below them. */
import type { HeaderRole, Lexicon } from "../../../domain/lexicon";
import {
  columnRoles,
  type ColumnRole,
  type Columns,
  type UnitType,
} from "../../../model/table/reading";
import { maximumOf, scoreOf } from "../../sheet/numbers";
import type { SheetView } from "../../sheet/sheet";
import { typeOfName } from "../../title/unitKind";
import type { Header } from "./header";
import { rowsSummed } from "../rows/numbered";
import { holdsPoints, isDifference, isNeverBelow, type Profile } from "./profiles";
import { tickPairAt } from "./tickPairs";
import { isOfPart } from "./words";

/** A table whose columns are asked for: its rows below the header, and what stands in each column. */
export interface WordedTable {
  readonly view: SheetView;
  readonly header: Header;
  readonly rows: readonly number[];
  readonly profiles: readonly Profile[];
  readonly unitType: UnitType | null;
  readonly lexicon: Lexicon;
}

/** Columns that have a role so far: one to a role, one role to a column. */
interface Placing {
  readonly columns: { [R in ColumnRole]: number | null };
  readonly assigned: Set<number>;
  readonly table: WordedTable;
}

/** Returns the columns that the words speak for; null for a role of which they name none. */
export function columnsByWords(table: WordedTable): Columns {
  const columns = Object.fromEntries(columnRoles.map((role) => [role, null])) as Placing["columns"];
  const placing: Placing = { columns, assigned: new Set(), table };
  placeNamed(placing);
  placeTicked(placing);
  placeBarePoints(placing);
  placeUnnamedMaximum(placing);
  placeUnnamedScore(placing);
  placeWhatIsLeft(placing);
  placeAppraisal(placing);
  placeNumbers(placing);
  return columns;
}

/** Gives a column to a role that has none yet. */
function place(
  { columns, assigned }: Placing,
  role: ColumnRole,
  choice: Profile | undefined,
): void {
  if (columns[role] !== null || !choice) return;
  columns[role] = choice.column;
  assigned.add(choice.column);
}

const profileAt = ({ table }: Placing, column: number | null): Profile | undefined =>
  table.profiles.find((profile) => profile.column === column);

/** Columns that the words name for a role, and that have none yet. */
const free = ({ table, assigned }: Placing, role: HeaderRole | null): readonly Profile[] =>
  ofThisRound(
    table.profiles.filter((profile) => profile.role === role && !assigned.has(profile.column)),
  );

function placeNamed(placing: Placing): void {
  const { view, header, rows, profiles, lexicon } = placing.table;
  place(
    placing,
    "content",
    longest(besidePoints(free(placing, "content"), pointRows(view, header, rows))) ??
      longest(profiles.filter(({ role }) => role === null)),
  );
  place(placing, "maximum", besideScores(free(placing, "maximum"), scoredRows(view, header, rows)));
  for (const role of columnRoles) {
    if (role === "content" || role === "maximum") continue;
    const choice =
      role === "number"
        ? free(placing, role)[0]
        : inUse(besideRules(role, withWholeYear(placing, role), lexicon), lexicon);
    place(placing, role, choice);
  }
  shareReason(placing);
}

/** "Căn cứ trừ điểm" beside "Lý do trừ" says how each content is scored, not why points were lost. */
function besideRules(
  role: ColumnRole,
  profiles: readonly Profile[],
  { rules }: Lexicon,
): readonly Profile[] {
  const others = profiles.filter(({ words }) => !rules.column.test(words));
  return role === "reason" && others.length > 0 ? others : profiles;
}

/** The only column for words serves all who write, whoever it names. */
function shareReason({ columns }: Placing): void {
  if (columns.reason !== null || columns.note !== null) return;
  columns.reason = columns.appraisedReason;
  columns.appraisedReason = null;
}

/** "Tổng hợp năm" behind the quarters is of their role, whatever its words are. */
function withWholeYear(placing: Placing, role: HeaderRole): readonly Profile[] {
  const { profiles, lexicon } = placing.table;
  const named = free(placing, role);
  const areParts = named.length > 1 && named.every((profile) => isOfPart(profile, lexicon));
  const isWhole = ({ role: other, words, column }: Profile): boolean =>
    (other === null || other === "points" || other === "ignored") &&
    lexicon.wholeYear.test(words) &&
    !placing.assigned.has(column);
  return areParts ? [...named, ...profiles.filter(isWhole)] : named;
}

/** "Kết quả" over "Đạt | Không đạt": the first two such columns behind the maximum are the unit's own, where no words name its score. */
function placeTicked(placing: Placing): void {
  const { columns, assigned, table } = placing;
  const { view, header, profiles, lexicon } = table;
  if (columns.self !== null || columns.deduction !== null || columns.maximum === null) return;
  const isFree = ({ column }: Profile): boolean => !assigned.has(column);
  const met = profiles.find(
    (profile) =>
      isFree(profile) &&
      tickPairAt(view, header, profile.column, lexicon.scoreWords)?.met === profile.column,
  );
  if (!met) return;
  place(placing, "self", met);
  assigned.add(met.column + 1);
}

/** A bare "Điểm": the maximum stands left of the score, or behind it in the same cell. */
function placeBarePoints(placing: Placing): void {
  const { columns } = placing;
  for (const bare of free(placing, "points")) {
    if (bare.shares() > bare.numbers() / 2) place(placing, "self", bare);
    else if (columns.maximum === null && bare.numbers() > 0) place(placing, "maximum", bare);
    else place(placing, "self", bare);
  }
}

/** Words that nobody knows: one column alone that holds the points tells itself. */
function placeUnnamedMaximum(placing: Placing): void {
  const { columns, assigned, table } = placing;
  if (columns.maximum !== null || columns.self === null) return;
  const choice = onlyOne(table.profiles.filter(mayHoldPoints(assigned)));
  if (choice && isNeverBelow(choice, profileAt(placing, columns.self)))
    place(placing, "maximum", choice);
}

function placeUnnamedScore(placing: Placing): void {
  const { columns, assigned, table } = placing;
  const { header, profiles, unitType, lexicon } = table;
  if (columns.self !== null || columns.deduction !== null) return;
  const choice =
    onlyOne(profiles.filter(mayHoldPoints(assigned))) ?? onlyOne(summedColumns(placing));
  if (choice && isNeverBelow(profileAt(placing, columns.maximum), choice))
    place(placing, "self", choice);
  // "Xã chấm" and "Huyện chấm" side by side: the first is the unit's own.
  const [second] = free(placing, "appraised");
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

/** A column of a blank form that no words name, and that a formula adds up: points belong there. */
function summedColumns({ columns, assigned, table }: Placing): readonly Profile[] {
  const { view, rows, profiles } = table;
  return profiles.filter(
    ({ column, role }) =>
      role === null &&
      !assigned.has(column) &&
      column > (columns.maximum ?? columns.content ?? 0) &&
      rows.some((row) => (rowsSummed(view, row, column)?.length ?? 0) >= FEWEST_SUMMED),
  );
}

const FEWEST_SUMMED = 3;

/** "Điểm cuối" behind what is taken off: no words name it, and in every such row it is what is left of the maximum, with what was added. */
function placeWhatIsLeft(placing: Placing): void {
  const { columns, assigned, table } = placing;
  const [maximum, off] = [columns.maximum, columns.deduction].map((at) => profileAt(placing, at));
  if (columns.self !== null || !maximum || !off) return;
  const added = profileAt(placing, columns.added) ?? null;
  const left = table.profiles
    .filter(mayHoldPoints(assigned))
    .filter((profile) => isDifference(maximum, off, profile, added));
  place(placing, "self", onlyOne(left));
}

/** Somebody's scores behind the unit's own, whatever that somebody is called; a council that scores where nobody else appraises is the appraisal. */
function placeAppraisal(placing: Placing): void {
  const { columns, assigned, table } = placing;
  const isOpen = ({ column, role, filled }: Profile): boolean =>
    role === null && filled() === 0 && !assigned.has(column);
  if (columns.self !== null && columns.appraised === null && columns.council === null) {
    const behind = table.profiles.filter(
      (profile) =>
        profile.column > (columns.self ?? 0) &&
        table.lexicon.judged.test(profile.words) &&
        (mayHoldPoints(assigned)(profile) || isOpen(profile)) &&
        isNeverBelow(profileAt(placing, columns.maximum), profile),
    );
    place(placing, "appraised", onlyOne(behind));
  }
  if (columns.appraised === null && columns.council !== null) {
    columns.appraised = columns.council;
    columns.council = null;
  }
}

/** Header "Nội dung" over both the number and the text; or a number column without words. */
function placeNumbers(placing: Placing): void {
  const { columns, assigned, table } = placing;
  const content = columns.content ?? 0;
  const isNumbering = (profile: Profile): boolean =>
    profile.column < content &&
    !assigned.has(profile.column) &&
    profile.role !== "ignored" &&
    profile.labels() > 0 &&
    profile.labels() >= profile.filled() * 0.6;
  place(placing, "number", table.profiles.find(isNumbering));
}

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
export const mayHoldPoints =
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
export function ofWholeYear<T extends Pick<Profile, "words">>(
  columns: readonly T[],
  lexicon: Lexicon,
): readonly T[] {
  const whole = columns.filter(({ words }) => lexicon.wholeYear.test(words));
  if (whole.length > 0) return whole;
  const others = columns.filter((column) => !isOfPart(column, lexicon));
  return others.length > 0 ? others : columns;
}
