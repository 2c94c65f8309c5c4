/** Cells of evidence as clerks fill them, and what is told of a unit's papers. */
import { evidenceOf } from "../../src/actions/evidence/evidenceOf";
import { loadChecklists } from "../../src/actions/loading/builtIn/loadChecklists";
import { loadProfiles } from "../../src/actions/loading/builtIn/loadProfiles";
import { loadEvidenceWords } from "../../src/actions/loading/builtIn/loadEvidenceWords";
import { loadRubrics } from "../../src/actions/loading/builtIn/loadRubrics";
import { type EvidenceNote, namedPapers } from "../../src/core/evidence";
import type { TableReading } from "../../src/core/model/table/reading";
import { describeEvidenceNote, paperName } from "../../src/messages/results/grounds/evidence";
import { readingOf } from "../support/readingOf";

const evidenceWords = loadEvidenceWords();

test.each<[cell: string, papers: readonly string[], words?: readonly string[]]>([
  ["KH số 74/KH-UBND ngày 8/6/2025", ["Kế hoạch số 74/KH-UBND ngày 08/06/2025"]],
  [
    "Kế hoạch số 74/KH-UBND ngày 08 tháng 6 năm 2025 của UBND xã về bảo đảm ANTT",
    ["Kế hoạch số 74/KH-UBND ngày 08/06/2025 | bảo đảm ANTT"],
  ],
  ["Kế hoạch số 74 ngày 08/6/2025", ["Kế hoạch số 74 ngày 08/06/2025"]],
  ["Biên bản kiểm tra số 08/BB-PCCC ngày 10/6/2025", ["Biên bản số 08/BB-PCCC ngày 10/06/2025"]],
  [
    "NQ số 12-NQ/ĐU ngày 15.01.2025, BC số 05/BC-CAX (ngày 15-11-2025)",
    ["Nghị quyết số 12-NQ/ĐU ngày 15/01/2025", "Báo cáo số 05/BC-CAX ngày 15/11/2025"],
  ],
  [
    "QĐ 120/QĐ-UBND và HD 36/HD-BCĐ; HĐ 3/HĐ-UBND",
    ["Quyết định số 120/QĐ-UBND", "Hướng dẫn số 36/HD-BCĐ", "Hợp đồng số 3/HĐ-UBND"],
  ],
  ["Công văn số 352/UBND-BCĐ ngày 09/10/2024", ["Công văn số 352/UBND-BCĐ ngày 09/10/2024"]],
  ["352/UBND-BCĐ", ["Văn bản số 352/UBND-BCĐ"]],
  ["kh 74/kh-ubnd", ["Kế hoạch số 74/kh-ubnd"]],
  ["Thông tư 124/2021/TT-BCA", ["Văn bản số 124/2021/TT-BCA"], ["Thông tư"]],
  ["KH số 74/KH-UBND ngày 31/2/2025", ["Kế hoạch số 74/KH-UBND (31/2/2025?)"]],
  ["KH số 74/KH-UBND ngày 8/6/25", ["Kế hoạch số 74/KH-UBND"]],
  [
    "Sổ theo dõi; BB số 3/BB-CAX ngày 2/3/2025",
    ["Biên bản số 3/BB-CAX ngày 02/03/2025"],
    ["Sổ theo dõi"],
  ],
  ["Báo cáo tổng kết năm 2025 của Công an xã", [], ["Báo cáo tổng kết năm 2025 của Công an xã"]],
  ["Họp 12/năm, đạt 5/10 hộ", [], ["Họp 12/năm, đạt 5/10 hộ"]],
  ["Kế hoạch số 74", [], ["Kế hoạch số 74"]],
])("%s", (cell, papers, words = []) => {
  const read = namedPapers(cell, evidenceWords);
  const told = read.papers.map(
    (paper) =>
      paperName(paper) +
      (paper.badDay === null ? "" : ` (${paper.badDay}?)`) +
      (paper.about === null ? "" : ` | ${paper.about}`),
  );
  expect(told).toEqual(papers);
  expect(read.rest).toEqual(words);
});

const told = (table: TableReading, hasProfile = false) => {
  const chain = hasProfile
    ? (loadProfiles().find(([{ windows }]) => windows.length > 0) ?? null)
    : null;
  const reading = { tables: [table], unitType: "commune" };
  return { chain, ...evidenceOf({ reading, workbook: null, settings: null, chain }) };
};

test("one paper is listed once with all that it backs, in the order of the criteria; what is strange is told at its cell", () => {
  const { papers, rest, notes } = told(readingOf`
    path | text                        | max | self | evidence
    I    | Lãnh đạo                    | 9   | 9    |
    I/1  | Có nghị quyết trong Quý I   | 3   | 3    | NQ số 1-NQ/ĐU ngày 5/4/2025
    I/2  | Có kế hoạch trong Quý I     | 3   | 3    | KH số 74/KH-UBND ngày 8/2/2025
    I/3  | Có báo cáo                  | 3   | 3    | KH số 074/KH-UBND; BC số 5/BC-UBND ngày 1/12/2025
    II   | Kết quả                     | 4   | 2    |
    II/1 | Không có vụ việc            | 2   | 2    |
    II/2 | Tập huấn                    | 2   | 0    | BC số 5/BC-UBND ngày 2/12/2025; ảnh
    Tổng |                             | 13  | 11   |
  `);
  expect(
    papers.map(({ code, sign, contents }) => [code, sign, contents.map(({ path }) => path)]),
  ).toEqual([
    [1, "1-NQ/ĐU", ["I/1"]],
    [2, "74/KH-UBND", ["I/2", "I/3"]],
    [3, "5/BC-UBND", ["I/3", "II/2"]],
  ]);
  expect(rest.map(({ text }) => text)).toEqual(["ảnh"]);
  expect(notes.map(({ code, cell }) => [code, cell])).toEqual([
    ["fullWithoutEvidence", "E14"],
    ["paperAfterFirstQuarter", "E10"],
    ["paperOfTwoDays", "E12"],
  ]);
});

