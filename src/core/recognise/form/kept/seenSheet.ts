/** Owns what of a sheet is printed, so that the same form in the next file is recognised cell by cell and only its filling is read. */
import type { Lexicon } from "../../../domain/lexicon";
import { foldLetters } from "../../../base/text";
import { remembered } from "../../../domain/textMemory";
import type { CellRange, CellValue } from "../../../model/workbook/grid";
import { holdsScore, rowsSummed } from "../rows/numbered";
import { selfIn, textsBelow } from "../rows/rows";
import type { SheetView, TextRow } from "../../sheet/sheet";
import { titleOf, type TableLayout } from "../layout";
import { draftPrinted, lastRowOf, type PrintedTable, type TableDraft } from "../table";
import { filledColumns } from "./printed";
import { isSameRange } from "./sameSheets";

/** A sheet with every table on it, each of them proven when it was read. */
export interface SeenSheet {
  readonly rows: readonly SeenRow[];
  readonly merges: readonly CellRange[];
  readonly tables: readonly SeenTable[];
}

interface SeenTable {
  readonly printed: PrintedTable;
  /** For each row of sums whether it states one for the unit's score. */
  readonly stated: readonly boolean[];
  /** Lines around the table that make contents mandatory. */
  readonly binding: readonly string[];
}

/** A row from the first header to the end of the last table. */
interface SeenRow {
  readonly row: number;
  /** Of a title block between two tables the words may be others. */
  readonly isTitle: boolean;
  readonly filled: ReadonlySet<number>;
  readonly cells: readonly PrintedCell[];
}

interface PrintedCell {
  readonly column: number;
  readonly value: CellValue;
  readonly formula: string | null;
  readonly looks: number;
}

const nothingFilled: ReadonlySet<number> = new Set();
const noCorrections = { byOfficer: null, form: null, joined: null };

/** Returns what is printed of a sheet whose tables are all proven and leave nothing open; null where that is not so. */
export function seenSheet(
  view: SheetView,
  drafts: readonly TableDraft[],
  lexicon: Lexicon,
): SeenSheet | null {
  const layouts = drafts.map(({ printed: { layout } }) => layout);
  const [first, last] = [layouts[0], layouts[layouts.length - 1]];
  if (!first || !last || !drafts.every((draft) => isPlain(draft, view, lexicon))) return null;
  const [from, to] = [first.region.header.firstRow, lastRowOf(last.rows)];
  if (!isWordsOnly(view, 0, from - 1) || !isWordsOnly(view, to + 1, Infinity)) return null;
  const filledOf = filledCells(view, layouts);
  const rows = view.rowsBetween(from, to).map((row): SeenRow => {
    const isTitle = !layouts.some(({ region, rows: inside }) => {
      return row >= region.header.firstRow && row <= lastRowOf(inside);
    });
    const filled = filledOf.get(row) ?? nothingFilled;
    return { row, isTitle, filled, cells: isTitle ? [] : printedCells(view, row, filled) };
  });
  if (rows.some(({ row, isTitle }) => isTitle && !isWordsOnly(view, row, row))) return null;
  const tables = drafts.map(({ printed }) => ({
    printed,
    stated: statedSums(view, printed.layout),
    binding: bindingLines(printed.layout, lexicon),
  }));
  return { rows, merges: view.grid.merges, tables };
}

/** Returns the tables of a sheet on a form that was seen before; null where anything that is printed is not the same. */
export function tablesOnSeen(
  view: SheetView,
  seen: SeenSheet,
  lexicon: Lexicon,
): readonly TableDraft[] | null {
  if (!isSamePrint(view, seen)) return null;
  const lastRow = view.rows[view.rows.length - 1] ?? 0;
  const drafts: TableDraft[] = [];
  for (const [at, table] of seen.tables.entries()) {
    const isLast = at === seen.tables.length - 1;
    const printed = printedIn(view, table, isLast ? lastRow : null, lexicon);
    const draft = printed && draftPrinted(printed, noCorrections, lexicon, true);
    if (!draft || draft.questions.length > 0) return null;
    drafts.push(draft);
  }
  return drafts;
}

