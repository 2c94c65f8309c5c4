import { finding } from "../../src/core/model/finding/finding";
import type { Finding } from "../../src/core/model/finding/finding";
import type { HostErrorCode } from "../../src/hosts/host";
import { refusalOf } from "../../src/actions/rounds/refusals";
import { HostError } from "../../src/hosts/host";
import { describeFinding, describeHostError } from "../../src/messages/vi";
import { everyFinding } from "../support/everyFinding";
import { expectSentence } from "../support/sentence";

test.each(everyFinding.map((entry): [string, Finding] => [entry.code, entry]))(
  "%s has a sentence",
  (_code, entry) => {
    expectSentence(describeFinding(entry));
  },
);

test("no two codes say the same", () => {
  const sentences = everyFinding.map(describeFinding);
  expect(new Set(sentences).size).toBe(sentences.length);
});

test.each<[Finding, string]>([
  [
    finding("totalMismatch", { shown: 97.5, computed: 94.25, typed: true }),
    "Tổng điểm ghi 97,5 nhưng cộng điểm các nội dung được 94,25. Tổng đang gõ tay; đề nghị sửa lại cho đúng.",
  ],
  [
    finding("totalMismatch", { shown: 93, computed: 94, typed: false }),
    "Tổng điểm ghi 93 nhưng cộng điểm các nội dung được 94. Đề nghị kiểm tra công thức có cộng đủ các dòng không và có ô điểm nào đang lưu dạng chữ không.",
  ],
  [
    finding("deductionNoReason", { path: "5/5.1", deduction: 0.5 }),
    "Nội dung 5.1 bị trừ 0,5 điểm nhưng chưa ghi lý do. Đề nghị ghi lý do trừ điểm.",
  ],
  [
    finding("deductionNoReason", { path: "5/5.1", deduction: 0.5, isOptional: true }),
    "Nội dung 5.1 bị trừ 0,5 điểm, không kèm lý do. Bảng không có cột lý do nên không bắt buộc ghi.",
  ],
  [
    finding("deductionMismatch", { path: "III/#4", maximum: 3, deduction: 1, points: 2.5 }),
    "Nội dung III ý 4: điểm tối đa 3 trừ 1 không bằng điểm chấm 2,5. Đề nghị sửa điểm chấm hoặc điểm trừ.",
  ],
  [
    finding("splitTable", { otherSheet: "Trang 1", otherRow: 8, maximum: null, self: null }),
    "Bảng này viết tiếp bảng ở trang “Trang 1” (từ dòng 8). Cộng các phần: điểm tối đa chưa rõ, điểm chấm chưa có. Các phần được kết luận chung như một bảng.",
  ],
  [
    finding("rowMissing", { path: "II/4", text: "Ký cam kết", maximum: null, agreeing: 5, of: 6 }),
    "Thiếu nội dung II.4 “Ký cam kết” (điểm tối đa để trống) so với mẫu (05 trong 06 bảng cùng mẫu). Đề nghị bổ sung dòng này và chấm điểm.",
  ],
  [
    finding("missingColumn", { role: "maximum" }),
    "Bảng không có cột điểm tối đa hoặc không nhận ra cột này. Đề nghị kiểm tra dòng tiêu đề hoặc chỉ rõ cột.",
  ],
  [
    finding("readingStopped", { why: "memory", limit: 500 }),
    "Đọc tệp này cần hơn 500 MB bộ nhớ nên đã dừng. Đề nghị sao chép riêng bảng chấm điểm sang tệp Excel mới, lưu lại và gửi lại.",
  ],
  [
    finding("readingStopped", { why: "crash", limit: null }),
    "Chương trình bị ngắt giữa chừng khi đọc tệp này. Đề nghị sao chép riêng bảng chấm điểm sang tệp Excel mới, lưu lại và gửi lại.",
  ],
])("%o", (entry, sentence) => {
  expect(describeFinding(entry)).toBe(sentence);
});

const refusals: { readonly [C in HostErrorCode]: { readonly [name: string]: string } } = {
  notAWorkbook: {},
  damagedFile: { detail: "bad crc" },
  passwordProtected: {},
  unsupportedFormat: { format: ".ods" },
  emptyFile: {},
  tooLarge: { limit: "20 MB" },
  unreadableFile: { detail: "bad xml" },
  readingStopped: { limit: "20" },
  sheetNotFound: { sheet: "Mẫu 1b" },
  workbookProtected: {},
  sheetProtected: { sheet: "Mẫu 1b" },
  formulaInTheWay: { sheet: "Mẫu 1b", cell: "D58" },
  badCellValue: { cell: "D58" },
  noRoom: { limit: "64 MB" },
  readOnlyFormat: { format: "xls" },
  cellBeingEdited: {},
  accessDenied: {},
  formatProtected: { sheet: "Mẫu 1b", cell: "D58" },
  rowsFiltered: {},
  cellsChanged: { sheet: "Mẫu 1b", cells: "D58, E58" },
  notWritten: { cell: "D58" },
  notPutBack: { sheet: "Mẫu 1b", cells: "D58, E58" },
  stateNotKept: {},
  sheetHidden: { sheet: "Mẫu 1b" },
  workbookNotOpened: { detail: "GeneralException" },
  programBusy: { detail: "RequestAborted" },
  workbookNotActive: { detail: "InvalidSelection" },
  programFailed: { detail: "GeneralException" },
};

test.each(Object.entries(refusals) as [HostErrorCode, { readonly [name: string]: string }][])(
  "the refusal %s has a sentence, with and without its facts",
  (code, facts) => {
    expectSentence(describeHostError({ code, facts }));
    expectSentence(describeHostError({ code, facts: {} }));
    if (facts["cell"]) expect(describeHostError({ code, facts })).toMatch(/[ôÔ] D58/);
  },
);

test.each<[string, { readonly [fact: string]: string }, string]>([
  ["a size", { limit: "64 MB", detail: "xl/workbook.xml" }, "vượt giới hạn 64 MB."],
  ["cells", { limit: "1000000", detail: "cells" }, "vượt giới hạn 1.000.000 ô có dữ liệu."],
  ["merges", { limit: "100000", detail: "merges" }, "vượt giới hạn 100.000 vùng ô gộp."],
  ["rows", { limit: "1048576" }, "vượt giới hạn 1.048.576 dòng."],
])("what a file has too much of is told: %s", (_title, facts, words) => {
  const refused = new HostError("tooLarge", facts);
  expect(describeHostError(refused)).toContain(words);
  expect(describeFinding(refusalOf(refused).refusal)).toContain(words);
});
