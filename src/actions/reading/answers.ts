/** Owns what may be answered to a doubt about a table: which columns play which roles, or what its rows are. */
import type { Saying } from "../../core/model/table/answer";
import type { Doubt } from "../../core/model/table/proof";
import type { ColumnRole, TableReading } from "../../core/model/table/reading";
import { columnNumber } from "../../core/model/workbook/grid";
import { type Amendment, columnAmendments, placeOf } from "./amendments";

export interface Answer {
  readonly says: readonly Saying[];
  /** What makes it the reading. */
  readonly amendments: readonly Amendment[];
}

/** So many are told apart at a glance. */
const MOST_ANSWERS = 6;

/** Returns the answers that a person may give to a doubt; none where its words say all that can be said. */
export const answersTo = (table: TableReading, doubt: Doubt): readonly Answer[] =>
  sayingsFor(table, doubt)
    .slice(0, MOST_ANSWERS)
    .map((says) => ({
      says,
      amendments: says.flatMap((saying) => amendmentsFor(table, saying)),
    }));

function sayingsFor(table: TableReading, doubt: Doubt): readonly (readonly Saying[])[] {
  const column = doubt.place.kind === "column" ? doubt.place.column : null;
  switch (doubt.code) {
    case "columnOpen":
      return sayingsOfOpen(doubt.facts.role, doubt.choices.map(columnNumber));
    case "columnUnread":
      return column === null ? [] : sayingsOfUnread(table, column);
    case "columnUnnamed":
      return column === null
        ? []
        : (["self", "deduction"] as const).map((role) => [{ kind: "column", column, role }]);
    case "rowsUnread": {
      const { rows } = doubt.facts;
      return (["indicator", "text"] as const).map((as) => [{ kind: "rows", rows, as }]);
    }
    default:
      return [];
  }
}

function sayingsOfOpen(
  role: ColumnRole,
  columns: readonly number[],
): readonly (readonly Saying[])[] {
  const each = columns.map((column): readonly Saying[] => [{ kind: "column", column, role }]);
  if (role === "appraised") return [...each, [{ kind: "noColumn", role }]];
  const [first, second, ...others] = columns;
  // Of two columns of scores the one behind may be another's.
  const isPair =
    role === "self" && first !== undefined && second !== undefined && others.length === 0;
  return isPair
    ? [
        ...each,
        [
          { kind: "column", column: first, role },
          { kind: "column", column: second, role: "appraised" },
        ],
      ]
    : each;
}

const sayingsOfUnread = (
  { columns }: TableReading,
  column: number,
): readonly (readonly Saying[])[] => [
  [{ kind: "column", column, role: "self" }],
  ...(columns.appraised === null ? [[{ kind: "column", column, role: "appraised" } as const]] : []),
  [{ kind: "unused", column }],
];

/** Whoever says which column counts has looked at the others too. */
function asCounted(table: TableReading): readonly Amendment[] {
  const role = table.columns.self === null ? "deduction" : "self";
  const column = table.columns[role];
  return column === null ? [] : columnAmendments(table, role, column);
}

function amendmentsFor(table: TableReading, saying: Saying): readonly Amendment[] {
  switch (saying.kind) {
    case "column":
      return columnAmendments(table, saying.role, saying.column);
    case "noColumn":
      return [...columnAmendments(table, saying.role, "none"), ...asCounted(table)];
    case "unused":
      return asCounted(table);
    case "rows":
      return saying.rows.map((row) => ({
        subject: "row",
        place: placeOf(table),
        row,
        value: { as: saying.as },
      }));
  }
}
