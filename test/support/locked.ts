/** Owns small workbooks locked under a password, in the four ways that Office writes. */
import { createCipheriv, createHash } from "node:crypto";
import { CFB } from "@e965/xlsx";

const hashOf = (name: string, ...parts: readonly Buffer[]): Buffer =>
  createHash(name)
    .update(Buffer.concat([...parts]))
    .digest();

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value, 0);
  return bytes;
}

const salt = Buffer.from("0123456789abcdef");
const verifier = Buffer.from("fedcba9876543210");

function encrypted(way: "cbc" | "ecb", key: Buffer, start: Buffer | null, plain: Buffer): Buffer {
  const cipher = createCipheriv(`aes-${key.length * 8}-${way}`, key, start);
  cipher.setAutoPadding(false);
  const whole = Buffer.concat([plain, Buffer.alloc((16 - (plain.length % 16)) % 16)]);
  return Buffer.concat([cipher.update(whole), cipher.final()]);
}

function container(streams: { readonly [name: string]: Buffer }): Uint8Array {
  const made = CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams))
    CFB.utils.cfb_add(made, `/${name}`, content);
  return new Uint8Array(CFB.write(made, { type: "array" }) as ArrayBuffer);
}

const withSize = (size: number, content: Buffer): Buffer =>
  Buffer.concat([number(size), number(0), content]);

/** Excel 2010 and later: told in XML, SHA-512 and AES with chaining. */
export function agileLock(
  plain: Uint8Array,
  password: string,
  stated = { blockSize: 16, keyBits: 256, spinCount: 1000 },
): Uint8Array {
  const key = Buffer.alloc(32, 7);
  let hash = hashOf("sha512", salt, Buffer.from(password, "utf16le"));
  for (let round = 0; round < 1000; round++) hash = hashOf("sha512", number(round), hash);
  const locked = (purpose: string, content: Buffer): string =>
    encrypted(
      "cbc",
      hashOf("sha512", hash, Buffer.from(purpose, "hex")).subarray(0, 32),
      salt,
      content,
    ).toString("base64");
  const how = `saltSize="16" blockSize="${stated.blockSize}" keyBits="${stated.keyBits}" hashSize="64" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="SHA512" saltValue="${salt.toString("base64")}"`;
  const info = `<encryption xmlns:p="p"><keyData ${how}/><keyEncryptors><keyEncryptor><p:encryptedKey spinCount="${stated.spinCount}" ${how} encryptedVerifierHashInput="${locked("fea7d2763b4b9e79", verifier)}" encryptedVerifierHashValue="${locked("d7aa0f6d3061344e", hashOf("sha512", verifier))}" encryptedKeyValue="${locked("146e0be7abacd0d6", key)}"/></keyEncryptor></keyEncryptors></encryption>`;
  const parts: Buffer[] = [];
  for (let at = 0; at < plain.length; at += 4096) {
    const start = hashOf("sha512", salt, number(at / 4096)).subarray(0, 16);
    parts.push(encrypted("cbc", key, start, Buffer.from(plain.subarray(at, at + 4096))));
  }
  return container({
    EncryptionInfo: Buffer.concat([Buffer.from([4, 0, 4, 0, 0x40, 0, 0, 0]), Buffer.from(info)]),
    EncryptedPackage: withSize(plain.length, Buffer.concat(parts)),
  });
}

/** Excel 2007: SHA-1 and AES without chaining. */
export function standardLock(plain: Uint8Array, password: string): Uint8Array {
  let hash = hashOf("sha1", salt, Buffer.from(password, "utf16le"));
  for (let round = 0; round < 50_000; round++) hash = hashOf("sha1", number(round), hash);
  hash = hashOf("sha1", hash, number(0));
  const pad = Buffer.alloc(64, 0x36);
  hash.forEach((byte, i) => (pad[i] = byte ^ 0x36));
  const key = hashOf("sha1", pad).subarray(0, 16);
  const header = Buffer.concat([0x24, 0, 0x660e, 0x8004, 128, 0x18, 0, 0].map(number));
  const info = Buffer.concat([
    ...[Buffer.from([4, 0, 2, 0]), number(0x24), number(header.length), header, number(16), salt],
    encrypted("ecb", key, null, verifier),
    number(20),
    encrypted("ecb", key, null, hashOf("sha1", verifier)),
  ]);
  return container({
    EncryptionInfo: info,
    EncryptedPackage: withSize(plain.length, encrypted("ecb", key, null, Buffer.from(plain))),
  });
}

/** An old workbook: RC4 with keys of MD5 (Excel 97) or SHA-1 (Excel 2003), or bytes exchanged (Excel 97 and 95). */
export function oldLock(
  book: Uint8Array,
  password: string,
  way: "md5" | "sha1" | "xor" | "xor95",
): Uint8Array {
  const name = way === "xor95" ? "Book" : "Workbook";
  const stored = CFB.read(book, { type: "array" });
  const plain = Buffer.from(CFB.find(stored, `/${name}`).content);
  if (way === "md5" || way === "sha1") {
    const { lock, keyOf } = streamLock(password, way);
    return container({ [name]: lockedStream(plain, lock, (stream) => streamMix(keyOf, stream)) });
  }
  const { key, check, bytes } = exchange(password);
  const lock = Buffer.from([
    ...(way === "xor" ? [0, 0] : []),
    key & 255,
    key >> 8,
    check & 255,
    check >> 8,
  ]);
  return container({ [name]: lockedStream(plain, lock, () => exchanged(bytes)) });
}

