/** Which indicators the formula of a total passes over, and what is then told; and a grade typed beside its label. */
import { scoreReading } from "../../src/actions/scoring/scoreReading";
import { recognise } from "../../src/core/recognise";
import { addedRanges } from "../../src/core/recognise/form/proof/totalFormula";
import { bookOf } from "../support/sheetOf";
import { lexicon } from "../truth/samples";

test.each<readonly [formula: string, adds: boolean]>([
  ["SUM(C3:C9)", true],
  ["SUM(C3,C6,C9)", true],
  ["$C$3+C6+C9", true],
  ["ROUND(SUM(C3:C9),2)", true],
  ["SUBTOTAL(9,C3:C9)", true],
  ["SUM(C3:C9)-D10", false],
  ["SUMPRODUCT(C3:C9,D3:D9)", false],
  ["SUM('Phụ lục'!C3:C9)", false],
  ["SUM(DIEM)", false],
  ["IF(C3>0,SUM(C3:C9),0)", false],
])("%s only adds up: %s", (formula, adds) => {
  expect(addedRanges(formula) !== null).toBe(adds);
});

/** Two groups of two indicators each, with the score cells and the total as given; "3" is the last score. */
const told = (group1: string, group2: string, total: string, last = "3") => {
  const book = bookOf`
    Bảng chấm điểm tiêu chuẩn An toàn về ANTT năm 2025
    Đơn vị: xã An Bình
    TT | Nội dung | Điểm chuẩn | Tự chấm
    I | Công tác lãnh đạo | 50 | ${group1}
    1 | Có nghị quyết | 30 | 30
    2 | Có kế hoạch | 20 | 20
    II | Kết quả | 50 | ${group2}
    1 | Không có khiếu kiện | 47 | 47
    2 | Không có tội phạm | 3 | ${last}
    | Tổng cộng | 100 | ${total}
  `;
  const { findings } = scoreReading(recognise(book, lexicon), []);
  return findings
    .filter(({ code }) => /total|sum|formula/i.test(code))
    .map(({ code, cell, facts }) =>
      [code, cell, ...("paths" in facts ? facts.paths : [])].join(" "),
    );
};

test.each<readonly [what: string, told: readonly string[], expected: readonly string[]]>([
  [
    "the range ends above the last row, whose score is 0",
    told("", "", "=SUM(D5:D8)→97", "0"),
    ["sumRangeShort D10 II/2"],
  ],
  [
    "and where the number is wrong, both are told",
    told("", "", "=SUM(D5:D8)→97"),
    ["totalMismatch D10", "sumRangeShort D10 II/2"],
  ],
  ["a whole range", told("", "", "=SUM(D5:D9)→100"), []],
  ["sums of groups", told("=SUM(D5:D6)→50", "=SUM(D8:D9)→50", "=D4+D7→100"), []],
  [
    "a group is left out",
    told("=SUM(D5:D6)→50", "=SUM(D8:D9)→50", "=D4→50"),
    ["totalMismatch D10", "sumRangeShort D10 II/1 II/2"],
  ],
  [
    "the sum of a group ends early",
    told("=SUM(D5:D6)→50", "=SUM(D8:D8)→47", "=D4+D7→97", "0"),
    ["sumRangeShort D10 II/2"],
  ],
  ["typed sums of groups hide what is in them", told("50", "50", "=D4+D7→100"), []],
  ["a formula that does more than add", told("", "", "=IF(D5>0,SUM(D5:D8),0)→97", "0"), []],
  ["a typed total has no range", told("", "", "97", "0"), []],
  ["a formula that was never worked out is no blank total", told("", "", "=SUM(D5:D9)→"), []],
  ["a blank total", told("", "", ""), ["totalBlank D10"]],
  [
    "a total that comes to an error is not blank",
    told("", "", "=SUM(D5:D9)→#REF!"),
    ["totalIsError D10"],
  ],
])("%s", (_what, found, expected) => {
  expect(found).toEqual(expected);
});

test.each([
  ["in one cell", "Xếp loại phong trào: Khá", "", "B6"],
  ["beside its label", "Xếp loại phong trào", "Khá", "C6"],
  ["beside its label with a colon", "Tự xếp loại:", "Loại khá", "C6"],
])("a grade typed %s", (_what, label, beside, cell) => {
  const book = bookOf`
    Bảng chấm điểm phân loại phong trào Toàn dân bảo vệ an ninh Tổ quốc năm 2025
    TT | Nội dung | Điểm chuẩn | Tự chấm
    1 | Có nghị quyết | 60 | 60
    2 | Có kế hoạch | 40 | 35
    | Tổng cộng | 100 | 95
    | ${label} | ${beside}
  `;
  const [table] = recognise(book, lexicon).tables;
  const column = table?.typedGrade?.column ?? 0;
  expect([
    table?.typedGrade?.name,
    `${" ABC".charAt(column)}${table?.typedGrade?.row ?? 0}`,
  ]).toEqual(["Khá", cell]);
});
