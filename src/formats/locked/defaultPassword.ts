/** Owns the opening of files under the password that Excel itself gives where nobody gave one: such a file asks nobody for it. */
import { CompoundFile } from "../foreign/compoundFile";
import { openedPackage } from "./lockedPackage";
import { openOldBook } from "./lockedOldBook";

/** Returns the file as it is inside; every file that this password does not open, as it was given. */
export function withoutDefaultPassword(bytes: Uint8Array): Uint8Array {
  try {
    const copy = Uint8Array.from(bytes);
    const file = new CompoundFile(copy);
    const [info, content] = [file.stream("EncryptionInfo"), file.stream("EncryptedPackage")];
    if (info && content) return openedPackage(info, content) ?? bytes;
    return openOldBook(file) ? copy : bytes;
  } catch {
    // Whatever is wrong with it, who reads it tells.
    return bytes;
  }
}
