/** Owns the comparison of a round's tables with each other: their forms, how each stands to its own, and what it has like others. */
import type { Domain } from "../../domain/domain";
import type { Template } from "../../model/round/consolidation";
import type { Rubric } from "../../rubric";
import { signalsOf } from "./copySignals";
import type { ComparedTable, CountedTable, FittedTable } from "./countedTable";
import { fitToForm } from "./formChecks";
import { templatesOf } from "./roundForm";
import { typedTotals } from "./typedTotals";

/** Returns the forms of the round, and each table in the order given with what a comparison tells of it. */
export function compareTables<Table extends CountedTable>(
  counted: readonly Table[],
  rubrics: readonly Rubric[],
  domain: Domain,
): {
  readonly templates: readonly Template[];
  readonly tables: readonly (Table & ComparedTable)[];
} {
  const whole = counted.filter(({ scored }) => scored.table.otherPart === null);
  const templates = templatesOf(whole, rubrics);
  const fitted = counted.map((table): Table & FittedTable => {
    const types = { unitType: table.type, titleType: table.titleType };
    return { ...table, fit: fitToForm(table.rows, types, templates, domain) };
  });
  const typed = typedTotals(fitted);
  const copied = signalsOf(fitted);
  const tables = fitted.map((table) => ({
    ...table,
    signals: [...(typed.get(table) ?? []), ...(copied.get(table) ?? [])],
  }));
  return { templates, tables };
}
