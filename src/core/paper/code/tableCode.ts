/** Owns the code of a printed score sheet: made from what goes into the receipts of its tables and can be seen on paper. */
import { hashOf } from "../../model/score/receipt";
import { indicatorsIn } from "../../model/table/itemTree";
import type { Item, Reading, TableReading } from "../../model/table/reading";
import { perAdjustment } from "../../model/table/adjustment";
import { type Scorer, type ScorerCell, scorers, type TotalCell } from "../../model/table/scorer";
import { signsOf, spelt } from "./codeLetters";

/** A sheet is told apart in so many stretches of its contents. */
const STRETCHES = 3;
/** Of the code: all points, all words, then a sign for each stretch. */
const POINT_SIGNS = 3;
const WORD_SIGNS = 2;
const GROUP = 3;
export const TABLE_CODE_LENGTH = POINT_SIGNS + WORD_SIGNS + STRETCHES + 1;

/** What of a code stands for what. */
export interface CodeParts {
  readonly points: string;
  readonly words: string;
  readonly stretches: readonly string[];
}

/** A content with its table, in the order of the sheet. */
export interface PrintedContent {
  readonly table: TableReading;
  readonly item: Item;
}

type Printed = Pick<Reading, "unit" | "tables">;

/** Returns the code of a sheet, "K4M-7PX-D2W"; null where it has no table. Layout, program and rubric make no difference to it. */
export function codeOfSheet(reading: Printed, sheet: string): string | null {
  const parts = codeParts(reading, sheet, scorers);
  return parts && spelt([parts.points, parts.words, ...parts.stretches].join(""), GROUP);
}

/** Returns what the signs of a code stand for. */
export const partsOfCode = (signs: string): CodeParts => ({
  points: signs.slice(0, POINT_SIGNS),
  words: signs.slice(POINT_SIGNS, POINT_SIGNS + WORD_SIGNS),
  stretches: [...signs.slice(POINT_SIGNS + WORD_SIGNS)],
});

/** Returns the parts of a sheet's code as if only these had scored; null where it has no table. */
export function codeParts(
  reading: Printed,
  sheet: string,
  counted: readonly Scorer[],
): CodeParts | null {
  const tables = tablesOn(reading, sheet);
  if (tables.length === 0) return null;
  const contents = contentsOn(reading, sheet);
  const pointsOf = ({ item }: PrintedContent): unknown => [
    item.path,
    counted.map((scorer) => [scorer, given(item.scores[scorer])]).filter(([, one]) => one !== null),
    perAdjustment((role) => item.adjustments[role].points ?? item.adjustments[role].text),
  ];
  return {
    points: signsOf(
      hashOf([contents.map(pointsOf), tables.map((table) => typedSums(table, counted))]),
      POINT_SIGNS,
    ),
    words: signsOf(hashOf(tables.map((table) => wordsOf(table, reading.unit))), WORD_SIGNS),
    stretches: stretchesOf(contents).map((stretch) => signsOf(hashOf(stretch.map(pointsOf)), 1)),
  };
}

const tablesOn = ({ tables }: Printed, sheet: string): readonly TableReading[] =>
  tables.filter((table) => table.sheet === sheet);

/** Returns the contents of a sheet. */
export const contentsOn = (reading: Printed, sheet: string): readonly PrintedContent[] =>
  tablesOn(reading, sheet).flatMap((table) =>
    indicatorsIn(table.items).map((item) => ({ table, item })),
  );

/** Returns the stretches of a sheet's contents, as even as they can be. */
export const stretchesOf = <T>(contents: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: STRETCHES }, (_, at) =>
    contents.filter((_content, index) => Math.floor((index * STRETCHES) / contents.length) === at),
  );

const given = ({ points, text, meaning }: ScorerCell): unknown => points ?? meaning ?? text;

/** Sums that a formula works out follow from the contents, and some programs leave them out. */
function typedSums({ total, typedGrade }: TableReading, counted: readonly Scorer[]): unknown {
  const typed = (cell: TotalCell | undefined): unknown =>
    cell && !cell.isFormula ? (cell.shown ?? null) : null;
  const sums = counted
    .map((scorer) => [scorer, typed(total?.scores[scorer])])
    .filter(([, sum]) => sum !== null);
  return [sums, typedGrade?.name];
}

const wordsOf = (table: TableReading, unit: string | null): unknown => [
  table.kind,
  table.year,
  table.unit?.name ?? unit,
  table.items.map(({ path, text, maximum, reason, evidence }) => [
    path,
    text,
    maximum,
    reason ?? "",
    evidence ?? "",
  ]),
];
