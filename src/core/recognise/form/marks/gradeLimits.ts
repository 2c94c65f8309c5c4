/** Owns the limits of grades in words: the number from which each grade counts, under whatever names the sheet gives them. */
import { comparePoints, type Points } from "../../../base/points";
import { foldLetters } from "../../../base/text";
import type { Lexicon } from "../../../domain/lexicon";
import type { GradeBand } from "../../../model/table/reading";
import { parseDecimal } from "../../sheet/numbers";

/** A grade with the points that it reaches up to, where they are named. */
export interface GradeRange extends GradeBand {
  readonly below: Points | null;
}

/** Points of a grade, with the words before and behind them up to the next ones. */
interface Stretch {
  readonly from: Points;
  readonly below: Points | null;
  readonly start: number;
  readonly end: number;
}

/** Longer words are no name of a grade. */
const LONGEST_NAME = 40;
/** "Từ 90 đến 100; từ 70 đến 89": the next grade ends so little below. */
const STEP = 1;

/** Returns the grades of a line, the first named first; of a line that names none nothing. */
export function gradesInLine(text: string, lexicon: Lexicon): readonly GradeRange[] {
  if (!/\d/.test(text)) return [];
  const folded = foldLetters(text);
  const stretches = joinedEnds(stretchesOf(folded, lexicon), folded);
  if (stretches.length === 0) return [];
  const shown = folded.length === text.length ? text : folded;
  const gaps = [...stretches, null].map((stretch, at) =>
    shown.slice(stretches[at - 1]?.end ?? 0, stretch?.start ?? shown.length),
  );
  const before = stretches.map((_, at) => nameBefore(gaps[at] ?? "", lexicon));
  const behind = stretches.map((_, at) => nameIn(firstPart(gaps[at + 1] ?? ""), lexicon));
  // "…, Trung bình (từ 60 đến dưới 80 điểm); dưới 60 điểm: Chưa xếp loại"
  const last = stretches.length - 1;
  const leading = before.map((name, at) => (at > 0 && at === last ? (name ?? behind[at]) : name));
  const ranges = likelier(named(stretches, leading), named(stretches, behind), lexicon);
  const rest = restIn(gaps[gaps.length - 1] ?? "", lexicon);
  return ranges.length < 2 || rest === null
    ? ranges
    : [...ranges, { name: rest, from: 0, below: null }];
}

/** "…; còn lại là Yếu": the grade below all that are named with points; null: none. */
function restIn(behind: string, lexicon: Lexicon): string | null {
  const folded = foldLetters(behind);
  const found = lexicon.gradeLimits.rest.exec(folded);
  if (!found || folded.length !== behind.length) return null;
  return nameIn(firstPart(behind.slice(found.index + found[0].length)), lexicon)?.name ?? null;
}

/** Of names before their points and names behind them those that are told as grades more often; what leads to a list may look like a name. */
function likelier(
  before: readonly NamedRange[] | null,
  behind: readonly NamedRange[] | null,
  { grades }: Lexicon,
): readonly GradeRange[] {
  const told = (ranges: readonly NamedRange[]): number =>
    ranges.filter(({ name, isLed }) => isLed || grades.some((grade) => grade.name === name)).length;
  if (before && behind) return told(behind) > told(before) ? behind : before;
  return before ?? behind ?? [];
}

/** Whether such grades are the limits of one scale: each ends where the next better one begins, or all names are known ones. */
export function areLimits(
  ranges: readonly GradeRange[],
  { grades, gradeLimits }: Lexicon,
): boolean {
  if (ranges.every(({ name }) => gradeLimits.verdicts.test(foldLetters(name)))) return false;
  const names = new Set(ranges.map(({ name }) => name));
  if (ranges.length < 2 || names.size < ranges.length) return false;
  const sorted = [...ranges].sort((a, b) => comparePoints(b.from, a.from));
  const isDescending = sorted.every((range, at) => {
    const better = sorted[at - 1];
    return better === undefined || comparePoints(range.from, better.from) < 0;
  });
  const gapsOf = sorted.map(({ below }, at) => {
    const better = sorted[at - 1];
    return below === null || better === undefined ? null : Math.abs(better.from - below);
  });
  const isClosed = gapsOf.every((gap) => gap === null || comparePoints(gap, STEP) <= 0);
  const isTold = gapsOf.some((gap) => gap !== null);
  const areKnown = ranges.every(({ name }) => grades.some((grade) => grade.name === name));
  return isDescending && isClosed && (isTold || areKnown);
}

