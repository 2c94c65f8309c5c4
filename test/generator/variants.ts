/** Owns what becomes of a generated sheet in careless hands: cut over two sheets, scores that Excel made dates. */
import type { Cell, Grid, WorkbookData } from "../../src/core/model/workbook/grid";
import type { TruthLeaf, TruthTable } from "../truth/compare";

export interface Cut {
  readonly workbook: WorkbookData;
  /** Sheet of the rows from the cut on, and by how much they moved up. */
  readonly sheet: string;
  readonly up: number;
  readonly from: number;
}

/** Cuts the sheet of a table before the last but one of its sections; null where a merge or too little stands there. */
export function cutInTwo(
  workbook: WorkbookData,
  table: TruthTable,
  header: "again" | "none",
): Cut | null {
  const sections = table.sections.filter(({ level }) => level === 1);
  const cut = sections[sections.length - 2];
  const grid = workbook.grids.find(({ sheet }) => sheet === table.sheet);
  const isOnlyTable = grid !== undefined && workbook.grids.length === 1;
  // A page without any deduction says that nobody scored it yet, where the whole says that nothing was taken off.
  if (!cut || !isOnlyTable || sections.length < 3 || table.columns["self"] === null) return null;
  const { row } = cut;
  if (grid.merges.some((merge) => merge.top < row && row <= merge.bottom)) return null;
  // Sums over both sheets are no formulas any more, and a total above the items would be the first page's.
  if (totalRow(table) !== null && (totalRow(table) ?? 0) < row) return null;
  const [firstHeader, lastHeader] = table.header_rows;
  const height = header === "again" ? lastHeader - firstHeader + 1 : 0;
  const up = row - 1 - height;
  const isHeader = (at: number): boolean => firstHeader <= at && at <= lastHeader;
  const page = (isIn: (at: number) => boolean, move: (at: number) => number): Grid => ({
    ...grid,
    cells: grid.cells
      .filter((cell) => isIn(cell.row))
      .map((cell) => ({ ...cell, row: move(cell.row), formula: null }))
      .sort((a, b) => a.row - b.row || a.column - b.column),
    merges: grid.merges
      .filter((merge) => isIn(merge.top))
      .map((merge) => ({ ...merge, top: move(merge.top), bottom: move(merge.bottom) })),
    hiddenRows: grid.hiddenRows.filter(isIn).map(move),
  });
  const sheet = "Trang 2";
  const second = page(
    (at) => at >= row || (height > 0 && isHeader(at)),
    (at) => (at >= row ? at - up : at - firstHeader + 1),
  );
  return {
    workbook: {
      ...workbook,
      grids: [
        page(
          (at) => at < row,
          (at) => at,
        ),
        { ...second, sheet },
      ],
    },
    sheet,
    up,
    from: row,
  };
}

function totalRow({ total_cell }: TruthTable): number | null {
  return total_cell === null ? null : Number(/\d+$/.exec(total_cell)?.[0]);
}

/** Makes each score like 4.5 the date 4 May of 2025, shown as "04-May"; returns the leaves that became dates. */
export function withDates(
  workbook: WorkbookData,
  table: TruthTable,
): { readonly workbook: WorkbookData; readonly dated: readonly TruthLeaf[] } {
  const letters = table.columns["self"];
  if (!letters) return { workbook, dated: [] };
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const grid = workbook.grids.find(({ sheet }) => sheet === table.sheet);
  const typed = new Map(
    grid?.cells
      .filter((cell) => cell.column === column && typeof cell.value === "number")
      .map((cell) => [cell.row, cell.value]),
  );
  const dated = table.leaves.filter(
    ({ self, row }) =>
      self !== null &&
      self >= 1 &&
      (self * 10) % 10 !== 0 &&
      (self * 10) % 1 === 0 &&
      typed.has(row),
  );
  const rows = new Map(dated.map((leaf) => [leaf.row, leaf.self ?? 0]));
  const change = (sheet: Grid): Grid => ({
    ...sheet,
    styles: [...sheet.styles, ...sheet.styles.slice(0, 1).map(asDate)],
    cells: sheet.cells.map((cell): Cell => {
      const self = cell.column === column ? rows.get(cell.row) : undefined;
      if (self === undefined) return cell;
      const day = Math.floor(self);
      const month = Math.round((self - day) * 10);
      const value = Math.round(Date.UTC(2025, month - 1, day) / 86_400_000) + 25_569;
      return { ...cell, value, text: `0${day}-T${month}`, style: sheet.styles.length };
    }),
  });
  return {
    dated,
    workbook: {
      ...workbook,
      grids: workbook.grids.map((each) => (each === grid ? change(each) : each)),
    },
  };
}

const asDate = (style: Grid["styles"][number]): Grid["styles"][number] => ({
  ...style,
  numberFormat: "d-mmm",
});
