/** Owns what a table has otherwise than the form of the round: maxima changed, rows taken out or added, a form of another type. */
import { findingAt } from "../audit/place";
import { finding, type Finding } from "../finding";
import type { UnitType } from "../reading";
import type { Template } from "./shape";
import { pairRows, type Rows, samePointsOrBlank } from "./template";

/** A table this much like the form of its unit's type follows it. */
const FOLLOWS = 0.6;
/** So much likelier must another type's form be. */
const CLEARLY = 0.25;

/** Without a form of the unit's own type only a table just like another's, with its title, is of that other type. */
const IS_FORM = 0.9;

/** A table beside the form of its unit type. */
export interface Fitted {
  /** Index of the form among the templates; null: nobody can say what it is. */
  readonly template: number | null;
  /** For each indicator its row in the form, or null. */
  readonly pairs: readonly (number | null)[];
  readonly findings: readonly Finding[];
}

/** Returns how a table stands to the form of its unit's type. `kind` and type choose among the templates. */
export function fitToForm(
  rows: Rows,
  {
    unitType,
    titleType,
  }: { readonly unitType: UnitType | null; readonly titleType: UnitType | null },
  templates: readonly Template[],
): Fitted {
  const none = rows.items.map(() => null);
  const ofKind = templates
    .map((template, at) => ({ template, at }))
    .filter(({ template }) => template.kind === rows.table.kind);
  const own = ofKind.find(({ template }) => template.unitType === unitType);
  const ownPairs = own ? pairRows(rows, own.template.rows) : none;
  const ownShare = own ? shareOf(ownPairs, own.template) : 0;
  if (own && ownShare >= FOLLOWS) {
    const findings = differences(rows, own.template, ownPairs);
    return { template: own.at, pairs: ownPairs, findings };
  }
  const others = ofKind
    .filter(({ template }) => template.unitType !== unitType)
    .map((entry) => {
      const pairs = pairRows(rows, entry.template.rows);
      return { ...entry, pairs, share: shareOf(pairs, entry.template) };
    })
    .sort((a, b) => b.share - a.share);
  const [best] = others;
  const isKnown = own
    ? best !== undefined && best.share >= ownShare + CLEARLY
    : best !== undefined && best.share >= IS_FORM && best.template.unitType === titleType;
  const isOther = best && best.share >= FOLLOWS && isKnown;
  if (!isOther) return { template: own?.at ?? null, pairs: ownPairs, findings: [] };
  const form = best.template.unitType;
  return {
    template: best.at,
    pairs: best.pairs,
    findings:
      form === null || unitType === null
        ? []
        : [finding("wrongForm", { form, unitType }, rows.table.sheet)],
  };
}

const shareOf = (pairs: readonly (number | null)[], { rows }: Template): number =>
  (2 * pairs.filter((at) => at !== null).length) / Math.max(1, pairs.length + rows.length);

function differences(
  { items, table }: Rows,
  template: Template,
  pairs: readonly (number | null)[],
): readonly Finding[] {
  const own = items.flatMap((item, index): readonly Finding[] => {
    const at = pairs[index] ?? null;
    const row = at === null ? null : template.rows[at];
    const { path, text, maximum } = item;
    if (!row) {
      return maximum === null && item.self === null
        ? []
        : [findingAt(table, item.row, ["content"], "rowAdded", { path, text })];
    }
    return row.maximum === null || samePointsOrBlank(row.maximum, maximum)
      ? []
      : [
          findingAt(table, item.row, ["maximum"], "maximumChanged", {
            path,
            maximum,
            expected: row.maximum,
            agreeing: row.tables,
            of: template.of,
          }),
        ];
  });
  const found = new Set(pairs);
  const missing = template.rows.flatMap(({ path, text, maximum, tables: agreeing }, at) =>
    found.has(at)
      ? []
      : [finding("rowMissing", { path, text, maximum, agreeing, of: template.of }, table.sheet)],
  );
  return [...own, ...missing];
}
