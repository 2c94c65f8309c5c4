/** Owns what each row of a table is: a numbered row that may score or group, an option, guidance, a sum, a repeated header, a note. */
import { scoringColumns } from "../../../model/table/reading";
import type { Cell } from "../../../model/workbook/grid";
import type { Lexicon } from "../../../domain/lexicon";
import type { Points } from "../../../base/points";
import { foldLetters, foldText } from "../../../base/text";
import type { Columns } from "../../../model/table/reading";
import type { RowAs } from "../correction";
import { isColumnNumbers, mayBeHeaderRow, type Header } from "../header/header";
import { firstRole } from "../header/words";
import {
  headsPart,
  holdsScore,
  labelsOf,
  maximumIn,
  pointsInText,
  readNumbered,
  type NumberedRow,
} from "./numbered";
import type { Label } from "../../sheet/labels";
import { parseDecimal, scoreOf } from "../../sheet/numbers";
import { partsBelow } from "./partsBelow";
import { restatedBelow, withSign, type SumRow } from "./restated";
import { withPointsEach } from "./pointsEach";
import { takeOptions, type OptionRow } from "./options";
import type { SheetView, TextRow } from "../../sheet/sheet";

export interface TableRows {
  readonly numbered: readonly NumberedRow[];
  /** Options by the row of the indicator that they belong to. */
  readonly options: ReadonlyMap<number, readonly OptionRow[]>;
  readonly guidance: readonly TextRow[];
  readonly subtotals: readonly number[];
  readonly total: number | null;
  /** Row that states the maximum of the whole: the total, or the one that it was stated anew from. */
  readonly scaleRow: number | null;
  /** Texts below the table, those below the signatures too. */
  readonly notes: readonly TextRow[];
  readonly firstRow: number;
  readonly lastRow: number;
}

export interface Region {
  readonly header: Header;
  readonly repeats: readonly Header[];
  readonly endRow: number;
  /** Column with which the next table in the same rows begins, and this one where it is not the first; null: alone. */
  readonly beside: { readonly from: number; readonly before: number } | null;
}

/** What a person said that a row is; null: nothing. */
type MendedAs = (row: number) => RowAs | "carried" | null;

/** Sorts the rows of one table, from below its header to the end of its region. */
export function sortRows(
  view: SheetView,
  region: Region,
  columns: Columns,
  lexicon: Lexicon,
  mendedAs: MendedAs,
): TableRows {
  const sorting = { view, region, columns, lexicon, mendedAs };
  return arrangeRows(collectRows(sorting), sorting);
}

interface Sorting {
  readonly view: SheetView;
  readonly region: Region;
  readonly columns: Columns;
  readonly lexicon: Lexicon;
  readonly mendedAs: MendedAs;
}

/** The rows in the order of the sheet, each in the one list where it belongs. */
interface Collected {
  readonly sums: Sum[];
  readonly candidates: NumberedRow[];
  readonly texts: TextRow[];
}

/** Goes down the table until signatures or another table begin. */
function collectRows(sorting: Sorting): Collected {
  const { view, region, columns, lexicon } = sorting;
  const found: Collected = { sums: [], candidates: [], texts: [] };
  const repeated = rowsOfHeaders(region.repeats);
  for (const row of view.rowsBetween(region.header.bodyRow, region.endRow)) {
    if (repeated.has(row) || isColumnNumbers(view, row)) continue;
    if (isHeaderAgain(view, row, region, repeated)) {
      repeated.add(row);
      continue;
    }
    if (found.sums.length > 0 && isOtherHeader(view, row, columns, lexicon)) break;
    const kind = rowKind(row, sorting);
    if (kind === "signature" && found.candidates.length > 0) {
      found.texts.push(...textsBelow(view, region, row));
      break;
    }
    if (kind === "item") placeItem(row, found, sorting);
    else if (kind === "text") found.texts.push(...textsOf(view, region, row));
    else if (kind !== "signature")
      found.sums.push({
        row,
        kind,
        maximum: maximumIn(view, row, columns),
        self: selfIn(view, row, columns),
      });
  }
  return found;
}

/** What a row is by itself; a person's word comes first. */
function rowKind(
  row: number,
  { view, region, columns, lexicon, mendedAs }: Sorting,
): Sum["kind"] | "text" | "item" | "signature" {
  const forced = mendedAs(row);
  if (forced === "carried" || forced === "subtotal" || forced === "text") return forced;
  if (forced === "total") return "declared";
  if (forced !== null) return "item";
  const maximum = maximumIn(view, row, columns);
  if (maximum === null && isSignature(view, region, row, columns, lexicon)) return "signature";
  const isBare = maximum === null && !holdsScore(view, row, columns);
  const kind = sumKind(view, row, columns, lexicon);
  // A note that begins where the points stand.
  if (kind === "carried" && !isBare && maximum === null && isOnlyWords(view, row, columns))
    return "text";
  if (kind !== null && (!isBare || kind === "total")) return kind;
  return isBare && isContinued(view, region, row, lexicon) ? "text" : "item";
}

