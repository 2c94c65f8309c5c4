import { recognise } from "../../src/core/recognise";
import { inShort } from "../support/inShort";
import { bookOf } from "../support/sheetOf";
import { lexicon } from "../truth/samples";

/** Each sheet was read wrong once, or is a layout that provinces use; what must be read stands beside it. */
const cases: readonly (readonly [string, ReturnType<typeof bookOf>, readonly string[]])[] = [
  [
    "headings without numbers, in capitals",
    bookOf`
      BẢNG CHẤM ĐIỂM tiêu chuẩn An toàn về an ninh, trật tự năm 2025
      TT | Nội dung | Điểm chuẩn | Tự chấm
      | CÔNG TÁC LÃNH ĐẠO | 10 |
      1 | Có nghị quyết | 6 | 6
      2 | Có kế hoạch | 4 | 3,5
      | KẾT QUẢ THỰC HIỆN | 5 |
      3 | Không có khiếu kiện | 5 | 5
      | Tổng cộng | 15 | 14,5
    `,
    ["#1 nhóm 10", "#1/1 6=6", "#1/2 4=3.5", "#2 nhóm 5", "#2/3 5=5", "tổng 15=14.5"],
  ],
  [
    "a heading that carries its points in brackets, no column for them",
    bookOf`
      Bảng điểm phân loại phong trào toàn dân bảo vệ ANTQ năm 2024
      STT | Tiêu chí | Thang điểm | Điểm tự chấm | Ghi chú
      I. CÔNG TÁC TUYÊN TRUYỀN (8 điểm)
      1 | Phát thanh trên loa | 5 | 4 | Chưa thường xuyên
      2 | Ký cam kết | 3 | 3
      II. MÔ HÌNH (2 điểm)
      1 | Duy trì mô hình | 2 | 2
      Cộng | | 10 | 9
    `,
    ["I nhóm 8", "I/1 5=4", "I/2 3=3", "II nhóm 2", "II/1 2=2", "tổng 10=9"],
  ],
  [
    "sub-items a), b) that add up to their parent, which shows its own points",
    bookOf`
      Tiêu chuẩn An toàn về ANTT 2025
      Số TT | Nội dung tiêu chí | Điểm tối đa | Điểm tự chấm | Lý do trừ điểm
      1 | Lãnh đạo, chỉ đạo | 10 | 9
      a) | Nghị quyết | 6 | 6
      b) | Kế hoạch | 4 | 3 | Ban hành chậm
      2 | Đăng ký | 5 | 5
      | Tổng điểm | 15 | 14
    `,
    ["1 nhóm 10", "1/a 6=6", "1/b 4=3", "2 5=5", "tổng 15=14"],
  ],
  [
    "alternatives that look like sub-items",
    bookOf`
      Tiêu chuẩn An toàn về ANTT 2025
      Số TT | Nội dung tiêu chí | Điểm tối đa | Điểm tự chấm
      1 | Mô hình hoạt động hiệu quả | 6 | 3
      a) | Có từ 02 mô hình trở lên | 6
      b) | Có 01 mô hình | 3
      c) | Không có | 0
      2 | Đăng ký | 4 | 4
      | Tổng điểm | 10 | 7
    `,
    ["1 6=3 options", "2 4=4", "tổng 10=7"],
  ],
  [
    "lettered alternatives below a lettered item, their points in the column of maxima",
    bookOf`
      Phân loại phong trào toàn dân bảo vệ ANTQ năm 2025
      TT | Nội dung tiêu chí | Điểm chuẩn | Tự đánh giá | Ghi chú
      A | Công tác tuyên truyền | 14 | 10
      a) | Vận động cán bộ tham gia phong trào | 8 | 4 | Kết quả đạt 67%
      a) | Đạt từ 90% trở lên: 8 điểm | 8
      b) | Đạt từ 70% đến dưới 90%: 4 điểm | 4
      c) | Dưới 70%: 0 điểm | 0
      b) | Duy trì chuyên mục trên loa truyền thanh | 6 | 6
      B | Mô hình | 6 | 3
      a) | Xây dựng mới mô hình | 4 | 1
      a) | Có từ 02 mô hình | 4
      b) | Có 01 mô hình | 1
      b) | Rà soát các mô hình | 2 | 2
      | Tổng cộng | 20 | 13
    `,
    [
      "A nhóm 14",
      "A/a 8=4 options",
      "A/b 6=6",
      "B nhóm 6",
      "B/a 4=1 options",
      "B/b 2=2",
      "tổng 20=13",
    ],
  ],
  [
    "lettered items below a lettered group that add up to it",
    bookOf`
      Tiêu chuẩn An toàn về ANTT 2025
      TT | Nội dung | Điểm tối đa | Điểm tự chấm
      a | Lãnh đạo | 10 | 9
      a | Nghị quyết | 6 | 6
      b | Kế hoạch | 4 | 3
      b | Đăng ký | 5 | 5
      | Tổng điểm | 15 | 14
    `,
    ["a nhóm 10", "a/a 6=6", "a/b 4=3", "b 5=5", "tổng 15=14"],
  ],
  [
    "letters with đ after d",
    bookOf`
      Tiêu chuẩn An toàn về ANTT 2025
      STT | Nội dung | Điểm chuẩn | Tự chấm
      I | Không để xảy ra (bắt buộc) | 10
      a) | Nội dung thứ nhất | 2 | 2
      b) | Nội dung thứ hai | 2 | 2
      c) | Nội dung thứ ba | 2 | 2
      d) | Nội dung thứ tư | 2 | 2
      đ) | Nội dung thứ năm | 1 | 1
      e) | Nội dung thứ sáu | 1 | 1
      | Tổng | 10 | 10
    `,
    [
      "I nhóm 10",
      "I/a 2=2 *",
      "I/b 2=2 *",
      "I/c 2=2 *",
      "I/d 2=2 *",
      "I/đ 1=1 *",
      "I/e 1=1 *",
      "tổng 10=10",
    ],
  ],
  [
    "three levels I, 1, a)",
    bookOf`
      Tiêu chuẩn An toàn về ANTT 2025
      STT | Nội dung | Điểm chuẩn | Tự chấm
      I | Xây dựng | 12 | 11
      1 | Văn bản | 7
      a) | Nghị quyết | 4 | 4
      b) | Kế hoạch | 3 | 2
      2 | Đăng ký | 5
      a) | Đúng hạn | 3 | 3
      b) | Đủ thành phần | 2 | 2
      II | Kết quả | 3 | 3
      1 | Không có vụ việc | 3 | 3
      | Tổng cộng | 15 | 14
    `,
    [
      "I nhóm 12",
      "I/1 nhóm 7",
      "I/1/a 4=4",
      "I/1/b 3=2",
      "I/2 nhóm 5",
      "I/2/a 3=3",
      "I/2/b 2=2",
      "II nhóm 3",
      "II/1 3=3",
      "tổng 15=14",
    ],
  ],
  [
    "words where points belong, points as text, a negative deduction",
    bookOf`
      Tiêu chuẩn An toàn về ANTT 2025
      STT | Nội dung | Điểm chuẩn | Điểm trừ | Tự chấm
      1 | Nghị quyết | 05 điểm | -1 | 4đ
      2 | Kế hoạch | 0 - 4 | | đạt
      3 | Đăng ký | 4,5 điểm | | 4.5
      4 | Mô hình | 2½ | | 2½
      | Tổng | 16 | | 11
    `,
    ["1 5=4 −1", "2 4=chữ “đạt”", "3 4.5=4.5", "4 2.5=2.5", "tổng 16=11"],
  ],
  [
    "only a deduction column: the score is what is left",
    bookOf`
      Tiêu chuẩn An toàn về ANTT 2025
      STT | Nội dung | Điểm chuẩn | Điểm trừ | Lý do
      1 | Nghị quyết | 6 | 1,5 | Ban hành chậm
      2 | Kế hoạch | 4
      | Cộng | 10 | 1,5
    `,
    ["1 6=4.5 −1.5", "2 4=4", "tổng 10=null"],
  ],
  [
    "bonus points outside the scale",
    bookOf`
      Phân loại phong trào toàn dân bảo vệ ANTQ năm 2025
      STT | Nội dung | Điểm chuẩn | Tự chấm
      I | Tuyên truyền | 10 | 9
      1 | Loa truyền thanh | 6 | 5
      2 | Ký cam kết | 4 | 4
      II | Điểm thưởng | 3 | 2
      1 | Được khen thưởng | 3 | 2
      | Tổng cộng | 10 | 11
    `,
    ["I nhóm 10", "I/1 6=5", "I/2 4=4", "II nhóm 3", "II/1 3=2 thưởng", "tổng 10=11"],
  ],
  [
    "a score typed beside the alternative that was chosen",
    bookOf`
      Tiêu chuẩn An toàn về ANTT 2025
      STT | Nội dung | Điểm chuẩn | Tự chấm
      1 | Tỷ lệ hộ đăng ký | 6
      | - Từ 90% trở lên: 6 điểm
      | - Từ 70% đến dưới 90%: 3 điểm | | 3
      | - Dưới 70%: 0 điểm
      2 | Kế hoạch | 4 | 4
      | Tổng | 10 | 7
    `,
    ["1 6=3 options", "2 4=4", "tổng 10=7"],
  ],
  [
    "the scores of the year before beside this year's",
    bookOf`
      Tiêu chuẩn An toàn về ANTT năm 2025
      STT | Nội dung | Điểm chuẩn | Điểm năm 2024 | Điểm tự chấm năm 2025 | Cấp trên chấm
      1 | Nghị quyết | 6 | 6 | 5 | 5
      2 | Kế hoạch | 4 | 2 | 4 | 3
      | Tổng | 10 | 8 | 9 | 8
    `,
    ["1 6=5 (5)", "2 4=4 (3)", "tổng 10=9"],
  ],
  [
    "stars that a note explains",
    bookOf`
      Tiêu chuẩn An toàn về ANTT năm 2025
      STT | Nội dung | Điểm chuẩn | Tự chấm
      1 | Nghị quyết (*) | 6 | 6
      2 | Thực hiện cai nghiện bắt buộc | 4 | 4
      | Tổng | 10 | 10
      (*) Nội dung bắt buộc phải đạt điểm tối đa
    `,
    ["1 6=6 *", "2 4=4", "tổng 10=10"],
  ],
  [
    "a sentence below the items that makes them all mandatory",
    bookOf`
      Tiêu chuẩn An toàn về ANTT năm 2025
      STT | Nội dung | Điểm chuẩn | Tự chấm
      I | Không để xảy ra | 10
      1 | Phá rối an ninh | 6 | 6
      2 | Khiếu kiện đông người | 4 | 4
      | (Các nội dung trên bắt buộc đạt điểm tối đa)
      II | Xây dựng | 5
      1 | Kế hoạch | 5 | 5
      | Tổng | 15 | 15
    `,
    ["I nhóm 10", "I/1 6=6 *", "I/2 4=4 *", "II nhóm 5", "II/1 5=5", "tổng 15=15"],
  ],
  [
    "a total in words of its own, and a sum carried to the next page",
    bookOf`
      Tiêu chuẩn An toàn về ANTT năm 2025
      STT | Nội dung | Điểm chuẩn | Tự chấm
      1 | Nghị quyết | 6 | 6
      | Mang sang | 6 | 6
      2 | Kế hoạch | 4 | 3
      | CỘNG TOÀN BỘ | 10 | 9
      | Điểm đạt được = Điểm chuẩn - Điểm bị trừ | 9 | 9
    `,
    ["1 6=6", "2 4=3", "tổng 10=9"],
  ],
  [
    "stars beside the numbers, maxima in words, scores out of the maximum",
    bookOf`
      Tiêu chuẩn An toàn về ANTT năm 2025
      TT | Nội dung | Khung điểm | Trừ | Còn | Ghi chú
      1* | Nghị quyết | Không quá 6 điểm | -1 | 5
      2 | Kế hoạch | 0 → 4 | | 4/4
      3 | Đăng ký | 5 (điểm) | | 5 | Bắt buộc đạt điểm tối đa
      | Tổng cộng | 15 | | 14
      (*) Nội dung bắt buộc phải đạt điểm tối đa
    `,
    ["1 6=5 −1 *", "2 4=4", "3 5=5 *", "tổng 15=14"],
  ],
  [
    "half-year and whole-year scores",
    bookOf`
      Tiêu chuẩn An toàn về ANTT năm 2025
      TT | Nội dung | Biểu điểm | 6 tháng đầu năm | Cả năm | Lý do
      1 | Nghị quyết | 6 | 3 | 6
      2 | Kế hoạch | 4 | 4 | 3 | Chậm
      | Tổng cộng | 10 | 7 | 9
    `,
    ["1 6=6", "2 4=3", "tổng 10=9"],
  ],
  [
    "options with a column of points of their own",
    bookOf`
      Tiêu chuẩn An toàn về ANTT năm 2025
      TT | Nội dung | Mức điểm | Điểm chuẩn | Tự chấm
      1 | Mô hình hoạt động | | 60 | 30
      | - Có 2 mô hình trở lên | 60
      | - Có 1 mô hình | 30
      2 | Có kế hoạch | | 40 | 40
      | Tổng cộng | | 100 | 70
    `,
    ["1 60=30", "2 40=40", "tổng 100=70"],
  ],
  [
    "three who score beside each other, a difference, and a row that numbers the columns",
    bookOf`
      Tiêu chuẩn An toàn về ANTT năm 2025
      TT | Nội dung | Điểm chuẩn | Đơn vị tự chấm | Tổ thẩm định chấm | Hội đồng chấm | Điểm chênh lệch | Lý do
      (1) | (2) | (3) | (4) | (5) | (6) | (7)=(4)-(6) | (8)
      1 | Có nghị quyết | 60 | 60 | 60 | 60 | 0
      2 | Có kế hoạch | 40 | 35 | 34 | 33 | 2 | Chậm
      | Tổng cộng | 100 | 95 | 94 | 93 | 2
    `,
    ["1 60=60 (60)", "2 40=35 (34)", "tổng 100=95"],
  ],
  [
    "remarks between the rows and letters for sections",
    bookOf`
      Tiêu chuẩn An toàn về ANTT năm 2025
      TT | Nội dung | Điểm chuẩn | Tự chấm
      A | PHẦN 1 (60 điểm)
      | Căn cứ Thông tư 124
      1 | Có nghị quyết | 30 | 30
      | (Nghị quyết phải ban hành trước 31/3)
      2 | Có đăng ký | 30 | 30
      B | PHẦN 2 (40 điểm)
      1 | Có kế hoạch | 40 | 35
      Lưu ý: chấm đến 0,5 điểm
      | Tổng (A + B) | 100 | 95
    `,
    ["A nhóm 60", "A/1 30=30", "A/2 30=30", "B nhóm 40", "B/1 40=35", "tổng 100=95"],
  ],
];

