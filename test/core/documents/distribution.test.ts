/** Blank forms handed out: what stands in the title block of a form, and what the copy of a unit holds there. */
import { builtInRoundKit } from "../../../src/actions/loading/builtIn/loadUnitWords";
import { recogniseWorkbook } from "../../../src/actions/reading/openWorkbook";
import { indexUnits } from "../../../src/core/consolidate/naming/matchUnits";
import {
  copyFindings,
  copyNames,
  filledPlaces,
  filledWorkbook,
  formPlan,
  ownerOf,
} from "../../../src/core/documents/distribution";
import type { FormWish } from "../../../src/core/documents/distribution";
import type { Finding } from "../../../src/core/model/finding/finding";
import { formatAddress } from "../../../src/core/model/workbook/grid";
import { bookOfRows, type ListedName, listOf, type Row } from "../../support/roundSketch";

const kit = builtInRoundKit();

const table: readonly Row[] = [
  ["TT", "Nội dung", "Điểm tối đa", "Điểm tự chấm", "Lý do"],
  ["1", "Có nghị quyết, kế hoạch", 50],
  ["2", "Không để xảy ra cháy, nổ nghiêm trọng", 50],
  ["", "Tổng cộng", 100],
];

const motto = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
const title = "BẢNG TỰ CHẤM ĐIỂM TIÊU CHUẨN “AN TOÀN VỀ AN NINH, TRẬT TỰ” NĂM 2025";

const hamlet: ListedName = ["Thôn Đông", "residentialArea", "xã An Bình"];
const street: ListedName = ["Tổ dân phố 3", "residentialArea", "phường Kỳ Lừa"];
const commune: ListedName = ["Xã An Bình", "commune"];
const ward: ListedName = ["Phường Kỳ Lừa", "commune"];
const school: ListedName = ["Trường Tiểu học Hoa Sen", "school", "xã An Bình"];

/** "formNoPlace unit", "copyMisread unit Thôn Đông → Thôn Tây" */
const told = ({ code, facts, cell }: Finding): string => {
  const { part, written, read } = facts as { part?: string; written?: string; read?: string };
  const misread = written === undefined ? [] : [written, "→", read ?? "không"];
  return [code, part ?? "", ...misread, cell ?? ""].filter((word) => word !== "").join(" ");
};

interface Handed {
  readonly cells: { readonly [address: string]: string };
  readonly told: readonly string[];
}

/** Cells from A1 on, line by line; the table follows. */
function handedOut(
  block: readonly Row[],
  unit: ListedName,
  more: Partial<FormWish> & { readonly cover?: readonly Row[] } = {},
): Handed {
  const { cover, ...wished } = more;
  const sheets = { ...(cover ? { Bìa: cover } : {}), Bảng: [...block, ...table] };
  const blank = bookOfRows({ file: "", sheets });
  const units = listOf([unit]);
  const wish = { units, year: 2025, above: null, chosen: [], ...wished };
  const plan = formPlan(blank, recogniseWorkbook(blank), wish, kit);
  const [first] = units;
  if (!first) throw new Error("no unit");
  const owner = ownerOf(first, wish.above);
  const filled = filledPlaces(plan.places, owner, plan.year, kit.words);
  const copy = recogniseWorkbook(filledWorkbook(blank, filled));
  const found = plan.isBlocked
    ? []
    : copyFindings(copy, first, owner, plan.year, indexUnits(units, kit.words));
  return {
    cells: Object.fromEntries(
      filled.map(({ place, value }) => [
        `${place.sheet === "Bảng" ? "" : `${place.sheet}!`}${formatAddress(place)}`,
        String(value),
      ]),
    ),
    told: [...plan.findings, ...found].map(told),
  };
}

type Case = readonly [
  block: string,
  lines: readonly Row[],
  unit: ListedName,
  cells: { readonly [address: string]: string },
  told?: readonly string[],
];

