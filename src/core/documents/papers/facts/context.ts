/** Owns what papers are filled from beside scores: what a person typed, and what profile and place say. */
import type { Domain } from "../../../domain/domain";
import { entriesFor, type ProfileChain } from "../../../profile";
import { dayOfRound } from "../../../rubric";
import type { TableKind, UnitType } from "../../../model/table/reading";
import { officialNumber } from "../../official/letterhead";
import type { PaperFact } from "../paper";
import type { Placeholders, PlacePapers } from "../template";
import type { PaperWords } from "../words";
import { blankFact, type Scope, textFact } from "./scope";

/** What a person typed once: fields by their ids, of a unit before those of the round. */
export interface Particulars {
  readonly fields: { readonly [id: string]: string };
  /** Numbers of forms that a person assigned, by kind of paper. */
  readonly forms: { readonly [kind: string]: string };
  /** Where texts stand on a printed blank, in mm from its upper left corner, by kind of paper and id of the text; left out: as the template says. */
  readonly places?: Places;
}

export interface Places {
  readonly [kind: string]: { readonly [text: string]: Place };
}

export interface Place {
  readonly left: number;
  readonly top: number;
}

/** Returns places as they were typed or kept; null for anything else. */
export function placesOf(value: unknown): Places | null {
  const isObject = (each: unknown): each is { readonly [key: string]: unknown } =>
    typeof each === "object" && each !== null && !Array.isArray(each);
  const isPlace = (each: unknown): each is Place =>
    isObject(each) && [each["left"], each["top"]].every(Number.isFinite);
  const isOfTexts = (each: unknown): boolean =>
    isObject(each) && Object.values(each).every(isPlace);
  return isObject(value) && Object.values(value).every(isOfTexts) ? (value as Places) : null;
}

export const noParticulars: Particulars = { fields: {}, forms: {} };

export interface PaperContext {
  readonly placeholders: Placeholders;
  /** Null: no profile is known for the round. */
  readonly profile: ProfileChain | null;
  /** What places add, the nearest first. */
  readonly places: readonly PlacePapers[];
  readonly typed: Particulars;
  readonly domain: Domain;
  readonly words: PaperWords;
}

/** What the facts of a round's papers depend on beside scores. */
export interface Asked {
  readonly year: number | null;
  readonly unitType: UnitType | null;
  /** Of the tables at hand, in order. */
  readonly kinds: readonly TableKind[];
  /** Known without being typed, by field. */
  readonly defaults: { readonly [field: string]: PaperFact };
}

/** Returns what any paper can tell: what was typed, and what is known of the place. */
export function contextScope(
  { placeholders, typed, words, places, profile, domain }: PaperContext,
  asked: Asked,
): Scope {
  const { year, kinds } = asked;
  const defaults = { ...placeFacts(profile, asked), ...asked.defaults };
  const fields = Object.fromEntries(
    placeholders.fields.map(({ id, blank }): [string, PaperFact] => {
      const value = typed.fields[id]?.trim() ?? "";
      return [
        id,
        value !== ""
          ? textFact(value, { from: "typed" })
          : (defaults[id] ?? blankFact(blank, "notTyped")),
      ];
    }),
  );
  const titles = kinds.map((id) => domain.kinds.find((kind) => kind.id === id)?.title ?? "");
  return {
    facts: {
      ...fields,
      ...numberFacts(fields),
      ...dayFacts(fields, words),
      year: year === null ? blankFact("number", "notInSheet") : textFact(String(year)),
      nextYear: year === null ? blankFact("number", "notInSheet") : textFact(String(year + 1)),
      about: textFact(words.and(titles.map(words.within))),
      committee: textFact(profile?.map(({ committee }) => committee).find(Boolean) ?? null),
    },
    lists: {
      bases: basesFor(places, asked),
      recipientLines: linesOf(fields["recipients"]).map((recipient) => ({
        facts: { recipient },
        lists: {},
      })),
    },
  };
}

/** A number below 10 has a nought before it. */
function numberFacts({ number }: Scope["facts"]): Scope["facts"] {
  const typed = number?.text ?? null;
  return number && typed !== null ? { number: { ...number, text: officialNumber(typed) } } : {};
}

/** The day of a paper as Nghị định 30 writes it, and its place. */
function dayFacts(fields: Scope["facts"], words: PaperWords): Scope["facts"] {
  const { day, place } = fields;
  const typedDay = day?.text ?? null;
  const dayWords =
    typedDay === null
      ? { ...blankFact("day", "notTyped"), shown: words.blankDay }
      : textFact(words.dayWords(typedDay), { from: "typed" });
  const typedPlace = place?.text ?? null;
  return {
    dayWords,
    placeAndDate:
      typedDay !== null && typedPlace !== null
        ? textFact(words.placeAndDate(typedPlace, words.dayWords(typedDay)), { from: "typed" })
        : {
            ...blankFact("day", "notTyped"),
            shown: words.placeAndDate(
              typedPlace ?? words.blank("place"),
              typedDay === null ? words.blankDay : words.dayWords(typedDay),
            ),
          },
  };
}

/** What the profile says of those who are asked; where it says that nobody knows, the place stays empty. */
function placeFacts(
  profile: ProfileChain | null,
  { unitType, kinds }: Asked,
): { readonly [field: string]: PaperFact } {
  if (!profile || unitType === null) return {};
  const [kind] = kinds;
  if (kind === undefined) return {};
  const applicant = { unitType, kind };
  const [authority] = entriesFor(profile, "authorities", applicant);
  const request = entriesFor(profile, "dossiers", applicant).find(
    ({ stage, recipient }) => stage === "request" && recipient !== null,
  );
  const [deadline] = entriesFor(profile, "deadlines", applicant, "request");
  const sentTo = request?.recipient ? request : deadline;
  return {
    ...(authority
      ? {
          decidingBody:
            authority.body === null
              ? blankFact("body", "notKnown")
              : textFact(authority.body, { from: "document", source: authority.source }),
        }
      : {}),
    ...(sentTo?.recipient
      ? { sendTo: textFact(sentTo.recipient, { from: "document", source: sentTo.source }) }
      : {}),
  };
}

/** Texts that may be named as a basis, those of the country first. */
const basesFor = (places: readonly PlacePapers[], { year, kinds }: Asked): readonly Scope[] =>
  [...places].reverse().flatMap(({ bases }) =>
    bases
      .filter(
        (basis) =>
          (basis.kinds === undefined || basis.kinds.some((kind) => kinds.includes(kind))) &&
          (basis.validFrom === null || year === null || basis.validFrom <= dayOfRound(year)),
      )
      .map(({ text, source }) => ({
        facts: { base: textFact(text, { from: "document", source }) },
        lists: {},
      })),
  );

/** Returns the lines of what was typed, one below the other; an empty place is one line. */
export const linesOf = (fact: PaperFact | undefined): readonly PaperFact[] => {
  if (!fact) return [];
  const { text } = fact;
  if (text === null) return [fact];
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => ({ ...fact, text: line }));
};
