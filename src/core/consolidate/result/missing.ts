/** Owns which units of the list have no file that counts, and which files may still be theirs. */
import type { Missing } from "../../model/consolidation";
import type { RoundFiles } from "../intake/placedFiles";
import type { UnitFiles } from "../intake/units";

/** Returns the missing units in the order of the list. */
export function missingUnits(
  formed: readonly UnitFiles[],
  { files }: RoundFiles,
): readonly Missing[] {
  return formed
    .filter(({ isListed, counted }) => isListed && counted.length === 0)
    .map(({ unit, files: own }) => ({
      unit,
      why: own.length > 0 ? "onlyRefused" : "noFile",
      files: own.map(({ file }) => file),
      maybe: files
        .filter(
          ({ whose }) =>
            whose.kind === "doubtful" && whose.candidates.some(({ key }) => key === unit.key),
        )
        .map(({ file }) => file),
    }));
}
