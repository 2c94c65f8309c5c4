/** Owns the opening of an encrypted old workbook: its stream made plain, the heads of records left as they are. [MS-XLS] 2.2.10 */
import type { CompoundFile } from "../foreign/compoundFile";
import {
  DEFAULT_PASSWORD,
  type HashName,
  hashOf,
  isEqual,
  joined,
  numberBytes,
  viewOf,
} from "./keyMaterial";
import { keyStream } from "./rc4";

const FILE_PASS = 0x2f;
/** A record that readers pass over. */
const PASSED_OVER = 0x59;
const BOUND_SHEET = 0x85;
/** Beginning, lock, users, interface, revisions: never encrypted. */
const plainRecords = new Set([0x809, FILE_PASS, PASSED_OVER, 0x194, 0x195, 0xe1, 0x196, 0x138]);
const BLOCK = 1024;

/** Makes the bytes of a record plain: those from a place in the stream up to another. */
type Decrypt = (stream: Uint8Array, from: number, to: number, record: Place) => void;

/** Where the content of a record stands in the stream. */
interface Place {
  readonly from: number;
  readonly to: number;
}

/** Opens the workbook in its container; false where it has no such lock or the password does not fit. */
export function openOldBook(file: CompoundFile): boolean {
  const name = file.stream("Workbook") ? "Workbook" : "Book";
  const stream = file.stream(name) ?? new Uint8Array();
  const lock = lockIn(stream);
  const decrypt = lock && decryptionOf(stream.subarray(lock.from, lock.to), stream.length);
  if (!lock || !decrypt) return false;
  viewOf(stream).setUint16(lock.from - 4, PASSED_OVER, true);
  for (const { type, from, to } of recordsOf(stream)) {
    // Where a sheet begins is told plainly.
    const first = from + (type === BOUND_SHEET ? 4 : 0);
    if (!plainRecords.has(type)) decrypt(stream, first, to, { from, to });
  }
  return file.exchange(name, stream);
}

function* recordsOf(stream: Uint8Array): Generator<Place & { readonly type: number }> {
  const view = viewOf(stream);
  for (let at = 0; at + 4 <= stream.length; ) {
    const [type, from] = [view.getUint16(at, true), at + 4];
    const to = Math.min(stream.length, from + view.getUint16(at + 2, true));
    yield { type, from, to };
    at = to;
  }
}

function lockIn(stream: Uint8Array): Place | null {
  for (const record of recordsOf(stream)) {
    if (record.type === FILE_PASS) return record;
    if (record.type === BOUND_SHEET) return null;
  }
  return null;
}

/** Null for another way or another password. Excel 5 and 95 know one way alone and do not name it. */
function decryptionOf(lock: Uint8Array, length: number): Decrypt | null {
  const view = viewOf(lock);
  const way = lock.length === 4 ? 0 : view.getUint16(0, true);
  if (way === 0) return xorDecryption(viewOf(lock.subarray(lock.length === 4 ? 0 : 2)));
  const keyOf = way === 1 ? keysIn(lock, view) : null;
  return keyOf && streamDecryption(keyOf, length);
}

/** What [MS-OFFCRYPTO] 2.3.7.1 and 2.3.7.2 make of the password: a key, its check, and the bytes to exchange with. */
const XOR_KEY = 0xb359;
const XOR_CHECK = 0x9a0a;
const xorBytes = [
  0x87, 0x6b, 0x9a, 0xe2, 0x1e, 0xe3, 0x05, 0x62, 0x1e, 0x69, 0x96, 0x60, 0x98, 0x6e, 0x94, 0x04,
];

/** 2.3.7.3; where in those bytes a record begins follows from its place and length. */
function xorDecryption(lock: DataView): Decrypt | null {
  if (lock.getUint16(0, true) !== XOR_KEY || lock.getUint16(2, true) !== XOR_CHECK) return null;
  return (stream, first, to, record) => {
    for (let at = first; at < to; at++) {
      const mixed = (stream[at] ?? 0) ^ (xorBytes[(record.to + at - record.from) & 15] ?? 0);
      stream[at] = ((mixed << 3) | (mixed >> 5)) & 255;
    }
  };
}

type KeyOf = (block: number) => Uint8Array;

/** 2.3.6 with MD5 and 40 bits, 2.3.5 with SHA-1; null for another way or another password. */
function keysIn(lock: Uint8Array, view: DataView): KeyOf | null {
  if (view.getUint16(2, true) === 1) {
    const keyOf = shortKeys(lock.subarray(6, 22));
    return fits(keyOf, "md5", lock.subarray(22, 38), lock.subarray(38, 54)) ? keyOf : null;
  }
  const verifier = 14 + view.getUint32(10, true);
  const bits = view.getUint32(14 + 16, true) || 40;
  const keyOf = longKeys(lock.subarray(verifier + 4, verifier + 20), bits);
  const [plain, hash] = [lock.subarray(verifier + 20), lock.subarray(verifier + 40)];
  return fits(keyOf, "sha1", plain.subarray(0, 16), hash.subarray(0, 20)) ? keyOf : null;
}

function shortKeys(salt: Uint8Array): KeyOf {
  const first = hashOf("md5", DEFAULT_PASSWORD).subarray(0, 5);
  const many = Array.from({ length: 16 }, () => [first, salt]).flat();
  const base = hashOf("md5", ...many).subarray(0, 5);
  return (block) => hashOf("md5", base, numberBytes(block));
}

function longKeys(salt: Uint8Array, bits: number): KeyOf {
  const base = hashOf("sha1", salt, DEFAULT_PASSWORD);
  return (block) => {
    const key = hashOf("sha1", base, numberBytes(block)).subarray(0, bits / 8);
    return bits === 40 ? joined(key, new Uint8Array(11)) : key;
  };
}

function fits(keyOf: KeyOf, hash: HashName, verifier: Uint8Array, stated: Uint8Array): boolean {
  const next = keyStream(keyOf(0));
  const plain = verifier.map((byte) => byte ^ next());
  const sum = stated.map((byte) => byte ^ next());
  return isEqual(hashOf(hash, plain), sum);
}

/** The key stream goes on over what is left as it is. */
function streamDecryption(keyOf: KeyOf, length: number): Decrypt {
  const keys = new Uint8Array(length);
  for (let at = 0; at < length; at += BLOCK) {
    const next = keyStream(keyOf(at / BLOCK));
    for (let i = at; i < Math.min(length, at + BLOCK); i++) keys[i] = next();
  }
  return (stream, first, to) => {
    for (let at = first; at < to; at++) stream[at] = (stream[at] ?? 0) ^ (keys[at] ?? 0);
  };
}
