/** Sheets that the product makes from a checklist: recognised by themselves, filled in place, written back to the byte. */
import { evidenceOf } from "../../../src/actions/evidence/evidenceOf";
import { loadChecklists } from "../../../src/actions/loading/builtIn/loadChecklists";
import { loadRubrics } from "../../../src/actions/loading/builtIn/loadRubrics";
import { openWorkbook } from "../../../src/actions/reading/openWorkbook";
import { scoreReading } from "../../../src/actions/scoring/scoreReading";
import { changesForEntry, writeChanges } from "../../../src/actions/writing/writeEntry";
import { expectedCells } from "../../../src/actions/writing/expectedCells";
import { criteriaOf } from "../../../src/core/checklist/criteria";
import { tickSheetBook } from "../../../src/core/documents/tickSheet";
import { indicatorsIn } from "../../../src/core/model/table/itemTree";
import { pointsOfAnswer, type Answer, answerIn } from "../../../src/core/model/table/tickSheet";
import { writeBook } from "../../../src/formats/newWorkbook/writeBook";
import { openXlsx, type WritableXlsxHost as XlsxHost } from "../../../src/hosts/xlsxHost";
import { tickSheetWords } from "../../../src/messages/documents/tickSheet";
import { describeEvidenceNote } from "../../../src/messages/results/grounds/evidence";

const checklists = loadChecklists();

test.each(checklists.map((checklist) => [checklist.title, checklist] as const))(
  "%s: a blank sheet is its checklist again, with nothing answered",
  async (_title, checklist) => {
    const { reading } = await openWorkbook(await hostOf(checklist.id));
    const [table] = reading.tables;
    expect(reading.tables).toHaveLength(1);
    expect(table).toMatchObject({
      isTickSheet: true,
      proven: true,
      kind: checklist.kind,
      year: 2024,
    });
    expect([reading.unit, reading.unitType]).toEqual([
      units[checklist.unitTypes[0] ?? ""],
      checklist.unitTypes[0],
    ]);
    const items = indicatorsIn(table?.items ?? []);
    expect(items).toHaveLength(criteriaOf(checklist).length);
    expect(items.filter((item) => answerIn(item, "self") !== null)).toEqual([]);
    const scored = scoreReading(reading, loadRubrics());
    expect(scored.tables[0]?.table.rubric).toEqual({ id: checklist.id, confidence: 1 });
    expect(scored.tables[0]?.score.outcome?.verdict).toBe("incomplete");
    expect(scored.findings.map(({ code }) => code)).toEqual(items.map(() => "answerMissing"));
  },
);

test("34 criteria: all met is met, its document asks for evidence of each; one not met decides, and is told by its number", async () => {
  const host = await hostOf("exemplary-commune-thap-muoi-2024");
  for (let at = 0; at < 34; at++) await answer(host, at, "met");
  expect(await outcome(host)).toEqual({
    verdict: "met",
    reasons: [{ code: "allCriteriaMet", count: 34, notApplicable: [] }],
  });
  const { reading, workbook } = await openWorkbook(host);
  const { notes } = evidenceOf({ reading, workbook, settings: null, chain: null });
  expect(notes).toMatchObject([{ code: "metWithoutEvidence", paths: { length: 34 } }]);
  expect(notes.map(describeEvidenceNote).join()).toContain("mục IV.2 (2)");
  await answer(host, 14, "notMet");
  expect(await outcome(host)).toMatchObject({
    verdict: "notMet",
    reasons: [{ code: "criterionNotMet", path: "II/8" }],
  });
});

test("an answer moves the mark to the other cell, and taking it back leaves the file as it was", async () => {
  const host = await hostOf("tt124-residential-area");
  const first = await answer(host, 1, "met");
  const before = Buffer.from(host.save());
  const second = await answer(host, 1, "notMet");
  expect(second.after.map(({ value }) => value)).toEqual([null, "x"]);
  expect(first.after.map(({ value }) => value)).toEqual(["x", null]);
  await host.writeCells(second.sheet, second.before);
  expect(Buffer.from(host.save()).equals(before)).toBe(true);
});

// helpers

const units: { readonly [type: string]: string } = {
  residentialArea: "Khu phố 7",
  commune: "Xã Thanh Mỹ",
  agency: "Chi cục Thuế huyện Tháp Mười",
  enterprise: "Công ty TNHH Minh Phát",
  school: "Trường THPT Tháp Mười",
};

async function hostOf(id: string): Promise<XlsxHost> {
  const checklist = checklists.find((each) => each.id === id);
  if (!checklist) throw new Error(`no checklist ${id}`);
  const book = tickSheetBook({
    checklist,
    unit: units[checklist.unitTypes[0] ?? ""] ?? "",
    above: "ỦY BAN NHÂN DÂN HUYỆN THÁP MƯỜI",
    year: 2024,
    madeAt: "2024-12-01T08:00:00Z",
    words: tickSheetWords,
  });
  return openXlsx(writeBook(book), "bang-danh-gia.xlsx");
}

async function answer(host: XlsxHost, at: number, said: Answer | null) {
  const { workbook, reading } = await openWorkbook(host);
  const [table] = reading.tables;
  const item = indicatorsIn(table?.items ?? [])[at];
  const grid = workbook.grids[0];
  if (!table || !item || !grid) throw new Error(`no criterion ${at}`);
  const changes = changesForEntry(table, grid, item, { points: pointsOfAnswer(said) });
  const write = await writeChanges(
    host,
    table.sheet,
    changes,
    expectedCells(workbook, table.sheet, changes),
  );
  if (!write) throw new Error("nothing was written");
  return write;
}

async function outcome(host: XlsxHost) {
  const { reading } = await openWorkbook(host);
  return scoreReading(reading, loadRubrics()).tables[0]?.score.outcome;
}
