import type { Consolidation } from "../../../src/core/model/round/consolidation";
import { emptyPaper } from "../../../src/core/model/round/closing";
import type { BookOptions } from "../../../src/core/documents/consolidation";
import { consolidationBook } from "../../../src/core/documents/consolidation";
import { tasksOf } from "../../../src/core/consolidate/todo/tasks";
import type { FollowUp } from "../../../src/core/model/round/followUp";
import { looks } from "../../../src/core/documents/looks";
import { finding } from "../../../src/core/model/finding/finding";
import { aConsolidation, aFile } from "../../support/aConsolidation";
import { formulasOf, sheetNamed, shownRows, shownRowsWithEmpty } from "../../support/shownSheet";
import { consolidationWords, domain } from "../../support/builtInDomain";

const options: BookOptions = {
  madeAt: "2025-11-20T02:00:00.000Z",
  paper: {
    frame: {
      issuerAbove: "CÔNG AN TỈNH YÊN BÁI",
      issuer: "CÔNG AN THỊ XÃ NGHĨA LỘ",
      number: "5/DS-CAX",
      place: "Nghĩa Lộ",
      day: "2025-11-20",
      signers: [
        { authority: null, position: "NGƯỜI LẬP BIỂU", name: "Nguyễn Văn A" },
        { authority: "KT. TRƯỞNG CÔNG AN", position: "PHÓ TRƯỞNG CÔNG AN", name: null },
      ],
      recipients: ["Công an tỉnh (b/c);", "Lưu: VT."],
    },
    ranking: null,
  },
  followUps: [],
  pathTo: (file) => `files/${file}`,
};

const district = aConsolidation(
  [
    {
      name: "Tổ dân phố 4",
      parent: "Xã Quỳnh Lưu",
      standard: [10, 5, 5, 75],
      movement: [10, 5, 5, 72],
    },
    {
      name: "Thôn Đoài",
      parent: "Xã Quỳnh Lưu",
      standard: [10, 4.5, 5, 80],
      appraised: [10, 4, 3, 78],
      movement: [8, 5, 5, 60],
      reason: "Còn 01 vụ việc",
      findings: [
        {
          ...finding("totalMismatch", { shown: 100, computed: 99.5, typed: true }, "Mẫu 1b", "D13"),
          file: "Thôn Đoài.xlsx",
        },
        { ...finding("noYear", {}), file: "Thôn Đoài.xlsx" },
        ...["D9", "D10", "D11"].map((cell) => ({
          ...finding("scoreKeptAsText", { path: "I/1", text: "10" }, "Mẫu 1b", cell),
          file: "Thôn Đoài.xlsx",
        })),
      ],
    },
    { name: "Thôn Hạ", parent: "Xã Chiềng Ban", standard: [10, 5, null, 80] },
    {
      name: "Thôn Thượng",
      parent: "Xã Chiềng Ban",
      findings: [{ ...finding("unitMissing", { refused: [], maybe: [] }), file: null }],
    },
    {
      name: "Công an thị xã",
      type: "agency",
      movement: [10, 5, 5, 40],
      grade: "Khá",
      override: "Biên bản số 05",
    },
    { name: "Trường Lạ", type: "school", isListed: false, standard: [10, 5, 5, 80] },
  ],
  {
    refused: [
      {
        ...aFile("hỏng.xlsx"),
        why: finding("damagedFile", { detail: "directory" }),
        unit: null,
      },
    ],
  },
);

const bookOf = (consolidation: Consolidation, more: Partial<BookOptions> = {}) =>
  consolidationBook({
    consolidation,
    words: consolidationWords,
    domain,
    options: { ...options, ...more },
  });
const book = bookOf(district);

const SIGNED = "Bản ký – Khu dân cư";

