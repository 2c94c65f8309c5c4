/** What a person settles beside a sheet: laid over the reading, found again when rows move, taken back field by field. */
import { assessmentOf } from "../../src/core/model/score/assessment";
import type { Reading, TableReading } from "../../src/core/model/table/reading";
import {
  noSettings,
  placeSettings,
  settingsOf,
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
