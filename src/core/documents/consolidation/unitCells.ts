/** Owns what a list shows of a unit in the columns of its tables, and what is noted of it. */
import {
  hasSubmitted,
  isByList,
  standingOf,
  tablesOf,
  totalOf,
} from "../../consolidate/result/standing";
import { kindOf } from "../../domain/domain";
import type { Points } from "../../base/points";
import type { UnitResult } from "../../model/round/consolidation";
import type { DraftCell } from "../sheetDraft";
import { numberCell, textCell } from "../sheetDraft";
import type { ListColumn } from "./list/listColumns";
import { type BookInput, fileLink, linked } from "./sections";

/** Returns what a unit shows in a column; `isLinked`: its points lead to their cell in the file. */
export function valueCell(
  input: BookInput,
  unit: UnitResult,
  { kind, shows }: ListColumn,
  isLinked: boolean,
): DraftCell {
  const { words } = input;
  const table = unit.tables[kind.id];
  const total = (value: Points | null, cell: string | null): DraftCell => {
    const link = table && isLinked ? fileLink(input, table.file, table.sheet, cell) : null;
    return numberCell(value, "number", value === null ? {} : linked(link, "number", "numberLink"));
  };
  switch (shows) {
    case "selfTotal":
    case "appraisedTotal":
    case "councilTotal":
    case "countedTotal": {
      const given = table ? totalOf(table, shows) : null;
      return total(given?.points ?? null, given?.cell ?? null);
    }
    case "mandatoryFailures":
      return textCell(
        (table?.mandatoryFailures ?? []).map(({ path }) => words.path(path)).join("; "),
        "middle",
      );
    case "outcome":
      return textCell(words.standing(standingOf(unit, kind.id), kind), "middle");
    case "grade":
      return textCell(
        hasSubmitted(unit) ? (table?.proposedGrade ?? words.list.ungraded) : "",
        "middle",
      );
  }
}

/** Returns what a list that is signed says of a unit: why it has no result, and what a council decided. */
export function signedNotes(
  unit: UnitResult,
  { consolidation, words: { list }, domain }: BookInput,
): readonly string[] {
  const missing = consolidation.missing.find((one) => one.unit.key === unit.unit.key);
  return [
    ...(missing ? [list.missing[missing.why]] : []),
    ...(isByList(unit) ? [list.byList] : []),
    ...tablesOf(unit).flatMap(({ isTickSheet, outcome, verdict, kind, override }) =>
      isTickSheet && outcome && verdict !== "met" && override === null
        ? [list.decisive(outcome, kindOf(domain, kind))]
        : [],
    ),
    ...new Set(
      tablesOf(unit).flatMap((table) =>
        table.override ? [list.overridden(table, kindOf(domain, table.kind))] : [],
      ),
    ),
  ];
}
