/** What becomes of byte-for-byte copies: one counts, the others repeat it; copies of what cannot be read are all refused. */
import { consolidateRound } from "../../src/actions/rounds/consolidateRound";
import { partIdentical } from "../../src/core/consolidate/intake/duplicates";
import type { Intake } from "../../src/core/model/round/consolidation";
import { finding } from "../../src/core/model/finding/finding";

const facts = (file: string) => ({
  file,
  sha256: "the same",
  size: 10,
  modified: null,
  modifiedFrom: null,
});

const originals: readonly (readonly [kept: string, copy: string])[] = [
  ["Thôn 3 xã An Bình.xlsx", "Copy of Thôn 3 xã An Bình.xlsx"],
  ["Thôn 3 xã An Bình.xlsx", "Thôn 3 xã An Bình (1).xlsx"],
  ["Thôn 3 xã An Bình.xlsx", "Gửi lại.xlsx"],
  ["2024_cong_ty_minh_phat.xlsx", "bang_diem_nop_lai.xlsx"],
];

test.each(originals)("of “%s” and “%s” the first counts", (kept, copy) => {
  for (const given of [
    [kept, copy],
    [copy, kept],
  ]) {
    const { first, repeats } = partIdentical(given.map(facts));
    expect(first.map(({ file }) => file)).toEqual([kept]);
    expect(repeats.map(({ entry, of }) => [entry.file, of.file])).toEqual([[copy, kept]]);
  }
});

test("two copies of a file that is no workbook are both refused, and counted once each", () => {
  const intakes = ["a.xlsx", "b.xlsx"].map(
    (file): Intake => ({ ...facts(file), reading: null, refusal: finding("notAWorkbook", {}) }),
  );
  const { refused, statistics } = consolidateRound({
    intakes,
    list: [],
    year: 2025,
    assignments: [],
    overrides: [],
    choices: [],
    previous: null,
    quotas: [],
  });
  expect(refused.map(({ file, why }) => [file, why.code])).toEqual([
    ["a.xlsx", "notAWorkbook"],
    ["b.xlsx", "notAWorkbook"],
  ]);
  expect(statistics.files).toMatchObject({ given: 2, refused: 2, identical: 0 });
});
