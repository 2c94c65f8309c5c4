/** Owns the head of one column: its letters, the role it was read as, and a button while columns are pointed at. */
import { makeStyles } from "@fluentui/react-components";
import { type ReactElement, useEffect, useRef } from "react";
import { columnLetters } from "../../core/model/workbook/grid";
import { sheetWords } from "../../messages/pane/around/sheetView";
import { spoken } from "../shared/looks/spoken";

const useStyles = makeStyles({
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
  spoken,
  button: {
    display: "block",
    width: "100%",
    // However small the sheet is drawn.
    minHeight: "calc(24px / var(--sheet-zoom, 1))",
    padding: 0,
    border: "none",
    backgroundColor: "transparent",
    color: "#0b533c",
    fontFamily: "inherit",
    fontSize: "inherit",
    fontWeight: 700,
    cursor: "pointer",
    ":focus-visible": { outline: "2px solid #0b533c", outlineOffset: "-1px" },
  },
});

export interface ColumnHeadProps {
  readonly column: number;
  readonly role: string | null;
  readonly isPointing: boolean;
  /** Takes the focus when pointing begins. */
  readonly isFirst: boolean;
  readonly onPoint: (column: number) => void;
}

export function ColumnHead(props: ColumnHeadProps): ReactElement {
  const { column, role, isPointing, isFirst, onPoint } = props;
  const styles = useStyles();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isPointing && isFirst) button.current?.focus({ preventScroll: true });
  }, [isPointing, isFirst]);
  const letters = columnLetters(column);
  const shown = (
    <>
      {letters}
      {role !== null && <span className={styles.role}>{role}</span>}
    </>
  );
  return (
    <th scope="col" data-column={column} className={role === null ? undefined : "read"}>
      {isPointing ? (
        <button
          ref={button}
          type="button"
          className={styles.button}
          onClick={() => onPoint(column)}
        >
          <span className={styles.spoken}>{sheetWords.pointColumn} </span>
          {shown}
        </button>
      ) : (
        shown
      )}
    </th>
  );
}
