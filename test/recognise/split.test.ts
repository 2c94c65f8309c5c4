import { scoreReading } from "../../src/actions/scoring/scoreReading";
import { recognise } from "../../src/core/recognise";
import type { WorkbookData } from "../../src/core/model/workbook/grid";
import { describeFinding } from "../../src/messages/vi";
import { bookOf } from "../support/sheetOf";
import { lexicon } from "../truth/samples";

const first = bookOf`
  Tiêu chuẩn An toàn về ANTT năm 2025
  Đơn vị: xã An Bình
  TT | Nội dung | Điểm chuẩn | Tự chấm | Lý do
  I | Công tác lãnh đạo | 40
  1 | Có nghị quyết | 30 | 30
  2 | Có kế hoạch | 10 | 8 | Chậm
`;
const headed = bookOf`
  TT | Nội dung | Điểm chuẩn | Tự chấm | Lý do
  II | Kết quả | 60
  1 | Không có khiếu kiện | 40 | 40
  2 | Không có tội phạm | 20 | 20
  | Tổng cộng | 100 | 98
  Ghi chú: đạt từ 90 điểm trở lên và các tiêu chí bắt buộc đạt điểm tối đa thì công nhận đạt tiêu chuẩn.
`;
const headless = bookOf`
  II | Kết quả | 60
  1 | Không có khiếu kiện | 40 | 40
  2 | Không có tội phạm | 20 | 20
  | Tổng cộng | 100 | 98
  Ghi chú: đạt từ 90 điểm trở lên và các tiêu chí bắt buộc đạt điểm tối đa thì công nhận đạt tiêu chuẩn.
`;
const restarting = bookOf`
  TT | Nội dung | Điểm chuẩn | Tự chấm | Lý do
  I | Kết quả khác | 60
  1 | Không có khiếu kiện | 40 | 40
  2 | Không có tội phạm | 20 | 20
  | Tổng cộng | 60 | 60
`;

test.each([
  ["with its header printed anew", headed],
  ["without a header", headless],
])("a table that goes on on the next sheet %s is told with the points of both", (_, page) => {
  const reading = recognise(pages(first, page), lexicon);
  expect(reading.tables.map(({ sheet, kind, year }) => [sheet, kind, year])).toEqual([
    ["Trang 1", "standard", 2025],
    ["Trang 2", "standard", 2025],
  ]);
  expect(reading.tables.map(({ otherPart }) => otherPart)).toMatchObject([
    { sheet: "Trang 2", maximum: 60, points: { self: 60 } },
    { sheet: "Trang 1", row: 4, maximum: 40, points: { self: 38 } },
  ]);
  const { findings, tables } = scoreReading(reading, []);
  const told = findings.filter(({ code }) => code === "splitTable");
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(told.map(({ sheet }) => sheet)).toEqual(["Trang 2"]);
  expect(told.map(describeFinding).join()).toContain(
    "bảng ở trang “Trang 1” (từ dòng 4). Cộng các phần: điểm tối đa 100, điểm chấm 98.",
  );
  for (const { score } of tables) {
    expect(score.outcome).toMatchObject({
      verdict: "met",
      reasons: [{ code: "reachesLine" }, { code: "wholeOfParts", total: 98, maximum: 100 }],
    });
  }
});

test("parts of which one is appraised are told with the unit's own points of both", () => {
  const columns = "TT | Nội dung | Điểm chuẩn | Tự chấm | Thẩm định";
  const appraised = bookOf`
    Tiêu chuẩn An toàn về ANTT năm 2025
    ${columns}
    I | Công tác lãnh đạo | 40
    1 | Có nghị quyết | 30 | 30 | 25
    2 | Có kế hoạch | 10 | 8 | 5
  `;
  const rest = bookOf`
    ${columns}
    II | Kết quả | 60
    1 | Không có khiếu kiện | 40 | 40
    2 | Không có tội phạm | 20 | 20
    | Tổng cộng | 100 | 98
  `;
  const { tables } = scoreReading(recognise(pages(appraised, rest), lexicon), []);
  for (const { score } of tables)
    expect(score.outcome?.reasons).toMatchObject([
      { code: "noLine" },
      { code: "wholeOfParts", total: 98 },
    ]);
});

test("every row keeps its own sheet and place", () => {
  const [one, two] = recognise(pages(first, headless), lexicon).tables;
  expect(one?.items.map(({ row, path, scores }) => `${row} ${path} ${scores.self.points}`)).toEqual(
    ["4 I 38", "5 I/1 30", "6 I/2 8"],
  );
  expect(two?.items.map(({ row, path, scores }) => `${row} ${path} ${scores.self.points}`)).toEqual(
    ["1 II 60", "2 II/1 40", "3 II/2 20"],
  );
});

test("a total that does not state both parts is told at its cell", () => {
  const wrong = bookOf`
    TT | Nội dung | Điểm chuẩn | Tự chấm | Lý do
    II | Kết quả | 60
    1 | Không có khiếu kiện | 40 | 40
    2 | Không có tội phạm | 20 | 20
    | Tổng cộng | 100 | 60
  `;
  const { findings } = scoreReading(recognise(pages(first, wrong), lexicon), []);
  expect(findings).toContainEqual(
    expect.objectContaining({
      code: "totalMismatch",
      sheet: "Trang 2",
      cell: "D5",
      facts: { shown: 60, computed: 98, typed: true },
    }),
  );
});

test("another table of its own, with numbers from the start and its own total, is no part", () => {
  const reading = recognise(pages(first, restarting), lexicon);
  expect(reading.tables.map(({ otherPart }) => otherPart)).toEqual([null, null]);
});

test("where nothing tells that it goes on, a table without a total and of an unusual scale is told", () => {
  const { findings } = scoreReading(recognise(pages(first), lexicon), []);
  expect(findings.map(({ code }) => code)).toContain("noTotalRow");
});

// helpers

/** One workbook with the sheets of several, named "Trang 1", "Trang 2". */
const pages = (...books: readonly WorkbookData[]): WorkbookData => ({
  ...first,
  grids: books.flatMap(({ grids }, at) =>
    grids.map((grid) => ({ ...grid, sheet: `Trang ${at + 1}` })),
  ),
});
