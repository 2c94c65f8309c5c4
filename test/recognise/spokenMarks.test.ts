/** Tests what a sheet says about its contents away from their own words: which are mandatory, and how each is scored. */
import { indicatorsIn } from "../../src/core/model/table/itemTree";
import type { WorkbookData } from "../../src/core/model/workbook/grid";
import { recognise } from "../../src/core/recognise";
import { bookOf, merged } from "../support/sheetOf";
import { lexicon } from "../truth/samples";
import { ruleInShort } from "./rules/ruleInShort";

/** What stands in the column beside the three contents, and the note below the table; which contents it makes mandatory. */
test.each<
  [name: string, beside: readonly [string, string, string], note: string, which: readonly string[]]
>([
  [
    "words that the note quotes",
    ["Đạt tối đa", "", "Đạt tối đa"],
    "Cột “Yêu cầu” ghi “Đạt tối đa”: nội dung bắt buộc đạt điểm tối đa.",
    ["1", "3"],
  ],
  [
    "other words that the note quotes",
    ["", "Điểm liệt", ""],
    "* Nội dung ghi “Điểm liệt” phải đạt điểm tối đa.",
    ["2"],
  ],
  [
    "what the note begins with",
    ["TC cứng", "", "TC cứng"],
    "TC cứng: tiêu chí bắt buộc phải đạt điểm tối đa. Từ 90 điểm trở lên thì đạt.",
    ["1", "3"],
  ],
  [
    "a letter of a kind",
    ["B", "A", "B"],
    "Ghi chú: Loại A là tiêu chí bắt buộc phải đạt điểm tối đa; loại B là tiêu chí chấm theo kết quả.",
    ["2"],
  ],
  [
    "words within the rule beside",
    ["Không có: 0 điểm và không xét công nhận", "Mỗi vụ trừ 1 điểm", "Không có: 0 điểm"],
    "- Nội dung có hướng dẫn “không xét công nhận” là nội dung bắt buộc phải đạt điểm tối đa.",
    ["1"],
  ],
  [
    "sections and ranges of numbers",
    ["", "", ""],
    "Các tiêu chí số 1, từ số 2 đến số 3 bắt buộc phải đạt điểm tối đa.",
    ["1", "2", "3"],
  ],
  [
    "one of two quotes",
    ["Bắt buộc", "Theo mức độ", "Bắt buộc"],
    "1. Nội dung “Bắt buộc” phải đạt điểm tối đa; nội dung “Theo mức độ” chấm theo kết quả thực hiện.",
    ["1", "3"],
  ],
  [
    "letters that the note begins with and explains",
    ["ĐK", "", "ĐK"],
    "ĐK: tiêu chí điều kiện, bắt buộc đạt đủ điểm tối đa.",
    ["1", "3"],
  ],
  [
    "numbers behind a word in brackets",
    ["", "", ""],
    "2. Nội dung bắt buộc (phải đạt điểm quy định): 1, 2.",
    ["1", "2"],
  ],
  [
    "numbers behind what they have to reach",
    ["", "", ""],
    "Tiêu chí bắt buộc phải đạt: 1, 3.",
    ["1", "3"],
  ],
  [
    "a share that is shown as such",
    ["", "100%", ""],
    "1. Tiêu chí có ghi 100% ở cột “Tỷ lệ điểm phải đạt” là tiêu chí bắt buộc, phải đạt 100% điểm chuẩn.",
    ["2"],
  ],
  [
    "what is not said to lose points",
    ["", "", ""],
    "- Ngoài các nội dung số 1, số 3 được trừ điểm theo mức độ thực hiện, tất cả nội dung còn lại bắt buộc phải đạt điểm tối đa.",
    ["2"],
  ],
  [
    "the points that have to be reached",
    ["", "", "Bắt buộc đạt 20/20 điểm"],
    "Đạt từ 90 điểm trở lên.",
    ["3"],
  ],
])("mandatory by %s", (_name, beside, note, which) => {
  const [table] = recognise(formOf({ beside, note }), lexicon).tables;
  const marked = indicatorsIn(table?.items ?? []).filter(({ mandatory }) => mandatory);
  expect(marked.map(({ number }) => number)).toEqual(which);
  expect(table?.proven).toBe(true);
});

