/** Owns what papers are made from: one unit with its scored tables, each table whole and bound to its receipt. */
import { addPoints, comparePoints, type Points, subtractPoints } from "../../../base/points";
import { wholeTotals } from "../../../consolidate/intake/wholeTotals";
import type { Kind } from "../../../domain/domain";
import { assessmentOf } from "../../../model/score/assessment";
import type { Decision, Grade, Outcome, Score, Step } from "../../../model/score/score";
import { type Appraisal, saidOf } from "../../../model/table/appraisal";
import { isTrusted } from "../../../model/table/proof";
import type { Item, TableReading, UnitType } from "../../../model/table/reading";
import { perScorer, type PerScorer, type Scorer, unitScorer } from "../../../model/table/scorer";
import { formatAddress } from "../../../model/workbook/grid";
import { score } from "../../../score";

/** A row of a table with the cells that its numbers stand in. */
export interface PaperItem {
  readonly item: Item;
  readonly sheet: string;
  readonly maximumCell: string | null;
  /** Those that count; of a group the sum of its indicators. */
  readonly points: Points | null;
  /** Below the maximum by the unit's own points; null where that is no question. */
  readonly lost: Points | null;
  readonly steps: readonly Step[];
  readonly isMandatoryFailure: boolean;
  /** Why who appraises differs, in their own words: null where they gave none; left out: nobody appraised beside the sheet. */
  readonly appraisedReason?: string | null;
}

/** What a scorer's points come to. */
export interface PaperResult {
  readonly outcome: Outcome | null;
  readonly grade: Grade | null;
}

export interface PaperTable {
  readonly kind: Kind;
  readonly file: string;
  readonly sheet: string;
  readonly items: readonly PaperItem[];
  readonly maximum: Points | null;
  readonly maximumCell: string | null;
  readonly totals: PerScorer<Points | null>;
  readonly totalCells: PerScorer<string | null>;
  readonly counted: Scorer;
  readonly countedTotal: Points | null;
  /** By the points that count. */
  readonly result: PaperResult;
  /** By the unit's own points. */
  readonly own: PaperResult;
  readonly passLine: Decision["passLine"];
  readonly grades: Decision["grades"];
  readonly isTrusted: boolean;
  /** Who appraised, and when; left out: nobody did beside the sheet. */
  readonly appraisal?: Pick<Appraisal, "by" | "day" | "conflict">;
  /** Hash of its receipt. */
  readonly receipt: string;
}

export interface PaperUnit {
  readonly name: string | null;
  readonly type: UnitType | null;
  readonly parent: string | null;
  readonly year: number | null;
  readonly tables: readonly PaperTable[];
}

export interface TableToTell {
  readonly table: TableReading;
  readonly kind: Kind;
  readonly decision: Decision;
  readonly score: Score;
  /** Hash of its receipt. */
  readonly receipt: string;
}

/** Returns the tables of a file; the parts of one that stands in several places are one. */
export function paperTables(file: string, tables: readonly TableToTell[]): readonly PaperTable[] {
  const told: { readonly first: TableToTell; readonly parts: TableToTell[] }[] = [];
  for (const each of tables) {
    const begun = told.find(
      ({ first }) =>
        first.table.kind === each.table.kind &&
        first.table.otherPart !== null &&
        each.table.otherPart !== null,
    );
    if (begun) begun.parts.push(each);
    else told.push({ first: each, parts: [each] });
  }
  return told.map(({ first, parts }) => paperTable(file, first, parts));
}

function paperTable(file: string, first: TableToTell, parts: readonly TableToTell[]): PaperTable {
  const { table, kind, decision, score: scored } = first;
  const whole = wholeTotals(table, scored);
  const total = parts.map((part) => part.table.total).find((row) => row !== null) ?? null;
  const column = table.columns.maximum;
  const maximumRow = total ? (total.maximumRow ?? total.row) : null;
  return {
    kind,
    file,
    sheet: table.sheet,
    items: parts.flatMap(itemsOf),
    maximum: whole.maximum,
    maximumCell:
      column === null || maximumRow === null ? null : formatAddress({ row: maximumRow, column }),
    totals: whole.totals,
    totalCells: perScorer((scorer) => total?.scores[scorer].cell ?? null),
    counted: whole.counted,
    countedTotal: whole.countedTotal,
    result: scored,
    own: ownResult(first),
    passLine: decision.passLine,
    grades: decision.grades,
    isTrusted: parts.every((part) => isTrusted(part.table)),
    ...appraisalOf(table),
    receipt: first.receipt,
  };
}

const appraisalOf = ({ appraisal }: TableReading): Pick<PaperTable, "appraisal"> =>
  appraisal
    ? { appraisal: { by: appraisal.by, day: appraisal.day, conflict: appraisal.conflict } }
    : {};

/** The points that count are the unit's own, or these are decided on anew. */
const ownResult = ({ table, kind, decision, score: scored }: TableToTell): PaperResult =>
  scored.counted === unitScorer
    ? scored
    : score(table, assessmentOf(table), decision, kind, unitScorer);

function itemsOf({ table, score: scored }: TableToTell): readonly PaperItem[] {
  const results = new Map(scored.indicators.map((result) => [result.row, result]));
  const groups = new Map(scored.groups.map((group) => [group.row, group]));
  const failed = new Set(scored.mandatoryFailures.map(({ row }) => row));
  return table.items.map((item) => {
    const result = results.get(item.row);
    const column = table.columns.maximum;
    return {
      item,
      sheet: table.sheet,
      maximumCell: column === null ? null : formatAddress({ row: item.row, column }),
      points: result ? result.points : (groups.get(item.row)?.points ?? null),
      lost: result?.state === "notApplicable" ? null : lostBy(item),
      steps: result?.steps ?? [],
      isMandatoryFailure: failed.has(item.row),
      ...(table.appraisal || item.appraisedReason !== undefined
        ? { appraisedReason: saidOf(table.appraisal, item).reason }
        : {}),
    };
  });
}

/** A bonus that was not earned is no loss, nor is what nobody scored. */
function lostBy({ kind, bonus, maximum, scores }: Item): Points | null {
  const { points } = scores.self;
  if (kind !== "indicator" || bonus || maximum === null || points === null) return null;
  return comparePoints(points, maximum) < 0 ? subtractPoints(maximum, points) : null;
}

/** Returns what items lost together; null where none lost anything. */
export const lostTogether = (items: readonly PaperItem[]): Points | null =>
  items.reduce<Points | null>(
    (sum, { lost }) => (lost === null ? sum : addPoints(sum ?? 0, lost)),
    null,
  );
