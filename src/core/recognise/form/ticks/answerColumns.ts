/** Owns how the header of a tick sheet is found: a column of criteria, and one or two where each is answered. */
import type { Lexicon } from "../../../domain/lexicon";
import { type Scorer, scorers, unitScorer } from "../../../model/table/scorer";
import { maximumOf } from "../../sheet/numbers";
import type { SheetView } from "../../sheet/sheet";
import {
  bodyRowBelow,
  type Header,
  MAX_HEADER_ROWS,
  mayBeHeaderRow,
  readHeader,
} from "../header/header";

/** Where one scorer answers: two columns that are ticked, or one with words. */
export interface AnswerColumns {
  readonly columns: { readonly met: number; readonly notMet: number };
  /** The header says which answers stand there; false: only what stands below shows it. */
  readonly isNamed: boolean;
  /** One column headed "Đạt": an x there is that answer. */
  readonly isMetOnly: boolean;
  /** Words of the header, folded. */
  readonly words: string;
}

export interface TickHeader {
  readonly header: Header;
  readonly content: number;
  readonly number: number | null;
  readonly answers: { readonly [S in Scorer]?: AnswerColumns };
}

/** A header stands within so many rows of a sheet. */
const ROWS_LOOKED_AT = 60;

/** Returns the header that tells most of the answers, the first of equals; null where none does. */
export function tickHeaderOf(view: SheetView, lexicon: Lexicon): TickHeader | null {
  let best: { readonly found: TickHeader; readonly weight: number } | null = null;
  for (const firstRow of view.rows.slice(0, ROWS_LOOKED_AT)) {
    // A title stands alone in its row.
    if (textsIn(view, firstRow) < 2) continue;
    for (let height = 1; height <= MAX_HEADER_ROWS; height++) {
      const lastRow = firstRow + height - 1;
      if (!mayBeHeaderRow(view, lastRow)) break;
      const found = readTickHeader(view, firstRow, lastRow, lexicon);
      const weight = found === null ? 0 : weigh(found) - height * EACH_ROW;
      if (found && weight > (best?.weight ?? 0)) best = { found, weight };
    }
  }
  return best?.found ?? null;
}

/** A header of more rows has to tell more. */
const EACH_ROW = 0.1;

const textsIn = (view: SheetView, row: number): number =>
  view.rowCells(row).filter(({ value }) => typeof value === "string" && value !== "").length;

/** Two columns say more than one with both answers in its name, and that more than one of which the cells must tell. */
const weigh = ({ answers, number }: TickHeader): number =>
  scorers.reduce((sum, scorer) => {
    const found = answers[scorer];
    if (!found) return sum;
    const isPair = found.columns.met !== found.columns.notMet;
    return sum + (isPair ? 4 : found.isNamed ? 3 : 1);
  }, 0) + (number === null ? 0 : 0.5);

function readTickHeader(
  view: SheetView,
  firstRow: number,
  lastRow: number,
  lexicon: Lexicon,
): TickHeader | null {
  const header = readHeader(view, lexicon, firstRow, lastRow);
  const content = columnOf(header, "content");
  if (content === null || holdsPoints(view, header)) return null;
  const answers = answersOf(view, header, content, lexicon);
  return answers[unitScorer] === undefined
    ? null
    : { header, content, number: columnOf(header, "number"), answers };
}

const columnOf = ({ roles }: Header, role: string): number | null =>
  [...roles].find(([, named]) => named === role)?.[0] ?? null;

/** Where numbers stand below a name that says points, the table is scored in points. */
function holdsPoints(view: SheetView, { roles, lastRow }: Header): boolean {
  const columns = [...roles].filter(([, role]) => role === "maximum" || role === "points");
  const body = bodyRowBelow(view, lastRow);
  return columns.some(([column]) =>
    view.rowsBetween(body, Infinity).some((row) => (maximumOf(view.points(row, column)) ?? 0) > 1),
  );
}

function answersOf(
  view: SheetView,
  header: Header,
  content: number,
  { answers: words }: Lexicon,
): TickHeader["answers"] {
  const found: { [S in Scorer]?: AnswerColumns } = {};
  const names = new Map(
    [...header.words.keys()].map((column) => [column, lowestName(view, header, column)]),
  );
  const nameOf = (column: number): string => names.get(column) ?? "";
  const taken = new Set<number>();
  const take = (column: number, answers: Omit<AnswerColumns, "words">): void => {
    const scorer = scorerAt(header, column);
    if (found[scorer] !== undefined) return;
    found[scorer] = { ...answers, words: `${header.words.get(column) ?? ""} ${nameOf(column)}` };
    taken.add(answers.columns.met).add(answers.columns.notMet);
  };
  const right = [...names.keys()].filter((column) => column > content).sort((a, b) => a - b);
  for (const column of right) {
    const pair = { met: column, notMet: column + 1 };
    const swapped = { met: column + 1, notMet: column };
    const is = ({ met, notMet }: typeof pair): boolean =>
      words.columnMet.test(nameOf(met)) && words.columnNotMet.test(nameOf(notMet));
    const columns = is(pair) ? pair : is(swapped) ? swapped : null;
    if (columns && !taken.has(column)) take(column, { columns, isNamed: true, isMetOnly: false });
  }
  for (const column of right) {
    if (taken.has(column)) continue;
    const columns = { met: column, notMet: column };
    const name = nameOf(column);
    if (words.columnBoth.test(name)) take(column, { columns, isNamed: true, isMetOnly: false });
    else if (words.columnMet.test(name)) take(column, { columns, isNamed: true, isMetOnly: true });
  }
  for (const column of right) {
    const role = header.roles.get(column);
    const isOfWords =
      role === "note" || role === "reason" || role === "evidence" || role === "appraisedReason";
    if (taken.has(column) || isOfWords || !words.columnAny.test(nameOf(column))) continue;
    const columns = { met: column, notMet: column };
    take(column, { columns, isNamed: false, isMetOnly: false });
  }
  return found;
}

/** Who answers is named in the words above: "Hội đồng thẩm định"; else it is the unit. */
const scorerAt = ({ roles }: Header, column: number): Scorer => {
  const role = roles.get(column);
  return scorers.find((scorer) => scorer === role) ?? unitScorer;
};

/** The words nearest to the cells below, with what stands in brackets. */
function lowestName(view: SheetView, { firstRow, lastRow }: Header, column: number): string {
  for (let row = lastRow; row >= firstRow; row--) {
    const merge = view.merge(row, column);
    const text = view.folded(merge?.top ?? row, merge?.left ?? column);
    if (text !== "") return text;
  }
  return "";
}