test.each([
  ["Tiêu chí có dấu * ở số thứ tự bắt buộc phải đạt điểm cao nhất.", "2*", "40"],
  ["Đạt từ 90 điểm; tiêu chí có dấu * ở mức điểm bắt buộc phải đạt tối đa.", "2", "40*"],
])("a star that the note explains: %s", (note, number, maximum) => {
  const [table] = recognise(
    bookOf`
      BẢNG CHẤM ĐIỂM “AN TOÀN VỀ AN NINH, TRẬT TỰ” NĂM 2025
      STT | Nội dung | Điểm tối đa | Điểm tự chấm
      1 | Có kế hoạch | 60 | 60
      ${number} | Không có trộm cắp | ${maximum} | 35
      | Tổng cộng | 100 | 95
      ${note}
    `,
    lexicon,
  ).tables;
  expect(table?.items.map(({ mandatory }) => mandatory)).toEqual([false, true]);
});

test("a column of points that have to be reached marks where they are the most", () => {
  const [table] = recognise(
    formOf({
      header: "Điểm tối thiểu phải đạt",
      beside: ["40", "20", ""],
      note: "Nội dung có điểm tối thiểu bằng điểm tối đa là nội dung bắt buộc.",
    }),
    lexicon,
  ).tables;
  expect(indicatorsIn(table?.items ?? []).map(({ mandatory }) => mandatory)).toEqual([
    true,
    false,
    false,
  ]);
});

test("underlined contents are mandatory where the note says so", () => {
  const book = formOf({ note: "Các nội dung được gạch chân là nội dung bắt buộc." });
  const [grid] = book.grids;
  const underlined = grid?.styles.length ?? 0;
  const [plain] = grid?.styles ?? [];
  if (!grid || !plain) throw new Error("no sheet");
  const cells = grid.cells.map((cell) =>
    cell.row === 4 && cell.column === 2 ? { ...cell, style: underlined } : cell,
  );
  const styles = [...grid.styles, { ...plain, underlined: true } as const];
  const [table] = recognise({ ...book, grids: [{ ...grid, cells, styles }] }, lexicon).tables;
  expect(indicatorsIn(table?.items ?? []).map(({ mandatory }) => mandatory)).toEqual([
    false,
    true,
    false,
  ]);
});

test("a note on mandatory contents of which none is marked leaves the table open", () => {
  const note = "Đạt từ 90 điểm trở lên và các nội dung bắt buộc đạt điểm tối đa.";
  const [table] = recognise(formOf({ note }), lexicon).tables;
  expect(table?.proven).toBe(false);
  expect(table?.doubts).toEqual([
    { code: "marksUnread", facts: { words: note }, place: { kind: "row", row: 7 }, choices: [] },
  ]);
});

test("a number behind the list of mandatory contents that is not understood leaves the table open", () => {
  const note = "Các nội dung 1 và các nội dung bổ sung 3 bắt buộc đạt điểm tối đa.";
  const [table] = recognise(formOf({ note }), lexicon).tables;
  expect(table?.doubts.map(({ code }) => code)).toEqual(["marksUnread"]);
});

test("maxima in bold are mandatory where the note says so", () => {
  const book = formOf({ note: "* Điểm quy định in đậm: nội dung bắt buộc phải đạt điểm tối đa." });
  const [grid] = book.grids;
  const [plain] = grid?.styles ?? [];
  if (!grid || !plain) throw new Error("no sheet");
  const cells = grid.cells.map((cell) =>
    cell.row === 5 && cell.value === 20 ? { ...cell, style: grid.styles.length } : cell,
  );
  const styles = [...grid.styles, { ...plain, bold: true }];
  const [table] = recognise({ ...book, grids: [{ ...grid, cells, styles }] }, lexicon).tables;
  expect(indicatorsIn(table?.items ?? []).map(({ mandatory }) => mandatory)).toEqual([
    false,
    false,
    true,
  ]);
});

