/**
 * 120 number formats by 12 values, as a clerk reads them: numberFormats.tsv. A cell with "≠" holds what is shown here and what
 * LibreOffice shows in Vietnamese; without it both show the same. Spaces that only align are left out.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { shownText } from "../../src/formats/grid/numberFormat";

const [head = [], ...rows] = readFileSync(join(__dirname, "numberFormats.tsv"), "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => line.split("\t"));
const values = head.slice(1).map((value) => {
  const number = Number(value.replace(",", "."));
  return Number.isNaN(number) ? value : number;
});

test("there are 120 formats and 12 values", () => {
  expect([new Set(rows.map(([format]) => format)).size, values.length]).toEqual([120, 12]);
});

test.each(rows)("%s", (format = "", ...cells) => {
  expect(values.map((value) => shown(format, value))).toEqual(
    cells.map((cell) => cell.split(" ≠ ")[0]),
  );
});

const date = /[dmyhs]/i;
type Reason = readonly [why: string, holds: (format: string, value: number) => boolean];

/** Where LibreOffice shows something else, and why it is not followed. */
const reasons: readonly Reason[] = [
  [
    "Excel's calendar begins with 0/1/1900 and has a 29/2/1900; LibreOffice's with 30/12/1899",
    (format, value) => /[dy]|mmm/.test(format) && value >= 0 && value < 60,
  ],
  [
    "before the calendar, and for time that went backwards, Excel shows ####",
    (format, value) => date.test(bare(format)) && value < 0,
  ],
  [
    "months are named in English, days of the week and halves of the day as Excel in Vietnam has them: T2, SA, CH",
    (format) => /mmm|ddd|AM\/PM/.test(format),
  ],
  [
    "Excel rounds a second, LibreOffice cuts it",
    (format, value) => /s/.test(bare(format)) && value === 0.000123,
  ],
  [
    "Excel rounds half a part of a stated denominator up, LibreOffice down",
    (format, value) => /\/(2|10)$/.test(format) && [4.25, 45964.75].includes(value),
  ],
  [
    "LibreOffice leaves room between sign and number",
    (format, value) => /\?|_-/.test(format) && value < 0,
  ],
  [
    "LibreOffice counts no more hours than fit",
    (format, value) => /\[[hms]+\]/.test(format) && value > 1e6,
  ],
  [
    "the section for all other numbers says nothing of the sign, so it stays",
    (format, value) => /^\[=1\]/.test(format) && value < 0,
  ],
  [
    "a text is kept as it is typed, whatever its section puts around it",
    (format, value) => /@"|^;;;$/.test(format) && Number.isNaN(value),
  ],
];

test("each difference from LibreOffice has a reason, and each reason a difference", () => {
  const used = new Set<string>();
  const unexplained: string[] = [];
  for (const [format = "", ...cells] of rows)
    cells.forEach((cell, at) => {
      if (!cell.includes(" ≠ ")) return;
      const fitting = reasons.filter(([, holds]) => holds(format, Number(values[at])));
      for (const [why] of fitting) used.add(why);
      if (fitting.length === 0) unexplained.push(`${format} of ${String(values[at])}: ${cell}`);
    });
  expect(unexplained).toEqual([]);
  expect(reasons.filter(([why]) => !used.has(why))).toEqual([]);
});

describe("Excel shows otherwise than both, and is not followed: what is shown is read again", () => {
  test.each<[why: string, format: string, value: number, shown: string, excel: string]>([
    ["a negative number that rounds to nothing keeps its sign", "0.0", -0.04, "0,0", "-0,0"],
    ["a comma stays behind a number without decimals", "0.##", 2, "2", "2,"],
  ])("%s: %s of %d", (_why, format, value, expected, excel) => {
    expect(shown(format, value)).toBe(expected);
    expect(excel).not.toBe(expected);
  });
});

describe("days and times at the seams", () => {
  test.each<[format: string, value: number, shown: string]>([
    ["dd/mm/yyyy", 60, "29/02/1900"],
    ["ddd dd/mm", 59, "T3 28/02"],
    ["ddd dd/mm", 61, "T5 01/03"],
    // Neither a minute nor a day is over before its time.
    ["dd/mm/yyyy", 45964.999999, "03/11/2025"],
    ["h:mm", 0.999999, "23:59"],
    ["h:mm:ss", 0.999999, "0:00:00"],
    ["h:mm", 10 / 24 + 10 / 1440, "10:10"],
    ["[$-409]dddd h:mm AM/PM", 45964.75, "Monday 6:00 PM"],
    ["h:mm A/P", 0.75, "6:00 CH"],
    ["0.0E+0", 0.0999, "1,0E-1"],
    ["##0.0E+0", 999.96, "1,0E+3"],
  ])("%s of %d: %s", (format, value, expected) => {
    expect(shown(format, value)).toBe(expected);
  });
});

// helpers

const shown = (format: string, value: string | number): string =>
  shownText(value, { format, formatId: -1, uses1904: false }).replace(/\s+/g, " ").trim();

/** Without what is shown as it stands. */
function bare(format: string): string {
  return format.replace(/"[^"]*"|\\.|\[\$[^\]]*\]/g, "");
}
