/** Owns where tables are in a sheet: the title block, header, body and notes that each of them takes. */
import type { HeaderRole, Lexicon } from "../../../domain/lexicon";
import { headerOfBlock } from "./blocks";
import { findHeaders, type Header, type HeaderRows } from "./header";
import { splitLabel, type Label } from "../../sheet/labels";
import { labelsOf } from "../rows/numbered";
import { maximumOf } from "../../sheet/numbers";
import type { Region } from "../rows/rows";
import type { SheetView } from "../../sheet/sheet";
import { kindOf } from "../../title/title";

export interface TableRegion extends Region {
  /** First row of the title block. */
  readonly titleRow: number;
}

/** Returns the part of the sheet that each table may take: title block, header, body, notes. */
export function regionsOf(
  view: SheetView,
  lexicon: Lexicon,
  declared: readonly HeaderRows[] = [],
): readonly TableRegion[] {
  const headers = findHeaders(view, lexicon, declared);
  const lastRow = view.rows[view.rows.length - 1] ?? 0;
  const groups: Header[][] = [];
  for (const header of headers) {
    const group = groups[groups.length - 1];
    const isAgain =
      group?.[0] !== undefined &&
      isRepeat(
        view,
        { first: group[0], last: group[group.length - 1] ?? group[0] },
        header,
        lexicon,
      );
    if (group && isAgain) group.push(header);
    else groups.push([header]);
  }
  return groups.flatMap((group, at) => {
    const first = group[0];
    if (!first) return [];
    const next = groups[at + 1]?.[0];
    const previous = groups[at - 1];
    const titleRow = titleStart(view, first, previous?.[previous.length - 1], lexicon);
    const endRow = next ? titleStart(view, next, first, lexicon) - 1 : lastRow;
    return sideBySide(first).map(({ header, beside }) => ({
      header,
      beside,
      repeats: group.slice(1),
      titleRow,
      endRow,
    }));
  });
}

/** The header of a table, and the latest that was printed anew. */
interface HeadersSoFar {
  readonly first: Header;
  readonly last: Header;
}

/** Returns the region of a table that no words tell of; what it is has to prove itself. */
export function proposedRegion(view: SheetView, lexicon: Lexicon): TableRegion | null {
  const header = headerOfBlock(view, lexicon);
  if (!header) return null;
  const endRow = view.rows[view.rows.length - 1] ?? 0;
  return { header, repeats: [], titleRow: 1, endRow, beside: null };
}

/** The same columns again with nothing but rows of the table between: a header printed anew on the next page. */
function isRepeat(
  view: SheetView,
  { first, last: before }: HeadersSoFar,
  after: Header,
  lexicon: Lexicon,
): boolean {
  if (!hasSameColumns(first, after)) return false;
  const between = view.rowsBetween(before.bodyRow, after.firstRow - 1);
  const isAnotherPage = between.some((row) =>
    view.rowCells(row).some((cell) => {
      const text = view.folded(row, cell.column);
      return (
        lexicon.title.motto.test(text) || (lexicon.title.heading.test(text) && text.length < 60)
      );
    }),
  );
  return !isAnotherPage && !beginsAnew(view, before, after, between, lexicon);
}

/** A cell or two may be missing where a header is typed again; no column plays another role. */
function hasSameColumns({ roles }: Header, again: Header): boolean {
  const isSame = [...again.roles].every(
    ([column, role]) => !roles.has(column) || isSameRole(roles.get(column), role),
  );
  const shared = [...again.roles.keys()].filter((column) => roles.has(column)).length;
  const more = Math.max(roles.size, again.roles.size) - shared;
  return isSame && shared >= FEWEST_SHARED && more <= MOST_MISSING;
}

/** "Điểm" alone is left where the words below it are missing. */
const isSameRole = (role: HeaderRole | undefined, again: HeaderRole): boolean =>
  role === again || (again === "points" && (role === "maximum" || role === "self"));

const FEWEST_SHARED = 3;
const MOST_MISSING = 2;

