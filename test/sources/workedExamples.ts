/** Owns one worked example of each of the 17 kinds of rules: the document, the facts, and what the program makes of them. */
import { loadChecklists } from "../../src/actions/loading/builtIn/loadChecklists";
import { type ChecklistClaim, plainClaim, scoreChecklist } from "../../src/core/checklist";
import { checkQuota } from "../../src/core/consolidate/result/quota";
import type { TableReading } from "../../src/core/model/table/reading";
import { withResults } from "../../src/core/checklist/results";
import type { Facts, Rule } from "../../src/core/model/table/rule";
import type { Decision } from "../../src/core/score";
import {
  describeCondition,
  describeFinding,
  describeGrade,
  describeStep,
} from "../../src/messages/vi";
import { claimWith } from "../support/claims";
import { claimOf, readingOf, withRules } from "../support/readingOf";
import { describeChecklistOutcome, describeOutcome, score } from "../support/builtInDomain";

export interface WorkedExample {
  /** As the table of covered rules names it. */
  readonly kind: string;
  readonly source: string;
  readonly facts: string;
  /** What the program says; computed, never written down. */
  readonly said: () => string;
}

export const workedExamples: readonly WorkedExample[] = [
  {
    kind: "đạt đủ mọi tiêu chí",
    source: "Thông tư 124/2021/TT-BCA, Điều 4",
    facts: "khu dân cư đạt mọi nội dung, riêng bản đăng ký ngày 02/4/2024",
    said: () => outcomeOf("tt124-residential-area", { "TT124-D4-K1-2": { date: "2024-04-02" } }),
  },
  {
    kind: "không để xảy ra một trong các trường hợp",
    source: "Thông tư 124/2021/TT-BCA, Điều 6, khoản 3",
    facts: "cơ quan có 01 vụ ở điểm a, không vụ nào ở điểm khác",
    said: () => outcomeOf("tt124-agency", { "TT124-D6-K3-a": { count: 1 } }),
  },
  {
    kind: "không để xảy ra, có loại trừ",
    source: "Thông tư 124/2021/TT-BCA, Điều 4, khoản 4b",
    facts: "01 vụ phạm tội nghiêm trọng; đã phát hiện, giảm thiểu, báo cáo ngay",
    said: () =>
      conditionOf("tt124-residential-area", "TT124-D4-K4-b", {
        count: 1,
        escape: "detectedMitigatedReported",
      }),
  },
  {
    kind: "tỷ lệ từ",
    source: "Thông tư 124/2021/TT-BCA, Điều 5, khoản 4",
    facts: "17 trong 25 đơn vị được công nhận, mức 70%",
    said: () => conditionOf("tt124-commune", "TT124-D5-K4-2", { numerator: 17, denominator: 25 }),
  },
  {
    kind: "so với năm trước",
    source: "Thông tư 124/2021/TT-BCA, Điều 4, khoản 4a",
    facts: "năm nay 06 vụ, năm trước 05 vụ",
    said: () =>
      conditionOf("tt124-residential-area", "TT124-D4-K4-a", { thisYear: 6, lastYear: 5 }),
  },
  {
    kind: "thời hạn",
    source: "Thông tư 124/2021/TT-BCA, Điều 4, khoản 1",
    facts: "chi bộ ra nghị quyết ngày 31/3/2024",
    said: () => conditionOf("tt124-residential-area", "TT124-D4-K1-1", { date: "2024-03-31" }),
  },
  {
    kind: "tối đa hoặc không",
    source: "Hướng dẫn tháng 5/2022 của tỉnh Lạng Sơn, mục 4",
    facts: "nội dung 5 điểm không đạt",
    said: () => pointsOf({ kind: "allOrNothing" }, { isMet: false }),
  },
  {
    kind: "chấm trong khoảng",
    source: "Bảng điểm Lạng Sơn năm 2012",
    facts: "nội dung 5 điểm, người chấm cho 3,5",
    said: () => pointsOf({ kind: "range" }, { points: 3.5 }),
  },
  {
    kind: "trừ theo vụ, có mức tối đa, không xuống dưới 0",
    source: "Bảng điểm của các tỉnh: mỗi vụ trừ 1 điểm, tối đa 3",
    facts: "nội dung 5 điểm, có 04 vụ",
    said: () => pointsOf({ kind: "perOccurrence", points: 1, cap: 3, unit: "vụ" }, { count: 4 }),
  },
  {
    kind: "bắt buộc đạt điểm tối đa",
    source: "Hướng dẫn tháng 5/2022 của tỉnh Lạng Sơn, mục 4a",
    facts: "94 trên 100 điểm, nội dung bắt buộc II/3 được 4/10",
    said: () => outcomeOfTable(mandatoryTable, lineAt(90)),
  },
  {
    kind: "mức điểm đạt và bắt buộc",
    source: "Hướng dẫn tháng 5/2022 của tỉnh Lạng Sơn, mục 4a",
    facts: "89 trên 100 điểm, mức đạt 90",
    said: () =>
      outcomeOfTable(
        readingOf`
      path | max | self | marks
      I/1  | 90  | 79   |
      II/3 | 10  | 10   | *
    `,
        lineAt(90),
      ),
  },
  {
    kind: "tổng điểm, mỗi nhóm từ 50%, loại trực tiếp",
    source: "Quyết định 25/2021/QĐ-TTg",
    facts: "95 điểm, các nhóm đủ 50%, người đứng đầu bị kỷ luật",
    said: () =>
      outcomeOfTable(
        readingOf`
          path | max | self
          1    | 20  |
          1/a  | 20  | 15
          2    | 80  |
          2/a  | 80  | 80
        `,
        {
          ...lineAt(80),
          groupFloor: { percent: 50, source: "Quyết định 25/2021/QĐ-TTg" },
          vetoes: [
            {
              id: "discipline",
              text: "Người đứng đầu bị xử lý kỷ luật",
              source: "Quyết định 25/2021/QĐ-TTg",
              hasHappened: true,
            },
          ],
        },
      ),
  },
  {
    kind: "mức xếp loại do người dùng nhập",
    source: "Quyết định 510/QĐ-BCA-V05; mức điểm do người dùng nhập",
    facts: "94 điểm; Xuất sắc từ 90, Khá từ 70",
    said: () => {
      const grades = {
        bands: [
          { name: "Xuất sắc", from: 90 },
          { name: "Khá", from: 70 },
        ],
        source: "người dùng nhập",
      };
      const table: TableReading = { ...mandatoryTable, kind: "movement" };
      const { grade, countedTotal } = score(table, claimOf(table), { passLine: null, grades });
      return grade ? describeGrade(grade, countedTotal) : "";
    },
  },
  {
    kind: "xếp loại theo kết quả khác",
    source: "Kế hoạch tháng 01/2024 của huyện Tháp Mười, mục II.2.2 (8)",
    facts: "bảng phong trào của xã xếp loại Khá",
    said: () => {
      const checklist = checklistOf("exemplary-commune-thap-muoi-2024");
      const movement = { rubric: "phong-trao-510", kind: "movement", verdict: null } as const;
      const claim = withResults(checklist, claimWith(checklist, {}, 2024), [
        { ...movement, grade: "Khá" },
      ]);
      return describeChecklistOutcome(scoreChecklist(checklist, claim).outcome, checklist.kind);
    },
  },
  {
    kind: "tổng hợp từ cấp dưới (≥ 70%)",
    source: "Thông tư 124/2021/TT-BCA, Điều 5, khoản 4",
    facts: "18 trong 25 đơn vị cấp dưới được công nhận",
    said: () => pointsOf({ kind: "rollUp", atLeast: 70 }, { numerator: 18, denominator: 25 }),
  },
  {
    kind: "tỷ lệ khống chế (xuất sắc không quá 20%)",
    source: "Hướng dẫn 01/HD-BCA-V05 năm 2026",
    facts: "03 xuất sắc, 10 tốt",
    said: () => {
      const grades = [...Array<string>(3).fill("Xuất sắc"), ...Array<string>(10).fill("Tốt")];
      const quota = {
        grade: "Xuất sắc",
        percent: 20,
        of: "Tốt",
        source: "Hướng dẫn 01/HD-BCA-V05",
      };
      return checkQuota(grades, quota).map(describeFinding).join(" ");
    },
  },
  {
    kind: "không áp dụng",
    source: "Thông tư 124/2021/TT-BCA, Điều 7, khoản 5",
    facts: "trường không có lực lượng bảo vệ, các nội dung khác đều đạt",
    said: () => {
      const checklist = checklistOf("tt124-school");
      const claim = claimWith(checklist, {}, 2024);
      return outcomeWith(checklist.id, {
        ...claim,
        switches: { ...claim.switches, noGuardForce: true },
      });
    },
  },
];

