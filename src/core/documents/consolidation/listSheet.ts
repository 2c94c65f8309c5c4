/** Owns the sheet that is printed and signed: every unit with its scores, outcome and proposed grade, sums as formulas. */
import { hasSubmitted, standingOf, tablesOf, totalOf } from "../../consolidate/result/standing";
import { type Kind, kindOf, programmesOf, scorerOf } from "../../domain/domain";
import type { TableResult, UnitResult } from "../../model/round/consolidation";
import { isTrusted } from "../../model/table/proof";
import type { CellRange } from "../../model/workbook/grid";
import { formatAddress } from "../../model/workbook/grid";
import type { Points } from "../../base/points";
import { sumPoints } from "../../base/points";
import type { DraftCell } from "../sheetDraft";
import { formulaCell, numberCell, SheetDraft, textCell } from "../sheetDraft";
import type { TextRun } from "../sheetModel";
import type { BookInput, UnitSection } from "./sections";
import type { ConsolidationWords } from "./bookWords";
import { columnsOf, type ListColumn, NAME_COLUMN, widthsOf } from "./listColumns";
import {
  aboutOf,
  fileLink,
  headCells,
  kindsOf,
  landscape,
  linked,
  places,
  sectionsOf,
  sectionTitle,
} from "./sections";

/** Rows of one section in the sheet. */
export interface ListedSection {
  readonly section: UnitSection;
  readonly first: number;
  readonly last: number;
}

export interface BuiltList {
  readonly draft: SheetDraft;
  readonly sections: readonly ListedSection[];
  readonly columns: readonly ListColumn[];
}

export function listSheet(input: BookInput): BuiltList {
  const { consolidation, words } = input;
  const columns = columnsOf(kindsOf(input));
  const draft = new SheetDraft({
    name: words.sheets.list,
    columnWidths: widthsOf(columns),
    page: landscape(words.bookTitle(consolidation.year, aboutOf(input))),
  });
  addDocumentHead(draft, input);
  addTableHead(draft, input, columns);
  const sections = sectionsOf(consolidation).map((section) =>
    addSection(draft, input, section, columns),
  );
  const lastSum = draft.nextRow - 1;
  if (sections.length > 1) addSums(draft, input, { sections, columns }, words.list.sumOfAll);
  addNotes(draft, input);
  draft.leave();
  // Signatures never stand alone on a page.
  draft.kept.push([Math.max(1, lastSum), addSignatures(draft, input)]);
  return { draft, sections, columns };
}

/** Quốc hiệu and tiêu ngữ to the right, the issuing body to the left: Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II. */
function addDocumentHead(draft: SheetDraft, input: BookInput): void {
  const { consolidation, words, options } = input;
  const { list } = words;
  const left = Math.floor(draft.columnCount / 2);
  const pair = (issuer: DraftCell, state: DraftCell): void => {
    draft.add([
      { ...issuer, across: left },
      { ...state, across: draft.columnCount - left },
    ]);
  };
  pair(
    textCell(options.agencyAbove ?? list.agencyAbove, "issuerAbove"),
    textCell(list.nation, "nation"),
  );
  pair(textCell(options.agency ?? list.agency, "issuer"), textCell(list.motto, "motto"));
  pair(
    textCell(null, "plain"),
    textCell(list.placeAndDate(options.place, options.day), "placeAndDate"),
  );
  draft.leave();
  const across = draft.columnCount;
  draft.add([textCell(list.title(isGraded(input)), "title", { across })]);
  const subtitles = programmesOf(input.domain, consolidation.kinds).map(({ subtitle }) => subtitle);
  const isProposed = consolidation.yearFrom === "proposed";
  draft.add([
    textCell(list.subtitle(consolidation.year, isProposed, subtitles), "subtitle", { across }),
  ]);
  draft.leave();
}

function addTableHead(draft: SheetDraft, input: BookInput, columns: readonly ListColumn[]): void {
  const { list, order, unit } = input.words;
  const tall = (label: string): DraftCell => textCell(label, "head", { down: 2 });
  const first = draft.add([
    tall(order),
    tall(unit),
    tall(list.parent),
    ...kindsOf(input).map((kind) =>
      textCell(kind.list.heading, "head", { across: kind.list.columns.length }),
    ),
    tall(list.note),
  ]);
  const last = draft.add([null, null, null, ...headCells(columns.map(({ head }) => head))]);
  draft.titleRows = [first, last];
  draft.frozenAt = { row: last + 1, column: NAME_COLUMN + 1 };
}

