/** Owns the sheet that is printed and signed: every unit with its scores, outcome and proposed grade, sums as formulas. */
import { standingOf } from "../../consolidate/result/standing";
import type { TableResult, UnitResult } from "../../model/consolidation";
import type { CellRange } from "../../model/grid";
import { formatAddress } from "../../model/grid";
import type { Points } from "../../base/points";
import { sumPoints } from "../../base/points";
import type { DraftCell } from "../sheetDraft";
import { formulaCell, numberCell, SheetDraft, textCell } from "../sheetDraft";
import type { TextRun } from "../sheetModel";
import type { BookInput, UnitSection } from "./sections";
import {
  fileLink,
  headCells,
  landscape,
  linked,
  places,
  sectionsOf,
  sectionTitle,
} from "./sections";

const WIDTHS = [5, 24, 14, 8, 8, 13, 12, 8, 8, 11, 15];
const column = {
  name: 2,
  selfA: 4,
  appraisedA: 5,
  mandatory: 6,
  outcome: 7,
  selfB: 8,
  appraisedB: 9,
  grade: 10,
} as const;

/** Rows of one section in the sheet. */
export interface ListedSection {
  readonly section: UnitSection;
  readonly first: number;
  readonly last: number;
}

export interface BuiltList {
  readonly draft: SheetDraft;
  readonly sections: readonly ListedSection[];
}

/** Absolute reference into the list from another sheet, and the column that it is in. */
export const listColumns = column;

export function listSheet(input: BookInput): BuiltList {
  const { consolidation, words } = input;
  const draft = new SheetDraft({
    name: words.sheets.list,
    columnWidths: WIDTHS,
    page: landscape(words.bookTitle(consolidation.year)),
  });
  addDocumentHead(draft, input);
  addTableHead(draft, input);
  const sections = sectionsOf(consolidation).map((section) => addSection(draft, input, section));
  const lastSum = draft.nextRow - 1;
  if (sections.length > 1) addSums(draft, input, sections, words.list.sumOfAll);
  addNotes(draft, input);
  draft.leave();
  // Signatures never stand alone on a page.
  draft.kept.push([Math.max(1, lastSum), addSignatures(draft, input)]);
  return { draft, sections };
}

/** Quốc hiệu and tiêu ngữ to the right, the issuing body to the left: Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II. */
function addDocumentHead(draft: SheetDraft, { consolidation, words, options }: BookInput): void {
  const { list } = words;
  const pair = (left: DraftCell, right: DraftCell): void => {
    draft.add([
      { ...left, across: 5 },
      { ...right, across: 6 },
    ]);
  };
  pair(
    textCell(options.agencyAbove ?? list.agencyAbove, "agencyAbove"),
    textCell(list.nation, "nation"),
  );
  pair(textCell(options.agency ?? list.agency, "agency"), textCell(list.motto, "motto"));
  pair(
    textCell(null, "plain"),
    textCell(list.placeAndDate(options.place, options.day), "placeAndDate"),
  );
  draft.leave();
  const across = draft.columnCount;
  draft.add([textCell(list.title, "title", { across })]);
  const isProposed = consolidation.yearFrom === "proposed";
  draft.add([textCell(list.subtitle(consolidation.year, isProposed), "subtitle", { across })]);
  draft.leave();
}

function addTableHead(draft: SheetDraft, { words }: BookInput): void {
  const { list } = words;
  const tall = (label: string): DraftCell => textCell(label, "head", { down: 2 });
  const first = draft.add([
    tall(words.order),
    tall(words.unit),
    tall(list.parent),
    textCell(list.standard, "head", { across: 4 }),
    textCell(list.movement, "head", { across: 3 }),
    tall(list.note),
  ]);
  const last = draft.add([
    null,
    null,
    null,
    ...headCells([words.self, words.appraised, list.mandatory, list.outcome]),
    ...headCells([words.self, words.appraised, list.grade]),
  ]);
  draft.titleRows = [first, last];
  draft.frozenAt = { row: last + 1, column: column.name + 1 };
}

function addSection(draft: SheetDraft, input: BookInput, section: UnitSection): ListedSection {
  const title = sectionTitle(section, input.words);
  const head = draft.add([textCell(title, "section", { across: draft.columnCount })]);
  const first = draft.nextRow;
  section.units.forEach((unit, i) => addUnit(draft, input, unit, i + 1));
  draft.kept.push([head, first]);
  const listed = { section, first, last: draft.nextRow - 1 };
  addSums(draft, input, [listed], input.words.list.sum);
  return listed;
}

function addUnit(draft: SheetDraft, input: BookInput, unit: UnitResult, order: number): void {
  const { words } = input;
  const { standard, movement } = unit;
  const total = (
    table: TableResult | null,
    value: Points | null,
    cell: string | null,
  ): DraftCell => {
    const link = table ? fileLink(input, table.file, table.sheet, cell) : null;
    return numberCell(value, "number", value === null ? {} : linked(link, "number", "numberLink"));
  };
  const name = unit.unit.name.trim() === "" ? words.unnamed : unit.unit.name;
  const hasFindings = unit.findings.length > 0 || standingOf(unit) === "notSubmitted";
  draft.add(
    [
      numberCell(order, "numberLink", {
        link: { to: "place", place: hasFindings ? places.todo(unit) : places.detail(unit) },
      }),
      textCell(name, "text"),
      textCell(unit.unit.parent, "text"),
      total(standard, standard?.selfTotal ?? null, standard?.selfTotalCell ?? null),
      total(standard, standard?.appraisedTotal ?? null, standard?.appraisedTotalCell ?? null),
      textCell(
        (standard?.mandatoryFailures ?? []).map(({ path }) => words.path(path)).join("; "),
        "middle",
      ),
      textCell(words.standing[standingOf(unit)], "middle"),
      total(movement, movement?.selfTotal ?? null, movement?.selfTotalCell ?? null),
      total(movement, movement?.appraisedTotal ?? null, movement?.appraisedTotalCell ?? null),
      textCell(gradeOf(unit, words.list.ungraded), "middle"),
      textCell(noteOf(unit, input), "small"),
    ],
    { place: places.list(unit) },
  );
}