test("one paper for every content is told; days are held only against a time that a profile states", () => {
  const table = readingOf`
    path | text   | max | self | evidence
    1    | Một    | 3   | 3    | BC 5/BC-UBND ngày 1/6/2019
    2    | Hai    | 3   | 3    | BC 5/BC-UBND
    3    | Ba     | 3   | 2    | BC 5/BC-UBND
    Tổng |        | 9   | 8    |
  `;
  const [bare, timed] = [told(table), told(table, true)];
  expect(bare.notes.map(({ code }) => code)).toEqual(["onePaperForAll"]);
  expect(bare.isTimed).toBe(false);
  expect(timed.notes.map(({ code }) => code)).toEqual(["onePaperForAll", "paperOutsideTime"]);
  expect(timed.notes.map(describeEvidenceNote).join(" ")).toContain(
    "ngày 01/06/2019 (nội dung 1, 2, 3)",
  );
});

/** A rubric of points that asks for evidence of every content, as its file would say it. */
const askingRubric = {
  ...(loadRubrics()[0] ?? fail("no rubric is built in")),
  id: "asks",
  evidenceAsked: { text: "Kèm tài liệu kiểm chứng", source: "Hướng dẫn 1/HD, mục 2" },
};

const withRubric = (table: TableReading): TableReading => ({
  ...table,
  rubric: { id: "asks", confidence: 1 },
});

test.each<[what: string, table: TableReading, expected: readonly string[]]>([
  [
    "full points without evidence in a sheet with a column for it",
    readingOf`
      path | text | max | self | evidence
      1    | Một  | 3   | 3    | KH số 1/KH-UBND
      2    | Hai  | 3   | 3    |
      3    | Ba   | 3   | 2    |
      4    | Bốn  | 3   |      |
      Tổng |      | 12  | 8    |
    `,
    ["fullWithoutEvidence 2"],
  ],
  [
    "in a sheet without a column nobody asks for it",
    readingOf`
      path | text | max | self
      1    | Một  | 3   | 3
      Tổng |      | 3   | 3
    `,
    [],
  ],
  [
    "…but where the words of a content do",
    readingOf`
      path | text                                     | max | self
      1    | Có kế hoạch (có tài liệu kèm theo)       | 3   | 3
      2    | Có nghị quyết, kèm minh chứng            | 3   | 3
      3    | Có đăng ký (có tài liệu kèm theo)        | 3   | 2
      4    | Không có vụ việc                         | 3   | 3
      Tổng |                                          | 12  | 11
    `,
    ["fullWithoutEvidence 1, 2"],
  ],
  [
    "…and where the rubric does, with its clause",
    withRubric(readingOf`
      path | text | max | self
      1    | Một  | 3   | 3
      2    | Hai  | 3   | 1
      Tổng |      | 6   | 4
    `),
    ["fullWithoutEvidence 1 (yêu cầu tại Hướng dẫn 1/HD, mục 2)"],
  ],
  [
    "a resolution after the first quarter, where the content asks for it then",
    readingOf`
      path | text                      | max | self | evidence
      1    | Có nghị quyết trong Quý I | 3   | 3    | NQ số 1-NQ/ĐU ngày 1/4/2025
      2    | Có nghị quyết Quý I, II   | 3   | 3    | NQ số 2-NQ/ĐU ngày 1/4/2025
      3    | Có báo cáo trong Quý I    | 3   | 3    | BC số 3/BC-UBND ngày 1/4/2025
      Tổng |                           | 9   | 9    |
    `,
    ["paperAfterFirstQuarter 1"],
  ],
  [
    "the same paper for everything",
    readingOf`
      path | text | max | self | evidence
      1    | Một  | 3   | 3    | BC 5/BC-UBND
      2    | Hai  | 3   | 3    | BC 5/BC-UBND
      3    | Ba   | 3   | 3    | BC 5/BC-UBND
      Tổng |      | 9   | 9    |
    `,
    ["onePaperForAll 3"],
  ],
  [
    "two days of one paper, and a day that is none",
    readingOf`
      path | text | max | self | evidence
      1    | Một  | 3   | 3    | BC 5/BC-UBND ngày 1/2/2025
      2    | Hai  | 3   | 3    | BC 5/BC-UBND ngày 2/2/2025; KH 1/KH-UBND ngày 30/2/2025
      Tổng |      | 6   | 6    |
    `,
    ["paperOfTwoDays 5/BC-UBND", "noSuchDay 1/KH-UBND"],
  ],
])("%s", (_what, table, expected) => {
  const rules = { rubrics: [askingRubric], checklists: loadChecklists() };
  const reading = { tables: [table], unitType: "commune" };
  const { notes } = evidenceOf({ reading, workbook: null, settings: null, chain: null, rules });
  const shown = notes.map((note) => [note.code, ...factsOf(note)].join(" "));
  expect(shown).toEqual(expected);
});

/** The facts of a note that a row tells. */
function factsOf(note: EvidenceNote): readonly string[] {
  switch (note.code) {
    case "fullWithoutEvidence":
    case "metWithoutEvidence":
      return [
        note.paths.join(", "),
        ...(/\(yêu cầu tại [^)]*\)/.exec(describeEvidenceNote(note)) ?? []),
      ];
    case "paperAfterFirstQuarter":
      return [note.path];
    case "onePaperForAll":
      return [String(note.count)];
    default:
      return [note.sign];
  }
}

function fail(why: string): never {
  throw new Error(why);
}
