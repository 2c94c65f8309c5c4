import { measureSeeds } from "../truth/seeds";

const SEEDS = 400;

test(`of ${SEEDS} workbooks of random layouts, 99.5 % of the indicators have the right row, maximum and score, and no wrong total is silent`, () => {
  const measure = measureSeeds(1, SEEDS);
  expect(measure.indicators).toBeGreaterThan(10_000);
  expect(measure.right / measure.indicators).toBeGreaterThanOrEqual(0.995);
  expect(measure.clean / measure.workbooks).toBeGreaterThanOrEqual(0.95);
  expect(measure.wrongTotals).toBeGreaterThan(0);
  expect(measure.silent).toEqual([]);
}, 60_000);
