import { recognise } from "../../src/core/recognise";
import type { WorkbookData } from "../../src/core/model/workbook/grid";
import { bookOf } from "../support/sheetOf";
import { lexicon } from "../truth/samples";

/** Title block → the unit and its type. The table below it is always the same. */
const titled: readonly (readonly [string, string, string | null, string | null])[] = [
  [
    "the title wraps under the unit, beside the motto",
    `UBND PHƯỜNG AN LẠC | | | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    TRƯỜNG THCS HOA MAI | | | Độc lập - Tự do - Hạnh phúc
    PHIẾU TỰ ĐÁNH GIÁ
    Cơ sở giáo dục đạt tiêu chuẩn An toàn về ANTT năm học 2024-2025`,
    "TRƯỜNG THCS HOA MAI",
    "school",
  ],
  [
    "the year stands on the line below the unit",
    `UBND TỈNH HÀ BẮC | | | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    SỞ KHOA HỌC VÀ CÔNG NGHỆ | | | Độc lập - Tự do - Hạnh phúc
    BẢNG CHẤM ĐIỂM CƠ QUAN AN TOÀN VỀ ANTT
    NĂM 2025`,
    "SỞ KHOA HỌC VÀ CÔNG NGHỆ",
    "agency",
  ],
  [
    "whom it is sent to is not whose it is",
    `BẢN CHẤM ĐIỂM CỦA XÓM, TỔ DÂN PHỐ
    Tiêu chuẩn an toàn về an ninh, trật tự năm 2024
    Kính gửi: Ban Chỉ đạo 138 xã Bình Sơn
    Xóm Phia Đán tự chấm điểm như sau:`,
    "Xóm Phia Đán",
    "residentialArea",
  ],
  [
    "the police of the province and of the commune on one line",
    `CÔNG AN TỈNH TUYÊN QUANG - CÔNG AN XÃ LỰC HÀNH | | | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    BẢNG CHẤM ĐIỂM AN TOÀN VỀ ANTT NĂM 2025`,
    "CÔNG AN XÃ LỰC HÀNH",
    "commune",
  ],
  [
    "an office far behind its district in one cell",
    `UBND HUYỆN HƯƠNG LÂM          CHI CỤC THUẾ KHU VỰC HƯƠNG LÂM | | | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    BẢNG CHẤM ĐIỂM AN TOÀN VỀ ANTT NĂM 2025`,
    "CHI CỤC THUẾ KHU VỰC HƯƠNG LÂM",
    "agency",
  ],
  [
    "a label that nobody has filled in, above the commune",
    `BẢNG CHẤM ĐIỂM AN TOÀN VỀ ANTT NĂM 2025
    Trường: | ……………
    Xã: | Xã Lộc An`,
    null,
    null,
  ],
  [
    "an address below the name",
    `CÔNG TY CP MÔI TRƯỜNG HƯNG HÀ | | | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    Địa chỉ: KCN Hưng Hà | | | Độc lập - Tự do - Hạnh phúc
    BẢNG CHẤM ĐIỂM AN TOÀN VỀ ANTT NĂM 2025`,
    "CÔNG TY CP MÔI TRƯỜNG HƯNG HÀ",
    "enterprise",
  ],
  [
    "a label of several kinds",
    `Xã, phường, đặc khu: Bàn Thạch
    BẢNG CHẤM ĐIỂM AN TOÀN VỀ ANTT NĂM 2025`,
    "Bàn Thạch",
    "commune",
  ],
  [
    "the Front of a hamlet signs for it",
    `UBND XÃ AN BÌNH | | | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    BAN CÔNG TÁC MẶT TRẬN THÔN 1 | | | Độc lập - Tự do - Hạnh phúc
    BẢNG CHẤM ĐIỂM AN TOÀN VỀ ANTT NĂM 2025`,
    "BAN CÔNG TÁC MẶT TRẬN THÔN 1",
    "residentialArea",
  ],
  [
    "a hamlet whose number is like “tự”",
    `BẢNG CHẤM ĐIỂM THÔN TƯ, XÃ AN BÌNH ĐẠT TIÊU CHUẨN AN TOÀN VỀ ANTT NĂM 2025`,
    "THÔN TƯ, XÃ AN BÌNH",
    "residentialArea",
  ],
  [
    "a school in a commune whose name begins like “phường”",
    `UBND XÃ PHƯƠNG THỊNH | | | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    TRƯỜNG THCS PHƯƠNG THỊNH | | | Độc lập - Tự do - Hạnh phúc
    BẢNG CHẤM ĐIỂM AN TOÀN VỀ ANTT NĂM 2025`,
    "TRƯỜNG THCS PHƯƠNG THỊNH",
    "school",
  ],
  [
    "a hamlet in a commune whose name begins like “đạt”",
    `UBND XÃ ĐẤT MŨI | | | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    ẤP MỚI | | | Độc lập - Tự do - Hạnh phúc
    BẢNG CHẤM ĐIỂM AN TOÀN VỀ ANTT NĂM 2025`,
    "ẤP MỚI",
    "residentialArea",
  ],
  [
    "a body named by its commune, which stands above",
    `UBND XÃ GIA CÁT | | | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    TRẠM Y TẾ XÃ | | | Độc lập - Tự do - Hạnh phúc
    BẢNG CHẤM ĐIỂM AN TOÀN VỀ ANTT NĂM 2025`,
    "TRẠM Y TẾ XÃ GIA CÁT",
    "agency",
  ],
  [
    "a rule below the name",
    `ĐẢNG ỦY - HĐND - UBND - UBMTTQVN XÃ NÔNG SƠN | | | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    ----- | | | Độc lập - Tự do - Hạnh phúc
    BẢNG CHẤM ĐIỂM AN TOÀN VỀ ANTT NĂM 2025`,
    "ĐẢNG ỦY - HĐND - UBND - UBMTTQVN XÃ NÔNG SƠN",
    "commune",
  ],
  [
    "a commune whose name begins like “xã hội”",
    `UBND TỈNH HÀ BẮC | | | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    UBND XÃ HỘI HOAN | | | Độc lập - Tự do - Hạnh phúc
    BẢNG CHẤM ĐIỂM AN TOÀN VỀ ANTT NĂM 2024`,
    "UBND XÃ HỘI HOAN",
    "commune",
  ],
  [
    "a commune whose name begins like “xã luận”",
    `UBND TỈNH HÀ BẮC | | | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    ĐẢNG ỦY XÃ LUẬN KHÊ | | | Độc lập - Tự do - Hạnh phúc
    BẢNG CHẤM ĐIỂM AN TOÀN VỀ ANTT NĂM 2024`,
    "ĐẢNG ỦY XÃ LUẬN KHÊ",
    "commune",
  ],
  [
    "social insurance of a place of such a name",
    `UBND TỈNH HÀ BẮC | | | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    BẢO HIỂM XÃ HỘI SƠN LA | | | Độc lập - Tự do - Hạnh phúc
    BẢNG CHẤM ĐIỂM AN TOÀN VỀ ANTT NĂM 2024`,
    "BẢO HIỂM XÃ HỘI SƠN LA",
    "agency",
  ],
  [
    "a commune whose name begins like “bản đạt”",
    `UBND TỈNH HÀ BẮC | | | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    UBND XÃ BÀN ĐẠT | | | Độc lập - Tự do - Hạnh phúc
    BẢNG CHẤM ĐIỂM AN TOÀN VỀ ANTT NĂM 2024`,
    "UBND XÃ BÀN ĐẠT",
    "commune",
  ],
  [
    "a ward whose name begins like “phương án”",
    `UBND PHƯỜNG AN LẠC
    BẢNG CHẤM ĐIỂM AN TOÀN VỀ AN NINH, TRẬT TỰ NĂM 2024`,
    "UBND PHƯỜNG AN LẠC",
    "commune",
  ],
  [
    "a ward whose name begins like “phương hướng”",
    `BẢNG CHẤM ĐIỂM AN TOÀN VỀ AN NINH, TRẬT TỰ NĂM 2024
    Đơn vị: Phường Hương Long`,
    "Phường Hương Long",
    "commune",
  ],
  [
    "the unit and the title on one line",
    `SỞ DU LỊCH - BẢNG TỰ CHẤM ĐIỂM TIÊU CHUẨN AN TOÀN VỀ ANTT NĂM 2024`,
    "SỞ DU LỊCH",
    "agency",
  ],
  [
    "labels of the commune and of the village: the village scores",
    `Xã: Mường Lò
    Bản: Nà Pheo
    BIỂU CHẤM ĐIỂM “AN TOÀN VỀ AN NINH, TRẬT TỰ” NĂM 2024`,
    "Bản Nà Pheo",
    "residentialArea",
  ],
  [
    "the same labels the other way round",
    `Tên thôn: Đồng Mít
    Tên xã: Hòa Tiến
    BẢNG TỰ CHẤM ĐIỂM AN TOÀN VỀ ANTT NĂM 2024`,
    "thôn Đồng Mít",
    "residentialArea",
  ],
  [
    "a label that says what kind of unit follows",
    `Tên doanh nghiệp: Công ty CP Thức ăn chăn nuôi Bình Sơn
    BẢNG TỰ CHẤM ĐIỂM AN TOÀN VỀ ANTT
    Năm 2024`,
    "Công ty CP Thức ăn chăn nuôi Bình Sơn",
    "enterprise",
  ],
  [
    "a label in words of its own",
    `BẢNG TỰ CHẤM ĐIỂM AN TOÀN VỀ ANTT
    Cơ quan, đơn vị tự chấm điểm: Chi cục Thuế khu vực III - Năm 2024`,
    "Chi cục Thuế khu vực III",
    "agency",
  ],
  [
    "a label in one cell, the name in the next",
    `BẢNG TỰ CHẤM ĐIỂM AN TOÀN VỀ ANTT NĂM 2024
    Tên trường: | Tiểu học Lý Tự Trọng`,
    "Tiểu học Lý Tự Trọng",
    "school",
  ],
  [
    "a steering committee before the commune's name",
    `BAN CHỈ ĐẠO 138 XÃ ĐÔNG TIẾN
    BẢNG CHẤM ĐIỂM AN TOÀN VỀ ANTT - 2025`,
    "BAN CHỈ ĐẠO 138 XÃ ĐÔNG TIẾN",
    "commune",
  ],
  [
    "a steering committee with its whole name",
    `BAN CHỈ ĐẠO PHÒNG, CHỐNG TỘI PHẠM, TỆ NẠN XÃ HỘI VÀ XÂY DỰNG PHONG TRÀO TOÀN DÂN BẢO VỆ ANTQ PHƯỜNG TÂN HÒA
    BẢNG CHẤM ĐIỂM AN TOÀN VỀ ANTT NĂM 2025`,
    "BAN CHỈ ĐẠO PHÒNG, CHỐNG TỘI PHẠM, TỆ NẠN XÃ HỘI VÀ XÂY DỰNG PHONG TRÀO TOÀN DÂN BẢO VỆ ANTQ PHƯỜNG TÂN HÒA",
    "commune",
  ],
  [
    "the committee on a line below its commune",
    `UBND XÃ BÌNH AN | | | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    BAN CHỈ ĐẠO 138 | | | Độc lập - Tự do - Hạnh phúc
    KẾT QUẢ CHẤM ĐIỂM AN TOÀN VỀ AN NINH, TRẬT TỰ NĂM 2024`,
    "UBND XÃ BÌNH AN",
    "commune",
  ],
  [
    "the title stands right below the unit, without the motto",
    `KHO BẠC NHÀ NƯỚC KHU VỰC THANH LÂM
    TỰ CHẤM ĐIỂM CƠ QUAN ĐẠT TIÊU CHUẨN AN TOÀN VỀ ANTT NĂM 2024`,
    "KHO BẠC NHÀ NƯỚC KHU VỰC THANH LÂM",
    "agency",
  ],
  [
    "a branch of a company; a list of deductions",
    `CHI NHÁNH XĂNG DẦU HẢI VÂN
    BẢNG THEO DÕI TRỪ ĐIỂM TIÊU CHUẨN AN TOÀN VỀ ANTT NĂM 2024`,
    "CHI NHÁNH XĂNG DẦU HẢI VÂN",
    "enterprise",
  ],
  [
    "an electricity company without the word company",
    `ĐIỆN LỰC HỒNG BÀNG
    BẢNG ĐIỂM AN TOÀN VỀ AN NINH TRẬT TỰ
    Năm 2023`,
    "ĐIỆN LỰC HỒNG BÀNG",
    "enterprise",
  ],
  [
    "the commune's police score for the commune",
    `Đơn vị: Công an xã Vĩnh Hòa
    BẢNG CHẤM ĐIỂM XÃ AN TOÀN VỀ ANTT NĂM 2024`,
    "Công an xã Vĩnh Hòa",
    "commune",
  ],
  [
    "the police of district and commune, the number of the form above them",
    `Mẫu 1b
    CÔNG AN HUYỆN MỸ LƯƠNG
    CÔNG AN XÃ ĐẠI NGHĨA
    BẢNG TỰ CHẤM ĐIỂM XÃ ĐẠT TIÊU CHUẨN AN TOÀN VỀ ANTT NĂM 2023`,
    "CÔNG AN XÃ ĐẠI NGHĨA",
    "commune",
  ],
  [
    "the people's committee in full, decomposed letters",
    `ỦY BAN NHÂN DÂN XÃ IA KHƯƠL
    BẢNG TỰ CHẤM ĐIỂM AN TOÀN VỀ ANTT
    Năm: 2025`.normalize("NFD"),
    "ỦY BAN NHÂN DÂN XÃ IA KHƯƠL",
    "commune",
  ],
  [
    "a commune whose own name is a word for a village",
    `UBND XÃ LẠNG GIANG
    BẢNG TỰ CHẤM ĐIỂM AN TOÀN VỀ ANTT NĂM 2025`,
    "UBND XÃ LẠNG GIANG",
    "commune",
  ],
  [
    "a village whose own name is a word for a school",
    `UBND XÃ BẢN LẦU
    THÔN TRƯỜNG SƠN
    BẢNG TỰ CHẤM ĐIỂM AN TOÀN VỀ ANTT NĂM 2025`,
    "THÔN TRƯỜNG SƠN",
    "residentialArea",
  ],
  [
    "the village above its commune",
    `THÔN NÀ LỐC
    XÃ TÂN LẬP
    BẢNG TỰ CHẤM ĐIỂM AN TOÀN VỀ ANTT NĂM 2025`,
    "THÔN NÀ LỐC",
    "residentialArea",
  ],
  [
    "the unit on a line below the title",
    `UBND XÃ TÂN LẬP | | | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    BẢNG TỰ CHẤM ĐIỂM AN TOÀN VỀ ANTT NĂM 2025
    Tổ dân phố số 5, phường Tân Lập`,
    "Tổ dân phố số 5, phường Tân Lập",
    "residentialArea",
  ],
  [
    "the unit within the title",
    `BẢNG TỰ CHẤM ĐIỂM AN TOÀN VỀ ANTT CỦA THỊ TRẤN HƯNG MỸ NĂM 2025`,
    "THỊ TRẤN HƯNG MỸ",
    "commune",
  ],
  [
    "a long name on two lines",
    `TRUNG TÂM GIÁO DỤC NGHỀ NGHIỆP | | | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    VÀ THƯỜNG XUYÊN MINH KHAI | | | Độc lập - Tự do - Hạnh phúc
    BẢNG TỰ CHẤM ĐIỂM AN TOÀN VỀ ANTT NĂM 2025`,
    "TRUNG TÂM GIÁO DỤC NGHỀ NGHIỆP VÀ THƯỜNG XUYÊN MINH KHAI",
    "school",
  ],
  [
    "who is scored and who scores",
    `Đơn vị được chấm: Xã Bản Lùng
    Đơn vị chấm: Tổ thẩm định Công an huyện Mường Lục
    BẢNG CHẤM ĐIỂM AN TOÀN VỀ ANTT NĂM 2024`,
    "Xã Bản Lùng",
    "commune",
  ],
  [
    "only the paper that the sheet is attached to names the unit",
    `BẢNG CHẤM ĐIỂM AN TOÀN VỀ ANTT NĂM 2024
    (Kèm theo Báo cáo số 12/BC-UBND ngày 12/11/2024 của UBND phường Trà Giang)`,
    "UBND phường Trà Giang",
    "commune",
  ],
  [
    "a hamlet below its commune, under the number of the annex and what it is attached to",
    `Phụ lục 3a
    (Kèm theo Hướng dẫn của Ban Chỉ đạo 138 tỉnh Lạng Sơn)
    UBND XÃ CAO LỘC | | | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    THÔN NÀ PÌNH | | | Độc lập - Tự do - Hạnh phúc
    BẢNG CHẤM ĐIỂM AN TOÀN VỀ ANTT NĂM 2025`,
    "THÔN NÀ PÌNH",
    "residentialArea",
  ],
  [
    "the motto above the unit, nothing beside it",
    `CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    Độc lập - Tự do - Hạnh phúc
    TRẠM Y TẾ THỊ TRẤN CAO LÂM
    BẢNG CHẤM ĐIỂM AN TOÀN VỀ ANTT NĂM 2024`,
    "TRẠM Y TẾ THỊ TRẤN CAO LÂM",
    "agency",
  ],
  [
    "a centre named by two letters, below its department",
    `SỞ GD&ĐT LẠNG GIANG | | | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    TRUNG TÂM GDNN-GDTX TÂN AN | | | Độc lập - Tự do - Hạnh phúc
    BẢNG CHẤM ĐIỂM AN TOÀN VỀ ANTT NĂM 2024`,
    "TRUNG TÂM GDNN-GDTX TÂN AN",
    "school",
  ],
  [
    "the title behind a dash",
    `BẢNG CHẤM ĐIỂM AN TOÀN VỀ ANTT NĂM 2024 - TRƯỜNG THCS HOA MAI`,
    "TRƯỜNG THCS HOA MAI",
    "school",
  ],
  [
    "a team of the company below it is no part of its name",
    `CÔNG TY CỔ PHẦN GẠCH HỒNG BÀNG | | | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    TỔ AN NINH, TRẬT TỰ | | | Độc lập - Tự do - Hạnh phúc
    BẢNG CHẤM ĐIỂM AN TOÀN VỀ ANTT NĂM 2024`,
    "CÔNG TY CỔ PHẦN GẠCH HỒNG BÀNG",
    "enterprise",
  ],
  [
    "an enterprise within the title",
    `BẢNG CHẤM ĐIỂM CỦA CÔNG TY TNHH BÌNH MINH
    Tiêu chuẩn An toàn về ANTT năm 2024`,
    "CÔNG TY TNHH BÌNH MINH",
    "enterprise",
  ],
  [
    "a department within the title",
    `BIỂU ĐIỂM ĐÁNH GIÁ CỦA PHÒNG NỘI VỤ NĂM 2024
    Tiêu chuẩn An toàn về ANTT`,
    "PHÒNG NỘI VỤ",
    "agency",
  ],
  [
    "what is scored before whose it is",
    `BIỂU CHẤM ĐIỂM XÃ NÔNG THÔN MỚI NÂNG CAO CỦA XÃ HÒA LÂM NĂM 2025`,
    "XÃ HÒA LÂM",
    "commune",
  ],
  [
    "a hamlet of a special zone",
    `UBND ĐẶC KHU HÒN NGỌC | | | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    ẤP BÌNH LẠC | | | Độc lập - Tự do - Hạnh phúc
    BẢNG CHẤM ĐIỂM AN TOÀN VỀ ANTT NĂM 2025`,
    "ẤP BÌNH LẠC",
    "residentialArea",
  ],
  [
    "the title goes on behind the unit",
    `KẾT QUẢ CHẤM ĐIỂM XÃ AN LẠC ĐẠT TIÊU CHUẨN "AN TOÀN VỀ ANTT" NĂM 2024`,
    "XÃ AN LẠC",
    "commune",
  ],
  [
    "a title that lists the kinds of units names none",
    `BẢNG CHẤM ĐIỂM CỦA XÃ, PHƯỜNG, THỊ TRẤN ĐẠT TIÊU CHUẨN AN TOÀN VỀ ANTT NĂM 2025`,
    null,
    "commune",
  ],
];

