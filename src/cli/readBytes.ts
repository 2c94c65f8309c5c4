/** Owns the reading of a named file's bytes: a file that cannot be read is refused as a workbook is. */
import { readFileSync, statSync } from "node:fs";
import { openArchive } from "../formats/package/archive";
import { HostError } from "../hosts/host";

/** Returns the bytes of a file in an archive; null: of the file itself. */
export function readInside(path: string, inside: string | null): Uint8Array {
  const bytes = readBytes(path);
  if (inside === null) return bytes;
  const archive = openArchive(bytes);
  if (!archive) throw new HostError("unreadableFile", { detail: path });
  return archive.read(inside);
}

/** Returns the bytes; throws a HostError `unreadableFile` with the system's own code as its detail. */
export function readBytes(path: string): Uint8Array {
  try {
    // A pipe or a device would be waited for without end.
    if (!statSync(path).isFile()) throw new HostError("unreadableFile", { detail: "" });
    return readFileSync(path);
  } catch (cause) {
    if (cause instanceof HostError) throw cause;
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
    throw new HostError("unreadableFile", { detail: code }, { cause });
  }
}
