/** Owns the way into a compound file, the container of old binary workbooks: its streams by name, every chain walked once and within the file. */
import { HostError } from "../../hosts/host";

// [MS-CFB] 2.2
const FAT_COUNT_IN_HEADER = 109;
const FAT_PLACES_AT = 76;
const DIRECTORY_AT = 48;
const MINI_FAT_AT = 60;
const MORE_FAT_AT = 68;
/** Sector numbers from here on are no sectors: they end a chain. */
const NO_SECTOR = 0xfffffffa;
const ENTRY_SIZE = 128;
const MINI_SECTOR_SIZE = 64;
/** A stream shorter than this is kept in the stream of small ones. */
const SMALLEST_BIG_STREAM = 4096;

interface Entry {
  readonly name: string;
  readonly isStream: boolean;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

/** Throws a HostError where a chain turns back on itself or leaves the file. */
export class CompoundFile {
  private readonly view: DataView;
  private readonly sectorSize: number;
  private readonly sectorCount: number;
  private readonly fat: readonly DataView[];
  private readonly entries: readonly Entry[];

  constructor(private readonly bytes: Uint8Array) {
    if (bytes.length < 512) throw damaged("header");
    this.view = viewOf(bytes);
    this.sectorSize = sectorSizeOf(this.view);
    // The header takes the place of a sector; the last one may be cut short.
    this.sectorCount = Math.ceil(bytes.length / this.sectorSize) - 1;
    this.fat = this.fatPlaces().map((place) => viewOf(this.sector(place)));
    const directory = this.chained(this.view.getUint32(DIRECTORY_AT, true), Infinity);
    this.entries = readEntries(directory);
  }

  /** Returns the content of a stream that stands at the root, or null. The bytes are the caller's own. */
  stream(name: string): Uint8Array | null {
    const entry = this.entryOf(name);
    if (!entry) return null;
    return entry.size < SMALLEST_BIG_STREAM
      ? this.smallStream(entry)
      : this.chained(entry.start, entry.size);
  }

  /** Writes as many bytes over a stream in the file's own bytes; false where there is no such stream, or it is kept among small ones. */
  exchange(name: string, content: Uint8Array): boolean {
    const entry = this.entryOf(name);
    if (!entry || entry.size < SMALLEST_BIG_STREAM || content.length !== entry.size) return false;
    let at = 0;
    for (const sector of this.sectorsOf(entry.start, entry.size)) {
      sector.set(content.subarray(at, at + sector.length));
      at += sector.length;
    }
    return true;
  }

  private entryOf(name: string): Entry | undefined {
    const wanted = name.toLowerCase();
    return this.rootEntries().find(
      (found) => found.isStream && found.name.toLowerCase() === wanted,
    );
  }

  /** Where the sectors of the table of sectors are: the first in the header, more in a chain of lists. */
  private fatPlaces(): readonly number[] {
    const places = placesIn(this.view, FAT_PLACES_AT, FAT_COUNT_IN_HEADER);
    // Writers leave anything where no further list is needed.
    if (places.length < FAT_COUNT_IN_HEADER) return places;
    const visited = new Visited("list of FAT sectors");
    const perList = this.sectorSize / 4 - 1;
    for (let list = this.view.getUint32(MORE_FAT_AT, true); list < NO_SECTOR; ) {
      visited.add(list);
      const view = viewOf(this.sector(list));
      if (view.byteLength < this.sectorSize) throw damaged("list of FAT sectors");
      places.push(...placesIn(view, 0, perList));
      list = view.getUint32(4 * perList, true);
    }
    if (places.length > this.sectorCount) throw damaged("list of FAT sectors");
    return places;
  }

  private sector(number: number): Uint8Array {
    if (number >= this.sectorCount) throw damaged("sector");
    const from = (number + 1) * this.sectorSize;
    return this.bytes.subarray(from, from + this.sectorSize);
  }

  private next(sector: number): number {
    const perSector = this.sectorSize / 4;
    const table = this.fat[Math.floor(sector / perSector)];
    const at = 4 * (sector % perSector);
    if (!table || at + 4 > table.byteLength) throw damaged("FAT");
    return table.getUint32(at, true);
  }

