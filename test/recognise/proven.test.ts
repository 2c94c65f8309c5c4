/** What proves that a table was read rightly, and what leaves it open. */
import { recognise } from "../../src/core/recognise";
import { bookOf } from "../support/sheetOf";
import { lexicon } from "../truth/samples";

interface Case {
  readonly says: string;
  readonly book: ReturnType<typeof bookOf>;
  readonly proofs: readonly string[];
}

const proofsAndDoubts = (book: Case["book"]) => {
  const [table] = recognise(book, lexicon).tables;
  return {
    proven: table?.proven,
    proofs: table?.proofs.map(({ code }) => code) ?? [],
    doubts: table?.doubts.map(({ code }) => code) ?? [],
  };
};

test.each<Case>([
  {
    says: "maxima that come to 100, headings and a total that agree",
    book: bookOf`
      BẢNG CHẤM ĐIỂM AN TOÀN VỀ ANTT NĂM 2025
      STT | Nội dung | Điểm chuẩn | Điểm tự chấm
      I | Lãnh đạo | 40 | 38
      1 | Nghị quyết | 25 | 24
      2 | Kế hoạch | 15 | 14
      II | Kết quả | 60 | 60
      1 | Không có vụ việc | 60 | 60
      | Tổng cộng | 100 | 98
    `,
    proofs: [
      "maximaReachScale",
      "maximaReachHeadings",
      "totalAgrees",
      "scoresWithinMaxima",
      "numberingRunsOn",
      "columnsNamed",
    ],
  },
  {
    says: "a blank sheet, by its maxima alone",
    book: bookOf`
      BẢNG CHẤM ĐIỂM AN TOÀN VỀ ANTT NĂM 2025
      STT | Nội dung | Điểm chuẩn | Điểm tự chấm
      1 | Nghị quyết | 25
      2 | Kế hoạch | 15
      3 | Không có vụ việc | 60
      | Tổng cộng | 100
    `,
    proofs: ["maximaReachScale", "numberingRunsOn", "columnsNamed"],
  },
  {
    says: "a row that was deleted: the formula of the total reaches every row that is left",
    book: bookOf`
      BẢNG CHẤM ĐIỂM AN TOÀN VỀ ANTT NĂM 2025
      STT | Nội dung | Điểm chuẩn | Điểm tự chấm
      1 | Nghị quyết | 25 | 20
      2 | Kế hoạch | 15 | 15
      3 | Không có vụ việc | 50 | 50
      | Tổng cộng | 100 | =SUM(D3:D5)→85
    `,
    proofs: [
      "formulaReachesRows",
      "totalAgrees",
      "scoresWithinMaxima",
      "numberingRunsOn",
      "columnsNamed",
    ],
  },
  {
    says: "a total typed wrongly is a slip: the maxima prove the rows",
    book: bookOf`
      BẢNG CHẤM ĐIỂM AN TOÀN VỀ ANTT NĂM 2025
      STT | Nội dung | Điểm chuẩn | Điểm tự chấm
      1 | Nghị quyết | 25 | 20
      2 | Kế hoạch | 15 | 15
      3 | Không có vụ việc | 60 | 60
      | Tổng cộng | 100 | 96
    `,
    proofs: ["maximaReachScale", "scoresWithinMaxima", "numberingRunsOn", "columnsNamed"],
  },
  {
    says: "one score above its maximum is a slip too",
    book: bookOf`
      BẢNG CHẤM ĐIỂM AN TOÀN VỀ ANTT NĂM 2025
      STT | Nội dung | Điểm chuẩn | Điểm tự chấm
      1 | Nghị quyết | 25 | 52
      2 | Kế hoạch | 15 | 15
      3 | Không có vụ việc | 60 | 60
      | Tổng cộng | 100 | 127
    `,
    proofs: ["maximaReachScale", "totalAgrees", "numberingRunsOn", "columnsNamed"],
  },
  {
    says: "a slip in a heading that the total repeats, and a formula that ends too early",
    book: bookOf`
      BẢNG CHẤM ĐIỂM AN TOÀN VỀ ANTT NĂM 2025
      STT | Nội dung | Điểm chuẩn | Điểm tự chấm
      I | Lãnh đạo | 38 | =SUM(D4:D5)→38
      1 | Nghị quyết | 25 | 24
      2 | Kế hoạch | 15 | 14
      II | Kết quả | 60 | =SUM(D7)→30
      1 | Không có vụ việc | 30 | 30
      2 | Không có khiếu kiện | 30 | 30
      | Tổng cộng | 98 | =D3+D6→68
    `,
    proofs: ["maximaReachScale", "scoresWithinMaxima", "numberingRunsOn", "columnsNamed"],
  },
  {
    says: "no total and an unusual scale: numbering, words of the header, scores within their maxima",
    book: bookOf`
      BẢNG CHẤM ĐIỂM AN TOÀN VỀ ANTT NĂM 2025
      STT | Nội dung | Điểm chuẩn | Điểm tự chấm
      1 | Nghị quyết | 10 | 8
      2 | Kế hoạch | 5 | 5
      3 | Không có vụ việc | 30 | 30
    `,
    proofs: ["scoresWithinMaxima", "numberingRunsOn", "columnsNamed"],
  },
  {
    says: "a total that is off by what no row is worth: one maximum was typed wrongly",
    book: bookOf`
      BẢNG CHẤM ĐIỂM AN TOÀN VỀ ANTT NĂM 2025
      STT | Nội dung | Điểm chuẩn | Điểm tự chấm
      1 | Nghị quyết | 26 | 20
      2 | Kế hoạch | 15 | 15
      3 | Không có vụ việc | 60 | 60
      | Tổng cộng | 100 | 95
    `,
    proofs: ["totalAgrees", "scoresWithinMaxima", "numberingRunsOn", "columnsNamed"],
  },
  {
    says: "the same in a blank sheet, where no score adds up either",
    book: bookOf`
      BẢNG CHẤM ĐIỂM AN TOÀN VỀ ANTT NĂM 2025
      STT | Nội dung | Điểm chuẩn | Điểm tự chấm
      1 | Nghị quyết | 26
      2 | Kế hoạch | 15
      3 | Không có vụ việc | 60
      | Tổng cộng | 100
    `,
    proofs: ["numberingRunsOn", "columnsNamed"],
  },
  {
    says: "sums of parts that agree, below them a total that does in no column",
    book: bookOf`
      BẢNG CHẤM ĐIỂM AN TOÀN VỀ ANTT NĂM 2025
      STT | Nội dung | Điểm chuẩn | Điểm tự chấm
      I | Lãnh đạo
      1 | Nghị quyết | 25 | 20
      2 | Kế hoạch | 15 | 15
      | Cộng (I) | 40 | 35
      II | Kết quả
      1 | Không có vụ việc | 30 | 30
      2 | Không có khiếu kiện | 31 | 30
      | Cộng (II) | 61 | 60
      III | Khen thưởng
      1 | Giấy khen | 1,5 | 1
      2 | Bằng khen | 1,5 | 1
      | Cộng (III) | 3 | 2
      | Tổng cộng | 100 | 95
    `,
    proofs: ["scoresWithinMaxima", "numberingRunsOn", "columnsNamed"],
  },
])("proven: $says", ({ book, proofs }) => {
  expect(proofsAndDoubts(book)).toEqual({ proven: true, proofs, doubts: [] });
});

