/** Owns how appraised files leave the round: one archive, or each into a folder, where nothing of another content is written over. */
import { sha256 } from "../../../core/base/sha256";
import type { ConsolidationDesk } from "../../../actions/rounds/consolidationDesk";
import { roundAppraisal as words } from "../../../messages/pane/rounds/roundAppraisal";
import { stampedName } from "../../page/file/stampedName";
import { download } from "../../shared/download";
import { ZIP_TYPE } from "../output/output";

/** A file with its name in the round. */
export interface AppraisedFile {
  readonly path: string;
  readonly file: File;
}

/** Part of the File System Access API that the type library of the DOM does not know. */
interface FolderWindow {
  showDirectoryPicker?(options: object): Promise<FileSystemDirectoryHandle>;
}

export const canPickFolder = (): boolean => "showDirectoryPicker" in window;

/** Hands the files over as one archive; returns its name, null where it could not be handed over. */
export async function saveArchive(
  desk: Pick<ConsolidationDesk, "archive">,
  files: readonly AppraisedFile[],
  year: number | null,
): Promise<string | null> {
  const copies = await Promise.all(
    files.map(async ({ path, file }) => ({ name: nameIn(path), content: await bytesOf(file) })),
  );
  const archive = await desk.archive(copies);
  return download(archive as BlobPart, words.zipName(year), ZIP_TYPE);
}

/** What became of files that were written into a folder. */
export interface FolderSaved {
  readonly folder: string;
  /** Names of files of which another content stood there: ours stand beside them. */
  readonly beside: readonly string[];
}

/** Asks for a folder and writes the files into it; `known`: SHA-256 of contents that may be written over. Null when the officer thinks better of it; "refused": the browser lets nothing be written there. */
export async function saveIntoFolder(
  files: readonly AppraisedFile[],
  known: ReadonlySet<string>,
): Promise<FolderSaved | "refused" | null> {
  const folder = await pickedFolder();
  if (!folder) return null;
  try {
    return { folder: folder.name, beside: await writeInto(folder, files, known) };
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return "refused";
  }
}

/** Returns the names of files of which another content stood there. */
async function writeInto(
  folder: FileSystemDirectoryHandle,
  files: readonly AppraisedFile[],
  known: ReadonlySet<string>,
): Promise<readonly string[]> {
  const beside: string[] = [];
  for (const { path, file } of files) {
    const name = nameIn(path).replace(/^.*\//, "");
    const place = await folderOf(folder, nameIn(path));
    const standing = await contentAt(place, name);
    const bytes = await bytesOf(file);
    const isFree = standing === null || standing === sha256(bytes) || known.has(standing);
    if (!isFree) beside.push(name);
    const handle = await place.getFileHandle(isFree ? name : stampedName(name, new Date()), {
      create: true,
    });
    const writable = await handle.createWritable();
    await writable.write(bytes as Uint8Array<ArrayBuffer>);
    await writable.close();
  }
  return beside;
}

/** Of a file in an archive: below a folder named as the archive. */
const nameIn = (path: string): string => path.replace(/\.zip › /gi, "/").replace(/ › /g, "/");

const bytesOf = async (file: File): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());

async function pickedFolder(): Promise<FileSystemDirectoryHandle | null> {
  try {
    return (await (window as FolderWindow).showDirectoryPicker?.({ mode: "readwrite" })) ?? null;
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return null;
    throw error;
  }
}

async function folderOf(
  root: FileSystemDirectoryHandle,
  name: string,
): Promise<FileSystemDirectoryHandle> {
  let folder = root;
  for (const part of name.split("/").slice(0, -1))
    folder = await folder.getDirectoryHandle(part, { create: true });
  return folder;
}

/** SHA-256 of what stands in a folder under a name; null: nothing does. */
async function contentAt(folder: FileSystemDirectoryHandle, name: string): Promise<string | null> {
  try {
    const handle = await folder.getFileHandle(name);
    return sha256(await bytesOf(await handle.getFile()));
  } catch (error) {
    if (error instanceof DOMException && error.name === "NotFoundError") return null;
    throw error;
  }
}
