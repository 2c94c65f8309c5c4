/** The pane is dark where Office is, whatever the version tells of its theme. */
import { endingThatKeepsNothing } from "../../src/taskpane/excel/fileEnding";
import { isDarkOffice, type ToldTheme } from "../../src/taskpane/excel/officeDarkness";

test.each<[string, ToldTheme | undefined, boolean, boolean]>([
  ["by its word", { isDarkTheme: true, bodyBackgroundColor: "#FFFFFF" }, false, true],
  ["by its word", { isDarkTheme: false, bodyBackgroundColor: "#000000" }, true, false],
  ["by its colour, black", { bodyBackgroundColor: "#0a0a0a" }, false, true],
  ["by its colour, dark grey", { bodyBackgroundColor: "#444444" }, false, true],
  ["by its colour, white", { bodyBackgroundColor: "#FFFFFF" }, true, false],
  ["by its colour, colourful", { bodyBackgroundColor: "#e6e6e6" }, true, false],
  ["as the system is, without a theme", undefined, true, true],
  ["as the system is, without a theme", undefined, false, false],
  ["as the system is, by a colour that is none", { bodyBackgroundColor: "" }, true, true],
])("%s", (_how, theme, isSystemDark, isDark) => {
  expect(isDarkOffice(theme, isSystemDark)).toBe(isDark);
});

test.each<[string, string | null]>([
  ["bảng.xls", ".xls"],
  ["Bảng.XLSB", ".xlsb"],
  ["bảng.csv", ".csv"],
  ["bảng.ods", ".ods"],
  ["bảng.xlsx", null],
  ["bảng.xlsm", null],
  ["Book1", null],
  ["mẫu.xls.xlsx", null],
])("%s loses what is kept beside its cells: %s", (file, ending) => {
  expect(endingThatKeepsNothing(file)).toBe(ending);
});
