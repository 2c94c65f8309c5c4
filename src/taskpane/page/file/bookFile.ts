/** Owns how a page gets a file from the officer and gives it back: the file itself where the browser allows it, else a download. */
import type { Form } from "../../../core/recognise/form/correction";
import type { OpenedHost } from "../../session/actions/reading/open";
import { download } from "../../shared/download";

/** A workbook opened from a file; `bytes` are the file as it stands with everything written. */
export interface OpenedBook extends OpenedHost {
  bytes(): Uint8Array;
}

/** Opens a file and reads it by the forms at hand, or rejects with the HostError that says why not. */
export type OpenBook = (file: File, forms: readonly Form[]) => Promise<OpenedBook>;

/** A file with the way to write it back in place; `handle` is null where the browser gives none. */
export interface ChosenFile {
  readonly file: File;
  readonly handle: FileSystemFileHandle | null;
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

/** Writes a file in place, or hands it over as a download. Resolves to which of both happened. */
export async function saveFile(
  bytes: Uint8Array,
  { name, handle }: { readonly name: string; readonly handle: FileSystemFileHandle | null },
): Promise<"inPlace" | "download"> {
  const content = bytes as Uint8Array<ArrayBuffer>;
  const asked = await (handle as PermissionHandle | null)?.requestPermission?.({
    mode: "readwrite",
  });
  if (handle && asked !== "denied") {
    const writable = await handle.createWritable();
    await writable.write(content);
    await writable.close();
    return "inPlace";
  }
  download(content, name, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  return "download";
}
