/** Owns which titles above and below tables are better on one line: those whose words a narrow cell breaks while blank cells beside it have room. */
import type { CellAddress, Grid } from "../model/workbook/grid";
import { brokenWord, lineWidth, type PrintedCell, printedCells } from "./printedCells";
import type { Section } from "./sections";
import { hiddenTexts } from "./shownTexts";
import { type SheetSizes, sheetSizes } from "./sheetSizes";
import { lastPrintedColumn, withWraps } from "./wraps";

/** Returns the cells above tables, and of what is signed below them, whose wrap only breaks words, and whose text on one line meets no other. */
export function cellsToRelease(grid: Grid, sections: readonly Section[]): readonly CellAddress[] {
  const sizes = sheetSizes(grid);
  const isTitle = ({ cell: { row } }: PrintedCell): boolean =>
    sections.some(
      ({ rows, heading, closing }) =>
        (rows.first <= row && row < heading.first) ||
        (closing !== null && closing.first <= row && row <= closing.last),
    );
  const broken = printedCells(grid, sizes).filter(
    (printed) =>
      isTitle(printed) &&
      !printed.isMerged &&
      !/[\r\n]/.test(printed.cell.text) &&
      brokenWord(printed) !== null,
  );
  if (broken.length === 0) return [];
  const released = withWraps(
    grid,
    broken.map(({ cell }) => cell),
    false,
  );
  const cells = printedCells(released, sizes);
  const isHidden = hiddenTexts(released, sizes, lastPrintedColumn(released, cells, sections));
  const places = new Set(broken.map(({ cell: { row, column } }) => `${row},${column}`));
  return cells
    .filter(
      (printed) =>
        places.has(`${printed.cell.row},${printed.cell.column}`) &&
        !isHidden(printed) &&
        !cells.some((other) => other !== printed && meets(printed, other, sizes)),
    )
    .map(({ cell: { row, column } }) => ({ row, column }));
}

/** Whether the texts of two cells of a row, each on one line, run over each other. */
function meets(one: PrintedCell, other: PrintedCell, sizes: SheetSizes): boolean {
  if (one.cell.row !== other.cell.row) return false;
  const [a, b] = [stretchOf(one, sizes), stretchOf(other, sizes)];
  return a.from < b.to && b.from < a.to;
}

function stretchOf(
  printed: PrintedCell,
  { widthOf }: SheetSizes,
): { readonly from: number; readonly to: number } {
  const { area, style } = printed;
  const start = area.left > 1 ? widthOf({ left: 1, right: area.left - 1 }) : 0;
  const width = widthOf(area);
  const over = Math.max(0, lineWidth(printed) - width);
  if (over === 0 || style.wrap) return { from: start, to: start + width };
  if (style.horizontal === "center")
    return { from: start - over / 2, to: start + width + over / 2 };
  return style.horizontal === "right"
    ? { from: start - over, to: start + width }
    : { from: start, to: start + width + over };
}
