/** Owns one or two samples of each of the five places: whose rules, what was handed in, and the verdict that they give. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadProfiles } from "../../src/actions/loading/builtIn/loadProfiles";
import { loadRubrics } from "../../src/actions/loading/builtIn/loadRubrics";
import { recogniseWorkbook } from "../../src/actions/reading/openWorkbook";
import { rulesOf } from "../../src/actions/scoring/profileRules";
import { type ScoredReading, scoreReading } from "../../src/actions/scoring/scoreReading";
import { scoreChecklist } from "../../src/core/checklist";
import type { ProfileChain } from "../../src/core/profile";
import type { Reading, TableKind, UnitType } from "../../src/core/model/table/reading";
import { withResults } from "../../src/core/checklist/results";
import type { Facts } from "../../src/core/model/table/rule";
import { readXlsx } from "../../src/formats/xlsx/reading/readXlsx";
import { claimWith } from "../support/claims";
import { describeChecklistOutcome, describeOutcome } from "../support/builtInDomain";

export interface ProfileSample {
  readonly profile: string;
  /** What was handed in, for a reader. */
  readonly handedIn: string;
  /** The verdict sentence; computed, never written down. */
  readonly said: () => string;
}

/** A place that gives points: a unit's own sheet of test/samples. */
const bySheet = (profile: string, name: string): ProfileSample => ({
  profile,
  handedIn: `bảng chấm điểm test/samples/sheets/${name}.xlsx`,
  said: () => {
    const { tables } = scoredBy(profile, name);
    const outcome = tables.find(({ table }) => table.kind === "standard")?.score.outcome;
    return outcome ? describeOutcome(outcome, "standard") : "";
  },
});

/** A place that assesses by a checklist: a unit that meets everything, but for these facts. Its movement is graded “Khá”. */
const byChecklist = (
  profile: string,
  { unitType, kind }: { readonly unitType: UnitType; readonly kind: TableKind },
  handedIn: string,
  facts: { readonly [id: string]: Facts },
): ProfileSample => ({
  profile,
  handedIn,
  said: () => {
    const chain = chainNamed(profile);
    const rules = rulesOf(chain, { unitType, kind });
    if (!rules || "problems" in rules || !rules.checklist) throw new Error("no checklist");
    const { checklist } = rules;
    const movement = { rubric: "phong-trao-510", kind: "movement", verdict: null } as const;
    const own = claimWith(checklist, facts, chain[0].year ?? 0);
    const claim = withResults(checklist, own, [{ ...movement, grade: "Khá" }]);
    return describeChecklistOutcome(scoreChecklist(checklist, claim).outcome, kind);
  },
});

export const profileSamples: readonly ProfileSample[] = [
  bySheet("lang-son-2022", "enterprise"),
  bySheet("lang-son-2022", "commune"),
  bySheet("cao-loc-2024", "commune"),
  byChecklist(
    "nam-ngan-2024",
    { unitType: "residentialArea", kind: "standard" },
    "khu dân cư đạt mọi nội dung; nghị quyết ngày 29/3/2024, bản đăng ký ngày 02/4/2024",
    { "TT124-D4-K1-1": { date: "2024-03-29" }, "TT124-D4-K1-2": { date: "2024-04-02" } },
  ),
  byChecklist(
    "nha-trang-2023",
    { unitType: "school", kind: "standard" },
    "trường đạt mọi nội dung, riêng có 01 vụ bạo lực học đường",
    { "TT124-D7-K4-1": { count: 1 } },
  ),
  byChecklist(
    "nha-trang-2023",
    { unitType: "agency", kind: "standard" },
    "cơ quan đạt mọi nội dung có số liệu; các nội dung định tính chưa ai kết luận",
    { "TT124-D6-K1-7": {}, "TT124-D6-K2-1": {}, "TT124-D6-K2-2": {} },
  ),
  byChecklist(
    "thap-muoi-2024",
    { unitType: "commune", kind: "exemplary" },
    "xã đạt mọi tiêu chí, riêng phong trào xếp loại Khá",
    {},
  ),
];

/** Returns the samples with their verdicts as lines for a reader. */
export const profileSamplesText = (): string =>
  profileSamples
    .map(({ profile, handedIn, said }) =>
      [
        `${chainNamed(profile)[0].title} (${profile})`,
        `   Hồ sơ: ${handedIn}`,
        `   → ${said()}`,
      ].join("\n"),
    )
    .join("\n");

/** Returns a sample sheet as it was read. */
export const readingNamed = (name: string): Reading =>
  recogniseWorkbook(
    readXlsx(
      readFileSync(join(process.cwd(), "test/samples/sheets", `${name}.xlsx`)),
      `${name}.xlsx`,
    ),
  );

/** Returns a sample sheet scored by the rules of a place. */
export const scoredBy = (profile: string, name: string): ScoredReading =>
  scoreReading(readingNamed(name), loadRubrics(), { profile: chainNamed(profile) });

/** Returns a built-in profile with those it is based on. */
export function chainNamed(id: string): ProfileChain {
  const found = loadProfiles().find(([profile]) => profile.id === id);
  if (!found) throw new Error(`no profile ${id}`);
  return found;
}
