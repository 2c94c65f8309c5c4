/** What a council puts in the place of a computed total: what follows from it, what stays as it was, and what is told later. */
import { consolidationBook, returnedFiles } from "../../src/core/documents/consolidation";
import { withSeen } from "../../src/core/consolidate/handedOn";
import { markedCopy } from "../../src/core/documents/markedCopy";
import { emptyPaper } from "../../src/core/model/round/closing";
import type {
  Consolidation,
  Override,
  TableResult,
} from "../../src/core/model/round/consolidation";
import { markedCopyWords } from "../../src/messages/documents/markedCopy";
import { describeFinding } from "../../src/messages/vi";
import { consolidationWords, domain } from "../support/builtInDomain";
import { type FileSketch, type Row, roundOf } from "../support/roundSketch";
import { sheetNamed, shownRows } from "../support/shownSheet";

/** A mandatory content of 50 points and another of 50. */
const hamlet = (points: readonly [Row[number], Row[number]]): FileSketch => ({
  file: "Thôn Đoài.xlsx",
  sheets: {
    "Bảng điểm": [
      ["THÔN ĐOÀI, XÃ AN BÌNH"],
      ["BẢNG CHẤM ĐIỂM TIÊU CHUẨN AN TOÀN VỀ AN NINH, TRẬT TỰ NĂM 2025"],
      ["STT", "Nội dung", "Điểm tối đa", "Điểm tự chấm"],
      ["1", "Không để xảy ra tội phạm nghiêm trọng (bắt buộc)", 50, points[0]],
      ["2", "Kiềm chế, kéo giảm tội phạm và tệ nạn xã hội", 50, points[1]],
      ["", "Tổng điểm", 100, ""],
    ],
  },
});
const movement: FileSketch = {
  file: "Thôn Đoài.xlsx",
  sheets: {
    "Phong trào": [
      ["THÔN ĐOÀI, XÃ AN BÌNH"],
      ["BẢNG CHẤM ĐIỂM PHONG TRÀO TOÀN DÂN BẢO VỆ AN NINH TỔ QUỐC NĂM 2025"],
      ["STT", "Nội dung", "Điểm tối đa", "Điểm tự chấm"],
      [1, "Ban hành kế hoạch, nghị quyết", 60, 60],
      [2, "Duy trì mô hình tự quản, tự phòng", 40, 15],
      ["", "Tổng cộng", 100, 75],
    ],
  },
};

const list = [["Thôn Đoài", "residentialArea", "Xã An Bình"]] as const;
const key = roundOf([hamlet([50, 38])], list).units[0]?.unit.key ?? "";
const decision = (more: Partial<Override>): Override => ({
  unit: key,
  kind: "standard",
  points: null,
  verdict: null,
  grade: null,
  reason: "Biên bản số 07",
  seen: null,
  ...more,
});
const decided = (file: FileSketch, more: Partial<Override>): Consolidation =>
  roundOf([file], list, { overrides: [decision(more)] });
const tableOf = ({ units }: Consolidation, kind = "standard"): TableResult | undefined =>
  units[0]?.tables[kind];
const codesOf = ({ units, findings }: Consolidation): readonly string[] =>
  [...findings, ...units.flatMap((unit) => unit.findings)].map(({ code }) => code);

test.each<[string, readonly [Row[number], Row[number]], number, string, string]>([
  // The sheet, what the council gives, verdict of the sheet → with it.
  ["88 points brought to the line of 90", [50, 38], 90, "notMet", "met"],
  ["95 points taken below the line", [50, 45], 89.5, "met", "notMet"],
  ["a mandatory content below its maximum stays a failure", [45, 50], 100, "notMet", "notMet"],
  ["a blank content stays blank", [50, ""], 95, "incomplete", "incomplete"],
])("%s: the verdict follows by the same rules", (_what, points, given, before, after) => {
  const table = tableOf(decided(hamlet(points), { points: given }));
  const alone = tableOf(roundOf([hamlet(points)], list));
  expect(alone?.verdict).toBe(before);
  expect([table?.countedTotal, table?.verdict]).toEqual([given, after]);
  expect([table?.computed?.total, table?.computed?.outcome?.verdict]).toEqual([
    alone?.countedTotal,
    before,
  ]);
  expect(table?.mandatoryFailures).toEqual(alone?.mandatoryFailures);
});

