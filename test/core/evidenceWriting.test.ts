/** What a person types of papers, as it comes into the evidence cells in the way of their column. */
import { evidenceChanges, planEvidence } from "../../src/actions/evidence/writeEvidence";
import { loadEvidenceWords } from "../../src/actions/loading/builtIn/loadEvidenceWords";
import {
  contentsIn,
  type EvidenceTable,
  indexEvidence,
  type TypedPaper,
  withoutTypedPaper,
  withTypedPaper,
} from "../../src/core/evidence";
import { noSettings, type Settings } from "../../src/core/settings";
import { settingsSchema } from "../../src/core/settings/schema";
import { placeSettings } from "../../src/core/settings/place";
import type { Reading } from "../../src/core/model/table/reading";
import { formatAddress } from "../../src/core/model/workbook/grid";
import { readingOf } from "../support/readingOf";

const words = loadEvidenceWords();
const noPaper = { day: null, kind: null, about: null, code: null };

/** A paper that is typed: by its place in the index (from 1) where one is corrected, with the rows that it stands behind. */
interface Typing extends Partial<Omit<TypedPaper, "contents">> {
  readonly paper?: number;
  readonly rows?: readonly number[];
}

test.each<
  [
    what: string,
    cells: readonly string[],
    typed: readonly Typing[],
    expected: readonly string[],
    hasAbout?: boolean,
  ]
