/** Owns what may be answered to a doubt about a table: which columns play which roles, or what its rows are. */
import type { Saying } from "../../core/model/table/answer";
import type { Doubt } from "../../core/model/table/proof";
import { type ColumnRole, columnRoles, type TableReading } from "../../core/model/table/reading";
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
    .map((says) => ({ says, amendments: amendmentsFor(table, says) }));

/** What one answer says. */
type Says = readonly Saying[];

function sayingsFor(table: TableReading, doubt: Doubt): readonly Says[] {
  const column = doubt.place.kind === "column" ? doubt.place.column : null;
  switch (doubt.code) {
    case "columnOpen":
      return sayingsOfOpen(table, doubt.facts.role, doubt.choices.map(columnNumber));
    case "columnUnread":
      return column === null ? [] : sayingsOfUnread(table, column);
    case "columnUnnamed":
      return column === null ? [] : [[as("self", column)], [as("deduction", column)]];
    case "rowsUnread": {
      const { rows } = doubt.facts;
      return (["indicator", "text"] as const).map((kind) => [{ kind: "rows", rows, as: kind }]);
    }
    default:
      return [];
  }
}

const as = (role: ColumnRole, column: number): Saying => ({ kind: "column", column, role });

function sayingsOfOpen(
  table: TableReading,
  role: ColumnRole,
  columns: readonly number[],
): readonly Says[] {
  const each = columns.map((column) => withExchange(table, role, column));
  if (role === "appraised") return [...each, [{ kind: "noColumn", role }]];
  const [first, second, ...others] = columns;
  // Of two columns of scores the one behind may be another's.
  const isPair =
    role === "self" && first !== undefined && second !== undefined && others.length === 0;
  return isPair && !each.some((says) => says.length > 1)
    ? [...each, [as(role, first), as("appraised", second)]]
    : each;
}

/** Where the column is read as the maxima and the maxima are meant to be the scores, or the other way round, both change places. */
function withExchange({ columns }: TableReading, role: ColumnRole, column: number): Says {
  const other = role === "self" ? "maximum" : role === "maximum" ? "self" : null;
  const left = columns[role];
  return other !== null && columns[other] === column && left !== null
    ? [as(role, column), as(other, left)]
    : [as(role, column)];
}

const sayingsOfUnread = ({ columns }: TableReading, column: number): readonly Says[] => [
  [as("self", column)],
  ...(columns.appraised === null ? [[as("appraised", column)]] : []),
  // Scores stand behind their maxima.
  ...(columns.self !== null && column < columns.self ? [[as("maximum", column)]] : []),
  [{ kind: "unused", column }],
];

function amendmentsFor(table: TableReading, says: Says): readonly Amendment[] {
  const isSaid = (kind: Saying["kind"]): boolean => says.some((saying) => saying.kind === kind);
  return [
    ...columnsSaid(table, says),
    // Whoever says which column counts has looked at the others too.
    ...(isSaid("noColumn") || isSaid("unused") ? asCounted(table) : []),
    ...says.flatMap((saying) =>
      saying.kind === "rows"
        ? saying.rows.map(
            (row) =>
              ({ subject: "row", place: placeOf(table), row, value: { as: saying.as } }) as const,
          )
        : [],
    ),
  ];
}

interface RoleGiven {
  readonly role: ColumnRole;
  readonly value: number | "none";
}

/** What is said of columns, all at once: a role whose column is given to another is left without one. */
function columnsSaid(table: TableReading, says: Says): readonly Amendment[] {
  const given = says.flatMap((saying): readonly RoleGiven[] => {
    if (saying.kind === "column") return [{ role: saying.role, value: saying.column }];
    return saying.kind === "noColumn" ? [{ role: saying.role, value: "none" }] : [];
  });
  const left = columnRoles.filter(
    (role) =>
      !given.some((each) => each.role === role) &&
      given.some(({ value }) => value === table.columns[role]),
  );
  return [...left.map((role): RoleGiven => ({ role, value: "none" })), ...given].map(
    ({ role, value }) => ({ subject: "column", place: placeOf(table), role, value }),
  );
}

function asCounted(table: TableReading): readonly Amendment[] {
  const role = table.columns.self === null ? "deduction" : "self";
  const column = table.columns[role];
  return column === null ? [] : columnAmendments(table, role, column);
}
