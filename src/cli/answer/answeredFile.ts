/** Owns the answers of a person written into a tick sheet: in its own cells, by its own marks, and scored again. */
import { basename } from "node:path";
import { loadChecklists } from "../../actions/loading/builtIn/loadChecklists";
import type { RoundKit } from "../../actions/loading/builtIn/loadUnitWords";
import { openWorkbook } from "../../actions/reading/openWorkbook";
import { scoreReading } from "../../actions/scoring/scoreReading";
import { changesForEntry, writeChanges } from "../../actions/writing/writeEntry";
import { expectedCells } from "../../actions/writing/expectedCells";
import { receiptsOf } from "../../actions/scoring/receipts";
import { scoreChecklist } from "../../core/checklist";
import { answersOf } from "../../core/checklist/criteria";
import { checklistOf } from "../../core/checklist/tickedCriteria";
import type { Finding } from "../../core/model/finding/finding";
import { indicatorsIn } from "../../core/model/table/itemTree";
import type { Item, Reading, TableReading } from "../../core/model/table/reading";
import { type Answer, isTickSheet, pointsOfAnswer } from "../../core/model/table/tickSheet";
import { openXlsx } from "../../hosts/xlsxHost";
import { version } from "../../../package.json";
import { scoredJson } from "../contract";
import { UsageError } from "../options";
import { readBytes } from "../readBytes";
import { scoredReport } from "../report";
import type { Tasks } from "../apart/tasks";
import { claimOf, type GivenFacts, readFacts } from "./givenFacts";

interface Answered {
  readonly shown: object | string;
  readonly findings: readonly Finding[];
  readonly bytes: string;
}

/** Throws a UsageError where the file has no tick sheet, or the facts name what it has not. */
export async function answeredFile(
  { path, facts, isJson }: Tasks["answer"]["given"],
  kit: RoundKit,
): Promise<Answered> {
  const host = openXlsx(readBytes(path), basename(path));
  const { workbook, reading } = await openWorkbook(host);
  const table = reading.tables.find(isTickSheet);
  const grid = workbook.grids.find(({ sheet }) => sheet === table?.sheet);
  if (!table || !grid) throw new UsageError("noTickSheet", path);
  const changes = [...answersFor(reading, table, readFacts(facts))].flatMap(([item, answer]) =>
    changesForEntry(table, grid, item, { points: pointsOfAnswer(answer) }),
  );
  await writeChanges(host, table.sheet, changes, expectedCells(workbook, table.sheet, changes));
  const after = await openWorkbook(host);
  const scored = scoreReading(after.reading, kit.rubrics, {}, kit.lexicon);
  const receipts = receiptsOf(scored, null, version);
  return {
    shown: isJson
      ? scoredJson(scored, receipts, [], () => [])
      : scoredReport(scored, receipts, [], () => []),
    findings: scored.findings,
    bytes: Buffer.from(host.save()).toString("base64"),
  };
}

/** What each row is answered: a row by its path, else a criterion of the checklist that the sheet follows. */
function answersFor(
  reading: Reading,
  table: TableReading,
  given: GivenFacts,
): ReadonlyMap<Item, Answer> {
  const rows = indicatorsIn(table.items);
  const said = new Map<Item, Answer>();
  const rest = new Map(given);
  for (const item of rows) {
    const entry = given.get(item.path);
    if (!entry?.answer || entry.facts !== null) continue;
    said.set(item, entry.answer);
    rest.delete(item.path);
  }
  if (rest.size === 0) return said;
  const followed = checklistOf(table, reading, loadChecklists());
  if (!followed) throw new UsageError("unknownCriterion", [...rest.keys()][0] ?? "");
  const { checklist, criteria } = followed;
  const { claim, answers } = claimOf(checklist, rest, table.year ?? reading.year);
  const found = answersOf(checklist, scoreChecklist(checklist, claim, answers));
  for (const item of rows) {
    const answer = found.get(criteria.get(item.row)?.id ?? "");
    if (answer !== undefined && !said.has(item)) said.set(item, answer);
  }
  return said;
}
