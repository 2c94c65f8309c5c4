/** Owns the left side of the page: the sheet that is shown, following the row in hand, and its tabs. */
import { type ReactElement, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { WorkbookData } from "../../core/grid";
import { tableKeyOf, tableOf } from "../session";
import { SheetTabs } from "../sheet/SheetTabs";
import { SheetView } from "../sheet/SheetView";
import type { SessionControls } from "../useSession";

export interface SheetAreaProps {
  readonly controls: SessionControls;
  readonly workbook: WorkbookData;
}

export function SheetArea({ controls, workbook }: SheetAreaProps): ReactElement | null {
  const { session, chooseTable, chooseRow } = controls;
  const { reading, tableKey, row } = session;
  const table = tableOf(reading, tableKey);
  const home = table?.sheet ?? workbook.activeSheet ?? workbook.grids[0]?.sheet ?? "";
  const [chosen, setChosen] = useState(home);
  useEffect(() => setChosen(home), [home, row, workbook.file]);

  const tables = useMemo(
    () => reading?.tables.filter(({ sheet }) => sheet === chosen) ?? [],
    [reading, chosen],
  );
  const latest = useRef(tables);
  latest.current = tables;
  const onOpen = useCallback(
    (opened: number) => {
      const owner = latest.current.find(({ items }) => items.some((item) => item.row === opened));
      if (owner) chooseTable(tableKeyOf(owner));
      chooseRow(opened);
    },
    [chooseTable, chooseRow],
  );

  const grid = workbook.grids.find(({ sheet }) => sheet === chosen) ?? workbook.grids[0];
  if (!grid) return null;
  return (
    <>
      <SheetView
        grid={grid}
        tables={tables}
        table={table?.sheet === grid.sheet ? table : null}
        row={row}
        onOpen={onOpen}
      />
      <SheetTabs workbook={workbook} chosen={grid.sheet} onChoose={setChosen} />
    </>
  );
}
