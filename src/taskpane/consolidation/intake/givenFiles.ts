/** Owns how many files come in at once: picked, dropped, or found in a folder; each with its path, none opened yet. */
import type { ConsolidationDesk, GivenFile } from "../../../actions/rounds/consolidationDesk";

/** Files that came in, and those of the system that lie beside them. */
export interface GivenFiles {
  readonly files: readonly GivenFile[];
  /** Names of files that programs and systems leave behind: nobody sent them. */
  readonly passedOver: readonly string[];
}

const isLeftBehind = (name: string): boolean => LEFT_BEHIND.test(name);
const LEFT_BEHIND = /^(~\$.*|\.~lock\..*#|Thumbs\.db|desktop\.ini|\.DS_Store|\._.*)$/i;

/** Returns the files of an input field, with their folders where a folder was chosen. */
export const filesOfInput = (list: FileList | null): GivenFiles =>
  sorted([...(list ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file })));

/** Part of the File and Directory Entries API that the type library of the DOM marks as not everywhere there. */
interface EntryItem {
  webkitGetAsEntry?(): FileSystemEntry | null;
}

/** Returns the files of a drop, those in dropped folders too. */
export async function filesOfDrop(transfer: DataTransfer): Promise<GivenFiles> {
  // All must be asked for before the first await: the drop is over afterwards.
  const entries = [...transfer.items].map((item) => ({
    entry: (item as EntryItem).webkitGetAsEntry?.() ?? null,
    file: item.kind === "file" ? item.getAsFile() : null,
  }));
  const plain = entries.length === 0 ? [...transfer.files] : [];
  const found = await Promise.all(
    entries.map(async ({ entry, file }) =>
      entry?.isDirectory
        ? filesUnder(entry as FileSystemDirectoryEntry)
        : file
          ? [{ path: file.name, file }]
          : [],
    ),
  );
  return sorted([...found.flat(), ...plain.map((file) => ({ path: file.name, file }))]);
}

async function filesUnder(folder: FileSystemDirectoryEntry): Promise<readonly GivenFile[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  // A reader gives at most a hundred at a time, and none when it is done.
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) break;
    entries.push(...some);
  }
  const found = await Promise.all(
    entries.map(async (entry) => {
      if (entry.isDirectory) return filesUnder(entry as FileSystemDirectoryEntry);
      const file = await new Promise<File>((resolve, reject) =>
        (entry as FileSystemFileEntry).file(resolve, reject),
      );
      return [{ path: entry.fullPath.replace(/^\//, ""), file }];
    }),
  );
  return found.flat();
}

/** One for all: making one takes longer than comparing. */
const inOrder = new Intl.Collator("vi", { numeric: true });

/** In the order of their paths, which begin below the folder that was given. */
function sorted(given: readonly GivenFile[]): GivenFiles {
  const [folder] = /^[^/]+\//.exec(given[0]?.path ?? "") ?? [];
  const files = given.every(({ path }) => folder && path.startsWith(folder))
    ? given.map(({ path, file }) => ({ path: path.slice(folder?.length), file }))
    : given;
  return {
    files: files
      .filter(({ file }) => !isLeftBehind(file.name))
      .sort((a, b) => inOrder.compare(a.path, b.path)),
    passedOver: files.filter(({ file }) => isLeftBehind(file.name)).map(({ path }) => path),
  };
}

export const isNamedArchive = ({ file }: GivenFile): boolean => /\.zip$/i.test(file.name);

/** Returns the files with those that archives among them hold, in their place. */
export async function withArchived(
  { files, passedOver }: GivenFiles,
  { unpack }: Pick<ConsolidationDesk, "unpack">,
): Promise<GivenFiles> {
  const held = await Promise.all(
    files.map((given) => (isNamedArchive(given) ? unpack(given) : [given])),
  );
  const isLeft = ({ path, file }: GivenFile): boolean =>
    isLeftBehind(file.name) || / › __MACOSX[\\/]/.test(path);
  return {
    files: held.flat().filter((given) => !isLeft(given)),
    passedOver: [
      ...passedOver,
      ...held
        .flat()
        .filter(isLeft)
        .map(({ path }) => path),
    ],
  };
}

/** Files that are new, each under a path that no other has, and how many are there already. */
export interface NewFiles {
  readonly files: readonly GivenFile[];
  readonly again: number;
}

/** Returns which files are new: one with the same path, size and date is the same file. */
export function newAmong(
  given: readonly GivenFile[],
  before: readonly { readonly given: GivenFile }[],
): NewFiles {
  const identities = new Set(before.map((entry) => identityOf(entry.given)));
  const paths = new Set(before.map((entry) => entry.given.path));
  const files: GivenFile[] = [];
  let again = 0;
  for (const entry of given) {
    const identity = identityOf(entry);
    if (identities.has(identity)) {
      again += 1;
      continue;
    }
    identities.add(identity);
    const path = freePath(entry.path, paths);
    paths.add(path);
    files.push({ ...entry, path });
  }
  return { files, again };
}

const identityOf = ({ file, path }: GivenFile): string =>
  [file.webkitRelativePath || file.name, folderOf(path), file.size, file.lastModified].join("\n");

/** Of a file in an archive: the archive. */
const folderOf = (path: string): string => path.replace(/[^/›]*$/, "");

/** "a.xlsx", then "a (2).xlsx". */
function freePath(path: string, used: ReadonlySet<string>): string {
  const [, stem = path, ending = ""] = /^(.*?)(\.[^./]*)?$/.exec(path) ?? [];
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? path : `${stem} (${number})${ending}`;
    if (!used.has(candidate)) return candidate;
  }
}
