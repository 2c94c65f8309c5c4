/** Lists of results as teams type them: what each row says of its unit, who sent it, and what of it was not read. */
import { loadLexicon } from "../../src/actions/loading/builtIn/loadRubrics";
import { loadUnitWords } from "../../src/actions/loading/builtIn/loadUnitWords";
import { readResultBook } from "../../src/core/consolidate/handedUp/readBook";
import type { ResultList } from "../../src/core/model/round/resultList";
import { bookOfRows, type Row } from "../support/roundSketch";

const read = (sheets: { readonly [name: string]: readonly Row[] }): ResultList | null =>
  readResultBook(bookOfRows({ file: "danh sách.xlsx", sheets }), {
    words: loadUnitWords(),
    lexicon: loadLexicon(),
  });

/** "Thôn 1: standard 95 met; movement 91 Khá" */
const shown = (list: ResultList | null): readonly string[] =>
  (list?.rows ?? []).map(
    ({ name, tables }) =>
      `${name}: ${tables
        .map(({ kind, countedTotal, verdict, grade, isInDoubt }) =>
          [kind, countedTotal, verdict, grade, isInDoubt ? "?" : null]
            .filter((part) => part !== null)
            .join(" "),
        )
        .join("; ")}`,
  );

const told = (list: ResultList | null): readonly string[] =>
  (list?.findings ?? []).map(({ code, cell }) => (cell === null ? code : `${code} ${cell}`));

const title = "DANH SÁCH KẾT QUẢ CHẤM ĐIỂM TIÊU CHUẨN AN TOÀN VỀ AN NINH, TRẬT TỰ NĂM 2025";
const head: readonly Row[] = [["UBND XÃ AN BÌNH"], [title]];

const layouts: readonly (readonly [string, readonly Row[], readonly string[]])[] = [
  [
    "points and outcome",
    [
      ...head,
      ["STT", "Đơn vị", "Điểm", "Kết quả"],
      [1, "Thôn 1", 95.5, "Đạt"],
      [2, "Thôn 2", "88,5", "Chưa đạt"],
    ],
    ["Thôn 1: standard 95.5 met", "Thôn 2: standard 88.5 notMet"],
  ],
  [
    "outcome alone",
    [...head, ["TT", "Khu dân cư", "Kết quả"], [1, "Thôn 1", "Đạt"], [2, "Thôn 2", "Không đạt"]],
    ["Thôn 1: standard met", "Thôn 2: standard notMet"],
  ],
  [
    "an x under Đạt or Chưa đạt",
    [
      ...head,
      ["TT", "Tên khu dân cư", "Đạt", "Chưa đạt"],
      [1, "Thôn 1", "x", ""],
      [2, "Thôn 2", "", "x"],
    ],
    ["Thôn 1: standard met", "Thôn 2: standard notMet"],
  ],
  [
    "scored by the unit and above it: what is above counts",
    [
      ...head,
      ["STT", "Tên đơn vị", "Điểm tự chấm", "Điểm thẩm định", "Kết quả"],
      [1, "Thôn 1", 97, 95, "Đạt"],
      [2, "Thôn 2", 92, "", "Đạt"],
    ],
    ["Thôn 1: standard 95 met", "Thôn 2: standard 92 met"],
  ],
  [
    "both kinds, each under its heading",
    [
      ["UBND XÃ AN BÌNH"],
      ["KẾT QUẢ NĂM 2025"],
      [
        "STT",
        "Đơn vị",
        "Điểm tiêu chuẩn ANTT",
        "Kết quả tiêu chuẩn ANTT",
        "Điểm phong trào",
        "Xếp loại phong trào",
      ],
      [1, "Thôn 1", 95, "Đạt", 91, "Xuất sắc"],
      [2, "Thôn 2", 88, "Chưa đạt", 75, "khá"],
    ],
    [
      "Thôn 1: standard 95 met; movement 91 Xuất sắc",
      "Thôn 2: standard 88 notMet; movement 75 Khá",
    ],
  ],
  [
    "points, outcome and grade without a word of which is which",
    [
      ["UBND XÃ AN BÌNH"],
      ["STT", "Đơn vị", "Điểm", "Kết quả", "Xếp loại"],
      [1, "Thôn 1", 95, "Đạt", "Tốt"],
      [2, "Thôn 2", 80, "Chưa đạt", "Khá"],
    ],
    ["Thôn 1: standard 95 met; movement Tốt", "Thôn 2: standard 80 notMet; movement Khá"],
  ],
  [
    "grades of the movement",
    [
      ["UBND XÃ AN BÌNH"],
      ["KẾT QUẢ PHÂN LOẠI PHONG TRÀO TOÀN DÂN BẢO VỆ AN NINH TỔ QUỐC NĂM 2025"],
      ["STT", "Khu dân cư", "Tổng điểm", "Phân loại"],
      [1, "Thôn 1", 91, "Xuất sắc"],
      [2, "Thôn 2", 75, "Khá"],
    ],
    ["Thôn 1: movement 91 Xuất sắc", "Thôn 2: movement 75 Khá"],
  ],
  [
    "“Kết quả” over points, “Phân loại” over what is met",
    [
      ...head,
      ["STT", "Đơn vị", "Kết quả", "Phân loại"],
      [1, "Thôn 1", 95, "Đạt"],
      [2, "Thôn 2", 80, "Chưa đạt"],
    ],
    ["Thôn 1: standard 95 met", "Thôn 2: standard 80 notMet"],
  ],
  [
    "who has sent nothing, and who has nothing beside the name",
    [
      ...head,
      ["STT", "Đơn vị", "Điểm", "Kết quả"],
      [1, "Thôn 1", 95, "Đạt"],
      [2, "Thôn 2", "", "Chưa gửi"],
      [3, "Thôn 3", "", ""],
    ],
    ["Thôn 1: standard 95 met", "Thôn 2: ", "Thôn 3: "],
  ],
];

