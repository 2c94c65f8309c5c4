/** A column for the words of who appraises is told from the unit's own; where it is the only one for words, it serves both. */
import { recogniseWorkbook } from "../../src/actions/reading/openWorkbook";
import { columnLetters } from "../../src/core/model/workbook/grid";
import { bookOf, merged } from "../support/sheetOf";

const sheetWith = (unit: string, appraiser: string) => bookOf`
  BẢNG CHẤM ĐIỂM xã An Bình năm 2025 tiêu chuẩn An toàn về an ninh, trật tự
  STT | Nội dung | Điểm tối đa | Điểm tự chấm | ${unit} | Điểm thẩm định | ${appraiser}
  1   | Có nghị quyết chuyên đề | 30  | 25 | ban hành chậm | 20 | thiếu chữ ký
  2   | Có kế hoạch thực hiện   | 30  | 30 |               | 30 |
  3   | Có mô hình tự quản      | 40  | 40 |               | 40 |
      | Tổng cộng               | 100 | 95 |               | 90 |
`;

test.each([
  ["Lý do trừ điểm", "Lý do của tổ thẩm định", "E", "G"],
  ["Lý do trừ điểm", "Ý kiến thẩm định", "E", "G"],
  ["Lý do trừ điểm", "Nhận xét của hội đồng", "E", "G"],
  ["Ghi chú", "Lý do chênh lệch", null, "G"],
  ["Lý do trừ điểm", "Ghi chú", "E", null],
  // No other column is for words: the unit's are read there too.
  ["", "Lý do của tổ thẩm định", "G", null],
])("“%s” beside “%s”", (unit, appraiser, reason, appraisedReason) => {
  const [table] = recogniseWorkbook(sheetWith(unit, appraiser)).tables;
  const letters = (column: number | null | undefined) => (column ? columnLetters(column) : null);
  expect({
    reason: letters(table?.columns.reason),
    appraisedReason: letters(table?.columns.appraisedReason),
    appraised: letters(table?.columns.appraised),
    proven: table?.proven,
  }).toEqual({ reason, appraisedReason, appraised: "F", proven: true });
  const [first] = table?.items ?? [];
  expect(first?.appraisedReason).toBe(appraisedReason === null ? undefined : "thiếu chữ ký");
});

test("“Lý do” below “Thẩm định” is the appraiser's", () => {
  const book = merged(
    bookOf`
      BẢNG CHẤM ĐIỂM xã An Bình năm 2025 tiêu chuẩn An toàn về an ninh, trật tự
      STT | Nội dung | Điểm tối đa | Tự chấm |       | Thẩm định |
          |          |             | Điểm    | Lý do | Điểm      | Lý do
      1   | Có nghị quyết chuyên đề | 30  | 25 | ban hành chậm | 20 | thiếu chữ ký
      2   | Có kế hoạch thực hiện   | 30  | 30 |               | 30 |
      3   | Có mô hình tự quản      | 40  | 40 |               | 40 |
          | Tổng cộng               | 100 | 95 |               | 90 |
    `,
    "A2:A3",
    "B2:B3",
    "C2:C3",
    "D2:E2",
    "F2:G2",
  );
  const [table] = recogniseWorkbook(book).tables;
  expect(table?.columns).toMatchObject({ self: 4, reason: 5, appraised: 6, appraisedReason: 7 });
  expect(table?.items[0]).toMatchObject({
    reason: "ban hành chậm",
    appraisedReason: "thiếu chữ ký",
  });
});
