/** Tables of one file that give way to another: what counts, what is told, and what stays a question. */
import type { WorkbookData } from "../../src/core/model/workbook/grid";
import { recognise } from "../../src/core/recognise";
import { readingOfYear } from "../../src/core/consolidate/intake/roundYear";
import { describeFinding } from "../../src/messages/vi";
import { bookOf } from "../support/sheetOf";
import { lexicon } from "../truth/samples";

const titled = (
  unit: string,
  title: string,
  self: readonly [string, string],
): WorkbookData => bookOf`
  ${unit}
  ${title}
  STT | Nội dung | Điểm tối đa | Điểm tự chấm
  I | Lãnh đạo | 10
  1 | Nghị quyết | 6 | ${self[0]}
  2 | Kế hoạch | 4 | ${self[1]}
  II | Kết quả | 5
  1 | Không có vụ việc | 5 | ${self[0] === "" ? "" : "5"}
  | Tổng cộng | 15
`;
const TITLE = "BẢNG CHẤM ĐIỂM AN TOÀN VỀ AN NINH, TRẬT TỰ NĂM 2024";
const scored = titled("TRƯỜNG THCS HÒA LẠC", TITLE, ["5", "4"]);
const blank = (unit: string): WorkbookData => titled(unit, TITLE, ["", ""]);
const summary = bookOf`
  TRƯỜNG THCS HÒA LẠC
  ĐIỂM CÁC MỤC NĂM 2024
  STT | Nhóm tiêu chí | Điểm tối đa | Điểm tự chấm
  1 | Lãnh đạo | 10 | 9
  2 | Kết quả | 5 | 5
  | Cộng | 15 | 14
`;
const losses = bookOf`
  LÝ DO TRỪ ĐIỂM CÁC NỘI DUNG NĂM 2024
  Nội dung | Lý do trừ điểm | Điểm trừ
  I.1 a) | Chậm ban hành nghị quyết | 1
  I.1 c) | Thiếu một kế hoạch | 1
  I.2 b) | Thực hiện chưa đầy đủ | 0,5
  II.1 b) | Để xảy ra một vụ | 2
`;

/** Sheets by name, in order; those that count, and why the others do not. */
const cases: readonly (readonly [
  string,
  { readonly [sheet: string]: WorkbookData },
  readonly string[],
  readonly string[],
])[] = [
  [
    "an empty form with dots for the name before the filled one",
    { Mẫu: blank("TRƯỜNG ……………"), Chấm: scored },
    ["Chấm"],
    ["Mẫu blank"],
  ],
  [
    "an empty form of the same school",
    { Mẫu: blank("TRƯỜNG THCS HÒA LẠC"), Chấm: scored },
    ["Chấm"],
    ["Mẫu blank"],
  ],
  [
    "an empty sheet of another school is that school's, not scored yet",
    { "Hòa Lạc": scored, "Hòa Bình": blank("TRƯỜNG THCS HÒA BÌNH") },
    ["Hòa Lạc", "Hòa Bình"],
    [],
  ],
  ["an empty form alone counts", { Mẫu: blank("TRƯỜNG ……………") }, ["Mẫu"], []],
  [
    "the sums of the groups before the table itself",
    { "Theo mục": summary, "Chi tiết": scored },
    ["Chi tiết"],
    ["Theo mục summary"],
  ],
  [
    "six months and the whole year",
    {
      "6 tháng": titled("TRƯỜNG THCS HÒA LẠC", TITLE, ["6", "4"]),
      "Cả năm": scored,
    },
    ["Cả năm"],
    ["6 tháng partOfYear"],
  ],
  [
    "reasons and points lost on a sheet of their own are no table of points",
    { "Chấm điểm": scored, "Lý do": losses },
    ["Chấm điểm"],
    ["Lý do lossesOnly"],
  ],
  [
    "six months alone count",
    { "6 tháng": titled("TRƯỜNG THCS HÒA LẠC", TITLE, ["6", "4"]) },
    ["6 tháng"],
    [],
  ],
  [
    "two scored tables with nothing to choose by both stay",
    { Sheet1: scored, "Sheet1 (2)": titled("TRƯỜNG THCS HÒA LẠC", TITLE, ["6", "4"]) },
    ["Sheet1", "Sheet1 (2)"],
    [],
  ],
];

test.each(cases)("%s", (_, sheets, counted, aside) => {
  const reading = recognise(fileOf(sheets), lexicon);
  expect(reading.tables.map(({ sheet }) => sheet)).toEqual(counted);
  expect(reading.otherTables.map(({ sheet, setAside }) => `${sheet} ${setAside}`)).toEqual(aside);
  const told = reading.findings.filter(({ code }) => code === "tableSetAside");
  expect(told.map(({ sheet }) => sheet)).toEqual(reading.otherTables.map(({ sheet }) => sheet));
  // The year of a round brings none of them back.
  expect(readingOfYear(reading, 2024)?.tables.map(({ sheet }) => sheet)).toEqual(counted);
});

