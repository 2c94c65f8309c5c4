/** Owns which of several files counts: identical ones once, of a unit's different ones the latest, each table only once. */
import type { TableKind } from "../../model/table/reading";
import { foldText } from "../../base/text";
import type { FileFacts } from "../../model/round/roundInput";

/** Returns files in an order that does not depend on how they were given. */
export const inOrder = <F extends { readonly file: string }>(files: readonly F[]): readonly F[] =>
  [...files].sort((a, b) => compareText(a.file, b.file));

export interface Repeated<F> {
  /** One of each content. */
  readonly first: readonly F[];
  /** The others, each with the file that it repeats. */
  readonly repeats: readonly { readonly entry: F; readonly of: F }[];
}

/** Parts files by content: of identical ones the one stays whose name is least like that of a copy. */
export function partIdentical<F extends FileFacts>(files: readonly F[]): Repeated<F> {
  const groups = new Map<string, F[]>();
  for (const entry of inOrder(files)) {
    const key = entry.sha256 === "" ? `file:${entry.file}` : entry.sha256;
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  const first: F[] = [];
  const repeats: { readonly entry: F; readonly of: F }[] = [];
  for (const group of groups.values()) {
    const [of] = [...group].sort(
      (a, b) => copyMarks(a.file) - copyMarks(b.file) || a.file.length - b.file.length,
    );
    if (!of) continue;
    first.push(of);
    for (const entry of group) if (entry !== of) repeats.push({ entry, of });
  }
  return { first: inOrder(first), repeats };
}

/** "Copy of …", "… (1)", "gửi lại": what systems and people add to the name of a copy. */
const copyMarks = (file: string): number =>
  /\bcopy\b|\bban sao\b|\b(?:gui|nop) lai\b|\(\d+\)\.[a-z]+$/.test(
    foldText(file).replace(/_+/g, " "),
  )
    ? 1
    : 0;

/** Returns the files of one unit, the latest first, and what told so. */
function latestFirst<F extends FileFacts>(
  files: readonly F[],
): { readonly sorted: readonly F[]; readonly ordering: "document" | "file" | "name" } {
  const isInside = files.every(({ modifiedFrom }) => modifiedFrom === "document");
  const ordering = files.every(({ modified }) => timeOf(modified) !== null)
    ? isInside
      ? "document"
      : "file"
    : "name";
  const times = new Set(files.map(({ modified }) => timeOf(modified)));
  const sorted = [...files].sort(
    (a, b) => (timeOf(b.modified) ?? 0) - (timeOf(a.modified) ?? 0) || compareText(b.file, a.file),
  );
  return { sorted, ordering: times.size < files.length ? "name" : ordering };
}

/** Returns the files of one unit in the order in which they count: the chosen one, then the latest; and what told so. */
export function countingFirst<F extends FileFacts>(
  files: readonly F[],
  chosen: Pick<FileFacts, "sha256"> | null,
): {
  readonly sorted: readonly F[];
  readonly ordering: "document" | "file" | "name" | "chosen";
} {
  const latest = latestFirst(files);
  const first = latest.sorted.find(({ sha256 }) => sha256 === chosen?.sha256);
  if (!first) return latest;
  return { sorted: [first, ...latest.sorted.filter((file) => file !== first)], ordering: "chosen" };
}

const timeOf = (modified: string | null): number | null => {
  const time = modified === null ? NaN : Date.parse(modified);
  return Number.isNaN(time) ? null : time;
};

/**
 * Returns the files that count, of a unit's files in the order in which they count: the first, and others that hold only
 * kinds of tables that none before them has (each form in a file of its own).
 */
export function countedOf<F>(
  sorted: readonly F[],
  kindsOf: (file: F) => readonly TableKind[],
): readonly F[] {
  const usedKinds = new Set<TableKind>();
  return sorted.filter((file) => {
    const kinds = kindsOf(file);
    if (kinds.some((kind) => usedKinds.has(kind))) return false;
    for (const kind of kinds) usedKinds.add(kind);
    return true;
  });
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
