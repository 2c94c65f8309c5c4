/** Owns what speaks against the reading of a table: columns that stay open, rows that nobody counted, sums that contradict. One slip of a clerk is none of them. */
import {
  addPoints,
  comparePoints,
  type Points,
  samePoints,
  subtractPoints,
  sumPoints,
} from "../../../base/points";
import { kindOf } from "../../../domain/domain";
import type { Lexicon } from "../../../domain/lexicon";
import { indicatorsIn, indicatorsUnder, sumMaxima } from "../../../model/table/itemTree";
import { countedSum } from "../../../model/table/partCap";
import type { Doubt, DoubtCode, DoubtFacts, DoubtPlace } from "../../../model/table/proof";
import {
  type ColumnRole,
  type Item,
  type RowDoubt,
  type TableReading,
} from "../../../model/table/reading";
import { type Scorer, scorers } from "../../../model/table/scorer";
import { FEWEST_CONTENTS } from "../../../model/table/usualScale";
import { fittingRuns, runsAbove } from "../../../model/table/sumRuns";
import { columnLetters } from "../../../model/workbook/grid";
import { maximumOf } from "../../sheet/numbers";
import type { SheetView, TextRow } from "../../sheet/sheet";
import type { Header } from "../header/header";
import { isOfPart } from "../header/words";
import type { TableDraft } from "../table";
import { listedMarks, type ListedMarks } from "../marks/listedMarks";
import { mandatoryWordsIn } from "../marks/marks";
import { columnsUnread } from "./unread";

/** So many odd rows are slips, and so large a share of them. */
const SLIPS = 1;
const SLIP_SHARE = 0.1;

/** Of the contents of tables that were seen at most two in three are mandatory. */
const MOST_MARKED = 0.8;

/** Returns the doubts; `isScaleReached`: the maxima of the rows add up to the whole, so that no row is one too many or missing. */
export function doubtsOfReading(
  draft: TableDraft,
  isScaleReached: boolean,
  lexicon: Lexicon,
): readonly Doubt[] {
  const { view, reading } = draft;
  return [
    ...openColumns(draft),
    ...missingColumns(reading),
    ...unnamedScores(draft, lexicon),
    ...unreadColumns(draft, isScaleReached, lexicon),
    ...(isScaleReached ? [] : looseRows(view, reading)),
    ...oddRows(reading),
    ...unreadMarks(draft, lexicon),
    ...deductions(reading),
    ...contradictions(reading),
  ];
}

const doubt = <C extends DoubtCode>(
  code: C,
  facts: DoubtFacts[C],
  place: DoubtPlace,
  choices: readonly string[] = [],
): Doubt =>
  // A union member cannot be built from a generic code without naming it once.
  ({ code, facts, place, choices }) as unknown as Doubt;

/** A question about a column is open until a person has answered it. */
const openColumns = ({ reading, questions }: TableDraft): readonly Doubt[] =>
  questions.flatMap(({ code, role, choices }) => {
    if (code !== "column" || role === null) return [];
    const column = reading.columns[role];
    return [doubt("columnOpen", { role }, { kind: "column", column }, choices)];
  });

function missingColumns({ columns, items }: TableReading): readonly Doubt[] {
  const missing = (role: ColumnRole): Doubt =>
    doubt("columnMissing", { role }, { kind: "column", column: null });
  const hasMaxima = indicatorsIn(items).some(({ maximum }) => maximum !== null);
  return [
    ...(columns.content === null ? [missing("content")] : []),
    ...(columns.maximum === null && !hasMaxima ? [missing("maximum")] : []),
  ];
}

