/** Owns the receipt of the result in hand: told, and copied on demand. */
import { Button, makeStyles } from "@fluentui/react-components";
import { type ReactElement, useMemo, useState } from "react";
import { ownRubric } from "../../../actions/scoring/ownRubric";
import { tableReceipt } from "../../../actions/scoring/receipts";
import { resultPane } from "../../../messages/pane/result";
import { describeReceipt } from "../../../messages/results/receipts";
import { copyText } from "../../shared/copyText";
import type { ResultDetailProps } from "./resultDetailProps";

const useStyles = makeStyles({ text: { margin: "0 0 4px" } });

export function ReceiptEntry(props: ResultDetailProps): ReactElement {
  const styles = useStyles();
  const { controls, reading, table, assessment, score, decision, settled, version } = props;
  const { settings, round } = controls.session;
  const [copied, setCopied] = useState<"yes" | "no" | null>(null);
  const sentence = useMemo(() => {
    const learned = ownRubric(settings, reading, settled);
    const profile = round ? round.chain[0] : null;
    const scored = {
      table,
      kind: settled.kind,
      decision,
      score,
      rubric: learned ?? settled.rubric,
      isRubricChosen: learned !== null || settled.isRubricChosen,
    };
    return describeReceipt(tableReceipt(scored, profile, version, assessment));
  }, [settings, round, reading, table, assessment, score, decision, settled, version]);
  const copy = async () => setCopied((await copyText(sentence)) ? "yes" : "no");
  return (
    <>
      <p className={styles.text}>{sentence}</p>
      <p className={styles.text}>{resultPane.receiptMore}</p>
      <Button size="small" onClick={() => void copy()}>
        {resultPane.copy}
      </Button>
      <p className={styles.text} role="status">
        {copied && (copied === "yes" ? resultPane.copied : resultPane.notCopied)}
      </p>
    </>
  );
}