test.each(cases)("%s", (_, book, expected) => {
  const reading = recognise(book, lexicon);
  expect(reading.tables).toHaveLength(1);
  expect(reading.tables.flatMap(inShort)).toEqual(expected);
});

test.each([
  [
    "a list of units",
    bookOf`
      DANH SÁCH TỔNG HỢP KẾT QUẢ năm 2025
      STT | Tên đơn vị | Điểm tự chấm | Điểm thẩm định | Xếp loại
      1 | Xã An Bình | 95 | 94 | Xuất sắc
      2 | Xã Tân Lập | 90 | 88 | Khá
    `,
  ],
  [
    "an index of evidence",
    bookOf`
      DANH MỤC MINH CHỨNG
      STT | Nội dung tiêu chí | Tài liệu minh chứng | Ghi chú
      1 | Nghị quyết | NQ số 12
    `,
  ],
  [
    "a guide",
    bookOf`
      HƯỚNG DẪN
      1. Căn cứ nội dung tiêu chí và điểm tối đa để tự chấm điểm.
      2. Mỗi vụ trừ 1 điểm, ghi lý do trừ điểm.
    `,
  ],
])("%s is no score table", (_, book) => {
  const reading = recognise(book, lexicon);
  expect(reading.tables).toEqual([]);
  expect(reading.findings.map((finding) => finding.code)).toContain("noScoreTable");
});

