/** The list of a unit's evidence as a paper: what stands in its table, row by row. */
import { evidencePaperOf } from "../../../../src/actions/evidence/evidencePaperOf";
import { evidenceOf } from "../../../../src/actions/evidence/evidenceOf";
import { loadDomain } from "../../../../src/actions/loading/builtIn/loadDomain";
import { noSettings, type Settings } from "../../../../src/core/settings";
import { evidencePaperWords } from "../../../../src/messages/documents/evidencePaper";
import { readingOf } from "../../../support/readingOf";

const table = readingOf`
  path | text        | max | self | evidence
  I    | Lãnh đạo    | 9   | 9    |
  I/1  | Nghị quyết  | 3   | 3    | NQ số 1-NQ/ĐU ngày 5/3/2025; KH số 74/KH-UBND
  I/2  | Kế hoạch    | 3   | 3    | KH số 74/KH-UBND ngày 8/2/2025 về bảo đảm ANTT
  I/3  | Đăng ký     | 3   | 3    |
  II   | Kết quả     | 4   | 2    |
  II/1 | Không vụ    | 4   | 2    | Danh sách
  Tổng |             | 13  | 11   |
`;

test.each<[what: string, settings: Settings, expected: readonly string[]]>([
  [
    "each content with what stands behind it, papers by their columns, words as they are; parts above",
    noSettings,
    [
      "TT | Nội dung | Số, ký hiệu văn bản | Ngày văn bản | Tên loại và trích yếu",
      "I | Lãnh đạo | > | > | >",
      "I.1 | Nghị quyết | 1-NQ/ĐU | 05/03/2025 | Nghị quyết",
      " |  | 74/KH-UBND | 08/02/2025 | Kế hoạch về bảo đảm ANTT",
      "I.2 | Kế hoạch | 74/KH-UBND | 08/02/2025 | Kế hoạch về bảo đảm ANTT",
      "II | Kết quả | > | > | >",
      "II.1 | Không vụ | Danh sách | > | >",
    ],
  ],
  [
    "codes have a column where a paper has one",
    { ...noSettings, papers: [{ sign: "1-NQ/ĐU", day: "2025-03-05", code: "H1.01" }] },
    [
      "TT | Nội dung | Số, ký hiệu văn bản | Ngày văn bản | Tên loại và trích yếu | Mã",
      "I | Lãnh đạo | > | > | > | >",
      "I.1 | Nghị quyết | 1-NQ/ĐU | 05/03/2025 | Nghị quyết | H1.01",
      " |  | 74/KH-UBND | 08/02/2025 | Kế hoạch về bảo đảm ANTT | ",
      "I.2 | Kế hoạch | 74/KH-UBND | 08/02/2025 | Kế hoạch về bảo đảm ANTT | ",
      "II | Kết quả | > | > | > | >",
      "II.1 | Không vụ | Danh sách | > | > | ",
    ],
  ],
])("%s", (_what, settings, expected) => {
  const reading = { tables: [table], unitType: "commune" };
  const evidence = evidenceOf({ reading, workbook: null, settings, chain: null });
  const of = { unit: "xã An Bình", year: 2025 };
  const { sections, name } = evidencePaperOf(of, evidence, loadDomain(), evidencePaperWords);
  expect(name).toBe("Danh mục tài liệu kiểm chứng");
  const [section] = sections;
  expect(section?.header?.issuer).toEqual([{ text: "XÃ AN BÌNH" }]);
  const printed = section?.blocks.find((block) => block.kind === "table");
  const lines = [
    printed?.columns.map(({ head }) => head),
    ...(printed?.rows.map(({ cells }) =>
      cells.map((cell) => (cell ? cell.map(({ text }) => text).join("") : ">")),
    ) ?? []),
  ].map((cells) => cells?.join(" | "));
  expect(lines).toEqual(expected);
  const widths = printed?.columns.reduce((sum, { width }) => sum + width, 0);
  expect(widths).toBe(100);
});
