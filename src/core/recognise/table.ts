/** Owns the reading of one table: from its header to items, total and notes. */
import { finding, type Finding } from "../finding";
import { columnLetters, formatAddress } from "../grid";
import type { Lexicon } from "../lexicon";
import { sumPoints, type Points } from "../points";
import type { ColumnRole, Item, Question, StatedLine, TableReading, TotalRow } from "../reading";
import type { Columns } from "../reading";
import { assignColumns, rivals } from "./columns";
import type { TableCorrection } from "./correction";
import { findHeaders, type Header } from "./header";
import { readItems } from "./items";
import { readNotes } from "./notes";
import { maximumOf, scoreOf } from "./numbers";
import { buildOutline } from "./outline";
import type { NumberedRow } from "./numbered";
import { sortRows, type Region, type TextRow } from "./rows";
import type { SheetView } from "./sheet";
import { kindOf, readTitle, yearOfText, type Title } from "./title";

export interface ReadTable {
  readonly view: SheetView;
  readonly reading: TableReading;
  readonly title: Title;
  /** Year of the date above the signatures, where the title names none. */
  readonly signedYear: number | null;
  readonly findings: readonly Finding[];
  readonly questions: readonly Question[];
}

export interface TableRegion extends Region {
  /** First row of the title block. */
  readonly titleRow: number;
}

/** Returns the part of the sheet that each table may take: title block, header, body, notes. */
export function regionsOf(view: SheetView, lexicon: Lexicon): readonly TableRegion[] {
  const headers = findHeaders(view, lexicon);
  const lastRow = view.rows[view.rows.length - 1] ?? 0;
  const groups: Header[][] = [];
  for (const header of headers) {
    const group = groups[groups.length - 1];
    const previous = group?.[group.length - 1];
    if (group && previous && isRepeat(view, previous, header, lexicon)) group.push(header);
    else groups.push([header]);
  }
  return groups.flatMap((group, at) => {
    const first = group[0];
    if (!first) return [];
    const next = groups[at + 1]?.[0];
    const previous = groups[at - 1];
    const titleRow = titleStart(view, first, previous?.[previous.length - 1], lexicon);
    const endRow = next ? titleStart(view, next, first, lexicon) - 1 : lastRow;
    return [{ header: first, repeats: group.slice(1), titleRow, endRow }];
  });
}

/** The same columns again with nothing but rows of the table between: a header printed anew on the next page. */
function isRepeat(view: SheetView, before: Header, after: Header, lexicon: Lexicon): boolean {
  if (before.roles.size !== after.roles.size) return false;
  for (const [column, role] of before.roles) if (after.roles.get(column) !== role) return false;
  return !view.rows.some(
    (row) =>
      row >= before.bodyRow &&
      row < after.firstRow &&
      view.rowCells(row).some((cell) => {
        const text = view.folded(row, cell.column);
        return (
          lexicon.title.motto.test(text) || (lexicon.title.heading.test(text) && text.length < 60)
        );
      }),
  );
}

/** The title block reaches up to a table above: below its signatures, or at the letterhead. */
function titleStart(
  view: SheetView,
  header: Header,
  above: Header | undefined,
  lexicon: Lexicon,
): number {
  if (!above) return 1;
  const between = view.rows.filter((row) => row >= above.bodyRow && row < header.firstRow);
  let start = header.firstRow;
  for (const row of [...between].reverse()) {
    if (header.firstRow - row > 16) break;
    const cells = view.rowCells(row);
    const isTitle = cells.some((cell) => {
      const text = view.folded(row, cell.column);
      return (
        lexicon.title.motto.test(text) ||
        lexicon.title.heading.test(text) ||
        lexicon.title.form.test(text) ||
        lexicon.title.unit.test(text) ||
        kindOf(text, lexicon) !== null
      );
    });
    if (isTitle) start = row;
    if (cells.some((cell) => lexicon.signature.test(view.folded(row, cell.column)))) break;
  }
  return start;
}

/** Reads a region as a table, or returns null when nothing in it is scored. */
export function readTable(
  view: SheetView,
  region: TableRegion,
  lexicon: Lexicon,
  correction: TableCorrection | null,
): ReadTable | null {
  const above = linesBetween(view, region.titleRow, region.header.firstRow - 1);
  const title = readTitle(above, view.grid.sheet, lexicon);
  const columns = {
    ...assignColumns(view, region.header, region.endRow, title.year, lexicon),
    ...correction?.columns,
  };
  const mended = new Map(correction?.rows?.map((row) => [row.row, row]));
  const rows = sortRows(view, region, columns, lexicon, (row) => mended.get(row)?.as ?? null);
  const scale =
    columns.maximum === null || rows.total === null
      ? null
      : maximumOf(view.points(rows.total, columns.maximum));
  const isBonus = (row: NumberedRow): boolean => lexicon.bonus.test(row.folded);
  const outline = buildOutline(rows.numbered, scale, isBonus);
  const skipped: TextRow[] = outline.skipped.map((row) => ({
    row: row.row,
    column: row.column,
    text: row.text,
    folded: row.folded,
  }));
  const guidance = [...rows.guidance, ...skipped].sort((a, b) => a.row - b.row);
  const items = readItems({
    view,
    columns,
    outline,
    options: rows.options,
    guidance,
    notes: rows.notes,
    hasDeductions: rows.numbered.some(
      ({ row }) =>
        columns.deduction !== null && view.points(row, columns.deduction).kind !== "blank",
    ),
    mended,
    lexicon,
  });
  if (!items.some((item) => item.kind === "indicator")) return null;
  const notes = readNotes([...rows.notes, ...above, ...guidance], scale, lexicon);
  const kind = correction?.kind ?? title.kind ?? (notes.grades ? "movement" : null);
  const problems = columnProblems(view, region.header, columns);
  const reading: TableReading = {
    sheet: view.grid.sheet,
    kind: kind ?? "other",
    year: correction?.year ?? title.year,
    rubric: null,
    confidence: outline.confidence,
    headerRows: [region.header.firstRow, region.header.lastRow],
    firstRow: rows.firstRow,
    lastRow: rows.lastRow,
    columns,
    items,
    optionRows: [...rows.options.values()].flat().map((option) => option.row),
    subtotalRows: rows.subtotals,
    total: rows.total === null ? null : totalOf(view, columns, items, rows.total),
    passLine: mendedLine(correction, region.header.firstRow) ?? notes.passLine,
    grades: notes.grades,
    typedGrade: notes.typedGrade,
  };
  return {
    view,
    reading,
    title,
    signedYear: signedYear(view, rows.lastRow, region.endRow, lexicon),
    findings: problems,
    questions: questionsOf({
      view,
      header: region.header,
      columns,
      isKindOpen: kind === null,
      isMaximumKnown: items.some((item) => item.kind === "indicator" && item.maximum !== null),
      selfRivals: rivals(view, region, "self", title.year),
      columnsMended: correction?.columns?.self !== undefined,
    }),
  };
}

