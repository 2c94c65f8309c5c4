/** Owns the official list of units from a workbook: the units, or why it is no such list. */
import { parseUnitList, type UnitListReading } from "../../core/consolidate/list/unitList";
import { kindOf } from "../../core/domain/domain";
import { type Finding, finding } from "../../core/model/finding/finding";
import type { WorkbookData } from "../../core/model/workbook/grid";
import { builtInRoundKit, type RoundKit } from "../loading/builtIn/loadUnitWords";
import { recogniseWorkbook } from "../reading/openWorkbook";

/** Returns the units, never none, with what was not read; a score sheet is told as such, for its rows name no units. */
export function unitListOf(
  workbook: WorkbookData,
  { words, ...kit }: RoundKit = builtInRoundKit(),
): UnitListReading | { readonly refusal: Finding } {
  const { tables, otherTables } = recogniseWorkbook(workbook, undefined, kit);
  const { domain } = kit.lexicon;
  if ([...tables, ...otherTables].some(({ kind }) => !kindOf(domain, kind).isFallback))
    return { refusal: finding("notAUnitList", { why: "scoreSheet" }) };
  const read = parseUnitList(workbook, words);
  return read.units.length > 0 ? read : { refusal: finding("notAUnitList", { why: "noNames" }) };
}
