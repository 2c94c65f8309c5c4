/** Layouts of official lists: which column is the unit and which its commune, types side by side, and rows nobody could read. */
import { loadUnitWords } from "../../src/actions/loading/builtIn/loadUnitWords";
import { parseUnitList } from "../../src/core/consolidate/list/unitList";
import type { ListedUnit } from "../../src/core/model/round/consolidation";
import type { WorkbookData } from "../../src/core/model/workbook/grid";
import { describeFinding } from "../../src/messages/vi";
import { SheetBuilder } from "../generator/sheetBuilder";

type Row = readonly (string | number | null)[];

function bookOf(sheets: { readonly [name: string]: readonly Row[] }): WorkbookData {
  const grids = Object.entries(sheets).map(([name, rows]) => {
    const sheet = new SheetBuilder();
    rows.forEach((cells, row) =>
      cells.forEach((value, column) => sheet.put(row + 1, column + 1, value)),
    );
    return sheet.build(name);
  });
  return { file: "Danh sách.xlsx", format: "xlsx", modified: null, activeSheet: null, grids };
}

const read = (sheets: { readonly [name: string]: readonly Row[] }) =>
  parseUnitList(bookOf(sheets), loadUnitWords());

const shown = (units: readonly ListedUnit[]): readonly string[] =>
  units.map(({ name, type, parent, aliases }) =>
    [name, type ?? "?", parent ?? "-", ...aliases].join(" | "),
  );

const hamlets = [
  "Xã An Bình | commune | -",
  "Thôn 1 | residentialArea | Xã An Bình",
  "Khối 2 | residentialArea | Xã An Bình",
];
const agency = "Phòng Nội vụ | agency | -";

const cases: readonly (readonly [
  what: string,
  sheets: { readonly [name: string]: readonly Row[] },
  units: readonly string[],
])[] = [
  [
    "the commune before the unit, in its first row only",
    {
      "KH 2024": [
        ["STT", "Xã, thị trấn", "Khu dân cư / đơn vị", "Đối tượng"],
        [1, "Xã An Bình", "Xã An Bình", "Xã"],
        [2, null, "Thôn 1", "Khu dân cư"],
        [3, null, "Khối 2", "Khu dân cư"],
        [4, null, "Phòng Nội vụ", "Cơ quan"],
      ],
    },
    [...hamlets, agency],
  ],
  [
    "a numbered row with a commune and no unit is the commune",
    {
      Sheet1: [
        ["STT", "Tên xã", "Tên thôn"],
        [1, "Xã An Bình", null],
        [2, "Xã An Bình", "Thôn 1"],
        [3, "Xã An Bình", "Khối 2"],
      ],
    },
    hamlets,
  ],
  [
    "codes for numbers, names before the merger, communes as headings of another sheet",
    {
      Xã: [
        ["Mã", "Xã, phường", "Tên gọi trước sắp xếp"],
        ["X1", "Xã Hải Quang", "Xã Hải Phong"],
        ["X2", "Xã An Bình", null],
      ],
      Thôn: [
        ["Số TT", "Thôn, tổ dân phố", "Số hộ"],
        [null, "XÃ AN BÌNH", null],
        [1, "Thôn 1", 120],
        [2, "Khối 2", 90],
      ],
    },
    ["Xã Hải Quang | commune | - | Xã Hải Phong", ...hamlets],
  ],
  [
    "a column for each type, each with its number",
    {
      Sheet1: [
        ["STT", "Xã, thị trấn", "STT", "Cơ quan", "STT", "Khu dân cư"],
        [1, "Xã An Bình", 1, "Phòng Nội vụ", 1, "Thôn 1, Xã An Bình"],
        [null, null, null, null, 2, "Khối 2, Xã An Bình"],
      ],
    },
    [hamlets[0] ?? "", agency, ...hamlets.slice(1)],
  ],
  [
    "one column of dashes under communes and types, a title above",
    {
      Sheet1: [
        ["Danh sách đơn vị năm 2024"],
        ["Xã An Bình"],
        ["- Thôn 1"],
        ["- Khối 2"],
        ["Cơ quan, doanh nghiệp, trường học"],
        ["- Phòng Nội vụ"],
        ["- Trường THCS Võ Liệt"],
      ],
    },
    [...hamlets, agency, "Trường THCS Võ Liệt | school | -"],
  ],
  [
    "numbers that go on below those of the communes",
    {
      Sheet1: [
        ["STT", "Tên đơn vị", "Ghi chú"],
        ["1", "Xã An Bình", null],
        ["1.1", "Thôn 1", null],
        ["1.2", "Khối 2", null],
        ["2", "Phòng Nội vụ", null],
      ],
    },
    [...hamlets, agency],
  ],
  [
    "the same in a list of hamlets: the commune is a heading",
    {
      Sheet1: [
        ["DANH SÁCH KHU DÂN CƯ"],
        ["STT", "Tên đơn vị", "Ghi chú"],
        ["1", "Xã An Bình", null],
        ["1.1", "Thôn 1", null],
        ["1.2", "Khối 2", null],
      ],
    },
    hamlets.slice(1),
  ],
  [
    "the commune inside the name, with brackets or without a sign",
    {
      Sheet1: [
        ["STT", "Đơn vị"],
        [1, "Xã An Bình"],
        [2, "Thôn 1 (xã An Bình)"],
        [3, "Khối 2 Xã An Bình"],
      ],
    },
    hamlets,
  ],
  [
    "an address is a commune only where it names one of the list",
    {
      Sheet1: [
        ["STT", "Đơn vị", "Loại hình", "Địa chỉ"],
        [1, "Xã An Bình", "Xã", null],
        [2, "Phòng Nội vụ", "Cơ quan", "Tỉnh Đông Hải"],
        [3, "Trạm Y tế", "Cơ quan", "Thôn 3, xã An Bình, huyện Sông Lam"],
      ],
    },
    ["Xã An Bình | commune | -", agency, "Trạm Y tế | agency | Xã An Bình"],
  ],
  [
    "a school without a number among numbered rows is a unit, not a heading",
    {
      Sheet1: [
        ["STT", "Tên đơn vị"],
        ["I", "Cơ quan"],
        [1, "Phòng Nội vụ"],
        [2, "Thanh tra huyện"],
        [null, "Trường THCS Võ Liệt"],
      ],
    },
    [agency, "Thanh tra huyện | agency | -", "Trường THCS Võ Liệt | school | -"],
  ],
];