function addSection(
  draft: SheetDraft,
  input: BookInput,
  section: UnitSection,
  columns: readonly ListColumn[],
): ListedSection {
  const title = sectionTitle(section, input.words);
  const head = draft.add([textCell(title, "section", { across: draft.columnCount })]);
  const first = draft.nextRow;
  section.units.forEach((unit, i) => addUnit(draft, input, unit, { order: i + 1, columns }));
  draft.kept.push([head, first]);
  const listed = { section, first, last: draft.nextRow - 1 };
  addSums(draft, input, { sections: [listed], columns }, input.words.list.sum);
  return listed;
}

function addUnit(
  draft: SheetDraft,
  input: BookInput,
  unit: UnitResult,
  { order, columns }: { readonly order: number; readonly columns: readonly ListColumn[] },
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
      ...columns.map((column) => valueCell(input, unit, column)),
      textCell(noteOf(unit, input), "small"),
    ],
    { place: places.list(unit) },
  );
}

/** What a unit shows in a column of a kind; its points lead to their cell in the file. */
function valueCell(input: BookInput, unit: UnitResult, { kind, shows }: ListColumn): DraftCell {
  const { words } = input;
  const table = unit.tables[kind.id];
  const total = (value: Points | null, cell: string | null): DraftCell => {
    const link = table ? fileLink(input, table.file, table.sheet, cell) : null;
    return numberCell(value, "number", value === null ? {} : linked(link, "number", "numberLink"));
  };
  switch (shows) {
    case "selfTotal":
    case "appraisedTotal":
    case "councilTotal":
    case "countedTotal": {
      const cell = table?.totals[scorerOf(shows) ?? table.counted].cell ?? null;
      return total(table ? totalOf(table, shows) : null, cell);
    }
    case "mandatoryFailures":
      return textCell(
        (table?.mandatoryFailures ?? []).map(({ path }) => words.path(path)).join("; "),
        "middle",
      );
    case "outcome":
      return textCell(words.standing(standingOf(unit, kind.id), kind), "middle");
    case "grade":
      return textCell(
        hasSubmitted(unit) ? (table?.proposedGrade ?? words.list.ungraded) : "",
        "middle",
      );
  }
}

function noteOf(unit: UnitResult, { consolidation, words, domain }: BookInput): string {
  const { list } = words;
  const count = (severity: string): number =>
    unit.findings.filter((finding) => finding.severity === severity).length;
  const missing = consolidation.missing.find((one) => one.unit.key === unit.unit.key);
  const overrides = tablesOf(unit).flatMap(({ override }) => override ?? []);
  const [errors, warnings] = [count("error"), count("warning")];
  return [
    ...(missing ? [list.missing[missing.why]] : []),
    ...tablesOf(unit).flatMap(({ isTickSheet, outcome, verdict, kind, override }) =>
      isTickSheet && outcome && verdict !== "met" && override === null
        ? [list.decisive(outcome, kindOf(domain, kind))]
        : [],
    ),
    ...new Set(overrides.map(({ reason }) => list.overridden(reason))),
    ...(tablesOf(unit).every(isTrusted) ? [] : [list.inDoubt]),
    ...(errors + warnings > 0 ? [list.findings(errors, warnings)] : []),
  ].join("\n");
}

/** A row of sums over sections: how many units, and of each column what its values come to. */
function addSums(
  draft: SheetDraft,
  { words }: BookInput,
  { sections, columns }: Pick<BuiltList, "sections" | "columns">,
  label: string,
): void {
  const { list } = words;
  const units = sections.flatMap(({ section }) => section.units);
  const rangesAt = (at: number): readonly string[] =>
    sections.map(({ first, last }) => reference({ top: first, bottom: last, left: at, right: at }));
  const counted = rangesAt(NAME_COLUMN).map((range) => `ROWS(${range})`);
  draft.add([
    formulaCell(
      `${quoted(label)}&(${counted.join("+")})&${quoted(list.units)}`,
      `${label}${units.length}${list.units}`,
      "sum",
      { across: 3 },
    ),
    ...columns.map((column) => sumCell(column, units, rangesAt(column.at), words)),
    textCell(null, "sum"),
  ]);
}

