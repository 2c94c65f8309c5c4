/** Owns the question what becomes of unsaved work that is about to be left: save first, go without, or stay. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { pageWords } from "../../../messages/pane/around/page";
import { Icon } from "../../shared/looks/Icon";
import { tone } from "../../shared/looks/theme";

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

export interface UnsavedQuestionProps {
  readonly question: string;
  /** What the two ways to go on are called. */
  readonly words: { readonly save: string; readonly goOn: string };
  readonly onSave: () => void;
  readonly onGoOn: () => void;
  readonly onStay: () => void;
}

export function UnsavedQuestion(props: UnsavedQuestionProps): ReactElement {
  const styles = useStyles();
  const { question, words, onSave, onGoOn, onStay } = props;
  return (
    <div className={styles.root} role="alert">
      <Icon name="warning" />
      <span className={styles.text}>{question}</span>
      <Button appearance="primary" onClick={onSave}>
        {words.save}
      </Button>
      <Button onClick={onGoOn}>{words.goOn}</Button>
      <Button onClick={onStay}>{pageWords.stay}</Button>
    </div>
  );
}