/** Words alone, where the points stand and in no other column that is read, as below a table whose first column holds them. */
const isOnlyWords = (view: SheetView, row: number, columns: Columns): boolean =>
  [columns.number, columns.content].every(
    (column) => column === null || view.text(row, column) === "",
  ) &&
  scoringColumns(columns).every(
    (column) => column === null || ["blank", "word"].includes(view.points(row, column).kind),
  );

/** A row that scores or groups, more of the text of the one above under its merged number or points, or guidance. */
function placeItem(
  row: number,
  { candidates, texts }: Collected,
  { view, region, columns, lexicon, mendedAs }: Sorting,
): void {
  const open = candidates[candidates.length - 1];
  const mended = mendedAs(row);
  const isSaid = mended === "indicator" || mended === "group";
  const isOfPart = mended === null && isLineOfPart(row, candidates, { view, columns, lexicon });
  const forced = isSaid ? mended : isOfPart ? "indicator" : null;
  const numbered = readNumbered(view, row, columns, lexicon, forced);
  if (open && forced === null && row <= open.lastRow && !hasOwnCells(view, row, columns))
    candidates[candidates.length - 1] = withMoreText(
      open,
      columns.content === null ? "" : view.text(row, columns.content),
      columns,
      lexicon,
    );
  else if (numbered) candidates.push(numbered);
  else texts.push(...textsOf(view, region, row));
}

/** "+" or "-" in the column of numbers below "Điểm thưởng": a line of its own, also where nobody filled it in. */
function isLineOfPart(
  row: number,
  candidates: readonly NumberedRow[],
  { view, columns, lexicon }: Pick<Sorting, "view" | "columns" | "lexicon">,
): boolean {
  if (columns.number === null || columns.content === null) return false;
  const isBullet = ([label, ...more]: readonly Label[]): boolean =>
    label?.style === "bullet" && more.length === 0;
  if (!isBullet(labelsOf(view, row, columns.number, lexicon))) return false;
  if (view.text(row, columns.content) === "") return false;
  const heading = [...candidates].reverse().find(({ labels }) => !isBullet(labels));
  return heading !== undefined && headsPart(heading.folded, lexicon) && !heading.hasScore;
}

function withMoreText(
  item: NumberedRow,
  more: string,
  columns: Columns,
  lexicon: Lexicon,
): NumberedRow {
  const text = `${item.text} ${more}`.trim();
  const maximum = item.maximum ?? pointsInText(text, item.labels, columns, lexicon);
  return { ...item, text, folded: foldLetters(text), maximum };
}

/** Tells the total from the other sums, what stands below it from the items, and guidance from notes. */
function arrangeRows(
  { sums, candidates, texts: found }: Collected,
  { view, region, columns, lexicon }: Sorting,
): TableRows {
  const totals = totalsOf(sums, candidates, lexicon);
  const { total } = totals;
  const [after, items] = partitionItems(candidates, totals);
  const texts = [...found, ...after.flatMap(({ row }) => statedIn(view, region, row))].sort(
    (a, b) => a.row - b.row,
  );
  const { numbered, options } = takeOptions(
    withPointsEach(
      withPointsOfText(
        withOpenParts(withBonusRows(beforeSums(items, sums), lexicon), total ?? Infinity, lexicon),
        columns,
        lexicon,
      ),
      lexicon,
    ),
    lexicon,
  );
  const subtotals = sums.filter(({ row }) => row !== total).map(({ row }) => row);
  const lastOption = lastOf([...options.values()].flat().map((option) => option.row));
  const lastItem = Math.max(numbered[numbered.length - 1]?.lastRow ?? 0, lastOption);
  const textsAboveTotal = texts.filter(
    (text) => total !== null && total > lastItem && text.row < total,
  );
  const lastRow = Math.max(
    lastItem,
    lastOf(subtotals),
    lastOf(textsAboveTotal.map((text) => text.row)),
  );
  return {
    numbered,
    options,
    guidance: texts.filter((text) => text.row <= lastRow),
    subtotals,
    total,
    scaleRow: totals.stated?.maximum === null ? total : (totals.stated?.row ?? null),
    notes: texts.filter((text) => text.row > lastRow),
    firstRow: Math.min(
      numbered[0]?.row ?? (sums.length > 0 ? Infinity : region.header.bodyRow),
      total ?? Infinity,
      sums[0]?.row ?? Infinity,
    ),
    lastRow,
  };
}

