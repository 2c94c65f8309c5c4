/** Owns archives of several files: made of files, and taken apart into them. */
import { zipSync } from "fflate";
import { openZip } from "./zip";

export interface ArchivedFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** Returns a .zip of files; a name that comes twice gets a number. Workbooks are packed already and are not packed again. */
export function writeArchive(files: readonly ArchivedFile[]): Uint8Array {
  const entries: Record<string, Uint8Array> = {};
  for (const { name, content } of files) entries[freeName(name, entries)] = content;
  return zipSync(entries, { level: 0 });
}

/** Returns the files of a .zip. Throws a HostError for one that is damaged or past the limits. */
export function readArchive(bytes: Uint8Array): readonly ArchivedFile[] {
  const zip = openZip(bytes);
  return zip.names
    .filter((name) => !name.endsWith("/"))
    .map((name) => ({ name, content: zip.read(name) }));
}

function freeName(name: string, used: Readonly<Record<string, unknown>>): string {
  const [, stem = name, ending = ""] = /^(.*?)(\.[^./]*)?$/.exec(name) ?? [];
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${stem} (${number})${ending}`;
    if (!(candidate in used)) return candidate;
  }
}
