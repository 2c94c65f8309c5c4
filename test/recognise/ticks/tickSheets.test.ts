/** Sheets without points, as communes draw them: what each answer is, and what is no tick sheet at all. */
import { recogniseWorkbook } from "../../../src/actions/reading/openWorkbook";
import { scoreReading } from "../../../src/actions/scoring/scoreReading";
import { loadRubrics } from "../../../src/actions/loading/builtIn/loadRubrics";
import type { WorkbookData } from "../../../src/core/model/workbook/grid";
import { indicatorsIn } from "../../../src/core/model/table/itemTree";
import { answerIn } from "../../../src/core/model/table/tickSheet";
import { bookOf, merged } from "../../support/sheetOf";

const title = "BẢNG TỰ ĐÁNH GIÁ TIÊU CHUẨN “AN TOÀN VỀ AN NINH, TRẬT TỰ” NĂM 2024";

/** One and the same claim in every layout: 1 met, 2 not met, 3 met, 4 not answered, 5 met. */
const layouts: { readonly [name: string]: WorkbookData } = {
  "two columns, ticked with x": bookOf`
    ${title}
    XÃ THANH MỸ
    STT | Nội dung tiêu chí | Đạt | Chưa đạt | Ghi chú
    1 | Có nghị quyết, kế hoạch trong Quý I | x | |
    2 | Thực hiện chủ trương, pháp luật | | x | Còn 01 việc
    3 | Không để xảy ra vụ việc phức tạp | X | |
    4 | Công an xã hoàn thành nhiệm vụ | | |
    5 | Có mô hình hoạt động hiệu quả | x | |
  `,
  "the words of the answer in one column": bookOf`
    ${title}
    XÃ THANH MỸ
    TT | Tiêu chí | Kết quả (Đạt/Chưa đạt) | Lý do chưa đạt
    1 | Có nghị quyết, kế hoạch trong Quý I | Đạt |
    2 | Thực hiện chủ trương, pháp luật | Chưa đạt | Còn 01 việc
    3 | Không để xảy ra vụ việc phức tạp | đạt |
    4 | Công an xã hoàn thành nhiệm vụ | …… |
    5 | Có mô hình hoạt động hiệu quả | Đạt |
  `,
  "có and không, names in two rows": merged(
    bookOf`
    ${title}
    XÃ THANH MỸ
    STT | Nội dung | Tự đánh giá | | Minh chứng
    | | Có | Không |
    1 | Có nghị quyết, kế hoạch trong Quý I | có | |
    2 | Thực hiện chủ trương, pháp luật | | không |
    3 | Không để xảy ra vụ việc phức tạp | ✓ | |
    4 | Công an xã hoàn thành nhiệm vụ | | |
    5 | Có mô hình hoạt động hiệu quả | v | |
  `,
    "A3:A4",
    "B3:B4",
    "C3:D3",
    "E3:E4",
  ),
  "1 and 0": bookOf`
    ${title}
    XÃ THANH MỸ
    STT | Nội dung tiêu chí | Đánh giá (1/0)
    1 | Có nghị quyết, kế hoạch trong Quý I | 1
    2 | Thực hiện chủ trương, pháp luật | 0
    3 | Không để xảy ra vụ việc phức tạp | 1
    4 | Công an xã hoàn thành nhiệm vụ |
    5 | Có mô hình hoạt động hiệu quả | 1
  `,
  "Đ and K, of which only the cells tell": bookOf`
    ${title}
    XÃ THANH MỸ
    STT | Nội dung tiêu chí | Kết quả
    1 | Có nghị quyết, kế hoạch trong Quý I | Đ
    2 | Thực hiện chủ trương, pháp luật | K
    3 | Không để xảy ra vụ việc phức tạp | Đ
    4 | Công an xã hoàn thành nhiệm vụ |
    5 | Có mô hình hoạt động hiệu quả | Đ
  `,
};

