/** Owns the reading of one table: from its header to items, total and notes. */
import { foldLetters, foldText } from "../../base/text";
import { fallbackKind, kindIds } from "../../domain/domain";
import type { Lexicon } from "../../domain/lexicon";
import { adjustments } from "../../model/table/adjustment";
import { unproven } from "../../model/table/proof";
import type { Finding } from "../../model/finding/finding";
import { indicatorsIn, isIndicator } from "../../model/table/itemTree";
import type {
  Item,
  Question,
  StatedLine,
  TableKind,
  TableReading,
  UnitType,
} from "../../model/table/reading";
import type { SheetView, TextRow } from "../sheet/sheet";
import { readSignature, type Signature } from "../title/signature";
import { kindOf, type Title } from "../title/title";
import { isName, typeOfName } from "../title/unitKind";
import type { MatchedForm, TableCorrections, TableCorrection } from "./correction";
import { unplaced } from "./header/columns";
import type { Header } from "./header/header";
import type { TableRegion } from "./header/regions";
import { layoutOf, linesBetween, linesOfRows, type TableLayout } from "./layout";
import { addedPointsOf } from "./marks/added";
import { peopleNamed } from "./marks/people";
import { filledItems, printedItems, type ItemSource, type PrintedItem } from "./marks/items";
import { tickColumnsOf } from "./marks/ticks";
import { readNotes, type Notes } from "./marks/notes";
import { columnConfidence, judgeItems } from "./proof/confidence";
import { problemsOf, questionsOf, unreadRows } from "./proof/doubts";
import { maximumRivalsOf, selfRivalsOf } from "./rivals";
import { subtotalOf, totalOf } from "./total";

/** What of a table is printed: how it is laid out, and what its rows say. */
export interface PrintedTable {
  readonly layout: TableLayout;
  readonly items: readonly PrintedItem[];
}

export interface TableDraft {
  readonly view: SheetView;
  readonly printed: PrintedTable;
  /** Its form was read in another file: only what is filled in was read here. */
  readonly isSeenForm: boolean;
  readonly header: Header;
  readonly reading: TableReading;
  readonly title: Title;
  /** Lines of the title block. */
  readonly above: readonly TextRow[];
  /** Lines of guide sheets that speak of mandatory contents. */
  readonly guideLines: readonly TextRow[];
  /** What the signatures tell where the title is silent. */
  readonly signature: Signature;
  /** Type of unit that the header of the score names: "Xã tự chấm". */
  readonly scorer: UnitType | null;
  /** The officer said that this table counts. */
  readonly isChosen: boolean;
  /** The mark of the reading that a person confirmed; null: nobody did. */
  readonly confirmedMark: string | null;
  /** The form by which it was read; null: by none. */
  readonly form: MatchedForm | null;
  readonly findings: readonly Finding[];
  readonly questions: readonly Question[];
}

/** Reads a region as a table, or returns null when nothing in it is scored. */
export function draftTable(
  view: SheetView,
  region: TableRegion,
  lexicon: Lexicon,
  corrections: TableCorrections,
): TableDraft | null {
  const layout = layoutOf(view, region, lexicon, corrections);
  const printed = { layout, items: printedItems(itemSource(layout, lexicon)) };
  return draftPrinted(printed, corrections, lexicon);
}

/** Reads what is filled in on a form, or returns null when nothing in it is scored. */
export function draftPrinted(
  printed: PrintedTable,
  corrections: TableCorrections,
  lexicon: Lexicon,
  isSeenForm = false,
): TableDraft | null {
  const { layout } = printed;
  const { view, region } = layout;
  const items = itemsOf(printed, lexicon);
  if (!items.some(isIndicator) || areOnlyNumbers(items, layout)) return null;
  if (areUnits(items, layout, lexicon)) return null;
  const { title, above, columns, rows } = layout;
  const around = [
    ...rows.notes,
    ...above,
    ...layout.guidance,
    ...linesBeside(layout),
    ...lineInTotal(layout, lexicon),
  ];
  const read = readNotes(around, layout.scale, lexicon);
  const notes = { ...read, grades: read.grades ?? gradesBelow(layout, lexicon) };
  const kind = kindOfTable(layout, notes, corrections.joined, lexicon);
  const selfRivals = selfRivalsOf(layout, lexicon);
  return {
    view,
    printed,
    isSeenForm,
    header: region.header,
    reading: readingOf({ layout, items, notes, kind, selfRivals, corrections, lexicon }),
    title,
    above,
    guideLines: [],
    signature: readSignature(
      view,
      linesBetween(view, rows.lastRow + 1, region.endRow),
      title,
      lexicon,
    ),
    isChosen: corrections.byOfficer?.counts === true,
    confirmedMark: corrections.byOfficer?.confirmed?.mark ?? null,
    form: corrections.form,
    scorer: typeOfName(region.header.words.get(columns.self ?? 0) ?? "", lexicon),
    findings: findingsOf(layout, items, lexicon),
    questions: questionsOf({
      view,
      header: region.header,
      columns,
      kinds: kind === null ? kindIds(lexicon.domain) : null,
      isMaximumKnown: indicatorsIn(items).some(({ maximum }) => maximum !== null),
      selfRivals,
      maximumRivals: maximumRivalsOf(layout, lexicon),
      mended: corrections.joined?.columns ?? {},
      unplaced:
        corrections.joined?.columns === undefined
          ? unplaced(
              view,
              { header: region.header, endRow: lastRowOf(rows) },
              columns,
              title.year,
              lexicon,
            )
          : [],
    }),
  };
}

