/** Owns papers in tests: made from a sample file as the command makes them, and the text of what was written. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadDomain } from "../../src/actions/loading/builtIn/loadDomain";
import { loadProfiles } from "../../src/actions/loading/builtIn/loadProfiles";
import { builtInRoundKit } from "../../src/actions/loading/builtIn/loadUnitWords";
import { type PaperMeans, papersOfUnit } from "../../src/actions/papers/makePapers";
import { paperUnitOf } from "../../src/actions/papers/paperUnitOf";
import { recogniseFile } from "../../src/actions/reading/openWorkbook";
import { scoreReading } from "../../src/actions/scoring/scoreReading";
import { noParticulars, type Particulars } from "../../src/core/documents/papers/facts/context";
import type { PaperUnit } from "../../src/core/documents/papers/facts/paperUnit";
import type { Paper } from "../../src/core/documents/papers/paper";
import { decodeText, decodeXml } from "../../src/formats/package/xmlText";
import { openZip } from "../../src/formats/package/zip";
import { readKeptWorkbook } from "../../src/formats/readWorkbookFile";
import { paperWordsOf } from "../../src/messages/documents/papers";

export const paperWords = paperWordsOf(loadDomain());

/** Kinds of papers of one unit. */
export const unitKinds = [
  "minutes",
  "proposal",
  "report",
  "scoreTable",
  "registration",
  "explanation",
  "differences",
] as const;

export function meansWith(
  profile: string | null = null,
  typed: Particulars = noParticulars,
): PaperMeans {
  const chain = loadProfiles().find(([{ id }]) => id === profile) ?? null;
  return { profile: chain, typed, lexicon: builtInRoundKit().lexicon, words: paperWords };
}

/** Returns the unit of a file. */
export async function unitOfFile(path: string, profile: string | null = null): Promise<PaperUnit> {
  const kit = builtInRoundKit();
  const bytes = new Uint8Array(readFileSync(path));
  const reading = recogniseFile(await readKeptWorkbook(bytes, path.replace(/^.*\//, "")), kit);
  const chain = meansWith(profile).profile;
  const scored = scoreReading(reading, kit.rubrics, { profile: chain }, kit.lexicon);
  return paperUnitOf(scored, chain, "test");
}

export const sampleSheet = (name: string): string => join("test/samples/sheets", `${name}.xlsx`);

/** Returns the papers of a sample file. */
export async function samplePapers(
  name: string,
  kinds: readonly string[] = unitKinds,
  profile: string | null = null,
  typed?: Particulars,
): Promise<readonly Paper[]> {
  const unit = await unitOfFile(sampleSheet(name), profile);
  return papersOfUnit(unit, kinds, meansWith(profile, typed)).papers;
}

/** Returns the paragraphs of a .docx, a line each, cells of a row among them. */
export function wordLines(bytes: Uint8Array): readonly string[] {
  const source = decodeXml(openZip(bytes).read("word/document.xml"));
  return [...source.matchAll(/<w:p[ >](.*?)<\/w:p>/gs)].map(([, inside = ""]) =>
    [...inside.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
      .map(([, text = ""]) => decodeText(text))
      .join(""),
  );
}
