/** Owns the taking in of one file of a round: what it is, then recognised, or refused with the reason. */
import type { Intake } from "../../core/model/round/consolidation";
import { followUpsIn } from "../../core/documents/consolidation";
import { finding } from "../../core/model/finding/finding";
import type { KeptWorkbook, WorkbookData } from "../../core/model/workbook/grid";
import { sha256 } from "../../core/base/sha256";
import type { UnitWords } from "../../core/domain/lexiconUnits";
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
  const facts = (inside: string | null): Omit<Intake, "reading" | "refusal"> => ({
    file,
    sha256: sum,
    size,
    modified: inside ?? given.modified,
    modifiedFrom: inside !== null ? "document" : given.modified !== null ? "file" : null,
  });
  try {
    const bytes = await given.bytes();
    sum = sha256(bytes);
    const content = await readFile(bytes, file);
    const { workbook } = content;
    if (isResultWorkbook(workbook, words)) {
      const refusal = finding("notASubmission", { why: "resultWorkbook" });
      const followUps = followUpsIn(workbook.grids, words);
      return { ...facts(workbook.modified), reading: null, refusal, followUps };
    }
    return {
      ...facts(workbook.modified),
      reading: recogniseFile(content, kit),
      refusal: null,
    };
  } catch (error) {
    return { ...facts(null), reading: null, refusal: refusalOf(error).refusal };
  }
}

/** What an earlier consolidation wrote often lies in the folder of the files it was made from. */
const isResultWorkbook = ({ grids }: WorkbookData, { resultSheets }: UnitWords): boolean =>
  resultSheets.every((name) => grids.some(({ sheet }) => sheet === name));
