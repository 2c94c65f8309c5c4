/** The marked copies that the command writes: which, what for, and that the files given stay as they are. */
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildCommand, chamDiem, chamDiemJson, root } from "../support/commandLine";

interface Result {
  readonly units: readonly UnitOf[];
  readonly unknown: readonly UnitOf[];
  readonly statistics: object;
}

interface UnitOf {
  readonly name: string;
  readonly parent: string | null;
  readonly countedFile: string | null;
  readonly standard: { readonly selfTotal: number | null; readonly verdict: string } | null;
  readonly movement: { readonly selfTotal: number | null; readonly grade: string | null } | null;
}

const sample = join(root, "test", "samples", "district");
const given = join(sample, "files");
const options = ["--units", join(sample, "units.xlsx"), "--year", "2025", "--pass", "90"];

let folder = "";
beforeAll(() => {
  buildCommand();
  folder = mkdtempSync(join(tmpdir(), "cham-diem-"));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

test("every unit with something to mend gets its own file back, marked; the files given are not touched", () => {
  const marked = join(folder, "gửi lại");
  const before = hashes(given);
  const first = chamDiemJson<Result>(["consolidate", given, ...options, "--marked", marked]);
  expect(first.exitCode).toBe(1);
  expect(hashes(given)).toEqual(before);
  const names = readdirSync(marked);
  expect(names).toContain("BCĐ ANTT TDP so 4 X. Quynh Luu.xlsx");
  expect(names).toContain("BCĐ ANTT Xã Quỳnh Lưu.ods.xlsx");
  const copies = names.filter((name) => !/\.(ods|xls)\.xlsx$/.test(name));
  expect(copies.length).toBeGreaterThan(8);

  // A unit that sends its copy back unmended has the same result: the list is no score table, a comment no score.
  const again = chamDiemJson<Result>(["consolidate", marked, ...options]).value;
  const resultOf = ({ units, unknown }: Result) =>
    [...units, ...unknown]
      .filter(({ countedFile }) => countedFile !== null && copies.includes(countedFile))
      .map(({ name, parent, standard, movement }) => [
        name,
        parent,
        standard?.selfTotal,
        standard?.verdict,
        movement?.selfTotal,
        movement?.grade,
      ]);
  expect(resultOf(again)).toHaveLength(copies.length);
  expect(resultOf(again)).toEqual(resultOf(first.value));
});

test("copies of an earlier run that lie among the files are nobody's submission", () => {
  const round = join(folder, "đợt");
  cpSync(given, round, { recursive: true });
  const words = ["consolidate", round, ...options, "--marked", join(round, "gửi lại")];
  const first = chamDiemJson<Result>(words).value;
  expect(readdirSync(join(round, "gửi lại")).length).toBeGreaterThan(8);
  expect(chamDiemJson<Result>(words).value.statistics).toEqual(first.statistics);
});

test("two copies that would have one name both stand there", () => {
  const round = join(folder, "trùng tên");
  cpSync(join(given, "BCĐ ANTT Xã Quỳnh Lưu.ods"), join(round, "xã.ods"));
  cpSync(join(given, "BCĐ ANTT TDP so 4 X. Quynh Luu.xlsx"), join(round, "xã.ods.xlsx"));
  const marked = join(folder, "trùng tên gửi lại");
  const { stderr } = chamDiem(["consolidate", round, ...options, "--marked", marked, "--json"]);
  expect(stderr).toContain("Đã ghi 2 tệp gửi lại đơn vị");
  expect(readdirSync(marked).sort()).toEqual(["xã.ods (2).xlsx", "xã.ods.xlsx"]);
});

test("copies are never written over what was given", () => {
  const before = hashes(given);
  const { exitCode, stderr } = chamDiem([
    "consolidate",
    given,
    ...options,
    "--marked",
    given,
    "--json",
  ]);
  expect([exitCode, stderr.split("\n")[0]]).toEqual([
    2,
    `Tệp kết quả “${given}” trùng với một tệp đầu vào.`,
  ]);
  expect(hashes(given)).toEqual(before);
});

// helpers

const hashes = (of: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(of).map((name) => [
      name,
      createHash("sha256")
        .update(readFileSync(join(of, name)))
        .digest("hex"),
    ]),
  );
