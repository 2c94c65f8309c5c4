/** Owns the measurement of long sheets: the time for a row at 10,000 and 20,000 rows beside that at 1,000, for each shape of sheet. */
import { loadLexicon, loadRubrics } from "../../src/actions/loading/builtIn/loadRubrics";
import { scoreReading } from "../../src/actions/scoring/scoreReading";
import { formatAddress, type WorkbookData } from "../../src/core/model/workbook/grid";
import { recognise } from "../../src/core/recognise";
import { type CellSketch, sketchedWorkbook } from "../support/bookSketch";

const FEW_ROWS = 1_000;
export const MANY_ROWS = [10_000, 20_000] as const;
const ROWS_OF_SAMPLE = 20_000;
const SAMPLES = 9;

/** What stands in one row of a body, column by column: number, text, maximum and score. */
type Row = readonly CellSketch[];

const FIRST_ROW = 3;

const item = (number: string | number, at: number): Row => [
  number,
  `Nội dung thứ ${at}: ban hành đầy đủ văn bản chỉ đạo, mỗi văn bản chậm trừ 0,5 điểm`,
  1,
  at % 7 === 0 ? 0.5 : 1,
];

const sumOf = (column: string, from: number, to: number, value: number): CellSketch => ({
  formula: `SUM(${column}${from}:${column}${to})`,
  value,
});

/** A heading that sums up the four rows below it. */
const heading = (at: number): Row => {
  const [from, to] = [FIRST_ROW + at + 1, FIRST_ROW + at + 4];
  const self = [1, 2, 3, 4].reduce((sum, step) => sum + ((at + step) % 7 === 0 ? 0.5 : 1), 0);
  return [
    `${at / 5 + 1}.`,
    `NHÓM NỘI DUNG ${at / 5 + 1}`,
    sumOf("C", from, to, 4),
    sumOf("D", from, to, self),
  ];
};

const ODD_NUMBERS = ["7", "3", "b)", "IV", "2.1", "", "12", "-", "a)", "1.1.2", "B", "5"] as const;

export const sheetShapes = {
  plain: (at: number): Row => item(at + 1, at),
  "groups of four": (at: number): Row =>
    at % 5 === 0 ? heading(at) : item(`${"abcd".charAt((at % 5) - 1)})`, at),
  "guidance between": (at: number): Row =>
    at % 2 === 0
      ? item(at / 2 + 1, at)
      : ["", `Chấm theo số văn bản đã ban hành trong năm (dòng ${at})`],
  "odd numbering": (at: number): Row => item(ODD_NUMBERS[(at * 7) % ODD_NUMBERS.length] ?? "", at),
};

export interface RowTimes {
  readonly shape: string;
  /** Microseconds for a row of the short sheet. */
  readonly few: number;
  /** Of the long sheets, for a row, as a multiple of that. */
  readonly ratios: readonly number[];
}

/** Returns the times of each shape: of each length the best of several samples, which alternate, so that a slow moment of the machine meets all lengths. */
export const measureLongSheets = (): readonly RowTimes[] =>
  Object.entries(sheetShapes).map(([shape, rowAt]) => {
    const lengths = [FEW_ROWS, ...MANY_ROWS];
    const best = lengths.map(() => Infinity);
    for (let sample = 0; sample < SAMPLES; sample++)
      lengths.forEach((rows, at) => {
        best[at] = Math.min(best[at] ?? Infinity, timePerRow(rowAt, rows));
      });
    const [few = NaN, ...many] = best;
    return { shape, few, ratios: many.map((time) => time / few) };
  });

/** A sample reads as many rows of each length, in sheets of texts that were never read before. */
function timePerRow(rowAt: (at: number) => Row, rows: number): number {
  const sheets = Array.from({ length: Math.round(ROWS_OF_SAMPLE / rows) }, () =>
    longSheet(rowAt, rows),
  );
  const start = performance.now();
  for (const sheet of sheets) scoreReading(recognise(sheet, loadLexicon()), loadRubrics());
  return ((performance.now() - start) / (sheets.length * rows)) * 1_000;
}

let sheetsMade = 0;

/** Returns a sheet of so many rows whose texts no other sheet holds. */
export function longSheet(rowAt: (at: number) => Row, rows: number): WorkbookData {
  sheetsMade += 1;
  const withOwnText = ([number, text, ...points]: Row): Row => [
    number ?? "",
    `Lần ${sheetsMade}, ${String(text)}`,
    ...points,
  ];
  const lines: readonly Row[] = [
    ["BẢNG CHẤM ĐIỂM xã An Bình năm 2025 tiêu chuẩn An toàn về an ninh, trật tự"],
    ["STT", "Nội dung", "Điểm tối đa", "Điểm tự chấm"],
    ...Array.from({ length: rows }, (_, at) => withOwnText(rowAt(at))),
  ];
  const cells = lines.flatMap((line, row) =>
    line.map(
      (cell, column) => [formatAddress({ row: row + 1, column: column + 1 }), cell] as const,
    ),
  );
  return sketchedWorkbook({
    sheets: [
      { name: "Bảng điểm", cells: Object.fromEntries(cells.filter(([, cell]) => cell !== "")) },
    ],
  });
}
