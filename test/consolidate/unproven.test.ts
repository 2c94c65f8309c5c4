/** What a round makes of a table whose reading is in doubt: points as they were read, marked, and no conclusion. */
import { emptyPaper } from "../../src/core/model/round/closing";
import { consolidationBook } from "../../src/core/documents/consolidation";
import { standingOf } from "../../src/core/consolidate/result/standing";
import type { Consolidation } from "../../src/core/model/round/consolidation";
import { consolidationWords, domain } from "../support/builtInDomain";
import { type Row, roundOf } from "../support/roundSketch";
import { sheetNamed, shownRows } from "../support/shownSheet";

const sheet = (
  unit: string,
  columns: readonly string[],
  scores: readonly Row[],
): readonly Row[] => [
  [`Đơn vị: ${unit}`],
  ["Bảng chấm điểm tiêu chuẩn “An toàn về an ninh, trật tự” đối với khu dân cư năm 2025"],
  ["STT", "Nội dung", "Điểm chuẩn", ...columns],
  [1, "Có nghị quyết, kế hoạch", 40, ...(scores[0] ?? [])],
  [2, "Tuyên truyền pháp luật", 30, ...(scores[1] ?? [])],
  [3, "Không có tội phạm", 30, ...(scores[2] ?? [])],
  ["", "Tổng cộng", 100, ...(scores[3] ?? [])],
];
/** Nobody can tell which of two columns is the unit's score of the year. */
const doubtful = sheet(
  "Thôn Đoài",
  ["Điểm tự chấm", "Điểm tự chấm"],
  [
    [40, 30],
    [28, 20],
    [25, 30],
    [93, 80],
  ],
);
const clear = sheet("Thôn Hạ", ["Điểm tự chấm"], [[40], [28], [25], [93]]);
const round = (more: Parameters<typeof roundOf>[2] = {}): Consolidation =>
  roundOf(
    [
      { file: "Thôn Đoài.xlsx", sheets: { Bảng: doubtful } },
      { file: "Thôn Hạ.xlsx", sheets: { Bảng: clear } },
    ],
    null,
    more,
  );
const bookOf = (consolidation: Consolidation) =>
  consolidationBook({
    consolidation,
    words: consolidationWords,
    domain,
    options: {
      madeAt: "2025-11-20T02:00:00.000Z",
      paper: emptyPaper,
      followUps: [],
      pathTo: () => null,
    },
  });

test("a doubtful table has its points and no verdict; the other unit is none the worse", () => {
  const { units, statistics } = round();
  expect(
    units.map((unit) => {
      const table = unit.tables["standard"];
      return [unit.unit.name, table?.countedTotal, table?.verdict, standingOf(unit, "standard")];
    }),
  ).toEqual([
    ["Thôn Đoài", 93, null, "unproven"],
    ["Thôn Hạ", 93, "met", "met"],
  ]);
  expect([statistics.unproven, statistics.total.tables["standard"]]).toMatchObject([
    1,
    { met: 1, notMet: 0, incomplete: 0, unproven: 1 },
  ]);
});

test("the list, what is to be done and the counts say so", () => {
  const book = bookOf(round());
  const list = shownRows(sheetNamed(book, "Danh sách tổng hợp"));
  expect(list.filter((row) => row.includes("Thôn"))).toEqual([
    "1 | Thôn Đoài |  | Khu dân cư | 93 |  |  | Chờ xác nhận |  |  | Chưa xếp loại | An toàn về ANTT: không tính bình quân\nĐiểm ghi như đã đọc, chưa chắc đã đọc đúng bảng\n1 lỗi",
    "2 | Thôn Hạ |  | Khu dân cư | 93 |  |  | Đạt |  |  | Chưa xếp loại",
  ]);
  expect(shownRows(sheetNamed(book, "Cần xử lý")).join("\n")).toContain(
    "1 | Thôn Đoài | Lỗi | Chưa chắc đã đọc đúng bảng này nên chưa kết luận. | D3",
  );
  expect(shownRows(sheetNamed(book, "Thống kê")).join("\n")).toContain("Chờ xác nhận");
});

test("where every reading is trusted, nothing of the kind is listed", () => {
  const book = bookOf(roundOf([{ file: "Thôn Hạ.xlsx", sheets: { Bảng: clear } }], null));
  expect(shownRows(sheetNamed(book, "Thống kê")).join("\n")).not.toContain("Chờ xác nhận");
});

test("a council may decide all the same", () => {
  const [unit] = round().units;
  const reason = "Biên bản số 05";
  const override = { unit: unit?.unit.key ?? "", kind: "standard", points: null, grade: null };
  const { units, statistics } = round({
    overrides: [{ ...override, verdict: "met", reason, seen: null }],
  });
  expect([units[0]?.tables["standard"]?.verdict, statistics.unproven]).toEqual(["met", 0]);
});
