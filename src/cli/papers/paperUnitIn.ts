/** Owns the reading of one file for papers, apart from the command: its scored tables as what papers are made from. */
import { basename } from "node:path";
import type { RoundKit } from "../../actions/loading/builtIn/loadUnitWords";
import { paperUnitOf } from "../../actions/papers/paperUnitOf";
import { recogniseFile } from "../../actions/reading/openWorkbook";
import { refusalOf } from "../../actions/rounds/refusals";
import { scoreReading } from "../../actions/scoring/scoreReading";
import { finding } from "../../core/model/finding/finding";
import { readKeptWorkbook } from "../../formats/readWorkbookFile";
import { version } from "../../../package.json";
import type { Result, Tasks } from "../apart/tasks";
import { isUsageError } from "../options";
import { readBytes } from "../readBytes";
import { profileNamed } from "../rubricCheck/rubricFiles";

/** Returns the unit of a file with its findings, or why there is none. */
export async function paperUnitIn(
  { path, profile: name }: Tasks["paperUnit"]["given"],
  kit: RoundKit,
): Promise<Result<"paperUnit">> {
  const profile = name === null ? null : profileNamed(name);
  try {
    const content = await readKeptWorkbook(readBytes(path), basename(path));
    const reading = recogniseFile(content, kit);
    if (reading.tables.length === 0) return { refusal: finding("noScoreTable", {}) };
    const scored = scoreReading(reading, kit.rubrics, { profile }, kit.lexicon);
    const unit = paperUnitOf(scored, profile, version);
    return { unit: JSON.stringify(unit), findings: scored.findings };
  } catch (error) {
    if (isUsageError(error)) throw error;
    return { refusal: refusalOf(error).refusal };
  }
}
