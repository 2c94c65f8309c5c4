/** One sample scored by each of five profiles: the verdict sentence, reviewed against the documents. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadProfiles } from "../../src/actions/loadProfiles";
import { loadRubrics } from "../../src/actions/loadRubrics";
import { recogniseWorkbook } from "../../src/actions/openWorkbook";
import { rulesOf } from "../../src/actions/profileRules";
import { scoreReading } from "../../src/actions/scoreReading";
import { scoreChecklist } from "../../src/core/checklist";
import type { ProfileChain } from "../../src/core/profile";
import type { TableKind, UnitType } from "../../src/core/reading";

import { withResults } from "../../src/core/results";
import type { Facts } from "../../src/core/rule";
import { readXlsx } from "../../src/hosts/xlsx/readXlsx";
import { describeChecklistOutcome, describeFinding, describeOutcome } from "../../src/messages/vi";
import { claimWith } from "../support/claims";

const passed = { points: 90, source: "Người dùng nhập" };

/** Points profiles: a unit's own sheet. */
test.each<[string, string, string, readonly string[]]>([
  ["lang-son-2022", "enterprise", "Đạt tiêu chuẩn: tổng 95,25 điểm, mức đạt từ 90 điểm.", []],
  [
    "lang-son-2022",
    "commune",
    "Chưa đạt tiêu chuẩn: tổng 79,75 điểm, thiếu 10,25 điểm so với mức đạt 90 điểm.",
    [],
  ],
  [
    "cao-loc-2024",
    "commune",
    "Chưa đạt tiêu chuẩn: tổng 79,75 điểm, thiếu 10,25 điểm so với mức đạt 90 điểm.",
    ["ruleInDoubt", "profileOfOtherYear", "closesBeforeWindow"],
  ],
])("%s, the %s's sheet: %s", (id, sample, sentence, expected) => {
  const reading = recogniseWorkbook(readXlsx(sheet(sample), `${sample}.xlsx`));
  const { tables, findings } = scoreReading(reading, loadRubrics(), { profile: chain(id) });
  const outcome = tables.find(({ table }) => table.kind === "standard")?.score.outcome;
  expect(outcome && describeOutcome(outcome, "standard")).toBe(sentence);
  const fromProfile = findings.filter(({ code }) => profileCodes.includes(code));
  expect(fromProfile.map(({ code }) => code)).toEqual(expected);
});

/** Checklist profiles: what the unit claims against the checklist that the place names. */
test.each<[string, UnitType, TableKind, { readonly [id: string]: Facts }, string]>([
  [
    "nam-ngan-2024",
    "residentialArea",
    "standard",
    { "TT124-D4-K1-1": { date: "2024-03-29" }, "TT124-D4-K1-2": { date: "2024-04-02" } },
    "Chưa đạt tiêu chuẩn vì tiêu chí 1 (ý thứ 2) không đạt: “Khu dân cư có đăng ký phấn đấu đạt tiêu chuẩn trong Quý I” (Thông tư 124/2021/TT-BCA, Điều 4, khoản 1).",
  ],
  [
    "nha-trang-2023",
    "school",
    "standard",
    { "TT124-D7-K4-1": { count: 1 } },
    "Chưa đạt tiêu chuẩn vì tiêu chí 4 (ý thứ 1) không đạt: “Không để xảy ra bạo lực học đường” (Thông tư 124/2021/TT-BCA, Điều 7, khoản 4).",
  ],
  [
    "nha-trang-2023",
    "agency",
    "standard",
    { "TT124-D6-K1-7": {}, "TT124-D6-K2-1": {}, "TT124-D6-K2-2": {} },
    "Chưa kết luận được vì còn 03 nội dung định tính cần hội đồng quyết định (1 (ý thứ 7), 2 (ý thứ 1), 2 (ý thứ 2)).",
  ],
  [
    "thap-muoi-2024",
    "commune",
    "exemplary",
    {},
    "Chưa đạt điển hình vì tiêu chí 2.8 không đạt: “Phong trào được phân loại xuất sắc theo Quyết định 510/QĐ-BCA-V05” (Kế hoạch tháng 01/2024 của Ban Chỉ đạo 138 huyện Tháp Mười, mục II.2.2, tiêu chí (8)).",
  ],
])("%s, %s, %s", (id, unitType, kind, facts, sentence) => {
  const rules = rulesOf(chain(id), { unitType, kind });
  if (!rules || "problems" in rules || !rules.checklist) throw new Error("no checklist");
  const { checklist } = rules;
  const own = claimWith(checklist, facts, chain(id)[0].year ?? 0);
  const movement = {
    rubric: "phong-trao-510",
    kind: "movement",
    verdict: null,
    grade: "Khá",
  } as const;
  const claim = withResults(checklist, own, [movement]);
  expect(describeChecklistOutcome(scoreChecklist(checklist, claim).outcome, kind)).toBe(sentence);
});

test("a place that gives no points says so of a sheet with points, and takes no line from elsewhere", () => {
  const reading = recogniseWorkbook(readXlsx(sheet("commune"), "commune.xlsx"));
  const silent = {
    ...reading,
    tables: reading.tables.map((table) => ({ ...table, passLine: null })),
  };
  const { tables, findings } = scoreReading(silent, loadRubrics(), {
    profile: chain("nha-trang-2023"),
  });
  const standard = tables.find(({ table }) => table.kind === "standard");
  expect(standard?.decision.passLine).toBeNull();
  expect(standard?.score.outcome?.verdict).toBe("incomplete");
  expect(findings.map(({ code }) => code)).toContain("assessedByChecklist");
});

test("the doubt about Cao Lộc's line is told in words", () => {
  const reading = recogniseWorkbook(readXlsx(sheet("commune"), "commune.xlsx"));
  const { findings } = scoreReading(reading, loadRubrics(), { profile: chain("cao-loc-2024") });
  const doubt = findings.find(({ code }) => code === "ruleInDoubt");
  expect(doubt && describeFinding(doubt)).toContain(
    "Hướng dẫn 36/HD-BCĐ ngày 16/02/2023 chưa có toàn văn",
  );
});

test("the officer's line stands before any profile's", () => {
  const reading = recogniseWorkbook(readXlsx(sheet("enterprise"), "enterprise.xlsx"));
  const at = (points: number) =>
    scoreReading(reading, loadRubrics(), {
      profile: chain("lang-son-2022"),
      passLine: { ...passed, points },
    }).tables[0]?.score.outcome?.verdict;
  expect([at(95.25), at(95.5)]).toEqual(["met", "notMet"]);
});

// helpers

const profileCodes: readonly string[] = [
  "ruleInDoubt",
  "assessedByChecklist",
  "profileOfOtherYear",
  "closesBeforeWindow",
  "deadlinePassed",
];

function sheet(name: string): Uint8Array {
  return readFileSync(join(__dirname, "..", "samples", "sheets", `${name}.xlsx`));
}

function chain(id: string): ProfileChain {
  const found = loadProfiles().find(([profile]) => profile.id === id);
  if (!found) throw new Error(`no profile ${id}`);
  return found;
}
