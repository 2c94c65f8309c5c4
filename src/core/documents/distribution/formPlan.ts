/** Owns how a blank form is handed out: its places, what speaks against it, and what each copy is to say when it is read. */
import { finding, type Finding } from "../../model/finding/finding";
import type { TitlePart } from "../../model/finding/formFindings";
import { indicatorsIn } from "../../model/table/itemTree";
import type { Reading, TitleLine } from "../../model/table/reading";
import { scorers } from "../../model/table/scorer";
import type { WorkbookData } from "../../model/workbook/grid";
import { hasTrait } from "../../domain/domain";
import type { ListedUnit } from "../../model/round/roundInput";
import { type ChosenPlace, chosenPlace } from "./chosenPlaces";
import { namesAbove } from "./copyFindings";
import type { CopyOwner } from "./filledPlaces";
import type { FormPlace } from "./formPlace";
import { formPlaces } from "./formPlaces";
import { type FormText, type FormWords, isGap, type Wanted } from "./formText";

/** What is asked of a form. */
export interface FormWish {
  readonly units: readonly ListedUnit[];
  /** Null: the one that is printed. */
  readonly year: number | null;
  /** The unit above those of which the list names none; null: not said. */
  readonly above: string | null;
  /** `sheet` null: that of the first table. */
  readonly chosen: readonly (Omit<ChosenPlace, "sheet"> & { readonly sheet: string | null })[];
}

export interface FormPlan {
  readonly places: readonly FormPlace[];
  /** Of the round: as printed, or as asked for; null: not known. */
  readonly year: number | null;
  readonly findings: readonly Finding[];
  /** No copy can be made that would be known again. */
  readonly isBlocked: boolean;
}

/** A cell of the form as a person looks at it before anything is written. */
export interface ShownPlace {
  readonly sheet: string;
  readonly cell: string;
  readonly wanted: readonly Wanted[];
  /** What stands there in the form; null: nothing. */
  readonly before: string | null;
  /** What the copy of the first unit holds there. */
  readonly example: string;
}

/** What handing the form out would do. */
export interface FormPreview extends Omit<FormPlan, "places"> {
  readonly places: readonly ShownPlace[];
  /** A name for each unit, in their order. */
  readonly names: readonly string[];
}

/** Returns the unit with whoever is above it, as its copy names them. */
export const ownerOf = (unit: ListedUnit, above: string | null): CopyOwner => ({
  name: unit.name,
  type: unit.type,
  above: unit.parent ?? unit.above ?? above,
});

/** Returns the places of a form and what is to be known before it is handed out. */
export function formPlan(
  workbook: WorkbookData,
  reading: Reading,
  wish: FormWish,
  words: FormWords,
): FormPlan {
  const made = wish.chosen.map(({ sheet, ...choice }) =>
    chosenPlace({ ...choice, sheet: sheet ?? reading.tables[0]?.sheet ?? "" }, workbook, words),
  );
  const chosen = made.filter((each): each is FormPlace => "text" in each);
  const taken = made.filter((each): each is Finding => "code" in each);
  const isChosen = (place: FormPlace): boolean =>
    chosen.some(
      ({ sheet, row, column }) =>
        sheet === place.sheet && row === place.row && column === place.column,
    );
  const found = formPlaces(workbook, reading, words).filter((place) => !isChosen(place));
  const places = [...found, ...chosen];
  const year = wish.year ?? reading.year;
  const findings = [
    ...taken,
    ...placesMissing(places, reading, wish, words),
    ...(year === null && places.some(({ text }) => text.some(wantsYear))
      ? [finding("formYearOpen", {})]
      : []),
    ...ofReading(reading, wish),
  ];
  const isBlocked = findings.some(
    ({ code, severity, facts }) =>
      severity === "error" || (code === "formNoPlace" && facts.part === "unit"),
  );
  return { places, year, findings, isBlocked };
}

const wantsYear = (part: FormText[number]): boolean => isGap(part) && part.wanted === "year";

/** What no place was found for and the form does not say already. */
function placesMissing(
  places: readonly FormPlace[],
  reading: Reading,
  { units, above }: FormWish,
  { lexicon: { domain } }: FormWords,
): readonly Finding[] {
  const wanted = new Set(places.flatMap(({ text }) => text.filter(isGap).map((gap) => gap.wanted)));
  const has = (...each: readonly Wanted[]): boolean => each.some((one) => wanted.has(one));
  const arePlaces = units.some(({ type }) => hasTrait(domain, type, "place"));
  const owners = units.map((unit) => ownerOf(unit, above));
  const isAboveOpen = owners.some(
    (owner) => owner.above !== null && !namesAbove(reading.titleLines, owner.above),
  );
  const parts: readonly (readonly [TitlePart, boolean])[] = [
    ["unit", !(arePlaces ? has("unit", "place") : has("unit"))],
    ["above", isAboveOpen && !has("above", "upper") && (arePlaces || !has("place"))],
    ["year", !has("year") && reading.year === null],
  ];
  return parts.flatMap(([part, isMissing]) => (isMissing ? [noPlace(part, reading, owners)] : []));
}

/** Where the name of a unit stands and no place for one, the form is no blank one; whoever is above may be named. */
function noPlace(part: TitlePart, reading: Reading, owners: readonly CopyOwner[]): Finding {
  const { unit, tables } = reading;
  const isAbove = (name: string): boolean =>
    owners.some(({ above }) => above !== null && namesAbove([lineOf(name)], above));
  return part === "unit" && unit !== null && !isAbove(unit)
    ? finding("formNamesUnit", { unit })
    : finding("formNoPlace", { part }, tables[0]?.sheet ?? null);
}

const lineOf = (text: string): TitleLine => ({ sheet: "", row: 1, column: 1, text });

/** What the reading of the form itself speaks of. */
function ofReading(reading: Reading, { year }: FormWish): readonly Finding[] {
  const { tables } = reading;
  if (tables.length === 0) return [finding("noScoreTable", {})];
  const scored = tables
    .flatMap(({ items }) => indicatorsIn(items))
    .filter(({ scores }) => scorers.some((scorer) => scores[scorer].points !== null));
  return [
    ...(scored.length === 0 ? [] : [finding("formHasScores", { count: scored.length })]),
    ...(reading.year === null || year === null || reading.year === year
      ? []
      : [finding("formOfOtherYear", { year: reading.year, wanted: year })]),
  ];
}
