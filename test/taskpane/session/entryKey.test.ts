/** The name of an entry speaks of one place and one scorer, and is read back whole. */
import { entryKey, entryPlace, tableKey } from "../../../src/taskpane/session/entryKey";

test.each([
  ["Bảng", 2, 5, "self"],
  ["Xã!Phường", 12, 140, "appraised"],
  ["", 1, 2, "council"],
] as const)(
  "sheet %p, header in row %i, indicator in row %i, by %s",
  (sheet, headerRow, row, scorer) => {
    const table = tableKey(sheet, headerRow);
    expect(entryPlace(entryKey(table, row, scorer))).toEqual({ tableKey: table, row, scorer });
  },
);