test.each(cases)("%s", (_what, sheets, units) => {
  const { units: found, findings } = read(sheets);
  expect({ units: shown(found), findings }).toEqual({ units, findings: [] });
});

test("merged downwards, the commune is that of every row it covers", () => {
  const sheet = new SheetBuilder();
  const rows: readonly Row[] = [
    ["Xã", "Khu dân cư"],
    ["Xã An Bình", "Thôn 1"],
    [null, "Thôn 2"],
    ["Xã Hòa Lạc", "Thôn 1"],
  ];
  rows.forEach((cells, row) =>
    cells.forEach((value, column) => sheet.put(row + 1, column + 1, value)),
  );
  sheet.merge(2, 1, 3, 1);
  const book: WorkbookData = { ...bookOf({}), grids: [sheet.build("Sheet1")] };
  expect(shown(parseUnitList(book, loadUnitWords()).units)).toEqual([
    "Thôn 1 | residentialArea | Xã An Bình",
    "Thôn 2 | residentialArea | Xã An Bình",
    "Thôn 1 | residentialArea | Xã Hòa Lạc",
  ]);
});

const told: readonly (readonly [what: string, rows: readonly Row[], codes: readonly string[]])[] = [
  [
    "a row without a number that heads nothing known",
    [
      ["STT", "Tên đơn vị"],
      [1, "Xã An Bình"],
      [null, "Cụm phía Bắc"],
      [2, "Xã Hòa Lạc"],
    ],
    ["listRowUnread Sheet1!B3"],
  ],
  [
    "a row whose text stands in another column",
    [
      ["STT", "Tên đơn vị", "Ghi chú"],
      [1, "Xã An Bình", null],
      [2, null, "Xã Hòa Lạc"],
      [3, "Xã Tân Lập", null],
    ],
    ["listRowUnread Sheet1!C3"],
  ],
  [
    "fewer units than rows that say nothing",
    [
      ["STT", "Tên đơn vị", "Ghi chú"],
      [1, "Xã An Bình", null],
      [2, null, "Xã Hòa Lạc"],
      [3, null, "Xã Tân Lập"],
    ],
    ["listFewUnits Sheet1!-", "listRowUnread Sheet1!C3", "listRowUnread Sheet1!C4"],
  ],
  [
    "the same unit twice",
    [
      ["STT", "Tên đơn vị"],
      [1, "Thôn 1"],
      [2, "Thôn 1"],
    ],
    ["listUnitTwice Sheet1!-"],
  ],
  ["a sheet that lists nothing", [["Kế hoạch năm"]], ["listSheetUnread Sheet1!-"]],
];

test.each(told)("told: %s", (_what, rows, codes) => {
  const { findings } = read({ Sheet1: rows });
  expect(findings.map(({ code, sheet, cell }) => `${code} ${sheet ?? ""}!${cell ?? "-"}`)).toEqual(
    codes,
  );
  for (const found of findings) expect(describeFinding(found)).toMatch(/^Danh sách: /);
});
