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
    "a heading that is nothing but its number is called by it",
    bookOf`
      ${TITLE}
      TT | Nội dung | Điểm chuẩn | Điểm tự chấm
      | Tiêu chí 1 | 20 | 20
      1 | Nghị quyết | 15 | 15
      2 | Kế hoạch | 5 | 5
      | Tiêu chí 2 | 80 | 78
      1 | Không có vụ việc | 80 | 78
      | Tổng cộng | 100 | 98
    `,
    [
      "Tiêu chí 1 nhóm 20",
      "Tiêu chí 1/1 15=15",
      "Tiêu chí 1/2 5=5",
      "Tiêu chí 2 nhóm 80",
      "Tiêu chí 2/1 80=78",
      "tổng 100=98",
    ],
  ],
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
    "what stands below a total that the rows above come to is no part of the scale",
    bookOf`
      ${TITLE}
      TT | Nội dung | Điểm chuẩn | Điểm tự chấm
      1 | Nghị quyết | 40 | 40
      2 | Kế hoạch | 60 | 55
      | Tổng cộng | 100 | 95
      | Nội dung được tính thêm
      1 | Được UBND tỉnh tặng Bằng khen | 2 | 2
      2 | Có mô hình được nhân rộng | 1 | 0
      | Tổng số điểm cuối cùng | | 97
    `,
    ["1 40=40", "2 60=55", "1 2=2 thưởng", "2 1=0 thưởng", "tổng 100=97"],
  ],
  [
    "one score above its maximum does not turn the columns: the maxima are those that come to the scale",
    bookOf`
      ${TITLE}
      TT | Nội dung | Điểm | Đạt
      I | Lãnh đạo | 42 |
      1 | Nghị quyết | 30 | 30
      2 | Kế hoạch | 12 | 14
      II | Kết quả | 58 |
      1 | Khiếu kiện | 25 | 25
      2 | Tội phạm | 13 | 13
      3 | Cháy nổ | 20 | 20
      | Tổng | 100 | 102
    `,
    [
      "I nhóm 42",
      "I/1 30=30",
      "I/2 12=14",
      "II nhóm 58",
      "II/1 25=25",
      "II/2 13=13",
      "II/3 20=20",
      "tổng 100=102",
    ],
  ],
  [
    "a heading that gives each of its rows so many points, where they come to its own",
    bookOf`
      ${TITLE}
      TT | Nội dung | Điểm chuẩn | Điểm tự chấm
      I | Lãnh đạo | 88 |
      1 | Nghị quyết | 88 | 80
      II | Không để xảy ra các vụ việc sau; mỗi nội dung chấm 4 điểm | 12 |
      1 | Lợi dụng tranh chấp lao động | | 4
      2 | Đình công trái luật | |
      3 | Phạm tội nghiêm trọng | | 0
      | Tổng | 100 | 84
    `,
    ["I nhóm 88", "I/1 88=80", "II nhóm 12", "II/1 4=4", "II/2 4=null", "II/3 4=0", "tổng 100=84"],
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
  [
    "a scale of a thousand, typed “1.000”",
    bookOf`
      ${TITLE}
      TT | Nội dung | Điểm chuẩn | Điểm tự chấm
      1 | Nghị quyết | 600 | 580
      2 | Kế hoạch | 400 | 400
      | Tổng cộng | 1.000 | 980
    `,
    ["1 600=580", "2 400=400", "tổng 1000=980"],
  ],
  [
    "a group of one row with its sum, in words of its own",
    bookOf`
      ${TITLE}
      TT | Nội dung | Điểm chuẩn | Điểm tự chấm
      I | Lãnh đạo
      1 | Nghị quyết | 40 | 38
      | Kết quả nhóm I | 40 | 38
      II | Kết quả
      1 | Khiếu kiện | 25 | 25
      2 | Tội phạm | 35 | 30
      | Điểm đạt phần II | 60 | 55
      | Điểm toàn bảng | 100 | 93
    `,
    ["I nhóm 40", "I/1 40=38", "II nhóm 60", "II/1 25=25", "II/2 35=30", "tổng 100=93"],
  ],
  [
    "points at the sections only, their contents without any",
    bookOf`
      ${TITLE}
      TT | Nội dung | Điểm chuẩn | Điểm tự chấm
      I | Lãnh đạo | 40 | 38
      1 | Nghị quyết
      2 | Kế hoạch
      II | Kết quả | 60 | 60
      1 | Khiếu kiện
      2 | Tội phạm
      | Tổng cộng | 100 | 98
    `,
    ["I 40=38", "II 60=60", "tổng 100=98"],
  ],
  [
    "what is carried over to the next page",
    bookOf`
      ${TITLE}
      TT | Nội dung | Điểm chuẩn | Điểm tự chấm
      1 | Nghị quyết | 10 | 10
      2 | Kế hoạch | 20 | 20
      | Cộng mang sang | 30 | 30
      TT | Nội dung | Điểm chuẩn | Điểm tự chấm
      | Trang trước chuyển sang | 30 | 30
      3 | Khiếu kiện | 30 | 30
      4 | Tội phạm | 40 | 38
      | Tổng cộng | 100 | 98
    `,
    ["1 10=10", "2 20=20", "3 30=30", "4 40=38", "tổng 100=98"],
  ],
  [
    "a criterion that binds its contents, over all their rows",
    merged(
      bookOf`
        ${TITLE}
        TT | Tiêu chí | Nội dung | Điểm chuẩn | Điểm tự chấm
        1 | Công tác lãnh đạo (bắt buộc đạt điểm tối đa) | Có nghị quyết | 25 | 20
        | | Có kế hoạch | 25 | 25
        2 | Kết quả bảo đảm | Giảm tội phạm | 25 | 25
        | | Giảm tệ nạn | 25 | 25
        | | Tổng cộng | 100 | 95
      `,
      "A4:A5",
      "B4:B5",
      "A6:A7",
      "B6:B7",
    ),
    ["1 25=20 *", "#2 25=25 *", "2 25=25", "#4 25=25", "tổng 100=95"],
  ],
];

