/** The sheet of where dossiers stand, as the working list has it once somebody has said something. */
import { withDossierWord } from "../../../src/core/consolidate/dossier/dossierStatus";
import { consolidationBook } from "../../../src/core/documents/consolidation";
import { emptyPaper } from "../../../src/core/model/round/closing";
import { aConsolidation } from "../../support/aConsolidation";
import { consolidationWords, domain } from "../../support/builtInDomain";
import { sheetNamed, shownRows } from "../../support/shownSheet";

const consolidation = aConsolidation([
  { name: "Thôn Đoài", standard: [10, 5, 5, 80], appraised: [10, 5, 5, 80] },
  { name: "Thôn Đông", standard: [10, 5, 5, 70], appraised: [10, null, null, null] },
  { name: "Thôn Nam" },
]);
const [, second] = consolidation.units;
const bookWith = (dossiers: ReturnType<typeof withDossierWord>) =>
  consolidationBook({
    consolidation,
    words: consolidationWords,
    domain,
    options: {
      madeAt: "2025-11-20T02:00:00.000Z",
      paper: emptyPaper,
      followUps: [],
      pathTo: () => null,
      dossiers,
    },
  });

test("each unit with its state, day, reason and progress; earlier words below", () => {
  if (!second) throw new Error("no unit");
  const word = { on: "2025-11-12", due: null };
  const first = withDossierWord([], [second], {
    ...word,
    status: "returned",
    reason: "thiếu chữ ký",
    due: "2025-11-20",
  });
  const dossiers = withDossierWord(first, [second], {
    ...word,
    status: "presented",
    reason: null,
  });
  expect(shownRows(sheetNamed(bookWith(dossiers), "Tình trạng hồ sơ")).slice(2)).toEqual([
    "STT | Đơn vị | Tình trạng | Ngày | Giải trình trước | Thẩm định | Lý do",
    "1 | Thôn Đoài | Đã thẩm định |  |  | 4/4",
    "2 | Thôn Đông | Đã trình | 12/11/2025 |  | 1/4",
    " | trước đó | Trả lại | 12/11/2025 | 20/11/2025 |  | thiếu chữ ký",
    "3 | Thôn Nam | Chưa nộp",
  ]);
});

test("where nobody said anything there is no such sheet", () => {
  expect(bookWith([]).sheets.map(({ name }) => name)).not.toContain("Tình trạng hồ sơ");
});
