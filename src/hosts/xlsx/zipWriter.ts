/** Owns the writing of a zip package: a few parts exchanged, every other entry copied byte for byte. */
import { deflateSync } from "fflate";
import type { ZipDirectory, ZipEntry } from "./zipDirectory";
import { crc32, findEnd, LOCAL } from "./zipDirectory";

/** Returns the package with these parts exchanged; every other entry is copied byte for byte. */
export function replaceEntries(
  bytes: Uint8Array,
  { entries, from }: ZipDirectory,
  changed: ReadonlyMap<ZipEntry, Uint8Array>,
): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: Uint8Array[] = [];
  const newOffsets = new Map<number, number>();
  const newCentral = new Map<ZipEntry, Uint8Array>();
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
function newHeaders(
  bytes: Uint8Array,
  view: DataView,
  entry: ZipEntry,
  { content, packed }: Packed,
) {
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
