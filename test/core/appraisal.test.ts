/** What who appraises says beside a sheet: kept by what contents say, laid over the table, held to reasons, counted. */
import { appraisalProgress } from "../../src/core/appraisal";
import { audit } from "../../src/core/audit";
import { assessmentOf } from "../../src/core/model/score/assessment";
import type { Item, TableReading } from "../../src/core/model/table/reading";
import {
  type AppraisalChange,
  noSettings,
  type Settings,
  settingsOf,
  withAppraisal,
  withAppraised,
  withAppraiser,
  withAppraisals,
} from "../../src/core/settings";
import { appraisalsIn } from "../../src/core/settings/appraisalSchema";
import { settingsSchema } from "../../src/core/settings/schema";
import { describeFinding } from "../../src/messages/vi";
import { score } from "../support/builtInDomain";
import { readingOf } from "../support/readingOf";

const DAY = "2025-11-30";

const without = readingOf`
  path | text          | max | self | reason
  I    | Lãnh đạo      | 10  |      |
  I/1  | Có nghị quyết | 6   | 6    |
  I/2  | Có kế hoạch   | 4   | 3    | chậm
  II   | Kết quả       | 10  |      |
  II/1 | Không có vụ   | 10  | 10   |
  Tổng |               | 20  | 19   |
`;

const withColumn = readingOf`
  path | text          | max | self | appraised | reason
  I/1  | Có nghị quyết | 6   | 6    | 6         |
  I/2  | Có kế hoạch   | 4   | 3    | 2         | chậm
  II/1 | Không có vụ   | 10  | 8    | 10        |
  II/2 | Có mô hình    | 10  | 10   |           |
`;

const itemOf = (table: TableReading, path: string): Item => {
  const found = table.items.find((item) => item.path === path);
  if (!found) throw new Error(`no ${path}`);
  return found;
};

/** Says things of contents, one after another. */
const said = (
  table: TableReading,
  words: readonly (readonly [string, AppraisalChange])[],
  from: Settings = noSettings,
): Settings =>
  words.reduce(
    (sum, [path, change]) => withAppraised(sum, table, itemOf(table, path), change, DAY),
    from,
  );

const laid = (table: TableReading, settings: Settings): TableReading =>
  withAppraisal(table, settingsOf(settings, table).appraisal);

const scored = (table: TableReading) =>
  score(table, assessmentOf(table), { passLine: null, grades: null });

const pointsOf = ({ items, total }: TableReading): readonly unknown[] => [
  ...items.map(({ path, scores }) => [path, scores.appraised.points]),
  ["Tổng", total?.scores.appraised.points],
];

test("points of a table without a column for them count in rows, groups and totals", () => {
  const settings = said(without, [
    ["I/1", { points: 5, reason: "Nghị quyết ký ngày 5/4" }],
    ["I/2", { points: 3 }],
  ]);
  expect(pointsOf(laid(without, settings))).toEqual([
    ["I", 8],
    ["I/1", 5],
    ["I/2", 3],
    ["II", null],
    ["II/1", null],
    ["Tổng", 8],
  ]);
  const all = said(without, [["II/1", { points: 10 }]], settings);
  const { counted, countedTotal, totals } = scored(laid(without, all));
  expect({ counted, countedTotal, totals }).toEqual({
    counted: "appraised",
    countedTotal: 18,
    totals: { self: 19, appraised: 18, council: null },
  });
});

test("where the sheet has the column, only the words are kept beside it", () => {
  const settings = said(withColumn, [["I/2", { points: 4, reason: "thiếu danh sách" }]]);
  const table = laid(withColumn, settings);
  expect(itemOf(table, "I/2").scores.appraised.points).toBe(2);
  expect(table.appraisal?.contents).toEqual([
    {
      row: itemOf(withColumn, "I/2").row,
      reason: "thiếu danh sách",
      evidence: null,
      evidenceNote: null,
      note: null,
    },
  ]);
});

