/** Owns how the contents of a form are shared out among tables that a page can hold side by side in letters that can be read. */
import type { TemplateRow } from "../../../model/round/consolidation";

/** So many columns of points stand on a page across without letters of 10 points being printed below 8. */
export const MOST_CONTENTS = 17;

/** Contents that stand in one table, by their places in the form. */
export interface DetailPart {
  readonly from: number;
  readonly rows: readonly TemplateRow[];
}

/** Returns the parts in order: a group is divided only where it is too large for one, or would leave a part almost empty. */
export function partsOf(rows: readonly TemplateRow[]): readonly DetailPart[] {
  const fewest = Math.max(1, Math.ceil(rows.length / MOST_CONTENTS));
  const even = Math.ceil(rows.length / fewest);
  const parts: DetailPart[] = [];
  for (let from = 0; from < rows.length; ) {
    const end = endOfPart(rows, from, even);
    parts.push({ from, rows: rows.slice(from, end) });
    from = end;
  }
  return parts.length === 0 ? [{ from: 0, rows }] : parts;
}

/** The end of a group is taken where one lies between half a part and a whole one; the nearest to an even share. */
function endOfPart(rows: readonly TemplateRow[], from: number, even: number): number {
  const most = Math.min(rows.length, from + MOST_CONTENTS);
  if (rows.length - from <= MOST_CONTENTS) return rows.length;
  const ends: number[] = [];
  for (let end = from + Math.ceil(MOST_CONTENTS / 2); end <= most; end++)
    if (groupOf(rows[end - 1]) !== groupOf(rows[end])) ends.push(end);
  const wished = from + even;
  const [nearest] = ends.sort((a, b) => Math.abs(a - wished) - Math.abs(b - wished));
  return nearest ?? Math.min(most, wished);
}

/** What a content lies in: its number without the last part. */
const groupOf = (row: TemplateRow | undefined): string =>
  row?.path.split("/").slice(0, -1).join("/") ?? "";
