/** Owns what each row of a list of results says of its unit, and which cells of it could not be read. */
import { finding, type Finding } from "../../model/finding/finding";
import type { ListedTable } from "../../model/round/resultList";
import type { Outcome } from "../../model/score/score";
import type { TableKind } from "../../model/table/reading";
import {
  decidingScorers,
  perScorer,
  type GivenPoints,
  type Scorer,
} from "../../model/table/scorer";
import { formatAddress } from "../../model/workbook/grid";
import { samePoints, type Points } from "../../base/points";
import { parseDecimal } from "../../recognise/sheet/numbers";
import type { SheetView } from "../../recognise/sheet/sheet";
import type { ListedColumn } from "./columns";
import { type CellValue, gradeIn, isTicked, type ListWords, valueAt } from "./values";

export interface RowReading {
  readonly tables: readonly ListedTable[];
  readonly findings: readonly Finding[];
}

/** Returns the tables of a row, one of each kind of which it says anything. `note`: the column of remarks. */
export function readResults(
  view: SheetView,
  row: number,
  { columns, note }: { readonly columns: readonly ListedColumn[]; readonly note: number | null },
  words: ListWords,
): RowReading {
  const remark = note === null ? "" : view.folded(row, note);
  const kinds = [...new Set(columns.map(({ kind }) => kind))];
  const read = kinds.map((kind) =>
    readTable(
      view,
      row,
      { kind, remark, own: columns.filter((each) => each.kind === kind) },
      words,
    ),
  );
  return {
    tables: read.flatMap(({ table }) => table ?? []),
    findings: read.flatMap(({ findings }) => findings),
  };
}

interface OwnCells {
  readonly kind: TableKind;
  readonly own: readonly ListedColumn[];
  readonly remark: string;
}

function readTable(
  view: SheetView,
  row: number,
  { kind, own, remark }: OwnCells,
  words: ListWords,
): { readonly table: ListedTable | null; readonly findings: readonly Finding[] } {
  const cellOf = ({ column }: ListedColumn): string => formatAddress({ row, column });
  const cells = own
    .filter(({ role }) => role === "points" || role === "outcome" || role === "grade")
    .map((column) => ({ column, value: valueFor(column, view, row, words) }));
  const unread = cells.flatMap(({ column, value }) =>
    isOutOfPlace(column, value)
      ? [
          finding(
            "resultCellUnread",
            { head: column.head, text: view.text(row, column.column) },
            view.grid.sheet,
            cellOf(column),
          ),
        ]
      : [],
  );
  const ticks = readTicks(view, row, own, words);
  const said = cells.flatMap(({ value }) => (value.kind === "word" ? [value.word] : []));
  const findings = [...unread, ...ticks.findings];
  if (said.some((word) => word === "absent" || word === "notSent"))
    return { table: null, findings };
  const given = cells.flatMap(({ column, value }) =>
    column.role === "points" && value.kind === "points"
      ? [{ scorer: column.scorer, points: value.points, cell: cellOf(column) }]
      : [],
  );
  const verdict = ticks.verdict ?? verdictOf(cells);
  const grade = bestGrade(cells);
  const isInDoubt = said.includes("unproven");
  if (given.length === 0 && verdict === null && grade === null && !isInDoubt)
    return { table: null, findings };
  const points = pointsOf(given, remark, words);
  const result = cells.find(({ value }) => value.kind === "word" || value.kind === "grade");
  const table: ListedTable = {
    kind,
    ...points,
    verdict: isInDoubt ? null : verdict,
    grade: isInDoubt ? null : grade,
    failures: failuresOf(view, row, own, words),
    isInDoubt,
    cell: points.cell ?? (result ? cellOf(result.column) : ticks.cell),
  };
  return { table, findings };
}

/** In a column of outcomes 1 and 0 are words; in one of grades any short text is a grade. */
function valueFor(
  { column, role }: ListedColumn,
  view: SheetView,
  row: number,
  words: ListWords,
): CellValue {
  const value = valueAt(view, row, column, words);
  if (role === "grade") return gradeIn(value);
  if (role !== "outcome" || value.kind !== "points") return value;
  if (value.points !== 0 && value.points !== 1) return value;
  return { kind: "word", word: value.points === 1 ? "met" : "notMet" };
}

/** Words that say why there is no result stand in any column. */
function isOutOfPlace({ role }: ListedColumn, value: CellValue): boolean {
  switch (value.kind) {
    case "blank":
      return false;
    case "points":
      return role !== "points";
    case "word":
      return (
        (role === "grade" && value.word === "met") ||
        (role === "points" && (value.word === "met" || value.word === "notMet"))
      );
    case "grade":
      return role !== "grade";
    case "unread":
      return true;
  }
}

