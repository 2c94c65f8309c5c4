/** Owns the bar on top of the pane in Excel: read again, go to the other task, help. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { pane } from "../../messages/pane/shell";
import { excelPane } from "../../messages/pane/excel";
import { tone } from "../shared/theme";

/** Excel lays its own menu over this corner: 34 px on a Mac, 12 px on Windows. */
const CORNER = "40px";

const useStyles = makeStyles({
  root: {
    display: "flex",
    alignItems: "center",
    flexShrink: 0,
    minHeight: "36px",
    paddingLeft: "4px",
    paddingRight: CORNER,
    borderBottom: `1px solid ${tone.line}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  name: {
    position: "absolute",
    width: "1px",
    height: "1px",
    margin: 0,
    overflow: "hidden",
    clipPath: "inset(50%)",
  },
  button: { minWidth: "auto", whiteSpace: "nowrap" },
});

export interface WorkbookBarProps {
  readonly task: "score" | "consolidation";
  readonly onTask: (task: "score" | "consolidation") => void;
  readonly onRefresh: () => void;
  readonly onHelp: () => void;
}

export function WorkbookBar({ task, onTask, onRefresh, onHelp }: WorkbookBarProps): ReactElement {
  const styles = useStyles();
  const look = { className: styles.button, size: "small", appearance: "subtle" } as const;
  return (
    <header className={styles.root}>
      <h1 className={styles.name}>{pane.product}</h1>
      {task === "score" ? (
        <>
          <Button {...look} title={excelPane.refreshFull} onClick={onRefresh}>
            {excelPane.refresh}
          </Button>
          <Button {...look} onClick={() => onTask("consolidation")}>
            {excelPane.consolidate}
          </Button>
        </>
      ) : (
        <Button {...look} onClick={() => onTask("score")}>
          {excelPane.backToScore}
        </Button>
      )}
      <Button {...look} onClick={onHelp}>
        {excelPane.help}
      </Button>
    </header>
  );
}
