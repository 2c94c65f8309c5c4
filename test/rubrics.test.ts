/** Every file of /rubrics: it parses, is named by its id, its examples hold, and it says no more than its document. */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadChecklistFiles, loadChecklists } from "../src/actions/loading/builtIn/loadChecklists";
import { loadRubrics } from "../src/actions/loading/builtIn/loadRubrics";
import { runChecklistExamples, runExamples } from "../src/core/examples/examples";
import { domainJsonSchema } from "../src/core/domain/domain";
import { expandChecklist, rubricJsonSchema } from "../src/core/rubric";
import type { ExpandedNode, Rubric, RubricCriterion } from "../src/core/rubric";
import { parseRubricFile } from "./support/builtInDomain";

const folder = join(__dirname, "..", "rubrics");
const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), "utf8"));
/** Only files that name the rubric schema are rubrics; other data of the folder has its own tests. */
const rubrics = files.filter(
  (name) => (read(name) as { $schema?: string }).$schema === "./rubric.schema.json",
);

test("the schema of domains is fresh (npm run schema)", () => {
  expect(read("domain.schema.json")).toEqual(JSON.parse(JSON.stringify(domainJsonSchema())));
});

test("the lists of built-in files are fresh (npm run schema)", () => {
  const { stdout } = spawnSync(
    process.execPath,
    [
      "--input-type=module",
      "--eval",
      'import { builtInLists } from "./src/dev/build/builtInLists.mjs"; console.log(JSON.stringify([...builtInLists(process.cwd())]));',
    ],
    { cwd: join(folder, ".."), encoding: "utf8" },
  );
  const lists = JSON.parse(stdout) as readonly (readonly [path: string, text: string])[];
  expect(lists).toHaveLength(5);
  for (const [path, text] of lists)
    expect(readFileSync(join(folder, "..", path), "utf8")).toBe(text);
});

test("the schema file is fresh (npm run schema)", () => {
  expect(read("rubric.schema.json")).toEqual(JSON.parse(JSON.stringify(rubricJsonSchema())));
});

test("every rubric file is built in, and nothing else", () => {
  const builtIn = [...loadRubrics(), ...loadChecklists()].map(({ id }) => `${id}.json`);
  expect([...rubrics].sort()).toEqual(builtIn.sort());
});

test.each(rubrics)("%s parses, and is named by its id", (name) => {
  const result = parseRubricFile(read(name));
  expect("problems" in result ? result.problems : []).toEqual([]);
  expect((read(name) as Rubric).id).toBe(name.replace(/\.json$/, ""));
});

test.each(rubrics)("%s: its examples give what they say", (name) => {
  const result = parseRubricFile(read(name));
  if ("problems" in result) throw new Error(JSON.stringify(result.problems));
  if ("rubric" in result) {
    expect(runExamples(result.rubric).problems).toEqual([]);
    return;
  }
  const expanded = expandChecklist(result.checklist, loadChecklistFiles());
  if ("problems" in expanded) throw new Error(JSON.stringify(expanded.problems));
  const { count, problems } = runChecklistExamples(expanded.checklist);
  expect(problems).toEqual([]);
  expect(count).toBeGreaterThan(1);
});

test("a wrong example is named", () => {
  const rubric = loadRubrics().find(({ id }) => id === "phong-trao-510") as Rubric;
  const wrong = {
    ...rubric,
    examples: [{ criterion: "D7-2", facts: { numerator: 9, denominator: 10 }, expected: 2 }],
  };
  expect(runExamples(wrong).problems).toEqual([
    { code: "exampleFails", path: "examples.0", values: ["2", "3"] },
  ]);
});

test.each([
  [
    "antt-100-lang-son-2022.json",
    { kind: "standard", scale: 100, mandatoryAtMaximum: true, grades: null },
    90,
  ],
  ["phong-trao-510.json", { kind: "movement", scale: 100, grades: null }, null],
])("%s says what its document says, and no more", (name, expected, line) => {
  const rubric = read(name) as Rubric;
  expect(rubric).toMatchObject(expected);
  expect(rubric.passLine?.points ?? null).toBe(line);
});

test("Quyết định 510: 12 of 100 points are known, the rest stays unknown", () => {
  const rubric = loadRubrics().find(({ id }) => id === "phong-trao-510") as Rubric;
  const leaves = (list: readonly RubricCriterion[]): readonly RubricCriterion[] =>
    list.flatMap((entry) => (entry.kind === "group" ? leaves(entry.children) : [entry]));
  const maxima = leaves(rubric.criteria).map(({ id, maximum }) => [id, maximum]);
  expect(maxima).toEqual([
    ["D7-1", 3],
    ["D7-2", 3],
    ["D7-3", 5],
    ["D7-4a", 1],
    ["D7-4b", null],
    ["D7-rest", null],
  ]);
});