test.each(titled)("%s", (_, lines, unit, unitType) => {
  expect(recognise(sheetUnder(lines, "Điểm tự chấm"), lexicon)).toMatchObject({ unit, unitType });
});

const MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
const TITLE = "BẢNG CHẤM ĐIỂM TIÊU CHUẨN “AN TOÀN VỀ ANTT” NĂM 2024";

test.each([
  // The accents tell the kind.
  ["UBND TỈNH LẠNG GIANG", "UBND XÃ ĐÔNG HÒA", "commune"],
  ["UBND HUYỆN SÓC LÂM", "UBND XÃ PHÚ LINH", "commune"],
  ["HUYỆN LANG CHÂU", "XÃ YÊN KHÊ", "commune"],
  ["HUYỆN VĂN BÀN", "XÃ KHÁNH YÊN", "commune"],
  ["SỞ GD&ĐT LẠNG GIANG", "TRƯỜNG THPT CAO LÂM", "school"],
  ["UBND TỈNH LẠNG GIANG", "SỞ TÀI CHÍNH", "agency"],
  ["TỈNH ỦY LẠNG GIANG", "BAN CHẤP HÀNH ĐẢNG BỘ XÃ ĐÔNG HÒA", "commune"],
  ["UBND TỈNH THANH LÂM", "BAN DÂN TỘC", "agency"],
  ["UBND HUYỆN CAO LÂM", "BAN QLDA ĐẦU TƯ XÂY DỰNG", "agency"],
  ["UBND XÃ LẠNG GIANG", "THÔN 3", "residentialArea"],
  ["XÃ XA DUNG", "BẢN CHUA TA", "residentialArea"],
  ["UBND XÃ KRÔNG NIA", "KHỐI PHỐ 7", "residentialArea"],
  ["THỊ TRẤN CAO LÂM", "KHỐI TÂN LẬP", "residentialArea"],
  ["THỊ TRẤN CAO LÂM", "KHỐI VÂN HÒA", "residentialArea"],
  ["UBND XÃ TÂN LẬP", "BẢN ĐỒI GIỮA", "residentialArea"],
  ["UBND TỈNH LẠNG GIANG", "KHỐI CÁC CƠ QUAN TỈNH", "agency"],
  // So does the word for the place above, whatever its name is made of.
  ["UBND TP BUÔN MA THUỘT", "UBND PHƯỜNG TỰ LẬP", "commune"],
  ["UBND THỊ XÃ BUÔN HỒ", "TỔ DÂN PHỐ 3", "residentialArea"],
  ["BAN CHỈ ĐẠO 138 TỈNH LẠNG GIANG", "BAN CHỈ ĐẠO 138 PHƯỜNG TAM HÒA", "commune"],
  ["UBND TỈNH LẠNG GIANG", "HUYỆN ĐOÀN LANG CHÂU", "agency"],
  // Without accents it alone.
  ["UBND TINH LANG GIANG", "UBND XA DONG HOA", "commune"],
  ["UBND HUYEN VAN LANG", "UBND XA TAN MY", "commune"],
  ["UBND TP. BUON MA THUOT", "PHUONG TU LAP", "commune"],
  ["UBND XA MUONG LO", "BAN NA PHEO", "residentialArea"],
  ["UBND HUYEN CAO LAM", "BAN QLDA", "agency"],
])("“%s” above “%s”", (above, unit, unitType) => {
  const book = sheetUnder(`${above} | | | ${MOTTO}\n${unit}\n${TITLE}`, "Điểm tự chấm");
  expect(recognise(book, lexicon)).toMatchObject({ unit, unitType });
});

