/** Owns the SHA-256 of text and bytes, in plain arithmetic: the same in a page, in Node and in tests. */

/** Returns the digest as 64 hexadecimal digits. Text is taken as UTF-8. */
export function sha256(data: string | Uint8Array): string {
  const bytes = typeof data === "string" ? utf8(data) : data;
  const state = new Uint32Array(INITIAL);
  const padded = pad(bytes);
  const words = new Uint32Array(64);
  for (let start = 0; start < padded.length; start += 64) digestBlock(state, padded, start, words);
  return Array.from(state, (word) => word.toString(16).padStart(8, "0")).join("");
}

/** Appends a one bit, noughts, and the length in bits as 64 bits: whole blocks of 64 bytes. */
function pad(bytes: Uint8Array): Uint8Array {
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 0x20000000));
  view.setUint32(padded.length - 4, (bytes.length << 3) >>> 0);
  return padded;
}

// FIPS 180-4, section 6.2.2.
function digestBlock(state: Uint32Array, data: Uint8Array, start: number, w: Uint32Array): void {
  const view = new DataView(data.buffer, start, 64);
  const at = (list: Uint32Array, index: number): number => list[index] ?? 0;
  for (let i = 0; i < 16; i++) w[i] = view.getUint32(i * 4);
  for (let i = 16; i < 64; i++) {
    const a = at(w, i - 15);
    const b = at(w, i - 2);
    const s0 = rotate(a, 7) ^ rotate(a, 18) ^ (a >>> 3);
    const s1 = rotate(b, 17) ^ rotate(b, 19) ^ (b >>> 10);
    w[i] = at(w, i - 16) + s0 + at(w, i - 7) + s1;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let i = 0; i < 64; i++) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const choice = (e & f) ^ (~e & g);
    const t1 = (h + s1 + choice + at(CONSTANTS, i) + at(w, i)) | 0;
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const t2 = (s0 + majority) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => {
    state[index] = at(state, index) + word;
  });
}

const rotate = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** The fractional parts of the square and cube roots of the first primes, as the standard derives them. */
const primes = Array.from({ length: 310 }, (_, index) => index + 2).filter((number) =>
  Array.from({ length: number - 2 }, (_, index) => index + 2).every(
    (divisor) => divisor * divisor > number || number % divisor !== 0,
  ),
);
const fraction = (root: number): number => Math.floor((root - Math.floor(root)) * 0x100000000);
const INITIAL = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
const CONSTANTS = new Uint32Array(primes.slice(0, 64).map((prime) => fraction(Math.cbrt(prime))));

/** A lone half of a pair, which UTF-8 has no bytes for, becomes the replacement character. */
function utf8(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    const code = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000)
      bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else
      bytes.push(
        0xf0 | (code >> 18),
        0x80 | ((code >> 12) & 63),
        0x80 | ((code >> 6) & 63),
        0x80 | (code & 63),
      );
  }
  return Uint8Array.from(bytes);
}
