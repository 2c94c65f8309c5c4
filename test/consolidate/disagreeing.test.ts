/** When a later file takes an earlier one's place, and when both stand and are asked about. */
import { type FileSketch, type ListedName, roundOf, type Row } from "../support/roundSketch";

interface Sent {
  readonly name: string;
  readonly file?: string;
  /** "Mẫu …" */
  readonly form?: string;
  readonly year?: string;
}

const sheet = ({ name, form = "", year = " NĂM 2025" }: Sent, score: number): readonly Row[] => [
  [form],
  ["UBND HUYỆN CAO LÂM", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
  [name],
  [`BẢNG CHẤM ĐIỂM AN TOÀN VỀ AN NINH, TRẬT TỰ${year}`],
  ["TT", "Nội dung", "Điểm chuẩn", "Điểm tự chấm"],
  ["1", "Có nghị quyết, kế hoạch", 50, 50],
  ["2", "Không để xảy ra cháy, nổ nghiêm trọng", 50, score - 50],
  ["", "Tổng cộng", 100, score],
];

const filesOf = (sent: readonly Sent[]): readonly FileSketch[] =>
  sent.map((each, at) => ({
    file: each.file ?? `${String(at + 1)}.xlsx`,
    modified: `2025-10-0${String(at + 1)}T00:00:00Z`,
    sheets: { Bảng: sheet(each, 90 + at) },
  }));

const list: readonly ListedName[] = [
  ["Xã Gia Lâm", "commune"],
  ["Xã Hòa Lâm", "commune"],
];
const commune: Sent = { name: "UBND XÃ GIA LÂM" };

test.each<readonly [string, readonly [Sent, Sent], boolean]>([
  ["the same title", [commune, commune], true],
  ["the committee named, and not", [commune, { name: "XÃ GIA LÂM" }], true],
  [
    "the Party's committee and the police",
    [{ name: "ĐẢNG ỦY XÃ GIA LÂM" }, { name: "CÔNG AN XÃ GIA LÂM" }],
    false,
  ],
  [
    "forms of two dossiers",
    [
      { ...commune, form: "Mẫu 1b" },
      { ...commune, form: "Mẫu 1c" },
    ],
    false,
  ],
  [
    "one form",
    [
      { ...commune, form: "Mẫu 1b" },
      { ...commune, form: "Mẫu 1b" },
    ],
    true,
  ],
  [
    "a file's name says another commune",
    [commune, { ...commune, file: "Xã Bình Lâm.xlsx" }],
    false,
  ],
  ["a sheet without a name", [commune, { name: "", file: "Xã Gia Lâm.xlsx" }], false],
  [
    "a year in the file's name only",
    [commune, { ...commune, year: "", file: "ANTT 2025.xlsx" }],
    false,
  ],
])("%s", (_, sent, isReplaced) => {
  const { units, questions, statistics, missing } = roundOf(filesOf(sent), list);
  const listed = units
    .filter(({ isListed }) => isListed)
    .flatMap(({ countedFiles }) => countedFiles);
  expect(listed).toEqual(isReplaced ? [sent[1].file ?? "2.xlsx"] : []);
  expect(statistics.files.superseded).toBe(isReplaced ? 1 : 0);
  expect(questions).toHaveLength(isReplaced ? 0 : 2);
  const told = units.flatMap(({ findings }) =>
    findings.flatMap((each) => (each.code === "titlesDisagree" ? each.facts.titles.length : [])),
  );
  expect(told).toEqual(isReplaced ? [] : [2, 2]);
  expect(missing[0]?.maybe ?? []).toHaveLength(isReplaced ? 0 : 2);
});

test("who says whose they are is believed: the later one counts", () => {
  const files = filesOf([{ name: "ĐẢNG ỦY XÃ GIA LÂM" }, { name: "CÔNG AN XÃ GIA LÂM" }]);
  const assignments = files.map(({ file }) => ({
    sha256: `content of ${file}`,
    part: null,
    unit: "commune/xã gia lâm",
  }));
  const { units } = roundOf(files, list, { assignments });
  expect(units.flatMap(({ countedFiles }) => countedFiles)).toEqual(["2.xlsx"]);
});

describe("without a list", () => {
  const files = filesOf([
    { ...commune, form: "Mẫu 1b" },
    { ...commune, form: "Mẫu 1c" },
    { name: "UBND XÃ HÒA LÂM" },
  ]);
  const first = `content of ${files[0]?.file ?? ""}`;
  const asked = () => roundOf(files, null);
  const keys = asked().questions.flatMap(({ candidates }) => candidates);

  test("both stand, uncounted, and the question names both titles", () => {
    const { units, questions, statistics } = asked();
    expect(units.map(({ isOutside, files: sent }) => [isOutside, sent[0]?.file])).toEqual([
      [true, "1.xlsx"],
      [true, "2.xlsx"],
      [false, "3.xlsx"],
    ]);
    const nameOf = (key: string) => units.find(({ unit }) => unit.key === key)?.unit.name;
    expect(
      questions.map(({ file, name, candidates }) => [file, name, candidates.map(nameOf)]),
    ).toEqual([
      ["1.xlsx", "UBND XÃ GIA LÂM", ["UBND XÃ GIA LÂM"]],
      ["2.xlsx", "UBND XÃ GIA LÂM", ["UBND XÃ GIA LÂM"]],
    ]);
    expect([statistics.total.submitted, statistics.outsideList?.submitted]).toEqual([1, 2]);
  });

  test.each<[says: string, unit: string | null, counted: readonly (readonly string[])[]]>([
    ["one unit: the later file counts", keys[0] ?? "", [["2.xlsx"], ["3.xlsx"]]],
    ["another unit: each counts", null, [["2.xlsx"], ["1.xlsx"], ["3.xlsx"]]],
  ])("answered: %s", (_says, unit, counted) => {
    const assignments = [{ sha256: first, part: null, unit }];
    const { units, questions } = roundOf(files, null, { assignments });
    expect(questions).toEqual([]);
    expect(units.map(({ isOutside }) => isOutside)).not.toContain(true);
    expect(units.map(({ countedFiles }) => countedFiles)).toEqual(counted);
  });
});
