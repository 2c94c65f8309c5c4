/** Communes told apart by the official list: by district or province, and under names that are no more. */
import { type FileSketch, roundOf, type Row } from "../support/roundSketch";
import { consolidateRound } from "../../src/actions/rounds/consolidateRound";
import { listedUnit } from "../../src/core/consolidate/list/listedUnit";
import { intakeOf } from "../support/roundSketch";

const sheet = (above: string, name: string, year: number): readonly Row[] => [
  [above, "", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
  [name, "", "", "Độc lập - Tự do - Hạnh phúc"],
  [`BẢNG CHẤM ĐIỂM TIÊU CHUẨN AN TOÀN VỀ AN NINH, TRẬT TỰ NĂM ${String(year)}`],
  ["TT", "Nội dung", "Điểm chuẩn", "Điểm tự chấm"],
  ["1", "Có nghị quyết, kế hoạch", 50, 50],
  ["2", "Không để xảy ra cháy, nổ nghiêm trọng", 50, 45],
  ["", "Tổng cộng", 100, 95],
];

/** Line above, name. */
type Letterhead = readonly [above: string, name: string];

const filesOf = (letterheads: readonly Letterhead[], year: number): readonly FileSketch[] =>
  letterheads.map(([above, name], at) => ({
    file: `tep-${String(at + 1)}.xlsx`,
    sheets: { Bảng: sheet(above, name, year) },
  }));

/** Name, or name and district. */
type Listed = string | readonly [name: string, district: string];

const listOf = (names: readonly Listed[]) =>
  names.map((entry) => {
    const [name, above] = typeof entry === "string" ? [entry, null] : entry;
    return listedUnit({ name, type: "commune", parent: above, above });
  });

/** "=unit" for a file that counts for it, "?A | B" where that is asked, "-" where it is of none; then what is told of its name. */
function whose(letterhead: Letterhead, list: readonly Listed[], year: number): string {
  const result = consolidateRound({
    intakes: filesOf([letterhead], year).map(intakeOf),
    list: listOf(list),
    year,
    assignments: [],
    overrides: [],
    choices: [],
    previous: null,
    quotas: [],
  });
  const names = new Map(result.units.map(({ unit }) => [unit.key, unit.parent ?? unit.name]));
  const counted = result.units.find(({ isListed, files }) => isListed && files.length > 0);
  const asked = result.questions.flatMap(({ candidates }) =>
    candidates.map((key) => names.get(key)),
  );
  const found = counted
    ? `=${names.get(counted.unit.key) ?? ""}`
    : asked.length > 0
      ? `?${asked.join(" | ")}`
      : "-";
  const old = result.units.flatMap(({ findings }) =>
    findings.flatMap((each) =>
      each.code === "oldUnitName" ? [each.facts.became.join(" | ")] : [],
    ),
  );
  return [found, ...old].join("; ");
}

const langSon = ["Xã Hoàng Văn Thụ", "Xã Na Sầm", "Xã Đồng Đăng", "Phường Tam Thanh"];
const twins: readonly Listed[] = [
  ["Xã Ngọc Sơn", "Huyện Quỳnh Lưu"],
  ["Xã Ngọc Sơn", "Huyện Thanh Chương"],
  ["Xã Quỳnh Yên", "Huyện Quỳnh Lưu"],
];

test.each<readonly [string, Letterhead, readonly Listed[], number, string]>([
  [
    "the district's Party committee names the district",
    ["HUYỆN ỦY THANH CHƯƠNG", "ĐẢNG ỦY XÃ NGỌC SƠN"],
    twins,
    2024,
    "=Huyện Thanh Chương",
  ],
  [
    "a commune whose name begins like “xã hội”",
    ["UBND TỈNH ĐỒNG THÁP", "UBND XÃ HỘI CƯ"],
    ["Xã Hội Cư", "Xã Mỹ Hội", "Xã Thanh Hưng"],
    2025,
    "=Xã Hội Cư",
  ],
  [
    "an old commune that went whole into another",
    ["UBND HUYỆN VĂN LÃNG", "UBND XÃ TÂN MỸ"],
    langSon,
    2025,
    "=Xã Hoàng Văn Thụ; Xã Hoàng Văn Thụ, Tỉnh Lạng Sơn",
  ],
  [
    "the same without accents",
    ["UBND HUYEN VAN LANG", "UBND XA TAN MY"],
    langSon,
    2025,
    "=Xã Hoàng Văn Thụ; Xã Hoàng Văn Thụ, Tỉnh Lạng Sơn",
  ],
  [
    "not another commune that bears the old name",
    ["UBND HUYỆN VĂN LÃNG", "UBND XÃ TÂN MỸ"],
    [...langSon, "Xã Tân Mỹ"],
    2025,
    "=Xã Hoàng Văn Thụ; Xã Hoàng Văn Thụ, Tỉnh Lạng Sơn",
  ],
  [
    "its successor is not listed",
    ["UBND HUYỆN VĂN LÃNG", "UBND XÃ TÂN MỸ"],
    ["Xã Na Sầm", "Xã Đồng Đăng"],
    2025,
    "-; Xã Hoàng Văn Thụ, Tỉnh Lạng Sơn",
  ],
  ["the old name alone: asked", ["", "UBND XÃ TÂN MỸ"], langSon, 2025, "?Xã Hoàng Văn Thụ"],
  [
    "today's name below today's province",
    ["UBND TỈNH LẠNG SƠN", "UBND XÃ ĐỒNG ĐĂNG"],
    langSon,
    2025,
    "=Xã Đồng Đăng",
  ],
  [
    "a commune of the same name in another province: asked, never counted",
    ["UBND TỈNH BẮC NINH", "UBND XÃ HOÀNG VĂN THỤ"],
    langSon,
    2025,
    "?Xã Hoàng Văn Thụ",
  ],
  [
    "two communes of one name in two districts",
    ["UBND HUYỆN THANH CHƯƠNG", "UBND XÃ NGỌC SƠN"],
    twins,
    2024,
    "=Huyện Thanh Chương",
  ],
  [
    "the other one, in short",
    ["UBND H. QUỲNH LƯU", "X. NGỌC SƠN"],
    twins,
    2024,
    "=Huyện Quỳnh Lưu",
  ],
  [
    "neither: only the province is named",
    ["UBND TỈNH NGHỆ AN", "UBND XÃ NGỌC SƠN"],
    twins,
    2024,
    "?Huyện Quỳnh Lưu | Huyện Thanh Chương",
  ],
  [
    "in the year of the old names they are no old names",
    ["UBND HUYỆN QUỲNH LƯU", "UBND XÃ QUỲNH YÊN"],
    twins,
    2024,
    "=Huyện Quỳnh Lưu",
  ],
])("%s", (_, letterhead, list, year, expected) => {
  expect(whose(letterhead, list, year)).toBe(expected);
});

test.each<readonly [string, readonly Letterhead[], number, readonly string[]]>([
  [
    "communes of two districts",
    [
      ["UBND HUYỆN QUỲNH LƯU", "UBND XÃ NGỌC SƠN"],
      ["UBND HUYỆN THANH CHƯƠNG", "UBND XÃ NGỌC SƠN"],
    ],
    2024,
    ["tep-1.xlsx", "tep-2.xlsx"],
  ],
  [
    "hamlets of two communes",
    [
      ["UBND XÃ BÌNH AN", "THÔN 1"],
      ["UBND XÃ HÒA LÂM", "THÔN MỘT"],
    ],
    2025,
    ["tep-1.xlsx", "tep-2.xlsx"],
  ],
  [
    "an old commune and today's of the same name",
    [
      ["UBND HUYỆN VĂN LÃNG", "UBND XÃ TÂN MỸ"],
      ["UBND TỈNH TUYÊN QUANG", "UBND XÃ TÂN MỸ"],
    ],
    2025,
    ["tep-1.xlsx", "tep-2.xlsx"],
  ],
])("without a list: %s are several units", (_, letterheads, year, counted) => {
  const { units } = roundOf(filesOf(letterheads, year), null, { year });
  expect(units.flatMap(({ countedFiles }) => countedFiles).sort()).toEqual(counted);
});

/** Place, day of the list, how many communes it has, how many of them have not sent. */
const offerOf = (letterheads: readonly Letterhead[], year: number, list: boolean): unknown => {
  const { officialList: offer } = roundOf(
    filesOf(letterheads, year),
    list ? [["Xã Đồng Đăng", "commune"]] : null,
    { year },
  );
  return offer && [offer.place, offer.asOf, offer.units.length, offer.notSent.length];
};
const sentOf = (above: string, names: readonly string[]): readonly Letterhead[] =>
  names.map((name) => [above, `UBND ${name}`]);
const today = sentOf("UBND TỈNH LẠNG SƠN", ["XÃ ĐỒNG ĐĂNG", "XÃ CAO LỘC", "PHƯỜNG TAM THANH"]);

test.each<readonly [string, readonly Letterhead[], number, boolean, unknown]>([
  ["communes of a province", today, 2025, false, ["Tỉnh Lạng Sơn", "2025-07-01", 65, 62]],
  ["a list was given", today, 2025, true, null],
  ["one commune", today.slice(0, 1), 2025, false, null],
  [
    "communes of a district, before the change",
    sentOf("UBND HUYỆN VĂN LÃNG", ["XÃ TÂN MỸ", "XÃ HOÀNG VĂN THỤ"]),
    2024,
    false,
    ["Huyện Văn Lãng, Tỉnh Lạng Sơn", "2025-01-04", 17, 15],
  ],
  [
    "under the names of before: the one that took it whole has sent",
    [...today, ["UBND HUYỆN VĂN LÃNG", "UBND XÃ TÂN MỸ"]],
    2025,
    false,
    ["Tỉnh Lạng Sơn", "2025-07-01", 65, 61],
  ],
  [
    "communes of nowhere",
    sentOf("UBND HUYỆN CAO LÂM", ["XÃ GIA LÂM THƯỢNG", "XÃ HÒA LÂM HẠ"]),
    2025,
    false,
    null,
  ],
  [
    "communes of several provinces",
    [
      ...sentOf("UBND TỈNH LẠNG SƠN", ["XÃ ĐỒNG ĐĂNG"]),
      ...sentOf("UBND TỈNH TUYÊN QUANG", ["XÃ TÂN MỸ"]),
    ],
    2025,
    false,
    null,
  ],
])("who has not sent of the official communes: %s", (_, letterheads, year, list, expected) => {
  expect(offerOf(letterheads, year, list)).toEqual(expected);
});

test("the offer, taken, is a list", () => {
  const { officialList: offer } = roundOf(filesOf(today, 2025), null, { year: 2025 });
  const { units, missing, unknown } = consolidateRound({
    intakes: filesOf(today, 2025).map(intakeOf),
    list: offer?.units ?? [],
    year: 2025,
    assignments: [],
    overrides: [],
    choices: [],
    previous: null,
    quotas: [],
  });
  expect([units.length, missing.map(({ unit }) => unit.key), unknown]).toEqual([
    65,
    offer?.notSent.map(({ key }) => key),
    [],
  ]);
});
