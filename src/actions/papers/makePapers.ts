/** Owns the making of papers from scores at hand: which templates and places count, and what is told of each paper. */
import { entriesFor, type ProfileChain } from "../../core/profile";
import { dayOfRound, validOn } from "../../core/rubric";
import type { Lexicon } from "../../core/domain/lexicon";
import { personIn } from "../../core/recognise/form/marks/people";
import type { Particulars, PaperContext } from "../../core/documents/papers/facts/context";
import type { PaperUnit } from "../../core/documents/papers/facts/paperUnit";
import { type PaperRound, roundScope } from "../../core/documents/papers/facts/roundFacts";
import { kindOfPaper, unitScope } from "../../core/documents/papers/facts/unitFacts";
import { fillPaper } from "../../core/documents/papers/fill/fillPaper";
import { holds } from "../../core/documents/papers/fill/fillText";
import { boundOfRound, boundOfUnit } from "../../core/documents/papers/fill/bound";
import type { Scope } from "../../core/documents/papers/facts/scope";
import type { BoundScore, Paper } from "../../core/documents/papers/paper";
import type { PaperTemplate } from "../../core/documents/papers/template";
import { withPlaces } from "../../core/documents/papers/template/places";
import type { PaperWords } from "../../core/documents/papers/words";
import { loadPapers, type PaperKit } from "../loading/builtIn/loadPapers";
import { loadProfiles } from "../loading/builtIn/loadProfiles";

/** What every paper of a run is made with. */
export interface PaperMeans {
  /** Null: that of the whole country for the year. */
  readonly profile: ProfileChain | null;
  readonly typed: Particulars;
  /** With the domain. */
  readonly lexicon: Lexicon;
  readonly words: PaperWords;
  readonly kit?: PaperKit;
}

/** Papers that were made, and those that the unit's result does not allow. */
export interface MadePapers {
  readonly papers: readonly Paper[];
  /** Names of templates whose condition does not hold. */
  readonly notMade: readonly PaperTemplate[];
}

/** Returns the papers of a unit of these kinds, in the order of the kinds. */
export function papersOfUnit(
  unit: PaperUnit,
  kinds: readonly string[],
  means: PaperMeans,
): MadePapers {
  const context = contextOf(means, unit.year);
  const made: Paper[] = [];
  const notMade: PaperTemplate[] = [];
  for (const template of templatesOf(kinds, "unit", means)) {
    const { unitTypes } = template;
    if (unitTypes && !(unit.type !== null && unitTypes.includes(unit.type))) continue;
    const scope = unitScope(unit, template.kind, context);
    if (!holds(template.onlyWhen, [scope])) {
      notMade.push(template);
      continue;
    }
    made.push(
      fillPaper(template, {
        scope,
        kinds: unit.tables.map(({ kind }) => kind.id),
        unit: unit.name,
        year: unit.year,
        bound: boundOfUnit(unit),
        places: context.places,
        words: means.words,
        personIn: (text) => personIn(text, means.lexicon),
      }),
    );
  }
  return { papers: made, notMade };
}

/** Returns the papers of a round of these kinds. */
export function papersOfRound(
  round: PaperRound,
  kinds: readonly string[],
  means: PaperMeans,
): MadePapers {
  const context = contextOf(means, round.year);
  const scope = roundScope(round, context);
  const templates = templatesOf(kinds, "round", means);
  const papers = templates
    .filter(({ onlyWhen }) => holds(onlyWhen, [scope]))
    .map((template) =>
      fillPaper(template, {
        scope,
        kinds: round.kinds,
        unit: null,
        year: round.year,
        bound: boundOfRound(round),
        places: context.places,
        words: means.words,
        personIn: (text) => personIn(text, means.lexicon),
      }),
    );
  return { papers, notMade: templates.filter(({ onlyWhen }) => !holds(onlyWhen, [scope])) };
}

/** Returns what documents of a person's own are filled from: a unit, or the round. */
export function ownMatter(
  given: PaperUnit | PaperRound,
  means: PaperMeans,
): { readonly scope: Scope; readonly of: "unit" | "round"; readonly bound: readonly BoundScore[] } {
  const context = contextOf(means, given.year);
  return "units" in given
    ? { scope: roundScope(given, context), of: "round", bound: boundOfRound(given) }
    : { scope: unitScope(given, "", context), of: "unit", bound: boundOfUnit(given) };
}

function templatesOf(
  kinds: readonly string[],
  of: PaperTemplate["of"],
  { kit = loadPapers(), typed }: PaperMeans,
): readonly PaperTemplate[] {
  return kinds.flatMap((kind) =>
    kit.templates
      .filter((template) => template.kind === kind && template.of === of)
      .map((template) => withPlaces(template, typed.places?.[kind] ?? {})),
  );
}

/** Returns what papers of a year are filled from beside scores. */
export function contextOf(
  { profile, typed, lexicon, words, kit = loadPapers() }: PaperMeans,
  year: number | null,
): PaperContext {
  const counted = profile ?? nationalProfile(year);
  const ids = (counted ?? []).map(({ id }) => id);
  const own = ids.flatMap((id) => kit.places.filter((place) => place.profile === id));
  return {
    placeholders: kit.placeholders,
    profile: counted,
    places: [...own, ...kit.places.filter((place) => place.profile === null)],
    typed,
    domain: lexicon.domain,
    words,
  };
}

/** What the law says for the whole country in a year; null where the year is not known. */
function nationalProfile(year: number | null): ProfileChain | null {
  if (year === null) return null;
  const national = loadProfiles().filter(([first]) => first.place === null);
  return national.find(([first]) => validOn([first], dayOfRound(year)).length > 0) ?? null;
}

/** Kinds of papers that the dossiers of a place ask of a unit, each once, in the order of the dossiers. */
export function kindsAskedOf(unit: PaperUnit, means: PaperMeans): readonly string[] {
  const context = contextOf(means, unit.year);
  const { profile } = context;
  const { type } = unit;
  if (profile === null || type === null) return [];
  const texts = unit.tables
    .flatMap(({ kind }) => entriesFor(profile, "dossiers", { unitType: type, kind: kind.id }))
    .flatMap(({ papers }) => papers.map(({ text }) => text));
  return [...new Set(texts.flatMap((text) => kindOfPaper(text, context) ?? []))];
}
