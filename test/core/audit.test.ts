import { audit } from "../../src/core/audit";
import type { Finding } from "../../src/core/model/finding/finding";
import { looksLikeFormula } from "../../src/core/base/formulaText";
import type { Facts, Rule } from "../../src/core/model/table/rule";
import type { TableReading } from "../../src/core/model/table/reading";
import type { Decision } from "../../src/core/score";
import { hangGuard } from "../support/hangGuard";
import { claimOf, readingOf, withRules } from "../support/readingOf";
import { score } from "../support/builtInDomain";

const decision: Decision = {
  passLine: { points: 9, source: "Hướng dẫn" },
  grades: {
    bands: [
      { name: "Xuất sắc", from: 9 },
      { name: "Khá", from: 7 },
      { name: "Yếu", from: 0 },
    ],
    source: "x",
  },
};

test("a sheet in order has no findings", () => {
  expect(
    told(readingOf`
      path | text         | max | self | deduction | appraised | reason          | marks
      I    | Lãnh đạo     | 10  | 9,5  |           |           |                 |
      I/1  | Nghị quyết   | 5   | 5    |           | 5         |                 | *
      I/2  | Kế hoạch     | 5   | 4,5  | 0,5       | 4,5       | - Ban hành chậm |
      Tổng |              | 10  | 9,5  | 0,5       | 9,5       |                 |
    `),
  ).toEqual([]);
});

