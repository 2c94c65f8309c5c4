/** Tests what stands for points in a sheet without being a number: states, dashes, ticks, stray signs, totals in words. */
import { scoreReading } from "../../../src/actions/scoring/scoreReading";
import type { WorkbookData } from "../../../src/core/model/workbook/grid";
import { recognise } from "../../../src/core/recognise";
import { describeFinding } from "../../../src/messages/vi";
import { bookOf } from "../../support/sheetOf";
import { lexicon } from "../../truth/samples";

/** What stands in the cell of the second row's score (maximum 30), what is taken off beside it, the points and what is told at D5. */
const cells: readonly (readonly [string, string, number | null, readonly string[]])[] = [
  ["Không áp dụng", "", null, ["scoreNotApplicable"]],
  ["KAD", "", null, ["scoreNotApplicable"]],
  ["0 áp dụng", "", null, ["scoreNotApplicable"]],
  ["ko áp dụng", "", null, ["scoreNotApplicable"]],
  ["miễn", "", null, ["scoreNotApplicable"]],
  ["Không áp dụng (chưa có tổ chức Đảng)", "", null, ["scoreNotApplicable"]],
  ["Không áp dụng biện pháp này", "", null, ["textScore"]],
  ["không", "", null, ["textScore"]],
  ["miễn cưỡng", "", null, ["textScore"]],
  ["–", "30", 0, ["scoreIsDash"]],
  ["–", "10", null, ["textScore"]],
  ["–", "", null, ["textScore"]],
  ["30", "–", 30, []],
  ["'30", "", null, ["scoreBesideSign"]],
  ["’28,5", "", null, ["scoreBesideSign"]],
  ["'40", "", null, ["textScore"]],
];

test.each(cells)("%s, %s taken off beside it", (self, deduction, points, told) => {
  const { table, findings } = read(bookOf`
    UBND XÃ HÒA SƠN
    BẢNG CHẤM ĐIỂM TIÊU CHUẨN AN TOÀN VỀ AN NINH, TRẬT TỰ NĂM 2024
    TT | Nội dung | Điểm chuẩn | Điểm tự chấm | Điểm trừ
    1 | Có nghị quyết về bảo đảm an ninh, trật tự | 70 | 70 |
    2 | Có kế hoạch bảo đảm an ninh, trật tự | 30 | ${self} | ${deduction}
    | Tổng cộng | 100 | |
  `);
  expect(table.items[1]?.scores.self.points).toBe(points);
  expect(codesAt(findings, "D5").filter((code) => code !== "blankScore")).toEqual(told);
});

test("how what does not apply counts is asked, and the number beside a stray sign is offered", () => {
  const { scored, table } = read(bookOf`
    UBND XÃ HÒA SƠN
    BẢNG CHẤM ĐIỂM TIÊU CHUẨN AN TOÀN VỀ AN NINH, TRẬT TỰ NĂM 2024
    TT | Nội dung | Điểm chuẩn | Điểm tự chấm
    1 | Có nghị quyết về bảo đảm an ninh, trật tự | 40 | 40
    2 | Có kế hoạch bảo đảm an ninh, trật tự | 30 | KAD
    3 | Có mô hình | 30 | '30
    | Tổng cộng | 100 |
  `);
  const reasons = scored.score.outcome?.reasons.map(({ code }) => code);
  expect(reasons).toContain("notApplicableUnsettled");
  expect(table.items[2]?.scores.self.proposals).toEqual([30]);
});