test("a list of mandatory contents with a line for each section below it marks those alone", () => {
  const [table] = recognise(
    bookOf`
      BẢNG CHẤM ĐIỂM XÃ “AN TOÀN VỀ AN NINH, TRẬT TỰ” NĂM 2025
      STT | Nội dung | Điểm quy định | Xã tự chấm
      I | Lãnh đạo | 40 | 40
      1 | Nghị quyết | 20 | 20
      2 | Kế hoạch | 20 | 20
      II | An ninh | 60 | 60
      1 | Không khiếu kiện | 20 | 20
      2 | Không trộm cắp | 20 | 20
      3 | Không cháy, nổ | 20 | 20
      | CỘNG CHUNG | 100 | 100
      1. Các nội dung bắt buộc phải đạt điểm quy định:
      - Mục I: nội dung 1;
      - Mục II: nội dung 1, 3;
      2. Điểm đạt tiêu chuẩn: 90 điểm trở lên.
    `,
    lexicon,
  ).tables;
  const marked = indicatorsIn(table?.items ?? []).filter(({ mandatory }) => mandatory);
  expect(marked.map(({ text }) => text)).toEqual([
    "Nghị quyết",
    "Không khiếu kiện",
    "Không cháy, nổ",
  ]);
  expect(table?.passLine?.points).toBe(90);
});

test.each([
  ["then chốt", "- Nội dung then chốt phải đạt điểm tối đa, nếu bị trừ điểm thì không công nhận."],
  ["bắt buộc", "Nội dung bắt buộc không đạt điểm tối đa thì không công nhận."],
])("contents that say “nội dung %s” in brackets have to have the maximum", (words, note) => {
  const [table] = recognise(
    bookOf`
      PHIẾU CHẤM ĐIỂM ẤP “AN TOÀN VỀ AN NINH, TRẬT TỰ” NĂM 2025
      Số TT | Tiêu chí | Điểm tối đa | Tự chấm
      1 | Chi bộ ra nghị quyết (nội dung ${words}) | 40 | 40
      2 | Không có trộm cắp (mỗi vụ trừ 1 điểm, trừ đến hết điểm của nội dung) | 30 | 30
      3 | Không có tội phạm (nội dung ${words}) | 30 | 20
      | Cộng | 100 | 90
      ${note}
    `,
    lexicon,
  ).tables;
  expect(indicatorsIn(table?.items ?? []).map(({ mandatory }) => mandatory)).toEqual([
    true,
    false,
    true,
  ]);
});

test.each([
  ["III và mục VI", [false, false, true, false, false, true]],
  ["II, III và IV", [false, true, true, true, false, false]],
])("sections %s are mandatory", (sections, expected) => {
  const [table] = recognise(
    bookOf`
      BẢNG CHẤM ĐIỂM CƠ QUAN “AN TOÀN VỀ AN NINH, TRẬT TỰ” NĂM 2024
      STT | Nội dung | Điểm chuẩn | Cơ quan chấm
      I | Lãnh đạo
      1 | Nghị quyết | 20 | 20
      II | Vận động
      2 | Tuyên truyền | 20 | 20
      III | An ninh
      3 | Không khiếu kiện | 20 | 20
      IV | Trật tự
      4 | Không trộm cắp | 20 | 20
      V | Phòng cháy
      5 | Không cháy, nổ | 10 | 10
      VI | Lực lượng
      6 | Bảo vệ | 10 | 10
      | Cộng tổng điểm | 100 | 100
      Ghi chú: Các nội dung ở mục ${sections} bắt buộc đạt điểm chuẩn (điểm tối đa).
    `,
    lexicon,
  ).tables;
  expect(indicatorsIn(table?.items ?? []).map(({ mandatory }) => mandatory)).toEqual(expected);
});

