/** Owns what a unit's copy holds in each place of the form: names by the kind that is printed, capitals as the line has them. */
import { wordsOf } from "../../consolidate/naming/nameWords";
import { hasTrait } from "../../domain/domain";
import { phraseAt, type UnitWords } from "../../domain/lexiconUnits";
import type { UnitType } from "../../model/table/reading";
import type { FormPlace } from "./formPlace";
import { type Gap, isGap } from "./formText";

/** Whose copy it is. */
export interface CopyOwner {
  readonly name: string;
  readonly type: UnitType | null;
  /** The unit above, as it is to be written; null: not known. */
  readonly above: string | null;
}

/** What is written into one cell. */
export interface FilledPlace {
  readonly place: FormPlace;
  readonly value: string | number | null;
}

/** Returns what each place holds in the copy of a unit; a gap that nothing is known for stays as it is printed. */
export const filledPlaces = (
  places: readonly FormPlace[],
  owner: CopyOwner,
  year: number | null,
  words: UnitWords,
): readonly FilledPlace[] =>
  places.map((place) => ({ place, value: valueOf(place, { owner, year, words }) }));

interface Filling {
  readonly owner: CopyOwner;
  readonly year: number | null;
  readonly words: UnitWords;
}

function valueOf({ text, before }: FormPlace, filling: Filling): string | number | null {
  const [only] = text;
  if (before === null && only && isGap(only) && only.wanted === "year") return filling.year;
  const filled = text.map((part) => (isGap(part) ? textFor(part, filling) : part));
  if (filled.every((part, at) => part === null || part === text[at])) return before;
  return text.reduce<string>((all, part, at) => {
    const own = filled[at];
    if (typeof own !== "string") return all + (isGap(part) ? part.open : part);
    return isGap(part) || isGap(text[at - 1] ?? "") ? joined(all, own) : all + own;
  }, "");
}

/** Where dots stood close to a word a space parts the name from it. */
function joined(before: string, part: string): string {
  const isTight = /[\p{L}\d:]$/u.test(before) && /^[\p{L}\d]/u.test(part);
  return isTight ? `${before} ${part}` : before + part;
}

function textFor(gap: Gap, { owner, year, words }: Filling): string | null {
  if (gap.wanted === "year") return year === null ? null : String(year);
  const name = nameFor(gap, owner, words);
  if (name === null) return null;
  const written = withKind(gap, name, words);
  return gap.isInCapitals ? written.toLocaleUpperCase("vi") : written;
}

function nameFor({ wanted, kind }: Gap, { name, type, above }: CopyOwner, words: UnitWords) {
  const isPlace = hasTrait(words.domain, type, "place");
  switch (wanted) {
    case "above":
      return above;
    case "place":
      return isPlace ? name : above;
    case "upper":
      return above !== null && upperOf(above, words) === kind ? above : null;
    case "unit":
      // "THÔN ……" in the copy of a commune: the form is another's.
      return isPlace && kind !== null ? null : name;
    case "year":
      return null;
  }
}

/** "XÃ ……" and "Xã An Bình" make "XÃ An Bình"; a unit of another kind brings its own. */
function withKind({ wanted, kind, printed }: Gap, name: string, words: UnitWords): string {
  if (kind === null) return name;
  const own = kindOf(name, words);
  if (own === null) return joined(printed, name);
  if (own.kind === kind) return joined(printed, own.rest);
  const type = words.typeOfKind.get(kind) ?? null;
  const isOfPlaces = wanted === "upper" || hasTrait(words.domain, type, "place", "partOfPlace");
  // "DOANH NGHIỆP ……" is said of any company, "THÔN ……" not of a street.
  return isOfPlaces ? name : joined(printed, name);
}

const upperOf = (name: string, { uppers }: UnitWords): string | null =>
  phraseAt(uppers, wordsOf(name), 0)?.words.join(" ") ?? null;

/** The kind with which a name begins, and what stands behind it. */
function kindOf(
  name: string,
  words: UnitWords,
): { readonly kind: string; readonly rest: string } | null {
  const list = wordsOf(name);
  const phrase = phraseAt(words.kinds, list, 0);
  const upper = phraseAt(words.uppers, list, 0);
  const [kind, length] = phrase
    ? [phrase.value, phrase.words.length]
    : [upper?.words.join(" ") ?? null, upper?.words.length ?? 0];
  const rest = name.split(/\s+/).slice(length).join(" ");
  return kind === null || rest === "" ? null : { kind, rest };
}
