import { gradesInLine, areLimits } from "../../src/core/recognise/form/marks/gradeLimits";
import { recognise } from "../../src/core/recognise";
import { bookOf } from "../support/sheetOf";
import { lexicon } from "../truth/samples";

test.each<[string, readonly string[]]>([
  [
    "Xếp loại: từ 85 điểm trở lên: Vững mạnh; từ 65 đến dưới 85 điểm: Khá; từ 50 đến dưới 65 điểm: Trung bình; dưới 50 điểm: Yếu",
    ["Vững mạnh 85", "Khá 65", "Trung bình 50", "Yếu 0"],
  ],
  [
    "Loại A (tốt): 90 điểm trở lên. Loại B (khá): từ 70 đến dưới 90 điểm. Loại C (trung bình): từ 50 đến dưới 70 điểm. Loại D (yếu): dưới 50 điểm.",
    ["Loại A (tốt) 90", "Loại B (khá) 70", "Loại C (trung bình) 50", "Loại D (yếu) 0"],
  ],
  [
    "Xuất sắc: 95 - 100 điểm; Tốt: 80 - dưới 95; Khá: 65 - dưới 80; Chưa xếp loại: dưới 65",
    ["Xuất sắc 95", "Tốt 80", "Khá 65", "Chưa xếp loại 0"],
  ],
  [
    "Tiêu chuẩn xếp loại: Loại Tốt từ 90 điểm trở lên; loại Khá từ 75 đến dưới 90 điểm; loại Yếu dưới 75 điểm.",
    ["Tốt 90", "Khá 75", "Yếu 0"],
  ],
  [
    "Mức xếp hạng của phong trào: từ 180 điểm trở lên: Mạnh; từ 140 đến dưới 180 điểm: Khá; dưới 140 điểm: Yếu",
    ["Mạnh 180", "Khá 140", "Yếu 0"],
  ],
  [
    "Xuất sắc (90 - 100 điểm), Khá (70 - dưới 90 điểm), Trung bình (50 - dưới 70 điểm), Yếu (dưới 50 điểm)",
    ["Xuất sắc 90", "Khá 70", "Trung bình 50", "Yếu 0"],
  ],
  [
    "Xếp loại: Tốt (từ 90 điểm), Khá (từ 75 đến dưới 90 điểm), Đạt (từ 50 đến dưới 75 điểm), Chưa đạt (dưới 50 điểm)",
    ["Tốt 90", "Khá 75", "Đạt 50", "Chưa đạt 0"],
  ],
  [
    "Cách phân loại: trên 90 điểm hoặc bằng 90 điểm: Xuất sắc; từ 75 đến dưới 90 điểm: Khá; từ 55 đến dưới 75 điểm: Đạt; dưới 55 điểm: Không đạt.",
    ["Xuất sắc 90", "Khá 75", "Đạt 55", "Không đạt 0"],
  ],
  [
    "Tốt: đạt từ 90 điểm trở lên; Khá: đạt từ 75 đến dưới 90 điểm; Đạt: từ 50 đến dưới 75 điểm; Chưa đạt: dưới 50 điểm",
    ["Tốt 90", "Khá 75", "Đạt 50", "Chưa đạt 0"],
  ],
  [
    "Đạt từ 90 điểm trở lên xếp loại hoàn thành xuất sắc; từ 70 đến dưới 90 điểm xếp loại hoàn thành tốt; dưới 70 điểm xếp loại hoàn thành",
    ["Hoàn thành xuất sắc 90", "Hoàn thành tốt 70", "Hoàn thành 0"],
  ],
  [
    "Mức phân loại: Xuất sắc ≥ 45 điểm; Khá ≥ 35 điểm; Trung bình ≥ 25 điểm; còn lại là Yếu.",
    ["Xuất sắc 45", "Khá 35", "Trung bình 25", "Yếu 0"],
  ],
  [
    "Xuất sắc: tổng điểm từ 90 đến 100; Khá: tổng điểm từ 70 đến dưới 90; Yếu: tổng điểm dưới 70.",
    ["Xuất sắc 90", "Khá 70", "Yếu 0"],
  ],
  [
    "Xuất sắc (từ 90 điểm), Khá (từ 80 đến dưới 90 điểm), Trung bình (từ 60 đến dưới 80 điểm); dưới 60 điểm: Chưa xếp loại.",
    ["Xuất sắc 90", "Khá 80", "Trung bình 60", "Chưa xếp loại 0"],
  ],
  [
    "Chia loại: A từ 90đ; B từ 70đ đến sát 90đ; C từ 55đ đến sát 70đ; D chưa tới 55đ",
    ["Loại A 90", "Loại B 70", "Loại C 55", "Loại D 0"],
  ],
  ["Từ 90 điểm trở lên: đạt; dưới 90 điểm: chưa đạt", []],
  ["Đạt từ 90% trở lên: 5 điểm; từ 70% đến dưới 90%: 3 điểm", []],
  ["Thời gian chấm từ 01/11 đến 30/11/2026", []],
])("“%s”: %j", (line, expected) => {
  const ranges = gradesInLine(line, lexicon);
  const shown = areLimits(ranges, lexicon) ? ranges.map(({ name, from }) => `${name} ${from}`) : [];
  expect(shown).toEqual(expected);
});

