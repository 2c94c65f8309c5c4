/** The names of downloads: the newest is told by its name. */
import { stampedName } from "../../src/taskpane/page/file/stampedName";

const now = new Date(2026, 10, 30, 9, 42, 5);

test.each([
  ["xa-mau.xlsx", "", "xa-mau (2026-11-30 09.42.05).xlsx"],
  ["Xã An Bình.final.xlsm", "", "Xã An Bình.final (2026-11-30 09.42.05).xlsm"],
  ["xa-mau (2026-11-29 16.00.00).xlsx", "", "xa-mau (2026-11-30 09.42.05).xlsx"],
  ["xa-mau (bản gốc 2026-11-29 16.00.00).xlsx", "", "xa-mau (2026-11-30 09.42.05).xlsx"],
  ["xa-mau (2026-11-29 16.00.00) (1).xlsx", "", "xa-mau (2026-11-30 09.42.05).xlsx"],
  ["xa-mau (1).xlsx", "", "xa-mau (1) (2026-11-30 09.42.05).xlsx"],
  ["xa-mau.xlsx", "bản gốc", "xa-mau (bản gốc 2026-11-30 09.42.05).xlsx"],
  ["bang", "", "bang (2026-11-30 09.42.05)"],
])("%s%s is handed over as %s", (name, word, expected) => {
  expect(stampedName(name, now, word)).toBe(expected);
});
