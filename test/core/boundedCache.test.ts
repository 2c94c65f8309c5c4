/** Owns the check of the bounded cache: nothing is made twice while it is held, and it never holds more than it may. */
import { boundedCache } from "../../src/core/base/boundedCache";

/** Looks the keys up one after another and returns those that were made. */
function madeFor(limit: number, keys: string): string {
  const cache = boundedCache<string, string>(limit);
  let made = "";
  for (const key of keys)
    expect(
      cache(key, () => {
        made += key;
        return key.toUpperCase();
      }),
    ).toBe(key.toUpperCase());
  return made;
}

test.each([
  ["a key that comes again is found", 3, "abab", "ab"],
  ["as many as it holds stay", 3, "abcabc", "abc"],
  ["one more, and all are forgotten but that one", 3, "abcdda", "abcda"],
])("%s", (_, limit, keys, made) => {
  expect(madeFor(limit, keys)).toBe(made);
});

test("what was made from an empty text is found again too", () => {
  const cache = boundedCache<string, string>(2);
  cache("-", () => "");
  expect(cache("-", () => "made again")).toBe("");
});