/** Nothing about the table was asked, mended or worked out from what is filled in. */
function isPlain({ printed, reading, questions }: TableDraft, view: SheetView, lexicon: Lexicon) {
  const { layout, items } = printed;
  const { rows, region, mended } = layout;
  const notes = notesOf(view, layout);
  return (
    reading.proven &&
    questions.length === 0 &&
    reading.otherPart === null &&
    reading.confirmed === false &&
    mended.size === 0 &&
    region.beside === null &&
    !rows.numbered.some(({ adjusts }) => adjusts) &&
    !items.some(({ mandatory }) => mandatory !== null && isInNote(layout, view, lexicon)) &&
    notes.length === rows.notes.length &&
    notes.every(({ row, column }, at) => {
      const note = rows.notes[at];
      return note?.row === row && note.column === column;
    })
  );
}

/** The words of a unit's own note may make a content mandatory, or what a line explains of them: such a form is read anew each time. */
function isInNote(layout: TableLayout, view: SheetView, lexicon: Lexicon): boolean {
  const { columns, rows } = layout;
  const { note } = columns;
  if (note === null) return false;
  const explained = bindingLines(layout, lexicon).map(foldLetters).join("\n");
  return rows.numbered.some(({ row }) => {
    const words = view.folded(row, note);
    return words !== "" && (lexicon.mandatory.anyMark.test(words) || explained.includes(words));
  });
}

/** What stands below a table. */
const notesOf = (view: SheetView, { rows, region }: TableLayout): readonly TextRow[] =>
  textsBelow(view, region, rows.lastRow + 1).filter(({ row }) => row !== rows.total);

const bindingLines = ({ rows, above }: TableLayout, lexicon: Lexicon): readonly string[] =>
  [...above, ...rows.notes]
    .filter(({ folded }) => isBinding(folded, lexicon))
    .map(({ text }) => text);

/** The lines around a form are the same in file after file. */
const MOST_LINES = 2_000;
const isBinding = remembered(
  MOST_LINES,
  (folded, { mandatory }): boolean => mandatory.anyMark.test(folded) || mandatory.sign.test(folded),
);

/** Columns that a unit fills in, by the rows in which it does: those that score, choose or sum up. */
function filledCells(
  view: SheetView,
  layouts: readonly TableLayout[],
): ReadonlyMap<number, ReadonlySet<number>> {
  const filled = new Map<number, ReadonlySet<number>>();
  for (const { columns, rows } of layouts) {
    const ofTable = filledColumns(columns);
    const spans = [
      ...rows.numbered.map(({ row, lastRow }) => [row, lastRow] as const),
      ...[...rows.options.values()].flat().map(({ row }) => [row, row] as const),
      ...[...rows.subtotals, rows.total ?? 0, rows.scaleRow ?? 0].map((row) => [row, row] as const),
    ];
    for (const [from, to] of spans)
      for (const row of view.rowsBetween(from, to)) filled.set(row, ofTable);
  }
  return filled;
}

const isEmpty = (value: CellValue, formula: string | null): boolean =>
  formula === null && (value === null || value === "");

function printedCells(view: SheetView, row: number, filled: ReadonlySet<number>) {
  const cells: PrintedCell[] = [];
  for (const cell of view.rowCells(row)) {
    const { column, value, formula } = cell;
    if (!filled.has(column) && !isEmpty(value, formula))
      cells.push({ column, value, formula, looks: looksOf(view, cell) });
  }
  return cells;
}

/** Bold, italic and filled, as one number. */
function looksOf(view: SheetView, cell: Parameters<SheetView["styleOf"]>[0]): number {
  const style = view.styleOf(cell);
  return (style?.bold ? 1 : 0) + (style?.italic ? 2 : 0) + ((style?.fill ?? null) === null ? 0 : 4);
}

/** No number and no formula stands in these rows. */
const isWordsOnly = (view: SheetView, from: number, to: number): boolean =>
  view
    .rowsBetween(from, to)
    .every((row) =>
      view
        .rowCells(row)
        .every(
          ({ value, formula }) => formula === null && (value === null || typeof value === "string"),
        ),
    );

