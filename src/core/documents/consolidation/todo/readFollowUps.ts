/** Owns the reading of what people wrote into the sheet of what is to do, in a workbook that an earlier run made. */
import { foldText, normaliseText } from "../../../base/text";
import type { UnitWords } from "../../../domain/lexiconUnits";
import type { FollowUp } from "../../../model/round/followUp";
import { followUpStates } from "../../../model/round/followUp";
import type { Cell, Grid } from "../../../model/workbook/grid";
import { parseMark, todoColumns } from "./todoColumns";

/** Returns what was written in the rows that bear a mark, from any sheet; a row without a state says nothing. */
export const followUpsIn = (
  grids: readonly Pick<Grid, "cells">[],
  words: Pick<UnitWords, "followUps">,
): readonly FollowUp[] => grids.flatMap((grid) => inSheet(grid, words));

function inSheet(
  { cells }: Pick<Grid, "cells">,
  words: Pick<UnitWords, "followUps">,
): readonly FollowUp[] {
  const rows = new Map<number, Map<number, Cell>>();
  for (const cell of cells) {
    const row = rows.get(cell.row) ?? new Map<number, Cell>();
    rows.set(cell.row, row.set(cell.column, cell));
  }
  let unit = "";
  return [...rows.values()].flatMap((row): readonly FollowUp[] => {
    const textAt = (column: number): string => normaliseText(row.get(column)?.text ?? "");
    unit = textAt(todoColumns.unit) || unit;
    const mark = parseMark(textAt(todoColumns.mark));
    const state = mark && stateOf(textAt(todoColumns.state), words);
    if (!mark || !state) return [];
    const reason = textAt(todoColumns.reason) || null;
    // Nothing is left aside without a reason.
    if (state === "ignored" && reason === null) return [];
    const message = textAt(todoColumns.message);
    // What is no more stands numbered without a unit: its words name that already.
    const isGone = textAt(todoColumns.unit) === "" && textAt(todoColumns.order) !== "";
    const about = (isGone ? message : `${unit}: ${message}`).slice(0, LONGEST);
    return [{ ...mark, state, on: dayOf(row.get(todoColumns.on)), reason, about }];
  });
}

const LONGEST = 300;

function stateOf(
  text: string,
  { followUps }: Pick<UnitWords, "followUps">,
): (typeof followUpStates)[number] | null {
  const folded = foldText(text);
  return (
    followUpStates.find((state) => followUps[state].some((word) => folded.includes(word))) ?? null
  );
}

/** "5/11/2025" as typed, or a day that Excel keeps as a number; null: neither. */
function dayOf(cell: Cell | undefined): string | null {
  if (!cell) return null;
  const [, day, month, year] = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/.exec(cell.text) ?? [];
  if (day !== undefined && month !== undefined && year !== undefined)
    return isoDay(Number(year), Number(month), Number(day));
  if (typeof cell.value !== "number" || cell.value < FIRST_DAY || cell.value > LAST_DAY)
    return null;
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(cell.value) * 86_400_000)
    .toISOString()
    .slice(0, 10);
}

/** Days of 2000 and 2100 as Excel counts them. */
const FIRST_DAY = 36_526;
const LAST_DAY = 73_050;

function isoDay(year: number, month: number, day: number): string | null {
  const iso = [String(year), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join(
    "-",
  );
  const time = Date.parse(iso);
  return Number.isNaN(time) || new Date(time).getUTCDate() !== day ? null : iso;
}
