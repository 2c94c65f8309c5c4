/** Owns all that the product does with one file: read, scored, put into a round, returned, written to; and what of it would be a fault. */
import { emptyPaper } from "../../src/core/model/round/closing";
import { takeIn } from "../../src/actions/rounds/intake";
import { openRoundFiles } from "../../src/actions/rounds/roundFiles";
import { builtInRoundKit } from "../../src/actions/loading/builtIn/loadUnitWords";
import { receiptsOf } from "../../src/actions/scoring/receipts";
import { type ScoredReading, scoreReading } from "../../src/actions/scoring/scoreReading";
import { answersIn } from "../../src/cli/answers";
import { answeredConditions } from "../../src/cli/conditions";
import { scoredJson } from "../../src/cli/contract";
import { consolidatedReport } from "../../src/cli/consolidate/consolidateReport";
import { scoredReport } from "../../src/cli/report";
import { consolidationBook, returnedFiles } from "../../src/core/documents/consolidation";
import { markedCopy } from "../../src/core/documents/markedCopy";
import type { Book } from "../../src/core/documents/sheetModel";
import type { Finding } from "../../src/core/model/finding/finding";
import type { Consolidation, Intake } from "../../src/core/model/round/consolidation";
import type { Reading } from "../../src/core/model/table/reading";
import type { KeptWorkbook, WorkbookData } from "../../src/core/model/workbook/grid";
import { canBeMarked, writeMarkedCopy } from "../../src/formats/markedCopy";
import { writeBook } from "../../src/formats/newWorkbook/writeBook";
import { openArchive } from "../../src/formats/package/archive";
import { readKeptWorkbook } from "../../src/formats/readWorkbookFile";
import { HostError } from "../../src/hosts/host";
import { openXlsx, readXlsx } from "../../src/hosts/xlsxHost";
import { refusedLine } from "../../src/messages/commandLine/commandLine";
import { consolidationWordsOf } from "../../src/messages/documents/consolidationBook";
import { markedCopyWords } from "../../src/messages/documents/markedCopy";
import { examineJson } from "./examineJson";
import { hasReachedParser } from "./reach";
import { PLANTED, type Seed } from "./seeds";

export type FaultKind = "defect" | "sentence" | "injected" | "unreadable copy";

/** What became of a file. */
export interface Verdict {
  /** It got past the container into the parser behind it. */
  readonly isReached: boolean;
  /** Null: it was read; else the code of its refusal. */
  readonly refusal: string | null;
}

/** Something that must not happen, whatever the file. */
export class Fault extends Error {
  constructor(
    readonly kind: FaultKind,
    detail: string,
  ) {
    super(detail);
  }
}

const kit = builtInRoundKit();
const { domain } = kit.lexicon;

/** What is done with a file, each within the limits of time and memory. */
export type Step =
  | "open"
  | "read"
  | "score"
  | "consolidate"
  | "write the result"
  | "read the result"
  | "mark"
  | "write";

/** Does everything with a file, a step at a time: names each before it is done. Throws the Fault that it meets. */
export async function* examine(file: Seed): AsyncGenerator<Step, Verdict, void> {
  yield "open";
  const isReached = hasReachedParser(file);
  if (file.format === "json") return { isReached, refusal: examineJson(file.bytes) };
  const archive = openArchive(file.bytes);
  if (!archive) return { isReached, refusal: yield* examineWorkbook(file.name, file.bytes) };
  for (const name of archive.names) {
    const inside = bytesOf(() => archive.read(name));
    if (inside) yield* examineWorkbook(name, inside);
  }
  return { isReached, refusal: null };
}

/** Null for what the archive itself refuses. */
function bytesOf(read: () => Uint8Array): Uint8Array | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof HostError) return null;
    throw error;
  }
}

/** Returns the code of the refusal, null for a file that is read. */
async function* examineWorkbook(
  name: string,
  bytes: Uint8Array,
): AsyncGenerator<Step, string | null, void> {
  yield "read";
  const { intake, content } = await readIn(name, bytes);
  if (intake.refusal) return checkRefusal(name, intake.refusal);
  yield "score";
  if (content && intake.reading) score(content, intake.reading);
  yield "consolidate";
  const result = consolidate(intake);
  yield "write the result";
  const book = writeBook(bookOf(result));
  yield "read the result";
  checkFormulas(readBack(book), new Set());
  yield "mark";
  mark(result, intake, bytes);
  yield "write";
  if (content) await write(bytes, content.workbook);
  return null;
}