test.each([
  [
    "tt124-residential-area",
    5,
    ["TT124-D4-K1", "TT124-D4-K2", "TT124-D4-K3", "TT124-D4-K4", "TT124-D4-K5"],
  ],
  ["tt124-commune", 4, ["TT124-D5-K1", "TT124-D5-K2", "TT124-D5-K3", "TT124-D5-K4"]],
  ["tt124-agency", 5, ["TT124-D6-K1", "TT124-D6-K2", "TT124-D6-K3", "TT124-D6-K4", "TT124-D6-K5"]],
  [
    "tt124-enterprise",
    5,
    ["TT124-D6-K1", "TT124-D6-K2", "TT124-D6-K3", "TT124-D6-K4", "TT124-D6-K5"],
  ],
  [
    "tt124-school",
    6,
    ["TT124-D7-K1", "TT124-D7-K2", "TT124-D7-K3", "TT124-D7-K4", "TT124-D7-K5", "TT124-D7-K6"],
  ],
])("Thông tư 124: %s has its %i criteria, in order", (id, count, ids) => {
  const criteria = checklistOf(id).criteria;
  expect(criteria).toHaveLength(count);
  expect(criteria.map((criterion) => criterion.id)).toEqual(ids);
});

test.each([
  ["tt124-residential-area", "TT124-D4-K3", ["a", "b", "c", "d", "đ", "e", "g"]],
  ["tt124-residential-area", "TT124-D4-K4", ["a", "b", "c", "d"]],
  ["tt124-commune", "TT124-D5-K2", ["2", "3", "4"]],
  ["tt124-agency", "TT124-D6-K3", ["a", "b", "c", "d", "đ", "e", "g", "h"]],
  ["tt124-school", "TT124-D7-K3", ["a", "b", "c", "đ", "e", "g"]],
])("Thông tư 124: %s, %s has the points of its clause", (id, group, numbers) => {
  const found = checklistOf(id).criteria.find((criterion) => criterion.id === group);
  expect(found?.kind === "group" ? found.children.map(({ number }) => number) : null).toEqual(
    numbers,
  );
});

test.each([
  ["tt124-agency.json", "TT124-D6-K3-c", "xâm phạm lợi ích của Nhà nước"],
  ["tt124-agency.json", "TT124-D6-K3-c", "xúi giục, cưỡng ép, dụ dỗ, mua chuộc"],
  ["tt124-residential-area.json", "TT124-D4-K3-g", "xúi giục, cưỡng ép, dụ dỗ, mua chuộc"],
  ["tt124-residential-area.json", "TT124-D4-K3-g", "tuyên truyền chống Nhà nước"],
  ["exemplary-commune-thap-muoi-2024.json", "1.3-2", "duy trì thực hiện hoặc có ít nhất 01"],
  ["exemplary-commune-thap-muoi-2024.json", "3.17-2", "liên quan đến công tác bảo đảm an ninh"],
])("%s, %s says as its document does: %s", (file, id, words) => {
  expect(nodeNamed(read(file), id)?.text).toContain(words);
});

test("an enterprise is registered, in the words of Điều 2", () => {
  const { definition } = read("tt124-enterprise.json") as { definition: { text: string } };
  expect(definition.text).toContain(
    "được đăng ký thành lập theo quy định của pháp luật nhằm mục đích sản xuất, kinh doanh",
  );
});

test("the exemplary commune has 34 criteria: 7, 8 and 19", () => {
  const groups = checklistOf("exemplary-commune-thap-muoi-2024").criteria;
  expect(groups.map((group) => (group.kind === "group" ? group.children.length : 0))).toEqual([
    7, 8, 19,
  ]);
});

test.each(loadChecklists().map((checklist) => [checklist.id, checklist] as const))(
  "%s: every condition names its clause",
  (_id, { criteria, source }) => {
    const documentNumber = /\d{3,4}\/\d{4}|\d{2}\/\d{4}/;
    for (const { source: clause } of conditionsOf(criteria)) {
      expect(clause).toMatch(documentNumber);
      expect(clause).toMatch(/Điều \d+|mục II\.2\.\d/);
    }
    expect(source.document).not.toBe("");
  },
);

// helpers

function checklistOf(id: string) {
  const found = loadChecklists().find((checklist) => checklist.id === id);
  if (!found) throw new Error(`no checklist ${id}`);
  return found;
}

function conditionsOf(
  nodes: readonly ExpandedNode[],
): readonly Extract<ExpandedNode, { readonly kind: "condition" }>[] {
  return nodes.flatMap((node) => (node.kind === "group" ? conditionsOf(node.children) : [node]));
}

interface TextNode {
  readonly text: string;
}

/** The entry of an id, wherever it stands in a file. */
function nodeNamed(value: unknown, id: string): TextNode | null {
  if (typeof value !== "object" || value === null) return null;
  if ("id" in value && value.id === id && "text" in value) return value as TextNode;
  for (const each of Object.values(value)) {
    const found = nodeNamed(each, id);
    if (found) return found;
  }
  return null;
}
