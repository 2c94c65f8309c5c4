/** Owns the opening of an encrypted package: key from password, then content from key, in the two ways that Office writes. [MS-OFFCRYPTO] 2.3.4 */
import { createDecipheriv } from "node:crypto";
import { XmlScanner } from "../../formats/package/xml";
import { DEFAULT_PASSWORD, hashOf, numberBytes } from "./keyMaterial";

/** What is encrypted stands in parts of this size, each with a start of its own. */
const SEGMENT = 4096;
/** More rounds than Office writes only hold up who reads. */
const MOST_ROUNDS = 200_000;

/** Returns the package; null where the password does not fit or the way is another one. */
export function openedPackage(info: Buffer, content: Buffer): Buffer | null {
  const [major, minor] = [info.readUInt16LE(0), info.readUInt16LE(2)];
  const key = minor === 2 && major >= 2 && major <= 4 ? standardKey(info) : null;
  const opened =
    key !== null
      ? decrypted("ecb", key, null, wholeBlocks(content.subarray(8)))
      : major === 4 && minor === 4
        ? openedAgile(info.subarray(8).toString("utf8"), content.subarray(8))
        : null;
  return opened && opened.subarray(0, content.readUInt32LE(0));
}

/** 2.3.4.7 and 2.3.4.9: SHA-1 and AES without chaining; null where the verifier says that the password is another. */
function standardKey(info: Buffer): Buffer | null {
  const header = 12;
  const verifier = header + info.readUInt32LE(8);
  const keySize = info.readUInt32LE(header + 16) / 8;
  const salt = info.subarray(verifier + 4, verifier + 20);
  let hash = hashOf("sha1", salt, DEFAULT_PASSWORD);
  for (let round = 0; round < 50_000; round++) hash = hashOf("sha1", numberBytes(round), hash);
  hash = hashOf("sha1", hash, numberBytes(0));
  const half = (byte: number): Buffer => {
    const pad = Buffer.alloc(64, byte);
    hash.forEach((value, i) => (pad[i] = value ^ byte));
    return hashOf("sha1", pad);
  };
  const key = Buffer.concat([half(0x36), half(0x5c)]).subarray(0, keySize);
  const plain = decrypted("ecb", key, null, info.subarray(verifier + 20, verifier + 36));
  const stated = decrypted("ecb", key, null, info.subarray(verifier + 40, verifier + 72));
  return hashOf("sha1", plain).equals(stated.subarray(0, 20)) ? key : null;
}

interface AgileKey {
  readonly hash: string;
  readonly hashSize: number;
  readonly keySize: number;
  readonly blockSize: number;
  readonly salt: Buffer;
}

/** 2.3.4.10 to 2.3.4.15: what to hash and encrypt with is said in XML. */
function openedAgile(description: string, content: Buffer): Buffer | null {
  const [data, password] = ["keyData", "encryptedKey"].map((name) => elementOf(description, name));
  if (!data || !password) return null;
  const rounds = password.number("spinCount", 0);
  if (rounds > MOST_ROUNDS || !isAes(data) || !isAes(password)) return null;
  const lock = agileKey(password);
  let hash = hashOf(lock.hash, lock.salt, DEFAULT_PASSWORD);
  for (let round = 0; round < rounds; round++) hash = hashOf(lock.hash, numberBytes(round), hash);
  const opened = (purpose: string, attribute: string): Buffer => {
    const key = sized(hashOf(lock.hash, hash, Buffer.from(purpose, "hex")), lock.keySize);
    const start = sized(lock.salt, lock.blockSize);
    return decrypted("cbc", key, start, base64(password, attribute));
  };
  const plain = opened("fea7d2763b4b9e79", "encryptedVerifierHashInput");
  const stated = opened("d7aa0f6d3061344e", "encryptedVerifierHashValue");
  if (!hashOf(lock.hash, plain).equals(stated.subarray(0, lock.hashSize))) return null;
  const key = opened("146e0be7abacd0d6", "encryptedKeyValue");
  return openedSegments(content, agileKey(data), key);
}

function openedSegments(content: Buffer, data: AgileKey, key: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < content.length; at += SEGMENT) {
    const start = sized(hashOf(data.hash, data.salt, numberBytes(at / SEGMENT)), data.blockSize);
    const part = wholeBlocks(content.subarray(at, at + SEGMENT));
    parts.push(decrypted("cbc", key.subarray(0, data.keySize), start, part));
  }
  return Buffer.concat(parts);
}

function elementOf(description: string, name: string): XmlScanner | null {
  const from = new RegExp(`<(?:\\w+:)?${name}\\s`).exec(description)?.index;
  if (from === undefined) return null;
  const xml = new XmlScanner(description, from);
  xml.root(name);
  return xml;
}

const isAes = (xml: XmlScanner): boolean =>
  xml.attribute("cipherAlgorithm") === "AES" &&
  xml.attribute("cipherChaining") === "ChainingModeCBC" &&
  /^SHA-?(1|256|384|512)$/.test(xml.attribute("hashAlgorithm") ?? "");

const agileKey = (xml: XmlScanner): AgileKey => ({
  hash: (xml.attribute("hashAlgorithm") ?? "").replace("-", "").toLowerCase(),
  hashSize: xml.number("hashSize", 0),
  keySize: xml.number("keyBits", 0) / 8,
  blockSize: xml.number("blockSize", 16),
  salt: base64(xml, "saltValue"),
});

const base64 = (xml: XmlScanner, attribute: string): Buffer =>
  Buffer.from(xml.attribute(attribute) ?? "", "base64");

/** Cut, or filled up as Office does. */
function sized(bytes: Buffer, size: number): Buffer {
  const whole = Buffer.alloc(size, 0x36);
  bytes.copy(whole, 0, 0, size);
  return whole;
}

function decrypted(way: "cbc" | "ecb", key: Buffer, start: Buffer | null, content: Buffer): Buffer {
  const decipher = createDecipheriv(`aes-${key.length * 8}-${way}`, key, start);
  decipher.setAutoPadding(false);
  return Buffer.concat([decipher.update(content), decipher.final()]);
}

const wholeBlocks = (content: Buffer): Buffer =>
  content.subarray(0, content.length - (content.length % 16));
