/** Owns the total row of a table: what it shows for each scorer, beside the sums over the indicators. */
import { formatAddress } from "../../model/workbook/grid";
import type { Lexicon } from "../../domain/lexicon";
import { samePoints } from "../../base/points";
import { indicatorsIn, sumMaxima } from "../../model/table/itemTree";
import { countedSum } from "../../model/table/partCap";
import type { Columns, Item, SubtotalRow, TotalRow } from "../../model/table/reading";
import {
  type GivenPoints,
  perScorer,
  type Scorer,
  type TotalCell,
  unitScorer,
} from "../../model/table/scorer";
import { maximumOf, parseDecimal, scoreOf } from "../sheet/numbers";
import { scaleIn } from "./rows/numbered";
import { scoreCell } from "../sheet/scoreCell";
import type { SheetView } from "../sheet/sheet";
import { leftOutOf, readsCell } from "./proof/totalFormula";

interface TotalSource {
  readonly view: SheetView;
  readonly columns: Columns;
  readonly items: readonly Item[];
  readonly lexicon: Lexicon;
}

/** Rows of the total, and of the one that states the maximum of the whole. */
interface TotalRows {
  readonly row: number;
  readonly scaleRow: number | null;
}

export function totalOf(source: TotalSource, { row, scaleRow }: TotalRows): TotalRow {
  const { view, columns, items } = source;
  const { maximum } = columns;
  return {
    row,
    ...(scaleRow === null || scaleRow === row ? {} : { maximumRow: scaleRow }),
    maximumShown: scaleIn(
      view,
      scaleRow ?? row,
      columns,
      items.map((item) => item.maximum),
    ),
    maximumIsFormula: isFormula(view, row, maximum),
    ...(maximum !== null && isOfItself(view, row, maximum) ? { maximumIsOfItself: true } : {}),
    maximum: sumMaxima(indicatorsIn(items)),
    scores: perScorer((scorer) => totalCell(source, row, columns[scorer], scorer)),
  };
}

/** Returns what a row shows that repeats the sum of rows above it. */
export const subtotalOf = (view: SheetView, columns: Columns, row: number): SubtotalRow => ({
  row,
  maximumShown: columns.maximum === null ? null : maximumOf(view.points(row, columns.maximum)),
  scores: perScorer((scorer) => {
    const column = columns[scorer];
    if (column === null) return { points: null, cell: null };
    return { points: scoreOf(view.points(row, column)), cell: formatAddress({ row, column }) };
  }),
});

function totalCell(
  source: TotalSource,
  row: number,
  column: number | null,
  scorer: Scorer,
): TotalCell {
  const { view, items, lexicon } = source;
  const points = countedSum(items, ({ scores }) => scores[scorer].points);
  const inWords = scorer === unitScorer ? totalInWords(source, row) : null;
  if (column === null) return { ...noCell, points, ...(inWords ? { inWords } : {}) };
  const cell = view.cell(row, column);
  const entry = view.points(row, column);
  const hasFormula = isFormula(view, row, column);
  const { meaning, text, isText, proposals } = scoreCell(entry, null, lexicon.scoreWords);
  const total: TotalCell = {
    points,
    text,
    isText,
    proposals,
    ...(meaning && { meaning }),
    shown: scoreOf(entry),
    cell: formatAddress({ row, column }),
    isFormula: hasFormula,
    isPending: hasFormula && cell?.value === null && cell.error === null,
    leftOut: leftOutOf(view, { row, column }, items, (item) => item.scores[scorer].points),
  };
  const isItsOwn = hasFormula && isOfItself(view, row, column);
  if (!isItsOwn && !inWords) return total;
  return { ...total, ...(isItsOwn && { isOfItself: true }), ...(inWords && { inWords }) };
}

function isOfItself(view: SheetView, row: number, column: number): boolean {
  const formula = view.cell(row, column)?.formula ?? null;
  return formula !== null && readsCell(formula, { row, column });
}

/** "Tổng điểm: 99/100 điểm", where the row's words stand; "Tổng điểm (100 điểm)" says what all is worth, as headings do, and where no column does so "Tổng cộng: 100 điểm" too. */
function totalInWords(
  { view, columns, items, lexicon }: TotalSource,
  row: number,
): GivenPoints | null {
  const worth = sumMaxima(indicatorsIn(items));
  for (const column of [columns.number, columns.content]) {
    if (column === null) continue;
    const groups = lexicon.totalInWords.exec(view.folded(row, column))?.groups;
    if (groups?.["points"] === undefined) continue;
    const points = parseDecimal(groups["points"]);
    const isOfHeading = groups["bracket"] !== undefined || columns.maximum === null;
    const isWorth = worth !== null && samePoints(points, worth) && groups["scale"] === undefined;
    if (!isOfHeading || !isWorth) return { points, cell: formatAddress({ row, column }) };
  }
  return null;
}

const noCell: TotalCell = {
  points: null,
  text: null,
  isText: false,
  proposals: [],
  shown: null,
  cell: null,
  isFormula: false,
  isPending: false,
  leftOut: [],
};

const isFormula = (view: SheetView, row: number, column: number | null): boolean =>
  column !== null && (view.cell(row, column)?.formula ?? null) !== null;
