/** Where a unit's dossier stands: by what was said last, by its files, and when a returned one has come in again. */
import {
  dossierOf,
  type DossierUnit,
  isOverdue,
  withDossierWord,
} from "../../src/core/consolidate/dossier/dossierStatus";
import type { DossierStatus, DossierStep } from "../../src/core/model/round/dossier";
import { describeDossierStep } from "../../src/messages/results/rounds/dossiers";
import { aConsolidation, aFile } from "../support/aConsolidation";

type Points = readonly [number | null, number | null, number | null, number | null];
const none: Points = [null, null, null, null];
const some: Points = [10, null, null, null];
const all: Points = [10, 5, 5, 80];

const unitWith = (appraised: Points, content = "first"): DossierUnit => {
  const files = [aFile("doai.xlsx", { sha256: content })];
  const sketch = { name: "Thôn Đoài", file: "doai.xlsx", standard: all, appraised, files };
  const [unit] = aConsolidation([sketch]).units;
  if (!unit) throw new Error("no unit");
  return unit;
};
const [missing] = aConsolidation([{ name: "Thôn Đoài" }]).units;

const said = (status: DossierStatus | null, unit: DossierUnit = unitWith(none)): DossierStep => {
  const word = { status, on: "2025-11-12", reason: "thiếu chữ ký", due: "2025-11-20" };
  const [step] = withDossierWord([], [unit], word);
  if (!step) throw new Error("no step");
  return step;
};

test.each<[string, DossierUnit | undefined, readonly DossierStep[], string]>([
  ["nothing came", missing, [], "notSubmitted"],
  ["a file counts", unitWith(none), [], "submitted"],
  ["its appraisal is begun", unitWith(some), [], "beingAppraised"],
  ["its appraisal is done", unitWith(all), [], "appraised"],
  ["a person said more", unitWith(all), [said("presented")], "presented, said"],
  [
    "the last word stands",
    unitWith(all),
    [said("presented"), said("recognised")],
    "recognised, said",
  ],
  ["it was taken back", unitWith(all), [said("recognised"), said(null)], "appraised"],
  ["said to be in, appraised since", unitWith(some), [said("submitted")], "beingAppraised"],
  ["said to be in though nothing came by file", missing, [said("submitted")], "submitted, said"],
  ["returned, nothing came since", unitWith(none), [said("returned")], "returned, said"],
  ["returned while it is appraised", unitWith(some), [said("returned")], "returned, said"],
  [
    "returned, another content came",
    unitWith(none, "second"),
    [said("returned")],
    "submitted, again",
  ],
  [
    "returned, came again, returned again",
    unitWith(none, "second"),
    [said("returned"), said("returned", unitWith(none, "second"))],
    "returned, said",
  ],
])("%s", (_what, unit, steps, expected) => {
  if (!unit) throw new Error("no unit");
  const { status, isStated, isSentAgain } = dossierOf(unit, steps);
  expect(
    [status, isStated ? "said" : "", isSentAgain ? "again" : ""].filter(Boolean).join(", "),
  ).toBe(expected);
});

test("a word on several units; a day to explain by belongs to what is returned", () => {
  const word = { status: "presented" as const, on: "2025-12-01", reason: " ", due: "2025-12-10" };
  expect(withDossierWord([], [unitWith(all), unitWith(all, "other")], word)).toEqual([
    expect.objectContaining({ status: "presented", reason: null, due: null, contents: ["first"] }),
    expect.objectContaining({ status: "presented", reason: null, due: null, contents: ["other"] }),
  ]);
});

test.each([
  ["2025-11-20", false],
  ["2025-11-21", true],
])("returned with until 20/11/2025 to explain: on %s overdue is %s", (today, expected) => {
  expect(isOverdue(dossierOf(unitWith(none), [said("returned")]), today)).toBe(expected);
});

test.each([
  [said("returned"), "Trả lại ngày 12/11/2025, giải trình trước 20/11/2025: thiếu chữ ký"],
  [{ ...said("recognised"), on: null, reason: null }, "Đã công nhận"],
  [{ ...said(null), reason: null }, "Bỏ lần ghi trước ngày 12/11/2025"],
])("is told: %#", (step, sentence) => {
  expect(describeDossierStep(step)).toBe(sentence);
});