test("grades whose sentences begin alike, and a little table of them at the right", () => {
  const bandsOf = (book: ReturnType<typeof bookOf>) =>
    recognise(book, lexicon).tables[0]?.grades?.bands.map(({ name, from }) => `${name} ${from}`);
  expect(
    bandsOf(bookOf`
      BẢNG ĐIỂM PHÂN LOẠI PHONG TRÀO TOÀN DÂN BẢO VỆ ANTQ NĂM 2026
      TT | Nội dung | Điểm giao | Điểm tự cho
      1 | Tuyên truyền | 60 | 58
      2 | Xây dựng mô hình | 40 | 40
      | Cộng | 100 | 98
      Trường được 85 điểm trở lên xếp loại Vững mạnh
      Trường được từ 70 điểm đến 84,5 điểm xếp loại Khá
      Trường được ít hơn 70 điểm xếp loại Yếu kém
    `),
  ).toEqual(["Vững mạnh 85", "Khá 70", "Yếu kém 0"]);
  expect(
    bandsOf(bookOf`
      BẢNG ĐIỂM PHÂN LOẠI PHONG TRÀO TOÀN DÂN BẢO VỆ ANTQ NĂM 2026
      TT | Nội dung | Điểm chuẩn | Điểm tự chấm
      1 | Tuyên truyền | 40 | 38 | | Loại | Mức điểm
      2 | Xây dựng mô hình | 30 | 30 | | Xuất sắc | 90 - 100
      3 | Không có vụ việc | 30 | 30 | | Khá | dưới 90
      | Cộng | 100 | 98
    `),
  ).toEqual(["Xuất sắc 90", "Khá 0"]);
});

test("grades with names of the sheet's own, a line each, and the one that the unit typed", () => {
  const [table] = recognise(
    bookOf`
      BẢNG ĐIỂM PHÂN LOẠI PHONG TRÀO TOÀN DÂN BẢO VỆ ANTQ NĂM 2024
      TT | Nội dung | Điểm quy định | Điểm tự cho
      1 | Tuyên truyền | 60 | 58
      2 | Xây dựng mô hình | 40 | 40
      Tổng cộng | | 100 | 98
      - Từ 95 điểm trở lên: Vững mạnh
      - Từ 80 đến dưới 95 điểm: Khá
      - Dưới 80 điểm: Chưa vững mạnh
    `,
    lexicon,
  ).tables;
  expect(table?.grades?.bands).toEqual([
    { name: "Vững mạnh", from: 95 },
    { name: "Khá", from: 80 },
    { name: "Chưa vững mạnh", from: 0 },
  ]);
});

test.each([
  [
    "both ends of a grade on its line",
    `+ Tốt: ≥ 90 điểm
    + Đạt yêu cầu: ≥ 50 điểm và < 90 điểm
    + Chưa đạt yêu cầu: < 50 điểm`,
    ["Tốt 90", "Đạt yêu cầu 50", "Chưa đạt yêu cầu 0"],
  ],
  [
    "a little table of numbers below the total",
    `| BẢNG XẾP LOẠI | Từ (điểm) | Đến dưới (điểm)
    | Loại Xuất sắc | 90 |
    | Loại Khá | 70 | 90
    | Loại Yếu | 0 | 70`,
    ["Xuất sắc 90", "Khá 70", "Yếu 0"],
  ],
])("%s", (_name, below, expected) => {
  const [table] = recognise(
    bookOf([
      `
      BẢNG CHẤM ĐIỂM PHÂN LOẠI PHONG TRÀO TOÀN DÂN BẢO VỆ AN NINH TỔ QUỐC NĂM 2025
      TT | Nội dung chấm điểm | Điểm chuẩn | Điểm tự chấm
      1 | Kiện toàn ban chỉ đạo | 60 | 60
      2 | Nộp báo cáo | 40 | 38
      | Điểm nội dung | =SUM(C3:C4)→100 | =SUM(D3:D4)→98
      V | Điểm thưởng
      - | Được khen (thưởng 2 điểm) | | 1
      | ĐIỂM XẾP LOẠI (đã cộng điểm thưởng) | | 99
      ${below}
      `,
    ] as unknown as TemplateStringsArray),
    lexicon,
  ).tables;
  expect(table?.grades?.bands.map(({ name, from }) => `${name} ${from}`)).toEqual(expected);
  expect(table?.items.map(({ text }) => text)).toEqual([
    "Kiện toàn ban chỉ đạo",
    "Nộp báo cáo",
    "Điểm thưởng",
    "Được khen (thưởng 2 điểm)",
  ]);
});
