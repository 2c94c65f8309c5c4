/** Whole sheets as offices of other provinces lay them out: what was once read wrongly in one, by what it is. */
import type { WorkbookData } from "../../src/core/model/workbook/grid";
import { scoreReading } from "../../src/actions/scoring/scoreReading";
import { recognise } from "../../src/core/recognise";
import { inShort } from "../support/inShort";
import { bookOf, merged } from "../support/sheetOf";
import { lexicon } from "../truth/samples";

test("a heading above the header makes its own part mandatory, and no other", () => {
  const [table] = recognise(
    bookOf`
      CHẤM ĐIỂM KHU DÂN CƯ “AN TOÀN VỀ AN NINH, TRẬT TỰ” NĂM 2026
      I. CÁC TIÊU CHÍ BẮT BUỘC (phải đạt điểm tối đa)
      STT | Tiêu chí | Điểm | Tự chấm
      1 | Không có tội phạm | 20 | 20
      2 | Không có ma tuý | 20 | 15
      Cộng bảng I | | =SUM(C4:C5)→40 | =SUM(D4:D5)→35
      II. CÁC TIÊU CHÍ KHÁC
      STT | Tiêu chí | Điểm | Tự chấm
      1 | Có kế hoạch | 30 | 30
      2 | Có mô hình | 30 | 30
      Cộng bảng II | | =SUM(C9:C10)→60 | =SUM(D9:D10)→60
      TỔNG CỘNG (I + II) | | =C6+C11→100 | =D6+D11→95
    `,
    lexicon,
  ).tables;
  const indicators = table?.items.filter(({ kind }) => kind === "indicator") ?? [];
  expect(indicators.map(({ text, mandatory }) => [text, mandatory])).toEqual([
    ["Không có tội phạm", true],
    ["Không có ma tuý", true],
    ["Có kế hoạch", false],
    ["Có mô hình", false],
  ]);
});

test("a word beside the maximum in brackets is a mark, and no part of the number", () => {
  const { tables } = recognise(
    bookOf`
      CHẤM ĐIỂM XÓM ĐẠT TIÊU CHUẨN AN TOÀN VỀ ANTT NĂM 2025
      Số TT | Nội dung | Điểm | Xóm chấm
      I | An ninh | 60 điểm |
      1 | Không có hoạt động chống phá | 40 (bắt buộc) | 40
      2 | Nắm chắc số người đi làm ăn xa | 20 | 15
      II | Trật tự | 40 điểm |
      1 | Không có cháy, nổ nghiêm trọng | 40 (bắt buộc) | 40
      | Tổng cộng | 100 điểm | 95
    `,
    lexicon,
  );
  expect(tables[0]?.proven).toBe(true);
  expect(
    tables[0]?.items.map(({ path, kind, maximum, mandatory }) => [path, kind, maximum, mandatory]),
  ).toEqual([
    ["I", "section", 60, false],
    ["I/1", "indicator", 40, true],
    ["I/2", "indicator", 20, false],
    ["II", "section", 40, false],
    ["II/1", "indicator", 40, true],
  ]);
});

test("letters that a line in brackets makes short for what is mandatory", () => {
  const { tables } = recognise(
    bookOf`
      CHẤM ĐIỂM XÃ “AN TOÀN VỀ AN NINH, TRẬT TỰ” NĂM 2026
      (ĐKBB: điều kiện bắt buộc, phải đạt điểm tối đa)
      TT | Nội dung | Điểm tối đa | Xã tự chấm
      1 | Không có vụ phá hoại (ĐKBB) | 60 | 55
      2 | Có mô hình | 40 | 40
      | Tổng cộng | 100 | 95
    `,
    lexicon,
  );
  expect(tables[0]?.items.map(({ mandatory }) => mandatory)).toEqual([true, false]);
});

