/** Owns the sheet of counts and shares: formulas over the list, with charts of them. */
import { countedStandings } from "../../consolidate/result/standing";
import { gradeCount, isSameGrade, unitsOf } from "../../consolidate/result/statistics";
import type { ListedKind } from "../../domain/domain";
import type { KindTally, Tally } from "../../model/round/consolidation";
import { columnLetters } from "../../model/workbook/grid";
import type { DraftCell } from "../sheetDraft";
import { formulaCell, numberCell, SheetDraft, textCell } from "../sheetDraft";
import type { Chart, ChartRange } from "../sheetModel";
import { columnAt, TYPE_COLUMN } from "./list/listColumns";
import { absoluteRange, type BuiltList, sectionRows } from "./list/listSums";
import type { BookInput, UnitSection } from "./sections";
import { aboutOf, headCells, kindsOf, landscape, sectionTitle } from "./sections";

const WIDTHS = [5, 30, ...Array.from({ length: 12 }, () => 10)];
const FIRST_COUNT = 5;
/** In typographic points; one row, because a row is never split over two pages. */
const CHART_HEIGHT = 290;
/** Light enough for the black numbers in them. */
const standingColours = ["#8FCBA5", "#F0A39A", "#F5D38A", "#D5DBE2", "#A9B4C2"];
const gradeColours = ["#9CC3EB", "#8FCBA5", "#F5D38A", "#F0A39A", "#C9B8EE", "#9ADBD3"];

/** A column of counts: what its head says, what a tally counts there, and the column of the list that says the same. */
interface Count {
  readonly label: string;
  readonly of: (tally: Tally) => number;
  readonly listColumn: number;
}

export function statisticsSheet(input: BookInput, list: BuiltList): SheetDraft {
  const { consolidation, words } = input;
  const { statistics } = words;
  const draft = new SheetDraft({
    name: words.sheets.statistics,
    columnWidths: WIDTHS,
    page: landscape(words.bookTitle(consolidation.year, aboutOf(input))),
  });
  const across = draft.columnCount;
  draft.add([textCell(statistics.title, "title", { across })]);
  draft.add([textCell(statistics.shareNote, "note", { across })]);
  const byList = statistics.byList(input.consolidation.statistics.total.byList);
  if (byList !== "") draft.add([textCell(byList, "note", { across })]);
  draft.leave();
  const parts = partsOf(input, list);
  const charts = parts.map(({ title, kind, column, add }, index) => {
    const chart = add(draft, input, {
      list,
      kind,
      column,
      title: statistics.part(index + 1, title),
    });
    draft.leave();
    return chart;
  });
  addFiles(draft, input, parts.length + 1);
  draft.leave();
  for (const chart of charts) {
    if (chart.series.length === 0) continue;
    const top = draft.nextRow;
    draft.charts.push({ ...chart, place: { top, left: 1, bottom: top, right: 10 } });
    draft.add([], { height: CHART_HEIGHT });
    draft.leave();
  }
  return draft;
}

type PlacelessChart = Omit<Chart, "place">;

/** What is counted of a kind, and the column of the list that says the same. */
interface Counted {
  readonly list: BuiltList;
  readonly kind: ListedKind;
  readonly column: number;
  readonly title: string;
}

/** Outcomes and grades of each kind, as far as the list shows them. */
const partsOf = (input: BookInput, { columns }: BuiltList) =>
  kindsOf(input).flatMap((kind) => {
    const { statistics } = input.words;
    const [outcome, grade] = [
      columnAt(columns, kind.id, "outcome"),
      columnAt(columns, kind.id, "grade"),
    ];
    return [
      ...(outcome === null
        ? []
        : [{ kind, column: outcome, title: statistics.outcomes(kind), add: addOutcomes }]),
      ...(grade === null
        ? []
        : [{ kind, column: grade, title: statistics.grades(kind), add: addGrades }]),
    ];
  });

/** What a tally counts of a kind: nothing where it has none of it. */
const ofKind = ({ tables }: Tally, { id }: ListedKind): KindTally =>
  tables[id] ?? {
    met: 0,
    notMet: 0,
    incomplete: 0,
    unproven: 0,
    withoutTable: 0,
    grades: [],
    ungraded: 0,
    adjusted: 0,
    overridden: 0,
  };

