/** Owns the list of the table's rows and what each was read as; one of them at a time can be mended. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, type ReactElement, type RefObject, useEffect, useRef } from "react";
import type { RowDetail, TableDetail } from "../../../actions/reading/tableDetail";
import type { TableReading } from "../../../core/model/table/reading";
import { recognitionWords } from "../../../messages/pane/reading";
import { Icon } from "../../shared/looks/Icon";
import { tone } from "../../shared/looks/theme";
import type { SessionControls } from "../../session/runSession";
import { RowEditor } from "./RowEditor";
import { isDoubtful, RowLine } from "./RowLine";

const useStyles = makeStyles({
  heading: {
    margin: "0 0 2px",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  note: {
    margin: "0 0 6px",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  doubt: {
    margin: "0 0 6px",
    display: "flex",
    gap: "6px",
    alignItems: "center",
    fontSize: tokens.fontSizeBase200,
    color: tone.warn,
  },
  list: {
    listStyleType: "none",
    margin: "0 -12px",
    padding: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    maxHeight: "340px",
    overflowY: "auto",
    overflowX: "hidden",
    position: "relative",
  },
});

/** The button at the foot of the view stays in sight. */
const CONFIRM_HEIGHT = 64;

export interface RowListProps {
  readonly controls: SessionControls;
  readonly table: TableReading;
  readonly detail: TableDetail;
}

export function RowList({ controls, table, detail }: RowListProps): ReactElement {
  const styles = useStyles();
  const { readRow, correction } = controls.session;
  const wordsByRow = new Map(
    correction?.tables
      .find(({ sheet, headerRow }) => sheet === table.sheet && headerRow === table.headerRows[0])
      ?.rows?.map((row) => [row.row, row]),
  );
  const rows = detail.rows.filter(
    ({ row, kind }) =>
      kind !== "header" && (row <= detail.lastRow || row === readRow || wordsByRow.has(row)),
  );
  const current = rows.find((row) => holdsRow(row, readRow));
  const list = useLineInView(current?.row);
  return (
    <section>
      <h3 className={styles.heading}>{recognitionWords.rows}</h3>
      <p className={styles.note}>
        {recognitionWords.rowsCount(
          rows.filter(({ kind }) => kind === "indicator").length,
          rows.length,
        )}
        . {recognitionWords.rowsHint}
      </p>
      <Doubtful
        rows={rows.filter((row) => isDoubtful(row) && !wordsByRow.has(row.row))}
        current={current?.row ?? 0}
        onChoose={controls.chooseReadRow}
      />
      <ul className={styles.list} ref={list} onKeyDown={moveAmongLines}>
        {rows.map((row) => (
          <li key={row.row}>
            <RowLine
              detail={row}
              isCurrent={row === current}
              isAmended={wordsByRow.has(row.row)}
              onChoose={() => controls.chooseReadRow(row === current ? null : row.row)}
            />
            {row === current && (
              <RowEditor
                controls={controls}
                table={table}
                detail={row}
                rowWords={wordsByRow.get(row.row)}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

const holdsRow = ({ row, lastRow }: RowDetail, readRow: number | null): boolean =>
  readRow !== null && row <= readRow && readRow <= lastRow;

interface DoubtfulProps {
  readonly rows: readonly RowDetail[];
  /** The row that is open; 0: none. */
  readonly current: number;
  readonly onChoose: (row: number | null) => void;
}

/** How many rows are in doubt, and the way to the next of them, after the last to the first. */
function Doubtful({ rows, current, onChoose }: DoubtfulProps): ReactElement | null {
  const styles = useStyles();
  if (rows.length === 0) return null;
  const next = (rows.find(({ row }) => row > current) ?? rows[0])?.row ?? null;
  return (
    <p className={styles.doubt}>
      <Icon name="warning" size={16} />
      {recognitionWords.doubtful(rows.length)}
      <Button size="small" appearance="subtle" onClick={() => onChoose(next)}>
        {recognitionWords.nextDoubtful}
      </Button>
    </p>
  );
}

/** A row chosen in the sheet comes into view here too: in the list, and the list in the pane. */
function useLineInView(current: number | undefined): RefObject<HTMLUListElement> {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const line = list.current?.querySelector<HTMLElement>("[aria-expanded='true']")?.parentElement;
    if (!line || !list.current) return;
    bringInto(list.current, line, 0);
    const scroller = list.current.closest<HTMLElement>("[data-scroll]");
    if (scroller) bringInto(scroller, line, CONFIRM_HEIGHT);
  }, [current]);
  return list;
}

/** Scrolls as far as needed for a line to be seen above what covers the bottom. */
function bringInto(scroller: HTMLElement, line: HTMLElement, covered: number): void {
  const place = scroller.getBoundingClientRect();
  const { top, bottom } = line.getBoundingClientRect();
  const over = bottom - (place.bottom - covered);
  if (top < place.top) scroller.scrollTop -= place.top - top;
  else if (over > 0) scroller.scrollTop += Math.min(over, top - place.top);
}

/** Arrow keys step from line to line, so that a long table is not walked with the tabulator. */
function moveAmongLines(event: KeyboardEvent<HTMLUListElement>): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>("button[aria-expanded]")];
  const at = lines.findIndex((line) => line === document.activeElement);
  if (step === 0 || at < 0) return;
  event.preventDefault();
  lines[at + step]?.focus();
}
