/** Owns the list of keys, folded away at the end of the view for scoring. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { Fragment, type ReactElement } from "react";
import { pane } from "../../../messages/pane/around/shell";
import { tone } from "../../shared/looks/theme";

const useStyles = makeStyles({
  root: {
    borderTop: `1px solid ${tone.line}`,
    padding: "10px 12px",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  summary: { minHeight: "24px", cursor: "pointer" },
  list: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    gap: "4px 12px",
    margin: "8px 0 0",
  },
  what: { margin: 0 },
});

export function ShortcutHelp(): ReactElement {
  const styles = useStyles();
  return (
    <details className={styles.root}>
      <summary className={styles.summary}>{pane.help.heading}</summary>
      <dl className={styles.list}>
        {pane.help.keys.map(([keys, what]) => (
          <Fragment key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd className={styles.what}>{what}</dd>
          </Fragment>
        ))}
      </dl>
    </details>
  );
}
