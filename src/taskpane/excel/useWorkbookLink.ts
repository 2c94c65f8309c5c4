/** Owns the tie between the pane and the open workbook: a selected row opens its card, an opened card shows its row, changes are read. */
import { useEffect, useMemo, useRef, useState } from "react";
import { scoreColumn } from "../../core/model/table/reading";
import type { CellAddress } from "../../core/model/workbook/grid";
import type { HostEvent, WorkbookHost } from "../../hosts/host";
import { tableKeyOf } from "../session/entryKey";
import { type Session, tableOf } from "../session/session";
import type { SessionControls } from "../session/runSession";

/** Changes come in flocks: one reading is enough for those within this time. */
const PAUSE_MS = 600;

export interface WorkbookLink {
  /** The controls for the pane; what it shows in the sheet does not come back as the person's selection. */
  readonly controls: SessionControls;
  /** Excel waits for a cell that is being typed in. */
  readonly isWaiting: boolean;
}

/** Ties a session to its workbook for as long as the component lives. */
export function useWorkbookLink(given: SessionControls, host: WorkbookHost): WorkbookLink {
  const [isWaiting, setWaiting] = useState(false);
  const latest = useRef(given);
  latest.current = given;
  /** Row that the sheet shows because of us or of the person, as "sheet!row". */
  const shown = useRef<string | null>(null);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const readSoon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => latest.current.refresh(), PAUSE_MS);
    };
    const onEvent = (event: HostEvent) => {
      if (event.kind === "waiting") setWaiting(event.isWaiting);
      else if (event.kind === "changed") readSoon();
      else selected(latest.current, event, shown);
    };
    const stop = host.watch?.(onEvent);
    window.addEventListener("focus", readSoon);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("focus", readSoon);
      stop?.();
    };
  }, [host]);

  const controls = useMemo(
    (): SessionControls => ({
      ...given,
      showCell: (sheet, address) => {
        shown.current = placeOf(sheet, address.row);
        given.showCell(sheet, address);
      },
    }),
    [given],
  );
  useShownRow(controls, shown);
  return { controls, isWaiting };
}

type Shown = { current: string | null };

const placeOf = (sheet: string, row: number): string => `${sheet}!${row}`;

/** The card in hand is shown in the sheet, unless it was opened from there. */
function useShownRow(controls: SessionControls, shown: Shown): void {
  const { session, showCell } = controls;
  const { row, view, isConfirmed } = session;
  const table = tableOf(session.reading, session.tableKey);
  const sheet = table?.sheet ?? null;
  const column = table ? (scoreColumn(table.columns, "self") ?? table.columns.content) : null;
  useEffect(() => {
    if (!isConfirmed || view !== "score" || sheet === null || row === null || column === null)
      return;
    if (shown.current !== placeOf(sheet, row)) showCell(sheet, { row, column });
    // A new reading or a write changes the controls, never what is shown.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isConfirmed, view, sheet, row, column]);
}

function selected(
  controls: SessionControls,
  { sheet, address }: { readonly sheet: string; readonly address: CellAddress },
  shown: Shown,
): void {
  const isEcho = shown.current === placeOf(sheet, address.row);
  Object.assign(shown, { current: placeOf(sheet, address.row) });
  const { session } = controls;
  if (session.pointing !== null) {
    if (tableOf(session.reading, session.tableKey)?.sheet === sheet)
      controls.pointedAt(address.column);
    return;
  }
  const owner = ownerOf(session, sheet, address.row);
  if (isEcho || !owner) return;
  if (session.view === "reading") controls.chooseReadRow(address.row);
  else if (session.view === "score" && session.isConfirmed && owner.isIndicator) {
    if (owner.tableKey !== session.tableKey) controls.chooseTable(owner.tableKey);
    if (session.row !== address.row) controls.chooseRow(address.row);
  }
}

/** Returns the table that a row of a sheet belongs to. */
function ownerOf(
  { reading, tableKey }: Session,
  sheet: string,
  row: number,
): { readonly tableKey: string; readonly isIndicator: boolean } | null {
  const tables = (reading?.tables ?? []).filter((table) => table.sheet === sheet);
  const inHand = tables.find((table) => tableKeyOf(table) === tableKey);
  for (const table of inHand ? [inHand, ...tables] : tables) {
    const item = table.items.find((each) => each.row === row);
    if (item) return { tableKey: tableKeyOf(table), isIndicator: item.kind === "indicator" };
  }
  const around = tables.find(({ headerRows, lastRow }) => headerRows[0] <= row && row <= lastRow);
  return around ? { tableKey: tableKeyOf(around), isIndicator: false } : null;
}
