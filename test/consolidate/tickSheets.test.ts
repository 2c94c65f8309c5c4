/** Rounds without points: who met all criteria, who did not and why, who is missing; beside tables with points. */
import { emptyPaper } from "../../src/core/model/round/closing";
import { consolidationBook } from "../../src/core/documents/consolidation";
import { loadDomain } from "../../src/actions/loading/builtIn/loadDomain";
import { consolidationWordsOf } from "../../src/messages/documents/consolidationBook";
import { describeReason } from "../../src/messages/vi";
import { type FileSketch, roundOf, type Row } from "../support/roundSketch";

const criteria = ["Có nghị quyết trong Quý I", "Có mô hình hiệu quả", "Không để xảy ra vụ việc"];

/** "x" met, "-" not met, "" not answered. */
const pairOf = (unit: string, answers: string): FileSketch => ({
  file: `${unit}.xlsx`,
  sheets: {
    "Tự đánh giá": [
      ["BẢNG TỰ ĐÁNH GIÁ XÃ ĐIỂN HÌNH VỀ PHONG TRÀO TOÀN DÂN BẢO VỆ ANTQ NĂM 2025"],
      [unit.toUpperCase()],
      ["STT", "Nội dung tiêu chí", "Đạt", "Chưa đạt", "Ghi chú"],
      ...criteria.map(
        (text, at): Row => [
          at + 1,
          text,
          answers[at] === "x" ? "x" : "",
          answers[at] === "-" ? "x" : "",
        ],
      ),
    ],
  },
});

const wordsOf = (unit: string, ...answers: readonly string[]): FileSketch => ({
  file: `${unit}.xlsx`,
  sheets: {
    "Kết quả": [
      ["BẢNG TỰ ĐÁNH GIÁ XÃ ĐIỂN HÌNH VỀ PHONG TRÀO TOÀN DÂN BẢO VỆ ANTQ NĂM 2025"],
      [unit.toUpperCase()],
      ["TT", "Tiêu chí", "Kết quả (Đạt/Chưa đạt)", "Lý do"],
      ...criteria.map((text, at): Row => [at + 1, text, answers[at] ?? "", ""]),
    ],
  },
});

const pointsOf = (unit: string): FileSketch => ({
  file: `${unit} chấm điểm.xlsx`,
  sheets: {
    "Bảng chấm điểm": [
      ["BẢNG CHẤM ĐIỂM TIÊU CHUẨN “AN TOÀN VỀ AN NINH, TRẬT TỰ” NĂM 2025"],
      [unit.toUpperCase()],
      ["STT", "Nội dung", "Điểm tối đa", "Điểm tự chấm"],
      [1, "Có nghị quyết", 50, 50],
      [2, "Có mô hình", 50, 45],
      ["", "Tổng cộng", 100, 95],
    ],
  },
});

const names = ["Xã An Bình", "Xã An Hòa", "Xã An Lạc", "Xã An Phú"].map(
  (name) => [name, "commune"] as const,
);

test("each unit has its verdict with the reason that decides it; who sent nothing is named", () => {
  const round = roundOf(
    [
      pairOf("Xã An Bình", "xxx"),
      wordsOf("Xã An Hòa", "Đạt", "Chưa đạt", "Đạt"),
      pairOf("Xã An Lạc", "x x"),
    ],
    names,
  );
  expect(round.kinds).toEqual(["exemplary"]);
  const results = round.units.map(({ unit, tables: { exemplary: table } }) => [
    unit.name,
    table?.verdict ?? null,
    table?.outcome?.reasons.map(describeReason) ?? [],
    table?.countedTotal ?? null,
  ]);
  expect(results).toEqual([
    ["Xã An Bình", "met", ["cả 03 tiêu chí đều đạt."], null],
    ["Xã An Hòa", "notMet", ["tiêu chí 2 chưa đạt (Có mô hình hiệu quả)."], null],
    ["Xã An Lạc", "incomplete", ["còn 01 tiêu chí chưa đánh giá (2)."], null],
    ["Xã An Phú", null, [], null],
  ]);
  expect(round.missing.map(({ unit }) => unit.name)).toEqual(["Xã An Phú"]);
  expect(round.statistics.total.tables["exemplary"]).toMatchObject({
    met: 1,
    notMet: 1,
    incomplete: 1,
  });
});

test("that everybody met everything is no sign of copying, and nothing is said of points", () => {
  const round = roundOf(
    names.slice(0, 3).map(([name]) => pairOf(name, "xxx")),
    names.slice(0, 3),
  );
  expect(round.units.flatMap(({ findings }) => findings.map(({ code }) => code))).toEqual([]);
});

test("a round of both: points stand with points, answers with answers", () => {
  const round = roundOf(
    [pairOf("Xã An Bình", "xxx"), pointsOf("Xã An Bình"), pointsOf("Xã An Hòa")],
    names.slice(0, 2),
  );
  expect(round.kinds).toEqual(["standard", "movement", "exemplary"]);
  const [first, second] = round.units;
  expect(first?.tables["standard"]).toMatchObject({ countedTotal: 95 });
  expect(first?.tables["exemplary"]).toMatchObject({ verdict: "met", countedTotal: null });
  expect(Object.keys(second?.tables ?? {})).toEqual(["standard"]);
});

test("the printed list says who met, which criteria were not, and why; no cell holds a point", () => {
  const round = roundOf(
    [pairOf("Xã An Bình", "xxx"), wordsOf("Xã An Hòa", "Đạt", "Chưa đạt", "Đạt")],
    names.slice(0, 2),
  );
  const domain = loadDomain();
  const { sheets } = consolidationBook({
    consolidation: round,
    domain,
    words: consolidationWordsOf(domain),
    options: {
      madeAt: "2025-12-01T08:00:00Z",
      paper: emptyPaper,
      pathTo: () => null,
      followUps: [],
    },
  });
  const lines = (sheets[0]?.rows ?? []).map(({ cells }) =>
    cells.flatMap(({ content }) =>
      "text" in content ? [content.text] : "value" in content ? [String(content.value)] : [],
    ),
  );
  expect(lines).toContainEqual(["1", "Xã An Bình", "Xã, phường, thị trấn, đặc khu", "Đạt"]);
  expect(lines).toContainEqual([
    "2",
    "Xã An Hòa",
    "Xã, phường, thị trấn, đặc khu",
    "2",
    "Chưa đạt",
    expect.stringContaining(
      "Chưa đạt điển hình: tiêu chí 2 chưa đạt (Có mô hình hiệu quả).",
    ) as string,
  ]);
});
