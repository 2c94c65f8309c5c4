/** Owns when an old binary workbook was last saved: the one property of its summary that is asked for. */

/** Where the list of properties begins is said here. */
const SECTION_AT = 44;
const LAST_SAVED = 13;
const FILE_TIME = 64;
/** Milliseconds from 1601, where file times begin, to 1970. */
const EPOCH = 11_644_473_600_000;

/** Returns the time as ISO 8601, or null where the summary does not say. */
export function readLastSaved(summary: Uint8Array): string | null {
  const view = new DataView(summary.buffer, summary.byteOffset, summary.byteLength);
  const at = (position: number): number =>
    position + 4 <= view.byteLength ? view.getUint32(position, true) : 0;
  const section = at(SECTION_AT);
  const count = Math.min(at(section + 4), view.byteLength / 8);
  for (let i = 0; i < count; i++) {
    if (at(section + 8 + 8 * i) !== LAST_SAVED) continue;
    const property = section + at(section + 12 + 8 * i);
    if (at(property) !== FILE_TIME) return null;
    const time = (at(property + 8) * 2 ** 32 + at(property + 4)) / 10_000 - EPOCH;
    return time > 0 && time < 8e15 ? new Date(time).toISOString() : null;
  }
  return null;
}
