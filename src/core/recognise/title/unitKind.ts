/** Owns how the words of a name tell what kind of unit it is: by their accents where it has any, and not within the name of a place above. */
import { bearsAccents, hasAccents } from "../../base/accents";
import { boundedCache } from "../../base/boundedCache";
import { keptWith, type KeptWith } from "../../base/keptWith";
import { hasTrait } from "../../domain/domain";
import type { Lexicon, Spellings } from "../../domain/lexicon";
import type { UnitType } from "../../model/table/reading";
import { remembered } from "../../domain/textMemory";
import { foldLetters, normaliseText } from "../../base/text";

/** Lines of titles and letterheads, names of units. */
const MOST_LINES = 2_000;

/** Returns the type that a unit's own name tells: of the words that tell one the first counts ("xã Trường Xuân"). */
export const typeOfName = remembered(
  MOST_LINES,
  (name, lexicon): UnitType | null => firstType(bare(name, lexicon), lexicon)?.unitType ?? null,
);

/** Tells whether a line of a title is about a type of unit: "xã đạt chuẩn", not "xã Đất Mũi". */
export const isAboutType = (text: string, type: WordsOfType, lexicon: Lexicon): boolean =>
  aboutType(type, () => remembered(MOST_LINES, (line, words) => isAbout(line, type, words)))(
    text,
    lexicon,
  );

const aboutType = keptWith<WordsOfType, (text: string, lexicon: Lexicon) => boolean>();

const isAbout = (text: string, type: WordsOfType, lexicon: Lexicon): boolean =>
  firstRight(
    type.title,
    leadOf(text),
    spellingsAbout(lexicon, keptWith<WordsOfType, Spellings>)(type, () => ({
      ...lexicon.title.generic.accented,
      ...type.accented,
    })),
  ) !== null;

type WordsOfType = Lexicon["unitTypes"][number];

/** How the words of a type, and those that go with any type, are spelt. */
const spellingsAbout = keptWith<Lexicon, KeptWith<WordsOfType, Spellings>>();

/** A name of a place in which others lie. */
export const isPlace = (name: string, lexicon: Lexicon): boolean =>
  hasTrait(lexicon.domain, typeOfName(name, lexicon), "place");

/** A line that ends with the kind of unit: its own name stands on the next. */
export function endsInKind(name: string, lexicon: Lexicon): boolean {
  const lead = bare(name, lexicon);
  return firstType(lead, lexicon)?.end === lead.folded.length;
}

/** Returns the name of a place behind its kind: "Gia Cát" of "UBND xã Gia Cát"; null where the kind is another. */
export function nameOfPlace(name: string, kind: string, lexicon: Lexicon): string | null {
  const lead = bare(name, lexicon);
  const type = firstType(lead, lexicon);
  if (!type || !hasTrait(lexicon.domain, type.unitType, "place")) return null;
  const isSameKind = lead.folded.slice(type.start, type.end) === foldLetters(kind);
  return isSameKind ? lead.written.slice(type.end).trim() || null : null;
}

/** Returns the kind of place with which a name ends, so that whose it is stands elsewhere: "xã" of "Trạm Y tế xã". */
export function placeKindAtEnd(name: string, lexicon: Lexicon): string | null {
  const words = name.split(" ");
  const tails = [words.slice(-1), words.slice(-2)].map((tail) => tail.join(" "));
  const found = tails.find((tail) => isPlace(tail, lexicon) && endsInKind(tail, lexicon));
  return found ?? null;
}

/** A line that is a unit's name and nothing else: the kind of unit first, a name of its own behind it. */
export const isName = (text: string, folded: string, lexicon: Lexicon): boolean =>
  text.length <= 80 && !isTitleText(folded, lexicon) && beginsWithKind(text, lexicon);

const beginsWithKind = remembered(MOST_LINES, (text, lexicon): boolean => {
  const lead = bare(text, lexicon);
  const type = firstType(lead, lexicon);
  if (!type || type.start > 0) return false;
  const rest = leadOf(lead.written.slice(type.end));
  const { pattern, accented } = lexicon.title.generic;
  // "Khu 3, phường Tuần Châu": the number is its name.
  if (/\d$/.test(lead.folded.slice(0, type.end)) && /^(?:$|[,;–-])/.test(rest.folded)) return true;
  return rest.folded !== "" && firstRight(pattern, rest, accented) === null;
});

/** A line of the title, a date, a number of a paper: no name of a unit, whatever words stand in it. */
export const isTitleText = remembered(
  MOST_LINES,
  (folded, lexicon): boolean =>
    lexicon.title.heading.test(folded) ||
    lexicon.title.form.test(folded) ||
    lexicon.title.notUnit.test(folded) ||
    lexicon.kinds.some(({ pattern }) => isTitleOfKind(folded, pattern, lexicon)),
);

/** "XÃ NÔNG THÔN MỚI": words of what is scored, beside them at most a kind of unit, and no name. */
function isTitleOfKind(folded: string, kind: RegExp, { unitTypes }: Lexicon): boolean {
  if (!kind.test(folded)) return false;
  const rest = folded.replace(kind, "").trim();
  return rest === "" || unitTypes.some(({ name }) => name.exec(rest)?.[0] === rest);
}

/** "Công an tỉnh Lạng Sơn": a province, city or district is named. */
export const namesPlaceAbove = (name: string, { placesAbove }: Lexicon): boolean =>
  firstRight(placesAbove.name, leadOf(name), placesAbove.accented) !== null;

