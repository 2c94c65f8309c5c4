/** Owns a workbook that is a list of results: which of its sheets hold units with what they came to, and what of them was not read. */
import { foldText } from "../../base/text";
import { finding, type Finding } from "../../model/finding/finding";
import type { ListRow, ResultList } from "../../model/round/resultList";
import type { TableKind } from "../../model/table/reading";
import { formatAddress, type WorkbookData } from "../../model/workbook/grid";
import { blockLines } from "../../recognise/title/titleBlock";
import { readTitle } from "../../recognise/title/title";
import { type SheetView, type TextRow, viewSheet } from "../../recognise/sheet/sheet";
import { listColumns, type ListColumns } from "../list/listColumns";
import { type Draft, withParents } from "../list/listParents";
import { readBlock } from "../list/listRows";
import { typeOfName, typeOfText } from "../list/listWords";
import { settleColumns } from "./columns";
import { type Headings, headingsOf } from "./headings";
import { readResults } from "./rows";
import { senderIn } from "./sender";
import { checkNumbers, checkSums, type RowOfUnit } from "./sums";
import type { ListWords } from "./values";

/** Columns beyond any list. */
const LAST_COLUMN = 16_384;

/** Returns the list that a workbook is; null where no sheet of it is one. */
export function readResultBook(workbook: WorkbookData, words: ListWords): ResultList | null {
  const [listName] = words.words.resultSheets;
  const isOwn = words.words.resultSheets.every((name) =>
    workbook.grids.some(({ sheet }) => sheet === name),
  );
  const visible = workbook.grids.filter(({ state }) => state === "visible");
  const views = (visible.length > 0 ? visible : workbook.grids).map(viewSheet);
  const wanted = isOwn ? views.filter(({ grid }) => grid.sheet === listName) : views;
  const sheets = wanted.flatMap((view) => readSheet(view, words) ?? []);
  const placed = withCommunes(
    sheets.flatMap(({ units }) => units),
    words,
  );
  if (placed.every(({ unit }) => unit.tables.length === 0)) return null;
  const others = isOwn ? [] : wanted.filter((view) => !sheets.some((each) => each.view === view));
  const heads = isOwn ? views.flatMap((view) => headLines(view, FIRST_ROWS)) : [];
  const lines = [...sheets.flatMap(({ above }) => above), ...heads].map(({ text }) => text);
  return {
    origin: isOwn ? "resultWorkbook" : "typed",
    sender: senderIn(lines, words),
    year: sheets.map(({ year }) => year).find((year) => year !== null) ?? null,
    rows: placed.map(({ unit }) => unit),
    findings: [
      ...sheets.flatMap(({ findings }) => findings),
      ...others.flatMap(unreadSheet),
      ...sheets.flatMap(({ view, columns, sumRows, numbers, number }) => {
        const own = placed.filter((each) => each.view === view);
        return [
          ...checkSums(view, own, { columns, sumRows }, words),
          ...checkNumbers(view, numbers, number),
        ];
      }),
    ],
  };
}

/** Rows in which a sheet that is signed names who signs it. */
const FIRST_ROWS = 8;

const headLines = (view: SheetView, to: number): readonly TextRow[] =>
  view.rows
    .filter((row) => row < to)
    .flatMap((row) =>
      view.rowCells(row).map(({ column }) => ({
        row,
        column,
        text: view.text(row, column),
        folded: view.folded(row, column),
      })),
    );

/** A sheet that holds only numbers, or nothing, has nothing to tell. */
const unreadSheet = (view: SheetView): readonly Finding[] =>
  view.rows.some((row) =>
    view.rowCells(row).some(({ column }) => /\p{L}{2}/u.test(view.text(row, column))),
  )
    ? [finding("resultSheetUnread", {}, view.grid.sheet)]
    : [];

/** A row with the sheet that it stands in. */
interface PlacedRow extends RowOfUnit {
  readonly view: SheetView;
}

interface DraftRow {
  readonly view: SheetView;
  readonly draft: Draft;
  readonly cell: string;
  readonly tables: ListRow["tables"];
}