test("the workbook has the list to work with, one to sign for each type of unit, and the sheets beside them, on A4 with the margins of Nghị định 30", () => {
  expect(book.sheets.map(({ name }) => name)).toEqual([
    "Danh sách tổng hợp",
    SIGNED,
    "Bản ký – Cơ quan",
    "Cần xử lý",
    "Thống kê",
    "Chi tiết",
    "Chênh lệch",
    "Nguồn",
  ]);
  for (const { name, page } of book.sheets) {
    // Few columns stand upright, without being made smaller.
    expect(page.orientation).toBe(name === "Bản ký – Cơ quan" ? "portrait" : "landscape");
    expect(page.margins).toEqual({ left: 30, right: 15, top: 20, bottom: 20 });
  }
});

test("Danh sách tổng hợp is a list to work with: each unit a row, with its type, and findings noted", () => {
  expect(shownRows(sheetNamed(book, "Danh sách tổng hợp"))).toEqual([
    "DANH SÁCH TỔNG HỢP KẾT QUẢ CHẤM ĐIỂM VÀ ĐỀ NGHỊ PHÂN LOẠI",
    "Tiêu chuẩn “An toàn về an ninh, trật tự” và phong trào toàn dân bảo vệ an ninh Tổ quốc năm 2025",
    "STT | Đơn vị | Thuộc xã, phường | Loại đơn vị | Tiêu chuẩn An toàn về ANTT |  |  |  | Phong trào toàn dân bảo vệ ANTQ |  |  | Ghi chú",
    " |  |  |  | Tự chấm | Thẩm định | Nội dung bắt buộc chưa đạt tối đa | Kết quả | Tự chấm | Thẩm định | Đề nghị xếp loại",
    "1 | Tổ dân phố 4 | Xã Quỳnh Lưu | Khu dân cư | 95 |  |  | Đạt | 92 |  | Xuất sắc",
    "2 | Thôn Đoài | Xã Quỳnh Lưu | Khu dân cư | 99.5 | 95 | II.3 | Chưa đạt | 78 |  | Khá | 1 lỗi, 1 chỗ cần xem lại",
    "3 | Thôn Hạ | Xã Chiềng Ban | Khu dân cư | 95 |  |  | Chưa kết luận |  |  | Chưa xếp loại | An toàn về ANTT: không tính bình quân",
    "4 | Thôn Thượng | Xã Chiềng Ban | Khu dân cư |  |  |  | Chưa gửi |  |  |  | Chưa gửi bảng chấm điểm\n1 chỗ cần xem lại",
    "5 | Công an thị xã |  | Cơ quan |  |  |  | Không có bảng tiêu chuẩn | 60 |  | Khá | Hội đồng điều chỉnh: Biên bản số 05",
    "1 | Trường Lạ |  | Đơn vị ngoài danh sách | 100 |  |  | Đạt |  |  | Chưa xếp loại",
    "Cộng Khu dân cư: 4 đơn vị; điểm bình quân |  |  |  | 97.25 | 95 | 1 | 1 đạt | 85",
    "Cộng Cơ quan: 1 đơn vị; điểm bình quân |  |  |  |  |  | 0 | 0 đạt | 60",
    "Tổng cộng, không kể đơn vị đếm riêng: 5 đơn vị; điểm bình quân |  |  |  | 97.25 | 95 | 1 | 1 đạt | 76.66666666666667",
    "Cộng Đơn vị ngoài danh sách: 1 đơn vị; điểm bình quân |  |  |  | 100 |  | 0 | 1 đạt",
    "Mức đạt tiêu chuẩn: từ 90 điểm và mọi nội dung bắt buộc đạt điểm tối đa (theo “mẫu bảng chấm điểm”).",
    "Mức xếp loại phong trào: Xuất sắc từ 90 điểm; Khá từ 70 điểm; Trung bình từ 50 điểm; Yếu từ 0 điểm.",
    "Khi mọi nội dung đều có điểm thẩm định thì kết quả tính theo điểm thẩm định; còn lại tính theo điểm tự chấm.",
    "Điểm bình quân không tính bảng chưa chấm xong hoặc chưa chắc đã đọc đúng (các bảng ghi “không tính bình quân” ở cột Ghi chú).",
    "Tổng điểm do chương trình cộng lại từ từng nội dung trong bảng đơn vị gửi. Bấm vào điểm để mở ô gốc trong tệp đơn vị gửi, bấm vào số thứ tự để xem việc cần xử lý. Bản để ký ở các trang “Bản ký”.",
  ]);
});