/** A pass line that a person stated has no words in the sheet; it stands at the table's header. */
const mendedLine = (correction: TableCorrection | null, row: number): StatedLine | null =>
  correction?.passLine === undefined
    ? null
    : { points: correction.passLine, words: "", row, column: 1 };

function linesBetween(view: SheetView, from: number, to: number): readonly TextRow[] {
  return view.rows
    .filter((row) => row >= from && row <= to)
    .flatMap((row) =>
      view
        .rowCells(row)
        .filter((cell) => view.text(row, cell.column) !== "")
        .map((cell) => ({
          row,
          column: cell.column,
          text: view.text(row, cell.column),
          folded: view.folded(row, cell.column),
        })),
    );
}

function totalOf(view: SheetView, columns: Columns, items: readonly Item[], row: number): TotalRow {
  const indicators = items.filter((item) => item.kind === "indicator");
  const shown = (column: number | null, read: typeof scoreOf): Points | null =>
    column === null ? null : read(view.points(row, column));
  const isFormula = (column: number | null): boolean =>
    column !== null && (view.cell(row, column)?.formula ?? null) !== null;
  return {
    row,
    maximumShown: shown(columns.maximum, maximumOf),
    selfShown: shown(columns.self, scoreOf),
    appraisedShown: shown(columns.appraised, scoreOf),
    selfIsFormula: isFormula(columns.self),
    appraisedIsFormula: isFormula(columns.appraised),
    maximum: sumPoints(indicators.filter((item) => !item.bonus).map((item) => item.maximum)),
    self: sumPoints(indicators.map((item) => item.self)),
    appraised: sumPoints(indicators.map((item) => item.appraised)),
  };
}

/** A table without a maximum or a score column is reported, not guessed. */
function columnProblems(view: SheetView, header: Header, columns: Columns): readonly Finding[] {
  const cell = formatAddress({ row: header.lastRow, column: columns.content ?? 1 });
  const missing: string[] = [];
  if (columns.maximum === null) missing.push("maximum");
  if (columns.self === null && columns.deduction === null) missing.push("self");
  if (columns.content === null) missing.push("content");
  return missing.map((role) => finding("missingColumn", { role }, view.grid.sheet, cell));
}

interface Doubts {
  readonly view: SheetView;
  readonly header: Header;
  readonly columns: Columns;
  readonly isKindOpen: boolean;
  /** The points stand in the text of the rows. */
  readonly isMaximumKnown: boolean;
  /** Columns that all claim to be the unit's own score. */
  readonly selfRivals: readonly number[];
  readonly columnsMended: boolean;
}

function questionsOf({
  view,
  header,
  columns,
  isKindOpen,
  isMaximumKnown,
  selfRivals,
  columnsMended,
}: Doubts): readonly Question[] {
  const { sheet } = view.grid;
  const questions: Question[] = isKindOpen
    ? [{ code: "kind", sheet, role: null, choices: ["standard", "movement", "other"] }]
    : [];
  const known = [columns.number, columns.content, columns.reason, columns.evidence, columns.note];
  const choices = [...header.words.keys()]
    .filter((column) => !known.includes(column))
    .sort((a, b) => a - b);
  const letters = (besides: number | null): readonly string[] =>
    choices.filter((column) => column !== besides).map(columnLetters);
  const ask = (role: ColumnRole, besides: number | null): void => {
    const offered = letters(besides);
    if (offered.length > 0) questions.push({ code: "column", sheet, role, choices: offered });
  };
  const hasPointsInText = columns.maximum === null && isMaximumKnown;
  if (columns.maximum === null && !hasPointsInText) ask("maximum", columns.self);
  if (columns.self === null && columns.deduction === null) ask("self", columns.maximum);
  else if (selfRivals.length > 1 && !columnsMended) {
    questions.push({ code: "column", sheet, role: "self", choices: selfRivals.map(columnLetters) });
  }
  return questions;
}

function signedYear(view: SheetView, from: number, to: number, lexicon: Lexicon): number | null {
  for (const line of linesBetween(view, from + 1, to)) {
    if (lexicon.signature.test(line.folded)) {
      const year = yearOfText(line.folded, lexicon);
      if (year !== null) return year;
    }
  }
  return null;
}
