/** Owns how what stands in a cell is told where it is to be mended. */
import type { CellValue } from "../../core/model/workbook/grid";
import { formatExcerpt, formatPoints } from "../format";

/** Returns 13 as "13", the text "13 " as "“13 ”" (its spaces are what is wrong), nothing as words. */
export function shownValue(value: CellValue): string {
  if (typeof value === "number") return formatPoints(value);
  return value === null || value === "" ? "trống" : `“${formatExcerpt(String(value))}”`;
}