const cases: readonly Case[] = [
  [
    "a letterhead with dots behind the kind of unit",
    [["UBND XÃ ……………", "", motto], ["THÔN …………………"], [title]],
    hamlet,
    { A1: "UBND XÃ AN BÌNH", A2: "THÔN ĐÔNG" },
  ],
  [
    "full stops as dots, close to the word",
    [["UBND XÃ.............", "", motto], ["THÔN............"], [title]],
    hamlet,
    { A1: "UBND XÃ AN BÌNH", A2: "THÔN ĐÔNG" },
  ],
  [
    "a letterhead in one cell",
    [["UBND XÃ ………\nTHÔN ………", "", motto], [title]],
    hamlet,
    { A1: "UBND XÃ AN BÌNH\nTHÔN ĐÔNG" },
  ],
  [
    "another kind of unit than the form prints",
    [["UBND XÃ ……", "", motto], ["THÔN ……"], [title]],
    street,
    { A1: "UBND PHƯỜNG KỲ LỪA", A2: "TỔ DÂN PHỐ 3" },
  ],
  [
    "a choice of kinds",
    [["UBND XÃ/PHƯỜNG ……", "", motto], ["THÔN, TỔ DÂN PHỐ ……"], [title]],
    street,
    { A1: "UBND PHƯỜNG KỲ LỪA", A2: "TỔ DÂN PHỐ 3" },
  ],
  ["a commune's own letterhead", [["XÃ …………", "", motto], [title]], commune, { A1: "XÃ AN BÌNH" }],
  [
    "a ward on a form for communes",
    [["ỦY BAN NHÂN DÂN XÃ …………", "", motto], [title]],
    ward,
    { A1: "ỦY BAN NHÂN DÂN PHƯỜNG KỲ LỪA" },
  ],
  [
    "a label with dots",
    [[title], ["Đơn vị: …………………………"], ["Thuộc xã: ……………"]],
    hamlet,
    { A2: "Đơn vị: Thôn Đông", A3: "Thuộc xã: An Bình" },
  ],
  [
    "a label with nothing beside it, the next cell blank",
    [[title], ["Tên đơn vị:"], ["Đơn vị cấp trên:"]],
    hamlet,
    { B2: "Thôn Đông", B3: "xã An Bình" },
  ],
  [
    "a label that names the kind",
    [[title], ["Thôn: ………"], ["Xã: ………"]],
    hamlet,
    { A2: "Thôn: Đông", A3: "Xã: An Bình" },
  ],
  [
    "two gaps on one line",
    [[title], ["Thôn ………………, xã …………………"]],
    hamlet,
    { A2: "Thôn Đông, xã An Bình" },
  ],
  [
    "a title with dots in the middle",
    [
      ["UBND XÃ AN BÌNH", "", motto],
      ["BẢNG TỰ CHẤM ĐIỂM TIÊU CHUẨN “AN TOÀN VỀ AN NINH, TRẬT TỰ” CỦA THÔN ……… NĂM 20…"],
    ],
    hamlet,
    { A2: "BẢNG TỰ CHẤM ĐIỂM TIÊU CHUẨN “AN TOÀN VỀ AN NINH, TRẬT TỰ” CỦA THÔN ĐÔNG NĂM 2025" },
  ],
  [
    "small letters where the line has them",
    [["UBND xã An Bình", "", motto], ["Bảng tự chấm điểm an ninh, trật tự của thôn ……… năm 202…"]],
    hamlet,
    { A2: "Bảng tự chấm điểm an ninh, trật tự của thôn Đông năm 2025" },
  ],
  [
    "placeholders",
    [["TÊN CƠ QUAN CẤP TRÊN", "", motto], ["TÊN CƠ QUAN, ĐƠN VỊ"], [title]],
    school,
    { A1: "XÃ AN BÌNH", A2: "TRƯỜNG TIỂU HỌC HOA SEN" },
  ],
  [
    "a placeholder within the title",
    [
      ["UBND XÃ AN BÌNH", "", motto],
      ["BẢNG TỰ CHẤM ĐIỂM AN NINH, TRẬT TỰ CỦA (TÊN ĐƠN VỊ) NĂM ……"],
    ],
    hamlet,
    { A2: "BẢNG TỰ CHẤM ĐIỂM AN NINH, TRẬT TỰ CỦA THÔN ĐÔNG NĂM 2025" },
  ],
  [
    "dots alone below whoever is above",
    [["UBND XÃ AN BÌNH", "", motto], ["………………"], [title]],
    hamlet,
    { A2: "THÔN ĐÔNG" },
  ],
  [
    "two lines of dots",
    [["…………………", "", motto], ["………………"], [title]],
    hamlet,
    { A1: "XÃ AN BÌNH", A2: "THÔN ĐÔNG" },
  ],
  [
    "a year of its own",
    [
      ["UBND XÃ AN BÌNH", "", motto],
      ["BẢNG TỰ CHẤM ĐIỂM AN NINH, TRẬT TỰ"],
      ["Đơn vị: ………"],
      ["Năm:"],
    ],
    hamlet,
    { A3: "Đơn vị: Thôn Đông", B4: "2025" },
  ],
  [
    "a number and a date are the unit's own",
    [
      ["UBND XÃ ………", "", motto],
      ["THÔN ………", "", "………, ngày …… tháng …… năm 20……"],
      ["Số: ……/BC"],
      [title],
    ],
    hamlet,
    { A1: "UBND XÃ AN BÌNH", A2: "THÔN ĐÔNG" },
  ],
  [
    "a form without any place",
    [["UBND XÃ AN BÌNH", "", motto], [title]],
    hamlet,
    {},
    ["formNoPlace unit"],
  ],
  ["nothing that names anybody", [[title]], hamlet, {}, ["formNoPlace unit", "formNoPlace above"]],
  [
    "the name of a unit stands there",
    [["UBND XÃ AN BÌNH", "", motto], ["THÔN TÂY"], [title]],
    hamlet,
    {},
    ["formNamesUnit"],
  ],
  [
    "the year of another round is printed",
    [["UBND XÃ AN BÌNH", "", motto], ["THÔN ……"], [title.replace("2025", "2024")]],
    hamlet,
    { A2: "THÔN ĐÔNG" },
    ["formOfOtherYear"],
  ],
];

