/** The browser killed in the middle of a filling, ten times: at most the entry in hand is missing (200 times: `npm run kills`). */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chanceOf } from "../generator/random";
import { wholeFilling } from "../kills/filling";
import { drawMoments, measureKill } from "../kills/killedFilling";
import { pageSuite } from "../support/pageSuite";

jest.setTimeout(600_000);

const suite = pageSuite();
const filling = wholeFilling();

/** Fills as long as a quick typist does; a moment after the end is one too. */
const WHOLE = 12_000;

describe.each([
  ["the served page", () => `${suite.built.origin}/`],
  ["the page that is one file", () => `file://${suite.built.singleFile}`],
])("%s", (what, address) => {
  test("killed five times, it is restored with all entries but the one in hand", async () => {
    const profiles = mkdtempSync(join(tmpdir(), "cham-diem-kills-"));
    const measure = { address: address(), profiles, filling };
    for (const moment of drawMoments(5, filling, WHOLE, chanceOf(what.length))) {
      const { wrong } = await measureKill(measure, moment);
      expect({ moment, wrong }).toEqual({ moment, wrong: [] });
    }
    rmSync(profiles, { recursive: true, force: true });
  });
});