test.each(["UBND TỈNH LẠNG GIANG", "UBND HUYEN SOC LAM", "BCĐ 138 HUYỆN CAO LÂM"])(
  "“%s” alone is nobody's letterhead: the title tells",
  (above) => {
    const title = `${TITLE}\nĐánh giá bản Nà Pheo, xã Mường Lò đạt tiêu chuẩn`;
    const reading = recognise(sheetUnder(`${above} | | | ${MOTTO}\n${title}`, "Tự chấm"), lexicon);
    expect(reading.unit).toBe("bản Nà Pheo, xã Mường Lò");
    const silent = recognise(sheetUnder(`${above} | | | ${MOTTO}\n${TITLE}`, "Tự chấm"), lexicon);
    expect(silent).toMatchObject({ unit: null, unitType: null });
  },
);

test.each([
  ["ĐẢNG ỦY - UBND XÃ HÒA LÂM", "commune"],
  ["ĐẢNG ỦY - HĐND - UBND - UBMTTQ XÃ HÒA LÂM", "commune"],
  ["ĐẢNG ỦY, HĐND, UBND, UBMTTQ VIỆT NAM PHƯỜNG TÂN HÒA", "commune"],
  ["HĐND VÀ UBND XÃ HÒA LÂM", "commune"],
  ["BAN CHẤP HÀNH ĐẢNG BỘ XÃ HÒA LÂM", "commune"],
  ["ĐẢNG ỦY XÃ HÒA LÂM", "commune"],
  ["CÔNG AN PHƯỜNG TÂN HÒA", "commune"],
  ["CƠ QUAN ĐẢNG ỦY XÃ HÒA LÂM", "agency"],
  ["CƠ QUAN UBND XÃ HÒA LÂM", "agency"],
  ["BAN CHỈ HUY QUÂN SỰ XÃ LÀNG CHẾU", "agency"],
])("bodies before a commune: %s", (unit, unitType) => {
  const reading = recognise(sheetUnder(`${unit}\n${TITLE}`, "Điểm tự chấm"), lexicon);
  expect(reading).toMatchObject({ unit, unitType });
});

