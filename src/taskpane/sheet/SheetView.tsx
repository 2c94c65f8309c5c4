/** Owns the view of a sheet as it looks in the file, light in every system, with the row in hand brought into view. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useEffect, useMemo, useRef } from "react";
import { columnRoles, type TableReading } from "../../core/model/table/reading";
import { pageWords } from "../../messages/pane/around/page";
import { layOut, LONGEST_VIEW, ROW_HEADER_WIDTH } from "./sheetLayout";
import { MARK_WIDTH } from "./sheetMarks";
import { type ShownSheet, SheetTable } from "./SheetTable";
import { useFittingZoom } from "./useFittingZoom";
import { type SheetKeys, useSheetKeys } from "./useSheetKeys";

const useStyles = makeStyles({
  root: {
    flexGrow: 1,
    minHeight: 0,
    overflow: "auto",
    backgroundColor: "#eef0ef",
    color: "#000000",
    colorScheme: "light",
  },
  cut: { padding: "8px 12px", margin: 0, fontSize: tokens.fontSizeBase200 },
});

export interface SheetViewProps extends ShownSheet {
  /** Null while the sheet is only looked at. */
  readonly keys: SheetKeys | null;
}

export function SheetView(props: SheetViewProps): ReactElement {
  const { grid, tables, table, row, marks, keys } = props;
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const lastColumn = lastColumnOf(tables);
  const layout = useMemo(() => layOut(grid, lastColumn), [grid, lastColumn]);
  const isHome = table !== null;
  const onKeyDown = useSheetKeys(scroller, keys, row);
  useEffect(() => {
    if (row !== null && isHome) bringIntoView(scroller.current, row);
  }, [row, isHome, grid.sheet]);
  const headWidth = marks === null ? ROW_HEADER_WIDTH : MARK_WIDTH;
  const width = layout.columns.reduce((sum, each) => sum + each.width, headWidth);
  const zoom = useFittingZoom(scroller, width);
  return (
    <div
      className={styles.root}
      ref={scroller}
      tabIndex={0}
      role="region"
      onKeyDown={onKeyDown}
      aria-label={pageWords.sheetOf(grid.sheet)}
    >
      <SheetTable {...props} layout={layout} headWidth={headWidth} width={width} zoom={zoom} />
      {layout.isCut && <p className={styles.cut}>{pageWords.longSheet(LONGEST_VIEW)}</p>}
      {layout.isNarrowed && (
        <p className={styles.cut}>{pageWords.wideSheet(layout.columns.length)}</p>
      )}
    </div>
  );
}

const lastColumnOf = (tables: readonly TableReading[]): number =>
  Math.max(0, ...tables.flatMap(({ columns }) => columnRoles.map((role) => columns[role] ?? 0)));

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
