/** This year's table beside last year's: which content is which, and what is said of it. */
import { compareYears, type ContentYears, countYears, notesOn } from "../../src/core/lastYear";
import { indicatorsOf } from "../../src/core/rubric";
import type { TableReading } from "../../src/core/model/table/reading";
import type { Facts } from "../../src/core/model/table/rule";
import { loadRubrics } from "../../src/actions/loading/builtIn/loadRubrics";
import { readingOf, withRules } from "../support/readingOf";

const lastYear = readingOf`
  path | text                                                             | max | self | reason               | evidence
  I    | Công tác lãnh đạo, chỉ đạo                                       | 20  |
  I/1  | Có nghị quyết, kế hoạch năm 2024                                 | 6   | 6    |                      | KH số 12/KH-UBND
  I/2  | Tổ chức tuyên truyền pháp luật cho nhân dân                      | 4   | 3    | Thiếu 01 buổi        |
  I/3  | Có quy chế phối hợp                                              | 5   | 5    |                      |
  I/4  | Duy trì họp giao ban hằng tháng với lực lượng bảo vệ an ninh     | 5   | 4    | Tháng 6 không họp    |
  II   | Kết quả thực hiện                                                | 20  |
  II/1 | Không để xảy ra tội phạm về ma túy trên địa bàn xã               | 10  | 10   |                      |
  II/2 | Có quy chế phối hợp                                              | 5   | 2    | Chưa sửa đổi quy chế |
  II/3 | Tỷ lệ giải quyết tin báo, tố giác tội phạm đạt từ 90% trở lên    | 5   | 5    |                      |
`;

/** "I/2 ← I/1 changed by words: maximum, +1" in a line. */
const line = (content: ContentYears): string => {
  switch (content.standing) {
    case "new":
      return `${content.item.path} new`;
    case "gone":
      return `gone ${content.last.path}`;
    case "open":
      return `${content.item.path} ← ? ${content.why}: ${content.candidates.map(({ path }) => path).join(", ")}`;
    default: {
      const { item, last, standing, ground, changes, difference } = content;
      const told = [standing, ground, ...changes, ...(difference === null ? [] : [difference])];
      return `${item.path} ← ${last.path}: ${told.join(" ")}`;
    }
  }
};

const beside = (now: TableReading, last: TableReading = lastYear): readonly string[] =>
  compareYears(
    now,
    { table: { ...last, year: 2024 }, facts: new Map(), evidence: new Map() },
    [],
  ).map(line);

test("rows that were moved and renumbered keep their content, whatever row they stand in; the year within the words is no change", () => {
  const now = readingOf`
    path | text                                                          | max | self
    I    | Công tác lãnh đạo, chỉ đạo                                    | 26  |
    I/1  | Có quy chế phối hợp                                           | 5   | 4
    I/2  | Phân công đảng viên phụ trách hộ gia đình                     | 6   | 6
    I/3  | Có nghị quyết, kế hoạch năm 2025.                             | 6   | 6
    I/4  | tổ chức tuyên truyền pháp luật cho nhân dân                   | 4   |
    II   | Kết quả thực hiện                                             | 20  |
    II/1 | Có quy chế phối hợp                                           | 5   | 5
    II/2 | Không để xảy ra tội phạm về ma túy trên địa bàn xã            | 10  | 8
  `;
  expect(beside(now)).toEqual([
    "I/1 ← I/3: same words -1",
    "I/2 new",
    "I/3 ← I/1: same words 0",
    "I/4 ← I/2: same words",
    "II/1 ← II/2: same words 3",
    "II/2 ← II/1: same words -2",
    "gone I/4",
    "gone II/3",
  ]);
});

test.each<[string, TableReading, readonly string[]]>([
  [
    "another wording: said, its points are not compared",
    readingOf`
      path | text                                                          | max | self
      II   | Kết quả thực hiện                                             | 5   |
      II/9 | Tỷ lệ giải quyết tin báo, tố giác tội phạm đạt từ 95% trở lên | 5   | 5
    `,
    ["II/9 ← II/3: changed likeness wording"],
  ],
  [
    "another maximum: said, its points are not compared",
    readingOf`
      path | text                                        | max | self
      I    | Công tác lãnh đạo, chỉ đạo                  | 8   |
      I/1  | Tổ chức tuyên truyền pháp luật cho nhân dân | 8   | 8
    `,
    ["I/1 ← I/2: changed words maximum"],
  ],
  [
    "it has become mandatory: said, its points are compared",
    readingOf`
      path | text                                        | max | self | marks
      I    | Công tác lãnh đạo, chỉ đạo                  | 4   |      |
      I/1  | Tổ chức tuyên truyền pháp luật cho nhân dân | 4   | 4    | *
    `,
    ["I/1 ← I/2: changed words mandatory 1"],
  ],
  [
    "two of last year's are as likely: left open, neither is guessed",
    readingOf`
      path | text                | max | self
      IX   | Nội dung khác       | 5   |
      IX/1 | Có quy chế phối hợp | 5   | 5
    `,
    ["IX/1 ← ? alike: I/3, II/2"],
  ],
  [
    "two alike under their old headings: each keeps its own",
    readingOf`
      path  | text                       | max | self
      I     | Kết quả thực hiện          | 5   |
      I/1   | Có quy chế phối hợp        | 5   | 5
      II    | Công tác lãnh đạo, chỉ đạo | 5   |
      II/1  | Có quy chế phối hợp        | 5   | 5
    `,
    ["I/1 ← II/2: same words 3", "II/1 ← I/3: same words 0"],
  ],
  [
    "one content divided into two: both are left open",
    readingOf`
      path | text                                                    | max | self
      I    | Công tác lãnh đạo, chỉ đạo                              | 5   |
      I/1  | Duy trì họp giao ban hằng tháng                         | 2   | 2
      I/2  | Giao ban với lực lượng bảo vệ an ninh                   | 3   | 3
    `,
    ["I/1 ← ? split: I/4", "I/2 ← ? split: I/4"],
  ],
  [
    "two contents put together: left open, with both",
    readingOf`
      path | text                                                                                                    | max | self
      I    | Công tác lãnh đạo, chỉ đạo                                                                              | 10  |
      I/1  | Có nghị quyết, kế hoạch năm 2025; tổ chức tuyên truyền pháp luật cho nhân dân trên toàn địa bàn xã      | 10  | 9
    `,
    ["I/1 ← ? merged: I/1, I/2"],
  ],
  [
    "in the same place with the same points, with few of its words: a person is asked",
    readingOf`
      path | text                                                    | max | self
      I    | Công tác lãnh đạo, chỉ đạo                              | 4   |
      I/2  | Tuyên truyền, phổ biến pháp luật đến từng hộ nhân dân   | 4   | 4
    `,
    ["I/2 ← ? reworded: I/2"],
  ],
])("%s", (_what, now, expected) => {
  expect(beside(now).filter((each) => !each.startsWith("gone"))).toEqual(expected);
});

