/** Owns the comparison of a round's tables with each other: their forms, how each stands to its own, and what it has like others. */
import type { Domain } from "../../domain/domain";
import type { Template } from "../../model/round/consolidation";
import { isTickSheet } from "../../model/table/tickSheet";
import type { Rubric } from "../../rubric";
import { signalsOf } from "./copySignals";
import type { ComparedTable, CountedTable, FittedTable } from "./countedTable";
import { type Fitted, fitToForm } from "./formChecks";
import { type Rows, templatesOf } from "./roundForm";
import { typedTotals } from "./typedTotals";

/** A sheet without points has no form of points to be held against. */
const withoutForm = ({ items }: Rows): Fitted => ({
  template: null,
  pairs: items.map(() => null),
  findings: [],
});

/** Returns the forms of the round, and each table in the order given with what a comparison tells of it. */
export function compareTables<Table extends CountedTable>(
  counted: readonly Table[],
  rubrics: readonly Rubric[],
  domain: Domain,
): {
  readonly templates: readonly Template[];
  readonly tables: readonly (Table & ComparedTable)[];
} {
  const whole = counted.filter(
    ({ scored }) => scored.table.otherPart === null && !isTickSheet(scored.table),
  );
  const templates = templatesOf(whole, rubrics);
  const fitted = counted.map((table): Table & FittedTable => {
    if (isTickSheet(table.scored.table)) return { ...table, fit: withoutForm(table.rows) };
    const types = { unitType: table.type, titleType: table.titleType };
    return { ...table, fit: fitToForm(table.rows, types, templates, domain) };
  });
  const typed = typedTotals(fitted);
  // That all is met is what a tick sheet is for: nothing is strange about it.
  const copied = signalsOf(fitted.filter(({ scored }) => !isTickSheet(scored.table)));
  const tables = fitted.map((table) => ({
    ...table,
    signals: [...(typed.get(table) ?? []), ...(copied.get(table) ?? [])],
  }));
  return { templates, tables };
}