interface Ticks {
  readonly verdict: Outcome["verdict"];
  readonly cell: string | null;
  readonly findings: readonly Finding[];
}

/** An x under "Đạt" or under "Chưa đạt"; both, or any other text there, says nothing. */
function readTicks(
  view: SheetView,
  row: number,
  own: readonly ListedColumn[],
  words: ListWords,
): Ticks {
  const ticked = own
    .filter(({ role }) => role === "met" || role === "notMet")
    .map((column) => ({ column, is: isTicked(view, row, column.column, words) }));
  const wrong = ticked.filter(({ is }) => is === null);
  const yes = ticked.filter(({ is }) => is === true);
  const [first] = yes;
  const isClear = wrong.length === 0 && yes.length === 1;
  const unclear = isClear || wrong.length + yes.length === 0 ? [] : [...wrong, ...yes];
  return {
    verdict: isClear && first ? (first.column.role === "met" ? "met" : "notMet") : null,
    cell: first ? formatAddress({ row, column: first.column.column }) : null,
    findings: unclear.map(({ column }) =>
      finding(
        "resultCellUnread",
        { head: column.head, text: view.text(row, column.column) },
        view.grid.sheet,
        formatAddress({ row, column: column.column }),
      ),
    ),
  };
}

interface ReadCell {
  readonly column: ListedColumn;
  readonly value: CellValue;
}

const verdictOf = (cells: readonly ReadCell[]): Outcome["verdict"] =>
  bestFirst(cells, "outcome").flatMap(({ value }): readonly NonNullable<Outcome["verdict"]>[] =>
    value.kind === "word" &&
    (value.word === "met" || value.word === "notMet" || value.word === "incomplete")
      ? [value.word]
      : [],
  )[0] ?? null;

const bestGrade = (cells: readonly ReadCell[]): string | null =>
  bestFirst(cells, "grade").flatMap(({ value }) =>
    value.kind === "grade" ? [value.grade] : [],
  )[0] ?? null;

/** What is proposed or appraised stands before what the unit says of itself. */
const bestFirst = (cells: readonly ReadCell[], role: ListedColumn["role"]): readonly ReadCell[] => {
  const ofRole = cells.filter(({ column }) => column.role === role);
  const isOwn = ({ column }: ReadCell): boolean => column.scorer === "self";
  return [...ofRole.filter((cell) => !isOwn(cell)), ...ofRole.filter(isOwn)];
};

interface Given {
  /** Null: the heading names nobody. */
  readonly scorer: Scorer | null;
  readonly points: Points;
  readonly cell: string;
}

/**
 * Points without a scorer are those that count; they stand as the unit's own, or as the appraised ones where the unit's
 * stand beside them. A council's count only where the list says that it adjusted them.
 */
function pointsOf(
  given: readonly Given[],
  remark: string,
  { words: { resultLists } }: ListWords,
): Pick<ListedTable, "totals" | "countedTotal" | "counted"> & { readonly cell: string | null } {
  const of = (scorer: Scorer): Given | null => given.find((each) => each.scorer === scorer) ?? null;
  const plain = given.find(({ scorer }) => scorer === null) ?? null;
  const place = [...decidingScorers].reverse().find((scorer) => of(scorer) === null) ?? null;
  const named = (scorer: Scorer): Given | null => of(scorer) ?? (scorer === place ? plain : null);
  const stated = resultLists.adjusted.exec(remark)?.groups?.["points"];
  const council = of("council");
  const isAdjusted =
    council !== null && stated !== undefined && samePoints(council.points, parseDecimal(stated));
  const counted = decidingScorers.find((scorer) => named(scorer) !== null) ?? "self";
  const counting = isAdjusted ? council : (plain ?? named(counted) ?? council);
  const total = (scorer: Scorer): GivenPoints => {
    const found = named(scorer);
    return { points: found?.points ?? null, cell: found?.cell ?? null };
  };
  return {
    totals: perScorer(total),
    countedTotal: counting?.points ?? null,
    counted,
    cell: counting?.cell ?? null,
  };
}

/** "II.3; III.1": as the list writes them. */
const failuresOf = (
  view: SheetView,
  row: number,
  own: readonly ListedColumn[],
  { words: { resultLists } }: ListWords,
): readonly string[] =>
  own
    .filter(({ role }) => role === "failures")
    .flatMap(({ column }) => view.text(row, column).split(/[;\n]/))
    .map((text) => text.trim())
    .filter((text) => /[\p{L}\d]/u.test(text) && !resultLists.nothing.test(text));