test("grades in a little table behind a narrow blank column, with a name in the header's row", () => {
  const { tables } = recognise(
    bookOf`
      PHIẾU CHẤM ĐIỂM PHONG TRÀO “TOÀN DÂN BẢO VỆ AN NINH TỔ QUỐC” NĂM 2026
      STT | Nội dung | Điểm tối đa | Trường chấm | | XẾP LOẠI
      1 | Có kế hoạch | 60 | 50 | | Xuất sắc: 90 - 100 điểm
      2 | Có mô hình | 40 | 40 | | Khá: 80 - dưới 90 điểm
      | Tổng cộng | 100 | 90 | | Yếu: dưới 80 điểm
    `,
    lexicon,
  );
  expect(tables[0]?.grades?.bands).toEqual([
    { name: "Xuất sắc", from: 90 },
    { name: "Khá", from: 80 },
    { name: "Yếu", from: 0 },
  ]);
});

test("a cluster that appraises beside a council that has not met yet", () => {
  const { tables } = recognise(
    bookOf`
      BẢNG ĐIỂM PHÂN LOẠI PHONG TRÀO TOÀN DÂN BẢO VỆ AN NINH TỔ QUỐC NĂM 2026
      TT | Tiêu chí | Thang điểm | Xã tự chấm | Cụm thi đua chấm | Hội đồng tỉnh chấm
      1 | Có kế hoạch | 60 | 50 | 45 |
      2 | Có mô hình | 40 | 40 | 40 |
      | Tổng cộng | 100 | 90 | 85 |
    `,
    lexicon,
  );
  expect(tables[0]?.columns).toMatchObject({ self: 4, appraised: 5, council: 6 });
  expect(tables[0]?.proven).toBe(true);
});

test("a content that nobody scored yet above a row of sums is no heading of what comes below", () => {
  const book = bookOf`
    CHẤM ĐIỂM DOANH NGHIỆP “AN TOÀN VỀ AN NINH, TRẬT TỰ” NĂM 2026
    STT | Điểm chuẩn | Nội dung, tiêu chí | DN tự chấm
    A | Công tác lãnh đạo
    1 | 20 | Có nghị quyết | 20
    2 | 20 | Có kế hoạch |
    | =SUM(B4:B5)→40 | Cộng mục A | =SUM(D4:D5)→20
    B | Bảo đảm trật tự
    1 | 30 | Không có tội phạm | 30
    2 | 30 | Không có ma tuý | 30
    | =SUM(B8:B9)→60 | Cộng mục B | =SUM(D8:D9)→60
    | =B6+B10→100 | TỔNG ĐIỂM | =D6+D10→80
  `;
  const { tables } = recognise(merged(book, "B3:D3", "B7:D7"), lexicon);
  expect(tables[0]?.items.map(({ path, kind, text }) => [path, kind, text])).toEqual([
    ["A", "section", "Công tác lãnh đạo"],
    ["A/1", "indicator", "Có nghị quyết"],
    ["A/2", "indicator", "Có kế hoạch"],
    ["B", "section", "Bảo đảm trật tự"],
    ["B/1", "indicator", "Không có tội phạm"],
    ["B/2", "indicator", "Không có ma tuý"],
  ]);
});

/** The book with the sheet of another behind its own. */
const withSheet = (book: WorkbookData, other: WorkbookData): WorkbookData => ({
  ...book,
  grids: [...book.grids, ...other.grids.map((grid) => ({ ...grid, sheet: "Giải trình" }))],
});

/** A sheet of three contents, of which the second one bears the mark. */
const marked = (header: string, mark: string, note: string) =>
  bookOf([
    `
    CHẤM ĐIỂM CƠ QUAN “AN TOÀN VỀ AN NINH, TRẬT TỰ” NĂM 2026
    STT | Nội dung | ${header} | Điểm chuẩn | Tự chấm
    1 | Có nghị quyết | ${mark === "Có" ? "Không" : ""} | 40 | 40
    2 | ${/^[([]/.test(mark) ? `${mark} ` : ""}Không có tội phạm | ${/^[([]/.test(mark) ? "" : mark} | 30 | 30
    3 | Có mô hình | ${mark === "Có" ? "Không" : ""} | 30 | 30
    | Tổng cộng | | 100 | 100
    ${note}
    `,
  ] as unknown as TemplateStringsArray);

