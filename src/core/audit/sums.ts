/** Owns what can be wrong with the sums a sheet shows: totals, subtotals and maxima against their parts. */
import type { Finding } from "../model/finding";
import { samePoints, sumPoints } from "../base/points";
import { indicatorsIn, indicatorsUnder, sumMaxima } from "../model/itemTree";
import type { Points } from "../base/points";
import type { Item, TableReading, TotalRow } from "../model/reading";
import { findingAt } from "./place";

/** Returns the findings of the sections and groups that show sums of their own. */
export function auditGroups(table: TableReading): readonly Finding[] {
  return table.items.flatMap((group, index) => {
    if (group.kind === "indicator") return [];
    const { row, path, maximumShown, selfShown } = group;
    const inside = indicatorsUnder(table.items, index);
    const maximum = sumMaxima(inside);
    const self = sumPoints(inside.map((item) => item.self));
    return [
      ...(maximum !== null && differs(maximumShown, maximum)
        ? [
            findingAt(table, row, ["maximum"], "groupMaximumMismatch", {
              path,
              shown: maximumShown,
              computed: maximum,
            }),
          ]
        : []),
      ...(inside.length > 0 && differs(selfShown, self ?? 0)
        ? [
            findingAt(table, row, ["self"], "subtotalMismatch", {
              path,
              shown: selfShown,
              computed: self ?? 0,
            }),
          ]
        : []),
    ];
  });
}

/** Returns the findings of the total row; `statedScale` is what the maxima must add up to, null when nobody says. */
export function auditTotals(table: TableReading, statedScale: Points | null): readonly Finding[] {
  const indicators = indicatorsIn(table.items);
  if (indicators.length === 0) return [];
  return [
    ...auditScale(table, withOthers(table, "maximum", sumMaxima(indicators)), statedScale),
    ...auditTotalRow(table, indicators),
  ];
}

/** What a total states is the sum over all parts of a table. */
const withOthers = (
  { otherPart }: TableReading,
  role: "maximum" | "self" | "appraised",
  own: Points | null,
): Points | null => (otherPart === null ? own : sumPoints([own, otherPart[role]]));

function auditScale(
  table: TableReading,
  computed: Points | null,
  statedScale: Points | null,
): readonly Finding[] {
  if (computed === null) return [];
  const shown =
    [table.total?.maximumShown ?? null, statedScale].find((scale) =>
      differs(scale ?? null, computed),
    ) ?? null;
  if (shown === null) return [];
  const row = table.total?.row ?? null;
  return [
    findingAt(table, row ?? table.firstRow, row === null ? [] : ["maximum"], "scaleMismatch", {
      shown,
      computed,
    }),
  ];
}

function auditTotalRow(table: TableReading, indicators: readonly Item[]): readonly Finding[] {
  const { total } = table;
  if (total === null) return [];
  const sumOf = (role: "self" | "appraised"): Points =>
    withOthers(table, role, sumPoints(indicators.map((item) => item[role]))) ?? 0;
  return [
    ...auditTotal(table, "self", {
      row: total.row,
      shown: total.selfShown,
      computed: sumOf("self"),
      isTyped: !total.selfIsFormula,
      leftOut: total.selfLeftOut,
    }),
    ...auditReplaced(table, total, sumOf("self")),
    ...auditTotal(table, "appraised", {
      row: total.row,
      shown: total.appraisedShown,
      computed: sumOf("appraised"),
      isTyped: !total.appraisedIsFormula,
      leftOut: total.appraisedLeftOut,
    }),
  ];
}

interface ShownTotal {
  readonly row: number;
  readonly shown: Points | null;
  readonly computed: Points;
  readonly isTyped: boolean;
  /** Paths that its formula passes over. */
  readonly leftOut: readonly string[];
}

function auditTotal(
  table: TableReading,
  role: "self" | "appraised",
  { row, shown, computed, isTyped, leftOut }: ShownTotal,
): readonly Finding[] {
  if (table.columns[role] === null) return [];
  return [
    ...(differs(shown, computed)
      ? [findingAt(table, row, [role], "totalMismatch", { shown, computed, typed: isTyped })]
      : []),
    ...(leftOut.length > 0
      ? [findingAt(table, row, [role], "sumRangeShort", { paths: leftOut })]
      : []),
  ];
}

/**
 * The unit's own total, typed where its neighbours are summed: right today and stale after the next change; or not there
 * at all. The appraiser's column is often still empty, half filled, or summed by hand.
 */
function auditReplaced(
  table: TableReading,
  { row, selfShown, ...total }: TotalRow,
  computed: Points,
): readonly Finding[] {
  if (table.columns.self === null) return [];
  const isReplaced = !total.selfIsFormula && (total.maximumIsFormula || total.appraisedIsFormula);
  if (isReplaced && selfShown !== null && !differs(selfShown, computed))
    return [findingAt(table, row, ["self"], "formulaReplaced", { shown: selfShown })];
  const isScored = indicatorsIn(table.items).some(({ self }) => self !== null);
  return selfShown === null && isScored && !total.selfIsPending
    ? [findingAt(table, row, ["self"], "totalBlank", { computed })]
    : [];
}

const differs = (shown: Points | null, computed: Points): shown is Points =>
  shown !== null && !samePoints(shown, computed);
