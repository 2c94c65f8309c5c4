/** Owns damage to old binary workbooks: to the records of their stream, and to the chains of their container. */
import { CFB } from "@e965/xlsx";
import type { Chance } from "../../generator/random";
import { compoundFile } from "../seeds";
import { damagedBytes, joined } from "./bytes";
import { oddNumber } from "./oddValues";

/** Returns the workbook with its records changed and its container sound, or the other way round. */
export function damagedOldBook(bytes: Uint8Array, chance: Chance): Uint8Array {
  const kind = chance.whole(0, 99);
  if (kind < 10) return damagedBytes(bytes, chance);
  if (kind < 25) return withBrokenChains(bytes, chance);
  const file = CFB.read(bytes, { type: "array" });
  const name = CFB.find(file, "/Workbook") ? "Workbook" : "Book";
  const stream = Uint8Array.from(CFB.find(file, `/${name}`).content);
  return compoundFile(damagedStream(stream, chance), name);
}

interface BookRecord {
  type: number;
  body: Uint8Array;
  /** The length that its head states, where that is not the true one. */
  statedLength?: number;
}

const BOUND_SHEET = 0x85;
const BEGIN = 0x809;
/** Numbers of records that readers look at, of all versions. */
const types = [
  0x06, 0x0a, 0x0c, 0x12, 0x17, 0x18, 0x1ae, 0x22, 0x2f, 0x31, 0x3c, 0x3d, 0x42, 0x7d, 0x85, 0x92,
  0xbd, 0xbe, 0xd6, 0xe0, 0xe5, 0xfc, 0xfd, 0x200, 0x201, 0x203, 0x204, 0x205, 0x207, 0x208, 0x21,
  0x221, 0x236, 0x27e, 0x293, 0x406, 0x41e, 0x4bc, 0x809, 0x867,
] as const;

function damagedStream(stream: Uint8Array, chance: Chance): Uint8Array {
  const records = readRecords(stream);
  const sheets = sheetsOf(records);
  const changed = [...records];
  for (let times = chance.whole(1, 5); times > 0; times--) changeRecord(changed, chance);
  if (chance.is(0.9)) placeSheets(changed, sheets);
  return joined(...changed.map(bytesOf));
}

function readRecords(stream: Uint8Array): readonly BookRecord[] {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const records: BookRecord[] = [];
  for (let at = 0; at + 4 <= stream.length; ) {
    const end = at + 4 + view.getUint16(at + 2, true);
    records.push({ type: view.getUint16(at, true), body: stream.slice(at + 4, end) });
    at = end;
  }
  return records;
}

function changeRecord(records: BookRecord[], chance: Chance): void {
  const at = chance.whole(0, records.length - 1);
  const record = records[at];
  if (!record) return;
  const { type, body } = record;
  switch (chance.whole(0, 9)) {
    case 0:
      records.splice(at, 1);
      return;
    case 1:
      records.splice(
        at,
        0,
        ...Array.from({ length: chance.pick([1, 2, 500]) }, () => ({ type, body })),
      );
      return;
    case 2:
      records.splice(chance.whole(0, records.length - 1), 0, { type, body });
      return;
    case 3:
      record.type = chance.pick(types);
      return;
    case 4:
      record.body = body.slice(0, chance.whole(0, body.length));
      return;
    case 5:
      record.body = joined(body, randomBytes(chance));
      return;
    case 6:
      record.statedLength = oddNumber(chance, 2);
      return;
    case 7:
      records.splice(at, 0, { type: chance.pick(types), body: randomBytes(chance) });
      return;
    default:
      record.body = withOddField(body, chance);
  }
}

const randomBytes = (chance: Chance): Uint8Array =>
  Uint8Array.from({ length: chance.whole(0, 60) }, () =>
    chance.pick([0, 1, 255, chance.whole(0, 255)]),
  );

function withOddField(body: Uint8Array, chance: Chance): Uint8Array {
  const changed = Uint8Array.from(body);
  const size = chance.pick([1, 2, 2, 4] as const);
  if (changed.length < size) return changed;
  const at = chance.whole(0, changed.length - size);
  let value = oddNumber(chance, size);
  for (let i = 0; i < size; i++) {
    changed[at + i] = value % 256;
    value = Math.floor(value / 256);
  }
  return changed;
}

interface SheetRecords {
  readonly listed: BookRecord;
  readonly begin: BookRecord;
}

/** Each sheet's entry in the list, with the record that begins it. */
function sheetsOf(records: readonly BookRecord[]): readonly SheetRecords[] {
  const places = new Map<number, BookRecord>();
  let at = 0;
  for (const record of records) {
    if (record.type === BEGIN) places.set(at, record);
    at += 4 + record.body.length;
  }
  return records.flatMap((listed) => {
    const { type, body } = listed;
    const begin = type === BOUND_SHEET ? places.get(viewOf(body).getUint32(0, true)) : undefined;
    return begin ? [{ listed, begin }] : [];
  });
}

/** Writes into the list where the sheets begin now. */
function placeSheets(records: readonly BookRecord[], sheets: readonly SheetRecords[]): void {
  const places = new Map<BookRecord, number>();
  let at = 0;
  for (const record of records) {
    places.set(record, at);
    at += 4 + record.body.length;
  }
  for (const { listed, begin } of sheets) {
    const place = places.get(begin);
    if (place !== undefined && listed.body.length >= 4)
      viewOf(listed.body).setUint32(0, place, true);
  }
}

function bytesOf({ type, body, statedLength }: BookRecord): Uint8Array {
  const head = new Uint8Array(4);
  viewOf(head).setUint16(0, type, true);
  viewOf(head).setUint16(2, statedLength ?? body.length, true);
  return joined(head, body);
}

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Numbers in the header, in the table of sectors and in the directory. */
function withBrokenChains(bytes: Uint8Array, chance: Chance): Uint8Array {
  const broken = Uint8Array.from(bytes);
  const view = viewOf(broken);
  const sector = (number: number): number => 512 * (number + 1);
  const table = sector(view.getUint32(76, true));
  const directory = sector(view.getUint32(48, true));
  for (let times = chance.whole(1, 4); times > 0; times--) {
    const at = chance.pick([
      chance.whole(6, 18) * 4,
      table + 4 * chance.whole(0, 127),
      directory + 128 * chance.whole(0, 3) + chance.pick([64, 68, 72, 76, 116, 120]),
    ]);
    if (at + 4 > broken.length) continue;
    view.setUint32(at, chance.is(0.5) ? chance.whole(0, 60) : oddNumber(chance, 4), true);
  }
  return broken;
}
