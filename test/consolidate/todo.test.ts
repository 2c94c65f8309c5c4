/** What is to do in a round: findings put together, and what people did about them found again in the next run. */
import { emptyPaper } from "../../src/core/model/round/closing";
import { followUpOf, goneOf, isOpen } from "../../src/core/consolidate/todo/followUps";
import { tasksOf, todoOf } from "../../src/core/consolidate/todo/tasks";
import { consolidationBook, followUpsIn } from "../../src/core/documents/consolidation";
import { finding } from "../../src/core/model/finding/finding";
import type { FollowUp } from "../../src/core/model/round/followUp";
import type { PlacedFinding } from "../../src/core/model/round/consolidation";
import { writeBook } from "../../src/formats/newWorkbook/writeBook";
import { readWorkbookFile } from "../../src/formats/readWorkbookFile";
import { loadUnitWords } from "../../src/actions/loading/builtIn/loadUnitWords";
import { describeTask } from "../../src/messages/results/rounds/todoTasks";
import { aConsolidation } from "../support/aConsolidation";
import { consolidationWords, domain } from "../support/builtInDomain";

const unitWords = loadUnitWords();

const asText = (cell: string, text = "10", sheet = "Mẫu 1b"): PlacedFinding => ({
  ...finding("scoreKeptAsText", { path: "I/1", text }, sheet, cell),
  file: "a.xlsx",
});
const above = (cell: string): PlacedFinding => ({
  ...finding("aboveMaximum", { path: "I/2", points: 25, maximum: 20 }, "Mẫu 1b", cell),
  file: "a.xlsx",
});
const total: PlacedFinding = {
  ...finding("totalMismatch", { shown: 72, computed: 70.5, typed: true }, "Mẫu 1b", "D40"),
  file: "a.xlsx",
};
const cells = (count: number): readonly PlacedFinding[] =>
  Array.from({ length: count }, (_, at) => asText(`D${at + 10}`));

test.each<[string, readonly PlacedFinding[], readonly string[]]>([
  [
    "many of a kind are one line, with the first twelve cells",
    cells(13),
    [
      "info: 13 ô điểm lưu dạng chữ: D10, D11, D12, D13, D14, D15, D16, D17, D18, D19, D20, D21 và 01 ô khác. Công thức cộng của Excel bỏ qua các ô này; đề nghị nhập lại bằng số.",
    ],
  ],
  [
    "the most severe stands first; numbers that one sentence would tell stand beside the cells",
    [asText("D14"), asText("D15"), above("D16"), above("D17"), total],
    [
      "error: 02 nội dung chấm cao hơn điểm tối đa: D16 (25/20), D17 (25/20). Đề nghị sửa lại điểm.",
      "error: Tổng điểm ghi 72 nhưng cộng điểm các nội dung được 70,5. Tổng đang gõ tay; đề nghị sửa lại cho đúng.",
      "info: 02 ô điểm lưu dạng chữ: D14, D15. Công thức cộng của Excel bỏ qua các ô này; đề nghị nhập lại bằng số.",
    ],
  ],
  [
    "each sheet has its own",
    [asText("D14", "10", "A"), asText("D15", "10", "A"), asText("D14", "10", "B")],
    [
      "info: 02 ô điểm lưu dạng chữ: D14, D15. Công thức cộng của Excel bỏ qua các ô này; đề nghị nhập lại bằng số.",
      "info: Điểm 10 của nội dung I.1 đang lưu dạng chữ nên công thức cộng của Excel bỏ qua. Đề nghị nhập lại bằng số.",
    ],
  ],
])("%s", (_what, findings, lines) => {
  const told = tasksOf("xã a", findings).map((task) => `${task.severity}: ${describeTask(task)}`);
  expect(told).toEqual(lines);
});

const [task] = tasksOf("xã a", [asText("D14"), asText("D15")]);
if (!task) throw new Error("there is something to do");
const said = (state: FollowUp["state"], facts = task.facts): FollowUp => ({
  task: task.id,
  facts,
  state,
  on: "2025-11-12",
  reason: state === "ignored" ? "Mẫu của tỉnh ghi như vậy" : null,
  about: "Xã A: 02 ô điểm lưu dạng chữ",
});