/** Columns of numbers that are no points of these rows, or whose points are told by the others. */
test.each<readonly [says: string, book: Case["book"]]>([
  [
    "what was reached of a target: percentages and counts, far above what the rows are worth",
    bookOf`
      BẢNG CHẤM ĐIỂM AN TOÀN VỀ ANTT NĂM 2025
      STT | Nội dung | Chỉ tiêu | Kết quả thực hiện | Điểm chuẩn | Điểm tự chấm
      1 | Nghị quyết | 90 | 93 | 20 | 20
      2 | Kế hoạch | 4 | 4 | 15 | 15
      3 | Không có vụ việc | 95 | 97 | 25 | 25
      4 | Mô hình | 2 | 2 | 40 | 38
      | Tổng cộng | | | 100 | 98
    `,
  ],
  [
    "quarters beside the whole year",
    bookOf`
      BẢNG CHẤM ĐIỂM AN TOÀN VỀ ANTT NĂM 2025
      STT | Nội dung | Điểm chuẩn | Q1 | Q2 | Điểm cả năm
      1 | Nghị quyết | 25 | 20 | 22 | 22
      2 | Kế hoạch | 15 | 15 | 14 | 15
      3 | Không có vụ việc | 60 | 60 | 55 | 58
      | Tổng cộng | 100 | 95 | 91 | 95
    `,
  ],
  [
    "by how much each score is above or below last year's",
    bookOf`
      BẢNG CHẤM ĐIỂM AN TOÀN VỀ ANTT NĂM 2025
      STT | Nội dung | Điểm chuẩn | Năm 2024 | Điểm tự chấm | +/-
      1 | Nghị quyết | 25 | 20 | 22 | 2
      2 | Kế hoạch | 15 | 15 | 14 | -1
      3 | Không có vụ việc | 60 | 60 | 60 | 0
      | Tổng cộng | 100 | 95 | 96 | 1
    `,
  ],
  [
    "what each level is worth, beside the level that was given",
    bookOf`
      BẢNG CHẤM ĐIỂM AN TOÀN VỀ ANTT NĂM 2025
      STT | Nội dung | Điểm chuẩn | Tốt | Khá | Chưa đạt | Điểm tự chấm
      1 | Nghị quyết | 25 | 25 | 12,5 | 0 | 25
      2 | Kế hoạch | 15 | 15 | 7,5 | 0 | 7,5
      3 | Không có vụ việc | 60 | 60 | 30 | 0 | 60
      | Tổng cộng | 100 | | | | 92,5
    `,
  ],
  [
    "limits of grades in a little table at the right",
    bookOf`
      BẢNG CHẤM ĐIỂM AN TOÀN VỀ ANTT NĂM 2025
      STT | Nội dung | Điểm chuẩn | Điểm tự chấm
      1 | Nghị quyết | 25 | 20 | | Xếp loại | Từ | Đến
      2 | Kế hoạch | 15 | 15 | | Xuất sắc | 90 | 100
      3 | Không có vụ việc | 30 | 30 | | Khá | 70 | 89
      4 | Mô hình | 30 | 30 | | Yếu | 0 | 69
      | Tổng cộng | 100 | 95
    `,
  ],
  [
    "the score that is left of the maximum and what was added, in words of its own",
    bookOf`
      BẢNG CHẤM ĐIỂM AN TOÀN VỀ ANTT NĂM 2025
      STT | Nội dung | Điểm tối đa | Điểm thưởng | Điểm phạt | Điểm cuối
      1 | Nghị quyết | 25 | | 5 | 20
      2 | Kế hoạch | 15 | 0,5 | 0 | 15,5
      3 | Không có vụ việc | 60 | | 2 | 58
      | Tổng cộng | 100 | 0,5 | 7 | 93,5
    `,
  ],
])("proven all the same: %s", (_says, book) => {
  const [table] = recognise(book, lexicon).tables;
  expect(table?.doubts).toEqual([]);
  expect(table?.columns.self).not.toBeNull();
});

