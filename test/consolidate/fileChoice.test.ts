/** Several files of one unit: how they differ content by content, and which counts when a person says so. */
import { withAmong } from "../../src/core/consolidate/handedOn";
import type { Consolidation, FileChoice } from "../../src/core/model/round/consolidation";
import { describeDiffering } from "../../src/messages/results/rounds/fileDifferences";
import { type FileSketch, type Row, roundOf } from "../support/roundSketch";

const sent = (file: string, modified: string, rows: readonly Row[]): FileSketch => ({
  file,
  modified,
  sheets: {
    "Bảng điểm": [
      ["THÔN ĐOÀI, XÃ AN BÌNH"],
      ["BẢNG CHẤM ĐIỂM TIÊU CHUẨN AN TOÀN VỀ AN NINH, TRẬT TỰ NĂM 2025"],
      ["STT", "Nội dung", "Điểm tối đa", "Điểm tự chấm", "Lý do trừ điểm"],
      ...rows,
      ["", "Tổng điểm", 100, "", ""],
    ],
  },
});

const first = sent("lần 1.xlsx", "2025-11-01T00:00:00Z", [
  ["1", "Ban hành nghị quyết, kế hoạch", 40, 40, ""],
  ["2", "Kiềm chế, kéo giảm tội phạm", 50, 45, "Có 01 vụ trộm"],
  ["3", "Duy trì mô hình tự quản", 10, 10, ""],
]);
const second = sent("lần 2.xlsx", "2025-11-10T00:00:00Z", [
  ["1", "Ban hành nghị quyết, kế hoạch", 40, 40, ""],
  ["2", "Kiềm chế, kéo giảm tội phạm", 50, 30, "Có 03 vụ trộm"],
  ["3", "Duy trì mô hình tự quản", 10, 10, ""],
]);
const third = { ...second, file: "lần 3.xlsx", modified: "2025-12-01T00:00:00Z" };

const list = [["Thôn Đoài", "residentialArea", "Xã An Bình"]] as const;
const unit = roundOf([first], list).units[0]?.unit.key ?? "";
const chosen = (name: string, among: readonly string[] = []): FileChoice => ({
  unit,
  sha256: `content of ${name}`,
  among,
});
const round = (files: readonly FileSketch[], choices: readonly FileChoice[]): Consolidation =>
  roundOf(files, list, { choices });
const countedIn = ({ units }: Consolidation) => [
  units[0]?.countedFiles,
  units[0]?.tables["standard"]?.countedTotal,
];
const codesAt = ({ units, findings }: Consolidation) => [
  ...findings.map(({ code }) => code),
  ...(units[0]?.findings ?? [])
    .filter(({ code }) => ["resubmitted", "newerThanChosen"].includes(code))
    .map(({ code, file }) => `${code} ${file ?? ""}`),
];

test.each<
  [string, readonly FileSketch[], readonly FileChoice[], string, number, readonly string[]]
>([
  ["nobody chose: the latest", [first, second], [], "lần 2.xlsx", 80, ["resubmitted lần 1.xlsx"]],
  [
    "the earlier one was chosen",
    [first, second],
    [chosen("lần 1.xlsx")],
    "lần 1.xlsx",
    95,
    ["resubmitted lần 2.xlsx"],
  ],
  [
    "of two choices the first",
    [first, second],
    [chosen("lần 1.xlsx"), chosen("lần 2.xlsx")],
    "lần 1.xlsx",
    95,
    ["choiceUnused", "resubmitted lần 2.xlsx"],
  ],
  [
    "a file that came after the choice does not count, and is told",
    [first, second, third],
    [chosen("lần 1.xlsx", ["content of lần 1.xlsx", "content of lần 2.xlsx"])],
    "lần 1.xlsx",
    95,
    ["newerThanChosen lần 3.xlsx", "resubmitted lần 2.xlsx"],
  ],
  [
    "the chosen file is not there",
    [first, second],
    [chosen("mất.xlsx")],
    "lần 2.xlsx",
    80,
    ["choiceUnused", "resubmitted lần 1.xlsx"],
  ],
])("%s", (_what, files, choices, counted, total, codes) => {
  const result = round(files, choices);
  expect(countedIn(result)).toEqual([[counted], total]);
  expect(codesAt(result)).toEqual(codes);
});

test("a choice is handed on with the files that it was made among", () => {
  const { units } = round([first, second], [chosen("lần 1.xlsx")]);
  expect(withAmong([chosen("lần 1.xlsx")], units)).toEqual([
    chosen("lần 1.xlsx", ["content of lần 1.xlsx", "content of lần 2.xlsx"]),
  ]);
});

const differencesIn = ({ units }: Consolidation) =>
  (units[0]?.files ?? []).flatMap(({ file, differences = [] }) =>
    differences.map(({ same, contents }) => [file, same, ...contents.map(describeDiffering)]),
  );

test("what differs is told content by content: points and reasons", () => {
  expect(differencesIn(round([first, second], []))).toEqual([
    [
      "lần 1.xlsx",
      2,
      "2 Kiềm chế, kéo giảm tội phạm: tệp này 45; lý do: Có 01 vụ trộm; tệp được tính 30; lý do: Có 03 vụ trộm",
    ],
  ]);
});

test("so are another maximum, and contents that only one of them has", () => {
  const other = sent("lần 0.xlsx", "2025-10-01T00:00:00Z", [
    ["1", "Ban hành nghị quyết, kế hoạch", 45, 40, ""],
    ["2", "Kiềm chế, kéo giảm tội phạm", 50, "", "Có 03 vụ trộm"],
    ["3", "Tham gia hội thi cấp xã", 5, 5, ""],
  ]);
  expect(differencesIn(round([other, second], []))).toEqual([
    [
      "lần 0.xlsx",
      0,
      "1 Ban hành nghị quyết, kế hoạch: tệp này 40/45; tệp được tính 40/40",
      "2 Kiềm chế, kéo giảm tội phạm: tệp này chưa chấm; lý do: Có 03 vụ trộm; tệp được tính 30; lý do: Có 03 vụ trộm",
      "3 Duy trì mô hình tự quản: tệp này không có nội dung này; tệp được tính 10",
      "3 Tham gia hội thi cấp xã: tệp này 5; tệp được tính không có nội dung này",
    ],
  ]);
});

test("what changed since an earlier run is told content by content", () => {
  const before = round([first], []);
  const { changes } = roundOf([first, second], list, {
    previous: [
      {
        key: unit,
        name: "Thôn Đoài",
        parent: null,
        countedFiles: ["lần 1.xlsx"],
        values: { standardTotal: 95, verdict: "met", movementTotal: null, grade: null },
        contents: {
          standard: Object.fromEntries(
            (before.units[0]?.tables["standard"]?.indicators ?? []).map(({ path, counted }) => [
              path,
              counted,
            ]),
          ),
        },
      },
    ],
  });
  expect(changes).toMatchObject([
    { kind: "changed", contents: [{ kind: "standard", path: "2", from: 45, to: 30 }] },
  ]);
});
