/** A sheet shared out among people and joined again by the command: what is taken, where a person has to choose, which cells change. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CellChange, CellValue } from "../../src/core/model/workbook/grid";
import { openXlsx, readXlsx } from "../../src/hosts/xlsxHost";
import { at, type SheetSketch } from "../support/bookSketch";
import { buildCommand, chamDiem, chamDiemJson } from "../support/commandLine";
import { sketchedXlsx } from "../support/xlsxPackage";

const SHEET = "Bảng";
const table = (unit: string): SheetSketch => ({
  name: SHEET,
  cells: {
    A1: unit,
    A2: "BẢNG CHẤM ĐIỂM XÃ ĐẠT TIÊU CHUẨN “AN TOÀN VỀ AN NINH, TRẬT TỰ” NĂM 2024",
    ...{ A4: "STT", B4: "Nội dung", C4: "Điểm tối đa", D4: "Điểm tự chấm", E4: "Lý do trừ điểm" },
    ...{ A5: "I", B5: "Lãnh đạo", C5: 50, D5: { formula: "SUM(D6:D7)", value: 0 } },
    ...{ A6: 1, B6: "Có nghị quyết", C6: 30 },
    ...{ A7: 2, B7: "Có kế hoạch", C7: 20 },
    ...{ A8: "II", B8: "Kết quả", C8: 50, D8: { formula: "SUM(D9:D10)", value: 0 } },
    ...{ A9: 1, B9: "Không có tội phạm", C9: 30 },
    ...{ A10: 2, B10: "Không có cháy, nổ", C10: 20 },
    ...{ B11: "Tổng cộng", C11: 100, D11: { formula: "D5+D8", value: 0 } },
  },
});
const original = sketchedXlsx({ sheets: [table("UBND XÃ AN BÌNH")] });
const people = [
  { person: "Công an xã", contents: ["II"] },
  { person: "Văn phòng", contents: ["I.1", "I/2"] },
];

let folder = "";
const inFolder = (name: string): string => join(folder, name);
const given = (): string => inFolder("xa.xlsx");
const copyOf = (person: string): string => inFolder(`chia/xa - ${person}.xlsx`);

beforeAll(() => {
  buildCommand();
  folder = mkdtempSync(join(tmpdir(), "cham-diem-"));
  writeFileSync(given(), original);
  writeFileSync(inFolder("ai.json"), JSON.stringify({ people }));
  const shared = ["share", given(), "--people", inFolder("ai.json"), "--out", inFolder("chia")];
  expect(chamDiem(shared).exitCode).toBe(0);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

type Cells = { readonly [address: string]: CellChange["value"] };

/** Writes cells into a file under another name, as a person does. */
async function filled(from: string, name: string, cells: Cells): Promise<string> {
  const host = openXlsx(new Uint8Array(readFileSync(from)), "bản.xlsx");
  const changes = Object.entries(cells).map(([address, value]) => ({ ...at(address), value }));
  if (changes.length > 0) await host.writeCells(SHEET, changes);
  const path = inFolder(name);
  writeFileSync(path, host.save());
  return path;
}

/** Cells of a file that somebody typed, by their address; what formulas come to is left out. */
function typedIn(path: string): { readonly [address: string]: CellValue } {
  const [grid] = readXlsx(new Uint8Array(readFileSync(path)), "bản.xlsx").grids;
  const cells = (grid?.cells ?? []).filter(({ formula, value }) => !formula && value !== null);
  return Object.fromEntries(
    cells.map(({ row, column, value }) => [`${"ABCDE"[column - 1]}${row}`, value]),
  );
}

interface JoinedJson {
  readonly taken: readonly { readonly cell: string; readonly person: string }[];
  readonly conflicts: readonly {
    readonly id: string;
    readonly kind: string;
    readonly chosen: string | null;
  }[];
  readonly copies: readonly { readonly code: string; readonly file: string }[];
  readonly strayChoices: readonly string[];
}

const joined = (copies: readonly string[], from = given(), choose: readonly string[] = []) =>
  chamDiemJson<JoinedJson>(["join", from, ...copies, ...choose, "--out", inFolder("xong.xlsx")]);

test("each copy is the file with what is theirs kept beside it, and is not written over", () => {
  for (const { person } of people) expect(typedIn(copyOf(person))).toEqual(typedIn(given()));
  const again = ["share", given(), "--people", inFolder("ai.json"), "--out", inFolder("chia")];
  expect(chamDiem(again).exitCode).toBe(2);
});

test("what each filled in of their own comes together, and no other cell changes", async () => {
  const police = await filled(copyOf("Công an xã"), "ca.xlsx", {
    D9: 28,
    E9: "Xảy ra 01 vụ",
    D10: 20,
  });
  const office = await filled(copyOf("Văn phòng"), "vp.xlsx", {
    D6: 30,
    D7: 19.5,
    E7: "Ban hành chậm",
  });
  const { exitCode, value } = joined([police, office]);
  expect([exitCode, value.conflicts, value.copies]).toEqual([0, [], []]);
  expect(typedIn(inFolder("xong.xlsx"))).toEqual({
    ...typedIn(given()),
    ...{ D6: 30, D7: 19.5, E7: "Ban hành chậm", D9: 28, E9: "Xảy ra 01 vụ", D10: 20 },
  });
  const scored = chamDiemJson<{
    readonly tables: readonly { readonly total: { readonly self: number } }[];
  }>(["score", inFolder("xong.xlsx")]);
  expect(scored.value.tables.map(({ total }) => total.self)).toEqual([97.5]);
});

