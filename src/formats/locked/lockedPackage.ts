/** Owns the opening of an encrypted package: key from password, then content from key, in the two ways that Office writes. [MS-OFFCRYPTO] 2.3.4 */
import { cbc, ecb } from "@noble/ciphers/aes";
import { XmlScanner } from "../package/xml";
import {
  DEFAULT_PASSWORD,
  type HashName,
  hashOf,
  isEqual,
  isHashName,
  joined,
  numberBytes,
  viewOf,
} from "./keyMaterial";

/** What is encrypted stands in parts of this size, each with a start of its own. */
const SEGMENT = 4096;
/** Of AES: bytes of a block and of a key. */
const BLOCK = 16;
const keySizes: readonly number[] = [16, 24, 32];
/** More rounds than Office writes only hold up who reads. */
const MOST_ROUNDS = 200_000;

/** Returns the package; null where the password does not fit or the way is another one. */
export function openedPackage(info: Uint8Array, content: Uint8Array): Uint8Array | null {
  const version = viewOf(info);
  const [major, minor] = [version.getUint16(0, true), version.getUint16(2, true)];
  const key = minor === 2 && major >= 2 && major <= 4 ? standardKey(info) : null;
  const opened =
    key !== null
      ? decrypted(key, null, wholeBlocks(content.subarray(8)))
      : major === 4 && minor === 4
        ? openedAgile(new TextDecoder().decode(info.subarray(8)), content.subarray(8))
        : null;
  return opened && opened.subarray(0, viewOf(content).getUint32(0, true));
}

/** 2.3.4.7 and 2.3.4.9: SHA-1 and AES without chaining; null where the verifier says that the password is another. */
function standardKey(info: Uint8Array): Uint8Array | null {
  const header = 12;
  const view = viewOf(info);
  const verifier = header + view.getUint32(8, true);
  const keySize = view.getUint32(header + 16, true) / 8;
  const salt = info.subarray(verifier + 4, verifier + 20);
  const spun = hashOf("sha1", spunHash("sha1", salt, 50_000), numberBytes(0));
  const half = (byte: number): Uint8Array => {
    const pad = new Uint8Array(64).fill(byte);
    spun.forEach((value, i) => (pad[i] = value ^ byte));
    return hashOf("sha1", pad);
  };
  const key = joined(half(0x36), half(0x5c)).subarray(0, keySize);
  const plain = decrypted(key, null, info.subarray(verifier + 20, verifier + 36));
  const stated = decrypted(key, null, info.subarray(verifier + 40, verifier + 72));
  return isEqual(hashOf("sha1", plain), stated.subarray(0, 20)) ? key : null;
}

/** The hash of salt and password, hashed again and again with the number of the round before it. */
function spunHash(name: HashName, salt: Uint8Array, rounds: number): Uint8Array {
  const turn = new Uint8Array(4 + hashOf(name).length);
  const view = viewOf(turn);
  turn.set(hashOf(name, salt, DEFAULT_PASSWORD), 4);
  for (let round = 0; round < rounds; round++) {
    view.setUint32(0, round, true);
    turn.set(hashOf(name, turn), 4);
  }
  return turn.slice(4);
}

interface AgileKey {
  readonly hash: HashName;
  readonly hashSize: number;
  readonly keySize: number;
  readonly salt: Uint8Array;
}

/** 2.3.4.10 to 2.3.4.15: what to hash and encrypt with is said in XML. */
function openedAgile(description: string, content: Uint8Array): Uint8Array | null {
  const [data, password] = ["keyData", "encryptedKey"].map((name) => elementOf(description, name));
  const contentLock = data && agileKey(data);
  const lock = password && agileKey(password);
  const rounds = password?.number("spinCount", 0) ?? 0;
  if (!contentLock || !password || !lock || rounds > MOST_ROUNDS) return null;
  const spun = spunHash(lock.hash, lock.salt, rounds);
  const opened = (purpose: readonly number[], attribute: string): Uint8Array => {
    const key = sized(hashOf(lock.hash, spun, Uint8Array.from(purpose)), lock.keySize);
    return decrypted(key, sized(lock.salt, BLOCK), base64(password, attribute));
  };
  const plain = opened(purposes.input, "encryptedVerifierHashInput");
  const stated = opened(purposes.value, "encryptedVerifierHashValue");
  if (!isEqual(hashOf(lock.hash, plain), stated.subarray(0, lock.hashSize))) return null;
  return openedSegments(content, contentLock, opened(purposes.key, "encryptedKeyValue"));
}

/** What the keys of the verifier and of the content's key differ by. */
const purposes = {
  input: [0xfe, 0xa7, 0xd2, 0x76, 0x3b, 0x4b, 0x9e, 0x79],
  value: [0xd7, 0xaa, 0x0f, 0x6d, 0x30, 0x61, 0x34, 0x4e],
  key: [0x14, 0x6e, 0x0b, 0xe7, 0xab, 0xac, 0xd0, 0xd6],
} as const;

function openedSegments(content: Uint8Array, data: AgileKey, key: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  for (let at = 0; at < content.length; at += SEGMENT) {
    const start = sized(hashOf(data.hash, data.salt, numberBytes(at / SEGMENT)), BLOCK);
    const part = wholeBlocks(content.subarray(at, at + SEGMENT));
    parts.push(decrypted(key.subarray(0, data.keySize), start, part));
  }
  return joined(...parts);
}

function elementOf(description: string, name: string): XmlScanner | null {
  const from = new RegExp(`<(?:\\w+:)?${name}\\s`).exec(description)?.index;
  if (from === undefined) return null;
  const xml = new XmlScanner(description, from);
  xml.root(name);
  return xml;
}

/** Null for another way than Office writes. */
function agileKey(xml: XmlScanner): AgileKey | null {
  const hash = (xml.attribute("hashAlgorithm") ?? "").replace("-", "").toLowerCase();
  const isAes =
    xml.attribute("cipherAlgorithm") === "AES" &&
    xml.attribute("cipherChaining") === "ChainingModeCBC";
  const keySize = xml.number("keyBits", 0) / 8;
  const isOfAes = keySizes.includes(keySize) && xml.number("blockSize", BLOCK) === BLOCK;
  if (!isAes || !isOfAes || !isHashName(hash)) return null;
  return {
    hash,
    hashSize: xml.number("hashSize", 0),
    keySize,
    salt: base64(xml, "saltValue"),
  };
}

const base64 = (xml: XmlScanner, attribute: string): Uint8Array =>
  Uint8Array.from(atob(xml.attribute(attribute) ?? ""), (letter) => letter.charCodeAt(0));

/** Cut, or filled up as Office does. */
function sized(bytes: Uint8Array, size: number): Uint8Array {
  const whole = new Uint8Array(size).fill(0x36);
  whole.set(bytes.subarray(0, size));
  return whole;
}

/** Without a start each block stands for itself. */
const decrypted = (key: Uint8Array, start: Uint8Array | null, content: Uint8Array): Uint8Array =>
  (start === null
    ? ecb(key, { disablePadding: true })
    : cbc(key, start, { disablePadding: true })
  ).decrypt(content);

const wholeBlocks = (content: Uint8Array): Uint8Array =>
  content.subarray(0, content.length - (content.length % BLOCK));
