/** The pages for those who change the code: what they name is there, and the recipes lead where the compiler does. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { plant, type Plant } from "../support/plantedChange";

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

const plants: readonly (Plant & { readonly recipe: string })[] = [
  {
    recipe: "Add a finding",
    file: "src/core/model/finding/finding.ts",
    before: "  readonly notAWorkbook: { readonly what?: string };",
    added: "  readonly planted: object;",
  },
  {
    recipe: "Add a scorer",
    file: "src/core/model/table/scorer.ts",
    before: '"council"] as const;',
    added: '"province", ',
  },
  {
    recipe: "Add a column role",
    file: "src/core/model/table/columnRole.ts",
    before: '  "appraisedReason",\n] as const;',
    added: '  "planted",\n',
  },
];

describe("on a scratch copy, its first step done alone: the compiler names only files of the recipe", () => {
  test.each(plants)(
    "$recipe",
    ({ recipe, ...planted }) => {
      const section = recipes.split("\n## ").find((text) => text.startsWith(recipe)) ?? "";
      const { isPlanted, filesInError } = plant(planted);
      expect(isPlanted).toBe(true);
      expect(filesInError.length).toBeGreaterThan(0);
      expect(filesInError.filter((file) => !section.includes(`\`${file}\``))).toEqual([]);
    },
    PATIENCE_MS,
  );
});
