/** Owns the parts below a total that change it: a heading of points added or taken off, the rows under it, and the total that is stated anew. */
import type { Lexicon } from "../../../domain/lexicon";
import { scoreOf } from "../../sheet/numbers";
import type { NumberedRow } from "./numbered";
import {
  comesToBySigns,
  restatedBy,
  signed,
  type Restated,
  type Sign,
  type SumRow,
} from "./restated";

/** A heading, or a row under one. */
interface PartRow {
  readonly row: NumberedRow;
  /** What the heading says of the points under it; null: the row is the heading. */
  readonly sign: Sign | null;
}

/** Returns the rows of such parts, and the total that counts, which is the first one where none is stated anew; null where there is no part. */
export function partsBelow(
  first: SumRow,
  sums: readonly SumRow[],
  candidates: readonly NumberedRow[],
  lexicon: Lexicon,
): Restated | null {
  const below = candidates.filter(({ row }) => row > first.row);
  const end = endOfParts(below, sums, first, lexicon);
  const parts = partRows(
    below.filter(({ row }) => row < (end?.row ?? Infinity)),
    lexicon,
  );
  if (!parts.some(({ sign }) => sign !== null)) return null;
  const rows = parts.filter(({ sign }) => sign !== null);
  const byWords = rows.map(({ row, sign }): Sign => (isNegative(row) ? 1 : (sign ?? 1)));
  const signs = restatedBy(
    rows.map(({ row }) => row),
    { before: first.self, after: end?.self ?? null },
    byWords,
  );
  return {
    total: end?.row ?? first.row,
    adjustments: parts.map(({ row, sign }) =>
      sign === null
        ? { ...row, forced: "group", adjusts: true, maximum: null }
        : {
            ...row,
            forced: "indicator",
            adjusts: true,
            self: signed(row.self, signs[rows.findIndex((each) => each.row === row)] ?? 1),
          },
    ),
  };
}

const isNegative = ({ self }: NumberedRow): boolean => (scoreOf(self) ?? 0) < 0;

/** The last sum below the total, or a last row without a number that says so in words of its own, or that is what the others make of it. */
function endOfParts(
  below: readonly NumberedRow[],
  sums: readonly SumRow[],
  first: SumRow,
  { finalTotal }: Lexicon,
): SumRow | undefined {
  const [again] = sums.filter(({ row }) => row > first.row).slice(-1);
  if (again) return again;
  const open = below.filter(({ labels }) => labels.length === 0);
  const last = open.find(({ folded }) => finalTotal.test(folded));
  const found = last ?? open.find((row) => isReachedBy(row, below, first));
  return found && { row: found.row, maximum: null, self: scoreOf(found.self) };
}

function isReachedBy(last: NumberedRow, below: readonly NumberedRow[], first: SumRow): boolean {
  const after = scoreOf(last.self);
  const before = below.filter(({ row, self }) => row < last.row && scoreOf(self) !== null);
  return (
    last.maximum === null &&
    before.length > 0 &&
    first.self !== null &&
    after !== null &&
    comesToBySigns(first.self, before, after)
  );
}

/** Each heading that has rows under it, with them; numbering tells its rows from what stands further below. */
function partRows(below: readonly NumberedRow[], lexicon: Lexicon): readonly PartRow[] {
  const found: PartRow[] = [];
  let sign: Sign | null = null;
  for (const [at, row] of below.entries()) {
    const next = below[at + 1];
    const opened = signOfHeading(row, lexicon);
    const hasRows = next !== undefined && isUnder(next, lexicon);
    if (opened !== null && hasRows) {
      sign = opened;
      found.push({ row, sign: null });
    } else if (opened !== null) sign = null;
    else if (sign !== null && isUnder(row, lexicon)) found.push({ row, sign });
  }
  return found;
}

const isUnder = (row: NumberedRow, lexicon: Lexicon): boolean =>
  signOfHeading(row, lexicon) === null &&
  (row.labels.length > 0 || row.maximum !== null || row.hasScore);

/** What a heading without points of its own says of those under it; null: it is no such heading. */
function signOfHeading({ folded, hasScore }: NumberedRow, { parts }: Lexicon): Sign | null {
  if (hasScore) return null;
  return parts.takenOff.test(folded) ? -1 : parts.added.test(folded) ? 1 : null;
}
