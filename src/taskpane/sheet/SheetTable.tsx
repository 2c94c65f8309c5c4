/** Owns the table of a sheet: its column heads, its rows with the one in hand marked, and what a click in it means. */
import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { type MouseEvent, type ReactElement, useMemo, useState } from "react";
import { indicatorsIn } from "../../core/model/table/itemTree";
import type { Grid } from "../../core/model/workbook/grid";
import type { Scorer } from "../../core/model/table/scorer";
import { columnRoles, scoreColumn, type TableReading } from "../../core/model/table/reading";
import { sheetWords } from "../../messages/pane/around/sheetView";
import { ColumnHead } from "./ColumnHead";
import { columnUnder } from "./columnUnder";
import type { SheetLayout } from "./sheetLayout";
import { SheetRow } from "./SheetRow";
import type { RowMark } from "./sheetMarks";

const line = "#d5d9d7";

const useStyles = makeStyles({
  table: {
    borderCollapse: "collapse",
    tableLayout: "fixed",
    backgroundColor: "#ffffff",
    color: "#000000",
    "& td": { border: `1px solid ${line}`, padding: "1px 3px", lineHeight: 1.25 },
    "& th": {
      backgroundColor: "#f5f7f6",
      border: `1px solid ${line}`,
      color: "#505050",
      fontSize: "12px",
      fontWeight: 400,
      textAlign: "center",
      padding: "2px 0",
    },
    "& thead th": {
      position: "sticky",
      top: 0,
      zIndex: 2,
      outline: `1px solid ${line}`,
    },
    "& tbody th": { position: "sticky", left: 0, zIndex: 1, outline: `1px solid ${line}` },
    "& td.corner": {
      position: "sticky",
      top: 0,
      left: 0,
      zIndex: 3,
      backgroundColor: "#f5f7f6",
      outline: `1px solid ${line}`,
    },
    "& tr.open": { cursor: "pointer" },
    "& tr.open:hover > td": { backgroundImage: "linear-gradient(#0f6e5112, #0f6e5112)" },
    "& .mark": { marginLeft: "6px", fontSize: "11px", fontWeight: 600, whiteSpace: "nowrap" },
    "& thead th.read": { backgroundColor: "#e2efe9" },
    "& tr.header > td": { backgroundImage: "linear-gradient(#5c5c5c1c, #5c5c5c1c)" },
    "& tr.section > td, & tr.group > td": {
      backgroundImage: "linear-gradient(#2b5a8c1c, #2b5a8c1c)",
    },
    "& tr.section > th, & tr.group > th": { backgroundColor: "#dfeaf5", color: "#234a73" },
    "& tr.read.indicator > td": { backgroundImage: "linear-gradient(#0b6a3a0f, #0b6a3a0f)" },
    "& tr.read.indicator > th": { backgroundColor: "#dff0e6", color: "#0b533c" },
    "& tr.option > td": { backgroundImage: "linear-gradient(#0b6a3a08, #0b6a3a08)" },
    "& tr.total > td, & tr.subtotal > td, & tr.note > td": {
      backgroundImage: "linear-gradient(#8a4b0014, #8a4b0014)",
    },
    "& tr.total > th, & tr.subtotal > th, & tr.note > th": {
      backgroundColor: "#fdebd3",
      color: "#6f3c00",
    },
    "& tr.current > td": { backgroundImage: "linear-gradient(#0f6e511f, #0f6e511f)" },
    "& tr.current > th": { backgroundColor: "#0f6e51", color: "#ffffff", fontWeight: 600 },
    "& tr.read.current > td": { backgroundImage: "linear-gradient(#0f6e5138, #0f6e5138)" },
    "& tr.read.current > th": { backgroundColor: "#0f6e51", color: "#ffffff", fontWeight: 600 },
    "& td.marked": { boxShadow: "inset 0 0 0 2px #0f6e51" },
    // Where the system has its own colours it takes grounds and shadows away.
    "@media (forced-colors: active)": {
      "& tr.current > th, & tr.read.current > th": {
        forcedColorAdjust: "none",
        backgroundColor: "Highlight",
        color: "HighlightText",
      },
      "& td.marked": { outline: "3px solid Highlight", outlineOffset: "-3px" },
    },
  },
  pointing: {
    "& td, & th": { cursor: "crosshair" },
    "& thead th:hover": { backgroundColor: "#bcd9cc" },
  },
});

