/** Owns the sheet of every unit's points, indicator by indicator: a heat map whose numbers stand in the cells, in tables that fit a page. */
import { computedOf, givenTotals, isByList, tablesOf } from "../../../consolidate/result/standing";
import type {
  Consolidation,
  IndicatorResult,
  TableResult,
  Template,
  TemplateRow,
  UnitResult,
} from "../../../model/round/consolidation";
import { answerOf } from "../../../model/table/tickSheet";
import { columnLetters } from "../../../model/workbook/grid";
import { samePoints } from "../../../base/points";
import type { TableKind, UnitType } from "../../../model/table/reading";
import { decidingScorers, type Scorer, shownScorers } from "../../../model/table/scorer";
import type { DraftCell } from "../../sheetDraft";
import { numberCell, SheetDraft, textCell } from "../../sheetDraft";
import { type DetailPart, partsOf } from "./detailParts";
import type { BookInput } from "../sections";
import {
  aboutOf,
  fileLink,
  nameAmongAll,
  headCells,
  landscape,
  places,
  sectionsOf,
} from "../sections";

const FIRST_INDICATOR = 5;
const NARROW = 5.5;
/** Room for two upright lines of an indicator's text, in typographic points. */
const HEAD_HEIGHT = 170;
const LONGEST_HEAD = 60;
/** Order, name, total and what the form has not. */
const UNIT_WIDTHS = [5, 27, 7, 12];

/** Tables with the same rows. */
interface Block {
  readonly type: UnitType | null;
  readonly kind: TableKind;
  readonly template: Template | null;
  readonly rows: readonly TemplateRow[];
  readonly tables: readonly { readonly unit: UnitResult; readonly table: TableResult }[];
}

export function detailSheet(input: BookInput): SheetDraft {
  const { consolidation, words } = input;
  const blocks = blocksOf(consolidation);
  const parts = blocks.flatMap(({ rows }) => partsOf(rows));
  const width = Math.max(0, ...parts.map(({ rows }) => rows.length));
  const draft = new SheetDraft({
    name: words.sheets.detail,
    columnWidths: [...UNIT_WIDTHS, ...Array.from({ length: width }, () => NARROW)],
    page: landscape(words.bookTitle(consolidation.year, aboutOf(input))),
  });
  const across = Math.max(draft.columnCount, FIRST_INDICATOR - 1);
  draft.add([textCell(words.detail.title, "title", { across })]);
  for (const line of words.detail.legend) draft.add([textCell(line, "note", { across })]);
  draft.frozenAt = { row: 1, column: 3 };
  draft.isDividedByHand = true;
  for (const block of blocks)
    partsOf(block.rows).forEach((part, at, all) =>
      addPart(draft, input, { block, part, place: { number: at + 1, of: all.length } }),
    );
  if (blocks.length === 0) draft.add([textCell(words.detail.nothing, "text", { across })]);
  const listed = consolidation.units.filter(isByList);
  if (listed.length > 0) {
    const names = listed.map((unit) => nameAmongAll(unit, words));
    draft.add([textCell(words.detail.byList(names), "text", { across })]);
  }
  return draft;
}

function blocksOf(consolidation: Consolidation): readonly Block[] {
  const byForm = new Map<string, Block>();
  const units = sectionsOf(consolidation).flatMap((section) => section.units);
  for (const unit of units) {
    for (const table of tablesOf(unit).filter(({ byList }) => byList !== true)) {
      const template =
        table.template === null ? null : (consolidation.templates[table.template] ?? null);
      const rows = template?.rows ?? ownRows(table);
      const form = template
        ? `template ${table.template}`
        : `${table.isTickSheet === true} ${unit.unit.type} ${table.kind} ${rows.map(({ path }) => path).join(" ")}`;
      const block = byForm.get(form) ?? {
        type: template ? template.unitType : unit.unit.type,
        kind: table.kind,
        template,
        rows,
        tables: [],
      };
      byForm.set(form, { ...block, tables: [...block.tables, { unit, table }] });
    }
  }
  return [...byForm.values()];
}

