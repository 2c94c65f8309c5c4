/** Files of one name and of different types of unit: two submissions, neither of which takes the other's place. */
import { type FileSketch, type ListedName, roundOf, type Row } from "../support/roundSketch";

const table = (name: string, score: number, form = ""): readonly Row[] => [
  ["UBND HUYỆN CAO LÂM", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
  [name],
  [`BẢNG CHẤM ĐIỂM ${form} AN TOÀN VỀ AN NINH, TRẬT TỰ NĂM 2025`],
  ["TT", "Nội dung", "Điểm chuẩn", "Điểm tự chấm"],
  ["1", "Có nghị quyết, kế hoạch", 50, 50],
  ["2", "Không để xảy ra cháy, nổ nghiêm trọng", 50, score - 50],
  ["", "Tổng cộng", 100, score],
];

interface Sent {
  readonly name: string;
  readonly score: number;
  /** What the title says of the form. */
  readonly form?: string;
}

const round = (sent: readonly Sent[], list: readonly ListedName[] | null, more = {}) =>
  roundOf(
    sent.map(
      ({ name, score, form }, at): FileSketch => ({
        file: `${at + 1}.xlsx`,
        modified: `2025-10-0${at + 1}T00:00:00Z`,
        sheets: { Bảng: table(name, score, form) },
      }),
    ),
    list,
    more,
  );

/** "name (type): total, file[, the other's file told]" of each unit with a file that counts. */
const shown = ({ units }: ReturnType<typeof roundOf>): readonly string[] =>
  units
    .filter(({ countedFiles }) => countedFiles.length > 0)
    .map(({ unit, tables, countedFiles, findings }) => {
      const told = findings.flatMap((found) =>
        found.code === "sameNameOtherType" ? found.facts.others.map(({ file }) => file) : [],
      );
      const files = [...countedFiles, ...told].join(" ≠ ");
      return `${unit.name} (${unit.type ?? ""}): ${tables["standard"]?.totals.self.points ?? ""}, ${files}`;
    });

const commune: ListedName = ["Xã Gia Lâm", "commune"];
const office: ListedName = ["Cơ quan UBND xã Gia Lâm", "agency"];
const own: Sent = { name: "XÃ GIA LÂM", score: 100 };
const ofOffice: Sent = { name: "CƠ QUAN UBND XÃ GIA LÂM", score: 70 };

const cases: readonly (readonly [
  string,
  readonly Sent[],
  readonly ListedName[] | null,
  readonly string[],
])[] = [
  [
    "a commune and its office, without a list",
    [own, ofOffice],
    null,
    [
      "XÃ GIA LÂM (commune): 100, 1.xlsx ≠ 2.xlsx",
      "CƠ QUAN UBND XÃ GIA LÂM (agency): 70, 2.xlsx ≠ 1.xlsx",
    ],
  ],
  [
    "the office first",
    [ofOffice, own],
    null,
    [
      "CƠ QUAN UBND XÃ GIA LÂM (agency): 70, 1.xlsx ≠ 2.xlsx",
      "XÃ GIA LÂM (commune): 100, 2.xlsx ≠ 1.xlsx",
    ],
  ],
  [
    "a list that has both",
    [own, ofOffice],
    [commune, office],
    ["Xã Gia Lâm (commune): 100, 1.xlsx", "Cơ quan UBND xã Gia Lâm (agency): 70, 2.xlsx"],
  ],
  [
    "a list that has the commune only",
    [own, ofOffice],
    [commune],
    ["Xã Gia Lâm (commune): 100, 1.xlsx", "CƠ QUAN UBND XÃ GIA LÂM (agency): 70, 2.xlsx"],
  ],
  [
    "one letterhead, and the title tells the office",
    [
      { name: "UBND XÃ GIA LÂM", score: 100 },
      { name: "UBND XÃ GIA LÂM", score: 70, form: "CƠ QUAN" },
    ],
    [commune],
    ["Xã Gia Lâm (commune): 100, 1.xlsx ≠ 2.xlsx", "UBND XÃ GIA LÂM (agency): 70, 2.xlsx ≠ 1.xlsx"],
  ],
  [
    "the commune sends again, in other words",
    [{ name: "UBND XÃ GIA LÂM", score: 90 }, own],
    [commune],
    ["Xã Gia Lâm (commune): 100, 2.xlsx"],
  ],
  [
    "a hamlet that first took the commune's form sends again",
    [
      { name: "THÔN 3, XÃ GIA LÂM", score: 90, form: "ĐỐI VỚI XÃ" },
      { name: "THÔN 3, XÃ GIA LÂM", score: 95, form: "ĐỐI VỚI KHU DÂN CƯ" },
    ],
    [["Thôn 3", "residentialArea", "Xã Gia Lâm"]],
    ["Thôn 3 (residentialArea): 95, 2.xlsx"],
  ],
  [
    "only the office sends, and the list has the commune: it is never the commune's",
    [ofOffice],
    [commune],
    ["CƠ QUAN UBND XÃ GIA LÂM (agency): 70, 1.xlsx"],
  ],
  [
    "the committee's letterhead over an agency's form, and a list that has both",
    [{ name: "UBND X. GIA LÂM", score: 70, form: "CƠ QUAN" }, own],
    [commune, office],
    ["Xã Gia Lâm (commune): 100, 2.xlsx", "Cơ quan UBND xã Gia Lâm (agency): 70, 1.xlsx"],
  ],
  [
    "only the commune sends, in short, and the list has both",
    [{ name: "UBND X. GIA LÂM", score: 90 }],
    [office, commune],
    ["Xã Gia Lâm (commune): 90, 1.xlsx"],
  ],
  [
    "the committee itself is listed among the agencies",
    [own, ofOffice],
    [commune, ["UBND xã Gia Lâm", "agency"]],
    ["Xã Gia Lâm (commune): 100, 1.xlsx", "UBND xã Gia Lâm (agency): 70, 2.xlsx"],
  ],
];

test.each(cases)("%s", (_, sent, list, units) => {
  const result = round(sent, list);
  expect(shown(result)).toEqual(units);
  expect(result.statistics.files.superseded).toBe(sent.length - units.length);
});

test("who says that both are the commune's is believed: the later one counts", () => {
  const unit = "commune/xã gia lâm";
  const assignments = ["1.xlsx", "2.xlsx"].map((file) => ({
    sha256: `content of ${file}`,
    part: null,
    unit,
  }));
  const result = round([own, ofOffice], [commune], { assignments });
  expect(shown(result)).toEqual(["Xã Gia Lâm (commune): 70, 2.xlsx"]);
});

test("two sheets of one file, the commune's and its office's", () => {
  const sheets = { "Trang 1": table(own.name, 100), "Trang 2": table(ofOffice.name, 70) };
  expect(shown(roundOf([{ file: "cả hai.xlsx", sheets }], [commune]))).toEqual([
    "Xã Gia Lâm (commune): 100, cả hai.xlsx",
    "CƠ QUAN UBND XÃ GIA LÂM (agency): 70, cả hai.xlsx",
  ]);
});
