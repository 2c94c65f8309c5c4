/** Official lists as districts keep them: headings, groups, several sheets, old names; and typed lines. */
import { loadUnitWords } from "../../src/actions/loadUnitWords";
import { parseUnitLines, parseUnitList } from "../../src/core/consolidate/unitList";
import type { ListedUnit } from "../../src/core/consolidate/shape";
import type { WorkbookData } from "../../src/core/grid";
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

const shown = (units: readonly ListedUnit[]): readonly string[] =>
  units.map(({ name, type, parent, aliases }) =>
    [name, type ?? "?", parent ?? "-", ...aliases].join(" | "),
  );

const cases: readonly (readonly [
  what: string,
  sheets: { readonly [name: string]: readonly Row[] },
  units: readonly string[],
])[] = [
  [
    "columns for all, a title above, a total and signatures below",
    {
      "Danh sách": [
        ["DANH SÁCH ĐƠN VỊ ĐĂNG KÝ NĂM 2025"],
        [],
        ["STT", "Tên đơn vị", "Loại hình", "Thuộc xã, phường"],
        [1, "Xã An Bình", "Xã", null],
        [2, "Thôn 3", "Khu dân cư", "Xã An Bình"],
        [3, "Công ty TNHH Tân Tiến", "Doanh nghiệp", "Xã An Bình"],
        [null, "Tổng cộng: 3 đơn vị"],
        [null, "NGƯỜI LẬP BIỂU"],
        [null, "Nguyễn Văn A"],
      ],
    },
    [
      "Xã An Bình | commune | -",
      "Thôn 3 | residentialArea | Xã An Bình",
      "Công ty TNHH Tân Tiến | enterprise | Xã An Bình",
    ],
  ],
  [
    "groups of types with Roman numbers, no column of types",
    {
      Sheet1: [
        ["TT", "Đơn vị", "Ghi chú"],
        ["I", "Khối xã, phường, thị trấn"],
        [1, "Xã An Bình"],
        [2, "Phường Hòa Lạc"],
        ["II", "Khối cơ quan"],
        [1, "Phòng Nội vụ"],
        [2, "Hạt Kiểm lâm"],
        ["III", "Khối trường học"],
        [1, "Trường Mầm non Hoa Sen"],
        [2, "THCS Hòa Lạc"],
      ],
    },
    [
      "Xã An Bình | commune | -",
      "Phường Hòa Lạc | commune | -",
      "Phòng Nội vụ | agency | -",
      "Hạt Kiểm lâm | agency | -",
      "Trường Mầm non Hoa Sen | school | -",
      "THCS Hòa Lạc | school | -",
    ],
  ],
  [
    "groups of communes over their hamlets",
    {
      "Khu dân cư": [
        ["STT", "Khu dân cư"],
        ["A", "Xã An Bình"],
        [1, "Thôn 1"],
        [2, "Thôn 2"],
        ["B", "Phường Hòa Lạc"],
        [1, "Tổ dân phố 1"],
      ],
    },
    [
      "Thôn 1 | residentialArea | Xã An Bình",
      "Thôn 2 | residentialArea | Xã An Bình",
      "Tổ dân phố 1 | residentialArea | Phường Hòa Lạc",
    ],
  ],
  [
    "one sheet for each type, and old names",
    {
      Xã: [
        ["STT", "Tên xã", "Tên cũ"],
        [1, "Xã Tân Bình", "xã An Bình; xã Tân An"],
      ],
      "Cơ quan": [
        ["STT", "Tên cơ quan, đơn vị"],
        [1, "Thanh tra huyện"],
      ],
      "Khu dân cư": [
        ["STT", "Tên khu dân cư", "Xã, phường"],
        [1, "Tổ dân phố 4 (cũ: thôn Đoài)", "Xã Tân Bình"],
      ],
    },
    [
      "Xã Tân Bình | commune | - | xã An Bình | xã Tân An",
      "Thanh tra huyện | agency | -",
      "Tổ dân phố 4 | residentialArea | Xã Tân Bình | thôn Đoài",
    ],
  ],
  [
    "names only, without a header",
    { Sheet1: [["Xã An Bình"], ["Phường Hòa Lạc"], ["Thị trấn Đu"]] },
    ["Xã An Bình | commune | -", "Phường Hòa Lạc | commune | -", "Thị trấn Đu | commune | -"],
  ],
];

test.each(cases)("%s", (_what, sheets, units) => {
  expect(shown(parseUnitList(bookOf(sheets), loadUnitWords()))).toEqual(units);
});

test("a workbook that lists nothing has no units", () => {
  const words = loadUnitWords();
  expect(parseUnitList(bookOf({ Sheet1: [["Kế hoạch"], [1, 2]] }), words)).toEqual([]);
});

test("typed lines: a name, or name; type; commune; other names", () => {
  const text =
    "1. Xã An Bình\n\nThôn 3; Khu dân cư; Xã An Bình; Thôn Đoài\nPhòng Nội vụ;Cơ quan\r\n";
  expect(shown(parseUnitLines(text, loadUnitWords()))).toEqual([
    "Xã An Bình | commune | -",
    "Thôn 3 | residentialArea | Xã An Bình | Thôn Đoài",
    "Phòng Nội vụ | agency | -",
  ]);
});
