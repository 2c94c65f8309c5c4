/** Owns what the joining of copies writes: the taken cells with the sums that follow them, and what is kept beside. */
import type { Reading, TableReading } from "../../core/model/table/reading";
import { type CellChange, formatAddress, type WorkbookData } from "../../core/model/workbook/grid";
import type { Facts } from "../../core/model/table/rule";
import {
  type AppraisalChange,
  noSettings,
  type Settings,
  withAppraised,
  withRow,
} from "../../core/settings";
import {
  type Joined,
  type SharedBook,
  sumCells,
  takenCells,
  type TakenValue,
} from "../../core/sharing";
import { readSettings } from "../loading/given/settingsFile";
import { parseJson } from "../loading/json";
import { settingsToKeep } from "../loading/given/shelf";
import { isFacts, type KeptFacts, type KeptState } from "../writing/keptState";
import { withWritten } from "../writing/writtenGrid";
import { rowFields } from "./sharedBook";

/** Cells to write, by their sheet. */
export type SheetChanges = ReadonlyMap<string, readonly CellChange[]>;

/** Returns the cells that joining changes: typed sums that were right follow. `read`: how a workbook is recognised. */
export function joinedCells(
  book: SharedBook,
  joined: Joined,
  read: (workbook: WorkbookData) => Reading,
): SheetChanges {
  const taken = takenCells(joined);
  const before = sumCells(book).filter(({ isRight, isLeft }) => isRight && !isLeft);
  const workbook = written(book.workbook, taken);
  const after = sumCells({ ...book, workbook, reading: read(workbook) });
  const sums = before.flatMap(({ sheet, row, column, sum }) => {
    const now = after.find(
      (each) => each.sheet === sheet && each.row === row && each.column === column,
    );
    return !now || now.sum === sum || isTaken(taken, sheet, { row, column })
      ? []
      : [{ sheet, change: { row, column, value: now.sum } }];
  });
  const all = new Map(taken);
  for (const { sheet, change } of sums) all.set(sheet, [...(all.get(sheet) ?? []), change]);
  return all;
}

const isTaken = (
  taken: SheetChanges,
  sheet: string,
  { row, column }: Pick<CellChange, "row" | "column">,
): boolean =>
  taken.get(sheet)?.some((change) => change.row === row && change.column === column) ?? false;

/** Returns a workbook as it stands after cells were written. */
const written = (workbook: WorkbookData, changes: SheetChanges): WorkbookData => ({
  ...workbook,
  grids: workbook.grids.map((grid) => withWritten(grid, changes.get(grid.sheet) ?? [])),
});

/** Returns what is kept with the file after joining. `day`: on which it is joined ("2025-11-30"). */
export function joinedState(
  kept: KeptState,
  reading: Reading,
  { taken }: Joined,
  day: string,
): KeptState {
  const beside = taken.filter(({ slot }) => slot.cell === null);
  if (beside.length === 0) return kept;
  const opened = readSettings(kept.settings, reading, []);
  let settings: Settings = opened?.settings ?? noSettings;
  let { facts } = kept;
  for (const each of beside) {
    const table = reading.tables.find(({ sheet }) => sheet === each.slot.sheet);
    if (!table) continue;
    if (each.slot.field === "facts") facts = withTakenFacts(facts, table, each);
    else settings = withTaken(settings, table, each, day);
  }
  return { ...kept, facts, settings: settingsToKeep(settings, opened?.shelf ?? []) };
}

const valueIn = ({ value }: TakenValue): unknown =>
  typeof value === "string" ? parseJson(value) : undefined;

function withTakenFacts(
  facts: readonly KeptFacts[],
  { sheet, items }: TableReading,
  taken: TakenValue,
): readonly KeptFacts[] {
  const item = items.find(({ row }) => row === taken.slot.row);
  const others = facts.filter((each) => each.sheet !== sheet || each.text !== item?.text);
  const stated = valueIn(taken);
  if (!item || !isFacts(stated)) return others;
  return [...others, { sheet, row: item.row, text: item.text, facts: stated satisfies Facts }];
}

function withTaken(
  settings: Settings,
  table: TableReading,
  taken: TakenValue,
  day: string,
): Settings {
  const item = table.items.find(({ row }) => row === taken.slot.row);
  if (!item) return settings;
  const value = valueIn(taken);
  if (taken.slot.field === "appraisal") {
    const nothing = { points: null, reason: null, evidence: null, evidenceNote: null, note: null };
    const said = { ...nothing, ...(value as AppraisalChange | undefined) };
    return withAppraised(settings, table, item, said, day);
  }
  const field = Object.entries(rowFields).find(([, name]) => name === taken.slot.field)?.[0];
  return field === undefined ? settings : withRow(settings, table, item, { [field]: value });
}

/** Returns how many cells a joining writes. */
export const countCells = (changes: SheetChanges): number =>
  [...changes.values()].reduce((sum, own) => sum + new Set(own.map(formatAddress)).size, 0);