test.each(layouts)("read: %s", (_what, rows, units) => {
  const list = read({ "Danh sách": rows });
  expect(shown(list)).toEqual(units);
  expect(list?.sender).toBe("Xã An Bình");
});

test("types under headings, a commune beside each hamlet, sums and signatures below", () => {
  const list = read({
    "Tổng hợp": [
      [title],
      ["STT", "Tên đơn vị", "Thuộc xã", "Điểm", "Kết quả"],
      ["I", "Khối khu dân cư", "", "", ""],
      [1, "Thôn 1", "Xã An Bình", 95, "Đạt"],
      [2, "Thôn 1", "Xã Tân Lập", 80, "Chưa đạt"],
      ["", "Cộng: 2 khu dân cư", "", 87.5, "1 đạt"],
      ["II", "Khối doanh nghiệp", "", "", ""],
      [1, "Công ty TNHH An Bình", "Xã An Bình", 93, "Đạt"],
      ["", "Tổng cộng: 3 đơn vị", "", "", "2 đạt"],
      ["", "Ngày 05 tháng 12 năm 2025"],
      ["", "Nguyễn Văn A"],
    ],
  });
  expect(list?.rows.map(({ name, type, parent, cell }) => [name, type, parent, cell])).toEqual([
    ["Thôn 1", "residentialArea", "Xã An Bình", "B4"],
    ["Thôn 1", "residentialArea", "Xã Tân Lập", "B5"],
    ["Công ty TNHH An Bình", "enterprise", "Xã An Bình", "B8"],
  ]);
  expect(told(list)).toEqual([]);
});

