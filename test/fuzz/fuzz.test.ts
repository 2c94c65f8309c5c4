/** A short run of the fuzzer, as `npm run fuzz` does it; and that its files are the same on every machine. */
import { spawnSync } from "node:child_process";
import { damagedFile } from "./damaged";
import { fuzzFormats, makeSeeds } from "./seeds";

jest.setTimeout(300_000);

test("two hundred damaged files of every format: read or refused, never anything else", () => {
  const { status, stdout } = spawnSync(
    process.execPath,
    ["src/dev/run.mjs", "test/fuzz/fuzz.ts", "--seed", "20251101", "--count", "200"],
    { encoding: "utf8" },
  );
  expect(stdout).toMatch(/\n0 faults\n$/);
  expect(status).toBe(0);
});

test("one seed and number give one file", () => {
  const [seeds, again] = [makeSeeds(), makeSeeds()];
  for (let number = 0; number < 3 * fuzzFormats.length; number++)
    expect(damagedFile(again, 7, number)).toEqual(damagedFile(seeds, 7, number));
});
