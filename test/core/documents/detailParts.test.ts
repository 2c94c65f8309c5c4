/** How the contents of a form are shared out among tables that a page holds side by side. */
import {
  MOST_CONTENTS,
  partsOf,
} from "../../../src/core/documents/consolidation/detail/detailParts";

/** Groups by how many contents each has. */
const form = (...groups: readonly number[]) =>
  groups.flatMap((count, group) =>
    Array.from({ length: count }, (_, i) => ({
      path: `${group + 1}/${i + 1}`,
      text: "Nội dung",
      maximum: 1,
      mandatory: false,
      tables: 1,
    })),
  );

test.each<[string, readonly number[], string]>([
  ["a form that fits stands in one table", [5, 12], "1/1–2/12"],
  [
    "45 contents in groups of five and ten are divided between groups",
    [5, 10, 5, 10, 5, 10],
    "1/1–2/10 3/1–4/10 5/1–6/10",
  ],
  ["groups of fifteen stand each in their own", [15, 15, 15], "1/1–1/15 2/1–2/15 3/1–3/15"],
  ["one group that is too large is divided evenly", [40], "1/1–1/14 1/15–1/28 1/29–1/40"],
  ["a form without contents has one empty table", [], "–"],
])("%s", (_what, groups, expected) => {
  const rows = form(...groups);
  const parts = partsOf(rows);
  const told = parts.map(
    ({ rows: own }) => `${own[0]?.path ?? ""}–${own[own.length - 1]?.path ?? ""}`,
  );
  expect(told.join(" ")).toBe(expected);
  expect(parts.flatMap(({ rows: own }) => own)).toEqual(rows);
  expect(Math.max(...parts.map(({ rows: own }) => own.length))).toBeLessThanOrEqual(MOST_CONTENTS);
});