>([
  [
    "a day that no cell says comes behind the sign, as its neighbours have theirs",
    ["KH số 74/KH-UBND", "BC số 5/BC-UBND ngày 3/7/2025"],
    [{ paper: 1, day: "2025-06-08" }],
    ["KH số 74/KH-UBND ngày 8/6/2025", "="],
  ],
  [
    "in a column with days in brackets too",
    ["Kế hoạch 74/KH-UBND", "Báo cáo 5/BC-UBND (03/7/2025)"],
    [{ paper: 1, day: "2025-06-08" }],
    ["Kế hoạch 74/KH-UBND (08/6/2025)", "="],
  ],
  [
    "a new paper is worded as its column words them",
    ["Kế hoạch 74/KH-UBND (08/6/2025)", "Báo cáo 5/BC-UBND (03/7/2025)", ""],
    [{ sign: "12/QĐ-UBND", day: "2025-02-01", rows: [3] }],
    ["=", "=", "Quyết định 12/QĐ-UBND (01/02/2025)"],
  ],
  [
    "signs alone, points between the parts of a day",
    ["74/KH-UBND, 8.6.2025", "5/BC-UBND, 3.7.2025", ""],
    [{ sign: "12/QĐ-UBND", day: "2025-12-20", rows: [3] }],
    ["=", "=", "12/QĐ-UBND, 20.12.2025"],
  ],
  [
    "days in words",
    ["Kế hoạch số 74/KH-UBND ngày 08 tháng 6 năm 2025", ""],
    [{ sign: "5/BC-UBND", day: "2025-07-03", rows: [2] }],
    ["=", "Báo cáo số 5/BC-UBND ngày 03 tháng 7 năm 2025"],
  ],
  [
    "in a column that says nothing yet the way of the decree on documents counts",
    ["", ""],
    [{ sign: "74/KH-UBND", day: "2025-01-08", about: "bảo đảm ANTT", rows: [2] }],
    ["=", "Kế hoạch số 74/KH-UBND ngày 08/01/2025"],
  ],
  [
    "another paper of a cell goes behind the one that stands there, joined as in the column",
    [
      "KH số 1/KH-UBND ngày 2/1/2025; BC số 2/BC-UBND ngày 3/2/2025",
      "QĐ số 3/QĐ-UBND ngày 4/3/2025.",
    ],
    [{ paper: 1, rows: [1, 2] }],
    ["=", "QĐ số 3/QĐ-UBND ngày 4/3/2025; KH số 1/KH-UBND ngày 2/1/2025"],
  ],
  [
    "a line of its own where papers stand in lines",
    ["- KH số 1/KH-UBND\n- BC số 2/BC-UBND", "- QĐ số 3/QĐ-UBND"],
    [{ paper: 1, rows: [1, 2] }],
    ["=", "- QĐ số 3/QĐ-UBND\n- KH số 1/KH-UBND"],
  ],
  [
    "a paper that is taken out leaves its neighbours as they are",
    ["KH số 1/KH-UBND, BC số 2/BC-UBND và QĐ số 3/QĐ-UBND; ảnh", "KH số 1/KH-UBND"],
    [{ paper: 2, rows: [] }],
    ["KH số 1/KH-UBND, QĐ số 3/QĐ-UBND; ảnh", "="],
  ],
  [
    "the last of a line, the only one of a line, the only one of a cell",
    [
      "Sổ; KH số 1/KH-UBND và BC số 2/BC-UBND",
      "KH số 1/KH-UBND\nBC số 2/BC-UBND",
      "BC số 2/BC-UBND",
    ],
    [{ paper: 2, rows: [] }],
    ["Sổ; KH số 1/KH-UBND", "KH số 1/KH-UBND", ""],
  ],
  [
    "a sign that is put right is put right in every cell, what else they say stays",
    ["KH số 47/KH-UBND ngày 8/6/2025 của UBND xã", "Sổ;  KH số 47/KH-UBND (kèm ảnh)"],
    [{ paper: 1, sign: "74/KH-UBND", day: "2025-06-08" }],
    ["KH số 74/KH-UBND ngày 8/6/2025 của UBND xã", "Sổ;  KH số 74/KH-UBND ngày 8/6/2025 (kèm ảnh)"],
  ],
  [
    "a day that is none is put right in its own way",
    ["KH số 74/KH-UBND (31.2.2025)", "BC số 5/BC-UBND ngày 3/7/2025"],
    [{ paper: 1, day: "2025-02-28" }],
    ["KH số 74/KH-UBND (28.2.2025)", "="],
  ],
  [
    "what a paper is about is typed once and stands in every cell of a column that says it",
    [
      "KH số 74/KH-UBND",
      "BC số 5/BC-UBND về tổng kết; KH số 74/KH-UBND",
      "NQ số 1-NQ/ĐU về ANTT",
      "QĐ số 2/QĐ-UBND về Tổ",
    ],
    [{ paper: 1, about: "bảo đảm ANTT" }],
    [
      "KH số 74/KH-UBND về bảo đảm ANTT",
      "BC số 5/BC-UBND về tổng kết; KH số 74/KH-UBND về bảo đảm ANTT",
      "=",
      "=",
    ],
  ],
  [
    "…in no cell of one where most say nothing of it",
    ["KH số 74/KH-UBND", "BC số 5/BC-UBND", "NQ số 1-NQ/ĐU về ANTT"],
    [{ paper: 1, about: "bảo đảm ANTT" }],
    ["=", "=", "="],
  ],
  [
    "…or where it is wished for",
    ["KH số 74/KH-UBND", "BC số 5/BC-UBND; KH số 74/KH-UBND"],
    [{ paper: 1, about: "bảo đảm ANTT" }],
    ["KH số 74/KH-UBND về bảo đảm ANTT", "BC số 5/BC-UBND; KH số 74/KH-UBND về bảo đảm ANTT"],
    true,
  ],
  [
    "what it is about is put right where it stands",
    ["KH số 74/KH-UBND về bao dam ANTT", "BC số 5/BC-UBND"],
    [{ paper: 1, about: "bảo đảm ANTT" }],
    ["KH số 74/KH-UBND về bảo đảm ANTT", "="],
  ],
  [
    "a code of the unit's own stands in no cell",
    ["KH số 74/KH-UBND", ""],
    [{ paper: 1, code: "H1.01" }],
    ["=", "="],
  ],
  [
    "another kind is worded as the column words kinds",
    ["KH số 74 ngày 8/6/2025", "BC số 5/BC-UBND ngày 3/7/2025"],
    [{ paper: 1, kind: "report" }],
    ["BC số 74 ngày 8/6/2025", "="],
  ],
])("%s", (_what, cells, typed, expected, hasAbout: boolean | null = null) => {
  const table = tableOf(cells);
  const settings = typedIn(table, typed);
  const { papers } = indexEvidence([table], words, settings.papers);
  const changes = evidenceChanges({ tables: [table], papers }, { hasAbout });
  const changed = new Map(changes.map(({ cell, after }) => [cell, after]));
  expect(cells.map((_, at) => changed.get(`E${FIRST + at}`) ?? "=")).toEqual(expected);
});

test("once written nothing is left to be written, the paper stays as typed; taken back it is as the cells have it", () => {
  const table = tableOf(["KH số 47/KH-UBND", ""]);
  const settings = typedIn(table, [
    { paper: 1, sign: "74/KH-UBND", day: "2025-06-08", about: "bảo đảm ANTT", rows: [2] },
  ]);
  const before = indexEvidence([table], words, settings.papers);
  expect(before.papers).toMatchObject([
    { sign: "74/KH-UBND", about: "bảo đảm ANTT", contents: [{ path: "2" }] },
  ]);
  const changes = evidenceChanges({ tables: [table], papers: before.papers }, { hasAbout: null });
  const plan = planEvidence("Bảng", changes, { tables: [table], settings });
  expect(plan?.changes).toEqual([
    { row: FIRST, column: 5, value: null },
    { row: FIRST + 1, column: 5, value: "KH số 74/KH-UBND ngày 08/6/2025" },
  ]);
  expect(plan?.settings.papers).toEqual([
    { sign: "74/KH-UBND", day: "2025-06-08", kind: "plan", about: "bảo đảm ANTT" },
  ]);
  const written = tableOf(["", "KH số 74/KH-UBND ngày 08/6/2025"]);
  const after = indexEvidence([written], words, plan?.settings.papers);
  expect(evidenceChanges({ tables: [written], papers: after.papers }, { hasAbout: null })).toEqual(
    [],
  );
  const [paper] = after.papers;
  expect(plan && paper && withoutTypedPaper(plan.settings, paper)).toEqual(noSettings);
});

