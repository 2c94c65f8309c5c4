import { recognise } from "../../src/core/recognise";
import { inShort } from "../support/inShort";
import { bookOf, merged } from "../support/sheetOf";
import { lexicon } from "../truth/samples";

/** Sheets of other hands that were read wrong: the table that each holds. */
const columnCases: readonly (readonly [string, ReturnType<typeof bookOf>, readonly string[]])[] = [
  [
    "who scored stands alone below words that speak of the scoring",
    merged(
      bookOf`
        BẢNG CHẤM ĐIỂM AN TOÀN VỀ AN NINH, TRẬT TỰ NĂM 2025
        STT | Tiêu chí | Điểm số
        | | Điểm chuẩn | Kết quả chấm
        | | | Đơn vị | Công an | Hội đồng
        1 | Nghị quyết | 6 | 6 | 5 | 5
        2 | Kế hoạch | 4 | 4 | 4 | 4
        3 | Đăng ký | 5 | 5 | 5 | 5
        | Tổng điểm | 15 | 15 | 14 | 14
      `,
      "A2:A4",
      "B2:B4",
      "C2:F2",
      "C3:C4",
      "D3:F3",
    ),
    ["1 6=6 (5)", "2 4=4 (4)", "3 5=5 (5)", "tổng 15=15"],
  ],
  [
    "the appraisal is “Điểm xét”",
    bookOf`
      KẾT QUẢ CHẤM ĐIỂM AN TOÀN VỀ AN NINH, TRẬT TỰ NĂM 2024
      STT | Tiêu chí | Điểm chuẩn | Điểm tự chấm | Điểm xét | Ghi chú
      1 | Nghị quyết | 6 | 6 | 5 | Chậm
      2 | Kế hoạch | 4 | 4 | 4
      | Tổng điểm | 10 | 10 | 9
    `,
    ["1 6=6 (5)", "2 4=4 (4)", "tổng 10=10"],
  ],
  [
    "a blank form whose score column no words name: the total adds it up",
    bookOf`
      BẢNG CHẤM ĐIỂM AN TOÀN VỀ AN NINH, TRẬT TỰ NĂM 2024
      STT | Nội dung | Điểm | Đạt | Lý do
      1 | Nghị quyết | 60
      2 | Kế hoạch | 20
      3 | Đăng ký | 20
      | Tổng | 100 | =SUM(D3:D5)→0
    `,
    ["1 60=null", "2 20=null", "3 20=null", "tổng 100=0"],
  ],
  [
    "the appraisal is “Điểm duyệt”",
    bookOf`
      KẾT QUẢ CHẤM ĐIỂM AN TOÀN VỀ AN NINH, TRẬT TỰ NĂM 2024
      STT | Tiêu chí | Điểm theo quy định | Phường tự chấm | Điểm duyệt | Chênh lệch | Lý do
      1 | Nghị quyết | 6 | 6 | 5 | -1 | Chậm
      2 | Kế hoạch | 4 | 4 | 4 | 0
      | Tổng điểm | 10 | 10 | 9 | -1
    `,
    ["1 6=6 (5)", "2 4=4 (4)", "tổng 10=10"],
  ],
  [
    "the council “thống nhất”, and nobody else appraises",
    bookOf`
      BẢNG CHẤM ĐIỂM AN TOÀN VỀ ANTT NĂM 2023
      STT | Nội dung | Điểm tối đa | Tự chấm | Điểm Hội đồng thống nhất | Lý do trừ điểm
      1 | Nghị quyết | 6 | 6 | 5
      2 | Kế hoạch | 4 | 4 | 4
      | Tổng | 10 | 10 | 9
    `,
    ["1 6=6 (5)", "2 4=4 (4)", "tổng 10=10"],
  ],
  [
    "the city “chấm”, in short",
    bookOf`
      BẢNG CHẤM ĐIỂM “AN TOÀN VỀ ANTT” NĂM 2025
      STT | Nội dung | Điểm | Phường tự chấm | TP chấm
      1 | Nghị quyết | 6 | 6 | 5
      2 | Kế hoạch | 4 | 4 | 4
      | Tổng cộng | 10 | 10 | 9
    `,
    ["1 6=6 (5)", "2 4=4 (4)", "tổng 10=10"],
  ],
  [
    "the maximum in two columns, of groups and of indicators",
    bookOf`
      BẢNG CHẤM ĐIỂM DOANH NGHIỆP AN TOÀN VỀ ANTT NĂM 2023
      STT | Nội dung | Điểm tiêu chí | Điểm chỉ tiêu | Điểm đạt được | Lý do
      I | Lãnh đạo | 10
      1 | Nghị quyết | | 6 | 5 | Chậm
      2 | Kế hoạch | | 4 | 4
      II | Kết quả | 5
      1 | Không có vụ việc | | 5 | 5
      | Tổng cộng | 15 | 15 | 14
    `,
    ["I nhóm 10", "I/1 6=5", "I/2 4=4", "II nhóm 5", "II/1 5=5", "tổng 15=14"],
  ],
  [
    "“Điểm xã chấm” in the commune's own sheet, and nobody else scores",
    bookOf`
      UBND XÃ MƯỜNG THAN
      BẢNG CHẤM ĐIỂM XÃ ĐẠT TIÊU CHUẨN “AN TOÀN VỀ ANTT” NĂM 2025
      STT | Nội dung | Điểm chuẩn | Điểm xã chấm | Ghi chú
      1 | Nghị quyết | 6 | 5 | Chậm
      2 | Kế hoạch | 4 | 4
      | Tổng cộng | 10 | 9
    `,
    ["1 6=5", "2 4=4", "tổng 10=9"],
  ],
  [
    "“Sở chấm” behind the school's own, a body that the words do not know",
    bookOf`
      PHIẾU CHẤM ĐIỂM NHÀ TRƯỜNG AN TOÀN VỀ ANTT NĂM 2024
      STT | Chỉ tiêu | Điểm cao nhất | Trường chấm | Sở chấm | Nguyên nhân
      1 | Nghị quyết | 3 | 3 | 2 | Chậm
      2 | Kế hoạch | 4 | 4 | 4
      3 | Ký cam kết | 5 | 5 | 5
      | Tổng cộng | 12 | 12 | 11
    `,
    ["1 3=3 (2)", "2 4=4 (4)", "3 5=5 (5)", "tổng 12=12"],
  ],
  [
    "“đề nghị” and “kết luận”",
    bookOf`
      BẢNG CHẤM ĐIỂM DOANH NGHIỆP AN TOÀN VỀ ANTT NĂM 2024
      STT | Nội dung | Barem điểm | Doanh nghiệp đề nghị | Đoàn liên ngành kết luận
      1 | Nghị quyết | 6 | 6 | 5
      2 | Kế hoạch | 4 | 4 | 4
      | Cộng | 10 | 10 | 9
    `,
    ["1 6=6 (5)", "2 4=4 (4)", "tổng 10=10"],
  ],
  [
    "“Điểm chấm tối đa” is the maximum, “Tự đánh giá, xếp loại” the score, “Huyện duyệt” the appraisal",
    bookOf`
      BẢNG CHẤM ĐIỂM AN TOÀN VỀ ANTT NĂM 2024
      STT | Nội dung | Điểm chấm tối đa | Tự đánh giá, xếp loại | Huyện duyệt
      1 | Nghị quyết | 6 | 6 | 5
      2 | Kế hoạch | 4 | 4 | 4
      | Cộng | 10 | 10 | 9
    `,
    ["1 6=6 (5)", "2 4=4 (4)", "tổng 10=10"],
  ],
  [
    "scores “so much of so much” beside their maximum",
    bookOf`
      CHẤM ĐIỂM KHU DÂN CƯ “AN TOÀN VỀ AN NINH, TRẬT TỰ” NĂM 2023
      TT | Tiêu chí chấm | Điểm tối đa | Điểm đạt/điểm tối đa
      1 | Nghị quyết | 6 | 5/6
      2 | Kế hoạch | 4 | 4/4
      | Tổng cộng | 10 | 9/10
    `,
    ["1 6=5", "2 4=4", "tổng 10=9"],
  ],
  [
    "what is scored is called “Tiêu chí phân loại”, its numbers “CT 1.1”",
    bookOf`
      BẢNG CHẤM ĐIỂM PHÂN LOẠI PHONG TRÀO TOÀN DÂN BẢO VỆ ANTQ NĂM 2025
      TT | Tiêu chí phân loại | Điểm tối đa | Điểm xã tự chấm | Xếp loại
      1 | Công tác lãnh đạo | 5
      CT 1.1 | Có bản đăng ký | 2 | 2
      CT 1.2 | Phân công lãnh đạo | 3 | 2,5
      2 | Kết quả | 4
      CT 2.1 | Không có khiếu kiện | 4 | 4
      | Tổng cộng | 9 | 8,5
    `,
    ["1 nhóm 5", "1/CT 1.1 2=2", "1/CT 1.2 3=2.5", "2 nhóm 4", "2/CT 2.1 4=4", "tổng 9=8.5"],
  ],
];