/** "Công an xã An Bình": a body of a unit stands before its name. */
export const hasBodyBefore = (name: string, lexicon: Lexicon): boolean =>
  lengthOfBodies(leadOf(name), lexicon) > 0;

/** "UBND TỈNH LẠNG SƠN": the body of a province, a city or a district, which no sheet of a round scores. */
export const isPlaceAbove = remembered(
  MOST_LINES,
  (name, lexicon): boolean =>
    typeOfName(name, lexicon) === null &&
    firstRight(lexicon.placesAbove.body, leadOf(name), lexicon.placesAbove.accented) !== null,
);

/** Returns what a line of a title may name from each word on that can be a kind of unit. */
export function inKindWords(text: string, lexicon: Lexicon): readonly string[] {
  const { title, unitTypes } = lexicon;
  const folded = foldLetters(text);
  const found: string[] = [];
  let lead = withoutKinds(
    withoutPlacesAbove({ written: text, folded, open: folded }, lexicon),
    lexicon,
  );
  for (;;) {
    const match = title.inTitle.exec(lead.open);
    const name = match?.groups?.["name"];
    if (!match || name === undefined) return found;
    const at = match.index + match[0].indexOf(name);
    const [kind = ""] = name.split(" ");
    if (unitTypes.every(({ accented }) => isSpelt(lead, at, kind, accented)))
      found.push(text.slice(at, at + name.length));
    lead = masked(lead, at, kind.length);
  }
}

/** A name as written and folded, letter by letter; `open` has no letters where no kind of unit can stand. */
interface Lead {
  readonly written: string;
  readonly folded: string;
  readonly open: string;
}

/** Lines of a title are asked about for each type of unit. */
const leads = boundedCache<string, Lead>(MOST_LINES);
const leadOf = (name: string): Lead => leads(name, readLead);

function readLead(name: string): Lead {
  const written = normaliseText(name.replace(/\./g, " "));
  const folded = foldLetters(written);
  return { written, folded, open: folded };
}

/** Without the bodies that stand before a unit's own name: "BCĐ 138 xã An Bình" → "xã An Bình". */
function bare(name: string, lexicon: Lexicon): Lead {
  const lead = withoutPlacesAbove(leadOf(name), lexicon);
  const before = lengthOfBodies(lead, lexicon);
  return {
    written: lead.written.slice(before),
    folded: lead.folded.slice(before),
    open: lead.open.slice(before),
  };
}

/** "huyện Sóc Sơn", "TP Buôn Ma Thuột": words of its name tell no kind. */
function withoutPlacesAbove(lead: Lead, { placesAbove }: Pick<Lexicon, "placesAbove">): Lead {
  const place = firstRight(placesAbove.name, lead, placesAbove.accented);
  const placeName = place?.groups?.["name"];
  if (!place || placeName === undefined) return lead;
  const end = place.index + place[0].length;
  return withoutPlacesAbove(masked(lead, end - placeName.length, placeName.length), {
    placesAbove,
  });
}

/** "19 tiêu chí nông thôn mới": what is scored names no unit. */
const withoutKinds = (lead: Lead, { kinds }: Lexicon): Lead =>
  kinds.reduce((rest, { pattern }) => {
    const match = pattern.exec(rest.open);
    return match ? masked(rest, match.index, match[0].length) : rest;
  }, lead);

/** They end where a kind of unit follows. */
function lengthOfBodies(
  lead: Lead,
  { title, unitTypes }: Pick<Lexicon, "title" | "unitTypes">,
): number {
  const before = title.bodies.exec(lead.open)?.[0].length ?? 0;
  if (before === 0) return 0;
  const [kind = ""] = lead.open.slice(before).split(" ");
  const isRight = unitTypes.every(({ accented }) => isSpelt(lead, before, kind, accented));
  return isRight ? before : lengthOfBodies(masked(lead, before, kind.length), { title, unitTypes });
}

interface TypeWords {
  readonly unitType: UnitType;
  readonly start: number;
  readonly end: number;
}

function firstType(lead: Lead, lexicon: Lexicon): TypeWords | null {
  let first: TypeWords | null = null;
  for (const { unitType, name, accented } of lexicon.unitTypes) {
    const match = firstRight(name, lead, accented);
    if (match && (!first || match.index < first.start)) {
      first = { unitType, start: match.index, end: match.index + match[0].length };
    }
  }
  return first;
}

/** Returns the first match whose words bear their accents: "làng", not "Lạng". */
function firstRight(pattern: RegExp, lead: Lead, accented: Spellings): RegExpExecArray | null {
  let rest = lead;
  for (;;) {
    const match = pattern.exec(rest.open);
    if (!match) return null;
    const kindWords = match[0].slice(0, match[0].length - (match.groups?.["name"]?.length ?? 0));
    if (isSpelt(lead, match.index, kindWords, accented)) return match;
    rest = masked(rest, match.index, /^\S*/.exec(kindWords)?.[0].length || 1);
  }
}

function isSpelt({ written }: Lead, from: number, words: string, accented: Spellings): boolean {
  if (!hasAccents(written)) return true;
  let at = from;
  return words.split(" ").every((word) => {
    const start = at;
    at += word.length + 1;
    const right = accented[word];
    const spelled = written.slice(start, start + word.length);
    return !right || right.some((spelling) => bearsAccents(spelled, spelling));
  });
}

const masked = (lead: Lead, from: number, length: number): Lead => ({
  ...lead,
  open: lead.open.slice(0, from) + "~".repeat(length) + lead.open.slice(from + length),
});