/** Who gave the points of a column is not told by words that stand over the maxima too, nor by none. */
function unnamedScores({ header, reading }: TableDraft, lexicon: Lexicon): readonly Doubt[] {
  const { columns, columnConfidence } = reading;
  const { maximum, self } = columns;
  if (maximum === null || self === null) return [];
  const wordsOf = (column: number): string => header.words.get(column) ?? "";
  const isSame = wordsOf(self) !== "" && wordsOf(self) === wordsOf(maximum);
  const isUnnamed =
    columnConfidence.self?.ground === "content" &&
    !areMostPoints(reading.items) &&
    !isWholeOfParts(header, wordsOf(self), lexicon);
  return isSame || isUnnamed
    ? [doubt("columnUnnamed", { role: "self" }, { kind: "column", column: self })]
    : [];
}

/** "Cả năm" behind the unit's own scores of each quarter. */
const isWholeOfParts = ({ roles, words }: Header, ofSelf: string, lexicon: Lexicon): boolean =>
  lexicon.wholeYear.test(ofSelf) &&
  [...roles].some(
    ([column, role]) => role === "self" && isOfPart({ words: words.get(column) ?? "" }, lexicon),
  );

/** Scores come to most of the maxima; deductions, which may be taken for them, to little. */
function areMostPoints(items: readonly Item[]): boolean {
  const indicators = indicatorsIn(items);
  const given = sumPoints(indicators.map(({ scores }) => scores.self.points));
  const most = sumMaxima(indicators);
  return given === null || most === null || given * 2 >= most;
}

/** Columns of points that play no role: what they hold, neither their words nor the other columns tell. */
const unreadColumns = (
  draft: TableDraft,
  isScaleReached: boolean,
  lexicon: Lexicon,
): readonly Doubt[] =>
  columnsUnread(draft, isScaleReached, lexicon).map((column) =>
    doubt("columnUnread", { letters: columnLetters(column) }, { kind: "column", column }),
  );

/** What is said to be mandatory decides, and nobody knows which contents are: none is marked, or not all that are listed. */
function unreadMarks(draft: TableDraft, lexicon: Lexicon): readonly Doubt[] {
  const { reading, printed, above, guideLines } = draft;
  const { guidance, rows, outline } = printed.layout;
  // The note of a table that goes on on another sheet may speak of the contents there.
  if (reading.otherPart !== null) return [];
  const around = [...above, ...guidance, ...rows.notes];
  const [line] = reading.items.some(({ mandatory }) => mandatory)
    ? around.filter((each) => leavesOut(each, draft, listedMarks(outline.nodes, lexicon), lexicon))
    : around.filter((each) => mandatoryWordsIn(each, lexicon) !== null);
  if (line) return [doubt("marksUnread", { words: line.text }, { kind: "row", row: line.row })];
  const [told] = reading.items.some(({ mandatory }) => mandatory) ? [] : guideLines;
  const total = { kind: "total", row: reading.total?.row ?? null } as const;
  return told
    ? [doubt("marksUnread", { words: told.text }, total)]
    : tooManyMarks(reading, total, lexicon);
}

/** A whole table that decides on a standard marks some of its contents: where nearly all are, the marks were hardly read. */
function tooManyMarks(
  { items, kind }: TableReading,
  place: DoubtPlace,
  lexicon: Lexicon,
): readonly Doubt[] {
  const contents = indicatorsIn(items).filter(({ bonus }) => !bonus);
  if (!kindOf(lexicon.domain, kind).holdsMandatory || contents.length < FEWEST_CONTENTS) return [];
  const marked = contents.filter(({ mandatory }) => mandatory).length;
  return marked > MOST_MARKED * contents.length
    ? [doubt("mostMarked", { rows: marked, of: contents.length }, place)]
    : [];
}

/** "Các tiêu chí 1, 2 cùng với 7 bắt buộc …": a number behind the list whose content is not marked. */
function leavesOut(
  line: TextRow,
  { reading, printed }: TableDraft,
  listed: ListedMarks,
  lexicon: Lexicon,
): boolean {
  const behind = listed.behind(line.text);
  if (behind.length === 0 || mandatoryWordsIn(line, lexicon) === null) return false;
  const marked = new Set(reading.items.flatMap((item) => (item.mandatory ? [item.row] : [])));
  return behind.some((index) => !marked.has(printed.layout.outline.nodes[index]?.row.row ?? 0));
}