test("a table whose contents are nearly all mandatory is left open: its marks were hardly read", () => {
  const [table] = recognise(
    bookOf`
      BẢNG CHẤM ĐIỂM THÔN “AN TOÀN VỀ AN NINH, TRẬT TỰ” NĂM 2024
      STT | Nội dung | Điểm tối đa | Thôn chấm
      1 | Có nghị quyết (*) | 10 | 10
      2 | Có kế hoạch (*) | 10 | 10
      3 | Tuyên truyền (*) | 10 | 10
      4 | Không trộm cắp (*) | 10 | 10
      5 | Không cờ bạc (*) | 10 | 10
      6 | Không ma túy (*) | 10 | 10
      7 | Không khiếu kiện (*) | 10 | 10
      8 | Không cháy, nổ (*) | 10 | 10
      9 | Tổ hòa giải (*) | 10 | 10
      10 | Tổ bảo vệ | 10 | 10
      | Tổng điểm | 100 | 100
      (*) Nội dung bắt buộc phải đạt điểm tối đa.
    `,
    lexicon,
  ).tables;
  expect(table?.proven).toBe(false);
  expect(table?.doubts).toEqual([
    {
      code: "mostMarked",
      facts: { rows: 9, of: 10 },
      place: { kind: "total", row: 13 },
      choices: [],
    },
  ]);
});

test("a column that says how each content is scored gives its rule", () => {
  const [table] = recognise(
    formOf({
      header: "Cách tính điểm",
      beside: ["Mỗi vụ trừ 5 điểm", "Không thực hiện không chấm điểm", "Cứ giảm 1% trừ 2 điểm"],
      note: "",
    }),
    lexicon,
  ).tables;
  expect(indicatorsIn(table?.items ?? []).map(({ rule }) => ruleInShort(rule))).toEqual([
    "mỗi vụ trừ 5",
    "đạt hết hoặc 0",
    "từ 90 %, cứ thiếu 1 % trừ 2",
  ]);
});

test("lines right below a content say how it is scored; what speaks of all contents above does not", () => {
  const [table] = recognise(
    bookOf`
      BẢNG CHẤM ĐIỂM XÃ “AN TOÀN VỀ AN NINH, TRẬT TỰ” NĂM 2025
      STT | Nội dung | Điểm tối đa | Xã tự chấm
      1 | Báo cáo đúng thời gian | 40 | 40
      | - Cứ thiếu 01 báo cáo trừ 1 điểm.
      2 | Gửi hồ sơ trước ngày 15/11 | 40 | 40
      | - Chậm trừ 5 điểm.
      3 | Không có khiếu kiện | 20 | 20
      | - Xảy ra một trong các nội dung trên thì trừ 5 điểm.
      | Tổng cộng | 100 | 100
    `,
    lexicon,
  ).tables;
  expect(indicatorsIn(table?.items ?? []).map(({ rule }) => ruleInShort(rule))).toEqual([
    "mỗi báo cáo trừ 1",
    "trước 15/11, chậm trừ 5",
    "người chấm",
  ]);
});

test("“kiểm điểm công tác” adds no points; notes that are numbered below the total are none of the deductions", () => {
  const [table] = recognise(
    bookOf`
      BẢNG CHẤM ĐIỂM DOANH NGHIỆP “AN TOÀN VỀ AN NINH, TRẬT TỰ” NĂM 2025
      STT | Nội dung | Điểm tối đa | DN tự chấm | Ghi chú
      I | Lãnh đạo | 100 | 95
      1 | Họp kiểm điểm công tác an ninh, trật tự | 60 | 60 | BB
      2 | Có mô hình | 40 | 35
      II | Điểm trừ | |
      1 | Nộp hồ sơ chậm (trừ 1 điểm) | | 1
      2 | Báo cáo thiếu trung thực (trừ 2 điểm) | | 2
      | Tổng điểm | 100 | 92
      1. “BB” tại cột Ghi chú: nội dung bắt buộc đạt điểm tối đa.
      2. Doanh nghiệp đạt tổng điểm 90 trở lên được xem xét công nhận.
    `,
    lexicon,
  ).tables;
  expect(
    indicatorsIn(table?.items ?? []).map(({ path, bonus, scores }) => [
      path,
      bonus,
      scores.self.points,
    ]),
  ).toEqual([
    ["I/1", false, 60],
    ["I/2", false, 35],
    ["II/1", true, -1],
    ["II/2", true, -2],
  ]);
  expect([table?.passLine?.points, table?.proven]).toEqual([90, true]);
});