test("a unit that is not in the list says so where units of all sorts stand among each other", () => {
  expect(shownRows(sheetNamed(book, "Chi tiết")).join("\n")).toContain("Trường Lạ – đếm riêng");
});

test("the working list is filtered from its head to its last unit; sums stand below and hold however it is sorted", () => {
  const { filter, titleRows } = sheetNamed(book, "Danh sách tổng hợp");
  expect(titleRows).toEqual([4, 5]);
  expect(filter).toEqual({ top: 5, left: 1, bottom: 11, right: 12 });
  expect(formulasOf(sheetNamed(book, "Danh sách tổng hợp")).slice(0, 6)).toEqual([
    '"Cộng Khu dân cư: "&SUMPRODUCT(--((($D$6:$D$11="Khu dân cư"))>0))&" đơn vị; điểm bình quân"',
    'IFERROR(SUMPRODUCT(--((($D$6:$D$11="Khu dân cư"))>0),--ISERROR(FIND("An toàn về ANTT: không tính bình quân",$L$6:$L$11)),$E$6:$E$11)/SUMPRODUCT(--((($D$6:$D$11="Khu dân cư"))>0),--ISERROR(FIND("An toàn về ANTT: không tính bình quân",$L$6:$L$11)),--ISNUMBER($E$6:$E$11)),"")',
    'IFERROR(SUMPRODUCT(--((($D$6:$D$11="Khu dân cư"))>0),--ISERROR(FIND("An toàn về ANTT: không tính bình quân",$L$6:$L$11)),$F$6:$F$11)/SUMPRODUCT(--((($D$6:$D$11="Khu dân cư"))>0),--ISERROR(FIND("An toàn về ANTT: không tính bình quân",$L$6:$L$11)),--ISNUMBER($F$6:$F$11)),"")',
    'SUMPRODUCT(--((($D$6:$D$11="Khu dân cư"))>0),--($G$6:$G$11<>""))',
    'SUMPRODUCT(--((($D$6:$D$11="Khu dân cư"))>0),--($H$6:$H$11="Đạt"))&" đạt"',
    'IFERROR(SUMPRODUCT(--((($D$6:$D$11="Khu dân cư"))>0),--ISERROR(FIND("Phân loại phong trào: không tính bình quân",$L$6:$L$11)),$I$6:$I$11)/SUMPRODUCT(--((($D$6:$D$11="Khu dân cư"))>0),--ISERROR(FIND("Phân loại phong trào: không tính bình quân",$L$6:$L$11)),--ISNUMBER($I$6:$I$11)),"")',
  ]);
});

test("Bản ký reads like the paper that is signed: listed units only, no findings, no help", () => {
  expect(shownRows(sheetNamed(book, SIGNED))).toEqual([
    "CÔNG AN TỈNH YÊN BÁI |  |  |  | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "CÔNG AN THỊ XÃ NGHĨA LỘ |  |  |  | Độc lập - Tự do - Hạnh phúc",
    "Số: 05/DS-CAX |  |  |  | Nghĩa Lộ, ngày 20 tháng 11 năm 2025",
    "DANH SÁCH KẾT QUẢ CHẤM ĐIỂM VÀ ĐỀ NGHỊ PHÂN LOẠI\nKHU DÂN CƯ",
    "Tiêu chuẩn “An toàn về an ninh, trật tự” và phong trào toàn dân bảo vệ an ninh Tổ quốc năm 2025",
    "STT | Đơn vị | Thuộc xã, phường | Tiêu chuẩn An toàn về ANTT |  |  |  | Phong trào toàn dân bảo vệ ANTQ |  |  | Ghi chú",
    " |  |  | Tự chấm | Thẩm định | Nội dung bắt buộc chưa đạt tối đa | Kết quả | Tự chấm | Thẩm định | Đề nghị xếp loại",
    "1 | Tổ dân phố 4 | Xã Quỳnh Lưu | 95 |  |  | Đạt | 92 |  | Xuất sắc",
    "2 | Thôn Đoài | Xã Quỳnh Lưu | 99.5 | 95 | II.3 | Chưa đạt | 78 |  | Khá",
    "3 | Thôn Hạ | Xã Chiềng Ban | 95 |  |  | Chưa kết luận |  |  | Chưa xếp loại",
    "4 | Thôn Thượng | Xã Chiềng Ban |  |  |  | Chưa gửi |  |  |  | Chưa gửi bảng chấm điểm",
    "Cộng: 04 đơn vị |  |  |  |  |  | 1 đạt",
    "Mức đạt tiêu chuẩn: từ 90 điểm và mọi nội dung bắt buộc đạt điểm tối đa (theo “mẫu bảng chấm điểm”).",
    "Mức xếp loại phong trào: Xuất sắc từ 90 điểm; Khá từ 70 điểm; Trung bình từ 50 điểm; Yếu từ 0 điểm.",
    "Khi mọi nội dung đều có điểm thẩm định thì kết quả tính theo điểm thẩm định; còn lại tính theo điểm tự chấm.",
    "Nơi nhận:\n- Công an tỉnh (b/c);\n- Lưu: VT. |  |  | NGƯỜI LẬP BIỂU |  |  |  | KT. TRƯỞNG CÔNG AN\nPHÓ TRƯỞNG CÔNG AN",
    " |  |  | Nguyễn Văn A",
  ]);
});

