/** Whose a file is, from its letterhead, its sheet's name, its own name: sure, asked about, or of no unit in the list. */
import { loadUnitWords } from "../../src/actions/loading/builtIn/loadUnitWords";
import { recogniseWorkbook } from "../../src/actions/reading/openWorkbook";
import { listedUnit } from "../../src/core/consolidate/list/listedUnit";
import { indexUnits } from "../../src/core/consolidate/naming/matchUnits";
import { ownershipOfFile } from "../../src/core/consolidate/intake/owner";
import type { UnitType } from "../../src/core/model/table/reading";
import { sketchedWorkbook } from "../support/bookSketch";

const list: readonly (readonly [string, UnitType, string?])[] = [
  ["Xã Tân An", "commune"],
  ["Xã Đồi Ngô", "commune"],
  ["Phường Lê Lợi", "commune"],
  ["Thôn 1", "residentialArea", "Xã Đồi Ngô"],
  ["Thôn 1", "residentialArea", "Xã Tân An Đông"],
  ["Thôn Yên Phong", "residentialArea", "Xã Tân An Đông"],
  ["Tổ dân phố 2", "residentialArea", "Thị trấn Sa Ngô"],
  ["Tổ dân phố Ngọc Hà", "residentialArea", "Phường Lê Lợi"],
  ["Phòng Nội vụ huyện Lục Sơn", "agency"],
  ["Phòng Tài chính - Kế hoạch huyện Lục Sơn", "agency"],
  ["Kho bạc Nhà nước huyện Lục Sơn", "agency"],
  ["Trung tâm Y tế huyện Lục Sơn", "agency"],
  ["Trường THCS Lê Lợi", "school", "Xã Tân An Đông"],
  ["Trường Tiểu học và THCS Yên Mỹ", "school", "Xã Tân An"],
];
const index = indexUnits(
  list.map(([name, type, parent = null]) => listedUnit({ name, type, parent })),
  loadUnitWords(),
);

interface Sent {
  readonly file: string;
  /** Lines above the title. */
  readonly lines?: readonly string[];
  readonly sheet?: string;
  readonly form: string;
}

