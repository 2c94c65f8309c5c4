/** Owns what can be done with the open workbook beside scoring it: read again, put a round together, see the guide. */
import { Button, makeStyles } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { excelPane } from "../../messages/pane/around/excel";

const useStyles = makeStyles({ button: { minWidth: "auto", whiteSpace: "nowrap" } });

export interface WorkbookCommandsProps {
  readonly onConsolidate: () => void;
  readonly onRefresh: () => void;
  readonly onHelp: () => void;
  /** What this Excel can do beside; null: nothing. */
  readonly more: ReactNode;
}

export function WorkbookCommands(props: WorkbookCommandsProps): ReactElement {
  const styles = useStyles();
  const look = { className: styles.button, size: "small", appearance: "subtle" } as const;
  return (
    <>
      <Button {...look} title={excelPane.refreshFull} onClick={props.onRefresh}>
        {excelPane.refresh}
      </Button>
      <Button {...look} onClick={props.onConsolidate}>
        {excelPane.consolidate}
      </Button>
      <Button {...look} onClick={props.onHelp}>
        {excelPane.help}
      </Button>
      {props.more}
    </>
  );
}
