/** Owns the reading of one table: from its header to items, total and notes. */
import { isIndicator, rowsUnder } from "../../model/itemTree";
import type { Finding } from "../../model/finding";
import { fallbackKind, kindIds } from "../../domain/domain";
import type { Lexicon } from "../../domain/lexicon";
import { addPoints, samePoints, sumPoints, type Points } from "../../base/points";
import type {
  Item,
  Question,
  StatedLine,
  TableKind,
  TableReading,
  UnitType,
} from "../../model/reading";
import { assignColumns, rivals, unplaced } from "./header/columns";
import { columnConfidence, withConfidence } from "./proof/confidence";
import type { KnownOfTable, TableCorrection } from "./correction";
import { problemsOf, questionsOf, unreadRows } from "./proof/doubts";
import type { Header } from "./header/header";
import { adjustments } from "../../model/adjustment";
import { addedPointsOf } from "./marks/added";
import { readItems } from "./marks/items";
import { readNotes } from "./marks/notes";
import { maximumOf } from "../sheet/numbers";
import { buildOutline, type Outline } from "./rows/outline";
import type { NumberedRow } from "./rows/numbered";
import type { TableRegion } from "./header/regions";
import { sortRows } from "./rows/rows";
import type { SheetView, TextRow } from "../sheet/sheet";
import { blockLines } from "../title/titleBlock";
import { kindOf, readTitle, yearOfText, type Title } from "../title/title";
import { totalOf } from "./total";
import { typeOfName } from "../title/unitKind";

export interface ReadTable {
  readonly view: SheetView;
  readonly header: Header;
  readonly reading: TableReading;
  readonly title: Title;
  /** Lines of the title block. */
  readonly above: readonly TextRow[];
  /** Year of the date above the signatures, where the title names none. */
  readonly signedYear: number | null;
  /** Type of unit that the header of the score names: "Xã tự chấm". */
  readonly scorer: UnitType | null;
  /** The officer said that this table counts. */
  readonly isChosen: boolean;
  readonly findings: readonly Finding[];
  readonly questions: readonly Question[];
}

