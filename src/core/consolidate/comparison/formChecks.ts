/** Owns what a table has otherwise than the form of the round: maxima changed, rows taken out or added, a form of another type. */
import { findingAt } from "../../audit/place";
import { type Domain, typeName } from "../../domain/domain";
import { finding, type Finding } from "../../model/finding/finding";
import type { UnitType } from "../../model/table/reading";
import type { Template } from "../../model/round/consolidation";
import { pairRows, type Rows, samePointsOrBlank } from "./roundForm";

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
  domain: Domain,
): Fitted {
  const isOfKind = ({ kind }: Template): boolean => kind === rows.table.kind;
  const beside = (at: number): Beside[] => {
    const template = templates[at];
    return template ? [besideForm(rows, template, at)] : [];
  };
  const sameTypeAt = templates.findIndex((form) => isOfKind(form) && form.unitType === unitType);
  const [sameType = null] = beside(sameTypeAt);
  const asSameType: Fitted = sameType
    ? {
        template: sameType.at,
        pairs: sameType.pairs,
        findings:
          sameType.share >= FOLLOWS ? differences(rows, sameType.template, sameType.pairs) : [],
      }
    : { template: null, pairs: rows.items.map(() => null), findings: [] };
  // No form can have clearly more of the same points.
  if (sameType && sameType.points > 1 - CLEARLY) return asSameType;
  const [best] = templates
    .flatMap((form, at) => (isOfKind(form) && at !== sameTypeAt ? beside(at) : []))
    .sort((a, b) => b.points - a.points || b.share - a.share);
  if (!best || !isOfOtherType(best, sameType, titleType)) return asSameType;
  const form = best.template.unitType;
  return {
    template: best.at,
    pairs: best.pairs,
    findings:
      form === null || unitType === null
        ? []
        : [wrongForm(form, unitType, rows.table.sheet, domain)],
  };
}

const wrongForm = (form: UnitType, unitType: UnitType, sheet: string, domain: Domain): Finding => {
  const facts = { form: typeName(domain, form), unitType: typeName(domain, unitType) };
  return finding("wrongForm", facts, sheet);
};

/** A table beside one form. */
interface Beside {
  readonly at: number;
  readonly template: Template;
  readonly pairs: readonly (number | null)[];
  /** How much of both is the same row, 0…1. */
  readonly share: number;
  /** How much of both is the same row with the same maximum, 0…1. */
  readonly points: number;
}

function besideForm(rows: Rows, template: Template, at: number): Beside {
  const pairs = pairRows(rows, template.rows);
  const hasSamePoints = pairs.map((row, itemAt) => {
    const item = rows.items[itemAt];
    const form = row === null ? null : template.rows[row];
    return item && form && samePointsOrBlank(form.maximum, item.maximum) ? row : null;
  });
  return {
    at,
    template,
    pairs,
    share: shareOf(pairs, template),
    points: shareOf(hasSamePoints, template),
  };
}

/** The forms of all types have most words in common: their points tell them apart. */
function isOfOtherType(best: Beside, sameType: Beside | null, titleType: UnitType | null): boolean {
  if (best.share < FOLLOWS) return false;
  if (!sameType) return best.share >= IS_FORM && best.template.unitType === titleType;
  const hasItsPoints = best.points >= FOLLOWS && best.points >= sameType.points + CLEARLY;
  return hasItsPoints || (sameType.share < FOLLOWS && best.share >= sameType.share + CLEARLY);
}

const shareOf = (pairs: readonly (number | null)[], { rows }: Template): number =>
  (2 * pairs.filter((at) => at !== null).length) / Math.max(1, pairs.length + rows.length);

function differences(
  { items, table }: Rows,
  template: Template,
  pairs: readonly (number | null)[],
): readonly Finding[] {
  const ofItems = items.flatMap((item, index): readonly Finding[] => {
    const at = pairs[index] ?? null;
    const row = at === null ? null : template.rows[at];
    const { path, text, maximum } = item;
    if (!row) {
      return maximum === null && item.scores.self.points === null
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
  // What one part of a table has not stands in the other.
  if (table.otherPart !== null) return ofItems;
  const found = new Set(pairs);
  const missing = template.rows.flatMap(({ path, text, maximum, tables: agreeing }, at) =>
    found.has(at)
      ? []
      : [finding("rowMissing", { path, text, maximum, agreeing, of: template.of }, table.sheet)],
  );
  return [...ofItems, ...missing];
}