test("Bản ký has no link, no colour, no underlined letter, and no formula: its lines are drawn", () => {
  for (const { name, rows, rules } of book.sheets) {
    if (!name.startsWith("Bản ký")) continue;
    for (const { link, style, content } of rows.flatMap(({ cells }) => cells)) {
      const { colour, fill, underline } = looks[style];
      expect([link, colour, fill, underline, content.kind === "formula"]).toEqual([
        null,
        null,
        null,
        false,
        false,
      ]);
    }
    // Under the issuer and under the motto, which stand in the second row.
    expect(rules.map(({ row }) => row)).toEqual([2, 2]);
  }
});

test("the head of Bản ký is repeated, and who signs stands on the page of the last unit", () => {
  const { titleRows, rows, breaksBefore } = sheetNamed(book, SIGNED);
  expect(titleRows).toEqual([7, 8]);
  expect(breaksBefore.filter((row) => row > rows.length - 8)).toEqual([]);
  const many = bookOf(
    aConsolidation(
      Array.from({ length: 60 }, (_, i) => ({
        name: `Thôn ${i + 1}`,
        standard: [10, 5, 5, 75] as const,
      })),
    ),
  );
  const long = sheetNamed(many, SIGNED);
  const rowOf = (wanted: RegExp): number =>
    1 + shownRowsWithEmpty(long).findIndex((row) => wanted.test(row));
  const [sum, signed] = [rowOf(/^Cộng/u), rowOf(/NGƯỜI LẬP BIỂU/u)];
  const between = long.breaksBefore.filter((row) => row >= sum && row <= signed + 3);
  expect(between).toEqual([]);
});

test("nobody named: who signs is told by the usual titles, and every place is to fill in", () => {
  const rows = shownRows(sheetNamed(bookOf(district, { paper: emptyPaper }), SIGNED));
  expect(rows.slice(0, 3)).toEqual([
    "………………… |  |  |  | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "………………… |  |  |  | Độc lập - Tự do - Hạnh phúc",
    "Số: ……/…… |  |  |  | …………, ngày … tháng … năm ……",
  ]);
  expect(rows.slice(-2)).toEqual([
    "NGƯỜI LẬP BIỂU |  |  |  |  | THỦ TRƯỞNG ĐƠN VỊ",
    "(Ký, ghi rõ họ tên) |  |  |  |  | (Ký tên, đóng dấu)",
  ]);
});

