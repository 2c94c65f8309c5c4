/** Owns the look at what a file is: by its first bytes, and for a package by the parts it has; never by its name. */
import { HostError } from "../hosts/host";
import { documentStreams, oldExcel, otherKind } from "./otherKinds";
import type { ZipPackage } from "./package/zip";

/** "xls" is any old binary workbook, "text" what may be a table of separated values. */
export type FileKind = "package" | "xls" | "xml" | "fods" | "html" | "text";

/** Returns what the bytes are; throws the HostError that fits what is no workbook at all. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) throw new HostError("emptyFile");
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return compoundFileKind(bytes);
  if (startsWith(bytes, [0x50, 0x4b])) return "package";
  const other = otherKind(bytes);
  if (other !== null) throw new HostError("notAWorkbook", { detail: other });
  const old = oldExcel(bytes);
  if (old !== null) throw new HostError("unsupportedFormat", { format: old });
  const start = startOf(bytes);
  if (/progid="Excel\.Sheet"|urn:schemas-microsoft-com:office:spreadsheet/.test(start)) {
    if (!/^<(!doctype html|html)\b/i.test(start)) return "xml";
  }
  if (
    /^(<!--[^]*?-->\s*|<\?xml[^>]*>\s*)*<(!doctype html|html|table|head|meta|body|style)\b/i.test(
      start,
    )
  )
    return "html";
  if (/<office:document\s/.test(start)) return "fods";
  if (/<\?mso-application progid="Word\.Document"|<pkg:package\b|<w:wordDocument\b/.test(start))
    throw new HostError("notAWorkbook", { detail: "word" });
  if (/^X-Document-Type: Workbook/m.test(start))
    throw new HostError("unsupportedFormat", { format: "mht" });
  if (start.startsWith("%PDF")) throw new HostError("unsupportedFormat", { format: "pdf" });
  return "text";
}

export type PackageKind = "xlsx" | "xlsb" | "ods" | "docx";

/** Returns what a package holds; throws when it is no workbook. */
export function packageKind(zip: ZipPackage): PackageKind {
  if (zip.has("xl/workbook.bin")) return "xlsb";
  if (zip.has("mimetype") && zip.has("content.xml")) {
    const type = new TextDecoder().decode(zip.read("mimetype"));
    if (type.includes("opendocument.spreadsheet")) return "ods";
    throw new HostError("notAWorkbook", {
      detail: type.includes("opendocument.text") ? "word" : type.slice(0, 80),
    });
  }
  if (documentPart(zip) !== null) return "docx";
  if (zip.has("ppt/presentation.xml")) throw new HostError("notAWorkbook", { detail: "slides" });
  if (!zip.has("[Content_Types].xml") && !zip.has("_rels/.rels"))
    throw new HostError("notAWorkbook", { detail: "zip" });
  return "xlsx";
}

/** Returns the part that holds the content of a Word document, null where there is none; Word on the web numbers it. */
export const documentPart = (zip: ZipPackage): string | null =>
  zip.names.find((name) => /^word\/document\d*\.xml$/i.test(name)) ?? null;

/** The first thousand characters, whichever Unicode they are written in. */
function startOf(bytes: Uint8Array): string {
  const encoding =
    startsWith(bytes, [0xff, 0xfe]) || (bytes[0] === 0x3c && bytes[1] === 0)
      ? "utf-16le"
      : startsWith(bytes, [0xfe, 0xff])
        ? "utf-16be"
        : "utf-8";
  return new TextDecoder(encoding)
    .decode(bytes.subarray(0, 2000))
    .replace(/^\uFEFF/, "")
    .trimStart();
}

/** A compound file is an encrypted package, an old workbook, or some other old document. */
function compoundFileKind(bytes: Uint8Array): FileKind {
  if (hasStream(bytes, "EncryptedPackage")) throw new HostError("passwordProtected");
  if (hasStream(bytes, "Workbook") || hasStream(bytes, "Book")) return "xls";
  const other = documentStreams.find(([stream]) => hasStream(bytes, stream));
  if (other) throw new HostError("notAWorkbook", { detail: other[1] });
  throw new HostError(isCutOff(bytes) ? "damagedFile" : "notAWorkbook");
}

/** The header says in which sector the directory begins; its own is the one before the first. */
function isCutOff(bytes: Uint8Array): boolean {
  if (bytes.length < 1024) return true;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sectorSize = view.getUint16(30, true) === 12 ? 4096 : 512;
  return (view.getUint32(48, true) + 2) * sectorSize > bytes.length;
}

/** Directory entries are 128 bytes and begin with the name in UTF-16, its length in bytes at 64 and its type at 66; names know no case. */
function hasStream(bytes: Uint8Array, name: string): boolean {
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    if (bytes[at + 64] !== name.length * 2 + 2 || bytes[at + 66] !== 2) continue;
    let i = 0;
    while (
      i < name.length &&
      folded(bytes[at + 2 * i] ?? 0) === folded(name.charCodeAt(i)) &&
      bytes[at + 2 * i + 1] === 0
    )
      i++;
    if (i === name.length) return true;
  }
  return false;
}

const folded = (code: number): number => (code >= 0x41 && code <= 0x5a ? code + 0x20 : code);

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, i) => bytes[i] === byte);
