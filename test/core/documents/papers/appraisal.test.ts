/** The difference report of an appraised file: the appraiser's own reasons, who appraised and when; a reason that is missing is an empty place, never the unit's. */
import { papersOfUnit } from "../../../../src/actions/papers/makePapers";
import { paperUnitOf } from "../../../../src/actions/papers/paperUnitOf";
import { builtInRoundKit } from "../../../../src/actions/loading/builtIn/loadUnitWords";
import { recogniseFile } from "../../../../src/actions/reading/openWorkbook";
import { scoreReading } from "../../../../src/actions/scoring/scoreReading";
import { plainText } from "../../../../src/core/documents/papers/fill/fillText";
import { meansWith } from "../../../support/papers";
import { bookOf } from "../../../support/sheetOf";

const withColumn = bookOf`
  BẢNG CHẤM ĐIỂM xã An Bình năm 2025 tiêu chuẩn An toàn về an ninh, trật tự
  STT | Nội dung | Điểm tối đa | Điểm tự chấm | Điểm thẩm định | Lý do trừ điểm
  1   | Có nghị quyết chuyên đề | 30  | 30 | 28 |
  2   | Có kế hoạch thực hiện   | 30  | 25 | 20 | chậm
  3   | Có mô hình tự quản      | 40  | 40 | 40 |
      | Tổng cộng               | 100 | 95 | 88 |
`;

const without = bookOf`
  BẢNG CHẤM ĐIỂM xã An Bình năm 2025 tiêu chuẩn An toàn về an ninh, trật tự
  STT | Nội dung | Điểm tối đa | Điểm tự chấm | Lý do trừ điểm
  1   | Có nghị quyết chuyên đề | 30  | 30 |
  2   | Có kế hoạch thực hiện   | 30  | 25 | chậm
  3   | Có mô hình tự quản      | 40  | 40 |
      | Tổng cộng               | 100 | 95 |
`;

const kept = (points: readonly (number | undefined)[]): string =>
  JSON.stringify({
    version: 1,
    settings: {
      tables: [
        {
          sheet: "Bảng",
          headerRow: 2,
          kind: "standard",
          rows: [],
          appraisal: {
            by: "Tổ thẩm định số 1",
            day: "2025-11-30",
            conflict: { has: false },
            contents: [
              "Có nghị quyết chuyên đề",
              "Có kế hoạch thực hiện",
              "Có mô hình tự quản",
            ].map((text, at) => ({
              row: at + 3,
              path: String(at + 1),
              text,
              ...(points[at] === undefined ? {} : { points: points[at] }),
              ...(at === 0 ? { reason: "ban hành ngày 5/4" } : {}),
            })),
          },
        },
      ],
      round: null,
      claims: {},
    },
  });

test.each([
  ["in the sheet's own column", withColumn, kept([])],
  ["beside a sheet without one", without, kept([28, 20, 40])],
])("appraised %s", (_what, workbook, keptText) => {
  const kit = builtInRoundKit();
  const reading = recogniseFile({ workbook, keptText }, kit);
  const scored = scoreReading(reading, kit.rubrics, {}, kit.lexicon);
  const { papers } = papersOfUnit(paperUnitOf(scored, null, "test"), ["differences"], meansWith());
  const lines = (papers[0]?.sections ?? []).flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === "paragraph"
        ? [plainText(block.spans)]
        : block.kind === "table"
          ? block.rows.map(({ cells }) => cells.map((cell) => plainText(cell ?? [])).join(" | "))
          : [],
    ),
  );
  expect(lines).toEqual(
    expect.arrayContaining([
      "Tổng điểm tự chấm: 95/100; tổng điểm thẩm định: 88; chênh lệch: -7.",
      "Người thẩm định: Tổ thẩm định số 1; ngày thẩm định: 30/11/2025.",
      "Người thẩm định tự khai không có liên quan đến đơn vị.",
      "1 | Có nghị quyết chuyên đề | 30 | 30 | 28 | -2 | ban hành ngày 5/4",
    ]),
  );
  const second = lines.find((line) => line.startsWith("2 |")) ?? "";
  expect(second).toMatch(/^2 \| Có kế hoạch thực hiện \| 30 \| 25 \| 20 \| -5 \| …+$/);
});
