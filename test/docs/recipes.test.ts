/** The pages for those who change the code: what they name is there, and the recipes lead where the compiler does. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type CompileError, plantAll, type Plant } from "../support/plantedChange";

const root = process.cwd();
const pages = [
  "README.md",
  ...readdirSync(join(root, "docs/dev")).map((name) => `docs/dev/${name}`),
];
const recipes = readFileSync(join(root, "docs/dev/recipes.md"), "utf8");

test.each(pages)("%s: each file and folder that it names is there", (page) => {
  const text = readFileSync(join(root, page), "utf8");
  const named = [...text.matchAll(/`((?:src|test|rubrics|docs)\/[\w./-]+)`/g)].map(
    ([, path]) => path,
  );
  expect(named.filter((path) => path !== undefined && !existsSync(join(root, path)))).toEqual([]);
});

/** The whole tree is compiled anew, on whatever machine. */
const PATIENCE_MS = 300_000;

/** The change of a recipe's first step, with a name that only its errors speak of. */
const plants: readonly (Plant & { readonly recipe: string; readonly name: string })[] = [
  {
    recipe: "Add a finding",
    name: "plantedFinding",
    file: "src/core/model/finding/finding.ts",
    before: "  readonly notAWorkbook: { readonly what?: string };",
    added: "  readonly plantedFinding: object;",
  },
  {
    recipe: "Add a scorer",
    name: "plantedScorer",
    file: "src/core/model/table/scorer.ts",
    before: '"council"] as const;',
    added: '"plantedScorer", ',
  },
  {
    recipe: "Add a column role",
    name: "plantedRole",
    file: "src/core/model/table/columnRole.ts",
    before: '  "appraisedReason",\n] as const;',
    added: '  "plantedRole",\n',
  },
];

describe("with the first step of each recipe done alone, the compiler names only files of that recipe", () => {
  let errors: readonly CompileError[] = [];
  beforeAll(() => {
    const planted = plantAll(plants);
    expect(planted.unplanted).toEqual([]);
    errors = planted.errors;
  }, PATIENCE_MS);

  test.each(plants)("$recipe: something no longer compiles", ({ name }) => {
    expect(errors.some(({ words }) => words.includes(name))).toBe(true);
  });

  test("each error stands in a file that a recipe it speaks of names", () => {
    const sections = recipes.split("\n## ");
    const isNamed = ({ file, words }: CompileError): boolean =>
      plants.some(
        ({ recipe, name }) =>
          words.includes(name) &&
          sections.some((text) => text.startsWith(recipe) && text.includes(`\`${file}\``)),
      );
    expect(errors.filter((error) => !isNamed(error))).toEqual([]);
  });
});
