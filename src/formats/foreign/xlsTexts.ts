/** Owns the guard before SheetJS for the shared texts of old workbooks: as many as are whole, in no more pieces than are worth the time. */
import { HostError } from "../../hosts/host";

const CONTINUE = 0x3c;
/** SheetJS looks for the beginning of a piece at every character. */
const MAXIMUM_STEPS = 5e9;

/** Makes the record of shared texts that begins here state no more of them than it and those that go on from it hold. */
export function guardSharedTexts(stream: Uint8Array, at: number): void {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const texts = new SharedTexts(piecesFrom(view, stream, at));
  if (texts.length < 8) return;
  const stated = view.getUint32(at + 8, true);
  const whole = texts.countWhole(stated);
  if (whole < stated) view.setUint32(at + 8, whole, true);
}

/** The contents of a record and of all that continue it. */
function piecesFrom(view: DataView, stream: Uint8Array, from: number): readonly Uint8Array[] {
  const pieces: Uint8Array[] = [];
  let at = from;
  do {
    const end = at + 4 + view.getUint16(at + 2, true);
    pieces.push(stream.subarray(at + 4, end));
    at = end;
  } while (at + 4 <= stream.length && view.getUint16(at, true) === CONTINUE);
  return pieces;
}

class SharedTexts {
  readonly length: number;
  private readonly view: DataView;
  /** Where pieces begin, in order. */
  private readonly starts: readonly number[];

  constructor(pieces: readonly Uint8Array[]) {
    this.length = pieces.reduce((sum, piece) => sum + piece.length, 0);
    if (this.length * pieces.length > MAXIMUM_STEPS)
      throw new HostError("tooLarge", { limit: String(MAXIMUM_STEPS), detail: "texts" });
    const all = new Uint8Array(this.length);
    let at = 0;
    this.starts = pieces.map((piece) => {
      all.set(piece, at);
      at += piece.length;
      return at - piece.length;
    });
    this.view = new DataView(all.buffer);
  }

  /** Returns how many texts, so many at most, begin with a whole head. */
  countWhole(most: number): number {
    let at = 8;
    let count = 0;
    while (count < most && at + 3 <= this.length) {
      at = this.endOfText(at);
      count++;
    }
    return count;
  }

  /** [MS-XLS] 2.5.293: length, flags, sizes of what follows, the characters, then formatting and phonetic data. */
  private endOfText(from: number): number {
    const { view, length } = this;
    const flags = view.getUint8(from + 2);
    const [hasRuns, hasMore] = [(flags & 8) !== 0, (flags & 4) !== 0];
    const begin = from + 3 + (hasRuns ? 2 : 0) + (hasMore ? 4 : 0);
    if (begin > length) return length;
    const runs = hasRuns ? view.getUint16(from + 3, true) : 0;
    const more = hasMore ? view.getUint32(begin - 4, true) : 0;
    return this.endOfCharacters(begin, view.getUint16(from, true), flags & 1) + 4 * runs + more;
  }

  /** A piece that begins between two characters says anew how wide they are. */
  private endOfCharacters(from: number, count: number, flags: number): number {
    let [at, left, width] = [from, count, 1 + flags];
    let piece = firstFrom(this.starts, at);
    while (left > 0 && at < this.length) {
      const start = this.starts[piece] ?? Infinity;
      const before = (start - at) / width;
      if (before >= left) break;
      piece++;
      if (!Number.isInteger(before) || start < at) continue;
      left -= before;
      width = 1 + (start < this.length && this.view.getUint8(start) !== 0 ? 1 : 0);
      at = start + 1;
    }
    return at + left * width;
  }
}

/** Returns the index of the first number of a sorted list that is not lower. */
function firstFrom(list: readonly number[], lowest: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < lowest) low = middle + 1;
    else high = middle;
  }
  return low;
}