const rowCases: typeof columnCases = [
  [
    "titles of who signs that stand alone end the table, in a sentence they do not",
    bookOf`
      BẢNG CHẤM ĐIỂM AN TOÀN VỀ AN NINH, TRẬT TỰ NĂM 2024
      TT | Nội dung | Điểm chuẩn | Điểm tự chấm
      1 | Nghị quyết | 60 | 60
      | Trưởng trạm ban hành thành văn bản
      2 | Kế hoạch | 40 | 40
      | Tổng cộng | 100 | 100
      | Người tự chấm | | TRƯỞNG TRẠM
      1 | Sổ theo dõi | 5 | 5
    `,
    ["1 60=60", "2 40=40", "tổng 100=100"],
  ],
  [
    "a numbered content that begins as signatures do ends no table",
    bookOf`
      BẢNG CHẤM ĐIỂM AN TOÀN VỀ AN NINH, TRẬT TỰ NĂM 2024
      STT | Nội dung (điểm tối đa ghi trong ngoặc) | Điểm tự chấm
      1 | Cấp ủy có nghị quyết (tối đa 60 điểm) | 60
      2 | Thủ trưởng cơ quan ban hành kế hoạch (tối đa 20 điểm)
      3 | Đăng ký (tối đa 20 điểm) | 20
      | Tổng cộng | 80
    `,
    ["1 60=60", "2 20=null", "3 20=20", "tổng null=80"],
  ],
  [
    "a heading that states a wrong sum, left blank as the other headings are, groups all the same",
    bookOf`
      BẢNG CHẤM ĐIỂM AN TOÀN VỀ AN NINH, TRẬT TỰ NĂM 2024
      TT | Nội dung | Điểm chuẩn | Điểm tự chấm
      I | Lãnh đạo | 40
      1 | Nghị quyết | 25 | 24
      2 | Kế hoạch | 10 | 10
      3 | Đăng ký | 5 | 5
      II | Tuyên truyền | 46
      1 | Loa truyền thanh | 21 | 20
      2 | Ngày hội | 25 | 25
      III | Khen thưởng | 14
      1 | Đề xuất khen thưởng | 9 | 7
      2 | Được tặng Giấy khen | 6 | 5
      | Tổng điểm | 100 | 96
    `,
    [
      "I nhóm 40",
      "I/1 25=24",
      "I/2 10=10",
      "I/3 5=5",
      "II nhóm 46",
      "II/1 21=20",
      "II/2 25=25",
      "III nhóm 14",
      "III/1 9=7",
      "III/2 6=5",
      "tổng 100=96",
    ],
  ],
  [
    "bonus and penalty between the sum of the sections and the final one",
    bookOf`
      BẢNG CHẤM ĐIỂM AN TOÀN VỀ ANTT NĂM 2024
      TT | Nội dung | Điểm chuẩn | Tự chấm | Ghi chú
      1 | Nghị quyết | 6 | 6
      2 | Kế hoạch | 4 | 3
      | Tổng điểm các mục (A) | 10 | 9
      | Điểm thưởng (B) | | 2 | Được tặng Bằng khen
      | Điểm phạt (C) | | -1 | Chậm nộp báo cáo
      | TỔNG ĐIỂM CUỐI CÙNG (A+B+C) | 10 | 10
    `,
    ["1 6=6", "2 4=3", "#3 null=2 thưởng", "#4 null=-1 thưởng", "tổng 10=10"],
  ],
  [
    "a table of papers below the total is no part of the table",
    bookOf`
      BẢNG CHẤM ĐIỂM AN TOÀN VỀ ANTT NĂM 2024
      STT | Nội dung | Điểm tối đa | Tự chấm | Ghi chú
      1 | Nghị quyết | 6 | 6
      2 | Kế hoạch | 4 | 3
      | Tổng cộng | 10 | 9
      STT | Loại văn bản | Số lượng | Ngày
      1 | Nghị quyết | 2 | 15/01/2024
      2 | Kế hoạch | 3 | 20/01/2024
    `,
    ["1 6=6", "2 4=3", "tổng 10=9"],
  ],
  [
    "a) b) c) with their points in the text, beside a blank maximum",
    bookOf`
      BẢNG CHẤM ĐIỂM ĐÁNH GIÁ, PHÂN LOẠI PHONG TRÀO TOÀN DÂN BẢO VỆ ANTQ NĂM 2022
      TT | Nội dung chấm điểm | Điểm chuẩn | Điểm tự chấm
      1 | Chế độ báo cáo | 4 | 4
      2 | Công tác lãnh đạo:
      a) | Cấp ủy có nghị quyết: 3 điểm | | 3
      b) | Phân công lãnh đạo phụ trách: 6 điểm | | 5,5
      3 | Mô hình, điển hình:
      a) | Xây dựng mô hình tự quản (2 điểm) | | 1
      4 | Khen thưởng | 5 | 5
      Tổng điểm | | | 18,5
    `,
    ["1 4=4", "2 nhóm 9", "2/a 3=3", "2/b 6=5.5", "3 nhóm 2", "3/a 2=1", "4 5=5", "tổng null=18.5"],
  ],
  [
    "the same, not scored yet",
    bookOf`
      BẢNG CHẤM ĐIỂM ĐÁNH GIÁ, PHÂN LOẠI PHONG TRÀO TOÀN DÂN BẢO VỆ ANTQ NĂM 2022
      TT | Nội dung chấm điểm | Điểm chuẩn | Điểm tự chấm
      1 | Chế độ báo cáo | 4
      2 | Công tác lãnh đạo:
      a) | Cấp ủy có nghị quyết: 3 điểm
      b) | Phân công lãnh đạo phụ trách: 6 điểm
      3 | Khen thưởng | 5
    `,
    ["1 4=null", "2 nhóm 9", "2/a 3=null", "2/b 6=null", "3 5=null"],
  ],
  [
    "a section's maximum that is 2 too high changes nothing of the sections after it",
    bookOf`
      BẢN CHẤM ĐIỂM AN TOÀN VỀ ANTT NĂM 2022
      TT | Nội dung tiêu chuẩn | Điểm chuẩn tối đa | Điểm tự chấm
      I | Lãnh đạo | 10
      1 | Nghị quyết | 6 | 6
      2 | Kế hoạch | 4 | 4
      | - Có văn bản triển khai: 1 điểm
      | - Có tổ chức thực hiện, có kết quả: 3 điểm
      II | Triển khai | 14
      1 | Ký cam kết | 4 | 4
      2 | Dân chủ ở cơ sở | 4 | 4
      3 | Phối hợp với Công an | 4 | 4
      III | Không để xảy ra | 9
      1 | Ly khai | 5 | 5
      2 | Đình công | 4 | 4
      IV | Phòng ngừa | 7
      1 | Tội phạm | 2 | 2
      2 | Trộm cắp | 5 | 5
      | Tổng số điểm | 38 | 38
    `,
    [
      "I nhóm 10",
      "I/1 6=6",
      "I/2 4=4",
      "II nhóm 14",
      "II/1 4=4",
      "II/2 4=4",
      "II/3 4=4",
      "III nhóm 9",
      "III/1 5=5",
      "III/2 4=4",
      "IV nhóm 7",
      "IV/1 2=2",
      "IV/2 5=5",
      "tổng 38=38",
    ],
  ],
  [
    "a blank form without a total whose last section holds one group worth all of it: its parts are no choice",
    bookOf`
      BẢNG CHẤM ĐIỂM AN TOÀN VỀ ANTT NĂM 2025
      TT | Nội dung | Điểm (50) | Điểm chấm
      I | Lãnh đạo | 40
      1 | Nghị quyết | 25
      2 | Kế hoạch | 15
      II | Lực lượng | 10
      1 | Công an xã và lực lượng cơ sở | 10
      a) | Công an xã | 5
      b) | Tổ bảo vệ | 5
    `,
    [
      "I nhóm 40",
      "I/1 25=null",
      "I/2 15=null",
      "II nhóm 10",
      "II/1 nhóm 10",
      "II/1/a 5=null",
      "II/1/b 5=null",
    ],
  ],
];

