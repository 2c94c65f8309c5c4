/** Owns the measurement of forms: seen for the first time, and as the files of a round bring them; each beside bare inflating and parsing. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { SaxesParser } from "saxes";
import { loadLexicon, loadRubrics } from "../../src/actions/loading/builtIn/loadRubrics";
import { scoreReading } from "../../src/actions/scoring/scoreReading";
import type { WorkbookData } from "../../src/core/model/workbook/grid";
import { recognise } from "../../src/core/recognise";
import { seenForms, type SeenForms } from "../../src/core/recognise/form/kept/seenForms";
import { type PackagesRead, packagesRead } from "../../src/formats/xlsx/reading/packagesRead";
import { readXlsx } from "../../src/hosts/xlsxHost";
import type { MadeFile } from "./makeRound";

export interface Times {
  readonly bare: number;
  readonly read: number;
  readonly recognise: number;
  readonly score: number;
}

const ROUNDS = 15;
const WARM_UP_ROUNDS = 5;
const nothingConfirmed = { correction: null, forms: [] };

export const ratioOf = ({ bare, read, recognise: recognised, score }: Times): number =>
  (read + recognised + score) / bare;

/** What a run remembers of the files before. */
interface Memory {
  readonly parts: PackagesRead;
  readonly forms: SeenForms;
}

const nothingRead = (): Memory => ({ parts: packagesRead(), forms: seenForms() });

/** Times of one file, each time with its long texts changed by a letter, and nothing remembered of any file before. */
export function measureFirstSight({ name, bytes }: MadeFile): Times {
  const all: Times[] = [];
  for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
    const times = timesOf({ name, bytes: withOtherTexts(bytes, round) }, nothingRead());
    if (round >= WARM_UP_ROUNDS) all.push(times);
  }
  return mediansOf(all);
}

/** Times of the files of a round as they come, their parts and their forms remembered from one to the next. */
export function measureRound(files: readonly MadeFile[]): readonly Times[] {
  for (const file of files.slice(0, WARM_UP_FILES)) timesOf(file, nothingRead());
  const before = nothingRead();
  return files.map((file) => timesOf(file, before));
}

const WARM_UP_FILES = 100;

function timesOf({ name, bytes }: MadeFile, { parts, forms }: Memory): Times {
  const bare = timed(() => inflateAndParse(bytes));
  const workbook = timed((): WorkbookData => readXlsx(bytes, name, undefined, parts));
  const reading = timed(() => recognise(workbook.value, loadLexicon(), nothingConfirmed, forms));
  const scored = timed(() => scoreReading(reading.value, loadRubrics()));
  return {
    bare: bare.time,
    read: workbook.time,
    recognise: reading.time,
    score: scored.time,
  };
}

const mediansOf = (all: readonly Times[]): Times => ({
  bare: median(all.map(({ bare }) => bare)),
  read: median(all.map(({ read }) => read)),
  recognise: median(all.map(({ recognise: time }) => time)),
  score: median(all.map(({ score }) => score)),
});

/** A text of so many letters, parted in its middle within a word of small letters: no header and no title. */
const LONG_TEXT = /(<t[^>]*>[^<&]{18,}?\p{Ll})(\p{Ll}[^<&]{18,}<\/t>)/gu;

/** Returns the workbook with a letter more within every long text. */
function withOtherTexts(bytes: Uint8Array, round: number): Uint8Array {
  const letter = String.fromCharCode(97 + (round % 26));
  const parts = Object.entries(unzipSync(bytes)).map(([path, part]) => {
    if (!/sharedStrings\.xml$|sheet\d+\.xml$/.test(path)) return [path, part] as const;
    return [path, strToU8(strFromU8(part).replace(LONG_TEXT, `$1${letter}$2`))] as const;
  });
  return zipSync(Object.fromEntries(parts));
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

export function timed<Value>(work: () => Value): { readonly value: Value; readonly time: number } {
  const start = performance.now();
  const value = work();
  return { value, time: performance.now() - start };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
