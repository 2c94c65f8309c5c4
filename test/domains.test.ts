/** Other domains, each a folder beside the code: read under their own kind, scored, consolidated, printed under their own titles. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { formatAddress } from "../src/core/model/workbook/grid";
import { readXlsx } from "../src/hosts/xlsxHost";
import type { SheetSketch } from "./support/bookSketch";
import { buildCommand, chamDiem, chamDiemJson } from "./support/commandLine";
import type { Row } from "./support/roundSketch";
import { sketchedXlsx } from "./support/xlsxPackage";

const countryside = join("test", "domains", "nong-thon-moi");
const administration = join("test", "domains", "cai-cach-hanh-chinh");
const culture = join("test", "domains", "khu-dan-cu-van-hoa");

let folder = "";
beforeAll(() => {
  buildCommand();
  folder = mkdtempSync(join(tmpdir(), "cham-diem-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

test("a sheet of nông thôn mới is read by its own words and scored by its own lines", () => {
  const path = written("mot-xa", "Xã An Bình.xlsx", communeSheet("Xã An Bình", 92));
  expect(chamDiemJson<Scored>(["score", path, "--domain", countryside]).value).toMatchObject({
    unit: "Xã An Bình",
    unitType: "commune",
    year: 2025,
    tables: [
      {
        kind: "newCountryside",
        rubric: { id: "nong-thon-moi-vi-du" },
        columns: { self: "D", appraised: "E" },
        outcome: { verdict: "met" },
        grade: "Nâng cao",
      },
    ],
    questions: [],
  });
});

test("the name of what is scored is no unit's name: the file's name tells it", () => {
  const path = written("khong-ten", "Xã Đồng Văn.xlsx", communeSheet("XÃ NÔNG THÔN MỚI", 92));
  const { value } = chamDiemJson<Scored>(["score", path, "--domain", countryside]);
  expect(value).toMatchObject({ unit: "Xã Đồng Văn", unitType: "commune" });
});

test("without the folder the same sheet is of no kind that is known, and every kind may be answered", () => {
  const path = written("mot-xa", "Xã An Bình.xlsx", communeSheet("Xã An Bình", 92));
  const { value } = chamDiemJson<Scored>(["recognise", path]);
  expect(value.tables.map(({ kind }) => kind)).toEqual(["other"]);
  expect(value.questions.find(({ code }) => code === "kind")?.choices).toEqual([
    "standard",
    "movement",
    "exemplary",
    "other",
  ]);
});

test("communes of nông thôn mới are consolidated with outcomes and grades", () => {
  written("nong-thon-moi", "Xã An Bình.xlsx", communeSheet("Xã An Bình", 96));
  written("nong-thon-moi", "Xã Tân Lập.xlsx", communeSheet("Xã Tân Lập", 81));
  written("nong-thon-moi", "Xã Đồng Văn.xlsx", communeSheet("Xã Đồng Văn", 64));
  const { value, list } = consolidated("nong-thon-moi", countryside);
  expect(value.units.map(({ name, tables }) => [name, tables])).toMatchObject([
    ["Xã An Bình", { newCountryside: { countedTotal: 96, verdict: "met", grade: "Kiểu mẫu" } }],
    ["Xã Đồng Văn", { newCountryside: { countedTotal: 64, verdict: "notMet", grade: null } }],
    ["Xã Tân Lập", { newCountryside: { countedTotal: 81, verdict: "met", grade: "Đạt chuẩn" } }],
  ]);
  expect(value.statistics.total.tables).toEqual({
    newCountryside: {
      met: 2,
      notMet: 1,
      incomplete: 0,
      unproven: 0,
      withoutTable: 0,
      overridden: 0,
      adjusted: 0,
      grades: [
        { name: "Kiểu mẫu", count: 1 },
        { name: "Nâng cao", count: 0 },
        { name: "Đạt chuẩn", count: 1 },
      ],
      ungraded: 1,
    },
  });
  expect(list).toEqual(
    expect.arrayContaining([
      "Bộ tiêu chí xã nông thôn mới năm 2025",
      "STT | Đơn vị | Thuộc xã, phường | Loại đơn vị | Xã nông thôn mới (19 tiêu chí) | Ghi chú",
      "Xã tự chấm | Đoàn thẩm tra | Kết quả | Đề nghị mức",
      expect.stringMatching(
        /^1 \| Xã An Bình \| Xã, phường, thị trấn, đặc khu \| 96 \| Đạt \| Kiểu mẫu/,
      ),
      expect.stringMatching(
        /^2 \| Xã Đồng Văn \| Xã, phường, thị trấn, đặc khu \| 64 \| Chưa đạt \| Chưa xếp loại/,
      ),
      expect.stringMatching(
        /^Cộng Xã, phường, thị trấn, đặc khu: 3 đơn vị; điểm bình quân \| 80.33\d* \| 2 đạt/,
      ),
      "Mức đạt chuẩn nông thôn mới: từ 80 điểm (theo “ví dụ, không phải văn bản”).",
    ]),
  );
  expect(list.join("\n")).not.toMatch(/ANTT|an ninh, trật tự|phong trào/);
  expect(list.join("\n")).not.toContain("bắt buộc");
});

test("cải cách hành chính is graded, not passed, also for a type of unit of its own", () => {
  written("cai-cach", "UBND xã An Bình.xlsx", reformSheet("UBND xã An Bình", 88));
  written(
    "cai-cach",
    "TTPVHCC.xlsx",
    reformSheet("Trung tâm phục vụ hành chính công Sông Lam", 71),
  );
  const { value, list } = consolidated("cai-cach", administration);
  expect(value.units.map(({ name, type, tables }) => [name, type, tables])).toMatchObject([
    [
      "Trung tâm phục vụ hành chính công Sông Lam",
      "serviceCentre",
      { adminReform: { countedTotal: 71, verdict: null, grade: "Khá" } },
    ],
    ["UBND xã An Bình", "commune", { adminReform: { verdict: null, grade: "Tốt" } }],
  ]);
  expect(list).toEqual(
    expect.arrayContaining([
      "Chỉ số cải cách hành chính năm 2025",
      "STT | Đơn vị | Thuộc xã, phường | Loại đơn vị | Chỉ số cải cách hành chính | Ghi chú",
      "Tự đánh giá | Điểm được tính | Xếp loại",
      expect.stringMatching(
        /^2 \| Trung tâm phục vụ hành chính công Sông Lam \| Trung tâm phục vụ hành chính công \| 71 \| 71 \| Khá/,
      ),
    ]),
  );
});

test("khu dân cư văn hóa has no rubric: each sheet states its own line and bands", () => {
  written("van-hoa", "Thôn Đồng Văn.xlsx", cultureSheet("Thôn Đồng Văn", 85, 82));
  written("van-hoa", "Thôn Tân Lập.xlsx", cultureSheet("Thôn Tân Lập", 96, 94));
  written("van-hoa", "Tổ dân phố 3.xlsx", cultureSheet("Tổ dân phố 3", 61, 58));
  const { value, list } = consolidated("van-hoa", culture);
  expect(value.units.map(({ name, type, tables }) => [name, type, tables])).toMatchObject([
    [
      "Thôn Đồng Văn",
      "residentialArea",
      {
        culturalArea: {
          selfTotal: 85,
          appraisedTotal: 82,
          countedTotal: 82,
          verdict: "notMet",
          mandatoryFailures: [{ path: "4", score: 12, maximum: 20 }],
          grade: "Khá",
        },
      },
    ],
    [
      "Thôn Tân Lập",
      "residentialArea",
      { culturalArea: { countedTotal: 94, verdict: "met", mandatoryFailures: [], grade: "Tốt" } },
    ],
    [
      "Tổ dân phố 3",
      "residentialArea",
      { culturalArea: { countedTotal: 58, verdict: "notMet", grade: null } },
    ],
  ]);
  expect(list).toEqual(
    expect.arrayContaining([
      "Danh hiệu khu dân cư văn hóa năm 2025",
      "STT | Đơn vị | Thuộc xã, phường | Loại đơn vị | Danh hiệu khu dân cư văn hóa | Ghi chú",
      "Khu dân cư tự chấm | Ban vận động chấm | Nội dung bắt buộc chưa đạt | Danh hiệu | Xếp loại",
      expect.stringMatching(/^2 \| Thôn Tân Lập \| Khu dân cư \| 96 \| 94 \| .*Đạt \| Tốt/),
      expect.stringMatching(
        /^Cộng Khu dân cư: 3 đơn vị; điểm bình quân \| 80\.6\d* \| 78 \| .*1 đạt/,
      ),
      expect.stringMatching(/^Mức đạt danh hiệu: từ 60 điểm/),
      "Mức xếp loại khu dân cư văn hóa: Tốt từ 90 điểm; Khá từ 75 điểm; Trung bình từ 60 điểm.",
    ]),
  );
  expect(list.join("\n")).not.toMatch(/ANTT|an ninh, trật tự|phong trào/);
});

test("the title of a kind is no name of a unit where the domain says so", () => {
  const path = written("khong-ten", "Thôn Xuân Mai.xlsx", cultureSheet("", 85, 82));
  expect(chamDiemJson<Scored>(["score", path, "--domain", culture]).value).toMatchObject({
    unit: "Thôn Xuân Mai",
    unitType: "residentialArea",
    tables: [{ kind: "culturalArea", rubric: null }],
  });
});

test("an earlier run of the domain tells what changed", () => {
  const path = written("thay-doi", "Xã An Bình.xlsx", communeSheet("Xã An Bình", 78));
  const before = join(folder, "truoc.json");
  writeFileSync(
    before,
    chamDiem(["consolidate", join(folder, "thay-doi"), "--domain", countryside, "--json"]).stdout,
  );
  writeFileSync(path, communeSheet("Xã An Bình", 82));
  const { value } = consolidated("thay-doi", countryside, ["--previous", before]);
  expect(value.changes?.flatMap(({ changes }) => changes)).toEqual([
    { field: "newCountrysideTotal", from: 78, to: 82 },
    { field: "newCountrysideVerdict", from: "notMet", to: "met" },
    { field: "newCountrysideGrade", from: null, to: "Đạt chuẩn" },
  ]);
});

test.each([
  ["no such folder", "khong-co", {}, /Không có thư mục lĩnh vực/],
  ["no domain in it", "trong", { "lexicon.json": {} }, /domain\.json/],
  [
    "words of a kind that it has not",
    "la",
    { "lexicon.json": { kinds: [{ kind: "unheard", pattern: "a" }] } },
    /lexicon\.json: .*"unheard"/,
  ],
  [
    "a pattern that is none",
    "hong",
    { "lexicon.json": { kinds: [{ kind: "standard", pattern: "(" }] } },
    /lexicon\.json/,
  ],
  [
    "a rubric of a kind that it has not",
    "bo",
    { "rubric.json": { ...exampleRubric(), kind: "unheard" } },
    /rubric\.json: .*kind: "unheard"/,
  ],
])(
  "a folder that cannot be used is refused with the file at fault: %s",
  (_case, name, files, told) => {
    const path = join(folder, name);
    if (Object.keys(files).length > 0) {
      mkdirSync(path);
      const all = name === "trong" ? files : { "domain.json": nothingNew, ...files };
      for (const [file, data] of Object.entries(all))
        writeFileSync(join(path, file), JSON.stringify(data));
    }
    const { exitCode, stderr } = chamDiem(["recognise", "x.xlsx", "--domain", path]);
    expect([exitCode, stderr]).toEqual([2, expect.stringMatching(told)]);
  },
);

// helpers

interface Scored {
  readonly tables: readonly { readonly kind: string }[];
  readonly questions: readonly { readonly code: string; readonly choices: readonly string[] }[];
}

interface Consolidated {
  readonly units: readonly {
    readonly name: string;
    readonly type: string | null;
    readonly tables: object;
  }[];
  readonly statistics: { readonly total: { readonly tables: object } };
  readonly changes: readonly { readonly changes: readonly object[] }[] | null;
}

const nothingNew = {
  $schema: "domain",
  schemaVersion: 1,
  programmes: [],
  kinds: [],
  unitTypes: [],
};

function exampleRubric(): object {
  return JSON.parse(readFileSync(join(countryside, "rubric.json"), "utf8")) as object;
}

function written(round: string, file: string, content: Uint8Array): string {
  const path = join(folder, round, file);
  mkdirSync(join(folder, round), { recursive: true });
  writeFileSync(path, content);
  return path;
}

/** The result of a round, and the rows of the list that is printed of it. */
function consolidated(round: string, domain: string, more: readonly string[] = []) {
  const out = join(folder, `${round}.xlsx`);
  const { value } = chamDiemJson<Consolidated>([
    "consolidate",
    join(folder, round),
    "--domain",
    domain,
    "--year",
    "2025",
    "--out",
    out,
    ...more,
  ]);
  const [list] = readXlsx(readFileSync(out), out).grids;
  const rows = new Map<number, string[]>();
  for (const { row, value: shown } of list?.cells ?? [])
    if (shown !== null && shown !== "") rows.set(row, [...(rows.get(row) ?? []), String(shown)]);
  return { value, list: [...rows.values()].map((cells) => cells.join(" | ")) };
}

