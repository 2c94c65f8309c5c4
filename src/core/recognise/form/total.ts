/** Owns the total row of a table: what it shows for each scorer, beside the sums over the indicators. */
import { formatAddress } from "../../model/workbook/grid";
import { sumPoints } from "../../base/points";
import { indicatorsIn, sumMaxima } from "../../model/table/itemTree";
import type { Columns, Item, TotalRow } from "../../model/table/reading";
import { perScorer, type Scorer, type TotalCell } from "../../model/table/scorer";
import { maximumOf, scoreOf } from "../sheet/numbers";
import { scoreCell } from "../sheet/scoreCell";
import type { SheetView } from "../sheet/sheet";
import { leftOutOf } from "./proof/totalFormula";

export function totalOf(
  view: SheetView,
  columns: Columns,
  items: readonly Item[],
  row: number,
): TotalRow {
  const { maximum } = columns;
  return {
    row,
    maximumShown: maximum === null ? null : maximumOf(view.points(row, maximum)),
    maximumIsFormula: isFormula(view, row, maximum),
    maximum: sumMaxima(indicatorsIn(items)),
    scores: perScorer((scorer) => totalCell(view, row, columns[scorer], items, scorer)),
  };
}

function totalCell(
  view: SheetView,
  row: number,
  column: number | null,
  items: readonly Item[],
  scorer: Scorer,
): TotalCell {
  const points = sumPoints(indicatorsIn(items).map(({ scores }) => scores[scorer].points));
  if (column === null) return { ...noCell, points };
  const cell = view.cell(row, column);
  const entry = view.points(row, column);
  const hasFormula = isFormula(view, row, column);
  return {
    ...scoreCell(entry, null),
    points,
    shown: scoreOf(entry),
    cell: formatAddress({ row, column }),
    isFormula: hasFormula,
    isPending: hasFormula && cell?.value === null && cell.error === null,
    leftOut: leftOutOf(view, { row, column }, items, (item) => item.scores[scorer].points),
  };
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