/** Returns the proposed grade as the sheet shows it; "" for a unit that sent nothing. */
export const gradeOf = ({ movement, countedFiles }: UnitResult, ungraded: string): string =>
  countedFiles.length === 0 ? "" : (movement?.proposedGrade ?? ungraded);

function noteOf(unit: UnitResult, { consolidation, words }: BookInput): string {
  const { list } = words;
  const count = (severity: string): number =>
    unit.findings.filter((finding) => finding.severity === severity).length;
  const missing = consolidation.missing.find((one) => one.unit.key === unit.unit.key);
  const overrides = [unit.standard, unit.movement, ...unit.others].flatMap(
    (table) => table?.override ?? [],
  );
  const [errors, warnings] = [count("error"), count("warning")];
  return [
    ...(missing ? [list.missing[missing.why]] : []),
    ...new Set(overrides.map(({ reason }) => list.overridden(reason))),
    ...(errors + warnings > 0 ? [list.findings(errors, warnings)] : []),
  ].join("\n");
}

/** A row of sums over sections: how many units, mean scores, units with a mandatory failure, units that met the standard. */
function addSums(
  draft: SheetDraft,
  { words }: BookInput,
  sections: readonly ListedSection[],
  label: string,
): void {
  const { list } = words;
  const units = sections.flatMap(({ section }) => section.units);
  const ranges = (at: number): readonly string[] =>
    sections.map(({ first, last }) => reference({ top: first, bottom: last, left: at, right: at }));
  const each = (at: number, formula: (range: string) => string): string =>
    ranges(at).map(formula).join("+");
  const counted = each(column.name, (range) => `ROWS(${range})`);
  const met = units.filter((unit) => standingOf(unit) === "met").length;
  const failed = units.filter((unit) => (unit.standard?.mandatoryFailures.length ?? 0) > 0).length;
  const mean = (at: number, values: readonly (Points | null | undefined)[]): DraftCell =>
    formulaCell(`IFERROR(AVERAGE(${ranges(at).join(",")}),"")`, meanOf(values), "mean");
  draft.add([
    formulaCell(
      `${quoted(label)}&(${counted})&${quoted(list.units)}`,
      `${label}${units.length}${list.units}`,
      "sum",
      { across: 3 },
    ),
    mean(
      column.selfA,
      units.map(({ standard }) => standard?.selfTotal),
    ),
    mean(
      column.appraisedA,
      units.map(({ standard }) => standard?.appraisedTotal),
    ),
    formulaCell(
      each(column.mandatory, (range) => `SUMPRODUCT(--(${range}<>""))`),
      failed,
      "sumNumber",
    ),
    formulaCell(
      `(${each(column.outcome, (range) => `SUMPRODUCT(--(${range}=${quoted(words.standing.met)}))`)})&${quoted(list.met)}`,
      `${met}${list.met}`,
      "sumNumber",
    ),
    mean(
      column.selfB,
      units.map(({ movement }) => movement?.selfTotal),
    ),
    mean(
      column.appraisedB,
      units.map(({ movement }) => movement?.appraisedTotal),
    ),
    textCell(null, "sum"),
    textCell(null, "sum"),
  ]);
}

const reference = ({ top, left, bottom, right }: CellRange): string =>
  `${formatAddress({ row: top, column: left })}:${formatAddress({ row: bottom, column: right })}`;

const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;

function meanOf(values: readonly (Points | null | undefined)[]): number | string {
  const known = values.filter((value): value is Points => typeof value === "number");
  const total = sumPoints(known);
  return total === null ? "" : total / known.length;
}

/** What decided: pass lines and grade limits with their sources, and which score counts. */
function addNotes(draft: SheetDraft, { consolidation, words }: BookInput): void {
  const { list } = words;
  const tables = consolidation.units.flatMap(({ standard, movement }) => [
    ...(standard ? [standard] : []),
    ...(movement ? [movement] : []),
  ]);
  const lines = new Map<Points, Set<string>>();
  for (const { passLine } of tables) {
    if (passLine)
      lines.set(passLine.points, (lines.get(passLine.points) ?? new Set()).add(passLine.source));
  }
  const notes = new Set([
    ...[...lines].map(([points, sources]) => list.passLine(points, [...sources])),
    ...tables.flatMap(({ grades }) => (grades && grades.length > 0 ? [list.grades(grades)] : [])),
    ...(tables.some(({ counted }) => counted === "appraised") ? [list.appraisedCounts] : []),
    list.means,
  ]);
  for (const note of notes) draft.add([textCell(note, "note", { across: draft.columnCount })]);
}

/** One row, because a row is never split over two pages. */
function addSignatures(draft: SheetDraft, { words }: BookInput): number {
  const { signatures } = words.list;
  const share = Math.floor(draft.columnCount / signatures.length);
  const room: TextRun = { text: "\n\n\n\n\n", bold: false, italic: false, size: 13 };
  return draft.add(
    signatures.map(({ role, how }, i) => ({
      content: {
        kind: "runs",
        runs: [
          { text: role, bold: true, italic: false, size: 13 },
          { text: `\n${how}`, bold: false, italic: true, size: 12 },
          room,
        ],
      },
      style: "signature",
      across: i < signatures.length - 1 ? share : draft.columnCount - share * i,
    })),
  );
}