/** What is typed in a copy of each, in the file itself since; where a person has to choose. */
const conflicts: readonly (readonly [string, Cells, Cells, Cells, readonly string[]])[] = [
  ["a content that was given to another", { D6: 30 }, {}, {}, ["notTheirs Bảng!D6"]],
  [
    "the same content filled in otherwise by two",
    { D6: 30 },
    { D6: 25 },
    {},
    ["different Bảng!D6"],
  ],
  ["the same value by two is none", { D6: 30 }, { D6: 30 }, {}, []],
  ["the file itself was changed too", { D9: 30 }, {}, { D9: 20 }, ["originalChanged Bảng!D9"]],
  ["what the file says by now is no change", { D9: 30 }, {}, { D9: 30 }, []],
  ["the printed part", { C9: 40 }, {}, {}, ["printed Bảng!C9"]],
];

test.each(conflicts)("%s", async (_what, police, office, since, expected) => {
  const from = await filled(given(), "gốc.xlsx", since);
  const { value } = joined(
    [
      await filled(copyOf("Công an xã"), "ca.xlsx", police),
      await filled(copyOf("Văn phòng"), "vp.xlsx", office),
    ],
    from,
  );
  expect(value.conflicts.map(({ kind, id }) => `${kind} ${id}`)).toEqual(expected);
  const standing = typedIn(from);
  const after = typedIn(inFolder("xong.xlsx"));
  const changed = Object.keys(after).filter((cell) => after[cell] !== standing[cell]);
  expect(changed).toEqual(value.taken.map(({ cell }) => cell));
});

test("what a person chooses is taken, what is not chosen stays, a choice that fits nothing is told", async () => {
  const police = await filled(copyOf("Công an xã"), "ca.xlsx", { D6: 30, D7: 10 });
  const office = await filled(copyOf("Văn phòng"), "vp.xlsx", { D6: 25, D7: 15 });
  writeFileSync(
    inFolder("chọn.json"),
    JSON.stringify({ "Bảng!D6": "Công an xã", "Bảng!D7": "original", "Bảng!D9": "vp.xlsx" }),
  );
  const choose = ["--choose", inFolder("chọn.json")];
  const { exitCode, value } = joined([police, office], given(), choose);
  expect(value.conflicts.map(({ id, chosen }) => [id, chosen])).toEqual([
    ["Bảng!D6", "ca.xlsx"],
    ["Bảng!D7", "original"],
  ]);
  expect([exitCode, value.strayChoices]).toEqual([1, ["Bảng!D9"]]);
  const { D6, D7 } = typedIn(inFolder("xong.xlsx"));
  expect([D6, D7]).toEqual([30, undefined]);
});

test.each<[string, () => Promise<string>, readonly string[], readonly string[]]>([
  [
    "a file that is no copy: every change waits for a person",
    () => filled(given(), "lạ.xlsx", { D6: 30 }),
    ["unmarkedCopy"],
    ["unmarked Bảng!D6"],
  ],
  [
    "a value typed over a formula is part of what is printed",
    async () => {
      const typed = table("UBND XÃ AN BÌNH");
      const cells = { ...typed.cells, D8: 50 };
      writeFileSync(inFolder("lạ.xlsx"), sketchedXlsx({ sheets: [{ ...typed, cells }] }));
      return inFolder("lạ.xlsx");
    },
    ["unmarkedCopy"],
    ["printed Bảng!D8"],
  ],
  [
    "another unit's sheet",
    async () => {
      writeFileSync(inFolder("khác.xlsx"), sketchedXlsx({ sheets: [table("UBND XÃ HÒA SƠN")] }));
      return filled(inFolder("khác.xlsx"), "lạ.xlsx", { D6: 30 });
    },
    ["otherUnit"],
    [],
  ],
  [
    "the same copy under another name",
    () => filled(copyOf("Văn phòng"), "lạ.xlsx", { D6: 30 }),
    ["sameCopy"],
    [],
  ],
])("%s", async (_what, stranger, notes, open) => {
  const office = await filled(copyOf("Văn phòng"), "vp.xlsx", { D6: 30 });
  const lone = notes.includes("unmarkedCopy") ? [] : [office];
  const { exitCode, value } = joined([...lone, await stranger()]);
  expect(value.copies.map(({ code }) => code)).toEqual(notes);
  expect(value.conflicts.map(({ kind, id }) => `${kind} ${id}`)).toEqual(open);
  expect(exitCode).toBe(1);
});

test.each<[string, unknown, string]>([
  ["a content that is not there", [{ person: "Tổ 1", contents: ["IX"] }], "không có nội dung “IX”"],
  ["nothing given", [{ person: "Tổ 1", contents: [] }], "Chưa giao nội dung nào cho “Tổ 1”"],
])("nothing is shared out: %s", (_what, wrong, sentence) => {
  writeFileSync(inFolder("sai.json"), JSON.stringify({ people: wrong }));
  const words = ["share", given(), "--people", inFolder("sai.json"), "--out", inFolder("không")];
  const { exitCode, stderr } = chamDiem(words);
  expect([exitCode, stderr]).toEqual([1, expect.stringContaining(sentence)]);
});