test.each<[string, TableReading, readonly string[]]>([
  [
    "ô điểm còn trống",
    readingOf`
      path | max | self
      I/1  | 5   |
    `,
    ["blankScore C9"],
  ],
  [
    "ô điểm cộng được để trống",
    readingOf`
      path | max | self | marks
      I/1  | 5   |      | +
    `,
    [],
  ],
  [
    "ghi chữ thay cho điểm",
    readingOf`
      path | max | self
      I/1  | 5   | đạt
    `,
    ["textScore C9 đạt"],
  ],
  [
    "điểm lưu dạng chữ",
    readingOf`
      path | max | self | marks
      I/1  | 5   | 2,5  | chữ
    `,
    ["scoreKeptAsText C9 2.5"],
  ],
  [
    "điểm cao hơn điểm tối đa, cả của người thẩm định",
    readingOf`
      path | max | self | appraised
      I/1  | 5   | 5,5  | 6
    `,
    ["aboveMaximum C9 5.5 5", "aboveMaximum D9 6 5"],
  ],
  [
    "điểm của hội đồng như điểm của mọi người chấm: ghi chữ, cao hơn điểm tối đa, tổng sai",
    readingOf`
      path | max | self | appraised | council
      I/1  | 5   | 5    | 5         | đạt
      I/2  | 5   | 5    | 5         | 6
      Tổng | 10  | =10  | =10       | =11
    `,
    ["textScore E9 đạt", "aboveMaximum E10 6 5", "totalMismatch E11 11 6 false"],
  ],
  [
    "điểm thẩm định của mục không bằng tổng các nội dung",
    readingOf`
      path | max | self | appraised
      I    | 5   | 5    | 4
      I/1  | 5   | 5    | 5
    `,
    ["subtotalMismatch D9 4 5"],
  ],
  [
    "dòng cộng mục gõ sai, điểm chuẩn của mục vẫn đúng",
    readingOf`
      path | max | self
      I    |     |
      I/1  | 5   | 5
      I/2  | 4   | 3
      Cộng | 9   | 8
      II   |     |
      II/1 | 6   | 6
      Cộng | 6   | 5
    `,
    ["sumRowMismatch C15 score 14 14 5 6"],
  ],
  [
    "cộng các nội dung gõ sai trước khi cộng, trừ điểm",
    readingOf`
      path | max | self | marks
      I/1  | 5   | 5    |
      I/2  | 4   | 3    |
      Cộng | 9   | 8,5  |
      B/1  |     | 1    | +
      Tổng | 9   | =9   |
    `,
    ["sumRowMismatch C11 score 9 10 8.5 8"],
  ],
  [
    "điểm chuẩn của một dòng cộng mục gõ sai giữa các dòng khác cộng đúng",
    readingOf`
      path | max | self
      I    |     |
      I/1  | 5   | 5
      Cộng | 5   | 5
      II   |     |
      II/1 | 6   | 6
      Cộng | 7   | 6
      III  |     |
      III/1| 4   | 4
      Cộng | 4   | 4
    `,
    ["sumRowMismatch B14 maximum 13 13 7 6"],
  ],
  [
    "dòng cộng không rõ cộng những dòng nào, và dòng cộng cả trang trước",
    readingOf`
      path | max | self
      I    |     |
      I/1  | 5   | 4
      Cộng | 8   | 1
      I/2  | 4   | 3
      Cộng | 9   | 7
    `,
    [],
  ],
  [
    "điểm âm",
    readingOf`
      path | max | self
      I/1  | 5   | -1
    `,
    ["negativeScore C9 -1"],
  ],
  [
    "điểm chuẩn trừ điểm trừ không bằng điểm chấm",
    readingOf`
      path | max | self | deduction | reason
      I/1  | 3   | 2,5  | 1         | Chậm
    `,
    ["deductionMismatch C9 3 1 2.5"],
  ],
  [
    "điểm trừ gõ kèm dấu trừ vẫn đúng",
    readingOf`
      path | max | self | deduction | reason
      I/1  | 3   | 2    | -1        | Chậm
    `,
    [],
  ],
  [
    "trừ điểm không ghi lý do",
    readingOf`
      path | max | self | reason
      I/1  | 7   | 6    |
    `,
    ["deductionNoReason C9 1"],
  ],
  [
    "bảng không có chỗ ghi lý do thì không hỏi lý do",
    readingOf`
      path | max | self
      I/1  | 7   | 6
    `,
    [],
  ],
  [
    "lý do ghi ở cột ghi chú",
    readingOf`
      path | max | self | note
      I/1  | 7   | 6    | Chậm
      I/2  | 7   | 6    |
    `,
    ["deductionNoReason C10 1"],
  ],
  [
    "trừ quá mức tối đa của quy định",
    withRules(
      readingOf`
        path | max | self
        I/1  | 8   | 0
      `,
      { "I/1": { kind: "perOccurrence", points: 2, cap: 6, unit: "vụ" } },
    ),
    ["overCap C9 8 6"],
  ],
  [
    "chấm lưng chừng khi chỉ có đạt hoặc không đạt",
    withRules(
      readingOf`
        path | max | self
        I/1  | 8   | 3
      `,
      { "I/1": { kind: "allOrNothing" } },
    ),
    ["notAllOrNothing C9 3 8"],
  ],
  [
    "nội dung bắt buộc không đạt điểm tối đa",
    readingOf`
      path | max | self | marks
      I/1  | 5   | 4    | *
    `,
    ["mandatoryFailed C9 4 5"],
  ],
  [
    "nội dung bắt buộc do người thẩm định trừ",
    readingOf`
      path | max | self | appraised | reason         | marks
      I/1  | 5   | 5    | 4         | Thiếu hồ sơ    | *
    `,
    ["mandatoryFailed D9 4 5"],
  ],
  [
    "thẩm định thấp hơn mà không có lý do",
    readingOf`
      path | max | self | appraised
      I/1  | 3   | 3    | 2
      I/2  | 3   | 2    | 3
    `,
    ["appraisedLowerNoReason D9 3 2 true"],
  ],
  [
    "tổng gõ tay sai",
    readingOf`
      path | max | self
      I/1  | 3   | 3
      Tổng | 3   | 4
    `,
    ["totalMismatch C10 4 3 true"],
  ],
  [
    "điểm thưởng không nằm trong tổng của thang điểm mà ở dưới",
    readingOf`
      path | max | self | marks
      I/1  | 3   | 3    |
      Tổng | 3   | 3    |
      II/1 | 2   | 1    | +
    `,
    [],
  ],
  [
    "công thức cộng điểm chuẩn ra gần 100",
    readingOf`
      path | max  | self
      I/1  | 60   | 60
      I/2  | 41   | 40
      Tổng | =101 | =100
    `,
    ["oddScale B11 101"],
  ],
  [
    "thang điểm khác, tròn số",
    readingOf`
      path | max  | self
      I/1  | 60   | 60
      I/2  | 50   | 40
      Tổng | =110 | =100
    `,
    [],
  ],
  [
    "công thức tổng bỏ sót ô lưu dạng chữ",
    readingOf`
      path | max | self | marks
      I/1  | 3   | 3    |
      I/2  | 2   | 2    | chữ
      Tổng | 5   | =3   |
    `,
    ["scoreKeptAsText C10 2", "totalMismatch C11 3 5 false"],
  ],
  [
    "tổng thẩm định sai",
    readingOf`
      path | max | self | appraised
      I/1  | 3   | 3    | 3
      Tổng | 3   | =3   | =2
    `,
    ["totalMismatch D10 2 3 false"],
  ],
  [
    "công thức tổng bị gõ đè, số vẫn đúng",
    readingOf`
      path | max | self
      I/1  | 3   | 3
      Tổng | =3  | 3
    `,
    ["formulaReplaced C10 3"],
  ],
  [
    "cả bảng gõ tay thì không có công thức nào bị đè",
    readingOf`
      path | max | self
      I/1  | 3   | 3
      Tổng | 3   | 3
    `,
    [],
  ],
  [
    "ô tổng còn trống; ô tổng thẩm định thì chưa đến lượt",
    readingOf`
      path | max | self | appraised
      I/1  | 3   | 2    | 2
      Tổng | 3   |      |
    `,
    ["totalBlank C10 2"],
  ],
  [
    "tổng ghi số khi chưa nội dung nào được chấm",
    readingOf`
      path | max | self
      I/1  | 3   |
      Tổng | 3   | 3
    `,
    ["blankScore C9", "totalMismatch C10 3 0 true"],
  ],
  [
    "điểm của mục không bằng tổng các nội dung",
    readingOf`
      path | max | self
      I    | 5   | 4
      I/1  | 3   | 3
      I/2  | 2   | 2
      II   | 3   | 3
      II/1 | 3   | 3
    `,
    ["subtotalMismatch C9 4 5"],
  ],
  [
    "điểm chuẩn bị sửa: mục và thang điểm cùng lệch",
    readingOf`
      path | max | self
      I    | 6   |
      I/1  | 3   | 3
      I/2  | 2   | 2
      Tổng | 6   | 5
    `,
    ["groupMaximumMismatch B9 6 5", "scaleMismatch B12 6 5"],
  ],
  [
    "nội dung không ghi điểm tối đa",
    readingOf`
      path | max | self
      I/1  |     | 3
    `,
    ["noMaximum B9"],
  ],
  [
    "trùng số thứ tự",
    readingOf`
      path | max | self
      I/1  | 3   | 3
      I/1  | 2   | 2
    `,
    ["duplicateNumber A10 9"],
  ],
  [
    "số thứ tự bắt đầu lại ở nhóm sau",
    readingOf`
      path | max | self
      1    | 3   | 3
      2    | 2   | 2
      1    | 3   | 3
      2    | 2   | 2
    `,
    [],
  ],
  [
    "dòng ẩn có điểm",
    readingOf`
      path | max | self | marks
      I/1  | 3   | 3    | ẩn
    `,
    ["hiddenRowWithPoints C9"],
  ],
  [
    "lý do và minh chứng trông như công thức",
    readingOf`
      path | max | self | reason                | evidence
      I/1  | 3   | 3    | =HYPERLINK("http://x")  | @SUM(1)
    `,
    ['formulaLikeText D9 =HYPERLINK("http://x")', "formulaLikeText E9 @SUM(1)"],
  ],
])("%s", (_case, table, expected) => {
  expect(told(table)).toEqual(expected);
});

