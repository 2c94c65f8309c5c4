/** Owns the writing of a zip package: a few parts exchanged, added or taken out, every other entry copied byte for byte. */
import { deflateSync } from "fflate";
import type { ZipDirectory, ZipEntry } from "./zipDirectory";
import { CENTRAL, crc32, LOCAL } from "./zipDirectory";

/** Returns the package with entries exchanged or taken out (null) and parts added; every other entry is copied byte for byte. */
export function replaceEntries(
  bytes: Uint8Array,
  directory: ZipDirectory,
  changed: ReadonlyMap<ZipEntry, Uint8Array | null>,
  added: ReadonlyMap<string, Uint8Array>,
): Uint8Array {
  const out = new Pieces();
  const headers = [...pushEntries(out, bytes, directory, changed), ...pushAdded(out, added)];
  const from = out.length;
  for (const header of headers) out.push(header);
  const size = out.length - from;
  out.push(endRecord(bytes.slice(directory.end), { count: headers.length, size, from }));
  return out.joined();
}

/** What the new file is put together of, in order. */
class Pieces {
  length = 0;
  private readonly pieces: Uint8Array[] = [];

  push(piece: Uint8Array): void {
    this.pieces.push(piece);
    this.length += piece.length;
  }

  joined(): Uint8Array {
    const out = new Uint8Array(this.length);
    let at = 0;
    for (const piece of this.pieces) {
      out.set(piece, at);
      at += piece.length;
    }
    return out;
  }
}

/** Writes the entries as they stand in the file and returns their headers for the directory, in its order. */
function pushEntries(
  out: Pieces,
  bytes: Uint8Array,
  { entries, from }: ZipDirectory,
  changed: ReadonlyMap<ZipEntry, Uint8Array | null>,
): readonly Uint8Array[] {
  const headers = new Map<ZipEntry, Uint8Array>();
  const byOffset = [...entries].sort((a, b) => a.offset - b.offset);
  out.push(bytes.subarray(0, byOffset[0]?.offset ?? 0));
  byOffset.forEach((entry, i) => {
    const content = changed.get(entry);
    if (content === null) return;
    if (content) {
      headers.set(entry, pushPart(out, headOf(bytes, entry), content));
      return;
    }
    const header = bytes.slice(entry.from, entry.to);
    new DataView(header.buffer).setUint32(entry.offsetAt - entry.from, out.length, true);
    headers.set(entry, header);
    // What stands between two entries (a data descriptor, padding) goes with the first.
    out.push(bytes.subarray(entry.offset, byOffset[i + 1]?.offset ?? from));
  });
  return entries.flatMap((entry) => headers.get(entry) ?? []);
}

const pushAdded = (out: Pieces, added: ReadonlyMap<string, Uint8Array>): readonly Uint8Array[] =>
  [...added].map(([name, content]) => pushPart(out, plainHead(name), content));

/** Writes a part and returns its header for the directory. */
function pushPart(out: Pieces, head: EntryHead, content: Uint8Array): Uint8Array {
  const packed = deflateSync(content);
  const { local, central } = newHeaders(head, { content, packed });
  new DataView(central.buffer).setUint32(42, out.length, true);
  out.push(local);
  out.push(packed);
  return central;
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

function headOf(bytes: Uint8Array, entry: ZipEntry): EntryHead {
  const view = new DataView(bytes.buffer, bytes.byteOffset + entry.from, 46);
  const nameLength = view.getUint16(28, true);
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

/** Returns the record that ends the file, with its comment, for another directory. */
function endRecord(
  end: Uint8Array,
  directory: { readonly count: number; readonly size: number; readonly from: number },
): Uint8Array {
  const view = new DataView(end.buffer);
  view.setUint16(8, directory.count, true);
  view.setUint16(10, directory.count, true);
  view.setUint32(12, directory.size, true);
  view.setUint32(16, directory.from, true);
  return end;
}
