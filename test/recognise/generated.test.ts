import { parseLexicon } from "../../src/core/lexicon";
import { recognise } from "../../src/core/recognise";
import lexiconFile from "../../rubrics/lexicon-vi.json";
import { makeWorkbook } from "../generator/workbook";
import { compare } from "../truth/compare";

const lexicon = parseLexicon(lexiconFile);
const SEEDS = 400;

test(`of ${SEEDS} sheets of random layouts, 99.5 % of the indicators have the right row, maximum and score`, () => {
  let indicators = 0;
  let right = 0;
  const wrongTotals: number[] = [];
  for (let seed = 1; seed <= SEEDS; seed++) {
    const { workbook, truth } = makeWorkbook(seed);
    const reading = recognise(workbook, lexicon);
    const result = compare(reading, truth);
    indicators += result.indicators;
    right += result.right;
    if (result.differences.some((line) => line.includes("total shown"))) wrongTotals.push(seed);
  }
  expect(right / indicators).toBeGreaterThanOrEqual(0.995);
  expect(wrongTotals).toEqual([]);
}, 60_000);