/** The rows of the table, with what each mark adds. */
const markCases: typeof columnCases = [
  [
    "points and the mark in one bracket behind the text",
    bookOf`
      BẢN TỰ CHẤM ĐIỂM AN TOÀN VỀ AN NINH, TRẬT TỰ NĂM 2024
      TT | Nội dung tiêu chí và điểm chuẩn | Điểm tự đánh giá
      I | Lãnh đạo (60 điểm)
      1 | Nghị quyết (35 điểm) | 35
      2 | Đăng ký (25 điểm - bắt buộc) | 25
      II | Không để xảy ra (40 điểm)
      3 | Đình công trái pháp luật (40 điểm - bắt buộc) | 40
      | TỔNG SỐ ĐIỂM (100 điểm) | 100
    `,
    ["I nhóm 60", "I/1 35=35", "I/2 25=25 *", "II nhóm 40", "II/3 40=40 *", "tổng null=100"],
  ],
  [
    "the mark in a column that says how to score",
    bookOf`
      BẢNG CHẤM ĐIỂM AN TOÀN VỀ AN NINH, TRẬT TỰ NĂM 2024
      TT | Tiêu chí | Hướng dẫn chấm điểm | Điểm tối đa | Điểm đạt
      1 | Nghị quyết | Có trong quý I: 60đ | 60 | 60
      2 | Phòng, chống tội phạm | Có người phạm tội: 0đ (bắt buộc) | 40 | 40
      | Tổng cộng | | 100 | 100
    `,
    ["1 60=60", "2 40=40 *", "tổng 100=100"],
  ],
  [
    "a sign in brackets that the note explains, which may stand in any text without them",
    bookOf`
      BẢNG CHẤM ĐIỂM AN TOÀN VỀ AN NINH, TRẬT TỰ NĂM 2024
      TT | Nội dung | Điểm chuẩn | Điểm tự chấm
      1 | (!) Không có khiếu kiện | 60 | 60
      2 | Cháy! Báo 114 | 20 | 20
      3 | Đăng ký | 20 | 20
      | Tổng điểm (100) | 100 | 100
      (!) Nội dung bắt buộc phải đạt điểm tối đa.
    `,
    ["1 60=60 *", "2 20=20", "3 20=20", "tổng 100=100"],
  ],
  [
    "a sign that the note says to be mandatory",
    bookOf`
      BẢNG CHẤM ĐIỂM AN TOÀN VỀ AN NINH, TRẬT TỰ NĂM 2024
      TT | Nội dung | Điểm chuẩn | Điểm tự chấm
      1 | Không có khiếu kiện (*) | 60 | 60
      2 | Kế hoạch | 20 | 20
      3 | Đăng ký | 20 | 20
      | Tổng điểm (100) | 100 | 100
      Ghi chú: Nội dung có dấu (*) là bắt buộc.
    `,
    ["1 60=60 *", "2 20=20", "3 20=20", "tổng 100=100"],
  ],
  [
    "a section without whose full points there is no recognition",
    bookOf`
      PHIẾU TỰ ĐÁNH GIÁ TIÊU CHUẨN AN TOÀN VỀ ANTT NĂM 2025
      TT | Nội dung | Điểm tuyệt đối | Điểm tự chấm
      I | Lãnh đạo | 5
      1 | Nghị quyết | 5 | 5
      II | Không để xảy ra – không đạt điểm tuyệt đối thì không công nhận | 10
      1 | Ly khai | 6 | 6
      2 | Đình công | 4 | 4
      | Tổng cộng | 15 | 15
    `,
    ["I nhóm 5", "I/1 5=5", "II nhóm 10", "II/1 6=6 *", "II/2 4=4 *", "tổng 15=15"],
  ],
  [
    "a note that lists numbers",
    markedBy("", "Lưu ý: các tiêu chí 1.2, 2.1 là tiêu chí bắt buộc phải đạt điểm tối đa"),
    ["1 nhóm 10", "1/1.1 6=6", "1/1.2 4=4 *", "2 nhóm 5", "2/2.1 5=5 *", "tổng 15=15"],
  ],
  [
    "a note that lists a whole group",
    markedBy("", "Nội dung bắt buộc phải đạt điểm tối đa gồm: mục 1"),
    ["1 nhóm 10", "1/1.1 6=6 *", "1/1.2 4=4 *", "2 nhóm 5", "2/2.1 5=5", "tổng 15=15"],
  ],
  [
    "a note above the table on the stars in it",
    markedBy("Những nội dung có dấu * bắt buộc phải đạt điểm tối đa.", "", " *"),
    ["1 nhóm 10", "1/1.1 6=6", "1/1.2 4=4 *", "2 nhóm 5", "2/2.1 5=5", "tổng 15=15"],
  ],
  [
    "a note above the table on a sign of its own",
    markedBy(
      "Ký hiệu (#): tiêu chí bắt buộc, nếu không đạt điểm tối đa thì không xét công nhận.",
      "",
      " (#)",
    ),
    ["1 nhóm 10", "1/1.1 6=6", "1/1.2 4=4 *", "2 nhóm 5", "2/2.1 5=5", "tổng 15=15"],
  ],
  [
    "a letter in brackets as the sign",
    markedBy("", "Các nội dung đánh dấu (x) bắt buộc phải đạt điểm tối đa", " (x)"),
    ["1 nhóm 10", "1/1.1 6=6", "1/1.2 4=4 *", "2 nhóm 5", "2/2.1 5=5", "tổng 15=15"],
  ],
  [
    "a note on numbers in words that names no item changes nothing",
    markedBy("", "Đạt từ 90 điểm trở lên và các nội dung bắt buộc đạt điểm tối đa 100%"),
    ["1 nhóm 10", "1/1.1 6=6", "1/1.2 4=4", "2 nhóm 5", "2/2.1 5=5", "tổng 15=15"],
  ],
  [
    "a column of ticks",
    bookOf`
      TỰ CHẤM ĐIỂM CƠ QUAN ĐẠT TIÊU CHUẨN AN TOÀN VỀ ANTT NĂM 2024
      STT | Tiêu chí | Bắt buộc | Điểm tối đa | Điểm tự chấm | Lý do
      I | Lãnh đạo | | 10
      1 | Nghị quyết | x | 6 | 6
      2 | Kế hoạch | | 4 | 4
      | Tổng cộng | | 10 | 10
    `,
    ["I nhóm 10", "I/1 6=6 *", "I/2 4=4", "tổng 10=10"],
  ],
  [
    "the mark before the reason in a column of notes",
    bookOf`
      BẢNG TỰ CHẤM ĐIỂM AN TOÀN VỀ ANTT NĂM 2025
      TT | Nội dung | Điểm chuẩn | Điểm thôn chấm | Ghi chú
      1 | Nghị quyết | 6 | 6
      2 | Kế hoạch | 4 | 3 | Bắt buộc; Còn 01 trường hợp vi phạm
      | Tổng cộng | 10 | 9
    `,
    ["1 6=6", "2 4=3 *", "tổng 10=9"],
  ],
  [
    "contents named by what they are worth",
    bookOf`
      BẢNG CHẤM ĐIỂM AN TOÀN VỀ ANTT NĂM 2025
      TT | Nội dung | Điểm chuẩn | Điểm tự chấm
      I | Kết quả | 20
      1 | Nghị quyết | 10 | 10
      2 | Kế hoạch | 6 | 6
      3 | Đăng ký | 4 | 4
      | Tổng cộng | 20 | 20
      Các tiêu chí có điểm chuẩn 10 điểm là tiêu chí bắt buộc, phải đạt điểm tối đa.
    `,
    ["I nhóm 20", "I/1 10=10 *", "I/2 6=6", "I/3 4=4", "tổng 20=20"],
  ],
  [
    "contents worth so much or more",
    bookOf`
      BẢNG CHẤM ĐIỂM AN TOÀN VỀ ANTT NĂM 2025
      TT | Nội dung | Điểm chuẩn | Điểm tự chấm
      1 | Nghị quyết | 10 | 10
      2 | Kế hoạch | 6 | 6
      3 | Đăng ký | 4 | 4
      | Tổng cộng | 20 | 20
      Nội dung có điểm tối đa từ 6 điểm trở lên bắt buộc đạt điểm tối đa.
    `,
    ["1 10=10 *", "2 6=6 *", "3 4=4", "tổng 20=20"],
  ],
  [
    "numbers of items within their section",
    bookOf`
      BẢNG CHẤM ĐIỂM AN TOÀN VỀ ANTT NĂM 2024
      STT | Tiêu chí | Điểm tối đa | Điểm tự chấm
      I | Lãnh đạo | 10
      1 | Nghị quyết | 6 | 6
      2 | Kế hoạch | 4 | 4
      II | Kết quả | 5
      1 | Không có vụ việc | 2 | 2
      2 | Không có khiếu kiện | 3 | 3
      | Tổng cộng | 15 | 15
      Ghi chú: nội dung 2 mục I và nội dung 1 mục II bắt buộc đạt điểm tối đa.
    `,
    ["I nhóm 10", "I/1 6=6", "I/2 4=4 *", "II nhóm 5", "II/1 2=2 *", "II/2 3=3", "tổng 15=15"],
  ],
];

