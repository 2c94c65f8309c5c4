/** The sheet of examples beside a rubric: read cell by cell, run, and every fault told with its cell. */
import { loadChecklists } from "../../src/actions/loading/builtIn/loadChecklists";
import { findExampleSheet, runExampleSheet } from "../../src/core/examples/exampleSheet";
import { exampleWords } from "../../src/messages/rubrics/exampleSheet";
import { describeRubricProblem } from "../../src/messages/vi";
import { aRubric } from "../support/aRubric";
import { type CellSketch, sketchedWorkbook } from "../support/bookSketch";

const header = { A1: "Ví dụ cho bộ tiêu chí ví dụ", A2: "Bộ tiêu chí", B2: "vi-du-2025" };
const pointColumns = { A4: "Mã nội dung", B4: "Có đạt", C4: "Số lượng", D4: "Kết quả mong đợi" };

const sheetWith = (cells: { readonly [address: string]: CellSketch }, name = "VÍ DỤ KIỂM TRA") => {
  const book = sketchedWorkbook({
    sheets: [
      { name: "Hướng dẫn", cells: {} },
      { name, cells: { ...header, ...cells } },
    ],
  });
  return findExampleSheet(book, exampleWords);
};
const run = (cells: { readonly [address: string]: CellSketch }) => {
  const sheet = sheetWith({ ...pointColumns, ...cells });
  if (!sheet) throw new Error("no sheet");
  return runExampleSheet(sheet, { rubric: aRubric() }, exampleWords);
};

test("the sheet is found by its name and names its rubric", () => {
  expect(sheetWith(pointColumns)?.rubric).toBe("vi-du-2025");
  expect(sheetWith(pointColumns, "Bảng chấm điểm")).toBeNull();
});

test("rows that hold are counted; blank rows are none", () => {
  const { count, problems } = run({
    A5: "I.1",
    B5: "có",
    D5: 4,
    A6: "I.1",
    B6: "không",
    D6: "0",
    A8: "I.2",
    C8: 1,
    D8: "1,5",
    A9: "I.2",
    C9: "4",
    D9: 1,
    A10: "II",
  });
  expect([count, problems]).toEqual([5, []]);
});

test.each<[string, { readonly [address: string]: CellSketch }, readonly string[]]>([
  ["số điểm khác", { A5: "I.1", B5: "có", D5: 3 }, ["exampleFails VÍ DỤ KIỂM TRA!D5"]],
  ["mã lạ", { A5: "I.9", B5: "có", D5: 3 }, ["unknownCriterion VÍ DỤ KIỂM TRA!A5"]],
  ["chữ ở ô số", { A5: "I.2", C5: "hai", D5: 1 }, ["unreadableExample VÍ DỤ KIỂM TRA!C5"]],
  ["không phải có, không", { A5: "I.1", B5: "ok", D5: 4 }, ["unreadableExample VÍ DỤ KIỂM TRA!B5"]],
  ["mong đợi là chữ", { A5: "I.1", B5: "có", D5: "đủ" }, ["unreadableExample VÍ DỤ KIỂM TRA!D5"]],
  [
    "mọi lỗi cùng lúc",
    { A5: "I.1", B5: "có", D5: 3, A6: "I.9", D6: 1 },
    ["exampleFails VÍ DỤ KIỂM TRA!D5", "unknownCriterion VÍ DỤ KIỂM TRA!A6"],
  ],
])("%s", (_case, cells, expected) => {
  const { problems } = run(cells);
  expect(problems.map(({ code, path }) => `${code} ${path}`)).toEqual(expected);
  for (const problem of problems) expect(describeRubricProblem(problem)).toMatch(/^Tại VÍ DỤ/);
});

test("a checklist: days, shares, switches and states by their names", () => {
  const checklist = loadChecklists().find(({ id }) => id === "tt124-commune");
  const sheet = sheetWith({
    A4: "Mã nội dung",
    B4: "Năm",
    C4: "Ngày",
    D4: "Số đạt",
    E4: "Tổng số",
    F4: "Kết quả mong đợi",
    G4: "Không áp dụng",
    A5: "TT124-D5-K1-1",
    B5: 2025,
    C5: "31/3/2025",
    F5: "Đạt",
    A6: "TT124-D5-K1-1",
    B6: 2025,
    C6: "2025-04-01",
    F6: "Không đạt",
    A7: "TT124-D5-K4-2",
    D7: 17,
    E7: 25,
    F7: "đạt",
    A8: "TT124-D5-K1-1",
    F8: "chưa trả lời",
    G8: "khong-co",
  });
  if (!sheet || !checklist) throw new Error("not there");
  expect(
    runExampleSheet(sheet, { checklist }, exampleWords).problems.map(
      ({ code, path }) => `${code} ${path}`,
    ),
  ).toEqual(["exampleFails VÍ DỤ KIỂM TRA!F7", "unknownSwitch VÍ DỤ KIỂM TRA!G8"]);
});
