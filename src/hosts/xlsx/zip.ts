/** Owns the zip package: which parts a file has, their bytes within limits, and a copy of the file with a few parts exchanged. */
import { deflateSync, Inflate, inflateSync } from "fflate";
import { HostError } from "../host";

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
  /** Returns the inflated bytes of a part; throws when the part is missing, damaged or past the limits. */
  read(name: string): Uint8Array;
  /** Returns a new package: every part that is not among the changes is copied byte for byte. */
  replace(changes: ReadonlyMap<string, Uint8Array>): Uint8Array;
}

interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
  /** Where the entry stands in the central directory. */
  readonly from: number;
  readonly to: number;
  /** Where its offset is written: the 32-bit field, or the 64-bit one of the zip64 extra. */
  readonly offsetAt: number;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END64 = 0x06064b50;
const END64_LOCATOR = 0x07064b50;
/** Deflate never packs better than this, so a small part cannot inflate past a limit that is checked only afterwards. */
const BEST_RATIO = 1032;

const damaged = (detail: string, cause?: unknown): HostError =>
  new HostError("damagedFile", { detail }, { cause });

export function openZip(file: Uint8Array, limits: ZipLimits = defaultLimits): ZipPackage {
  // A plain view: `slice` of a Node Buffer would share the caller's bytes instead of copying them.
  const bytes = new Uint8Array(file.buffer, file.byteOffset, file.byteLength);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = readDirectory(bytes, view);
  const byName = new Map<string, Entry>();
  for (const entry of directory.entries) byName.set(partKey(entry.name), entry);
  const counted = new Set<string>();
  let total = 0;

  return {
    names: directory.entries.map((entry) => entry.name),
    has: (name) => byName.has(partKey(name)),
    read(name) {
      const entry = byName.get(partKey(name));
      if (!entry) throw damaged(`missing part ${name}`);
      if (entry.size > limits.partBytes) throw tooLarge(limits.partBytes, name);
      if (!counted.has(entry.name)) total += entry.size;
      counted.add(entry.name);
      if (total > limits.fileBytes) throw tooLarge(limits.fileBytes, name);
      return inflateEntry(bytes, view, entry, limits);
    },
    replace: (changes) => replaceEntries(bytes, view, directory, byName, changes),
  };
}

/** Part names are compared without regard to case, a leading slash or a Windows backslash. */
const partKey = (name: string): string => name.replace(/\\/g, "/").replace(/^\//, "").toLowerCase();

const tooLarge = (limit: number, part: string): HostError =>
  new HostError("tooLarge", { limit: `${Math.round(limit / 2 ** 20)} MB`, detail: part });

interface Directory {
  readonly entries: readonly Entry[];
  readonly from: number;
}

function readDirectory(bytes: Uint8Array, view: DataView): Directory {
  const end = findEnd(view);
  let count = view.getUint16(end + 10, true);
  let from = view.getUint32(end + 16, true);
  if (
    (count === 0xffff || from === 0xffffffff) &&
    end >= 20 &&
    view.getUint32(end - 20, true) === END64_LOCATOR
  ) {
    const end64 = readUint64(view, end - 12);
    if (end64 + 56 > bytes.length || view.getUint32(end64, true) !== END64)
      throw damaged("zip64 directory");
    count = readUint64(view, end64 + 32);
    from = readUint64(view, end64 + 48);
  }
  const entries: Entry[] = [];
  const decoder = new TextDecoder();
  let at = from;
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) throw damaged("directory");
    const entry = readEntry(bytes, view, decoder, at);
    if (entry.offset + 30 > from || entry.to > end) throw damaged("directory");
    entries.push(entry);
    at = entry.to;
  }
  return { entries, from };
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw damaged("no directory");
}

function readEntry(bytes: Uint8Array, view: DataView, decoder: TextDecoder, at: number): Entry {
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const nameEnd = at + 46 + nameLength;
  let packedSize = view.getUint32(at + 20, true);
  let size = view.getUint32(at + 24, true);
  let offset = view.getUint32(at + 42, true);
  let offsetAt = at + 42;
  for (let extra = nameEnd; extra + 4 <= nameEnd + extraLength; ) {
    const length = view.getUint16(extra + 2, true);
    if (view.getUint16(extra, true) === 1 && extra + 4 + length <= view.byteLength) {
      let field = extra + 4;
      const next = (): number => {
        if (field + 8 > extra + 4 + length) throw damaged("zip64 entry");
        field += 8;
        return readUint64(view, field - 8);
      };
      if (size === 0xffffffff) size = next();
      if (packedSize === 0xffffffff) packedSize = next();
      if (offset === 0xffffffff) {
        offsetAt = field;
        offset = next();
      }
    }
    extra += 4 + length;
  }
  return {
    name: decoder.decode(bytes.subarray(at + 46, nameEnd)),
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedSize,
    size,
    offset,
    from: at,
    to: nameEnd + extraLength + view.getUint16(at + 32, true),
    offsetAt,
  };
}

const readUint64 = (view: DataView, at: number): number =>
  view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;

