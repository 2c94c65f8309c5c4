/** Owns in which order units stand in a consolidation's workbook, and what of a unit more than one sheet shows. */
import type {
  Consolidation,
  FileFacts,
  Refusal,
  UnitResult,
} from "../../model/round/consolidation";
import { shownKinds } from "../../consolidate/result/shownKinds";
import { type Domain, type ListedKind, programmesOf } from "../../domain/domain";
import type { RoundPaper } from "../../model/round/closing";
import type { DossierStep } from "../../model/round/dossier";
import type { FollowUp } from "../../model/round/followUp";
import type { UnitType } from "../../model/table/reading";
import type { StyleName } from "../looks";
import type { DraftCell, DraftLink } from "../sheetDraft";
import { SheetDraft, textCell } from "../sheetDraft";
import type { Page } from "../sheetModel";
import type { ConsolidationWords } from "./bookWords";

/** Units of one type, or those that stand beside what is counted. */
export interface UnitSection {
  readonly type: UnitType | null;
  /** Null: they are counted. */
  readonly outside: "notListed" | "undecided" | null;
  readonly units: readonly UnitResult[];
}

/** What every sheet is built from. */
export interface BookInput {
  readonly consolidation: Consolidation;
  readonly words: ConsolidationWords;
  readonly domain: Domain;
  readonly options: BookOptions;
}

export interface BookOptions {
  /** ISO 8601. */
  readonly madeAt: string;
  readonly paper: RoundPaper;
  /** Path of a file from the folder of the workbook, "/" between folders; null: no link can be made. */
  readonly pathTo: (file: string) => string | null;
  /** What people did about tasks, of this run and earlier ones. */
  readonly followUps: readonly FollowUp[];
  /** What was said of where dossiers stand; left out: nothing. */
  readonly dossiers?: readonly DossierStep[];
}

/** Returns the types in the order of the statistics, each with its units in the order of the list; units outside the list last. */
export function sectionsOf({ units, statistics, hasList }: Consolidation): readonly UnitSection[] {
  const listed = units.filter(({ isOutside }) => !isOutside);
  const types = [
    ...new Set([
      ...statistics.byType.map(({ type }) => type),
      ...listed.map((one) => one.unit.type),
    ]),
  ];
  const sections = types.map((type) => ({
    type,
    outside: null,
    units: listed.filter((one) => one.unit.type === type),
  }));
  const outside: UnitSection = {
    type: null,
    outside: hasList ? "notListed" : "undecided",
    units: units.filter(({ isOutside }) => isOutside),
  };
  return [...sections, outside].filter((section) => section.units.length > 0);
}

export const sectionTitle = ({ type, outside }: UnitSection, words: ConsolidationWords): string =>
  outside ? words.outside[outside] : words.unitType(type);

/** Returns the name of a unit, with that of its commune where it has one. */
export function fullName({ unit }: Pick<UnitResult, "unit">, words: ConsolidationWords): string {
  const name = unit.name.trim() === "" ? words.unnamed : unit.name;
  return unit.parent === null ? name : `${name} (${unit.parent})`;
}

/** Returns the full name where units of all sorts stand among each other, saying of one beside what is counted that it is. */
export const nameAmongAll = (
  { unit, isOutside }: Pick<UnitResult, "unit" | "isOutside">,
  words: ConsolidationWords,
): string => `${fullName({ unit }, words)}${isOutside ? words.countedApart : ""}`;

/** Places of the book that links lead to. */
export const places = {
  list: (unit: UnitResult): string => `list ${unit.unit.key}`,
  todo: (unit: UnitResult): string => `todo ${unit.unit.key}`,
  detail: (unit: UnitResult): string => `detail ${unit.unit.key}`,
} as const;

/** Returns a link to a cell of a submission; null where no path to the file is known. */
export function fileLink(
  { options }: BookInput,
  file: string | null,
  sheet: string | null = null,
  cell: string | null = null,
): DraftLink | null {
  const path = file === null ? null : options.pathTo(file);
  return path === null || path === "" ? null : { to: "file", path, sheet, cell };
}

/** Returns files that stand with no unit: refused or in doubt, each once. */
export function filesOfNobody({ units, refused, questions }: Consolidation): {
  readonly refused: readonly Refusal[];
  readonly inDoubt: readonly Pick<FileFacts, "file" | "sha256">[];
} {
  const filesOfUnits = new Set(units.flatMap(({ files }) => files.map(({ file }) => file)));
  return {
    refused: refused.filter(({ file }) => !filesOfUnits.has(file)),
    inDoubt: questions.filter(({ file }) => !filesOfUnits.has(file)),
  };
}

/** Returns the cells of a table's head. */
export const headCells = (labels: readonly string[]): readonly DraftCell[] =>
  labels.map((label) => textCell(label, "head"));

/** Returns the kinds that the round is about and a list shows, in their order. */
export const kindsOf = ({ consolidation, domain }: BookInput): readonly ListedKind[] =>
  shownKinds(domain, consolidation);

/** Returns what the round is about, by the names of its programmes. */
export const aboutOf = (input: BookInput): readonly string[] =>
  programmesOf(input.domain, input.consolidation.kinds).map(({ name }) => name);

/** Returns a landscape sheet with the book's title at the foot of its pages. */
export const draftOf = (
  input: BookInput,
  name: string,
  columnWidths: readonly number[],
): SheetDraft =>
  new SheetDraft({
    name,
    columnWidths,
    page: landscape(input.words.bookTitle(input.consolidation.year, aboutOf(input))),
  });

/** Adds the head of a sheet's only table: repeated on every page, with the columns before `frozenColumn` kept in view. */
export function addHead(
  draft: SheetDraft,
  labels: readonly string[],
  frozenColumn: number,
): number {
  const head = draft.add(headCells(labels));
  draft.titleRows = [head, head];
  draft.frozenAt = { row: head + 1, column: frozenColumn };
  return head;
}

/** Returns a style with a link's looks where there is a link. */
export const linked = (
  link: DraftLink | null,
  plain: StyleName,
  withLink: StyleName,
): { readonly style: StyleName; readonly link: DraftLink | null } => ({
  style: link ? withLink : plain,
  link,
});

/** Nghị định 30/2020/NĐ-CP, Phụ lục I: 20–25 mm above and below, 30–35 left, 15–20 right. */
const margins = { left: 30, right: 15, top: 20, bottom: 20 } as const;

export const landscape = (footer: string): Page => ({ orientation: "landscape", margins, footer });
export const uprightPage = (footer: string): Page => ({ orientation: "portrait", margins, footer });
