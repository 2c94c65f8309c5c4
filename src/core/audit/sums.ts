/** Owns what can be wrong with the sums a sheet shows: totals, subtotals and maxima against their parts. */
import { columnLetters } from "../model/workbook/grid";
import type { Finding } from "../model/finding/finding";
import { comparePoints, samePoints, subtractPoints, sumPoints } from "../base/points";
import { indicatorsIn, indicatorsUnder, sumMaxima } from "../model/table/itemTree";
import type { Points } from "../base/points";
import { countedPoints } from "../model/table/addedScore";
import { beyondCaps, passedCaps } from "../model/table/partCap";
import { addedShares } from "../model/table/adjustment";
import type { Item, TableReading, TotalRow } from "../model/table/reading";
import { type Scorer, scorers } from "../model/table/scorer";
import { USUAL_SCALE } from "../model/table/usualScale";
import type { Score } from "../score";
import { findingAt, findingIn } from "./place";

/** Returns the findings of the sections and groups that show sums of their own. */
export function auditGroups(table: TableReading): readonly Finding[] {
  return table.items.flatMap((group, index) => {
    if (group.kind === "indicator") return [];
    const { row, path, maximumShown: shown } = group;
    const inside = indicatorsUnder(table.items, index);
    const computed = sumMaxima(inside);
    const ofMaximum =
      computed !== null && differs(shown, computed)
        ? [findingAt(table, row, ["maximum"], "groupMaximumMismatch", { path, shown, computed })]
        : [];
    return [
      ...ofMaximum,
      ...(inside.length === 0
        ? []
        : scorers.flatMap((scorer) => auditGroup(table, group, inside, scorer))),
    ];
  });
}

function auditGroup(
  table: TableReading,
  { path, scores, cap, bonus }: Item,
  inside: readonly Item[],
  scorer: Scorer,
): readonly Finding[] {
  const { shown, cell } = scores[scorer];
  if (shown === null) return [];
  // A heading that limits what stands under it shows what that comes to, or how far it counts.
  const uncapped = sumPoints(inside.map(({ scores: each }) => each[scorer].points));
  const isWhole = cap !== undefined && uncapped !== null && samePoints(shown, uncapped);
  const computed = isWhole ? shown : sumBeside(table, inside, scorer, shown, 0);
  // What is taken off is mostly summed up without its sign.
  const isUnsigned = bonus && computed !== null && samePoints(shown, -computed);
  return differs(shown, computed) && !isUnsigned
    ? [findingIn(table, cell, "subtotalMismatch", { path, shown, computed })]
    : [];
}

/** Returns the findings of the total row; `statedScale` is what the maxima must add up to, null when nobody says. */
export function auditTotals(
  table: TableReading,
  statedScale: Points | null,
  { totals }: Pick<Score, "totals">,
): readonly Finding[] {
  const indicators = indicatorsIn(table.items);
  if (indicators.length === 0) return [];
  const { total, otherPart } = table;
  const maximum = sumMaxima(indicators);
  // What a total states is the sum over all parts of a table.
  const whole = otherPart === null ? maximum : sumPoints([maximum, otherPart.maximum]);
  return [
    ...auditScale(table, whole, statedScale),
    ...auditMaximumOfItself(table),
    ...auditCaps(table),
    ...(total === null
      ? []
      : scorers.flatMap((scorer) => auditTotal(table, total, scorer, totals[scorer]))),
  ];
}

function auditScale(
  table: TableReading,
  computed: Points | null,
  statedScale: Points | null,
): readonly Finding[] {
  if (computed === null) return [];
  const { maximumShown = null, maximumIsOfItself = false } = table.total ?? {};
  const shown =
    [maximumIsOfItself ? null : maximumShown, statedScale].find((scale) =>
      differs(scale ?? null, computed),
    ) ?? null;
  const row = table.total?.maximumRow ?? table.total?.row ?? null;
  const roles = row === null ? [] : (["maximum"] as const);
  if (shown !== null)
    return [findingAt(table, row ?? table.firstRow, roles, "scaleMismatch", { shown, computed })];
  return table.total?.maximumIsFormula === true && statedScale === null && isOddScale(computed)
    ? [findingAt(table, row ?? table.firstRow, roles, "oddScale", { computed })]
    : [];
}

/** So near to the usual scale a formula that comes to no round number has rather added up a wrong maximum, or a row too many. */
const NEAR_SCALE = 15;
const ROUNDED_TO = 5;

const isOddScale = (computed: Points): boolean =>
  Math.abs(subtractPoints(computed, USUAL_SCALE)) <= NEAR_SCALE && computed % ROUNDED_TO !== 0;

function auditTotal(
  table: TableReading,
  total: TotalRow,
  scorer: Scorer,
  scored: Points | null,
): readonly Finding[] {
  const { shown, isFormula, leftOut, cell, isOfItself } = total.scores[scorer];
  if (table.columns[scorer] === null) return [];
  if (isOfItself)
    return [findingIn(table, cell, "totalOfItself", { formula: sumOf(table, scorer) })];
  const others = table.otherPart?.points[scorer] ?? 0;
  const [whole = 0, ...partly] = addedUp(table, total).map((items) =>
    sumBeside(table, items, scorer, shown, others),
  );
  // What does not apply may count in a total, though no points stand in its cell.
  const possible = [...partly, ...(scored === null ? [] : [sumPoints([scored, others]) ?? scored])];
  const computed = possible.find((sum) => shown !== null && samePoints(shown, sum)) ?? whole;
  return [
    ...(differs(shown, computed) && !isOfUnread(table, scorer, subtractPoints(shown, computed))
      ? [findingIn(table, cell, "totalMismatch", { shown, computed, typed: !isFormula })]
      : []),
    ...(leftOut.length > 0 ? [findingIn(table, cell, "sumRangeShort", { paths: leftOut })] : []),
    ...(scorer === "self" ? auditInWords(table, total, computed) : []),
  ];
}

