/** A form is kept once from the answers of a person, and asks nobody again. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildCommand, chamDiem, chamDiemJson } from "../support/commandLine";

const sheet = (unit: string, scores: readonly [number, number]): string =>
  [
    unit,
    "BẢNG CHẤM ĐIỂM TIÊU CHUẨN AN TOÀN VỀ AN NINH, TRẬT TỰ ĐỐI VỚI KHU DÂN CƯ NĂM 2025",
    "STT;Nội dung;Điểm chuẩn;Điểm tự chấm;Điểm tự chấm",
    `1;Có nghị quyết, kế hoạch;60;40;${scores[0]}`,
    `2;Không có tội phạm;40;30;${scores[1]}`,
  ].join("\n");
const answers = [{ code: "column", sheet: null, role: "self", answer: "E" }];

interface FileJson {
  readonly tables: readonly object[];
  readonly questions: readonly { readonly code: string }[];
}

let folder = "";
beforeAll(() => {
  buildCommand();
  folder = mkdtempSync(join(tmpdir(), "cham-diem-"));
  const put = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  put("thôn đông.csv", sheet("Thôn Đông, xã An Bình", [55, 40]));
  put("thôn tây.csv", sheet("Thôn Tây, xã An Bình", [50, 30]));
  put("answers.json", JSON.stringify(answers));
  put("wrong.json", JSON.stringify([{ code: "column", role: "self", answer: 7 }]));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const keep = ["recognise", "thôn đông.csv", "--keep-form", "form.json"];

test.each([
  ["a question that is left open", [...keep], "còn chỗ chưa trả lời"],
  ["answers that are none", [...keep, "--answers", "wrong.json"], "wrong.json"],
  ["answers that are not there", [...keep, "--answers", "nowhere.json"], "nowhere.json"],
  ["answers for nothing", ["recognise", "thôn đông.csv", "--answers", "answers.json"], "keep-form"],
  ["a form that is none", ["score", "thôn tây.csv", "--forms", "answers.json"], "answers.json"],
])("%s is told, and no form is written", (_says, words, told) => {
  const { exitCode, stderr } = chamDiem(words, folder);
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining(told)]);
});

test("kept from the answers, it proves the sheets of other units in every command", () => {
  const { exitCode, value } = chamDiemJson<FileJson>(
    [...keep, "--answers", "answers.json"],
    folder,
  );
  expect(exitCode).toBe(0);
  expect(value.tables).toMatchObject([{ confirmed: true, columns: { self: "E" } }]);
  expect(JSON.parse(readFileSync(join(folder, "form.json"), "utf8"))).toMatchObject({
    name: "form",
    tables: [{ kind: "standard" }],
  });

  const forms = ["--forms", "form.json"];
  const scored = chamDiemJson<FileJson>(
    ["score", "thôn tây.csv", "--pass", "90", ...forms],
    folder,
  );
  expect(scored.value.tables).toMatchObject([
    {
      proven: true,
      confirmed: true,
      doubts: [],
      total: { self: 80 },
      outcome: { verdict: "notMet" },
    },
  ]);
  expect(scored.value.questions).toEqual([]);
  const without = chamDiemJson<FileJson>(["score", "thôn tây.csv", "--pass", "90"], folder);
  expect(without.value.tables).toMatchObject([{ proven: false, outcome: { verdict: null } }]);

  const round = chamDiemJson<{ readonly units: readonly object[]; readonly statistics: object }>(
    ["consolidate", "thôn đông.csv", "thôn tây.csv", "--pass", "90", ...forms],
    folder,
  );
  expect(round.value.units).toMatchObject([
    { name: "Thôn Đông, xã An Bình", standard: { selfTotal: 95, verdict: "met" } },
    { name: "Thôn Tây, xã An Bình", standard: { selfTotal: 80, verdict: "notMet" } },
  ]);
  expect(round.value.statistics).toMatchObject({ unproven: 0 });
});
