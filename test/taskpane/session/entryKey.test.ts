/** The name of an entry speaks of one place and is read back whole. */
import { entryKey, entryPlace, tableKey } from "../../../src/taskpane/session/entryKey";

test.each([
  ["Bảng", 2, 5],
  ["Xã!Phường", 12, 140],
  ["", 1, 2],
])("sheet %p, header in row %i, indicator in row %i", (sheet, headerRow, row) => {
  const table = tableKey(sheet, headerRow);
  expect(entryPlace(entryKey(table, row))).toEqual({ tableKey: table, row });
});