test.each([
  ["Bắt buộc đủ điểm", "Có", ""],
  ["Chỉ tiêu điều kiện", "●", "Các chỉ tiêu điều kiện ● giữ nguyên điểm trần thì đạt chuẩn"],
  [
    "Ghi chú",
    "(#)",
    "Nội dung có dấu (#) phải chấm đủ thang điểm, nếu không thì không xét công nhận.",
  ],
  ["Ghi chú", "[đk]", "Việc có chữ [đk] là điều kiện: không trọn điểm thì không xét."],
])("mandatory by “%s” %s", (header, mark, note) => {
  const { tables } = recognise(marked(header, mark, note), lexicon);
  expect(tables[0]?.items.map(({ mandatory }) => mandatory)).toEqual([false, true, false]);
});

test.each([0, 3, 5, 6, 7])(
  "codes that begin anew for each part, %s of seven contents scored: none becomes a heading",
  (scored) => {
    const maxima = [20, 15, 15, 10, 20, 10, 10];
    const rows = ["L1", "L2", "P1", "P2", "K1", "K2", "K3"].map(
      (code, at) => `${code} | Việc ${code} | ${at < scored ? maxima[at] : ""} | ${maxima[at]}`,
    );
    const { tables } = recognise(
      bookOf([
        `
        PHIẾU CHO ĐIỂM CỦA THÔN LŨNG PÁN NĂM 2026
        Mã | Yêu cầu cần đạt | Thôn tự cho | Khung điểm
        ${rows.join("\n")}
        | Cộng cả phiếu | =SUM(C3:C9)→ | =SUM(D3:D9)→
        `,
      ] as unknown as TemplateStringsArray),
      lexicon,
    );
    expect(tables[0]?.items.map(({ path, kind }) => `${path} ${kind}`)).toEqual(
      ["L1", "L2", "P1", "P2", "K1", "K2", "K3"].map((code) => `${code} indicator`),
    );
  },
);

test("a unit named in the title of a form in other words", () => {
  const { unit } = recognise(
    bookOf`
      PHIẾU CHO ĐIỂM CỦA THÔN LŨNG PÁN NĂM 2026
      TT | Yêu cầu cần đạt | Thôn tự cho | Khung điểm
      1 | Có nghị quyết | 60 | 60
      2 | Không có tội phạm | 40 | 40
      | Cộng cả phiếu | 100 | 100
    `,
    lexicon,
  );
  expect(unit).toBe("THÔN LŨNG PÁN");
});

test("a mark that only a guide sheet explains", () => {
  const book = bookOf`
    CHẤM ĐIỂM KHU DÂN CƯ “AN TOÀN VỀ AN NINH, TRẬT TỰ” NĂM 2026
    TT | Tiêu chí | Điểm tuyệt đối | Ấp chấm
    a) | Lãnh đạo | 60 |
    a1 | ★ Có bản đăng ký | 30 | 30
    a2 | Có sơ kết | 30 | 30
    b) | Kết quả | 40 |
    b1 | ★ Không có tội phạm | 20 | 20
    b2 | Có mô hình | 20 | 20
    | Tổng cộng | 100 | 100
  `;
  const guide = bookOf`
    Thuyết minh
    3. Tiêu chí có ký hiệu ★ ở đầu là tiêu chí bắt buộc, mất bất kỳ số điểm nào đều không trình công nhận.
  `;
  const [sheet] = guide.grids;
  const grids = [...book.grids, ...(sheet ? [{ ...sheet, sheet: "Thuyết minh" }] : [])];
  const { tables } = recognise({ ...book, grids }, lexicon);
  expect(tables[0]?.items.map(({ path, mandatory }) => [path, mandatory])).toEqual([
    ["a", false],
    ["a/a1", true],
    ["a/a2", false],
    ["b", false],
    ["b/b1", true],
    ["b/b2", false],
  ]);
});

test("codes as numbers, and a total in words of its own that is typed wrongly", () => {
  const rows = [8, 9, 10, 11, 12, 13, 14, 15];
  const { tables } = recognise(
    bookOf([
      `
      KẾT QUẢ CHẤM ĐIỂM PHONG TRÀO “TOÀN DÂN BẢO VỆ AN NINH TỔ QUỐC” NĂM 2026
      Mục | Nội dung | Điểm mức trần | Điểm tự chấm
      ${rows.map((_, at) => `M1-${at + 1} | Nội dung thứ ${at + 1} | 12,5 | 10`).join("\n")}
      | Điểm phong trào toàn xã | 100 | 85
      `,
    ] as unknown as TemplateStringsArray),
    lexicon,
  );
  expect(tables[0]?.items).toHaveLength(8);
  expect(tables[0]?.total?.scores.self.shown).toBe(85);
});

