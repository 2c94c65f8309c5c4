/** Prints how much of every sample is read as its truth says. Run by `npm run truth [-- FOLDER]`. */
import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { parseLexicon } from "../../src/core/lexicon";
import { recognise } from "../../src/core/recognise";
import { readXlsx } from "../../src/hosts/xlsx/readXlsx";
import lexiconFile from "../../rubrics/lexicon-vi.json";
import { compare, type TruthTable } from "./compare";

const root = process.argv[2] ?? join(__dirname, "..", "samples");
const verbose = process.argv.includes("--all");
const lexicon = parseLexicon(lexiconFile);
let indicators = 0;
let right = 0;
let clean = 0;
let files = 0;
for (const [path, truth] of [...plainSamples(join(root, "sheets")), ...districtSamples(join(root, "district"))]) {
  if (!/\.xls[xm]$/i.test(path)) continue;
  files++;
  try {
    const reading = recognise(readXlsx(new Uint8Array(readFileSync(path)), path.split("/").pop() ?? path), lexicon);
    const result = compare(reading, truth);
    indicators += result.indicators;
    right += result.right;
    if (result.differences.length === 0) clean++;
    console.log(`${result.right}/${result.indicators}  ${path.split("/").pop()}  [${reading.unit}; ${reading.unitType}; ${reading.year}; ${reading.form}; ${reading.tables.map((t) => `${t.kind} ${t.confidence} line ${t.passLine?.points} grades ${t.grades?.bands.map((b) => b.from).join("/")} typed ${t.typedGrade?.name}`).join(" · ")}]`);
    for (const line of verbose ? result.differences : result.differences.slice(0, 12)) console.log(`    ${line}`);
  } catch (error) {
    console.log(`0/?  ${path}: ${String(error)}`);
    if (verbose) console.log(error);
  }
}
console.log(`\n${files} files, ${clean} without any difference; indicators wholly right: ${right} of ${indicators} (${((100 * right) / indicators).toFixed(2)} %)`);

function plainSamples(folder: string): readonly (readonly [string, readonly TruthTable[]])[] {
  return readdirSync(folder)
    .filter((name) => extname(name) === ".json")
    .map((name) => {
      const truth = JSON.parse(readFileSync(join(folder, name), "utf8")) as { file: string; tables: TruthTable[] };
      return [join(folder, truth.file), truth.tables] as const;
    });
}

function districtSamples(folder: string): readonly (readonly [string, readonly TruthTable[]])[] {
  const truth = JSON.parse(readFileSync(join(folder, "truth.json"), "utf8")) as {
    tables: { readonly [file: string]: readonly TruthTable[] };
  };
  return Object.entries(truth.tables).map(([file, tables]) => [join(folder, "files", file), tables] as const);
}