/** Columns whose words say little or the wrong thing. */
const columns: readonly Case[] = [
  [
    "shortened words",
    bookOf`
      ${TITLE}
      STT | ND | Đ.tối đa | SĐ đạt | L.do
      1 | Nghị quyết | 60 | 58 | Chậm
      2 | Kế hoạch | 30 | 30
      3 | Đăng ký | 10 | 10
      | Tổng cộng | 100 | 98
    `,
    ["1 60=58", "2 30=30", "3 10=10", "tổng 100=98"],
  ],
  [
    "a maximum in words that nobody knows",
    bookOf`
      ${TITLE}
      STT | Nội dung | Hạn mức | Tự chấm | Lý do
      I | Lãnh đạo | =SUM(C5,C6)→60 | =SUM(D5:D6)→58
      1 | Nghị quyết | 20 | 18
      2 | Kế hoạch | 40 | 40
      II | Kết quả | =SUM(C8)→40 | =SUM(D8)→40
      1 | Cháy nổ | 40 | 40
      | Tổng cộng | =SUM(C4,C7)→100 | =SUM(D4,D7)→98
    `,
    ["I nhóm 60", "I/1 20=18", "I/2 40=40", "II nhóm 40", "II/1 40=40", "tổng 100=98"],
  ],
  [
    "the score before its maximum, both in words that nobody knows",
    bookOf`
      ${TITLE}
      STT | Việc | Thôn ghi | Hạn mức
      1 | Nghị quyết | 58 | 60
      2 | Kế hoạch | 30 | 30
      3 | Đăng ký | 8 | 10
      | Tổng cộng | 96 | 100
    `,
    ["1 60=58", "2 30=30", "3 10=8", "tổng 100=96"],
  ],
  [
    "what is taken off, in words that nobody knows: the difference of the other two",
    bookOf`
      ${TITLE}
      STT | Nội dung | Điểm chuẩn | Bị mất | Điểm tự chấm
      1 | Nghị quyết | 60 | 2 | 58
      2 | Kế hoạch | 30 | | 30
      3 | Đăng ký | 10 | 2 | 8
      | Tổng cộng | 100 | 4 | 96
    `,
    ["1 60=58 −2", "2 30=30", "3 10=8 −2", "tổng 100=96"],
  ],
  [
    "words that say the contrary of the numbers",
    bookOf`
      ${TITLE}
      STT | Nội dung | Điểm đạt | Điểm
      1 | Nghị quyết | 58 | 60
      2 | Kế hoạch | 30 | 30
      3 | Đăng ký | 8 | 10
      | Tổng cộng | 96 | 100
    `,
    ["1 60=58", "2 30=30", "3 10=8", "tổng 100=96"],
  ],
  [
    "quarters and the whole year",
    merged(
      bookOf`
        ${TITLE}
        TT | Nội dung | Điểm tối đa | Điểm tự chấm
        | | | Quý I | Quý II | Quý III | Quý IV | Cả năm
        1 | Nghị quyết | 50 | 30 | 35 | 40 | 45 | 50
        2 | Kế hoạch | 50 | 25 | 30 | 35 | 40 | 45
        | Tổng cộng | 100 | | | | | 95
      `,
      "D3:H3",
    ),
    ["1 50=50", "2 50=45", "tổng 100=95"],
  ],
  [
    "months and their average",
    merged(
      bookOf`
        ${TITLE}
        TT | Nội dung | Điểm tối đa | Điểm tự chấm
        | | | Tháng 1 | Tháng 2 | Tháng 3 | Bình quân năm
        1 | Nghị quyết | 60 | 50 | 55 | 60 | 55
        2 | Kế hoạch | 40 | 40 | 40 | 40 | 40
        | Tổng cộng | 100 | 90 | 95 | 100 | 95
      `,
      "D3:G3",
    ),
    ["1 60=55", "2 40=40", "tổng 100=95"],
  ],
  [
    "what was taken off and what is left, of the unit and of those who appraise",
    merged(
      bookOf`
        ${TITLE}
        TT | Nội dung | Điểm chuẩn | Đơn vị | | Thẩm định
        | | | Trừ | Đạt | Trừ | Đạt
        1 | Nghị quyết | 60 | 2 | 58 | 4 | 56
        2 | Kế hoạch | 40 | 0 | 40 | 0 | 40
        | Tổng cộng | 100 | 2 | 98 | 4 | 96
      `,
      "D3:E3",
      "F3:G3",
    ),
    ["1 60=58 −2 (56)", "2 40=40 (40)", "tổng 100=98"],
  ],
  [
    "a header without words over the number and the content",
    bookOf`
      ${TITLE}
      | | Điểm chuẩn | Điểm tự chấm | Lý do
      1 | Nghị quyết | 60 | 58 | Chậm
      2 | Kế hoạch | 40 | 40
      | Tổng cộng | 100 | 98
    `,
    ["1 60=58", "2 40=40", "tổng 100=98"],
  ],
  [
    "a header in which no word is known",
    bookOf`
      ${TITLE}
      No | Việc phải làm | A | B | Vì sao
      I | Lãnh đạo
      1 | Nghị quyết | 60 | 58 | Chậm
      II | Kết quả
      1 | Kế hoạch | 30 | 30
      2 | Đăng ký | 10 | 10
      | Tổng cộng | =SUM(C4:C8)→100 | =SUM(D4:D8)→98
    `,
    ["I nhóm 60", "I/1 60=58", "II nhóm 40", "II/1 30=30", "II/2 10=10", "tổng 100=98"],
  ],
  [
    "two columns of points below one name, all scores full: the maximum stands first",
    merged(
      bookOf`
        ${TITLE}
        TT | Nội dung | Kết quả chấm | | Ghi chú
        | | Điểm | Đạt
        1 | Nghị quyết | 60 | 60
        2 | Kế hoạch | 30 | 30
        3 | Đăng ký | 10 | 10
        | Tổng cộng | 100 | 100
      `,
      "C3:D3",
    ),
    ["1 60=60", "2 30=30", "3 10=10", "tổng 100=100"],
  ],
  [
    "the year behind its quarters, in words of its own, and what it differs by",
    merged(
      bookOf`
        ${TITLE}
        TT | Nội dung | Điểm chuẩn | Các quý | | | | Tổng hợp năm | +/-
        | | | Q1 | Q2 | Q3 | Q4
        1 | Nghị quyết | 60 | 15 | 15 | 15 | 13 | =SUM(D5:G5)→58 | =H5-C5→-2
        2 | Kế hoạch | 30 | 10 | 10 | 5 | 5 | =SUM(D6:G6)→30 | =H6-C6→0
        3 | Đăng ký | 10 | 2 | 2 | 2 | 4 | =SUM(D7:G7)→10 | =H7-C7→0
        | Tổng cộng | 100 | | | | | =SUM(H5:H7)→98
      `,
      "D3:G3",
      "H3:H4",
    ),
    ["1 60=58", "2 30=30", "3 10=10", "tổng 100=98"],
  ],
  [
    "a heading between the names of the columns and the first row",
    bookOf`
      ${TITLE}
      Nội dung | Tối đa | Chấm | Chú thích
      CÔNG TÁC LÃNH ĐẠO
      - Nghị quyết | 60 | 58
      - Kế hoạch | 20 | 20
      KẾT QUẢ
      - Cháy nổ | 10 | 10
      - Tội phạm | 10 | 9
    `,
    ["#1 60=58", "#2 20=20", "#3 10=10", "#4 10=9"],
  ],
];