test("a bonus that states its limit, between the sum of the maxima and the total, is added", () => {
  const { tables, findings } = scoreReading(
    recognise(
      bookOf`
        PHÂN LOẠI PHONG TRÀO TOÀN DÂN BẢO VỆ AN NINH TỔ QUỐC NĂM 2026
        TT | Tiêu chí | Điểm chuẩn | Điểm tự chấm
        1 | Tuyên truyền | 60 | 60
        2 | Mô hình | 40 | 36
        | Cộng điểm chuẩn | 100 | 96
        | Điểm thưởng: được khen thưởng từ cấp tỉnh trở lên (tối đa 05 điểm) | 5 | 2
        | Điểm trừ: có học sinh vi phạm, mỗi trường hợp trừ 01 điểm | | 3
        | TỔNG ĐIỂM ĐẠT (cộng thưởng, trừ điểm trừ) | | 95
      `,
      lexicon,
    ),
    [],
  );
  expect(tables[0]?.score.totals.self).toBe(95);
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
});

test("what is numbered under points taken off can be filled in, and its sum stands without a sign", () => {
  const sheet = (typed: string) =>
    scoreReading(
      recognise(
        bookOf([
          `
          CHẤM ĐIỂM XÃ “AN TOÀN VỀ AN NINH, TRẬT TỰ” NĂM 2026
          TT | Tiêu chí | Điểm chuẩn | Điểm tự chấm
          A | TIÊU CHÍ CHẤM ĐIỂM | 100 | =SUM(D4:D5)→95
          1 | Không có tội phạm | 60 | 60
          2 | Không có ma tuý | 40 | 35
          B | ĐIỂM TRỪ | | =SUM(D7:D8)→${typed === "" ? "0" : typed}
          1 | Gửi hồ sơ chậm: mỗi ngày trừ 0,5 điểm | | ${typed}
          2 | Số liệu không trung thực: trừ 2 điểm/lần | |
          | TỔNG ĐIỂM = A - B | | =D3-D6→${typed === "" ? "95" : "94,5"}
          Mức đạt: tổng điểm từ 90 trở lên
        `,
        ] as unknown as TemplateStringsArray),
        lexicon,
      ),
      [],
    );
  const blank = sheet("");
  const [read] = blank.tables;
  expect(read && inShort(read.table).filter((line) => line.startsWith("B/"))).toHaveLength(2);
  expect(blank.tables[0]?.score.totals.self).toBe(95);
  expect(blank.tables[0]?.score.outcome?.verdict).toBe("met");
  const typed = sheet("0,5");
  expect(typed.tables[0]?.score.totals.self).toBe(94.5);
  expect(typed.findings.filter(({ code }) => code === "subtotalMismatch")).toEqual([]);
});

test("a table of figures below the signatures is no part of the form", () => {
  const { findings, tables } = recognise(
    bookOf`
      Khu dân cư: Bản Đồng Mít (thang điểm 100)
      BẢNG CHẤM ĐIỂM AN TOÀN VỀ AN NINH, TRẬT TỰ NĂM 2023
      TT | Tiêu chí | Số điểm tối đa | Số điểm đạt được | Ghi chú
      1 | Không có tội phạm | 60đ | 60đ |
      2 | Không có ma tuý | 40đ | 35đ |
      | Tổng cộng | 100đ | 95đ |
      TM. BAN CÔNG TÁC MẶT TRẬN | | TRƯỞNG KHU DÂN CƯ
      SỐ LIỆU SO SÁNH
      TT | Loại vụ việc | Năm 2022 | Năm 2023 | Tăng, giảm
      1 | Trộm cắp tài sản | 3 | 2 | -1
      2 | Cố ý gây thương tích | 2 | 2 | 0
    `,
    lexicon,
  );
  expect(findings.filter(({ code }) => code === "unreadRow")).toEqual([]);
  expect(tables.map(({ unit }) => unit?.name)).toEqual(["Bản Đồng Mít"]);
});