test.each([
  ["x", "", 50, "met"],
  ["", "x", 0, "notMet"],
  ["x", "x", null, "unscored"],
  ["", "", null, "unscored"],
])("ticks under “Đạt” and “Không đạt”: %s and %s", (met, notMet, points, state) => {
  const book = bookOf`
    UBND XÃ HÒA SƠN
    BẢNG CHẤM ĐIỂM TIÊU CHUẨN AN TOÀN VỀ AN NINH, TRẬT TỰ NĂM 2024
    TT | Nội dung | Điểm | Tự đánh giá |
    | | | Đạt | Không đạt
    1 | Có nghị quyết về bảo đảm an ninh, trật tự | 50 | x |
    2 | Không có tội phạm nghiêm trọng xảy ra trên địa bàn | 50 | ${met} | ${notMet}
    | Tổng cộng | 100 | |
  `;
  const over = [1, 2, 3].map((column) => ({ top: 3, left: column, bottom: 4, right: column }));
  const merges = [...over, { top: 3, left: 4, bottom: 3, right: 5 }];
  const grids = book.grids.map((grid) => ({ ...grid, merges }));
  const { table, scored, findings } = read({ ...book, grids });
  expect(table.items.map(({ scores }) => scores.self.points)).toEqual([50, points]);
  expect(scored.score.indicators[1]?.state).toBe(state);
  expect(codesAt(findings, "D5")).toContain("scoreFromTicks");
});

test.each([
  ["the result", "| Kết quả |", "4:5"],
  ["nothing else", "| Đạt | Không đạt", ""],
])("ticks under %s that no words say to be the unit's own", (_, above, over) => {
  const book = bookOf`
    UBND XÃ HÒA SƠN
    BẢNG CHẤM ĐIỂM TIÊU CHUẨN AN TOÀN VỀ AN NINH, TRẬT TỰ NĂM 2024
    TT | Nội dung | Điểm chuẩn ${above} | Ghi chú
    ${over === "" ? "" : "| | | Đạt | Không đạt |"}
    1 | Có nghị quyết về bảo đảm an ninh, trật tự | 50 | x | |
    2 | Không có tội phạm nghiêm trọng xảy ra trên địa bàn | 50 | | x | Có 01 vụ
    | Tổng cộng | 100 | 50 | |
    Đơn vị đạt tiêu chuẩn khi đạt từ 90 điểm trở lên.
  `;
  const merged = [1, 2, 3, 6].map((column) => ({ top: 3, left: column, bottom: 4, right: column }));
  const merges = over === "" ? [] : [...merged, { top: 3, left: 4, bottom: 3, right: 5 }];
  const grids = book.grids.map((grid) => ({ ...grid, merges }));
  const { table, scored } = read({ ...book, grids });
  expect(table.items.map(({ scores }) => scores.self.points)).toEqual([50, 0]);
  expect([table.proven, scored.score.outcome?.verdict]).toEqual([true, "notMet"]);
});

test("more points than the maximum are met by nobody", () => {
  const { scored, findings } = read(bookOf`
    UBND XÃ HÒA SƠN
    BẢNG CHẤM ĐIỂM TIÊU CHUẨN AN TOÀN VỀ AN NINH, TRẬT TỰ NĂM 2024
    TT | Nội dung | Điểm chuẩn | Điểm tự chấm
    1 | Có nghị quyết về bảo đảm an ninh, trật tự | 40 | 40
    2 | Có kế hoạch bảo đảm an ninh, trật tự (bắt buộc) | 30 | 35
    3 | Có mô hình hoạt động | 30 | 30
    | Tổng cộng | 100 | =SUM(D4:D6)→105
    Đơn vị đạt tiêu chuẩn khi đạt từ 90 điểm trở lên.
  `);
  expect(codesAt(findings, "D5")).toContain("aboveMaximum");
  expect(scored.score.indicators[1]?.state).toBe("aboveMaximum");
  const { outcome } = scored.score;
  expect([outcome?.verdict, outcome?.reasons.map(({ code }) => code)]).toEqual([
    "incomplete",
    ["aboveMaximum", "reachesLine"],
  ]);
});

