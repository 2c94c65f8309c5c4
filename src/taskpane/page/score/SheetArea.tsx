/** Owns the left side of the page: the sheet that is shown, following the row in hand, and its tabs. */
import { type ReactElement, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { tableDetail } from "../../../actions/reading/tableDetail";
import { scorerAt } from "../../../core/model/table/reading";
import type { WorkbookData } from "../../../core/model/workbook/grid";
import { tableKeyOf } from "../../session/entryKey";
import { tableOf } from "../../session/session";
import { PointingBar } from "../../sheet/PointingBar";
import { rowMarks } from "../../sheet/sheetMarks";
import { SheetTabs } from "../../sheet/SheetTabs";
import { SheetView } from "../../sheet/SheetView";
import type { SessionControls } from "../../session/runSession";
import { sheetKeys } from "./sheetKeys";

export interface SheetAreaProps {
  readonly controls: SessionControls;
  readonly workbook: WorkbookData;
  /** Begins to type in the card of the row in hand: a digit, or null for what stands there. */
  readonly onType: (text: string | null) => void;
}

export function SheetArea({ controls, workbook, onType }: SheetAreaProps): ReactElement | null {
  const { session, chooseTable, chooseRow, chooseReadRow, pointAt } = controls;
  const { reading, tableKey, view, pointing } = session;
  const isReading = view === "reading";
  const row = isReading ? session.readRow : session.row;
  const table = tableOf(reading, tableKey);
  const home = table?.sheet ?? workbook.activeSheet ?? workbook.grids[0]?.sheet ?? "";
  const [chosen, setChosen] = useState(home);
  useEffect(() => setChosen(home), [home, row, workbook.file]);

  const tables = useMemo(
    () => reading?.tables.filter(({ sheet }) => sheet === chosen) ?? [],
    [reading, chosen],
  );
  const marks = useMemo(() => {
    const detail = isReading && table && tableDetail(workbook, table);
    return detail ? rowMarks(detail) : null;
  }, [isReading, workbook, table]);
  const latest = useRef(tables);
  latest.current = tables;
  const onOpen = useCallback(
    (opened: number, column: number | null) => {
      const owner = latest.current.find(
        ({ items, headerRows, lastRow }) =>
          items.some((item) => item.row === opened) ||
          (isReading && headerRows[0] <= opened && opened <= lastRow),
      );
      if (owner) chooseTable(tableKeyOf(owner));
      if (isReading) chooseReadRow(opened);
      else chooseRow(opened, owner && column !== null ? scorerAt(owner.columns, column) : null);
    },
    [chooseTable, chooseRow, chooseReadRow, isReading],
  );
  const latestType = useRef(onType);
  latestType.current = onType;
  const onCard = useCallback(() => latestType.current(null), []);
  const keys = isReading || pointing !== null ? null : sheetKeys(controls, tables, onType);
  const onStop = useCallback(() => pointAt(null), [pointAt]);

  const grid = workbook.grids.find(({ sheet }) => sheet === chosen) ?? workbook.grids[0];
  if (!grid) return null;
  return (
    <>
      {pointing && <PointingBar role={pointing} onStop={onStop} />}
      <SheetView
        grid={grid}
        tables={tables}
        table={table?.sheet === grid.sheet ? table : null}
        row={row}
        scorer={session.scorer}
        onOpen={onOpen}
        onCard={onCard}
        keys={keys}
        marks={table?.sheet === grid.sheet ? marks : null}
        isPointing={pointing !== null && table?.sheet === grid.sheet}
        onPoint={controls.pointedAt}
      />
      <SheetTabs workbook={workbook} chosen={grid.sheet} onChoose={setChosen} />
    </>
  );
}
