import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { recogniseFile, samples } from "../truth/samples";
import { compare } from "../truth/compare";

const folder = join(__dirname, "..", "samples");

test.each(samples(folder))(
  "$file is read as its truth says, to the last cell",
  async ({ path, truth }) => {
    expect(compare(await recogniseFile(path), truth).differences).toEqual([]);
  },
);

test.each([
  ["commune.xlsx", "ubnd thi tran hung my", "commune", 2023, "I"],
  ["agency.xlsx", "Viện KSND huyện U Minh", "agency", 2023, null],
  ["enterprise.xlsx", "cty tnhh che bien thuy san luong thinh", "enterprise", 2023, "1"],
  ["residentialArea.xlsx", "ap 4 xa luong thinh", "residentialArea", 2023, "1b"],
  ["school.xlsx", "Tiểu học và Trung học cơ sở Long Hậu", "school", 2023, "1"],
])("%s is of %s (%s), year %d, form %s", async (file, unit, unitType, year, form) => {
  const reading = await recogniseFile(join(folder, "sheets", file));
  expect(reading).toMatchObject({ unit, unitType, year, form });
});

test("a table of last year on a sheet of its own stands apart", async () => {
  const reading = await recogniseFile(
    join(
      folder,
      "district",
      "files",
      "Trường TH Đông Hưng - tự chấm điểm ANTT năm 2024 final.xlsx",
    ),
  );
  expect(reading.tables.map((table) => table.year)).toEqual([2024, 2024]);
  expect(reading.otherTables.map((table) => [table.sheet, table.year])).toEqual([
    ["Bieu 01 2023", 2023],
  ]);
});

test("samples of every format are compared", () => {
  const formats = new Set(samples(folder).map(({ file }) => file.replace(/^.*\./, "")));
  expect([...formats].sort()).toEqual(["ods", "xls", "xlsx"]);
});

test("every workbook of the samples has its truth", () => {
  const known = samples(folder).map(({ file }) => file);
  expect(readdirSync(join(folder, "sheets")).filter((name) => name.endsWith(".xlsx"))).toEqual(
    known.filter((file) => readdirSync(join(folder, "sheets")).includes(file)).sort(),
  );
  expect(readFileSync(join(folder, "district", "truth.json"), "utf8")).toContain("tables");
});
