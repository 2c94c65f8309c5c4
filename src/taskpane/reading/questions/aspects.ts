/** Owns which parts of a reading are asked about, in doubt or mended, and what each is called. */
import { kindAt } from "../../shared/domainNames";
import { type Amendment, amendmentsIn, placeOf } from "../../../actions/reading/amendments";
import type { Doubt } from "../../../core/model/table/proof";
import type { Reading, TableReading } from "../../../core/model/table/reading";
import type { Correction } from "../../../core/recognise/form/correction";
import { columnRoleNames } from "../../../messages/labels";
import { recognitionWords } from "../../../messages/pane/reading";

/** A part of a reading that one answer settles. */
export type Aspect =
  | "unit"
  | "unitType"
  | "year"
  | "kind"
  | "passLine"
  | "column maximum"
  | "column self";

export const aspects: readonly Aspect[] = [
  "column maximum",
  "column self",
  "kind",
  "unitType",
  "year",
  "unit",
  "passLine",
];

/** Returns what is asked about the table in hand and about the file. */
export function openAspects(reading: Reading, table: TableReading): readonly Aspect[] {
  const asked = reading.questions.flatMap(({ code, sheet, role }): readonly Aspect[] => {
    if (sheet !== null && sheet !== table.sheet) return [];
    if (code === "column") return role === "maximum" || role === "self" ? [`column ${role}`] : [];
    return code === "kind" && !kindAt(table.kind).isFallback ? [] : [code];
  });
  const isLineless = kindAt(table.kind).passed === "always" && table.passLine === null;
  return aspects.filter(
    (aspect) =>
      asked.includes(aspect) ||
      (aspect === "unit" && reading.unit === null) ||
      (aspect === "passLine" && isLineless),
  );
}

/** Tells whether a doubt is asked as this aspect of the table. */
export const isAskedAs = (aspect: Aspect, { code, facts }: Doubt): boolean =>
  code === "columnOpen" && aspect === `column ${facts.role}`;

/** Returns the statement of the officer about an aspect, or null. */
export const amendmentOf = (
  correction: Correction | null,
  table: TableReading,
  aspect: Aspect,
): Amendment | null =>
  amendmentsIn(correction, placeOf(table)).find((amendment) =>
    amendment.subject === "column"
      ? aspect === `column ${amendment.role}`
      : amendment.subject === aspect,
  ) ?? null;

/** Returns the name of an aspect. */
export function nameOf(aspect: Aspect): string {
  switch (aspect) {
    case "column maximum":
      return columnRoleNames.maximum;
    case "column self":
      return columnRoleNames.self;
    case "kind":
      return recognitionWords.table;
    default:
      return recognitionWords[aspect];
  }
}