const ownRows = ({ indicators }: TableResult): readonly TemplateRow[] =>
  indicators.map(({ path, text, maximum, mandatory }) => ({
    path,
    text,
    maximum,
    mandatory,
    tables: 1,
  }));

/** A part of a block: some of its contents for all of its units. */
interface BlockPart {
  readonly block: Block;
  readonly part: DetailPart;
  readonly place: { readonly number: number; readonly of: number };
}

/** Units follow under a head of their own on each page: a sheet repeats the same rows everywhere, and here stand several tables. */
function addPart(draft: SheetDraft, input: BookInput, own: BlockPart): void {
  const { block } = own;
  draft.leave();
  let head = addHead(draft, input, own);
  // The first table shares its page with the title of the sheet.
  let used = heightFrom(draft, draft.kept.length === 0 ? 1 : head.first);
  const room = CERTAIN * draft.pageHeight;
  block.tables.forEach(({ unit, table }, i) => {
    const first = draft.nextRow;
    const rows = rowsOf(draft, input, own, { unit, table, order: i + 1 });
    const needed = rows.reduce((sum, { cells }) => sum + draft.heightFor(cells), 0);
    if (i > 0 && used + needed > room) {
      draft.kept.push([head.first, first - 1]);
      addFills(draft, own, head.maxima);
      draft.begins.push(first);
      head = addHead(draft, input, own);
      used = heightFrom(draft, head.first);
    }
    for (const { cells, place } of rows) draft.add(cells, place === null ? {} : { place });
    used += needed;
  });
  draft.kept.push([head.first, draft.nextRow - 1]);
  addFills(draft, own, head.maxima);
}

/** What every program gets onto a page. */
const CERTAIN = 0.95;

function heightFrom(draft: SheetDraft, first: number): number {
  let height = 0;
  for (let row = first; row < draft.nextRow; row++) height += draft.heightAt(row);
  return height;
}

interface Head {
  readonly first: number;
  /** The row of the most points; null: the form has answers. */
  readonly maxima: number | null;
}

const isTicked = ({ tables }: Block): boolean => tables.some(({ table }) => table.isTickSheet);

function addHead(draft: SheetDraft, input: BookInput, { block, part, place }: BlockPart): Head {
  const { words } = input;
  const { detail } = words;
  const title = detail.block(block.type, block.kind, block.template);
  const [from, to] = [part.rows[0], part.rows[part.rows.length - 1]];
  const whole =
    place.of === 1 || !from || !to
      ? title
      : detail.part(title, place, [words.path(from.path), words.path(to.path)]);
  const first = draft.add([textCell(whole, "section", { across: draft.columnCount })]);
  const tall = (label: string): DraftCell => textCell(label, "head", { down: 2 });
  draft.add([
    ...[words.order, words.unit, detail.total, detail.outside].map(tall),
    ...headCells(
      part.rows.map(({ path, mandatory }) => `${words.path(path)}${mandatory ? "*" : ""}`),
    ),
  ]);
  draft.add(
    [
      ...UNIT_WIDTHS.map(() => null),
      ...part.rows.map(({ text }) => textCell(shortened(text), "headUpright")),
    ],
    { height: HEAD_HEIGHT },
  );
  // Answers are words with a look of their own.
  if (isTicked(block)) return { first, maxima: null };
  const maxima = draft.add([
    textCell(detail.maximum, "sum", { across: 4 }),
    ...part.rows.map(({ maximum }) => numberCell(maximum, "sumNumber")),
  ]);
  return { first, maxima };
}

const shortened = (text: string): string =>
  text.length > LONGEST_HEAD ? `${text.slice(0, LONGEST_HEAD).trimEnd()}…` : text;

interface OwnTable {
  readonly unit: UnitResult;
  readonly table: TableResult;
  readonly order: number;
}

interface UnitRow {
  readonly cells: readonly DraftCell[];
  /** Null: no link leads to it. */
  readonly place: string | null;
}