/** The numbers begin anew below a title or a total, or with the first section: another table in the same columns. */
function beginsAnew(
  view: SheetView,
  before: Header,
  after: Header,
  between: readonly number[],
  lexicon: Lexicon,
): boolean {
  const first = firstLabel(view, before, lexicon);
  const again = firstLabel(view, after, lexicon);
  if (goesOnBelow(view, after, lexicon)) return false;
  if (first && again && again.ordinal === 1 && first.style !== again.style)
    return isSummedUp(view, before, between, lexicon);
  if (!first || !again || first.style !== again.style || first.ordinal !== again.ordinal)
    return false;
  if (first.style !== "decimal" && first.style !== "lower") return true;
  return between.some((row) => {
    const cells = view.rowCells(row).filter(({ value }) => value !== null);
    return cells.some((cell) => {
      const text = view.folded(row, cell.column);
      const isTitle = cells.length === 1 && lexicon.title.heading.test(text);
      return isTitle || lexicon.total.test(text);
    });
  });
}

/** The last row with points is the total: what follows is no next page. */
function isSummedUp(
  view: SheetView,
  before: Header,
  between: readonly number[],
  lexicon: Lexicon,
): boolean {
  const last = [...between].reverse().find((row) => holdsPoints(view, row, before));
  return (
    last !== undefined &&
    view.rowCells(last).some(({ column }) => lexicon.total.test(view.folded(last, column)))
  );
}

/** "II. Kết quả (tiếp theo)": the group of the page before. */
const goesOnBelow = (view: SheetView, { bodyRow }: Header, { continued }: Lexicon): boolean =>
  view
    .rowsBetween(bodyRow, Infinity)
    .slice(0, 1)
    .some((row) =>
      view.rowCells(row).some(({ column }) => continued.test(view.folded(row, column))),
    );

function firstLabel(view: SheetView, { bodyRow, roles }: Header, lexicon: Lexicon): Label | null {
  const [row] = view.rowsBetween(bodyRow, Infinity);
  if (row === undefined) return null;
  for (const role of ["number", "content"]) {
    const column = [...roles].find(([, named]) => named === role)?.[0];
    if (column === undefined) continue;
    const [labelHere] = labelsOf(view, row, column, lexicon);
    const label = labelHere ?? splitLabel(view.text(row, column), lexicon.labels)?.labels[0];
    if (label && label.style !== "bullet") return label;
  }
  return null;
}

/** The title block reaches up to a table above: below its signatures, or at the letterhead. */
function titleStart(
  view: SheetView,
  header: Header,
  above: Header | undefined,
  lexicon: Lexicon,
): number {
  if (!above) return 1;
  const between = view.rowsBetween(above.bodyRow, header.firstRow - 1);
  let start = header.firstRow;
  for (const row of [...between].reverse()) {
    if (header.firstRow - row > 16 || holdsPoints(view, row, above)) break;
    const cells = view.rowCells(row);
    const isTitle = cells.some((cell) => {
      const text = view.folded(row, cell.column);
      return (
        lexicon.title.motto.test(text) ||
        lexicon.title.heading.test(text) ||
        lexicon.title.form.test(text) ||
        lexicon.title.unit.test(text) ||
        kindOf(text, lexicon) !== null
      );
    });
    if (isTitle) start = row;
    if (cells.some((cell) => lexicon.signature.test(view.folded(row, cell.column)))) break;
  }
  return start;
}

/** A row of the table above. */
const holdsPoints = (view: SheetView, row: number, { roles }: Header): boolean =>
  [...roles].some(
    ([column, role]) =>
      (role === "maximum" || role === "self" || role === "points") &&
      maximumOf(view.points(row, column)) !== null,
  );

/** Two tables beside each other share their header rows; each begins at a number column of its own. */
function sideBySide(header: Header): readonly Pick<TableRegion, "header" | "beside">[] {
  const columnsOf = (role: string): readonly number[] =>
    [...header.roles].filter(([, named]) => named === role).map(([column]) => column);
  const [, second] = columnsOf("number");
  if (second === undefined || columnsOf("content").length < 2) return [{ header, beside: null }];
  const part = (from: number, before: number): Pick<TableRegion, "header" | "beside"> => {
    const isIn = ([column]: readonly [number, unknown]): boolean =>
      column >= from && column < before;
    return {
      header: {
        ...header,
        roles: new Map([...header.roles].filter(isIn)),
        words: new Map([...header.words].filter(isIn)),
      },
      beside: { from, before },
    };
  };
  return [part(1, second), part(second, Infinity)];
}
