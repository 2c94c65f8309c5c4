/** Owns the measure over generated workbooks: how much is read right, and whether a wrong total was ever silent. */
import { recogniseWorkbook } from "../../src/actions/reading/openWorkbook";
import { loadRubrics } from "../../src/actions/loading/builtIn/loadRubrics";
import { scoreReading } from "../../src/actions/scoring/scoreReading";
import type { Item } from "../../src/core/model/table/reading";
import { sum } from "../generator/rubric";
import { makeWorkbook } from "../generator/workbook";
import { compare } from "./compare";

export interface SeedsMeasure {
  readonly workbooks: number;
  readonly indicators: number;
  readonly right: number;
  /** Workbooks read without any difference and without a question. */
  readonly clean: number;
  readonly withQuestion: number;
  /** Totals computed or shown wrong. */
  readonly wrongTotals: number;
  /** Seeds of wrong totals that neither a finding nor a question tells of. */
  readonly silent: readonly number[];
  readonly millisecondsEach: number;
}

/** Recognises and scores the workbooks of the seeds `from`…`to`. */
export function measureSeeds(from: number, to: number): SeedsMeasure {
  let indicators = 0;
  let right = 0;
  let clean = 0;
  let withQuestion = 0;
  let wrongTotals = 0;
  let milliseconds = 0;
  const silent: number[] = [];
  for (let seed = from; seed <= to; seed++) {
    const { workbook, truth } = makeWorkbook(seed);
    const start = performance.now();
    const reading = recogniseWorkbook(workbook);
    milliseconds += performance.now() - start;
    const result = compare(reading, truth);
    indicators += result.indicators;
    right += result.right;
    if (reading.questions.length > 0) withQuestion++;
    else if (result.differences.length === 0) clean++;
    const { findings } = scoreReading(reading, loadRubrics());
    for (const table of truth) {
      const read = reading.tables.find(
        (other) => other.sheet === table.sheet && other.kind === table.kind,
      );
      if (!read || read.columns.self === null) continue;
      const wanted = sum(table.leaves.map((leaf) => leaf.self));
      const isRight = (read.total?.scores.self.points ?? sum(read.items.map(selfOf))) === wanted;
      const isShownRight = (read.total?.scores.self.shown ?? wanted) === wanted;
      if (isRight && isShownRight) continue;
      wrongTotals++;
      const isTold =
        reading.questions.length > 0 ||
        findings.some(({ code, sheet }) => sheet === table.sheet && tells.includes(code));
      if (!isTold) silent.push(seed);
    }
  }
  const workbooks = to - from + 1;
  return {
    workbooks,
    indicators,
    right,
    clean,
    withQuestion,
    wrongTotals,
    silent,
    millisecondsEach: milliseconds / workbooks,
  };
}

const tells: readonly string[] = ["totalMismatch", "scaleMismatch", "totalBlank", "missingColumn"];

const selfOf = ({ kind, scores }: Item): number | null =>
  kind === "indicator" ? scores.self.points : null;