interface SheetReading {
  readonly view: SheetView;
  readonly above: readonly TextRow[];
  readonly year: number | null;
  readonly units: readonly DraftRow[];
  readonly columns: ReturnType<typeof settleColumns>["columns"];
  readonly sumRows: readonly number[];
  /** Rows whose running numbers are followed. */
  readonly numbers: readonly number[];
  readonly number: number | null;
  readonly findings: readonly Finding[];
}

/** The communes of all rows are known only once the whole list is. */
function withCommunes(units: readonly DraftRow[], { words }: ListWords): readonly PlacedRow[] {
  const settled = withParents(
    units.map(({ draft }) => draft),
    words,
  );
  return units.map(({ view, draft, cell, tables }, at) => {
    const { name, type, parent, row, sheet } = settled[at] ?? draft;
    return { view, row, unit: { name, type, parent, sheet, cell, tables } };
  });
}

/** Null: the sheet holds no list of results. */
function readSheet(view: SheetView, words: ListWords): SheetReading | null {
  const blocks = listColumns(view, words.words).filter(({ headerRow }) => headerRow > 0);
  const read = blocks.flatMap((block, at) => {
    const first = firstColumn(block);
    const next = blocks[at + 1];
    return readOne(view, block, [first, next ? firstColumn(next) - 1 : LAST_COLUMN], words) ?? [];
  });
  const [one, ...more] = read;
  if (!one) return null;
  return {
    ...one,
    units: read.flatMap(({ units }) => units),
    findings: read.flatMap(({ findings }) => findings),
    // Blocks side by side count their units apart.
    sumRows: more.length > 0 ? [] : one.sumRows,
  };
}

const firstColumn = ({ number, name }: ListColumns): number => Math.min(number ?? name, name);

function readOne(
  view: SheetView,
  block: ListColumns,
  span: readonly [number, number],
  words: ListWords,
): SheetReading | null {
  const headed = headingsOf(view, block, span, words);
  const headings = headed && withoutTypes(view, headed, block, words);
  if (!headings || headings.values.every(({ role }) => role === "failures")) return null;
  const { sheet } = view.grid;
  const isValue = (column: number | null): boolean =>
    headings.values.some((each) => each.column === column);
  const columns: ListColumns = {
    ...block,
    headerRow: headings.lastRow,
    type: isValue(block.type) ? null : block.type,
  };
  const { units: drafts, understood } = readBlock(view, columns, words.words);
  const listed = withoutNotes(view, drafts, { columns, headings }, words);
  if (!areUnits(view, block, listed, words)) return null;
  const top = view.merge(block.headerRow, block.name)?.top ?? block.headerRow;
  const above = blockLines(view, headLines(view, top), words.lexicon);
  const { year } = readTitle(above, sheet, words.lexicon);
  const inUse = ofYear(headings, year);
  const rows = listed.map(({ row }) => row);
  const titled = kindsIn([...above.map(({ folded }) => folded), foldText(sheet)], words);
  const settled = settleColumns(view, inUse.values, { rows, titled }, words);
  const isOutside = (row: number): boolean =>
    columns.type !== null && words.words.resultLists.outside.test(view.folded(row, columns.type));
  const inside = listed.filter(({ row }) => !isOutside(row));
  const results = inside.map((draft) => ({
    draft,
    ...readResults(view, draft.row, { columns: settled.columns, note: headings.note }, words),
  }));
  const last = Math.max(headings.lastRow, ...rows);
  const isLeft = (row: number): boolean =>
    row > headings.lastRow && !understood.has(row) && isOfList(view, row, { columns, last, inUse });
  const outside = listed.length - inside.length;
  return {
    view,
    above,
    year,
    columns: settled.columns,
    units: results.map(({ draft, tables }) => ({
      view,
      draft,
      tables,
      cell: formatAddress({ row: draft.row, column: columns.name }),
    })),
    number: columns.number,
    numbers: inside.map(({ row }) => row),
    sumRows: view.rows.filter((row) => row > headings.lastRow && isSum(view, row, words)),
    findings: [
      ...settled.findings,
      ...(inUse.unused.length > 0
        ? [finding("resultColumnsUnused", { heads: inUse.unused.map(({ head }) => head) }, sheet)]
        : []),
      ...(outside > 0 ? [finding("resultRowsOutside", { count: outside }, sheet)] : []),
      ...view.rows.filter(isLeft).map((row) => unreadRow(view, row)),
      ...results.flatMap(({ findings }) => findings),
    ],
  };
}

