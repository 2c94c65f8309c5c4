/** What a round makes of the scores of everybody who scored: whose total counts, and what stands beside it. */
import { type Row, roundOf } from "../support/roundSketch";

type Scores = readonly (number | "")[];
type Columns = Readonly<Record<string, Scores>>;

/** Three indicators of 40, 30 and 30, with the columns of those who scored. */
const sheet = (columns: Columns): readonly Row[] => {
  const scores = Object.values(columns);
  const total = (each: Scores): number =>
    each.reduce<number>((sum, points) => sum + (points || 0), 0);
  return [
    ["Đơn vị: Thôn Đoài"],
    ["Bảng chấm điểm tiêu chuẩn “An toàn về an ninh, trật tự” đối với khu dân cư năm 2025"],
    ["STT", "Nội dung", "Điểm chuẩn", ...Object.keys(columns)],
    [1, "Có nghị quyết, kế hoạch", 40, ...scores.map((each) => each[0] ?? "")],
    [2, "Tuyên truyền pháp luật", 30, ...scores.map((each) => each[1] ?? "")],
    [3, "Không có tội phạm", 30, ...scores.map((each) => each[2] ?? "")],
    ["", "Tổng cộng", 100, ...scores.map(total)],
  ];
};

interface Case {
  readonly says: string;
  readonly columns: Columns;
  readonly totals: Readonly<Record<string, number | null>>;
  readonly counts: readonly [counted: string, total: number];
}

test.each<Case>([
  {
    says: "only the unit scored",
    columns: { "Điểm tự chấm": [40, 28, 25] },
    totals: { self: 93, appraised: null, council: null },
    counts: ["self", 93],
  },
  {
    says: "all three scored: the appraisal counts, the council stands beside it",
    columns: {
      "Điểm tự chấm": [40, 28, 25],
      "Điểm thẩm định": [40, 27, 25],
      "Điểm hội đồng": [40, 30, 26],
    },
    totals: { self: 93, appraised: 92, council: 96 },
    counts: ["appraised", 92],
  },
  {
    says: "a council that left a content out has no total",
    columns: {
      "Điểm tự chấm": [40, 28, 25],
      "Điểm thẩm định": [40, 27, 25],
      "Điểm hội đồng": [40, "", 26],
    },
    totals: { self: 93, appraised: 92, council: null },
    counts: ["appraised", 92],
  },
  {
    says: "a council that scored everything does not stand in for half an appraisal",
    columns: {
      "Điểm tự chấm": [40, 28, 25],
      "Điểm thẩm định": [40, "", 25],
      "Điểm hội đồng": [40, 30, 26],
    },
    totals: { self: 93, appraised: null, council: 96 },
    counts: ["self", 93],
  },
])("$says", ({ columns, totals, counts }) => {
  const round = roundOf([{ file: "Thôn Đoài.xlsx", sheets: { Bảng: sheet(columns) } }], null);
  const table = round.units[0]?.tables["standard"];
  const given = Object.entries(table?.totals ?? {}).map(([scorer, { points }]) => [scorer, points]);
  expect(Object.fromEntries(given)).toEqual(totals);
  expect([table?.counted, table?.countedTotal]).toEqual(counts);
});

test("a council's score above the maximum is told with its cell", () => {
  const columns = {
    "Điểm tự chấm": [40, 28, 25],
    "Điểm thẩm định": [40, 27, 25],
    "Điểm hội đồng": [40, 35, 26],
  };
  const round = roundOf([{ file: "Thôn Đoài.xlsx", sheets: { Bảng: sheet(columns) } }], null);
  expect(round.units[0]?.findings.map(({ code, cell }) => `${code} ${cell ?? "-"}`)).toContain(
    "aboveMaximum F5",
  );
});
