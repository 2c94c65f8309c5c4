/** What the units of a round come to for a condition that asks for a share of them: at least 70 % of those below a commune. */
import { loadChecklists } from "../../src/actions/loading/builtIn/loadChecklists";
import {
  factsOfShare,
  roundShares,
  type ShareWay,
  type UnitBelow,
} from "../../src/core/checklist/roundShare";

const commune = loadChecklists().find(({ id }) => id === "tt124-commune");
if (!commune) throw new Error("no checklist");

/** "khu dân cư +++-?": of a type, so many that have the result, have not, are open. */
const unitsOf = (text: string): readonly UnitBelow[] =>
  text.split("; ").flatMap((type) => {
    const [unitType = "", results = ""] = type.split(" ");
    return [...results].map((each, at) => ({
      name: `${unitType} ${at + 1}`,
      unitType,
      result: each === "+" ? ("met" as const) : each === "-" ? ("notMet" as const) : null,
    }));
  });

test.each<
  [string, string, ShareWay | null, string, readonly string[], boolean | null, object | null]
>([
  [
    "both ways reach it",
    "residentialArea +++++++---; agency +++-",
    null,
    "10/14 true",
    ["residentialArea 7/10 true", "agency 3/4 true"],
    true,
    { numerator: 10, denominator: 14 },
  ],
  [
    "together it is reached, of one type it is not: nobody chose, so it is open",
    "residentialArea +++++++++-; agency +-",
    null,
    "10/12 true",
    ["residentialArea 9/10 true", "agency 1/2 false"],
    null,
    null,
  ],
  [
    "together was chosen",
    "residentialArea +++++++++-; agency +-",
    "together",
    "10/12 true",
    ["residentialArea 9/10 true", "agency 1/2 false"],
    true,
    { numerator: 10, denominator: 12 },
  ],
  [
    "each type was chosen: the one that falls short decides",
    "residentialArea +++++++++-; agency +-",
    "eachType",
    "10/12 true",
    ["residentialArea 9/10 true", "agency 1/2 false"],
    false,
    { numerator: 1, denominator: 2 },
  ],
  [
    "just below is not rounded up",
    "residentialArea ++++++++++++++++------- ",
    null,
    "16/23 false",
    ["residentialArea 16/23 false"],
    false,
    { numerator: 16, denominator: 23 },
  ],
  ["one that is open decides", "school ++-?", null, "2/4 null", ["school 2/4 null"], null, null],
  [
    "one that is open changes nothing",
    "school +++++++?--",
    null,
    "7/10 true",
    ["school 7/10 true"],
    true,
    { numerator: 7, denominator: 10 },
  ],
])("%s", (_case, units, way, together, byType, isReached, facts) => {
  const [share, ...others] = roundShares(commune, unitsOf(units.trim()), way);
  if (!share) throw new Error("no condition asks for a share");
  expect([share.id, share.atLeast, others]).toEqual(["TT124-D5-K4-2", 70, []]);
  const shown = ({ met, of, isReached: is }: typeof share.together) => `${met}/${of} ${is}`;
  expect(shown(share.together)).toBe(together);
  expect(share.byType.map((type) => `${type.unitType} ${shown(type)}`)).toEqual(byType);
  expect(share.isReached).toBe(isReached);
  expect(factsOfShare(share)).toEqual(facts);
});

test("what is missing is named", () => {
  const [share] = roundShares(commune, unitsOf("school +?; agency ?"), null);
  expect(share?.open).toEqual(["school 2", "agency 1"]);
});

test("a round without a unit decides nothing", () => {
  expect(roundShares(commune, [], null)[0]?.isReached).toBe(null);
});