test.each([...columnCases, ...rowCases, ...markCases])("%s", (_, book, expected) => {
  const reading = recognise(book, lexicon);
  expect(reading.tables.map(inShort)).toEqual([expected]);
  expect(reading.questions.filter(({ code }) => code === "column")).toEqual([]);
});

test.each([
  ["CHẤM ĐIỂM AN TOÀN AN NINH TRẬT TỰ NĂM 2025", "", "standard"],
  ["BÁO CÁO TỰ CHẤM ĐIỂM", "Căn cứ Thông tư số 124/2021/TT-BCA ngày 28/12/2021", "standard"],
  ["BÁO CÁO TỰ CHẤM ĐIỂM", "Căn cứ Quyết định số 510/QĐ-BCA-V05 ngày 20/01/2021", "movement"],
  ["CHẤM ĐIỂM PHONG TRÀO", "Căn cứ Thông tư số 124/2021/TT-BCA", "movement"],
])("a table under “%s” and “%s” scores the %s", (title, cited, kind) => {
  const { tables } = recognise(
    bookOf`
      ${title}
      ${cited}
      STT | Nội dung | Điểm tối đa | Điểm tự chấm
      1 | Nghị quyết | 6 | 5
      2 | Kế hoạch | 4 | 4
      | Tổng cộng | 10 | 9
    `,
    lexicon,
  );
  expect(tables.map((table) => table.kind)).toEqual([kind]);
});

