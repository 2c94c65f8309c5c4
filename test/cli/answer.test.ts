/** `answer`: a checklist by the facts of a file, with or without a sheet of its own; a tick sheet filled in place, in a copy. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildCommand, chamDiem, chamDiemJson } from "../support/commandLine";

let folder = "";
const path = (name: string) => join(folder, name);
const given = (name: string, facts: object): string => {
  writeFileSync(path(name), JSON.stringify(facts));
  return path(name);
};
beforeAll(() => {
  buildCommand();
  folder = mkdtempSync(join(tmpdir(), "cham-diem-"));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

interface Told {
  readonly outcome: {
    readonly verdict: string;
    readonly reasons: readonly {
      readonly code: string;
      readonly path?: string;
      readonly text: string;
    }[];
  };
  readonly conditions: readonly { readonly id: string; readonly state: string }[];
}

interface Round {
  readonly units: readonly {
    readonly name: string;
    readonly type: string;
    readonly tables: { readonly [kind: string]: { readonly verdict: string | null } | undefined };
  }[];
}

interface Counted {
  readonly met: number;
  readonly of: number;
}

interface Shared {
  readonly shares: readonly {
    readonly together: Counted;
    readonly byType: readonly Counted[];
    readonly open: readonly string[];
  }[];
}

interface Scored {
  readonly tables: readonly {
    readonly rubric: { readonly id: string };
    readonly items: readonly {
      readonly path: string;
      readonly maximum: null;
      readonly answer: string | null;
    }[];
    readonly outcome: Told["outcome"];
  }[];
}

const CHECKLIST = "exemplary-commune-thap-muoi-2024";

test.each([
  ["an answer to a whole criterion", { "2.8": { answer: "notMet" } }, "notMet", "2/8"],
  ["a case that must not happen", { "3/8": { facts: { count: 2 } } }, "notMet", "3/8"],
  ["nothing that fails", { "1.7": { answer: "met" } }, "incomplete", undefined],
])("%s decides about a checklist", (_name, facts, verdict, decisive) => {
  const words = ["answer", CHECKLIST, "--facts", given("facts.json", facts), "--year", "2024"];
  const { exitCode, value } = chamDiemJson<Told>(words);
  expect([exitCode, value.outcome.verdict]).toEqual([0, verdict]);
  expect(value.outcome.reasons[0]?.path).toBe(decisive);
});

test("a commune's share of units below it is taken from the round that was consolidated", () => {
  const round = chamDiem([
    ...[
      "consolidate",
      "test/samples/district/files",
      "--units",
      "test/samples/district/units.xlsx",
    ],
    ...["--pass", "90", "--json"],
  ]);
  writeFileSync(path("dot.json"), round.stdout);
  const { units: all } = JSON.parse(round.stdout) as Round;
  const units = all.filter(({ type }) => type !== "commune");
  expect(units.length).toBeLessThan(all.length);
  const passed = units.filter(({ tables }) => tables["standard"]?.verdict === "met");
  const facts = given("commune.json", {});
  const asked = ["answer", "tt124-commune", "--facts", facts, "--round", path("dot.json")];
  const { value } = chamDiemJson<Told & Shared>(asked);
  expect(value.shares).toHaveLength(1);
  const [share] = value.shares;
  expect(share?.together).toMatchObject({ met: passed.length, of: units.length });
  expect(share?.byType.reduce((sum, { met }) => sum + met, 0)).toBe(passed.length);
  expect(share?.open).toEqual(
    units
      .filter(({ tables }) => !/^(met|notMet)$/.test(tables["standard"]?.verdict ?? ""))
      .map(({ name }) => name),
  );
  expect(chamDiem(asked).stdout).toContain(`tính chung ${passed.length}/${units.length}, `);
});

test.each([
  ["no round", ["--round", "package.json"], /Không đọc được đợt xét trong tệp “package\.json”/],
  ["no way", ["--share", "all"], /Không có cách tính “all”: cần together .* hoặc eachType/],
])("a share from %s is refused in a sentence", (_case, words, sentence) => {
  const facts = given("empty.json", {});
  const { exitCode, stderr } = chamDiem(["answer", "tt124-commune", "--facts", facts, ...words]);
  expect([exitCode, stderr]).toEqual([2, expect.stringMatching(sentence)]);
});

test("every criterion met is met; its sheet is recognised, scored, filled again and consolidated", () => {
  const all = Object.fromEntries(["1", "2", "3"].map((group) => [group, { answer: "met" }]));
  const sheet = path("thanh-my.xlsx");
  const made = chamDiemJson<Told>([
    ...["answer", CHECKLIST, "--facts", given("all.json", all), "--year", "2024"],
    ...["--unit", "xã Thanh Mỹ", "--out", sheet],
  ]);
  expect(made.value.outcome.verdict).toBe("met");
  const [table] = chamDiemJson<Scored>(["score", sheet]).value.tables;
  expect(table).toMatchObject({ rubric: { id: CHECKLIST }, outcome: { verdict: "met" } });
  expect(table?.items.filter(({ answer }) => answer === "met")).toHaveLength(34);
  expect(table?.items.every(({ maximum }) => maximum === null)).toBe(true);

  const before = readFileSync(sheet);
  const copy = path("sua.xlsx");
  const facts = given("one.json", { "II/8": { answer: "notMet" } });
  const filled = chamDiemJson<Scored>(["answer", sheet, "--facts", facts, "--out", copy]);
  expect(filled.value.tables[0]?.outcome.reasons[0]).toMatchObject({
    code: "criterionNotMet",
    path: "II/8",
  });
  expect(readFileSync(sheet).equals(before)).toBe(true);
  const round = chamDiemJson<{ readonly units: readonly { readonly tables: object }[] }>([
    ...["consolidate", copy, "--year", "2024"],
  ]);
  expect(round.value.units[0]?.tables).toMatchObject({
    exemplary: {
      verdict: "notMet",
      countedTotal: null,
      reasons: [expect.stringContaining("II.8")],
    },
  });
});

test.each([
  ["no facts", ["answer", CHECKLIST], "--facts"],
  ["facts that are no JSON", ["answer", CHECKLIST, "--facts", __filename], "Không đọc được"],
  ["a sheet without a unit", ["answer", CHECKLIST, "--facts", "ALL", "--out", "x.xlsx"], "--unit"],
  ["a criterion that is not there", ["answer", CHECKLIST, "--facts", "ODD"], "9.9"],
])("%s is refused by name", (_name, words, told) => {
  const files: { readonly [name: string]: object } = { ALL: {}, ODD: { "9.9": { answer: "met" } } };
  const typed = words.map((word) => (files[word] ? given(`${word}.json`, files[word]) : word));
  const { exitCode, stderr } = chamDiem(typed);
  expect(exitCode).toBe(2);
  expect(stderr).toContain(told);
});
