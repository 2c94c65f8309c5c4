/** Owns the line above the sheet while a column is pointed at: what to do, and the way out. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useEffect } from "react";
import type { ColumnRole } from "../../core/model/table/reading";
import { columnRoleNames } from "../../messages/labels";
import { sheetWords } from "../../messages/pane/around/sheetView";
import { Icon } from "../shared/looks/Icon";

const useStyles = makeStyles({
  root: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    flexShrink: 0,
    padding: "6px 12px",
    color: "#ffffff",
    backgroundColor: "#0b533c",
    fontSize: tokens.fontSizeBase300,
  },
  text: { flexGrow: 1 },
});

export interface PointingBarProps {
  readonly role: ColumnRole;
  readonly onStop: () => void;
}

export function PointingBar({ role, onStop }: PointingBarProps): ReactElement {
  const styles = useStyles();
  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === "Escape") onStop();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [onStop]);
  return (
    <div className={styles.root} role="status">
      <Icon name="target" />
      <span className={styles.text}>{sheetWords.pointNow(columnRoleNames[role])}</span>
      <Button size="small" onClick={onStop}>
        {sheetWords.pointStop}
      </Button>
    </div>
  );
}