test("rows with points that no numbering or sum takes in are told, not passed over", () => {
  const { tables, findings } = recognise(
    bookOf`
      BẢNG CHẤM ĐIỂM AN TOÀN VỀ ANTT NĂM 2025
      STT | Nội dung | Điểm tối đa | Điểm tự chấm
      1 | Nghị quyết | 60 | 58
      2 | Kế hoạch | 40 | 40
      | Tổng cộng | 100 | 98
      | Mô hình mới được nhân rộng | 5 | 2
      | Ghi chú: điểm tối đa là 100
    `,
    lexicon,
  );
  expect(tables.map(inShort)).toEqual([["1 60=58", "2 40=40", "tổng 100=98"]]);
  expect(findings.filter(({ code }) => code === "unreadRow")).toMatchObject([
    { cell: "B6", facts: { text: "Mô hình mới được nhân rộng" } },
  ]);
});

test("grades stated a line each, and the grade that the unit gives itself", () => {
  const [table] = recognise(
    bookOf`
      BẢNG ĐIỂM PHÂN LOẠI PHONG TRÀO TOÀN DÂN BẢO VỆ ANTQ NĂM 2024
      TT | Nội dung | Điểm quy định | Điểm tự cho
      1 | Tuyên truyền | 60 | 58
      2 | Xây dựng mô hình | 40 | 40
      Tổng cộng | | 100 | 98
      Kết quả tự phân loại: Loại Xuất sắc
      - Loại Xuất sắc: đạt từ 95 điểm trở lên
      - Loại Khá: từ 80 đến dưới 95 điểm
      - Loại Trung bình: từ 65 đến dưới 80 điểm
      - Loại Yếu: dưới 65 điểm
    `,
    lexicon,
  ).tables;
  expect(table?.grades?.bands).toEqual([
    { name: "Xuất sắc", from: 95 },
    { name: "Khá", from: 80 },
    { name: "Trung bình", from: 65 },
    { name: "Yếu", from: 0 },
  ]);
  expect(table?.typedGrade?.name).toBe("Xuất sắc");
});