/** What formulas, single cells and rows below the total say. */
const sums: readonly Case[] = [
  [
    "scores worked out along the row, what is added and taken off in words of their own",
    bookOf`
      ${TITLE}
      TT | Nội dung | Điểm gốc | Cộng thêm | Trừ đi | Điểm tự chấm
      1 | Nghị quyết | 60 | | 2 | =C4+D4-E4→58
      2 | Kế hoạch | 30 | 1 | 0 | =C5+D5-E5→31
      3 | Đăng ký | 10 | | 0 | =C6+D6-E6→10
      | Tổng cộng | =SUM(C4:C6)→100 | 1 | =SUM(E4:E6)→2 | =SUM(F4:F6)→99
    `,
    ["1 60=58 −2", "2 30=31", "3 10=10", "tổng 100=99"],
  ],
  [
    "formulas without results",
    bookOf`
      ${TITLE}
      TT | Nội dung | Điểm chuẩn | Điểm trừ | Điểm đạt
      1 | Nghị quyết | 60 | 2 | =C4-D4→
      2 | Kế hoạch | 40 | 0 | =C5-D5→
      | Tổng cộng | =SUM(C4:C5)→ | =SUM(D4:D5)→ | =SUM(E4:E5)→
    `,
    ["1 60=58 −2", "2 40=40", "tổng 100=98"],
  ],
  [
    "so much of so much in the only column of points",
    bookOf`
      ${TITLE}
      TT | Nội dung | Kết quả chấm | Ghi chú
      1 | Nghị quyết | 4,5/5 | Chậm
      2 | Kế hoạch | 5/5
      3 | Đăng ký | 0/10
      | Tổng cộng | 9,5/20
    `,
    ["1 5=4.5", "2 5=5", "3 10=0", "tổng 20=9.5"],
  ],
  [
    "points that stand at the options only",
    bookOf`
      ${TITLE}
      TT | Nội dung | Mức điểm | Điểm tự chấm
      1 | Ký cam kết
      a) | Từ 90% trở lên | 60 | 60
      b) | Từ 70% đến dưới 90% | 30
      c) | Dưới 70% | 0
      2 | Kế hoạch
      a) | Đúng hạn | 40
      b) | Chậm | 20 | 20
      c) | Không có | 0
      | Tổng cộng | 100 | 80
    `,
    ["1 60=60 options", "2 40=20 options", "tổng 100=80"],
  ],
  [
    "numbered lines that explain a scored row",
    bookOf`
      ${TITLE}
      TT | Nội dung | Điểm | Tự chấm
      1 | Nghị quyết | 30 | 30
      1.1 | Thiếu 01 văn bản trừ 0,5 điểm
      1.2 | Không đạt: không chấm điểm
      2 | Kế hoạch | 30 | 0
      2.1 | Ví dụ: 95 hộ/100 hộ
      3 | Đăng ký | 40 | 40
      a) | Cách tính: số hộ ký cam kết
      b) | Báo cáo trước ngày 20/6
      | Tổng cộng | 100 | 70
    `,
    ["1 30=30", "2 30=0", "3 40=40", "tổng 100=70"],
  ],
  [
    "the number and name of a group over all its rows, which have numbers of their own",
    merged(
      bookOf`
        ${TITLE}
        STT | Tên tiêu chí | Nội dung | Điểm tối đa | Điểm tự chấm
        1 | Hạ tầng | 1.1. Trường học đạt chuẩn | 30 | 30
        | | 1.2. Đường thôn được cứng hóa | 30 | 28
        2 | Kinh tế | 2.1. Thu nhập bình quân | 20 | 20
        | | 2.2. Lao động qua đào tạo | 20 | 20
        Tổng cộng | | | 100 | 98
      `,
      "A4:A5",
      "B4:B5",
      "A6:A7",
      "B6:B7",
    ),
    ["1.1 30=30", "1.2 30=28", "2.1 20=20", "2.2 20=20", "tổng 100=98"],
  ],
  [
    "points taken off after the total, and the total stated anew",
    bookOf`
      ${TITLE}
      TT | Nội dung | Điểm chuẩn | Điểm tự chấm
      1 | Nghị quyết | 60 | 58
      2 | Kế hoạch | 40 | 40
      | Tổng cộng | 100 | 98
      | Điểm thưởng: được tặng Bằng khen | | 2
      | Chậm nộp hồ sơ | | 12
      | Tổng điểm sau khi cộng, trừ | | 88
    `,
    ["1 60=58", "2 40=40", "#3 null=2 thưởng", "#4 null=-12 thưởng", "tổng 100=88"],
  ],
  [
    "a last total in words of its own, which is what the rows above it make of the first",
    bookOf`
      ${TITLE}
      TT | Nội dung | Điểm chuẩn | Điểm tự chấm
      1 | Nghị quyết | 60 | 58
      2 | Kế hoạch | 40 | 40
      | Tổng cộng | 100 | 98
      | Điểm thưởng | | 1
      | Điểm cuối cùng | | 99
    `,
    ["1 60=58", "2 40=40", "#3 null=1 thưởng", "tổng 100=99"],
  ],
  [
    "numbered points that are added and taken off, typed without a sign",
    bookOf`
      ${TITLE}
      TT | Nội dung | Điểm chuẩn | Điểm tự chấm
      A | Điểm chấm | 100 | 98
      1 | Nghị quyết | 60 | 58
      2 | Kế hoạch | 40 | 40
      B | Điểm thưởng | | 2
      C | Điểm trừ | | 5
      | Tổng điểm (A+B-C) | 100 | 95
    `,
    ["A nhóm 100", "A/1 60=58", "A/2 40=40", "B null=2 thưởng", "C null=-5 thưởng", "tổng 100=95"],
  ],
  [
    "parts of added and taken points below the sum of the table, some of them open",
    bookOf`
      ${TITLE}
      TT | Nội dung | Điểm tối đa | Điểm tự chấm
      I | Lãnh đạo | 100
      1 | Nghị quyết | 60 | 58
      2 | Kế hoạch | 40 | 40
      Cộng (A) | | 100 | 98
      B | ĐIỂM THƯỞNG
      1 | Được tặng Bằng khen: cộng 2 điểm | | 2
      2 | Có sáng kiến: cộng 1 điểm
      C | ĐIỂM TRỪ
      1 | Nộp hồ sơ chậm: trừ 1 điểm | | 1
      TỔNG ĐIỂM (A+B-C) | | | 99
    `,
    [
      "I nhóm 100",
      "I/1 60=58",
      "I/2 40=40",
      "B nhóm null",
      "B/1 null=2 thưởng",
      "B/2 null=null thưởng",
      "C nhóm null",
      "C/1 null=-1 thưởng",
      "tổng 100=99",
    ],
  ],
  [
    "numbered parts below the total whose rows are worth something, and a last total in words of its own",
    bookOf`
      ${TITLE}
      TT | Nội dung | Điểm chuẩn | Điểm tự chấm
      I | Lãnh đạo | 100
      1 | Nghị quyết | 60 | 58
      2 | Kế hoạch | 40 | 40
      | Tổng điểm chuẩn | 100 | 98
      II | Nội dung cộng điểm (tối đa 5 điểm)
      1 | Có mô hình được nhân rộng | 2 | 2
      2 | Cộng: có sáng kiến được công nhận | 1 | 0
      III | Nội dung bị trừ điểm
      1 | Báo cáo số liệu sai | | 0,5
      | Điểm xét (tổng điểm + điểm cộng - điểm trừ) | | 99,5
    `,
    [
      "I nhóm 100",
      "I/1 60=58",
      "I/2 40=40",
      "II nhóm 3",
      "II/1 2=2 thưởng",
      "II/2 1=0 thưởng",
      "III nhóm null",
      "III/1 null=-0.5 thưởng",
      "tổng 100=99.5",
    ],
  ],
  [
    "a part of added points below the total of a sheet that is not filled in yet",
    bookOf`
      ${TITLE}
      TT | Nội dung | Điểm chuẩn | Điểm tự chấm
      I | Lãnh đạo | 100
      1 | Nghị quyết | 60 | 58
      2 | Kế hoạch | 40 | 40
      | Tổng cộng | 100 | 98
      II | Điểm thưởng (tối đa 5 điểm)
      1 | Được tặng Bằng khen | 2
      | TỔNG ĐIỂM CUỐI CÙNG
    `,
    ["I nhóm 100", "I/1 60=58", "I/2 40=40", "II nhóm 2", "II/1 2=null thưởng", "tổng 100=null"],
  ],
  [
    "a last total in words that nobody knows, which is what the numbered rows make of the first",
    bookOf`
      ${TITLE}
      TT | Nội dung | Điểm chuẩn | Điểm tự chấm
      1 | Nghị quyết | 60 | 58
      2 | Kế hoạch | 40 | 40
      | Tổng điểm đạt được | 100 | 98
      | Điểm cộng
      1 | Có cá nhân dũng cảm | 2 | 1
      2 | Có mô hình được công nhận | 2 | 2
      | Điểm bình bầu | | 101
    `,
    ["1 60=58", "2 40=40", "#3 nhóm 4", "#3/1 2=1 thưởng", "#3/2 2=2 thưởng", "tổng 100=101"],
  ],
  [
    "a part of added points below the total that nothing states anew",
    bookOf`
      ${TITLE}
      TT | Nội dung | Điểm chuẩn | Điểm tự chấm
      I | Lãnh đạo | 100
      1 | Nghị quyết | 60 | 58
      2 | Kế hoạch | 40 | 40
      | Tổng cộng | 100 | 98
      II | Điểm thưởng
      1 | Được tặng Bằng khen | 2 | 1
    `,
    ["I nhóm 100", "I/1 60=58", "I/2 40=40", "II nhóm 2", "II/1 2=1 thưởng", "tổng 100=98"],
  ],
  [
    "what one offence costs is not what was taken off",
    bookOf`
      ${TITLE}
      TT | Nội dung | Điểm chuẩn | Số lỗi | Điểm trừ/lỗi | Điểm đạt
      1 | Nghị quyết | 40 | 0 | 1 | 40
      2 | Kế hoạch | 30 | 2 | 1 | 28
      3 | Cháy nổ | 20 | 0 | 1 | 20
      4 | Tội phạm | 10 | 3 | 1 | 7
      Cộng điểm các mục | | 100 | | | 95
    `,
    ["1 40=40", "2 30=28", "3 20=20", "4 10=7", "tổng 100=95"],
  ],
  [
    "“Điểm tự trừ” is taken off by the unit itself",
    bookOf`
      ${TITLE}
      TT | Nội dung | Điểm chuẩn | Điểm tự trừ
      1 | Nghị quyết | 40 |
      2 | Kế hoạch | 30 | 2
      3 | Cháy nổ | 30 | 0,5
      T. cộng | | 100 | 2,5
    `,
    ["1 40=40", "2 30=28 −2", "3 30=29.5 −0.5", "tổng 100=null"],
  ],
  [
    "a weight before the maximum is nobody's score",
    bookOf`
      ${TITLE}
      TT | Nội dung | Hệ số | Điểm chuẩn | Điểm tự chấm
      1 | Nghị quyết | 2 | 60 | 58
      2 | Kế hoạch | 1 | 30 | 30
      3 | Cháy nổ | 1 | 10 | 10
      | Tổng cộng | | 100 | 98
    `,
    ["1 60=58", "2 30=30", "3 10=10", "tổng 100=98"],
  ],
  [
    "the total of the maxima and that of the scores on two rows",
    bookOf`
      ${TITLE}
      TT | Nội dung | Điểm chuẩn | Điểm tự chấm
      1 | Nghị quyết | 60 | 58
      2 | Kế hoạch | 40 | 40
      | Tổng điểm chuẩn | 100
      | Tổng điểm đạt được | | 98
    `,
    ["1 60=58", "2 40=40", "tổng 100=98"],
  ],
  [
    "the result in per cent and its points under one name, group sums typed",
    merged(
      bookOf`
        ${TITLE}
        TT | Nội dung | Điểm chuẩn | Tự đánh giá
        | | | Kết quả thực hiện | Điểm
        I | Lãnh đạo | 60 | | 58
        1 | Nghị quyết | 20 | 95 | 18
        2 | Kế hoạch | 40 | 100 | 40
        II | Kết quả | 40 | | 40
        1 | Đăng ký | 10 | 98 | 10
        2 | Mô hình | 30 | 92,5 | 30
        | Tổng cộng | 100 | | 98
      `,
      "D3:E3",
    ),
    [
      "I nhóm 60",
      "I/1 20=18",
      "I/2 40=40",
      "II nhóm 40",
      "II/1 10=10",
      "II/2 30=30",
      "tổng 100=98",
    ],
  ],
  [
    "last year's scores beside this year's, only their years as words",
    merged(
      bookOf`
        ${TITLE}
        TT | Nội dung | Điểm chuẩn | Điểm tự chấm | | Tăng, giảm
        | | | 2023 | 2024
        1 | Nghị quyết | 60 | 60 | 58 | -2
        2 | Kế hoạch | 40 | 35 | 40 | 5
        | Tổng cộng | 100 | 95 | 98
      `,
      "D3:E3",
      "A3:A4",
      "B3:B4",
      "C3:C4",
      "F3:F4",
    ),
    ["1 60=58", "2 40=40", "tổng 100=98"],
  ],
];

