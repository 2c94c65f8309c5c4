/** Owns the receipt of the result in hand: told, and copied on demand. */
import { Button, makeStyles } from "@fluentui/react-components";
import { type ReactElement, useMemo, useState } from "react";
import { ownRubric } from "../../../actions/scoring/ownRubric";
import { tableReceipt } from "../../../actions/scoring/receipts";
import { resultPane } from "../../../messages/pane/scoring/result";
import { describeReceipt } from "../../../messages/results/receipts";
import { isSettled, statedBeside } from "../../session/tableScore";
import { copyText } from "../../shared/copyText";
import type { ResultDetailProps } from "./resultDetailProps";

const useStyles = makeStyles({ text: { margin: "0 0 4px" } });

export function ReceiptEntry(props: ResultDetailProps): ReactElement {
  const styles = useStyles();
  const { controls, reading, table, scoredTable, settled, version } = props;
  const { session } = controls;
  const [copied, setCopied] = useState<"yes" | "no" | null>(null);
  const { sentence, isOfFileAlone } = useMemo(() => {
    const { settings, round } = session;
    const learned = ownRubric(settings, reading, settled);
    const profile = round ? round.chain[0] : null;
    const scored = {
      ...scoredTable,
      rubric: learned ?? settled.rubric,
      isRubricChosen: learned !== null || settled.isRubricChosen,
    };
    const more = statedBeside(session, table);
    return {
      sentence: describeReceipt(tableReceipt(scored, profile, version, more ?? undefined)),
      isOfFileAlone: more === null && round === null && !isSettled(settings, table),
    };
  }, [session, reading, table, scoredTable, settled, version]);
  const copy = async () => setCopied((await copyText(sentence)) ? "yes" : "no");
  return (
    <>
      <p className={styles.text}>{sentence}</p>
      <p className={styles.text}>
        {isOfFileAlone ? resultPane.receiptOfFile : resultPane.receiptOfMore}
      </p>
      <Button size="small" onClick={() => void copy()}>
        {resultPane.copy}
      </Button>
      <p className={styles.text} role="status">
        {copied && (copied === "yes" ? resultPane.copied : resultPane.notCopied)}
      </p>
    </>
  );
}