/** Rows among the others that state points, and that no item, option or sum is made of. */
function unreadRows(view: SheetView, table: TableReading): readonly Doubt[] {
  const { columns, items, optionRows, subtotals, total, firstRow, lastRow } = table;
  const { maximum } = columns;
  if (maximum === null) return [];
  const read = new Set([
    ...optionRows,
    ...subtotals.map(({ row }) => row),
    total?.row ?? 0,
    ...items.flatMap(({ row, lastRow: last, scoreRow }) => [
      scoreRow,
      ...Array.from({ length: last - row + 1 }, (_, at) => row + at),
    ]),
  ]);
  const unread = view
    .rowsBetween(firstRow, lastRow)
    .filter((row) => !read.has(row) && maximumOf(view.points(row, maximum)) !== null);
  const [first] = unread;
  return first === undefined
    ? []
    : [doubt("rowsUnread", { rows: unread }, { kind: "row", row: first })];
}

/** What is odd about single rows, where no sum holds them together. */
function looseRows(view: SheetView, table: TableReading): readonly Doubt[] {
  const { items } = table;
  const withDoubt = (doubt: RowDoubt) => items.filter(({ doubts }) => doubts.includes(doubt));
  const broken = withDoubt("numbering");
  return [
    ...unreadRows(view, table),
    ...rowsDoubt("rowsContested", withDoubt("contested")),
    ...(areMany(broken.length, items.length) ? rowsDoubt("numberingBroken", broken) : []),
  ];
}

const rowsDoubt = (
  code: "rowsContested" | "numberingBroken",
  items: readonly Item[],
): readonly Doubt[] => {
  const [first] = items;
  return first
    ? [doubt(code, { paths: items.map(({ path }) => path) }, { kind: "row", row: first.row })]
    : [];
};

/** Many rows of a kind that a clerk types wrongly once. */
function oddRows({ items, columns }: TableReading): readonly Doubt[] {
  const indicators = indicatorsIn(items).filter(({ bonus }) => !bonus);
  const scored = indicators.filter(({ scores }) => scores.self.points !== null);
  const above = scored.filter(isAboveMaximum);
  const without = indicators.filter(({ maximum }) => maximum === null);
  return [
    ...(areMany(above.length, scored.length)
      ? [
          doubt(
            "scoresAboveMaxima",
            { rows: above.length, of: scored.length },
            { kind: "column", column: columns.self },
          ),
        ]
      : []),
    ...(areMany(without.length, indicators.length)
      ? [
          doubt(
            "maximaMissing",
            { rows: without.length, of: indicators.length },
            { kind: "column", column: columns.maximum },
          ),
        ]
      : []),
  ];
}

/** Where a row has all three, the score is what the deduction leaves of the maximum, added points aside. */
function deductions({ items, columns }: TableReading): readonly Doubt[] {
  if (columns.self === null || columns.deduction === null) return [];
  const checks = indicatorsIn(items).flatMap(({ maximum, scores: { self }, adjustments }) => {
    const { deduction, added } = adjustments;
    if (maximum === null || self.points === null || deduction.points === null) return [];
    const left = subtractPoints(maximum, deduction.points);
    return [samePoints(addPoints(left, added.points ?? 0), self.points)];
  });
  const wrong = checks.filter((isRight) => !isRight);
  return wrong.length > SLIPS && wrong.length * 2 > checks.length
    ? [
        doubt(
          "deductionsContradict",
          { rows: wrong.length, of: checks.length },
          { kind: "column", column: columns.self },
        ),
      ]
    : [];
}

const areMany = (odd: number, all: number): boolean => odd > Math.max(SLIPS, all * SLIP_SHARE);

