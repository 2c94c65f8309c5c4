/** What a council and a person decided, given to the command and handed on to its next run: adjusted points, the file that counts. */
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildCommand, chamDiem, chamDiemJson } from "../support/commandLine";

let folder = "";
beforeAll(() => {
  buildCommand();
  folder = mkdtempSync(join(tmpdir(), "decisions-"));
  mkdirSync(join(folder, "files"));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

interface Run {
  readonly units: readonly {
    readonly key: string;
    readonly countedFile: string;
    readonly chosenFile: string | null;
    readonly standard: {
      readonly countedTotal: number;
      readonly verdict: string;
      override: object;
    };
    readonly superseded: readonly {
      readonly file: string;
      readonly differences: readonly object[];
    }[];
    readonly findings: readonly { readonly code: string }[];
  }[];
  readonly overrides: readonly { readonly seen: { readonly sha256: string } | null }[];
  readonly choices: readonly { readonly among: readonly string[] }[];
  readonly changes: readonly { readonly contents: readonly object[] }[] | null;
}

/** A sheet of 60 + 40 points. */
const send = (file: string, day: string, points: number): void => {
  const lines = [
    "UBND XÃ AN BÌNH",
    "BẢNG CHẤM ĐIỂM TIÊU CHUẨN AN TOÀN VỀ AN NINH, TRẬT TỰ NĂM 2025",
    "TT;Nội dung;Điểm chuẩn;Điểm tự chấm",
    "1;Có nghị quyết, kế hoạch;60;60",
    `2;Không để xảy ra cháy, nổ;40;${points}`,
  ];
  const path = join(folder, "files", file);
  writeFileSync(path, lines.join("\n"));
  utimesSync(path, new Date(day), new Date(day));
};
const written = (name: string, content: unknown): string => {
  writeFileSync(join(folder, name), JSON.stringify(content));
  return name;
};
const run = (...more: readonly string[]) =>
  chamDiemJson<Run>(["consolidate", "files", "--year", "2025", "--pass", "90", ...more], folder);

test("points and a chosen file count, are handed on, and are told when the file is another one since", () => {
  send("lần 1.csv", "2025-11-01", 35);
  send("lần 2.csv", "2025-11-10", 20);
  const [first] = run().value.units;
  expect(first).toMatchObject({ countedFile: "lần 2.csv", standard: { countedTotal: 80 } });
  expect(first?.superseded).toMatchObject([
    {
      file: "lần 1.csv",
      differences: [
        { same: 1, contents: [{ path: "2", here: { points: 35 }, counted: { points: 20 } }] },
      ],
    },
  ]);

  const unit = first?.key ?? "";
  const decided = written("quyết định.json", {
    overrides: [{ unit, points: 91.5, reason: "Biên bản số 07" }],
    choices: [{ unit, file: "lần 1.csv" }],
  });
  const { value } = run("--overrides", decided);
  expect(value.units[0]).toMatchObject({
    countedFile: "lần 1.csv",
    chosenFile: "lần 1.csv",
    standard: {
      countedTotal: 91.5,
      verdict: "met",
      override: { reason: "Biên bản số 07", points: 91.5, computedTotal: 95 },
    },
  });
  expect(value.overrides[0]?.seen?.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(value.choices[0]?.among).toHaveLength(2);

  rmSync(join(folder, "files", "lần 1.csv"));
  const next = run("--previous", written("lần trước.json", value)).value;
  expect(next.units[0]?.standard).toMatchObject({ countedTotal: 91.5 });
  expect(next.units[0]?.findings.map(({ code }) => code)).toContain("overrideOutdated");
  expect(next.changes?.[0]?.contents).toEqual([{ kind: "standard", path: "2", from: 35, to: 20 }]);
}, 240_000);

test.each<[string, object]>([
  ["points that are no number", { overrides: [{ unit: "x", points: "91", reason: "Có" }] }],
  ["points without a reason", { overrides: [{ unit: "x", points: 91 }] }],
  ["a choice of no file", { choices: [{ unit: "x" }] }],
])("refused: %s", (_what, content) => {
  const { exitCode, stderr } = chamDiem(
    ["consolidate", "files", "--json", "--overrides", written("sai.json", content)],
    folder,
  );
  expect([exitCode, stderr.includes("có mục không dùng được")]).toEqual([2, true]);
});
