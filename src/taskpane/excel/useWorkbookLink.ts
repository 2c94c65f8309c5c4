/** Owns the tie between the pane and the open workbook: a selected row opens its card, an opened card shows its row, changes are read. */
import { useEffect, useMemo, useRef, useState } from "react";
import {
  type Columns,
  scoreColumn,
  scorerAt,
  type TableReading,
} from "../../core/model/table/reading";
import type { Scorer } from "../../core/model/table/scorer";
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
  const shown = useRef<Shown>({ place: null, echoes: [] });

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let onlyChanged = true;
    const readSoon = (isTold: boolean) => {
      clearTimeout(timer);
      onlyChanged &&= isTold;
      timer = setTimeout(() => {
        latest.current.refresh({ onlyChanged });
        onlyChanged = true;
      }, PAUSE_MS);
    };
    const onEvent = (event: HostEvent) => {
      if (event.kind === "waiting") setWaiting(event.isWaiting);
      else if (event.kind === "changed") readSoon(true);
      else selected(latest.current, event, shown);
    };
    // Of some changes Excel tells nothing: who comes back from the sheet may have made one.
    const onFocus = () => readSoon(false);
    const onHidden = () => {
      if (document.visibilityState === "hidden") void latest.current.settle();
    };
    const stop = host.watch?.(onEvent);
    window.addEventListener("focus", onFocus);
    document.addEventListener("visibilitychange", onHidden);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("focus", onFocus);
      document.removeEventListener("visibilitychange", onHidden);
      stop?.();
    };
  }, [host]);

  const controls = useMemo(
    (): SessionControls => ({
      ...given,
      showCell: (sheet, address) => {
        const place = placeOf(given.session, sheet, address);
        shown.current = { place, echoes: [...shown.current.echoes, place] };
        given.showCell(sheet, address);
      },
    }),
    [given],
  );
  useShownRow(controls, shown);
  return { controls, isWaiting };
}

/** A row of a sheet, and whose score in it; null: a cell of nobody's. */
interface ShownPlace {
  readonly sheet: string;
  readonly row: number;
  readonly scorer: Scorer | null;
}

interface Shown {
  /** What the sheet shows because of us or of the person. */
  readonly place: ShownPlace | null;
  /** What we have shown, oldest first, and Excel has not told of as a selection yet. */
  readonly echoes: readonly ShownPlace[];
}

function placeOf(session: Session, sheet: string, { row, column }: CellAddress): ShownPlace {
  const owner = ownerOf(session, sheet, row);
  return { sheet, row, scorer: owner && scorerAt(owner.columns, column) };
}

/** The sheet shows a row for a scorer in the cell of that score, or in one of nobody's. */
const isShown = (shown: ShownPlace | null, { sheet, row, scorer }: ShownPlace): boolean =>
  shown?.sheet === sheet && shown.row === row && (shown.scorer ?? scorer) === scorer;

/** Returns what is shown after a selection; of a merged cell Excel tells the first column, which may be nobody's. */
function afterSelection(shown: Shown, place: ShownPlace): Shown & { readonly isEcho: boolean } {
  const at = shown.echoes.findIndex(
    ({ sheet, row, scorer }) =>
      sheet === place.sheet && row === place.row && scorer === (place.scorer ?? scorer),
  );
  return at < 0
    ? { place, echoes: [], isEcho: false }
    : { place: shown.place, echoes: shown.echoes.slice(at + 1), isEcho: true };
}

/** The sheet follows the content that is being scored or appraised. */
const hasRowInHand = (view: Session["view"]): boolean => view === "score" || view === "appraisal";

/** The card in hand is shown in the sheet, unless it was opened from there. */
function useShownRow(controls: SessionControls, shown: { readonly current: Shown }): void {
  const { session, showCell } = controls;
  const { row, scorer, view, isConfirmed } = session;
  const table = tableOf(session.reading, session.tableKey);
  const sheet = table?.sheet ?? null;
  const column = table ? (scoreColumn(table.columns, scorer) ?? table.columns.content) : null;
  useEffect(() => {
    if (!isConfirmed || !hasRowInHand(view) || sheet === null || row === null || column === null)
      return;
    if (!isShown(shown.current.place, { sheet, row, scorer })) showCell(sheet, { row, column });
    // A new reading or a write changes the controls, never what is shown.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isConfirmed, view, sheet, row, scorer, column]);
}

function selected(
  controls: SessionControls,
  { sheet, address }: { readonly sheet: string; readonly address: CellAddress },
  shown: { current: Shown },
): void {
  const { session } = controls;
  const place = placeOf(session, sheet, address);
  const { isEcho, ...after } = afterSelection(shown.current, place);
  shown.current = after;
  if (session.pointing !== null) {
    if (tableOf(session.reading, session.tableKey)?.sheet === sheet)
      controls.pointedAt(address.column);
    return;
  }
  const owner = ownerOf(session, sheet, address.row);
  if (isEcho || !owner) return;
  if (session.view === "reading") controls.chooseReadRow(address.row);
  else if (hasRowInHand(session.view) && session.isConfirmed && owner.isIndicator) {
    if (owner.tableKey !== session.tableKey) controls.chooseTable(owner.tableKey);
    if (session.row !== address.row || (place.scorer ?? session.scorer) !== session.scorer)
      controls.chooseRow(address.row, place.scorer);
  }
}

interface Owner {
  readonly tableKey: string;
  readonly columns: Columns;
  readonly isIndicator: boolean;
}

/** Returns the table that a row of a sheet belongs to. */
function ownerOf({ reading, tableKey }: Session, sheet: string, row: number): Owner | null {
  const tables = (reading?.tables ?? []).filter((table) => table.sheet === sheet);
  const inHand = tables.find((table) => tableKeyOf(table) === tableKey);
  for (const table of inHand ? [inHand, ...tables] : tables) {
    const item = table.items.find((each) => each.row === row);
    if (item) return ownerIn(table, item.kind === "indicator");
  }
  const around = tables.find(({ headerRows, lastRow }) => headerRows[0] <= row && row <= lastRow);
  return around ? ownerIn(around, false) : null;
}

const ownerIn = (table: TableReading, isIndicator: boolean): Owner => ({
  tableKey: tableKeyOf(table),
  columns: table.columns,
  isIndicator,
});
