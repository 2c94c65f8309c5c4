/** Owns one file held against a printed copy by its code, apart from the command. */
import { basename } from "node:path";
import type { RoundKit } from "../../actions/loading/builtIn/loadUnitWords";
import { recogniseFile } from "../../actions/reading/openWorkbook";
import { paperUnitOf } from "../../actions/papers/paperUnitOf";
import { scoreReading } from "../../actions/scoring/scoreReading";
import { refusalOf } from "../../actions/rounds/refusals";
import { boundOfUnit } from "../../core/documents/papers/fill/bound";
import { codeOf } from "../../core/documents/papers/fill/code";
import { finding } from "../../core/model/finding/finding";
import { compareCode } from "../../core/paper/code/compareCode";
import { readKeptWorkbook } from "../../formats/readWorkbookFile";
import { version } from "../../../package.json";
import type { Result, Tasks } from "../apart/tasks";
import { readBytes } from "../readBytes";

/** Returns what the code says of the file; one without any score table is refused. */
export async function comparedFile(
  { path, code }: Tasks["compareCode"]["given"],
  kit: RoundKit,
): Promise<Result<"compareCode">> {
  try {
    const reading = recogniseFile(await readKeptWorkbook(readBytes(path), basename(path)), kit);
    if (reading.tables.length === 0) return { refusal: finding("noScoreTable", {}) };
    const scored = scoreReading(reading, kit.rubrics, {}, kit.lexicon);
    return compareCode(code, reading, codeOf(boundOfUnit(paperUnitOf(scored, null, version))));
  } catch (error) {
    return { refusal: refusalOf(error).refusal };
  }
}
