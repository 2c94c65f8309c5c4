/** Owns which rows of a tick sheet are answered, which head others, and which only explain: by numbering, and by where answers stand. */
import type { Lexicon } from "../../../domain/lexicon";
import type { Columns } from "../../../model/table/reading";
import { WHOLE } from "../../../model/table/tickSheet";
import type { SheetView, TextRow } from "../../sheet/sheet";
import { isColumnNumbers } from "../header/header";
import type { TableRegion } from "../header/regions";
import { type NumberedRow, readNumbered } from "../rows/numbered";
import { textsBelow } from "../rows/rows";
import { answerAt, isAnswered } from "./answerCell";
import type { AnswerColumns, TickHeader } from "./answerColumns";

export interface TickRows {
  /** Each said to be answered or to head others. */
  readonly numbered: readonly NumberedRow[];
  readonly guidance: readonly TextRow[];
  /** Below the table, the signatures too. */
  readonly notes: readonly TextRow[];
}

interface Line {
  readonly row: NumberedRow;
  /** How its number looks: rows of one look stand on one level. */
  readonly look: string;
  readonly depth: number;
  readonly isAnswered: boolean;
  /** It has a cell for an answer: none that is merged with its text, or down from a row above. */
  readonly hasOwnCell: boolean;
}

/** Sorts the rows below a header, down to the signatures. */
export function tickRowsOf(
  view: SheetView,
  region: TableRegion,
  { header, content, answers: { self } }: TickHeader,
  columns: Columns,
  lexicon: Lexicon,
): TickRows {
  const none: TickRows = { numbered: [], guidance: [], notes: [] };
  if (!self) return none;
  const rows: NumberedRow[] = [];
  const guidance: TextRow[] = [];
  // Without a column of scores nothing but a number or a look makes a row.
  const printed: Columns = { ...columns, self: null, appraised: null, council: null };
  let end = region.endRow + 1;
  for (const row of view.rowsBetween(header.bodyRow, region.endRow)) {
    if (isColumnNumbers(view, row) || isHeaderAgain(view, row, header)) continue;
    const answered = isAnswered(view, row, self, lexicon);
    const numbered = readNumbered(view, row, printed, lexicon, answered ? "indicator" : null);
    const says = view.rowCells(row).map(({ column }) => view.folded(row, column));
    const isSaid = answered && answerAt(view, row, self, lexicon).points !== null;
    if (!isSaid && (numbered?.labels.length ?? 0) === 0 && says.some(isEnd(lexicon))) {
      end = row;
      break;
    }
    if (says.some((text) => lexicon.total.test(text))) continue;
    if (numbered && numbered.text !== "") rows.push(numbered);
    else if (view.text(row, content) !== "")
      guidance.push({
        row,
        column: content,
        text: view.text(row, content),
        folded: view.folded(row, content),
      });
  }
  const lines = withDepths(view, rows, self, lexicon);
  const kinds = kindsOf(lines);
  return {
    numbered: lines.flatMap(({ row }, at): NumberedRow[] => {
      const kind = kinds[at];
      if (kind === undefined || kind === "guidance") return [];
      return kind === "answered"
        ? [{ ...row, maximum: WHOLE, maximumRefs: null, hasScore: true, forced: "indicator" }]
        : [{ ...row, maximum: null, maximumRefs: null, hasScore: false, forced: "group" }];
    }),
    guidance: [
      ...guidance,
      ...lines.flatMap(({ row: { row, column, text, folded } }, at): TextRow[] =>
        kinds[at] === "guidance" ? [{ row, column, text, folded }] : [],
      ),
    ].sort((a, b) => a.row - b.row),
    notes: end > region.endRow ? [] : textsBelow(view, region, end),
  };
}

const isEnd =
  ({ signature }: Lexicon) =>
  (text: string): boolean =>
    signature.test(text);

/** The names of the columns printed anew on the next page. */
const isHeaderAgain = (view: SheetView, row: number, { words, lastRow }: TickHeader["header"]) =>
  [...words.keys()].filter(
    (column) =>
      view.folded(row, column) !== "" && view.folded(row, column) === view.folded(lastRow, column),
  ).length >= 3;

/** The depth of a row is that of the rows with its look: below whatever came first since. */
function withDepths(
  view: SheetView,
  rows: readonly NumberedRow[],
  answers: AnswerColumns,
  lexicon: Lexicon,
): readonly Line[] {
  const stack: string[] = [];
  return rows.map((row) => {
    const [label] = row.labels;
    const look = label ? `${label.style} ${label.parts.length}` : row.bold ? "bold" : "plain";
    const at = stack.indexOf(look);
    if (at >= 0) stack.length = at + 1;
    else stack.push(look);
    return {
      row,
      look,
      depth: stack.length,
      isAnswered: isAnswered(view, row.row, answers, lexicon),
      hasOwnCell: hasOwnCell(view, row, answers),
    };
  });
}

function hasOwnCell(view: SheetView, { row, column }: NumberedRow, { columns }: AnswerColumns) {
  const ofAnswer = view.merge(row, columns.met);
  const ofText = view.merge(row, column);
  const isBelow = ofAnswer !== null && ofAnswer.top < row;
  return !isBelow && (ofText === null || ofText.right < columns.met);
}

/**
 * A row with others below it heads them, unless it is answered and they are not, or rows of its look are answered
 * elsewhere and none of theirs is.
 */
function kindsOf(lines: readonly Line[]): readonly ("answered" | "group" | "guidance")[] {
  const below = lines.map(({ depth }, at) => {
    const end = lines.findIndex((other, index) => index > at && other.depth <= depth);
    return lines.slice(at + 1, end < 0 ? lines.length : end);
  });
  const answeredLooks = new Set(lines.flatMap((line) => (line.isAnswered ? [line.look] : [])));
  let coveredTo = -1;
  return lines.map((line, at) => {
    if (at <= coveredTo) return "guidance";
    const under = below[at] ?? [];
    const isOver = under.length > 0 && !under.some((each) => each.isAnswered);
    const isLevel =
      answeredLooks.has(line.look) && !under.some(({ look }) => answeredLooks.has(look));
    const isExplained = isOver && (line.isAnswered || isLevel);
    const isMergedOver = under.length > 0 && under.every((each) => !each.hasOwnCell);
    if (isExplained || (isMergedOver && line.hasOwnCell)) {
      coveredTo = at + under.length;
      return "answered";
    }
    if (under.length > 0) return "group";
    return line.hasOwnCell || line.isAnswered ? "answered" : line.row.bold ? "group" : "guidance";
  });
}
