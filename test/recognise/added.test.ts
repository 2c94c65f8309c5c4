/** A column of added points ("Điểm cộng"): read, counted, capped, explained and audited; never the appraisal. */
import { scoreReading } from "../../src/actions/scoring/scoreReading";
import { recognise } from "../../src/core/recognise";
import type { WorkbookData } from "../../src/core/model/workbook/grid";
import { describeFinding, describeStep } from "../../src/messages/vi";
import { bookOf } from "../support/sheetOf";
import { lexicon } from "../truth/samples";

const beside = bookOf`
  BẢNG CHẤM ĐIỂM PHONG TRÀO NĂM 2025
  TT | Nội dung | Điểm chuẩn | Điểm tự chấm | Điểm cộng
  1 | Có kế hoạch | 40 | 40 |
  2 | Có tuyên truyền | 30 | 28 | 2
  3 | Có mô hình | 30 | 30 | 1
  | Tổng cộng | 100 | 98 | 3
`;
const both = bookOf`
  BẢNG CHẤM ĐIỂM PHONG TRÀO NĂM 2025
  TT | Nội dung | Điểm chuẩn | Điểm trừ | Điểm cộng | Điểm đạt được
  1 | Có kế hoạch | 40 | | | 40
  2 | Có tuyên truyền | 30 | -2 | 1 | 29
  3 | Có mô hình | 30 | 1 | 2 | 30
  | Tổng cộng | 100 | 3 | 3 | 100
`;
const withoutScore = bookOf`
  BẢNG CHẤM ĐIỂM PHONG TRÀO NĂM 2025
  TT | Nội dung | Điểm chuẩn | Điểm trừ | Điểm thưởng
  1 | Có kế hoạch | 40 | 5 |
  2 | Có tuyên truyền | 30 | | 2
  3 | Có mô hình | 30 | 1 | 1
  | Tổng cộng | 100 | 6 | 3
`;
const capped = bookOf`
  BẢNG CHẤM ĐIỂM PHONG TRÀO NĂM 2025
  TT | Nội dung | Điểm chuẩn | Điểm tự chấm | Điểm cộng (không quá 05 điểm)
  1 | Có kế hoạch | 40 | 40 | 3
  2 | Có tuyên truyền | 30 | 28 | 4
  3 | Có mô hình | 30 | 20 |
  | Tổng cộng | 100 | 88 | 7
`;
const noted = (note: string): WorkbookData => {
  const [head, ...rest] = [
    "BẢNG CHẤM ĐIỂM PHONG TRÀO NĂM 2025",
    "TT | Nội dung | Điểm chuẩn | Điểm tự chấm | Điểm cộng",
    "1 | Có kế hoạch | 40 | 40 | 3",
    "2 | Có tuyên truyền | 30 | 28 | 4",
    "3 | Có mô hình | 30 | 20 |",
    "| Tổng cộng | 100 | 88 | 7",
    note,
  ];
  return bookOf`${[head, ...rest].join("\n")}`;
};

test.each([
  // sheet | columns of maximum, score, deduction, added, appraised | points that count of each row | total, of at most
  ["beside the score", beside, "C D - E -", [40, 30, 31], 101],
  ["within the score, with what was taken off", both, "C F D E -", [40, 29, 30], 99],
  ["where only what is taken off and added is typed", withoutScore, "C - D E -", [35, 32, 30], 97],
  ["with a cap in the header, used up from the top", capped, "C D - E -", [43, 30, 20], 93],
])("added points %s are counted", (_, book, columns, points, total) => {
  const { table, score } = read(book);
  const { maximum, self, deduction, added, appraised } = table.columns;
  expect([maximum, self, deduction, added, appraised].map(letter).join(" ")).toBe(columns);
  expect(score.indicators.map((indicator) => indicator.points)).toEqual(points);
  expect([score.countedTotal, score.maximum, score.counted]).toEqual([total, 100, "self"]);
});

test.each([
  ["a sum of the column alone, and of all rows", "Tổng điểm cộng không quá 5 điểm.", [43, 30, 20]],
  ["a limit of each row", "Ghi chú: mỗi nội dung được cộng tối đa 2 điểm.", [42, 30, 20]],
  ["no limit", "Ghi chú: điểm cộng do công an xã đề nghị.", [43, 32, 20]],
  ["a limit of what is taken off", "Ghi chú: mỗi nội dung trừ không quá 2 điểm.", [43, 32, 20]],
  ["a share, no points", "Ghi chú: điểm cộng không quá 5% tổng điểm.", [43, 32, 20]],
])("a note with %s", (_, note, points) => {
  expect(read(noted(note)).score.indicators.map((indicator) => indicator.points)).toEqual(points);
});

