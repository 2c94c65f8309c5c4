/** Owns one finding of every code, with facts as a sheet gives them. A missing code does not compile. */
import { finding } from "../../src/core/finding";
import type { Finding, FindingCode, FindingFacts } from "../../src/core/finding";

const facts: { readonly [C in FindingCode]: FindingFacts[C] } = {
  notAWorkbook: {},
  damagedFile: { detail: "end of central directory not found" },
  passwordProtected: {},
  unsupportedFormat: { format: ".docx" },
  emptyFile: {},
  tooLarge: { limit: "20 MB" },
  unreadableFile: { detail: "unexpected end of data" },
  noScoreTable: {},
  twoTablesOfSameKind: { kind: "standard", otherSheet: "Mẫu 1b (2)", otherRow: 8 },
  noUnitName: {},
  noYear: {},
  formulaNotRecalculated: { formula: "SUMPRODUCT(C9:C57;D9:D57)" },
  missingColumn: { role: "maximum" },
  unreadRow: { text: "Ngoài ra cộng thêm" },
  duplicateNumber: { path: "II/3", firstRow: 20 },
  groupMaximumMismatch: { path: "III", shown: 30, computed: 29.5 },
  scaleMismatch: { shown: 100, computed: 98 },
  noMaximum: { path: "I/2" },
  noTotalRow: {},
  hiddenRowWithPoints: { path: "IV/1" },
  totalMismatch: { shown: 97.5, computed: 94.25, typed: true },
  subtotalMismatch: { path: "II", shown: 20, computed: 19.75 },
  totalBlank: { computed: 94.25 },
  gradeMismatch: { typed: "Xuất sắc", computed: "Khá", points: 83 },
  blankScore: { path: "1/1.1" },
  textScore: { path: "IV/15", text: "đạt" },
  aboveMaximum: { path: "D/4", points: 5.5, maximum: 5 },
  negativeScore: { path: "D/4", points: -0.5 },
  deductionMismatch: { path: "III/#4", maximum: 3, deduction: 1, points: 2.5 },
  deductionNoReason: { path: "5/5.1", deduction: 1 },
  overCap: { path: "V/17", deduction: 8, cap: 6 },
  notAllOrNothing: { path: "V/17", points: 2.5, maximum: 5 },
  mandatoryFailed: { path: "II/3", points: 0, maximum: 6 },
  appraisedLowerNoReason: { path: "III/#1", self: 3, appraised: 2 },
  scoreKeptAsText: { path: "I/1", text: "2.5" },
  formulaLikeText: { path: "D/5", text: "-- không trừ" },
  passLineAssumed: { points: 90, source: "Hướng dẫn số 76/HD-BCĐ, mục 4a" },
  noPassLine: {},
  noGradeBands: {},
};

export const everyFinding: readonly Finding[] = (Object.keys(facts) as readonly FindingCode[]).map(
  (code) => finding(code, facts[code], "Mẫu 1b", "D12"),
);
