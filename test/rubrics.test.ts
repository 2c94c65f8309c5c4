import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseRubric, rubricJsonSchema } from "../src/core/rubric";
import type { Rubric } from "../src/core/rubric";

const folder = join(__dirname, "..", "rubrics");
const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), "utf8"));
/** Only files that name the rubric schema are rubrics; other data of the folder has its own tests. */
const rubrics = files.filter(
  (name) => (read(name) as { $schema?: string }).$schema === "./rubric.schema.json",
);

test("the schema file is fresh (npm run schema)", () => {
  expect(read("rubric.schema.json")).toEqual(JSON.parse(JSON.stringify(rubricJsonSchema())));
});

test("the built-in rubrics are there", () => {
  expect(rubrics).toEqual(
    expect.arrayContaining(["antt-100-lang-son-2022.json", "phong-trao-510.json"]),
  );
});

test.each(rubrics)("%s parses, and is named by its id", (name) => {
  const result = parseRubric(read(name));
  expect("problems" in result ? result.problems : []).toEqual([]);
  expect((read(name) as Rubric).id).toBe(name.replace(/\.json$/, ""));
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