function streamLock(password: string, way: "md5" | "sha1") {
  const name = Buffer.from(password, "utf16le");
  const short = hashOf("md5", name).subarray(0, 5);
  const base =
    way === "md5"
      ? hashOf("md5", ...Array.from({ length: 16 }, () => [short, salt]).flat()).subarray(0, 5)
      : hashOf("sha1", salt, name);
  const keyOf = (block: number): Buffer => hashOf(way, base, number(block)).subarray(0, 16);
  const check = rc4(keyOf(0), Buffer.concat([verifier, hashOf(way, verifier)]));
  const header = Buffer.concat([4, 0, 0x6801, 0x8004, 128, 1, 0, 0].map(number));
  const lock =
    way === "md5"
      ? Buffer.concat([Buffer.from([1, 0, 1, 0, 1, 0]), salt, check])
      : Buffer.concat([
          ...[Buffer.from([1, 0, 4, 0, 2, 0]), number(4), number(header.length), header],
          ...[number(16), salt, check.subarray(0, 16), number(20), check.subarray(16)],
        ]);
  return { lock, keyOf };
}

/** [MS-OFFCRYPTO] 2.3.7. The key that tables make of the password of Excel itself; any other one will do for other passwords. */
const keyOfDefault = 0xb359;

function exchange(password: string) {
  const letters = [...Buffer.from(password, "latin1")];
  const key = password === "VelvetSweatshop" ? keyOfDefault : 0x1234;
  const check = [letters.length, ...letters].reduceRight(
    (sum, letter) => (((sum >> 14) & 1) | ((sum << 1) & 0x7fff)) ^ letter,
    0,
  );
  const padded = [...letters, 0xbb, 0xff, 0xff, 0xba, 0xff, 0xff, 0xb9, 0x80, 0, 0xbe, 0x0f, 0];
  const bytes = padded.slice(0, 16).map((letter, at) => {
    const mixed = letter ^ (at % 2 === 1 ? key >> 8 : key & 255);
    return ((mixed >> 1) | (mixed << 7)) & 255;
  });
  return { key, check: check ^ 0xce4b, bytes };
}

/** Returns the bytes of a record from a place in the stream on, locked. */
type Lock = (
  stream: Buffer,
  from: number,
  record: { readonly at: number; readonly end: number },
) => Buffer;

const exchanged =
  (bytes: readonly number[]): Lock =>
  (stream, from, { at, end }) =>
    Buffer.from(
      stream.subarray(from, end).map((byte, i) => {
        const turned = (byte << 5) | (byte >> 3);
        return turned ^ (bytes[(end + from - at + i) % 16] ?? 0);
      }),
    );

function streamMix(keyOf: (block: number) => Buffer, stream: Buffer): Lock {
  const locked = Buffer.concat(
    Array.from({ length: Math.ceil(stream.length / 1024) }, (_, block) =>
      rc4(keyOf(block), stream.subarray(1024 * block, 1024 * (block + 1))),
    ),
  );
  return (_, from, { end }) => locked.subarray(from, end);
}

function lockedStream(plain: Buffer, lock: Buffer, lockOf: (stream: Buffer) => Lock): Buffer {
  const first = 4 + plain.readUInt16LE(2);
  const head = Buffer.from([0x2f, 0, lock.length, 0]);
  const stream = Buffer.concat([plain.subarray(0, first), head, lock, plain.subarray(first)]);
  for (let at = 0; at + 4 <= stream.length; at += 4 + stream.readUInt16LE(at + 2))
    if (stream.readUInt16LE(at) === 0x85)
      stream.writeUInt32LE(stream.readUInt32LE(at + 4) + 4 + lock.length, at + 4);
  const locked = Buffer.from(stream);
  const lockRecord = lockOf(stream);
  for (let at = 0; at + 4 <= stream.length; at += 4 + stream.readUInt16LE(at + 2)) {
    const type = stream.readUInt16LE(at);
    const end = at + 4 + stream.readUInt16LE(at + 2);
    if (type === 0x809 || type === 0x2f || type === 0xe1) continue;
    const from = at + 4 + (type === 0x85 ? 4 : 0);
    lockRecord(stream, from, { at: at + 4, end }).copy(locked, from);
  }
  return locked;
}

function rc4(key: Buffer, content: Buffer): Buffer {
  const box = Array.from({ length: 256 }, (_, i) => i);
  const at = (i: number): number => box[i & 255] ?? 0;
  const swap = (a: number, b: number): unknown => ([box[a], box[b]] = [at(b), at(a)]);
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + at(i) + (key[i % key.length] ?? 0)) & 255;
    swap(i, j);
  }
  let j = 0;
  return content.map((byte, n) => {
    const i = (n + 1) & 255;
    j = (j + at(i)) & 255;
    swap(i, j);
    return byte ^ at(at(i) + at(j));
  }) as Buffer;
}