test("a table of another year, which a round of that year counts, is proven too", () => {
  const bookOfYear = (year: number) => bookOf`
    BẢNG CHẤM ĐIỂM AN TOÀN VỀ ANTT NĂM ${year}
    STT | Nội dung | Điểm chuẩn | Điểm tự chấm
    1 | Nghị quyết | 25 | 20
    2 | Kế hoạch | 15 | 15
    3 | Không có vụ việc | 60 | 60
    | Tổng cộng | 100 | 95
  `;
  const [present, before] = [bookOfYear(2025), bookOfYear(2024)];
  const grids = [
    ...present.grids,
    ...before.grids.map((grid) => ({ ...grid, sheet: "Bảng trước" })),
  ];
  const { tables, otherTables } = recognise({ ...present, grids }, lexicon);
  expect([...tables, ...otherTables].map(({ year, proven }) => [year, proven])).toEqual([
    [2025, true],
    [2024, true],
  ]);
});

test("rows that are worth nothing at all are no table", () => {
  const { tables } = recognise(
    bookOf`
      GIẢI BÓNG ĐÁ CHÀO MỪNG NGÀY HỘI TOÀN DÂN BẢO VỆ AN NINH TỔ QUỐC NĂM 2025
      TT | Đội | Trận | Thắng | Hòa | Thua | Hiệu số | Điểm
      1 | Thôn Đông | 3 | 2 | 0 | 1 | -1 | 6
      2 | Thôn Đoài | 3 | 1 | 0 | 2 | -5 | 3
      3 | Thôn Thượng | 3 | 0 | 0 | 3 | -3 | 0
      4 | Thôn Hạ | 3 | 2 | 0 | 1 | 2 | 6
      5 | Thôn Trung | 3 | 3 | 0 | 0 | 1 | 9
    `,
    lexicon,
  );
  expect(tables).toEqual([]);
});

