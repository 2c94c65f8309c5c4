import * as fc from "fast-check";
import {
  addPoints,
  comparePoints,
  limitPoints,
  multiplyPoints,
  shareOfPoints,
  subtractPoints,
  sumPoints,
} from "../../src/core/base/points";

test.each([
  [[0.1, 0.2], 0.3],
  [[4.5, null, 0.25], 4.75],
  [[null, 0], 0],
  [[null, null], null],
  [[], null],
  [[0.125, 0.125], 0.25],
])("sum of %j is %j", (list, expected) => {
  expect(sumPoints(list)).toBe(expected);
});

test.each([
  [100, 16, 25, 64],
  [5, 2, 3, 3.33],
  [4, 999, 1000, 3.99],
  [6, 1, 1, 6],
])(
  "%d points × %d/%d is %d: cut, never rounded up",
  (maximum, numerator, denominator, expected) => {
    expect(shareOfPoints(maximum, numerator, denominator)).toBe(expected);
  },
);

test.each([
  [-1, 0],
  [0, 0],
  [3.5, 3.5],
  [6.01, 6],
])("%d limited to 0…6 is %d", (points, expected) => {
  expect(limitPoints(points, 6)).toBe(expected);
});

test("the order of parts never changes a sum, and taking away what was added gives back the start", () => {
  const points = fc.integer({ min: 0, max: 100_000 }).map((hundredths) => hundredths / 100);
  fc.assert(
    fc.property(fc.array(points, { minLength: 1 }), points, (list, extra) => {
      const total = sumPoints(list);
      expect(sumPoints([...list].reverse())).toBe(total);
      expect(subtractPoints(addPoints(total ?? 0, extra), extra)).toBe(total);
      expect(
        comparePoints(multiplyPoints(extra, 3), addPoints(addPoints(extra, extra), extra)),
      ).toBe(0);
    }),
  );
});
