/** Owns how a column of added points is to be counted: whether the scores hold them already, and the cap that the sheet states. */
import type { Lexicon } from "../../../domain/lexicon";
import type { AddedCap, AddedPoints, PartCap } from "../../../model/table/adjustment";
import { comparePoints, samePoints, subtractPoints } from "../../../base/points";
import { foldText } from "../../../base/text";
import { indicatorsIn } from "../../../model/table/itemTree";
import type { Columns, Item } from "../../../model/table/reading";
import type { Header } from "../header/header";
import { parseDecimal } from "../../sheet/numbers";
import { readsColumn } from "../proof/totalFormula";
import type { SheetView, TextRow } from "../../sheet/sheet";

interface AddedSource {
  readonly view: SheetView;
  readonly header: Header;
  readonly columns: Columns;
  readonly items: readonly Item[];
  /** Lines above the table and below its last item. */
  readonly lines: readonly TextRow[];
  readonly lexicon: Lexicon;
}

/** Returns how added points count; null where the table has no column of them. */
export function addedPointsOf(source: AddedSource): AddedPoints | null {
  const column = source.columns.added;
  if (column === null) return null;
  return {
    isInScore: isInScore(source, column),
    cap: headerCap(source, column) ?? noteCap(source),
  };
}

/**
 * A formula that reads the column tells; else the numbers do: a score above its maximum, or one that is
 * maximum − deduction + added, holds what was added.
 */
function isInScore({ view, columns, items }: AddedSource, column: number): boolean {
  const { self } = columns;
  if (self === null) return true;
  const scored = indicatorsIn(items).filter(({ scores }) => scores.self.points !== null);
  const formulas = scored.flatMap(({ scoreRow }) => view.cell(scoreRow, self)?.formula ?? []);
  if (formulas.length > 0) return formulas.some((formula) => readsColumn(formula, column));
  const signs = scored.map(signOf);
  return (
    signs.filter((sign) => sign === "in").length > signs.filter((sign) => sign === "out").length
  );
}

/** What one row says: its score holds the added points, or stands without them; null where it could be either. */
function signOf({ maximum, scores, adjustments }: Item): "in" | "out" | null {
  const { points } = scores.self;
  const { added, deduction } = adjustments;
  if (points === null || maximum === null || !added.points) return null;
  if (comparePoints(points, maximum) > 0) return "in";
  if (deduction.points === null) return null;
  const lost = subtractPoints(maximum, points);
  if (samePoints(lost, subtractPoints(deduction.points, added.points))) return "in";
  return samePoints(lost, deduction.points) ? "out" : null;
}

/** "Điểm cộng (tối đa 5 điểm)". */
function headerCap({ view, header, lexicon }: AddedSource, column: number): AddedCap | null {
  const cells = Array.from({ length: header.lastRow - header.firstRow + 1 }, (_, at) => {
    const row = header.lastRow - at;
    const merge = view.merge(row, column);
    return { row: merge?.top ?? row, column: merge?.left ?? column };
  }).filter((cell) => view.text(cell.row, cell.column) !== "");
  const [lowest, ...above] = cells;
  const named = above.filter((cell) => lexicon.added.note.test(view.folded(cell.row, cell.column)));
  for (const cell of lowest ? [lowest, ...named] : []) {
    const cap = capIn(view.folded(cell.row, cell.column), lexicon);
    if (cap) return { ...cap, words: view.text(cell.row, cell.column) };
  }
  return null;
}

/** "Ghi chú: tổng điểm cộng không quá 5 điểm." */
function noteCap({ lines, lexicon }: AddedSource): AddedCap | null {
  for (const { folded, text } of lines) {
    const at = lexicon.added.note.exec(folded)?.index;
    if (at === undefined) continue;
    // What the sentence says before may bind each row: "Mỗi nội dung được cộng …".
    const before = /[^.;]*$/.exec(folded.slice(0, at))?.[0] ?? "";
    const after = /^(?:[^.;]|[.;](?=\d))*/.exec(folded.slice(at))?.[0] ?? "";
    const cap = capIn(after, lexicon);
    if (cap) return { ...cap, isPerRow: lexicon.added.perRow.test(before + after), words: text };
  }
  return null;
}

/** "Điểm thưởng (tối đa 5 điểm)" over rows of added points, or a line below it; what each row may have is none. */
export function partCapOf(lines: readonly string[], lexicon: Lexicon): PartCap | null {
  for (const words of lines) {
    const folded = foldText(words);
    const cap = lexicon.added.note.test(folded) ? capIn(folded, lexicon) : null;
    if (cap && !cap.isPerRow) return { points: cap.points, words };
  }
  return null;
}

function capIn(folded: string, { added }: Lexicon): Omit<AddedCap, "words"> | null {
  const stated = added.cap.exec(folded)?.groups?.["points"];
  if (stated === undefined) return null;
  return { points: parseDecimal(stated), isPerRow: added.perRow.test(folded) };
}
