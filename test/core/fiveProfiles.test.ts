/** One sample scored by each of five profiles: the verdict sentence, reviewed against the documents. */
import { loadRubrics } from "../../src/actions/loading/builtIn/loadRubrics";
import { scoreReading } from "../../src/actions/scoring/scoreReading";
import { describeFinding } from "../../src/messages/vi";
import { chainNamed, profileSamples, readingNamed, scoredBy } from "../sources/profileSamples";

test("the verdict of every sample", () => {
  expect(profileSamples.map(({ profile, said }) => [profile, said()])).toEqual([
    ["lang-son-2022", "Đạt tiêu chuẩn: tổng 95,25 điểm, mức đạt từ 90 điểm."],
    [
      "lang-son-2022",
      "Chưa đạt tiêu chuẩn: tổng 79,75 điểm, thiếu 10,25 điểm so với mức đạt 90 điểm.",
    ],
    [
      "cao-loc-2024",
      "Chưa đạt tiêu chuẩn: tổng 79,75 điểm, thiếu 10,25 điểm so với mức đạt 90 điểm.",
    ],
    [
      "nam-ngan-2024",
      "Chưa đạt tiêu chuẩn vì tiêu chí 1 ý 2 không đạt: “Khu dân cư có đăng ký phấn đấu đạt tiêu chuẩn trong Quý I” (Thông tư 124/2021/TT-BCA, Điều 4, khoản 1).",
    ],
    [
      "nha-trang-2023",
      "Chưa đạt tiêu chuẩn vì tiêu chí 4 ý 1 không đạt: “Không để xảy ra bạo lực học đường” (Thông tư 124/2021/TT-BCA, Điều 7, khoản 4).",
    ],
    [
      "nha-trang-2023",
      "Chưa kết luận được vì còn 03 nội dung định tính cần hội đồng quyết định (1 ý 7, 2 ý 1, 2 ý 2).",
    ],
    [
      "thap-muoi-2024",
      "Chưa đạt điển hình vì tiêu chí 2.8 không đạt: “Phong trào được phân loại xuất sắc theo Quyết định 510/QĐ-BCA-V05” (Kế hoạch tháng 01/2024 của Ban Chỉ đạo 138 huyện Tháp Mười, mục II.2.2, tiêu chí (8)).",
    ],
  ]);
});

test.each<[string, string, readonly string[]]>([
  ["lang-son-2022", "enterprise", []],
  ["lang-son-2022", "commune", []],
  ["cao-loc-2024", "commune", ["ruleInDoubt", "profileOfOtherYear", "closesBeforeWindow"]],
])("%s, the %s's sheet: what the profile tells", (profile, sample, expected) => {
  const { findings } = scoredBy(profile, sample);
  const fromProfile = findings.filter(({ code }) => profileCodes.includes(code));
  expect(fromProfile.map(({ code }) => code)).toEqual(expected);
});

test("a place that gives no points says so of a sheet with points, and takes no line from elsewhere", () => {
  const reading = readingNamed("commune");
  const silent = {
    ...reading,
    tables: reading.tables.map((table) => ({ ...table, passLine: null })),
  };
  const { tables, findings } = scoreReading(silent, loadRubrics(), {
    profile: chainNamed("nha-trang-2023"),
  });
  const standard = tables.find(({ table }) => table.kind === "standard");
  expect(standard?.decision.passLine).toBeNull();
  expect(standard?.score.outcome?.verdict).toBe("incomplete");
  expect(findings.map(({ code }) => code)).toContain("assessedByChecklist");
});

test("the doubt about Cao Lộc's line is told in words", () => {
  const { findings } = scoredBy("cao-loc-2024", "commune");
  const doubt = findings.find(({ code }) => code === "ruleInDoubt");
  expect(doubt && describeFinding(doubt)).toContain(
    "Hướng dẫn 36/HD-BCĐ ngày 16/02/2023 chưa có toàn văn",
  );
});

test("the officer's line stands before any profile's", () => {
  const at = (points: number) =>
    scoreReading(readingNamed("enterprise"), loadRubrics(), {
      profile: chainNamed("lang-son-2022"),
      passLine: { points, source: "Người dùng nhập" },
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