test("a cap that is passed is told at the cell, with its words; the step says what counts", () => {
  const { findings, score } = read(capped);
  const overCap = findings.filter(({ code }) => code === "addedOverCap");
  expect(overCap.map(({ cell }) => cell)).toEqual(["E4"]);
  expect(overCap.map(describeFinding)).toEqual([
    "Nội dung 2 ghi cộng 4 điểm nhưng chỉ tính được 2 vì điểm cộng không quá 5 (“Điểm cộng (không quá 05 điểm)”). Đề nghị ghi lại điểm cộng.",
  ]);
  expect(score.indicators[1]?.steps.map(describeStep)).toEqual([
    "Điểm do người chấm ghi trong bảng; trừ 2 điểm; còn 28 điểm.",
    "Cột điểm cộng ghi 4; 28 + 2 = 30; được 30 điểm (theo: “Điểm cộng (không quá 05 điểm)”).",
  ]);
});

test.each([
  ["the column alone", "98", []],
  ["both columns", "101", []],
  ["neither", "99", ["totalMismatch D6"]],
])("a total that sums %s", (_, total, told) => {
  const { findings } = read(bookOf`
    BẢNG CHẤM ĐIỂM PHONG TRÀO NĂM 2025
    TT | Nội dung | Điểm chuẩn | Điểm tự chấm | Điểm cộng
    1 | Có kế hoạch | 40 | 40 |
    2 | Có tuyên truyền | 30 | 28 | 2
    3 | Có mô hình | 30 | 30 | 1
    | Tổng cộng | 100 | ${total} |
  `);
  expect(errorsOf(findings)).toEqual(told);
});

test("maximum − deduction + added that is not the score is told at the score", () => {
  const { findings } = read(bookOf`
    BẢNG CHẤM ĐIỂM PHONG TRÀO NĂM 2025
    TT | Nội dung | Điểm chuẩn | Điểm trừ | Điểm cộng | Điểm đạt được
    1 | Có kế hoạch | 40 | 1 | 2 | 41
    2 | Có tuyên truyền | 30 | 2 | 1 | 28
    3 | Có mô hình | 30 | 1 | 2 | 31
    | Tổng cộng | 100 | 4 | 5 | 100
  `);
  expect(errorsOf(findings)).toEqual(["addedMismatch F4"]);
  expect(findings.filter(({ code }) => code === "addedMismatch").map(describeFinding)).toEqual([
    "Nội dung 2: điểm tối đa 30 trừ 2 cộng 1 không bằng điểm chấm 28. Đề nghị sửa điểm chấm, điểm trừ hoặc điểm cộng.",
  ]);
});

test("added points make no mandatory indicator good", () => {
  const { score } = read(bookOf`
    TIÊU CHUẨN AN TOÀN VỀ AN NINH, TRẬT TỰ NĂM 2025
    TT | Nội dung | Điểm chuẩn | Điểm tự chấm | Điểm cộng
    1 | Có kế hoạch (*) | 40 | 38 | 2
    2 | Có tuyên truyền | 60 | 60 |
    | Tổng cộng | 100 | 98 | 2
    Ghi chú: (*) là tiêu chí bắt buộc đạt điểm tối đa; đạt từ 90 điểm trở lên.
  `);
  expect(score.mandatoryFailures.map(({ path, score: points }) => [path, points])).toEqual([
    ["1", 38],
  ]);
});

test.each([
  "Điểm cộng",
  "Điểm thưởng",
  "Điểm cộng thêm",
  "Cộng điểm",
  "Điểm được cộng (nếu có)",
  "Điểm khuyến khích",
  "Điểm ưu tiên",
])("“%s” heads added points, and is never offered as the appraisal", (words) => {
  const { table, questions } = read(bookOf`
    BẢNG CHẤM ĐIỂM PHONG TRÀO NĂM 2025
    TT | Nội dung | Điểm chuẩn | Điểm tự chấm | ${words}
    1 | Có kế hoạch | 40 | 40 | 1
    2 | Có tuyên truyền | 30 | 28 | 2
    3 | Có mô hình | 30 | 30 | 1
    | Tổng cộng | 100 | 98 | 4
  `);
  expect([table.columns.added, table.columns.appraised]).toEqual([5, null]);
  expect(questions.filter(({ code }) => code === "column")).toEqual([]);
});

test.each(["Điểm Công an xã chấm", "Điểm công nhận", "Điểm thường trực chấm"])(
  "“%s” heads no added points",
  (words) => {
    const { table } = read(bookOf`
      BẢNG CHẤM ĐIỂM PHONG TRÀO NĂM 2025
      TT | Nội dung | Điểm chuẩn | Điểm tự chấm | ${words}
      1 | Có kế hoạch | 40 | 40 | 40
      2 | Có tuyên truyền | 30 | 28 | 28
      3 | Có mô hình | 30 | 30 | 30
    `);
    expect([table.columns.added, table.columns.appraised]).toEqual([null, 5]);
  },
);

function read(book: WorkbookData) {
  const reading = recognise(book, lexicon);
  const { tables, findings } = scoreReading(reading, []);
  const [scored] = tables;
  if (!scored) throw new Error("no table");
  return { ...scored, findings, questions: reading.questions };
}

const letter = (column: number | null): string =>
  column === null ? "-" : (" ABCDEFGH"[column] ?? "");

const errorsOf = (findings: ReturnType<typeof read>["findings"]): readonly string[] =>
  findings
    .filter(({ severity }) => severity === "error")
    .map(({ code, cell }) => `${code} ${cell ?? "-"}`);

