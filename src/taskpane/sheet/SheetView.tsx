/** Owns the view of a sheet as it looks in the file, with the row in hand marked and brought into view. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useEffect, useMemo, useRef } from "react";
import { columnLetters, type Grid } from "../../core/grid";
import { columnRoles, type TableReading } from "../../core/reading";
import { pane } from "../../messages/pane";
import { layOut, LONGEST_VIEW, ROW_HEADER_WIDTH } from "./sheetLayout";
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
    "& tr.indicator": { cursor: "pointer" },
    "& tr.indicator:hover > td": { backgroundImage: "linear-gradient(#0f6e5112, #0f6e5112)" },
    "& tr.current > td": { backgroundImage: "linear-gradient(#0f6e511f, #0f6e511f)" },
    "& tr.current > th": { backgroundColor: "#0f6e51", color: "#ffffff", fontWeight: 600 },
    "& td.marked": { boxShadow: "inset 0 0 0 2px #0f6e51" },
  },
  role: {
    display: "block",
    fontSize: "11px",
    lineHeight: "13px",
    color: "#0b533c",
    fontWeight: 600,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    padding: "0 2px",
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
}

export function SheetView({ grid, tables, table, row, onOpen }: SheetViewProps): ReactElement {
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const layout = useMemo(() => layOut(grid), [grid]);
  const indicatorRows = useMemo(
    () =>
      new Set(
        tables.flatMap(({ items }) =>
          items.filter((item) => item.kind === "indicator").map((item) => item.row),
        ),
      ),
    [tables],
  );
  const roles = useMemo(() => rolesByColumn(table), [table]);

  const isHome = table !== null;
  useEffect(() => {
    if (row !== null && isHome) bringIntoView(scroller.current, row);
  }, [row, isHome, grid.sheet]);

  const zoom = useFittingZoom(scroller, layout);
  const width = layout.columns.reduce((sum, each) => sum + each.width, ROW_HEADER_WIDTH);
  return (
    <div
      className={styles.root}
      ref={scroller}
      tabIndex={0}
      role="region"
      aria-label={pane.page.sheetOf(grid.sheet)}
    >
      <table className={styles.table} style={{ width, zoom }}>
        <colgroup>
          <col style={{ width: ROW_HEADER_WIDTH }} />
          {layout.columns.map(({ column, width: columnWidth }) => (
            <col key={column} style={{ width: columnWidth }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <td aria-hidden="true" className="corner" />
            {layout.columns.map(({ column }) => (
              <th key={column} scope="col">
                {columnLetters(column)}
                {roles.has(column) && <span className={styles.role}>{roles.get(column)}</span>}
              </th>
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
              isIndicator={indicatorRows.has(laid.row)}
              markedColumn={
                table !== null && laid.row === row
                  ? (table.columns.self ?? table.columns.deduction)
                  : null
              }
              onOpen={onOpen}
            />
          ))}
        </tbody>
      </table>
      {layout.isCut && <p className={styles.cut}>{pane.page.longSheet(LONGEST_VIEW)}</p>}
    </div>
  );
}

function rolesByColumn(table: TableReading | null): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  if (!table) return names;
  for (const role of columnRoles) {
    const column = table.columns[role];
    if (column !== null) names.set(column, pane.recognition.shortRoles[role]);
  }
  return names;
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
