/** Owns the taking in of one file of a round: what it is, then recognised, or refused with the reason. */
import type { FileFacts, Intake } from "../../core/model/round/consolidation";
import { readResultBook } from "../../core/consolidate/handedUp/readBook";
import { readResultJson } from "../../core/consolidate/handedUp/readJson";
import type { ResultList } from "../../core/model/round/resultList";
import { followUpsIn } from "../../core/documents/consolidation";
import { finding } from "../../core/model/finding/finding";
import type { KeptWorkbook } from "../../core/model/workbook/grid";
import { sha256 } from "../../core/base/sha256";
import type { UnitWords } from "../../core/domain/lexiconUnits";
import type { DomainKit } from "../loading/builtIn/loadRubrics";
import { builtInRoundKit, type RoundKit } from "../loading/builtIn/loadUnitWords";
import { recogniseFile } from "../reading/openWorkbook";
import { refusalOf } from "./refusals";

/** A file as it was given; `modified` is its own date as ISO 8601, null where none is known. */
export interface GivenBytes {
  /** Name with the folders below the one that was given, "/" between them. */
  readonly file: string;
  readonly size: number;
  readonly modified: string | null;
  /** Rejects where the content cannot be had. */
  readonly bytes: () => Promise<Uint8Array>;
}

export type ReadFile = (bytes: Uint8Array, file: string) => Promise<KeptWorkbook>;

/** Returns what became of a file; whatever is wrong with it is told by the refusal and nothing is thrown. */
export async function takeIn(
  given: GivenBytes,
  readFile: ReadFile,
  { words, ...kit }: RoundKit = builtInRoundKit(),
): Promise<Intake> {
  const { file, size } = given;
  let sum = "";
  const facts = (inside: string | null): FileFacts => ({
    file,
    sha256: sum,
    size,
    modified: inside ?? given.modified,
    modifiedFrom: inside !== null ? "document" : given.modified !== null ? "file" : null,
  });
  try {
    const bytes = await given.bytes();
    sum = sha256(bytes);
    const kept = listInJson(bytes, words, kit);
    if (kept) return { ...facts(null), reading: null, refusal: null, list: kept };
    const content = await readFile(bytes, file);
    const { modified } = content.workbook;
    return { ...facts(modified), ...readingOrList(content, words, kit) };
  } catch (error) {
    return { ...facts(null), reading: null, refusal: refusalOf(error).refusal };
  }
}

/** What a file holds of units: sheets of scores, a list of results, or both on different sheets. */
type Held = DistributiveOmit<Intake, keyof FileFacts>;
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

function readingOrList(content: KeptWorkbook, words: UnitWords, kit: DomainKit): Held {
  const { workbook } = content;
  const isResult = words.resultSheets.every((name) =>
    workbook.grids.some(({ sheet }) => sheet === name),
  );
  const list = readResultBook(workbook, { words, lexicon: kit.lexicon });
  if (isResult) {
    const followUps = followUpsIn(workbook.grids, words);
    return list
      ? { reading: null, refusal: null, list, followUps }
      : { reading: null, refusal: finding("notASubmission", { why: "resultWorkbook" }), followUps };
  }
  if (!list) return { reading: recogniseFile(content, kit), refusal: null };
  return listWithScores(content, list, kit) ?? { reading: null, refusal: null, list };
}

/** The sheets beside a list may be tables of scores; null: they are none. */
function listWithScores(content: KeptWorkbook, list: ResultList, kit: DomainKit): Held | null {
  const { workbook } = content;
  const isUnread = (sheet: string | null): boolean =>
    list.findings.some((found) => found.code === "resultSheetUnread" && found.sheet === sheet);
  const grids = workbook.grids.filter(({ sheet }) => isUnread(sheet));
  if (grids.length === 0) return null;
  const reading = recogniseFile({ ...content, workbook: { ...workbook, grids } }, kit);
  if (reading.tables.length === 0) return null;
  const read = new Set(reading.tables.map(({ sheet }) => sheet));
  const findings = list.findings.filter(
    ({ code, sheet }) => code !== "resultSheetUnread" || sheet === null || !read.has(sheet),
  );
  return { reading, refusal: null, list: { ...list, findings } };
}

/** More than this is no file of results that the program wrote. */
const MOST_JSON = 64 * 1024 * 1024;

/** Returns the list of a JSON file that the program wrote; null for any other content. */
function listInJson(
  bytes: Uint8Array,
  words: UnitWords,
  { lexicon }: DomainKit,
): ResultList | null {
  if (bytes.length > MOST_JSON || !beginsAsObject(bytes)) return null;
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return readResultJson(JSON.parse(text), { words, lexicon });
  } catch {
    return null;
  }
}

/** A brace behind spaces or the mark of the encoding. */
function beginsAsObject(bytes: Uint8Array): boolean {
  const lead = new Set([0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf]);
  const first = bytes.subarray(0, LONGEST_LEAD).find((byte) => !lead.has(byte));
  return first === OPENING_BRACE;
}

const LONGEST_LEAD = 64;
const OPENING_BRACE = 0x7b;
