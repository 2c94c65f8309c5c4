/** Owns which files a consolidation is given: files as named, and everything in folders, each under a name of its own. */
import { type Dirent, readdirSync, realpathSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { GivenBytes } from "../../actions/rounds/intake";
import { nameInside } from "../../formats/package/archive";

/** A file with its path; `strange` says why it is not read at all. */
export interface GatheredFile extends Omit<GivenBytes, "bytes"> {
  readonly path: string;
  /** Name in the archive that the path leads to; null: the file itself. */
  readonly inside: string | null;
  readonly strange: "lockFile" | "systemFile" | null;
}

/** Returns every file of the paths once, folders whole; files of `without` are left out. */
export function gatherFiles(
  paths: readonly string[],
  without: readonly string[],
): readonly GatheredFile[] {
  const skipped = new Set(without.map(realPath));
  const seen = new Set<string>();
  const found = paths.flatMap((path) =>
    isFolder(path)
      ? filesIn(path, "").map((name) => ({
          path: join(path, name),
          name,
          base: basename(resolve(path)),
        }))
      : [{ path, name: basename(path), base: "" }],
  );
  const firstSeen = found.filter(({ path }) => {
    // A link beside its file is told like any other copy.
    const place = resolve(path);
    if (skipped.has(realPath(path)) || seen.has(place)) return false;
    seen.add(place);
    return true;
  });
  const counts = new Map<string, number>();
  for (const { name } of firstSeen) counts.set(name, (counts.get(name) ?? 0) + 1);
  const usedNames = new Set<string>();
  return firstSeen.map(({ path, name, base }) => {
    const longer = (counts.get(name) ?? 0) > 1 && base !== "" ? `${base}/${name}` : name;
    const file = usedNames.has(longer) ? path : longer;
    usedNames.add(file);
    return gathered(path, file);
  });
}

/**
 * In the order of their names; folders that are links are not followed, for they may lead in a circle. A folder that
 * cannot be looked into stands for what is in it, to be refused like a file that cannot be read.
 */
function filesIn(folder: string, below: string): readonly string[] {
  let entries: readonly Dirent[] = [];
  try {
    entries = readdirSync(join(folder, below), { withFileTypes: true });
  } catch {
    return [below];
  }
  return [...entries]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const name = below === "" ? entry.name : `${below}/${entry.name}`;
      return entry.isDirectory() ? filesIn(folder, name) : [name];
    });
}

function gathered(path: string, file: string): GatheredFile {
  const facts = factsOf(path);
  return {
    path,
    inside: null,
    file,
    ...facts,
    strange: strangeness(basename(path)),
  };
}

function factsOf(path: string): { readonly size: number; readonly modified: string | null } {
  try {
    const { size, mtime } = statSync(path);
    return { size, modified: mtime.toISOString() };
  } catch {
    return { size: 0, modified: null };
  }
}

/** Returns the files with those that archives among them hold, in their place; an archive in an archive is none. */
export async function withArchived(
  files: readonly GatheredFile[],
  listArchive: (path: string) => Promise<readonly string[] | null>,
): Promise<readonly GatheredFile[]> {
  const held = await Promise.all(
    files.map(async (file) => {
      const isNamedSo = file.strange === null && /\.zip$/i.test(file.path);
      const names = isNamedSo ? await listArchive(file.path) : null;
      return names && names.length > 0 ? names.map((name) => archived(file, name)) : [file];
    }),
  );
  return held.flat();
}

function archived({ path, file, size }: GatheredFile, inside: string): GatheredFile {
  return {
    path,
    inside,
    file: nameInside(file, inside),
    size,
    // The day of the archive is not that of the files in it.
    modified: null,
    strange: /^__MACOSX[\\/]/.test(inside) ? "systemFile" : strangeness(basename(inside)),
  };
}

/** What Excel, Windows and macOS leave behind in folders. */
function strangeness(name: string): GatheredFile["strange"] {
  if (/^~\$|^\.~lock\./.test(name)) return "lockFile";
  return name.startsWith(".") || /^(thumbs\.db|desktop\.ini)$/i.test(name) ? "systemFile" : null;
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}
