/** Owns what is settled as it stands in a file: read back whole, with the rubrics and profiles that it names. */
import type { Reading } from "../../../core/model/table/reading";
import { placeSettings, type Settings } from "../../../core/settings";
import { settingsSchema } from "../../../core/settings/schema";
import { checkFileData, type FileContent } from "./checkFile";
import { isRecord } from "../json";
import { type LoadedRound, loadRound } from "../../scoring/loadedRound";
import type { ShelfFile } from "./shelf";
import { shelfChecklists, shelfProfiles, shelfRubrics, withFile } from "./shelf";

export interface OpenedSettings {
  readonly settings: Settings;
  readonly shelf: readonly ShelfFile[];
  readonly round: LoadedRound | null;
}

/** Returns what a kept value settles about a reading, with the files it names before those at hand; null for any other value. */
export function readSettings(
  kept: unknown,
  reading: Reading,
  shelf: readonly ShelfFile[],
): OpenedSettings | null {
  if (!isRecord(kept)) return null;
  const { files = [], ...rest } = kept;
  const parsed = settingsSchema.safeParse(rest);
  if (!parsed.success || !Array.isArray(files)) return null;
  const all = withKeptFiles(files, shelf);
  const settings = placeSettings(parsed.data, reading);
  return { settings, shelf: all, round: loadRound(settings, all) };
}

/**
 * Returns the shelf with files as they were kept, those that can be used. A file may refer to one that stands after
 * it: those are found the second time.
 */
export const withKeptFiles = (
  files: readonly unknown[],
  shelf: readonly ShelfFile[],
): readonly ShelfFile[] =>
  [...files, ...files].reduce<readonly ShelfFile[]>((sum, data) => {
    const { content } = checkFileData(data, othersOn(sum));
    return content ? withFile(sum, shelfFileOf(content)) : sum;
  }, shelf);

/** Returns what a checked file is on the shelf: as it was written. */
export const shelfFileOf = (content: FileContent): ShelfFile =>
  content.scheme === "points"
    ? { scheme: "points", content: content.rubric }
    : content.scheme === "checklist"
      ? { scheme: "checklist", content: content.file }
      : { scheme: "profile", content: content.profile };

/** Returns the files of a shelf, for one that refers to them. */
export const othersOn = (shelf: readonly ShelfFile[]) => ({
  rubrics: shelfRubrics(shelf),
  checklists: shelfChecklists(shelf),
  profiles: shelfProfiles(shelf),
});