test.each([
  ["khối 5, thị trấn Cao Lâm", "residentialArea"],
  ["khối phố Tân Hòa, phường An Lạc", "residentialArea"],
  ["cụm dân cư Đông, xã Bình An", "residentialArea"],
  ["làng Sen, xã Kim Lâm", "residentialArea"],
  ["tiểu khu 3, thị trấn Mộc Lâm", "residentialArea"],
  ["bản Áng, xã Đông Lâm", "residentialArea"],
  ["khu 5 phường Hà Lâm", "residentialArea"],
  ["ban Na Pheo, xa Muong Lo", "residentialArea"],
  ["xã Đông Hòa, tỉnh Lạng Giang", "commune"],
  ["khối dân vận", null],
])("the title's sentence names %s", (unit, unitType) => {
  const isPlain = !/[^ -~]/.test(unit);
  const title = isPlain
    ? `Danh gia ${unit} dat tieu chuan “An toan ve ANTT” nam 2024`
    : `Đánh giá ${unit} đạt tiêu chuẩn “An toàn về ANTT” năm 2024`;
  const reading = recognise(sheetUnder(`BẢNG CHẤM ĐIỂM\n${title}`, "Điểm tự chấm"), lexicon);
  expect(reading).toMatchObject({ unit: unitType && unit, unitType });
});