test.each<[string, readonly PlacedFinding[], FollowUp, string | null, boolean]>([
  [
    "what was reminded of stays so",
    [asText("D14"), asText("D15")],
    said("reminded"),
    "reminded",
    true,
  ],
  [
    "also where one of two is mended",
    [asText("D15")],
    said("reminded"),
    "reminded, outdated",
    true,
  ],
  ["what was ignored is closed", [asText("D14"), asText("D15")], said("ignored"), "ignored", false],
  [
    "and open again where it is another",
    [asText("D14"), asText("D15", "9")],
    said("ignored"),
    "ignored, outdated",
    true,
  ],
  [
    "what was said and taken back is as if unsaid",
    [asText("D14"), asText("D15")],
    said("open"),
    null,
    true,
  ],
  [
    "in another file of the unit the same",
    [asText("D14"), asText("D15")].map((found) => ({ ...found, file: "b.xlsx" })),
    said("ignored"),
    "ignored",
    false,
  ],
])("in the next run: %s", (_what, findings, followUp, standing, open) => {
  const [now] = tasksOf("xã a", findings);
  if (!now) throw new Error("there is still something to do");
  const found = followUpOf(now, [followUp]);
  expect(found && `${found.state}${found.isOutdated ? ", outdated" : ""}`).toBe(standing);
  expect(isOpen(now, [followUp])).toBe(open);
});

test("what was followed up and is no more is told as gone", () => {
  const todo = { units: [{ tasks: tasksOf("xã a", [total]) }], round: [] };
  expect(goneOf(todo, [said("reminded"), said("open")])).toEqual([said("reminded")]);
});

describe("a workbook of results that people wrote into", () => {
  const consolidation = aConsolidation([
    {
      name: "Thôn Đoài",
      file: "a.xlsx",
      standard: [10, 5, 5, 75],
      findings: [asText("D14"), asText("D15"), total],
    },
  ]);
  const [own] = todoOf(consolidation).units;
  const [first, second] = own?.tasks ?? [];

  /** What is written, as a clerk types it, into the row of the first task. */
  async function readAfter(followUps: readonly FollowUp[]): Promise<readonly FollowUp[]> {
    const options = { madeAt: "2025-11-20T02:00:00.000Z", paper: emptyPaper };
    const book = consolidationBook({
      consolidation,
      words: consolidationWords,
      domain,
      options: { ...options, pathTo: (file) => file, followUps },
    });
    const { grids } = await readWorkbookFile(writeBook(book), "kết quả.xlsx");
    return followUpsIn(grids, unitWords);
  }

  test("gives back what it was made with: state, day, reason", async () => {
    const followUps: readonly FollowUp[] = [
      {
        task: first?.id ?? "",
        facts: first?.facts ?? "",
        state: "reminded",
        on: "2025-11-12",
        reason: null,
        about: "",
      },
      {
        task: second?.id ?? "",
        facts: second?.facts ?? "",
        state: "ignored",
        on: "2025-11-13",
        reason: "Số vẫn đúng",
        about: "",
      },
    ];
    expect(await readAfter(followUps)).toEqual([
      {
        ...followUps[0],
        about: "Thôn Đoài: Tổng điểm ghi 72 nhưng cộng điểm các nội dung được 70,5.",
      },
      { ...followUps[1], about: "Thôn Đoài: 02 ô điểm lưu dạng chữ: D14, D15." },
    ]);
  });

  test("gives back what is no more as it was told, run after run", async () => {
    const gone: FollowUp = {
      task: "aaaaa",
      facts: "bbb",
      state: "fixed",
      on: "2025-11-12",
      reason: null,
      about: "Thôn Hạ: 02 ô điểm ghi bằng chữ: D9, D10.",
    };
    expect(await readAfter([gone])).toEqual([gone]);
  });

  test("says nothing of rows without a state, nor of what was ignored and is another now", async () => {
    expect(await readAfter([])).toEqual([]);
    const stale: FollowUp = {
      task: second?.id ?? "",
      facts: "zzz",
      state: "ignored",
      on: null,
      reason: "Cũ",
      about: "",
    };
    expect(await readAfter([stale])).toEqual([]);
  });

  test.each<[string, string | number, string | undefined, FollowUp["state"] | null, string | null]>(
    [
      ["đã nhắc", "5/11/2025", undefined, "reminded", "2025-11-05"],
      ["ĐÃ SỬA", 45_966, undefined, "fixed", "2025-11-05"],
      ["Bỏ qua", "hôm qua", "Số vẫn đúng", "ignored", null],
      ["Bỏ qua", "05/11/2025", undefined, null, null],
      ["chờ", "05/11/2025", undefined, null, null],
      ["đã nhắc", "31/02/2025", undefined, "reminded", null],
    ],
  )("%s, %s, %s", (state, on, reason, expected, day) => {
    const cell = (column: number, value: string | number) => ({
      row: 5,
      column,
      value,
      text: String(value),
      formula: null,
      error: null,
      style: 0,
    });
    const grid = {
      cells: [
        cell(2, "Thôn Đoài"),
        cell(4, "Chưa gửi bảng chấm điểm."),
        cell(6, state),
        cell(7, on),
        ...(reason === undefined ? [] : [cell(8, reason)]),
        cell(9, "k3f9x-7qa"),
      ],
    };
    const read = followUpsIn([grid], unitWords);
    expect(read.map((each) => [each.task, each.facts, each.state, each.on])).toEqual(
      expected === null ? [] : [["k3f9x", "7qa", expected, day]],
    );
  });
});
