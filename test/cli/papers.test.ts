/** The command that makes papers: what is written where, what it tells, what is refused. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildCommand, chamDiem, chamDiemJson, root } from "../support/commandLine";
import { wordLines } from "../support/papers";
import { wordDocument } from "../support/wordDocument";

interface Told {
  readonly papers: readonly {
    readonly out: string;
    readonly kind: string;
    readonly unit: string | null;
    readonly source: string | null;
    readonly code: string | null;
    readonly facts: readonly {
      readonly placeholder: string;
      readonly value: number | null;
      readonly source: object | null;
    }[];
    readonly blanks: readonly {
      readonly placeholder: string;
      readonly name: string;
      readonly why: string;
    }[];
    readonly unknown: readonly string[];
    readonly old: string | null;
  }[];
  readonly notMade: readonly { readonly kind: string; readonly why: string }[];
  readonly refused: readonly { readonly file: string; readonly code: string }[];
}

const commune = join(root, "test/samples/sheets/commune.xlsx");
const agency = join(root, "test/samples/sheets/agency.xlsx");
const district = join(root, "test/samples/district");
let folder = "";
beforeAll(() => {
  buildCommand();
  folder = mkdtempSync(join(tmpdir(), "cham-diem-"));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

const linesOf = (path: string): readonly string[] => wordLines(new Uint8Array(readFileSync(path)));

test("papers of one unit: files in the folder, each number with its cell, each empty place with why", () => {
  const out = join(folder, "một");
  const before = readFileSync(commune);
  const { exitCode, value } = chamDiemJson<Told>([
    "papers",
    commune,
    "--kinds",
    "minutes,scoreTable",
    "--out",
    out,
  ]);
  expect(exitCode).toBe(0);
  expect(value.papers.map(({ kind }) => kind)).toEqual(["minutes", "scoreTable"]);
  expect(readdirSync(out).length).toBe(2);
  const [minutes] = value.papers;
  expect(minutes).toMatchObject({
    unit: "ubnd thi tran hung my",
    source: "commune.xlsx",
    old: null,
  });
  expect(minutes?.facts).toContainEqual(
    expect.objectContaining({
      placeholder: "selfTotal",
      value: 79.75,
      source: expect.objectContaining({
        from: "sheet",
        cell: expect.stringMatching(/^[A-Z]\d+$/) as string,
      }) as object,
    }),
  );
  expect(minutes?.blanks).toContainEqual(
    expect.objectContaining({ placeholder: "chair", name: "chủ trì", why: "notTyped" }),
  );
  expect(linesOf(minutes?.out ?? "")).toContain("BIÊN BẢN");
  expect(readFileSync(commune)).toEqual(before);
});

test("what was typed once stands in every paper; a unit's own words before those of the round", () => {
  const fields = join(folder, "điền.json");
  writeFileSync(
    fields,
    JSON.stringify({
      fields: {
        "địa danh": "Hưng Mỹ",
        chair: "Trần Văn Ba",
        "Nơi nhận": ["Như trên", "Công an huyện"],
      },
      units: { "UBND thị trấn Hưng Mỹ": { chair: "Lê Thị Hoa" } },
      forms: { minutes: "5" },
    }),
  );
  const { value } = chamDiemJson<Told>([
    "papers",
    commune,
    "--kinds",
    "minutes,proposal",
    "--fields",
    fields,
    "--out",
    join(folder, "điền"),
  ]);
  const [minutes, proposal] = value.papers.map(({ out }) => linesOf(out).join("\n"));
  expect(minutes).toContain("Mẫu số 5");
  expect(minutes).toContain("Lê Thị Hoa");
  expect(proposal).toContain("- Như trên;\n- Công an huyện;");
});

test("the papers of a round, of files and of the JSON that consolidate printed: the same units", () => {
  const files = ["papers", join(district, "files"), "--units", join(district, "units.xlsx")];
  const kinds = ["--kinds", "list,decision,summary"];
  const of = chamDiemJson<Told>([...files, ...kinds, "--out", join(folder, "đợt")]);
  expect(of.value.papers.map(({ kind }) => kind)).toEqual(["list", "decision", "summary"]);
  const round = join(folder, "ROUND.json");
  const { stdout } = chamDiem([
    "consolidate",
    join(district, "files"),
    "--units",
    join(district, "units.xlsx"),
    "--json",
  ]);
  writeFileSync(round, stdout);
  const again = chamDiemJson<Told>(["papers", round, ...kinds, "--out", join(folder, "lại")]);
  expect(again.exitCode).toBe(0);
  const texts = (told: Told) => told.papers.map(({ out }) => linesOf(out));
  expect(texts(again.value)).toEqual(texts(of.value));
  const codes = (told: Told) => told.papers.map(({ code }) => code);
  expect(codes(again.value)).toEqual(codes(of.value));
  expect(of.value.refused.map(({ code }) => code)).toContain("passwordProtected");
  const minutes = chamDiemJson<Told>([
    "papers",
    round,
    "--kinds",
    "minutes",
    "--out",
    join(folder, "x"),
  ]);
  expect(minutes.value.notMade).toMatchObject([{ kind: "minutes", why: "needsFiles" }]);
}, 120_000);

test("a certificate is made for a unit that is met only, and what is not known is left off the blank", () => {
  const { value } = chamDiemJson<Told>([
    "papers",
    commune,
    "--kinds",
    "certificate",
    "--out",
    join(folder, "giấy"),
  ]);
  expect(value.papers).toEqual([]);
  expect(value.notMade).toMatchObject([{ kind: "certificate", why: "resultNotMet" }]);
});

test("a person's own documents: filled for each file, every unknown placeholder told", () => {
  const templates = join(folder, "mẫu");
  mkdirSync(templates);
  const body =
    "<w:p><w:r><w:t>{{tên đ</w:t></w:r><w:r><w:t>ơn vị}} {{năm}} {{sai tên}}</w:t></w:r></w:p>";
  writeFileSync(join(templates, "Giấy mời.docx"), wordDocument({ body }));
  const { value } = chamDiemJson<Told>([
    "papers",
    commune,
    agency,
    "--templates",
    templates,
    "--out",
    join(folder, "mời"),
  ]);
  expect(value.papers.map(({ unknown }) => unknown)).toEqual([["sai tên"], ["sai tên"]]);
  expect(linesOf(value.papers[0]?.out ?? "")).toEqual(["ubnd thi tran hung my 2023 {{sai tên}}"]);
});

test("a paper made before a change is told as old and stays; one of the same scores is written anew", () => {
  const out = join(folder, "cũ");
  const sheet = join(folder, "commune.xlsx");
  writeFileSync(sheet, readFileSync(commune));
  const make = () =>
    chamDiemJson<Told>(["papers", sheet, "--kinds", "minutes", "--out", out]).value.papers[0];
  const first = make();
  expect(make()).toMatchObject({ out: first?.out, old: null });
  const written = readFileSync(first?.out ?? "");
  const other = chamDiemJson<Told>([
    "papers",
    sheet,
    "--kinds",
    "minutes",
    "--profile",
    "lang-son-2022",
    "--out",
    out,
  ]);
  expect(other.value.papers[0]?.old).toBe(first?.out);
  expect(other.value.papers[0]?.out).not.toBe(first?.out);
  expect(readFileSync(first?.out ?? "")).toEqual(written);
});

test("as sheets", () => {
  const out = join(folder, "trang tính");
  const { value } = chamDiemJson<Told>([
    "papers",
    commune,
    "--kinds",
    "minutes,report",
    "--format",
    "xlsx",
    "--out",
    out,
  ]);
  expect(value.papers.every(({ out: path }) => path.endsWith(".xlsx") && existsSync(path))).toBe(
    true,
  );
  const { stdout } = chamDiem(["recognise", value.papers[0]?.out ?? ""]);
  expect(stdout).not.toContain("undefined");
});

test.each<[string, readonly string[], number, RegExp]>([
  ["without a folder", ["commune.xlsx", "--kinds", "minutes"], 2, /cần --out THƯ_MỤC/],
  ["without kinds", ["commune.xlsx", "--out", "x"], 2, /cần --kinds/],
  ["a kind that is none", ["commune.xlsx", "--kinds", "letter", "--out", "x"], 2, /“letter”/],
  [
    "a format that is none",
    ["commune.xlsx", "--kinds", "minutes", "--format", "pdf", "--out", "x"],
    2,
    /“pdf”/,
  ],
  [
    "a profile that is none",
    ["commune.xlsx", "--kinds", "minutes", "--profile", "ở đâu", "--out", "x"],
    2,
    /“ở đâu”/,
  ],
  [
    "templates that are none",
    ["commune.xlsx", "--templates", "không có", "--out", "x"],
    2,
    /“không có”/,
  ],
  ["a round that is none", ["package.json", "--kinds", "list", "--out", "x"], 2, /“package.json”/],
  [
    "a file without a score table",
    ["units.xlsx", "--kinds", "minutes", "--out", "x"],
    3,
    /units\.xlsx: /,
  ],
])("%s", (_what, words, exitCode, told) => {
  const place: { readonly [name: string]: string } = {
    "commune.xlsx": commune,
    "units.xlsx": join(district, "units.xlsx"),
    "package.json": join(root, "package.json"),
  };
  const run = chamDiem(["papers", ...words.map((word) => place[word] ?? word)], folder);
  expect([run.exitCode, told.test(run.stderr.replace(/“[^”]*\//g, "“"))]).toEqual([exitCode, true]);
});
