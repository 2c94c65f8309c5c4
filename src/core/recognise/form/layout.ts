/** Owns how a region is laid out as a table: its columns, its rows, and the tree that the rows stand in. */
import type { Lexicon } from "../../domain/lexicon";
import { samePoints, sumPoints, type Points } from "../../base/points";
import { foldLetters } from "../../base/text";
import type { Columns, TableKind, UnitType } from "../../model/table/reading";
import type { SheetView, TextRow } from "../sheet/sheet";
import { blockLines } from "../title/titleBlock";
import { kindOf, readTitle, type Title } from "../title/title";
import { typeOfName } from "../title/unitKind";
import type { TableCorrections, TableCorrection } from "./correction";
import type { ColumnChoice } from "./header/choices";
import { choicesOfColumns } from "./header/columns";
import type { TableRegion } from "./header/regions";
import { scaleIn, type NumberedRow } from "./rows/numbered";
import { buildOutline, type Outline } from "./rows/outline";
import { sortRows, type TableRows } from "./rows/rows";
import { sumsOfAbove } from "./rows/sumsOfAbove";
import { weigh, type Candidate, type Weighed } from "./weigh";

type CorrectedRow = NonNullable<TableCorrection["rows"]>[number];

export interface TableLayout {
  readonly view: SheetView;
  readonly region: TableRegion;
  readonly title: Title;
  /** Type of the unit that the title names. */
  readonly unitType: UnitType | null;
  /** Lines of the title block. */
  readonly above: readonly TextRow[];
  readonly columns: Columns;
  readonly rows: TableRows;
  /** What the total row states as the maximum; null where there is none. */
  readonly scale: Points | null;
  /** Row below which nothing counts towards the scale; Infinity: all does. */
  readonly scaledTo: number;
  readonly outline: Outline;
  /** The next best way to read the table, where a person would see a difference. */
  readonly rival: Weighed["rival"];
  /** Lines among the rows that are no items. */
  readonly guidance: readonly TextRow[];
  /** What a person said of single rows. */
  readonly mended: ReadonlyMap<number, CorrectedRow>;
}

/** Returns the layout that the header, the numbering and the sums speak for, and what a person said of it. */
export function layoutOf(
  view: SheetView,
  region: TableRegion,
  lexicon: Lexicon,
  { joined: correction }: TableCorrections,
): TableLayout {
  const { above, title, unitType } = titleOf(view, region, lexicon);
  const [first, ...others] = choicesOfColumns(
    view,
    region.header,
    region.endRow,
    { year: title.year, unitType },
    lexicon,
  );
  const mended = new Map(correction?.rows?.map((row) => [row.row, row]));
  const laid = ({ columns, cost }: ColumnChoice): Candidate => ({
    columns,
    cost,
    ...treeOf(view, region, columns, mended, lexicon),
  });
  // What a person or a form said of the columns leaves no other choice.
  const { best, rival } =
    correction?.columns === undefined
      ? weigh(view, laid(first), others.map(laid))
      : weigh(view, laid({ ...first, columns: { ...first.columns, ...correction.columns } }), []);
  const { columns, rows, scale, scaledTo, outline } = best;
  const skipped = outline.skipped.map(
    ({ row, column, text, folded }): TextRow => ({ row, column, text, folded }),
  );
  const guidance = [...rows.guidance, ...skipped].sort((a, b) => a.row - b.row);
  return {
    view,
    region,
    title,
    unitType,
    above,
    columns,
    rows,
    scale,
    scaledTo,
    outline,
    rival,
    guidance,
    mended,
  };
}

type TableTitle = Pick<TableLayout, "above" | "title" | "unitType">;

/** Returns what stands above a table. */
export function titleOf(view: SheetView, region: TableRegion, lexicon: Lexicon): TableTitle {
  const above = linesAbove(view, region, lexicon);
  const whole = readTitle(blockLines(view, above, lexicon), view.grid.sheet, lexicon);
  const title = { ...whole, kind: kindOfOwnLines(region, above, lexicon) ?? whole.kind };
  const unitType =
    title.unitType ?? (title.unit === null ? null : typeOfName(title.unit.name, lexicon));
  return { above, title, unitType };
}