function isSamePrint(view: SheetView, { rows, merges }: SeenSheet): boolean {
  const [from, to] = [rows[0]?.row ?? 0, rows[rows.length - 1]?.row ?? 0];
  const here = view.rowsBetween(from, to);
  return (
    here.length === rows.length &&
    rows.every((seen, at) => seen.row === here[at] && isSameRow(view, seen)) &&
    isSameMerges(view.grid.merges, merges) &&
    isWordsOnly(view, 0, from - 1) &&
    isWordsOnly(view, to + 1, Infinity)
  );
}

function isSameRow(view: SheetView, { row, isTitle, filled, cells }: SeenRow): boolean {
  if (isTitle) return isWordsOnly(view, row, row);
  let at = 0;
  for (const cell of view.rowCells(row)) {
    const { column, value, formula } = cell;
    if (filled.has(column) || isEmpty(value, formula)) continue;
    const seen = cells[at++];
    if (
      seen?.column !== column ||
      seen.value !== value ||
      seen.formula !== formula ||
      seen.looks !== looksOf(view, cell)
    )
      return false;
  }
  return at === cells.length;
}

const isSameMerges = (here: readonly CellRange[], seen: readonly CellRange[]): boolean =>
  here.length === seen.length &&
  seen.every((merge, at) => {
    const other = here[at];
    return other !== undefined && isSameRange(merge, other);
  });

/** Returns the form as it stands in another sheet, or null where the filling or the title asks for another reading. */
function printedIn(
  view: SheetView,
  { printed, stated, binding }: SeenTable,
  endRow: number | null,
  lexicon: Lexicon,
): PrintedTable | null {
  const { layout, items } = printed;
  const region = endRow === null ? layout.region : { ...layout.region, endRow };
  const { above, title, unitType } = titleOf(view, region, lexicon);
  if (title.year !== layout.title.year || unitType !== layout.unitType) return null;
  const areStated = statedSums(view, layout).every((isStated, at) => isStated === stated[at]);
  if (!areStated || !isFilledAlike(view, layout) || isInNote(layout, view, lexicon)) return null;
  const options = new Map(
    [...layout.rows.options].map(([row, choices]) => [
      row,
      choices.map((option) => ({
        ...option,
        self: view.points(option.row, layout.columns.self ?? 0),
      })),
    ]),
  );
  const rows = { ...layout.rows, options, notes: notesOf(view, { ...layout, region }) };
  const here: TableLayout = { ...layout, view, region, title, above, rows };
  const lines = bindingLines(here, lexicon);
  const isBoundAlike =
    lines.length === binding.length && lines.every((line, at) => line === binding[at]);
  return isBoundAlike ? { layout: here, items } : null;
}

const statedSums = (view: SheetView, { columns, rows }: TableLayout): readonly boolean[] =>
  [...rows.subtotals, ...(rows.total === null ? [] : [rows.total])].map(
    (row) => selfIn(view, row, columns) !== null,
  );

/** What the rows are hangs on their filling only where no maximum stands, where they sum up, and where one is chosen. */
function isFilledAlike(view: SheetView, { columns, rows, outline }: TableLayout): boolean {
  const groups = new Set(
    outline.nodes.flatMap(({ kind, row }) => (kind === "container" ? [row.row] : [])),
  );
  const isRowAlike = ({ row, maximum, hasScore, selfIsSum }: (typeof rows.numbered)[number]) =>
    ((maximum !== null && !groups.has(row)) || holdsScore(view, row, columns) === hasScore) &&
    (rowsSummed(view, row, columns.self) !== null) === selfIsSum;
  return (
    rows.numbered.every(isRowAlike) &&
    [...rows.options.entries()].every(([owner, choices]) => {
      const chosen = [owner, ...choices.map(({ row }) => row)].filter(
        (row) => columns.self !== null && view.points(row, columns.self).kind !== "blank",
      );
      return chosen.length <= 1;
    })
  );
}
