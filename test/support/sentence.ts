/** Owns what every sentence for an official must be: whole, in Vietnamese, in one Unicode form, without words of the code. */

/** camelCase words and English that could only have come out of the code. */
const codeWord =
  /\b[a-z]+[A-Z]\w*|\b(?:undefined|null|NaN|true|false|object|points|maximum|sheet|total|mandatory)\b/;

export function expectSentence(sentence: string): void {
  expect(sentence).toMatch(/^\p{Lu}|^\d/u);
  expect(sentence).toMatch(/[.?]$/);
  expect(sentence).not.toMatch(/[{}[\]]|\$|\s{2}|\.\.$/);
  expect(sentence).not.toMatch(codeWord);
  // Numbers are written with a comma.
  expect(sentence).not.toMatch(/\d\.\d(?!\.)\d* điểm/);
  expect(sentence).toBe(sentence.normalize("NFC"));
}
