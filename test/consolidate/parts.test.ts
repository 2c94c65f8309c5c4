/** Files that hold the tables of several units: each unit has its own score and findings; and files that only look so. */
import type { Consolidation } from "../../src/core/model/round/consolidation";
import { type FileSketch, type ListedName, type Row, roundOf } from "../support/roundSketch";

/** Two contents of 60 and 40 points; the second score makes the total. */
function table(unit: string, score: number, kind: "A" | "B" = "A", year = 2025): readonly Row[] {
  const title = {
    A: "tiêu chuẩn “An toàn về an ninh, trật tự” đối với khu dân cư",
    B: "phân loại phong trào “Toàn dân bảo vệ an ninh Tổ quốc” đối với khu dân cư",
  };
  return [
    ...(unit === "" ? [] : [[`Đơn vị: ${unit}`]]),
    [`Bảng chấm điểm ${title[kind]} năm ${year}`],
    ["STT", "Nội dung", "Điểm chuẩn", "Điểm tự chấm"],
    [1, "Có nghị quyết, kế hoạch về an ninh, trật tự", 60, 60],
    [2, "Không để xảy ra tội phạm, tệ nạn xã hội", 40, score],
    ["", "Tổng cộng", 100, 60 + score],
  ];
}
const gap: readonly Row[] = [[], []];

const list: readonly ListedName[] = [
  ["Thôn 1", "residentialArea", "Xã An Bình"],
  ["Thôn 2", "residentialArea", "Xã An Bình"],
  ["Thôn 3", "residentialArea", "Xã An Bình"],
  ["Thôn 1", "residentialArea", "Xã Tân Lập"],
];

/** "Thôn 1 (Xã An Bình): A 95, B 90 ← file sheet!cell", the findings of errors and doubts below. */
const shown = ({ units, unknown, questions, refused }: Consolidation): readonly string[] => [
  ...units
    .filter(({ countedFiles }) => countedFiles.length > 0)
    .map(({ unit, tables: ofUnit, findings }) => {
      const tables = Object.values(ofUnit).map(
        (one) => `${one.sheet}!${one.totals.self.cell ?? "-"} ${one.countedTotal ?? "-"}`,
      );
      const codes = findings
        .filter(({ severity, code }) => severity === "error" || code === "unitUnknown")
        .map(({ code, sheet, cell }) => ` ${code} ${sheet ?? "-"}!${cell ?? "-"}`);
      const name = unit.parent === null ? unit.name : `${unit.name}, ${unit.parent}`;
      return `${unknown.includes(unit.key) ? "?" : "="}${name}: ${tables.join(", ")}${codes.join("")}`;
    }),
  ...questions.map(({ part, candidates }) => `asked: ${part ?? "whole"} of ${candidates.length}`),
  ...refused.map(({ why, unit }) => `refused: ${why.code} ${unit?.name ?? "-"}`),
];

const cases: readonly (readonly [string, FileSketch["sheets"], readonly string[]])[] = [
  [
    "a sheet for each unit",
    {
      "Trang 1": table("Thôn 1, xã An Bình", 35),
      "Trang 2": table("Thôn 2, xã An Bình", 30),
    },
    ["=Thôn 1, Xã An Bình: Trang 1!D6 95", "=Thôn 2, Xã An Bình: Trang 2!D6 90"],
  ],
  [
    "one under another on a sheet",
    {
      Sheet1: [
        ...table("Thôn 1, xã An Bình", 35),
        ...gap,
        ...table("Thôn 2, xã An Bình", 41),
        ...gap,
        ...table("Thôn 3, xã An Bình", 20),
      ],
    },
    [
      "=Thôn 1, Xã An Bình: Sheet1!D6 95",
      "=Thôn 2, Xã An Bình: Sheet1!D14 101 aboveMaximum Sheet1!D13",
      "=Thôn 3, Xã An Bình: Sheet1!D22 80",
    ],
  ],
  [
    "both tables of each unit, the second without a name of its own",
    {
      "Thôn 1": [...table("Thôn 1, xã An Bình", 35), ...gap, ...table("", 30, "B")],
      "Thôn 2": [...table("Thôn 2", 25), ...gap, ...table("", 10, "B")],
    },
    [
      "=Thôn 1, Xã An Bình: Thôn 1!D6 95, Thôn 1!D13 90",
      "=Thôn 2, Xã An Bình: Thôn 2!D6 85, Thôn 2!D13 70",
    ],
  ],
  [
    "the commune in every title, the villages in the names of the sheets",
    {
      "Thôn 1": table("UBND xã An Bình", 35),
      "Thôn 2": table("UBND xã An Bình", 30),
      "Thôn 3": table("UBND xã An Bình", 25),
    },
    [
      "=Thôn 1, Xã An Bình: Thôn 1!D6 95",
      "=Thôn 2, Xã An Bình: Thôn 2!D6 90",
      "=Thôn 3, Xã An Bình: Thôn 3!D6 85",
    ],
  ],
  [
    "one of the list and one that nobody knows",
    {
      "Trang 1": table("Thôn 1, xã An Bình", 35),
      "Trang 2": table("Thôn 9, xã An Bình", 30),
    },
    [
      "=Thôn 1, Xã An Bình: Trang 1!D6 95",
      "?Thôn 9, xã An Bình: Trang 2!D6 90 unitUnknown Trang 2!A1",
    ],
  ],
  [
    "one is sure, the other is asked about by itself",
    { "Trang 1": table("Thôn 2, xã An Bình", 35), "Trang 2": table("Thôn 1", 30) },
    ["=Thôn 2, Xã An Bình: Trang 1!D6 95", "?Thôn 1: Trang 2!D6 90", "asked: Thôn 1 of 2"],
  ],
  [
    "the table of one unit is of another year",
    {
      "Trang 1": table("Thôn 1, xã An Bình", 35),
      "Trang 2": table("Thôn 2, xã An Bình", 30, "A", 2024),
    },
    ["=Thôn 1, Xã An Bình: Trang 1!D6 95"],
  ],
  [
    "one unit whose name is written in two ways, twice the same table",
    {
      "Lần 1": table("Thôn 1, xã An Bình", 35),
      "Lần 2": table("Thôn 1 - X. An Bình", 30),
    },
    ["=Thôn 1, Xã An Bình: Lần 1!D6 95 twoTablesOfSameKind Lần 2!B3"],
  ],
  [
    "two names over tables of two kinds are one unit's",
    {
      ANTT: table("Thôn 1, xã An Bình", 35),
      "Phong trào": table("Ban Công tác Mặt trận thôn 1", 30, "B"),
    },
    ["=Thôn 1, Xã An Bình: ANTT!D6 95, Phong trào!D6 90"],
  ],
];

