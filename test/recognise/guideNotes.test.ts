import type { WorkbookData } from "../../src/core/model/workbook/grid";
import { recognise } from "../../src/core/recognise";
import { bookOf } from "../support/sheetOf";
import { lexicon } from "../truth/samples";

const standard = bookOf`
  BẢNG CHẤM ĐIỂM TIÊU CHUẨN AN TOÀN VỀ AN NINH, TRẬT TỰ NĂM 2025
  TT | Nội dung | Điểm chuẩn | Điểm tự chấm
  1 | Nghị quyết | 60 | 60
  2 | Kế hoạch | 40 | 40
  | Tổng cộng | 100 | 100
`;
const movement = bookOf`
  BẢNG CHẤM ĐIỂM PHÂN LOẠI PHONG TRÀO TOÀN DÂN BẢO VỆ ANTQ NĂM 2025
  TT | Nội dung | Điểm chuẩn | Điểm tự chấm
  1 | Tuyên truyền | 60 | 60
  2 | Mô hình | 40 | 40
  | Tổng cộng | 100 | 100
`;

/** The table with guides behind it, each one line of a sheet of its own. */
const withSheets = (book: WorkbookData, guides: readonly string[]): WorkbookData => ({
  ...book,
  grids: [
    ...book.grids,
    ...guides.flatMap((words, at) =>
      bookOf([words] as unknown as TemplateStringsArray).grids.map((grid) => ({
        ...grid,
        sheet: `Hướng dẫn ${at + 1}`,
      })),
    ),
  ],
});

test.each<[string, WorkbookData, readonly string[], unknown]>([
  [
    "the pass line of a guide",
    standard,
    ["4. Tổng điểm 100; đạt từ 90 điểm trở lên được đề nghị công nhận."],
    ["Hướng dẫn 1", 90],
  ],
  [
    "two guides that say the same",
    standard,
    ["Đạt từ 85 điểm trở lên", "Mức đạt: 85 điểm trở lên"],
    ["Hướng dẫn 1", 85],
  ],
  [
    "two guides that differ state nothing",
    standard,
    ["Đạt từ 85 điểm trở lên", "Đạt từ 90 điểm trở lên"],
    null,
  ],
  [
    "a guide to the other kind states nothing",
    standard,
    ["Phân loại phong trào toàn dân bảo vệ an ninh Tổ quốc: đạt từ 90 điểm trở lên"],
    null,
  ],
])("%s", (_what, book, guides, expected) => {
  const { passLine = null } = recognise(withSheets(book, guides), lexicon).tables[0] ?? {};
  expect(passLine && [passLine.sheet, passLine.points]).toEqual(expected);
});

const unnamed = bookOf`
  BIỂU 2 - TỰ CHẤM ĐIỂM NĂM 2026
  TT | Nội dung | Điểm chuẩn | Điểm tự chấm
  1 | Nghị quyết | 60 | 60
  2 | Kế hoạch | 40 | 40
  | Tổng cộng | 100 | 100
`;
const ofStandard = "Hồ sơ đề nghị công nhận: Ấp đạt tiêu chuẩn “An toàn về an ninh, trật tự”";
const ofMovement = "Phân loại phong trào toàn dân bảo vệ an ninh Tổ quốc";

test.each<[string, readonly string[], string, boolean]>([
  ["a cover that names the kind", [ofStandard], "standard", false],
  ["two kinds named: it is asked about", [ofStandard, ofMovement], "other", true],
  ["none named: it is asked about", ["Trang bìa"], "other", true],
])("%s", (_what, guides, kind, isAsked) => {
  const { tables, questions } = recognise(withSheets(unnamed, guides), lexicon);
  expect(tables.map((table) => table.kind)).toEqual([kind]);
  expect(questions.some(({ code }) => code === "kind")).toBe(isAsked);
});

test("limits of grades that stand in a guide alone", () => {
  const guide =
    "2. Xếp loại phong trào: Xuất sắc từ 90 điểm trở lên; Khá từ 75 đến dưới 90 điểm; Yếu dưới 75 điểm";
  const { grades = null } = recognise(withSheets(movement, [guide]), lexicon).tables[0] ?? {};
  expect(grades).toMatchObject({
    sheet: "Hướng dẫn 1",
    bands: [
      { name: "Xuất sắc", from: 90 },
      { name: "Khá", from: 75 },
      { name: "Yếu", from: 0 },
    ],
  });
});

test("a word of which a guide says that it is the mark is read in every content, also where rules follow it", () => {
  const marked = bookOf`
    BẢNG CHẤM ĐIỂM TIÊU CHUẨN AN TOÀN VỀ AN NINH, TRẬT TỰ NĂM 2025
    TT | Nội dung và cách chấm | Điểm tối đa | Điểm trường chấm
    1 | Không có vụ cháy - Bắt buộc | 30 | 30
    2 | Không có người vi phạm - Bắt buộc. Trừ 1 điểm/người | 30 | 28
    3 | Giữ bí mật - Bắt buộc - trừ 2 điểm/vụ | 20 | 20
    4 | Kế hoạch | 20 | 20
    | Tổng cộng | 100 | 98
  `;
  const guide = "2. Nội dung ghi “Bắt buộc” phải đạt điểm tối đa.";
  const [table] = recognise(withSheets(marked, [guide]), lexicon).tables;
  expect(table?.items.map(({ mandatory }) => mandatory)).toEqual([true, true, true, false]);
});

test("points in dots that a guide speaks of are the marks; a guide of which nothing is found leaves the table open", () => {
  const marked = bookOf`
    BẢNG CHẤM ĐIỂM TIÊU CHUẨN AN TOÀN VỀ AN NINH, TRẬT TỰ NĂM 2025
    TT | Nội dung và cách chấm | Điểm tối đa | Điểm trường chấm
    1 | Không có người vi phạm – phải đạt 60/60 điểm | 60 | 55
    2 | Kế hoạch | 40 | 40
    | Tổng cộng | 100 | 95
  `;
  const guide =
    "Nội dung ghi “phải đạt …/… điểm” là nội dung bắt buộc, chấm thấp hơn thì không đạt.";
  const [table] = recognise(withSheets(marked, [guide]), lexicon).tables;
  expect(table?.items.map(({ mandatory }) => mandatory)).toEqual([true, false]);
  const [open] = recognise(withSheets(standard, [guide]), lexicon).tables;
  expect(open?.doubts.map(({ code }) => code)).toEqual(["marksUnread"]);
});