test("“Buôn” and “Xã” below “Điểm số” are who scores", () => {
  const book = bookOf`
    BẢNG CHẤM ĐIỂM KHU DÂN CƯ ĐẠT CHUẨN “AN TOÀN VỀ ANTT” NĂM 2024
    TT | Tiêu chí | Điểm số
    | | Điểm tối đa | Buôn | Xã
    1 | Nghị quyết | Từ 0 đến 6 điểm | 6đ | 5đ
    2 | Kế hoạch | Từ 0 đến 4 điểm | 4đ | 4đ
    TỔNG CỘNG | | 10 điểm | 10 điểm | 9 điểm
  `;
  const merged = book.grids.map((grid) => ({
    ...grid,
    merges: [
      { top: 2, left: 3, bottom: 2, right: 5 },
      { top: 2, left: 1, bottom: 3, right: 1 },
      { top: 2, left: 2, bottom: 3, right: 2 },
    ],
  }));
  const { tables } = recognise({ ...book, grids: merged }, lexicon);
  expect(tables.map(inShort)).toEqual([["1 6=6 (5)", "2 4=4 (4)", "tổng 10=10"]]);
});

test.each([
  ["a score in words that nobody knows", "Kết quả vòng 2", ["E"]],
  ["two that appraise", "Huyện chấm | Tỉnh chấm", ["E", "F"]],
])("%s is asked about, never passed over", (_, header, choices) => {
  const { questions } = recognise(
    bookOf`
      BẢNG CHẤM ĐIỂM AN TOÀN VỀ ANTT NĂM 2024
      STT | Tiêu chí | Điểm tối đa | Xã tự chấm | ${header}
      1 | Nghị quyết | 6 | 6 | 5 | 4
      2 | Kế hoạch | 4 | 4 | 4 | 4
      3 | Đăng ký | 5 | 5 | 5 | 5
      | Tổng | 15 | 15 | 14 | 13
    `,
    lexicon,
  );
  expect(questions).toContainEqual({ code: "column", sheet: "Bảng", role: "appraised", choices });
});