test.each(Object.entries(layouts))("%s", (_name, book) => {
  const reading = recogniseWorkbook(book);
  const [table] = reading.tables;
  expect(reading.tables).toHaveLength(1);
  expect(table).toMatchObject({ isTickSheet: true, kind: "standard", year: 2024, proven: true });
  expect([reading.unit, reading.unitType]).toEqual(["XÃ THANH MỸ", "commune"]);
  expect(indicatorsIn(table?.items ?? []).map((item) => answerIn(item, "self"))).toEqual([
    "met",
    "notMet",
    "met",
    null,
    "met",
  ]);
  const scored = scoreReading(reading, loadRubrics());
  expect(scored.tables[0]?.score.outcome).toEqual({
    verdict: "notMet",
    reasons: [
      {
        code: "criterionNotMet",
        path: "2",
        row: expect.any(Number) as number,
        text: "Thực hiện chủ trương, pháp luật",
      },
      { code: "criteriaUnanswered", paths: ["4"] },
    ],
  });
  expect(scored.tables[0]?.score.countedTotal).toBeNull();
  expect(scored.findings).toContainEqual(
    expect.objectContaining({ code: "answerMissing", facts: { path: "4" } }),
  );
  expect(scored.findings.map(({ code }) => code)).not.toContain("blankScore");
});

test.each<[name: string, cells: string, answer: string | null, code: string | null]>([
  ["an x under Đạt", "x |", "met", null],
  ["a v under Chưa đạt", "| v", "notMet", null],
  ["a tick sign", "✓ |", "met", null],
  ["a sign of Wingdings", "ü |", "met", null],
  ["the word under its own name", "| Chưa đạt", "notMet", null],
  ["the word under the other name", "Chưa đạt |", "notMet", null],
  ["1 and 0", "1 | 0", "met", null],
  ["0 and 1", "0 | 1", "notMet", null],
  ["a dash is no tick", "x | -", "met", null],
  ["both", "x | x", null, "answeredTwice"],
  ["neither", "|", null, "answerMissing"],
  ["dots to be written over", "…… |", null, "answerMissing"],
  ["a word that is no answer", "xem lại |", null, "answerUnclear"],
  ["a number that is no answer", "85 |", null, "answerUnclear"],
  ["what does not apply", "Không áp dụng |", null, "answerNotApplicable"],
])("%s", (_name, cells, answer, code) => {
  const book = bookOf`
    ${title}
    XÃ THANH MỸ
    STT | Nội dung tiêu chí | Đạt | Chưa đạt
    1 | Có nghị quyết, kế hoạch trong Quý I | x |
    2 | Thực hiện chủ trương, pháp luật | x |
    3 | Không để xảy ra vụ việc phức tạp | x |
    4 | Công an xã hoàn thành nhiệm vụ | ${cells}
  `;
  const { reading, findings } = scoreReading(recogniseWorkbook(book), loadRubrics());
  const item = indicatorsIn(reading.tables[0]?.items ?? [])[3];
  expect(item && answerIn(item, "self")).toBe(answer);
  expect(findings.flatMap((found) => ("path" in found.facts ? [found] : []))).toEqual(
    code === null
      ? []
      : [
          expect.objectContaining({
            code,
            sheet: "Bảng",
            cell: "C7",
            facts: expect.objectContaining({ path: "4" }) as unknown,
          }),
        ],
  );
});

test.each([
  [
    "groups head criteria, whose numbers begin anew in each",
    bookOf`
      ${title}
      STT | Tiêu chí | Đạt | Chưa đạt
      I | Công tác lãnh đạo, chỉ đạo | |
      1 | Tiêu chí một | x |
      2 | Tiêu chí hai | x |
      II | Xây dựng phong trào | |
      1 | Tiêu chí ba | | x
      2 | Tiêu chí bốn | x |
    `,
    ["section I", "I/1 met", "I/2 met", "section II", "II/1 notMet", "II/2 met"],
  ],
  [
    "lines below an answered criterion only explain it",
    bookOf`
      ${title}
      STT | Tiêu chí | Đạt | Chưa đạt
      1 | Lãnh đạo, đăng ký phấn đấu | x |
      - | Chi bộ có nghị quyết | |
      - | Có đăng ký trong Quý I | |
      2 | Triển khai chủ trương | | x
      3 | Không để xảy ra | |
      a | Hoạt động chống phá | |
      b | Tuyên truyền trái pháp luật | |
    `,
    ["1 met", "2 notMet", "3 null"],
  ],
  [
    "parts that are answered themselves are the criteria",
    bookOf`
      ${title}
      STT | Tiêu chí | Đạt | Chưa đạt
      1 | Lãnh đạo, đăng ký phấn đấu | |
      a | Chi bộ có nghị quyết | x |
      b | Có đăng ký trong Quý I | x |
      2 | Triển khai chủ trương | | x
    `,
    ["section 1", "1/a met", "1/b met", "2 notMet"],
  ],
])("%s", (_name, book, rows) => {
  const [table] = recogniseWorkbook(book).tables;
  expect(
    table?.items.map((item) =>
      item.kind === "indicator"
        ? `${item.path} ${answerIn(item, "self") ?? "null"}`
        : `${item.kind} ${item.path}`,
    ),
  ).toEqual(rows);
});

