/** Owns the directory of a zip file: which entries it lists and where they stand, zip64 included. */
import { HostError } from "../../hosts/host";
import { decodeEntryName } from "./entryName";

export interface ZipEntry {
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

export interface ZipDirectory {
  readonly entries: readonly ZipEntry[];
  readonly from: number;
  /** Where the record that ends the file begins. */
  readonly end: number;
}

export const LOCAL = 0x04034b50;
export const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END64 = 0x06064b50;
const END64_LOCATOR = 0x07064b50;
export const damaged = (detail: string, cause?: unknown): HostError =>
  new HostError("damagedFile", { detail }, { cause });

/** Part names are compared without regard to case, a leading slash or a Windows backslash. */
export function partKey(name: string): string {
  const slashed = name.includes("\\") ? name.replace(/\\/g, "/") : name;
  return (slashed.startsWith("/") ? slashed.slice(1) : slashed).toLowerCase();
}

/** Reads the directory; offsets and lengths that point outside the file mean that it is damaged. */
export function readDirectory(bytes: Uint8Array, view: DataView): ZipDirectory {
  try {
    return readEntries(bytes, view);
  } catch (cause) {
    throw cause instanceof RangeError ? damaged("directory", cause) : cause;
  }
}

function readEntries(bytes: Uint8Array, view: DataView): ZipDirectory {
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
  const entries: ZipEntry[] = [];
  let at = from;
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) throw damaged("directory");
    const entry = readEntry(bytes, view, at);
    if (entry.offset + 30 > from || entry.to > end) throw damaged("directory");
    entries.push(entry);
    at = entry.to;
  }
  return { entries, from, end };
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw damaged("no directory");
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const nameEnd = at + 46 + nameLength;
  const flags = view.getUint16(at + 8, true);
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
    name: decodeEntryName(bytes.subarray(at + 46, nameEnd), flags),
    flags,
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

/** For each byte what it makes of a sum in which so many bytes follow it. */
const crcTable = (following: number): Int32Array =>
  Int32Array.from({ length: 256 }, (_, start) => {
    let crc = start;
    for (let bit = 0; bit < 8 * (following + 1); bit++)
      crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
    return crc;
  });
const [last, third, second, first] = [crcTable(0), crcTable(1), crcTable(2), crcTable(3)] as const;

/** Four bytes at a time: every part of every file is summed up. */
export function crc32(bytes: Uint8Array): number {
  const byte = (at: number): number => bytes[at] as number;
  let crc = -1;
  let at = 0;
  for (const whole = bytes.length & ~3; at < whole; at += 4) {
    crc ^= byte(at) | (byte(at + 1) << 8) | (byte(at + 2) << 16) | (byte(at + 3) << 24);
    crc =
      (first[crc & 255] as number) ^
      (second[(crc >>> 8) & 255] as number) ^
      (third[(crc >>> 16) & 255] as number) ^
      (last[crc >>> 24] as number);
  }
  for (; at < bytes.length; at++) crc = (last[(crc ^ byte(at)) & 255] as number) ^ (crc >>> 8);
  return ~crc >>> 0;
}