test.each([
  [
    "Khu 3, phường Tuần Châu, tỉnh Quảng Ninh - Năm 2025",
    "Khu 3, phường Tuần Châu, tỉnh Quảng Ninh",
  ],
  ["Thôn Nam Đồng, đặc khu Cô Tô", "Thôn Nam Đồng, đặc khu Cô Tô"],
  ["Xã Nam An", "Xã Nam An"],
])(
  "a line below the title names the unit, and the place in which it lies behind it: %s",
  (line, unit) => {
    const title = "BẢNG ĐIỂM XÉT CÔNG NHẬN “AN TOÀN VỀ AN NINH, TRẬT TỰ”";
    expect(recognise(sheetUnder(`${title}\n${line}`, "Điểm tự chấm"), lexicon).unit).toBe(unit);
  },
);

test.each([
  ["UBND XÃ …………", null],
  ["XÃ .....................", null],
  ["TRƯỜNG TIỂU HỌC ..........", null],
  ["Đơn vị: ……………………", null],
  ["Đơn vị: UBND …………", null],
  ["Xã: ………, huyện: ………", null],
  ["TÊN CƠ QUAN CẤP TRÊN\nTÊN ĐƠN VỊ: ..........", null],
  ["(TÊN CƠ QUAN, ĐƠN VỊ CHỦ QUẢN)", null],
  ["Đơn vị: Xã Bình An ..........", "Xã Bình An"],
  ["XÃ BÌNH AN……", "XÃ BÌNH AN"],
])("dots to fill in are nobody: %s", (line, unit) => {
  const motto = sheetUnder(`${line} | | | ${MOTTO}\n${TITLE}`, "Điểm tự chấm");
  expect(recognise(motto, lexicon).unit).toBe(unit);
  expect(recognise(sheetUnder(`${line}\n${TITLE}`, "Điểm tự chấm"), lexicon).unit).toBe(unit);
});