/** 19 criteria, 18 of 5 points and one of 10; points go from the first on. */
function communeSheet(unit: string, total: number): Uint8Array {
  const { criteria } = exampleRubric() as { criteria: { text: string; maximum: number }[] };
  return sheetOf(
    [
      [unit],
      ["BẢNG CHẤM ĐIỂM 19 TIÊU CHÍ NÔNG THÔN MỚI NĂM 2025"],
      ["STT", "Tiêu chí", "Điểm tối đa", "Mức xã báo cáo", "Mức đoàn công nhận"],
    ],
    criteria,
    total,
  );
}

function reformSheet(unit: string, total: number): Uint8Array {
  const path = join(administration, "rubric.json");
  const { criteria } = JSON.parse(readFileSync(path, "utf8")) as {
    criteria: { text: string; maximum: number }[];
  };
  return sheetOf(
    [
      [`Đơn vị: ${unit}`],
      ["BẢNG TỰ CHẤM ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2025"],
      ["STT", "Nội dung", "Điểm tối đa", "Điểm tự đánh giá"],
    ],
    criteria,
    total,
  );
}

/** The line and the bands stand below the sum; the fourth criterion must be had in full. */
function cultureSheet(unit: string, self: number, appraised: number): Uint8Array {
  const criteria = [
    { text: "Đời sống kinh tế ổn định", maximum: 20 },
    { text: "Đời sống văn hóa, tinh thần lành mạnh", maximum: 30 },
    { text: "Môi trường, cảnh quan sạch đẹp", maximum: 20 },
    { text: "Chấp hành pháp luật và quy ước (bắt buộc)", maximum: 20 },
    { text: "Đoàn kết, giúp đỡ nhau", maximum: 10 },
  ];
  const given = [self, appraised].map((total) => spread(criteria, total));
  return sketchOf([
    [unit],
    ["BẢNG CHẤM ĐIỂM DANH HIỆU KHU DÂN CƯ VĂN HÓA NĂM 2025"],
    ["(Ví dụ)"],
    ["STT", "Tiêu chí", "Điểm tối đa", "Khu dân cư tự chấm", "Ban vận động chấm"],
    ...criteria.map(
      ({ text, maximum }, at): Row => [
        at + 1,
        text,
        maximum,
        ...given.map((points) => points[at] ?? 0),
      ],
    ),
    ["", "Tổng cộng", 100, self, appraised],
    ["Đạt danh hiệu: từ 60 điểm trở lên và nội dung bắt buộc đạt điểm tối đa (ví dụ)."],
    [
      "Xếp loại: Tốt từ 90 điểm trở lên; Khá từ 75 đến dưới 90 điểm; Trung bình từ 60 đến dưới 75 điểm.",
    ],
  ]);
}

function sheetOf(
  head: readonly Row[],
  criteria: readonly { readonly text: string; readonly maximum: number }[],
  total: number,
): Uint8Array {
  const given = spread(criteria, total);
  const rows = criteria.map(
    ({ text, maximum }, at): Row => [at + 1, text, maximum, given[at] ?? 0],
  );
  const scale = criteria.reduce((sum, { maximum }) => sum + maximum, 0);
  return sketchOf([...head, ...rows, ["", "Tổng cộng", scale, total]]);
}

/** Points to each criterion, from the first on, until none are left. */
function spread(criteria: readonly { readonly maximum: number }[], total: number): number[] {
  let left = total;
  return criteria.map(({ maximum }) => {
    const points = Math.min(left, maximum);
    left -= points;
    return points;
  });
}

function sketchOf(all: readonly Row[]): Uint8Array {
  const cells: SheetSketch["cells"] = Object.fromEntries(
    all.flatMap((row, at) =>
      row.flatMap((sketch, column) =>
        sketch === "" ? [] : [[formatAddress({ row: at + 1, column: column + 1 }), sketch]],
      ),
    ),
  );
  return sketchedXlsx({ sheets: [{ name: "Chấm điểm", cells }] });
}
