/** Owns the official list of units from a workbook: the units, or why it is no such list. */
import type { ListedUnit } from "../core/consolidate/shape";
import { parseUnitList } from "../core/consolidate/unitList";
import { type Finding, finding } from "../core/finding";
import type { WorkbookData } from "../core/grid";
import { loadUnitWords } from "./loadUnitWords";
import { recogniseWorkbook } from "./openWorkbook";

/** Returns the units, never none; a score sheet is told as such, for its rows name no units. */
export function unitListOf(
  workbook: WorkbookData,
): { readonly units: readonly ListedUnit[] } | { readonly refusal: Finding } {
  const { tables, otherTables } = recogniseWorkbook(workbook);
  if ([...tables, ...otherTables].some(({ kind }) => kind !== "other"))
    return { refusal: finding("notAUnitList", { why: "scoreSheet" }) };
  const units = parseUnitList(workbook, loadUnitWords());
  return units.length > 0 ? { units } : { refusal: finding("notAUnitList", { why: "noNames" }) };
}
