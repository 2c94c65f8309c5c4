/** Owns texts in UTF-8 that a program took for Windows-1252 and kept so ("Tá»•ng cá»™ng"), and how they are restored. */

/** Characters of Windows-1252 above Latin-1: code to byte, both hexadecimal. */
const BYTES = new Map(
  `20ac:80 201a:82 192:83 201e:84 2026:85 2020:86 2021:87 2c6:88 2030:89 160:8a 2039:8b 152:8c 17d:8e
   2018:91 2019:92 201c:93 201d:94 2022:95 2013:96 2014:97 2dc:98 2122:99 161:9a 203a:9b 153:9c 17e:9e 178:9f`
    .trim()
    .split(/\s+/)
    .map((pair) => {
      const [code = "", byte = ""] = pair.split(":");
      return [Number.parseInt(code, 16), Number.parseInt(byte, 16)] as const;
    }),
);

/** The first byte of a Vietnamese letter or of a sign, and one that goes on from it. */
const MAY_BE_MISREAD =
  /[\u00c2-\u00c6\u00cc\u00e1\u00e2][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]/;
/** What Vietnamese texts are written with, outside ASCII. */
const IS_USUAL = /[\u00a0-\u01b0\u0300-\u036f\u1ea0-\u1ef9\u2010-\u203a]/;

/** Tells at a glance whether a text may be one that was misread: hardly any is. */
export const mayBeMisread = (text: string): boolean => MAY_BE_MISREAD.test(text);

/** Returns the text as it was written; null where it is none that was misread. */
export function restoreMisread(text: string): string | null {
  if (!mayBeMisread(text)) return null;
  const letters: string[] = [];
  let restored = 0;
  for (let at = 0; at < text.length; at++) {
    const first = byteAt(text, at);
    if (first === null) return null;
    const length = first < 0x80 ? 1 : first >= 0xe1 && first <= 0xe2 ? 3 : first >= 0xc2 ? 2 : 0;
    if (length === 1) {
      letters.push(text.charAt(at));
      continue;
    }
    const letter = lettersFrom(text, at, length);
    if (letter === null) return null;
    letters.push(letter);
    restored++;
    at += length - 1;
  }
  return restored > 0 ? letters.join("") : null;
}

/** Returns the letter that so many bytes make; null where they make none that a text is written with. */
function lettersFrom(text: string, at: number, length: number): string | null {
  const first = byteAt(text, at) ?? 0;
  let code = first & (length === 3 ? 0x0f : 0x1f);
  if (length === 0 || at + length > text.length) return null;
  for (let more = 1; more < length; more++) {
    const byte = byteAt(text, at + more);
    if (byte === null || byte < 0x80 || byte > 0xbf) return null;
    code = code * 64 + (byte & 0x3f);
  }
  const letter = String.fromCharCode(code);
  return IS_USUAL.test(letter) ? letter : null;
}

/** The byte that a character was; null for one that Windows-1252 does not have. */
function byteAt(text: string, at: number): number | null {
  const code = text.charCodeAt(at);
  return code < 0x100 ? code : (BYTES.get(code) ?? null);
}
