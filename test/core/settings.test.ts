/** What a person settles beside a sheet: laid over the reading, found again when rows move, taken back field by field. */
import { assessmentOf } from "../../src/core/model/score/assessment";
import type { Item, Reading, TableReading } from "../../src/core/model/table/reading";
import {
  conditionsOf,
  noSettings,
  placeSettings,
  proposalsOf,
  settingsOf,
  withAnswer,
  withClaim,
  withHappened,
  withoutVeto,
  withRow,
  withRows,
  withStates,
  withTable,
  withVeto,
} from "../../src/core/settings";
import { settingsSchema } from "../../src/core/settings/schema";
import { emptyClaim } from "../../src/core/checklist";
import { readingOf } from "../support/readingOf";
import { lexicon } from "../truth/samples";

const table = readingOf`
  path | text          | max | self | marks
  I    | Lãnh đạo      | 10  |      |
  I/1  | Có nghị quyết | 6   | 6    |
  I/2  | Có kế hoạch   | 4   | 4    | *
`;
const item = (path: string, of: TableReading = table) => {
  const found = of.items.find((entry) => entry.path === path);
  if (!found) throw new Error(`no item ${path}`);
  return found;
};
const source = "Quyết định số 1/QĐ-VD, phụ lục";

const marked = withRow(noSettings, table, item("I/1"), { mark: { mandatory: true, source } });
const ruled = withRow(marked, table, item("I/1"), { rule: { rule: { kind: "range" }, source } });

test("marks and rules are laid over the table, with their source", () => {
  const cleared = withRow(ruled, table, item("I/2"), { mark: { mandatory: false, source } });
  const laid = withRows(table, settingsOf(cleared, table).rows);
  expect(
    ["I/1", "I/2"].map((path) => {
      const { mandatory, mandatoryWords, rule } = item(path, laid);
      return [mandatory, mandatoryWords, rule];
    }),
  ).toEqual([
    [true, source, { kind: "range", clause: source }],
    [false, null, null],
  ]);
  expect(item("I", laid)).toBe(item("I"));
});

test("a rule can be taken away, whatever the sheet says", () => {
  const none = withRow(noSettings, table, item("I/1"), { rule: { rule: null, source } });
  const withOwn = {
    ...table,
    items: table.items.map((entry) => ({ ...entry, rule: { kind: "range" } as const })),
  };
  const laid = withRows(withOwn, settingsOf(none, table).rows);
  expect([item("I/1", laid).rule, item("I/2", laid).rule?.kind]).toEqual([null, "range"]);
});

test("what is taken back field by field leaves nothing", () => {
  const half = withRow(ruled, table, item("I/1"), { rule: undefined });
  expect(settingsOf(half, table).rows).toEqual(settingsOf(marked, table).rows);
  expect(withRow(half, table, item("I/1"), { mark: undefined })).toEqual(noSettings);
  const line = withTable(noSettings, table, { passLine: { points: 9, source } });
  expect(withTable(line, table, { passLine: undefined })).toEqual(noSettings);
});

test("a state given by a person stands in the assessment", () => {
  const off = withRow(noSettings, table, item("I/2"), { state: "notApplicable" });
  const { indicators } = withStates(assessmentOf(table), settingsOf(off, table).rows);
  expect(indicators.map(({ path, override }) => [path, override])).toEqual([
    ["I/1", null],
    ["I/2", "notApplicable"],
  ]);
});

const reading = (...tables: readonly TableReading[]): Reading => ({
  file: "bang.xlsx",
  format: "xlsx",
  unit: null,
  unitType: null,
  year: null,
  form: null,
  tables,
  otherTables: [],
  titleLines: [],
  findings: [],
  questions: [],
});

