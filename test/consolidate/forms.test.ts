/** Tables beside the form of their unit's type: a form of another type, maxima changed, rows taken out and added. */
import type { UnitType } from "../../src/core/model/table/reading";
import { type FileSketch, type ListedName, type Row, roundOf } from "../support/roundSketch";

/** The forms of all types ask for the same things; their points are not the same. */
const contents = [
  "Có nghị quyết, kế hoạch về bảo đảm an ninh, trật tự",
  "Tuyên truyền, phổ biến pháp luật cho quần chúng",
  "Không để xảy ra hoạt động chống đối",
  "Kiềm chế, kéo giảm tội phạm và tệ nạn xã hội",
  "Xây dựng lực lượng bảo vệ an ninh, trật tự",
];
const forms = { commune: "xã, phường, thị trấn", agency: "cơ quan" } as const;
type Form = keyof typeof forms;
interface Maxima {
  readonly standard: readonly number[];
  readonly movement: readonly number[];
}
const maxima: { readonly [F in Form]: Maxima } = {
  commune: { standard: [10, 15, 20, 25, 30], movement: [20, 20, 20, 20, 20] },
  agency: { standard: [30, 25, 20, 15, 10], movement: [10, 10, 20, 30, 30] },
};

function table(title: string, points: readonly number[], texts: readonly string[]): readonly Row[] {
  return [
    [title],
    ["STT", "Nội dung", "Điểm chuẩn", "Điểm tự chấm"],
    ...texts.map((text, at): Row => [at + 1, text, points[at] ?? 0, points[at] ?? 0]),
    ["", "Tổng cộng", 100, 100],
  ];
}

const sent = (unit: string, form: Form, texts = contents, points = maxima[form]): FileSketch => ({
  file: `${unit}.xlsx`,
  sheets: {
    ANTT: [
      [unit.toUpperCase(), "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
      ...table(
        `Bảng chấm điểm tiêu chuẩn “An toàn về an ninh, trật tự” đối với ${forms[form]} năm 2025`,
        points.standard,
        texts,
      ),
    ],
    "Phong trào": [
      [unit.toUpperCase(), "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
      ...table(
        `Bảng chấm điểm phân loại phong trào “Toàn dân bảo vệ an ninh Tổ quốc” đối với ${forms[form]} năm 2025`,
        points.movement,
        texts,
      ),
    ],
  },
});

const list: readonly ListedName[] = [
  ["Xã An Bình", "commune"],
  ["Xã Tân Lập", "commune"],
  ["Xã Mường Lò", "commune"],
  ["Phòng Nội vụ", "agency"],
  ["Kho bạc Nhà nước", "agency"],
  ["Trung tâm Y tế", "agency"],
  ["Hạt Kiểm lâm", "agency"],
];

/** Everybody on the form of their own type, but one file that is given. */
function findingsOf(odd: FileSketch): readonly string[] {
  const others = list.flatMap(([name, type]: readonly [string, UnitType, string?]) =>
    `${name}.xlsx` === odd.file ? [] : [sent(name, type === "commune" ? "commune" : "agency")],
  );
  const codes = ["wrongForm", "maximumChanged", "rowMissing", "rowAdded"];
  return roundOf([...others, odd], list).units.flatMap(({ unit, findings }) =>
    findings
      .filter(({ code }) => codes.includes(code))
      .map(({ code, sheet, cell }) => `${unit.name}: ${code} ${sheet ?? "-"}!${cell ?? "-"}`),
  );
}

const cases: readonly (readonly [what: string, odd: FileSketch, found: readonly string[]])[] = [
  ["everybody on their own form", sent("Hạt Kiểm lâm", "agency"), []],
  [
    "an agency on the form of communes: told once for each table, not row by row",
    sent("Hạt Kiểm lâm", "commune"),
    ["Hạt Kiểm lâm: wrongForm ANTT!-", "Hạt Kiểm lâm: wrongForm Phong trào!-"],
  ],
  [
    "a commune on the form of agencies",
    sent("Xã Mường Lò", "agency"),
    ["Xã Mường Lò: wrongForm ANTT!-", "Xã Mường Lò: wrongForm Phong trào!-"],
  ],
  [
    "two maxima changed are two maxima changed, not another form",
    sent("Hạt Kiểm lâm", "agency", contents, {
      ...maxima.agency,
      standard: [30, 20, 25, 15, 10],
    }),
    ["Hạt Kiểm lâm: maximumChanged ANTT!C5", "Hạt Kiểm lâm: maximumChanged ANTT!C6"],
  ],
  [
    "a row taken out of each table",
    sent("Hạt Kiểm lâm", "agency", contents.slice(0, 4)),
    ["Hạt Kiểm lâm: rowMissing ANTT!-", "Hạt Kiểm lâm: rowMissing Phong trào!-"],
  ],
  [
    "a row added to each table",
    sent("Hạt Kiểm lâm", "agency", [...contents, "Có sáng kiến được công nhận"]),
    ["Hạt Kiểm lâm: rowAdded ANTT!B9", "Hạt Kiểm lâm: rowAdded Phong trào!B9"],
  ],
];

test.each(cases)("%s", (_what, odd, found) => {
  expect(findingsOf(odd)).toEqual(found);
});
