/** Owns the look at a file's first bytes: says what a file is when it is not an .xlsx package. */
import { HostError } from "../host";

/** Throws the HostError that fits, unless the bytes begin like a zip package. */
export function refuseOtherKinds(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new HostError("emptyFile");
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw compoundFileError(bytes);
  if (startsWith(bytes, [0x50, 0x4b])) return;
  const start = new TextDecoder()
    .decode(bytes.subarray(0, 1000))
    .replace(/^\uFEFF/, "")
    .trimStart();
  if (/progid="Excel\.Sheet"|urn:schemas-microsoft-com:office:spreadsheet/.test(start)) {
    throw new HostError("unsupportedFormat", { format: "xml" });
  }
  if (/^<(!doctype html|html|table|head|meta)\b/i.test(start))
    throw new HostError("unsupportedFormat", { format: "html" });
  if (start.startsWith("%PDF")) throw new HostError("unsupportedFormat", { format: "pdf" });
  throw new HostError("notAWorkbook");
}

/** A compound file is an encrypted package, an old workbook, or some other old document. */
function compoundFileError(bytes: Uint8Array): HostError {
  if (hasStream(bytes, "EncryptedPackage")) return new HostError("passwordProtected");
  if (hasStream(bytes, "Workbook") || hasStream(bytes, "Book"))
    return new HostError("unsupportedFormat", { format: "xls" });
  return bytes.length < 1024 ? new HostError("damagedFile") : new HostError("notAWorkbook");
}

/** Directory entries are 128 bytes and begin with the name in UTF-16, its length in bytes at 64 and its type at 66. */
function hasStream(bytes: Uint8Array, name: string): boolean {
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    if (bytes[at + 64] !== name.length * 2 + 2 || bytes[at + 66] !== 2) continue;
    let i = 0;
    while (
      i < name.length &&
      bytes[at + 2 * i] === name.charCodeAt(i) &&
      bytes[at + 2 * i + 1] === 0
    )
      i++;
    if (i === name.length) return true;
  }
  return false;
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, i) => bytes[i] === byte);