describe("rows that are meant for some units only", () => {
  const rows = readingOf`
    path  | text                                              | max | self
    I     | Đối với trường phổ thông                          |     |
    I/1   | Có tổ tư vấn học sinh                             | 20  |
    I/2   | Chi bộ (nơi có tổ chức Đảng) có nghị quyết        | 20  | 20
    II    | Lãnh đạo                                          |     |
    II/1  | Nơi có tổ chức Đảng: có nghị quyết chuyên đề      | 20  |
    II/2  | Lực lượng bảo vệ (nếu có) hoàn thành nhiệm vụ     | 20  |
    II/3  | Câu lạc bộ phòng, chống tội phạm (nếu có) nền nếp | 20  |
  `;
  const told: { readonly [path: string]: string } = {
    I: "Đối với trường phổ thông",
    "I/2": "nơi có tổ chức Đảng",
    "II/1": "Nơi có tổ chức Đảng",
    "II/2": "nếu có",
    "II/3": "nếu có",
  };
  const leftOut = (entry: Item): Item => ({
    ...entry,
    scores: { ...entry.scores, self: { ...entry.scores.self, meaning: "notApplicable" } },
  });
  const meant: TableReading = {
    ...rows,
    items: rows.items.map((entry) => {
      const words = told[entry.path];
      const each = entry.path === "II/3" ? leftOut(entry) : entry;
      return words === undefined ? each : { ...each, condition: words };
    }),
  };
  const conditions = conditionsOf(meant, lexicon);
  const answered = (answers: readonly (boolean | null)[]) =>
    answers.reduce((all, answer, at) => {
      const condition = conditions[at];
      return condition ? withAnswer(all, meant, condition, answer) : all;
    }, noSettings);
  const proposed = (settings: typeof noSettings) =>
    proposalsOf(meant, settingsOf(settings, meant), lexicon).map(({ item: { path } }) => path);

  test("are asked about once a condition, however it is written; “nếu có” once a row", () => {
    expect(conditions.map(({ words, items }) => [words, items.map(({ path }) => path)])).toEqual([
      ["Đối với trường phổ thông", ["I/1"]],
      ["nơi có tổ chức Đảng", ["I/2", "II/1"]],
      ["nếu có", ["II/2"]],
      ["nếu có", ["II/3"]],
    ]);
  });

  test.each<readonly [string, readonly (boolean | null)[], readonly string[]]>([
    ["nobody has answered", [], []],
    ["the unit is one of them", [true, true, true, true], []],
    ["it has no Party cell", [null, false], ["I/2", "II/1"]],
    [
      "it is none of them; what says so in its cell is left out already",
      [false, false, false, false],
      ["I/1", "I/2", "II/1", "II/2"],
    ],
    ["the answer is taken back", [null, null], []],
  ])("%s", (_name, answers, expected) => {
    const settings = answered(answers);
    expect(proposed(settings)).toEqual(expected);
    expect(settingsOf(settings, meant).rows).toEqual([]);
    expect(settingsSchema.parse(settings)).toEqual(settings);
    expect(placeSettings(settings, reading(meant))).toEqual(settings);
  });

  test("a person leaves a row out, and it is proposed no more", () => {
    const settings = withRow(answered([null, false]), meant, item("I/2", meant), {
      state: "notApplicable",
    });
    expect(proposed(settings)).toEqual(["II/1"]);
  });
});

test("vetoes: answered yes, no or not known; added under ids of their own; taken away with their answers", () => {
  const one = withVeto(noSettings, table, { text: "Để xảy ra cháy lớn", source });
  const two = withVeto(one, table, { text: "Có người bị kỷ luật", source });
  expect(settingsOf(two, table).vetoes?.map(({ id }) => id)).toEqual(["own-1", "own-2"]);
  const answered = withHappened(two, table, { "own-1": true, "own-2": false, other: null });
  expect(settingsOf(answered, table).happened).toEqual({ "own-1": true, "own-2": false });
  const left = withoutVeto(answered, table, "own-1");
  expect(settingsOf(left, table)).toMatchObject({
    vetoes: [{ id: "own-2" }],
    happened: { "own-2": false },
  });
  expect(withoutVeto(left, table, "own-2")).toEqual(noSettings);
});

describe("when the file was changed elsewhere", () => {
  const moved: TableReading = {
    ...table,
    sheet: "Bảng mới",
    headerRows: [9, 10],
    items: table.items.map((entry) => ({ ...entry, row: entry.row + 2 })),
  };

  test("a row is found by what it says, its table by its kind", () => {
    const placed = placeSettings(marked, reading(moved));
    expect(settingsOf(placed, moved).rows).toEqual([
      { row: item("I/1").row + 2, text: "Có nghị quyết", mark: { mandatory: true, source } },
    ]);
  });

  test("of rows that say the same the one in its old place is meant, else none", () => {
    const twice: TableReading = {
      ...moved,
      items: moved.items.map((entry) => ({ ...entry, text: "Có nghị quyết" })),
    };
    expect(placeSettings(marked, reading(twice)).tables[0]?.rows).toEqual([]);
  });

  test("of two tables of the kind none is guessed", () => {
    const other = { ...moved, sheet: "Bảng khác" };
    expect(placeSettings(marked, reading(moved, other)).tables).toEqual([]);
  });
});

test("what is settled is read back as it was written", () => {
  const all = withClaim(
    withTable(ruled, table, {
      passLine: { points: 9, source },
      grades: { bands: [{ name: "Xuất sắc", from: 9 }], source },
      notApplicable: { handling: "removeAndRebase", source },
      rubric: "bo-tieu-chi",
      vetoes: [{ id: "own-1", text: "Để xảy ra cháy lớn", source }],
      happened: { "own-1": false },
      own: { id: "rieng", title: "Riêng", source: { document: "x", date: null, authority: "y" } },
    }),
    "tt124-commune",
    { ...emptyClaim(2025), facts: { "TT124-D5-K1-1": { date: "2025-03-31" } } },
  );
  expect(settingsSchema.parse(JSON.parse(JSON.stringify(all)))).toEqual(all);
});

test.each<[string, object]>([
  ["no source for a pass line", { passLine: { points: 9 } }],
  ["an empty source", { passLine: { points: 9, source: " " } }],
  ["an unknown rule", { rows: [{ row: 9, text: "x", rule: { rule: { kind: "x" }, source } }] }],
])("%s is not read", (_what, change) => {
  const [entry] = marked.tables;
  const settings = { ...marked, tables: [{ ...entry, ...change }] };
  expect(settingsSchema.safeParse(settings).success).toBe(false);
});
