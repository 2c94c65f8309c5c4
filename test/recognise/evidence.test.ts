import { recognise } from "../../src/core/recognise";
import { inShort } from "../support/inShort";
import { bookOf, merged } from "../support/sheetOf";
import { lexicon } from "../truth/samples";

type Case = readonly [name: string, book: ReturnType<typeof bookOf>, expected: readonly string[]];

const TITLE = `UBND XÃ AN BÌNH
  BẢNG CHẤM ĐIỂM XÃ ĐẠT TIÊU CHUẨN “AN TOÀN VỀ ANTT” NĂM 2024`;

/** Rows that words alone would take for something else. */
const rows: readonly Case[] = [
  [
    "a day in a line of guidance is no date of a signature",
    bookOf`
      ${TITLE}
      TT | Nội dung | Điểm chuẩn | Điểm tự chấm
      1 | Nghị quyết | 20 | 20
      | - Cập nhật sổ theo dõi trước ngày 25 hằng tháng (từ 12 lần/năm)
      | Có báo cáo trước ngày 15 tháng 01 năm 2025
      2 | Kế hoạch | 80 | 78
      | Tổng cộng | 100 | 98
      | An Bình, ngày 15 tháng 12 năm 2024
    `,
    ["1 20=20", "2 80=78", "tổng 100=98"],
  ],
  [
    "sums in words of their own, by what they are worth",
    bookOf`
      ${TITLE}
      TT | Nội dung | Điểm chuẩn | Điểm tự chấm
      I | Lãnh đạo
      1 | Nghị quyết | 20 | 18
      2 | Kế hoạch | 20 | 20
      | Kết quả nhóm I | 40 | 38
      II | Kết quả
      1 | Khiếu kiện | 25 | 25
      2 | Tội phạm | 15 | 10
      3 | Cháy nổ | 20 | 20
      | Điểm đạt phần II | 60 | 55
      | Điểm toàn bảng | 100 | 93
    `,
    [
      "I nhóm 40",
      "I/1 20=18",
      "I/2 20=20",
      "II nhóm 60",
      "II/1 25=25",
      "II/2 15=10",
      "II/3 20=20",
      "tổng 100=93",
    ],
  ],
  [
    "rows without numbers are no sums because 4 = 1 + 1 + 2",
    bookOf`
      ${TITLE}
      Nội dung | Điểm chuẩn | Điểm tự chấm
      Nghị quyết | 1 | 1
      Kế hoạch | 1 | 1
      Đăng ký | 2 | 2
      Mô hình | 4 | 4
      Cháy nổ | 2 | 2
      Tổng cộng | 10 | 10
    `,
    ["#1 1=1", "#2 1=1", "#3 2=2", "#4 4=4", "#5 2=2", "tổng 10=10"],
  ],
  [
    "the sum of a page, the header again with a cell missing, the group that goes on",
    bookOf`
      ${TITLE}
      TT | Nội dung | Điểm chuẩn | Điểm tự chấm | Lý do
      I | Lãnh đạo | 40
      1 | Nghị quyết | 20 | 20
      2 | Kế hoạch | 10 | 8 | Chậm
      | Cộng trang | 30 | 28
      TT | Nội dung | Điểm chuẩn | Điểm tự chấm
      I | Lãnh đạo (tiếp)
      3 | Đăng ký | 10 | 10
      II | Kết quả | 60
      1 | Tội phạm | 30 | 30
      | Cộng trang 2 | 40 | 40
      TT | Nội dung | Điểm chuẩn | Điểm tự chấm | Lý do
      | II. Kết quả (tiếp theo)
      2 | Cháy nổ | 30 | 30
      | Tổng cộng | 100 | 98
    `,
    [
      "I nhóm 40",
      "I/1 20=20",
      "I/2 10=8",
      "I/3 10=10",
      "II nhóm 60",
      "II/1 30=30",
      "II/2 30=30",
      "tổng 100=98",
    ],
  ],
  [
    "maxima as they are typed",
    bookOf`
      ${TITLE}
      TT | Nội dung | Điểm chuẩn | Điểm tự chấm
      1 | Nghị quyết | ≤ 10 | 8
      2 | Kế hoạch | 10* | 10
      3 | Đăng ký | [10 điểm] | 10
      4 | Mô hình | tối đa 20đ | 20
      5 | Tội phạm | <= 20 | 20
      6 | Cháy nổ | 30 (*) | 30
      | Tổng cộng | 100 | 98
    `,
    ["1 10=8", "2 10=10", "3 10=10", "4 20=20", "5 20=20", "6 30=30", "tổng 100=98"],
  ],
  [
    "names of criteria over several rows beside the contents that are scored",
    merged(
      bookOf`
        ${TITLE}
        TT | Tiêu chí | Nội dung | Điểm chuẩn | Điểm tự chấm
        1 | Công tác lãnh đạo, chỉ đạo của cấp ủy, chính quyền địa phương | Có nghị quyết (Đạt điểm tối đa) | 25 | 20
        | | Có kế hoạch | 25 | 25
        2 | Kết quả bảo đảm an ninh, trật tự, an toàn xã hội | Giảm tội phạm | 25 | 25
        | | Giảm tệ nạn | 25 | 25
        | | Tổng cộng | 100 | 95
      `,
      "A4:A5",
      "B4:B5",
      "A6:A7",
      "B6:B7",
    ),
    ["1 25=20 *", "#2 25=25", "2 25=25", "#4 25=25", "tổng 100=95"],
  ],
];