test("a grade follows too: 75 points are Khá, 90 that the council gives Xuất sắc", () => {
  const table = tableOf(decided(movement, { kind: "movement", points: 90 }), "movement");
  expect([table?.proposedGrade, table?.computed?.grade?.name]).toEqual(["Xuất sắc", "Khá"]);
});

test("points and a result may be decided together: the result stands before what follows from the points", () => {
  const table = tableOf(decided(hamlet([50, 38]), { points: 92, verdict: "notMet" }));
  expect([table?.outcome?.verdict, table?.verdict]).toEqual(["met", "notMet"]);
});

test.each<[string, FileSketch, number]>([
  ["more than the maximum", hamlet([50, 38]), 100.5],
  ["less than nought", hamlet([50, 38]), -1],
])("%s is not put in the place of the total, and that is told", (_what, file, points) => {
  const round = decided(file, { points });
  expect([tableOf(round)?.countedTotal, tableOf(round)?.computed]).toEqual([88, null]);
  expect(codesOf(round)).toContain("pointsNotAdjusted");
});

test("kept with what it was decided on, it is told when the unit's file is another one since", () => {
  const before = decided(hamlet([50, 38]), { points: 91 });
  const overrides = withSeen([decision({ points: 91 })], before.units);
  expect(overrides[0]?.seen).toEqual({ sha256: "content of Thôn Đoài.xlsx", total: 88 });
  expect(codesOf(roundOf([hamlet([50, 38])], list, { overrides }))).not.toContain(
    "overrideOutdated",
  );
  const later = roundOf([{ ...hamlet([50, 44]), file: "Thôn Đoài sửa.xlsx" }], list, { overrides });
  expect(tableOf(later)?.countedTotal).toBe(91);
  const told = later.units[0]?.findings.find(({ code }) => code === "overrideOutdated");
  expect(told && describeFinding(told)).toBe(
    "Bảng “Tiêu chuẩn “An toàn về an ninh, trật tự”” đã thay đổi sau khi hội đồng điều chỉnh (lúc đó 88 điểm, nay 94 điểm); vẫn giữ điều chỉnh: Biên bản số 07. Đề nghị xem lại.",
  );
});

describe("an adjustment shows itself", () => {
  const round = decided(hamlet([50, 38]), { points: 91 });
  const sentence = "Hội đồng điều chỉnh điểm từ 88 (tính theo bảng) thành 91: Biên bản số 07";
  const book = consolidationBook({
    consolidation: round,
    words: consolidationWords,
    domain,
    options: {
      madeAt: "2026-01-05T02:00:00.000Z",
      paper: emptyPaper,
      followUps: [],
      pathTo: () => null,
    },
  });

  test.each<[string, string]>([
    ["Danh sách tổng hợp", `88 |  | 91 |  | Đạt |  |  | Chưa xếp loại | ${sentence}`],
    ["Bản ký – Khu dân cư", `88 |  | 91 |  | Đạt | ${sentence}`],
    ["Chi tiết", "1 | Thôn Đoài (Xã An Bình) | 88 |"],
    ["Chi tiết", "Thôn Đoài (Xã An Bình) (hội đồng) | 91"],
    ["Thống kê", "Hội đồng điều chỉnh điểm của 01 đơn vị."],
    ["Nguồn", "88"],
  ])("in the sheet %s: %s", (sheet, shown) => {
    expect(shownRows(sheetNamed(book, sheet)).join("\n")).toContain(shown);
  });

  test("and goes back to the unit in its marked copy, at the cell of the total and in the list", () => {
    const [file] = returnedFiles(round, domain);
    const copy = markedCopy(
      {
        file: "Thôn Đoài.xlsx",
        units: [],
        findings: [],
        decided: file?.decided ?? [],
        isCopy: true,
        madeAt: "2026-01-05T02:00:00.000Z",
      },
      markedCopyWords,
    );
    expect(copy.marks).toEqual([{ sheet: "Bảng điểm", cell: "D6", text: sentence }]);
    expect(shownRows(sheetNamed(copy.list, "Danh sách lỗi"))).toContainEqual(
      `1 | Hội đồng | Bảng điểm | D6 | ${sentence}`,
    );
  });
});
