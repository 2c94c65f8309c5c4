/** Owns archives of several files: made of files, and taken apart into them. */
import { zipSync } from "fflate";
import { HostError } from "../../hosts/host";
import { fileKind, packageKind } from "../fileKind";
import { defaultLimits, openZip, type ZipPackage } from "./zip";

export interface ArchivedFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** Between the name of an archive and that of a file in it. */
const INSIDE = " › ";
const MOST_FILES = 5_000;

/** Returns the name under which a file of an archive stands. */
export const nameInside = (archive: string, name: string): string => archive + INSIDE + name;

/** Returns a .zip of files; a name that comes twice gets a number. Workbooks are packed already and are not packed again. */
export function writeArchive(files: readonly ArchivedFile[]): Uint8Array {
  const entries: Record<string, Uint8Array> = {};
  for (const { name, content } of files) entries[freeName(name, entries)] = content;
  return zipSync(entries, { level: 0 });
}

/** Returns the files of a .zip. Throws a HostError for one that is damaged or past the limits. */
export function readArchive(bytes: Uint8Array): readonly ArchivedFile[] {
  const zip = openZip(bytes);
  return namesIn(zip).map((name) => ({ name, content: zip.read(name) }));
}

/** Returns an archive of files, not of the parts of one document; null for any other file and for one past the limits. */
export function openArchive(
  bytes: Uint8Array,
): { readonly names: readonly string[]; readonly read: (name: string) => Uint8Array } | null {
  try {
    if (fileKind(bytes) !== "package") return null;
    const zip = openZip(bytes);
    if (!isArchive(zip)) return null;
    const names = namesIn(zip);
    const size = names.reduce((sum, name) => sum + zip.sizeOf(name), 0);
    if (names.length > MOST_FILES || size > defaultLimits.fileBytes) return null;
    return { names, read: (name) => zip.read(name) };
  } catch (error) {
    if (error instanceof HostError) return null;
    throw error;
  }
}

function isArchive(zip: ZipPackage): boolean {
  try {
    packageKind(zip);
    return false;
  } catch (error) {
    return error instanceof HostError && error.facts["detail"] === "zip";
  }
}

/** Without folders, which are entries of their own. */
const namesIn = ({ names }: ZipPackage): readonly string[] => [
  ...new Set(names.filter((name) => !/[\\/]$/.test(name))),
];

function freeName(name: string, used: Readonly<Record<string, unknown>>): string {
  const [, stem = name, ending = ""] = /^(.*?)(\.[^./]*)?$/.exec(name) ?? [];
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${stem} (${number})${ending}`;
    if (!(candidate in used)) return candidate;
  }
}