/** Sums, and sentences below the last row that has a number or a result, name no units. */
function withoutNotes(
  view: SheetView,
  drafts: readonly Draft[],
  { columns, headings }: { readonly columns: ListColumns; readonly headings: Headings },
  { words }: ListWords,
): readonly Draft[] {
  const { number } = columns;
  const units = drafts.filter(({ name }) => !words.resultLists.sum.test(foldText(name)));
  const isRow = ({ row }: Draft): boolean =>
    (number !== null && /^\d+[.)]?$/.test(view.text(row, number))) ||
    headings.values.some(({ column }) => view.text(row, column) !== "");
  const last = Math.max(0, ...units.filter(isRow).map(({ row }) => row));
  return units.filter(({ row }) => row <= last);
}

/** "Loại" may stand over types of units as over grades. */
function withoutTypes(
  view: SheetView,
  headings: Headings,
  { type }: ListColumns,
  { words }: ListWords,
): Headings {
  const texts = view.rows
    .filter((row) => row > headings.lastRow && type !== null)
    .map((row) => view.text(row, type ?? 0))
    .filter((text) => text !== "");
  const types = texts.filter((text) => typeOfText(text, words) !== null);
  if (types.length * 2 <= texts.length) return headings;
  return { ...headings, values: headings.values.filter(({ column }) => column !== type) };
}

/** Most rows name a kind of unit, or the heading leaves no doubt that they are units. */
function areUnits(
  view: SheetView,
  { headerRow, name }: ListColumns,
  listed: readonly Draft[],
  { words }: ListWords,
): boolean {
  const named = listed.filter((draft) => typeOfName(draft.name, words) !== null);
  const isSure = words.list.sureName.test(view.folded(headerRow, name));
  return listed.length > 0 && (isSure || named.length * 2 >= listed.length);
}

/** Columns of another year than the list's are none of the round. */
function ofYear(headings: Headings, year: number | null): Headings {
  const isOther = ({ head }: { readonly head: string }): boolean => {
    const years: readonly string[] = head.match(/\b20\d\d\b/g) ?? [];
    return year !== null && years.length > 0 && !years.includes(String(year));
  };
  return {
    ...headings,
    values: headings.values.filter((column) => !isOther(column)),
    unused: [...headings.unused, ...headings.values.filter(isOther)],
  };
}

/** Kinds that texts name, each once, in the order of the lexicon. */
const kindsIn = (texts: readonly string[], { lexicon }: ListWords): readonly TableKind[] => [
  ...new Set(
    lexicon.kinds.flatMap(({ kind, pattern }) =>
      texts.some((text) => pattern.test(text)) ? [kind] : [],
    ),
  ),
];

const isSum = (view: SheetView, row: number, { words }: ListWords): boolean =>
  view
    .rowCells(row)
    .slice(0, 2)
    .some(({ column }) => words.resultLists.sum.test(view.folded(row, column)));

/** Below the last unit stand notes and signatures: only what has a number or a result there may be a unit. */
function isOfList(
  view: SheetView,
  row: number,
  {
    columns,
    last,
    inUse,
  }: { readonly columns: ListColumns; readonly last: number; readonly inUse: Headings },
): boolean {
  const texts = view.rowCells(row).map(({ column }) => view.text(row, column));
  // "A | B | 1 | 2" numbers the columns.
  if (texts.every((text) => text.replace(/[^\p{L}\d]/gu, "").length < 2)) return false;
  if (row < last) return true;
  const isFilled = (column: number): boolean => view.text(row, column) !== "";
  const hasNumber = columns.number !== null && /^\d+[.)]?$/.test(view.text(row, columns.number));
  return (
    hasNumber && (isFilled(columns.name) || inUse.values.some(({ column }) => isFilled(column)))
  );
}

function unreadRow(view: SheetView, row: number): Finding {
  const cells = view.rowCells(row);
  const texts = cells.map(({ column }) => view.text(row, column)).filter((text) => text !== "");
  const first = cells.find(({ column }) => /\p{L}/u.test(view.text(row, column))) ?? cells[0];
  return finding(
    "resultRowUnread",
    { row, text: texts.join(" | ") },
    view.grid.sheet,
    first ? formatAddress(first) : null,
  );
}
