/** Owns the list to work with: every unit with its scores, outcome and proposed grade in rows that can be filtered and sorted. */
import { hasSubmitted, isFinal, tablesOf } from "../../../consolidate/result/standing";
import { type ListedKind, programmesOf } from "../../../domain/domain";
import type { UnitResult } from "../../../model/round/consolidation";
import { isTrusted } from "../../../model/table/proof";
import type { DraftCell } from "../../sheetDraft";
import { numberCell, SheetDraft, textCell } from "../../sheetDraft";
import {
  columnsOf,
  type ListColumn,
  NAME_COLUMN,
  TYPE_COLUMN,
  unitWidths,
  widthsOf,
} from "./listColumns";
import { decidingNotes } from "./listNotes";
import { addListSums, type BuiltList } from "./listSums";
import type { BookInput, UnitSection } from "../sections";
import {
  aboutOf,
  headCells,
  kindsOf,
  landscape,
  places,
  sectionsOf,
  sectionTitle,
} from "../sections";
import { signedNotes, valueCell } from "../unitCells";

export function listSheet(input: BookInput): BuiltList {
  const { consolidation, words } = input;
  const columns = columnsOf(kindsOf(input), TYPE_COLUMN);
  const { order, name, parent, type, note } = unitWidths;
  const draft = new SheetDraft({
    name: words.sheets.list,
    columnWidths: [order, name, parent, type, ...widthsOf(columns), note],
    page: landscape(words.bookTitle(consolidation.year, aboutOf(input))),
  });
  addTitle(draft, input);
  const head = addTableHead(draft, input, columns);
  const sections = sectionsOf(consolidation);
  const first = draft.nextRow;
  let count = 0;
  for (const section of sections) {
    // Units that stand beside what is counted are numbered apart.
    if (section.outside !== null) count = 0;
    for (const unit of section.units)
      addUnit(draft, input, { unit, section, order: ++count, columns });
  }
  const list = { draft, sections, columns, rows: [first, draft.nextRow - 1] as const };
  draft.filter = {
    top: head,
    left: 1,
    bottom: Math.max(head, draft.nextRow - 1),
    right: draft.columnCount,
  };
  addListSums(list, input);
  const notes = decidingNotes(consolidation.units, kindsOf(input), words.list);
  const hasUnfinished = consolidation.units
    .flatMap(tablesOf)
    .some((table) => !table.isTickSheet && !isFinal(table));
  const means = hasUnfinished ? [words.list.meansOfFinished] : [];
  for (const text of [...notes, ...means, words.list.means])
    draft.add([textCell(text, "note", { across: draft.columnCount })]);
  return list;
}

function addTitle(draft: SheetDraft, input: BookInput): void {
  const { consolidation, words, domain } = input;
  const across = draft.columnCount;
  const isProposed = consolidation.yearFrom === "proposed";
  const subtitles = programmesOf(domain, consolidation.kinds).map(({ subtitle }) => subtitle);
  draft.add([textCell(words.list.title(isGraded(kindsOf(input))), "title", { across })]);
  draft.add([
    textCell(words.list.subtitle(consolidation.year, isProposed, subtitles), "subtitle", {
      across,
    }),
  ]);
  draft.leave();
}

/** The list proposes grades of a kind that it shows. */
export const isGraded = (kinds: readonly ListedKind[]): boolean =>
  kinds.some(({ list }) => list.columns.some(({ shows }) => shows === "grade"));

/** Returns the row that the filter stands in. */
function addTableHead(draft: SheetDraft, input: BookInput, columns: readonly ListColumn[]): number {
  const { list, order, unit } = input.words;
  const tall = (label: string): DraftCell => textCell(label, "head", { down: 2 });
  const first = draft.add([
    tall(order),
    tall(unit),
    tall(list.parent),
    tall(list.type),
    ...kindsOf(input).map((kind) =>
      textCell(kind.list.heading, "head", { across: kind.list.columns.length }),
    ),
    tall(list.note),
  ]);
  const last = draft.add([null, null, null, null, ...headCells(columns.map(({ head }) => head))]);
  draft.titleRows = [first, last];
  draft.frozenAt = { row: last + 1, column: NAME_COLUMN + 1 };
  return last;
}

interface ListedUnit {
  readonly unit: UnitResult;
  readonly section: UnitSection;
  readonly order: number;
  readonly columns: readonly ListColumn[];
}

function addUnit(
  draft: SheetDraft,
  input: BookInput,
  { unit, section, order, columns }: ListedUnit,
): void {
  const { words } = input;
  const name = unit.unit.name.trim() === "" ? words.unnamed : unit.unit.name;
  const hasFindings = unit.findings.length > 0 || !hasSubmitted(unit);
  draft.add(
    [
      numberCell(order, "numberLink", {
        link: { to: "place", place: hasFindings ? places.todo(unit) : places.detail(unit) },
      }),
      textCell(name, "text"),
      textCell(unit.unit.parent, "text"),
      textCell(sectionTitle(section, words), "small"),
      ...columns.map((column) => valueCell(input, unit, column, true)),
      textCell(noteOf(unit, input), "small"),
    ],
    { place: places.list(unit) },
  );
}

function noteOf(unit: UnitResult, input: BookInput): string {
  const { list } = input.words;
  const count = (severity: string): number =>
    unit.findings.filter((finding) => finding.severity === severity).length;
  const [errors, warnings] = [count("error"), count("warning")];
  return [
    ...signedNotes(unit, input),
    ...kindsOf(input).flatMap((kind) => {
      const table = unit.tables[kind.id];
      return table && !table.isTickSheet && !isFinal(table) ? [list.unfinished(kind)] : [];
    }),
    ...(tablesOf(unit).every(isTrusted) ? [] : [list.inDoubt]),
    ...(errors + warnings > 0 ? [list.findings(errors, warnings)] : []),
  ].join("\n");
}