/** Reads a region as a table, or returns null when nothing in it is scored. */
export function readTable(
  view: SheetView,
  region: TableRegion,
  lexicon: Lexicon,
  known: KnownOfTable,
  carriedRows: ReadonlySet<number> = new Set(),
): ReadTable | null {
  const correction = known.joined;
  const above = linesBetween(view, region.titleRow, region.header.firstRow - 1);
  const title = readTitle(blockLines(view, above, lexicon), view.grid.sheet, lexicon);
  const own = title.unitType ?? (title.unit === null ? null : typeOfName(title.unit.name, lexicon));
  const columns = {
    ...assignColumns(view, region.header, region.endRow, { year: title.year, own }, lexicon),
    ...correction?.columns,
  };
  const mended = new Map(correction?.rows?.map((row) => [row.row, row]));
  const rows = sortRows(view, region, columns, lexicon, (row) =>
    carriedRows.has(row) ? "carried" : (mended.get(row)?.as ?? null),
  );
  const scale =
    columns.maximum === null || rows.total === null
      ? null
      : maximumOf(view.points(rows.total, columns.maximum));
  const isBonus = (row: NumberedRow): boolean => lexicon.bonus.test(row.folded);
  const outline = buildOutline(rows.numbered, scale, isBonus);
  const carried = carriedSums(outline);
  if (carried.length > 0) {
    return readTable(view, region, lexicon, known, new Set([...carriedRows, ...carried]));
  }
  const skipped: TextRow[] = outline.skipped.map((row) => ({
    row: row.row,
    column: row.column,
    text: row.text,
    folded: row.folded,
  }));
  const guidance = [...rows.guidance, ...skipped].sort((a, b) => a.row - b.row);
  const read = readItems({
    view,
    header: region.header,
    columns,
    outline,
    options: rows.options,
    guidance,
    notes: [...rows.notes, ...above],
    isAnyAdjusted: rows.numbered.some(({ row }) =>
      adjustments.some(({ role }) => {
        const column = columns[role];
        return column !== null && view.points(row, column).kind !== "blank";
      }),
    ),
    mended,
    lexicon,
  });
  if (!read.some(isIndicator)) return null;
  const items = withConfidence(read, outline, scale, new Set(mended.keys()));
  const selfRivals = rivals(view, region, "self", title.year);
  const notes = readNotes([...rows.notes, ...above, ...guidance], scale, lexicon);
  // Tables side by side share their title; the line above each one's columns tells them apart.
  const named = kindOf([...region.header.words.values()].join(" "), lexicon);
  const kind =
    correction?.kind ?? named ?? title.kind ?? (notes.grades ? gradedKind(lexicon) : null);
  const reading: TableReading = {
    sheet: view.grid.sheet,
    kind: kind ?? fallbackKind(lexicon.domain).id,
    year: correction?.year ?? title.year,
    rubric: null,
    confidence: outline.confidence,
    headerRows: [region.header.firstRow, region.header.lastRow],
    firstRow: rows.firstRow,
    lastRow: rows.lastRow,
    columns,
    columnConfidence: columnConfidence({
      header: region.header,
      columns,
      items,
      own: known.own,
      isByForm: known.isByForm,
      rivals: selfRivals.length > 1 ? ["self"] : [],
    }),
    items,
    optionRows: [...rows.options.values()].flat().map((option) => option.row),
    subtotalRows: rows.subtotals,
    total: rows.total === null ? null : totalOf(view, columns, items, rows.total),
    added: addedPointsOf({
      view,
      header: region.header,
      columns,
      items,
      lines: [...above, ...linesBetween(view, lastItemRow(items) + 1, region.endRow)],
      lexicon,
    }),
    passLine: mendedLine(correction, region.header.firstRow) ?? notes.passLine,
    grades: notes.grades,
    typedGrade: notes.typedGrade,
    unit: null,
    otherPart: null,
    setAside: null,
  };
  return {
    view,
    header: region.header,
    reading,
    title,
    above,
    signedYear: signedYear(view, rows.lastRow, region.endRow, lexicon),
    isChosen: known.own?.counts === true,
    scorer: typeOfName(region.header.words.get(columns.self ?? 0) ?? "", lexicon),
    findings: [
      ...problemsOf(view, region.header, columns, items),
      ...unreadRows(
        view,
        columns,
        [...guidance, ...rows.notes].filter(({ row }) => !mended.has(row)),
      ),
    ],
    questions: questionsOf({
      view,
      header: region.header,
      columns,
      kinds: kind === null ? kindIds(lexicon.domain) : null,
      isMaximumKnown: items.some((item) => item.kind === "indicator" && item.maximum !== null),
      selfRivals,
      columnsMended: correction?.columns?.self !== undefined,
      unplaced:
        correction?.columns === undefined
          ? unplaced(view, region, columns, title.year, lexicon)
          : [],
    }),
  };
}

/**
 * An unnumbered row worth just what all items above it are worth together is a sum, whatever its words; a heading
 * whose own items add up to it is none.
 */
function carriedSums({ nodes }: Outline): readonly number[] {
  const rows: number[] = [];
  let sum: Points = 0;
  let count = 0;
  for (const [index, { row, label, kind }] of nodes.entries()) {
    const isWorthAll =
      label === null && count >= 3 && row.maximum !== null && samePoints(row.maximum, sum);
    if (isWorthAll && (kind === "leaf" || !addsUp(nodes, index, row.maximum ?? 0))) {
      rows.push(row.row);
    } else if (kind === "leaf") {
      sum = addPoints(sum, row.maximum ?? 0);
      count++;
    }
  }
  return rows;
}

/** Whether the items under a heading are worth what it states. */
function addsUp(nodes: Outline["nodes"], index: number, maximum: Points): boolean {
  const leaves = rowsUnder(nodes, index).filter(({ kind }) => kind === "leaf");
  return samePoints(sumPoints(leaves.map(({ row }) => row.maximum)) ?? 0, maximum);
}

/** What a table is that states grades and does not say what it is. */
const gradedKind = ({ domain }: Lexicon): TableKind | null =>
  domain.kinds.find(({ isAssumedFromGrades }) => isAssumedFromGrades)?.id ?? null;

const lastItemRow = (items: readonly Item[]): number => items[items.length - 1]?.lastRow ?? 0;

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

function signedYear(view: SheetView, from: number, to: number, lexicon: Lexicon): number | null {
  for (const line of linesBetween(view, from + 1, to)) {
    if (lexicon.signature.test(line.folded)) {
      const year = yearOfText(line.folded, lexicon);
      if (year !== null) return year;
    }
  }
  return null;
}