test("a little table of grades below is read row by row", () => {
  const [table] = recognise(
    bookOf`
      PHIẾU CHẤM ĐIỂM PHONG TRÀO TOÀN DÂN BẢO VỆ AN NINH TỔ QUỐC NĂM 2025
      STT | Nội dung | Điểm tối đa | Điểm tự chấm
      1 | Có kế hoạch | 60 | 60
      2 | Có mô hình | 40 | 35
      | Tổng cộng | 100 | 95
      |
      | Xếp loại | Mức điểm
      | Xuất sắc | Từ 90 đến 100 điểm
      | Khá | Từ 70 đến dưới 90 điểm
      | Yếu | Dưới 70 điểm
    `,
    lexicon,
  ).tables;
  expect(table?.grades?.bands).toEqual([
    { name: "Xuất sắc", from: 90 },
    { name: "Khá", from: 70 },
    { name: "Yếu", from: 0 },
  ]);
});

test("lines with a plus or a minus below the bonus and the deductions are rows of their own", () => {
  const [table] = recognise(
    bookOf`
      BẢNG CHẤM ĐIỂM XÃ “AN TOÀN VỀ AN NINH, TRẬT TỰ” NĂM 2025
      STT | Nội dung | Điểm tối đa | Xã tự chấm
      1 | Có kế hoạch | 60 | 60
      2 | Có mô hình | 40 | 35
      | ĐIỂM THƯỞNG | |
      + | Được tặng Bằng khen (cộng 2 điểm) | | 2
      + | Có mô hình được nhân rộng (cộng 1 điểm) | |
      | ĐIỂM TRỪ | |
      1 | Nộp hồ sơ chậm (trừ 1 điểm) | |
      2 | Bị phê bình (trừ 2 điểm) | |
      | Tổng điểm | 100 | 97
    `,
    lexicon,
  ).tables;
  const added = indicatorsIn(table?.items ?? []).filter(({ bonus }) => bonus);
  expect(added.map(({ text, scores }) => [text, scores.self.points])).toEqual([
    ["Được tặng Bằng khen (cộng 2 điểm)", 2],
    ["Có mô hình được nhân rộng (cộng 1 điểm)", null],
    ["Nộp hồ sơ chậm (trừ 1 điểm)", null],
    ["Bị phê bình (trừ 2 điểm)", null],
  ]);
  expect(table?.total?.scores.self.shown).toBe(97);
  expect(table?.proven).toBe(true);
});

/** Whose form it is, where labels name several kinds of unit. */
test.each([
  ["Ấp, khóm: Ấp Mỹ Thạnh | Xã, phường, thị trấn: Xã Tân Hội Trung", "Ấp Mỹ Thạnh"],
  ["Thôn (khu phố): Thôn Mỹ Nghiệp | Xã, thị trấn: Thị trấn Phước Dân", "Thôn Mỹ Nghiệp"],
  ["Khu dân cư: Bản Pa Thơm", "Bản Pa Thơm"],
])("%s", (line, unit) => {
  const { unit: read, unitType } = recognise(formOf({ line, note: "" }), lexicon);
  expect([read, unitType]).toEqual([unit, "residentialArea"]);
});

// helpers

interface Form {
  readonly header?: string;
  readonly beside?: readonly [string, string, string];
  readonly note: string;
  /** Above the header. */
  readonly line?: string;
}

/** A form of three contents, all scored in full. */
function formOf({
  header = "Yêu cầu",
  beside = ["", "", ""],
  note,
  line = "",
}: Form): WorkbookData {
  const [first, second, third] = beside;
  return bookOf`
    BẢNG CHẤM ĐIỂM “AN TOÀN VỀ AN NINH, TRẬT TỰ” NĂM 2025
    ${line}
    STT | Nội dung | ${header} | Điểm tối đa | Điểm tự chấm
    1 | Không để xảy ra trộm cắp tài sản | ${first} | 40 | 40
    2 | Có kế hoạch bảo đảm an ninh | ${second} | 40 | 40
    3 | Từ 90% trở lên số hộ đăng ký | ${third} | 20 | 20
    | Tổng cộng | | 100 | 100
    ${note}
  `;
}

