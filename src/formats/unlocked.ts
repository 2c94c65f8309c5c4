/** Owns where files under the password that Excel itself gives are opened before anything else is asked of them; what opens them is loaded when one may be. */

/** Old workbooks and encrypted packages stand in the same container. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

/** Returns the file as it is inside; every other file as it was given. */
export async function unlocked(bytes: Uint8Array): Promise<Uint8Array> {
  if (COMPOUND_FILE.some((byte, at) => bytes[at] !== byte)) return bytes;
  const { withoutDefaultPassword } = await import(
    /* webpackChunkName: "locked" */ "./locked/defaultPassword"
  );
  return withoutDefaultPassword(bytes);
}
