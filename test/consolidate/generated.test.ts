/** Generated districts: every unit, total, verdict, grade and planted defect is found, nothing else is told; laws of a round. */
import { domain } from "../support/builtInDomain";
import { recogniseWorkbook } from "../../src/actions/reading/openWorkbook";
import { consolidateRound } from "../../src/actions/rounds/consolidateRound";
import { consolidatedJson } from "../../src/cli/consolidate/consolidateJson";
import { snapshotOf } from "../../src/core/consolidate/result/changes";
import type { Consolidation, ConsolidationInput } from "../../src/core/model/round/consolidation";
import { grades, makeDistrict, takeFiles, type MadeDistrict } from "../generator/district";
import { chanceOf } from "../generator/random";
import { compareDistrict, type FoundDistrict } from "../truth/compareDistrict";

const choice = {
  passLine: { points: 90, source: "Hướng dẫn ví dụ" },
  grades: { bands: grades.map(([name, from]) => ({ name, from })), source: "Hướng dẫn ví dụ" },
};

const inputOf = ({ list, files }: MadeDistrict): ConsolidationInput => ({
  intakes: takeFiles(files, recogniseWorkbook),
  list,
  year: 2025,
  assignments: [],
  overrides: [],
  choices: [],
  previous: null,
  quotas: [],
});

test.each([1, 2, 3, 4, 5, 6])("district of seed %i is consolidated as its truth says", (seed) => {
  const district = makeDistrict(seed, 60 + seed * 10);
  const result = consolidateRound(inputOf(district), choice);
  const { units, right, defects, found, falseAlarms, differences } = compareDistrict(
    JSON.parse(
      JSON.stringify(
        consolidatedJson(
          result,
          { overrides: [], assignments: [], choices: [], followUps: [] },
          domain,
        ),
      ),
    ) as FoundDistrict,
    district.truth,
  );
  expect(differences).toEqual([]);
  expect([right, found, falseAlarms]).toEqual([units, defects, 0]);
});

describe("laws", () => {
  const district = makeDistrict(11, 60);
  const input = inputOf(district);
  const result = consolidateRound(input, choice);

  test.each([1, 2, 3])("the order of the files changes nothing (shuffle %i)", (seed) => {
    const intakes = chanceOf(seed).shuffle(input.intakes);
    expect(consolidateRound({ ...input, intakes }, choice)).toEqual(result);
  });

  test("every file ends as counted, replaced, identical or refused", () => {
    const ends = [
      ...result.units.flatMap(({ files }) => files.map(({ file }) => file)),
      ...result.refused.map(({ file }) => file),
    ];
    expect(new Set(ends)).toEqual(new Set(input.intakes.map(({ file }) => file)));
    expect(result.statistics.files.given).toBe(input.intakes.length);
  });

  test("the same files again: no change", () => {
    const previous = result.units.map((unit) => snapshotOf(unit, domain));
    expect(consolidateRound({ ...input, previous }, choice).changes).toEqual([]);
  });

  test("a file that comes later changes its unit only, and the difference says so", () => {
    const sent = result.units.find(
      ({ isListed, countedFiles }) => isListed && countedFiles.length > 0,
    );
    const file = sent?.countedFiles[0] ?? "";
    const rest = input.intakes.filter((intake) => intake.file !== file);
    const before = consolidateRound({ ...input, intakes: rest }, choice);
    const previous = before.units.map((unit) => snapshotOf(unit, domain));
    const after = consolidateRound({ ...input, previous }, choice);
    expect(after.changes).toMatchObject([{ kind: "added", unit: { key: sent?.unit.key } }]);
    const others = ({ units }: Consolidation) =>
      units
        .filter(({ unit }) => unit.key !== sent?.unit.key)
        .map((unit) => snapshotOf(unit, domain));
    expect(others(after)).toEqual(others(before));
  });

  test("a person's word stands in another run too, beside what was computed", () => {
    const unit = result.units.find(({ tables }) => tables["standard"]?.verdict === "notMet");
    const override = {
      unit: unit?.unit.key ?? "",
      kind: "standard" as const,
      points: null,
      verdict: "met" as const,
      grade: null,
      reason: "Hội đồng đã xác minh",
      seen: null,
    };
    const gone = { ...override, unit: "không còn đơn vị này" };
    const again = consolidateRound({ ...input, overrides: [override, gone] }, choice);
    const table = again.units.find(({ unit: { key } }) => key === override.unit)?.tables[
      "standard"
    ];
    expect(table).toMatchObject({ verdict: "met", outcome: { verdict: "notMet" }, override });
    const metIn = ({ statistics }: Consolidation) => statistics.total.tables["standard"]?.met ?? 0;
    expect(metIn(again)).toBe(metIn(result) + 1);
    expect(again.findings.map(({ code }) => code)).toEqual(["overrideUnused"]);
  });

  test("without a list every unit that sent a file stands for itself, none is unknown or missing", () => {
    const alone = consolidateRound({ ...input, list: null }, choice);
    expect([alone.unknown, alone.missing]).toEqual([[], []]);
    expect(alone.units.every(({ countedFiles }) => countedFiles.length > 0)).toBe(true);
    // "Công an xã Nà Hẩu" and "Xã Nà Hẩu" may be one unit or two: with a list and without one that is asked.
    const asked = ({ questions }: Consolidation) => questions.map(({ file }) => file);
    expect(asked(alone)).toEqual(asked(result));
  });

  test("a file in doubt is asked about; the answer goes with the content", () => {
    const [first] = district.list;
    const twin = { ...first, key: "twin", name: first?.name ?? "", type: first?.type ?? null };
    const list = [
      ...district.list,
      { ...twin, parent: null, above: null, aliases: [], sheet: null, row: null },
    ];
    const asked = consolidateRound({ ...input, list }, choice);
    const question = asked.questions.find(({ candidates }) => candidates.includes("twin"));
    expect(question?.candidates).toContain(first?.key);
    const assignments = [{ sha256: question?.sha256 ?? "", part: null, unit: "twin" }];
    const answered = consolidateRound({ ...input, list, assignments }, choice);
    expect(answered.questions.some(({ sha256 }) => sha256 === question?.sha256)).toBe(false);
    const unit = answered.units.find(({ unit: { key } }) => key === "twin");
    expect(unit?.countedFiles).toEqual([question?.file]);
  });
});