test("units are ranked where it is asked, the best first, those without a whole total last and without a rank", () => {
  const ranked = bookOf(district, {
    paper: { ...emptyPaper, ranking: { kind: "standard", ties: "skipping" } },
  });
  const rows = shownRows(sheetNamed(ranked, SIGNED));
  expect(rows.slice(7, 11)).toEqual([
    "1 | Tổ dân phố 4 | Xã Quỳnh Lưu | 95 |  |  | Đạt | 92 |  | Xuất sắc | 1",
    "2 | Thôn Đoài | Xã Quỳnh Lưu | 99.5 | 95 | II.3 | Chưa đạt | 78 |  | Khá | 1",
    "3 | Thôn Hạ | Xã Chiềng Ban | 95 |  |  | Chưa kết luận |  |  | Chưa xếp loại",
    "4 | Thôn Thượng | Xã Chiềng Ban |  |  |  | Chưa gửi |  |  |  |  | Chưa gửi bảng chấm điểm",
  ]);
  expect(rows).toContain(
    "Xếp thứ theo điểm An toàn về ANTT, từ cao xuống thấp; bằng điểm thì cùng hạng, hạng kế tiếp bỏ cách.",
  );
  // No unit of this type sent a table to rank by.
  expect(shownRows(sheetNamed(ranked, "Bản ký – Cơ quan")).join("\n")).not.toContain("Xếp thứ");
});

test("scores lead to their cells in the files, units to what they have to mend", () => {
  const { rows } = sheetNamed(book, "Danh sách tổng hợp");
  const links = rows[6]?.cells.flatMap(({ column, link }) => (link ? [[column, link]] : []));
  expect(links).toEqual([
    [1, { to: "cell", sheet: "Cần xử lý", cell: "A4" }],
    [5, { to: "file", path: "files/Thôn Đoài.xlsx", sheet: "Mẫu 1b", cell: "D13" }],
    [6, { to: "file", path: "files/Thôn Đoài.xlsx", sheet: "Mẫu 1b", cell: "E13" }],
    [9, { to: "file", path: "files/Thôn Đoài.xlsx", sheet: "Phong trào", cell: "D13" }],
  ]);
  const unknownPaths = bookOf(district, { pathTo: () => null });
  for (const sheet of unknownPaths.sheets)
    for (const { cells } of sheet.rows)
      for (const { link } of cells) expect(link?.to ?? "cell").toBe("cell");
});

test("Cần xử lý says what is to do, findings of a kind in one line, the most severe first, and what was done about each", () => {
  const [, doai] = district.units;
  const [task] = tasksOf(doai?.unit.key ?? "", doai?.findings ?? []);
  const followUps: readonly FollowUp[] = [
    {
      task: task?.id ?? "",
      facts: task?.facts ?? "",
      state: "reminded",
      on: "2025-11-12",
      reason: "Đã gọi điện",
      about: "",
    },
    {
      task: "aaaaa",
      facts: "bbb",
      state: "fixed",
      on: "2025-11-10",
      reason: null,
      about: "Thôn Hạ: 02 ô điểm ghi bằng chữ",
    },
  ];
  expect(marksHidden(shownRows(sheetNamed(bookOf(district, { followUps }), "Cần xử lý")))).toEqual([
    "STT | Đơn vị | Mức độ | Nội dung cần xử lý | Ô | Theo dõi | Ngày | Lý do, ghi chú | Mã",
    "1 | Thôn Đoài (Xã Quỳnh Lưu) | Lỗi | Tổng điểm ghi 100 nhưng cộng điểm các nội dung được 99,5. | D13 | Đã nhắc | 12/11/2025 | Đã gọi điện | …",
    " |  | Cần xem lại | Không tìm thấy năm chấm điểm trong tệp. | Mở |  |  |  | …",
    " |  | Thông tin | 03 ô điểm lưu dạng chữ: D9, D10, D11. | D9 |  |  |  | …",
    "2 | Thôn Thượng (Xã Chiềng Ban) | Cần xem lại | Chưa gửi bảng chấm điểm. |  |  |  |  | …",
    " | Chung cả đợt | Lỗi | Tệp “hỏng.xlsx”: Tệp bị hỏng hoặc tải về chưa đủ nên không mở được. | Mở |  |  |  | …",
    "Đã theo dõi, lần tổng hợp này không còn",
    "1 |  |  | Thôn Hạ: 02 ô điểm ghi bằng chữ |  | Đã sửa | 10/11/2025 |  | …",
  ]);
});

