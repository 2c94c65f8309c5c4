/** Owns the telling apart of files that are sent as score sheets and are none: by what they hold, never by their names. */

/** What a file is that is no workbook. */
export type OtherKind = "zip" | "rar" | "7z" | "word" | "slides" | "image" | "mail" | "shortcut";

const starts: readonly (readonly [OtherKind, readonly number[]])[] = [
  ["rar", [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ["7z", [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ["image", [0xff, 0xd8, 0xff]],
  ["image", [0x89, 0x50, 0x4e, 0x47]],
  ["image", [0x47, 0x49, 0x46, 0x38]],
  ["image", [0x49, 0x49, 0x2a, 0x00]],
  ["image", [0x4d, 0x4d, 0x00, 0x2a]],
  ["shortcut", [0x4c, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00]],
  ["word", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];

/** Returns what the bytes are; null for what may be a workbook or a table. */
export function otherKind(bytes: Uint8Array): OtherKind | null {
  const found = starts.find(([, start]) => start.every((byte, at) => bytes[at] === byte));
  if (found) return found[0];
  const start = String.fromCharCode(...bytes.subarray(0, 4000));
  if (/^....ftyp(heic|heix|mif1|msf1)|^RIFF....WEBP/s.test(start)) return "image";
  return isMail(start) ? "mail" : null;
}

/** Lines of a letter's head, and one that only letters have. Excel's own web pages have another head. */
const isMail = (start: string): boolean =>
  /^([A-Z][\w-]*:[^\r\n]*(\r?\n[ \t][^\r\n]*)*\r?\n){2}/.test(start) &&
  /^(MIME-Version: 1\.0|Message-ID: <|Received: |Return-Path: )/im.test(start) &&
  /^(From|Subject|Date): /im.test(start);

/** What an old document is by a stream in it. */
export const documentStreams: readonly (readonly [stream: string, kind: OtherKind])[] = [
  ["WordDocument", "word"],
  ["PowerPoint Document", "slides"],
  ["__properties_version1.0", "mail"],
];

/** Excel 2, 3 and 4 wrote their records without a container; the first one tells which. */
export function oldExcel(bytes: Uint8Array): string | null {
  const [first, version, length, more] = bytes;
  if (first !== 0x09 || more !== 0) return null;
  if (version === 0 && length === 4) return "Excel 2";
  if (version === 2 && length === 6) return "Excel 3";
  return version === 4 && length === 6 ? "Excel 4" : null;
}
