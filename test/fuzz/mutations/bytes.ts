/** Owns damage to bytes whatever they mean: changed, doubled, taken out, put in, cut off. */
import type { Chance } from "../../generator/random";

/** Returns the bytes with a few places damaged. */
export function damagedBytes(bytes: Uint8Array, chance: Chance): Uint8Array {
  let damaged = Uint8Array.from(bytes);
  for (let times = chance.whole(1, 6); times > 0; times--) damaged = damagedOnce(damaged, chance);
  return damaged;
}

function damagedOnce(bytes: Uint8Array<ArrayBuffer>, chance: Chance): Uint8Array<ArrayBuffer> {
  const { length } = bytes;
  if (length === 0) return bytes;
  const at = chance.whole(0, length - 1);
  const end = Math.min(length, at + chance.whole(1, 64));
  switch (chance.whole(0, 9)) {
    case 0:
      return bytes.fill(chance.pick([0, 255, 65]), at, end);
    case 1:
      return joined(bytes.subarray(0, at), bytes.subarray(end));
    case 2:
      return joined(bytes.subarray(0, end), bytes.subarray(at));
    case 3:
      return chance.is(0.3) ? bytes.slice(0, at) : bytes;
    case 4:
      return bytes.copyWithin(chance.whole(0, length - 1), at, end);
    default:
      bytes[at] = chance.is(0.5)
        ? chance.whole(0, 255)
        : (bytes[at] ?? 0) ^ (1 << chance.whole(0, 7));
      return bytes;
  }
}

/** Returns parts one behind the other. */
export function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
