/** The code in the foot of a printed sheet: how it is spelt, what changes it, and what is said of paper and file. */
import * as fc from "fast-check";
import { codeOf } from "../../../src/core/documents/papers/fill/code";
import { type CodeAnswer, compareCode } from "../../../src/core/paper/code/compareCode";
import { parseCode, spelt } from "../../../src/core/paper/code/codeLetters";
import { codeOfSheet } from "../../../src/core/paper/code/tableCode";
import type { TableReading } from "../../../src/core/model/table/reading";
import { describeCodeAnswer } from "../../../src/messages/results/printed/printedCodes";
import { readingOf } from "../../support/readingOf";

const table = readingOf`
  path  | text           | max | self | appraised | reason
  I     | Lãnh đạo       | 20  |      |           |
  I/1   | Có nghị quyết  | 10  | 10   |           |
  I/2   | Có kế hoạch    | 10  | 9    |           | Chậm
  II    | Thực hiện      | 50  |      |           |
  II/1  | Không có vụ án | 25  | 25   |           |
  II/2  | Không có cháy  | 25  |      |           |
  III   | Phong trào     | 30  |      |           |
  III/1 | Tổ tự quản     | 15  | 15   |           |
  III/2 | Tuyên truyền   | 15  | 15   |           |
  Tổng  |                | 100 | =74  |           |
`;
const printed = { unit: "Xã An Bình", tables: [table] };
const code = codeOfSheet(printed, "Bảng") ?? "";

const paperCode = codeOf([{ receipt: "a" }]);

const said = (reading: typeof printed, typed = code): CodeAnswer =>
  compareCode(typed, reading, paperCode);
const withItem = (path: string, change: (item: TableReading["items"][number]) => object) => ({
  ...printed,
  tables: [
    {
      ...table,
      items: table.items.map((item) => (item.path === path ? { ...item, ...change(item) } : item)),
    },
  ],
});
const scored = (path: string, scorer: "self" | "appraised", points: number | null) =>
  withItem(path, ({ scores }) => ({
    scores: { ...scores, [scorer]: { ...scores[scorer], points } },
  }));

describe("spelling", () => {
  test("nine signs in threes, without those that are taken for one another", () => {
    expect(code).toMatch(/^[ACDEHJKMNPRTWXY2-9]{3}(-[ACDEHJKMNPRTWXY2-9]{3}){2}$/);
  });

  test("small letters, blanks and missing dashes make no difference", () => {
    expect(said(printed, ` ${code.toLowerCase().replace(/-/g, " ")} `)).toMatchObject({
      kind: "agrees",
    });
  });

  test("one wrong sign, and two that changed places, are never taken for a code", () => {
    const signs = "ACDEHJKMNPRTWXY23456789";
    const sign = fc.constantFrom(...signs);
    fc.assert(
      fc.property(
        fc.array(sign, { minLength: 8, maxLength: 8 }),
        fc.nat(8),
        fc.nat(8),
        sign,
        (chosen, at, other, wrong) => {
          const right = [...spelt(chosen.join(""), 9)];
          const slip = [...right];
          slip[at] = wrong;
          const swapped = [...right];
          [swapped[at], swapped[other]] = [right[other] ?? "", right[at] ?? ""];
          for (const typed of [slip.join(""), swapped.join("")])
            if (typed !== right.join("")) expect(parseCode(typed, [9])).toEqual({ slip: "check" });
        },
      ),
    );
  });

  test.each([
    ["an O for a nought", code.replace(/^./, "O"), "ký tự “O”"],
    ["two signs too few", code.slice(0, -2), "có 7 ký tự"],
    ["nothing but dashes", "---", "có 0 ký tự"],
  ])("%s is told", (_what, typed, words) => {
    expect(describeCodeAnswer(said(printed, typed))).toContain(words);
  });
});

test("the layout, rows that moved, what a formula sums, how sure the reading is: the same code", () => {
  const moved = {
    ...table,
    confidence: 0.7,
    proven: false,
    firstRow: 20,
    items: table.items.map((item) => ({ ...item, row: item.row + 11, confidence: 0.4 })),
    total: table.total && {
      ...table.total,
      scores: {
        ...table.total.scores,
        self: { ...table.total.scores.self, shown: null },
      },
    },
  };
  expect(said({ ...printed, tables: [moved] })).toEqual({
    kind: "agrees",
    sheet: "Bảng",
    scoredSince: [],
  });
});

test.each<[string, typeof printed, RegExp]>([
  [
    "a score that was raised",
    scored("I/2", "self", 10),
    /KHÔNG khớp\. Điểm đã đổi từ khi in ở một hay nhiều nội dung từ I\.1 đến I\.2; các nội dung còn lại không đổi\.$/,
  ],
  ["a blank that became nought", scored("II/2", "self", 0), /từ II\.1 đến II\.2/],
  ["a score taken out again", scored("III/1", "self", null), /từ III\.1 đến III\.2/],
  [
    "another reason",
    withItem("I/2", () => ({ reason: "Không chậm" })),
    /Điểm vẫn như khi in\. Chữ trong bảng đã đổi/,
  ],
  ["another maximum", withItem("I/2", () => ({ maximum: 12 })), /Điểm vẫn như khi in/],
  [
    "another unit",
    { ...printed, unit: "Xã An Hòa" },
    /Điểm vẫn như khi in\. Chữ trong bảng đã đổi/,
  ],
])("%s: %#", (_what, reading, words) => {
  const answer = said(reading);
  expect(answer.kind).toBe("differs");
  expect(describeCodeAnswer(answer)).toMatch(words);
});

test("points that an appraiser gave after the print are told apart from points that were changed", () => {
  const appraised = scored("I/1", "appraised", 9);
  expect(describeCodeAnswer(said(appraised))).toBe(
    "Trang “Bảng”: bản giấy và tệp KHỚP nhau, điểm và chữ trong bảng không đổi từ khi in. Sau khi in đã chấm thêm: thẩm định.",
  );
});

test("a typed total that was changed alone is told", () => {
  const typedTotal = (shown: number): typeof printed => ({
    ...printed,
    tables: [
      {
        ...table,
        total: table.total && {
          ...table.total,
          scores: {
            ...table.total.scores,
            self: { ...table.total.scores.self, isFormula: false, shown },
          },
        },
      },
    ],
  });
  const before = codeOfSheet(typedTotal(74), "Bảng") ?? "";
  expect(describeCodeAnswer(said(typedTotal(94), before))).toContain(
    "tổng điểm hoặc xếp loại gõ tay đã đổi",
  );
});

test.each([
  ["made from these scores", paperCode ?? "", true],
  ["made from others", codeOf([{ receipt: "b" }]) ?? "", false],
])("the code of a paper %s is answered too", (_what, typed, agrees) => {
  expect(said(printed, typed)).toEqual({ kind: "paper", agrees });
});

test("the code of quite another table agrees in nothing", () => {
  const other = readingOf`
    path | text | max | self
    1    | Cây  | 5   | 3
    2    | Hoa  | 5   | 4
    3    | Lá   | 5   | 1
  `;
  const foreign = codeOfSheet({ unit: "Xã Khác", tables: [other] }, "Bảng") ?? "";
  expect(said(printed, foreign)).toEqual({ kind: "unlike" });
});
