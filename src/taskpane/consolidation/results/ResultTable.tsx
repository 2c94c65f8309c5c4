/** Owns the table of results: one row per unit, sorted by its heads; cards in a narrow window. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Fragment, memo, type ReactElement, useMemo } from "react";
import type { UnitOverview } from "../../../actions/rounds/consolidationDesk";
import {
  isByList,
  isOverridden,
  standingOf,
  tablesOf,
  totalOf,
} from "../../../core/consolidate/result/standing";
import type { ShownRound } from "../../../core/consolidate/result/shownKinds";
import { byListMark } from "../../../messages/results/rounds/byList";
import { consolidation } from "../../../messages/pane/rounds/consolidation";
import { roundWords } from "../roundWords";
import { tone } from "../../shared/looks/theme";
import { NARROW, useTableLooks } from "../looks";
import { columnsOf, type KindColumn, type ResultColumn } from "./resultColumns";
import { shortName } from "../unitNames";
import type { ResultRow, Wanted } from "./resultRows";
import { dossierText } from "../appraisal/dossierText";
import { severityLooks, standingLooks, StatusMark } from "../StatusMark";
import { useGrowing } from "../useGrowing";

const words = consolidation.results;
const { points } = consolidation;

const useStyles = makeStyles({
  sort: {
    display: "inline-flex",
    alignItems: "center",
    gap: "4px",
    minHeight: "24px",
    minWidth: "24px",
    padding: 0,
    border: "none",
    background: "none",
    font: "inherit",
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "inherit",
    color: "inherit",
    cursor: "pointer",
    ":hover": { textDecorationLine: "underline" },
    // Nobody sees the heads of cards: they are sorted by a choice above them.
    [NARROW]: { display: "none" },
  },
  plain: { display: "none", [NARROW]: { display: "inline" } },
  marks: { display: "block", fontSize: tokens.fontSizeBase100, color: tone.quiet },
  name: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

export interface ResultTableProps {
  readonly round: ShownRound;
  readonly rows: readonly ResultRow[];
  readonly wanted: Wanted;
  readonly onSort: (column: string) => void;
  /** Key of the unit whose detail is open. */
  readonly chosen: string | null;
  readonly onOpen: (key: string) => void;
}