/** Below title and guide; the marks stand for the rows and are no words. */
const marksHidden = (rows: readonly string[]): readonly string[] =>
  rows.slice(2).map((row) => row.replace(/[0-9a-z]{5}-[0-9a-z]{3}$/, "…"));

test("Thống kê counts what the list shows, and agrees with the statistics of the consolidation", () => {
  const rows = shownRows(sheetNamed(book, "Thống kê"));
  expect(rows.slice(2, 8)).toEqual([
    "1. Kết quả xét tiêu chuẩn “An toàn về an ninh, trật tự”",
    "STT | Loại đơn vị | Số đơn vị | Đã gửi | Đạt | Chưa đạt | Chưa kết luận | Không có bảng tiêu chuẩn | Chưa gửi | Tỷ lệ đạt",
    "1 | Khu dân cư | 4 | 3 | 1 | 1 | 1 | 0 | 1 | 0.25",
    "2 | Cơ quan | 1 | 1 | 0 | 0 | 0 | 1 | 0 | 0",
    "Cộng |  | 5 | 4 | 1 | 1 | 1 | 1 | 1 | 0.2",
    " | Đơn vị ngoài danh sách | 1 | 1 | 1 | 0 | 0 | 0 | 0 | 1",
  ]);
  const [area] = district.statistics.byType;
  const own = area?.tables["standard"];
  expect([area?.listed, area?.submitted, own?.met, own?.notMet, own?.incomplete]).toEqual([
    4, 3, 1, 1, 1,
  ]);
  expect(rows.slice(9, 15)).toEqual([
    "STT | Loại đơn vị | Số đơn vị | Xuất sắc |  | Khá |  | Trung bình |  | Yếu |  | Chưa xếp loại",
    " |  |  | Số đơn vị | Tỷ lệ | Số đơn vị | Tỷ lệ | Số đơn vị | Tỷ lệ | Số đơn vị | Tỷ lệ | Số đơn vị | Tỷ lệ",
    "1 | Khu dân cư | 4 | 1 | 0.25 | 1 | 0.25 | 0 | 0 | 0 | 0 | 1 | 0.25",
    "2 | Cơ quan | 1 | 0 | 0 | 1 | 1 | 0 | 0 | 0 | 0 | 0 | 0",
    "Cộng |  | 5 | 1 | 0.2 | 2 | 0.4 | 0 | 0 | 0 | 0 | 1 | 0.2",
    " | Đơn vị ngoài danh sách | 1 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 1 | 1",
  ]);
});

test("charts show the same numbers as the cells they stand on", () => {
  const { charts } = sheetNamed(book, "Thống kê");
  expect(
    charts.map(({ categories, series }) => [
      categories.values,
      series.map(({ name, values }) => [name.values[0], values.values]),
    ]),
  ).toEqual([
    [
      ["Khu dân cư", "Cơ quan"],
      [
        ["Đạt", [1, 0]],
        ["Chưa đạt", [1, 0]],
        ["Chưa kết luận", [1, 0]],
        ["Không có bảng tiêu chuẩn", [0, 1]],
        ["Chưa gửi", [1, 0]],
      ],
    ],
    [
      ["Khu dân cư", "Cơ quan"],
      [
        ["Xuất sắc", [1, 0]],
        ["Khá", [1, 1]],
        ["Chưa xếp loại", [1, 0]],
      ],
    ],
  ]);
});

