/** Owns which files a check is of: those named, and of a folder every rubric, checklist and profile in it. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { isRecord, parseJson } from "../../actions/loading/json";

export interface CheckTargets {
  readonly files: readonly string[];
  /** In a folder, but no rubric, checklist or profile. */
  readonly passedOver: readonly string[];
}

/** Returns the files to check, folders whole, in the order of their names. */
export function checkTargets(paths: readonly string[]): CheckTargets {
  const found = paths.flatMap((path) =>
    isFolder(path)
      ? filesIn(path).map((file) => ({ file, isOne: saysItIsOne(file) }))
      : [{ file: path, isOne: !isOther(path) }],
  );
  return {
    files: found.filter(({ isOne }) => isOne).map(({ file }) => file),
    passedOver: found.filter(({ isOne }) => !isOne).map(({ file }) => file),
  };
}

const filesIn = (folder: string): readonly string[] =>
  [...readdirSync(folder, { withFileTypes: true })]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) =>
      entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)],
    );

/** A file names its schema; JSON that cannot be read may be one, and is told as what it is. */
function saysItIsOne(file: string): boolean {
  if (!file.toLowerCase().endsWith(".json")) return false;
  const data = parseJson(readFileSync(file, "utf8").replace(/^\ufeff/, ""));
  if (data === undefined) return true;
  return (
    isRecord(data) && /(?:^|\/)(?:rubric|profile)\.schema\.json$/.test(String(data["$schema"]))
  );
}

/** Data of another kind, as *.json names it too: checked as a rubric, every line of it would be a mistake. */
function isOther(file: string): boolean {
  if (!file.toLowerCase().endsWith(".json")) return false;
  const data = parseJson(textOf(file) ?? "");
  return isRecord(data) && Object.keys(data).length > 0 && !marks.some((mark) => mark in data);
}

/** A rubric, a checklist or a profile, however wrong, has one of these. */
const marks = ["id", "criteria", "basedOn", "rubrics", "windows"];

function textOf(file: string): string | null {
  try {
    return readFileSync(file, "utf8").replace(/^\ufeff/, "");
  } catch {
    return null;
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