test.each([
  ["PHÒNG GD&ĐT HUYỆN LỘC SƠN", "................", null],
  ["UBND XÃ HÒA LÂM", "……………", null],
  ["UBND XÃ HÒA LÂM", "_______", "UBND XÃ HÒA LÂM"],
  ["UBND XÃ HÒA LÂM", "THÔN ĐÔNG ..........", "THÔN ĐÔNG"],
])("%s above “%s” is the unit: %s", (above, below, unit) => {
  const lines = `${above} | | | ${MOTTO}\n${below} | | | Độc lập - Tự do - Hạnh phúc\n${TITLE}`;
  expect(recognise(sheetUnder(lines, "Điểm tự chấm"), lexicon).unit).toBe(unit);
});

test("a label behind the name is no part of it", () => {
  const line = "Bản: Nà Pheo, xã/thị trấn: xã Mường Lò";
  expect(recognise(sheetUnder(`${line}\n${TITLE}`, "Điểm tự chấm"), lexicon).unit).toBe(
    "Bản Nà Pheo, xã Mường Lò",
  );
});

test("dots for the year leave the kind that their line names", () => {
  const lines = "BIỂU CHẤM ĐIỂM\nxã Mường Lò đạt tiêu chuẩn “An toàn về ANTT” năm 20……";
  const [table] = recognise(sheetUnder(lines, "Điểm tự chấm"), lexicon).tables;
  expect(table?.kind).toBe("standard");
});

