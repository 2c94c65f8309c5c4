/** Owns which columns could hold the maximum and the score where the words leave a doubt, and what each choice costs. */
import type { HeaderRole, Lexicon } from "../../../domain/lexicon";
import type { Columns } from "../../../model/table/reading";
import { compared, holdsPoints, isDifference, isNoDifference, type Profile } from "./profiles";
import { firstRole, isOfPart, weighWords } from "./words";

/** Columns that a table may have. Costs are plain numbers: 0 is no oddness at all, 5 is very odd. */
export interface ColumnChoice {
  readonly columns: Columns;
  readonly cost: number;
}

/** At least one, the cheapest first. */
export type ColumnChoices = readonly [ColumnChoice, ...ColumnChoice[]];

/** So many choices are followed down to the rows. */
const FOLLOWED = 8;

/** What words cost where they name the role, do so above several columns, name half of it, the whole year, another role, or a column that is none of ours. */
const WORDS = {
  named: -4,
  inherited: -2.5,
  kin: -1,
  whole: -3,
  bare: 2,
  other: 4,
  ignored: 5,
  mostLearned: 1.25,
} as const;
/** A table without its maximum or its score; one whose score stands before its maximum. */
const MISSING = { maximum: 7, self: 2.5 } as const;
const SCORE_FIRST = 1;
/** All scores above their maximum; one row in twenty may be a slip, and one slip shows twice: in its row and in the total. */
const ALL_ABOVE = 24;
const SLIPS = 0.05;
/** Each of the first few scores above theirs. */
const EACH_ABOVE = 2.5;
const FEW = 2;
/** A score beside what was taken off, of the same row: what is left, or not. */
const LEFT_OVER = { agrees: -3, disagrees: 4 } as const;
/** All scores worked out from their maximum. */
const RESULT = -8;
/** Scores worth next to nothing, and scores in next to no rows. */
const LITTLE = 6;
const SPARSE = 1;
/** All scores in rows without a maximum. */
const ALL_BESIDE_NOTHING = 8;

/** Returns the choices from the cheapest on; the one that the words make is always among them, and alone where nothing contests it. */
export function columnChoices(
  worded: Columns,
  profiles: readonly Profile[],
  lexicon: Lexicon,
): ColumnChoices {
  const at = (column: number | null): Profile | undefined =>
    profiles.find((profile) => profile.column === column);
  const isWhole = lexicon.wholeYear.test(at(worded.self)?.words ?? "");
  const candidates = profiles.filter(
    (profile) => mayScore(profile, worded) && !(isWhole && isOfPart(profile, lexicon)),
  );
  if (!isContested(worded, candidates, at)) {
    const [maximum = null, self = null] = [at(worded.maximum), at(worded.self)];
    return [{ columns: placed(worded, maximum, self, profiles), cost: 0 }];
  }
  const options = [null, ...candidates];
  const choices = options.flatMap((maximum) =>
    options
      .filter((self) => self === null || self !== maximum)
      .map((self) => ({
        columns: placed(worded, maximum, self, profiles),
        cost: costOf(maximum, self, {
          worded,
          off: at(worded.deduction) ?? null,
          added: at(worded.added) ?? null,
          lexicon,
        }),
      })),
  );
  const [first = { columns: worded, cost: 0 }, ...others] = choices.sort((a, b) => a.cost - b.cost);
  return [first, ...others.slice(0, FOLLOWED - 1)];
}

/** Behind the text, full of points, and not taken by what others score or change. */
function mayScore(profile: Profile, { content, maximum, self, ...others }: Columns): boolean {
  const { column } = profile;
  if (column === maximum || column === self) return true;
  const isTaken = Object.values(others).includes(column) || column === content;
  return !isTaken && column > (content ?? 0) && profile.role !== "ignored" && holdsPoints(profile);
}

/** A column is missing or empty while another could be it, or the scores are above what is called their maximum. */
function isContested(
  { maximum, self }: Columns,
  candidates: readonly Profile[],
  at: (column: number | null) => Profile | undefined,
): boolean {
  const [most, points] = [at(maximum), at(self)];
  const isSpare = candidates.some(({ column }) => column !== maximum && column !== self);
  if (isSpare && (most === undefined || most.numbers() === 0)) return true;
  if (isSpare && points === undefined) return true;
  const selves = candidates.filter(({ role }) => role === "self").length;
  if (selves > 1) return true;
  if (!most || !points) return false;
  const { both, above } = compared(most, points);
  return above > FEW && above > both / 2;
}

interface Words {
  readonly worded: Columns;
  /** The column that the words name for what was taken off. */
  readonly off: Profile | null;
  /** The column that they name for what was added. */
  readonly added: Profile | null;
  readonly lexicon: Lexicon;
}