test("an appraiser's columns are told from the unit's by the names above them", () => {
  const book = merged(
    bookOf`
      ${title}
      STT | Tiêu chí | Đơn vị tự đánh giá | | Hội đồng thẩm định | | Lý do
      | | Đạt | Chưa đạt | Đạt | Chưa đạt |
      1 | Có nghị quyết, kế hoạch trong Quý I | x | | x | |
      2 | Thực hiện chủ trương, pháp luật | x | | | x |
      3 | Không để xảy ra vụ việc phức tạp | x | | x | |
    `,
    "A2:A3",
    "B2:B3",
    "C2:D2",
    "E2:F2",
    "G2:G3",
  );
  const { tables, findings } = scoreReading(recogniseWorkbook(book), loadRubrics());
  expect(tables[0]?.score).toMatchObject({ counted: "appraised", outcome: { verdict: "notMet" } });
  expect(findings).toContainEqual(
    expect.objectContaining({ code: "answersDiffer", cell: "E5", facts: { path: "2" } }),
  );
});

test.each([
  [
    "a list of units",
    bookOf`
      DANH SÁCH ĐƠN VỊ ĐẠT TIÊU CHUẨN NĂM 2024
      STT | Tên đơn vị | Đạt | Chưa đạt
      1 | Xã An Bình | x |
      2 | Xã An Hòa | x |
      3 | Xã An Lạc | | x
    `,
  ],
  [
    "prose",
    bookOf`
      HƯỚNG DẪN ĐÁNH GIÁ TIÊU CHUẨN NĂM 2024
      1. Nội dung đánh giá: đơn vị đạt khi thực hiện đủ các tiêu chí.
      2. Kết quả chưa đạt phải nêu rõ lý do.
      3. Không để xảy ra vụ việc phức tạp.
    `,
  ],
  [
    "counts below the names",
    bookOf`
      THỐNG KÊ KẾT QUẢ NĂM 2024
      STT | Nội dung | Đạt | Chưa đạt
      1 | Khu dân cư | 12 | 3
      2 | Cơ quan | 25 | 4
      3 | Doanh nghiệp | 8 | 2
    `,
  ],
  [
    "a report of an inspection",
    bookOf`
      BIÊN BẢN KIỂM TRA AN TOÀN PCCC - BẢNG KIỂM
      STT | Nội dung kiểm tra | Có | Không | Kiến nghị
      1 | Nội quy PCCC | x | |
      2 | Bình chữa cháy còn hạn | | x | Thay 02 bình
      3 | Lối thoát nạn thông thoáng | x | |
    `,
  ],
])("%s is no tick sheet", (_name, book) => {
  expect(recogniseWorkbook(book).tables.filter((table) => table.isTickSheet)).toEqual([]);
});

test("a table with points is scored in points, though it is ticked", () => {
  const book = bookOf`
    ${title}
    STT | Nội dung | Điểm tối đa | Đạt | Không đạt
    1 | Có nghị quyết | 40 | x |
    2 | Có kế hoạch | 30 | | x
    3 | Có mô hình | 30 | x |
    | Tổng cộng | 100 | 70 |
  `;
  const [table] = recogniseWorkbook(book).tables;
  expect(table?.isTickSheet).toBeUndefined();
  expect(indicatorsIn(table?.items ?? []).map(({ maximum }) => maximum)).toEqual([40, 30, 30]);
});
