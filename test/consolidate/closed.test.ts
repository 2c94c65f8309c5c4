/** A round that was closed: later files and answers change nothing in it, what they add or change stands beside it. */
import { openRoundFiles } from "../../src/actions/rounds/roundFiles";
import type { RoundChoice } from "../../src/actions/scoring/scoreReading";
import {
  closingOf,
  closingProblem,
  type ClosingProblem,
} from "../../src/core/consolidate/result/closedRound";
import {
  type Closing,
  emptyPaper,
  type RoundAnswers,
  type RoundPaper,
} from "../../src/core/model/round/closing";
import type { Consolidation, Intake } from "../../src/core/model/round/consolidation";
import { consolidationBook } from "../../src/core/documents/consolidation";
import { consolidationWords, domain } from "../support/builtInDomain";
import { type FileSketch, intakeOf, listOf } from "../support/roundSketch";
import { sheetNamed, shownRows } from "../support/shownSheet";

const choice: RoundChoice = {
  profile: null,
  passLine: { points: 90, source: "Hướng dẫn ví dụ" },
  grades: null,
};
const answers: RoundAnswers = {
  rules: { year: 2025, passLine: null, grades: null, profile: null },
  list: listOf([
    ["Thôn Đoài", "residentialArea", "Xã An Bình"],
    ["Thôn Hạ", "residentialArea", "Xã An Bình"],
    ["Thôn Thượng", "residentialArea", "Xã An Bình"],
  ]),
  assignments: [],
  overrides: [],
  choices: [],
};
const paper = {
  ...emptyPaper,
  frame: {
    ...emptyPaper.frame,
    number: "5/DS-BCĐ",
    day: "2026-01-05",
    signers: [{ authority: null, position: "TRƯỞNG BAN", name: "Trần Thị B" }],
  },
};

const hamlet = (name: string, points: number, file = `${name}.xlsx`): FileSketch => ({
  file,
  sheets: {
    "Bảng điểm": [
      [`${name.toUpperCase()}, XÃ AN BÌNH`],
      ["BẢNG CHẤM ĐIỂM TIÊU CHUẨN AN TOÀN VỀ AN NINH, TRẬT TỰ NĂM 2025"],
      ["STT", "Nội dung", "Điểm tối đa", "Điểm tự chấm"],
      ["1", "Ban hành nghị quyết, kế hoạch về bảo đảm an ninh, trật tự", 50, 50],
      ["2", "Kiềm chế, kéo giảm tội phạm và tệ nạn xã hội", 50, points - 50],
      ["", "Tổng điểm", 100, points],
    ],
  },
});

const roundWith = (files: readonly FileSketch[]) => {
  const round = openRoundFiles();
  for (const each of files.map(intakeOf)) round.keep(each);
  return round;
};

const early = [hamlet("Thôn Đoài", 95), hamlet("Thôn Hạ", 88)];
const closedFrom = (files: readonly FileSketch[], given: RoundAnswers = answers): Closing => {
  const round = roundWith(files);
  const result = round.consolidate({ ...given, year: 2025, previous: null }, choice);
  const closedAt = "2026-01-05T02:00:00.000Z";
  return closingOf(result, round.intakes.values(), { answers: given, paper, closedAt }, domain);
};
const closing = closedFrom(early);
const after = (files: readonly FileSketch[], now: Partial<RoundAnswers> = {}): Consolidation =>
  roundWith(files).consolidateClosed(closing, {
    now: { ...answers, ...now },
    choiceOf: () => choice,
  });

/** Name and points of each. */
const told = (units: Consolidation["units"]): readonly string[] =>
  units.map(({ unit, tables }) => `${unit.name} ${tables["standard"]?.countedTotal ?? "–"}`);
const laterOf = ({ closed }: Consolidation): readonly string[] =>
  (closed?.later ?? []).map(({ unit, change }) => `${told([unit])[0] ?? ""} ${change.kind}`);

test("it keeps the answers, every file with its hash, and what came out", () => {
  expect(closing).toMatchObject({
    answers,
    paper,
    files: [
      { file: "Thôn Đoài.xlsx", sha256: "content of Thôn Đoài.xlsx" },
      { file: "Thôn Hạ.xlsx", sha256: "content of Thôn Hạ.xlsx" },
    ],
  });
  expect(closing.snapshots.map(({ name, values }) => [name, values["verdict"]])).toEqual([
    ["Thôn Đoài", "met"],
    ["Thôn Hạ", "notMet"],
    ["Thôn Thượng", null],
  ]);
});

test.each<[string, readonly FileSketch[], readonly string[]]>([
  ["the same files again", early, []],
  ["a unit that had not sent", [...early, hamlet("Thôn Thượng", 91)], ["Thôn Thượng 91 added"]],
  [
    "a file sent anew with other points",
    [...early, { ...hamlet("Thôn Hạ", 92, "Thôn Hạ sửa.xlsx"), modified: "2026-02-01T00:00:00Z" }],
    ["Thôn Hạ 92 changed"],
  ],
  [
    "a file sent anew that comes to the same",
    [...early, { ...hamlet("Thôn Hạ", 88, "Thôn Hạ sửa.xlsx"), modified: "2026-02-01T00:00:00Z" }],
    [],
  ],
])("after %s the list is as it was", (_what, files, later) => {
  const result = after(files);
  expect(told(result.units)).toEqual(["Thôn Đoài 95", "Thôn Hạ 88", "Thôn Thượng –"]);
  expect(laterOf(result)).toEqual(later);
  expect([result.closed?.absent, result.closed?.differing]).toEqual([[], []]);
});

