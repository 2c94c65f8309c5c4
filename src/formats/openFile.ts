/** Owns the opening of a file: what it is, and for a package its zip directory, read once for everyone who reads or writes it after. */
import { HostError } from "../hosts/host";
import { type FileKind, fileKind, type PackageKind, packageKind } from "./fileKind";
import { openZip, type ZipLimits, type ZipPackage } from "./package/zip";

interface Opened {
  readonly bytes: Uint8Array;
  /** The bytes are what was inside the password that Excel itself gives; left out: they are as given. */
  readonly wasLocked?: boolean;
}

interface OpenedPackageFile extends Opened {
  readonly kind: PackageKind;
  readonly zip: ZipPackage;
}

interface OpenedPlainFile extends Opened {
  readonly kind: Exclude<FileKind, "package">;
}

export type OpenedFile = OpenedPackageFile | OpenedPlainFile;

/** Opens a file by its content; throws the HostError that fits what is no workbook at all. */
export function openFile(bytes: Uint8Array, limits?: ZipLimits): OpenedFile {
  const kind = fileKind(bytes);
  if (kind !== "package") return { kind, bytes };
  const zip = openZip(bytes, limits);
  return { kind: packageKind(zip), bytes, zip };
}

/** Returns the package of an .xlsx or .xlsm; throws the HostError that fits every other file. */
export function xlsxZip(file: OpenedFile): ZipPackage {
  if (file.kind === "xlsx") return file.zip;
  throw file.kind === "text"
    ? new HostError("notAWorkbook")
    : new HostError("unsupportedFormat", { format: file.kind });
}
