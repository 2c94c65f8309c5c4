/** Every finding by its code: either which cell is mended from what to what, after which it is gone and nothing else changed, or why a person mends it. */
import { openWorkbook } from "../../src/actions/reading/openWorkbook";
import { scoreReading } from "../../src/actions/scoring/scoreReading";
import { loadRubrics } from "../../src/actions/loading/builtIn/loadRubrics";
import { mendableCodes, mendOf } from "../../src/core/audit/mends";
import type { Finding, FindingCode } from "../../src/core/model/finding/finding";
import { formatAddress, type WorkbookData } from "../../src/core/model/workbook/grid";
import { openExcelHost } from "../../src/hosts/excel/excelHost";
import type { WorkbookHost } from "../../src/hosts/host";
import { shownValue } from "../../src/messages/results/mends";
import { FakeExcel, fakeBookOf } from "../support/fakeExcel";
import { memoryHost } from "../support/memoryHost";
import { bookOf } from "../support/sheetOf";

interface Mended {
  readonly book: WorkbookData;
  /** "D5 99 → 95", one a cell. */
  readonly changes: readonly string[];
}

type Unmended =
  /** Only who knows what happened can say. */
  | "person"
  /** Settled where the sheet is read, not in its cells. */
  | "reading"
  | "file"
  /** Told only: maxima are the form's. */
  | "maxima"
  /** The rules of the place, not the sheet. */
  | "place"
  /** Of a round of files. */
  | "round"
  /** A formula has to be written, which no host does yet. */
  | "formula";