/** Tells of each row that states points whether the next row of the table is one of sums. */
function beforeSums(items: readonly NumberedRow[], sums: readonly Sum[]): readonly NumberedRow[] {
  const rows = [...items, ...sums].map(({ row }) => row).sort((a, b) => a - b);
  const ofSums = new Set(sums.map(({ row }) => row));
  const next = new Map(rows.map((row, at) => [row, rows[at + 1] ?? 0]));
  return items.map((item) =>
    item.maximum !== null && ofSums.has(next.get(item.row) ?? 0)
      ? { ...item, isBeforeSum: true }
      : item,
  );
}

interface Totals {
  readonly total: number | null;
  /** The sum that states what all is worth. */
  readonly stated: Sum | undefined;
  /** The row of the total that was stated anew; null: there is none. */
  readonly restated: number | null;
  /** Rows between both that take points off or add them. */
  readonly adjusting: ReadonlyMap<number, NumberedRow>;
}

function totalsOf(
  sums: readonly Sum[],
  candidates: readonly NumberedRow[],
  lexicon: Lexicon,
): Totals {
  const picked = pickTotal(sums, candidates, lexicon);
  const stated = statedWithMaximum(sums, picked);
  const restated = stated
    ? (partsBelow(stated, sums, candidates, lexicon) ??
      restatedBelow(stated, sums, candidates, lexicon))
    : null;
  return {
    total: restated?.total ?? picked,
    stated,
    restated: restated?.total ?? null,
    adjusting: new Map(restated?.adjustments.map((each) => [each.row, each])),
  };
}

/** Returns the rows that are no items, and those that are. Below the total only numbered rows (a bonus section) still are. */
function partitionItems(
  candidates: readonly NumberedRow[],
  { total, stated, restated, adjusting }: Totals,
): readonly [readonly NumberedRow[], readonly NumberedRow[]] {
  const isBelowItems = stated !== undefined && candidates.some(({ row }) => row < stated.row);
  const isAfterTotal = ({ row, labels }: NumberedRow): boolean =>
    isBelowItems &&
    row > stated.row &&
    (labels.length === 0 || (restated !== null && row < restated)) &&
    !adjusting.has(row);
  const items = candidates
    .filter((candidate) => !isAfterTotal(candidate) && candidate.row !== total)
    .map((candidate) => adjusting.get(candidate.row) ?? candidate);
  return [candidates.filter(isAfterTotal), items];
}

export const selfIn = (view: SheetView, row: number, { self }: Columns): Points | null =>
  self === null ? null : scoreOf(view.points(row, self));

/** Rows stand in the order of the sheet. */
const lastOf = (rows: readonly number[]): number => rows[rows.length - 1] ?? 0;

/** What stands numbered under "C. Điểm trừ", or "ĐIỂM TRỪ" without a number, may be filled in, also where nothing is yet. */
function withOpenParts(
  items: readonly NumberedRow[],
  total: number,
  lexicon: Lexicon,
): readonly NumberedRow[] {
  let part: { readonly style: Label["style"] | null } | null = null;
  let heading = 0;
  return items.map((item) => {
    const [label = null] = item.labels;
    const style = label?.style ?? null;
    const isHeading = headsPart(item.folded, lexicon) && (!item.hasScore || item.selfIsSum);
    if (isHeading || style === (part?.style ?? null)) part = isHeading ? { style } : null;
    // What is numbered below the total of a part above it is a note.
    if (part && !isHeading && item.row > total && heading < total) part = null;
    if (isHeading) heading = item.row;
    const isOpen = part !== null && !isHeading && label !== null && item.forced === null;
    return isOpen && item.maximum === null && !item.selfIsSum
      ? { ...item, forced: "indicator" }
      : item;
  });
}

/** "Điểm thưởng (B)", "Điểm phạt (C)" with their points below the last row that scores: each stands for itself, none holds the other. */
function withBonusRows(
  candidates: readonly NumberedRow[],
  lexicon: Lexicon,
): readonly NumberedRow[] {
  const isBonus = ({ hasScore, maximum, forced, folded, adjusts }: NumberedRow): boolean =>
    hasScore && !adjusts && maximum === null && forced === null && lexicon.bonus.test(folded);
  const last = candidates.map((row) => row.labels.length > 0 && !isBonus(row)).lastIndexOf(true);
  return candidates.map((row, at) =>
    at > last && isBonus(row) ? withSign({ ...row, forced: "indicator" }, lexicon) : row,
  );
}

