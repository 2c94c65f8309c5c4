/** Owns how what is settled is laid over a reading and its assessment. */
import type { Assessment } from "../model/score/assessment";
import type { Item, TableReading } from "../model/table/reading";
import type { RowSettings } from "./schema";

/** Returns the table with the marks and rules that were settled, each told with its source. */
export function withRows(table: TableReading, rows: readonly RowSettings[]): TableReading {
  if (!rows.some(({ mark, rule }) => mark ?? rule)) return table;
  const settled = new Map(rows.map((entry) => [entry.row, entry]));
  return {
    ...table,
    items: table.items.map((item) => {
      const entry = item.kind === "indicator" ? settled.get(item.row) : undefined;
      return entry ? withRowSettings(item, entry) : item;
    }),
  };
}

function withRowSettings(item: Item, { mark, rule }: RowSettings): Item {
  return {
    ...item,
    ...(mark
      ? { mandatory: mark.mandatory, mandatoryWords: mark.mandatory ? mark.source : null }
      : {}),
    ...(rule ? { rule: rule.rule && { ...rule.rule, clause: rule.source } } : {}),
  };
}

/** Returns the assessment with the states that a person gave to its indicators, and the evidence that its sheet has no cell for. */
export function withStates(assessment: Assessment, rows: readonly RowSettings[]): Assessment {
  const settled = new Map(rows.map((entry) => [entry.row, entry]));
  return {
    ...assessment,
    indicators: assessment.indicators.map((indicator) => {
      const entry = settled.get(indicator.row);
      return {
        ...indicator,
        override: entry?.state ?? indicator.override,
        evidence: indicator.evidence ?? entry?.evidence ?? null,
      };
    }),
  };
}