test("a table without a column keeps its evidence beside the sheet", () => {
  const reading = readingOf`
    path | text   | max | self
    1    | Một    | 5   | 5
    2    | Hai    | 5   | 5
    Tổng |        | 10  | 10
  `;
  const table: EvidenceTable = { table: reading, written: new Map(), beside: new Map() };
  const settings = typedIn(table, [{ sign: "74/KH-UBND", day: "2025-06-08", rows: [2] }]);
  const { papers } = indexEvidence([table], words, settings.papers);
  const changes = evidenceChanges({ tables: [table], papers }, { hasAbout: null });
  const plan = planEvidence("Bảng", changes, { tables: [table], settings });
  expect(plan?.changes).toEqual([]);
  expect(plan?.settings.tables).toMatchObject([
    { rows: [{ text: "Hai", evidence: "Kế hoạch số 74/KH-UBND ngày 08/6/2025" }] },
  ]);
});

test("rows of one merged cell share what is written; an old font is not written over", () => {
  const table = tableOf(["KH số 74/KH-UBND", "KH số 74/KH-UBND", "BC số 5/BC-UBND"]);
  const [first] = table.written.values();
  const shared: EvidenceTable = {
    ...table,
    written: new Map(
      [...table.written].map(([row, at]) =>
        row === FIRST + 2 ? [row, { ...at, isFixed: true }] : [row, first ?? at],
      ),
    ),
  };
  const settings = typedIn(shared, [
    { paper: 1, day: "2025-06-08" },
    { paper: 2, day: "2025-07-03" },
  ]);
  const { papers } = indexEvidence([shared], words, settings.papers);
  const changes = evidenceChanges({ tables: [shared], papers }, { hasAbout: null });
  expect(changes.map(({ cell, isFixed }) => [cell, isFixed])).toEqual([
    [`E${FIRST}`, false],
    [`E${FIRST + 2}`, true],
  ]);
  const plan = planEvidence("Bảng", changes, { tables: [shared], settings });
  expect(plan?.changes).toEqual([
    { row: FIRST, column: 5, value: "KH số 74/KH-UBND ngày 08/6/2025" },
  ]);
});

test("what is kept is found again where rows were moved, and let go where a content is gone", () => {
  const table = tableOf(["", "", ""]);
  const settings = typedIn(table, [{ sign: "74/KH-UBND", rows: [1, 3] }]);
  expect(settingsSchema.parse(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
  const moved: Pick<Reading, "tables"> = {
    tables: [
      readingOf`
        path | text       | max | self | evidence
        1    | Việc mới   | 5   | 5    |
        2    | Nội dung 1 | 5   | 5    |
        Tổng |            | 10  | 10   |
      `,
    ],
  };
  const placed = placeSettings(settings, moved as Reading);
  expect(placed.papers).toEqual([
    { sign: "74/KH-UBND", backs: [{ sheet: "Bảng", row: FIRST + 1, text: "Nội dung 1" }] },
  ]);
});

// helpers

/** The first content stands in this row. */
const FIRST = 9;

/** A table of as many contents, its evidence cells as typed. */
function tableOf(cells: readonly string[]): EvidenceTable {
  const lines = cells.map((_, at) => `${at + 1} | Nội dung ${at + 1} | 5 | 5 |`).join("\n");
  const table = readingOf`
    path | text | max | self | evidence
    ${lines}
  `;
  const written = cells.map((text, at) => {
    const row = FIRST + at;
    return [
      row,
      { cell: { row, column: 5 }, text: text === "" ? null : text, isFixed: false },
    ] as const;
  });
  expect(table.columns.evidence).toBe(5);
  expect(formatAddress({ row: FIRST, column: 5 })).toBe(`E${FIRST}`);
  return { table, written: new Map(written), beside: new Map() };
}

function typedIn(table: EvidenceTable, typed: readonly Typing[]): Settings {
  return typed.reduce<Settings>((settings, { paper, rows, ...said }) => {
    const { papers } = indexEvidence([table], words, settings.papers);
    const corrected = papers.find(({ code }) => code === paper) ?? null;
    const own = corrected && {
      sign: corrected.sign,
      day: corrected.day,
      kind: corrected.kind?.id ?? null,
      about: corrected.about,
      code: corrected.ownCode,
    };
    const contents = rows
      ? contentsIn(table).filter(({ row }) => rows.includes(row - FIRST + 1))
      : (corrected?.contents ?? []);
    const all = { sign: "", ...noPaper, ...own, ...said, contents };
    return withTypedPaper(settings, corrected, all, words);
  }, noSettings);
}
