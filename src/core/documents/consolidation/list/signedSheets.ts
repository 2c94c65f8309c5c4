/** Owns the lists that are signed: one sheet for each type of unit, listed units only, without findings, links or help (Nghị định 30/2020/NĐ-CP). */
import { ranksOf } from "../../../consolidate/result/ranks";
import { standingOf } from "../../../consolidate/result/standing";
import { type ListedKind, programmesOf } from "../../../domain/domain";
import type { UnitResult } from "../../../model/round/consolidation";
import type { RoundPaper } from "../../../model/round/closing";
import type { OfficialFrame } from "../../../model/round/officialFrame";
import { letterheadOf } from "../../official/letterhead";
import { addLetterhead, addSigning } from "../../official/sheetFrame";
import { printable } from "../../../paper/pageBreaks";
import { DIGIT } from "../../rowHeights";
import {
  type DraftCell,
  numberCell,
  SheetDraft,
  type SheetFrame,
  textCell,
} from "../../sheetDraft";
import type { Page } from "../../sheetModel";
import type { ConsolidationWords } from "../bookWords";
import { columnsOf, type ListColumn, unitWidths, widthsOf } from "./listColumns";
import { isGraded } from "./listSheet";
import { decidingNotes } from "./listNotes";
import {
  type BookInput,
  headCells,
  kindsOf,
  landscape,
  sectionsOf,
  sectionTitle,
  type UnitSection,
  uprightPage,
} from "../sections";
import { signedNotes, valueCell } from "../unitCells";

/** What makes one list: its units, what stands over it, and what is noted of a unit. */
interface SignedList {
  readonly name: string;
  readonly title: (isGraded: boolean) => string;
  readonly subtitles: readonly string[];
  readonly paper: RoundPaper;
  readonly units: readonly UnitResult[];
  readonly notesOf: (unit: UnitResult) => readonly string[];
}

/** Returns a sheet for each type of listed unit. */
export function signedSheets(input: BookInput): readonly SheetDraft[] {
  const { consolidation, words } = input;
  const paper = consolidation.closed?.closing.paper ?? input.options.paper;
  return sectionsOf(consolidation)
    .filter(({ outside }) => outside === null)
    .map((section) => {
      const type = sectionTitle(section, words);
      return signedSheet(input, {
        name: sheetName(words.signed.sheet(type)),
        title: (graded) => words.signed.title(type, graded),
        subtitles: [roundLine(input)],
        paper,
        units: section.units,
        notesOf: (unit) => signedNotes(unit, input),
      });
    });
}

/** Returns a supplementary list for each type of unit that came or changed after the round was closed. */
export function supplementSheets(input: BookInput): readonly SheetDraft[] {
  const { consolidation, words, options } = input;
  const { closed } = consolidation;
  if (!closed) return [];
  const changes = new Map(closed.later.map(({ unit, change }) => [unit.unit.key, change]));
  const { number, day } = closed.closing.paper.frame;
  const later = { ...consolidation, units: closed.later.map(({ unit }) => unit), missing: [] };
  return sectionsOf(later).map((section: UnitSection) => {
    const type = sectionTitle(section, words);
    return signedSheet(input, {
      name: sheetName(words.signed.supplementSheet(type)),
      title: () => words.signed.supplementTitle(type),
      subtitles: [roundLine(input), words.signed.supplements(number, day)],
      // It is a paper of its own: ranks were given in the list that was closed.
      paper: { frame: frameSince(closed.closing.paper.frame, options.paper.frame), ranking: null },
      units: section.units,
      notesOf: (unit) => {
        const change = changes.get(unit.unit.key);
        return [
          ...(change ? [words.signed.later[change.kind]] : []),
          ...(change?.kind === "changed" ? [words.sources.change(change)] : []),
          ...signedNotes(unit, { ...input, consolidation: later }),
        ];
      },
    });
  });
}

