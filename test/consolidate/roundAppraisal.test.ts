/** A round gone through while appraising: which files there are, how far each has come, and that answers about a content go with it once it is appraised. */
import {
  type ContentAnswers,
  withAppraisedContent,
} from "../../src/core/consolidate/dossier/appraisedContent";
import { filesToAppraise, sumOf } from "../../src/core/consolidate/dossier/roundAppraisal";
import { aFile } from "../support/aConsolidation";
import { type FileSketch, type Row, roundOf } from "../support/roundSketch";

const sent = (file: string, unit: string, points: readonly (number | "")[]): FileSketch => ({
  file,
  sheets: {
    "Bảng điểm": [
      [`${unit}, XÃ AN BÌNH`],
      ["BẢNG CHẤM ĐIỂM TIÊU CHUẨN AN TOÀN VỀ AN NINH, TRẬT TỰ NĂM 2025"],
      ["STT", "Nội dung", "Tối đa", "Tự chấm", "Lý do trừ điểm", "Thẩm định", "Lý do thẩm định"],
      ["1", "Ban hành nghị quyết, kế hoạch", 40, 40, "", points[0] ?? "", ""],
      ["2", "Kiềm chế tội phạm", 50, 45, "", points[1] ?? "", points[1] === 30 ? "vụ trộm" : ""],
      ["3", "Duy trì mô hình tự quản", 10, 10, "", points[2] ?? "", ""],
      ["", "Tổng điểm", 100, 95, "", "", ""],
    ] satisfies readonly Row[],
  },
});

const list = [
  ["Thôn Đoài", "residentialArea", "Xã An Bình"],
  ["Thôn Đông", "residentialArea", "Xã An Bình"],
] as const;

test.each<[string, readonly (number | "")[], string, number, number]>([
  ["nothing is appraised", [], "open", 0, 0],
  ["one content is agreed with", [40], "begun", 1, 0],
  ["all are agreed with", [40, 45, 10], "done", 3, 0],
  ["all are, one lower with its reason", [40, 30, 10], "done", 3, 0],
  ["all are, one lower without a reason", [40, 31, 10], "begun", 3, 1],
  ["nought is appraised too", [0, "", ""], "begun", 1, 1],
])("%s", (_what, points, standing, done, lackingReason) => {
  const { units } = roundOf([sent("doai.xlsx", "THÔN ĐOÀI", points)], list);
  expect(filesToAppraise(units)).toEqual([
    {
      file: "doai.xlsx",
      units: [expect.objectContaining({ name: "Thôn Đoài" })],
      count: expect.objectContaining({ asked: 3, done, lackingReason }),
      standing,
    },
  ]);
});

test("counted files in the order of the list; copies, files of nobody in it and missing units are none", () => {
  const { units } = roundOf(
    [
      sent("dong.xlsx", "THÔN ĐÔNG", [40]),
      sent("la.xlsx", "THÔN LẠ", [40, 45, 10]),
      sent("doai.xlsx", "THÔN ĐOÀI", [40, 45, 10]),
    ],
    list,
  );
  const files = filesToAppraise(units);
  expect(files.map(({ file, standing }) => `${file} ${standing}`)).toEqual([
    "doai.xlsx done",
    "dong.xlsx begun",
  ]);
  expect(sumOf(files.map(({ count }) => count))).toEqual({
    asked: 6,
    done: 4,
    differing: 0,
    lackingReason: 0,
  });
});

describe("the content of a file with its appraisal", () => {
  const none: ContentAnswers = {
    assignments: [],
    overrides: [],
    choices: [],
    dossiers: [],
  };
  const unit = {
    key: "doai",
    name: "Thôn Đoài",
    type: null,
    parent: null,
    above: null,
    aliases: [],
    sheet: null,
    row: null,
  };
  const own = aFile("a.xlsx", { sha256: "before" });
  const copy = aFile("a - Copy.xlsx", { sha256: "before", use: "identical" });
  const older = aFile("cũ.xlsx", { sha256: "older", use: "superseded" });
  const refused = aFile("hỏng.xlsx", { sha256: "broken", use: "refused" });
  const appraised = { file: "a.xlsx", sha256: "after" };
  const chosen = (sha256: string, among: readonly string[]) => ({ unit: "doai", sha256, among });

  test.each([
    ["the only file counts as it is", [own], [], []],
    ["a file that could not be read is no other", [own, refused], [], []],
    [
      "a copy of what it was does not take its place",
      [own, copy],
      [],
      [chosen("after", ["after", "before"])],
    ],
    ["nor does an older one", [own, older], [], [chosen("after", ["after", "before", "older"])]],
    [
      "it was chosen before, and stays so",
      [own, older],
      [chosen("before", ["before", "older"])],
      [chosen("after", ["after", "before", "older"])],
    ],
  ])("%s", (_what, files, choices, expected) => {
    const given = { ...none, choices };
    expect(withAppraisedContent(given, [{ unit, files }], appraised).choices).toEqual(expected);
  });

  test("whose it is, a council's word on it and that it was returned go with it; copies are still whose they were", () => {
    const answer = { sha256: "before", part: null, unit: "doai" };
    const word = {
      unit: "doai",
      kind: "standard",
      points: 90,
      verdict: null,
      grade: null,
      reason: "họp ngày 5/11",
      seen: { sha256: "before", total: 95 },
    };
    const returned = {
      unit: "doai",
      status: "returned" as const,
      on: "2025-11-12",
      reason: "thiếu chữ ký",
      due: null,
      contents: ["before"],
    };
    const given = { ...none, assignments: [answer], overrides: [word], dossiers: [returned] };
    expect(withAppraisedContent(given, [{ unit, files: [own] }], appraised)).toEqual({
      assignments: [answer, { ...answer, sha256: "after" }],
      overrides: [{ ...word, seen: { sha256: "after", total: 95 } }],
      choices: [],
      dossiers: [{ ...returned, contents: ["before", "after"] }],
    });
  });

  test("a content that is as it was changes nothing", () => {
    const same = { file: "a.xlsx", sha256: "before" };
    expect(withAppraisedContent(none, [{ unit, files: [own, copy] }], same)).toBe(none);
  });
});