/** "Tên xã, phường | Điểm tự chấm | Điểm thẩm định | Nội dung bắt buộc": a list of units with the points of each. */
function areUnits(
  items: readonly Item[],
  { view, region: { header }, columns: { content, maximum } }: TableLayout,
  lexicon: Lexicon,
): boolean {
  if (content === null) return false;
  const areNamed = (rows: readonly Item[], column: number): boolean => {
    const named = rows.filter(({ row }) => {
      const text = view.text(row, column);
      return isName(text, foldText(text), lexicon);
    });
    return rows.length >= FEWEST_UNITS && named.length * 5 >= rows.length * 4;
  };
  if (header.roles.get(content) !== "content") return areNamed(items.filter(isIndicator), content);
  // Without maxima nothing tells contents from groups, and units may stand in any column.
  const isWithoutMaxima = maximum === null && items.every((item) => item.maximum === null);
  return isWithoutMaxima && [...header.words.keys()].some((column) => areNamed(items, column));
}

const FEWEST_UNITS = 3;

/** "Nội dung số | Lý do | Điểm bị trừ": what is said elsewhere of contents that a table names. */
const areOnlyNumbers = (items: readonly Item[], { columns }: TableLayout): boolean =>
  columns.maximum === null &&
  items.filter(isIndicator).every(({ text, maximum }) => maximum === null && !/\p{L}/u.test(text));

/** A little table below: "Xuất sắc | Từ 90 đến 100 điểm", a grade on each row. */
const gradesBelow = ({ view, region, rows, scale }: TableLayout, lexicon: Lexicon) =>
  readNotes(linesOfRows(view, lastRowOf(rows) + 1, region.endRow, 0), scale, lexicon).grades;

/** "TỔNG ĐIỂM (đạt chuẩn: từ 90 điểm)": what the words of the total say in brackets of the line. */
const lineInTotal = (
  { view, rows: { total } }: TableLayout,
  { passLineInTotal }: Lexicon,
): readonly TextRow[] =>
  total === null
    ? []
    : linesOfRows(view, total, total, 0).flatMap(({ row, column, text }) => {
        const [, words = ""] = /\(([^()]*)\)/.exec(text) ?? [];
        const folded = foldLetters(words);
        return passLineInTotal.test(folded) ? [{ row, column, text: words, folded }] : [];
      });

/** What stands right of the table, where no other one does. */
const linesBeside = ({ view, region, rows }: TableLayout): readonly TextRow[] =>
  region.beside === null
    ? linesOfRows(view, region.header.firstRow, lastRowOf(rows), lastColumnOf(region.header))
    : [];

/** Behind a column that the header does not name, and right of all that it reads, something else stands: "XẾP LOẠI". */
function lastColumnOf({ words, roles }: Header): number {
  const named = new Set([...words].flatMap(([column, text]) => (text === "" ? [] : [column])));
  let last = Math.max(0, ...[...roles].map(([column, role]) => (role === "ignored" ? 0 : column)));
  while (named.has(last + 1)) last++;
  return last;
}

/** Where the rows of a table end, its total included. */
export const lastRowOf = ({ lastRow, total }: TableLayout["rows"]): number =>
  Math.max(lastRow, total ?? 0);

function itemsOf({ layout, items: printed }: PrintedTable, lexicon: Lexicon): readonly Item[] {
  const items = filledItems(printed, itemSource(layout, lexicon));
  judgeItems(items, layout.outline, layout.scale, new Set(layout.mended.keys()));
  return items;
}