/**
 * "a) …: 6 điểm" beside a blank maximum states its own, where it is scored or its group states none; lines that
 * explain the points of the row above state none.
 */
function withPointsOfText(
  candidates: readonly NumberedRow[],
  columns: Columns,
  lexicon: Lexicon,
): readonly NumberedRow[] {
  if (columns.maximum === null) return candidates;
  let owner: NumberedRow | null = null;
  return candidates.map((row) => {
    const style = row.labels[0]?.style ?? "bullet";
    if (style !== "lower" && style !== "bullet") owner = row;
    if (row.maximum !== null || row.forced === "group") return row;
    const stated = lexicon.statedPoints.exec(row.folded)?.groups?.["points"];
    const isOwn = row.hasScore || (style === "lower" && owner !== null && owner.maximum === null);
    return stated !== undefined && isOwn ? { ...row, maximum: parseDecimal(stated) } : row;
  });
}

function rowsOfHeaders(headers: readonly Header[]): Set<number> {
  const rows = new Set<number>();
  for (const { firstRow, bodyRow } of headers)
    for (let row = firstRow; row < bodyRow; row++) rows.add(row);
  return rows;
}

/** "STT | Loại văn bản | Số lượng" below the sums: a table of something else begins. */
const isOtherHeader = (
  view: SheetView,
  row: number,
  { number, maximum }: Columns,
  lexicon: Lexicon,
): boolean =>
  number !== null &&
  maximum !== null &&
  firstRole(view.folded(row, number), lexicon) === "number" &&
  mayBeHeaderRow(view, row) &&
  view.text(row, maximum) !== "";

interface Sum extends SumRow {
  /**
   * "carried": in words that do not tell of what ("Cộng toàn bộ", "Mang sang"), or without any; "declared": a person said
   * that it is the total.
   */
  readonly kind: "total" | "subtotal" | "carried" | "declared";
}

function sumKind(
  view: SheetView,
  row: number,
  { number, content }: Columns,
  lexicon: Lexicon,
): Sum["kind"] | null {
  const words = foldedIn(view, row, number) || foldedIn(view, row, content);
  const named = lexicon.anySum.test(words) ? namedSum(words, lexicon) : null;
  if (named !== null) return named;
  const before = number === null ? "" : view.text(row, number);
  const behind = content === null ? "" : view.text(row, content);
  const text = before || behind;
  if (text === "") return "carried";
  const isAlone = before === "" || behind === "";
  const isSum = isAlone && text.length <= 60 && lexicon.sums.test(text.toLowerCase());
  return isSum ? "carried" : null;
}

const foldedIn = (view: SheetView, row: number, column: number | null): string =>
  column === null ? "" : view.folded(row, column);

function namedSum(words: string, lexicon: Lexicon): "total" | "subtotal" | null {
  if (lexicon.totalOfAll.test(words)) return "total";
  if (lexicon.subtotal.test(words)) return "subtotal";
  return lexicon.total.test(words) ? "total" : null;
}

/** A row inside its neighbour's merged number or points that brings none of its own. */
const hasOwnCells = (view: SheetView, row: number, columns: Columns): boolean =>
  [columns.number, columns.maximum, ...scoringColumns(columns)].some(
    (column) => column !== null && view.text(row, column) !== "",
  );

/** The title of a group printed again on the next page opens no group. */
const isContinued = (
  view: SheetView,
  region: Region,
  row: number,
  { continued }: Lexicon,
): boolean =>
  cellsOf(view, region, row).some(({ column }) => continued.test(view.folded(row, column)));

/** A row that says nothing but what the header says above it, in two columns or right below another that does. */
function isHeaderAgain(
  view: SheetView,
  row: number,
  region: Region,
  repeated: ReadonlySet<number>,
): boolean {
  const { firstRow, lastRow, words } = region.header;
  const cells = cellsOf(view, region, row).filter(({ value }) => value !== null);
  if (cells.length === 0 || (cells.length < 2 && !repeated.has(row - 1))) return false;
  // Most rows hold a number somewhere.
  if (cells.some(({ value }) => typeof value !== "string")) return false;
  const headerRows = view.rowsBetween(firstRow, lastRow);
  return cells.every(
    ({ column }) =>
      (words.get(column) ?? "") !== "" &&
      headerRows.some((each) => view.folded(each, column) === view.folded(row, column)),
  );
}