/** Reads as the command does, the intake as it crosses from the process that reads. */
async function readIn(
  file: string,
  bytes: Uint8Array,
): Promise<{ readonly intake: Intake; readonly content: KeptWorkbook | null }> {
  let content: KeptWorkbook | null = null;
  const given = { file, size: bytes.length, modified: null, bytes: async () => bytes };
  const intake = await takeIn(
    given,
    async (all, name) => {
      content = await readKeptWorkbook(all, name);
      return content;
    },
    kit,
  );
  return { intake: JSON.parse(JSON.stringify(intake)) as Intake, content };
}

function score(content: KeptWorkbook, reading: Reading): void {
  const scoredBy = (read: Reading): ScoredReading =>
    scoreReading(read, kit.rubrics, {}, kit.lexicon);
  const scored = scoredBy(reading);
  const receipts = receiptsOf(scored, null, "0");
  const tables = scored.tables.map(({ table }) => table);
  const conditions = answeredConditions(tables, [], kit.lexicon);
  const answersOf = answersIn(content, reading, kit, (read) => scoredBy(read).tables);
  checkSentences(scoredReport(scored, receipts, conditions, answersOf));
  JSON.stringify(scoredJson(scored, receipts, conditions, answersOf));
}

function checkRefusal(name: string, refusal: Finding): string {
  if (refusal.code === "unreadableFile") throw new Fault("defect", refusal.facts.detail);
  checkSentences(refusedLine(name, refusal).replace(name, ""));
  return refusal.code;
}

function checkSentences(text: string): void {
  const found = /\b(undefined|NaN|\[object Object\])/.exec(text);
  if (found) throw new Fault("sentence", text.slice(Math.max(0, found.index - 200)).slice(0, 400));
}

function consolidate(intake: Intake): Consolidation {
  const round = openRoundFiles(kit);
  round.keep(intake);
  const result = round.consolidate(
    {
      list: null,
      listFindings: [],
      year: null,
      overrides: [],
      assignments: [],
      choices: [],
      previous: null,
    },
    { profile: null, passLine: null, grades: null },
  );
  checkSentences(consolidatedReport(result, domain));
  return result;
}

function bookOf(consolidation: Consolidation): Book {
  const options = { madeAt, paper: emptyPaper, followUps: [] };
  return consolidationBook({
    consolidation,
    words: consolidationWordsOf(domain),
    domain,
    options: { ...options, pathTo: (file) => file },
  });
}

function mark(result: Consolidation, { reading }: Intake, bytes: Uint8Array): void {
  const format = reading?.format ?? "csv";
  const isCopy = canBeMarked(format);
  for (const { file, units, findings } of returnedFiles(result, domain)) {
    const copy = markedCopy({ file, units, findings, isCopy, madeAt }, markedCopyWords);
    const marked = readBack(writeMarkedCopy(bytes, format, copy).bytes);
    checkFormulas(marked, isCopy ? formulasOf(readXlsx(bytes, file)) : new Set());
  }
}

const madeAt = "2025-11-01T00:00:00.000Z";

/** Writes into a file that is edited in place. */
async function write(bytes: Uint8Array, { format, grids }: WorkbookData): Promise<void> {
  const [grid] = grids;
  if (!grid || !canBeMarked(format)) return;
  const before = formulasOf(readXlsx(bytes, "a.xlsx"));
  const host = openXlsx(bytes, "a.xlsx");
  const number = grid.cells.find(({ value, formula }) => typeof value === "number" && !formula);
  const text = grid.cells.find(({ value, formula }) => typeof value === "string" && !formula);
  for (const [cell, value] of [
    [number, 7],
    [text, `=${PLANTED}(2)`],
    [{ row: 9, column: 4 }, `+${PLANTED}()`],
  ] as const) {
    try {
      if (cell) await host.writeCells(grid.sheet, [{ row: cell.row, column: cell.column, value }]);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
    }
  }
  await host.readWorkbook();
  checkFormulas(readBack(host.save()), before);
}

function readBack(bytes: Uint8Array): WorkbookData {
  try {
    return readXlsx(bytes, "a.xlsx");
  } catch (error) {
    throw new Fault("unreadable copy", error instanceof Error ? String(error.stack) : "");
  }
}

const formulasOf = ({ grids }: WorkbookData): ReadonlySet<string> =>
  new Set(grids.flatMap(({ cells }) => cells.flatMap(({ formula }) => formula ?? [])));

/** What was written holds no call of ours that the file did not make itself. */
function checkFormulas(written: WorkbookData, before: ReadonlySet<string>): void {
  for (const formula of formulasOf(written))
    if (formula.includes(PLANTED) && !before.has(formula)) throw new Fault("injected", formula);
}
