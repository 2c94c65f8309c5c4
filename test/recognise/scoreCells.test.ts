import { hangGuard } from "../support/hangGuard";
import { recognise } from "../../src/core/recognise";
import { parsePointsText } from "../../src/core/recognise/sheet/numbers";
import type { ScorerCell } from "../../src/core/model/table/scorer";
import { scoreReading } from "../../src/actions/scoring/scoreReading";
import { describeFinding } from "../../src/messages/vi";
import type { WorkbookData } from "../../src/core/model/workbook/grid";
import { SheetBuilder } from "../generator/sheetBuilder";
import { lexicon } from "../truth/samples";

const MAXIMUM = 5;

test.each([
  ["5 (đạt)", 5],
  ["Đạt (5)", 5],
  ["đạt (4,5)", 4.5],
  ["5đ - Đạt", 5],
  ["5 điểm/5 điểm", 5],
  ["4,5/5", 4.5],
  ["4.5 / 5đ", 4.5],
  ["(4/5)", 4],
  ["4/5 (đạt)", 4],
  ["3 (trừ 2)", 3],
  ["4,5 - giảm 0,5 điểm", 4.5],
  ["4 (trừ 1 do báo cáo chậm)", 4],
  ["0 (không đạt)", 0],
  ["Chưa đạt (0)", 0],
])("a score typed as %s is %d, kept as text", (typed, points) => {
  expect(scored(typed)).toMatchObject({ points, isText: true, text: null });
});

test.each([
  "4/6",
  "3/4",
  "5 (không đạt)",
  "Đạt (0)",
  "Đạt",
  "4-5",
  "5 hoặc 4",
  "6/5",
  "3 (trừ 1)",
  "1234567",
])("a score typed as %s is no number, and told", (typed) => {
  expect(scored(typed)).toMatchObject({ points: null, text: typed, proposals: [] });
});

test.each([
  ["thẩm định ghi chữ", "đạt", "Nội dung 1 ghi “đạt” thay cho điểm. Đề nghị ghi điểm bằng số."],
  [
    "thẩm định lưu dạng chữ",
    "4,5",
    "Điểm 4,5 của nội dung 1 đang lưu dạng chữ nên công thức cộng của Excel bỏ qua. Đề nghị nhập lại bằng số.",
  ],
])("%s: told at the appraiser's cell", (_, typed, sentence) => {
  const told = findingsOf({ self: 4, appraised: typed }).filter(({ cell }) => cell === "E3");
  expect(told.map(describeFinding)).toEqual([sentence]);
});

test("numbers of a .csv are text by nature: nothing is told of it", () => {
  const [first] = recognise({ ...bookWith({ self: "4,5" }), format: "csv" }, lexicon).tables;
  expect(first?.items[0]?.scores.self).toMatchObject({ points: 4.5, isText: false });
});

/** The number that a cell holds for a day of 2025. */
const dayOf2025 = (day: number, month: number): number =>
  Math.round(Date.UTC(2025, month - 1, day) / 86_400_000) + 25_569;

test.each([
  ["4 May shown as 4.5", dayOf2025(4, 5), "d.m", [4.5]],
  ["4 May shown as 4/5", dayOf2025(4, 5), "d/m", [4]],
  ["4 May shown with the month's name: either", dayOf2025(4, 5), "d-mmm", [4, 4.5]],
  ["5 April: only four of five", dayOf2025(5, 4), "d-mmm", [4]],
  ["2 June: only two and six tenths", dayOf2025(2, 6), "d-mmm", [2.6]],
  ["12 December: no score of five", dayOf2025(12, 12), "d-mmm", []],
  ["a number that looks like a date of 1900", 4.5, "dd/mm/yyyy", [4.5]],
])("%s is proposed, never read", (_, serial, numberFormat, proposals) => {
  const cell = { value: serial, numberFormat };
  expect(scored(cell)).toMatchObject({ points: null, proposals });
  const told = findingsOf({ self: cell }).filter((finding) => finding.cell === "D3");
  expect(told.map(({ code }) => code)).toEqual([
    proposals.length > 0 ? "scoreAsDate" : "textScore",
  ]);
});

test("the points taken off beside it tell which number a date was", () => {
  const cell = { value: dayOf2025(4, 5), numberFormat: "d-mmm" };
  expect(scored(cell, { deduction: 0.5 })).toMatchObject({ points: null, proposals: [4.5] });
});

test.each([
  ["comes to what the date may stand for", 11.5, []],
  ["comes to more than it may", 13, ["totalMismatch"]],
  ["comes to less than the others", 6, ["totalMismatch"]],
])("a typed total beside a score that became a date: it %s", (_, total, expected) => {
  const self = { value: dayOf2025(4, 5), numberFormat: "d-mmm" };
  const told = findingsOf({ self, total }).map(({ code }) => code);
  expect(told.filter((code) => code === "totalMismatch")).toEqual(expected);
});

test("points as people type them", () => {
  expect(parsePointsText("05 điểm")).toMatchObject({ kind: "numberAsText", points: 5 });
  expect(parsePointsText("2½")).toMatchObject({ points: 2.5 });
  expect(parsePointsText("đạt 5")).toMatchObject({ kind: "numberAsText", points: 5 });
});

test.each([";", "dat ", "(", "1 ", "1/"])(
  "half a million times “%s” is no number, and told at once",
  (mark) => {
    const mustHaveEnded = hangGuard();
    expect(parsePointsText(`5 ${mark.repeat(500_000)}`).kind).toBe("word");
    mustHaveEnded();
  },
);

// helpers

type Typed = string | number | { readonly value: number; readonly numberFormat: string };
/** By column, in the row of the first indicator. */
interface Beside {
  readonly self?: Typed;
  readonly appraised?: Typed;
  readonly deduction?: Typed;
  /** In the row of the total; without it there is no such row. */
  readonly total?: number;
}

function bookWith(typed: Beside): WorkbookData {
  const sheet = new SheetBuilder();
  const lines: readonly (readonly Typed[])[] = [
    ["Tiêu chuẩn An toàn về ANTT năm 2025"],
    ["TT", "Nội dung", "Điểm chuẩn", "Tự chấm", "Thẩm định", "Điểm trừ", "Lý do"],
    [1, "Có nghị quyết", MAXIMUM, typed.self ?? "", typed.appraised ?? "", typed.deduction ?? ""],
    [2, "Có kế hoạch", 4, 4],
    [3, "Có đăng ký", 3, 3],
    ...(typed.total === undefined ? [] : [["", "Tổng cộng", MAXIMUM + 7, typed.total]]),
  ];
  lines.forEach((line, row) =>
    line.forEach((cell, column) => {
      if (typeof cell !== "object") sheet.put(row + 1, column + 1, cell === "" ? null : cell);
      else sheet.put(row + 1, column + 1, cell.value, { numberFormat: cell.numberFormat });
    }),
  );
  return {
    file: "bảng.xlsx",
    format: "xlsx",
    modified: null,
    activeSheet: "Bảng",
    grids: [sheet.build("Bảng")],
  };
}

const scored = (self: Typed, beside: Beside = {}): ScorerCell | undefined =>
  recognise(bookWith({ self, ...beside }), lexicon).tables[0]?.items[0]?.scores.self;

const findingsOf = (typed: Beside) =>
  scoreReading(recognise(bookWith(typed), lexicon), []).findings;