/** Added points may carry a score above its maximum. */
export function isAboveMaximum({ scores: { self }, adjustments, maximum }: Item): boolean {
  if (self.points === null || maximum === null) return false;
  return comparePoints(subtractPoints(self.points, adjustments.added.points ?? 0), maximum) > 0;
}

/** Sums that the sheet shows against what was read: one that is wrong is a slip, more than half of them are a misreading. */
function contradictions(table: TableReading): readonly Doubt[] {
  const checks = [...headingChecks(table.items), ...subtotalChecks(table), ...totalChecks(table)];
  const wrong = checks.filter((isRight) => !isRight);
  return wrong.length > SLIPS && wrong.length * 2 > checks.length
    ? [
        doubt(
          "sumsContradict",
          { headings: wrong.length, of: checks.length },
          { kind: "total", row: table.total?.row ?? null },
        ),
      ]
    : [];
}

/** For each sum that a heading shows, whether it is what its rows come to. */
function headingChecks(items: readonly Item[]): readonly boolean[] {
  const checks: boolean[] = [];
  for (const [index, item] of items.entries()) {
    if (item.kind === "indicator") continue;
    const inside = indicatorsUnder(items, index);
    const maximum = sumMaxima(inside);
    if (item.maximumShown !== null && maximum !== null)
      checks.push(samePoints(item.maximumShown, maximum));
    for (const scorer of scorers)
      checks.push(...isShownRight(item.scores[scorer].shown, scorer, inside));
  }
  return checks;
}

/** For each row of sums that states what it is worth, whether any run of rows above it is. */
const subtotalChecks = (table: TableReading): readonly boolean[] =>
  table.subtotals
    // What the total repeats is held against the rows with it.
    .filter(({ row, maximumShown }) => maximumShown !== null && row !== table.total?.maximumRow)
    .map((sum) => {
      const before = table.subtotals.filter(({ row }) => row < sum.row).pop();
      return fittingRuns(runsAbove(table, sum.row, before?.row ?? 0), sum).length > 0;
    });

/** A sum may have been worked out before somebody emptied a row: what is left then comes to less. */
function isShownRight(
  shown: Points | null,
  scorer: Scorer,
  inside: readonly Item[],
): readonly boolean[] {
  if (shown === null) return [];
  const points = inside.map(({ scores }) => scores[scorer].points);
  const sum = sumPoints(points);
  if (sum === null) return [];
  const isEmptied = points.includes(null) && comparePoints(sum, shown) < 0;
  return isEmptied ? [] : [samePoints(shown, sum)];
}

/** A total that is the sum of what the sections show repeats their slip: it is no second one. */
function isCarried(shown: Points, items: readonly Item[]): boolean {
  const tops = items.filter(({ level }) => level === 1);
  const stated = sumPoints(tops.map(({ maximumShown, maximum }) => maximumShown ?? maximum));
  return (
    stated !== null && samePoints(stated, shown) && tops.some(({ kind }) => kind !== "indicator")
  );
}

function totalChecks({ items, total, otherPart, added }: TableReading): readonly boolean[] {
  if (total === null || otherPart !== null || added !== null) return [];
  const maximum = sumMaxima(indicatorsIn(items));
  const stated = total.maximumShown;
  const isRight = stated === null || maximum === null ? null : samePoints(stated, maximum);
  const isSecondSlip = isRight === false && stated !== null && isCarried(stated, items);
  return [
    ...(isRight === null || isSecondSlip ? [] : [isRight]),
    ...scorers.flatMap((scorer) => {
      const { shown, leftOut } = total.scores[scorer];
      // A formula that ends too early is told by itself.
      if (leftOut.length > 0) return [];
      const counted = countedSum(items, ({ scores }) => scores[scorer].points);
      const isCapped = shown !== null && counted !== null && samePoints(shown, counted);
      return isCapped ? [true] : isShownRight(shown, scorer, indicatorsIn(items));
    }),
  ];
}
