/** Ranks of units: by points, ties as it was asked. */
import { ranksOf } from "../../src/core/consolidate/result/ranks";
import type { TieRule } from "../../src/core/model/round/ranking";
import { aConsolidation, type UnitSketch } from "../support/aConsolidation";

/** Points of the last indicator of each table: the others are at their maximum of 20. */
const unit = (name: string, standard: number | null, movement: number): UnitSketch => ({
  name,
  standard: [10, 5, 5, standard],
  movement: [10, 5, 5, movement],
});
const { units } = aConsolidation([
  unit("Thôn A", 70, 60),
  unit("Thôn B", 75, 60),
  unit("Thôn C", 75, 65),
  unit("Thôn D", 80, 50),
  unit("Thôn E", null, 80),
  { name: "Thôn G" },
]);

test.each<[TieRule, string]>([
  ["skipping", "Thôn A 4, Thôn B 2, Thôn C 2, Thôn D 1, Thôn E –, Thôn G –"],
  ["dense", "Thôn A 3, Thôn B 2, Thôn C 2, Thôn D 1, Thôn E –, Thôn G –"],
  ["otherTables", "Thôn A 4, Thôn B 3, Thôn C 2, Thôn D 1, Thôn E –, Thôn G –"],
])("by points of the standard, ties %s: %s", (ties, expected) => {
  const ranks = ranksOf(units, { kind: "standard", ties }, ["standard", "movement"]);
  const told = units.map((one) => `${one.unit.name} ${ranks.get(one.unit.key) ?? "–"}`);
  expect(told.join(", ")).toBe(expected);
});

test("who has as many points in every table shares a rank", () => {
  const { units: same } = aConsolidation([
    unit("Thôn A", 70, 60),
    unit("Thôn B", 70, 60),
    unit("Thôn C", 60, 60),
  ]);
  const ranks = ranksOf(same, { kind: "standard", ties: "otherTables" }, ["standard", "movement"]);
  expect([...ranks.values()]).toEqual([1, 1, 3]);
});

test("points of a reading in doubt have no rank, those that a person confirmed have", () => {
  const doubtful = units.map((one) => ({
    ...one,
    tables: Object.fromEntries(
      Object.entries(one.tables).map(([kind, table]) => [
        kind,
        { ...table, proven: false, confirmed: one.unit.name === "Thôn A" },
      ]),
    ),
  }));
  const ranks = ranksOf(doubtful, { kind: "standard", ties: "dense" }, ["standard"]);
  expect([...ranks]).toEqual([[units[0]?.unit.key, 1]]);
});