test("a line with limits of grades above the header, apart by an empty row, is no part of the header", () => {
  const { tables } = recognise(
    bookOf`
      CHẤM ĐIỂM PHONG TRÀO TOÀN DÂN BẢO VỆ ANTQ NĂM 2026
      Mức xếp loại | Tốt: 80 - 100 điểm; Khá: 65 - dưới 80; Chưa xếp loại: dưới 65
      |
      Mã TC | Tiêu chí | Tự chấm | Tối đa
      TC1 | Tuyên truyền | 60 | 60
      TC2 | Mô hình | 30 | 40
      | Tổng cộng | 90 | 100
    `,
    lexicon,
  );
  expect(tables[0]?.grades?.bands.map(({ name, from }) => `${name} ${from}`)).toEqual([
    "Tốt 80",
    "Khá 65",
    "Chưa xếp loại 0",
  ]);
});

test.each(["DN chấm", "Khu dân cư chấm", "Xóm, tổ chấm", "Điểm cơ quan chấm", "HTX tự chấm"])(
  "“%s” is the unit's own score, also where nobody scored yet",
  (header) => {
    const { tables } = recognise(
      bookOf`
        PHIẾU TỰ CHẤM ĐIỂM TIÊU CHUẨN “AN TOÀN VỀ AN NINH, TRẬT TỰ” NĂM 2024
        TT | Yêu cầu | Điểm cao nhất | ${header} | Ghi chú
        1 | Có nghị quyết | 60 | |
        2 | Không có tội phạm | 40 | |
        | Tổng điểm | 100 | |
      `,
      lexicon,
    );
    expect(tables[0]?.columns).toMatchObject({ maximum: 3, self: 4, appraised: null });
    expect(tables[0]?.proven).toBe(true);
  },
);

test("a comparison of several units, a column each, is nobody's score sheet", () => {
  const { tables } = recognise(
    bookOf`
      SO SÁNH ĐIỂM CÁC TRƯỜNG THEO TỪNG TIÊU CHÍ
      TT | Tiêu chí | Điểm tối đa | Trường THPT An Bình | Trường THCS Hòa Lợi | Trường THPT Tân Hưng
      1 | Tham mưu, triển khai | 60 | 55 | 58 | 60
      2 | Trật tự, an toàn xã hội | 40 | 38 | 40 | 36
      | Tổng | 100 | 93 | 98 | 96
    `,
    lexicon,
  );
  expect(tables).toEqual([]);
});

test("sums of the sections in a column of their own, the line in the words of the total", () => {
  const { tables, questions } = recognise(
    bookOf`
      BẢNG CHẤM ĐIỂM TRƯỜNG HỌC “AN TOÀN VỀ AN NINH, TRẬT TỰ” NĂM 2025
      TT | Nội dung | Mức điểm tối đa | Mức điểm tự chấm | Cộng theo mục
      I | Triển khai thực hiện | 60 | | =SUM(D4:D5)→58
      1 | Nghị quyết | 30 | 28 |
      2 | Kế hoạch | 30 | 30 |
      II | Lực lượng | 40 | | =SUM(D7:D7)→40
      1 | Bảo vệ | 40 | 40 |
      | TỔNG ĐIỂM (đạt chuẩn: từ 90 điểm) | 100 | =E3+E6→98 |
    `,
    lexicon,
  );
  expect(questions).toEqual([]);
  expect(tables[0]?.columns).toMatchObject({ maximum: 3, self: 4, appraised: null });
  expect(tables[0]?.proven).toBe(true);
  expect(tables[0]?.passLine?.points).toBe(90);
});

test("a list of units with the points of each is no table", () => {
  const { tables } = recognise(
    bookOf`
      KẾT QUẢ TỰ CHẤM ĐIỂM CỦA CÁC DOANH NGHIỆP NĂM 2025
      STT | Doanh nghiệp | Điểm tối đa | Điểm tự chấm | Điểm thẩm định | Ghi chú
      1 | Công ty Cổ phần Xi măng Phú Tân | 100 | 100 | 88 |
      2 | Công ty TNHH May Kim Thành | 100 | 99 | 88 |
      3 | Công ty TNHH Bao bì Tân Trường | 100 | 97 | 90 |
    `,
    lexicon,
  );
  expect(tables).toEqual([]);
});