  /** Returns what a chain of sectors holds, so many bytes at most. */
  private chained(start: number, size: number): Uint8Array {
    const sectors = this.sectorsOf(start, size);
    const length = sectors.reduce((sum, sector) => sum + sector.length, 0);
    return joined(sectors, Math.min(size, length));
  }

  private sectorsOf(start: number, size: number): readonly Uint8Array[] {
    const sectors: Uint8Array[] = [];
    const visited = new Visited("chain of sectors");
    let length = 0;
    for (let sector = start; sector < NO_SECTOR && length < size; ) {
      visited.add(sector);
      const part = this.sector(sector);
      sectors.push(part);
      length += part.length;
      // What comes after the last sector that is needed is no matter.
      if (length < size) sector = this.next(sector);
    }
    return sectors;
  }

  private smallStream({ start, size }: Entry): Uint8Array {
    const root = this.entries[0];
    const store = root ? this.chained(root.start, root.size) : new Uint8Array();
    const table = viewOf(this.chained(this.view.getUint32(MINI_FAT_AT, true), Infinity));
    const parts: Uint8Array[] = [];
    const visited = new Visited("chain of small sectors");
    let length = 0;
    for (let sector = start; sector < NO_SECTOR && length < size; ) {
      visited.add(sector);
      const from = sector * MINI_SECTOR_SIZE;
      if (from >= store.length) throw damaged("small sector");
      const part = store.subarray(from, from + MINI_SECTOR_SIZE);
      parts.push(part);
      length += part.length;
      if (length >= size) break;
      if (4 * sector + 4 > table.byteLength) throw damaged("mini FAT");
      sector = table.getUint32(4 * sector, true);
    }
    return joined(parts, Math.min(size, length));
  }

  /** The entries of the root storage: a tree of neighbours. Storages inside hold workbooks of their own. */
  private rootEntries(): readonly Entry[] {
    const found: Entry[] = [];
    const visited = new Visited("directory");
    const waiting = [this.entries[0]?.child ?? NO_SECTOR];
    for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
      if (index >= NO_SECTOR) continue;
      visited.add(index);
      const entry = this.entries[index];
      if (!entry) throw damaged("directory");
      found.push(entry);
      waiting.push(entry.left, entry.right);
    }
    return found;
  }
}

/** What was walked over; nothing is walked over twice. */
class Visited {
  private readonly numbers = new Set<number>();

  constructor(private readonly what: string) {}

  add(number: number): void {
    if (this.numbers.has(number)) throw damaged(this.what);
    this.numbers.add(number);
  }
}

/** Version 3 has sectors of 512 bytes, version 4 of 4,096; nothing else is known. */
function sectorSizeOf(header: DataView): number {
  const version = header.getUint16(26, true);
  const shift = header.getUint16(30, true);
  if (version === 3 && shift === 9) return 512;
  if (version === 4 && shift === 12) return 4096;
  throw damaged("version");
}

/** Numbers of sectors up to the first that is none. */
function placesIn(view: DataView, from: number, count: number): number[] {
  const places: number[] = [];
  for (let i = 0; i < count; i++) {
    const place = view.getUint32(from + 4 * i, true);
    if (place >= NO_SECTOR) break;
    places.push(place);
  }
  return places;
}

function readEntries(directory: Uint8Array): readonly Entry[] {
  const view = viewOf(directory);
  const entries: Entry[] = [];
  for (let at = 0; at + ENTRY_SIZE <= directory.length; at += ENTRY_SIZE) {
    const nameLength = Math.min(64, view.getUint16(at + 64, true));
    entries.push({
      name: utf16.decode(directory.subarray(at, at + nameLength)).replace(/\0.*$/s, ""),
      isStream: view.getUint8(at + 66) === 2,
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    });
  }
  return entries;
}

const utf16 = new TextDecoder("utf-16le");

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part.subarray(0, length - at), at);
    at += part.length;
  }
  return whole;
}

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const damaged = (detail: string): HostError => new HostError("damagedFile", { detail });
