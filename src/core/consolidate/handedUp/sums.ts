/** Owns what a list of results states of itself: how many units it counts, how many of them met it, and its running numbers. */
import { finding, type Finding } from "../../model/finding/finding";
import type { ListRow } from "../../model/round/resultList";
import { formatAddress } from "../../model/workbook/grid";
import type { SheetView } from "../../recognise/sheet/sheet";
import type { ListedColumn } from "./columns";
import type { ListWords } from "./values";

/** A unit of a sheet with the row that it stands in. */
export interface RowOfUnit {
  readonly row: number;
  readonly unit: ListRow;
}

/** Returns where a row of sums states another number than its list has: over all units, those since the row of sums before, or those of one type. */
export function checkSums(
  view: SheetView,
  units: readonly RowOfUnit[],
  {
    columns,
    sumRows,
  }: { readonly columns: readonly ListedColumn[]; readonly sumRows: readonly number[] },
  words: ListWords,
): readonly Finding[] {
  const { sheet } = view.grid;
  const { unitCount, metCount } = words.words.resultLists;
  return sumRows.flatMap((row, at): readonly Finding[] => {
    const groups = groupsOf(units, sumRows[at - 1] ?? 0, row);
    const own = view.rowCells(row).map(({ column }) => ({
      column,
      text: view.folded(row, column),
    }));
    const stated = own.flatMap(({ column, text }) => {
      const count = unitCount.exec(text)?.[1];
      return count === undefined ? [] : [{ column, count: Number(count) }];
    })[0];
    const fitting = stated ? groups.filter((group) => group.length === stated.count) : groups;
    if (stated && fitting.length === 0)
      return [
        finding(
          "resultSumDiffers",
          { what: "units", shown: stated.count, counted: groups[0]?.length ?? 0 },
          sheet,
          formatAddress({ row, column: stated.column }),
        ),
      ];
    return columns
      .filter(({ role }) => role === "outcome" || role === "met")
      .flatMap(({ kind, column }) => {
        const count = metCount.exec(view.folded(row, column))?.[1];
        if (count === undefined) return [];
        const met = fitting.map((group) => group.filter(({ unit }) => hasMet(unit, kind)).length);
        return met.includes(Number(count))
          ? []
          : [
              finding(
                "resultSumDiffers",
                { what: "met", shown: Number(count), counted: met[0] ?? 0 },
                sheet,
                formatAddress({ row, column }),
              ),
            ];
      });
  });
}

const hasMet = ({ tables }: ListRow, wanted: string): boolean =>
  tables.some(({ kind, verdict }) => kind === wanted && verdict === "met");

/** What a row of sums may be about. */
function groupsOf(
  units: readonly RowOfUnit[],
  before: number,
  row: number,
): readonly (readonly RowOfUnit[])[] {
  const types = [...new Set(units.map(({ unit }) => unit.type))];
  const since = units.filter((each) => each.row > before && each.row < row);
  return [
    units,
    ...(since.length > 0 ? [since] : []),
    ...types.map((type) => units.filter(({ unit }) => unit.type === type)),
  ];
}

/** Returns gaps in the running numbers of a sheet: a row may have been lost. */
export function checkNumbers(
  view: SheetView,
  rows: readonly number[],
  number: number | null,
): readonly Finding[] {
  if (number === null) return [];
  const found: Finding[] = [];
  let last: number | null = null;
  for (const row of rows) {
    const text = view.text(row, number).replace(/[.)\s]+$/, "");
    const now = /^\d{1,5}$/.test(text) ? Number(text) : null;
    if (now !== null && last !== null && now > last + 1)
      found.push(
        finding(
          "resultNumbersMissing",
          { from: last + 1, to: now - 1 },
          view.grid.sheet,
          formatAddress({ row, column: number }),
        ),
      );
    last = now ?? last;
  }
  return found;
}