/** A sheet with what of it is in hand, and what a click in it does. */
export interface ShownSheet {
  readonly grid: Grid;
  /** Tables that stand on this sheet. */
  readonly tables: readonly TableReading[];
  /** The table being scored; null when it stands on another sheet. */
  readonly table: TableReading | null;
  readonly row: number | null;
  /** The scorer in hand: the cell of that score is marked in the row. */
  readonly scorer: Scorer;
  /** Takes the row of a cell that was clicked, and its column; null: not in a cell. */
  readonly onOpen: (row: number, column: number | null) => void;
  /** A row was pressed twice: its card is wished for. */
  readonly onCard: () => void;
  /** What each row was read as, while the reading is looked at; every row can be opened then. */
  readonly marks: ReadonlyMap<number, RowMark> | null;
  /** A click means its column. */
  readonly isPointing: boolean;
  readonly onPoint: (column: number) => void;
}

export interface SheetTableProps extends ShownSheet {
  readonly layout: SheetLayout;
  readonly headWidth: number;
  readonly width: number;
  readonly zoom: number;
}

export function SheetTable(props: SheetTableProps): ReactElement {
  const { layout, headWidth, width, zoom, table, isPointing, onPoint } = props;
  const styles = useStyles();
  const roles = useMemo(() => rolesByColumn(table), [table]);
  const [hovered, setHovered] = useState<number | null>(null);
  const over = (event: MouseEvent<HTMLElement>) => setHovered(columnUnder(event));
  return (
    <table
      className={mergeClasses(styles.table, isPointing && styles.pointing)}
      style={{ width, zoom, ...({ "--sheet-zoom": zoom } as object) }}
      onClickCapture={isPointing ? (event) => pointed(event, onPoint) : undefined}
      onMouseMove={isPointing ? over : undefined}
      onMouseLeave={isPointing ? () => setHovered(null) : undefined}
    >
      <colgroup>
        <col style={{ width: headWidth }} />
        {layout.columns.map(({ column, width: columnWidth }) => (
          <col
            key={column}
            style={{
              width: columnWidth,
              backgroundColor: isPointing && column === hovered ? "#bcd9cc" : undefined,
            }}
          />
        ))}
      </colgroup>
      <thead>
        <tr>
          <td aria-hidden="true" className="corner" />
          {layout.columns.map(({ column }) => (
            <ColumnHead
              key={column}
              column={column}
              role={roles.get(column) ?? null}
              isPointing={isPointing}
              isFirst={column === layout.columns[0]?.column}
              onPoint={onPoint}
            />
          ))}
        </tr>
      </thead>
      <SheetBody {...props} />
    </table>
  );
}

function SheetBody(props: SheetTableProps): ReactElement {
  const { layout, tables, table, row, scorer, marks, onOpen, onCard } = props;
  const indicatorRows = useMemo(
    () => new Set(tables.flatMap(({ items }) => indicatorsIn(items).map((item) => item.row))),
    [tables],
  );
  const column = table && marks === null ? scoreColumn(table.columns, scorer) : null;
  return (
    <tbody>
      {layout.rows.map((laid) => {
        const isCurrent = table !== null && laid.row === row;
        return (
          <SheetRow
            key={laid.row}
            laid={laid}
            styles={layout.styles}
            isCurrent={isCurrent}
            canOpen={marks !== null || indicatorRows.has(laid.row)}
            mark={marks?.get(laid.row) ?? null}
            markedColumn={isCurrent ? column : null}
            onOpen={onOpen}
            onCard={onCard}
          />
        );
      })}
    </tbody>
  );
}

function rolesByColumn(table: TableReading | null): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  if (!table) return names;
  for (const role of columnRoles) {
    const column = table.columns[role];
    if (column !== null) names.set(column, sheetWords.shortRoles[role]);
  }
  return names;
}

/** A click on a cell means its column; the buttons of the heads are asked themselves. */
function pointed(event: MouseEvent<HTMLElement>, onPoint: (column: number) => void): void {
  const column = (event.target as Element).closest("td") && columnUnder(event);
  if (column === null) return;
  event.stopPropagation();
  onPoint(column);
}
