/** Owns the view of a sheet as it looks in the file, with the row in hand marked and brought into view. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type MouseEvent, type ReactElement, useEffect, useMemo, useRef, useState } from "react";
import { indicatorsIn } from "../../core/model/table/itemTree";
import type { Grid } from "../../core/model/workbook/grid";
import { columnRoles, scoreColumn, type TableReading } from "../../core/model/table/reading";
import { pane } from "../../messages/pane/shell";
import { ColumnHead } from "./ColumnHead";
import { layOut, LONGEST_VIEW, ROW_HEADER_WIDTH } from "./sheetLayout";
import { MARK_WIDTH, type RowMark } from "./sheetMarks";
import { useFittingZoom } from "./useFittingZoom";
import { SheetRow } from "./SheetRow";

const line = "#d5d9d7";

const useStyles = makeStyles({
  root: { flexGrow: 1, minHeight: 0, overflow: "auto", backgroundColor: "#eef0ef" },
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
  },
  pointing: {
    "& td, & th": { cursor: "crosshair" },
    "& thead th:hover": { backgroundColor: "#bcd9cc" },
  },
  cut: { padding: "8px 12px", margin: 0, fontSize: tokens.fontSizeBase200 },
});

export interface SheetViewProps {
  readonly grid: Grid;
  /** Tables that stand on this sheet. */
  readonly tables: readonly TableReading[];
  /** The table being scored; null when it stands on another sheet. */
  readonly table: TableReading | null;
  readonly row: number | null;
  readonly onOpen: (row: number) => void;
  /** What each row was read as, while the reading is looked at; every row can be opened then. */
  readonly marks: ReadonlyMap<number, RowMark> | null;
  /** A click means its column. */
  readonly isPointing: boolean;
  readonly onPoint: (column: number) => void;
}

export function SheetView(props: SheetViewProps): ReactElement {
  const { grid, tables, table, row, onOpen, marks, isPointing, onPoint } = props;
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const lastColumn = lastColumnOf(tables);
  const layout = useMemo(() => layOut(grid, lastColumn), [grid, lastColumn]);
  const indicatorRows = useMemo(
    () => new Set(tables.flatMap(({ items }) => indicatorsIn(items).map((item) => item.row))),
    [tables],
  );
  const roles = useMemo(() => rolesByColumn(table), [table]);

  const isHome = table !== null;
  useEffect(() => {
    if (row !== null && isHome) bringIntoView(scroller.current, row);
  }, [row, isHome, grid.sheet]);

  const [hovered, setHovered] = useState<number | null>(null);
  const over = (event: MouseEvent<HTMLElement>) => setHovered(columnUnder(event));
  const headWidth = marks === null ? ROW_HEADER_WIDTH : MARK_WIDTH;
  const width = layout.columns.reduce((sum, each) => sum + each.width, headWidth);
  const zoom = useFittingZoom(scroller, width);
  return (
    <div
      className={styles.root}
      ref={scroller}
      tabIndex={0}
      role="region"
      aria-label={pane.page.sheetOf(grid.sheet)}
    >
      <table
        className={mergeClasses(styles.table, isPointing && styles.pointing)}
        style={{ width, zoom }}
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
        <tbody>
          {layout.rows.map((laid) => (
            <SheetRow
              key={laid.row}
              laid={laid}
              styles={layout.styles}
              isCurrent={table !== null && laid.row === row}
              canOpen={marks !== null || indicatorRows.has(laid.row)}
              mark={marks?.get(laid.row) ?? null}
              markedColumn={
                table !== null && laid.row === row && marks === null
                  ? scoreColumn(table.columns, "self")
                  : null
              }
              onOpen={onOpen}
            />
          ))}
        </tbody>
      </table>
      {layout.isCut && <p className={styles.cut}>{pane.page.longSheet(LONGEST_VIEW)}</p>}
      {layout.isNarrowed && (
        <p className={styles.cut}>{pane.page.wideSheet(layout.columns.length)}</p>
      )}
    </div>
  );
}

const lastColumnOf = (tables: readonly TableReading[]): number =>
  Math.max(0, ...tables.flatMap(({ columns }) => columnRoles.map((role) => columns[role] ?? 0)));

function rolesByColumn(table: TableReading | null): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  if (!table) return names;
  for (const role of columnRoles) {
    const column = table.columns[role];
    if (column !== null) names.set(column, pane.recognition.shortRoles[role]);
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

/** A merged cell covers several columns: the one under the pointer is meant. */
function columnUnder(event: MouseEvent<HTMLElement>): number | null {
  const heads = [...event.currentTarget.querySelectorAll<HTMLElement>("thead th[data-column]")];
  const under = heads.find((head) => {
    const { left, right } = head.getBoundingClientRect();
    return left <= event.clientX && event.clientX < right;
  });
  const cell = under ?? (event.target as Element).closest<HTMLElement>("td[data-column]");
  return cell ? Number(cell.dataset["column"]) : null;
}

/** Scrolls only as far as needed, with some rows of context. */
function bringIntoView(scroller: HTMLDivElement | null, row: number): void {
  const target = scroller?.querySelector<HTMLElement>(`tr[data-row="${row}"]`);
  if (!scroller || !target) return;
  const place = scroller.getBoundingClientRect();
  const { top, bottom } = target.getBoundingClientRect();
  const context = Math.min(120, place.height / 4);
  if (top - context < place.top) scroller.scrollTop -= place.top - top + context;
  else if (bottom + context > place.bottom) scroller.scrollTop += bottom + context - place.bottom;
}