test("Chi tiết shows each score in its cell: blank, missing and mandatory failures have signs of their own", () => {
  const rows = shownRows(sheetNamed(book, "Chi tiết"));
  expect(rows.slice(3, 10)).toEqual([
    "Khu dân cư – An toàn về ANTT (mẫu theo 3/4 tệp)",
    "STT | Đơn vị | Tổng điểm | Dòng ngoài mẫu | I.1 | I.2 | II.3* | II.4",
    " |  |  |  | Nghị quyết, kế hoạch về bảo đảm an ninh, trật tự | Tuyên truyền, phổ biến pháp luật cho Nhân dân | Không để xảy ra hoạt động chống Đảng, chống chính quyền | Kiềm chế, kéo giảm tội phạm và tệ nạn xã hội",
    "Điểm tối đa |  |  |  | 10 | 5 | 5 | 80",
    "1 | Tổ dân phố 4 (Xã Quỳnh Lưu) | 95 |  | 10 | 5 | 5 | 75",
    "2 | Thôn Đoài (Xã Quỳnh Lưu) | 95 |  | 10 | 4 | 3 | 78",
    "3 | Thôn Hạ (Xã Chiềng Ban) | 95 |  | 10 | 5 | chưa | 80",
  ]);
  const failed = sheetNamed(book, "Chi tiết")
    .rows.flatMap(({ cells }) => cells)
    .filter(({ style }) => style === "heatFailed");
  expect(failed.map(({ content }) => content)).toEqual([{ kind: "number", value: 3 }]);
});

test("Chênh lệch lists what the appraiser changed, with the reason", () => {
  expect(shownRows(sheetNamed(book, "Chênh lệch")).slice(1)).toEqual([
    "STT | Đơn vị | Bảng | Mục | Nội dung | Điểm tối đa | Tự chấm | Thẩm định | Chênh lệch | Lý do",
    "1 | Thôn Đoài (Xã Quỳnh Lưu) | An toàn về ANTT | I.2 | Tuyên truyền, phổ biến pháp luật cho Nhân dân | 5 | 4.5 | 4 | -0.5 | Còn 01 vụ việc",
    "2 | Thôn Đoài (Xã Quỳnh Lưu) | An toàn về ANTT | II.3 | Không để xảy ra hoạt động chống Đảng, chống chính quyền | 5 | 5 | 3 | -2 | Còn 01 vụ việc",
    "3 | Thôn Đoài (Xã Quỳnh Lưu) | An toàn về ANTT | II.4 | Kiềm chế, kéo giảm tội phạm và tệ nạn xã hội | 80 | 80 | 78 | -2 | Còn 01 vụ việc",
    "Cộng chênh lệch |  |  |  |  |  |  |  | -4.5",
  ]);
});

test("a council's points stand beside the others where a unit has them, and decide nothing", () => {
  const withCouncil = bookOf(
    aConsolidation([
      {
        name: "Thôn Đoài",
        standard: [10, 4.5, 5, 80],
        appraised: [10, 4, 5, 78],
        council: [10, 4.5, 5, 79],
      },
      { name: "Thôn Hạ", standard: [10, 5, 5, 75] },
    ]),
  );
  const list = shownRows(sheetNamed(withCouncil, "Danh sách tổng hợp"));
  expect(list.filter((row) => /Tự chấm|Thôn/u.test(row))).toEqual([
    " |  |  |  | Tự chấm | Thẩm định | Hội đồng | Nội dung bắt buộc chưa đạt tối đa | Kết quả | Tự chấm | Thẩm định | Đề nghị xếp loại",
    "1 | Thôn Đoài |  | Khu dân cư | 99.5 | 97 | 98.5 |  | Đạt |  |  | Chưa xếp loại",
    "2 | Thôn Hạ |  | Khu dân cư | 95 |  |  |  | Đạt |  |  | Chưa xếp loại",
  ]);
  const detail = shownRows(sheetNamed(withCouncil, "Chi tiết"));
  expect(detail.filter((row) => row.includes("Thôn"))).toEqual([
    "1 | Thôn Đoài | 97 |  | 10 | 4 | 5 | 78",
    " | Thôn Đoài (hội đồng) | 98.5 |  | 10 | 4.5 | 5 | 79",
    "2 | Thôn Hạ | 95 |  | 10 | 5 | 5 | 75",
  ]);
  const sheet = sheetNamed(withCouncil, "Chênh lệch");
  expect(shownRows(sheet).slice(1)).toEqual([
    "STT | Đơn vị | Bảng | Mục | Nội dung | Điểm tối đa | Tự chấm | Thẩm định | Hội đồng | Chênh lệch | Lý do",
    "1 | Thôn Đoài | An toàn về ANTT | I.2 | Tuyên truyền, phổ biến pháp luật cho Nhân dân | 5 | 4.5 | 4 | 4.5 | 0 | (chưa ghi lý do)",
    "2 | Thôn Đoài | An toàn về ANTT | II.4 | Kiềm chế, kéo giảm tội phạm và tệ nạn xã hội | 80 | 80 | 78 | 79 | -1 | (chưa ghi lý do)",
    "Cộng chênh lệch |  |  |  |  |  |  |  |  | -1",
  ]);
});