test("the form of the whole year is not given up for what was scored within it", () => {
  const sheets = {
    "Quý I": titled("TRƯỜNG THCS HÒA LẠC", TITLE, ["6", "4"]),
    "Cả năm": blank("TRƯỜNG THCS HÒA LẠC"),
  };
  const reading = recognise(fileOf(sheets), lexicon);
  expect(reading.tables.map(({ sheet }) => sheet)).toEqual(["Cả năm"]);
});

test("the table that the officer chooses counts, and the other says so", () => {
  const file = fileOf({ Mẫu: blank("TRƯỜNG ……………"), Chấm: scored });
  const correction = { tables: [{ sheet: "Mẫu", headerRow: 3, counts: true as const }] };
  const reading = recognise(file, lexicon, { correction, forms: [] });
  expect(reading.tables.map(({ sheet }) => sheet)).toEqual(["Mẫu"]);
  expect(reading.otherTables).toMatchObject([{ sheet: "Chấm", setAside: "notChosen" }]);
});

test("a hidden double of a visible table does not count", () => {
  const file = fileOf({ Cũ: scored, Chấm: scored });
  const grids = file.grids.map(
    (grid, at) => ({ ...grid, state: at === 0 ? "hidden" : "visible" }) as const,
  );
  const reading = recognise({ ...file, grids }, lexicon);
  expect(reading.tables.map(({ sheet }) => sheet)).toEqual(["Chấm"]);
  expect(reading.otherTables).toMatchObject([{ sheet: "Cũ", setAside: "hidden" }]);
});

test("of a visible empty form and a hidden filled one, one counts", () => {
  const file = fileOf({ Mẫu: blank("TRƯỜNG ……………"), Chấm: scored });
  const grids = file.grids.map((grid) =>
    grid.sheet === "Chấm" ? ({ ...grid, state: "hidden" } as const) : grid,
  );
  const reading = recognise({ ...file, grids }, lexicon);
  expect(reading.tables.map(({ sheet }) => sheet)).toEqual(["Mẫu"]);
});

test("what is told says why, and which table counts instead", () => {
  const { findings } = recognise(fileOf({ Mẫu: blank("TRƯỜNG ……………"), Chấm: scored }), lexicon);
  expect(findings.filter(({ code }) => code === "tableSetAside").map(describeFinding)).toEqual([
    "Bảng này chưa chấm điểm nào nên không tính; đã lấy bảng ở trang “Chấm”, dòng 3. Nếu không đúng, đề nghị chỉ giữ lại bảng cần tính.",
  ]);
});

test.each([
  ["above", (sums: string, detail: string) => `${sums}\nII. CHI TIẾT CHẤM ĐIỂM\n${detail}`],
  ["below", (sums: string, detail: string) => `${detail}\n${sums}`],
])("sums of the groups %s the table, on one sheet under one title", (_, join) => {
  const sums = `STT | Nhóm tiêu chí | Điểm tối đa | Điểm tự chấm
    1 | Lãnh đạo | 10 | 9
    2 | Kết quả | 5 | 5
    | Cộng | 15 | 14`;
  const detail = `STT | Nội dung tiêu chí | Điểm tối đa | Điểm tự chấm
    A | Lãnh đạo | 10 | 9
    1 | Nghị quyết | 6 | 5
    2 | Kế hoạch | 4 | 4
    B | Kết quả | 5 | 5
    1 | Không có vụ việc | 5 | 5
    | Tổng cộng | 15 | 14`;
  const reading = recognise(
    bookOf`
      TRƯỜNG THCS HÒA LẠC
      ${TITLE}
      ${join(sums, detail)}
    `,
    lexicon,
  );
  expect(reading).toMatchObject({
    unit: "TRƯỜNG THCS HÒA LẠC",
    unitType: "school",
    year: 2024,
    tables: [
      {
        kind: "standard",
        setAside: null,
        total: { maximum: 15, scores: { self: { points: 14 } } },
      },
    ],
    otherTables: [{ setAside: "summary" }],
    questions: [],
  });
});

const fileOf = (sheets: { readonly [sheet: string]: WorkbookData }): WorkbookData => {
  const grids = Object.entries(sheets).flatMap(([sheet, { grids }]) =>
    grids.map((grid) => ({ ...grid, sheet })),
  );
  return { ...scored, grids };
};
