/** Owns the reading of a sheet without points: a table in which each criterion is answered, met or not met. */
import { fallbackKind } from "../../../domain/domain";
import type { Lexicon } from "../../../domain/lexicon";
import { indicatorsIn } from "../../../model/table/itemTree";
import { unproven } from "../../../model/table/proof";
import type { Columns, Item } from "../../../model/table/reading";
import { perScorer, type Scorer, type ScorerCell } from "../../../model/table/scorer";
import { formatAddress } from "../../../model/workbook/grid";
import type { SheetView } from "../../sheet/sheet";
import { readSignature } from "../../title/signature";
import { kindOf } from "../../title/title";
import { typeOfName } from "../../title/unitKind";
import type { TableCorrections } from "../correction";
import type { TableRegion } from "../header/regions";
import { linesBetween, type TableLayout, titleOf } from "../layout";
import { filledItems, type ItemSource, printedItems, type PrintedItem } from "../marks/items";
import { columnConfidence, judgeItems } from "../proof/confidence";
import { buildOutline } from "../rows/outline";
import type { TableDraft } from "../table";
import { answerAt } from "./answerCell";
import { type AnswerColumns, type TickHeader, tickHeaderOf } from "./answerColumns";
import { marksOf } from "./marks";
import { tickRowsOf } from "./tickRows";

/** Fewer criteria are no table. */
const FEWEST_ROWS = 3;

/**
 * Reads a sheet as a tick sheet, or returns null: where no column of answers stands beside criteria, or what stands
 * there is mostly something else.
 */
export function draftTickSheet(
  view: SheetView,
  lexicon: Lexicon,
  correctionsOf: (region: TableRegion) => TableCorrections,
): TableDraft | null {
  const found = tickHeaderOf(view, lexicon);
  if (!found) return null;
  const region: TableRegion = {
    header: found.header,
    repeats: [],
    titleRow: 1,
    endRow: view.rows[view.rows.length - 1] ?? 0,
    beside: null,
  };
  const layout = layoutOf(view, region, found, lexicon);
  const isOther = layout.above.some(({ folded }) => lexicon.answers.otherPaper.test(folded));
  if (isOther && kindOfTitle(layout, lexicon) === null) return null;
  const source = sourceOf(layout, lexicon);
  const printed = printedItems(source).map(withoutRule);
  const items = answeredItems(filledItems(printed, source), view, found, lexicon);
  if (!isTickTable(indicatorsIn(items), found)) return null;
  judgeItems(items, layout.outline, null, new Set());
  return draftOf({ layout, printed, items, found }, correctionsOf(region), lexicon);
}

interface Read {
  readonly layout: TableLayout;
  readonly printed: readonly PrintedItem[];
  readonly items: readonly Item[];
  readonly found: TickHeader;
}

/** Points in the words of a criterion are none of the sheet's. */
const withoutRule = (item: PrintedItem): PrintedItem => ({ ...item, rule: null, bonus: false });

function isTickTable(rows: readonly Item[], { answers: { self } }: TickHeader): boolean {
  const read = rows.map(({ scores }) => scores.self);
  const said = read.filter(({ points, meaning }) => points !== null || meaning !== undefined);
  const strange = read.filter(
    ({ points, text, meaning }) => points === null && text !== null && !meaning,
  );
  if (rows.length < FEWEST_ROWS || self === undefined || strange.length > said.length) return false;
  // A column that names no answers has to show them.
  return self.isNamed || said.length >= Math.max(FEWEST_ROWS, rows.length * 0.6);
}

function layoutOf(
  view: SheetView,
  region: TableRegion,
  found: TickHeader,
  lexicon: Lexicon,
): TableLayout {
  const columns = columnsOf(found);
  const { numbered, guidance, notes } = tickRowsOf(view, region, found, columns, lexicon);
  const outline = buildOutline(numbered, null, () => false);
  return {
    view,
    region,
    ...titleOf(view, region, lexicon),
    columns,
    rows: {
      numbered,
      options: new Map(),
      guidance,
      subtotals: [],
      total: null,
      scaleRow: null,
      notes,
      firstRow: numbered[0]?.row ?? region.header.bodyRow,
      lastRow: numbered[numbered.length - 1]?.lastRow ?? region.header.bodyRow,
    },
    scale: null,
    scaledTo: Infinity,
    outline,
    rival: null,
    guidance,
    mended: new Map(),
  };
}

