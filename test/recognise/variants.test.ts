/** What careless hands make of a sheet, over generated workbooks: told, never silent. */
import { scoreReading } from "../../src/actions/scoring/scoreReading";
import { recognise } from "../../src/core/recognise";
import { cutInTwo, withDates } from "../generator/variants";
import { makeWorkbook } from "../generator/workbook";
import { lexicon } from "../truth/samples";

const SEEDS = Array.from({ length: 300 }, (_, at) => at + 1);

describe.each(["again", "none"] as const)("a table cut over two sheets, header %s", (header) => {
  const cuts = SEEDS.flatMap((seed) => {
    const { workbook, truth } = makeWorkbook(seed);
    const [table] = truth;
    const cut = truth.length === 1 && table ? cutInTwo(workbook, table, header) : null;
    return cut && table ? [{ seed, table, cut, reading: recognise(cut.workbook, lexicon) }] : [];
  });

  test("is never concluded on without a word", () => {
    expect(cuts.length).toBeGreaterThan(20);
    const silent = cuts.filter(({ reading }) => {
      const { findings, tables } = scoreReading(reading, []);
      const isConcluded = tables.some(
        ({ score: { outcome, grade } }) =>
          (outcome !== null && outcome.verdict !== "incomplete") || grade?.why === "band",
      );
      const isTold =
        reading.questions.length > 0 || findings.some(({ code }) => tells.includes(code));
      return isConcluded && !isTold;
    });
    expect(silent.map(({ seed }) => seed)).toEqual([]);
  });

  test("where it is told to be one, both parts together are worth what the whole was, row by row", () => {
    const linked = cuts.filter(({ reading }) => reading.tables.some(({ otherPart }) => otherPart));
    expect(linked.length / cuts.length).toBeGreaterThan(0.7);
    const wrong = linked.filter(({ table, cut, reading }) => {
      const read = reading.tables.flatMap(({ sheet, items }) =>
        items
          .filter(({ kind }) => kind === "indicator")
          .map(({ row, maximum, scores: { self } }) => {
            const whole = sheet === cut.sheet ? row + cut.up : row;
            return `${whole} ${maximum} ${self.points}`;
          }),
      );
      const wanted = table.leaves.map(({ row, max, self }) => `${row} ${max} ${self}`);
      return JSON.stringify(read) !== JSON.stringify(wanted);
    });
    expect(wrong.map(({ seed }) => seed)).toEqual([]);
  });
});

test("scores that Excel made dates are never read, and the true score is among those proposed", () => {
  let count = 0;
  const wrong: string[] = [];
  for (const seed of SEEDS.slice(0, 120)) {
    const { workbook, truth } = makeWorkbook(seed);
    const [table] = truth;
    if (!table) continue;
    const changed = withDates(workbook, table);
    const items = recognise(changed.workbook, lexicon).tables.find(
      ({ sheet, kind }) => sheet === table.sheet && kind === table.kind,
    )?.items;
    for (const leaf of changed.dated) {
      count++;
      const item = items?.find(({ row }) => row === leaf.row);
      const isProposed = item?.scores.self.proposals.includes(leaf.self ?? -1) === true;
      if (item?.scores.self.points !== null || !isProposed) wrong.push(`${seed} row ${leaf.row}`);
    }
  }
  expect(count).toBeGreaterThan(50);
  expect(wrong).toEqual([]);
});

// helpers

const tells: readonly string[] = [
  "splitTable",
  "noTotalRow",
  "scaleMismatch",
  "totalMismatch",
  "twoTablesOfSameKind",
  "missingColumn",
];
