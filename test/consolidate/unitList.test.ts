/** Official lists as districts keep them: headings, groups, several sheets, old names; and typed lines. */
import { loadUnitWords } from "../../src/actions/loading/builtIn/loadUnitWords";
import { unitListOf } from "../../src/actions/rounds/readUnitList";
import { parseUnitLines, parseUnitList } from "../../src/core/consolidate/list/unitList";
import type { ListedUnit } from "../../src/core/model/round/consolidation";
import type { WorkbookData } from "../../src/core/model/workbook/grid";
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
    "a column of old districts: where units lie, and none of them; offices by their heading and their words",
    {
      "Danh sách": [
        ["DANH SÁCH ĐƠN VỊ"],
        ["STT", "Tên đơn vị", "Địa bàn huyện trước 01/7/2025", "Ghi chú"],
        [null, "I. XÃ, PHƯỜNG"],
        [1, "Xã An Bình", "Huyện Cao Lâm"],
        [2, "Xã Tân Lập", "Huyện Cao Lâm"],
        [3, "Xã Tân Lập", "Thành phố Lạng Giang"],
        [null, "II. CƠ QUAN UBND CẤP XÃ"],
        [1, "Cơ quan UBND xã An Bình", "Huyện Cao Lâm"],
        [2, "UBND xã Tân Lập", "Huyện Cao Lâm"],
        [null, "III. CƠ SỞ GIÁO DỤC"],
        [1, "Trường PTDTNT THCS và THPT Cao Lâm", "Huyện Cao Lâm"],
      ],
    },
    [
      "Xã An Bình | commune | -",
      "Xã Tân Lập | commune | Huyện Cao Lâm",
      "Xã Tân Lập | commune | Thành phố Lạng Giang",
      "Cơ quan UBND xã An Bình | agency | -",
      "UBND xã Tân Lập | agency | -",
      "Trường PTDTNT THCS và THPT Cao Lâm | school | -",
    ],
  ],
  [
    "districts as headings over their communes",
    {
      "Danh sách": [
        ["STT", "Tên xã"],
        [null, "HUYỆN CAO LÂM"],
        [1, "Xã An Bình"],
        [2, "Xã Tân Lập"],
        [null, "Thị xã Văn Lạng"],
        [3, "Xã Tân Lập"],
      ],
    },
    [
      "Xã An Bình | commune | -",
      "Xã Tân Lập | commune | HUYỆN CAO LÂM",
      "Xã Tân Lập | commune | Thị xã Văn Lạng",
    ],
  ],
  [
    "the office by a column of types",
    {
      "Danh sách": [
        ["STT", "Tên đơn vị", "Loại đơn vị"],
        [1, "Xã An Bình", "Xã"],
        [2, "UBND xã An Bình", "Cơ quan"],
      ],
    },
    ["Xã An Bình | commune | -", "UBND xã An Bình | agency | -"],
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
    "other words in the header, the columns in another order, a status that decides nothing",
    {
      Sheet1: [
        ["DANH SÁCH CÁC ĐƠN VỊ THAM GIA ĐÁNH GIÁ NĂM 2025"],
        ["(Kèm theo Quyết định số 12/QĐ-UBND ngày 01/3/2025)"],
        [],
        ["Loại hình đơn vị", "Trực thuộc", "Cơ quan, đơn vị, địa phương", "Số TT", "Trạng thái"],
        ["Xã", null, "Xã An Bình", 1, "Đang hoạt động"],
        ["KDC", "An Bình", "Thôn 1", 2, "Đang hoạt động"],
        ["CQ", null, "Phòng Nội vụ", 3, "Sắp giải thể"],
      ],
    },
    ["Xã An Bình | commune | -", "Thôn 1 | residentialArea | An Bình", "Phòng Nội vụ | agency | -"],
  ],
  [
    "groups within groups: bodies of several kinds in one heading, communes over their hamlets",
    {
      Sheet1: [
        ["TT", "Tên cơ quan, đơn vị", "Điện thoại"],
        ["I", "CÁC XÃ, PHƯỜNG, THỊ TRẤN"],
        [1, "An Bình"],
        ["II", "CÁC CƠ QUAN, BAN, NGÀNH"],
        [1, "Phòng Nội vụ"],
        [2, "Ban Dân vận"],
        ["III", "BAN, NGÀNH, ĐOÀN THỂ"],
        [1, "Huyện đoàn"],
        ["IV", "KHU DÂN CƯ"],
        ["IV.1", "Xã An Bình"],
        [1, "Thôn 1"],
        ["IV.2", "Phường Hòa Lạc"],
        [1, "Tổ dân phố 1"],
      ],
    },
    [
      "An Bình | commune | -",
      "Phòng Nội vụ | agency | -",
      "Ban Dân vận | agency | -",
      "Huyện đoàn | agency | -",
      "Thôn 1 | residentialArea | Xã An Bình",
      "Tổ dân phố 1 | residentialArea | Phường Hòa Lạc",
    ],
  ],
  [
    "the commune before its hamlets",
    {
      Sheet1: [
        ["STT", "Xã, phường", "Thôn, tổ dân phố"],
        [1, "Xã An Bình", "Thôn 1"],
        [2, "Xã An Bình", "Thôn 2"],
        [3, "Phường Hòa Lạc", "Tổ dân phố 1"],
      ],
    },
    [
      "Thôn 1 | residentialArea | Xã An Bình",
      "Thôn 2 | residentialArea | Xã An Bình",
      "Tổ dân phố 1 | residentialArea | Phường Hòa Lạc",
    ],
  ],
  [
    "two lists side by side",
    {
      Sheet1: [
        ["STT", "Tên xã", null, "STT", "Tên cơ quan"],
        [1, "Xã An Bình", null, 1, "Phòng Nội vụ"],
        [2, "Xã Hòa Lạc", null, 2, "Hạt Kiểm lâm"],
      ],
    },
    [
      "Xã An Bình | commune | -",
      "Xã Hòa Lạc | commune | -",
      "Phòng Nội vụ | agency | -",
      "Hạt Kiểm lâm | agency | -",
    ],
  ],
  [
    "names only, without a header",
    { Sheet1: [["Xã An Bình"], ["Phường Hòa Lạc"], ["Thị trấn Đu"]] },
    ["Xã An Bình | commune | -", "Phường Hòa Lạc | commune | -", "Thị trấn Đu | commune | -"],
  ],
];