test("maxima that do not add up to the rubric's scale are found without a total row", () => {
  const table = readingOf`
    path | max | self
    I/1  | 99  | 99
  `;
  expect(toldOf(audit(table, score(table, claimOf(table), decision), 100))).toEqual([
    "scaleMismatch - 100 99",
  ]);
});

test.each([
  ["Xuất sắc", "8", ["gradeMismatch A20 Xuất sắc Khá 8"]],
  ["Khá", "8", []],
  ["KHA", "8", []],
  ["xuất sắc.", "9", []],
  ["Khá", "", ["blankScore C9"]],
])("typed grade %s at %s points", (name, self, expected) => {
  const table: TableReading = {
    ...readingOf`
      path | max | self
      I/1  | 10  | ${self}
    `,
    kind: "movement",
    typedGrade: { name, row: 20, column: 1 },
  };
  expect(told(table)).toEqual(expected);
});

test.each<[name: string, appraised: readonly [string, string], told: readonly string[]]>([
  // grade typed by the unit, whose 9 points make Xuất sắc | appraised points | what is told
  ["Xuất sắc", ["4", "3"], []],
  ["Khá", ["4", "3"], []],
  ["Yếu", ["4", "3"], ["gradeMismatch A20 Yếu Khá 7"]],
  ["Yếu", ["4", ""], ["gradeMismatch A20 Yếu Xuất sắc 9"]],
])("grade %s beside appraised points %j", (name, [first, second], expected) => {
  const table: TableReading = {
    ...readingOf`
      path | max | self | appraised
      I/1  | 5   | 5    | ${first}
      I/2  | 5   | 4    | ${second}
    `,
    kind: "movement",
    typedGrade: { name, row: 20, column: 1 },
  };
  expect(told(table).filter((line) => line.startsWith("grade"))).toEqual(expected);
});

