/** A round closed on the command line: what is kept, what later files come to, and what is refused. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync, strFromU8 } from "fflate";
import { buildCommand, chamDiem, chamDiemJson, root } from "../support/commandLine";

const SHEETS = join(root, "test/samples/sheets");
const FIRST = ["commune.xlsx", "school.xlsx"];

let folder = "";
beforeAll(() => {
  buildCommand();
  folder = mkdtempSync(join(tmpdir(), "closing-"));
  for (const file of FIRST) cpSync(join(SHEETS, file), join(folder, "files", file));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

const head = {
  issuer: "BAN CHỈ ĐẠO 138",
  number: "5/DS-BCĐ",
  place: "An Bình",
  day: "2026-01-05",
  signers: [{ authority: "TM. BAN CHỈ ĐẠO", position: "TRƯỞNG BAN", name: "Trần Thị B" }],
  recipients: ["Công an tỉnh;", "Lưu: VT."],
  ranking: { kind: "standard", ties: "dense" },
};
const written = (name: string, content: unknown): string => {
  writeFileSync(join(folder, name), JSON.stringify(content));
  return name;
};
const round = (...more: readonly string[]) =>
  chamDiem(["consolidate", "files", "--out", "ra.xlsx", ...more], folder);

test("closed with number, day and signer, then a later file: the list stays, the supplementary one is made", () => {
  const closed = round("--head", written("head.json", head), "--close", "chot.json");
  expect(closed.stderr).toContain("Đã chốt danh sách; giữ tệp chot.json cùng bản ký");
  const kept = JSON.parse(readFileSync(join(folder, "chot.json"), "utf8")) as {
    closing: { files: readonly { file: string; sha256: string }[]; paper: { frame: object } };
  };
  expect(kept.closing.files.map(({ file }) => file)).toEqual(FIRST);
  expect(kept.closing.files.every(({ sha256 }) => /^[0-9a-f]{64}$/.test(sha256))).toBe(true);
  expect(kept.closing.paper.frame).toMatchObject({ number: "5/DS-BCĐ", day: "2026-01-05" });

  cpSync(join(SHEETS, "agency.xlsx"), join(folder, "files", "agency.xlsx"));
  const { value } = chamDiemJson<{
    units: readonly { countedFile: string }[];
    closed: { number: string; later: readonly { kind: string }[]; absent: readonly string[] };
  }>(["consolidate", "files", "--closed", "chot.json"], folder);
  expect(value.units.map(({ countedFile }) => countedFile)).toEqual(FIRST);
  expect(value.closed).toMatchObject({ number: "5/DS-BCĐ", absent: [] });
  expect(value.closed.later.map(({ kind }) => kind)).toEqual(["added"]);

  const later = round("--closed", "chot.json");
  expect(later.stdout).toContain("Đã chốt danh sách số 05/DS-BCĐ, ngày 05/01/2026, Trần Thị B ký");
  expect(later.stdout).toContain("Danh sách bổ sung, sau khi chốt (1):");
  const parts = unzipSync(readFileSync(join(folder, "ra.xlsx")));
  expect(strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array())).toContain("Bổ sung – Cơ quan");
}, 120_000);

test.each<[string, () => readonly string[], string]>([
  [
    "a list without its number",
    () => ["--head", written("a.json", { ...head, number: null }), "--close", "b.json"],
    "Chưa chốt được: Cần ghi số, ký hiệu của danh sách.",
  ],
  [
    "a head that is none",
    () => ["--head", written("a.json", { number: 5 })],
    "tệp đầu trang “a.json”",
  ],
  [
    "a file that was not closed",
    () => ["--closed", written("a.json", head)],
    "không phải là tệp của một danh sách đã chốt",
  ],
  [
    "a closed list in the way",
    () => ["--head", written("h.json", head), "--close", written("cu.json", {})],
    "danh sách đã chốt không bị ghi đè",
  ],
  [
    "closing what is closed",
    () => ["--closed", "x.json", "--close", "y.json"],
    "danh sách đã chốt thì không chốt lại",
  ],
])("refused: %s", (_what, options, sentence) => {
  const { exitCode, stderr } = round(...options());
  expect([exitCode, stderr.includes(sentence)]).toEqual([2, true]);
});