test("two rows of one number are told apart by their rows", () => {
  const { findings } = read(bookOf`
    UBND XÃ HÒA SƠN
    BẢNG CHẤM ĐIỂM TIÊU CHUẨN AN TOÀN VỀ AN NINH, TRẬT TỰ NĂM 2024
    TT | Nội dung | Điểm chuẩn | Điểm tự chấm
    1 | Có nghị quyết về bảo đảm an ninh, trật tự | 40 | 40
    2 | Có kế hoạch bảo đảm an ninh, trật tự | 30 | đủ
    2 | Có mô hình hoạt động | 30 | tốt
    | Tổng cộng | 100 |
  `);
  const told = findings.filter(({ code }) => code === "textScore").map(describeFinding);
  expect(told.map((words) => words.slice(0, 20))).toEqual([
    "Nội dung 2 (dòng 5) ",
    "Nội dung 2 (dòng 6) ",
  ]);
});

const totals: readonly (readonly [string, string, readonly string[]])[] = [
  ["Tổng điểm: 95/100 điểm", "", []],
  ["Tổng điểm: 99/100 điểm", "", ["A6 totalInWordsMismatch"]],
  ["Tổng điểm (99/100 điểm)", "", ["A6 totalInWordsMismatch"]],
  ["Tổng điểm (100 điểm)", "95", []],
  ["Tổng điểm (90 điểm)", "95", ["A6 totalInWordsMismatch"]],
  ["TỔNG CỘNG (tối đa 100 điểm)", "95", []],
  ["Tổng cộng (điểm chuẩn là 100 điểm)", "95", []],
  ["Tổng số điểm đạt được 95 điểm", "", []],
  ["Tổng cộng: 96 điểm", "95", ["A6 totalInWordsMismatch"]],
  ["Tổng cộng", "=SUM(D4:D6)→", ["D6 totalOfItself"]],
  ["Tổng cộng", "=SUM(D4:D5)→95", []],
];

test.each(totals)("a total row “%s” with “%s”", (words, self, told) => {
  const { findings } = read(bookOf`
    UBND XÃ HÒA SƠN
    BẢNG CHẤM ĐIỂM TIÊU CHUẨN AN TOÀN VỀ AN NINH, TRẬT TỰ NĂM 2024
    TT | Nội dung | Điểm chuẩn | Điểm tự chấm
    1 | Có nghị quyết về bảo đảm an ninh, trật tự | 50 | 50
    2 | Không có tội phạm nghiêm trọng xảy ra trên địa bàn | 50 | 45
    ${words} | | | ${self}
  `);
  const ofTotal = findings.filter(({ code }) => code.startsWith("total"));
  expect(ofTotal.map(({ cell, code }) => `${cell ?? "-"} ${code}`)).toEqual(told);
});

test("the formula that is right adds every indicator once", () => {
  const { findings } = read(bookOf`
    UBND XÃ HÒA SƠN
    BẢNG CHẤM ĐIỂM TIÊU CHUẨN AN TOÀN VỀ AN NINH, TRẬT TỰ NĂM 2024
    TT | Nội dung | Điểm chuẩn | Điểm tự chấm
    I | Lãnh đạo, chỉ đạo | 50 |
    1 | Có nghị quyết về bảo đảm an ninh, trật tự | 30 | 30
    2 | Có kế hoạch bảo đảm an ninh, trật tự | 20 | 20
    II | Kết quả | 50 |
    1 | Không có tội phạm nghiêm trọng xảy ra trên địa bàn | 50 | 45
    | Tổng cộng | =SUM(C4:C9)→ | =SUM(D4:D9)→
  `);
  expect(
    findings.flatMap(({ code, cell, facts }) => (code === "totalOfItself" ? [[cell, facts]] : [])),
  ).toEqual([
    ["C9", { formula: "=SUM(C5:C6,C8)" }],
    ["D9", { formula: "=SUM(D5:D6,D8)" }],
  ]);
});

function read(book: WorkbookData) {
  const { tables, findings } = scoreReading(recognise(book, lexicon), []);
  const [scored] = tables;
  if (!scored) throw new Error("no table");
  return { scored, table: scored.table, findings };
}

const codesAt = (findings: ReturnType<typeof read>["findings"], at: string): readonly string[] =>
  findings.filter(({ cell }) => cell === at).map(({ code }) => code);
