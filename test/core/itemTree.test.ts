/** The walk over the rows of a table: what is under a row and above it, and what is summed there. */
import {
  indicatorsUnder,
  partsOf,
  rowsAbove,
  rowsUnder,
  sumMaxima,
} from "../../src/core/model/table/itemTree";
import { readingOf } from "../support/readingOf";

const { items } = readingOf`
  path    | max | marks
  0       | 1   |
  I       |     |
  I/1     |     |
  I/1/a   | 2   |
  I/1/b   | 3   | +
  I/2     | 4   |
  II      |     |
  II/1    | 5   |
`;
const at = (path: string): number => items.findIndex((item) => item.path === path);
const paths = (found: readonly { readonly path: string }[]): string =>
  found.map(({ path }) => path).join(" ");

test.each([
  // row | everything under it | what is scored there | worth at most, without bonus | what it stands under
  ["I", "I/1 I/1/a I/1/b I/2", "I/1/a I/1/b I/2", 6, ""],
  ["I/1", "I/1/a I/1/b", "I/1/a I/1/b", 2, "I"],
  ["I/1/b", "", "", null, "I I/1"],
  ["II", "II/1", "II/1", 5, ""],
  ["0", "", "", null, ""],
])("under and above “%s”", (path, under, scored, maximum, over) => {
  expect(paths(rowsUnder(items, at(path)))).toBe(under);
  expect(paths(indicatorsUnder(items, at(path)))).toBe(scored);
  expect(sumMaxima(indicatorsUnder(items, at(path)))).toBe(maximum);
  expect(paths(rowsAbove(items, at(path)))).toBe(over);
});

test("a table falls into its sections; what stands beside them is a part without one", () => {
  expect(partsOf(items).map((part) => [part.section?.path ?? null, paths(part.items)])).toEqual([
    [null, "0"],
    ["I", "I/1 I/1/a I/1/b I/2"],
    ["II", "II/1"],
  ]);
});
