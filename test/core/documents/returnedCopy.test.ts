/** What goes back into a unit's own file beside findings: the appraiser's and the council's words, and until when to explain. */
import { appraisedIn, markedCopy } from "../../../src/core/documents/markedCopy";
import type { EvidenceState } from "../../../src/core/model/table/appraisal";
import type { IndicatorResult, TableResult } from "../../../src/core/model/round/consolidation";
import { markedCopyWords } from "../../../src/messages/documents/markedCopy";
import { aConsolidation } from "../../support/aConsolidation";
import { shownRows } from "../../support/shownSheet";

const [unit] = aConsolidation([
  { name: "Thôn Đoài", standard: [10, 5, 5, 80], appraised: [10, 4, 5, 80] },
]).units;

interface Said {
  readonly appraised?: number | null;
  readonly council?: number | null;
  readonly reason?: string;
  readonly evidence?: EvidenceState;
  readonly note?: string;
}

/** A table whose second content has 5 points of the unit, and what was said of it. */
function tableWith({
  appraised = null,
  council = null,
  reason,
  evidence,
  note,
}: Said): TableResult {
  const table = unit?.tables["standard"];
  if (!table) throw new Error("no table");
  const [, content] = table.indicators;
  if (!content) throw new Error("no content");
  const said = { reason: reason ?? null, evidence: evidence ?? null, evidenceNote: note ?? null };
  const indicator: IndicatorResult = {
    ...content,
    scores: {
      self: { points: 5, cell: "D10" },
      appraised: { points: appraised, cell: "E10" },
      council: { points: council, cell: "F10" },
    },
    said,
  };
  return { ...table, indicators: [indicator] };
}

const FILE = "Thôn Đoài.xlsx";

test.each<[string, Said, string | null]>([
  ["agreed with", { appraised: 5 }, null],
  ["nothing said", {}, null],
  ["evidence is enough", { appraised: 5, evidence: "enough" }, null],
  [
    "lower, with its reason",
    { appraised: 4, reason: "ban hành chậm" },
    "Nội dung I.2: thẩm định 4 điểm, đơn vị tự chấm 5. Lý do: ban hành chậm.",
  ],
  ["nought", { appraised: 0 }, "Nội dung I.2: thẩm định 0 điểm, đơn vị tự chấm 5."],
  [
    "evidence is missing, points agreed with",
    { appraised: 5, evidence: "missing", note: "danh sách kèm theo" },
    "Nội dung I.2: thẩm định 5 điểm, đơn vị tự chấm 5. Tài liệu kiểm chứng: thiếu (danh sách kèm theo).",
  ],
  [
    "the council says otherwise",
    { appraised: 5, council: 3 },
    "Nội dung I.2: thẩm định 5 điểm, hội đồng 3 điểm, đơn vị tự chấm 5.",
  ],
])("%s", (_what, said, sentence) => {
  const appraised = appraisedIn([tableWith(said)], FILE);
  const { marks } = markedCopy(
    {
      file: FILE,
      units: ["Thôn Đoài"],
      findings: [],
      appraised,
      isCopy: true,
      madeAt: "2025-11-20",
    },
    markedCopyWords,
  );
  expect(marks).toEqual(
    sentence === null ? [] : [{ sheet: "Mẫu 1b", cell: "D10", text: sentence }],
  );
});

test("another file of the unit has none of it", () => {
  expect(appraisedIn([tableWith({ appraised: 4 })], "khác.xlsx")).toEqual([]);
});

test("the list begins with why the file goes back", () => {
  const { list } = markedCopy(
    {
      file: FILE,
      units: ["Thôn Đoài"],
      findings: [],
      appraised: appraisedIn([tableWith({ appraised: 4, reason: "ban hành chậm" })], FILE),
      returned: { on: "2025-11-12", reason: "thiếu chữ ký", due: "2025-11-20" },
      isCopy: true,
      madeAt: "2025-11-12T02:00:00.000Z",
    },
    markedCopyWords,
  );
  const [sheet] = list.sheets;
  if (!sheet) throw new Error("no sheet");
  expect(shownRows(sheet).slice(2, 5)).toEqual([
    "Hồ sơ được trả lại ngày 12/11/2025: thiếu chữ ký. Đề nghị giải trình, sửa và gửi lại trước ngày 20/11/2025.",
    "STT | Mức độ | Trang tính | Ô | Nội dung",
    "1 | Thẩm định | Mẫu 1b | D10 | Nội dung I.2: thẩm định 4 điểm, đơn vị tự chấm 5. Lý do: ban hành chậm.",
  ]);
});