/** A unit's points, and a row for each who scored and decides nothing. */
function rowsOf(
  draft: SheetDraft,
  input: BookInput,
  { block: { template }, part }: BlockPart,
  { unit, table, order }: OwnTable,
): readonly UnitRow[] {
  const { words } = input;
  const { detail } = words;
  const byRow = new Map(
    table.indicators.map((one, i) => [template ? one.templateRow : i, one] as const),
  );
  const outside = template ? table.indicators.filter((one) => one.templateRow === null) : [];
  const outsideText = outside.map(
    ({ path, counted }) =>
      `${words.path(path)}: ${counted === null ? detail.blank : words.points(counted)}`,
  );
  const points = (by: Scorer | "counted"): readonly DraftCell[] =>
    part.rows.map((_, i) => pointsCell(input, table, byRow.get(part.from + i) ?? null, by));
  const own = {
    cells: [
      numberCell(order, "numberLink", { link: { to: "place", place: places.list(unit) } }),
      textCell(nameAmongAll(unit, words), "text"),
      numberCell(computedOf(table).total, "heatTotal"),
      textCell(outsideText.join("; "), "detailNote"),
      ...points("counted"),
    ],
    place: draft.places.has(places.detail(unit)) ? null : places.detail(unit),
  };
  const others = besidesDeciding(table).map((scorer) => ({
    cells: [
      textCell(null, "middle"),
      textCell(detail.by(nameAmongAll(unit, words), scorer), "text"),
      numberCell(givenTotals(table)[scorer].points, "heatTotal"),
      textCell(null, "detailNote"),
      ...points(scorer),
    ],
    place: null,
  }));
  return [own, ...others];
}

/** Who scored something here, or put another total in its place, and never decides stands in a row of their own. */
const besidesDeciding = (table: TableResult): readonly Scorer[] =>
  shownScorers([
    ...table.indicators.map(({ scores }) => scores),
    ...(table.computed ? [givenTotals(table)] : []),
  ]).filter((scorer) => !decidingScorers.some((each) => each === scorer));

function pointsCell(
  input: BookInput,
  table: TableResult,
  indicator: IndicatorResult | null,
  by: Scorer | "counted",
): DraftCell {
  const { detail } = input.words;
  if (!indicator) return textCell(detail.absent, "heat");
  const { maximum, mandatory, scores } = indicator;
  const given = scores[by === "counted" ? table.counted : by];
  const points = by === "counted" ? indicator.counted : given.points;
  const link = fileLink(input, table.file, table.sheet, given.cell);
  if (points === null) return textCell(detail.blank, "heat", { link });
  if (table.isTickSheet) {
    const answer = answerOf(points);
    const look = answer === "met" ? "heatFull" : "heatNone";
    return textCell(answer === null ? detail.blank : detail.answers[answer], look, { link });
  }
  const hasFailed =
    mandatory && maximum !== null && points < maximum && !samePoints(points, maximum);
  return numberCell(points, hasFailed ? "heatFailed" : "heat", { link });
}

/** Fills follow the numbers when someone mends them. */
function addFills(draft: SheetDraft, { part: { rows } }: BlockPart, maxima: number | null): void {
  if (maxima === null) return;
  const range = {
    top: maxima + 1,
    left: FIRST_INDICATOR,
    bottom: draft.nextRow - 1,
    right: FIRST_INDICATOR + rows.length - 1,
  };
  if (rows.length === 0 || range.bottom < range.top) return;
  const letters = columnLetters(FIRST_INDICATOR);
  const cell = `${letters}${range.top}`;
  const maximum = `${letters}$${maxima}`;
  draft.fills.push(
    { range, formula: `NOT(ISNUMBER(${cell}))`, style: "heatBlank" },
    {
      range,
      formula: `AND(ISNUMBER(${maximum}),${maximum}>0,${cell}>=${maximum})`,
      style: "heatFull",
    },
    { range, formula: `${cell}<=0`, style: "heatNone" },
    { range, formula: `AND(ISNUMBER(${maximum}),${cell}<${maximum})`, style: "heatPart" },
  );
}
