/** Owns the list of keys, folded away at the end of the view for scoring. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { pane } from "../../../messages/pane/around/shell";
import { KeyList } from "../../shared/KeyList";
import { tone } from "../../shared/looks/theme";

const useStyles = makeStyles({
  root: {
    borderTop: `1px solid ${tone.line}`,
    padding: "10px 12px",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

export function ShortcutHelp(): ReactElement {
  const styles = useStyles();
  return <KeyList className={styles.root} heading={pane.help.heading} keys={pane.help.keys} />;
}