/** What the lowest line above the columns of one of two tables beside each other says that it is; null where none says it. */
function kindOfOwnLines(
  { beside }: TableRegion,
  above: readonly TextRow[],
  lexicon: Lexicon,
): TableKind | null {
  if (beside === null) return null;
  const kinds = above
    .filter(({ column }) => column >= beside.from && column < beside.before)
    .flatMap(({ folded }) => kindOf(folded, lexicon) ?? []);
  return kinds[kinds.length - 1] ?? null;
}

/** Rows that turn out to be sums of those above them are taken for sums, and the tree is made anew. */
function treeOf(
  view: SheetView,
  region: TableRegion,
  columns: Columns,
  mended: TableLayout["mended"],
  lexicon: Lexicon,
): Pick<Candidate, "rows" | "scale" | "scaledTo" | "outline"> {
  const sums = new Set<number>();
  for (;;) {
    const rows = sortRows(view, region, columns, lexicon, (row) =>
      sums.has(row) ? "carried" : (mended.get(row)?.as ?? null),
    );
    const maxima = rows.numbered.map(({ maximum }) => maximum);
    const scale = rows.scaleRow === null ? null : scaleIn(view, rows.scaleRow, columns, maxima);
    const isBonus = ({ adjusts, folded }: NumberedRow): boolean =>
      adjusts || lexicon.bonus.test(folded);
    const outline = buildOutline(rows.numbered, scale, isBonus);
    const found = sumsOfAbove(outline, scale);
    if (found.length === 0) return { rows, scale, ...withinScale(outline, rows, scale, isBonus) };
    for (const row of found) sums.add(row);
  }
}

/** What stands below a total that the rows above it come to is no part of the scale, whatever its words. */
function withinScale(
  outline: Outline,
  { numbered, scaleRow }: TableRows,
  scale: Points | null,
  isBonus: (row: NumberedRow) => boolean,
): Pick<Candidate, "outline" | "scaledTo"> {
  const whole = { outline, scaledTo: Infinity };
  if (scaleRow === null || scale === null) return whole;
  const isBeyond = (row: NumberedRow): boolean => row.row > scaleRow;
  if (!numbered.some((row) => isBeyond(row) && !isBonus(row))) return whole;
  const above = outline.nodes.filter(
    ({ kind, row }) => kind === "leaf" && !isBeyond(row) && !isBonus(row),
  );
  if (!samePoints(sumPoints(above.map(({ row }) => row.maximum)) ?? 0, scale)) return whole;
  return {
    outline: buildOutline(numbered, scale, (row) => isBonus(row) || isBeyond(row)),
    scaledTo: scaleRow,
  };
}

/** A table beside another has the title above its own columns, where there is one; else they share what stands above. */
function linesAbove(
  view: SheetView,
  { titleRow, header, beside }: TableRegion,
  { title }: Lexicon,
): readonly TextRow[] {
  // Where no header stands, the title reaches down to the first row.
  const hasNames = [...header.words.values()].some((words) => words !== "");
  const all = linesBetween(view, titleRow, hasNames ? header.firstRow - 1 : header.lastRow);
  if (beside === null) return all;
  const isOwn = ({ column }: TextRow): boolean => column >= beside.from && column < beside.before;
  const titles = all.filter(({ folded }) => title.heading.test(folded));
  const [first] = titles;
  if (!first || !titles.some(isOwn)) return all;
  return all.filter((line) => isOwn(line) || line.row < first.row);
}

/** Returns the rows of little tables, each as one line: "Xuất sắc: 90 - 100". `after`: only what stands right of this column. */
export function linesOfRows(
  view: SheetView,
  from: number,
  to: number,
  after: number,
): readonly TextRow[] {
  return view.rowsBetween(from, to).flatMap((row) => {
    const cells = view.rowCells(row).filter(({ column }) => column > after);
    const texts = cells.map(({ column }) => view.text(row, column)).filter((text) => text !== "");
    const [first] = cells;
    if (!first || texts.length === 0 || texts.length > MOST_CELLS) return [];
    const text = texts.join(": ");
    return [{ row, column: first.column, text, folded: foldLetters(text) }];
  });
}

/** A row of more cells is one of a table of its own. */
const MOST_CELLS = 3;

/** Returns every text of some rows, line by line. */
export function linesBetween(view: SheetView, from: number, to: number): readonly TextRow[] {
  const lines: TextRow[] = [];
  for (const row of view.rowsBetween(from, to))
    for (const { column } of view.rowCells(row)) {
      const text = view.text(row, column);
      if (text !== "") lines.push({ row, column, text, folded: view.folded(row, column) });
    }
  return lines;
}
