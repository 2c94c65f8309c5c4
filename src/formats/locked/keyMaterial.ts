/** Owns what every key is made from: the password that Excel itself gives, hashes, and numbers as bytes. */
import { md5, sha1 } from "@noble/hashes/legacy";
import { sha256, sha384, sha512 } from "@noble/hashes/sha2";

/** [MS-OFFCRYPTO] 2.4.2.3; two bytes a letter. */
export const DEFAULT_PASSWORD = Uint8Array.from(
  [..."VelvetSweatshop"].flatMap((letter) => [letter.charCodeAt(0), 0]),
);

const hashes = { md5, sha1, sha256, sha384, sha512 } as const;
export type HashName = keyof typeof hashes;

export const isHashName = (name: string): name is HashName => name in hashes;

export function hashOf(name: HashName, ...parts: readonly Uint8Array[]): Uint8Array {
  const hash = hashes[name].create();
  for (const part of parts) hash.update(part);
  return hash.digest();
}

export function numberBytes(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  viewOf(bytes).setUint32(0, value, true);
  return bytes;
}

export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** No secret is kept here: how long a comparison takes tells nobody anything. */
export const isEqual = (first: Uint8Array, second: Uint8Array): boolean =>
  first.length === second.length && first.every((byte, at) => byte === second[at]);