test.each(cases)("%s", (_what, sheets, expected) => {
  expect(shown(roundOf([{ file: "Gửi huyện.xlsx", sheets }], list))).toEqual(expected);
});

const both: FileSketch = {
  file: "Thôn 1 và thôn 9 xã An Bình.xlsx",
  sheets: { "Trang 1": table("Thôn 1", 35), "Trang 2": table("Thôn 9, xã An Bình", 30) },
};

test("the file's name does not make all of it one unit's; it tells the commune", () => {
  expect(shown(roundOf([both], list))[0]).toBe("=Thôn 1, Xã An Bình: Trang 1!D6 95");
});

test("an answer is about its part only, and the file is counted once", () => {
  const answered = roundOf([both], list, {
    assignments: [
      {
        sha256: `content of ${both.file}`,
        part: "Thôn 9, xã An Bình",
        unit: "residentialarea/thôn 3/xã an bình",
      },
    ],
  });
  expect(shown(answered)).toEqual([
    "=Thôn 1, Xã An Bình: Trang 1!D6 95",
    "=Thôn 3, Xã An Bình: Trang 2!D6 90",
  ]);
  expect(answered.units[0]?.findings).toContainEqual(
    expect.objectContaining({
      code: "severalUnits",
      file: both.file,
      facts: { others: ["Thôn 9, xã An Bình"] },
    }),
  );
  expect(answered.statistics.files).toMatchObject({ given: 1, counted: 1 });
  expect(answered.missing.map(({ unit }) => `${unit.name}, ${unit.parent ?? ""}`)).toEqual([
    "Thôn 2, Xã An Bình",
    "Thôn 1, Xã Tân Lập",
  ]);
});

test("a file whose units are all of another year is refused once", () => {
  const old: FileSketch = {
    file: "năm ngoái.xlsx",
    sheets: {
      "Trang 1": table("Thôn 1, xã An Bình", 35, "A", 2024),
      "Trang 2": table("Thôn 2, xã An Bình", 30, "A", 2024),
    },
  };
  const round = roundOf([old], list);
  expect(shown(round)).toEqual(["refused: otherYear -"]);
  expect(round.statistics.files).toMatchObject({ given: 1, counted: 0, refused: 1 });
});

test("a later file of one of the units takes the place of its part only", () => {
  const files: readonly FileSketch[] = [
    {
      file: "cả hai.xlsx",
      modified: "2025-10-01T00:00:00Z",
      sheets: {
        "Trang 1": table("Thôn 1, xã An Bình", 35),
        "Trang 2": table("Thôn 2, xã An Bình", 30),
      },
    },
    {
      file: "gửi lại.xlsx",
      modified: "2025-10-02T00:00:00Z",
      sheets: { Bảng: table("Thôn 2, xã An Bình", 40) },
    },
  ];
  const round = roundOf(files, list);
  expect(shown(round)).toEqual([
    "=Thôn 1, Xã An Bình: Trang 1!D6 95",
    "=Thôn 2, Xã An Bình: Bảng!D6 100",
  ]);
  expect(round.duplicates).toMatchObject([
    { kind: "resubmitted", files: ["cả hai.xlsx", "gửi lại.xlsx"], counted: "gửi lại.xlsx" },
  ]);
  expect(round.statistics.files).toMatchObject({ given: 2, counted: 2, superseded: 0 });
});