test("a table without a column for the maximum is reported, not guessed", () => {
  const { findings } = recognise(
    bookOf`
      Tiêu chuẩn An toàn về ANTT năm 2025
      STT | Nội dung tiêu chí | Điểm tự chấm | Ghi chú
      1 | Nghị quyết | 6
      2 | Kế hoạch | 4
    `,
    lexicon,
  );
  expect(findings).toContainEqual(
    expect.objectContaining({ code: "missingColumn", facts: { role: "maximum" } }),
  );
});

const table = `
      STT | Nội dung | Điểm chuẩn | Tự chấm
      1 | Nghị quyết | 6 | 6
      2 | Kế hoạch | 4 | 4
      | Tổng cộng | 10 | 10
`;

test.each([
  [
    "the committee of the movement in the letterhead and as the unit, over the standard",
    "standard",
    bookOf`
      UBND THỊ XÃ NGHĨA LỘ | | | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      Ban Chỉ đạo phong trào TDBVANTQ phường Lê Lợi | | | Độc lập - Tự do - Hạnh phúc
      BIỂU CHẤM ĐIỂM
      Tiêu chuẩn “An toàn về an ninh, trật tự” đối với xã, phường, thị trấn năm 2025
      Tên đơn vị: Ban Chỉ đạo phong trào TDBVANTQ phường Lê Lợi
      ${table}
    `,
  ],
  [
    "the same committee over the movement",
    "movement",
    bookOf`
      Ban Chỉ đạo phong trào TDBVANTQ phường Lê Lợi | | | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      BẢNG TỰ CHẤM ĐIỂM
      Đánh giá, phân loại phong trào toàn dân bảo vệ an ninh Tổ quốc năm 2025
      ${table}
    `,
  ],
])("kind of table: %s", (_, kind, book) => {
  expect(recognise(book, lexicon).tables.map((found) => found.kind)).toEqual([kind]);
});