function inflateEntry(
  bytes: Uint8Array,
  view: DataView,
  entry: Entry,
  limits: ZipLimits,
): Uint8Array {
  if (view.getUint32(entry.offset, true) !== LOCAL) throw damaged(entry.name);
  if (entry.flags & 1) throw new HostError("passwordProtected", { detail: entry.name });
  const from =
    entry.offset +
    30 +
    view.getUint16(entry.offset + 26, true) +
    view.getUint16(entry.offset + 28, true);
  const packed = bytes.subarray(from, from + entry.packedSize);
  if (packed.length < entry.packedSize) throw damaged(entry.name);
  const inflated = unpack(packed, entry, limits);
  if (inflated.length !== entry.size || crc32(inflated) !== entry.crc) throw damaged(entry.name);
  return inflated;
}

function unpack(packed: Uint8Array, entry: Entry, limits: ZipLimits): Uint8Array {
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

const crcTable = Int32Array.from({ length: 256 }, (_, start) => {
  let crc = start;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc;
});

function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (let i = 0; i < bytes.length; i++) {
    crc = (crcTable[(crc ^ (bytes[i] as number)) & 255] as number) ^ (crc >>> 8);
  }
  return ~crc >>> 0;
}

function replaceEntries(
  bytes: Uint8Array,
  view: DataView,
  { entries, from }: Directory,
  byName: ReadonlyMap<string, Entry>,
  changes: ReadonlyMap<string, Uint8Array>,
): Uint8Array {
  const changed = new Map<Entry, Uint8Array>();
  for (const [name, content] of changes) {
    const entry = byName.get(partKey(name));
    if (!entry) throw damaged(`missing part ${name}`);
    changed.set(entry, content);
  }
  const pieces: Uint8Array[] = [];
  const newOffsets = new Map<number, number>();
  const newCentral = new Map<Entry, Uint8Array>();
  let length = 0;
  const push = (piece: Uint8Array): void => {
    pieces.push(piece);
    length += piece.length;
  };
  const byOffset = [...entries].sort((a, b) => a.offset - b.offset);
  push(bytes.subarray(0, byOffset[0]?.offset ?? 0));
  byOffset.forEach((entry, i) => {
    newOffsets.set(entry.offset, length);
    const content = changed.get(entry);
    // What stands between two entries (a data descriptor, padding) goes with the first.
    if (!content) return push(bytes.subarray(entry.offset, byOffset[i + 1]?.offset ?? from));
    const packed = deflateSync(content);
    const { local, central } = newHeaders(bytes, view, entry, { content, packed });
    newCentral.set(entry, central);
    push(local);
    push(packed);
  });

  const directoryAt = length;
  for (const entry of entries) {
    const central = newCentral.get(entry) ?? bytes.slice(entry.from, entry.to);
    const offset = newOffsets.get(entry.offset) ?? entry.offset;
    const at = newCentral.has(entry) ? 42 : entry.offsetAt - entry.from;
    new DataView(central.buffer, central.byteOffset).setUint32(at, offset, true);
    push(central);
  }
  push(
    endRecord(bytes, view, {
      count: entries.length,
      size: length - directoryAt,
      from: directoryAt,
    }),
  );
  return join(pieces, length);
}

interface Packed {
  readonly content: Uint8Array;
  readonly packed: Uint8Array;
}

/** Headers of an exchanged part: name and time as before, no extra fields and no data descriptor. */
function newHeaders(bytes: Uint8Array, view: DataView, entry: Entry, { content, packed }: Packed) {
  const nameLength = view.getUint16(entry.from + 28, true);
  const name = bytes.subarray(entry.from + 46, entry.from + 46 + nameLength);
  const local = new Uint8Array(30 + nameLength);
  const central = new Uint8Array(46 + nameLength);
  central.set(bytes.subarray(entry.from, entry.from + 46));
  local.set(name, 30);
  central.set(name, 46);
  const setCommon = (header: DataView, at: number): void => {
    header.setUint16(at, 20, true);
    header.setUint16(at + 2, entry.flags & ~8 & 0xffff, true);
    header.setUint16(at + 4, 8, true);
    header.setUint32(at + 6, view.getUint32(entry.from + 12, true), true);
    header.setUint32(at + 10, crc32(content), true);
    header.setUint32(at + 14, packed.length, true);
    header.setUint32(at + 18, content.length, true);
    header.setUint16(at + 22, nameLength, true);
    header.setUint16(at + 24, 0, true);
  };
  const localView = new DataView(local.buffer);
  localView.setUint32(0, LOCAL, true);
  setCommon(localView, 4);
  const centralView = new DataView(central.buffer);
  setCommon(centralView, 6);
  centralView.setUint16(32, 0, true);
  return { local, central };
}

function endRecord(
  bytes: Uint8Array,
  view: DataView,
  directory: { readonly count: number; readonly size: number; readonly from: number },
): Uint8Array {
  const end = bytes.slice(findEnd(view));
  const endView = new DataView(end.buffer);
  endView.setUint16(8, directory.count, true);
  endView.setUint16(10, directory.count, true);
  endView.setUint32(12, directory.size, true);
  endView.setUint32(16, directory.from, true);
  return end;
}

function join(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
