/** Owns the bar on top of the pane in Excel: what can be done with the workbook, or the way back to scoring it. */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { pane } from "../../messages/pane/around/shell";
import { excelPane } from "../../messages/pane/around/excel";
import { LOW } from "../shared/room";
import { spoken } from "../shared/looks/spoken";
import { tone } from "../shared/looks/theme";

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
    [LOW]: { minHeight: "28px" },
  },
  folded: { [LOW]: spoken },
  commands: { display: "flex", [LOW]: { display: "flex" } },
  /** The same commands lie with the tabs there. */
  foldedCommands: { [LOW]: { display: "none" } },
  name: { ...spoken, margin: 0 },
  button: { minWidth: "auto", whiteSpace: "nowrap" },
});

export interface WorkbookBarProps {
  readonly task: "score" | "consolidation";
  /** In low room the bar gives its place to the tabs below it, which hold the commands then. */
  readonly isFolded: boolean;
  readonly commands: ReactNode;
  readonly onBack: () => void;
  readonly onHelp: () => void;
}

export function WorkbookBar(props: WorkbookBarProps): ReactElement {
  const styles = useStyles();
  const { task, isFolded, commands, onBack, onHelp } = props;
  const look = { className: styles.button, size: "small", appearance: "subtle" } as const;
  return (
    <header className={mergeClasses(styles.root, isFolded && styles.folded)}>
      <h1 className={styles.name}>{pane.product}</h1>
      {task === "score" ? (
        <div className={mergeClasses(styles.commands, isFolded && styles.foldedCommands)}>
          {commands}
        </div>
      ) : (
        <>
          <Button {...look} onClick={onBack}>
            {excelPane.backToScore}
          </Button>
          <Button {...look} onClick={onHelp}>
            {excelPane.help}
          </Button>
        </>
      )}
    </header>
  );
}
