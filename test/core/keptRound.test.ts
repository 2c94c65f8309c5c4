/** A round kept for the next run: what was kept is found again, and anything else is refused. */
import { type KeptRound, serialiseRound } from "../../src/core/consolidate/result/keptRound";
import { listedUnit } from "../../src/core/consolidate/list/listedUnit";
import { emptyPaper, type RoundAnswers, type RoundPaper } from "../../src/core/model/round/closing";
import { parseKeptRound } from "../support/builtInDomain";

const unit = listedUnit({ name: "Xã An Bình", type: "commune" });
const answers: RoundAnswers = {
  rules: {
    year: 2025,
    passLine: { points: 90, source: "Hướng dẫn 12" },
    grades: { bands: [{ name: "Khá", from: 70 }], source: "Hướng dẫn 12" },
    profile: null,
  },
  list: [unit],
  assignments: [{ sha256: "ab", part: "Thôn 3", unit: null }],
  overrides: [
    {
      unit: unit.key,
      kind: "standard",
      points: 91.5,
      verdict: "notMet",
      grade: null,
      reason: "Có vụ án",
      seen: { sha256: "ab", total: 92.5 },
    },
  ],
  choices: [{ unit: unit.key, sha256: "ab", among: ["ab", "cd"] }],
};
const snapshots = [
  {
    key: unit.key,
    name: unit.name,
    parent: null,
    countedFiles: ["an-binh.xlsx"],
    values: { standardTotal: 92.5, verdict: "met", movementTotal: null, grade: null },
    contents: { standard: { "I/1": 5, "I/2": null } },
  },
];
const paper: RoundPaper = {
  frame: {
    ...emptyPaper.frame,
    number: "05/DS-BCĐ",
    day: "2026-01-05",
    signers: [{ authority: "TM. BAN CHỈ ĐẠO", position: "TRƯỞNG BAN", name: "Trần Thị B" }],
    recipients: ["Công an tỉnh;", "Lưu: VT."],
  },
  ranking: { kind: "standard", ties: "dense" },
};
const round: KeptRound = {
  ...answers,
  paper,
  closing: {
    paper,
    closedAt: "2026-01-05T02:00:00.000Z",
    answers,
    files: [{ file: "an-binh.xlsx", sha256: "ab" }],
    snapshots,
  },
  snapshots,
  dossiers: [
    {
      unit: unit.key,
      status: "returned",
      on: "2025-11-12",
      reason: "thiếu minh chứng nội dung 2",
      due: "2025-11-20",
      contents: ["ab"],
    },
  ],
  followUps: [
    {
      task: "k3f9x2",
      facts: "7qa1",
      state: "ignored",
      on: "2025-11-12",
      reason: "Mẫu của tỉnh ghi như vậy",
      about: "Xã An Bình: 03 ô điểm lưu dạng chữ",
    },
  ],
};
const kept = JSON.parse(serialiseRound(round)) as Record<string, unknown>;

test("is found again as it was", () => {
  expect(parseKeptRound(kept)).toEqual(round);
});

test("a round that was kept before there were lists to sign is open, with all to fill in", () => {
  const before = { ...kept, paper: undefined, closing: undefined };
  expect(parseKeptRound(before)).toEqual({ ...round, paper: emptyPaper, closing: null });
});

test("an answer that was kept before files had parts is about the whole file", () => {
  const assignments = [{ sha256: "ab", unit: null }];
  expect(parseKeptRound({ ...kept, assignments })?.assignments).toEqual([
    { sha256: "ab", part: null, unit: null },
  ]);
});

test("a round that was kept before points were adjusted, files chosen and contents compared has none of them", () => {
  const override = { unit: unit.key, kind: "standard", verdict: "met", grade: null, reason: "Có" };
  const flat = { key: unit.key, name: unit.name, parent: null, countedFiles: ["an-binh.xlsx"] };
  const before = { ...kept, overrides: [override], choices: undefined, snapshots: [flat] };
  expect(parseKeptRound(before)).toMatchObject({
    overrides: [{ ...override, points: null, seen: null }],
    choices: [],
    snapshots: [{ contents: {} }],
  });
});

test("a round that was kept before tasks were followed up has no follow-ups", () => {
  expect(parseKeptRound({ ...kept, followUps: undefined })?.followUps).toEqual([]);
});

test.each<[string, unknown]>([
  ["of a later version", { ...kept, version: 2 }],
  ["points below nought", { ...kept, overrides: [{ ...round.overrides[0], points: -1 }] }],
  ["a choice of no file", { ...kept, choices: [{ unit: unit.key, among: [] }] }],
  ["an override without a reason", { ...kept, overrides: [{ ...round.overrides[0], reason: "" }] }],
  [
    "a total that is no number",
    { ...kept, snapshots: [{ ...round.snapshots[0], standardTotal: "92" }] },
  ],
  [
    "a follow-up of a day that is none",
    { ...kept, followUps: [{ ...round.followUps[0], on: "12/11/2025" }] },
  ],
  ["a day that is none", { ...kept, paper: { ...paper, frame: { ...paper.frame, day: "5/1" } } }],
  [
    "a rank by an unknown kind",
    { ...kept, paper: { ...paper, ranking: { kind: "x", ties: "dense" } } },
  ],
  ["closed without answers", { ...kept, closing: { ...round.closing, answers: null } }],
  ["no list at all", { version: 1 }],
  ["another file", [1, 2]],
])("refused: %s", (_what, value) => {
  expect(parseKeptRound(value)).toBeNull();
});