/** The number of the closed list, and the day that goes with it, are its own: until others are typed they are left to fill in. */
const frameSince = (closed: OfficialFrame, now: OfficialFrame): OfficialFrame =>
  now.number === closed.number
    ? { ...now, number: null, day: now.day === closed.day ? null : now.day }
    : now;

function roundLine({ consolidation, words, domain }: BookInput): string {
  const subtitles = programmesOf(domain, consolidation.kinds).map(({ subtitle }) => subtitle);
  return words.list.subtitle(consolidation.year, false, subtitles);
}

/** A spreadsheet takes no longer name of a sheet, and none with these letters. */
const LONGEST_NAME = 31;
const sheetName = (name: string): string => {
  const allowed = name.replace(/[\\/?*[\]:]/g, " ").trim();
  return allowed.length <= LONGEST_NAME
    ? allowed
    : `${allowed.slice(0, LONGEST_NAME - 1).trimEnd()}…`;
};

/** What stands in every row of a list, in its order. */
interface Columns {
  readonly kinds: readonly ListedKind[];
  readonly ofKinds: readonly ListColumn[];
  readonly hasParent: boolean;
  readonly hasNote: boolean;
  readonly ranks: ReadonlyMap<string, number> | null;
}

function signedSheet(input: BookInput, list: SignedList): SheetDraft {
  const { words } = input;
  const columns = columnsFor(input, list);
  const draft = new SheetDraft({ name: list.name, ...frameFor(columns) });
  draft.isDividedByHand = true;
  addLetterhead(draft, letterheadOf(list.paper.frame, words.official));
  const across = draft.columnCount;
  draft.add([textCell(list.title(isGraded(columns.kinds)), "title", { across })]);
  for (const line of list.subtitles) draft.add([textCell(line, "subtitle", { across })]);
  draft.leave();
  addTableHead(draft, words, columns);
  draft.kept.push([1, draft.nextRow]);
  ranked(list.units, columns.ranks).forEach((unit, i) =>
    addUnit(draft, input, { unit, order: i + 1, columns, notes: list.notesOf(unit) }),
  );
  const sum = addSum(draft, words, list.units, columns);
  const { ranking } = list.paper;
  const rankingKind = columns.kinds.find(({ id }) => id === ranking?.kind);
  const notes = [
    ...decidingNotes(list.units, columns.kinds, words.list),
    ...(ranking && rankingKind ? [words.signed.ranking(rankingKind, ranking.ties)] : []),
  ];
  for (const text of notes) draft.add([textCell(text, "note", { across })]);
  draft.leave();
  // Signatures never stand alone on a page; the only unit stays with the head.
  const last = addSigning(draft, list.paper.frame, words.official, words.signed.signatures);
  draft.kept.push([list.units.length > 1 ? sum - 1 : sum, last]);
  return draft;
}

/** Upright where the columns fit as they are; wide enough for the head of the paper: what is left over the names and notes get. */
function frameFor(columns: Columns): Pick<SheetFrame, "columnWidths" | "page"> {
  const { order, name, parent, rank, note } = unitWidths;
  const widths: number[] = [
    order,
    name,
    ...(columns.hasParent ? [parent] : []),
    ...widthsOf(columns.ofKinds),
    ...(columns.ranks ? [rank] : []),
    ...(columns.hasNote ? [note] : []),
  ];
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const [upright, across] = [uprightPage(""), landscape("")];
  const page = whole <= digitsOn(upright) ? upright : across;
  const left = Math.max(0, digitsOn(page) - whole);
  const isWider = (at: number): boolean =>
    at === 1 || (columns.hasNote && at === widths.length - 1) || (columns.hasParent && at === 2);
  const wider = widths.filter((_, at) => isWider(at)).length;
  return {
    columnWidths: widths.map((width, at) => (isWider(at) ? width + left / wider : width)),
    page,
  };
}

const digitsOn = (page: Page): number => Math.floor(printable(page).width / DIGIT);