test("Nguồn names every file with its fingerprint, and why it does not count", () => {
  const consolidation = aConsolidation(
    [
      {
        name: "Thôn Đoài",
        standard: [10, 5, 5, 80],
        files: [
          aFile("Thôn Đoài.xlsx"),
          aFile("Thôn Đoài cũ.xlsx", {
            use: "superseded",
            insteadOf: "Thôn Đoài.xlsx",
            modified: "2025-10-01T01:00:00.000Z",
            modifiedFrom: "file",
            totals: [
              {
                kind: "standard",
                sheet: "Mẫu 1b",
                totals: { self: 90, appraised: null, council: null },
                countedTotal: 90,
                verdict: "met",
                grade: null,
              },
            ],
          }),
          aFile("Thôn Đoài (2).xlsx", { use: "identical", insteadOf: "Thôn Đoài.xlsx" }),
        ],
      },
    ],
    {
      refused: district.refused,
      questions: [
        { file: "bảng.xlsx", part: null, sha256: "ab", name: "Thôn Đòai", candidates: [] },
      ],
      changes: [
        {
          kind: "changed",
          unit: {
            key: "0",
            name: "Thôn Đoài",
            parent: null,
            countedFiles: [],
            values: { standardTotal: 100, verdict: "met", movementTotal: null, grade: null },
            contents: {},
          },
          changes: [
            { field: "standardTotal", from: 90, to: 100 },
            { field: "verdict", from: null, to: "met" },
          ],
          contents: [{ kind: "standard", path: "II/4", from: 70, to: 80 }],
        },
      ],
    },
  );
  const hash = "0123456789abcdef".repeat(4);
  const day = "03/11/2025 08:30";
  expect(shownRows(sheetNamed(bookOf(consolidation), "Nguồn")).slice(3)).toEqual([
    `1 | Thôn Đoài | Thôn Đoài.xlsx | Mở | Được tính |  | An toàn về ANTT: “Mẫu 1b”, ô D13: 100 | ${day} | ${hash} | 20480`,
    `2 | Thôn Đoài | Thôn Đoài cũ.xlsx | Mở | Đã có tệp khác thay | Tính theo tệp “Thôn Đoài.xlsx”. | An toàn về ANTT: “Mẫu 1b”: 90 | 01/10/2025 08:00 (ngày của tệp) | ${hash} | 20480`,
    `3 | Thôn Đoài | Thôn Đoài (2).xlsx | Mở | Trùng hoàn toàn | Giống hệt tệp “Thôn Đoài.xlsx”. |  | ${day} | ${hash} | 20480`,
    `4 |  | hỏng.xlsx | Mở | Không dùng được | Tệp bị hỏng hoặc tải về chưa đủ nên không mở được. Đề nghị mở lại tệp gốc trong Excel, lưu ra tệp mới và gửi lại. |  | ${day} | ${hash} | 20480`,
    "5 |  | bảng.xlsx | Mở | Chưa rõ đơn vị |  |  |  | ab",
    "Thay đổi so với lần tổng hợp trước",
    "Thôn Đoài: điểm tiêu chuẩn từ 90 thành 100; kết quả từ trống thành đạt; An toàn về ANTT, nội dung II.4 từ 70 thành 80.",
  ]);
});

test("a round without any unit still gives a workbook that says so", () => {
  const empty = bookOf(aConsolidation([]));
  expect(empty.sheets).toHaveLength(6);
  expect(shownRows(sheetNamed(empty, "Cần xử lý"))).toContain("Không có nội dung nào cần xử lý.");
  expect(sheetNamed(empty, "Thống kê").charts).toEqual([]);
});
