/** Owns the zip package: which parts a file has, and their bytes within limits. */
import { Inflate, inflateSync } from "fflate";
import { HostError } from "../../hosts/host";
import type { PackedPart } from "./partsRead";
import type { ZipEntry } from "./zipDirectory";
import { crc32, damaged, LOCAL, partKey, readDirectory } from "./zipDirectory";
import { replaceEntries } from "./zipWriter";

export interface ZipLimits {
  /** Inflated bytes of one part. */
  readonly partBytes: number;
  /** Inflated bytes of all parts that are read. */
  readonly fileBytes: number;
}

export const defaultLimits: ZipLimits = { partBytes: 64 * 2 ** 20, fileBytes: 200 * 2 ** 20 };

export interface ZipPackage {
  readonly names: readonly string[];
  has(name: string): boolean;
  /** Returns how many bytes a part states to hold; 0 for one that is missing. */
  sizeOf(name: string): number;
  /** Throws where parts that are all to be read state that together they are past the limits. */
  expect(names: readonly string[]): void;
  /** Returns the inflated bytes of a part; throws when the part is missing, damaged or past the limits. */
  read(name: string): Uint8Array;
  /** Returns a part as it stands in the file; null for one that `read` would refuse without unpacking it. */
  packed(name: string): PackedPart | null;
  /** Returns a new package with parts exchanged, added, or taken out (null); every other part is copied byte for byte. */
  replace(changes: ReadonlyMap<string, Uint8Array | null>): Uint8Array;
}

/** Deflate never packs better than this, so a small part cannot inflate past a limit that is checked only afterwards. */
const BEST_RATIO = 1032;

export function openZip(file: Uint8Array, limits: ZipLimits = defaultLimits): ZipPackage {
  // A plain view: `slice` of a Node Buffer would share the caller's bytes instead of copying them.
  const bytes = new Uint8Array(file.buffer, file.byteOffset, file.byteLength);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = readDirectory(bytes, view);
  const byName = new Map<string, ZipEntry>();
  for (const entry of directory.entries) byName.set(partKey(entry.name), entry);
  const counted = new Set<string>();
  let total = 0;

  return {
    names: directory.entries.map((entry) => entry.name),
    has: (name) => byName.has(partKey(name)),
    sizeOf: (name) => byName.get(partKey(name))?.size ?? 0,
    expect(names) {
      const entries = new Set(names.flatMap((name) => byName.get(partKey(name)) ?? []));
      let sum = total;
      for (const { name, size } of entries) {
        if (size > limits.partBytes) throw tooLarge(limits.partBytes, name);
        if (!counted.has(name)) sum += size;
        if (sum > limits.fileBytes) throw tooLarge(limits.fileBytes, name);
      }
    },
    read(name) {
      const entry = byName.get(partKey(name));
      if (!entry) throw damaged(`missing part ${name}`);
      if (entry.size > limits.partBytes) throw tooLarge(limits.partBytes, name);
      if (!counted.has(entry.name)) {
        if (total + entry.size > limits.fileBytes) throw tooLarge(limits.fileBytes, name);
        total += entry.size;
        counted.add(entry.name);
      }
      return inflateEntry(bytes, view, entry, limits);
    },
    packed(name) {
      const entry = byName.get(partKey(name));
      if (!entry || view.getUint32(entry.offset, true) !== LOCAL || entry.flags & 1) return null;
      const { crc, size, method, packedSize } = entry;
      const part = packedBytes(bytes, view, entry);
      return part.length < packedSize ? null : { crc, size, method, bytes: part };
    },
    replace(changes) {
      const changed = new Map<ZipEntry, Uint8Array | null>();
      const added = new Map<string, Uint8Array>();
      for (const [name, content] of changes) {
        const entry = byName.get(partKey(name));
        if (entry) changed.set(entry, content);
        else if (content) added.set(name, content);
      }
      return replaceEntries(bytes, directory, changed, added);
    },
  };
}

const tooLarge = (limit: number, part: string): HostError =>
  new HostError("tooLarge", { limit: `${Math.round(limit / 2 ** 20)} MB`, detail: part });

function inflateEntry(
  bytes: Uint8Array,
  view: DataView,
  entry: ZipEntry,
  limits: ZipLimits,
): Uint8Array {
  if (view.getUint32(entry.offset, true) !== LOCAL) throw damaged(entry.name);
  if (entry.flags & 1) throw new HostError("passwordProtected", { detail: entry.name });
  const packed = packedBytes(bytes, view, entry);
  if (packed.length < entry.packedSize) throw damaged(entry.name);
  const inflated = unpack(packed, entry, limits);
  if (inflated.length !== entry.size || crc32(inflated) !== entry.crc) throw damaged(entry.name);
  return inflated;
}

/** The content of an entry stands behind its name and what is said beside it; fewer bytes where the file is cut off. */
function packedBytes(
  bytes: Uint8Array,
  view: DataView,
  { offset, packedSize }: ZipEntry,
): Uint8Array {
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return bytes.subarray(from, from + packedSize);
}

function unpack(packed: Uint8Array, entry: ZipEntry, limits: ZipLimits): Uint8Array {
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw damaged(`${entry.name}: compression ${entry.method}`);
  // One byte more than stated, so that a part that holds more is seen.
  const out = new Uint8Array(Math.min(entry.size + 1, packed.length * BEST_RATIO + 1));
  try {
    if (packed.length * BEST_RATIO <= limits.partBytes) return inflateSync(packed, { out });
    return inflateBounded(packed, out);
  } catch (cause) {
    throw damaged(entry.name, cause);
  }
}

/** Inflates piece by piece and stops as soon as more comes out than the part states. */
function inflateBounded(packed: Uint8Array, out: Uint8Array): Uint8Array {
  let length = 0;
  const inflate = new Inflate((chunk) => {
    if (length + chunk.length > out.length) throw new RangeError("more than stated");
    out.set(chunk, length);
    length += chunk.length;
  });
  const step = 32 * 1024;
  for (let at = 0; at < packed.length; at += step) {
    inflate.push(packed.subarray(at, at + step), at + step >= packed.length);
  }
  return out.subarray(0, length);
}
