/** A rubric counts for sheets of its own place only, and the law for the units that it assesses: what is not sure is no verdict. */
import { loadRubrics } from "../../src/actions/loading/builtIn/loadRubrics";
import { recogniseWorkbook } from "../../src/actions/reading/openWorkbook";
import { scoreReading } from "../../src/actions/scoring/scoreReading";
import { describeOutcome } from "../../src/messages/vi";
import { bookOf } from "../support/sheetOf";

interface Sheet {
  readonly letterhead: string;
  /** Of a mandatory indicator of 50. */
  readonly mandatory?: number;
  readonly passLine?: number;
}

function scored({ letterhead, mandatory = 50, passLine }: Sheet) {
  const book = bookOf`
    ${letterhead}
    BẢNG CHẤM ĐIỂM TIÊU CHUẨN AN TOÀN VỀ AN NINH, TRẬT TỰ NĂM 2024
    STT | Nội dung | Điểm chuẩn | Điểm tự chấm
    1 | Có nghị quyết, kế hoạch (Đạt điểm tối đa) | 50 | ${mandatory}
    2 | Không để xảy ra cháy, nổ | 50 | 45
    | Tổng cộng | 100 | ${mandatory + 45}
  `;
  const choice =
    passLine === undefined ? {} : { passLine: { points: passLine, source: "Người dùng" } };
  const { tables, findings } = scoreReading(recogniseWorkbook(book), loadRubrics(), choice);
  const [table] = tables;
  const outcome = table?.score.outcome ?? null;
  return {
    verdict: outcome?.verdict ?? null,
    reasons: outcome?.reasons.map(({ code }) => code) ?? [],
    sentence: table && outcome && describeOutcome(outcome, table.kind),
    codes: findings.map(({ code }) => code),
  };
}

test.each<readonly [string, Sheet, string, readonly string[], string | null]>([
  [
    "its own province",
    { letterhead: "UBND TỈNH LẠNG SƠN\nUBND XÃ ĐỒNG ĐĂNG" },
    "met",
    ["reachesLine", "allMandatoryAtMaximum"],
    "passLineAssumed",
  ],
  [
    "a district of its province, without accents",
    { letterhead: "UBND HUYEN CAO LOC\nUBND XA GIA CAT" },
    "met",
    ["reachesLine", "allMandatoryAtMaximum"],
    "passLineAssumed",
  ],
  [
    "another province",
    { letterhead: "UBND TỈNH NAM ĐỊNH\nUBND XÃ YÊN TRỊ" },
    "incomplete",
    ["noLine"],
    "passLineElsewhere",
  ],
  [
    "a commune that bears the name of a district of the rubric's province",
    { letterhead: "UBND XÃ CHI LĂNG" },
    "incomplete",
    ["noLine"],
    "passLineElsewhere",
  ],
  [
    "another province, and a mandatory indicator fails whatever the line",
    { letterhead: "UBND TỈNH NAM ĐỊNH\nUBND XÃ YÊN TRỊ", mandatory: 48 },
    "notMet",
    ["mandatoryFailed", "noLine"],
    "passLineElsewhere",
  ],
  [
    "another province, and a person states the line",
    { letterhead: "UBND TỈNH NAM ĐỊNH\nUBND XÃ YÊN TRỊ", passLine: 80 },
    "met",
    ["reachesLine", "allMandatoryAtMaximum"],
    null,
  ],
  [
    "a unit that the law does not assess",
    { letterhead: "UBND HUYỆN CAO LỘC\nTRƯỜNG TIỂU HỌC GIA CÁT" },
    "incomplete",
    ["notAssessed", "reachesLine"],
    "maybeNotEligible",
  ],
  [
    "the same where the result is not met anyway",
    { letterhead: "UBND HUYỆN CAO LỘC\nTRƯỜNG MẦM NON GIA CÁT", mandatory: 10 },
    "notMet",
    ["belowLine", "mandatoryFailed"],
    "maybeNotEligible",
  ],
])("%s", (_, sheet, verdict, reasons, code) => {
  const result = scored(sheet);
  expect(result).toMatchObject({ verdict, reasons });
  const told = ["passLineAssumed", "passLineElsewhere", "maybeNotEligible"];
  const found = result.codes.filter((each) => told.includes(each));
  expect(found.slice(0, 1)).toEqual(code === null ? [] : [code]);
});

test("the sentence names the mandatory indicator that fails without a line", () => {
  const { sentence } = scored({ letterhead: "UBND TỈNH NAM ĐỊNH\nUBND XÃ YÊN TRỊ", mandatory: 48 });
  expect(sentence).toMatch(/^Chưa đạt tiêu chuẩn: nội dung bắt buộc 1 chỉ được 48\/50 điểm\.$/);
});