test.each([...rows, ...columns, ...sums])("%s", (_, book, expected) => {
  const { tables, findings, questions } = recognise(book, lexicon);
  expect(questions.filter(({ code }) => code === "column")).toEqual([]);
  expect(tables.map(inShort)).toEqual([expected]);
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
});

test.each([
  [
    "a budget",
    bookOf`
      DỰ TOÁN KINH PHÍ NĂM 2024
      STT | Khoản mục | Dự kiến | Đã chi
      1 | Tuyên truyền | 60 | 58
      2 | Tập huấn | 30 | 30
      3 | Khen thưởng | 10 | 10
      | Cộng | 100 | 98
    `,
  ],
  [
    "money spent at a place whose name has the word for points in it",
    bookOf`
      BÁO CÁO THANH TOÁN TẠI ĐIỂM TRƯỜNG
      STT | Nội dung | Số tiền | Đã chi
      1 | Bàn ghế | 60 | 58
      2 | Bảng | 30 | 30
      3 | Phấn | 10 | 10
      | Cộng | 100 | 98
    `,
  ],
  [
    "marks of pupils",
    bookOf`
      BẢNG ĐIỂM LỚP 9A
      STT | Họ tên | Toán | Văn
      1 | Nguyễn Văn An | 9 | 8
      2 | Trần Thị Bình | 7 | 9
      3 | Lê Văn Cường | 8 | 8
    `,
  ],
  [
    "a form without any points",
    bookOf`
      ${TITLE}
      TT | Nội dung | Điểm chuẩn | Điểm tự chấm
      1 | Nghị quyết
      2 | Kế hoạch
      3 | Mô hình
    `,
  ],
])("%s is no score table", (_, book) => {
  expect(recognise(book, lexicon).tables).toEqual([]);
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

test("points taken off after the total, which nothing states anew, are told and counted nowhere", () => {
  const { tables, findings } = recognise(
    bookOf`
      ${TITLE}
      TT | Nội dung | Điểm chuẩn | Điểm tự chấm
      1 | Nghị quyết | 60 | 58
      2 | Kế hoạch | 40 | 40
      | Tổng cộng | 100 | 98
      | Điểm trừ do chậm báo cáo | | 10
    `,
    lexicon,
  );
  expect(tables.map(inShort)).toEqual([["1 60=58", "2 40=40", "tổng 100=98"]]);
  expect(findings.map(({ code, cell }) => [code, cell])).toEqual([["unreadRow", "B7"]]);
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

test.each([
  [
    "its own paper names the year",
    "(Kèm theo Tờ trình số 258/TTr-UBND ngày 15/11/2025 của UBND xã An Bình)",
    2025,
  ],
  [
    "a paper of January may be of the round before",
    "(Kèm theo Báo cáo số 2/BC-UBND ngày 05/01/2026 của UBND xã An Bình)",
    null,
  ],
  [
    "the guidance that it follows tells nothing",
    "(Kèm theo Hướng dẫn số 3/HD-BCĐ ngày 15/5/2022)",
    null,
  ],
])("where nothing else tells the year, %s", (_, annex, expected) => {
  const { year } = recognise(
    bookOf`
      BẢNG CHẤM ĐIỂM XÃ AN BÌNH ĐẠT TIÊU CHUẨN “AN TOÀN VỀ ANTT”
      ${annex}
      TT | Nội dung | Điểm chuẩn | Điểm tự chấm
      1 | Nghị quyết | 60 | 58
      2 | Kế hoạch | 40 | 40
      | Tổng cộng | 100 | 98
    `,
    lexicon,
  );
  expect(year).toBe(expected);
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

test("a line of one of two tables side by side neither ends the other nor tells its kind", () => {
  const { tables } = recognise(
    bookOf`
      CÔNG TY CỔ PHẦN AN BÌNH
      PHIẾU TỰ CHẤM TIÊU CHUẨN “AN TOÀN VỀ ANTT” NĂM 2024
      A. TIÊU CHUẨN “AN TOÀN VỀ ANTT” | | | | | B. PHÂN LOẠI PHONG TRÀO TOÀN DÂN BẢO VỆ ANTQ
      TT | Tiêu chí | Điểm chuẩn | Điểm tự chấm | | TT | Tiêu chí | Điểm chuẩn | Điểm tự chấm
      1 | Nghị quyết | 60 | 58 | | 1 | Tuyên truyền | 70 | 70
      2 | Giám đốc ban hành kế hoạch | 25 | 25 | | | Cách chấm: theo sổ sách
      3 | Đăng ký | 15 | 15 | | 2 | Mô hình | 30 | 25
      | Tổng cộng | 100 | 98 | | | Tổng cộng | 100 | 95
    `,
    lexicon,
  );
  expect(tables.map((table) => [table.kind, ...inShort(table)])).toEqual([
    ["standard", "1 60=58", "2 25=25", "3 15=15", "tổng 100=98"],
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

test("a sheet that the file lists and does not hold is told beside what the others say", () => {
  const book = bookOf`
    UBND XÃ AN BÌNH
    BẢNG CHẤM ĐIỂM XÃ ĐẠT TIÊU CHUẨN “AN TOÀN VỀ ANTT” NĂM 2024
    TT | Nội dung | Điểm chuẩn | Điểm tự chấm
    1 | Nghị quyết – kế hoạch | 60 | 58
    2 | Đăng ký, ký cam kết | 40 | 40
    | Tổng cộng | 100 | 98
  `;
  const { findings, tables } = recognise({ ...book, missingSheets: ["Phong trào"] }, lexicon);
  expect(tables).toHaveLength(1);
  expect(findings.map(({ code, facts }) => [code, facts])).toEqual([
    ["sheetMissing", { name: "Phong trào" }],
  ]);
});
