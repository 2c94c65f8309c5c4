/** Owns the opening of an encrypted old workbook: RC4 over its stream, the heads of records left as they are. [MS-XLS] 2.2.10 */
import type { CompoundFile } from "../../formats/foreign/compoundFile";
import { DEFAULT_PASSWORD, hashOf, numberBytes } from "./keyMaterial";

const FILE_PASS = 0x2f;
/** A record that readers pass over. */
const PASSED_OVER = 0x59;
const BOUND_SHEET = 0x85;
/** Beginning, lock, users, interface, revisions: never encrypted. */
const plainRecords = new Set([0x809, FILE_PASS, 0x194, 0x195, 0xe1, 0x196, 0x138]);
const BLOCK = 1024;

/** Opens the workbook in its container; false where it has no such lock or the password does not fit. */
export function openOldBook(file: CompoundFile): boolean {
  const name = file.stream("Workbook") ? "Workbook" : "Book";
  const stream = Buffer.from(file.stream(name) ?? []);
  const lock = placeOfLock(stream);
  const keyOf = lock === null ? null : keysIn(stream.subarray(lock + 4));
  if (lock === null || !keyOf) return false;
  stream.writeUInt16LE(PASSED_OVER, lock);
  decryptRecords(stream, keyOf);
  return file.exchange(name, stream);
}

function placeOfLock(stream: Buffer): number | null {
  for (let at = 0; at + 4 <= stream.length; at += 4 + stream.readUInt16LE(at + 2)) {
    const type = stream.readUInt16LE(at);
    if (type === FILE_PASS) return at;
    if (type === BOUND_SHEET) return null;
  }
  return null;
}

type KeyOf = (block: number) => Buffer;

/** [MS-OFFCRYPTO] 2.3.6 with MD5 and 40 bits, 2.3.5 with SHA-1; null for another way or another password. */
function keysIn(lock: Buffer): KeyOf | null {
  const [way, major] = [lock.readUInt16LE(0), lock.readUInt16LE(2)];
  if (way !== 1) return null;
  if (major === 1) {
    const keyOf = shortKeys(lock.subarray(6, 22));
    return fits(keyOf, "md5", lock.subarray(22, 38), lock.subarray(38, 54)) ? keyOf : null;
  }
  const verifier = 14 + lock.readUInt32LE(10);
  const bits = lock.readUInt32LE(14 + 16) || 40;
  const keyOf = longKeys(lock.subarray(verifier + 4, verifier + 20), bits);
  const [plain, hash] = [lock.subarray(verifier + 20), lock.subarray(verifier + 40)];
  return fits(keyOf, "sha1", plain.subarray(0, 16), hash.subarray(0, 20)) ? keyOf : null;
}

function shortKeys(salt: Buffer): KeyOf {
  const first = hashOf("md5", DEFAULT_PASSWORD).subarray(0, 5);
  const many = Array.from({ length: 16 }, () => [first, salt]).flat();
  const base = hashOf("md5", ...many).subarray(0, 5);
  return (block) => hashOf("md5", base, numberBytes(block));
}

function longKeys(salt: Buffer, bits: number): KeyOf {
  const base = hashOf("sha1", salt, DEFAULT_PASSWORD);
  return (block) => {
    const key = hashOf("sha1", base, numberBytes(block)).subarray(0, bits / 8);
    return bits === 40 ? Buffer.concat([key, Buffer.alloc(11)]) : key;
  };
}

function fits(keyOf: KeyOf, hash: string, verifier: Buffer, stated: Buffer): boolean {
  const next = keyStream(keyOf(0));
  const [plain, sum] = [verifier, stated].map((part) =>
    Buffer.from(part.map((byte) => byte ^ next())),
  );
  return plain !== undefined && sum !== undefined && hashOf(hash, plain).equals(sum);
}

/** The key stream goes on over what is left as it is. */
function decryptRecords(stream: Buffer, keyOf: KeyOf): void {
  const keys = Buffer.alloc(stream.length);
  for (let at = 0; at < keys.length; at += BLOCK) {
    const next = keyStream(keyOf(at / BLOCK));
    for (let i = at; i < Math.min(keys.length, at + BLOCK); i++) keys[i] = next();
  }
  for (let at = 0; at + 4 <= stream.length; ) {
    const type = stream.readUInt16LE(at);
    const end = Math.min(stream.length, at + 4 + stream.readUInt16LE(at + 2));
    // Where a sheet begins is told plainly.
    const from = at + 4 + (type === BOUND_SHEET ? 4 : 0);
    if (!plainRecords.has(type) && type !== PASSED_OVER)
      for (let i = from; i < end; i++) stream[i] = (stream[i] ?? 0) ^ (keys[i] ?? 0);
    at = end;
  }
}

/** RC4, which Node's own library no longer has. */
function keyStream(key: Buffer): () => number {
  const box = Uint8Array.from({ length: 256 }, (_, i) => i);
  const swap = (a: number, b: number): void => {
    [box[a], box[b]] = [box[b] ?? 0, box[a] ?? 0];
  };
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + (box[i] ?? 0) + (key[i % key.length] ?? 0)) & 255;
    swap(i, j);
  }
  let [a, b] = [0, 0];
  return () => {
    a = (a + 1) & 255;
    b = (b + (box[a] ?? 0)) & 255;
    swap(a, b);
    return box[((box[a] ?? 0) + (box[b] ?? 0)) & 255] ?? 0;
  };
}