const rows: { readonly [C in FindingCode]: Mended | Unmended } = {
  totalMismatch: {
    book: sheet`
      1 | Có nghị quyết chuyên đề | 60  | 55 | Chậm
      2 | Có kế hoạch thực hiện   | 40  | 40 |
        | Tổng cộng               | 100 | 99 |
    `,
    changes: ["D5 99 → 95"],
  },
  totalBlank: {
    book: sheet`
      1 | Có nghị quyết chuyên đề | 60  | 55 | Chậm
      2 | Có kế hoạch thực hiện   | 40  | 40 |
        | Tổng cộng               | 100 |    |
    `,
    changes: ["D5 trống → 95"],
  },
  totalIsError: {
    book: withError(sheet`
      1 | Có nghị quyết chuyên đề | 60  | 55 | Chậm
      2 | Có kế hoạch thực hiện   | 40  | 40 |
        | Tổng cộng               | 100 | #REF! |
    `),
    changes: ["D5 trống → 95"],
  },
  subtotalMismatch: {
    book: sheet`
      I | Lãnh đạo, chỉ đạo       | 60  | 56 |
      1 | Có nghị quyết chuyên đề | 30  | 25 | Chậm
      2 | Có kế hoạch thực hiện   | 30  | 30 |
      II | Kết quả                | 40  | 40 |
      1 | Giữ vững địa bàn        | 40  | 40 |
        | Tổng cộng               | 100 | 95 |
    `,
    changes: ["D3 56 → 55"],
  },
  sumRowMismatch: {
    book: sheet`
      1 | Có nghị quyết chuyên đề | 30  | 25 | Chậm
      2 | Có kế hoạch thực hiện   | 30  | 30 |
        | Cộng                    | 60  | 56 |
      3 | Giữ vững địa bàn        | 20  | 20 |
      4 | Không có vụ việc        | 20  | 20 |
        | Cộng                    | 40  | 40 |
        | Tổng cộng               | 100 | 95 |
    `,
    changes: ["D5 56 → 55"],
  },
  scoreKeptAsText: {
    book: sheet`
      1 | Có nghị quyết chuyên đề | 60  | '55 | Chậm
      2 | Có kế hoạch thực hiện   | 40  | '39,5 | Thiếu
        | Tổng cộng               | 100 | 94,5 |
    `,
    changes: ["D3 “55 ” → 55", "D4 “39,5 ” → 39,5"],
  },
  notAWorkbook: "file",
  damagedFile: "file",
  passwordProtected: "file",
  unsupportedFormat: "file",
  readOnlyFormat: "file",
  emptyFile: "file",
  tooLarge: "file",
  unreadableFile: "file",
  readingStopped: "file",
  noScoreTable: "file",
  readingNotProven: "reading",
  twoTablesOfSameKind: "reading",
  tableSetAside: "reading",
  noUnitName: "reading",
  noYear: "reading",
  textsRestored: "file",
  sheetMissing: "file",
  defaultPassword: "file",
  formulaNotRecalculated: "file",
  confirmationStale: "reading",
  readingMended: "reading",
  missingColumn: "reading",
  unreadRow: "reading",
  rowInDoubt: "reading",
  duplicateNumber: "reading",
  groupMaximumMismatch: "maxima",
  splitTable: "reading",
  scaleMismatch: "maxima",
  noMaximum: "reading",
  noTotalRow: "reading",
  oddScale: "maxima",
  hiddenRowWithPoints: "reading",
  partOverCap: "person",
  formulaReplaced: "formula",
  sumRangeShort: "formula",
  gradeMismatch: "person",
  blankScore: "person",
  answerMissing: "person",
  answerUnclear: "person",
  answeredTwice: "person",
  answerNotApplicable: "person",
  answersDiffer: "person",
  notMetNoReason: "person",
  textScore: "person",
  personNamed: "person",
  factsDisagree: "person",
  scoreBesideSign: "person",
  scoreNotApplicable: "person",
  scoreIsDash: "person",
  scoreFromTicks: "person",
  bonusOverCap: "person",
  totalInWordsMismatch: "person",
  totalOfItself: "formula",
  scoreAsDate: "person",
  aboveMaximum: "person",
  negativeScore: "person",
  deductionMismatch: "person",
  addedMismatch: "person",
  addedOverCap: "person",
  notApplicableProposed: "person",
  deductionNoReason: "person",
  overCap: "person",
  notAllOrNothing: "person",
  mandatoryFailed: "person",
  appraisedLowerNoReason: "person",
  appraisedNoReason: "person",
  appraisedDespiteEvidence: "person",
  appraisedContentGone: "person",
  appraiserConflict: "person",
  formulaLikeText: "person",
  passLineElsewhere: "place",
  passLineAssumed: "place",
  noPassLine: "place",
  noMandatoryMarked: "place",
  noGradeBands: "place",
  standardNotMetButGradeHigh: "person",
  deadlinePassed: "place",
  closesBeforeWindow: "place",
  outsideWindow: "place",
  profileOfOtherYear: "place",
  maybeNotEligible: "place",
  notInForce: "place",
  assessedByChecklist: "place",
  quotaExceeded: "place",
  notASubmission: "round",
  otherYear: "round",
  identicalFile: "round",
  formNoPlace: "round",
  formPlaceTaken: "round",
  formNamesUnit: "round",
  formHasScores: "round",
  formOfOtherYear: "round",
  formYearOpen: "round",
  formAsks: "round",
  copyMisread: "round",
  notAUnitList: "round",
  totalTyped: "round",
  severalUnits: "round",
  sameNameOtherType: "round",
  resubmitted: "round",
  titlesDisagree: "round",
  unitUnknown: "round",
  unitInDoubt: "round",
  unitMissing: "round",
  unitOnlyInFileName: "round",
  oldUnitName: "round",
  unitNameDiffers: "round",
  tableMissing: "round",
  wrongForm: "round",
  maximumChanged: "round",
  rowMissing: "round",
  rowAdded: "round",
  sameReasons: "round",
  samePoints: "round",
  allAtMaximum: "round",
  yearProposed: "round",
  lineOfRound: "round",
  listRowUnread: "round",
  listSheetUnread: "round",
  listFewUnits: "round",
  listUnitTwice: "round",
  newerThanChosen: "round",
  choiceUnused: "round",
  overrideOutdated: "round",
  pointsNotAdjusted: "round",
  overrideUnused: "round",
  resultRowUnread: "round",
  resultCellUnread: "round",
  resultColumnInDoubt: "round",
  resultColumnsUnused: "round",
  resultKindAssumed: "round",
  resultSheetUnread: "round",
  resultSumDiffers: "round",
  resultNumbersMissing: "round",
  resultMissing: "round",
  resultRowsOutside: "round",
  senderUnknown: "round",
  listedOtherwise: "round",
  listedTwice: "round",
  listedAgainstLine: "round",
  listedNotMetAboveLine: "round",
  listedGradeDiffers: "round",
  listedAboveMaximum: "round",
  ruleInDoubt: "place",
};