test.each([
  [
    "",
    "B. BẢNG CHẤM ĐIỂM PHÂN LOẠI PHONG TRÀO TOÀN DÂN BẢO VỆ AN NINH TỔ QUỐC CỦA NHÀ MÁY NĂM 2025",
  ],
  ["sections in capitals", "PHÂN LOẠI PHONG TRÀO TOÀN DÂN BẢO VỆ ANTQ NĂM 2025"],
])("a second table with the same header is a table of its own %s", (_, title) => {
  const reading = recognise(
    bookOf`
      A. BẢNG CHẤM ĐIỂM TIÊU CHUẨN AN TOÀN VỀ ANTT NĂM 2025
      STT | Nội dung | Điểm tối đa | Điểm tự chấm | Giải trình
      I | Lãnh đạo | 10
      1 | Nghị quyết | 6 | 6
      2 | Có bản đăng ký đạt tiêu chuẩn “An toàn về ANTT” | 4 | 4
      Tổng cộng | | 10 | 10
      Đạt: từ 9 điểm trở lên
      ${title}
      STT | Nội dung | Điểm tối đa | Điểm tự chấm | Giải trình
      I | Tuyên truyền | 10
      1 | Loa truyền thanh | 7 | 2
      2 | Cam kết | 3 | 3
      Tổng cộng | | 10 | 5
    `,
    lexicon,
  );
  expect(reading.tables.map(inShort)).toEqual([
    ["I nhóm 10", "I/1 6=6", "I/2 4=4", "tổng 10=10"],
    ["I nhóm 10", "I/1 7=2", "I/2 3=3", "tổng 10=5"],
  ]);
  expect(reading.tables.map(({ kind }) => kind)).toEqual(["standard", "movement"]);
});

