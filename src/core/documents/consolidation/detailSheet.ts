/** Owns the sheet of every unit's points, indicator by indicator: a heat map whose numbers stand in the cells. */
import { tablesOf } from "../../consolidate/result/standing";
import type {
  Consolidation,
  IndicatorResult,
  TableResult,
  Template,
  TemplateRow,
  UnitResult,
} from "../../model/round/consolidation";
import { answerOf } from "../../model/table/tickSheet";
import { columnLetters } from "../../model/workbook/grid";
import { samePoints } from "../../base/points";
import type { TableKind, UnitType } from "../../model/table/reading";
import { decidingScorers, type Scorer, shownScorers } from "../../model/table/scorer";
import type { DraftCell } from "../sheetDraft";
import { numberCell, SheetDraft, textCell } from "../sheetDraft";
import type { BookInput } from "./sections";
import { aboutOf, fileLink, fullName, headCells, landscape, places, sectionsOf } from "./sections";

const FIRST_INDICATOR = 5;
const NARROW = 5.5;
/** Room for two upright lines of an indicator's text, in typographic points. */
const HEAD_HEIGHT = 170;
const LONGEST_HEAD = 72;
/** Units that stand on the same page as the head of their block. */
const ROWS_WITH_HEAD = 3;

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
  const width = Math.max(0, ...blocks.map(({ rows }) => rows.length));
  const draft = new SheetDraft({
    name: words.sheets.detail,
    columnWidths: [5, 27, 7, 12, ...Array.from({ length: width }, () => NARROW)],
    page: landscape(words.bookTitle(consolidation.year, aboutOf(input))),
  });
  const across = Math.max(draft.columnCount, FIRST_INDICATOR - 1);
  draft.add([textCell(words.detail.title, "title", { across })]);
  for (const line of words.detail.legend) draft.add([textCell(line, "note", { across })]);
  draft.frozenAt = { row: 1, column: 3 };
  for (const block of blocks) addBlock(draft, input, block);
  if (blocks.length === 0) draft.add([textCell(words.detail.nothing, "text", { across })]);
  return draft;
}

function blocksOf(consolidation: Consolidation): readonly Block[] {
  const byForm = new Map<string, Block>();
  const units = sectionsOf(consolidation).flatMap((section) => section.units);
  for (const unit of units) {
    for (const table of tablesOf(unit)) {
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

function addBlock(draft: SheetDraft, input: BookInput, block: Block): void {
  const { words } = input;
  const { detail } = words;
  const title = detail.block(block.type, block.kind, block.template);
  draft.leave();
  const first = draft.add([textCell(title, "section", { across: draft.columnCount })]);
  draft.add([
    textCell(words.order, "head", { down: 2 }),
    textCell(words.unit, "head", { down: 2 }),
    textCell(detail.total, "head", { down: 2 }),
    textCell(detail.outside, "head", { down: 2 }),
    ...headCells(
      block.rows.map(({ path, mandatory }) => `${words.path(path)}${mandatory ? "*" : ""}`),
    ),
  ]);
  draft.add(
    [
      null,
      null,
      null,
      null,
      ...block.rows.map(({ text }) => textCell(shortened(text), "headUpright")),
    ],
    { height: HEAD_HEIGHT },
  );
  const isTicked = block.tables.some(({ table }) => table.isTickSheet);
  const maxima = isTicked
    ? draft.nextRow - 1
    : draft.add([
        textCell(detail.maximum, "sum", { across: 4 }),
        ...block.rows.map(({ maximum }) => numberCell(maximum, "sumNumber")),
      ]);
  block.tables.forEach(({ unit, table }, i) =>
    addTable(draft, input, block, { unit, table, order: i + 1 }),
  );
  draft.kept.push([first, Math.min(maxima + ROWS_WITH_HEAD, draft.nextRow - 1)]);
  // Answers are words with a look of their own.
  if (!isTicked) addFills(draft, block, maxima);
}

const shortened = (text: string): string =>
  text.length > LONGEST_HEAD ? `${text.slice(0, LONGEST_HEAD).trimEnd()}…` : text;

function addTable(
  draft: SheetDraft,
  input: BookInput,
  { rows, template }: Block,
  {
    unit,
    table,
    order,
  }: { readonly unit: UnitResult; readonly table: TableResult; readonly order: number },
): void {
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
  draft.add(
    [
      numberCell(order, "numberLink", { link: { to: "place", place: places.list(unit) } }),
      textCell(fullName(unit, words), "text"),
      numberCell(table.countedTotal, "heatTotal"),
      textCell(outsideText.join("; "), "small"),
      ...rows.map((_, i) => pointsCell(input, table, byRow.get(i) ?? null, "counted")),
    ],
    draft.places.has(places.detail(unit)) ? {} : { place: places.detail(unit) },
  );
  for (const scorer of besidesDeciding(table)) {
    draft.add([
      textCell(null, "middle"),
      textCell(detail.by(fullName(unit, words), scorer), "text"),
      numberCell(table.totals[scorer].points, "heatTotal"),
      textCell(null, "small"),
      ...rows.map((_, i) => pointsCell(input, table, byRow.get(i) ?? null, scorer)),
    ]);
  }
}

/** Who scored something here and never decides stands in a row of their own. */
const besidesDeciding = ({ indicators }: TableResult): readonly Scorer[] =>
  shownScorers(indicators.map(({ scores }) => scores)).filter(
    (scorer) => !decidingScorers.some((each) => each === scorer),
  );

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
function addFills(draft: SheetDraft, { rows }: Block, maxima: number): void {
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