/** Signature lines may stand in any column, also below the scores; a row with a printed number or with points is none: "2 | Thủ trưởng ban hành kế hoạch". */
const isSignature = (
  view: SheetView,
  region: Region,
  row: number,
  columns: Columns,
  lexicon: Lexicon,
): boolean =>
  (columns.self === null || scoreOf(view.points(row, columns.self)) === null) &&
  cellsOf(view, region, row).some((cell) =>
    lexicon.signature.test(view.folded(row, cell.column)),
  ) &&
  (columns.number === null || labelsOf(view, row, columns.number, lexicon).length === 0);

function textsOf(view: SheetView, region: Region, row: number): readonly TextRow[] {
  const texts: TextRow[] = [];
  for (const { column, value } of cellsOf(view, region, row)) {
    const text = typeof value === "string" ? view.text(row, column) : "";
    if (text !== "") texts.push({ row, column, text, folded: view.folded(row, column) });
  }
  return texts;
}

/** What a row below the total states: "Điểm thấp nhất để được công nhận | 90" is one line, "Loại Khá | 70 | 90" too. */
function statedIn(view: SheetView, region: Region, row: number): readonly TextRow[] {
  const texts = textsOf(view, region, row);
  const [text] = texts;
  const numbers = cellsOf(view, region, row).flatMap(({ column }) => {
    const points = scoreOf(view.points(row, column));
    return points === null ? [] : [points];
  });
  const [from, to] = numbers;
  if (!text || texts.length > 1 || from === undefined || numbers.length > 2) return texts;
  const said = `${text.text.replace(/\s*:$/, "")}: ${to === undefined ? `≥ ${from}` : `${from} - ${to}`}`;
  return [{ ...text, text: said, folded: foldText(said) }];
}

/** What stands from the signatures on: grades and notes may still be stated there. */
export function textsBelow(view: SheetView, region: Region, from: number): readonly TextRow[] {
  const texts: TextRow[] = [];
  for (const row of view.rowsBetween(from, region.endRow))
    texts.push(...textsOf(view, region, row));
  return texts;
}

/** The cells of a row that stand in the table's own columns; all of them where none does, as signatures below two tables may. */
function cellsOf(view: SheetView, { beside }: Region, row: number): readonly Cell[] {
  const cells = view.rowCells(row);
  if (beside === null) return cells;
  const within = cells.filter(({ column }) => column >= beside.from && column < beside.before);
  return within.length > 0 ? within : cells;
}

/** The sum that states what all is worth, where the last total only says what was reached: "Cộng (A)" before "TỔNG ĐIỂM (A+B-C)". */
function statedWithMaximum(sums: readonly Sum[], picked: number | null): Sum | undefined {
  const last = sums.find(({ row }) => row === picked);
  if (!last || last.maximum !== null) return last;
  const before = sums.filter(({ row, maximum }) => row < last.row && maximum !== null);
  const most = Math.max(...before.map(({ maximum }) => maximum ?? 0));
  return before.filter(({ maximum }) => maximum === most).pop() ?? last;
}

/** The total: a sum row so named, best outside the items; else one in other words that is worth more than all the rest. */
function pickTotal(
  sums: readonly Sum[],
  candidates: readonly NumberedRow[],
  lexicon: Lexicon,
): number | null {
  const declared = sums.find((sum) => sum.kind === "declared");
  if (declared) return declared.row;
  // Parts that take off or add stand below the total.
  const part = candidates.findIndex(
    ({ folded, hasScore }) => headsPart(folded, lexicon) && !hasScore,
  );
  const numbered = (part > 0 ? candidates.slice(0, part) : candidates).filter(
    (candidate) => candidate.labels.length > 0,
  );
  const rows = (numbered.length > 0 ? numbered : candidates).map((candidate) => candidate.row);
  const [first = Infinity] = rows;
  const isOutside = ({ row }: Sum): boolean => row < first || row > lastOf(rows);
  const worth = (sum: Sum): number => sum.maximum ?? -1;
  const highestOf = (some: readonly Sum[]): number =>
    some.reduce((most, sum) => Math.max(most, worth(sum)), -Infinity);
  const highest = highestOf(sums);
  const totals = sums.filter((sum) => sum.kind === "total");
  const carried = sums.filter(
    (sum) => sum.kind === "carried" && isOutside(sum) && worth(sum) === highest,
  );
  const outside = totals.filter(isOutside);
  const last = outside.length > 0 ? outside : carried.length > 0 ? carried : totals;
  // "Điểm nội dung" alone, before what is added or taken off.
  const pool = last.length > 0 || part <= 0 || sums.length > 2 ? last : sums.filter(isOutside);
  const highestOfPool = highestOf(pool);
  const best = pool.filter((sum) => worth(sum) === highestOfPool);
  return best[best.length - 1]?.row ?? null;
}
