/** Owns how a page gets a file from the officer and gives it back: the file itself where the browser allows it, else a download. */
import type { BookChange } from "../../../core/model/kept/keptWork";
import type { Form } from "../../../core/recognise/form/correction";
import type { OpenedHost } from "../../session/actions/reading/open";
import { download } from "../../shared/download";
import { stampedName } from "./stampedName";

/** A workbook opened from a file; `bytes` are the file as it stands with everything written. */
export interface OpenedBook extends OpenedHost {
  /** The file as it was opened. */
  readonly original: Uint8Array;
  bytes(): Uint8Array;
  /** Tells each change from now on. */
  record(listener: (change: BookChange) => void): void;
  /** How many of the changes that were to be made anew it refused. */
  readonly refusedChanges: number;
}

/** Opens a file and reads it by the forms at hand, with changes that were kept of it; rejects with the HostError that says why not. */
export type OpenBook = (
  file: File,
  forms: readonly Form[],
  changes?: readonly BookChange[],
) => Promise<OpenedBook>;

/** A file with the way to write it back in place; `handle` is null where the browser gives none. */
export interface ChosenFile {
  readonly file: File;
  readonly handle: FileSystemFileHandle | null;
  /** Its name in the round that it is appraised in; left out: it stands for itself. */
  readonly inRound?: string;
}

/** Part of the File System Access API that the type library of the DOM does not know. */
interface PickerWindow {
  showOpenFilePicker?(options: object): Promise<readonly FileSystemFileHandle[]>;
}
interface HandleItem {
  getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
}
interface PermissionHandle {
  requestPermission?(options: { mode: "readwrite" }): Promise<PermissionState>;
}

/** What the page opens; those that are no .xlsx and .xlsm are looked at only. */
export const fileEndings = [".xlsx", ".xlsm", ".xls", ".ods", ".fods", ".csv", ".docx"] as const;

export const canPick = (): boolean => "showOpenFilePicker" in window;

/** Asks for a file; null when the officer thinks better of it. */
export async function pickFile(): Promise<ChosenFile | null> {
  const picker = window as PickerWindow;
  try {
    const handles = await picker.showOpenFilePicker?.({
      types: [
        {
          accept: {
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": [".xlsx"],
            "application/vnd.ms-excel.sheet.macroEnabled.12": [".xlsm"],
            "application/vnd.ms-excel": [".xls"],
            "application/vnd.oasis.opendocument.spreadsheet": [".ods"],
            "text/csv": [".csv"],
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document": [".docx"],
          },
        },
      ],
    });
    const handle = handles?.[0];
    return handle ? { file: await handle.getFile(), handle } : null;
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return null;
    throw error;
  }
}

/** Returns the first file of a drop, with its handle where there is one. */
export async function droppedFile(transfer: DataTransfer): Promise<ChosenFile | null> {
  // Both must be asked for before the first await: the drop is over afterwards.
  const item = [...transfer.items].find((each) => each.kind === "file");
  const file = item?.getAsFile() ?? transfer.files[0] ?? null;
  const handle = await (item as HandleItem | undefined)?.getAsFileSystemHandle?.();
  if (!file) return null;
  return { file, handle: handle?.kind === "file" ? (handle as FileSystemFileHandle) : null };
}

/** Where a file goes: back to where it came from, where the browser gave a way. */
export interface FilePlace {
  readonly name: string;
  readonly handle: FileSystemFileHandle | null;
  /** When the file on the disk was last changed as far as this page knows; null: it does not. */
  readonly modified: number | null;
}

/** What a save did. "changedOnDisk": another program wrote the file meanwhile, so that it was handed over as a download. */
export type Saved =
  | { readonly way: "inPlace"; readonly modified: number }
  | { readonly way: "download" | "changedOnDisk"; readonly name: string };

/** Writes a file in place, or hands it over as a download whose name says that it is the newest. */
export async function saveFile(
  bytes: Uint8Array,
  { name, handle, modified }: FilePlace,
): Promise<Saved> {
  const content = bytes as Uint8Array<ArrayBuffer>;
  const asked = await (handle as PermissionHandle | null)?.requestPermission?.({
    mode: "readwrite",
  });
  if (!handle || asked === "denied") return { way: "download", name: handOver(content, name) };
  const standing = (await handle.getFile()).lastModified;
  if (modified !== null && standing !== modified)
    return { way: "changedOnDisk", name: handOver(content, name) };
  const writable = await handle.createWritable();
  await writable.write(content);
  await writable.close();
  return { way: "inPlace", modified: (await handle.getFile()).lastModified };
}

/** Hands a workbook over as a download and returns its name; `word` stands before the time in it. */
export function handOver(bytes: Uint8Array, name: string, word?: string): string {
  const stamped = stampedName(name, new Date(), word);
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  download(bytes as Uint8Array<ArrayBuffer>, stamped, type);
  return stamped;
}