function costOf(
  maximum: Profile | null,
  self: Profile | null,
  { worded, off, added, lexicon }: Words,
): number {
  const hasScore = self !== null || off !== null;
  let cost = maximum === null ? MISSING.maximum : wordCost(maximum, "maximum", lexicon);
  if (self !== null) cost += wordCost(self, "self", lexicon);
  else if (!hasScore) cost += MISSING.self;
  if (maximum === null || self === null) return cost;
  cost += RESULT * shareReading(self, maximum);
  if (self.column < maximum.column) cost += SCORE_FIRST;
  if (off !== null && self.column !== worded.self)
    cost += isDifference(maximum, off, self) ? LEFT_OVER.agrees : LEFT_OVER.disagrees;
  const { both, above } = compared(maximum, self, added);
  const scored = self.scores().filter((points) => points !== null).length;
  if (above > FEW) cost += ALL_ABOVE * Math.max(0, above / both - SLIPS);
  cost += EACH_ABOVE * Math.min(above, FEW);
  if (scored > 0) cost += ALL_BESIDE_NOTHING * (1 - both / scored);
  return cost + (both > 0 ? littleCost(maximum, self) : 0);
}

/** Of what was taken off, little is typed in few rows; scores are worth most of their maxima, in most rows. */
function littleCost(maximum: Profile, self: Profile): number {
  const scores = self.scores();
  let [reached, most, both, all] = [0, 0, 0, 0];
  for (const [at, points] of maximum.maxima().entries()) {
    const score = scores[at] ?? null;
    if (points === null) continue;
    all++;
    if (score === null) continue;
    both++;
    most += points;
    reached += score;
  }
  const left = most > 0 ? 1 - Math.max(0, Math.min(1, reached / most)) : 0;
  return LITTLE * left * left + SPARSE * (1 - both / Math.max(1, all));
}

/** Share of the scores whose formula starts from the maximum of its row: "=C10+D10-E10". */
function shareReading(self: Profile, maximum: Profile): number {
  const reading = self.reads().get(maximum.column)?.added ?? 0;
  return reading / Math.max(1, self.filled());
}

function wordCost(
  { role, isInherited, words }: Profile,
  wanted: HeaderRole,
  lexicon: Lexicon,
): number {
  if (role === wanted) return isInherited ? WORDS.inherited : WORDS.named;
  if (role === "points") return WORDS.kin;
  // "Điểm | Đạt" below one name: the bare word may be either.
  const lowest = words.slice(words.lastIndexOf(" ") + 1);
  if (wanted === "maximum" && role === "self" && firstRole(lowest, lexicon) === "points")
    return WORDS.bare;
  if (wanted === "self" && (role === null || role === "ignored")) {
    if (lexicon.wholeYear.test(words)) return WORDS.whole;
    if (lexicon.partOfYear.test(words)) return WORDS.other;
  }
  if (role === "ignored") return WORDS.ignored;
  if (role !== null) return WORDS.other;
  const weight = weighWords(words, lexicon)[wanted] ?? 0;
  return -Math.max(-WORDS.mostLearned, Math.min(WORDS.mostLearned, weight));
}

/** Puts the two in their places, and beside them what the score's formula reads, or what the difference of both is. */
function placed(
  worded: Columns,
  maximum: Profile | null,
  self: Profile | null,
  profiles: readonly Profile[],
): Columns {
  const columns = { ...worded, maximum: maximum?.column ?? null, self: self?.column ?? null };
  if (!maximum || !self) return columns;
  const isFree = (profile: Profile): boolean =>
    !Object.values(columns).includes(profile.column) &&
    profile.role === null &&
    profile.column > (worded.content ?? 0);
  const free = profiles.filter(isFree);
  const reads = self.reads();
  const isOff = (profile: Profile): boolean => {
    const { added = 0, lessened = 0 } = reads.get(profile.column) ?? {};
    const isNegative = added > 0 && profile.scores().every((points) => (points ?? 0) <= 0);
    return lessened > added || isNegative || isDifference(maximum, profile, self);
  };
  const named = profiles.find(({ column }) => column === worded.deduction);
  const isRefuted =
    named !== undefined && columns.added === null && isNoDifference(maximum, named, self);
  const deduction = (isRefuted ? null : columns.deduction) ?? free.find(isOff)?.column ?? null;
  const isMore = ({ column }: Profile): boolean =>
    column !== deduction && (reads.get(column)?.added ?? 0) > 0;
  return { ...columns, deduction, added: columns.added ?? free.find(isMore)?.column ?? null };
}
