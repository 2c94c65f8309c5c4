/**
 * Kills the browser at random moments of a filling and says what was there afterwards: `npm run kills [-- COUNT [file [SEED]]]`.
 * 200 kills by default; "file" opens the page that is one file from the disk. Ends with 1 where more than the last entry is missing.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chanceOf } from "../generator/random";
import { buildPage, servePage } from "../support/builtPage";
import { wholeFilling } from "./filling";
import { drawMoments, type KillResult, measureKill, timeWhole } from "./killedFilling";

const [count = "200", place = "served", seed = "1"] = process.argv.slice(2);

const made = process.env["CHAM_DIEM_PAGE"];
const folder = made ?? buildPage();
const profiles = mkdtempSync(join(tmpdir(), "cham-diem-kills-"));
const server = await servePage(folder);
const address = place === "file" ? `file://${join(folder, "cham-diem.html")}` : `${server.origin}/`;
const measure = { address, profiles, filling: wholeFilling() };

const whole = await timeWhole(measure);
console.log(`a whole filling takes ${whole} ms`);
const results: KillResult[] = [];
const chance = chanceOf(Number(seed));
for (const moment of drawMoments(Number(count), measure.filling, whole, chance)) {
  const result = await measureKill(measure, moment);
  results.push(result);
  if (result.wrong.length > 0) console.log(JSON.stringify(result));
  else if (results.length % 10 === 0) console.log(`${results.length} kills`);
}
server.close();
rmSync(profiles, { recursive: true, force: true });
if (made === undefined) rmSync(folder, { recursive: true });

for (const kind of ["afterKey", "anyTime"] as const) {
  const some = results.filter(({ moment }) => moment.kind === kind);
  const by = (state: KillResult["lastEntry"]) =>
    some.filter(({ lastEntry }) => lastEntry === state).length;
  const wrong = some.filter((result) => result.wrong.length > 0).length;
  const what = kind === "afterKey" ? "within 100 ms after a key" : "at any time";
  console.log(
    `${some.length} kills ${what}: last entry whole ${by("whole")}, partly ${by("partly")}, missing ${by("missing")}; more than the last entry missing or wrong: ${wrong}`,
  );
}
process.exitCode = results.some(({ wrong }) => wrong.length > 0) ? 1 : 0;