test.each<[string, TableReading, readonly string[]]>([
  [
    "cột lý do bỏ trống",
    readingOf`
      path | max | self | reason
      I/1  | 7   | 6    |
    `,
    ["C9 warning"],
  ],
  [
    "cột ghi chú dùng để ghi lý do ở phần lớn nội dung bị trừ",
    readingOf`
      path | max | self | note
      I/1  | 7   | 6    | Chậm
      I/2  | 7   | 6    |
      I/3  | 7   | 7    | Có hồ sơ
      I/4  | 7   | 7    | Có hồ sơ
    `,
    ["C10 warning"],
  ],
  [
    "cột ghi chú chỉ ghi ở nội dung bị trừ",
    readingOf`
      path | max | self | appraised | note
      I/1  | 7   | 6    | 6         | Chậm
      I/2  | 7   | 6    | 6         |
      I/3  | 7   | 7    | 6         |
      I/4  | 7   | 7    | 7         |
    `,
    ["C10 warning", "D11 warning"],
  ],
  [
    "cột ghi chú ghi việc khác",
    readingOf`
      path | max | self | appraised | note
      I/1  | 7   | 6    | 6         |
      I/2  | 7   | 7    | 6         |
      I/3  | 7   | 7    | 7         | Có hồ sơ
    `,
    ["C9 info", "D10 info"],
  ],
  [
    "không có chỗ ghi lý do",
    readingOf`
      path | max | self | appraised
      I/1  | 7   | 6    | 5
    `,
    ["D9 info"],
  ],
])("reasons are asked for where the sheet asks: %s", (_case, table, expected) => {
  const found = audit(table, score(table, claimOf(table), decision));
  const ofReasons = found.filter(({ code }) => code.endsWith("NoReason"));
  expect(ofReasons.map(({ cell, severity }) => `${cell ?? "-"} ${severity}`)).toEqual(expected);
});

test.each([
  ["=1+1", true],
  ['=HYPERLINK("http://x";"y")', true],
  ["  =SUM(A1:A9)", true],
  ["＝SUM(A1)", true],
  ["@SUM(1+1)*cmd|' /C calc'!A0", true],
  ["+SUM(A1:A9)", true],
  ["-A1+B2", true],
  ["-2+3", true],
  ["-2+3+cmd|' /C calc'!A0", true],
  ["+cmd|' /C calc'!A0", true],
  ["+1+1 vụ chưa giải quyết", true],
  ["-- không trừ", true],
  ["- Chưa có nghị quyết", false],
  ["-Chưa có kế hoạch (trừ 2đ)", false],
  ["-0,5 điểm", false],
  ["- 02 vụ (trừ 1 điểm/vụ)", false],
  ["-2-3 vụ chưa giải quyết", false],
  ["+ Đã khắc phục", false],
  ["+84 912 345 678", false],
  ["=> trừ 1 điểm", false],
  ["--- hết ---", false],
  ["- KH(2024)", false],
  ["Trừ 1 điểm = 2 vụ", false],
  ["", false],
])("%s looks like a formula: %s", (text, expected) => {
  expect(looksLikeFormula(text)).toBe(expected);
});

test("a hostile text is answered at once", () => {
  const mustHaveEnded = hangGuard();
  expect(looksLikeFormula(`+${"|".repeat(1_000_000)}`)).toBe(false);
  expect(looksLikeFormula(`-1${"+1".repeat(500_000)}x`)).toBe(true);
  mustHaveEnded();
});

// helpers

/** "code cell facts", the path left out. */
function told(table: TableReading): readonly string[] {
  const bands = decision.grades?.bands;
  return toldOf(audit(table, score(table, claimOf(table), decision), null, bands));
}

const share = { kind: "ratioAtLeast", atLeast: 70, below: "judged" } as const;
const fall = {
  kind: "comparedWithLastYear",
  comparison: "fallsBy",
  percent: 5,
  below: "judged",
} as const;

test.each<[string, Rule, Facts, string, readonly string[]]>([
  ["13/20 under 70 %", share, { numerator: 13, denominator: 20 }, "6", ["factsDisagree C9 6"]],
  ["14/20 under 70 %", share, { numerator: 14, denominator: 20 }, "6", []],
  ["13/20, points taken off", share, { numerator: 13, denominator: 20 }, "3", []],
  ["no facts", share, {}, "6", []],
  ["20 after 20 cases", fall, { thisYear: 20, lastYear: 20 }, "6", ["factsDisagree C9 6"]],
  ["19 after 20 cases", fall, { thisYear: 19, lastYear: 20 }, "6", []],
])("all points beside facts that fall short are told: %s", (_name, rule, facts, self, expected) => {
  const table = withRules(
    readingOf`
      path | max | self
      I/1  | 6   | ${self}
    `,
    { "I/1": rule },
  );
  const found = audit(table, score(table, claimOf(table, { "I/1": { facts } }), decision));
  expect(toldOf(found).filter((words) => words.startsWith("factsDisagree"))).toEqual(expected);
});

const toldOf = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ code, cell, facts }) => {
    const values = Object.entries(facts).filter(([name]) => name !== "path");
    return [code, cell ?? "-", ...values.map(([, value]) => String(value))].join(" ");
  });
