/** Owns the message that something was refused: what happened, what to do, and a way to put it aside. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { pane } from "../../messages/pane/around/shell";
import { Icon } from "../shared/looks/Icon";
import { tone } from "../shared/looks/theme";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "20px 1fr auto",
    gap: "8px",
    alignItems: "start",
    padding: "8px 8px 8px 12px",
    color: tone.bad,
    backgroundColor: tone.badTint,
    borderBottom: `1px solid ${tone.line}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: "left",
  },
});

export interface NoticeProps {
  readonly children: ReactNode;
  readonly onDismiss: () => void;
}

export function Notice({ children, onDismiss }: NoticeProps): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.root} role="alert">
      <Icon name="bad" />
      <span>{children}</span>
      <Button
        size="small"
        appearance="subtle"
        icon={<Icon name="close" size={16} />}
        aria-label={pane.dismiss}
        onClick={onDismiss}
      />
    </div>
  );
}
