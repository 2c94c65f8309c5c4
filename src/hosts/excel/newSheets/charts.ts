/** Owns how the charts of new sheets are drawn by Excel: stacked columns over the cells that hold their values. */
import type { Chart, ChartRange } from "../../../core/documents/sheetModel";
import { formatAddress } from "../../../core/model/workbook/grid";
import type { RunBatch } from "../runner";
import { rangeAt } from "../reading/sheetQueries";
import { blockOfRange, type PlacedSheet } from "./placedSheet";

export const drawCharts = (run: RunBatch, sheets: readonly PlacedSheet[]): Promise<void> =>
  run(async (context) => {
    const { worksheets } = context.workbook;
    const cellsOf = ({ sheet, range }: ChartRange<unknown>): Excel.Range =>
      rangeAt(worksheets.getItem(sheet), blockOfRange(range));
    for (const { id, sheet } of sheets)
      for (const chart of sheet.charts) drawChart(worksheets.getItem(id), chart, cellsOf);
    await context.sync();
  });

type CellsOf = (range: ChartRange<unknown>) => Excel.Range;

/** Excel makes the first series of the cells that the chart is begun with. */
function drawChart(
  worksheet: Excel.Worksheet,
  { title, categories, series, place }: Chart,
  cellsOf: CellsOf,
): void {
  const [first, ...others] = series;
  if (!first) return;
  const { left, right } = first.values.range;
  const drawn = worksheet.charts.add(
    "ColumnStacked",
    cellsOf(first.values),
    left === right ? "Columns" : "Rows",
  );
  drawn.title.text = title;
  drawn.setPosition(
    formatAddress({ row: place.top, column: place.left }),
    formatAddress({ row: place.bottom, column: place.right }),
  );
  const begun = drawn.series.getItemAt(0);
  begun.name = first.name.values.join(" ");
  const all = [
    { made: begun, colour: first.colour },
    ...others.map(({ name, values, colour }) => {
      const made = drawn.series.add(name.values.join(" "));
      made.setValues(cellsOf(values));
      return { made, colour };
    }),
  ];
  for (const { made, colour } of all) {
    made.setXAxisValues(cellsOf(categories));
    made.format.fill.setSolidColor(colour);
  }
}
