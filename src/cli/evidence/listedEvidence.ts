/** Owns the evidence of one file, apart from the command: its index as JSON or as lines. */
import { basename } from "node:path";
import { evidencePaperOf } from "../../actions/evidence/evidencePaperOf";
import { evidenceOf, type WorkbookEvidence } from "../../actions/evidence/evidenceOf";
import type { RoundKit } from "../../actions/loading/builtIn/loadUnitWords";
import { readSettings } from "../../actions/loading/given/settingsFile";
import { recogniseFile } from "../../actions/reading/openWorkbook";
import { refusalOf } from "../../actions/rounds/refusals";
import { parseKept } from "../../actions/writing/keptState";
import { finding } from "../../core/model/finding/finding";
import type { Reading } from "../../core/model/table/reading";
import { readKeptWorkbook } from "../../formats/readWorkbookFile";
import { evidenceReport } from "../../messages/commandLine/evidenceReport";
import { evidencePaperWords } from "../../messages/documents/evidencePaper";
import { paperWordsOf } from "../../messages/documents/papers";
import { describeEvidenceNote, paperName } from "../../messages/results/grounds/evidence";
import { printedRefusal } from "../apart/printed";
import type { Tasks } from "../apart/tasks";
import { readBytes } from "../readBytes";
import { profileNamed } from "../rubricCheck/rubricFiles";

/** Returns what is printed of a file's evidence; a file that cannot be read, or holds no score table, is refused. */
export async function listedEvidence(
  { path, profile, hasPaper, isJson }: Tasks["evidence"]["given"],
  kit: RoundKit,
): Promise<Tasks["evidence"]["result"]> {
  const chain = profile === null ? null : profileNamed(profile);
  try {
    const content = await readKeptWorkbook(readBytes(path), basename(path));
    const reading = recogniseFile(content, kit);
    if (reading.tables.length === 0) {
      const refusal = finding("noScoreTable", {});
      return printedRefusal(path, isJson, { refusal, format: reading.format });
    }
    const { domain } = kit.lexicon;
    const kept = parseKept(content.keptText, domain);
    const settings = readSettings(kept.settings, reading, [])?.settings ?? null;
    const evidence = evidenceOf({ reading, workbook: content.workbook, settings, chain });
    return {
      shown: isJson ? evidenceJson(reading, evidence) : evidenceReport(reading, evidence, domain),
      hasErrors: evidence.notes.some(({ severity }) => severity === "error"),
      form: null,
      trace: null,
      bytes: hasPaper ? await wordFileOf(reading, evidence, kit) : null,
    };
  } catch (error) {
    return printedRefusal(path, isJson, refusalOf(error));
  }
}

async function wordFileOf(
  reading: Reading,
  evidence: WorkbookEvidence,
  { lexicon: { domain } }: RoundKit,
): Promise<string> {
  const { writePaper } = await import("../../formats/docx/written/writePaper");
  const paper = evidencePaperOf(reading, evidence, domain, evidencePaperWords);
  return Buffer.from(await writePaper(paper, paperWordsOf(domain))).toString("base64");
}

const evidenceJson = (
  { file, unit, unitType, year }: Reading,
  { papers, rest, notes, isTimed }: WorkbookEvidence,
): object => ({
  file,
  unit,
  unitType,
  year,
  papers: papers.map(({ code, ownCode, sign, day, kind, about, words, contents, kept }) => ({
    code,
    ownCode,
    name: paperName({ sign, day, kind }),
    isTyped: kept !== null,
    sign,
    day,
    kind: kind?.id ?? null,
    about,
    words,
    contents,
  })),
  rest: rest.map(({ content, text }) => ({ ...content, words: text })),
  isTimed,
  notes: notes.map((note) => ({ ...note, text: describeEvidenceNote(note) })),
});