describe("the title block of a form", () => {
  it.each(
    cases.map(([block, lines, unit, cells, said = []]) => ({ block, lines, unit, cells, said })),
  )("$block", ({ lines, unit, cells, said }) => {
    expect(handedOut(lines, unit)).toEqual({ cells, told: said });
  });

  it("a cover is filled in too", () => {
    const { cells, told } = handedOut([["UBND XÃ ……", "", motto], ["THÔN ……"], [title]], hamlet, {
      cover: [["BÁO CÁO TỰ CHẤM ĐIỂM"], ["Đơn vị: ………………"], ["Năm 20……"]],
    });
    expect(cells).toEqual({
      "Bìa!A2": "Đơn vị: Thôn Đông",
      "Bìa!A3": "Năm 2025",
      A1: "UBND XÃ AN BÌNH",
      A2: "THÔN ĐÔNG",
    });
    expect(told).toEqual([]);
  });

  it("a list that names no commune takes the one that is said", () => {
    const { cells, told } = handedOut(
      [["UBND XÃ ……", "", motto], ["THÔN ……"], [title]],
      ["Thôn Đông", "residentialArea"],
      { above: "xã An Bình" },
    );
    expect(cells).toEqual({ A1: "UBND XÃ AN BÌNH", A2: "THÔN ĐÔNG" });
    expect(told).toEqual([]);
  });

  it("what nothing is known for stays as it is printed", () => {
    const { cells } = handedOut([["UBND HUYỆN ……\nXÃ ……", "", motto], [title]], commune);
    expect(cells).toEqual({ A1: "UBND HUYỆN ……\nXÃ AN BÌNH" });
  });

  it.each([
    ["a blank cell", 3, 1, { A3: "Thôn Đông" }, []],
    ["a text", 1, 1, {}, ["formPlaceTaken unit A1", "formNoPlace unit"]],
  ] as const)("a person chooses %s", (_, row, column, cells, told) => {
    const lines: readonly Row[] = [["Biểu số 12"], [title], [""]];
    const chosen = [{ part: "unit", sheet: "Bảng", row, column }] as const;
    const handed = handedOut(lines, ["Thôn Đông", "residentialArea"], { chosen });
    expect(handed.cells).toEqual(cells);
    expect(handed.told).toEqual(told);
  });
});

it("copies are named after their units, twins with their commune", () => {
  const owners = [
    { name: "Thôn Đông", above: "xã An Bình" },
    { name: "Thôn 1/2: “Mới”", above: null },
    { name: "Thôn Đông", above: "xã Hòa An" },
    { name: "Thôn Đông", above: "xã Hòa An" },
  ];
  expect(copyNames(owners, ".xlsx")).toEqual([
    "Thôn Đông - xã An Bình.xlsx",
    "Thôn 1 2 “Mới”.xlsx",
    "Thôn Đông - xã Hòa An.xlsx",
    "Thôn Đông - xã Hòa An (2).xlsx",
  ]);
});
