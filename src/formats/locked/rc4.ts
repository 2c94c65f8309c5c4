/** Owns RC4, which libraries no longer have. */

/** Returns the bytes of the key stream, one a call. */
export function keyStream(key: Uint8Array): () => number {
  const box = Uint8Array.from({ length: 256 }, (_, i) => i);
  const swap = (a: number, b: number): void => {
    [box[a], box[b]] = [box[b] ?? 0, box[a] ?? 0];
  };
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + (box[i] ?? 0) + (key[i % key.length] ?? 0)) & 255;
    swap(i, j);
  }
  let [a, b] = [0, 0];
  return () => {
    a = (a + 1) & 255;
    b = (b + (box[a] ?? 0)) & 255;
    swap(a, b);
    return box[((box[a] ?? 0) + (box[b] ?? 0)) & 255] ?? 0;
  };
}