/** `guide`: what other sheets of the workbook say of the table. */
export function itemSource(
  layout: TableLayout,
  lexicon: Lexicon,
  guide: readonly TextRow[] = [],
): ItemSource {
  const { view, region, columns, outline, rows, guidance, above, mended, scaledTo } = layout;
  return {
    view,
    header: region.header,
    columns,
    outline,
    options: rows.options,
    guidance,
    notes: [...rows.notes, ...guide, ...above],
    ticks: tickColumnsOf({ view, header: region.header, columns }, lexicon.scoreWords),
    isAnyAdjusted: rows.numbered.some(({ row }) =>
      adjustments.some(({ role }) => {
        const column = columns[role];
        return column !== null && view.points(row, column).kind !== "blank";
      }),
    ),
    totalRow: rows.total,
    scaledTo,
    mended,
    lexicon,
  };
}

/**
 * Tables side by side share their title; the line above each one's columns tells them apart. The header of a form that was
 * copied from another kind's may still name that one: a title of its own which does not mention it knows better.
 */
function kindOfTable(
  { region, title, above }: TableLayout,
  notes: Notes,
  correction: TableCorrection | null,
  lexicon: Lexicon,
): TableKind | null {
  const named = kindOf([...region.header.words.values()].join(" "), lexicon);
  const isMentioned = above.some(({ folded }) =>
    lexicon.kinds.some(({ kind, pattern }) => kind === named && pattern.test(folded)),
  );
  const isOwnTitle = region.beside === null && title.kind !== null && !isMentioned;
  const ofWords = isOwnTitle ? title.kind : (named ?? title.kind);
  return correction?.kind ?? ofWords ?? (notes.grades ? gradedKind(lexicon) : null);
}

/** What a table is that states grades and does not say what it is. */
const gradedKind = ({ domain }: Lexicon): TableKind | null =>
  domain.kinds.find(({ isAssumedFromGrades }) => isAssumedFromGrades)?.id ?? null;

interface Recognised {
  readonly layout: TableLayout;
  readonly items: readonly Item[];
  readonly notes: Notes;
  /** Null where nothing tells. */
  readonly kind: TableKind | null;
  /** Columns that all claim to be the unit's own score. */
  readonly selfRivals: readonly number[];
  readonly corrections: TableCorrections;
  readonly lexicon: Lexicon;
}

function readingOf({
  layout,
  items,
  notes,
  kind,
  selfRivals,
  corrections,
  lexicon,
}: Recognised): TableReading {
  const { view, region, title, above, columns, rows, outline } = layout;
  const { header } = region;
  return {
    sheet: view.grid.sheet,
    kind: kind ?? fallbackKind(lexicon.domain).id,
    year: corrections.joined?.year ?? title.year,
    rubric: null,
    confidence: outline.confidence,
    headerRows: [header.firstRow, header.lastRow],
    firstRow: rows.firstRow,
    lastRow: rows.lastRow,
    columns,
    columnConfidence: columnConfidence({
      header,
      columns,
      items,
      byOfficer: corrections.byOfficer,
      isByForm: corrections.form !== null,
      rivals: selfRivals.length > 1 ? ["self"] : [],
    }),
    items,
    optionRows: [...rows.options.values()].flat().map((option) => option.row),
    subtotals: rows.subtotals.map((row) => subtotalOf(view, columns, row)),
    total:
      rows.total === null
        ? null
        : totalOf({ view, columns, items, lexicon }, { row: rows.total, scaleRow: rows.scaleRow }),
    added: addedPointsOf({
      view,
      header,
      columns,
      items,
      lines: [...above, ...linesBetween(view, lastItemRow(items) + 1, region.endRow)],
      lexicon,
    }),
    passLine: mendedLine(corrections.joined, header.firstRow) ?? notes.passLine,
    ...(notes.groupFloor && { groupFloor: notes.groupFloor }),
    ...(notes.keepsPoints !== null && { keepsPoints: notes.keepsPoints }),
    grades: notes.grades,
    typedGrade: notes.typedGrade,
    unit: null,
    otherPart: null,
    setAside: null,
    // The parts of a table are joined before it is asked what proves them.
    ...unproven,
  };
}

function findingsOf(
  layout: TableLayout,
  items: readonly Item[],
  lexicon: Lexicon,
): readonly Finding[] {
  const { view, region, columns, rows, guidance, mended } = layout;
  const unspoken = [...guidance, ...rows.notes].filter(({ row }) => !mended.has(row));
  return [
    ...problemsOf(view, region.header, columns, items),
    ...unreadRows(view, columns, { lines: unspoken, total: rows.total }, lexicon),
    ...peopleNamed(view.grid.sheet, columns, items, lexicon),
  ];
}

const lastItemRow = (items: readonly Item[]): number => items[items.length - 1]?.lastRow ?? 0;

/** A pass line that a person stated has no words in the sheet; it stands at the table's header. */
const mendedLine = (correction: TableCorrection | null, row: number): StatedLine | null =>
  correction?.passLine === undefined
    ? null
    : { points: correction.passLine, words: "", row, column: 1 };