/** Mean scores, how many units failed something mandatory, how many are met; grades have no sum. */
function sumCell(
  { kind, shows }: ListColumn,
  units: readonly UnitResult[],
  ranges: readonly string[],
  { list, standing }: ConsolidationWords,
): DraftCell {
  const tables = units.map((unit) => unit.tables[kind.id]);
  const each = (formula: (range: string) => string): string => ranges.map(formula).join("+");
  switch (shows) {
    case "selfTotal":
    case "appraisedTotal":
    case "councilTotal":
    case "countedTotal":
      return formulaCell(
        `IFERROR(AVERAGE(${ranges.join(",")}),"")`,
        meanOf(tables.map((table) => table && totalOf(table, shows))),
        "mean",
      );
    case "mandatoryFailures":
      return formulaCell(
        each((range) => `SUMPRODUCT(--(${range}<>""))`),
        tables.filter((table) => (table?.mandatoryFailures.length ?? 0) > 0).length,
        "sumNumber",
      );
    case "outcome": {
      const met = units.filter((unit) => standingOf(unit, kind.id) === "met").length;
      const word = quoted(standing("met", kind));
      return formulaCell(
        `(${each((range) => `SUMPRODUCT(--(${range}=${word}))`)})&${quoted(list.met)}`,
        `${met}${list.met}`,
        "sumNumber",
      );
    }
    case "grade":
      return textCell(null, "sum");
  }
}

const reference = ({ top, left, bottom, right }: CellRange): string =>
  `${formatAddress({ row: top, column: left })}:${formatAddress({ row: bottom, column: right })}`;

const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;

function meanOf(values: readonly (Points | null | undefined)[]): number | string {
  const numbers = values.filter((value): value is Points => typeof value === "number");
  const total = sumPoints(numbers);
  return total === null ? "" : total / numbers.length;
}

/** What decided: pass lines and grade limits with their sources, and which score counts. */
/** The list proposes grades of a kind that it shows. */
const isGraded = (input: BookInput): boolean =>
  kindsOf(input).some(({ list }) => list?.columns.some(({ shows }) => shows === "grade"));

function addNotes(draft: SheetDraft, input: BookInput): void {
  const { list } = input.words;
  const kinds = kindsOf(input).map((kind) => ({
    kind,
    tables: input.consolidation.units.flatMap(({ tables }) => tables[kind.id] ?? []),
  }));
  const all = kinds.flatMap(({ tables }) => tables);
  const notes = new Set([
    ...kinds.flatMap(({ kind, tables }) =>
      kind.passed === "never" ? [] : lineNotes(kind, tables, list),
    ),
    ...kinds.flatMap(({ kind, tables }) =>
      tables.flatMap(({ grades }) =>
        kind.graded !== "never" && grades && grades.length > 0 ? [list.grades(kind, grades)] : [],
      ),
    ),
    ...(all.some(({ counted }) => counted === "appraised") ? [list.appraisedCounts] : []),
    list.means,
  ]);
  for (const note of notes) draft.add([textCell(note, "note", { across: draft.columnCount })]);
}

interface PassLineNote {
  readonly points: Points;
  readonly isWithMandatory: boolean;
  readonly sources: Set<string>;
}

/** One note for each pass line, with all its sources. */
function lineNotes(
  kind: Kind,
  tables: readonly TableResult[],
  { passLine: noteOfLine }: ConsolidationWords["list"],
): readonly string[] {
  const lines = new Map<string, PassLineNote>();
  for (const table of tables) {
    if (!table.passLine) continue;
    const isWithMandatory = table.mandatoryAtMaximum && hasMandatory(table);
    const key = `${table.passLine.points} ${isWithMandatory}`;
    const line = lines.get(key) ?? {
      points: table.passLine.points,
      isWithMandatory,
      sources: new Set(),
    };
    line.sources.add(table.passLine.source);
    lines.set(key, line);
  }
  return [...lines.values()].map(({ points, isWithMandatory, sources }) =>
    noteOfLine(kind, points, isWithMandatory, [...sources]),
  );
}

/** Where nothing is mandatory, a note of it would be a condition that nobody set. */
const hasMandatory = ({ indicators }: TableResult): boolean =>
  indicators.some(({ mandatory }) => mandatory);

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
