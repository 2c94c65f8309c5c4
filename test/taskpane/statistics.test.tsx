/** The statistics on the screen and those of the result workbook: the same units, counted once. */
import { emptyPaper } from "../../src/core/model/round/closing";
import "@testing-library/jest-dom";
import { FluentProvider } from "@fluentui/react-components";
import { cleanup, render, screen, within } from "@testing-library/react";
import { consolidationBook } from "../../src/core/documents/consolidation";
import type { Consolidation } from "../../src/core/model/round/consolidation";
import { finding } from "../../src/core/model/finding/finding";
import type { ConsolidationInput } from "../../src/core/model/round/roundInput";
import { StatisticsView } from "../../src/taskpane/consolidation/results/StatisticsView";
import { paneTheme } from "../../src/taskpane/shared/looks/theme";
import {
  type FileSketch,
  intakeOf,
  type ListedName,
  type Row,
  roundOf,
} from "../support/roundSketch";
import { sheetNamed, shownRows } from "../support/shownSheet";
import { consolidationWords, domain } from "../support/builtInDomain";

const list: readonly ListedName[] = [
  ["Thôn Đoài", "residentialArea", "Xã An Bình"],
  ["Thôn Hạ", "residentialArea", "Xã An Bình"],
  ["Thôn Thượng", "residentialArea", "Xã An Bình"],
  ["Thôn Đông", "residentialArea", "Xã An Bình"],
  ["Trường Tiểu học Kim Đồng", "school"],
  ["Trường Mầm non Hoa Mai", "school"],
];

const files: readonly FileSketch[] = [
  file("Thôn Đoài, xã An Bình", { standard: [50, 50], movement: [60, 35] }),
  file("Thôn Hạ, xã An Bình", { standard: [50, 20], movement: [60, ""] }),
  file("Trường Tiểu học Kim Đồng", { standard: [50, ""] }),
  file("Trường Mầm non Hoa Mai", { movement: [40, 35] }),
  file("Thôn Lạ, xã Bình Minh", { standard: [50, 45], movement: [50, 30] }),
];

/** A file of a unit of the list that cannot be read, and one of nobody. */
const refused: ConsolidationInput["intakes"] = ["Thôn Thượng, xã An Bình", "Không rõ"].map(
  (name) => ({
    ...intakeOf(file(name, {})),
    reading: null,
    refusal: finding("damagedFile", { detail: "directory" }),
  }),
);

const round = (names: readonly ListedName[] | null, more: Partial<ConsolidationInput> = {}) =>
  roundOf([], names, { intakes: [...files.map(intakeOf), ...refused], ...more });

const rounds: readonly (readonly [string, Consolidation])[] = [
  ["with a list: known, unknown, missing and refused", round(list)],
  ["without a list", round(null)],
  ["a grade that a person gave in other letters", inOtherLetters("Trường Mầm non Hoa Mai")],
];

describe.each(rounds)("%s", (_case, consolidation) => {
  afterEach(cleanup);

  test("outcomes", () => {
    expect(onScreen(consolidation, "Kết quả xét tiêu chuẩn theo loại đơn vị")).toEqual(
      inBook(consolidation, /^1\./).map((row) => row.slice(0, -1)),
    );
  });

  test("grades", () => {
    const book = inBook(consolidation, /^2\./);
    // There each count stands beside its share, and the whole beside them.
    expect(onScreen(consolidation, "Xếp loại phong trào theo loại đơn vị")).toEqual(
      book.map(([name = "", _whole, ...counts]) => [
        name,
        ...counts.filter((_count, at) => at % 2 === 0),
      ]),
    );
  });
});

test("units outside the list and files of nobody are not among those of the list", () => {
  expect(onScreen(round(list), "Kết quả xét tiêu chuẩn theo loại đơn vị")).toEqual([
    ["Khu dân cư", "4", "2", "1", "1", "0", "0", "2"],
    ["Cơ sở giáo dục", "2", "2", "0", "0", "1", "1", "0"],
    ["Cộng", "6", "4", "1", "1", "1", "1", "2"],
    ["Đơn vị ngoài danh sách", "1", "1", "1", "0", "0", "0", "0"],
  ]);
});

// helpers

function onScreen(consolidation: Consolidation, table: string): readonly (readonly string[])[] {
  render(
    <FluentProvider theme={paneTheme}>
      <StatisticsView overview={consolidation} />
    </FluentProvider>,
  );
  const [, ...rows] = within(screen.getByRole("table", { name: table })).getAllByRole("row");
  return rows.map((row) => {
    const cells = [...row.children].map(({ textContent }) => textContent ?? "");
    // The last one is drawn.
    return cells.slice(0, -1);
  });
}

/** Rows of one part of the sheet, from the name of the type on. */
function inBook(consolidation: Consolidation, part: RegExp): readonly (readonly string[])[] {
  const book = consolidationBook({
    consolidation,
    words: consolidationWords,
    domain,
    options: {
      madeAt: "2025-11-20T02:00:00.000Z",
      paper: emptyPaper,
      followUps: [],
      pathTo: () => null,
    },
  });
  const rows = shownRows(sheetNamed(book, "Thống kê"));
  const from = rows.findIndex((row) => part.test(row));
  const to = rows.findIndex((row, at) => at > from && /^\d\. /.test(row));
  return rows
    .slice(from + 1, to)
    .map((row) => row.split(" | "))
    .filter(([order = "", name = ""]) =>
      /^\d*\s*$/.test(order) ? name !== "" && !/^\s*$/.test(name) : order === "Cộng",
    )
    .map(([order = "", name = "", ...cells]) => [order === "Cộng" ? order : name, ...cells]);
}

interface Points {
  readonly standard?: readonly [Row[number], Row[number]];
  readonly movement?: readonly [Row[number], Row[number]];
}

function file(unit: string, { standard, movement }: Points): FileSketch {
  const table = (title: string, points: readonly Row[number][]): readonly Row[] => [
    [`BẢNG CHẤM ĐIỂM ${title} NĂM 2025`],
    [`Đơn vị: ${unit}`],
    ["STT", "Nội dung", "Điểm tối đa", "Điểm tự chấm"],
    [1, "Ban hành kế hoạch, nghị quyết", 60, points[0] ?? ""],
    [2, "Duy trì mô hình tự quản, tự phòng", 40, points[1] ?? ""],
    ["", "Tổng cộng", 100, ""],
  ];
  return {
    file: `${unit}.xlsx`,
    sheets: {
      ...(standard && { "Tiêu chuẩn": table("TIÊU CHUẨN AN TOÀN VỀ AN NINH, TRẬT TỰ", standard) }),
      ...(movement && {
        "Phong trào": table("PHONG TRÀO TOÀN DÂN BẢO VỆ AN NINH TỔ QUỐC", movement),
      }),
    },
  };
}

function inOtherLetters(name: string): Consolidation {
  const unit = round(list).units.find((result) => result.unit.name === name)?.unit.key ?? "";
  const override = { unit, kind: "movement", verdict: null, grade: "XUẤT SẮC", reason: "Biên bản" };
  return round(list, { overrides: [{ ...override, points: null, seen: null }] });
}