/** Returns the examples as lines for a reader. */
export const workedText = (): string =>
  workedExamples
    .map(({ kind, source, facts, said }, index) =>
      [`${index + 1}. ${kind} (${source})`, `   Dữ kiện: ${facts}`, `   → ${said()}`].join("\n"),
    )
    .join("\n");

// helpers

const mandatoryTable = readingOf`
  path | max | self | marks
  I/1  | 90  | 90   |
  II/3 | 10  | 4    | *
`;

const lineAt = (points: number): Decision => ({
  passLine: { points, source: "Hướng dẫn" },
  grades: null,
});

function checklistOf(id: string) {
  const found = loadChecklists().find((checklist) => checklist.id === id);
  if (!found) throw new Error(`no checklist ${id}`);
  return found;
}

const outcomeOf = (id: string, facts: { readonly [condition: string]: Facts }): string =>
  outcomeWith(id, claimWith(checklistOf(id), facts, 2024));

function outcomeWith(id: string, claim: ChecklistClaim): string {
  const checklist = checklistOf(id);
  return describeChecklistOutcome(scoreChecklist(checklist, claim).outcome, checklist.kind);
}

/** What is said of one condition when nothing else was answered. */
function conditionOf(id: string, condition: string, facts: Facts): string {
  const checklist = checklistOf(id);
  const claim = { ...plainClaim(checklist, 2024), facts: { [condition]: facts } };
  const scored = scoreChecklist(checklist, claim).conditions.find(
    (entry) => entry.id === condition,
  );
  if (!scored) throw new Error(`no condition ${condition}`);
  return describeCondition(scored);
}

/** What is said of one indicator of 5 points with a rule. */
function pointsOf(rule: Rule, facts: Facts): string {
  const table = withRules(
    readingOf`
      path | max | self
      I/1  | 5   |
    `,
    { "I/1": rule },
  );
  const [indicator] = score(table, claimOf(table, { "I/1": { facts } }), lineAt(5)).indicators;
  return (indicator?.steps ?? []).map(describeStep).join(" ");
}

function outcomeOfTable(table: TableReading, decision: Decision): string {
  const { outcome } = score(table, claimOf(table), decision);
  return outcome ? describeOutcome(outcome, table.kind) : "";
}
