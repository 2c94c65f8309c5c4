/** What also stands beside a dark Excel or in a dark system takes its colours from the theme; only the sheet and the product's sign are always as they are. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(__dirname, "../../src/taskpane");
const themes = ["theme.ts", "excel/officeTheme.ts"];

test("no colour of the pane is written down outside its themes", () => {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => name.replace(/\\/g, "/"))
    .filter((name) => /\.tsx?$/.test(name) && !/^sheet\/|^page\/BrandMark/.test(name));
  expect(files.length).toBeGreaterThan(80);
  const found = files
    .filter((name) => !themes.includes(name))
    .flatMap((name) =>
      readFileSync(join(folder, name), "utf8")
        .split("\n")
        .filter((line) => /(background|[cC]olor|fill|stroke)\w*[:=] ?"(#|rgb|hsl)/.test(line))
        .map((line) => `${name}: ${line.trim()}`),
    );
  expect(found).toEqual([]);
});