test.each<{
  readonly says: string;
  readonly book: Case["book"];
  readonly doubts: readonly string[];
}>([
  {
    says: "no column of maxima",
    book: bookOf`
      BẢNG CHẤM ĐIỂM AN TOÀN VỀ ANTT NĂM 2025
      STT | Nội dung | Ghi nhận | Điểm tự chấm
      1 | Nghị quyết | tốt | 8
      2 | Kế hoạch | khá | 5
      3 | Không có vụ việc | tốt | 30
      | Tổng cộng | | 43
    `,
    doubts: ["columnOpen", "columnMissing", "rowsContested", "sumsContradict"],
  },
  {
    says: "most sums that the sheet shows are not those of the rows",
    book: bookOf`
      BẢNG CHẤM ĐIỂM AN TOÀN VỀ ANTT NĂM 2025
      STT | Nội dung | Điểm chuẩn | Điểm tự chấm
      I | Lãnh đạo | 20 | 19
      1 | Nghị quyết | 6 | 6
      2 | Kế hoạch | 4 | 4
      II | Kết quả | 30 | 28
      1 | Không có vụ việc | 10 | 10
      2 | Không có khiếu kiện | 5 | 5
      | Tổng cộng | 50 | 47
    `,
    doubts: ["rowsContested", "numberingBroken", "sumsContradict"],
  },
  {
    says: "a total that is off by just what one row is worth, which may count too often",
    book: bookOf`
      BẢNG CHẤM ĐIỂM AN TOÀN VỀ ANTT NĂM 2025
      STT | Nội dung | Điểm chuẩn | Điểm tự chấm
      1 | Nghị quyết | 25
      2 | Kế hoạch | 15
      3 | Không có vụ việc | 60
      4 | Giấy khen | 5
      | Tổng cộng | 100
    `,
    doubts: ["nothingProves"],
  },
  {
    says: "scores above their maxima in many rows",
    book: bookOf`
      BẢNG CHẤM ĐIỂM AN TOÀN VỀ ANTT NĂM 2025
      STT | Nội dung | Điểm chuẩn | Điểm tự chấm
      1 | Nghị quyết | 25 | 30
      2 | Kế hoạch | 15 | 50
      3 | Không có vụ việc | 60 | 15
      | Tổng cộng | 100 | 95
    `,
    doubts: ["scoresAboveMaxima"],
  },
  {
    says: "two columns of the unit's own score",
    book: bookOf`
      BẢNG CHẤM ĐIỂM AN TOÀN VỀ ANTT NĂM 2025
      STT | Nội dung | Điểm chuẩn | Điểm tự chấm | Điểm tự chấm
      1 | Nghị quyết | 25 | 20 | 25
      2 | Kế hoạch | 15 | 15 | 10
      3 | Không có vụ việc | 60 | 60 | 50
      | Tổng cộng | 100 | 95 | 85
    `,
    doubts: ["columnOpen"],
  },
  {
    says: "the maxima and the scores under the same word",
    book: bookOf`
      BẢNG CHẤM ĐIỂM AN TOÀN VỀ ANTT NĂM 2025
      STT | Nội dung | Điểm | Điểm
      1 | Nghị quyết | 25 | 20
      2 | Kế hoạch | 15 | 15
      3 | Không có vụ việc | 60 | 60
    `,
    doubts: ["columnUnnamed"],
  },
  {
    says: "a column of points that nobody has named",
    book: bookOf`
      BẢNG CHẤM ĐIỂM AN TOÀN VỀ ANTT NĂM 2025
      STT | Nội dung | Điểm chuẩn | Điểm tự chấm | Lần hai
      1 | Nghị quyết | 25 | 20 | 22
      2 | Kế hoạch | 15 | 15 | 15
      3 | Không có vụ việc | 60 | 60 | 55
      | Tổng cộng | 100 | 95 | 92
    `,
    doubts: ["columnOpen"],
  },
  {
    says: "and more of them than a question is put about",
    book: bookOf`
      BẢNG CHẤM ĐIỂM AN TOÀN VỀ ANTT NĂM 2025
      STT | Nội dung | Điểm chuẩn | Điểm tự chấm | Điểm thẩm định | Điểm hội đồng | Lần cuối
      1 | Nghị quyết | 25 | 20 | 20 | 20 | 28
      2 | Kế hoạch | 15 | 15 | 15 | 15 | 18
      3 | Không có vụ việc | 60 | 60 | 60 | 60 | 70
      | Tổng cộng | 100 | 95 | 95 | 95 | 116
    `,
    doubts: ["columnUnread"],
  },
  {
    says: "points under unknown words that are rather what is taken off",
    book: bookOf`
      BẢNG CHẤM ĐIỂM AN TOÀN VỀ ANTT NĂM 2025
      STT | Nội dung | Điểm chuẩn | Khấu | Ghi chú
      1 | Nghị quyết | 25 | 5 | Chậm
      2 | Kế hoạch | 15 | 0
      3 | Không có vụ việc | 60 | 2
      | Tổng cộng | 100 | 7
    `,
    doubts: ["columnUnnamed"],
  },
  {
    says: "scores that are not what the deductions leave",
    book: bookOf`
      BẢNG CHẤM ĐIỂM AN TOÀN VỀ ANTT NĂM 2025
      STT | Nội dung | Điểm chuẩn | Điểm trừ | Điểm tự chấm
      1 | Nghị quyết | 25 | 5 | 25
      2 | Kế hoạch | 15 | 1 | 10
      3 | Không có vụ việc | 60 | 2 | 30
      | Tổng cộng | 100 | 8 | 65
    `,
    doubts: ["deductionsContradict"],
  },
  {
    says: "nothing states a sum, and no row has a number",
    book: bookOf`
      BẢNG CHẤM ĐIỂM AN TOÀN VỀ ANTT NĂM 2025
      TT | Nội dung | Điểm chuẩn | Điểm tự chấm
      | Nghị quyết | 10 | 8
      | Kế hoạch | 5 | 5
    `,
    doubts: ["nothingProves"],
  },
])("not proven: $says", ({ book, doubts }) => {
  expect(proofsAndDoubts(book)).toMatchObject({ proven: false, doubts });
});
