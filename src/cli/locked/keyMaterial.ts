/** Owns what every key is made from: the password that Excel itself gives, hashes, and numbers as four bytes. */
import { createHash } from "node:crypto";

/** [MS-OFFCRYPTO] 2.4.2.3 */
export const DEFAULT_PASSWORD = Buffer.from("VelvetSweatshop", "utf16le");

export function hashOf(name: string, ...parts: readonly Buffer[]): Buffer {
  const hash = createHash(name);
  for (const part of parts) hash.update(part);
  return hash.digest();
}

export function numberBytes(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value, 0);
  return bytes;
}
