/** Owns the points that a heading gives each of its rows: "mỗi nội dung 4 điểm" beside 24, and six rows that state none. */
import { samePoints, sumPoints, type Points } from "../../../base/points";
import type { Lexicon } from "../../../domain/lexicon";
import { parseDecimal } from "../../sheet/numbers";
import type { NumberedRow } from "./numbered";

/** Returns the rows, those below such a heading with their maximum where all of them come to what it states. */
export function withPointsEach(
  rows: readonly NumberedRow[],
  lexicon: Lexicon,
): readonly NumberedRow[] {
  const given = new Map<number, Points>();
  for (const [at, heading] of rows.entries()) {
    const each = heading.maximum === null ? null : pointsEach(heading, lexicon);
    if (each === null || heading.maximum === null) continue;
    const below = rowsBelow(rows, at);
    const sum = sumPoints(below.map(() => each));
    if (sum !== null && samePoints(sum, heading.maximum))
      for (const { row } of below) given.set(row, each);
  }
  return given.size === 0
    ? rows
    : rows.map((row) => ({ ...row, maximum: given.get(row.row) ?? row.maximum }));
}

function pointsEach({ folded }: NumberedRow, lexicon: Lexicon): Points | null {
  const groups = lexicon.pointsEach.exec(folded)?.groups;
  const stated = groups?.["each"] ?? groups?.["per"];
  return stated === undefined ? null : parseDecimal(stated);
}

/** Numbered rows of another style than the heading's that state nothing themselves. */
function rowsBelow(rows: readonly NumberedRow[], at: number): readonly NumberedRow[] {
  const style = rows[at]?.labels[0]?.style;
  const end = rows.findIndex(
    ({ maximum, labels }, index) =>
      index > at && (maximum !== null || labels.length === 0 || labels[0]?.style === style),
  );
  return rows.slice(at + 1, end < 0 ? rows.length : end);
}