/** How many units sent something, met the standard and so on. */
function addOutcomes(
  draft: SheetDraft,
  input: BookInput,
  { list, kind, column, title }: Counted,
): PlacelessChart {
  const { words } = input;
  const { statistics } = words;
  const counts = countedStandings(input.consolidation.statistics, kind.id).map(
    (standing): Count => ({
      label: words.standing(standing, kind),
      of: (tally) =>
        standing === "notSubmitted" ? tally.notSubmitted : ofKind(tally, kind)[standing],
      listColumn: column,
    }),
  );
  const last = FIRST_COUNT + counts.length - 1;
  draft.add([textCell(title, "textStrong", { across: last + 1 })]);
  const head = draft.add(
    headCells([
      words.order,
      statistics.type,
      statistics.units,
      statistics.submitted,
      ...counts.map(({ label }) => label),
      statistics.shareMet,
    ]),
  );
  const rows = addRows(draft, input, list, (tally, source, row) => [
    unitCount(tally, source),
    formulaCell(`C${row}-${columnLetters(last)}${row}`, tally.submitted, "number"),
    ...counts.map((count, i) => countCell(count, FIRST_COUNT + i, head, tally, source)),
    shareCell(`${columnLetters(FIRST_COUNT)}${row}`, row, ofKind(tally, kind).met, unitsOf(tally)),
  ]);
  addDecided(draft, input, kind);
  const series = counts.map(({ label, of }, i) => ({
    name: textRange(draft, head, FIRST_COUNT + i, [label]),
    values: columnRange(draft, rows, FIRST_COUNT + i, of),
    colour: standingColours[i % standingColours.length] ?? "#A9B4C2",
  }));
  return {
    title: statistics.outcomeChart(kind),
    categories: categoriesOf(draft, rows),
    series: series.filter(({ values }) => values.values.some((count) => count > 0)),
  };
}

/** Below a table: how many of its units a person decided about, of the listed ones and of those beside them. */
function addDecided(
  draft: SheetDraft,
  { consolidation, words }: BookInput,
  kind: ListedKind,
): void {
  const { total, outsideList } = consolidation.statistics;
  const tallies = [total, ...(outsideList ? [outsideList] : [])].map((tally) =>
    ofKind(tally, kind),
  );
  const [adjusted, overridden] = [sumOf(tallies, "adjusted"), sumOf(tallies, "overridden")];
  if (adjusted + overridden === 0) return;
  const text = words.statistics.decided(adjusted, overridden);
  draft.add([textCell(text, "note", { across: draft.columnCount })]);
}

const sumOf = (tallies: readonly KindTally[], field: "adjusted" | "overridden"): number =>
  tallies.reduce((sum, tally) => sum + tally[field], 0);

/** How many units have each grade, and which share that is. */
function addGrades(
  draft: SheetDraft,
  input: BookInput,
  { list, kind, column, title }: Counted,
): PlacelessChart {
  const { words } = input;
  const { statistics } = words;
  const { ungraded } = words.list;
  const named = ofKind(input.consolidation.statistics.total, kind)
    .grades.map(({ name }) => name)
    .filter((name) => !isSameGrade(name, ungraded));
  const counts: readonly Count[] = [
    ...named.map((label) => ({
      label,
      of: (tally: Tally) => gradeCount(ofKind(tally, kind), label),
      listColumn: column,
    })),
    {
      label: ungraded,
      of: (tally) => ofKind(tally, kind).ungraded + gradeCount(ofKind(tally, kind), ungraded),
      listColumn: column,
    },
  ];
  draft.add([textCell(title, "textStrong", { across: 3 + counts.length * 2 })]);
  const head = draft.add([
    textCell(words.order, "head", { down: 2 }),
    textCell(statistics.type, "head", { down: 2 }),
    textCell(statistics.units, "head", { down: 2 }),
    ...counts.map(({ label }) => textCell(label, "head", { across: 2 })),
  ]);
  draft.add([
    null,
    null,
    null,
    ...counts.flatMap(() => headCells([statistics.count, statistics.share])),
  ]);
  const rows = addRows(draft, input, list, (tally, source, row) => [
    unitCount(tally, source),
    ...counts.flatMap((count, i) => {
      const at = 4 + i * 2;
      return [
        countCell(count, at, head, tally, source),
        shareCell(`${columnLetters(at)}${row}`, row, count.of(tally), unitsOf(tally)),
      ];
    }),
  ]);
  addDecided(draft, input, kind);
  const series = counts.map(({ label, of }, i) => ({
    name: textRange(draft, head, 4 + i * 2, [label]),
    values: columnRange(draft, rows, 4 + i * 2, of),
    colour: gradeColours[i % gradeColours.length] ?? "#9CC3EB",
  }));
  return {
    title: statistics.gradeChart(kind),
    categories: categoriesOf(draft, rows),
    series: series.filter(({ values }) => values.values.some((count) => count > 0)),
  };
}

/** Rows of types: where they begin, and what each counts. */
interface TypeRows {
  readonly first: number;
  readonly counted: readonly { readonly title: string; readonly tally: Tally }[];
}

