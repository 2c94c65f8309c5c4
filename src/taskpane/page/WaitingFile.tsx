/** Owns the question what becomes of unsaved points when another file is to be opened. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { pane } from "../../messages/pane";
import { Icon } from "../Icon";
import { tone } from "../theme";
import type { BookFile } from "./useBookFile";

const useStyles = makeStyles({
  root: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    flexWrap: "wrap",
    padding: "8px 12px",
    color: tone.warn,
    backgroundColor: tone.warnTint,
    borderBottom: `1px solid ${tone.line}`,
    fontSize: tokens.fontSizeBase300,
  },
  text: { flexGrow: 1 },
});

export function WaitingFile({ book }: { readonly book: BookFile }): ReactElement | null {
  const styles = useStyles();
  if (!book.waiting) return null;
  return (
    <div className={styles.root} role="alert">
      <Icon name="warning" />
      <span className={styles.text}>
        {pane.page.openOver(book.name ?? "", book.waiting.file.name)}
      </span>
      <Button appearance="primary" onClick={() => void book.save().then(() => book.openWaiting())}>
        {pane.page.saveThenOpen}
      </Button>
      <Button onClick={book.openWaiting}>{pane.page.openWithoutSaving}</Button>
      <Button onClick={book.dropWaiting}>{pane.page.stay}</Button>
    </div>
  );
}
