/** Owns which units of the list have no file that counts, and which files may still be theirs. */
import type { Missing } from "../../model/round/consolidation";
import type { RoundFiles } from "../intake/placedFiles";
import type { UnitFiles } from "../intake/units";

/** Returns the missing units in the order of the list. */
export function missingUnits(
  formed: readonly UnitFiles[],
  { files }: RoundFiles,
): readonly Missing[] {
  const doubtful = filesByCandidate(files);
  return formed
    .filter(({ isListed, counted }) => isListed && counted.length === 0)
    .map(({ unit, files: sent }) => ({
      unit,
      why: sent.length > 0 ? "onlyRefused" : "noFile",
      files: sent.map(({ file }) => file),
      maybe: doubtful.get(unit.key) ?? [],
    }));
}

function filesByCandidate(files: RoundFiles["files"]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { ownership, file } of files) {
    if (ownership.kind !== "doubtful") continue;
    for (const key of new Set(ownership.candidates.map((unit) => unit.key)))
      if (!found.get(key)?.push(file)) found.set(key, [file]);
  }
  return found;
}