/** Returns "=Name" when sure, "?A | B" when in doubt, "-" when it is of no unit. */
function whose({ file, lines = [], sheet = "Bảng chấm điểm", form }: Sent): string {
  const rows: readonly (readonly (string | number)[])[] = [
    ["", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
    ...lines.map((line) => [line]),
    ["BẢNG TỰ CHẤM ĐIỂM"],
    [`Tiêu chuẩn “An toàn về an ninh, trật tự” đối với ${form} năm 2025`],
    ["STT", "Nội dung", "Điểm chuẩn", "Điểm tự chấm"],
    [1, "Có nghị quyết", 60, 60],
    [2, "Có kế hoạch", 40, 35],
    ["", "Tổng cộng", 100, 95],
  ];
  const cells = Object.fromEntries(
    rows.flatMap((row, at) =>
      row.flatMap((value, column) =>
        value === "" ? [] : [[`${"ABCD".charAt(column)}${at + 1}`, value]],
      ),
    ),
  );
  const reading = recogniseWorkbook({
    ...sketchedWorkbook({ sheets: [{ name: sheet, cells }] }),
    file,
  });
  const found = ownershipOfFile(file, reading, index);
  const label = ({ name, parent }: { name: string; parent: string | null }): string =>
    parent === null ? name : `${name} (${parent})`;
  switch (found.kind) {
    case "sure":
      return `=${label(found.unit)}`;
    case "doubtful":
      return `?${found.candidates.map(label).join(" | ")}`;
    case "unknown":
      return "-";
  }
}

const area = "khu dân cư";
const school = "nhà trường";
const agency = "cơ quan";
const cases: readonly (readonly [string, Sent, string])[] = [
  [
    "the kind as one letter",
    { file: "Book1.xlsx", lines: ["T. 01 - X. Đồi Ngô"], form: area },
    "=Thôn 1 (Xã Đồi Ngô)",
  ],
  [
    "the same in a file's name, without stops",
    { file: "2025_t_yen_phong_-_x_tan_an_dong.xlsx", form: area },
    "=Thôn Yên Phong (Xã Tân An Đông)",
  ],
  [
    "a department above the school, in one cell",
    { file: "Book3.xlsx", lines: ["PHÒNG NỘI VỤ HUYỆN LỤC SƠN\nTRƯỜNG THCS LÊ LỢI"], form: school },
    "=Trường THCS Lê Lợi (Xã Tân An Đông)",
  ],
  [
    "one letter for a department",
    { file: "Book2.xlsx", lines: ["P. Nội vụ huyện Lục Sơn"], form: agency },
    "=Phòng Nội vụ huyện Lục Sơn",
  ],
  [
    "a name without accents among words of forms that have them",
    { file: "BCD Thon 1 xa Tan An Dong gửi huyện.xlsx", form: area },
    "=Thôn 1 (Xã Tân An Đông)",
  ],
  [
    "an agency in the file's name only",
    { file: "kho_bac_nha_nuoc_huyen_luc_son_tu_cham_diem.xlsx", form: agency },
    "=Kho bạc Nhà nước huyện Lục Sơn",
  ],
  [
    "an agency with a dash, without accents",
    {
      file: "Phong Tai chinh - Ke hoach huyen Luc Son - tự chấm điểm 2025 (final).xlsx",
      form: agency,
    },
    "=Phòng Tài chính - Kế hoạch huyện Lục Sơn",
  ],
  [
    "the letterhead without accents",
    { file: "Book3.xlsx", lines: ["Trung tam Y te huyen Luc Son"], form: agency },
    "=Trung tâm Y tế huyện Lục Sơn",
  ],
  [
    "a body that signs, before the unit",
    { file: "Bảng điểm 11(1).xlsx", lines: ["Tổ bảo vệ ANTT tổ dân phố Ngọc Hà"], form: area },
    "=Tổ dân phố Ngọc Hà (Phường Lê Lợi)",
  ],
  [
    "the steering committee of the movement",
    {
      file: "Bảng điểm 66(1).xlsx",
      lines: ["Ban Chỉ đạo phong trào TDBVANTQ phường Lê Lợi"],
      form: "xã, phường, thị trấn",
    },
    "=Phường Lê Lợi",
  ],
  [
    "capitals, and a number in the file's name that is no unit's",
    { file: "BANG DIEM ANTT (399) lần 1.xlsx", lines: ["TỔ DÂN PHỐ 2"], form: area },
    "=Tổ dân phố 2 (Thị trấn Sa Ngô)",
  ],
  [
    "the name of the sheet, cut where Excel cuts it",
    { file: "Book4.xlsx", sheet: "Tổ dân phố Ngọc Hà phường Lê Lợ", form: area },
    "=Tổ dân phố Ngọc Hà (Phường Lê Lợi)",
  ],
  [
    "a slip in a word that tells the kind",
    { file: "Book5.xlsx", lines: ["Trường Tiểu học vàà THCS Yên Mỹ"], form: school },
    "=Trường Tiểu học và THCS Yên Mỹ (Xã Tân An)",
  ],
  [
    "a slip in a word of the place above",
    { file: "Book6.xlsx", lines: ["Trung tâm Y tế huyin Lục Sơn"], form: agency },
    "=Trung tâm Y tế huyện Lục Sơn",
  ],
  [
    "another syllable is another unit, whatever the file's name repeats",
    { file: "truong_thcs_le_lai_tu_cham_diem.xlsx", lines: ["Trường THCS Lê Lai"], form: school },
    "?Trường THCS Lê Lợi (Xã Tân An Đông)",
  ],
  [
    "one more syllable is another unit",
    {
      file: "Xã Tân An Tây - bang cham diem ANTT 2025.xlsx",
      lines: ["Xã Tân An Tây"],
      form: "xã, phường, thị trấn",
    },
    "?Xã Tân An",
  ],
  [
    "the file's name of one unit, the letterhead of one that is hardly another",
    { file: "Trường THCS Lê Lợi.xlsx", lines: ["Trường THCS Lê Lai"], form: school },
    "?Trường THCS Lê Lợi (Xã Tân An Đông)",
  ],
  [
    "a commune settles which of two villages",
    { file: "Thôn 1 xã Đồi Ngô.xlsx", lines: ["Thôn 1"], form: area },
    "=Thôn 1 (Xã Đồi Ngô)",
  ],
  [
    "nothing tells which of two villages",
    { file: "Book7.xlsx", lines: ["Thôn 1"], form: area },
    "?Thôn 1 (Xã Đồi Ngô) | Thôn 1 (Xã Tân An Đông)",
  ],
];

test.each(cases)("%s", (_, sent, expected) => {
  expect(whose(sent)).toBe(expected);
});