const defects: readonly (readonly [string, readonly Row[], readonly string[]])[] = [
  [
    "a number that is none, an outcome that is none",
    [
      ...head,
      ["STT", "Đơn vị", "Điểm", "Kết quả"],
      [1, "Thôn 1", "9x", "Đạt"],
      [2, "Thôn 2", 95, "xem lại"],
      [3, "Thôn 3", 95, "Đạt"],
    ],
    ["resultCellUnread C4", "resultCellUnread D5"],
  ],
  [
    "a row without a name",
    [
      ...head,
      ["STT", "Đơn vị", "Điểm", "Kết quả"],
      [1, "Thôn 1", 95, "Đạt"],
      [2, "", 92, "Đạt"],
      [3, "Thôn 3", 95, "Đạt"],
    ],
    ["resultRowUnread D5", "resultNumbersMissing A6"],
  ],
  [
    "a row that is gone, and a sum that says so",
    [
      ...head,
      ["STT", "Đơn vị", "Điểm", "Kết quả"],
      [1, "Thôn 1", 95, "Đạt"],
      [3, "Thôn 3", 95, "Đạt"],
      ["", "Cộng: 3 đơn vị", "", "3 đạt"],
    ],
    ["resultSumDiffers B6", "resultNumbersMissing A5"],
  ],
  [
    "two columns of points that differ",
    [
      ...head,
      ["STT", "Đơn vị", "Điểm", "Tổng điểm", "Kết quả"],
      [1, "Thôn 1", 95, 90, "Đạt"],
      [2, "Thôn 2", 95, 96, "Đạt"],
    ],
    ["resultColumnInDoubt C3", "resultColumnInDoubt D3"],
  ],
  [
    "columns that no round asks for",
    [
      ...head,
      ["STT", "Đơn vị", "Số hộ", "Điểm", "Kết quả"],
      [1, "Thôn 1", 120, 95, "Đạt"],
      [2, "Thôn 2", 90, 96, "Đạt"],
    ],
    ["resultColumnsUnused"],
  ],
  [
    "nothing says of which table the columns are",
    [
      ["UBND XÃ AN BÌNH"],
      ["STT", "Đơn vị", "Điểm", "Kết quả"],
      [1, "Thôn 1", 95, "Đạt"],
      [2, "Thôn 2", 96, "Đạt"],
    ],
    ["resultKindAssumed C2"],
  ],
  [
    "ticked both ways",
    [
      ...head,
      ["TT", "Tên khu dân cư", "Đạt", "Chưa đạt"],
      [1, "Thôn 1", "x", "x"],
      [2, "Thôn 2", "", "x"],
    ],
    ["resultCellUnread C4", "resultCellUnread D4"],
  ],
];

test.each(defects)("told: %s", (_what, rows, codes) => {
  expect(told(read({ "Danh sách": rows }))).toEqual(codes);
});

test("a sheet beside the list that is none is told", () => {
  const rows: readonly Row[] = [
    ...head,
    ["STT", "Đơn vị", "Kết quả"],
    [1, "Thôn 1", "Đạt"],
    [2, "Thôn 2", "Đạt"],
  ];
  expect(
    told(read({ "Danh sách": rows, "Thuyết minh": [["Nội dung thuyết minh kèm theo"]] })),
  ).toEqual(["resultSheetUnread"]);
});

const none: readonly (readonly [string, readonly Row[]])[] = [
  [
    "a score sheet with a column named after the unit",
    [
      ["BẢNG CHẤM ĐIỂM TIÊU CHUẨN AN TOÀN VỀ ANTT NĂM 2025"],
      ["XÃ AN BÌNH"],
      ["STT", "Nội dung", "Điểm tối đa", "Đơn vị tự chấm", "Kết quả thẩm định"],
      [1, "Khu dân cư có quy ước", 50, 50, 50],
      [2, "Thôn không có tội phạm", 50, 45, 45],
    ],
  ],
  [
    "a tick sheet",
    [
      ["BẢNG TỰ ĐÁNH GIÁ XÃ ĐIỂN HÌNH NĂM 2025"],
      ["TT", "Tiêu chí", "Kết quả (Đạt/Chưa đạt)", "Lý do"],
      [1, "Có nghị quyết", "Đạt", ""],
      [2, "Có mô hình", "Đạt", ""],
    ],
  ],
  [
    "a list of units without results",
    [
      ["STT", "Tên đơn vị", "Loại"],
      [1, "Thôn 1", "Khu dân cư"],
      [2, "Thôn 2", "Khu dân cư"],
    ],
  ],
  [
    "a list of who registers",
    [
      ["DANH SÁCH ĐĂNG KÝ NĂM 2026"],
      ["STT", "Đơn vị", "Đăng ký đạt chuẩn"],
      [1, "Thôn 1", "x"],
      [2, "Thôn 2", "x"],
    ],
  ],
];

test.each(none)("no list of results: %s", (_what, rows) => {
  expect(read({ Trang: rows })).toBeNull();
});