test("a title about schools is no school", () => {
  const title = "BẢNG CHẤM ĐIỂM TRƯỜNG HỌC AN TOÀN VỀ AN NINH, TRẬT TỰ NĂM 2024";
  expect(recognise(sheetUnder(title, "Điểm tự chấm"), lexicon).unit).toBeNull();
});

test.each([
  ["TM. ỦY BAN NHÂN DÂN THỊ TRẤN CAO LÂM", TITLE, "ỦY BAN NHÂN DÂN THỊ TRẤN CAO LÂM", "commune"],
  ["T/M UBND XÃ BÌNH AN", TITLE, "UBND XÃ BÌNH AN", "commune"],
  ["TM. BCĐ 138 PHƯỜNG TÂN HÒA", TITLE, "BCĐ 138 PHƯỜNG TÂN HÒA", "commune"],
  ["TRƯỞNG THÔN BẢN LÙNG", TITLE, "THÔN BẢN LÙNG", "residentialArea"],
  ["TM. UBND XÃ BÌNH AN¶CHỦ TỊCH", TITLE, "UBND XÃ BÌNH AN", "commune"],
  ["TM. UBND ĐẶC KHU HÒN NGỌC KT. CHỦ TỊCH", TITLE, "UBND ĐẶC KHU HÒN NGỌC", "commune"],
  ["TRƯỜNG THCS HOA MAI¶THỦ TRƯỞNG", TITLE, "TRƯỜNG THCS HOA MAI", "school"],
  ["GIÁM ĐỐC CÔNG TY TNHH BÌNH MINH", TITLE, "CÔNG TY TNHH BÌNH MINH", "enterprise"],
  ["HIỆU TRƯỞNG TRƯỜNG THCS HOA MAI", TITLE, "TRƯỜNG THCS HOA MAI", "school"],
  ["CÔNG TY TNHH BÌNH MINH", TITLE, "CÔNG TY TNHH BÌNH MINH", "enterprise"],
  ["TM. ỦY BAN NHÂN DÂN", TITLE, null, null],
  ["CÔNG AN HUYỆN", TITLE, null, null],
  ["TM. CÔNG AN THÀNH PHỐ", TITLE, null, null],
  ["TM. UBND XÃ BÌNH AN", "BẢNG CHẤM ĐIỂM KHU DÂN CƯ AN TOÀN VỀ ANTT", null, "residentialArea"],
  ["TM. UBND XÃ BÌNH AN", `XÃ HÒA LÂM\n${TITLE}`, "XÃ HÒA LÂM", "commune"],
])("beside the signature: %s", (signature, above, unit, unitType) => {
  const book = bookOf`
    ${above}
    STT | Nội dung | Điểm chuẩn | Điểm tự chấm
    1 | Nghị quyết | 6 | 6
    2 | Kế hoạch | 4 | 3
    | Tổng cộng | 10 | 9
    NGƯỜI LẬP BIỂU | | | ${signature.replace("¶", "\r")}
    | | | CHỦ TỊCH
  `;
  expect(recognise(book, lexicon)).toMatchObject({ unit, unitType });
});

