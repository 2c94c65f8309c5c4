/** Owns the names in a zip file: Unicode where an entry says so or it reads as such, else as old programs in Vietnam wrote them. */

const SAYS_UNICODE = 0x800;
const LAST_PLAIN = 0x7f;

/** Returns the name of an entry. */
export function decodeEntryName(name: Uint8Array, flags: number): string {
  if (name.every((byte) => byte <= LAST_PLAIN)) return String.fromCharCode(...name);
  if ((flags & SAYS_UNICODE) === 0) {
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(name);
    } catch {
      // Its tone marks stand apart from their letters.
      return new TextDecoder("windows-1258").decode(name).normalize("NFC");
    }
  }
  return new TextDecoder().decode(name);
}