/** What is missing may be the points of scores that Excel made dates: these are told, and have to be settled first. */
function isOfUnread({ items }: TableReading, scorer: Scorer, missing: Points): boolean {
  const unread = indicatorsIn(items).flatMap(({ scores }) => {
    const { points, proposals } = scores[scorer];
    return points === null && proposals.length > 0 ? [Math.max(...proposals)] : [];
  });
  const most = sumPoints(unread);
  return most !== null && comparePoints(missing, 0) > 0 && comparePoints(missing, most) <= 0;
}

/** What a total may add up: everything, or only what stands above it where points are added further below. */
function addedUp({ items }: TableReading, { row }: TotalRow): readonly (readonly Item[])[] {
  const all = indicatorsIn(items);
  const above = all.filter((item) => !item.bonus || item.row < row);
  return above.length < all.length ? [all, above] : [all];
}

/** A total in words is held against the sum as one in its cell is; a right one is as good. */
function auditInWords(table: TableReading, total: TotalRow, computed: Points): readonly Finding[] {
  const { inWords, shown } = total.scores.self;
  const stated = inWords?.points ?? null;
  if (!inWords || stated === null) return auditReplaced(table, total, computed);
  return [
    ...(differs(stated, computed)
      ? [findingIn(table, inWords.cell, "totalInWordsMismatch", { shown: stated, computed })]
      : []),
    ...(shown === null ? [] : auditReplaced(table, total, computed)),
  ];
}

/** What a heading limits counts no further, and that is said. */
const auditCaps = (table: TableReading): readonly Finding[] =>
  passedCaps(table.items, ({ scores }) => scores.self.points).map(({ heading, cap, stated }) =>
    findingAt(table, heading.row, ["self"], "partOverCap", {
      path: heading.path,
      stated,
      cap: cap.points,
    }),
  );

const auditMaximumOfItself = (table: TableReading): readonly Finding[] =>
  table.total?.maximumIsOfItself
    ? [
        findingAt(table, table.total.row, ["maximum"], "totalOfItself", {
          formula: sumOf(table, "maximum"),
        }),
      ]
    : [];

/** The formula that adds up a column's indicators, each just once. */
function sumOf(table: TableReading, role: Scorer | "maximum"): string {
  const column = table.columns[role];
  if (column === null) return "";
  const letters = columnLetters(column);
  const rows = indicatorsIn(table.items).map(({ row, scoreRow }) =>
    role === "self" ? scoreRow : row,
  );
  const runs: { from: number; to: number }[] = [];
  for (const row of rows) {
    const last = runs[runs.length - 1];
    if (last?.to === row - 1) last.to = row;
    else runs.push({ from: row, to: row });
  }
  const ranges = runs.map(({ from, to }) =>
    from === to ? `${letters}${from}` : `${letters}${from}:${letters}${to}`,
  );
  return `=SUM(${ranges.join(",")})`;
}

/** What a sum ought to be: of the scores as typed, or with the added points that count; the one that is shown, where it is either. */
export function sumBeside(
  table: TableReading,
  indicators: readonly Item[],
  scorer: Scorer,
  shown: Points | null,
  others: Points,
): Points {
  const inside = new Set(indicators);
  const beyond = beyondCaps(table.items, (item) =>
    inside.has(item) ? item.scores[scorer].points : null,
  );
  const whole = sumPoints([others, ...indicators.map(({ scores }) => scores[scorer].points)]) ?? 0;
  const typed = subtractPoints(whole, beyond);
  if (table.added === null) return typed;
  const shares = addedShares(table);
  const counted = indicators.map(({ row, scores }) =>
    countedPoints(scores[scorer].points, scorer, table.added, shares.get(row)),
  );
  const withAdded = subtractPoints(sumPoints([others, ...counted]) ?? 0, beyond);
  return differs(shown, withAdded) ? typed : withAdded;
}

/**
 * The unit's own total, typed where its neighbours are summed: right today and stale after the next change; or not there
 * at all. The appraiser's column is often still empty, half filled, or summed by hand.
 */
function auditReplaced(
  table: TableReading,
  { maximumIsFormula, scores }: TotalRow,
  computed: Points,
): readonly Finding[] {
  const { shown, text, isFormula, isPending, cell, inWords } = scores.self;
  const isReplaced =
    !isFormula && (maximumIsFormula || scorers.some((scorer) => scores[scorer].isFormula));
  if (isReplaced && shown !== null && !differs(shown, computed))
    return [findingIn(table, cell, "formulaReplaced", { shown })];
  const isScored = indicatorsIn(table.items).some((item) => item.scores.self.points !== null);
  if (shown !== null || inWords || !isScored || isPending) return [];
  return text !== null && EXCEL_ERROR.test(text)
    ? [findingIn(table, cell, "totalIsError", { text, computed })]
    : [findingIn(table, cell, "totalBlank", { computed })];
}

/** "#REF!", "#VALUE!", "#N/A". */
const EXCEL_ERROR = /^#[A-Z]/;

const differs = (shown: Points | null, computed: Points): shown is Points =>
  shown !== null && !samePoints(shown, computed);
