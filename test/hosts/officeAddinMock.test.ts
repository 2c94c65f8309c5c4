/** The smallest steps in Excel over Microsoft's own mock, which answers with words where something was not loaded. */
import { OfficeMockObject } from "office-addin-mock";
import { blockOf, rangeOf } from "../../src/hosts/excel/reading/excelGrid";
import { askContent } from "../../src/hosts/excel/reading/sheetQueries";

function mocked() {
  const context = new OfficeMockObject({
    context: {
      workbook: {
        range: {
          rowIndex: 2,
          columnIndex: 1,
          rowCount: 1,
          columnCount: 2,
          values: [[5, "đạt"]],
          formulas: [[5, "đạt"]],
          numberFormat: [["General", "@"]],
          getRowProperties: () => ({ value: [{ rowHidden: true }] }),
          getColumnProperties: () => ({ value: [{ columnHidden: false }, { columnHidden: true }] }),
        },
        getRangeByIndexes(): unknown {
          return (this as { range: unknown }).range;
        },
      },
    },
  }) as unknown as {
    context: { workbook: Excel.Worksheet & { range: Excel.Range }; sync(): Promise<void> };
  };
  return context.context;
}

const block = { rowIndex: 2, columnIndex: 1, rowCount: 1, columnCount: 2 };

test("a block is loaded with all that is read of it", async () => {
  const context = mocked();
  const answer = askContent(context.workbook, block);
  await context.sync();
  expect(answer()).toEqual({
    values: [[5, "đạt"]],
    formulas: [[5, "đạt"]],
    numberFormat: [["General", "@"]],
    hiddenRows: [3],
    hiddenColumns: [3],
  });
});

test("before the batch is synchronised there are only words of warning", () => {
  const answer = askContent(mocked().workbook, block);
  expect(answer().values).toMatch(/sync/);
});

test("a place is read where it was loaded", async () => {
  const context = mocked();
  const { range } = context.workbook;
  expect(String(range.rowIndex)).toMatch(/not loaded/);
  range.load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  expect(rangeOf(blockOf(range))).toEqual({ top: 3, left: 2, bottom: 3, right: 3 });
});