function columnsOf({ header, number, content, answers }: TickHeader): Columns {
  const roleAt = (role: string): number | null =>
    [...header.roles].find(([column, named]) => named === role && column !== content)?.[0] ?? null;
  const isAnswer = (column: number): boolean =>
    Object.values(answers).some(
      ({ columns }) => columns.met === column || columns.notMet === column,
    );
  const free = (column: number | null): number | null =>
    column === null || isAnswer(column) ? null : column;
  const reason = free(roleAt("reason"));
  const note = free(roleAt("note"));
  const appraisedReason = free(roleAt("appraisedReason"));
  // The only column for words serves all who write.
  const isShared = reason === null && note === null;
  return {
    number,
    content,
    maximum: null,
    deduction: null,
    added: null,
    ...perScorer((scorer) => answers[scorer]?.columns.met ?? null),
    reason: isShared ? appraisedReason : reason,
    evidence: free(roleAt("evidence")),
    note,
    appraisedReason: isShared ? null : appraisedReason,
  };
}

const sourceOf = (layout: TableLayout, lexicon: Lexicon): ItemSource => ({
  view: layout.view,
  header: layout.region.header,
  columns: layout.columns,
  outline: layout.outline,
  options: new Map(),
  guidance: layout.guidance,
  notes: [...layout.rows.notes, ...layout.above],
  ticks: perScorer(() => null),
  isAnyAdjusted: false,
  totalRow: null,
  scaledTo: Infinity,
  mended: new Map(),
  lexicon,
});

/** Returns the items with what is answered in their cells, and where either answer is written. */
function answeredItems<T extends Item>(
  items: readonly T[],
  view: SheetView,
  { answers }: TickHeader,
  lexicon: Lexicon,
): readonly T[] {
  const rows = indicatorsIn(items).map(({ row }) => row);
  const marks = perScorer((scorer) => {
    const columns = answers[scorer];
    return columns ? marksOf(view, rows, columns, lexicon) : null;
  });
  const cellOf = (row: number, scorer: Scorer): ScorerCell => {
    const found = answers[scorer];
    const written = marks[scorer];
    if (!found || !written) return noCell;
    const { columns } = found;
    return {
      ...answerAt(view, row, found, lexicon),
      shown: null,
      cell: formatAddress({ row, column: columns.met }),
      ticks: {
        met: { row, column: columns.met },
        notMet: { row, column: columns.notMet },
        marks: written,
      },
    };
  };
  return items.map((item) => ({
    ...item,
    scores: perScorer((scorer) => (item.kind === "indicator" ? cellOf(item.row, scorer) : noCell)),
  }));
}

const noCell: ScorerCell = {
  points: null,
  text: null,
  isText: false,
  proposals: [],
  shown: null,
  cell: null,
};

function draftOf(
  { layout, printed, items, found }: Read,
  corrections: TableCorrections,
  lexicon: Lexicon,
): TableDraft {
  const { view, region, title, above, columns, rows } = layout;
  const { joined, byOfficer } = corrections;
  const { header } = region;
  return {
    view,
    printed: { layout, items: printed },
    isSeenForm: false,
    header,
    title,
    above,
    guideLines: [],
    signature: readSignature(
      view,
      linesBetween(view, rows.lastRow + 1, region.endRow),
      title,
      lexicon,
    ),
    scorer: typeOfName(found.answers.self?.words ?? "", lexicon),
    isChosen: byOfficer?.counts === true,
    confirmedMark: byOfficer?.confirmed?.mark ?? null,
    form: corrections.form,
    findings: [],
    questions: [],
    reading: {
      sheet: view.grid.sheet,
      isTickSheet: true,
      kind: joined?.kind ?? kindOfTitle(layout, lexicon) ?? fallbackKind(lexicon.domain).id,
      year: joined?.year ?? title.year,
      rubric: null,
      confidence: layout.outline.confidence,
      headerRows: [header.firstRow, header.lastRow],
      firstRow: rows.firstRow,
      lastRow: rows.lastRow,
      columns,
      columnConfidence: confidenceOf(layout, items, found, corrections),
      items,
      optionRows: [],
      subtotals: [],
      total: null,
      added: null,
      passLine: null,
      grades: null,
      typedGrade: null,
      unit: null,
      otherPart: null,
      setAside: null,
      ...unproven,
    },
  };
}

const kindOfTitle = ({ title, region }: TableLayout, lexicon: Lexicon): string | null =>
  title.kind ?? kindOf([...region.header.words.values()].join(" "), lexicon);

/** What the header names, its answers too, is sure; a column of which only the cells tell is less so. */
function confidenceOf(
  { region, columns }: TableLayout,
  items: readonly Item[],
  { answers }: TickHeader,
  { byOfficer, form }: TableCorrections,
) {
  const roles = new Map(region.header.roles);
  for (const scorer of ["self", "appraised", "council"] as const) {
    const found: AnswerColumns | undefined = answers[scorer];
    if (found?.isNamed) roles.set(found.columns.met, scorer);
  }
  return columnConfidence({
    header: { ...region.header, roles },
    columns,
    items,
    byOfficer,
    isByForm: form !== null,
    rivals: [],
  });
}