test("units in a column of their own beside words on mandatory contents are a list, no table", () => {
  const { tables } = recognise(
    bookOf`
      BẢNG TỔNG HỢP KẾT QUẢ TỰ CHẤM VÀ THẨM ĐỊNH TIÊU CHUẨN “AN TOÀN VỀ AN NINH, TRẬT TỰ”
      STT | Xã, phường | Điểm tự chấm | Điểm thẩm định | Nội dung bắt buộc | Kết quả
      1 | Xã Phù Ninh | 97 | 90 | Không đạt | Không công nhận
      2 | Phường Việt Trì | 85 | 95 | Không đạt | Không công nhận
      3 | Xã Thanh Ba | 99 | 97 | Đạt | Công nhận
      4 | Xã Hạ Hòa | 85 | 85 | Đạt | Không công nhận
    `,
    lexicon,
  );
  expect(tables).toEqual([]);
});

test("a sheet that gives the reasons of contents by their numbers is no table of its own", () => {
  const { tables, questions } = recognise(
    withSheet(
      bookOf`
        BẢNG CHẤM ĐIỂM PHONG TRÀO TOÀN DÂN BẢO VỆ AN NINH TỔ QUỐC CẤP XÃ NĂM 2024
        TT | Nội dung | Điểm chuẩn | Xã tự chấm
        1 | Có kế hoạch | 60 | 59,5
        2 | Có mô hình | 40 | 38
        | TỔNG ĐIỂM | 100 | 97,5
      `,
      bookOf`
        GIẢI TRÌNH CÁC NỘI DUNG KHÔNG ĐẠT ĐIỂM CHUẨN
        Nội dung số | Lý do | Điểm bị trừ
        1 | Còn thiếu 01 văn bản | 0,5
        2 | Chưa thực hiện xong | 2
      `,
    ),
    lexicon,
  );
  expect(tables.map(({ items }) => items.length)).toEqual([2]);
  expect(questions).toEqual([]);
});

test("the points of who looks again stand before the unit's own", () => {
  const [table] = recognise(
    bookOf`
      PHIẾU TỰ ĐÁNH GIÁ, CHO ĐIỂM DOANH NGHIỆP “AN TOÀN VỀ AN NINH, TRẬT TỰ” NĂM 2025
      Điểm xét lại | Điểm tự cho | Điểm tối đa | Nội dung | TT
      | 60 | 60 | Có kế hoạch trong quý I | 1
      | 30 | 40 | Ký quy chế phối hợp | 2
      | 90 | 100 | Tổng cộng |
    `,
    lexicon,
  ).tables;
  expect(table?.columns).toMatchObject({ appraised: 1, self: 2, maximum: 3 });
});

test("headings merged over all columns, the codes behind the contents, “xét” for “chấm”, and the line in a note of its own", () => {
  const book = bookOf`
    BẢNG ĐIỂM TỰ XÉT THÔN ĐẠT TIÊU CHUẨN “AN TOÀN VỀ AN NINH, TRẬT TỰ” NĂM 2026
    (Những việc có chữ ĐK ở cột Loại là điều kiện, phải được đủ điểm)
    Loại | Việc phải làm | Ký hiệu | Cách cho điểm | Mức điểm | Thôn tự xét | Xã xét lại
    Phần A. CHỈ ĐẠO
    ĐK | Chi ủy có nghị quyết | A1 | Không có: 0 điểm | 60 | |
    Phần B. KẾT QUẢ
    | Không phát sinh khiếu kiện | B1 | Mỗi vụ trừ 2,5 điểm | 40 | |
    | Điểm cả bảng | | | =E5+E7→100 | |
    | Thôn được đề nghị khi cả bảng được 90 điểm trở lên và đủ các việc điều kiện.
  `;
  const [table] = recognise(merged(book, "A4:G4", "A6:G6"), lexicon).tables;
  expect(table?.items.map(({ number, kind, mandatory }) => [number, kind, mandatory])).toEqual([
    ["Phần A.", "section", false],
    ["A1", "indicator", true],
    ["Phần B.", "section", false],
    ["B1", "indicator", false],
  ]);
  expect(table?.columns).toMatchObject({ number: 3, self: 6, appraised: 7 });
  expect(table?.proven).toBe(true);
  expect(table?.passLine?.points).toBe(90);
});