test.each(rows)("%s", (_, book, expected) => {
  const { tables, findings } = recognise(book, lexicon);
  expect(tables.map(inShort)).toEqual([expected]);
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
});

test("maxima that stand in the texts are no missing column", () => {
  const { tables, findings } = recognise(
    bookOf`
      ${TITLE}
      TT | Nội dung | Điểm tự chấm
      1 | Nghị quyết (50 điểm) | 50
      2 | Kế hoạch (50 điểm) | 45
      | Tổng cộng | 95
    `,
    lexicon,
  );
  expect(tables.map(inShort)).toEqual([["1 50=50", "2 50=45", "tổng null=95"]]);
  expect(findings.filter(({ code }) => code === "missingColumn")).toEqual([]);
});

test("grades are read also below the signatures", () => {
  const [table] = recognise(
    bookOf`
      BẢNG CHẤM ĐIỂM PHÂN LOẠI PHONG TRÀO TOÀN DÂN BẢO VỆ ANTQ NĂM 2024
      TT | Nội dung | Điểm chuẩn | Điểm tự chấm
      1 | Tuyên truyền | 60 | 45
      2 | Mô hình | 40 | 40
      | Tổng cộng | 100 | 85
      | NGƯỜI LẬP BIỂU | THỦ TRƯỞNG ĐƠN VỊ
      | Nguyễn Văn A | Trần Thị B
      | Xếp loại: Xuất sắc từ 90 điểm; Khá từ 70 đến dưới 90 điểm; Yếu dưới 70 điểm
    `,
    lexicon,
  ).tables;
  expect(table?.grades?.bands).toEqual([
    { name: "Xuất sắc", from: 90 },
    { name: "Khá", from: 70 },
    { name: "Yếu", from: 0 },
  ]);
});

test("what a unit reached in another year names no year of the round", () => {
  const { year } = recognise(
    bookOf`
      ${TITLE}
      Năm 2023 xã đạt 95 điểm
      TT | Nội dung | Điểm chuẩn | Điểm tự chấm
      1 | Nghị quyết | 60 | 58
      2 | Kế hoạch | 40 | 40
      | Tổng cộng | 100 | 98
    `,
    lexicon,
  );
  expect(year).toBe(2024);
});

test("of two tables side by side each is of the kind that the title above its own columns says", () => {
  const { tables } = recognise(
    bookOf`
      UBND XÃ AN BÌNH
      BẢNG CHẤM ĐIỂM TIÊU CHUẨN “AN TOÀN VỀ ANTT” | | | | | BẢNG CHẤM ĐIỂM PHONG TRÀO
      NĂM 2024 | | | | | TOÀN DÂN BẢO VỆ ANTQ NĂM 2024
      TT | Nội dung | Điểm chuẩn | Điểm tự chấm | | TT | Nội dung | Điểm chuẩn | Điểm tự chấm
      1 | Nghị quyết | 60 | 58 | | 1 | Tuyên truyền | 70 | 70
      2 | Kế hoạch | 40 | 40 | | 2 | Mô hình | 30 | 25
      | Tổng cộng | 100 | 98 | | | Tổng cộng | 100 | 95
    `,
    lexicon,
  );
  expect(tables.map((table) => [table.kind, ...inShort(table)])).toEqual([
    ["standard", "1 60=58", "2 40=40", "tổng 100=98"],
    ["movement", "1 70=70", "2 30=25", "tổng 100=95"],
  ]);
});

test("a sheet whose UTF-8 was taken for Windows-1252 is read as it was written, and told", () => {
  const written = bookOf`
    UBND XÃ AN BÌNH
    BẢNG CHẤM ĐIỂM XÃ ĐẠT TIÊU CHUẨN “AN TOÀN VỀ ANTT” NĂM 2024
    TT | Nội dung | Điểm chuẩn | Điểm tự chấm
    1 | Nghị quyết – kế hoạch | 60 | 58
    2 | Đăng ký, ký cam kết | 40 | 40
    | Tổng cộng | 100 | 98
  `;
  const garbled = {
    ...written,
    grids: written.grids.map((grid) => ({
      ...grid,
      cells: grid.cells.map((cell) => ({
        ...cell,
        text: misread(cell.text),
        value: typeof cell.value === "string" ? misread(cell.value) : cell.value,
      })),
    })),
  };
  const reading = recognise(garbled, lexicon);
  const wanted = recognise(written, lexicon);
  expect(reading.unit).toBe(wanted.unit);
  expect(reading.tables).toEqual(wanted.tables);
  expect(reading.findings.map(({ code }) => code)).toEqual(["textsRestored"]);
});

// helpers

/** The text in UTF-8, its bytes taken for Windows-1252. */
const misread = (text: string): string =>
  new TextDecoder("windows-1252").decode(new TextEncoder().encode(text));
