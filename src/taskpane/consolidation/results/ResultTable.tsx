/** Owns the table of results: one row per unit, sorted by its heads; cards in a narrow window. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, type ReactElement } from "react";
import { standingOf } from "../../../core/consolidate/result/standing";
import { standingNames } from "../../../messages/documents/consolidationBook";
import { consolidation } from "../../../messages/pane/consolidation";
import { tone } from "../../shared/theme";
import { useTableLooks } from "../looks";
import { type Column, columns, type ResultRow, type Wanted } from "./resultRows";
import { severityLooks, standingLooks, StatusMark } from "../StatusMark";
import { useGrowing } from "../useGrowing";

const words = consolidation.results;
const numbers: readonly Column[] = ["order", "self", "appraised", "mandatory", "movementTotal"];

const useStyles = makeStyles({
  sort: {
    display: "inline-flex",
    gap: "4px",
    padding: 0,
    border: "none",
    background: "none",
    font: "inherit",
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "inherit",
    color: "inherit",
    cursor: "pointer",
    ":hover": { textDecorationLine: "underline" },
  },
  marks: { display: "block", fontSize: tokens.fontSizeBase100, color: tone.quiet },
  name: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

export interface ResultTableProps {
  readonly rows: readonly ResultRow[];
  readonly wanted: Wanted;
  readonly onSort: (column: Column) => void;
  /** Key of the unit whose detail is open. */
  readonly chosen: string | null;
  readonly onOpen: (key: string) => void;
}

/** Beside an open unit there is no room for all. */
const briefColumns: readonly Column[] = ["order", "unit", "self", "appraised", "verdict", "grade"];

export function ResultTable({
  rows,
  wanted,
  onSort,
  chosen,
  onOpen,
}: ResultTableProps): ReactElement {
  const table = useTableLooks();
  const styles = useStyles();
  const shown = useGrowing(rows.length, wanted);
  const shownColumns = chosen === null ? columns : briefColumns;
  return (
    <table
      className={table.table}
      role="table"
      aria-label={words.heading}
      aria-rowcount={rows.length}
    >
      <thead className={table.head} role="rowgroup">
        <tr role="row">
          {shownColumns.map((column) => (
            <th
              key={column}
              className={mergeClasses(table.headCell, numbers.includes(column) && table.number)}
              role="columnheader"
              scope="col"
              aria-sort={
                wanted.sort !== column ? "none" : wanted.isDescending ? "descending" : "ascending"
              }
            >
              <button
                type="button"
                className={styles.sort}
                title={words.sortBy(words[column])}
                onClick={() => onSort(column)}
              >
                {words[column]}
                <span aria-hidden="true">
                  {wanted.sort === column ? (wanted.isDescending ? "▼" : "▲") : ""}
                </span>
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody className={table.body} role="rowgroup">
        {rows.slice(0, shown).map((row) => (
          <Row
            key={row.unit.unit.key}
            row={row}
            isChosen={row.unit.unit.key === chosen}
            isBrief={chosen !== null}
            onOpen={onOpen}
          />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly row: ResultRow;
  readonly isChosen: boolean;
  readonly isBrief: boolean;
  readonly onOpen: (key: string) => void;
}

const Row = memo(function Row({ row, isChosen, isBrief, onOpen }: RowProps): ReactElement {
  const table = useTableLooks();
  const styles = useStyles();
  const { order, unit, isChanged, isOutside } = row;
  const { standard, movement, findings } = unit;
  const standing = standingOf(unit);
  const marks = [
    unit.unit.parent,
    isOutside ? words.outside : null,
    standard?.override || movement?.override ? words.overridden : null,
    isChanged ? words.changed : null,
  ].filter(Boolean);
  const cell = (column: Column, content: ReactElement | string | number) =>
    isBrief && !briefColumns.includes(column) ? null : (
      <td
        className={mergeClasses(
          table.cell,
          numbers.includes(column) && table.number,
          column === "unit" && table.whole,
        )}
        role="cell"
        data-label={words[column]}
      >
        {content}
      </td>
    );
  const severity = findings.error > 0 ? "error" : findings.warning > 0 ? "warning" : null;
  const told = words.findingCount(findings.error, findings.warning);
  return (
    <tr
      className={mergeClasses(table.row, isChosen && table.chosen)}
      role="row"
      data-unit={unit.unit.key}
    >
      {cell("order", order)}
      {cell(
        "unit",
        <>
          <button
            type="button"
            className={mergeClasses(table.plainButton, styles.name)}
            aria-expanded={isChosen}
            onClick={() => onOpen(unit.unit.key)}
          >
            {unit.unit.name || consolidation.results.inDoubt}
          </button>
          <span className={styles.marks}>{marks.join(" · ")}</span>
        </>,
      )}
      {cell("self", consolidation.points(standard?.selfTotal ?? null))}
      {cell("appraised", consolidation.points(standard?.appraisedTotal ?? null))}
      {cell(
        "verdict",
        <StatusMark look={standingLooks[standing]} word={standingNames[standing]} />,
      )}
      {cell("mandatory", standard ? standard.mandatoryFailures.length : "–")}
      {cell("movementTotal", consolidation.points(movement?.countedTotal ?? null))}
      {cell("grade", movement ? (movement.proposedGrade ?? words.noGrade) : "–")}
      {cell(
        "findings",
        severity ? <StatusMark look={severityLooks[severity]} word={told} /> : told,
      )}
    </tr>
  );
});