const mendedRows = Object.entries(rows).filter(
  (row): row is [FindingCode, Mended] => typeof row[1] !== "string",
);

test("exactly the codes with a case are mended by the product", () => {
  expect(mendedRows.map(([code]) => code).sort()).toEqual([...mendableCodes].sort());
});

const hosts: readonly [string, (book: WorkbookData) => WorkbookHost][] = [
  ["in memory", memoryHost],
  ["in Excel", (book) => openExcelHost(new FakeExcel(fakeBookOf(book)).program)],
];
const cases = mendedRows.flatMap(([code, row]) =>
  hosts.map(([where, open]) => [code, where, row, open] as const),
);

test.each(cases)("%s, %s", async (code, _where, { book, changes }, open) => {
  const host = open(book);
  const before = await look(host);
  const mends = before.findings.flatMap((finding) =>
    finding.code === code ? (mendOf(finding, before.reading, before.workbook) ?? []) : [],
  );
  expect(
    mends.map(
      ({ from, change }) =>
        `${formatAddress(change)} ${shownValue(from)} → ${shownValue(change.value)}`,
    ),
  ).toEqual(changes);
  const mended = mends.map(({ change }) => change);
  const { before: stood } = await host.writeCells("Bảng", mended);
  const after = await look(host);
  expect(after.findings.map(named)).toEqual(
    before.findings.filter((finding) => finding.code !== code).map(named),
  );
  const places = mended.map(formatAddress);
  expect(valuesBut(places, after.workbook)).toEqual(valuesBut(places, before.workbook));
  await host.writeCells("Bảng", stood);
  expect((await look(host)).findings.map(named)).toEqual(before.findings.map(named));
});

test("where a formula stands nothing is written over it", async () => {
  const before = await look(
    memoryHost(sheet`
      1 | Có nghị quyết chuyên đề | 60  | 55 | Chậm
      2 | Có kế hoạch thực hiện   | 40  | 40 |
        | Tổng cộng               | 100 | =D3+44→99 |
    `),
  );
  const found = before.findings.filter(({ code }) => code === "totalMismatch");
  expect(found.map((each) => mendOf(each, before.reading, before.workbook))).toEqual([null]);
});

// helpers

/** Contents, maximum, score and reason from row 3; a score behind ' is kept as text with a blank behind it. */
function sheet(lines: TemplateStringsArray): WorkbookData {
  const book = bookOf`
    BẢNG CHẤM ĐIỂM xã An Bình năm 2025 tiêu chuẩn An toàn về an ninh, trật tự
    STT | Nội dung | Điểm tối đa | Điểm tự chấm | Lý do trừ điểm
    ${lines.join("")}
  `;
  return withCells(book, (cell) =>
    typeof cell.value === "string" && cell.value.startsWith("'")
      ? { ...cell, value: `${cell.value.slice(1)} `, text: `${cell.value.slice(1)} ` }
      : cell,
  );
}

/** What Excel leaves where a formula that came to an error was pasted as a value. */
function withError(book: WorkbookData): WorkbookData {
  return withCells(book, (cell) =>
    cell.text === "#REF!" ? { ...cell, value: null, error: "#REF!" } : cell,
  );
}

type Cells = WorkbookData["grids"][number]["cells"];

function withCells(
  book: WorkbookData,
  mapped: (cell: Cells[number]) => Cells[number],
): WorkbookData {
  const grids = book.grids.map((grid) => ({ ...grid, cells: grid.cells.map(mapped) }));
  return { ...book, grids };
}

async function look(host: WorkbookHost) {
  const { workbook, reading } = await openWorkbook(host);
  return { workbook, reading, findings: scoreReading(reading, loadRubrics()).findings };
}

const named = ({ code, cell }: Finding): string => `${code} ${cell ?? ""}`;

const valuesBut = (places: readonly string[], { grids }: WorkbookData): readonly unknown[] =>
  (grids[0]?.cells ?? [])
    .filter((cell) => !places.includes(formatAddress(cell)))
    .map(({ row, column, value, formula }) => [row, column, value, formula]);
