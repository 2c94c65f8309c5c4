/**
 * Prints how much of every sample is read as its truth says, then the same over 2,000 generated workbooks. Run by
 * `npm run truth [-- FOLDER] [--all]`.
 */
import { join } from "node:path";
import { compare } from "./compare";
import { recogniseFile, samples } from "./samples";
import { measureSeeds } from "./seeds";

const args = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const all = process.argv.includes("--all");
const folder = args[0] ?? join(process.cwd(), "test", "samples");
let indicators = 0;
let right = 0;
let clean = 0;
let unread = 0;
const list = samples(folder);
for (const { file, path, truth } of list) {
  try {
    const result = compare(await recogniseFile(path), truth);
    indicators += result.indicators;
    right += result.right;
    if (result.differences.length === 0) clean++;
    console.log(`${result.right}/${result.indicators}  ${file}`);
    for (const line of all ? result.differences : result.differences.slice(0, 5))
      console.log(`    ${line}`);
  } catch (error) {
    unread++;
    console.log(`not read  ${file}: ${String(error)}`);
  }
}
console.log(
  `\n${list.length} files: ${clean} without any difference, ${unread} not read; indicators wholly right ` +
    `(row, maximum, scores): ${right} of ${indicators} (${((100 * right) / indicators).toFixed(2)} %)`,
);

const seeds = measureSeeds(1, 2_000);
console.log(
  `${seeds.workbooks} generated workbooks: ${seeds.clean} wholly right without a question, ${seeds.withQuestion} with one; ` +
    `indicators wholly right: ${seeds.right} of ${seeds.indicators} (${((100 * seeds.right) / seeds.indicators).toFixed(3)} %); ` +
    `${seeds.wrongTotals} wrong totals in the sheets, ${seeds.silent.length} of them without a finding or question; ` +
    `${seeds.millisecondsEach.toFixed(1)} ms each to recognise`,
);
