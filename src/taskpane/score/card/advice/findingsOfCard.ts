/** Owns which findings belong to the indicator in hand, beside what its fields already ask. */
import type { Finding } from "../../../../core/model/finding/finding";
import { parseAddress } from "../../../../core/model/workbook/grid";
import type { Item } from "../../../../core/model/table/reading";

/** Returns the findings in the rows of an indicator. */
export const findingsOfCard = (
  findings: readonly Finding[],
  sheet: string,
  item: Item,
): readonly Finding[] => findings.filter((finding) => isOf(finding, sheet, item));

/** The fields themselves ask for points, for a number in place of a word, and for the reason. */
const askedByFields: readonly Finding["code"][] = [
  "blankScore",
  "textScore",
  "deductionNoReason",
  "notApplicableProposed",
];

function isOf({ code, sheet, cell }: Finding, ownSheet: string, { row, lastRow }: Item): boolean {
  const address = cell === null ? null : parseAddress(cell);
  return (
    sheet === ownSheet &&
    address !== null &&
    row <= address.row &&
    address.row <= lastRow &&
    !askedByFields.includes(code)
  );
}
