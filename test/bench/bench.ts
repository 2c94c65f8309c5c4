/** Owns the measurements: a workbook against its bare inflating and parsing, one change in a long form, the workbook of a round, and long sheets. */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { loadLexicon, loadRubrics } from "../../src/actions/loading/builtIn/loadRubrics";
import { scoreReading } from "../../src/actions/scoring/scoreReading";
import { assessmentOf } from "../../src/core/model/score/assessment";
import type { TableReading } from "../../src/core/model/table/reading";
import { recognise } from "../../src/core/recognise";
import { readXlsx } from "../../src/hosts/xlsxHost";
import { type BookTimes, measureBook } from "./book";
import { MANY_ROWS, measureLongSheets, type RowTimes } from "./longSheets";
import { score } from "../support/builtInDomain";

const SAMPLES = join(process.cwd(), "test", "samples");

const ROUNDS = 15;
const WARM_UP_ROUNDS = 5;
const INDICATORS = 200;

const files = workbooksUnder(SAMPLES);
if (files.length === 0) console.log(`No workbook under ${SAMPLES}.`);
else {
  printFiles(files.map(measureFile));
  printChange(measureChange(files));
  printBook(measureBook(300));
  printLongSheets(measureLongSheets());
}

interface SampleFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface FileTimes {
  readonly name: string;
  readonly kilobytes: number;
  readonly bare: number;
  readonly read: number;
  readonly recognise: number;
  readonly score: number;
}

/** Rounds alternate, so that a slow moment of the machine meets both sides. */
function measureFile({ name, bytes }: SampleFile): FileTimes {
  const times = {
    bare: [] as number[],
    read: [] as number[],
    recognise: [] as number[],
    score: [] as number[],
  };
  for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
    const bare = timed(() => inflateAndParse(bytes));
    const workbook = timed(() => readXlsx(bytes, name));
    const reading = timed(() => recognise(workbook.value, loadLexicon()));
    const scored = timed(() => scoreReading(reading.value, loadRubrics()));
    if (round < WARM_UP_ROUNDS) continue;
    times.bare.push(bare.time);
    times.read.push(workbook.time);
    times.recognise.push(reading.time);
    times.score.push(scored.time);
  }
  return {
    name,
    kilobytes: bytes.length / 1024,
    bare: median(times.bare),
    read: median(times.read),
    recognise: median(times.recognise),
    score: median(times.score),
  };
}

function inflateAndParse(bytes: Uint8Array): number {
  let nodes = 0;
  const decoder = new TextDecoder();
  for (const [path, part] of Object.entries(unzipSync(bytes))) {
    if (!/\.(xml|rels)$/.test(path)) continue;
    const parser = new SaxesParser();
    parser.on("opentag", () => void nodes++);
    parser.on("text", () => void nodes++);
    parser.write(decoder.decode(part)).close();
  }
  return nodes;
}

/** Times one new score of a table with as many indicators as the longest form has, after one of them changed. */
function measureChange(samples: readonly SampleFile[]): number {
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
function longTable(samples: readonly SampleFile[]): TableReading {
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

function workbooksUnder(folder: string): readonly SampleFile[] {
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

function timed<Value>(work: () => Value): { readonly value: Value; readonly time: number } {
  const start = performance.now();
  const value = work();
  return { value, time: performance.now() - start };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

function printFiles(times: readonly FileTimes[]): void {
  console.log(
    "read + recognise + score one .xlsx, against fflate + saxes over its parts alone (milliseconds)\n",
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
    console.log(`${file.kilobytes.toFixed(0).padStart(4)}  ${numbers.join("  ")}  ${file.name}`);
  }
  console.log(
    `\nmedian ratio ${median(times.map(ratioOf)).toFixed(2)} over ${times.length} files (target ≤ 1.5, goal 1)`,
  );
}

function ratioOf({ bare, read, recognise: recognised, score: scored }: FileTimes): number {
  return (read + recognised + scored) / bare;
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