test.each(cases)("%s", (_what, sheets, units) => {
  expect(shown(parseUnitList(bookOf(sheets), loadUnitWords()).units)).toEqual(units);
});

test("a workbook that lists nothing, and a score sheet, are told as such", () => {
  const plan = bookOf({ Sheet1: [["Kế hoạch"], [1, 2]] });
  expect(unitListOf(plan)).toMatchObject({ refusal: { facts: { why: "noNames" } } });
  const scores = bookOf({
    Sheet1: [
      ["Bảng chấm điểm tiêu chuẩn An toàn về ANTT năm 2025"],
      ["STT", "Nội dung", "Điểm chuẩn", "Điểm tự chấm"],
      [1, "Xã có nghị quyết", 60, 60],
      [2, "Trường có kế hoạch", 40, 40],
    ],
  });
  expect(unitListOf(scores)).toMatchObject({ refusal: { facts: { why: "scoreSheet" } } });
  const list = bookOf({ Sheet1: [["Xã An Bình"], ["Phường Hòa Lạc"]] });
  expect(unitListOf(list)).toMatchObject({ units: [{ name: "Xã An Bình" }, {}] });
});

test("typed lines: a name, or name; type; commune; other names", () => {
  const text =
    "1. Xã An Bình\n\nThôn 3; Khu dân cư; Xã An Bình; Thôn Đoài\nPhòng Nội vụ;Cơ quan\r\n";
  expect(shown(parseUnitLines(text, loadUnitWords()).units)).toEqual([
    "Xã An Bình | commune | -",
    "Thôn 3 | residentialArea | Xã An Bình | Thôn Đoài",
    "Phòng Nội vụ | agency | -",
  ]);
});
