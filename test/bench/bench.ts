/** Owns the measurements: workbooks against their bare inflating and parsing, one change in a long form, the workbook of a round, and long sheets. */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { loadLexicon } from "../../src/actions/loading/builtIn/loadRubrics";
import { assessmentOf } from "../../src/core/model/score/assessment";
import type { TableReading } from "../../src/core/model/table/reading";
import { recognise } from "../../src/core/recognise";
import { readXlsx } from "../../src/hosts/xlsxHost";
import { score } from "../support/builtInDomain";
import { type BookTimes, measureBook } from "./book";
import { measureLongPaper, type PaperTimes } from "./longPaper";
import { MANY_ROWS, measureLongSheets, type RowTimes } from "./longSheets";
import { type MadeFile, makeRound } from "./makeRound";
import { measureFirstSight, measureRound, median, ratioOf, timed, type Times } from "./sight";

const SAMPLES = join(process.cwd(), "test", "samples");

const INDICATORS = 200;
/** Of a mixed round, each filled in by many units. */
const FORMS = 12;

const files = workbooksUnder(SAMPLES);
if (files.length === 0) console.log(`No workbook under ${SAMPLES}.`);
else {
  printFiles(files.map((file) => ({ ...measureFirstSight(file), ...file })));
  const round = measureRound(await makeRound(300, FORMS));
  printRatio("mixed round", round.map(ratioOf), "≤ 1.4, goal 1.2");
  const known = round.slice(FORMS).map(({ bare, recognise: recognised }) => recognised / bare);
  printRatio("known form", known, "recognising alone, ≤ 0.4");
  printChange(measureChange(files));
  printBook(measureBook(300));
  printLongSheets(measureLongSheets());
  printLongPaper(await measureLongPaper());
}

/** Times one new score of a table with as many indicators as the longest form has, after one of them changed. */
function measureChange(samples: readonly MadeFile[]): number {
  const table = longTable(samples);
  const claimed = assessmentOf(table);
  const decision = { passLine: { points: 90, source: "" }, grades: null };
  const times: number[] = [];
  for (let round = 0; round < 300; round++) {
    const changed = round % claimed.indicators.length;
    times.push(
      timed(() => {
        const indicators = claimed.indicators.map((indicator, at) =>
          at === changed
            ? { ...indicator, points: { ...indicator.points, self: round % 5 } }
            : indicator,
        );
        return score(table, { ...claimed, indicators }, decision);
      }).time,
    );
  }
  return median(times.slice(100));
}

/** A table of a sample with its indicators repeated until there are enough. */
function longTable(samples: readonly MadeFile[]): TableReading {
  for (const { name, bytes } of samples) {
    const table = recognise(readXlsx(bytes, name), loadLexicon()).tables.find(
      ({ items }) => items.length > 0,
    );
    if (!table) continue;
    const indicators = table.items.filter(({ kind }) => kind === "indicator");
    const items = Array.from({ length: INDICATORS }, (_, at) => {
      const item = indicators[at % indicators.length];
      if (!item) throw new Error("no indicator");
      return { ...item, row: at + 10, lastRow: at + 10, path: `I/${at + 1}` };
    });
    return { ...table, items };
  }
  throw new Error("no table in the samples");
}

// helpers

function workbooksUnder(folder: string): readonly MadeFile[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".xlsx"))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ name: basename(path), bytes: readFileSync(path) }))
    .filter(({ name, bytes }) => canRead(name, bytes));
}

function canRead(name: string, bytes: Uint8Array): boolean {
  try {
    return recognise(readXlsx(bytes, name), loadLexicon()).tables.length > 0;
  } catch {
    return false;
  }
}

function printFiles(times: readonly (Times & MadeFile)[]): void {
  console.log(
    "read + recognise + score one .xlsx of a form never seen, against fflate + saxes over its parts alone (milliseconds)\n",
  );
  console.log("  KB    bare    read  recognise   score  ratio  file");
  for (const file of times) {
    const numbers = [
      file.bare.toFixed(2).padStart(6),
      file.read.toFixed(2).padStart(6),
      file.recognise.toFixed(2).padStart(9),
      file.score.toFixed(2).padStart(6),
      ratioOf(file).toFixed(2).padStart(5),
    ];
    console.log(
      `${(file.bytes.length / 1024).toFixed(0).padStart(4)}  ${numbers.join("  ")}  ${file.name}`,
    );
  }
  console.log("");
  printRatio("first sight", times.map(ratioOf), "≤ 2.2, goal 1.5");
}

function printRatio(what: string, ratios: readonly number[], target: string): void {
  console.log(
    `median ratio, ${what} ${median(ratios).toFixed(2)} over ${ratios.length} files (target ${target})`,
  );
}

function printChange(milliseconds: number): void {
  console.log(
    `one change among ${INDICATORS} indicators to the new score: ${milliseconds.toFixed(2)} ms (target < 16)`,
  );
}

function printBook({ units, cells, kilobytes, build, write }: BookTimes): void {
  console.log(
    `the workbook of ${units} units, ${cells} cells, ${kilobytes.toFixed(0)} KB: ${build.toFixed(0)} ms to build, ${write.toFixed(0)} ms to write`,
  );
}

function printLongSheets(times: readonly RowTimes[]): void {
  const lengths = MANY_ROWS.map((rows) => rows.toLocaleString("en")).join(" and ");
  console.log(
    `\nrecognise + score a row of a long sheet: at ${lengths} rows, as a multiple of that at 1,000 (target ≤ 1.5)\n`,
  );
  for (const { shape, few, ratios } of times) {
    const shown = ratios.map((ratio) => ratio.toFixed(2).padStart(5)).join("  ");
    console.log(`${few.toFixed(1).padStart(6)} µs  ${shown}  ${shape}`);
  }
}

function printLongPaper({ few, ratio }: PaperTimes): void {
  console.log(
    `\nlaying out a row of a sheet for paper: ${few.toFixed(1)} µs at 3,000 rows, at 30,000 ${ratio.toFixed(2)} times that (target ≤ 1.5)`,
  );
}