test("which of a unit's files was chosen stays with the closed round, whatever is chosen afterwards", () => {
  const files = [
    { ...hamlet("Thôn Đoài", 95, "lần 1.xlsx"), modified: "2025-11-01T00:00:00Z" },
    { ...hamlet("Thôn Đoài", 70, "lần 2.xlsx"), modified: "2025-11-10T00:00:00Z" },
  ];
  const unit = answers.list?.[0]?.key ?? "";
  const choices = [{ unit, sha256: "content of lần 1.xlsx", among: [] }];
  const closed = closedFrom(files, { ...answers, choices });
  expect(closed.answers.choices).toEqual(choices);
  const again = roundWith(files).consolidateClosed(closed, {
    now: { ...answers, choices: [] },
    choiceOf: () => choice,
  });
  expect(told(again.units)[0]).toBe("Thôn Đoài 95");
  expect(laterOf(again)).toEqual(["Thôn Đoài 70 changed"]);
});

test("what a council decides afterwards goes to the supplementary list", () => {
  const key = closing.snapshots[1]?.key ?? "";
  const override = {
    unit: key,
    kind: "standard",
    points: null,
    verdict: "met" as const,
    grade: null,
    reason: "Biên bản số 07",
    seen: null,
  };
  const result = after(early, { overrides: [override] });
  expect(result.units[1]?.tables["standard"]?.verdict).toBe("notMet");
  expect(laterOf(result)).toEqual(["Thôn Hạ 88 changed"]);
});

test("a unit that no list names is in no list to sign, also not in the supplementary one", () => {
  const result = after([...early, hamlet("Thôn Lạ", 91)]);
  expect(laterOf(result)).toEqual([]);
});

test("files of the closed round that are not at hand are told, and so is that the list is not whole", () => {
  const result = after([...early.slice(0, 1), hamlet("Thôn Thượng", 91)]);
  expect(result.closed?.absent).toEqual(["Thôn Hạ.xlsx"]);
  expect(result.closed?.differing).toEqual(["Thôn Hạ"]);
});

const bookAfter = (now: RoundPaper) =>
  consolidationBook({
    consolidation: after([...early, hamlet("Thôn Thượng", 91)]),
    words: consolidationWords,
    domain,
    options: {
      madeAt: "2026-02-01T00:00:00.000Z",
      paper: now,
      followUps: [],
      pathTo: (file) => file,
    },
  });

test("the workbook has the list as it was signed, and the supplementary one with what it belongs to", () => {
  const book = bookAfter(emptyPaper);
  const signed = shownRows(sheetNamed(book, "Bản ký – Khu dân cư")).join("\n");
  expect(signed).toContain("Số: 05/DS-BCĐ");
  expect(signed).toContain(
    "3 | Thôn Thượng | Xã An Bình |  |  |  | Chưa gửi | Chưa gửi bảng chấm điểm",
  );
  const supplement = shownRows(sheetNamed(book, "Bổ sung – Khu dân cư"));
  expect(supplement).toContain("(Bổ sung Danh sách số 05/DS-BCĐ ngày 05 tháng 01 năm 2026)");
  expect(supplement.filter((row) => row.includes("Thôn"))).toEqual([
    "1 | Thôn Thượng | Xã An Bình | 91 |  |  | Đạt | Mới có sau khi chốt danh sách",
  ]);
  expect(supplement.join("\n")).toContain("Số: ……/……");
});

test.each<[string, Partial<typeof paper.frame>, string, string]>([
  ["nothing is typed anew: both to fill in", {}, "Số: ……/……", "ngày … tháng … năm ……"],
  ["another day", { day: "2026-02-03" }, "Số: ……/……", "ngày 03 tháng 02 năm 2026"],
  ["another number", { number: "9/DS-BCĐ" }, "Số: 09/DS-BCĐ", "ngày 05 tháng 01 năm 2026"],
])(
  "the supplementary list never bears the closed one's number: %s",
  (_what, typed, number, day) => {
    const book = bookAfter({ ...paper, frame: { ...paper.frame, ...typed } });
    const rows = shownRows(sheetNamed(book, "Bổ sung – Khu dân cư"));
    const title = rows.findIndex((row) => row.includes("DANH SÁCH BỔ SUNG"));
    const head = rows.slice(0, title).join("\n");
    expect(head).toContain(number);
    expect(head).toContain(day);
  },
);

const someQuestion = { file: "a", part: null, sha256: "a", name: null, candidates: [] };
test.each<[ClosingProblem | null, Partial<typeof paper.frame>, number, number]>([
  ["nothing", {}, 0, 0],
  ["questions", {}, 1, 1],
  ["noNumber", { number: " " }, 1, 0],
  ["noDay", { day: null as unknown as string }, 1, 0],
  ["noSigner", { signers: [] }, 1, 0],
  [null, {}, 1, 0],
])("closed or why not: %s", (problem, frame, units, questions) => {
  const round = {
    units: Array.from({ length: units }, (): Intake | null => null),
    questions: Array.from({ length: questions }, () => someQuestion),
  };
  expect(closingProblem(round, { ...paper, frame: { ...paper.frame, ...frame } })).toBe(problem);
});
