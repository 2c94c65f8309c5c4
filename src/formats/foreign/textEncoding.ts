/** Owns the guess of how a text file is encoded: by its mark, its zeros, its spelling; Vietnamese of any age. */
import { decodeLegacy, encodingByLetters } from "../../core/base/legacyText";
import { isSyllable } from "../../core/base/syllable";

/** Returns the text of a file. `declared` is the encoding that the file itself names. */
export function decodeTextFile(bytes: Uint8Array, declared: string | null = null): string {
  const wide = wideEncoding(bytes);
  if (wide !== null) return new TextDecoder(wide).decode(bytes);
  const unicode = new TextDecoder().decode(bytes);
  if (isMostlySound(unicode)) return unicode;
  const stated = declared === null ? null : strictly(declared, bytes);
  if (stated !== null && !/^(windows-1252|iso-8859-1|us-ascii|utf-?8)$/i.test(declared ?? ""))
    return stated;
  return decodeOld(bytes);
}

/** Returns the text of a file in markup, which may name its own encoding. */
export function decodeMarkupFile(bytes: Uint8Array): string {
  const start = new TextDecoder("windows-1252").decode(bytes.subarray(0, 2000));
  const declared = /(?:charset|encoding)\s*=\s*["']?([\w.-]+)/i.exec(start)?.[1] ?? null;
  return decodeTextFile(bytes, declared)
    .replace(/^\uFEFF/, "")
    .trimStart();
}

/** UTF-16 by its mark, or by the zeros that every plain letter has as its other byte. */
function wideEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const zeros = [0, 0];
  const length = Math.min(bytes.length, 2000);
  for (let at = 0; at < length; at++) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > length / 8 && even === 0) return "utf-16le";
  return even > length / 8 && odd === 0 ? "utf-16be" : null;
}

/** A file cut off in a letter, or with a broken one, is still what it is. */
function isMostlySound(text: string): boolean {
  const broken = text.split("\ufffd").length - 1;
  return broken === 0 || broken * 20 < (text.match(/[\u0080-\ufffc]/g)?.length ?? 0);
}

function strictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // Either no such encoding, or the bytes are none of it: another is tried.
    return null;
  }
}

/** Windows' Vietnamese code page, or Western bytes that stand for the letters of an old font. */
function decodeOld(bytes: Uint8Array): string {
  const vietnamese = new TextDecoder("windows-1258").decode(bytes).normalize("NFC");
  const western = new TextDecoder("windows-1252").decode(bytes);
  const sample = tellingPart(western);
  const encoding = encodingByLetters(sample);
  if (encoding !== "tcvn3" && encoding !== "vni") return vietnamese;
  const font = encoding === "vni" ? "VNI-Times" : ".VnTime";
  return spelling(decodeLegacy(sample, font)) > spelling(tellingPart(vietnamese))
    ? western
    : vietnamese;
}

/** Enough of a text to tell how it is spelt, from the first letter on that is not plain. */
function tellingPart(text: string): string {
  const from = Math.max(0, text.search(/[^\x00-\x7f]/) - 20);
  return text.slice(from, from + 5000);
}

/** How many words with Vietnamese letters are syllables, less those that are not. */
function spelling(text: string): number {
  let merit = 0;
  for (const word of text.match(/[\p{L}\p{M}]+/gu) ?? [])
    if (/[^\x00-\x7f]/.test(word)) merit += isSyllable(word) ? 1 : -1;
  return merit;
}
