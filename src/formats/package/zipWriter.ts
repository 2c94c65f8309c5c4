/** Owns the writing of a zip package: a few parts exchanged, added or taken out, every other entry copied byte for byte. */
import { deflateSync } from "fflate";
import type { ZipDirectory, ZipEntry } from "./zipDirectory";
import { CENTRAL, crc32, findEnd, LOCAL } from "./zipDirectory";

/** Returns the package with entries exchanged or taken out (null) and parts added; every other entry is copied byte for byte. */
export function replaceEntries(
  bytes: Uint8Array,
  { entries, from }: ZipDirectory,
  changed: ReadonlyMap<ZipEntry, Uint8Array | null>,
  added: ReadonlyMap<string, Uint8Array>,
): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: Uint8Array[] = [];
  const newOffsets = new Map<number, number>();
  const newCentral = new Map<ZipEntry, Uint8Array>();
  const addedCentral: Uint8Array[] = [];
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
    if (content === null) return;
    // What stands between two entries (a data descriptor, padding) goes with the first.
    if (!content) return push(bytes.subarray(entry.offset, byOffset[i + 1]?.offset ?? from));
    const packed = deflateSync(content);
    const { local, central } = newHeaders(headOf(bytes, view, entry), { content, packed });
    newCentral.set(entry, central);
    push(local);
    push(packed);
  });
  for (const [name, content] of added) {
    const packed = deflateSync(content);
    const { local, central } = newHeaders(plainHead(name), { content, packed });
    new DataView(central.buffer).setUint32(42, length, true);
    addedCentral.push(central);
    push(local);
    push(packed);
  }

  const directoryAt = length;
  const kept = entries.filter((entry) => changed.get(entry) !== null);
  for (const entry of kept) {
    const central = newCentral.get(entry) ?? bytes.slice(entry.from, entry.to);
    const offset = newOffsets.get(entry.offset) ?? entry.offset;
    const at = newCentral.has(entry) ? 42 : entry.offsetAt - entry.from;
    new DataView(central.buffer, central.byteOffset).setUint32(at, offset, true);
    push(central);
  }
  addedCentral.forEach(push);
  push(
    endRecord(bytes, view, {
      count: kept.length + addedCentral.length,
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

/** What the headers of a new entry take over: the fixed part of a central header, and the name. */
interface EntryHead {
  readonly fixed: Uint8Array;
  readonly flags: number;
  readonly name: Uint8Array;
}

function headOf(bytes: Uint8Array, view: DataView, entry: ZipEntry): EntryHead {
  const nameLength = view.getUint16(entry.from + 28, true);
  return {
    fixed: bytes.subarray(entry.from, entry.from + 46),
    flags: entry.flags & ~8 & 0xffff,
    name: bytes.subarray(entry.from + 46, entry.from + 46 + nameLength),
  };
}

/** The head of a part that was not there; its time is the first day that a zip file knows, as Excel writes it. */
function plainHead(name: string): EntryHead {
  const encoded = new TextEncoder().encode(name);
  const fixed = new Uint8Array(46);
  const view = new DataView(fixed.buffer);
  view.setUint32(0, CENTRAL, true);
  view.setUint16(4, 20, true);
  view.setUint16(14, 0x21, true);
  // Names beyond ASCII are marked as UTF-8.
  return { fixed, flags: encoded.length === name.length ? 0 : 0x800, name: encoded };
}

/** Headers of a written part: name and time of its head, no extra fields and no data descriptor. */
function newHeaders({ fixed, flags, name }: EntryHead, { content, packed }: Packed) {
  const time = new DataView(fixed.buffer, fixed.byteOffset).getUint32(12, true);
  const local = new Uint8Array(30 + name.length);
  const central = new Uint8Array(46 + name.length);
  central.set(fixed);
  local.set(name, 30);
  central.set(name, 46);
  const setCommon = (header: DataView, at: number): void => {
    header.setUint16(at, 20, true);
    header.setUint16(at + 2, flags, true);
    header.setUint16(at + 4, 8, true);
    header.setUint32(at + 6, time, true);
    header.setUint32(at + 10, crc32(content), true);
    header.setUint32(at + 14, packed.length, true);
    header.setUint32(at + 18, content.length, true);
    header.setUint16(at + 22, name.length, true);
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