test.each([
  ["the sheet", "Thôn Cao Sơn", "bang diem ANTT 2025.xlsx", "Thôn Cao Sơn", "residentialArea"],
  ["the file", "Bảng", "UBND xã Thuận Hưng - ANTT 2024.ods", "UBND xã Thuận Hưng", "commune"],
  [
    "the file, behind a number",
    "Sheet1",
    "03 xa Tan Phuoc_cham diem.xlsx",
    "xa Tan Phuoc",
    "commune",
  ],
  ["neither: kinds of units alone", "Xa phuong", "Cong an xa 2025.xlsx", null, null],
  ["neither: words like those of units", "Phong trao", "So lieu doi chieu 2025.xlsx", null, null],
])("a unit named by %s alone", (_, sheet, file, unit, unitType) => {
  const book = sheetUnder("BẢNG CHẤM ĐIỂM AN TOÀN VỀ ANTT", "Điểm tự chấm");
  const named = { ...book, file, grids: book.grids.map((grid) => ({ ...grid, sheet })) };
  expect(recognise(named, lexicon)).toMatchObject({ unit, unitType });
});

test.each([
  ["Xã tự chấm", "commune"],
  ["KDC tự chấm", "residentialArea"],
  ["Nhà trường tự chấm", "school"],
  ["DN tự chấm", "enterprise"],
  ["Cơ quan tự chấm", "agency"],
  ["Cơ sở tự chấm", null],
])("nobody but the header of the score, “%s”, tells the type", (header, unitType) => {
  const book = sheetUnder("BẢNG CHẤM ĐIỂM AN TOÀN VỀ ANTT NĂM 2025", header);
  expect(recognise(book, lexicon).unitType).toBe(unitType);
});

test.each([
  ["the last day of the round", "BẢNG CHẤM ĐIỂM AN TOÀN VỀ ANTT (Từ 16/11/2023 đến 15/11/2024)"],
  ["a space within the year", "BẢNG CHẤM ĐIỂM AN TOÀN VỀ ANTT NĂM 20 24"],
  ["a result of the year before below it", `${TITLE}\nNăm 2023 xã đạt 95 điểm`],
  ["on a line of its own", "BẢNG CHẤM ĐIỂM\nNăm 2024\nĐạt chuẩn từ năm 2022"],
])("the year: %s", (_, title) => {
  expect(recognise(sheetUnder(title, "Điểm tự chấm"), lexicon).year).toBe(2024);
});

// helpers

const sheetUnder = (lines: string, self: string): WorkbookData => bookOf`
  ${lines}
  STT | Nội dung | Điểm chuẩn | ${self}
  1 | Nghị quyết | 6 | 6
  2 | Kế hoạch | 4 | 3
  | Tổng cộng | 10 | 9
`;