test("a header copied from another kind's form gives way to a title that names its own kind", () => {
  const { tables } = recognise(
    bookOf`
      BẢNG CHẤM ĐIỂM PHÂN LOẠI PHONG TRÀO TOÀN DÂN BẢO VỆ AN NINH TỔ QUỐC NĂM 2025
      STT | Nội dung các tiêu chí “An toàn về an ninh, trật tự” | Điểm tối đa | Tự chấm
      1 | Loa truyền thanh | 70 | 60
      2 | Cam kết | 30 | 30
      Tổng cộng | | 100 | 90
    `,
    lexicon,
  );
  expect(tables.map(({ kind }) => kind)).toEqual(["movement"]);
});

// helpers

/** The same table with a line above it, a line below it, and a mark behind one text. */
function markedBy(above: string, below: string, mark = ""): ReturnType<typeof bookOf> {
  return bookOf`
    BẢNG ĐIỂM AN TOÀN VỀ AN NINH TRẬT TỰ NĂM 2023
    ${above}
    TT | Nội dung chấm điểm | Điểm tối đa | Tự chấm
    1 | Lãnh đạo | 10
    1.1 | Nghị quyết | 6 | 6
    1.2 | Kế hoạch${mark} | 4 | 4
    2 | Kết quả | 5
    2.1 | Không có vụ việc | 5 | 5
    Tổng cộng | | 15 | 15
    ${below}
  `;
}
