/** Owns the opening of files under the password that Excel itself gives where nobody gave one: such a file asks nobody for it. */
import { CompoundFile } from "../../formats/foreign/compoundFile";
import { openedPackage } from "./lockedPackage";
import { openOldBook } from "./lockedOldBook";

const COMPOUND_FILE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/** Returns the file as it is inside; every file that this password does not open, as it was given. */
export function withoutDefaultPassword(bytes: Uint8Array): Uint8Array {
  if (COMPOUND_FILE.compare(bytes.subarray(0, 4)) !== 0) return bytes;
  try {
    const copy = Uint8Array.from(bytes);
    const file = new CompoundFile(copy);
    const [info, content] = [file.stream("EncryptionInfo"), file.stream("EncryptedPackage")];
    if (info && content) return openedPackage(Buffer.from(info), Buffer.from(content)) ?? bytes;
    return openOldBook(file) ? copy : bytes;
  } catch {
    // Whatever is wrong with it, who reads it tells.
    return bytes;
  }
}