function stretchesOf(folded: string, { gradeLimits }: Lexicon): readonly Stretch[] {
  const found: Stretch[] = [];
  const { range } = gradeLimits;
  // A pattern remembers where it left off.
  range.lastIndex = 0;
  for (let match = range.exec(folded); match; match = range.exec(folded)) {
    const { from, to, least, more, open, under, down } = match.groups ?? {};
    const lowest = from ?? least ?? more ?? open;
    const highest = to ?? under ?? down;
    found.push({
      // Only an upper end is named: everything below it belongs to the grade.
      from: lowest === undefined ? 0 : parseDecimal(lowest),
      below: highest === undefined ? null : parseDecimal(highest),
      start: match.index,
      end: match.index + match[0].length,
    });
  }
  return found;
}

/** "≥ 70 điểm và < 90 điểm": both ends of one grade. */
function joinedEnds(stretches: readonly Stretch[], folded: string): readonly Stretch[] {
  const joined: Stretch[] = [];
  for (const stretch of stretches) {
    const before = joined[joined.length - 1];
    const isUpper = stretch.from === 0 && stretch.below !== null;
    if (
      before?.below === null &&
      isUpper &&
      /^[ ,]*(?:va |den )?[ ,]*$/.test(folded.slice(before.end, stretch.start))
    )
      joined[joined.length - 1] = { ...before, below: stretch.below, end: stretch.end };
    else joined.push(stretch);
  }
  return joined;
}

/** A name, and whether words like "xếp loại" lead to it. */
interface Name {
  readonly name: string;
  readonly isLed: boolean;
}

type NamedRange = GradeRange & Name;

function named(
  stretches: readonly Stretch[],
  names: readonly (Name | null | undefined)[],
): readonly NamedRange[] | null {
  const ranges = stretches.flatMap(({ from, below }, at) => {
    const name = names[at];
    return name ? [{ ...name, from, below }] : [];
  });
  return ranges.length === stretches.length ? ranges : null;
}

const PARTS = /[;.\n]|,(?!\d)|:(?=.*\S)/;

/** The last words before the points that are more than a lead to them: "Xuất sắc: tổng điểm". */
function nameBefore(gap: string, lexicon: Lexicon): Name | null {
  const parts = gap.split(PARTS).reverse();
  const last = parts.find((part, at) => at === parts.length - 1 || !isLead(part, lexicon)) ?? "";
  return nameIn(last, lexicon);
}

/** "tổng điểm": words that lead to points, and nothing else. */
function isLead(words: string, { gradeLimits }: Lexicon): boolean {
  const folded = foldLetters(words.replace(EDGES, ""));
  if (isVerdictNamed(words, folded, gradeLimits)) return false;
  return folded !== "" && gradeLimits.lead.exec(`${folded} `)?.[0].trim() === folded;
}

/** "Đạt (từ 50 điểm)", "Đạt: từ 50 điểm", "từ 50 điểm: Đạt" name a grade; "Khá: đạt từ 70 điểm" only leads to its points. */
const isVerdictNamed = (words: string, folded: string, { verdicts }: Lexicon["gradeLimits"]) =>
  /[(:]\s*$|^\s*:/.test(words) && verdicts.test(folded);

const firstPart = (gap: string): string =>
  gap.split(/[;.\n]|,(?!\d)/).find((part) => /\p{L}/u.test(part)) ?? "";

/** The words without what only leads to a name; a known grade by its own name, "Loại A (tốt)" as it stands; null: no name. */
function nameIn(words: string, { gradeLimits, grades }: Lexicon): Name | null {
  const shown = words.replace(EDGES, "").normalize("NFC");
  const folded = foldLetters(shown);
  const isVerdict = isVerdictNamed(words, folded, gradeLimits);
  const lead = isVerdict ? "" : (gradeLimits.lead.exec(folded)?.[0] ?? "");
  const bare = folded.length === shown.length ? shown.slice(lead.length).replace(EDGES, "") : "";
  const name = foldLetters(bare);
  const known = grades.find((grade) => foldLetters(grade.name) === name);
  const isLed = /\b(?:loai|xep|hang|danh gia)\b/.test(lead);
  if (known) return { name: known.name, isLed };
  // "Loại A" is the name, "A" alone is none.
  const kept = /^[a-e](?![a-z])/.test(name) ? `${gradeLimits.letters} ${bare}` : bare;
  const isName = /\p{L}/u.test(kept) && kept.length <= LONGEST_NAME && !/\d/.test(kept);
  if (!isName || gradeLimits.notNames.test(foldLetters(kept))) return null;
  return { name: kept.charAt(0).toUpperCase() + kept.slice(1), isLed };
}

/** Signs around a name; a bracket that was opened within it stays. */
const EDGES = /^[\s:;,.=•*+–—()-]+|[\s:;,.=•*+–—(-]+$|(?<!\([^()]*)\)$/gu;
