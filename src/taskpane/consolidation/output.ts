/** Owns what goes out of a round beside its view: which files a unit's copies are made of, and the kinds of files. */
import type { GivenFile, UnitOverview } from "../../actions/consolidationDesk";
import type { UnitResult } from "../../core/consolidate/shape";
import type { RoundFile } from "./round";

export const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
export const JSON_TYPE = "application/json";
export const ZIP_TYPE = "application/zip";

/** Returns the counted files of a unit that are still at hand. */
export const filesAtHand = (
  files: readonly RoundFile[],
  { countedFiles }: Pick<UnitResult | UnitOverview, "countedFiles">,
): readonly GivenFile[] =>
  files.flatMap(({ given }) => (countedFiles.includes(given.path) ? [given] : []));