test.each([
  // heading of the part | points added | total shown | what counts | findings of the total and the part
  ["ĐIỂM THƯỞNG (tối đa 5 điểm)", [3, 2, 2], "95", 95, ["partOverCap D7"]],
  ["ĐIỂM THƯỞNG (tối đa 5 điểm)", [3, 2, 2], "97", 95, ["totalMismatch D11", "partOverCap D7"]],
  ["ĐIỂM THƯỞNG (tối đa 5 điểm)", [3, 1, 1], "95", 95, []],
  ["Điểm cộng, không quá 4 điểm", [3, 1, 1], "94", 94, ["partOverCap D7"]],
  ["ĐIỂM THƯỞNG", [3, 2, 2], "97", 97, []],
  ["ĐIỂM THƯỞNG (mỗi nội dung tối đa 5 điểm)", [3, 2, 2], "97", 97, []],
])("%s over %j below the points of the standard", (heading, [a, b, c], shown, counts, told) => {
  const { table, score, findings } = read(bookOf`
    BẢNG CHẤM ĐIỂM PHONG TRÀO NĂM 2025
    TT | Nội dung | Điểm tối đa | Điểm tự chấm
    A | ĐIỂM CHUẨN | 100 | 90
    1 | Nghị quyết | 40 | 40
    2 | Kế hoạch | 30 | 30
    3 | Mô hình | 30 | 20
    B | ${heading}
    1 | Mô hình mới | 3 | ${a}
    2 | Bằng khen | 2 | ${b}
    3 | Sáng kiến | 2 | ${c}
    | TỔNG ĐIỂM (A + B) | | ${shown}
  `);
  expect([table.total?.scores.self.points, score.countedTotal]).toEqual([counts, counts]);
  expect(table.proven).toBe(true);
  expect(
    findings
      .filter(({ code }) => /^(?:part|total|subtotal)/.test(code))
      .map(({ code, cell }) => `${code} ${cell}`),
  ).toEqual(told);
});

test("rows of a part that is taken off have no maximum of their own", () => {
  const { table, score, findings } = read(bookOf`
    BẢNG CHẤM ĐIỂM PHONG TRÀO NĂM 2025
    TT | Nội dung | Điểm tối đa | Điểm tự chấm
    A | PHẦN A. ĐIỂM CHUẨN | 100 | =SUM(D4:D6)→90
    1 | Nghị quyết | 40 | 40
    2 | Kế hoạch | 30 | 30
    3 | Mô hình | 30 | 20
    B | PHẦN B. ĐIỂM CỘNG | 3 | =SUM(D8)→3
    1 | Mô hình mới | 3 | 3
    C | PHẦN C. ĐIỂM TRỪ | | =SUM(D10:D11)→2
    1 | Có vụ việc phức tạp: trừ 5 điểm/vụ | |
    2 | Có đảng viên vi phạm: trừ 2 điểm/người | | 2
    TỔNG ĐIỂM (A + B - C) | | | =D3+D7-D9→91
  `);
  expect(table.items.slice(-2).map(({ kind, path, bonus }) => [kind, path, bonus])).toEqual([
    ["indicator", "C/1", true],
    ["indicator", "C/2", true],
  ]);
  expect([table.proven, score.countedTotal]).toEqual([true, 91]);
  expect(findings.map(({ code }) => code)).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/^(?:total|subtotal|noMaximum)/)]),
  );
});

test.each<[off: number, shown: string, counts: number, told: readonly string[], words?: string]>([
  // typed under "Điểm trừ" | total shown | what the table comes to | findings
  [2, "91", 91, []],
  [2, "=SUM(D4:D6)+SUM(D8)-SUM(D10)→91", 91, []],
  [-2, "91", 91, []],
  [2, "", 91, ["totalBlank D11"]],
  [2, "92", 91, ["totalMismatch D11"]],
  [2, "95", 91, ["totalMismatch D11"]],
  [0, "93", 93, []],
  [2, "95", 95, [], "TỔNG ĐIỂM"],
  [2, "91", 91, [], "TỔNG ĐIỂM"],
])("%d under “Điểm trừ” above a total of %s comes to %d", (...row) => {
  const [off, shown, counts, told, words = "TỔNG ĐIỂM (A + B - C)"] = row;
  const { table, score, findings } = read(bookOf`
    BẢNG CHẤM ĐIỂM PHONG TRÀO NĂM 2025
    TT | Nội dung | Điểm tối đa | Điểm tự chấm
    A | ĐIỂM CHUẨN | 100 |
    1 | Nghị quyết | 40 | 40
    2 | Kế hoạch | 30 | 30
    3 | Mô hình | 30 | 20
    B | ĐIỂM THƯỞNG | |
    1 | Mô hình mới | 3 | 3
    C | ĐIỂM TRỪ | |
    1 | Gửi hồ sơ chậm | 2 | ${off}
    | ${words} | | ${shown}
  `);
  expect([table.total?.scores.self.points, score.countedTotal]).toEqual([counts, counts]);
  expect(
    findings.filter(({ code }) => /^total/.test(code)).map(({ code, cell }) => `${code} ${cell}`),
  ).toEqual(told);
});
