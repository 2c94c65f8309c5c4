/** Files that would hang or kill whoever reads them cost only themselves: a guard refuses them, and without it the process that reads is stopped. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildCommand, root } from "../support/commandLine";
import { killers } from "../support/killers";
import { buildPlanted } from "../support/plantedCommand";

const good = ["agency", "commune", "enterprise", "residentialArea", "school"].map(
  (name) => `${name}.xlsx`,
);
let folder = "";
let guarded = "";
let unguarded = "";
beforeAll(() => {
  buildCommand();
  guarded = join(root, "dist", "cli");
  unguarded = buildPlanted(killers.map(({ withoutGuard }) => withoutGuard));
  folder = mkdtempSync(join(tmpdir(), "cham-diem-"));
  for (const name of good)
    writeFileSync(join(folder, name), readFileSync(join(root, "test/samples/sheets", name)));
  for (const { file, bytes } of killers) writeFileSync(join(folder, file), bytes());
}, 120_000);
afterAll(() => [folder, unguarded].forEach((path) => rmSync(path, { recursive: true })));

test("with their guards they are refused, and the round goes on", () => {
  const { read, refused } = roundBy(guarded);
  expect(read).toEqual(good);
  expect(refused).toEqual(inOrder(killers.map(({ file, refusal }) => [file, refusal])));
});

test("without them the process that reads is stopped, and the round goes on", () => {
  const { read, refused } = roundBy(unguarded);
  expect(read).toEqual(good);
  expect(refused).toEqual(inOrder(killers.map(({ file }) => [file, "readingStopped"])));
});

test.each(killers.map(({ file }, at) => [at % 2 === 0 ? "recognise" : "score", file] as const))(
  "%s %s alone, without its guard: stopped",
  (command, file) => {
    const { exitCode, stdout, stderr } = run(unguarded, [command, file]);
    expect([exitCode, stdout]).toEqual([3, ""]);
    expect(stderr).toMatch(sentence);
  },
);

// helpers

/** Whether its time or its memory ends first is the machine's. */
const sentence =
  /^.*: (Đọc quá 5 giây|Đọc tệp này cần hơn 500 MB bộ nhớ|Chương trình bị ngắt giữa chừng).*\. Đề nghị .*\.\n$/;

const inOrder = (refused: readonly (readonly [string, string])[]) => [...refused].sort();

function roundBy(program: string): {
  readonly read: readonly string[];
  readonly refused: readonly (readonly [string, string])[];
} {
  const { stdout } = run(program, ["consolidate", ".", "--json"]);
  const { units, refused } = JSON.parse(stdout) as FoundRound;
  return {
    read: units.flatMap(({ files }) => files).sort(),
    refused: inOrder(refused.map(({ file, why }) => [file, why])),
  };
}

interface FoundRound {
  readonly units: readonly { readonly files: readonly string[] }[];
  readonly refused: readonly { readonly file: string; readonly why: string }[];
}

function run(program: string, words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(program, "cham-diem.cjs"), ...words],
    { cwd: folder, encoding: "utf8" },
  );
  return { exitCode: status, stdout, stderr };
}
