/** Owns which column plays which role: the header's words, checked against what stands below them. */
import { columnRoles, type ColumnRole } from "../reading";
import type { Lexicon, HeaderRole } from "../lexicon";
import type { Header } from "./header";
import { maximumOf } from "./numbers";
import { labelsOf } from "./rows";
import type { SheetView } from "./sheet";

export type Columns = { readonly [R in ColumnRole]: number | null };

interface Profile {
  readonly column: number;
  readonly role: HeaderRole | null;
  /** Rows with anything in this column. */
  readonly filled: number;
  /** Rows that read as points. */
  readonly numbers: number;
  /** Rows that read as a printed number. */
  readonly labels: number;
  readonly averageLength: number;
  readonly words: string;
}

/** Returns the column of each role between the header and `lastRow`; null where the table of this `year` has none. */
export function assignColumns(
  view: SheetView,
  header: Header,
  lastRow: number,
  year: number | null,
  lexicon: Lexicon,
): Columns {
  const profiles = profileColumns(view, header, lastRow, lexicon).filter(
    ({ words }) => !isOfEarlierYear(words, year),
  );
  const taken = new Set<number>();
  const columns: { [R in ColumnRole]: number | null } = {
    number: null,
    content: null,
    maximum: null,
    self: null,
    deduction: null,
    appraised: null,
    council: null,
    reason: null,
    evidence: null,
    note: null,
  };
  const take = (role: ColumnRole, choice: Profile | undefined): void => {
    if (columns[role] !== null || !choice) return;
    columns[role] = choice.column;
    taken.add(choice.column);
  };
  const free = (role: HeaderRole | null): readonly Profile[] =>
    ofThisRound(profiles.filter((profile) => profile.role === role && !taken.has(profile.column)));

  take("content", longest(free("content")) ?? longest(profiles.filter((p) => p.role === null)));
  take("maximum", mostNumbers(free("maximum")));
  for (const role of columnRoles) {
    if (role === "content" || role === "maximum") continue;
    take(role, role === "number" ? free(role)[0] : firstInUse(free(role)));
  }
  // A bare "Điểm": the maximum stands left of the score.
  for (const bare of free("points")) {
    if (columns.maximum === null && bare.numbers > 0) take("maximum", bare);
    else if (columns.self === null) take("self", bare);
  }
  // A council that scores where nobody else appraises is the appraisal.
  if (columns.appraised === null && columns.council !== null) {
    columns.appraised = columns.council;
    columns.council = null;
  }
  // Header "Nội dung" over both the number and the text; or a number column without words.
  const contentColumn = columns.content ?? 0;
  take(
    "number",
    profiles
      .filter((p) => p.column < contentColumn && !taken.has(p.column) && p.role !== "ignored")
      .find((p) => p.labels > 0 && p.labels >= p.filled * 0.6),
  );
  return columns;
}

function profileColumns(
  view: SheetView,
  header: Header,
  lastRow: number,
  lexicon: Lexicon,
): readonly Profile[] {
  const first = Math.max(1, Math.min(...header.words.keys()) - 1);
  const last = Math.max(...header.words.keys());
  const profiles: Profile[] = [];
  for (let column = first; column <= last; column++) {
    let filled = 0;
    let numbers = 0;
    let labels = 0;
    let length = 0;
    for (const row of view.rows) {
      if (row < header.bodyRow || row > lastRow) continue;
      const text = view.text(row, column);
      if (text === "") continue;
      filled++;
      length += text.length;
      if (maximumOf(view.points(row, column)) !== null) numbers++;
      if (labelsOf(view, row, column, lexicon).length > 0) labels++;
    }
    profiles.push({
      column,
      role: header.roles.get(column) ?? null,
      filled,
      numbers,
      labels,
      averageLength: filled === 0 ? 0 : length / filled,
      words: header.words.get(column) ?? "",
    });
  }
  return profiles;
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
  [...profiles].sort((a, b) => b.averageLength - a.averageLength)[0];

const mostNumbers = (profiles: readonly Profile[]): Profile | undefined =>
  [...profiles].sort((a, b) => b.numbers - a.numbers || a.column - b.column)[0];

/** Of several columns of one role the first that is filled at all; an empty one still names the place to write. */
const firstInUse = (profiles: readonly Profile[]): Profile | undefined =>
  profiles.find((profile) => profile.filled > 0) ?? profiles[0];