/** Adds a row for each type, one for all of them, and one for the units outside the list, which are counted apart. */
function addRows(
  draft: SheetDraft,
  { words, consolidation }: BookInput,
  { draft: list, sections, rows }: BuiltList,
  cells: (tally: Tally, source: Source, row: number) => readonly DraftCell[],
): TypeRows {
  const { byType, total, outsideList } = consolidation.statistics;
  const rangeAt = (column: number): string =>
    `'${list.name.replace(/'/g, "''")}'!${absoluteRange(rows, column)}`;
  const sourceOf = (of: readonly UnitSection[]): Source => ({
    wanted: sectionRows(rangeAt(TYPE_COLUMN), of, words),
    rangeAt,
  });
  const first = draft.nextRow;
  const listed = sections.filter(({ outside }) => !outside);
  const counted = listed.flatMap((section) => {
    const tally = byType.find(({ type }) => type === section.type);
    return tally ? [{ section, tally, title: sectionTitle(section, words) }] : [];
  });
  counted.forEach(({ section, tally, title }, i) =>
    draft.add([
      numberCell(i + 1, "number"),
      textCell(title, "text"),
      ...cells(tally, sourceOf([section]), draft.nextRow),
    ]),
  );
  const sums = cells(total, sourceOf(listed), draft.nextRow).map(
    (cell): DraftCell => ({ ...cell, style: cell.style === "share" ? "sumShare" : "sumNumber" }),
  );
  draft.add([textCell(words.statistics.sum, "sum", { across: 2 }), ...sums]);
  const outside = sections.filter((section) => section.outside);
  if (outsideList)
    draft.add([
      textCell(null, "number"),
      textCell(words.outside[consolidation.hasList ? "notListed" : "undecided"], "text"),
      ...cells(outsideList, sourceOf(outside), draft.nextRow),
    ]);
  return { first, counted };
}

/** Rows of the list: a term that is 1 in them, and the cells of a column of the list. */
interface Source {
  readonly wanted: string;
  readonly rangeAt: (column: number) => string;
}

const unitCount = (tally: Tally, { wanted }: Source): DraftCell =>
  formulaCell(`SUMPRODUCT(${wanted})`, unitsOf(tally), "number");

/** Counts the cells of the list that hold just what the head of the column says: no name is taken for a pattern. */
function countCell(
  { of, listColumn }: Count,
  column: number,
  head: number,
  tally: Tally,
  { wanted, rangeAt }: Source,
): DraftCell {
  const name = `${columnLetters(column)}$${head}`;
  return formulaCell(`SUMPRODUCT(${wanted}*(${rangeAt(listColumn)}=${name}))`, of(tally), "number");
}

const shareCell = (part: string, row: number, value: number, whole: number): DraftCell =>
  formulaCell(`IF(C${row}=0,"",${part}/C${row})`, whole === 0 ? "" : value / whole, "share");

function addFiles(draft: SheetDraft, { consolidation, words }: BookInput, number: number): void {
  const { statistics, sources } = words;
  const { files } = consolidation.statistics;
  draft.add([textCell(statistics.part(number, statistics.files), "textStrong", { across: 3 })]);
  draft.add(headCells([words.order, statistics.fileState, statistics.fileCount]));
  const first = draft.nextRow;
  const states = ["counted", "superseded", "identical", "refused"] as const;
  const rest = files.given - states.reduce((total, state) => total + files[state], 0);
  const rows = [
    ...states.map((state) => [sources.states[state], files[state]] as const),
    ...(rest > 0 ? [[sources.states.inDoubt, rest] as const] : []),
  ];
  rows.forEach(([label, count], i) =>
    draft.add([numberCell(i + 1, "number"), textCell(label, "text"), numberCell(count, "number")]),
  );
  draft.add([
    textCell(statistics.sum, "sum", { across: 2 }),
    formulaCell(
      `SUM(C${first}:C${draft.nextRow - 1})`,
      rows.reduce((total, [, count]) => total + count, 0),
      "sumNumber",
    ),
  ]);
}

const textRange = (
  { name }: SheetDraft,
  row: number,
  column: number,
  values: readonly string[],
): ChartRange<string> => ({
  sheet: name,
  range: { top: row, left: column, bottom: row + values.length - 1, right: column },
  values,
});

const categoriesOf = (draft: SheetDraft, { first, counted }: TypeRows): ChartRange<string> =>
  textRange(
    draft,
    first,
    2,
    counted.map(({ title }) => title),
  );

const columnRange = (
  { name }: SheetDraft,
  { first, counted }: TypeRows,
  column: number,
  of: (tally: Tally) => number,
): ChartRange<number> => ({
  sheet: name,
  range: { top: first, left: column, bottom: first + counted.length - 1, right: column },
  values: counted.map(({ tally }) => of(tally)),
});
