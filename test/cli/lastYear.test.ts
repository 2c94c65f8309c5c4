/** The sample commune's sheet against the one of the year before, whose rows stand in another order under other numbers. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { recogniseWorkbook } from "../../src/actions/reading/openWorkbook";
import { partsOf } from "../../src/core/model/table/itemTree";
import type { Item } from "../../src/core/model/table/reading";
import { readWorkbookFile } from "../../src/formats/readWorkbookFile";
import { buildCommand, chamDiem, chamDiemJson } from "../support/commandLine";

const sheet = "test/samples/sheets/commune.xlsx";
const folder = mkdtempSync(join(tmpdir(), "cham-diem-"));
const before = join(folder, "năm 2022.csv");

beforeAll(async () => {
  buildCommand();
  writeFileSync(before, await yearBefore());
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface YearsJson {
  readonly last: { readonly year: number };
  readonly notes: readonly { readonly code: string }[];
  readonly tables: readonly {
    readonly counts: { readonly [standing: string]: number } | null;
    readonly contents:
      | readonly {
          readonly standing: string;
          readonly changes: readonly string[];
          readonly difference: number | null;
          readonly now: { readonly path: string; readonly text: string } | null;
          readonly last: {
            readonly path: string;
            readonly text: string;
            readonly self: number;
          } | null;
        }[]
      | null;
  }[];
}

test("each content finds its own of the year before by its words, though every row and number is another; several files are told apart", () => {
  const words = ["lastyear", sheet, before, sheet];
  const { exitCode, value } = chamDiemJson<readonly YearsJson[]>(words);
  const [standard, movement] = value[0]?.tables ?? [];
  expect(value.map(({ last }) => last.year)).toEqual([2022, 2023]);
  expect(value.map(({ notes }) => notes.map(({ code }) => code))).toEqual([[], ["sameYear"]]);
  expect(standard?.counts).toEqual({ same: 20, changed: 2, new: 1, gone: 1, open: 0 });
  const same = standard?.contents?.filter(({ standing }) => standing === "same") ?? [];
  expect(same.filter(({ now, last }) => withoutYears(now) !== withoutYears(last))).toEqual([]);
  expect(same.filter(({ now, last }) => now?.path === last?.path)).toEqual([]);
  expect(same.every(({ difference }) => difference !== null)).toBe(true);
  const changed = standard?.contents?.filter(({ standing }) => standing === "changed");
  expect(changed).toMatchObject([
    { now: { path: "I/1" }, changes: ["maximum"], difference: null },
    { now: { path: "VI/2" }, changes: ["wording"], difference: null },
  ]);
  // The movement's table has nothing to be held against, which is told.
  expect(movement).toMatchObject({ counts: null, contents: null });
  expect(exitCode).toBe(1);
});

test("the report says it in the words of the sheet, content by content", () => {
  const { stdout } = chamDiem(["lastyear", sheet, before]);
  expect(stdout).toContain("20 giữ nguyên, 2 có thay đổi, 1 mới, 1 không còn");
  expect(stdout).toContain("điểm tối đa đã đổi từ 7 thành 6; điểm hai năm không so sánh");
  expect(stdout).toContain("không có bảng “Phân loại phong trào toàn dân bảo vệ an ninh Tổ quốc”");
});

test.each<[string, () => readonly string[], number, string]>([
  [
    "last year's file is not given",
    () => [sheet],
    2,
    "cần tệp của năm nay rồi đến tệp của năm trước",
  ],
  ["it is not there", () => [sheet, join(folder, "khong-co.xlsx")], 3, "khong-co.xlsx"],
  [
    "of another unit of another type",
    () => [sheet, "test/samples/sheets/school.xlsx"],
    1,
    "Nếu đơn vị đã sáp nhập hoặc đổi tên thì dùng được; nếu nhầm, đề nghị chọn tệp khác",
  ],
])("%s: what to do is said", (_what, words, code, said) => {
  const { exitCode, stdout, stderr } = chamDiem(["lastyear", ...words()]);
  expect(`${stdout}${stderr}`).toContain(said);
  expect(exitCode).toBe(code);
});

// helpers

const withoutYears = (content: { readonly text: string } | null): string | undefined =>
  content?.text.replace(/20\d\d/g, "");

/** The sample's own contents, as they may have stood the year before: sections and rows the other way round, one left out, one added. */
async function yearBefore(): Promise<string> {
  const book = await readWorkbookFile(readFileSync(sheet), "commune.xlsx");
  const [table] = recogniseWorkbook(book).tables;
  const parts = partsOf(table?.items ?? []).filter(({ section }) => section !== null);
  const lines = [...parts]
    .reverse()
    .flatMap(({ section, items }, at) => [
      line([ROMAN[at] ?? "", section?.text ?? "", "", ""]),
      ...[...items].reverse().flatMap((item, index) => contentLine(item, index + 1)),
    ]);
  return [
    "UBND THỊ TRẤN HƯNG MỸ",
    "BẢNG CHẤM ĐIỂM TIÊU CHUẨN AN TOÀN VỀ AN NINH, TRẬT TỰ NĂM 2022",
    line(["STT", "Nội dung", "Điểm chuẩn", "Điểm tự chấm"]),
    ...lines,
    line(["19", "Tổ chức diễn tập phòng thủ dân sự cấp xã theo kế hoạch", "2", "2"]),
  ].join("\n");
}

const ROMAN = ["I", "II", "III", "IV", "V", "VI"];

function contentLine({ path, text, maximum }: Item, number: number): readonly string[] {
  if (path === "III/2") return [];
  const words = path === "VI/2" ? `${text} và xếp loại khá trở lên` : text;
  const most = path === "I/1" ? 7 : (maximum ?? 0);
  const earlier = words.replace("2022", "2021").replace("2023", "2022");
  return [line([`${number + 10}`, earlier, `${most}`, `${most}`])];
}

const line = (cells: readonly string[]): string =>
  cells.map((cell) => `"${cell.split('"').join('""')}"`).join(";");