export function ResultTable({
  round,
  rows,
  wanted,
  onSort,
  chosen,
  onOpen,
}: ResultTableProps): ReactElement {
  const table = useTableLooks();
  const shown = useGrowing(rows.length, wanted);
  const columns = useMemo(
    () => columnsOf(round).filter(({ isBrief }) => chosen === null || isBrief),
    [round, chosen],
  );
  return (
    <table
      className={table.table}
      role="table"
      aria-label={words.heading}
      aria-rowcount={rows.length}
    >
      <thead className={table.head} role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <Head key={column.id} column={column} wanted={wanted} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody className={table.body} role="rowgroup">
        {rows.slice(0, shown).map((row, at) => (
          <Fragment key={row.unit.unit.key}>
            {row.isOutside && !rows[at - 1]?.isOutside && (
              <tr className={table.row} role="row">
                <th
                  className={mergeClasses(table.cell, table.rowHead, table.whole)}
                  colSpan={columns.length}
                  role="rowheader"
                  scope="rowgroup"
                >
                  {words.apart(rows.filter(({ isOutside }) => isOutside).length)}
                </th>
              </tr>
            )}
            <Row
              row={row}
              isChosen={row.unit.unit.key === chosen}
              columns={columns}
              onOpen={onOpen}
            />
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

interface HeadProps extends Pick<ResultTableProps, "wanted" | "onSort"> {
  readonly column: ResultColumn;
}

function Head({ column: { id, head, isNumber }, wanted, onSort }: HeadProps): ReactElement {
  const table = useTableLooks();
  const styles = useStyles();
  const order = wanted.sort !== id ? "none" : wanted.isDescending ? "descending" : "ascending";
  return (
    <th
      className={mergeClasses(table.headCell, isNumber && table.number)}
      role="columnheader"
      scope="col"
      aria-sort={order}
    >
      <button
        type="button"
        className={styles.sort}
        aria-label={words.sortBy(head)}
        title={words.sortBy(head)}
        onClick={() => onSort(id)}
      >
        {head}
        <span aria-hidden="true">{sortMarks[order]}</span>
      </button>
      <span className={styles.plain}>{head}</span>
    </th>
  );
}

const sortMarks = { none: "", ascending: "▲", descending: "▼" };

interface RowProps {
  readonly row: ResultRow;
  readonly isChosen: boolean;
  readonly columns: readonly ResultColumn[];
  readonly onOpen: (key: string) => void;
}

const Row = memo(function Row({ row, isChosen, columns, onOpen }: RowProps): ReactElement {
  const table = useTableLooks();
  return (
    <tr
      className={mergeClasses(table.row, isChosen && table.chosen)}
      role="row"
      data-unit={row.unit.unit.key}
    >
      {columns.map((column) => (
        <td
          key={column.id}
          className={mergeClasses(
            table.cell,
            column.isNumber && table.number,
            column.id === "unit" && table.whole,
          )}
          role="cell"
          data-label={column.head}
        >
          {"kind" in column ? (
            <KindCell unit={row.unit} column={column} />
          ) : column.id === "order" ? (
            row.order
          ) : column.id === "unit" ? (
            <NameCell row={row} isChosen={isChosen} onOpen={onOpen} />
          ) : (
            <FindingCount findings={row.unit.findings} />
          )}
        </td>
      ))}
    </tr>
  );
});

function NameCell({ row, isChosen, onOpen }: Omit<RowProps, "columns">): ReactElement {
  const table = useTableLooks();
  const styles = useStyles();
  const { unit, dossier, isChanged, isOutside, isUndecided } = row;
  const marks = [
    unit.unit.parent,
    isUndecided ? words.undecided : isOutside ? words.outside : null,
    isByList(unit) ? byListMark : null,
    ...tablesOf(unit).flatMap(({ computed, countedTotal }) =>
      computed ? [words.adjusted(points(computed.total), points(countedTotal))] : [],
    ),
    tablesOf(unit).some(isOverridden) ? words.overridden : null,
    isChanged ? words.changed : null,
    dossierText(dossier),
  ].filter(Boolean);
  return (
    <>
      <button
        type="button"
        className={mergeClasses(table.plainButton, styles.name)}
        aria-expanded={isChosen}
        aria-label={row.fullName}
        onClick={() => onOpen(unit.unit.key)}
      >
        {shortName(unit)}
      </button>
      <span className={styles.marks}>{marks.join(" · ")}</span>
    </>
  );
}

interface KindCellProps {
  readonly unit: UnitOverview;
  readonly column: KindColumn;
}

function KindCell({ unit, column: { kind, shows } }: KindCellProps): ReactElement {
  const table = unit.tables[kind.id];
  switch (shows) {
    case "selfTotal":
    case "appraisedTotal":
    case "councilTotal":
    case "countedTotal":
      return <>{points(table ? totalOf(table, shows).points : null)}</>;
    case "mandatoryFailures":
      return <>{table ? table.mandatoryFailures.length : "–"}</>;
    case "grade":
      return <>{table ? (table.proposedGrade ?? words.noGrade) : "–"}</>;
    case "outcome": {
      const standing = standingOf(unit, kind.id);
      return (
        <StatusMark look={standingLooks[standing]} word={roundWords().standing(standing, kind)} />
      );
    }
  }
}

function FindingCount({ findings }: Pick<UnitOverview, "findings">): ReactElement {
  const severity = findings.error > 0 ? "error" : findings.warning > 0 ? "warning" : null;
  const findingsText = words.findingCount(findings.error, findings.warning);
  return severity ? (
    <StatusMark look={severityLooks[severity]} word={findingsText} />
  ) : (
    <>{findingsText}</>
  );
}