test("codes, of which a line above explains the letters", () => {
  const [table] = recognise(
    bookOf`
      BẢNG CHẤM ĐIỂM KHU DÂN CƯ “AN TOÀN VỀ AN NINH, TRẬT TỰ” NĂM 2025
      (Mã BB: tiêu chí bắt buộc, phải đạt điểm chuẩn; mã TC: tiêu chí chấm theo kết quả)
      Mã tiêu chí | Nội dung tiêu chí | Điểm chuẩn | Điểm đạt được
      BB01 | Có nghị quyết | 60 | 60
      TC02 | Báo cáo đúng hạn | 40 | 39
      | Tổng số điểm | 100 | 99
      | Điểm thấp nhất để được công nhận | 90
    `,
    lexicon,
  ).tables;
  expect(table?.items.map(({ number, mandatory }) => [number, mandatory])).toEqual([
    ["BB01", true],
    ["TC02", false],
  ]);
  expect(table?.passLine?.points).toBe(90);
});

test("“đ” in a list of points is a point of its own", () => {
  const [table] = recognise(
    bookOf`
      BẢNG CHẤM ĐIỂM THÔN “AN TOÀN VỀ AN NINH, TRẬT TỰ” NĂM 2024
      TT | Tiêu chí | Điểm | Thôn chấm
      I | Lãnh đạo
      a) | Có nghị quyết | 10 | 10
      b) | Có quy ước | 10 | 10
      II | Kết quả
      a) | Không khiếu kiện | 10 | 10
      b) | Không tội phạm | 20 | 20
      c) | Không ma túy | 20 | 20
      d) | Không cờ bạc | 10 | 10
      đ) | Không tai nạn | 20 | 20
      | Cộng chung | 100 | 100
      Nội dung bắt buộc đạt điểm tối đa: điểm a mục I; điểm a, d, đ mục II.
    `,
    lexicon,
  ).tables;
  const marked = indicatorsIn(table?.items ?? []).filter(({ mandatory }) => mandatory);
  expect(marked.map(({ path }) => path)).toEqual(["I/a", "II/a", "II/d", "II/đ"]);
});

test("what says how points are taken off stands beside the reasons; what it says may be the mark", () => {
  const [table] = recognise(
    bookOf`
      BẢNG TỰ CHẤM ĐIỂM DOANH NGHIỆP “AN TOÀN VỀ AN NINH, TRẬT TỰ” NĂM 2025
      STT | Yêu cầu | Điểm | DN tự chấm | Căn cứ trừ điểm | Lý do trừ
      1 | Không có tội phạm | 60 | 60 | Không được trừ |
      2 | Nộp báo cáo | 40 | 39 | Thiếu 01 báo cáo thì bị trừ 1 điểm | Còn thiếu 01 báo cáo
      | Điểm đạt theo yêu cầu (A) | 100 | 99 | |
      * “Không được trừ”: yêu cầu bắt buộc, doanh nghiệp phải đạt điểm tối đa.
    `,
    lexicon,
  ).tables;
  expect(table?.columns).toMatchObject({ self: 4, reason: 6 });
  expect(table?.items.map(({ mandatory, rule }) => [mandatory, ruleInShort(rule)])).toEqual([
    [true, "người chấm"],
    [false, "mỗi báo cáo trừ 1"],
  ]);
});

test("ticks under one of two headers", () => {
  const book = bookOf`
      BẢNG ĐIỂM THÔN “AN TOÀN VỀ AN NINH, TRẬT TỰ” NĂM 2025
      TT | Tiêu chí, cách chấm | Tính chất tiêu chí | | Thang điểm | Thôn tự cho điểm
      | | Bắt buộc | Không bắt buộc | |
      1 | Có nghị quyết | x | | 30 | 30
      2 | Có quy ước | | x | 30 | 30
      3 | Không có tội phạm | x | | 40 | 35
      | TỔNG ĐIỂM | | | 100 | 95
      Từ 90/100 điểm trở lên và các tiêu chí đánh dấu x ở cột “Bắt buộc” được điểm tối đa.
    `;
  const spans = ["A2:A3", "B2:B3", "C2:D2", "E2:E3", "F2:F3"];
  const [table] = recognise(merged(book, ...spans), lexicon).tables;
  expect(table?.items.map(({ mandatory }) => mandatory)).toEqual([true, false, true]);
});
