/** Owns what was made of parts of packages: of parts that stand in the next file byte for byte as they were, nothing is unpacked and read anew. */

/** A part as it stands in its file, packed; the sum and the size are those of its content. */
export interface PackedPart {
  readonly crc: number;
  readonly size: number;
  readonly method: number;
  readonly bytes: Uint8Array;
}

/**
 * Returns what was made of some parts, or makes it. `given` is all else that it hangs on: texts, numbers, and objects that
 * are one and the same from file to file. A part that is null cannot be compared: then it is made each time.
 */
export type PartsRead<Value> = (
  parts: readonly (PackedPart | null)[],
  given: readonly unknown[],
  make: () => Value,
) => Value;

/** Sheets, styles and texts of more forms than these are no round of one province. */
const MOST_KEPT = 64;
/** To hold what was made of larger parts costs more than it spares. */
const LARGEST_KEPT = 128 * 1024;

interface Kept<Value> {
  readonly parts: readonly PackedPart[];
  readonly given: readonly unknown[];
  readonly value: Value;
}

/** Returns an empty memory: the latest first, a bounded number of them. */
export function partsRead<Value>(): PartsRead<Value> {
  let all: readonly Kept<Value>[] = [];
  return (stated, given, make) => {
    const parts = stated.filter((part): part is PackedPart => isKept(part));
    if (parts.length < stated.length) return make();
    const before = all.find(
      (kept) => areAll(kept.given, given, Object.is) && areAll(kept.parts, parts, isSamePart),
    );
    const kept = before ?? { parts: parts.map(ownCopy), given, value: make() };
    if (kept !== all[0]) all = [kept, ...all.filter((other) => other !== kept)].slice(0, MOST_KEPT);
    return kept.value;
  };
}

const isKept = (part: PackedPart | null): boolean => part !== null && part.size <= LARGEST_KEPT;

/** The bytes alone, without the file around them. */
const ownCopy = (part: PackedPart): PackedPart => ({ ...part, bytes: part.bytes.slice() });

const areAll = <One>(
  these: readonly One[],
  those: readonly One[],
  isSame: (one: One, other: One) => boolean,
): boolean =>
  these.length === those.length && these.every((one, at) => isSame(one, those[at] as One));

/** The sum tells most parts apart; that the bytes are the same is what counts. */
function isSamePart(one: PackedPart, other: PackedPart): boolean {
  if (one.crc !== other.crc || one.size !== other.size || one.method !== other.method) return false;
  const { length } = one.bytes;
  if (other.bytes.length !== length) return false;
  for (let at = 0; at < length; at++) if (one.bytes[at] !== other.bytes[at]) return false;
  return true;
}