function columnsFor(input: BookInput, { units, paper, notesOf }: SignedList): Columns {
  const shown = kindsOf(input);
  const sent = shown.filter(({ id }) => units.some(({ tables }) => tables[id]));
  const kinds = sent.length > 0 ? sent : shown;
  const hasParent = units.some(({ unit }) => unit.parent !== null);
  const behind = hasParent ? 3 : 2;
  return {
    kinds,
    ofKinds: columnsOf(kinds, behind),
    hasParent,
    hasNote: units.some((unit) => notesOf(unit).length > 0),
    ranks:
      paper.ranking && kinds.some(({ id }) => id === paper.ranking?.kind)
        ? ranksOf(
            units,
            paper.ranking,
            kinds.map(({ id }) => id),
          )
        : null,
  };
}

/** By their ranks, those that have none last; without ranks as they are listed. */
function ranked(units: readonly UnitResult[], ranks: Columns["ranks"]): readonly UnitResult[] {
  if (!ranks) return units;
  const rankOf = ({ unit }: UnitResult): number => ranks.get(unit.key) ?? units.length + 1;
  return [...units].sort((a, b) => rankOf(a) - rankOf(b));
}

function addTableHead(draft: SheetDraft, words: ConsolidationWords, columns: Columns): void {
  const { list, signed } = words;
  const tall = (label: string): DraftCell => textCell(label, "signedHead", { down: 2 });
  const before = [words.order, words.unit, ...(columns.hasParent ? [list.parent] : [])];
  const behind = [...(columns.ranks ? [signed.rank] : []), ...(columns.hasNote ? [list.note] : [])];
  const first = draft.add([
    ...before.map(tall),
    ...columns.kinds.map((kind) =>
      textCell(kind.list.heading, "signedHead", { across: kind.list.columns.length }),
    ),
    ...behind.map(tall),
  ]);
  const last = draft.add([
    ...before.map(() => null),
    ...headCells(columns.ofKinds.map(({ head }) => head)).map(
      (cell): DraftCell => ({ ...cell, style: "signedHead" }),
    ),
  ]);
  draft.titleRows = [first, last];
  draft.frozenAt = { row: last + 1, column: 3 };
}

interface SignedUnit {
  readonly unit: UnitResult;
  readonly order: number;
  readonly columns: Columns;
  readonly notes: readonly string[];
}

function addUnit(
  draft: SheetDraft,
  input: BookInput,
  { unit, order, columns, notes }: SignedUnit,
): void {
  const { words } = input;
  const name = unit.unit.name.trim() === "" ? words.unnamed : unit.unit.name;
  draft.add([
    numberCell(order, "number"),
    textCell(name, "text"),
    ...(columns.hasParent ? [textCell(unit.unit.parent, "text")] : []),
    ...columns.ofKinds.map((column) => valueCell(input, unit, column, false)),
    ...(columns.ranks ? [numberCell(columns.ranks.get(unit.unit.key) ?? null, "number")] : []),
    ...(columns.hasNote ? [textCell(notes.join("\n"), "text")] : []),
  ]);
}

/** How many units, and how many of them met what; as text, for what is signed stays as it is. */
function addSum(
  draft: SheetDraft,
  words: ConsolidationWords,
  units: readonly UnitResult[],
  columns: Columns,
): number {
  const met = ({ kind, shows }: ListColumn): string =>
    shows === "outcome"
      ? `${units.filter((unit) => standingOf(unit, kind.id) === "met").length}${words.list.met}`
      : "";
  const behind = (columns.ranks ? 1 : 0) + (columns.hasNote ? 1 : 0);
  return draft.add([
    textCell(words.signed.count(units.length), "signedSum", { across: columns.hasParent ? 3 : 2 }),
    ...columns.ofKinds.map((column) => textCell(met(column), "signedSum")),
    ...Array.from({ length: behind }, () => textCell(null, "signedSum")),
  ]);
}
