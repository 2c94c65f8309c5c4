/** Owns the guard before SheetJS: records of old binary workbooks that it need not see, or would read past their end, are made harmless. */
import { HostError } from "../../hosts/host";

// Record numbers of [MS-XLS] 2.3.
const FORMULA = 0x06;
const NAME = 0x18;
const SHARED_FORMULA = 0x4bc;
const ARRAY = 0x221;
const LABEL = 0x204;
const RICH_LABEL = 0xd6;
const FORMAT = 0x41e;
const REFERENCED_SHEETS = 0x17;
const REFERENCED_BOOK = 0x1ae;
const REFERENCED_NAME = 0x23;
const FONT = 0x31;
const RESULT_TEXT = 0x207;

/** Beginning, end, sheets, encodings, references, styles, shared strings, and what a sheet holds. */
const needed = new Set([
  ...[
    0x809,
    0x0a,
    0x85,
    0x22,
    0x42,
    REFERENCED_SHEETS,
    REFERENCED_BOOK,
    REFERENCED_NAME,
    NAME,
    FORMAT,
    0xe0,
    FONT,
    0xfc,
    0x3c,
  ],
  ...[
    0x203,
    LABEL,
    RICH_LABEL,
    0xfd,
    0x205,
    0x27e,
    0xbd,
    FORMULA,
    RESULT_TEXT,
    SHARED_FORMULA,
    ARRAY,
  ],
  ...[0x200, 0xe5],
]);
/** A record that SheetJS knows and passes over. */
const PASSED_OVER = 0x59;

/** Where the length of the tokens stands, and where they begin. */
const tokenPlaces: { readonly [record: number]: readonly [lengthAt: number, tokensAt: number] } = {
  [FORMULA]: [20, 22],
  [SHARED_FORMULA]: [8, 10],
  [ARRAY]: [12, 14],
};
/** Where the count of characters stands. */
const textPlaces: { readonly [record: number]: number } = {
  [LABEL]: 6,
  [RICH_LABEL]: 6,
  [FORMAT]: 2,
  [RESULT_TEXT]: 0,
};
/** Bytes up to the end of a count in one byte: without it SheetJS never ends. */
const shortest: { readonly [record: number]: number } = { [FORMAT]: 3, [FONT]: 15 };

/** Formulas under the numbers that Excel 3 and 4 gave them; some programs still write them. */
const formerNumbers: { readonly [record: number]: number } = { 0x206: FORMULA, 0x406: FORMULA };

/** Returns the number that Excel gives such a record today. */
export const currentType = (type: number): number => formerNumbers[type] ?? type;

/** Returns the number that the record shall have; empties a formula whose tokens cannot be walked to the end. */
export function guardedType(type: number, record: DataView, isOld: boolean): number {
  if (!needed.has(type)) return PASSED_OVER;
  refuseEndlessReference(type, record);
  if (record.byteLength < (shortest[type] ?? 0)) return PASSED_OVER;
  const text = textPlaces[type];
  // The oldest formats count their characters in one byte.
  if (text !== undefined && !(isOld && type === FORMAT)) {
    if (record.byteLength < text + 2) return PASSED_OVER;
    if (record.getUint16(text, true) > record.byteLength) return PASSED_OVER;
  }
  emptyUnsafeFormula(type, record, isOld);
  return type;
}

/** Without a count SheetJS never ends. */
function refuseEndlessReference(type: number, record: DataView): void {
  const isEndless =
    (type === REFERENCED_SHEETS && record.byteLength < 2) ||
    (type === REFERENCED_NAME && record.byteLength < 7) ||
    (type === REFERENCED_BOOK && !hasSoundTexts(record));
  if (isEndless) throw new HostError("damagedFile", { detail: `record ${type}` });
}

/** The path of another book, then the names of its sheets. This book itself is a number in place of the path. */
function hasSoundTexts(record: DataView): boolean {
  const { byteLength } = record;
  if (byteLength < 4) return false;
  const length = record.getUint16(2, true);
  if (length === 0x0401 || length === 0x3a01) return true;
  let at = 4 + sizeOfText(record, 4, length);
  while (at + 2 <= byteLength) {
    const count = record.getUint16(at, true);
    at += 2 + sizeOfText(record, at + 2, count);
  }
  return at >= byteLength;
}

/** A byte that says how wide the characters are, and the characters. */
const sizeOfText = (record: DataView, at: number, count: number): number =>
  1 + count * (at < record.byteLength && record.getUint8(at) !== 0 ? 2 : 1);

/** SheetJS never ends on tokens that do not fit their record. */
function emptyUnsafeFormula(type: number, record: DataView, isOld: boolean): void {
  const place = type === NAME ? namePlace(record) : tokenPlaces[type];
  if (!place) return;
  const [lengthAt, tokensAt] = place;
  if (record.byteLength < lengthAt + 2) throw new HostError("damagedFile", { detail: "formula" });
  const end = tokensAt + record.getUint16(lengthAt, true);
  if (isOld || end > record.byteLength || !canWalk(record, tokensAt, end))
    record.setUint16(lengthAt, 0, true);
}

/** The tokens of a name come after its characters. */
function namePlace(record: DataView): readonly [number, number] {
  if (record.byteLength < 15) return [4, 15];
  const isWide = (record.getUint8(14) & 1) !== 0;
  return [4, 15 + record.getUint8(3) * (isWide ? 2 : 1)];
}

function canWalk(record: DataView, from: number, end: number): boolean {
  let at = from;
  while (at < end) {
    const size = tokenSize(record, at, end);
    if (size === 0) return false;
    at += size;
  }
  return at === end;
}

/** Bytes of each token with its number, [MS-XLS] 2.5.198; missing are those that refer to data after the tokens. */
const sizes: { readonly [token: number]: number } = {
  0x01: 5,
  0x02: 5,
  0x1c: 2,
  0x1d: 2,
  0x1e: 3,
  0x1f: 9,
  0x21: 3,
  0x22: 4,
  0x23: 5,
  0x24: 5,
  0x25: 9,
  0x27: 7,
  0x28: 7,
  0x29: 3,
  0x2a: 5,
  0x2b: 9,
  0x2c: 5,
  0x2d: 9,
  0x39: 7,
  0x3a: 7,
  0x3b: 11,
  0x3c: 7,
  0x3d: 11,
};
const TEXT = 0x17;
const ATTRIBUTE = 0x19;
const CHOOSE = 0x04;

/** Returns the size of the token that stands here, or 0 when it is unknown. */
function tokenSize(record: DataView, at: number, end: number): number {
  const token = record.getUint8(at);
  if (token >= 0x03 && token <= 0x16) return 1;
  if (at + 4 <= end && token === ATTRIBUTE)
    return record.getUint8(at + 1) === CHOOSE ? 6 + 2 * record.getUint16(at + 2, true) : 4;
  if (at + 3 <= end && token === TEXT)
    return 3 + record.getUint8(at + 1) * ((record.getUint8(at + 2) & 1) + 1);
  // Tokens from 0x20 on come in three classes.
  return sizes[token >= 0x20 && token < 0x80 ? 0x20 | (token & 0x1f) : token] ?? 0;
}