describe("a content is found again by what it says", () => {
  const settings = said(without, [
    ["I/1", { points: 5, reason: "a" }],
    ["II/1", { points: 9, reason: "b" }],
  ]);

  test.each<readonly [string, TableReading, readonly unknown[], readonly string[]]>([
    [
      "after rows were put in above",
      readingOf`
        path | text          | max | self
        I/0  | Thêm          | 1   | 1
        I/00 | Thêm nữa      | 1   | 1
        I/1  | Có nghị quyết | 6   | 6
        II/1 | Không có vụ   | 10  | 10
      `,
      [
        ["I/0", null],
        ["I/00", null],
        ["I/1", 5],
        ["II/1", 9],
      ],
      [],
    ],
    [
      "after it got another number",
      readingOf`
        path | text          | max | self
        II/1 | Có nghị quyết | 6   | 6
        II/2 | Không có vụ   | 10  | 10
      `,
      [
        ["II/1", 5],
        ["II/2", 9],
      ],
      [],
    ],
    [
      "under its number, where several say the same",
      readingOf`
        path | text          | max | self
        X    | Thêm          | 1   | 1
        Y    | Thêm nữa      | 1   | 1
        I/1  | Có nghị quyết | 6   | 6
        II/1 | Có nghị quyết | 6   | 6
      `,
      [
        ["X", null],
        ["Y", null],
        ["I/1", 5],
        ["II/1", null],
      ],
      ["Không có vụ"],
    ],
  ])("%s", (_what, table, points, gone) => {
    const [place] = settings.tables;
    const again = withAppraisal(table, place?.appraisal);
    expect(again.items.map(({ path, scores }) => [path, scores.appraised.points])).toEqual(points);
    expect(again.appraisal?.gone).toEqual(gone);
  });

  test("what is kept goes through the file and back, also where the rest of the settings is not understood", () => {
    const text = JSON.parse(JSON.stringify({ ...settings, unheardOf: 1 })) as unknown;
    expect(settingsSchema.safeParse(JSON.parse(JSON.stringify(settings))).success).toBe(true);
    const kept = appraisalsIn(text);
    expect(pointsOf(withAppraisals([without], kept)[0] ?? without)).toEqual(
      pointsOf(laid(without, settings)),
    );
    expect(appraisalsIn("not settings")).toEqual([]);
  });
});

test("what is taken back is kept no more, and saying the same again changes nothing", () => {
  const once = said(without, [["I/1", { points: 5, reason: " a " }]]);
  expect(said(without, [["I/1", { reason: "a" }]], once)).toBe(once);
  const back = said(without, [["I/1", { points: null, reason: null }]], once);
  expect(settingsOf(back, without).appraisal).toEqual({ day: DAY, contents: [] });
});

describe("what is wrong with an appraisal", () => {
  const codes = (table: TableReading) =>
    audit(table, scored(table))
      .filter(({ code }) => code.startsWith("appraise"))
      .map((found) => [found.code, found.cell, describeFinding(found)]);

  test("nobody appraised beside the sheet: the shared reason column is asked", () => {
    expect(codes(withColumn).map(([code]) => code)).toEqual([]);
  });

  test("lower and higher points want the appraiser's own reason; papers that are missing want fewer points", () => {
    const settings = withAppraiser(
      said(withColumn, [
        ["I/1", { evidence: "missing", evidenceNote: "chưa có kế hoạch" }],
        ["II/1", { reason: "có bổ sung" }],
      ]),
      withColumn,
      { by: "Ông A", conflict: { has: true, words: "từng công tác tại xã" } },
      DAY,
    );
    expect(codes(laid(withColumn, settings))).toEqual([
      [
        "appraisedDespiteEvidence",
        "E9",
        "Nội dung I.1: tài liệu kiểm chứng được ghi là thiếu nhưng điểm thẩm định 6 không thấp hơn điểm tự chấm. Đề nghị xem lại điểm hoặc đánh giá tài liệu kiểm chứng.",
      ],
      [
        "appraisedNoReason",
        "E10",
        "Nội dung I.2: điểm thẩm định 2 khác điểm tự chấm 3 nhưng người thẩm định chưa ghi lý do. Đề nghị ghi lý do chênh lệch ở phần Thẩm định.",
      ],
      [
        "appraiserConflict",
        null,
        "Người thẩm định (Ông A) đã khai có liên quan đến đơn vị: từng công tác tại xã. Đề nghị xem xét phân công người khác.",
      ],
    ]);
  });

  test("points above the maximum are told without a cell where there is none", () => {
    const table = laid(without, said(without, [["I/1", { points: 7, reason: "x" }]]));
    expect(
      audit(table, scored(table))
        .filter(({ code }) => code === "aboveMaximum")
        .map(({ cell, facts }) => [cell, facts]),
    ).toEqual([[null, { path: "I/1", points: 7, maximum: 6 }]]);
  });
});

test("how far an appraisal has come", () => {
  const table = laid(
    withColumn,
    said(withColumn, [["I/2", { note: { text: "hỏi lại xã", isDone: false } }]]),
  );
  const { contents, ...counts } = appraisalProgress(table, scored(table));
  expect(
    contents.map(({ item, standing, difference, lacksReason }) => [
      item.path,
      standing,
      difference,
      lacksReason,
    ]),
  ).toEqual([
    ["I/1", "agreed", 0, false],
    ["I/2", "differs", -1, true],
    ["II/1", "differs", 2, true],
    ["II/2", "open", null, false],
  ]);
  expect(counts).toEqual({ asked: 4, done: 3, lackingReason: 2, openNotes: 1 });
});