test("one criterion of a rubric is one content, however it is worded and numbered", () => {
  const rubric = loadRubrics().find(({ criteria }) => indicatorsOf(criteria).length > 3);
  if (!rubric) throw new Error("no rubric with criteria");
  const [text = ""] = indicatorsOf(rubric.criteria)
    .map((criterion) => criterion.text)
    .sort((a, b) => b.length - a.length);
  const named = (table: TableReading): TableReading => ({
    ...table,
    rubric: { id: rubric.id, confidence: 1 },
  });
  const words = text.split(" ");
  const cut = Math.ceil(words.length / 10);
  const now = named(readingOf`
    path | text                          | max | self
    3    | ${words.slice(cut).join(" ")} | 5   | 5
  `);
  const last = named(readingOf`
    path | text                             | max | self
    1    | ${words.slice(0, -cut).join(" ")} | 5   | 4
  `);
  const [content] = compareYears(
    now,
    { table: last, facts: new Map(), evidence: new Map() },
    loadRubrics(),
  );
  expect(content && line(content)).toBe("3 ← 1: changed criterion wording");
});

test("what is proposed: points, reason and evidence as they stood, the figure where this year's rule asks for it", () => {
  const now = withRules(
    readingOf`
      path | text                                               | max | self
      I/1  | Có nghị quyết, kế hoạch năm 2025                   | 6   |
      II/1 | Không để xảy ra tội phạm về ma túy trên địa bàn xã | 10  |
    `,
    { "II/1": { kind: "comparedWithLastYear", comparison: "notMore", percent: null } },
  );
  const row = (path: string): number => lastYear.items.find((item) => item.path === path)?.row ?? 0;
  const facts = new Map<number, Facts>([
    [row("I/1"), { thisYear: 3 }],
    [row("II/1"), { thisYear: 7, lastYear: 9 }],
  ]);
  const evidence = new Map([[row("II/1"), "BC số 5/BC-CAX"]]);
  const contents = compareYears(now, { table: { ...lastYear, year: 2024 }, facts, evidence }, []);
  expect(
    contents.flatMap((content) => (content.standing === "same" ? content.last : [])),
  ).toMatchObject([
    { path: "I/1", points: { self: 6 }, evidence: "KH số 12/KH-UBND", figure: null },
    { path: "II/1", points: { self: 10 }, evidence: "BC số 5/BC-CAX", figure: 7 },
  ]);
  expect(countYears(contents)).toEqual({ same: 2, changed: 0, new: 0, gone: 5, open: 0 });
});

const owner = { unit: "Xã An Bình", unitType: "commune", year: 2025 };
test.each<[string, Partial<typeof owner> | { readonly year: null }, readonly string[]]>([
  ["the year before", { year: 2024 }, []],
  ["capitals are no other name", { unit: "XÃ AN BÌNH", year: 2024 }, []],
  ["who signs for it, and a name without accents", { unit: "ubnd xa an binh", year: 2024 }, []],
  ["another place, told apart by its accents", { unit: "Xã Ân Bình", year: 2024 }, ["otherUnit"]],
  ["a unit that was merged since", { unit: "Xã An Hòa", year: 2024 }, ["otherUnit"]],
  ["another type", { unitType: "school", year: 2024 }, ["otherUnitType"]],
  ["the same year", {}, ["sameYear"]],
  ["given the wrong way round", { year: 2026 }, ["laterYear"]],
  ["two years before", { year: 2023 }, ["yearsBetween"]],
  ["no year", { year: null }, ["yearUnknown"]],
])("notes: %s", (_what, last, codes) => {
  expect(notesOn(owner, { ...owner, ...last }).map(({ code }) => code)).toEqual(codes);
});
