/** Owns what the words of a header say of its column: patterns for what is certain, learned weights for the rest. */
import type { HeaderRole, Lexicon } from "../../../domain/lexicon";
import { remembered } from "../../../domain/textMemory";
import { adjustments } from "../../../model/table/adjustment";
import { scorers } from "../../../model/table/scorer";

/** Decoration of a header's words that says nothing about the role: "(100 điểm)", "(1)", stars. */
const DECORATION = /\([^)]*\)|\[[^\]]*\]|[*"':;.,/]/g;
const MAY_BE_DECORATED = /[([*"':;.,/]/;

/** Headers of the same words stand in sheet after sheet. */
const MOST_HEADERS = 1_000;

/** Returns folded words without decoration, what is shortened in them written out: "d.chuan (1)" is "diem chuan". */
export const plainWords = remembered(MOST_HEADERS, (folded, { shortened }): string => {
  const bare = MAY_BE_DECORATED.test(folded)
    ? folded.replace(DECORATION, " ").replace(/\s+/g, " ").trim()
    : folded;
  if (!shortened.any.test(bare)) return bare;
  return shortened.each.reduce(
    (words, { pattern, words: full }) => words.replace(pattern, full),
    bare,
  );
});

/** Returns the role that these words name; null where no pattern fits. */
export const firstRole = remembered(
  MOST_HEADERS,
  (words, lexicon): HeaderRole | null =>
    lexicon.columns.find(({ pattern }) => pattern.test(words))?.role ?? null,
);

/** The lowest words decide; where they say too little ("Điểm", "Tỷ lệ"), the words above join them. */
export function roleOfWords(texts: readonly string[], lexicon: Lexicon): HeaderRole | null {
  const lowest = texts[texts.length - 1];
  if (lowest === undefined) return null;
  const role = firstRole(lowest, lexicon);
  if (texts.length === 1) return role;
  if (role && role !== "points") {
    if (isAnothers(role, texts, lexicon)) return "ignored";
    return isAppraisers(role, texts, lexicon) ? "appraisedReason" : role;
  }
  return scorerBelow(texts, lexicon) ?? firstRole(texts.join(" "), lexicon) ?? role;
}

/** "Công an" alone below "Kết quả chấm": whose scores they are. */
function scorerBelow(texts: readonly string[], lexicon: Lexicon): HeaderRole | null {
  const lowest = texts[texts.length - 1] ?? "";
  const named = lexicon.scorerNames.find(({ pattern }) => pattern.test(lowest))?.role ?? null;
  if (named === null) return null;
  const above = texts.slice(0, -1).map((words) => firstRole(words, lexicon));
  const isOfScores = above.some((role) => scorers.some((scorer) => scorer === role));
  return isOfScores ? named : null;
}

/** "Lý do" below "Thẩm định": the words of who appraises. */
function isAppraisers(role: HeaderRole, texts: readonly string[], lexicon: Lexicon): boolean {
  if (role !== "reason" && role !== "note") return false;
  const above = firstRole(texts.slice(0, -1).join(" "), lexicon);
  return above === "appraised" || above === "council";
}

/** "Trừ" below "Thẩm định": what others took off, not the unit. */
function isAnothers(role: HeaderRole, texts: readonly string[], lexicon: Lexicon): boolean {
  if (!adjustments.some((each) => each.role === role)) return false;
  const above = firstRole(texts.slice(0, -1).join(" "), lexicon);
  return above !== "self" && scorers.some((scorer) => scorer === above);
}

/** A column for a quarter, a month or half a year. */
export const isOfPart = (
  { words }: { readonly words: string },
  { wholeYear, partOfYear }: Lexicon,
): boolean => partOfYear.test(words) && !wholeYear.test(words);

/** Learned weights of a role by words and pairs of neighbours; above 0 where it is likelier than elsewhere. */
type RoleWeights = { readonly [R in HeaderRole]?: number };

/** Returns what the words weigh for each role: nothing for words that were never seen. */
export function weighWords(words: string, { columnWords }: Lexicon): RoleWeights {
  const sum: { [R in HeaderRole]?: number } = {};
  for (const part of wordsAndPairs(words)) {
    for (const [role, weight] of Object.entries(columnWords[part] ?? {})) {
      const named = role as HeaderRole;
      sum[named] = (sum[named] ?? 0) + (weight ?? 0);
    }
  }
  return sum;
}

/** Columns of words, of which the learned weights alone may tell: what they say changes no points. */
const tellable: readonly HeaderRole[] = ["reason", "evidence", "note"];
const TELLING = 4;
const LEAD = 1.5;

/** Returns the role that words which no pattern knows speak for beyond doubt; null for all others. */
export const learnedRole = remembered(MOST_HEADERS, (words, lexicon): HeaderRole | null => {
  const [best, next] = Object.entries(weighWords(words, lexicon))
    .map(([role, weight]) => ({ role: role as HeaderRole, weight: weight ?? 0 }))
    .sort((a, b) => b.weight - a.weight);
  const isTelling =
    best !== undefined && best.weight >= TELLING && best.weight - (next?.weight ?? 0) >= LEAD;
  return isTelling && tellable.includes(best.role) ? best.role : null;
});

/** Returns the single words of a text and each with the one after it. */
export function wordsAndPairs(words: string): readonly string[] {
  const single = words.split(" ").filter((word) => /[a-z]/.test(word));
  const pairs = single.slice(1).map((word, at) => `${single[at] ?? ""} ${word}`);
  return [...single, ...pairs];
}
