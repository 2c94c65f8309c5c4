/** Owns what of a sheet only paper needs, asked of Excel: sizes of rows and columns, and which texts are wrapped. */
import type { CellStyle, Grid } from "../../../core/model/workbook/grid";
import { StyleList } from "../../../formats/grid/styleList";
import type { Block } from "../reading/excelGrid";
import { CELLS_AT_ONCE } from "../reading/cellReader";
import { partsOf } from "../reading/sheetParts";
import { askHeights } from "./paperRows";
import { rangeAt } from "../reading/sheetQueries";
import type { RunBatch } from "../runner";

const looksWanted = {
  format: {
    wrapText: true,
    textOrientation: true,
    shrinkToFit: true,
    verticalAlignment: true,
  },
} satisfies Excel.CellPropertiesLoadOptions;

type Look = Pick<CellStyle, "wrap" | "vertical" | "turned">;

/** Returns a sheet that was read with what only paper needs. */
export async function paperGrid(run: RunBatch, grid: Grid): Promise<Grid> {
  const { sheet, rowCount, columnCount } = grid;
  if (rowCount === 0) return grid;
  const block = { rowIndex: 0, columnIndex: 0, rowCount, columnCount };
  const looks: (readonly Look[])[] = [];
  const wanted = [{ id: sheet, block, wantsContent: false, wantsLooks: true }];
  for (const [part] of partsOf(wanted, CELLS_AT_ONCE))
    if (part) looks.push(...(await looksOf(run, sheet, part.block)));
  return { ...withLooks(grid, looks), ...(await sizesOf(run, sheet, block)) };
}

const looksOf = (
  run: RunBatch,
  sheet: string,
  block: Block,
): Promise<readonly (readonly Look[])[]> =>
  run(async (context) => {
    const cells = rangeAt(context.workbook.worksheets.getItem(sheet), block).getCellProperties(
      looksWanted,
    );
    await context.sync();
    return cells.value.map((row) => row.map(lookOf));
  }, "read");

const verticals: { readonly [alignment: string]: CellStyle["vertical"] } = {
  Top: "top",
  Center: "center",
};

const lookOf = ({ format }: Excel.CellProperties): Look => ({
  wrap: format?.wrapText ?? false,
  vertical: verticals[format?.verticalAlignment ?? ""] ?? "bottom",
  ...((format?.textOrientation ?? 0) !== 0 || format?.shrinkToFit === true ? { turned: true } : {}),
});

function withLooks(grid: Grid, looks: readonly (readonly Look[])[]): Grid {
  const styles = new StyleList(grid.styles);
  const cells = grid.cells.map((cell) => {
    const style = grid.styles[cell.style];
    const look = looks[cell.row - 1]?.[cell.column - 1];
    return style && look ? { ...cell, style: styles.indexOf({ ...style, ...look }) } : cell;
  });
  return { ...grid, cells, styles: styles.all };
}

/** Excel tells widths in typographic points. */
const sizesOf = (
  run: RunBatch,
  name: string,
  block: Block,
): Promise<Pick<Grid, "rowHeights" | "columnWidths" | "characterWidth">> =>
  run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const rowHeights = askHeights(sheet, block.rowCount);
    const columns = rangeAt(sheet, block).getColumnProperties({ format: { columnWidth: true } });
    await context.sync();
    return {
      characterWidth: 1,
      rowHeights: rowHeights(),
      columnWidths: columns.value.flatMap(({ format }, index) =>
        format?.columnWidth === undefined
          ? []
          : [{ first: index + 1, last: index + 1, width: format.columnWidth }],
      ),
    };
  }, "read");
