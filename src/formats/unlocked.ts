/** Owns where files under the password that Excel itself gives are opened before anything else is asked of them; what opens them is loaded when one may be. */
import { openFile, type OpenedFile } from "./openFile";
import type { ZipLimits } from "./package/zip";

/** Old workbooks and encrypted packages stand in the same container. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

/** Opens a file as it is inside; throws the HostError that fits what is no workbook at all. */
export async function openUnlocked(bytes: Uint8Array, limits?: ZipLimits): Promise<OpenedFile> {
  const inside = await unlocked(bytes);
  const opened = openFile(inside, limits);
  return inside === bytes ? opened : { ...opened, wasLocked: true };
}

/** Returns the file as it is inside; every other file as it was given. */
export async function unlocked(bytes: Uint8Array): Promise<Uint8Array> {
  if (COMPOUND_FILE.some((byte, at) => bytes[at] !== byte)) return bytes;
  const locks = await import(/* webpackChunkName: "locked" */ "./locked/defaultPassword").catch(
    () => null,
  );
  // Browsers without BigInt cannot load it: there such a file is refused as one with any password.
  return locks ? locks.withoutDefaultPassword(bytes) : bytes;
}
